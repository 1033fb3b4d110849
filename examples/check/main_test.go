package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/perftarget/perftarget/perf"
)

const budget = "../../testdata/zezhou-2024/budget.txt"

func check(args ...string) (code int, stdout, stderr string) {
	var out, err bytes.Buffer
	code = run(args, &out, &err)
	return code, out.String(), err.String()
}

func TestFindings(t *testing.T) {
	code, out, stderr := check(budget)
	require.Equal(t, exitFindings, code)
	require.Empty(t, stderr)
	require.Contains(t, out, "泽州县司法局 (048) 2024年度")
	require.NotContains(t, out, "\x1b[", "no colour unless on a terminal")

	code, out, _ = check("-lang", "en", budget)
	require.Equal(t, exitFindings, code)
	require.Contains(t, out, "errors")

	code, _, _ = check("-fail-on", "never", budget)
	require.Equal(t, exitClean, code)
}

func TestJSON(t *testing.T) {
	code, out, _ := check("-format", "json", budget)
	require.Equal(t, exitFindings, code)
	var r perf.Report
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	require.True(t, r.Has(perf.Error))
	require.Empty(t, r.Identities)
	for _, f := range r.Findings {
		for _, e := range f.Evidence {
			require.NotEmpty(t, e.At.File, f.Rule)
			require.NotEmpty(t, e.At.Path, "%s %+v", f.Rule, e)
		}
	}

	_, out, _ = check("-format", "json", "-identities", budget)
	r = perf.Report{}
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	require.NotEmpty(t, r.Identities)
}

// The same document in the encodings of the field gives the same report.
func TestEncodings(t *testing.T) {
	data, err := os.ReadFile(budget)
	require.NoError(t, err)
	text := string(data)
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(text)
	require.NoError(t, err)
	dir := t.TempDir()
	_, want, _ := check(budget)
	for name, content := range map[string]string{
		"gb18030": gb,
		"bom":     "\ufeff" + text,
		"crlf":    strings.ReplaceAll(text, "\n", "\r\n"),
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(dir, name+".txt")
			require.NoError(t, os.WriteFile(file, []byte(content), 0o600))
			_, got, stderr := check(file)
			require.Empty(t, stderr)
			require.Equal(t, strings.ReplaceAll(want, budget, file), got)
		})
	}
}

func TestBadInput(t *testing.T) {
	data, err := os.ReadFile(budget)
	require.NoError(t, err)
	dir := t.TempDir()
	write := func(name string, content []byte) string {
		file := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(file, content, 0o600))
		return file
	}
	lines := strings.SplitAfter(string(data), "\n")
	for _, c := range []struct{ name, file, says string }{
		{"no such file", filepath.Join(dir, "none.txt"), "no such file"},
		{"directory", dir, "is a directory"},
		{"empty", write("empty.txt", nil), "empty"},
		{"blank", write("blank.txt", []byte(" \n\t\n")), "empty"},
		{"binary", write("binary.txt", []byte("\x7fELF\x02\x01\x01\x00\x00\x00\xff\xfe\xfd")), "binary"},
		{"pdf", write("budget.txt", []byte("%PDF-1.7\n%âãÏÓ\n")), "PDF"},
		{"old Word file", write("form.doc", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")), ".doc"},
		{"neither table nor form", write("news.txt", []byte("本局昨日召开会议，研究部署下一阶段工作。\n")), "neither"},
		{"cut off in a form", write("cut.txt", []byte(strings.Join(lines[:685], ""))), "cut off"},
		{"long line", write("long.txt", bytes.Repeat([]byte("预算"), 100<<20/6)), "over a limit"},
		{"JSON of something else", write("x.json", []byte(`{"a":1}`)), "version"},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, _, stderr := check(c.file)
			require.Equal(t, exitUnusable, code)
			require.Contains(t, stderr, c.says)
			require.Contains(t, stderr, c.file)
			require.Equal(t, 1, strings.Count(stderr, "\n"), "one line: %s", stderr)
		})
	}
}

func TestPages(t *testing.T) {
	code, out, stderr := check("-format", "html", budget)
	require.Equal(t, exitFindings, code)
	require.Empty(t, stderr)
	require.Contains(t, out, "<!doctype html>")
	require.Contains(t, out, `class="quoted"`, "the forms are quoted")

	code, out, _ = check("-format", "markdown", "-lang", "en", budget)
	require.Equal(t, exitFindings, code)
	require.Contains(t, out, "# 泽州县司法局 (048) 2024\n")
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{{}, {"-format", "xml", budget}, {"-format", "html", budget, budget}, {"-lang", "fr", budget}, {"-fail-on", "x", budget}, {"-nonsense"}} {
		code, _, stderr := check(args...)
		require.Equal(t, exitUnusable, code)
		require.Contains(t, stderr, "usage")
	}
	code, _, _ := check("-h")
	require.Equal(t, exitClean, code)
}
