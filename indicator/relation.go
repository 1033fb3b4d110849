package indicator

import (
	"math/big"
	"slices"
)

// Relation says how one target's set lies to another's. The zero value is
// [Incomparable].
type Relation uint8

// Relations.
const (
	Incomparable  Relation = iota // they measure different things
	Equal                         // the same outcomes meet both
	Stricter                      // whatever meets the first meets the second
	Weaker                        // whatever meets the second meets the first
	Contradicting                 // no outcome meets both
	Overlapping                   // some outcomes meet both, some one only
)

var relationNames = [...]string{"incomparable", "equal", "stricter", "weaker", "contradicting", "overlapping"}

// String gives the relation in the spelling of the JSON form.
func (r Relation) String() string { return nameOf(relationNames[:], uint8(r)) }

// MarshalText writes the relation in the spelling of the JSON form.
func (r Relation) MarshalText() ([]byte, error) {
	return marshalName("relation", relationNames[:], uint8(r))
}

// UnmarshalText reads what MarshalText writes and nothing else.
func (r *Relation) UnmarshalText(b []byte) error {
	return unmarshalName("relation", relationNames[:], b, (*uint8)(r))
}

// Mirror gives the relation seen from the other side: stricter for weaker.
func (r Relation) Mirror() Relation {
	switch r {
	case Stricter:
		return Weaker
	case Weaker:
		return Stricter
	}
	return r
}

// Equal reports whether both targets stand for the same set of outcomes.
func (t Target) Equal(u Target) bool { return t.Relate(u) == Equal }

// Met reports whether an outcome meets the target: whether its set lies inside
// the target's. It is false, too, where the two cannot be compared; Relate
// tells the two apart.
func (t Target) Met(outcome Target) bool {
	r := outcome.Relate(t)
	return r == Equal || r == Stricter
}

// Relate says how the set of t lies to that of u, units converted where that is
// exact. Dates without a year compare only with each other: use [Target.In]
// first where the form's year is known. A named state stands for itself and
// what is better on its scale.
func (t Target) Relate(u Target) Relation {
	if t == u {
		return Equal
	}
	if a, ok := t.recurrence(); ok {
		if b, ok := u.recurrence(); ok {
			return a.relate(b)
		}
	}
	switch {
	case t.numeric() && u.numeric():
		return relateNumbers(&t, &u)
	case t.dated() && u.dated():
		return relateDates(&t, &u)
	case t.kind != u.kind:
		return Incomparable
	case t.kind == KindNone || t.text == u.text:
		return Equal
	case t.kind == KindQualitative:
		return t.words().relate(t.text, u.text)
	case cut(fold(t.text)) == cut(fold(u.text)):
		return Equal
	}
	return Incomparable
}

// Opposite reports whether the two are open to opposite sides of one measure:
// ≤2% and ≥2%. For one indicator that is a contradiction, whatever their sets.
func (t Target) Opposite(u Target) bool {
	a, b := t.Direction(), u.Direction()
	return a != "" && b != "" && a != b && t.change == u.change && t.Measure().Comparable(u.Measure())
}

// Direction says which way is better, as far as the open side of the set says
// so: higher for ≥ and for a frequency, lower for ≤, "" for the rest and for a
// fall (下降≥5%).
func (t Target) Direction() Direction {
	switch {
	case t.change == Fall:
		return ""
	case t.kind == KindFrequency, t.kind == KindQuantity && t.op.upward():
		return HigherIsBetter
	case t.kind == KindQuantity && t.op.downward():
		return LowerIsBetter
	}
	return ""
}

func (t *Target) numeric() bool {
	return t.kind == KindQuantity || t.kind == KindRange || t.kind == KindTiers
}

func (t *Target) dated() bool { return t.kind == KindPeriod || t.kind == KindDeadline }

func (t *Target) words() *scaleTable {
	if t.parser == nil {
		return standardScales
	}
	return t.parser.scales
}

func relateNumbers(t, u *Target) Relation {
	if t.change != u.change {
		return Incomparable
	}
	if t.unit == u.unit {
		a, ok1 := t.bounds()
		b, ok2 := u.bounds()
		if ok1 && ok2 {
			return a.relate(&b)
		}
		if slices.Equal(t.tiers(), u.tiers()) && t.kind == KindTiers && u.kind == KindTiers {
			return Equal
		}
		one := big.NewRat(1, 1)
		return relateSets(t.spans(one), u.spans(one))
	}
	a, b := t.Measure().worth(), u.Measure().worth()
	if a.key != b.key {
		return Incomparable
	}
	return relateSets(t.spans(a.factor), u.spans(b.factor))
}

// relateDates compares stretches of days; a deadline is all days up to its
// last.
func relateDates(t, u *Target) Relation {
	if t.to.year > 0 != (u.to.year > 0) {
		return Incomparable
	}
	return relateSets([]span{t.days()}, []span{u.days()})
}

func (t *Target) days() span {
	last := t.to.last()
	if t.kind == KindDeadline {
		return span{hi: dayNumber(last)}
	}
	first := t.from.first()
	if t.wraps() {
		last.year++ // the next year, counted from an unknown one
	}
	return span{lo: dayNumber(first), hi: dayNumber(last)}
}

// wraps reports a period without a year that ends in the next: 11月至次年3月.
func (t *Target) wraps() bool {
	return t.kind == KindPeriod && t.from.year == 0 && t.from.first().key() > t.to.last().key()
}

func dayNumber(d date) *big.Rat { return new(big.Rat).SetInt64(int64(d.key())) }
