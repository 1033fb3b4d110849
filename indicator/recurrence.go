package indicator

import "math/big"

// recurrence is a set of "so many times in each stretch of time": of a
// frequency (每月: at least once), or of a quantity of happenings (≤2次/年).
type recurrence struct {
	per   Per
	times []span
}

func (t Target) recurrence() (recurrence, bool) {
	one := big.NewRat(1, 1)
	if t.kind == KindFrequency {
		return recurrence{t.per, t.spans(one)}, true
	}
	if per, ok := t.Measure().table().perOf(t.unit); ok && t.numeric() {
		return recurrence{per, t.spans(one)}, true
	}
	return recurrence{}, false
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
	if len(a.times) > 1 || len(b.times) > 1 {
		return Incomparable
	}
	if n, ok := stretches[[2]Per{a.per, b.per}]; ok {
		return relateNested(counted(a.times[0]), counted(b.times[0]), n.least, n.most)
	}
	if n, ok := stretches[[2]Per{b.per, a.per}]; ok {
		return relateNested(counted(b.times[0]), counted(a.times[0]), n.least, n.most).Mirror()
	}
	return Incomparable
}

// counted closes a set of counts at 0.
func counted(s span) span {
	if s.lo == nil {
		s.lo = new(big.Rat)
	}
	return s
}

// relateNested compares what is asked of each short stretch with what is asked
// of each long one.
func relateNested(short, long span, least, most int64) Relation {
	sum := span{loOpen: short.loOpen, hiOpen: short.hiOpen, lo: times(short.lo, least)}
	if short.hi != nil {
		sum.hi = times(short.hi, most)
	}
	any := span{lo: new(big.Rat), hi: long.hi, hiOpen: long.hiOpen} // one short stretch may have all or none
	in, out := sum.inside(long), any.inside(short)
	switch {
	case in && out:
		return Equal
	case in:
		return Stricter
	case out:
		return Weaker
	case !sum.meets(long):
		return Contradicting
	}
	return Overlapping
}

func times(r *big.Rat, n int64) *big.Rat {
	return new(big.Rat).Mul(r, new(big.Rat).SetInt64(n))
}
