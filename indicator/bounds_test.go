package indicator_test

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/indicator"
)

// TestRelationWhateverTheUnit: two targets in one unit lie to each other as they
// do when one of them is written in another unit.
func TestRelationWhateverTheUnit(t *testing.T) {
	length := rapid.Custom(func(t *rapid.T) [2]string {
		number := func() decimal.Decimal {
			return decimal.RequireFromString(rapid.SampledFrom([]string{"1", "2", "1.5", "1.50"}).Draw(t, "number"))
		}
		form := rapid.SampledFrom([]string{"#K", "≥#K", "≤#K", ">#K", "<#K", "约#K", "#到#K", "大于#且小于#K", "#/#K"}).Draw(t, "form")
		var said [2]string
		low := number()
		high := low.Add(number()).Add(decimal.New(1, 0))
		for i, scale := range []decimal.Decimal{decimal.New(1, 0), decimal.New(1000, 0)} {
			s := strings.Replace(form, "#", low.Mul(scale).String(), 1)
			s = strings.Replace(s, "#", high.Mul(scale).String(), 1)
			said[i] = strings.Replace(s, "K", [...]string{"公里", "米"}[i], 1)
		}
		return said
	})
	seen := map[indicator.Relation]bool{}
	rapid.Check(t, func(t *rapid.T) {
		a, b := length.Draw(t, "a"), length.Draw(t, "b")
		if rapid.Bool().Draw(t, "alike") {
			b = a
		}
		x, err := indicator.ParseTarget(a[0])
		require.NoError(t, err, a[0])
		y, err := indicator.ParseTarget(b[0])
		require.NoError(t, err, b[0])
		z, err := indicator.ParseTarget(b[1])
		require.NoError(t, err, b[1])
		if x.Kind() == indicator.KindQuantity && x.Op() == indicator.OpAbout || y.Kind() == indicator.KindQuantity && y.Op() == indicator.OpAbout {
			return // how far about reaches depends on the digits printed
		}
		require.Equal(t, x.Relate(z), x.Relate(y), "%s / %s", a[0], b[0])
		seen[x.Relate(y)] = true
	})
	require.Len(t, seen, 5, "every relation but incomparable was met: %v", seen)
}
