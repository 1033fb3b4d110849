package forms

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/perftarget/perftarget/perf/internal/grid"
	"github.com/perftarget/perftarget/source"
)

// shared gives the path of a file beside the repository, and skips the test by
// name where it is not there.
func shared(t testing.TB, name string) string {
	t.Helper()
	path := filepath.Join("..", "..", "..", "..", "shared", name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("needs ../shared/%s beside the repository", name)
	}
	return path
}

// parse makes a grid of text whose cells are separated by tabs, or by ¦ in
// tests. Lines count from first.
func parse(text string, first int) grid.Grid {
	var g grid.Grid
	for i, s := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		var row grid.Row
		for j, c := range strings.Split(strings.ReplaceAll(s, "¦", "\t"), "\t") {
			row = append(row, source.Text{Text: c, At: source.Place{Line: first + i, Column: j + 1}})
		}
		if strings.TrimSpace(s) == "仅供内部审核" {
			row = nil // page furniture, which readers strip
		}
		g = append(g, row)
	}
	return g
}

func load(t testing.TB, path string) grid.Grid {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return parse(strings.ReplaceAll(string(b), "\r\n", "\n"), 1)
}
