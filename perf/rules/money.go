package rules

import (
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/budget"
)

// moneySpan is what a printed amount can stand for, in 元.
type moneySpan struct{ low, high amount }

// two halves a sum.
var two = decimal.New(2, 0)

// tenThousand is 万 in 元.
var tenThousand = decimal.New(1, 4)

// scaleOf gives the 元 that one of a unit of money is worth, false for others.
// A unit that is not known counts as the one given.
func scaleOf(u, unknown budget.Unit) (decimal.Decimal, bool) {
	if u == "" {
		u = unknown
	}
	switch u {
	case budget.Yuan:
		return one, true
	case budget.TenThousand:
		return tenThousand, true
	}
	f, err := budget.NewFigure("1", u, placeless)
	if err != nil {
		return decimal.Decimal{}, false
	}
	return f.In(budget.Yuan)
}

// spanOf gives what a printed amount can stand for, false where it is none.
func spanOf(f *budget.Figure) (moneySpan, bool) {
	if !f.IsNumber() {
		return moneySpan{}, false
	}
	if v, ok := yuanOf(f); ok && v.wide == nil && abs(v.coef) < maxFigure {
		if v.coef == 0 {
			return moneySpan{v, v}, true // nobody prints 0 for an amount
		}
		return moneySpan{amount{coef: 10*v.coef - 5, exp: v.exp - 1}, amount{coef: 10*v.coef + 5, exp: v.exp - 1}}, true
	}
	i, ok := f.IntervalIn(budget.Yuan)
	return moneySpan{amountOf(i.Low), amountOf(i.High)}, ok
}

func (s *moneySpan) meets(o *moneySpan) bool {
	return s.low.compare(&o.high) <= 0 && o.low.compare(&s.high) <= 0
}

// add widens a sum by another amount.
func (s *moneySpan) add(o *moneySpan) {
	s.low.add(&o.low)
	s.high.add(&o.high)
}

// middle is half way between both ends.
func (s *moneySpan) middle() decimal.Decimal {
	return s.low.decimal().Add(s.high.decimal()).Div(two)
}

// above reports whether all of s lies above all of o.
func (s *moneySpan) above(o *moneySpan) bool { return s.low.compare(&o.high) > 0 }

// yuan is the amount of a figure in 元, false where it is no amount.
func yuan(f *budget.Figure) (decimal.Decimal, bool) {
	return f.In(budget.Yuan)
}

// yuanOf is yuan for adding up and comparing.
func yuanOf(f *budget.Figure) (amount, bool) { return amountIn(f, budget.Yuan) }

// amountIn is [budget.Figure.In], quick where the units are the usual ones.
func amountIn(f *budget.Figure, u budget.Unit) (amount, bool) {
	switch {
	case f.Unit == u:
		return amount{coef: f.Value().CoefficientInt64(), exp: -f.Places()}, f.IsNumber()
	case f.Unit == budget.TenThousand && u == budget.Yuan:
		return amount{coef: f.Value().CoefficientInt64(), exp: 4 - f.Places()}, f.IsNumber()
	}
	d, ok := f.In(u)
	if !ok {
		return amount{}, false
	}
	return amountOf(d), true
}

// sameMoney reports whether two printed amounts can be one. Two figures of one
// unit and one precision are copies and must be equal exactly; others must have
// an amount in common that both could be printed for. It is false in ok where
// either is no amount.
func sameMoney(a, b *budget.Figure) (same, ok bool) {
	if a.Unit == b.Unit && a.Places() == b.Places() {
		x, ok1 := yuanOf(a)
		y, ok2 := yuanOf(b)
		return ok1 && ok2 && x.compare(&y) == 0, ok1 && ok2
	}
	x, ok1 := spanOf(a)
	y, ok2 := spanOf(b)
	return ok1 && ok2 && x.meets(&y), ok1 && ok2
}

// printWan prints 元 as 万元, with the decimals that it takes and two at least.
func printWan(d decimal.Decimal) string {
	w := d.Shift(-4)
	if s, ok := printShort(w); ok {
		return s
	}
	places := max(2, -w.Exponent())
	s := w.StringFixed(min(places, 6))
	if places > 2 {
		for s[len(s)-1] == '0' && s[len(s)-3] != '.' {
			s = s[:len(s)-1]
		}
	}
	return s
}

// printShort is printWan for what takes two to six decimals and fits an int64:
// nearly every amount.
func printShort(w decimal.Decimal) (string, bool) {
	places := int(-w.Exponent())
	if places < 2 || places > 6 || w.NumDigits() > budget.MaxDigits {
		return "", false
	}
	var buf [32]byte
	b := buf[:0]
	n := w.CoefficientInt64()
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	scale := int64(1)
	for range places {
		scale *= 10
	}
	b = append(strconv.AppendInt(b, n/scale, 10), '.')
	for i, rest := 0, n%scale; i < places && (i < 2 || rest > 0); i++ {
		scale /= 10
		b = append(b, '0'+byte(rest/scale))
		rest %= scale
	}
	return string(b), true
}

// wan prints an amount with its unit: 207.00万元.
func wan(d decimal.Decimal) string { return printWan(d) + "万元" }

// figureWords prints a figure as a reader says it: the text and its unit.
func figureWords(f *budget.Figure) string {
	if f.Unit == "" || hasUnit(f.Text) {
		return f.Text
	}
	return f.Text + string(f.Unit)
}

// hasUnit reports whether a figure's text carries its unit.
func hasUnit(text string) bool {
	for _, r := range text {
		if r >= 0x2E80 && r < 0xFF00 || r == '%' || r == '％' {
			return true
		}
	}
	return false
}
