package budget

// narrativeIdentities tie the figures of the narrative to the tables and to
// each other.
func (b *builder) narrativeIdentities() {
	if len(b.doc.Narrative) == 0 {
		return
	}
	m := b.readRemarks()
	for i := range m.list {
		b.tieRemark(m, &m.list[i])
	}
	b.repeatIdentities(m)
	b.toldTwice(m)
	changes := b.readChanges(m)
	b.listIdentities(m, changes)
	b.ratioIdentities(m)
	b.changeIdentities(m, changes)
	b.countIdentities()
	b.projectSumIdentity(m)
}

// claimOf is the claim of a remark.
func (b *builder) claimOf(r *remark) *Claim {
	return &b.doc.Narrative[r.statement].Claims[r.claim]
}

// maxTies is in how many tables an amount of the text is looked up.
const maxTies = 2

// tieRemark says that an amount of the text is what the tables print.
func (b *builder) tieRemark(m *remarks, r *remark) {
	if !r.plain && (r.key.item == itemNone || isWithin(squeeze(b.claimOf(r).Subject))) {
		b.cover.skip(KindNarrative, nil, reasonSubject)
		return
	}
	roles := r.roles
	if len(roles) == 0 {
		if roles = anyRoles; r.key.grand && allMoney.in(squeeze(b.claimOf(r).Subject)) {
			roles = sectionRoles[RoleIncome]
		} else if r.key.item == itemNone && r.key.fund == fundAll && !b.facts.guess.oneFund() {
			b.cover.skip(KindNarrative, nil, reasonFund)
			return
		}
	}
	ties := b.tieTo(r, roles)
	if ties == 0 && len(roles) == 1 && roles[0] == RoleOverview { // 基本支出 stands in the table of outlays
		ties = b.tieTo(r, sectionRoles[RoleExpenditure])
	}
	r.tied = ties > 0
	if ties == 0 && !b.tieToClasses(r) {
		b.cover.skip(KindNarrative, nil, reasonNoTable)
	}
}

// tieTo ties an amount of the text to tables of some roles, and counts them.
func (b *builder) tieTo(r *remark, roles []Role) int {
	ties := 0
	for _, role := range roles {
		p, ok := b.lookUpRemark(r, role, ties == 0)
		if !ok {
			continue
		}
		soft := !r.plain
		if !b.repeats(r, &p) {
			if b.sets > 0 { // it may be another body's
				continue
			}
			// An amount that the tables print of something else may have been
			// misread, and not misprinted.
			soft = soft || b.printedElsewhere(r)
		}
		b.add(&Identity{
			Kind: KindNarrative, tables: b.sheets[p.sheet].told(), about: &r.key, Soft: soft,
			Left: b.one(&b.claimOf(r).Figure), Right: p.terms,
		})
		if ties++; ties == maxTies {
			break
		}
	}
	return ties
}

// allMoney names all that a department takes in and spends, in any section.
var allMoney = words{"收支总预算", "收支预算总", "收支总计", "收、支总预算", "收、支总计", "收入总计", "支出总计"}

// printedElsewhere reports whether the tables print the amount of a remark as a
// total of something else.
func (b *builder) printedElsewhere(r *remark) bool {
	if b.totals == nil {
		b.totals = map[vote][]key{}
		for i := range b.facts.all {
			if x := &b.facts.all[i]; x.key.topic == nil && x.figure.coef != 0 {
				v := voteOf(x.figure)
				b.totals[v] = append(b.totals[v], b.facts.guess.same(x.key))
			}
		}
	}
	own := b.facts.guess.same(r.key)
	for _, k := range b.totals[voteOf(&b.claimOf(r).Figure)] {
		if k.grand = own.grand; k != own {
			return true
		}
	}
	return false
}

// lookUpRemark finds what an amount of the text is in a table of a role. 总计 is
// the total with what was carried over, 合计 that without; where neither is said
// (收入预算), it is either: the one that the text repeats, or else, in the first
// table looked up, the former.
func (b *builder) lookUpRemark(r *remark, role Role, first bool) (print, bool) {
	q := r.key
	if q.topic != nil || q.part != partWhole || q.item != itemNone || q.time != timeBoth {
		return b.lookUp(q, role, r.side)
	}
	grand, net, current := q, q, q
	grand.grand, net.grand, current.grand = true, false, false
	current.time = timeCurrent
	tries := []key{grand, net, current}
	switch {
	case q.grand:
		tries = []key{grand, net}
	case r.net && r.side == sideIn:
		tries = []key{current, net}
	case r.net:
		tries = []key{net}
	case r.side != sideIn:
		tries = tries[:2]
	}
	var fallback print
	found := false
	for _, k := range tries {
		p, ok := b.lookUp(k, role, r.side)
		if ok && b.repeats(r, &p) {
			return p, true
		}
		if ok && !found {
			fallback, found = p, true
		}
	}
	return fallback, found && first
}

// repeats reports whether a table prints the amount of a remark.
func (b *builder) repeats(r *remark, p *print) bool {
	left := [1]Term{{&b.claimOf(r).Figure, 1}}
	return holds(left[:], p.terms)
}

// lookUp finds a quantity in a table of a role: on the side asked for if it
// stands there, with the fund asked for rather than one that is the same here.
func (b *builder) lookUp(q key, role Role, at side) (print, bool) {
	best, rank := print{}, -1
	for _, p := range b.prints(b.facts.of(q)) {
		s := &b.sheets[p.sheet]
		if s.role != role {
			continue
		}
		n := 0
		if p.key.fund == q.fund {
			n++
		}
		if k := &s.blocks[p.block]; at == sideNone || k.side == at {
			n += 2
		} else if k.side != sideNone {
			n--
		}
		if n > rank {
			best, rank = p, n
		}
	}
	return best, rank >= 0
}

