package budget

import "strings"

// partList is a total of the text and the parts that it names.
type partList struct {
	whole *remark
	parts []*remark
}

// listIdentities say that the parts a paragraph names add up to the whole, and
// their changes to its change.
func (b *builder) listIdentities(m *remarks, changes *changes) {
	for _, l := range b.partLists(m) {
		if strings.Contains(b.claimOf(l.whole).Subject, "固定资产") { // its cars and machines, not its houses
			continue
		}
		split, classes := b.isSplit(&l), b.splitsClasses(&l)
		sameText := l.whole.statement == l.parts[0].statement
		partial := !split && !classes && (!sameText || !l.alike() || !b.listIsWhole(&l))
		if partial && !b.exceeds(m, &l) {
			b.cover.skip(KindSum, nil, reasonPartial)
			continue
		}
		start := b.begin()
		for _, p := range l.parts {
			b.term(&b.claimOf(p).Figure, 1)
		}
		parts := b.take(start)
		subject := b.claimOf(l.whole).Subject
		b.add(&Identity{
			Kind: KindSum, tables: "narrative", label: subject, Soft: partial || !split && !b.countedAlike(&l),
			Left: b.one(&b.claimOf(l.whole).Figure), Right: parts,
		})
		if split {
			b.changeSum(&l, changes, m)
		}
	}
}

// partLists gathers the lists within paragraphs and those whose parts have
// paragraphs of their own.
func (b *builder) partLists(m *remarks) []partList {
	type listKey struct{ whole, list int32 }
	var out []partList
	at := map[listKey]int{}
	put := func(k listKey, r *remark) {
		n, ok := at[k]
		if !ok {
			n = len(out)
			at[k] = n
			out = append(out, partList{&m.list[k.whole], make([]*remark, 0, 4)})
		}
		out[n].parts = append(out[n].parts, r)
	}
	for i := range m.list {
		r := &m.list[i]
		c := b.claimOf(r)
		if c.Parent >= 0 && c.Parent < len(m.of[r.statement]) {
			if w := m.of[r.statement][c.Parent]; w >= 0 {
				put(listKey{w, int32(c.List)}, r)
			}
			continue
		}
		// The first amount of a paragraph speaks for it in the list above.
		if w := m.opener[r.statement]; w >= 0 && (i == 0 || m.list[i-1].statement != r.statement) {
			put(listKey{w, -1}, r)
		}
	}
	kept := out[:0]
	for _, l := range out {
		if len(l.parts) > 1 || moreThan(&b.claimOf(l.parts[0]).Figure, &b.claimOf(l.whole).Figure) {
			kept = append(kept, l)
		}
	}
	return kept
}

// alike reports whether whole and parts are all of the budget or all of its
// outcome.
func (l *partList) alike() bool {
	for _, p := range l.parts {
		if p.key.plan != l.whole.key.plan {
			return false
		}
	}
	return true
}

// listIsWhole reports whether nothing says that a list in a paragraph leaves
// something out.
func (b *builder) listIsWhole(l *partList) bool {
	s := &b.doc.Narrative[l.whole.statement]
	last := b.claimOf(l.parts[len(l.parts)-1])
	text := s.Text.Text
	if i := strings.LastIndex(text, last.Figure.Text); i >= 0 {
		text = text[i:]
	}
	if i := strings.Index(text, "。"); i >= 0 {
		text = text[:i]
	} else if goesOnWith(text) {
		return false
	}
	return !strings.Contains(text, "等")
}

// goesOnWith reports whether a text ends in a mark that something follows: a
// paragraph that the layout has torn apart.
func goesOnWith(text string) bool {
	text = strings.TrimSpace(text)
	for _, mark := range []string{"；", "，", "、", ";", ","} {
		if strings.HasSuffix(text, mark) {
			return true
		}
	}
	return false
}

// countedAlike reports whether a list of counts beside the list of amounts adds
// up exactly, so that it names all there is (项目7个，其中…4个，…3个).
func (b *builder) countedAlike(l *partList) bool {
	claims := b.doc.Narrative[l.whole.statement].Claims
	list := b.claimOf(l.parts[0]).List
	parent, sum := -1, int64(0)
	for i := range claims {
		c := &claims[i]
		if c.Kind != ClaimCount || c.List != list || c.Parent < 0 || c.Parent >= len(claims) {
			continue
		}
		parent = c.Parent
		sum += c.Figure.coef
	}
	return parent >= 0 && claims[parent].Figure.coef == sum && sum > 0
}

