package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// Whatever a file holds, the program that reads it ends soon, with an error, and
// within a quarter of a gigabyte.
func TestCost(t *testing.T) {
	if testing.Short() {
		t.Skip("bounds on time and memory are not held under the race detector")
	}
	dir := t.TempDir()
	program := filepath.Join(dir, "check")
	out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput()
	require.NoError(t, err, string(out))

	for name, c := range map[string]struct {
		file func(io.Writer) error
		says string
	}{
		"bomb.xlsx":      {packed("xl/worksheets/sheet1.xml", 128<<20), "上限"},
		"paths.xlsx":     {packed("../../../evil", 1<<20), "没有工作表"},
		"deep.html":      {repeated("<html>", "<table><tr><td>", 1<<20), "嵌套"},
		"wide.html":      {repeated("<html><table>", "<tr><td colspan=1000 rowspan=1000>1", 1<<18), "上限"},
		"long.txt":       {repeated("", "预算", 5<<20), "上限"},
		"large.txt":      {repeated("", "项目\t1\n", 4<<20), "上限"},
		"deep.json":      {repeated("", `{"a":`, 1<<20), "depth"},
		"members.json":   {repeated(`{"version":"1","projects":[`, "{},", 4<<20), "JSON"},
		"renamed.xlsx":   {repeated("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "\x00", 4096), ".xls"},
		"noise.txt":      {repeated("", "\x00\xff\n", 1<<20), "NUL"},
		"unfinished.zip": {repeated("PK\x03\x04", "\x00", 4096), "损坏"},
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(dir, name)
			f, err := os.Create(file)
			require.NoError(t, err)
			require.NoError(t, c.file(f))
			require.NoError(t, f.Close())

			cmd := exec.Command(program, file)
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			err = cmd.Run()
			require.Equal(t, exitUnusable, cmd.ProcessState.ExitCode(), "%v", err)
			require.Regexp(t, c.says, stderr.String())
			require.Equal(t, 1, strings.Count(stderr.String(), "\n"))
			took := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime() // whatever else runs beside it
			memory := cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss >> 10
			t.Logf("%v, %d MiB", took.Round(time.Millisecond), memory)
			require.Less(t, took, 2*time.Second)
			require.Less(t, memory, int64(256))
		})
	}
	left, err := filepath.Glob(filepath.Join(dir, "..", "evil"))
	require.NoError(t, err)
	require.Empty(t, left)
}

// repeated writes a text after a head so often.
func repeated(head, text string, n int) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, head+strings.Repeat(text, n))
		return err
	}
}

// packed writes an archive with a part that unpacks to so many blanks.
func packed(part string, size int) func(io.Writer) error {
	return func(w io.Writer) error {
		z := zip.NewWriter(w)
		for _, name := range []string{"[Content_Types].xml", "xl/workbook.xml", part} {
			f, err := z.Create(name)
			if err != nil {
				return err
			}
			if name != part {
				continue
			}
			for blank := []byte(strings.Repeat(" ", 1<<20)); size > 0; size -= len(blank) {
				if _, err := f.Write(blank); err != nil {
					return err
				}
			}
		}
		return z.Close()
	}
}
