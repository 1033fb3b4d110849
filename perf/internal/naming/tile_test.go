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
		shares, _ := m.compare(a, b)
		require.Equal(t, sharesPair(a, b), shares)
		tiled := m.tile(a, b)
		x, y := part(string(a), a), part(string(b), b)
		common, restA, restB := "", x.joined(x.unused(tiled.usedA)), y.joined(y.unused(tiled.usedB))
		for _, r := range tiled.runs[:tiled.n] {
			common += string(a[r.from:r.from+r.len]) + gap
		}
		wantCommon, wantA, wantB := tileByHand(string(a), string(b))
		require.Equal(t, []string{wantCommon, wantA, wantB}, []string{common, restA, restB})
	})
}

// gap parts the pieces of a name that did not stand together.
const gap = " "

func (p *parted) joined(of uint64) string {
	var all []string
	for of != 0 {
		all = append(all, p.cut(&of))
	}
	return strings.Join(all, gap)
}

// TestEitherWay: where no character has two counterparts it does not matter which
// of two names is held against the other.
func TestEitherWay(t *testing.T) {
	name := rapid.StringOfN(rapid.RuneFrom([]rune("群众对象法治办理案件人员")), 2, 12, -1)
	rapid.Check(t, func(t *rapid.T) {
		a, b := New(name.Draw(t, "a")), New(name.Draw(t, "b"))
		var m matches
		if _, unique := m.compareNames(a, b); unique {
			require.Equal(t, a.Serves(b, "") > 0, b.Serves(a, "") > 0)
		}
		require.Equal(t, a.Serves(b, "") > 0 || b.Serves(a, "") > 0, Either(a, b))
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
