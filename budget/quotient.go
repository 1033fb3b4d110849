package budget

import (
	"math"
	"math/bits"
)

// Percentages are decided in whole numbers where these suffice: amounts in units
// of one power of ten, quotients in units of 10^-quotientDigits. [evaluateRatio]
// does the same in decimals of any size.

// wholes is a number and what it can stand for, in units of 10^exp.
type wholes struct{ mid, low, high int64 }

// maxWhole bounds the amounts, so that adding two of them is safe.
const maxWhole = math.MaxInt64 / 4

// ratioOutcome decides a share or a growth rate, false where whole numbers do not
// suffice for it.
func (id *Identity) ratioOutcome() (o Outcome, ok bool) {
	if id.Formula == Product || len(id.Left) != 1 {
		return o, false
	}
	f := id.Left[0].Figure
	factor, ok1 := power(quotientDigits - f.places)
	printed, ok2 := multiply(f.coef, factor)
	a, b, ok := id.wholeDivision()
	if !ok || !ok1 || !ok2 || f.places > quotientDigits-ratioPlaces || abs(printed) > maxWhole {
		return o, false
	}
	if id.Left[0].Sign < 0 {
		printed = -printed
	}
	q := quotient{times: id.unit() == Times, ok: true}
	exact := q.of(a.mid, b.mid)
	low, high := q.span(a, b)
	if !q.ok {
		return o, false
	}
	half := 5 * factor / 10
	step := factor / powers[ratioPlaces]
	o.difference, o.differenceExp = roundTo(printed-exact, step), int16(-f.places-ratioPlaces)
	o.bound, o.boundExp = 5, int16(-f.places-1)
	o.Verdict = VerdictBroken
	switch {
	case printed-half <= exact && exact <= printed+half:
		o.Verdict = VerdictEqual
	case printed-half <= high && low <= printed+half:
		o.Verdict = VerdictRounding
		o.bound, o.boundExp = abs(o.difference), o.differenceExp
	default:
		left, right := reach(printed, f.places, factor)
		o.Cut = left <= high && low <= right
	}
	return o, true
}

// reach is how far a printed percentage may be from the right one and still be
// off by one in its last digit only, see [lastDigit].
func reach(printed int64, places int32, factor int64) (int64, int64) {
	switch {
	case places > 0:
		return printed - 3*factor/2, printed + 3*factor/2
	case printed < 0:
		return printed - factor, printed
	}
	return printed, printed + factor
}

// roundTo is a number in whole steps, a half away from nought.
func roundTo(v, step int64) int64 {
	if v < 0 {
		return -roundTo(-v, step)
	}
	return (v + step/2) / step
}

// wholeDivision is what the right side divides by what; false where whole
// numbers do not suffice, or where it may divide by nought.
func (id *Identity) wholeDivision() (a, b wholes, ok bool) {
	if len(id.Right) != 2 {
		return a, b, false
	}
	x, y := &id.Right[0], &id.Right[1]
	if !x.Figure.known || !y.Figure.known || x.Figure.Unit != y.Figure.Unit && !(x.Figure.Unit.IsMoney() && y.Figure.Unit.IsMoney()) {
		return a, b, false
	}
	exp := min(x.Figure.exponent(), y.Figure.exponent()) - 1
	a, ok1 := x.wholes(exp)
	b, ok2 := y.wholes(exp)
	switch id.Formula {
	case Growth: // a is the change, b what it is after it
		b = wholes{b.mid - a.mid, b.low - a.high, b.high - a.low}
	case Ratio: // b is the base, a this year's
		a = wholes{a.mid - b.mid, a.low - b.high, a.high - b.low}
	}
	return a, b, ok1 && ok2 && b.mid != 0 && (b.low > 0 || b.high < 0)
}

func (t *Term) wholes(exp int32) (wholes, bool) {
	f := t.Figure
	factor, ok1 := power(f.exponent() - exp)
	v, ok2 := multiply(f.coef, factor)
	if !ok1 || !ok2 || abs(v) > maxWhole/2 || factor > maxWhole/2 {
		return wholes{}, false
	}
	if t.Sign < 0 {
		v = -v
	}
	if f.exact() {
		return wholes{v, v, v}, true
	}
	return wholes{v, v - factor/2, v + factor/2}, true
}

// quotient divides whole numbers, in percent or as a multiple, rounded to units
// of 10^-quotientDigits; ok is false once a quotient does not fit.
type quotient struct{ times, ok bool }

func (q *quotient) of(a, b int64) int64 {
	scale := uint64(powers[quotientDigits+2])
	if q.times {
		scale = uint64(powers[quotientDigits])
	}
	high, low := bits.Mul64(uint64(abs(a)), scale)
	by := uint64(abs(b))
	if high >= by {
		q.ok = false
		return 0
	}
	v, rest := bits.Div64(high, low, by)
	if rest >= by-rest { // half or more
		v++
	}
	if v > maxWhole {
		q.ok = false
		return 0
	}
	if (a < 0) != (b < 0) {
		return -int64(v)
	}
	return int64(v)
}

// span is what a quotient can be.
func (q *quotient) span(a, b wholes) (low, high int64) {
	if b.high < 0 {
		a, b = wholes{-a.mid, -a.high, -a.low}, wholes{-b.mid, -b.high, -b.low}
	}
	least, most := b.high, b.low // of a positive number
	if a.low < 0 {
		least = b.low
	}
	if a.high < 0 {
		most = b.high
	}
	return q.of(a.low, least), q.of(a.high, most)
}
