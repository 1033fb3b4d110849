package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
)

func reportOf(t *testing.T, args ...string) *perf.Report {
	t.Helper()
	_, out, stderr := check(append([]string{"-format", "json"}, args...)...)
	require.Empty(t, stderr)
	var r perf.Report
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	return &r
}

func TestOnlyAndSkip(t *testing.T) {
	r := reportOf(t, "-only", "value,form/missing", "-skip", "value/qual-echo", budget)
	require.NotEmpty(t, r.Findings)
	for _, c := range r.Coverage {
		require.True(t, strings.HasPrefix(c.Rule, "value/") || c.Rule == "form/missing", c.Rule)
		require.NotEqual(t, "value/qual-echo", c.Rule)
	}
	code, _, stderr := check("-only", "valu", budget)
	require.Equal(t, exitUnusable, code)
	require.Contains(t, stderr, `no rule or family "valu"`)
}

func TestProfile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "bureau.json")
	require.NoError(t, os.WriteFile(file, []byte(`{"version":"1","name":"某局口径","rules":{
		"reading":{"off":true}, "form/annual-empty":{"severity":"error"}}}`), 0o600))
	r := reportOf(t, "-profile", file, budget)
	graded := 0
	for _, f := range r.Findings {
		require.False(t, strings.HasPrefix(f.Rule, "reading/"))
		if f.Rule == "form/annual-empty" {
			require.Equal(t, perf.Error, f.Severity)
			graded++
		}
	}
	require.Equal(t, 6, graded)

	require.NoError(t, os.WriteFile(file, []byte(`{"version":"1","rules":{"form/none":{"off":true}}}`), 0o600))
	code, _, stderr := check("-profile", file, budget)
	require.Equal(t, exitUnusable, code)
	require.Contains(t, stderr, "no such rule or family")
}

// With an earlier report as baseline only what is new is shown, also when the
// document grew above it.
func TestBaseline(t *testing.T) {
	dir := t.TempDir()
	before := reportOf(t, budget)
	before.Findings[0].Accepted = "已与单位核实"
	doc, err := json.Marshal(before)
	require.NoError(t, err)
	base := filepath.Join(dir, "report.json")
	require.NoError(t, os.WriteFile(base, doc, 0o600))

	text, err := os.ReadFile(budget)
	require.NoError(t, err)
	changed := strings.Replace("\n\n\n"+string(text), "60元/人/天", "60人/天", 1)
	file := filepath.Join(dir, "budget.txt")
	require.NoError(t, os.WriteFile(file, []byte(changed), 0o600))

	after := reportOf(t, "-baseline", base, file)
	var rules []string
	for _, f := range after.Findings {
		if f.Severity == perf.Error {
			rules = append(rules, f.Rule)
		}
	}
	require.Equal(t, []string{"value/money-unit-missing"}, rules, "the new error, and not the 15 known ones")
	require.NotNil(t, after.Baseline)
	require.Greater(t, after.Baseline.Known, 30)
	require.Len(t, after.Baseline.Accepted, 1)
	require.Equal(t, "已与单位核实", after.Baseline.Accepted[0].Reason)

	code, _, stderr := check("-baseline", budget, budget)
	require.Equal(t, exitUnusable, code)
	require.Contains(t, stderr, budget)
}

func TestExplain(t *testing.T) {
	code, out, _ := check("-explain", "form/fund-zero")
	require.Equal(t, exitClean, code)
	require.Contains(t, out, "form/fund-zero")
	require.Contains(t, out, "依据")
	code, _, stderr := check("-explain", "form/none")
	require.Equal(t, exitUnusable, code)
	require.Contains(t, stderr, "form/none")
}
