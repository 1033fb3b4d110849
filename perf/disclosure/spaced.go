package disclosure

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/blank"
	"github.com/perftarget/perftarget/perf/internal/tables"
	"github.com/perftarget/perftarget/source"
)

// A spaced table has lost what separates its cells: each row is a line with one
// blank between them, and blank cells are gone. It is read where that leaves
// nothing open, as many figures in a row as the header has columns for them, and
// named as not understood where it does not.

// Limits on spaced tables.
const (
	spacedHeads = 6 // lines of the header
	spacedMax   = 4096
)

// spaced is such a table.
type spaced struct {
	lines []*line
	head  []*line
	body  []spacedRow
	end   int // the item behind it
	// grouped reports that two rows of the header are needed.
	grouped bool
	// whole reports that no cell is blank and no row is lost.
	whole bool
	rows  []tables.Row
	from  [][]int // the word of its line that each cell of rows is, -1 for none
	at    []*line // the line of each of rows
}

// spacedRow is a line taken apart: code, label and figures, and once more for a
// table of two sides.
type spacedRow struct {
	line  *line
	words []string
	sides []spacedSide
}

type spacedSide struct {
	code, label []int // words of the row
	figures     []int
}

// spacedAt finds a spaced table whose header begins at item i, nil where there is
// none.
func (d *document) spacedAt(i int) *spaced {
	s := &spaced{end: i}
	figures := 0
	for s.end < len(d.items) && s.end-i < spacedMax {
		l := d.items[s.end]
		if l.isRow() || s.end > i && (l.title || l.head || l.formTitle) || l.note || l.has(fullStop|semicolon) || len(l.text) > maxTitle || l.ordinal == ordinalPart {
			break
		}
		row := parseSpaced(l)
		switch {
		case row == nil && figures == 0 && len(s.head) < spacedHeads && !l.has(comma|colon):
			s.head = append(s.head, l)
		case row == nil && figures == 0:
			return nil
		case row == nil:
			if l.ordinal != ordinalNone && endsWithAny(l.one, headingEnds) || l.has(comma) {
				return s.orNil(figures)
			}
			if !s.repeats(l) {
				s.body = append(s.body, wordsOnly(l))
			}
		default:
			figures++
			s.body = append(s.body, *row)
		}
		s.lines = append(s.lines, l)
		s.end++
	}
	return s.orNil(figures)
}

// orNil is the table if it has a header and a row with figures, or several where
// a header alone does not show that it is one.
func (s *spaced) orNil(figures int) *spaced {
	// What stands behind the last figures belongs to what follows.
	for n := len(s.body); n > 0 && s.body[n-1].isWords(); n-- {
		s.body, s.lines, s.end = s.body[:n-1], s.lines[:len(s.lines)-1], s.end-1
	}
	words := 0
	for _, l := range s.head {
		words = max(words, len(headWords(l)))
	}
	if n := len(s.head) - 1; figures == 0 && n > 0 && totalWords[blank.Drop(s.head[n].one)] {
		s.body = []spacedRow{wordsOnly(s.head[n])}
		s.head = s.head[:n]
	}
	if len(s.body) == 0 || words < 2 {
		return nil
	}
	return s
}

// readEmpty reads a table of which nothing is printed but its header and the
// label of its total.
func (s *spaced) readEmpty() bool {
	at := s.head[0]
	for _, l := range s.head {
		if len(headWords(l)) >= len(headWords(at)) {
			at = l
		}
	}
	head := headWords(at)
	cells := make([][]int, len(head))
	cells[0] = s.body[0].sides[0].label
	s.header(at, head)
	s.row(&s.body[0], cells)
	return true
}

func (r *spacedRow) isWords() bool {
	for _, side := range r.sides {
		if len(side.figures) > 0 {
			return false
		}
	}
	return true
}

// repeats reports whether a line repeats one of the header, as after a page
// break.
func (s *spaced) repeats(l *line) bool {
	for _, h := range s.head {
		if h.one == l.one {
			return true
		}
	}
	return false
}

// read puts the rows into columns, ok where nothing is left open.
func (s *spaced) read(d *document) bool {
	if len(s.body) == 1 && s.body[0].isWords() {
		return s.readEmpty()
	}
	two := false
	for i := range s.body {
		two = two || len(s.body[i].sides) > 1
	}
	if two {
		return s.readSides()
	}
	return s.readOne(d)
}

