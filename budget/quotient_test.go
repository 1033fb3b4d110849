package budget

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/source"
)

// A percentage decided in whole numbers is decided as in decimals of any size,
// and amounts of any budget are small enough for it.
func TestWholeQuotientsAgree(t *testing.T) {
	units := []Unit{TenThousand, Yuan, Million100, "千元", "人", ""}
	amount := func(t *rapid.T, name string) *Figure {
		digits := rapid.IntRange(1, 18).Draw(t, name+" digits")
		coef := rapid.Int64Range(-powers[digits]+1, powers[digits]-1).Draw(t, name)
		if rapid.IntRange(0, 9).Draw(t, name+" is nought") == 0 {
			coef = 0
		}
		return &Figure{coef: coef, places: rapid.Int32Range(0, 6).Draw(t, name+" places"), known: true,
			Unit: rapid.SampledFrom(units).Draw(t, name+" unit")}
	}
	rapid.Check(t, func(t *rapid.T) {
		id := Identity{Formula: rapid.SampledFrom([]Formula{Quotient, Growth, Ratio}).Draw(t, "formula")}
		sign := rapid.SampledFrom([]int{1, -1, 0})
		a, b := amount(t, "a"), amount(t, "b")
		if rapid.Bool().Draw(t, "one unit") {
			b.Unit = a.Unit
		}
		id.Right = []Term{{a, sign.Draw(t, "sign")}, {b, sign.Draw(t, "sign")}}
		p := amount(t, "percentage")
		p.Unit = rapid.SampledFrom([]Unit{Percent, Times}).Draw(t, "percentage unit")
		id.Left = []Term{{p, sign.Draw(t, "sign")}}
		if exact, ok := id.exactly(); ok && rapid.Bool().Draw(t, "nearly right") {
			off := rapid.Int32Range(-20, 20).Draw(t, "off")
			by := mustFigure(fmt.Sprintf("%d.%d", off/10, max(off, -off)%10), "").Value().Shift(-p.places)
			*p = p.with(exact.Add(by), p.places)
		}
		got, ok := id.ratioOutcome()
		if !ok {
			return
		}
		want := evaluateRatio(&id)
		require.Equal(t, want.Verdict, got.Verdict)
		require.Equal(t, want.Cut, got.Cut)
		require.True(t, want.Difference().Equal(got.Difference()), "%s, not %s", got.Difference(), want.Difference())
		require.True(t, want.Bound().Equal(got.Bound()), "%s, not %s", got.Bound(), want.Bound())
	})
}

// The percentages of any department, and of the whole country's budget in 元, are
// decided in whole numbers.
func TestWholeQuotientsSuffice(t *testing.T) {
	for _, tt := range []struct{ left, right string }{
		{"98.66%", "1448.48 1468.09"},
		{"16倍", "2247.84 2388.04"},
		{"-5.93%", "-92.55 1468.09"},
		{"35.4%", "10000000000000.00元 28249000000000.00元"},
		{"0.0012%", "1.00 83333.33"},
		{"20.65%", "1900元 0.92"},
	} {
		for _, formula := range []Formula{Quotient, Growth, Ratio} {
			id := Identity{Formula: formula, Left: terms(tt.left), Right: terms(tt.right)}
			_, ok := id.ratioOutcome()
			require.True(t, ok, "%s of %s, %s", tt.left, tt.right, formula)
		}
	}
	none, err := NewFigure("", Percent, source.Place{})
	require.NoError(t, err)
	id := Identity{Formula: Quotient, Left: terms("5%"), Right: []Term{{&none, 1}, {&none, 1}}}
	_, ok := id.ratioOutcome()
	require.False(t, ok, "a blank figure is no number")
}
