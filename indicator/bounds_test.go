package indicator_test

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
)

// A length is one target written in 公里 and in 米.
type length struct {
	text       string
	kilometres indicator.Target
	metres     indicator.Target
}

// lengths are all targets of some forms and numbers. None says 约: how far about
// reaches depends on the digits printed.
func lengths(t *testing.T) []length {
	t.Helper()
	forms := []string{"#K", "≥#K", "≤#K", ">#K", "<#K", "#到#K", "大于#且小于#K", "#/#K"}
	numbers := []string{"1", "2", "1.5", "1.50"}
	write := func(form string, low, high, scale decimal.Decimal, unit string) string {
		s := strings.Replace(form, "#", low.Mul(scale).String(), 1)
		s = strings.Replace(s, "#", high.Mul(scale).String(), 1)
		return strings.Replace(s, "K", unit, 1)
	}
	parse := func(s string) indicator.Target {
		target, err := indicator.ParseTarget(s)
		require.NoError(t, err, s)
		return target
	}
	var all []length
	for _, form := range forms {
		for _, number := range numbers {
			for _, more := range numbers {
				low := decimal.RequireFromString(number)
				high := low.Add(decimal.RequireFromString(more)).Add(decimal.New(1, 0))
				text := write(form, low, high, decimal.New(1, 0), "公里")
				all = append(all, length{
					text:       text,
					kilometres: parse(text),
					metres:     parse(write(form, low, high, decimal.New(1000, 0), "米")),
				})
			}
		}
	}
	return all
}

// TestRelationWhateverTheUnit: two targets in one unit lie to each other as they
// do when one of them is written in another unit. Every pair is tried, so that the
// relations met are the same at every run.
func TestRelationWhateverTheUnit(t *testing.T) {
	all := lengths(t)
	seen := map[indicator.Relation]bool{}
	for _, a := range all {
		for _, b := range all {
			want := a.kilometres.Relate(b.kilometres)
			require.Equal(t, want, a.kilometres.Relate(b.metres), "%s / %s", a.text, b.text)
			seen[want] = true
		}
	}
	require.Len(t, seen, 5, "every relation but incomparable was met: %v", seen)
}
