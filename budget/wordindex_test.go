package budget

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// An index finds the longest word that a text begins with, in whatever order its
// words were put in.
func TestWordIndex(t *testing.T) {
	all := []string{"上年", "上年结转", "上", "年", "年初结转", "%", "0.5", "“三公”", "三公", "上年结余"}
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.Permutation(all).Draw(t, "words")
		ix := &wordIndex[int]{}
		for i, w := range words {
			ix.add(w, i)
		}
		piece := rapid.OneOf(rapid.SampledFrom(all), rapid.SampledFrom([]string{"结", "转", "é", "😀", "0", "“"}), rapid.String())
		text := strings.Join(rapid.SliceOfN(piece, 1, 4).Draw(t, "pieces"), "")
		if text == "" {
			return
		}
		longest, whole := "", ""
		for _, w := range words {
			if strings.HasPrefix(text, w) && len(w) > len(longest) {
				longest = w
			}
			if w == text {
				whole = w
			}
		}
		at, is := ix.at(text), ix.is(text)
		require.Equal(t, longest != "", at != nil, "%q", text)
		if at != nil {
			require.Equal(t, longest, at.word)
			require.Equal(t, longest, words[at.says], "what it says is its own")
			require.False(t, ix.none(text))
		}
		require.Equal(t, whole != "", is != nil, "%q", text)
		if is != nil {
			require.Equal(t, whole, is.word)
		}
	})
	ix := &wordIndex[int]{}
	ix.add("上年", 0)
	require.True(t, ix.none("下年"), "no word begins so")
	require.Nil(t, ix.is(""))
	require.Nil(t, ix.at("é"))
}
