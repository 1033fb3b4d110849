package indicator

import "math/big"

// span is a set of numbers from lo to hi; nil is no end.
type span struct {
	lo, hi         *big.Rat
	loOpen, hiOpen bool
}

func point(n *big.Rat) span { return span{lo: n, hi: n} }

// inside reports whether every number of s is in t.
func (s span) inside(t span) bool {
	if t.lo != nil {
		if s.lo == nil {
			return false
		}
		if c := s.lo.Cmp(t.lo); c < 0 || c == 0 && t.loOpen && !s.loOpen {
			return false
		}
	}
	if t.hi != nil {
		if s.hi == nil {
			return false
		}
		if c := s.hi.Cmp(t.hi); c > 0 || c == 0 && t.hiOpen && !s.hiOpen {
			return false
		}
	}
	return true
}

// meets reports whether the two share a number.
func (s span) meets(t span) bool { return !s.below(t) && !t.below(s) }

func (s span) below(t span) bool {
	if s.hi == nil || t.lo == nil {
		return false
	}
	c := s.hi.Cmp(t.lo)
	return c < 0 || c == 0 && (s.hiOpen || t.loOpen)
}

// containment is the relation of a set that lies inside another, or has the
// other inside it; false where neither does.
func containment(in, out bool) (Relation, bool) {
	switch {
	case in && out:
		return Equal, true
	case in:
		return Stricter, true
	case out:
		return Weaker, true
	}
	return Incomparable, false
}

// relateSets compares two sets, each of one span or of several points.
func relateSets(a, b []span) Relation {
	if r, ok := containment(allInside(a, b), allInside(b, a)); ok {
		return r
	}
	for _, s := range a {
		for _, t := range b {
			if s.meets(t) {
				return Overlapping
			}
		}
	}
	return Contradicting
}

func allInside(a, b []span) bool {
	for _, s := range a {
		found := false
		for _, t := range b {
			found = found || s.inside(t)
		}
		if !found {
			return false
		}
	}
	return true
}

// spans gives the set of a quantity, range or tiers, or the times of a
// frequency, each figure multiplied by the factor.
func (t *Target) spans(factor *big.Rat) []span {
	at := func(n number) *big.Rat {
		return new(big.Rat).Mul(n.rat(), factor)
	}
	switch t.kind {
	case KindRange:
		return []span{{at(t.lo), at(t.hi), t.loOpen, t.hiOpen}}
	case KindTiers:
		var out []span
		for _, n := range t.tiers() {
			if s := point(at(n)); !allInside([]span{s}, out) { // a set holds a value once
				out = append(out, s)
			}
		}
		return out
	}
	n := at(t.lo)
	switch t.op {
	case OpAtLeast, OpMoreThan:
		return []span{{lo: n, loOpen: t.op == OpMoreThan}}
	case OpAtMost, OpLessThan:
		return []span{{hi: n, hiOpen: t.op == OpLessThan}}
	case OpAbout:
		half := at(t.lo.roundingHalf())
		return []span{{lo: new(big.Rat).Sub(n, half), hi: new(big.Rat).Add(n, half)}}
	}
	return []span{point(n)}
}

// roundingHalf is how far an outcome may lie from a number called 约: as far as
// rounds to it at its last digit that is not 0, or at its second digit. 约3000
// is 2950 to 3050, 约95% is 94.5% to 95.5%.
func (n number) roundingHalf() number {
	n = n.trim()
	if n.coef < 0 {
		n.coef = -n.coef
	}
	for n.coef >= 100 && n.coef%10 == 0 {
		n = number{coef: n.coef / 10, exp: n.exp + 1}
	}
	if n.coef < 10 {
		n.exp--
	}
	return number{coef: 5, exp: n.exp - 1}
}
