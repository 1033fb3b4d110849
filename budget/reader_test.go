package budget

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/source"
)

// shared is a file beside the repository that tests read where it is there.
func shared(t testing.TB, parts ...string) string {
	t.Helper()
	path := filepath.Join(append([]string{"..", "..", "shared"}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("%s is not there: it holds the published documents", path)
	}
	return path
}

// tabTables is a plain reader of tables in text whose cells tabs part: a title
// that names a role, a unit, header rows, and rows up to the next blank line
// that is not followed by more of them. It exists to try identities without the
// readers of other packages.
func tabTables(t testing.TB, text string) []Table {
	t.Helper()
	var out []Table
	var table *Table
	var header [][]string
	flush := func() {
		if table != nil && len(table.Rows) > 0 {
			out = append(out, *table)
		}
		table, header = nil, nil
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		cells := strings.Split(strings.TrimRight(line, "\r"), "\t")
		switch {
		case len(cells) == 1 && strings.HasPrefix(line, "第三部分"):
			flush()
		case len(cells) == 1 && strings.Contains(line, "表") && RoleOf(line) != "" && len(line) < 120:
			flush()
			table = &Table{Title: line, Role: RoleOf(line), Year: yearIn(line), At: source.Place{Line: i + 1}}
		case table != nil && len(cells) == 1 && strings.HasPrefix(line, "单位"):
			table.Unit = ParseUnit(line)
		case table == nil || len(cells) == 1:
		case table.Columns == nil && !isBodyRow(cells):
			header = append(header, cells)
		default:
			if table.Columns == nil {
				table.Columns = headerColumns(header, len(cells))
			}
			row := Row{At: source.Place{Line: i + 1}}
			for j, c := range cells {
				unit := table.Unit
				if table.isCodeColumn(j) {
					unit = ""
				}
				f, _ := NewFigure(c, unit, source.Place{Line: i + 1, Column: j + 1})
				if !f.known {
					f.Unit = ""
				}
				row.Cells = append(row.Cells, f)
			}
			if !isOrdinalRow(&row) {
				table.Rows = append(table.Rows, row)
			}
		}
	}
	flush()
	return out
}

// isBodyRow knows a row that is no header any more: a number with decimals, a
// total, or a first numbered item.
func isBodyRow(cells []string) bool {
	for _, c := range cells {
		if f, err := NewFigure(c, "", source.Place{}); err == nil && f.known && f.places > 0 {
			return true
		}
	}
	return strings.HasPrefix(cells[0], "合计") || strings.HasPrefix(cells[0], "一、") || strings.HasPrefix(cells[0], "因公") ||
		cells[0] == "1"
}

// headerColumns reads a header: a label spans the blank cells to its right under
// which the rows below print something.
func headerColumns(header [][]string, width int) []Column {
	for _, h := range header {
		width = max(width, len(h))
	}
	cols := make([]Column, width)
	at := func(r, c int) string {
		if r < len(header) && c < len(header[r]) {
			return strings.TrimSpace(header[r][c])
		}
		return ""
	}
	below := func(r, c int) bool {
		for r++; r < len(header); r++ {
			if at(r, c) != "" {
				return true
			}
		}
		return false
	}
	for r := range header {
		label, parent := "", ""
		for c := range cols {
			up := ""
			if n := len(cols[c].Labels); n > 0 {
				up = cols[c].Labels[n-1]
			}
			switch l := at(r, c); {
			case l != "":
				label, parent = l, up
				cols[c].Labels = append(cols[c].Labels, l)
			case label != "" && below(r, c) && up == parent && len(cols[c].Labels) == 0:
				cols[c].Labels = append(cols[c].Labels, label)
			case label != "" && below(r, c) && up == parent && r > 0 && up != "":
				cols[c].Labels = append(cols[c].Labels, label)
			default:
				label = ""
			}
		}
	}
	return cols
}

func readText(t testing.TB, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(b)
}
