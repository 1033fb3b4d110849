package rules_test

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf/render"
	"github.com/perftarget/perftarget/perf/rules"
)

var update = flag.Bool("update", false, "write RULES.md and RULES.zh.md anew")

// The pages that list all rules are made from the rules, and are fresh.
func TestReferenceIsFresh(t *testing.T) {
	for file, lang := range map[string]render.Lang{"RULES.md": render.English, "RULES.zh.md": render.Chinese} {
		var b bytes.Buffer
		require.NoError(t, render.Reference(&b, rules.All(), lang))
		if *update {
			require.NoError(t, os.WriteFile(file, b.Bytes(), 0o644))
		}
		have, err := os.ReadFile(file)
		require.NoError(t, err)
		require.True(t, bytes.Equal(have, b.Bytes()), "%s is stale: go test ./perf/rules -run Reference -update", file)
	}
}
