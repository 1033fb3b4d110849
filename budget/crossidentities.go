package budget

// crossIdentities tie one table to another.
func (b *builder) crossIdentities() {
	for g, k := range b.facts.order {
		if k.time != timeUnsaid || k.item != itemNone {
			b.tieAll(b.facts.list[b.facts.from[g]:b.facts.from[g+1]])
		}
	}
	b.carryIdentities()
	b.projectIdentity()
	if b.sets == 0 { // of several bodies, whose is whose is not said
		b.operatingIdentity()
		b.itemIdentities()
		b.bridgeIdentities()
	}
}

// maxCopies bounds how many places of one quantity are tied to each other.
const maxCopies = 12

// tieAll notes that figures of one quantity in different lists are equal.
func (b *builder) tieAll(facts []int32) {
	if len(facts) < 2 {
		return
	}
	prints := b.prints(facts)
	if len(prints) < 2 || len(prints) > maxCopies {
		return
	}
	for i := range prints {
		x := &prints[i]
		for j := range prints[i+1:] {
			y := &prints[i+1+j]
			if x.sheet == y.sheet && (x.block == y.block || x.key.grand) || b.sheets[x.sheet].set != b.sheets[y.sheet].set {
				continue // tied by the table's own structure, or of another body
			}
			b.add(&Identity{Kind: KindCross, tables: b.pair(x.sheet, y.sheet), about: &x.key, Left: x.terms, Right: y.terms})
			b.link(x.sheet, y.sheet)
		}
	}
}

// link notes that two tables are tied.
func (b *builder) link(x, y int32) {
	l := [2]int32{x, y}
	if n := len(b.links); n == 0 || b.links[n-1] != l {
		b.links = append(b.links, l)
	}
}

// print is one print of a quantity in one column: a figure, or the figures of
// several units that make it up.
type print struct {
	*fact
	terms []Term
}

// prints gathers the prints of a quantity. A subject that stands several times
// in one column stands there once for each unit.
func (b *builder) prints(facts []int32) []print {
	b.printed = b.printed[:0]
	for _, m := range facts {
		x := &b.facts.all[m]
		n := len(b.printed) - 1
		if n >= 0 && b.printed[n].sheet == x.sheet && b.printed[n].column == x.column && b.printed[n].key == x.key {
			if x.key.topic != nil {
				p := &b.printed[n]
				p.terms = append(p.terms[:len(p.terms):len(p.terms)], Term{x.figure, 1})
			}
			continue
		}
		b.printed = append(b.printed, print{x, b.one(x.figure)})
	}
	return b.printed
}

// carryIdentities say that all money is this year's and what was carried over:
// 支出总表 = 收入总表的本年收入 + 上年结转, subject by subject.
func (b *builder) carryIdentities() {
	if b.facts.guess.noCarry {
		return
	}
	for i := range b.sheets {
		s := &b.sheets[i]
		if s.role != RoleIncome {
			continue
		}
		for j := range s.blocks {
			b.carryRows(s, &s.blocks[j])
		}
	}
}

func (b *builder) carryRows(s *sheet, k *block) {
	carry := -1
	for _, c := range k.amounts {
		if s.columns[c].time == timeCarry && carry < 0 {
			carry = c
		}
	}
	main := k.mainColumn(s)
	if carry < 0 || main < 0 || s.timeOf(k, main, false) != timeCurrent && s.columns[main].time != timeCurrent {
		return
	}
	for i := range k.lines {
		l := &k.lines[i]
		current := l.amount(main)
		subject, ok := s.subject(l)
		if current == nil || !ok || subject == "" {
			continue
		}
		for _, n := range b.facts.of(key{topic: b.facts.topics.of(subject), time: timeBoth}) {
			x := &b.facts.all[n]
			if o := &b.sheets[x.sheet]; o.role != RoleExpenditure || o.set != s.set {
				continue
			}
			start := b.begin()
			b.term(current, 1)
			if f := l.amount(carry); f != nil {
				b.term(f, 1)
			}
			parts := b.take(start)
			b.link(int32(s.index), x.sheet)
			b.add(&Identity{
				Kind: KindCross, tables: "expenditure=income+carry", label: subject,
				Left: b.one(x.figure), Right: parts,
			})
		}
	}
}

// projectIdentity says that the project outlays are this year's projects and
// those carried over.
func (b *builder) projectIdentity() {
	if b.facts.guess.noCarry || b.sets > 0 {
		return
	}
	find := func(role Role, t timing) *fact {
		for _, n := range b.facts.of(key{part: partProject, time: t}) {
			if x := &b.facts.all[n]; b.sheets[x.sheet].role == role {
				return x
			}
		}
		return nil
	}
	both := find(RoleExpenditure, timeBoth)
	current, carry := find(RoleProject, timeCurrent), find(RoleProjectCarry, timeCarry)
	if both == nil || current == nil || carry == nil {
		return
	}
	b.link(both.sheet, current.sheet)
	b.add(&Identity{
		Kind: KindCross, tables: "expenditure=project+project-carry", label: "项目支出",
		Left: b.one(both.figure), Right: b.two(current.figure, 1, carry.figure, 1),
	})
}
