package forms

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf/internal/grid"
	"github.com/perftarget/perftarget/source"
)

// changes are ways in which another extractor prints the same form.
var changes = []struct {
	name   string
	change func(grid.Grid) grid.Grid
}{
	{"cells that a merged one covers are left out", func(g grid.Grid) grid.Grid {
		return eachRow(g, func(row grid.Row) grid.Row {
			for len(row) > 0 && strings.TrimSpace(row[0].Text) == "" {
				row = row[1:]
			}
			return row
		})
	}},
	{"blank cells at the end are left out", func(g grid.Grid) grid.Grid {
		return eachRow(g, func(row grid.Row) grid.Row {
			for len(row) > 0 && strings.TrimSpace(row[len(row)-1].Text) == "" {
				row = row[:len(row)-1]
			}
			return row
		})
	}},
	{"blank rows between", func(g grid.Grid) grid.Grid {
		var out grid.Grid
		for _, row := range g {
			out = append(out, row, grid.Row{})
		}
		return out
	}},
	{"a blank column before", func(g grid.Grid) grid.Grid {
		return eachRow(g, func(row grid.Row) grid.Row {
			if len(row) < 2 {
				return row
			}
			return append(grid.Row{source.Text{}}, row...)
		})
	}},
	{"blanks within labels, other widths", func(g grid.Grid) grid.Grid {
		return eachRow(g, func(row grid.Row) grid.Row {
			out := append(grid.Row(nil), row...)
			for i := range out {
				if strings.HasSuffix(out[i].Text, "指标") || strings.HasSuffix(out[i].Text, "名称") {
					out[i].Text = " " + strings.Join(strings.Split(out[i].Text, ""), "\u3000") + "\n"
				}
				out[i].Text = strings.NewReplacer("(万元)", "（万元）", "一级指标", "一级\n指标").Replace(out[i].Text)
			}
			return out
		})
	}},
}

func eachRow(g grid.Grid, f func(grid.Row) grid.Row) grid.Grid {
	out := make(grid.Grid, len(g))
	for i, row := range g {
		out[i] = f(row)
	}
	return out
}

// rendered is what was read, but for places and notes, and for values cut off:
// where a cell stood tells those.
func rendered(out result) string {
	var b strings.Builder
	for _, p := range out.Projects {
		b.WriteString(strings.Join([]string{p.Name.Text, p.Department.Text, p.Unit.Text, p.Term.Text, fundText(p.Funds.Implementation),
			fundText(p.Funds.Annual), p.Overview.Text, p.Plan.Text, p.Implementation.Objective.Text, p.Annual.Objective.Text}, "\n") + "\n")
		b.WriteString(strings.Join(render(&p.Implementation.Indicators), "\n") + "\n")
		b.WriteString(strings.Join(render(&p.Annual.Indicators), "\n") + "\n")
	}
	for _, d := range out.Departments {
		b.WriteString(d.Name.Text + "\n" + d.Objective.Text + "\n" + strings.Join(render(&d.Indicators), "\n") + "\n")
	}
	read := strings.ReplaceAll(b.String(), " 切", "")
	return strings.Map(func(r rune) rune {
		if isSpace(r) && r != '\n' {
			return -1
		}
		return r
	}, read)
}

// TestSameForm reads the published forms as other extractors would print them.
func TestSameForm(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(shared(t, "forms"), "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	seed, err := filepath.Glob(filepath.Join(shared(t, "seed"), "*.txt"))
	require.NoError(t, err)
	for _, path := range append(paths, seed...) {
		g := load(t, path)
		want := rendered(Read(g, Options{}))
		for _, c := range changes {
			t.Run(strings.TrimSuffix(filepath.Base(path), ".txt")+"/"+c.name, func(t *testing.T) {
				require.Equal(t, want, rendered(Read(c.change(g), Options{})))
			})
		}
	}
}
