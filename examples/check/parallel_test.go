package main

import (
	"runtime"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"
)

// Results come in the order of the jobs, whichever is done first, and no more jobs
// run than there are processors.
func TestInOrder(t *testing.T) {
	for _, processors := range []int{1, 2, 4} {
		before := runtime.GOMAXPROCS(processors)
		defer runtime.GOMAXPROCS(before)
		const n = 40
		var running, most atomic.Int32
		hold := make([]chan struct{}, n) // of two jobs beside each other the later ends first
		for i := range hold {
			hold[i] = make(chan struct{})
		}
		var got []int
		inOrder(n, func(i int) int {
			now := running.Add(1)
			for old := most.Load(); now > old && !most.CompareAndSwap(old, now); old = most.Load() {
			}
			if processors > 1 && i%2 == 0 {
				<-hold[i+1]
			}
			close(hold[i])
			running.Add(-1)
			return i
		}, func(i int) { got = append(got, i) })
		require.Len(t, got, n)
		require.IsIncreasing(t, got)
		require.LessOrEqual(t, int(most.Load()), processors)
	}
	inOrder(0, func(int) int { panic("nothing to do") }, func(int) {})
}
