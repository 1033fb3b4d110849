package indicator

import "math/big"

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
// first where the form's year is known.
func (t Target) Relate(u Target) Relation {
	switch {
	case t.numeric() && u.numeric():
		return relateNumbers(t, u)
	case t.kind == KindFrequency && u.kind == KindFrequency:
		return relateFrequencies(t, u)
	case t.dated() && u.dated():
		return relateDates(t, u)
	case t.kind != u.kind:
		return Incomparable
	case t.kind == KindNone:
		return Equal
	case t.kind == KindQualitative:
		return relateWords(t.text, u.text)
	case cut(fold(t.text)) == cut(fold(u.text)):
		return Equal
	}
	return Incomparable
}

// Opposite reports whether the two are open to opposite sides of one measure:
// ≤2% and ≥2%. For one indicator that is a contradiction, whatever their sets.
func (t Target) Opposite(u Target) bool {
	a, b := t.Direction(), u.Direction()
	return a != "" && b != "" && a != b && t.numeric() && u.numeric() && t.Measure().Comparable(u.Measure())
}

// Direction says which way is better, as far as the open side of the set says
// so: higher for ≥ and for a frequency, lower for ≤, "" for the rest.
func (t Target) Direction() Direction {
	switch {
	case t.kind == KindFrequency, t.kind == KindQuantity && t.op.upward():
		return HigherIsBetter
	case t.kind == KindQuantity && t.op.downward():
		return LowerIsBetter
	}
	return ""
}

func (t Target) numeric() bool {
	return t.kind == KindQuantity || t.kind == KindRange || t.kind == KindTiers
}

func (t Target) dated() bool { return t.kind == KindPeriod || t.kind == KindDeadline }

func relateNumbers(t, u Target) Relation {
	a, b := t.spans(nil), u.spans(nil)
	if t.unit != u.unit {
		x, y := t.Measure().table().measure(t.unit), u.Measure().table().measure(u.unit)
		if x.key != y.key {
			return Incomparable
		}
		a, b = t.spans(x.factor), u.spans(y.factor)
	}
	return relateSets(a, b)
}

// spans gives the set as spans, each figure multiplied by the factor.
func (t Target) spans(factor *big.Rat) []span {
	at := func(n number) *big.Rat {
		x := n.rat()
		if factor != nil {
			x.Mul(x, factor)
		}
		return x
	}
	switch t.kind {
	case KindRange:
		return []span{{at(t.lo), at(t.hi), t.loOpen, t.hiOpen}}
	case KindTiers:
		var out []span
		for _, n := range t.tiers {
			out = append(out, span{at(n), at(n), false, false})
		}
		return out
	}
	n := at(t.lo)
	switch t.op {
	case OpAtLeast, OpMoreThan:
		return []span{{n, nil, t.op == OpMoreThan, false}}
	case OpAtMost, OpLessThan:
		return []span{{nil, n, false, t.op == OpLessThan}}
	case OpAbout:
		half := t.lo.roundingHalf()
		if factor != nil {
			half.Mul(half, factor)
		}
		return []span{{new(big.Rat).Sub(n, half), new(big.Rat).Add(n, half), false, false}}
	}
	return []span{{n, n, false, false}}
}

// roundingHalf is how far an outcome may lie from a number called 约: as far as
// rounds to it at its last digit that is not 0, or at its second digit.
func (n number) roundingHalf() *big.Rat {
	n = n.trim()
	exp := n.exp
	c := n.coef
	if c < 0 {
		c = -c
	}
	for c >= 100 && c%10 == 0 {
		c /= 10
		exp++
	}
	if c < 10 {
		exp--
	}
	return number{coef: 5, exp: exp - 1}.rat()
}

// span is a set of numbers from lo to hi; nil is no end.
type span struct {
	lo, hi         *big.Rat
	loOpen, hiOpen bool
}

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

// relateSets compares two sets of which either is one span or several points.
func relateSets(a, b []span) Relation {
	in, out := allInside(a, b), allInside(b, a)
	switch {
	case in && out:
		return Equal
	case in:
		return Stricter
	case out:
		return Weaker
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
			if s.inside(t) {
				found = true
				break
			}
		}
		if !found {
			return false
		}
	}
	return true
}

// leastOf is how many whole stretches of one sort every stretch of another
// holds at the least, over all calendars: a month may begin in mid-week.
var leastOf = map[[2]Per]int64{
	{Daily, Weekly}: 7, {Daily, TenDaily}: 8, {Daily, Monthly}: 28, {Daily, Quarterly}: 90,
	{Daily, HalfYearly}: 181, {Daily, Yearly}: 365,
	{Weekly, Monthly}: 3, {Weekly, Quarterly}: 12, {Weekly, HalfYearly}: 25, {Weekly, Yearly}: 51,
	{TenDaily, Monthly}: 3, {TenDaily, Quarterly}: 9, {TenDaily, HalfYearly}: 18, {TenDaily, Yearly}: 36,
	{Monthly, Quarterly}: 3, {Monthly, HalfYearly}: 6, {Monthly, Yearly}: 12,
	{Quarterly, HalfYearly}: 2, {Quarterly, Yearly}: 4,
	{HalfYearly, Yearly}: 2,
}

// relateFrequencies compares "at least n times in each stretch".
func relateFrequencies(t, u Target) Relation {
	if t.per == u.per {
		switch t.lo.compare(u.lo) {
		case 1:
			return Stricter
		case -1:
			return Weaker
		}
		return Equal
	}
	if covers(t, u) {
		return Stricter
	}
	if covers(u, t) {
		return Weaker
	}
	return Overlapping
}

// covers reports whether keeping t keeps u, whose stretch is another.
func covers(t, u Target) bool {
	n, ok := leastOf[[2]Per{t.per, u.per}]
	if !ok {
		return u.lo.coef <= 0
	}
	return new(big.Rat).Mul(t.lo.rat(), new(big.Rat).SetInt64(n)).Cmp(u.lo.rat()) >= 0
}

// relateDates compares stretches of days; a deadline is all days up to its
// last.
func relateDates(t, u Target) Relation {
	a, ok1 := t.days()
	b, ok2 := u.days()
	if !ok1 || !ok2 || t.to.year == 0 != (u.to.year == 0) {
		return Incomparable
	}
	return relateSets([]span{a}, []span{b})
}

func (t Target) days() (span, bool) {
	last := t.to.last()
	if t.kind == KindDeadline {
		return span{hi: dayNumber(last)}, true
	}
	first := t.from.first()
	if first.year == 0 && first.key() > last.key() {
		last.year++ // the next year, counted from an unknown one
	}
	return span{lo: dayNumber(first), hi: dayNumber(last)}, first.year > 0 == (t.to.year > 0)
}

func dayNumber(d date) *big.Rat { return new(big.Rat).SetInt64(int64(d.key())) }

// relateWords compares two named states.
func relateWords(a, b string) Relation {
	if cut(fold(a)) == cut(fold(b)) {
		return Equal
	}
	return Incomparable
}
