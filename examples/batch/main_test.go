package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const (
	budget    = "../../testdata/zezhou-2024/budget.txt"
	corrected = "../../testdata/zezhou-2024/corrected.txt"
	form      = "../../testdata/word/form.docx"
)

func batch(args ...string) (code int, out, stderr string) {
	var o, e bytes.Buffer
	code = run(context.Background(), args, &o, &e)
	return code, o.String(), e.String()
}

// entries reads lines back.
func entries(t *testing.T, text string) []entry {
	t.Helper()
	var out []entry
	for line := range strings.Lines(text) {
		var e entry
		require.NoError(t, json.Unmarshal([]byte(line), &e), line)
		out = append(out, e)
	}
	return out
}

// folder is a folder of n budgets, one in four with errors, and what cannot be used.
func folder(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range n {
		from := corrected
		if i%4 == 1 {
			from = budget
		}
		data, err := os.ReadFile(from)
		require.NoError(t, err)
		require.NoError(t, os.MkdirAll(filepath.Join(dir, fmt.Sprint(i%3)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(dir, fmt.Sprint(i%3), fmt.Sprintf("%02d.txt", i)), data, 0o644))
	}
	return dir
}

// A line a file in the order of the files, whatever the number of workers; what
// cannot be used is a line, too.
func TestLines(t *testing.T) {
	dir := folder(t, 8)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "1", "scan.pdf"), []byte("%PDF-1.7"), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, ".hidden"), []byte("x"), 0o644))
	var first string
	for _, workers := range []string{"1", "2", "7"} {
		code, out, stderr := batch("-workers", workers, dir, form)
		require.Equal(t, exitUnusable, code)
		require.Contains(t, stderr, "10 files, 2 of them with 30 errors, 1 unusable")
		list := entries(t, out)
		require.Len(t, list, 10)
		var names []string
		for _, e := range list {
			require.Equal(t, e.Error == "", e.Report != nil, e.File)
			names = append(names, e.File)
		}
		require.IsIncreasing(t, names[:9])
		require.Equal(t, form, names[9])
		require.Contains(t, list[6].Error, "scan.pdf")
		require.Equal(t, "泽州县司法局", list[0].Report.Submission.Department)
		if first == "" {
			first = out
		}
		require.Equal(t, first, out)
	}
}

func TestExitCodes(t *testing.T) {
	for _, c := range []struct {
		args []string
		want int
	}{
		{[]string{corrected}, exitClean},
		{[]string{corrected, budget}, exitFindings},
		{[]string{corrected, "../../testdata/README.md"}, exitUnusable},
		{[]string{"none"}, exitUnusable},
		{nil, exitUnusable},
		{[]string{"-resume", corrected}, exitUnusable},
		{[]string{"-profile", "none.json", corrected}, exitUnusable},
		{[]string{"-nonsense"}, exitUnusable},
		{[]string{"-h"}, exitClean},
	} {
		code, _, stderr := batch(c.args...)
		require.Equal(t, c.want, code, "%v: %s", c.args, stderr)
	}
}

// A run that was stopped goes on: what is there is kept, but a line cut off in the
// middle is written anew.
func TestResume(t *testing.T) {
	dir := folder(t, 6)
	out := filepath.Join(dir, "reports.jsonl")
	code, _, stderr := batch("-o", out, dir)
	require.Equal(t, exitFindings, code, stderr)
	whole, err := os.ReadFile(out)
	require.NoError(t, err)
	require.Len(t, entries(t, string(whole)), 6)

	lines := bytes.SplitAfter(whole, []byte("\n"))
	cut := append(bytes.Join(lines[:2], nil), lines[2][:100]...)
	require.NoError(t, os.WriteFile(out, cut, 0o644))
	code, _, stderr = batch("-o", out, "-resume", dir)
	require.Equal(t, exitFindings, code)
	require.Contains(t, stderr, "4 files")
	require.Contains(t, stderr, "2 done before")
	again, err := os.ReadFile(out)
	require.NoError(t, err)
	require.Equal(t, string(whole), string(again))

	code, _, stderr = batch("-o", out, "-resume", dir)
	require.Equal(t, exitClean, code)
	require.Contains(t, stderr, "0 files")

	require.NoError(t, os.WriteFile(out, []byte("notes of mine\n"), 0o644))
	code, _, stderr = batch("-o", out, "-resume", dir)
	require.Equal(t, exitUnusable, code)
	require.Contains(t, stderr, "reports.jsonl: line 1")
	kept, err := os.ReadFile(out)
	require.NoError(t, err)
	require.Equal(t, "notes of mine\n", string(kept), "another file is not written to")
}

// A run whose context ends says what is left, and writes only whole lines.
func TestStopped(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	var out, stderr bytes.Buffer
	require.Equal(t, exitUnusable, run(ctx, []string{corrected, budget}, &out, &stderr))
	require.Empty(t, out.String())
	require.Contains(t, stderr.String(), "2 files are left")
}

// What cannot be written ends the run.
func TestFullDisk(t *testing.T) {
	var stderr bytes.Buffer
	require.Equal(t, exitUnusable, run(context.Background(), []string{corrected, budget}, full{}, &stderr))
	require.Contains(t, stderr.String(), "no space left")
	require.Contains(t, stderr.String(), "0 files")
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, fmt.Errorf("no space left") }

func TestProfile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "standard.json")
	off := []string{}
	for _, family := range []string{"value", "placement", "set", "weight", "form", "department", "table", "narrative", "scoring", "reading"} {
		off = append(off, fmt.Sprintf(`%q:{"off":true}`, family))
	}
	require.NoError(t, os.WriteFile(file, []byte(`{"version":"1","rules":{`+strings.Join(off, ",")+`}}`), 0o644))
	code, out, stderr := batch("-profile", file, budget)
	require.Equal(t, exitClean, code, stderr)
	require.Empty(t, entries(t, out)[0].Report.Findings)
}

// BenchmarkBatch checks a hundred budgets of a county bureau.
func BenchmarkBatch(b *testing.B) {
	var files []string
	for range 100 {
		files = append(files, budget)
	}
	for _, workers := range []string{"1", "2"} {
		b.Run("workers="+workers, func(b *testing.B) {
			for b.Loop() {
				var out, stderr bytes.Buffer
				if run(context.Background(), append([]string{"-workers", workers}, files...), &out, &stderr) == exitUnusable {
					b.Fatal(stderr.String())
				}
			}
			b.ReportMetric(float64(b.N*len(files))/b.Elapsed().Seconds(), "files/s")
		})
	}
}
