package indicator_test

import (
	"fmt"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/indicator"
)

func TestCompletion(t *testing.T) {
	for _, c := range []struct{ target, outcome, want string }{
		{"≥200件", "210件", "1"},
		{"≥200件", "200件", "1"},
		{"≥200件", "150件", "0.75"},
		{"≥200件", "0件", "0"},
		{">3人", "3人", "1"}, // not met, and yet all of it
		{"≥95%", "94%", "0.9895"},
		{"≤6万元", "58000元", "1"},
		{"≤6万元", "8万元", "0.75"},
		{"≤2%", "0%", "1"},
		{"每季度", "每月", "1"},
		{"良", "优", "1"},
		{"2024年12月31日前", "2024年11月3日", "1"},
		{"6到8年", "7年", "1"},
		{"不低于1.5万人次", "12000人次", "0.8"},

		{"≥200件", "150人", ""}, // another measure
		{"≥200件", "150", ""},
		{"≥200件", "≥150件", ""},
		{"200件", "150件", ""}, // no direction
		{"约200件", "150件", ""},
		{"6到8年", "5年", ""},
		{"≤0件", "3件", ""},
		{"≥0件", "-1件", ""},
		{"2024年6月30日前", "2024年7月1日", ""},
		{"合规", "基本合规", ""},
		{"下降≥5%", "3%", ""},
	} {
		part, ok := indicator.MustParseTarget(c.target).Completion(indicator.MustParseTarget(c.outcome))
		if c.want == "" {
			require.False(t, ok, "%s %s: %s", c.target, c.outcome, part)
			continue
		}
		require.True(t, ok, "%s %s", c.target, c.outcome)
		require.True(t, decimal.RequireFromString(c.want).Equal(part), "%s %s: %s", c.target, c.outcome, part)
	}
}

// TestCompletionLaws: a part lies between nought and one, is one where the target
// is met, and grows with what was done.
func TestCompletionLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sign := rapid.SampledFrom([]string{"≥", ">", "≤", "<"}).Draw(t, "sign")
		target := indicator.MustParseTarget(fmt.Sprintf("%s%d件", sign, rapid.IntRange(1, 1e6).Draw(t, "asked")))
		less, more := rapid.IntRange(0, 2e6).Draw(t, "less"), rapid.IntRange(0, 2e6).Draw(t, "more")
		less, more = min(less, more), max(less, more)
		of := func(n int) decimal.Decimal {
			outcome := indicator.MustParseTarget(fmt.Sprintf("%d件", n))
			part, ok := target.Completion(outcome)
			require.True(t, ok)
			require.False(t, part.IsNegative())
			require.False(t, part.GreaterThan(decimal.NewFromInt(1)))
			if target.Met(outcome) {
				require.True(t, part.Equal(decimal.NewFromInt(1)))
			}
			return part
		}
		a, b := of(less), of(more)
		if target.Direction() == indicator.LowerIsBetter {
			a, b = b, a
		}
		require.False(t, a.GreaterThan(b))
	})
}

// The points of a self-evaluation: ten for the indicator, by what was done of it.
func ExampleTarget_Completion() {
	target := indicator.MustParseTarget("≥200件")
	part, ok := target.Completion(indicator.MustParseTarget("150件"))
	fmt.Println(part.Mul(decimal.NewFromInt(10)), ok)
	// Output: 7.5 true
}
