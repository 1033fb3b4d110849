package disclosure

import (
	"strings"

	"github.com/perftarget/perftarget/perf/internal/grid"
	"github.com/perftarget/perftarget/perf/internal/tables"
	"github.com/perftarget/perftarget/source"
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
		s, one := l.one()
		if !one || s == "" || l.isRow() != bars && bars || !bars && l.isRow() || runes(s) > stackCell {
			break
		}
		if n > 0 && (strings.ContainsAny(s, "。；") || isTitle(s) || isNote(s) || isFormTitle(s) || isHeadRow(l)) {
			break
		}
		if bars && len(l.cells) > 2 {
			return 0
		}
		if !bars && n > 0 && !isFigureText(s) && figures > 0 && ordinal(s) != ordinalNone {
			// A numbered line may head what follows the table: it does unless a
			// figure comes next.
			if next, ok := d.text(i + n + 1); !ok || !isFigureText(next) {
				break
			}
		}
		if isFigureText(s) {
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

// text is the single text of item i.
func (d *document) text(i int) (string, bool) {
	if i >= len(d.items) {
		return "", false
	}
	return d.items[i].one()
}

// stackWidth is the count of columns for which the lines divide into a header
// of words and rows of one label and figures.
func stackWidth(lines []*line) int {
	texts := make([]string, len(lines))
	for i, l := range lines {
		texts[i], _ = l.one()
	}
	for width := 2; width <= stackColumns; width++ {
		if len(texts)%width != 0 || len(texts) < 2*width {
			continue
		}
		fits := true
		for i, s := range texts {
			if want := i >= width && i%width > 0; isFigureText(s) != want {
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

// stack makes rows of the next n items. Every cell keeps the line it stands on.
func (d *document) stack(n int) []tables.Row {
	lines := d.items[d.i : d.i+n]
	width := stackWidth(lines)
	var out []tables.Row
	for i, l := range lines {
		if i%width == 0 {
			out = append(out, tables.Row{Cells: make(grid.Row, 0, width)})
		}
		s, _ := l.one()
		r := &out[len(out)-1]
		r.Cells = append(r.Cells, source.Text{Text: s, At: source.Place{Line: l.no, Column: 1}})
	}
	return out
}
