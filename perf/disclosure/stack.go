package disclosure

import (
	"strings"

	"github.com/perftarget/perftarget/perf/internal/tables"
)

// A stack is a table printed one cell a line, row after row: its header first,
// then the cells of each row, again and again.
const (
	stackMin     = 4  // lines
	stackColumns = 8  // at most
	stackCell    = 40 // characters in a cell, at most
)

// stackAt gives the lines of a stack that begins at item i, nil where none does.
// Where bars end the cells, a line of a bar alone is an empty cell.
func (d *document) stackAt(i int) []*line {
	if i >= len(d.items) {
		return nil
	}
	bars := d.items[i].isRow()
	var cells []*line
	figures := 0
	for j := d.items[i].no - 1; j < len(d.lines); j++ {
		l := &d.lines[j]
		if l.fate != fateNone && (l.fate != fateBlank || !bars || !l.isRow()) {
			continue
		}
		if l.isRow() && len(l.cells) > 2 {
			return nil
		}
		if l.isRow() != bars || !l.single || len(cells) > 0 && endsStack(l) {
			break
		}
		if !bars && figures > 0 && l.ordinal != ordinalNone && !d.figureAfter(j) {
			break // a numbered line that no figure follows heads what comes next
		}
		if l.figure {
			figures++
		}
		cells = append(cells, l)
	}
	if figures < 2 {
		return nil
	}
	// The last lines may already belong to what follows.
	for cut := 0; cut < stackColumns && len(cells)-cut >= stackMin; cut++ {
		if stackWidth(cells[:len(cells)-cut]) > 0 {
			return cells[:len(cells)-cut]
		}
	}
	return nil
}

// endsStack reports whether a line cannot be a cell of a stack.
func endsStack(l *line) bool {
	return l.title || l.note || l.formTitle || l.head || l.runes > stackCell || l.has(fullStop|semicolon)
}

// figureAfter reports whether the next line that says something is a figure.
func (d *document) figureAfter(j int) bool {
	for j++; j < len(d.lines); j++ {
		if d.lines[j].fate == fateNone {
			return d.lines[j].figure
		}
	}
	return false
}

// stackWidth is the least count of columns for which the lines divide into a
// header of words and rows in which every column holds either words or figures,
// and each kind does one.
func stackWidth(cells []*line) int {
	for width := 2; width <= stackColumns; width++ {
		if len(cells)%width == 0 && len(cells) >= 2*width && isStack(cells, width) {
			return width
		}
	}
	return 0
}

func isStack(cells []*line, width int) bool {
	for _, l := range cells[:width] {
		if l.figure || l.one == "" || isDash(l.one) {
			return false
		}
	}
	words, figures := 0, 0
	for c := range width {
		w, f := 0, 0
		for i := width + c; i < len(cells); i += width {
			switch {
			case cells[i].figure:
				f++
			case cells[i].one != "" && !isDash(cells[i].one):
				w++
			}
		}
		if w > 0 && f > 0 {
			return false
		}
		words, figures = words+min(w, 1), figures+min(f, 1)
	}
	return words > 0 && figures > 0
}

// isDash reports whether a cell holds a mark for nothing: -, ——.
func isDash(s string) bool { return strings.Trim(s, "-—–－") == "" && s != "" }

// stack makes rows of the cells of a stack.
func stack(cells []*line) []tables.Row {
	width := stackWidth(cells)
	out := make([]tables.Row, 0, len(cells)/width)
	for i := 0; i < len(cells); i += width {
		row := make([]string, width)
		for c := range row {
			row[c] = cells[i+c].one
		}
		out = append(out, tables.Row{Cells: row})
	}
	return out
}
