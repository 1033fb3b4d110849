package perf_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
)

// A limit that is not set is the documented one, and one that is set stays.
func TestLimitsDefaults(t *testing.T) {
	require.Equal(t, perf.Limits{
		Bytes: 32 << 20, LineBytes: 1 << 20, Cells: 256 << 10, UnpackedBytes: 64 << 20,
		Columns: 512, Sheets: 512, Depth: 99, Context: context.Background(),
	}, perf.Limits{Cells: -1}.WithDefaults())
	ctx := context.WithValue(t.Context(), t, true)
	own := perf.Limits{Bytes: 1, LineBytes: 2, Cells: 3, UnpackedBytes: 4, Columns: 5, Sheets: 6, Depth: 7, Context: ctx}
	require.Equal(t, own, own.WithDefaults())
}

func TestJSONContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := perf.ReadTree(strings.NewReader(`{}`), perf.JSONOptions{Limits: perf.Limits{Context: ctx}})
	require.ErrorIs(t, err, context.Canceled)
}
