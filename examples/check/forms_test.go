package main

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// Forms in the layouts of many places are right, and none is called wrong.
func TestForms(t *testing.T) {
	paths, err := filepath.Glob("../../testdata/forms/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		code, out, stderr := check("-fail-on", "error", path)
		require.Equal(t, exitClean, code, "%s: %s%s", path, out, stderr)
	}
}