// row adds a row of cells, each the words of its line that cells names.
func (s *spaced) row(from *spacedRow, cells [][]int) {
	r := tables.Row{Cells: make([]string, len(cells)), Page: from.line.page && len(s.rows) > 0}
	at := make([]int, len(cells))
	for i, c := range cells {
		at[i] = -1
		for _, w := range c {
			if at[i] < 0 {
				at[i] = w
			}
			r.Cells[i] += from.words[w]
		}
	}
	s.rows, s.from, s.at = append(s.rows, r), append(s.from, at), append(s.at, from.line)
}

// header adds a row of the header.
func (s *spaced) header(l *line, cells []string) {
	words := strings.Fields(l.text)
	from := make([]int, len(cells))
	for i, c := range cells {
		from[i] = -1
		for k, w := range words {
			if w == c && c != "" {
				from[i] = k
			}
		}
	}
	s.rows, s.from, s.at = append(s.rows, tables.Row{Cells: cells}), append(s.from, from), append(s.at, l)
}

// place is where a cell stands: the word of its line.
func (s *spaced) place(row, column int) source.Place {
	at := source.Place{Line: s.at[row].no}
	if column < len(s.from[row]) && s.from[row][column] >= 0 {
		at.Column = s.from[row][column] + 1
	}
	return at
}

// spaced adds the rows of a spaced table.
func (t *taking) spaced(s *spaced) {
	t.Rows, t.Place = s.rows, s.place
	t.lines = append(t.lines, s.lines...)
}

// unreadable says why a table whose cells blanks alone part is not read, blank
// where it is, or is no such table.
func (s *spaced) unreadable(t *budget.Table) string {
	switch {
	case s == nil:
		return ""
	case len(t.Rows) == 0 || s.isUnsure(t):
		return "没有分隔符，无法确定各个数字属于哪一列"
	case !s.whole:
		return doubt(t)
	}
	return ""
}

// isUnsure reports whether the equations within a table speak against how its
// figures were put under the header, or none speaks for it where more columns may
// be meant than the header has in one row.
func (s *spaced) isUnsure(t *budget.Table) bool {
	wide := s.wideHeads()
	if s.whole && wide < 2 {
		return false // as many figures in each row as the header has
	}
	tried, broken := tryEquations(t)
	return broken*5 > len(tried) || wide > 1 && len(tried) == broken || wide > 2 && s.grouped
}

// wideHeads is how many rows of the header have several columns of figures.
func (s *spaced) wideHeads() int {
	wide := 0
	for _, l := range s.head {
		n := 0
		for _, w := range headWords(l) {
			if isFigureHead(w) {
				n++
			}
		}
		if n > 1 {
			wide++
		}
	}
	return wide
}

// isWhole reports whether every row prints n figures or none, there are several,
// and no row is lost: figures stuck to words, or rows behind what ends the table.
func (s *spaced) isWhole(d *document, n int) bool {
	rows := 0
	for i := range s.body {
		switch figures := len(s.body[i].sides[0].figures); {
		case figures == 0 && hasAmount(s.body[i].line.one), figures > 0 && figures != n:
			return false
		case figures > 0:
			rows++
		}
	}
	for _, l := range d.items[s.end:min(s.end+3, len(d.items))] {
		if l.title || l.head {
			break
		}
		if parseSpaced(l) != nil {
			return false
		}
	}
	return rows > 2
}

// hasAmount reports whether decimals stand in a text.
func hasAmount(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if s[i] == '.' && isDigits(s[i-1:i]) && isDigits(s[i+1:i+2]) {
			return true
		}
	}
	return false
}

// isFigureHead reports whether a word of a header stands over figures.
func isFigureHead(w string) bool {
	return tables.HeadsFigures(blank.Drop(w))
}

// noteUnused says which lines of a header have a word that heads no column.
func (d *document) noteUnused(s *spaced, t *budget.Table) {
	var labels strings.Builder
	for i := range t.Columns {
		for _, l := range t.Columns[i].Labels {
			labels.WriteString(blank.Drop(l) + "\n")
		}
	}
	for _, l := range s.head {
		for _, w := range strings.Fields(l.text) {
			if !strings.Contains(labels.String(), blank.Drop(w)) {
				d.note(perf.NoteUnplaced, source.Place{Line: l.no}, l.plain(), "没有分隔符的表头，有文字不在任何一栏之上")
				break
			}
		}
	}
}
