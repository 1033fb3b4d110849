package forms

import (
	"strings"

	"github.com/perftarget/perftarget/perf/internal/grid"
	"github.com/perftarget/perftarget/source"
)

// A stacked form prints one cell a line. Its indicators are read where between any
// two levels stand whole rows, as many cells as the header has columns or as it has
// but for the remarks at its end: then no cell is missing.

// Restack puts the cells of a stacked form into rows, each where its first cell
// stands, the other lines blank; nil where that is open. headed reports that its
// lines head a table of indicators. end is behind the last indicator.
func Restack(g grid.Grid) (out grid.Grid, headed bool, end int) {
	for _, row := range g {
		if len(row) != 1 {
			return nil, false, 0
		}
	}
	for at := range g {
		s := stack{lines: g[at:]}
		n := s.head()
		if n == 0 {
			continue
		}
		whole := s.rows(n, len(s.behind)+1)
		short := 0
		for notes := len(s.behind); notes > 0 && s.behind[notes-1] == roleNote; notes-- {
			short = notes
		}
		if short > 1 {
			if less := s.rows(n, short); whole == nil {
				whole = less
			} else if less != nil {
				return nil, true, 0
			}
		}
		if whole == nil {
			return nil, true, 0
		}
		out = stackFields(g[:at])
		out = append(out, whole...)
		end = len(out)
		return append(out, g[end:]...), true, end
	}
	return nil, false, 0
}

// stack is the table of such a form, from its header on.
type stack struct {
	spacer
	lines grid.Grid
	cells grid.Row // of the header
}

// text is the cell at line i, with the next where the two are one that broke: is
// tells. n is how many lines it has.
func (s *stack) text(i int, is func(string) bool) (t source.Text, n int) {
	t = s.lines[i][0]
	t.Text = strings.TrimSpace(t.Text)
	if !is(t.Text) && i+1 < len(s.lines) {
		if both := t.Text + strings.TrimSpace(s.lines[i+1][0].Text); is(both) {
			t.Text = both
			return t, 2
		}
	}
	return t, 1
}

// head reads the header, which begins at the first line, and gives the number of
// its lines; 0 where none does.
func (s *stack) head() int {
	n := 0
	for n < len(s.lines) && len(s.cells) < maxRow {
		t, k := s.text(n, func(text string) bool { return headerRole(text) != roleNone })
		if headerRole(t.Text) == roleNone {
			break
		}
		s.cells = append(s.cells, t)
		n += k
	}
	if len(s.cells) < 3 {
		return 0
	}
	if s.cells = s.spacer.head(s.cells); s.cells == nil {
		return 0
	}
	return n
}

// rows takes the lines behind the header for rows of so many cells from the name
// on; nil where they are none. The rows end with the last one.
func (s *stack) rows(from, size int) grid.Grid {
	out := make(grid.Grid, len(s.lines))
	for i := range out {
		out[i] = grid.Row{}
	}
	out[0] = s.cells
	end, valued := 0, 0
	isLevel := func(text string) bool {
		w := word(text)
		if _, ok := readWord(w); ok {
			return true
		}
		stem, ok := strings.CutSuffix(w.level, "目标")
		if ok {
			_, ok = tableWord(text, stem)
		}
		return ok
	}
	for i := from; i < len(s.lines); {
		t, k := s.text(i, isLevel)
		switch {
		case isLevel(t.Text):
			row := make(grid.Row, s.width)
			levels := grid.Row{t}
			if i+k < len(s.lines) {
				if next, more := s.text(i+k, isLevel); isLevel(next.Text) {
					levels = append(levels, next)
					if s.levels(row, levels) == 2 {
						k += more
					}
				}
			}
			if s.levels(row, levels) == 0 {
				return nil
			}
			out[i] = cutBlank(row)
			i += k
		case isGroupWord(levelBase(t.Text)):
			out[i] = grid.Row{t}
			i++
		case isBelowTable(t.Text):
			return s.whole(out, end, valued)
		default:
			row := s.row(i, size, isLevel)
			if row == nil {
				return nil
			}
			if looksValued(row[s.name].Text) {
				valued++
			}
			out[i], end = row, i+size
			i += size
		}
	}
	return s.whole(out, end, valued)
}

// whole gives the rows up to their end, if there are two or more and half of the
// values read as such.
func (s *stack) whole(out grid.Grid, end, valued int) grid.Grid {
	n := 0
	for _, row := range out[:end] {
		if len(row) > s.name {
			n++
		}
	}
	if n < 3 || 2*valued < n-1 { // with the header
		return nil
	}
	return out[:end]
}

// row takes one row of so many cells; nil where a level or what stands below the
// table is among them, or a cell is none of its column.
func (s *stack) row(i, size int, isLevel func(string) bool) grid.Row {
	if i+size > len(s.lines) {
		return nil
	}
	out := make(grid.Row, s.width)
	for k := range size {
		t := s.lines[i+k][0]
		t.Text = strings.TrimSpace(t.Text)
		if isLevel(t.Text) || k > 0 && isBelowTable(t.Text) || k == 0 && looksValued(t.Text) ||
			k > 0 && !isPlausible(s.behind[k-1], t.Text) || k > 0 && s.behind[k-1] == roleOperator && !isOperator(t.Text) {
			return nil
		}
		out[s.name-1+k] = t
	}
	return cutBlank(out)
}

// stackFields puts what stands behind a label, above the table, beside it.
func stackFields(lines grid.Grid) grid.Grid {
	out := make(grid.Grid, len(lines))
	last := -1
	for i, row := range lines {
		t := row[0]
		t.Text = strings.TrimSpace(t.Text)
		if last >= 0 && !isSpacedLabel(t.Text) && (len(out[last]) == 1 || isAmount(t.Text)) {
			out[last] = append(out[last], t)
			out[i] = grid.Row{}
			continue
		}
		out[i], last = grid.Row{t}, -1
		if isSpacedLabel(t.Text) {
			last = i
		}
	}
	return out
}
