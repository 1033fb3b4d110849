package budget

import (
	"math"

	"github.com/shopspring/decimal"
)

// Result is an identity decided.
type Result struct {
	Identity
	Outcome
}

// Evaluate tries identities by what their figures can stand for at their printed
// precision: a sum holds when both sides have a number in common, a copy at one
// precision only when it is equal to the last digit.
func Evaluate(ids []Identity) []Result {
	out := make([]Result, len(ids))
	for i := range ids {
		out[i] = Result{ids[i], ids[i].outcome()}
	}
	return out
}

// holds reports whether two sides can be one sum.
func holds(left, right []Term) bool {
	id := Identity{Left: left, Right: right}
	o := id.outcome()
	return o.Verdict != VerdictBroken
}

// outcome tries an identity and says what comes of it.
func (id *Identity) outcome() Outcome {
	if id.Formula != Sum {
		if o, ok := id.ratioOutcome(); ok {
			return o
		}
		return evaluateRatio(id)
	}
	if w, ok := weigh(id); ok {
		return w.outcome(id.unit())
	}
	return evaluateWide(id)
}

// sums is a sum identity in whole numbers: the figures in units of 10^exp 元
// (or of their own unit).
type sums struct {
	exp   int32
	terms int32 // that are not nought
	diff  int64 // left less right
	bound int64 // the sum of one unit of each figure: twice what rounding can make
}

// outcome says what the sums come to, in a unit.
func (w *sums) outcome(unit Unit) Outcome {
	scale, _ := unit.scale()
	o := Outcome{Verdict: w.verdict(), difference: w.diff, differenceExp: int16(w.exp - scale)}
	if w.bound != 0 {
		o.bound, o.boundExp = w.bound*5, o.differenceExp-1
	}
	return o
}

func (w *sums) verdict() Verdict {
	switch {
	case w.diff == 0:
		return VerdictEqual
	case abs(w.diff) <= w.bound/2:
		return VerdictRounding
	}
	return VerdictBroken
}

// unit is the unit of the left side; where nothing is printed there
// (与上年相同), of the right.
func (id *Identity) unit() Unit {
	for _, side := range [2][]Term{id.Left, id.Right} {
		for i := range side {
			if f := side[i].Figure; f.known || f.Unit != "" {
				return f.Unit
			}
		}
	}
	return ""
}

// weigh adds an identity up in 64 bits, false where they do not suffice.
func weigh(id *Identity) (sums, bool) {
	if w, ok := weighAlike(id); ok {
		return w, true
	}
	return weighMixed(id)
}

// weighAlike is weigh where all figures are printed in one unit with as many
// decimals, as most are; false where they are not.
func weighAlike(id *Identity) (w sums, ok bool) {
	if len(id.Left) == 0 || !id.Left[0].Figure.known {
		return w, false
	}
	first := id.Left[0].Figure
	left, n, ok1 := addAlike(id.Left, first)
	right, m, ok2 := addAlike(id.Right, first)
	if !ok1 || !ok2 || right == math.MinInt64 {
		return w, false
	}
	w.diff, ok = plus(left, -right)
	w.exp, w.terms = first.exponent(), n+m
	if !(n <= 1 && m <= 1) && !first.Unit.isCount() { // else a copy, or exact
		w.bound = int64(w.terms)
	}
	return w, ok
}

// addAlike adds one side whose figures are printed as the first is, and counts
// those that are not nought; false where one is printed in another way.
func addAlike(side []Term, first *Figure) (sum int64, terms int32, ok bool) {
	unit := first.Unit
	for i := range side {
		f := side[i].Figure
		if !f.known {
			continue
		}
		if f.places != first.places || !f.Unit.is(unit) {
			return 0, 0, false
		}
		if f.coef == 0 {
			continue
		}
		v := f.coef
		if side[i].Sign < 0 {
			v = -v
		}
		if sum, ok = plus(sum, v); !ok {
			return 0, 0, false
		}
		terms++
	}
	return sum, terms, true
}

// weighMixed is weigh whatever the units and decimals.
func weighMixed(id *Identity) (sums, bool) {
	w := sums{exp: math.MaxInt32}
	for _, side := range [2][]Term{id.Left, id.Right} {
		for i := range side {
			if f := side[i].Figure; f.known {
				w.exp = min(w.exp, f.exponent())
			}
		}
	}
	if w.exp == math.MaxInt32 { // nothing is printed
		w.exp = 0
	}
	left, ok1 := w.add(id.Left, 1)
	right, ok2 := w.add(id.Right, -1)
	if left.copies(right) {
		w.bound = 0
	}
	w.terms = left.terms + right.terms
	return w, ok1 && ok2 && w.bound < math.MaxInt64/5
}

// exponent is the power of ten of the last printed digit, in 元 for money.
func (f *Figure) exponent() int32 {
	scale, _ := f.Unit.scale()
	return scale - f.places
}

// sideSum is what one side of a sum amounts to.
type sideSum struct {
	terms int32 // that are not nought
	exp   int32 // of the only one
}

// copies reports whether both sides are one quantity printed twice at one
// precision.
func (a sideSum) copies(b sideSum) bool {
	return a.terms <= 1 && b.terms <= 1 && (a.exp == b.exp || a.terms+b.terms < 2)
}

// add adds one side. A printed nought adds nothing and is never rounded.
func (w *sums) add(side []Term, sign int64) (sideSum, bool) {
	var s sideSum
	for i := range side {
		f := side[i].Figure
		if f.coef == 0 {
			continue
		}
		s.terms++
		s.exp = f.exponent()
		factor, ok := power(s.exp - w.exp)
		if !ok {
			return s, false
		}
		v, ok1 := multiply(f.coef, factor)
		if side[i].Sign < 0 {
			v = -v
		}
		diff, ok2 := plus(w.diff, sign*v)
		if !ok1 || !ok2 {
			return s, false
		}
		w.diff = diff
		if !f.exact() {
			bound, ok := plus(w.bound, factor)
			if !ok {
				return s, false
			}
			w.bound = bound
		}
	}
	return s, true
}

// evaluateWide adds an identity up in decimals of any size.
func evaluateWide(id *Identity) Outcome {
	var difference, bound decimal.Decimal
	unit := id.unit()
	var sides [2]sideSum
	for n, side := range [2][]Term{id.Left, id.Right} {
		for i := range side {
			f := side[i].Figure
			if f.coef == 0 {
				continue
			}
			v, _ := f.In(unit)
			if side[i].Sign < 0 != (n == 1) {
				v = v.Neg()
			}
			sides[n].terms++
			sides[n].exp = f.exponent()
			difference = difference.Add(v)
			if !f.exact() {
				scale, _ := unit.scale()
				bound = bound.Add(decimal.New(5, f.exponent()-scale-1))
			}
		}
	}
	if sides[0].copies(sides[1]) {
		bound = decimal.Decimal{}
	}
	verdict := VerdictEqual
	switch {
	case difference.IsZero():
	case difference.Abs().GreaterThan(bound):
		verdict = VerdictBroken
	default:
		verdict = VerdictRounding
	}
	return wideOutcome(verdict, difference, bound)
}
