package wordset_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/perf/internal/wordset"
)

// A set finds a word wherever it stands, and nothing else.
func TestIn(t *testing.T) {
	words := []string{"财政", "财政拨款", "资金", "总", "“三公”"}
	set := wordset.Of(words...)
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.OneOf(rapid.SampledFrom(words), rapid.SampledFrom([]string{"财", "政", "资", "0", "“", "😀"}), rapid.String())
		text := strings.Join(rapid.SliceOf(piece).Draw(t, "pieces"), "")
		want := false
		for _, w := range words {
			want = want || strings.Contains(text, w)
		}
		require.Equal(t, want, set.In(text), "%q", text)
	})
	require.False(t, new(wordset.Set).In("财政"))
}
