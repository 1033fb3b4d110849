package rules

import (
	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/budget"
)

// isTruncated reports whether an equation is broken only because one amount is
// the other with its last digits cut off instead of rounded (877080元 printed as
// 87.70万元): a slip of style rather than of fact.
func isTruncated(r *budget.Result) bool {
	if r.Formula != budget.Sum || len(r.Left) != 1 || len(r.Right) != 1 || r.Left[0].Sign != r.Right[0].Sign {
		return false
	}
	x, y := r.Left[0].Figure, r.Right[0].Figure
	a, ok1 := x.In("元")
	b, ok2 := y.In("元")
	u, v := unitInLast(x), unitInLast(y)
	if !ok1 || !ok2 || u.Equal(v) {
		return false
	}
	if u.LessThan(v) {
		a, b, u = b, a, v
	}
	rest := b.Abs().Sub(a.Abs())
	return a.Sign() == b.Sign() && rest.IsPositive() && rest.LessThan(u)
}

// isTruncated reports whether all that a fault breaks is only truncated.
func (l *ledger) isTruncated(f *budget.Fault) bool {
	for _, n := range f.Broken {
		if !isTruncated(&l.results[n]) {
			return false
		}
	}
	return true
}

// unitInLast is one unit of the last printed digit of an amount, in 元.
func unitInLast(f *budget.Figure) decimal.Decimal {
	one, _ := budget.NewFigure("1", f.Unit, placeless)
	v, _ := one.In("元")
	return v.Shift(-f.Places())
}
