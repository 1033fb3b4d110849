package naming

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// few characters, so that names have much in common.
var likeNames = rapid.SliceOfN(rapid.RuneFrom([]rune("甲乙丙丁a𠮷")), 0, maxRunes)

// TestTileAsByHand: the common parts of two names are those that a plain search
// finds, and nothing of either is lost.
func TestTileAsByHand(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := likeNames.Draw(t, "a"), likeNames.Draw(t, "b")
		var m matches
		require.Equal(t, sharesPair(a, b), m.compare(a, b))
		tiled := m.tile(a, b)
		common, restA, restB := tiled.common(a), unused(a, tiled.usedA), unused(b, tiled.usedB)
		wantCommon, wantA, wantB := tileByHand(string(a), string(b))
		require.Equal(t, []string{wantCommon, wantA, wantB}, []string{common, restA, restB})
	})
}

func sharesPair(a, b []rune) bool {
	for i := 1; i < len(a); i++ {
		if strings.Contains(string(b), string(a[i-1:i+1])) {
			return true
		}
	}
	return false
}

// tileByHand strikes out the longest run that both have, the first one that ends
// first, until none of two characters is left. What is struck out is a dot, of
// another kind in either name.
func tileByHand(a, b string) (common, restA, restB string) {
	for {
		x, y := []rune(a), []rune(b)
		i, j, n := 0, 0, 0
		for endA := range x {
			for endB := range y {
				k := 0
				for k <= min(endA, endB) && x[endA-k] == y[endB-k] {
					k++
				}
				if k > n {
					i, j, n = endA-k+1, endB-k+1, k
				}
			}
		}
		if n < 2 {
			return common, pieces(a, "·"), pieces(b, "•")
		}
		common += string(x[i:i+n]) + gap
		a = string(x[:i]) + strings.Repeat("·", n) + string(x[i+n:])
		b = string(y[:j]) + strings.Repeat("•", n) + string(y[j+n:])
	}
}

func pieces(s, struck string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return string(r) == struck }), gap)
}
