package sheet

import (
	"bytes"
	"context"
	"os"
	"testing"
	"fmt"
	"strings"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/disclosure"
	"github.com/perftarget/perftarget/perf/rules"
)

func byRule(tb testing.TB, s *perf.Submission) map[string]int {
	tb.Helper()
	r, err := perf.Check(context.Background(), s, rules.All())
	require.NoError(tb, err)
	n := map[string]int{}
	for _, f := range r.Findings {
		n[f.Rule]++
	}
	return n
}

func TestSeed(t *testing.T) {
	b, err := os.ReadFile(sharedFile(t, "seed/000_ca03bd0c88218b21.txt"))
	require.NoError(t, err)
	want, err := disclosure.Read(bytes.NewReader(b), disclosure.Options{File: "x"})
	require.NoError(t, err)
	got, err := Read(bytes.NewReader(plain(t, string(b))), Options{File: "x"})
	require.NoError(t, err)
	fmt.Println(len(want.Tables), len(got.Tables), len(want.Projects), len(got.Projects), len(want.Narrative), len(got.Narrative), len(want.Reading), len(got.Reading))
	_ = strings.Join
	require.Equal(t, byRule(t, want), byRule(t, got))
}
