package indicator

// bounds is the set of a target that is one stretch of numbers; an end that is
// not there bounds nothing.
type bounds struct {
	lo, hi         number
	hasLo, hasHi   bool
	loOpen, hiOpen bool
}

// bounds gives the set of a quantity or a range in the target's own unit; false
// for tiers and for what is only 约.
func (t *Target) bounds() (b bounds, ok bool) {
	switch {
	case t.kind == KindRange:
		return bounds{t.lo, t.hi, true, true, t.loOpen, t.hiOpen}, true
	case t.kind != KindQuantity || t.op == OpAbout:
		return bounds{}, false
	}
	b = bounds{lo: t.lo, hi: t.lo, hasLo: true, hasHi: true}
	switch t.op {
	case OpAtLeast, OpMoreThan:
		b.hasHi, b.loOpen = false, t.op == OpMoreThan
	case OpAtMost, OpLessThan:
		b.hasLo, b.hiOpen = false, t.op == OpLessThan
	}
	return b, true
}

// inside reports whether every number of b is in c.
func (b *bounds) inside(c *bounds) bool {
	if c.hasLo {
		if !b.hasLo {
			return false
		}
		if d := b.lo.compare(c.lo); d < 0 || d == 0 && c.loOpen && !b.loOpen {
			return false
		}
	}
	if c.hasHi {
		if !b.hasHi {
			return false
		}
		if d := b.hi.compare(c.hi); d > 0 || d == 0 && c.hiOpen && !b.hiOpen {
			return false
		}
	}
	return true
}

// below reports whether all of b lies under all of c.
func (b *bounds) below(c *bounds) bool {
	if !b.hasHi || !c.hasLo {
		return false
	}
	d := b.hi.compare(c.lo)
	return d < 0 || d == 0 && (b.hiOpen || c.loOpen)
}

// relate is relateSets for two stretches.
func (b *bounds) relate(c *bounds) Relation {
	if r, ok := containment(b.inside(c), c.inside(b)); ok {
		return r
	}
	if b.below(c) || c.below(b) {
		return Contradicting
	}
	return Overlapping
}
