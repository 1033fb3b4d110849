package perf_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/open"
	"github.com/perftarget/perftarget/perf/rules"
)

// What an expert found in the real document by reading it, held against what
// the rules find. The rebuilt test document has the same lines and figures, so
// the same list holds for it.

type expertEntry struct {
	ID    string        `json:"id"`
	Level perf.Severity `json:"level"`
	Rule  string        `json:"rule"`
	Says  string        `json:"says"`
	Sides [][]int       `json:"sides"`
}

type expertList struct {
	Findings []expertEntry `json:"findings"`
	Also     []expertEntry `json:"also"`
	Traps    []expertEntry `json:"traps"`
}

// shared gives the path of a file in the folder of real documents beside the
// repository; without the folder the test is skipped by name.
func shared(t testing.TB, elem ...string) string {
	t.Helper()
	path := filepath.Join(append([]string{"..", "..", "shared"}, elem...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("%s: the real documents are not beside this checkout", path)
	}
	return path
}

func seed(t testing.TB) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(shared(t, "seed"), "*.txt"))
	require.NoError(t, err)
	require.Len(t, files, 1)
	return files[0]
}

func readExpertList(t testing.TB) expertList {
	t.Helper()
	data, err := os.ReadFile(shared(t, "gold", "findings.json"))
	require.NoError(t, err)
	var list expertList
	require.NoError(t, json.Unmarshal(data, &list))
	require.NotEmpty(t, list.Findings)
	require.NotEmpty(t, list.Traps)
	return list
}

// quotes reports whether the finding has evidence on a line of each side.
func quotes(f *perf.Finding, sides [][]int) bool {
	for _, side := range sides {
		if !slices.ContainsFunc(f.Evidence, func(e perf.Evidence) bool { return slices.Contains(side, e.At.Line) }) {
			return false
		}
	}
	return true
}

func satisfies(f *perf.Finding, e expertEntry) bool {
	if e.Rule != "" && !regexp.MustCompile(e.Rule).MatchString(f.Rule) {
		return false
	}
	return quotes(f, e.Sides)
}

func checkFile(t testing.TB, file string) *perf.Report {
	t.Helper()
	s, err := open.File(file, open.Options{})
	require.NoError(t, err)
	r, err := perf.Check(context.Background(), s, rules.All())
	require.NoError(t, err)
	return r
}

func TestExpertFindings(t *testing.T) {
	for name, file := range map[string]func(testing.TB) string{
		"real document":    seed,
		"rebuilt document": func(testing.TB) string { return filepath.Join("..", "testdata", "zezhou-2024", "budget.txt") },
	} {
		t.Run(name, func(t *testing.T) {
			list := readExpertList(t)
			report := checkFile(t, file(t))
			known := make([]bool, len(report.Findings))
			for i := range report.Findings {
				f := &report.Findings[i]
				for _, e := range append(slices.Clone(list.Findings), list.Also...) {
					known[i] = known[i] || satisfies(f, e)
				}
			}
			for _, e := range list.Findings {
				found := slices.ContainsFunc(report.Findings, func(f perf.Finding) bool {
					return f.Severity.AtLeast(e.Level) && satisfies(&f, e)
				})
				if !found {
					t.Errorf("missed %s (%s): %s", e.ID, e.Level, e.Says)
				}
			}
			for _, trap := range list.Traps {
				for i := range report.Findings {
					f := &report.Findings[i]
					if !known[i] && f.Severity.AtLeast(perf.Warning) && satisfies(f, trap) {
						t.Errorf("trap %s (%s): %s %s", trap.ID, trap.Says, f.Rule, f.Message.ZH)
					}
				}
			}
			for i := range report.Findings {
				if f := &report.Findings[i]; f.Severity == perf.Error && !known[i] {
					t.Errorf("an error the expert does not have: %s %s %+v", f.Rule, f.Message.ZH, f.Evidence)
				}
			}
		})
	}
}

// A submission that went through JSON gives the same report.
func TestCheckAfterJSON(t *testing.T) {
	for name, file := range map[string]func(testing.TB) string{
		"real document":    seed,
		"rebuilt document": func(testing.TB) string { return filepath.Join("..", "testdata", "zezhou-2024", "budget.txt") },
	} {
		t.Run(name, func(t *testing.T) {
			s, err := open.File(file(t), open.Options{})
			require.NoError(t, err)
			var doc bytes.Buffer
			require.NoError(t, perf.WriteJSON(&doc, s))
			back, err := perf.ReadJSON(bytes.NewReader(doc.Bytes()), perf.JSONOptions{})
			require.NoError(t, err)
			var again bytes.Buffer
			require.NoError(t, perf.WriteJSON(&again, back))
			require.Equal(t, doc.String(), again.String())

			want, err := perf.Check(context.Background(), s, rules.All())
			require.NoError(t, err)
			got, err := perf.Check(context.Background(), back, rules.All())
			require.NoError(t, err)
			require.Equal(t, reportJSON(t, want), reportJSON(t, got))
		})
	}
}

func reportJSON(t *testing.T, r *perf.Report) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, perf.WriteJSON(&b, r))
	return b.String()
}
