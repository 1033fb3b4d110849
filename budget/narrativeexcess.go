package budget

import "github.com/shopspring/decimal"

// exceeds reports whether one of the parts that a list names is more than the whole,
// whatever the list leaves out, and it divides no other amount said before it.
func (b *builder) exceeds(m *remarks, l *partList) bool {
	whole := &b.claimOf(l.whole).Figure
	more := false
	for _, p := range l.parts {
		f := &b.claimOf(p).Figure
		if p.key.item != l.whole.key.item && !l.whole.key.item.holds(p.key.item) || p.key == l.whole.key && p.key.item != itemNone {
			return false // what stands beside the whole, or the whole again
		}
		if f.coef < 0 || contrary(p, l.whole) || p.key.time == timeCarry || p.key.time == timeCarryOut {
			return false
		}
		more = more || moreThan(f, whole)
	}
	return more && l.alike() && !b.dividesOther(m, l)
}

// dividesOther reports whether the parts of a list add up to another amount of the
// paragraphs right before it.
func (b *builder) dividesOther(m *remarks, l *partList) bool {
	const near = 3 // paragraphs
	start := b.begin()
	for _, p := range l.parts {
		b.term(&b.claimOf(p).Figure, 1)
	}
	parts := b.take(start)
	for i := range m.list {
		r := &m.list[i]
		if r.statement > l.whole.statement-near && r.statement <= l.whole.statement && holds([]Term{{&b.claimOf(r).Figure, 1}}, parts) {
			return true
		}
	}
	return false
}

// moreThan reports whether an amount is more than another, however they were
// rounded.
func moreThan(x, y *Figure) bool {
	if x.Unit != y.Unit {
		return false // a unit may be what is wrong, or misread
	}
	half := decimal.New(5, max(x.exponent(), y.exponent())-1)
	return voteOf(x).value().Sub(voteOf(y).value()).GreaterThan(half.Add(half))
}
