package budget

import "strings"

// changes are what the text says of the year before: for each remark its change
// or same.
type changes struct {
	of   []*Claim // by remark, nil for none
	same map[key][]int
}

// readChanges gathers the changes of all remarks.
func (b *builder) readChanges(m *remarks) *changes {
	c := &changes{of: make([]*Claim, len(m.list)), same: map[key][]int{}}
	for n := range m.list {
		r := &m.list[n]
		claims := b.doc.Narrative[r.statement].Claims
		for j := range claims {
			d := &claims[j]
			if d.InReason || d.Op != "" || len(d.Refs) == 0 || d.Refs[0] != r.claim || c.of[n] != nil {
				continue
			}
			if d.Kind == ClaimSame || d.Kind == ClaimChange && d.Figure.known {
				c.of[n] = d
			}
		}
		if c.of[n] != nil && r.plain {
			k := b.facts.guess.same(r.key)
			c.same[k] = append(c.same[k], n)
		}
	}
	return c
}

// sign is +1 for a rise, -1 for a fall.
func (c *Claim) sign() int {
	if c.Sign < 0 {
		return -1
	}
	return 1
}

// changeIdentities say that the change of one quantity is printed the same
// wherever the text names it.
func (b *builder) changeIdentities(m *remarks, c *changes) {
	for n := range m.list {
		r := &m.list[n]
		if c.of[n] == nil || !r.plain {
			continue
		}
		k := b.facts.guess.same(r.key)
		list := c.same[k]
		if list[0] != n || len(list) > maxCopies {
			continue
		}
		for x, i := range list {
			for _, j := range list[x+1:] {
				b.sameChange(m, c, i, j)
			}
		}
	}
}

// That all of this year's money is 财政拨款 says nothing of the year before, and
// income and outlays that differ need not change alike.
func (b *builder) sameChange(m *remarks, c *changes, i, j int) {
	x, y := c.of[i], c.of[j]
	if (m.list[i].key.fund == fundAll) != (m.list[j].key.fund == fundAll) {
		return
	}
	if x.Kind != ClaimChange || y.Kind != ClaimChange || !sameBase(x, y) || contrary(&m.list[i], &m.list[j]) && !sameFigure(b.claimOf(&m.list[i]), b.claimOf(&m.list[j])) {
		return
	}
	start := b.begin()
	b.term(&x.Figure, x.sign())
	left := b.take(start)
	start = b.begin()
	b.term(&y.Figure, y.sign())
	right := b.take(start)
	b.add(&Identity{Kind: KindYearOnYear, tables: "narrative=narrative", label: "变动/" + m.list[i].key.words(), Left: left, Right: right})
}

// contrary reports whether one of two amounts is income and the other outlays.
func contrary(x, y *remark) bool {
	return x.side != y.side && x.side != sideNone && y.side != sideNone
}

// sameFigure reports whether two amounts are one.
func sameFigure(x, y *Claim) bool { return voteOf(&x.Figure) == voteOf(&y.Figure) }

// sameBase reports whether two changes are measured against one thing: the outcome
// or the budget of one year.
func sameBase(x, y *Claim) bool { return x.Year == y.Year && baseKind(x.Base) == baseKind(y.Base) }

// baseKind tells a comparison with an outcome from one with a budget.
func baseKind(base string) string {
	switch {
	case strings.Contains(base, "执行"):
		return "执行"
	case strings.Contains(base, "决算"):
		return "决算"
	}
	return "预算"
}

// changeSum says that the changes of the parts add up to that of the whole.
func (b *builder) changeSum(l *partList, c *changes, m *remarks) {
	whole := b.changeFor(l.whole, c, m)
	if whole == nil {
		return
	}
	start := b.begin()
	for _, p := range l.parts {
		d := b.changeFor(p, c, m)
		if d == nil || !sameBase(d, whole) {
			b.cover.skip(KindSum, nil, reasonNoChange)
			return
		}
		b.term(&d.Figure, d.sign())
	}
	parts := b.take(start)
	start = b.begin()
	b.term(&whole.Figure, whole.sign())
	left := b.take(start)
	b.add(&Identity{
		Kind: KindSum, tables: "narrative", label: "变动/" + b.claimOf(l.whole).Subject,
		Left: left, Right: parts,
	})
}

// changeFor is the change of a remark: its own, or one that the same section
// states of the same quantity.
func (b *builder) changeFor(r *remark, c *changes, m *remarks) *Claim {
	n := m.of[r.statement][r.claim]
	if c.of[n] != nil {
		return c.of[n]
	}
	for _, o := range c.same[b.facts.guess.same(r.key)] {
		if topHeading(b.doc.Narrative[m.list[o].statement].Heading) == topHeading(b.doc.Narrative[r.statement].Heading) {
			return c.of[o]
		}
	}
	return nil
}

func topHeading(h string) string {
	top, _, _ := strings.Cut(h, "／")
	return top
}

// projectSumIdentity says that the amount named for the projects with
// performance targets is that of the projects that filed a form.
func (b *builder) projectSumIdentity(m *remarks) {
	filed := map[string]bool{}
	for i := range b.doc.Forms {
		if p := squeeze(b.doc.Forms[i].Project); p != "" {
			filed[p] = true
		}
	}
	s := b.sheetOf(RoleProject)
	if s == nil || len(filed) == 0 {
		return
	}
	start := b.begin()
	for j := range s.blocks {
		k := &s.blocks[j]
		main := k.mainColumn(s)
		for i := range k.lines {
			if f := k.lines[i].amount(main); f != nil && filed[k.lines[i].bare] {
				b.term(f, 1)
			}
		}
	}
	parts := b.take(start)
	if len(parts) != len(filed) {
		return
	}
	for i := range b.doc.Narrative {
		st := &b.doc.Narrative[i]
		for j := range st.Claims {
			c := &st.Claims[j]
			if c.Kind == ClaimAmount && c.Parent < 0 && strings.Contains(c.Subject, "绩效目标") && strings.Contains(c.Subject, "项目") &&
				c.Figure.known && st.counts(c.Subject) == int64(len(filed)) {
				b.add(&Identity{Kind: KindSum, tables: "narrative=project", label: c.Subject, Left: b.one(&c.Figure), Right: parts})
			}
		}
	}
}

// counts is the count claimed of a subject, -1 for none.
func (s *Statement) counts(subject string) int64 {
	for i := range s.Claims {
		if c := &s.Claims[i]; c.Kind == ClaimCount && c.Subject == subject && c.Figure.places == 0 {
			return c.Figure.coef
		}
	}
	return -1
}
