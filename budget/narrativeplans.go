package budget

// againstPlan reports whether a change in a final account is measured against the
// budget of its own year (与年初预算相比), and not against the year before.
func (b *builder) againstPlan(c *Claim) bool {
	return b.final && b.doc.Year != 0 && c.Year == b.doc.Year && saysPlan(c.Base)
}

// planIdentity: 较年初预算减少20.5 = the outcome - its budget, where a table or
// another sentence prints that.
func (b *builder) planIdentity(m *remarks, statement int, c *Claim) {
	now, q := b.nowOf(m, statement, c)
	if now == nil || q.plan {
		return
	}
	if q.item == itemNone { // a paragraph torn off its subject would speak of all there is
		if said := b.soleFigure(m, q); said == nil || voteOf(said) != voteOf(now) {
			return
		}
	}
	q.plan = true
	plan := b.soleFigure(m, q)
	if plan == nil {
		return
	}
	id := Identity{Kind: KindYearOnYear, tables: "narrative", label: c.Subject + "/比预算", Soft: true}
	if c.Kind == ClaimSame {
		b.copies(&id, now, plan)
		return
	}
	start := b.begin()
	b.term(&c.Figure, c.Sign)
	id.Left = b.take(start)
	id.Right = b.two(now, 1, plan, -1)
	b.add(&id)
}

// nowOf is the amount that a change is of and what it is: the one that its sentence
// prints, else, of a subject that a sentence only names (公务接待费比上年减少1万元), the
// one that the tables or another sentence print.
func (b *builder) nowOf(m *remarks, statement int, c *Claim) (*Figure, key) {
	if now := b.doc.Narrative[statement].refTo(c, 0); now != nil {
		if r := b.remarkOf(m, statement, now); r != nil && (r.plain || r.key.item != itemNone) {
			return &now.Figure, r.key
		}
		return nil, key{}
	}
	if len(c.Refs) == 0 || c.Refs[0] >= 0 || c.InReason {
		return nil, key{}
	}
	subject := squeeze(c.Subject)
	says, plain := m.subjects.readSubject(subject)
	if !plain || says.item == itemNone || says.time == timeCarry {
		return nil, key{}
	}
	q := key{fund: says.fund, part: says.part, time: timeBoth, item: says.item, plan: b.final && saysPlan(subject)}
	return b.soleFigure(m, q), q
}

// soleFigure is the figure of a quantity, from the tables or else from the text, nil
// where they print several.
func (b *builder) soleFigure(m *remarks, q key) *Figure {
	var sole *Figure
	alone := func(f *Figure) bool {
		if sole == nil {
			sole = f
		}
		return voteOf(sole) == voteOf(f)
	}
	for _, p := range b.prints(b.facts.of(q)) {
		if len(p.terms) != 1 || !alone(p.figure) {
			return nil
		}
	}
	if sole != nil {
		return sole
	}
	own := b.facts.guess.same(q)
	for i := range m.list {
		r := &m.list[i]
		if r.plain && b.facts.guess.same(r.key) == own && !alone(&b.claimOf(r).Figure) {
			return nil
		}
	}
	return sole
}
