package han_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/perf/internal/han"
)

// What begins with such a byte is a letter of three bytes, never a mark or a blank.
func TestLeads(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		s := string(r)
		require.Equal(t, r >= 0x4000 && r <= 0x9FFF, han.Leads(s[0]), "%U", r)
	}
	require.False(t, han.Leads("（"[0]) || han.Leads("、"[0]) || han.Leads("—"[0]) || han.Leads("\u3000"[0]))
}

func TestClip(t *testing.T) {
	require.Equal(t, "项目…", han.Clip("项目支出", 2))
	require.Equal(t, "项目支出", han.Clip("项目支出", 4))
	require.Equal(t, "2024…", han.Clip("2024年度", 4))
	require.Equal(t, "", han.Clip("", 0))
	rapid.Check(t, func(t *rapid.T) {
		s, limit := rapid.String().Draw(t, "text"), rapid.IntRange(0, 9).Draw(t, "limit")
		want := s
		if r := []rune(s); len(r) > limit {
			want = string(r[:limit]) + "…"
		}
		require.Equal(t, want, han.Clip(s, limit))
	})
}

func TestRunAndCount(t *testing.T) {
	require.Equal(t, len("项目"), han.Run("项目（类）"))
	require.Zero(t, han.Run(""))
	require.Zero(t, han.Run("1项"))
	require.Equal(t, 3, han.Run("项\xe7"), "what is cut off is no character")
	rapid.Check(t, func(t *rapid.T) {
		s := strings.ToValidUTF8(rapid.String().Draw(t, "text"), "项")
		require.Equal(t, utf8.RuneCountInString(s), han.Count(s), "%q", s)
	})
}
