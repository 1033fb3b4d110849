package rules

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/budget"
)

// printed are figures of up to the most digits, some in units seldom met.
var printed = rapid.Custom(func(t *rapid.T) budget.Figure {
	digits := rapid.StringMatching(`-?[0-9]{1,18}`).Draw(t, "digits")
	if n := rapid.IntRange(0, len(digits)-1).Draw(t, "decimals"); n > 0 && digits[len(digits)-n-1] != '-' {
		digits = digits[:len(digits)-n] + "." + digits[len(digits)-n:]
	}
	unit := rapid.SampledFrom([]budget.Unit{budget.Yuan, budget.TenThousand, budget.Million100, "千元", "人", budget.Percent, ""}).Draw(t, "unit")
	f, err := budget.NewFigure(digits, unit, placeless)
	if err != nil {
		f = budget.Figure{Text: digits, Unit: unit}
	}
	return f
})

// TestAmountsAreDecimals: what is added up and compared without decimals is what
// decimals give.
func TestAmountsAreDecimals(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var sum amount
		want := decimal.Decimal{}
		for _, f := range rapid.SliceOfN(printed, 1, 6).Draw(t, "figures") {
			d, ok := yuan(&f)
			a, known := yuanOf(&f)
			require.Equal(t, ok, known)
			if !ok {
				continue
			}
			require.True(t, d.Equal(a.decimal()))
			require.Equal(t, want.Cmp(d), sum.compare(&a))
			require.Equal(t, d.IsPositive(), a.isPositive())
			require.Equal(t, d.IsZero(), a.isZero())
			minus := a.neg()
			require.True(t, d.Neg().Equal(minus.decimal()))
			want = want.Add(d)
			sum.add(&a)
			require.True(t, want.Equal(sum.decimal()), "%s %s", want, sum.decimal())
		}
	})
}

// TestTimesAndCeil: products and the next whole numbers are those of decimals.
func TestTimesAndCeil(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, g := printed.Draw(t, "f"), printed.Draw(t, "g")
		a, b := amountOf(f.Value()), amountOf(g.Value())
		product := a.times(&b)
		require.True(t, f.Value().Mul(g.Value()).Equal(product.decimal()))
		if f.Value().Ceil().NumDigits() < 18 {
			require.Equal(t, f.Value().Ceil().IntPart(), a.ceil(), f.Text)
		}
	})
}

// TestSpanIsInterval: what an amount can stand for is what package budget says.
func TestSpanIsInterval(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := printed.Draw(t, "figure")
		i, ok := f.IntervalIn(budget.Yuan)
		s, known := spanOf(&f)
		require.Equal(t, ok, known)
		require.True(t, i.Low.Equal(s.low.decimal()), "%s %s", i.Low, s.low.decimal())
		require.True(t, i.High.Equal(s.high.decimal()), "%s %s", i.High, s.high.decimal())
		half := halfUnit(&f)
		own := f.Interval()
		require.True(t, own.High.Sub(own.Low).Equal(half.decimal().Mul(two)))
	})
}

// TestPlainAmounts: amounts have one plain form where they are equal, with their
// digits counted as they are written.
func TestPlainAmounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, zeros := printed.Draw(t, "f"), rapid.Int32Range(0, 3).Draw(t, "zeros")
		a, ok := yuanOf(&f)
		p, fits := a.plain()
		if !ok || !fits {
			return
		}
		require.Equal(t, a.decimal().String(), decimal.New(p.coef, p.exp).String())
		digits := strings.Trim(strings.ReplaceAll(a.decimal().Abs().String(), ".", ""), "0")
		require.Len(t, digits, p.digits())
		if n, ok := tenfold(a.coef, zeros); ok {
			longer := amount{coef: n, exp: a.exp - zeros}
			same, _ := longer.plain()
			require.Equal(t, p, same)
		}
	})
}

// TestWideAmounts: numbers that fit no integer are exact, too.
func TestWideAmounts(t *testing.T) {
	wide := decimal.RequireFromString("1" + strings.Repeat("0", 30) + ".5")
	a, b := amountOf(wide), amountOf(one)
	require.Positive(t, a.compare(&b))
	a.add(&b)
	require.Equal(t, "1"+strings.Repeat("0", 29)+"1.5", fmt.Sprint(a.decimal()))
	minus := a.neg()
	require.False(t, minus.isPositive())
	require.Negative(t, minus.compare(&b))
}
