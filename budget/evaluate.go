package budget

import (
	"math"

	"github.com/shopspring/decimal"
)

// Result is an identity decided.
type Result struct {
	Identity
	// Difference is left less right, in the unit of the left side.
	Difference decimal.Decimal
	// Bound is the most that rounding can make of it; nought for a copy.
	Bound   decimal.Decimal
	Verdict Verdict
	// Cut reports a broken percentage that is only off by one in its last digit,
	// cut off instead of rounded (36.58 for 36.586…%) or moved so that shares add
	// up to 100: a slip of style rather than of fact.
	Cut bool
}

// Evaluate tries identities by what their figures can stand for at their printed
// precision: a sum holds when both sides have a number in common, a copy at one
// precision only when it is equal to the last digit.
func Evaluate(ids []Identity) []Result {
	out := make([]Result, len(ids))
	var m mint
	for i := range ids {
		out[i].Identity = ids[i]
		out[i].decide(&m)
	}
	return out
}

func evaluate(id *Identity) Result {
	r := Result{Identity: *id}
	r.decide(&mint{})
	return r
}

// holds reports whether two sides can be one sum.
func holds(left, right []Term) bool {
	return evaluate(&Identity{Left: left, Right: right}).Verdict != VerdictBroken
}

// decide tries the identity of a result and says what comes of it.
func (r *Result) decide(m *mint) {
	if r.Formula != Sum {
		if !r.decideRatio(m) {
			*r = evaluateRatio(&r.Identity)
		}
		return
	}
	w, _, ok := weigh(&r.Identity)
	if !ok {
		*r = evaluateWide(&r.Identity)
		return
	}
	w.decide(r, m)
}

// mint makes decimals and keeps some of them: most differences are 0.00, most
// bounds one of few.
type mint struct {
	kept [16]struct {
		coef  int64
		exp   int32
		value decimal.Decimal
	}
}

func (m *mint) decimal(coef int64, exp int32) decimal.Decimal {
	if coef == 0 && exp == 0 {
		return decimal.Decimal{}
	}
	k := &m.kept[uint64(coef)/5%uint64(len(m.kept))] // bounds are multiples of 5
	if k.coef != coef || k.exp != exp {
		k.coef, k.exp, k.value = coef, exp, decimal.New(coef, exp)
	}
	return k.value
}

// sums is a sum identity in whole numbers: the figures in units of 10^exp 元
// (or of their own unit).
type sums struct {
	exp   int32
	diff  int64 // left less right
	bound int64 // the sum of one unit of each figure: twice what rounding can make
}

// decide says what the sums come to.
func (w *sums) decide(r *Result, m *mint) {
	scale, _ := r.unit().scale()
	r.Difference = m.decimal(w.diff, w.exp-scale)
	if w.bound != 0 {
		r.Bound = m.decimal(w.bound*5, w.exp-scale-1)
	}
	r.Verdict = w.verdict()
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
func weigh(id *Identity) (sums, [2]sideSum, bool) {
	if w, sides, ok := weighAlike(id); ok {
		return w, sides, true
	}
	return weighMixed(id)
}

// weighAlike is weigh where all figures are printed in one unit with as many
// decimals, as most are; false where they are not.
func weighAlike(id *Identity) (w sums, sides [2]sideSum, ok bool) {
	if len(id.Left) == 0 || !id.Left[0].Figure.known {
		return w, sides, false
	}
	first := id.Left[0].Figure
	exp := first.exponent()
	for n, side := range [2][]Term{id.Left, id.Right} {
		s := &sides[n]
		for i := range side {
			f := side[i].Figure
			switch {
			case !f.known:
				continue
			case f.places != first.places || f.Unit != first.Unit:
				return w, sides, false
			case f.coef == 0:
				continue
			}
			v := f.coef
			if side[i].Sign < 0 != (n == 1) {
				v = -v
			}
			if w.diff, ok = plus(w.diff, v); !ok {
				return w, sides, false
			}
			s.terms, s.exp = s.terms+1, exp
		}
	}
	w.exp = exp
	if terms := sides[0].terms + sides[1].terms; !sides[0].copies(sides[1]) && !first.Unit.isCount() {
		w.bound = int64(terms)
	}
	return w, sides, true
}

// weighMixed is weigh whatever the units and decimals.
func weighMixed(id *Identity) (sums, [2]sideSum, bool) {
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
	return w, [2]sideSum{left, right}, ok1 && ok2 && w.bound < math.MaxInt64/5
}

// exponent is the power of ten of the last printed digit, in 元 for money.
func (f *Figure) exponent() int32 {
	scale, _ := f.Unit.scale()
	return scale - f.places
}

// sideSum is what one side of a sum amounts to.
type sideSum struct {
	terms int   // that are not nought
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
func evaluateWide(id *Identity) Result {
	r := Result{Identity: *id, Verdict: VerdictEqual}
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
			r.Difference = r.Difference.Add(v)
			if !f.exact() {
				scale, _ := unit.scale()
				r.Bound = r.Bound.Add(decimal.New(5, f.exponent()-scale-1))
			}
		}
	}
	if sides[0].copies(sides[1]) {
		r.Bound = decimal.Decimal{}
	}
	switch {
	case r.Difference.IsZero():
	case r.Difference.Abs().GreaterThan(r.Bound):
		r.Verdict = VerdictBroken
	default:
		r.Verdict = VerdictRounding
	}
	return r
}
