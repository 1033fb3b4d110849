package blank_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

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

// Trim takes away what strings.TrimSpace does, and nothing else.
func TestTrim(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.OneOf(rapid.SampledFrom([]string{" ", "\t", "\u3000", "\u00a0", "\u0085", "\u2003", "合", "计", "1", "，", "\xe5", "\xe5\x90"}), rapid.String())
		s := strings.Join(rapid.SliceOfN(piece, 0, 6).Draw(t, "pieces"), "")
		require.Equal(t, strings.TrimSpace(s), blank.Trim(s), "%q", s)
	})
}