// isSplit reports whether the parts are by their meaning all that the whole is
// made of, and no two of them the same.
func (b *builder) isSplit(l *partList) bool {
	if !l.whole.plain || !l.alike() {
		return false
	}
	for i, p := range l.parts {
		if !p.plain {
			return false
		}
		for _, o := range l.parts[:i] {
			if p.key == o.key {
				return false
			}
		}
	}
	return b.splitsItems(l) || b.splitsParts(l) || b.splitsMoney(l) || b.splitsSubjects(l)
}

// splitsItems: 三公 = 出国 + 接待 + 公务用车 (or its 购置 + 运行).
func (b *builder) splitsItems(l *partList) bool {
	var named [itemPurchase + 1]bool
	for _, p := range l.parts {
		if p.key.item == itemNone || p.key.item == l.whole.key.item {
			return false
		}
		named[p.key.item] = true
	}
	n := 0
	var covered func(i item) bool
	covered = func(i item) bool {
		if named[i] {
			n++
			return true
		}
		for _, p := range itemParts[i] {
			if !covered(p) {
				return false
			}
		}
		return len(itemParts[i]) > 0
	}
	whole := l.whole.key.item
	for _, p := range itemParts[whole] {
		if !covered(p) {
			return false
		}
	}
	return whole != itemNone && n == len(l.parts)
}

// splitsParts: 支出 = 基本 + 项目 (+ others), 基本 = 人员 + 公用.
func (b *builder) splitsParts(l *partList) bool {
	var named [partSubsidy + 1]bool
	for _, p := range l.parts {
		if p.key.part == l.whole.key.part || !sameBut(p.key, l.whole.key, func(k *key) { k.part = partWhole }) {
			return false
		}
		named[p.key.part] = true
	}
	switch l.whole.key.part {
	case partBasic:
		return named[partStaff] && named[partPublic]
	case partWhole:
		return named[partBasic] && named[partProject] && b.nothingElse(func(q *key) bool {
			return q.topic == nil && q.item == itemNone && !named[q.part] &&
				q.part != partWhole && q.part != partStaff && q.part != partPublic
		})
	}
	return false
}

// splitsMoney: all money = that of each fund (+ 上年结转), or = 本年 + 上年结转.
func (b *builder) splitsMoney(l *partList) bool {
	var funds [fundOther + 1]bool
	fundsNamed, current, carry := 0, false, false
	for _, p := range l.parts {
		if !sameBut(p.key, l.whole.key, func(k *key) { k.fund, k.time = fundAll, timeUnsaid }) {
			return false
		}
		switch {
		case p.key.time == timeCarry:
			carry = true
		case p.key.fund != l.whole.key.fund:
			funds[p.key.fund] = true
			fundsNamed++
		case p.key.time == timeCurrent:
			current = true
		default:
			return false
		}
	}
	if fundsNamed == 0 {
		return current && carry
	}
	named := func(f fund) bool {
		return funds[f] || funds[fundFiscal] && fundFiscal.holds(f) || funds[fundUnit] && fundUnit.holds(f)
	}
	within := l.whole.key.fund
	return !current && b.nothingElse(func(q *key) bool {
		return q.topic == nil && q.item == itemNone && q.fund != fundAll && q.fund != fundFiscal && q.fund != fundUnit &&
			(within == fundAll || within.holds(q.fund)) && !named(q.fund)
	})
}

// splitsSubjects: a total = its 类, a subject = the subjects below it, as the
// tables print them.
func (b *builder) splitsSubjects(l *partList) bool {
	whole := l.whole.key.topic.subject()
	named, first := map[*topic]bool{}, byte(0)
	for _, p := range l.parts {
		code := p.key.topic.subject()
		if code == "" || p.key.topic.parent != whole || !sameBut(p.key, l.whole.key, func(k *key) { k.topic = nil }) {
			return false
		}
		if first == 0 {
			first = code[0]
		}
		if code[0] != first || p.economic && l.whole.key.part != partBasic {
			return false
		}
		named[p.key.topic] = true
	}
	for _, t := range b.facts.topics.coded {
		if t.spent && t.code[0] == first && t.parent == whole && !named[t] {
			return false
		}
	}
	return true
}

// nothingElse reports whether no table prints an amount of the sort.
func (b *builder) nothingElse(sort func(*key) bool) bool {
	for i := range b.facts.all {
		if x := &b.facts.all[i]; x.figure.coef != 0 && sort(&x.key) {
			return false
		}
	}
	return true
}

// sameBut reports whether two keys are one but for what drop takes away.
func sameBut(a, o key, drop func(*key)) bool {
	a.grand, o.grand = false, false
	drop(&a)
	drop(&o)
	return a == o
}
