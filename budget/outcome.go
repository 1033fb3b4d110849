package budget

import "github.com/shopspring/decimal"

// Outcome is what comes of an identity.
type Outcome struct {
	Verdict Verdict
	// Cut reports a broken percentage that is only off by one in its last digit,
	// cut off instead of rounded (36.58 for 36.586…%) or moved so that shares add
	// up to 100: a slip of style rather than of fact.
	Cut bool

	// The difference and the bound are whole numbers times powers of ten. Most are
	// never printed, and their decimals not made.
	differenceExp, boundExp int16
	difference, bound       int64
	wide                    *[2]decimal.Decimal // both, where 64 bits do not suffice
}

// Difference is left less right, in the unit of the left side.
func (o *Outcome) Difference() decimal.Decimal {
	if o.wide != nil {
		return o.wide[0]
	}
	return decimal.New(o.difference, int32(o.differenceExp))
}

// Bound is the most that rounding can make of it; nought for a copy.
func (o *Outcome) Bound() decimal.Decimal {
	if o.wide != nil {
		return o.wide[1]
	}
	return decimal.New(o.bound, int32(o.boundExp))
}

// exact reports whether rounding is no excuse: the bound is nought.
func (o *Outcome) exact() bool {
	if o.wide != nil {
		return o.wide[1].IsZero()
	}
	return o.bound == 0
}

// wideOutcome is an outcome in decimals of any size.
func wideOutcome(verdict Verdict, difference, bound decimal.Decimal) Outcome {
	return Outcome{Verdict: verdict, wide: &[2]decimal.Decimal{difference, bound}}
}
