package clock_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf/internal/clock"
)

// Work counts.
func TestWork(t *testing.T) {
	w := clock.Start()
	n := 0
	for end := time.Now().Add(2 * time.Second); w.Took() < 20*time.Millisecond && time.Now().Before(end); {
		n++
	}
	require.GreaterOrEqual(t, w.Took(), 20*time.Millisecond, "after %d rounds", n)
}
