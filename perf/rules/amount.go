package rules

import (
	"cmp"
	"math"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
)

// amount is an exact number, coef × 10^exp, for comparing and adding up much: it
// lives in no memory of its own. One that does not fit is held as a decimal. The
// zero value is 0.
type amount struct {
	coef int64
	exp  int32
	wide *decimal.Decimal // instead of the others, where they do not hold it
}

// maxFigure is the most that ten times of, and five, are still an int64.
const maxFigure = math.MaxInt64/10 - 1

func amountOf(d decimal.Decimal) amount {
	if d.NumDigits() > budget.MaxDigits {
		wide := d
		return amount{wide: &wide}
	}
	return amount{coef: d.CoefficientInt64(), exp: d.Exponent()}
}

// numberOf is the number of a quantity.
func numberOf(t *indicator.Target) amount {
	if coef, exp, ok := t.NumberParts(); ok {
		return amount{coef: coef, exp: int32(exp)}
	}
	return amountOf(t.Number())
}

// numberIn is the number of a quantity in the unit of another, ok false where it
// does not convert.
func numberIn(t, other *indicator.Target) (n amount, ok bool) {
	if t.Unit() == other.Unit() {
		return numberOf(t), true
	}
	d, ok := t.Measure().Convert(t.Number(), other.Measure())
	return amountOf(d), ok
}

func (a *amount) decimal() decimal.Decimal {
	if a.wide != nil {
		return *a.wide
	}
	return decimal.New(a.coef, a.exp)
}

// whole is a whole number.
func whole(n int) amount { return amount{coef: int64(n)} }

func (a *amount) isZero() bool { return a.wide == nil && a.coef == 0 }

func (a *amount) isPositive() bool { return a.coef > 0 || a.wide != nil && a.wide.IsPositive() }

func (a *amount) isNegative() bool { return a.coef < 0 || a.wide != nil && a.wide.IsNegative() }

func (a *amount) neg() amount {
	if a.wide != nil {
		return amountOf(a.wide.Neg())
	}
	return amount{coef: -a.coef, exp: a.exp}
}

// plainAmount is an amount in the one form that equal ones have: no zeros behind
// the point, and those before it written out.
type plainAmount struct {
	coef int64
	exp  int32
}

// plain gives an amount in that form, false for one that does not fit.
func (a *amount) plain() (plainAmount, bool) {
	if a.wide != nil || a.exp > 0 {
		n, ok := tenfold(a.coef, a.exp)
		return plainAmount{coef: n}, ok && a.wide == nil
	}
	p := plainAmount{a.coef, a.exp}
	for p.exp < 0 && p.coef%10 == 0 {
		p.coef, p.exp = p.coef/10, p.exp+1
	}
	return p, true
}

// digits counts the digits without the zeros at either end.
func (p plainAmount) digits() int {
	n := 0
	for c := p.coef; c != 0; c /= 10 {
		if n > 0 || c%10 != 0 {
			n++
		}
	}
	return n
}

// add makes a the sum of both.
func (a *amount) add(b *amount) {
	if *a == (amount{}) {
		*a = *b
		return
	}
	x, y, ok := a.aligned(b)
	if !ok || abs(x) > math.MaxInt64/2 || abs(y) > math.MaxInt64/2 {
		*a = amountOf(a.decimal().Add(b.decimal()))
		return
	}
	*a = amount{coef: x + y, exp: min(a.exp, b.exp)}
}

// times is the product of both.
func (a *amount) times(b *amount) amount {
	if a.wide == nil && b.wide == nil && fewDigits(a.coef) && fewDigits(b.coef) {
		return amount{coef: a.coef * b.coef, exp: a.exp + b.exp}
	}
	return amountOf(a.decimal().Mul(b.decimal()))
}

// fewDigits reports a number whose product with another such is an int64.
func fewDigits(n int64) bool { return abs(n) < math.MaxInt32 }

// ceil is the least whole number that is not less.
func (a *amount) ceil() int64 {
	if a.wide != nil || a.exp > 0 || a.coef < 0 {
		return a.decimal().Ceil().IntPart()
	}
	n := a.coef
	for e := a.exp; e < 0 && n > 1; e++ {
		n = (n-1)/10 + 1
	}
	return n
}

// compare orders two numbers: less than 0 where a is less.
func (a *amount) compare(b *amount) int {
	if x, y, ok := a.aligned(b); ok {
		return cmp.Compare(x, y)
	}
	return a.decimal().Cmp(b.decimal())
}

// aligned gives the coefficients of two numbers at the lower of their exponents,
// ok false where they do not fit.
func (a *amount) aligned(b *amount) (x, y int64, ok bool) {
	switch {
	case a.wide != nil || b.wide != nil:
		return 0, 0, false
	case a.exp > b.exp:
		x, ok = tenfold(a.coef, a.exp-b.exp)
		return x, b.coef, ok
	}
	y, ok = tenfold(b.coef, b.exp-a.exp)
	return a.coef, y, ok
}

// tenfold gives n × 10^times, ok false where that does not fit.
func tenfold(n int64, times int32) (int64, bool) {
	for ; times > 0 && n != 0; times-- {
		if abs(n) > math.MaxInt64/10 {
			return 0, false
		}
		n *= 10
	}
	return n, true
}

func abs(n int64) int64 { return max(n, -n) }
