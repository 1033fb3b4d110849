package prose

import (
	"strings"
	"testing"
	"time"

	"github.com/perftarget/perftarget/perf/internal/clock"
	"github.com/stretchr/testify/require"
)

// Long garbage costs time in proportion to its length: four times as much of it
// takes far less than the sixteen times of quadratic work.
func TestLongInputIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("long inputs are not tried with -short")
	}
	units := append([]string{
		"1", "1,", "1.", "1/", "1-", "X", "*", "×", "(", "（1元", "“", "《", "其中：", "其中1元，", "1元以上x", "1万元、", "占1%、", "分别占1%、", "比上年", "增加", "比上年增加1元，",
		"；减少1元", "主要原因是1.", "因1元，", "主要原因是。二是", "分别为", "1人", "2023年", "2023.", "5月", "5-", "每人1元", "4元×5", "一是", "第1期", "<p", "\n", "(((1元)", "公务用车购置费1元，", "A1", "-1", "合计1元",
	}, pieces...)
	for _, u := range units {
		require.True(t, linear(strings.Repeat(u, 15_000/len(u)), strings.Repeat(u, 60_000/len(u))), "%q", u)
	}
}

// linear reports whether the time grows in step. Other programs run, too, so
// only a measure that stays bad counts.
func linear(small, large string) bool {
	for range 5 {
		b := fastest(large)
		if b <= 50*time.Millisecond || b < 10*fastest(small)+50*time.Millisecond {
			return true
		}
	}
	return false
}

// fastest is the better of two times, because other programs run, too.
func fastest(text string) time.Duration {
	best := time.Hour
	for range 2 {
		start := clock.Start()
		Parse([]Line{{Text: text}}, Options{Year: 2024})
		best = min(best, start.Took())
	}
	return best
}
