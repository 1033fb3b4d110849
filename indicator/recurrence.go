package indicator

import "math/big"

// recurrence is a set of "so many times in each stretch of time": of a
// frequency (每月: at least once), or of a quantity of happenings (≤2次/年).
type recurrence struct {
	per   Per
	times []span
}

func (t *Target) recurrence() (recurrence, bool) {
	per := t.per
	if t.kind != KindFrequency {
		var ok bool
		if per, ok = t.Measure().table().perOf(t.unit); !ok || !t.numeric() {
			return recurrence{}, false
		}
	}
	set := t.spans(big.NewRat(1, 1))
	for i := range set {
		if set[i].lo == nil {
			set[i].lo = new(big.Rat) // counts begin at 0
		}
	}
	return recurrence{per, set}, true
}

// stretches is how many whole stretches of one sort every stretch of another
// holds at the least, and touches at the most, over all calendars: a month may
// begin in mid-week.
var stretches = map[[2]Per]struct{ least, most int64 }{
	{Daily, Weekly}: {7, 7}, {Daily, TenDaily}: {8, 11}, {Daily, Monthly}: {28, 31},
	{Daily, Quarterly}: {90, 92}, {Daily, HalfYearly}: {181, 184}, {Daily, Yearly}: {365, 366},
	{Weekly, TenDaily}: {0, 3}, {Weekly, Monthly}: {3, 6}, {Weekly, Quarterly}: {12, 14},
	{Weekly, HalfYearly}: {25, 28}, {Weekly, Yearly}: {51, 54},
	{TenDaily, Monthly}: {3, 3}, {TenDaily, Quarterly}: {9, 9}, {TenDaily, HalfYearly}: {18, 18}, {TenDaily, Yearly}: {36, 36},
	{Monthly, Quarterly}: {3, 3}, {Monthly, HalfYearly}: {6, 6}, {Monthly, Yearly}: {12, 12},
	{Quarterly, HalfYearly}: {2, 2}, {Quarterly, Yearly}: {4, 4},
	{HalfYearly, Yearly}: {2, 2},
}

func (a recurrence) relate(b recurrence) Relation {
	if a.per == b.per {
		return relateSets(a.times, b.times)
	}
	if n, ok := stretches[[2]Per{a.per, b.per}]; ok {
		return relateNested(a.times, b.times, n.least, n.most)
	}
	n := stretches[[2]Per{b.per, a.per}]
	return relateNested(b.times, a.times, n.least, n.most).Mirror()
}

// relateNested compares what is asked of each short stretch with what is asked
// of each long one.
func relateNested(short, long []span, least, most int64) Relation {
	sum, any := hull(short), hull(long)
	sum.lo = times(sum.lo, least)
	if sum.hi != nil {
		sum.hi = times(sum.hi, most)
	}
	any.lo, any.loOpen = new(big.Rat), false // of a long one's, one short stretch may have all or none
	if r, ok := containment(allInside([]span{sum}, long), allInside([]span{any}, short)); ok {
		return r
	}
	for _, s := range long {
		if sum.meets(s) {
			return Overlapping
		}
	}
	return Contradicting
}

// hull gives the least span of counts that holds all of a set.
func hull(set []span) span {
	h := set[0]
	for _, s := range set[1:] { // points
		if s.lo.Cmp(h.lo) < 0 {
			h.lo = s.lo
		}
		if s.hi.Cmp(h.hi) > 0 {
			h.hi = s.hi
		}
	}
	return h
}

func times(r *big.Rat, n int64) *big.Rat {
	return new(big.Rat).Mul(r, new(big.Rat).SetInt64(n))
}
