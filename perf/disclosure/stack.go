package disclosure

import (
	"strings"

	"github.com/perftarget/perftarget/perf/internal/tables"
)

// A stack is a table printed one cell a line, row after row: its header first,
// then a label and its figures, again and again.
const (
	stackMin     = 4  // lines
	stackColumns = 8  // at most
	stackCell    = 40 // characters in a cell, at most
)

// stackAt is the count of items from i that make a stack, 0 where none does.
func (d *document) stackAt(i int) int {
	n, figures := 0, 0
	bars := i < len(d.items) && d.items[i].isRow()
	for i+n < len(d.items) {
		l := d.items[i+n]
		s := l.one
		if !l.single || s == "" || l.isRow() != bars && bars || !bars && l.isRow() || runes(s) > stackCell {
			break
		}
		if n > 0 && (strings.ContainsAny(s, "。；") || l.title || l.note || l.formTitle || l.head) {
			break
		}
		if bars && len(l.cells) > 2 {
			return 0
		}
		if !bars && n > 0 && figures > 0 && l.ordinal != ordinalNone {
			// A numbered line may head what follows the table: it does unless a
			// figure comes next.
			if i+n+1 >= len(d.items) || !d.items[i+n+1].figure {
				break
			}
		}
		if l.figure {
			figures++
		}
		n++
	}
	if figures < 2 {
		return 0
	}
	// The last lines may already belong to what follows.
	for cut := range stackColumns {
		if n-cut >= stackMin && stackWidth(d.items[i:i+n-cut]) > 0 {
			return n - cut
		}
	}
	return 0
}

// stackWidth is the count of columns for which the lines divide into a header
// of words and rows of one label and figures.
func stackWidth(lines []*line) int {
	for width := 2; width <= stackColumns; width++ {
		if len(lines)%width != 0 || len(lines) < 2*width {
			continue
		}
		fits := true
		for i, l := range lines {
			if want := i >= width && i%width > 0; l.figure != want {
				fits = false
				break
			}
		}
		if fits {
			return width
		}
	}
	return 0
}

// stack makes rows of some lines, one cell each.
func stack(lines []*line) []tables.Row {
	width := stackWidth(lines)
	out := make([]tables.Row, 0, len(lines)/width)
	for i := 0; i < len(lines); i += width {
		cells := make([]string, width)
		for c := range cells {
			cells[c] = lines[i+c].one
		}
		out = append(out, tables.Row{Cells: cells})
	}
	return out
}
