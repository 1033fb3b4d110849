package budget

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Keys keep their numbers however many follow, also those that lie in one slot.
func TestPackedIndex(t *testing.T) {
	for _, step := range []uint64{1, 1 << 32, 1 << 63, 0x9E3779B97F4A7C15} {
		x := newPackedIndex(0)
		require.EqualValues(t, -1, x.find(0))
		for i := range 1000 {
			require.EqualValues(t, i, x.number(uint64(i)*step+uint64(i>>1)), "a new key")
		}
		for i := range 1000 {
			k := uint64(i)*step + uint64(i>>1)
			require.EqualValues(t, i, x.find(k))
			require.EqualValues(t, i, x.number(k), "a key that is there")
		}
		require.EqualValues(t, -1, x.find(1<<40+3))
	}
}
