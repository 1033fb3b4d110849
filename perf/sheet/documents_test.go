package sheet

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/disclosure"
	"github.com/perftarget/perftarget/perf/rules"
)

// byRule counts the findings of each rule.
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

// typed is a workbook of one sheet that holds the rows of a text with its
// numbers as numbers and borders around its rows.
func typed(tb testing.TB, text string) []byte {
	tb.Helper()
	d := dresser{TB: tb, f: excelize.NewFile(), sheet: "Sheet1", styles: map[string]int{}}
	for i, row := range rowsOf(text) {
		for j, c := range row {
			d.put(j+1, i+1, c, len(row) > 1)
		}
	}
	return bytesOf(tb, d.f)
}

// documents are whole published documents, the seed first.
func documents(tb testing.TB) map[string]string {
	tb.Helper()
	out := map[string]string{}
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "*", "*.txt"))
	require.NoError(tb, err)
	for _, pattern := range []string{"seed", "documents"} {
		more, err := filepath.Glob(filepath.Join("..", "..", "..", "shared", pattern, "*.txt"))
		require.NoError(tb, err)
		if len(more) == 0 {
			tb.Logf("without ../shared/%s, which is not here", pattern)
		}
		files = append(files, more...)
	}
	for _, file := range files {
		if filepath.Base(file) == "three-public-gb18030.txt" {
			continue // of another encoding, which a workbook has not
		}
		b, err := os.ReadFile(file)
		require.NoError(tb, err)
		out[filepath.Base(file)] = string(b)
	}
	return out
}

// A document is the same as a workbook as it is as text: its tables, forms and
// narrative, and what the rules find in it.
func TestDocuments(t *testing.T) {
	for name, text := range documents(t) {
		t.Run(name, func(t *testing.T) {
			want, err := disclosure.Read(bytes.NewReader([]byte(text)), disclosure.Options{})
			require.NoError(t, err)
			findings := byRule(t, want)
			withoutTabs(withoutPlaces(want))
			for kind, file := range map[string][]byte{"bare": plain(t, text), "typed": typed(t, text)} {
				got := readBytes(t, file)
				assert.Equal(t, findings, byRule(t, got), kind)
				require.Equal(t, want, withoutTabs(withoutPlaces(got)), kind)
			}
			t.Logf("%d findings, %d tables, %d forms", total(findings), len(want.Tables), len(want.Projects))
		})
	}
}

// withoutTabs drops the blank cells at the ends of rows that notes keep: a
// workbook has none.
func withoutTabs(s *perf.Submission) *perf.Submission {
	for i := range s.Reading {
		s.Reading[i].Text = trailingTabs.ReplaceAllString(s.Reading[i].Text, "")
	}
	return s
}

var trailingTabs = regexp.MustCompile(`(?m)\t+$`)

func total(n map[string]int) int {
	sum := 0
	for _, v := range n {
		sum += v
	}
	return sum
}
