package main

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
)

const budget = "../../testdata/zezhou-2024/budget.txt"

func TestSubmission(t *testing.T) {
	var out, stderr bytes.Buffer
	require.True(t, run([]string{budget}, &out, &stderr))
	require.Empty(t, stderr.String())
	s, err := perf.ReadJSON(&out, perf.JSONOptions{})
	require.NoError(t, err)
	require.Equal(t, "泽州县司法局", s.Department.Name)
	require.Equal(t, "048", s.Department.Code)
	require.Equal(t, 2024, s.Department.Year)
	require.Len(t, s.Tables, 13)
	require.Len(t, s.Projects, 7)
	require.Equal(t, 60, s.Department.Form.Indicators.Len())
}

// A file that cannot be used is said, and the others are still printed.
func TestUnusable(t *testing.T) {
	var out, stderr bytes.Buffer
	missing := filepath.Join(t.TempDir(), "none.txt")
	require.False(t, run([]string{missing, budget}, &out, &stderr))
	require.Contains(t, stderr.String(), missing)
	_, err := perf.ReadJSON(&out, perf.JSONOptions{})
	require.NoError(t, err)
}
