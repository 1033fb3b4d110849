package perf

import (
	"testing"

	"github.com/stretchr/testify/require"
)

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
