package perf

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/source"
)

// TestKeysOrder: findings on one sheet are in one order by their keys and by
// comparing them; those elsewhere have no key.
func TestKeysOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var kept []ordered
		var keys []uint64
		for n := range rapid.IntRange(1, 9).Draw(t, "findings") {
			at := &source.Place{File: rapid.SampledFrom([]string{"a", "a", "a", "b"}).Draw(t, "file"), Line: rapid.IntRange(0, 3).Draw(t, "line")}
			severity := rapid.SampledFrom([]Severity{Error, Warning, Info}).Draw(t, "severity")
			kept = append(kept, ordered{at: at, rank: severity.rank(), row: at.Row(), n: n})
			if key, ok := kept[n].key(&kept[0]); ok {
				keys = append(keys, key)
			}
		}
		want := slices.Clone(kept)
		slices.SortFunc(want, func(f, g ordered) int { return f.compare(&g) })
		require.Equal(t, want, sorted(kept, keys))
	})
}

// TestSharedMany: what was made for a key is found again, however many there are.
func TestSharedMany(t *testing.T) {
	type key int
	s := &shared{}
	for range 2 {
		for k := range 3 * fewKeys {
			require.Equal(t, k, s.once(key(k), func() any { return k }))
		}
	}
	for k := range 3 * fewKeys {
		require.Equal(t, k, s.once(key(k), func() any { return -1 }))
	}
}
