package blank_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf/internal/blank"
)

func TestDrop(t *testing.T) {
	require.Equal(t, "合计", blank.Drop("合　计"))
	require.Equal(t, "2024年", blank.Drop(" 2024 \u00a0年\t"))
	require.Equal(t, "\u200b甲", blank.Drop("\u200b甲\u2003"), "what has no width is no blank")
}

// No blank is missed by its first byte.
func TestInSeesEveryBlank(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.IsSpace(r) {
			require.True(t, blank.In("甲"+string(r)), "%U", r)
			require.False(t, strings.ContainsRune(blank.Drop("甲"+string(r)), r))
		}
	}
	require.False(t, blank.In("合计"))
}
