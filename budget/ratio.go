package budget

import "github.com/shopspring/decimal"

// ratioPlaces are the decimals to which a recomputed percentage is given beyond
// those printed.
const ratioPlaces = 2

var hundred = decimal.New(100, 0)

// evaluateRatio decides an identity whose right side is a percentage or a
// product. The right side is an interval, because its figures are rounded; the
// left figure must be what some number in it rounds to.
func evaluateRatio(id *Identity) Outcome {
	if len(id.Left) != 1 {
		return Outcome{Verdict: VerdictBroken}
	}
	f := id.Left[0].Figure
	printed := signed(f.Value(), id.Left[0].Sign)
	exact, ok := id.exactly()
	if !ok && id.couldBe(printed, f.places) {
		return wideOutcome(VerdictRounding, decimal.Decimal{}, decimal.Decimal{})
	}
	if !ok { // a percentage of nought
		verdict := VerdictBroken
		if printed.IsZero() && len(id.Right) > 0 && id.Right[0].Figure.IsNought() {
			verdict = VerdictEqual // 减少0万元，下降0%
		}
		return wideOutcome(verdict, printed, decimal.Decimal{})
	}
	half := decimal.New(5, -f.places-1)
	if id.Formula == Product && f.exact() {
		half = decimal.Decimal{}
	}
	difference := printed.Sub(exact).Round(f.places + ratioPlaces)
	stands := Interval{printed.Sub(half), printed.Add(half)}
	if stands.Overlaps(Interval{exact, exact}) {
		return wideOutcome(VerdictEqual, difference, half)
	}
	span, _ := id.span()
	if span.Overlaps(stands) {
		return wideOutcome(VerdictRounding, difference, difference.Abs())
	}
	o := wideOutcome(VerdictBroken, difference, half)
	o.Cut = lastDigit(printed, f.places, span)
	return o
}

// couldBe reports whether a percentage of what is printed as little as its own
// rounding (1万元, up by 0.5万元) can be the one printed: it has no upper end.
func (id *Identity) couldBe(printed decimal.Decimal, places int32) bool {
	a, b, ok := id.spreads()
	if !ok || id.Formula == Product || b.mid.IsZero() || b.mid.IsNegative() {
		return false
	}
	half := decimal.New(5, -places-1)
	least := id.divide(decimal.Max(decimal.Min(a.Low.Abs(), a.High.Abs()), decimal.Zero), b.High)
	return printed.Sign() == a.mid.Sign() && printed.Abs().Add(half).GreaterThanOrEqual(least)
}

// lastDigit reports whether a printed percentage is only off by one in its last
// digit: cut off instead of rounded (36.58 for 36.586), or moved so that the
// shares of a list add up to 100. Of whole percents only cutting counts.
func lastDigit(printed decimal.Decimal, places int32, span Interval) bool {
	step := decimal.New(1, -places)
	if places > 0 {
		step = decimal.New(15, -places-1)
		return Interval{printed.Sub(step), printed.Add(step)}.Overlaps(span)
	}
	if printed.IsNegative() {
		return Interval{printed.Sub(step), printed}.Overlaps(span)
	}
	return Interval{printed, printed.Add(step)}.Overlaps(span)
}

func signed(v decimal.Decimal, sign int) decimal.Decimal {
	if sign < 0 {
		return v.Neg()
	}
	return v
}

// exactly is what the right side of a ratio or product is if its figures are
// exact. It is false for a division by nought.
func (id *Identity) exactly() (decimal.Decimal, bool) {
	if id.Formula == Product {
		s, ok := id.product()
		return s.mid, ok
	}
	a, b, ok := id.division()
	if !ok {
		return decimal.Decimal{}, false
	}
	return id.divide(a.mid, b.mid), true
}

// span is what the right side can be, false for a division by nought.
func (id *Identity) span() (Interval, bool) {
	if id.Formula == Product {
		s, ok := id.product()
		return s.Interval, ok
	}
	a, b, ok := id.division()
	if !ok {
		return Interval{}, false
	}
	if b.High.IsNegative() {
		a, b = a.negated(), b.negated()
	}
	least, most := b.High, b.Low // of a positive number
	if a.Low.IsNegative() {
		least = b.Low
	}
	if a.High.IsNegative() {
		most = b.High
	}
	return Interval{id.divide(a.Low, least), id.divide(a.High, most)}, true
}

