package budget

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// A set finds just the words that a text contains, whatever else stands there.
func TestWordSet(t *testing.T) {
	list := words{"收入", "收入支出", "收支", "支出", "支", "%", "0.5", "“三公”", "三公", "公"}
	var set wordSet
	bits := map[string]uint64{}
	for _, w := range list {
		bits[w] = set.add(words{w})
	}
	require.Equal(t, bits["收入"]|bits["支出"], set.add(words{"收入", "支出"}), "a word has one bit")
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.OneOf(rapid.SampledFrom(list), rapid.SampledFrom([]string{"收", "入", "0", ".5", "“", "é", "😀"}), rapid.String())
		text := strings.Join(rapid.SliceOf(piece).Draw(t, "pieces"), "")
		found := set.in(text)
		for _, w := range list {
			require.Equal(t, strings.Contains(text, w), found&bits[w] != 0, "%s in %q", w, text)
		}
	})
}

// The words by which tables are known fit one set.
func TestRoleWordsFit(t *testing.T) {
	require.LessOrEqual(t, len(roleSet.bits), 64)
}