// tieToClasses ties 人员经费 and 公用经费 to the economic classes they are made of,
// where no table prints them.
func (b *builder) tieToClasses(r *remark) bool {
	if r.key.topic != nil || !partBasic.holds(r.key.part) {
		return false
	}
	s := b.sheetOf(RoleGeneralBasic, RoleFiscalBasic, RoleBasic)
	if s == nil {
		return false
	}
	start := b.begin()
	for j := range s.blocks {
		k := &s.blocks[j]
		main := k.mainColumn(s)
		for i := range k.lines {
			l := &k.lines[i]
			f := l.amount(main)
			part, isClass := economicPart(l)
			switch {
			case f == nil || !isClass:
			case part == partWhole:
				return false // which part the class belongs to is not settled
			case part == r.key.part:
				b.term(f, 1)
			}
		}
	}
	parts := b.take(start)
	if len(parts) == 0 {
		return false
	}
	b.add(&Identity{
		Kind: KindNarrative, tables: s.told(), about: &r.key, Soft: !r.plain,
		Left: b.one(&b.claimOf(r).Figure), Right: parts,
	})
	return true
}

// economicPart is the part of the basic outlays that an economic class belongs
// to, and whether a line is one.
func economicPart(l *line) (part, bool) {
	if class := economicClassNames.is(l.bare); class != nil && (l.code == "" || l.code.Level() == 1) {
		return economicClasses[class.says].part, true
	}
	for i := range economicClasses {
		if economicClasses[i].code == l.code {
			return economicClasses[i].part, true
		}
	}
	return partWhole, l.code != "" && l.code.Level() == 1
}

// repeatIdentities say that one paragraph prints the amount of one subject the
// same wherever it repeats it.
func (b *builder) repeatIdentities(m *remarks) {
	for i := range m.list {
		r := &m.list[i]
		if r.key.topic == nil || !r.plain || b.claimOf(r).Parent >= 0 {
			continue
		}
		for j := i + 1; j < len(m.list) && m.list[j].statement == r.statement; j++ {
			if o := &m.list[j]; o.key == r.key && b.claimOf(o).Parent < 0 {
				b.copies(&Identity{Kind: KindNarrative, tables: "narrative=narrative", about: &r.key}, &b.claimOf(o).Figure, &b.claimOf(r).Figure)
				break
			}
		}
	}
}

// toldTwice says that a text prints the amount of one of the “三公” items the
// same in each of its paragraphs, where no table prints it.
func (b *builder) toldTwice(m *remarks) {
	if b.sets > 0 {
		return
	}
	first := map[key]*remark{}
	for i := range m.list {
		r := &m.list[i]
		if r.tied || !r.plain || r.key.item < itemThree || r.key.item > itemVehicleRun {
			continue
		}
		k := r.key
		if k.fund == fundGeneral || k.fund == fundFiscal { // what they mean where nothing is said
			k.fund = fundAll
		}
		f := first[k]
		if f == nil {
			first[k] = r
		} else if f.statement != r.statement {
			b.copies(&Identity{Kind: KindNarrative, tables: "narrative=narrative", about: &r.key, Soft: true}, &b.claimOf(r).Figure, &b.claimOf(f).Figure)
		}
	}
}

// formIdentities tie the figures of the forms: a total to its parts, and the
// department's form to the tables.
func (b *builder) formIdentities() {
	for i := range b.doc.Forms {
		form := &b.doc.Forms[i]
		for j := range form.Groups {
			g := &form.Groups[j]
			b.groupIdentity(form, g)
			if form.Project == "" {
				b.tieGroup(b.subjects(), g)
			}
		}
	}
}

func (b *builder) groupIdentity(form *Form, g *FormGroup) {
	if g.Total == nil || !g.Total.known {
		return
	}
	start := b.begin()
	for k := range g.Parts {
		if f := g.Parts[k].Figure; f != nil && f.known {
			b.term(f, 1)
		}
	}
	parts := b.take(start)
	if len(parts) == 0 {
		return
	}
	id := &Identity{Kind: KindSum, tables: "form", label: form.Project + "/" + g.Name, Left: b.one(g.Total), Right: parts}
	if !g.Total.Unit.IsMoney() {
		id.Kind, id.fields = KindCount, true
	}
	b.add(id)
}

// tieGroup ties the money of the department's form to the tables.
func (b *builder) tieGroup(x *subjectIndex, g *FormGroup) {
	tie := func(label string, f *Figure) {
		if f == nil || !f.known || f.coef == 0 || !f.Unit.IsMoney() {
			return
		}
		says, plain := x.readSubject(readLabel(label).bare)
		if !plain {
			return
		}
		q := key{fund: says.fund, part: says.part, time: timeBoth, grand: says.fund != fundAll}
		roles, at := [...]Role{RoleExpenditure, RoleOverview}, sideOut
		if says.fund != fundAll { // where the money comes from
			roles, at = [...]Role{RoleFiscal, RoleIncome}, sideIn
		}
		for _, role := range roles {
			p, ok := b.lookUp(q, role, at)
			if !ok {
				q.grand = false
				p, ok = b.lookUp(q, role, at)
			}
			if ok {
				b.add(&Identity{
					Kind: KindNarrative, tables: "form=" + b.sheets[p.sheet].name, label: q.words(),
					Left: b.one(f), Right: p.terms,
				})
				return
			}
		}
	}
	tie("合计", g.Total)
	for k := range g.Parts {
		tie(g.Parts[k].Label, g.Parts[k].Figure)
	}
}
