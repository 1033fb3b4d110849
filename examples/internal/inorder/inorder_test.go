package inorder

import (
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"
)

// Results come in the order of the jobs, whichever is done first, and no more jobs
// run at once than there are workers.
func TestDo(t *testing.T) {
	for _, workers := range []int{0, 1, 2, 4} {
		const n = 40
		var running, most atomic.Int32
		ended := make([]chan struct{}, n)
		for i := range ended {
			ended[i] = make(chan struct{})
		}
		var got []int
		Do(n, workers, func(i int) int {
			now := running.Add(1)
			for old := most.Load(); now > old && !most.CompareAndSwap(old, now); old = most.Load() {
			}
			if workers > 1 && i%2 == 0 {
				<-ended[i+1] // of two jobs beside each other the later ends first
			}
			close(ended[i])
			running.Add(-1)
			return i
		}, func(i int) { got = append(got, i) })
		require.Len(t, got, n)
		require.IsIncreasing(t, got)
		require.LessOrEqual(t, int(most.Load()), max(workers, 1))
	}
	Do(0, 2, func(int) int { panic("nothing to do") }, func(int) {})
}