// division is what the right side of a ratio divides by what, false where that
// may be nought.
func (id *Identity) division() (a, b spread, ok bool) {
	a, b, ok = id.spreads()
	return a, b, ok && !b.mid.IsZero() && (b.Low.IsPositive() || b.High.IsNegative())
}

// spreads are what the right side of a ratio divides by what, nought or not.
func (id *Identity) spreads() (a, b spread, ok bool) {
	if len(id.Right) != 2 {
		return a, b, false
	}
	unit := id.Right[0].Figure.Unit
	a, ok1 := id.Right[0].interval(unit)
	b, ok2 := id.Right[1].interval(unit)
	if !ok1 || !ok2 {
		return a, b, false
	}
	switch id.Formula {
	case Growth: // a is the change, b what it is after it
		b = spread{b.mid.Sub(a.mid), Interval{b.Low.Sub(a.High), b.High.Sub(a.Low)}}
	case Ratio: // b is the base, a this year's
		a = spread{a.mid.Sub(b.mid), Interval{a.Low.Sub(b.High), a.High.Sub(b.Low)}}
	}
	return a, b, true
}

// quotientDigits is the precision of divisions; what it leaves out is far below
// anything printed.
const quotientDigits = 12

// divide divides, in percent or as a multiple.
func (id *Identity) divide(a, b decimal.Decimal) decimal.Decimal {
	if id.unit() != Times {
		a = a.Mul(hundred)
	}
	return a.DivRound(b, quotientDigits)
}

// inverse is what an amount of the right side must be for the percentage on the
// left to be exact, and the sign it stands with.
func (id *Identity) inverse(f *Figure) (decimal.Decimal, int, bool) {
	if len(id.Right) != 2 || id.Formula == Product {
		return decimal.Decimal{}, 0, false
	}
	n := 0
	if id.Right[1].Figure == f {
		n = 1
	}
	other, ok := id.Right[1-n].Figure.In(f.Unit)
	p := signed(id.Left[0].Figure.Value(), id.Left[0].Sign)
	whole := hundred
	if id.unit() == Times {
		whole = decimal.New(1, 0)
	}
	other = signed(other, id.Right[1-n].Sign)
	var by, of decimal.Decimal // the amount is other × by ÷ of
	switch id.Formula {
	case Growth: // p = change ÷ (now - change)
		by, of = p, whole.Add(p)
	case Ratio: // p = (now - base) ÷ base
		by, of = whole.Add(p), whole
	default:
		by, of = p, whole
	}
	if n == 1 {
		by, of = of, by
	}
	if !ok || of.IsZero() {
		return decimal.Decimal{}, 0, false
	}
	return other.Mul(by).DivRound(of, quotientDigits), id.Right[n].Sign, true
}

// spread is a number and what it can stand for.
type spread struct {
	mid decimal.Decimal
	Interval
}

func (t Term) interval(unit Unit) (spread, bool) {
	v, ok := t.Figure.In(unit)
	if !ok {
		return spread{}, false
	}
	ends, _ := t.Figure.IntervalIn(unit)
	s := spread{v, ends}
	if t.Sign < 0 {
		s = s.negated()
	}
	return s, true
}

func (s spread) negated() spread {
	return spread{s.mid.Neg(), Interval{s.High.Neg(), s.Low.Neg()}}
}

// product multiplies the right side, in the unit of the left. The unit of a
// price is money, the other factors are bare numbers.
func (id *Identity) product() (spread, bool) {
	one := decimal.New(1, 0)
	total := spread{one, Interval{one, one}}
	to := id.unit()
	for _, t := range id.Right {
		unit := t.Figure.Unit
		if unit.IsMoney() && to.IsMoney() {
			unit = to
		}
		s, ok := t.interval(unit)
		if !ok {
			return spread{}, false
		}
		if s.Low.IsNegative() {
			return spread{}, false
		}
		total = spread{total.mid.Mul(s.mid), Interval{total.Low.Mul(s.Low), total.High.Mul(s.High)}}
	}
	return total, true
}
