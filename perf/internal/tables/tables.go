// Package tables reads printed budget tables: rows of cells become a
// [budget.Table] with its header understood, its unit known, and every figure in
// the column it belongs to. It knows no file format and no single document's
// layout; what it had to put right it says in notes.
package tables

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/blank"
	"github.com/perftarget/perftarget/source"
)

// Region is a table as found in a document: what stands above it, its rows with
// the header first, and the note under it.
type Region struct {
	Title source.Text
	Unit  budget.Unit
	// Heads are the columns, where the header is understood already: Rows then has
	// none, and its cells stand in these columns.
	Heads []Head
	Rows  []Row
	Note  source.Text
	At    source.Place
	// Place says where the cell of a row stands, both counted from 0.
	Place func(row, column int) source.Place
}

// Head is a column whose labels are known, from the top row down.
type Head struct {
	Labels []string
	At     source.Place
}

// Row is one printed row.
type Row struct {
	// Cells are the texts, without blanks around them.
	Cells []string
	// Page says that a new page begins with the row.
	Page bool
	// Loose says that the row lost its separators: its cells were cut at blanks,
	// and their order is all that is known of their columns.
	Loose bool
}

// Read understands a region. It never fails: a header that cannot be understood
// leaves columns without labels.
func Read(r Region) (budget.Table, []perf.Note) {
	rd := reader{region: &r}
	if len(r.Heads) > 0 {
		rd.asGiven()
	} else {
		rd.split()
		rd.align()
	}
	rd.mendWraps()
	return rd.table(), rd.notes
}

// reader is one reading.
type reader struct {
	region *Region
	header [][]cell
	cols   []column
	rows   []row
	notes  []perf.Note

	trims     bool              // rows lost empty cells at their end
	width     int               // of the first page
	whole     []int             // the match of its columns with the header
	words     []map[string]bool // printed in each column so far
	learnt    int               // the rows they are from
	moved     int               // rows put under their headers
	movedAt   source.Place      // and the first of them
	movedText string
}

// cell is a text with the row and column in which it is printed. One that is
// printed nowhere does not stand.
type cell struct {
	text     string
	row, col int32
	class    class
	stands   bool
}

// class is what a cell prints, found once.
type class uint8

const (
	cBlank  class = iota
	cWords        // anything that is no figure
	cFigure       // a printed figure
	cDigits       // a figure that may be a code as well
	cDash         // the sign for nothing
)

func classOf(s string) class {
	switch {
	case s == "":
		return cBlank
	case isCode(s):
		return cDigits
	case isNumber(s):
		return cFigure
	case isDash(s):
		return cDash
	}
	return cWords
}

// number reports whether the cell prints a figure.
func (c *cell) number() bool { return c.class == cFigure || c.class == cDigits }

// row is a body row in the columns of the table.
type row struct {
	index int // in the region
	cells []cell
	page  bool
	loose bool
}

// cellsOf makes the cells of all rows.
func (rd *reader) cellsOf() [][]cell {
	n := 0
	for i := range rd.region.Rows {
		n += len(rd.region.Rows[i].Cells)
	}
	arena := make([]cell, 0, n)
	out := make([][]cell, len(rd.region.Rows))
	for i := range rd.region.Rows {
		start := len(arena)
		for j, s := range rd.region.Rows[i].Cells {
			arena = append(arena, cell{s, int32(i), int32(j), classOf(s), true})
		}
		out[i] = arena[start:len(arena):len(arena)]
	}
	return out
}

// place is where a cell stands, nowhere for one that does not.
func (rd *reader) place(c cell) source.Place {
	if !c.stands {
		return source.Place{}
	}
	return rd.region.Place(int(c.row), int(c.col))
}

// rowPlace is the line of a row.
func (rd *reader) rowPlace(r *row) source.Place {
	at := rd.region.Place(r.index, 0)
	at.Column = 0
	return at
}

// split parts the header from the body and drops what repeats the header.
func (rd *reader) split() {
	rows := rd.region.Rows
	cells := rd.cellsOf()
	n := 0
	for n < len(rows) && n < maxHeader && !rows[n].Loose {
		if parts := rd.partsBeforeTotal(cells[n]); parts > 0 {
			rd.header = append(rd.header, cells[n][:parts])
			cells[n] = append(make([]cell, parts), cells[n][parts:]...)
			break
		}
		if isBody(cells[n], rd.header) {
			break
		}
		if !isNumbering(cells[n]) {
			rd.header = append(rd.header, cells[n])
		}
		n++
	}
	rd.narrow()
	rd.takeUnit()
	if n < len(rows) {
		rd.header = spread(rd.header, cells[n])
	}
	rd.cols = columns(rd.header)
	rd.rows = make([]row, 0, len(rows)-n)
	for i := n; i < len(rows); i++ {
		if k := rd.repeatsHeader(cells[i:]); k > 0 {
			i += k - 1
			continue
		}
		if isNumbering(cells[i]) && !rows[i].Loose {
			continue
		}
		rd.rows = append(rd.rows, row{index: i, cells: cells[i], page: rows[i].Page, loose: rows[i].Loose})
	}
}

// asGiven takes the columns as they are given, and all rows for the body, each
// cell where it stands.
func (rd *reader) asGiven() {
	rd.cols = make([]column, len(rd.region.Heads))
	for i, h := range rd.region.Heads {
		rd.cols[i].labels = h.Labels
		rd.cols[i].finish()
	}
	for i, cells := range rd.cellsOf() {
		if !isNumbering(cells) {
			r := &rd.region.Rows[i]
			rd.rows = append(rd.rows, row{index: i, cells: cells, page: r.Page, loose: r.Loose})
		}
	}
	rd.trustBody()
	rd.square()
	rd.guessKinds()
}

// takeUnit takes the unit where it stands in a cell of the header's first row: it
// is nearer than one above the table.
func (rd *reader) takeUnit() {
	if len(rd.header) == 0 {
		return
	}
	for i := range rd.header[0] {
		c := &rd.header[0][i]
		label := blank.Drop(c.text)
		if !strings.HasPrefix(label, "单位") && !strings.HasPrefix(label, "金额单位") && !strings.HasPrefix(label, "（单位") && !strings.HasPrefix(label, "(单位") {
			continue
		}
		if u := budget.ParseUnit(label); u != "" {
			rd.region.Unit = u
			c.text, c.class = "", cBlank
		}
	}
}

// narrow cuts headers wider than any table can be, and keeps the rest in notes.
func (rd *reader) narrow() {
	for i, h := range rd.header {
		if len(h) <= maxWidth {
			continue
		}
		if rest := rowText(h[maxWidth:]); rest != "" {
			rd.note(perf.NoteUnplaced, rd.place(h[maxWidth]), rest, "列数超过表格，表头没有对应的列")
		}
		rd.header[i] = h[:maxWidth]
	}
}

// repeatsHeader is the count of rows that print the header again, as after a
// page break.
func (rd *reader) repeatsHeader(rows [][]cell) int {
	if len(rd.header) == 0 || len(rows) < len(rd.header) {
		return 0
	}
	for i, h := range rd.header {
		if !sameTexts(h, rows[i]) {
			return 0
		}
	}
	n := len(rd.header)
	for n < len(rows) && isNumbering(rows[n]) {
		n++
	}
	return n
}

// sameTexts reports whether two rows print the same texts in the same order.
func sameTexts(a, b []cell) bool {
	i, j := 0, 0
	for {
		for i < len(a) && a[i].text == "" {
			i++
		}
		for j < len(b) && b[j].text == "" {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i].text != b[j].text {
			return false
		}
		i++
		j++
	}
}

// note adds a note on what was done.
func (rd *reader) note(kind perf.NoteKind, at source.Place, text, reason string) {
	rd.notes = append(rd.notes, perf.Note{Kind: kind, At: at, Text: text, Reason: reason})
}

// table builds the result.
func (rd *reader) table() budget.Table {
	r := rd.region
	t := budget.Table{
		Role:  budget.RoleOf(r.Title.Text),
		Title: r.Title.Text,
		Unit:  r.Unit,
		Year:  yearOf(r.Title.Text),
		Note:  r.Note,
		At:    r.At,
	}
	t.Columns = make([]budget.Column, len(rd.cols))
	for i, c := range rd.cols {
		t.Columns[i] = budget.Column{Labels: c.labels, Unit: c.unit, At: rd.place(c.at)}
		if i < len(r.Heads) {
			t.Columns[i].At = r.Heads[i].At
		}
	}
	t.Rows = make([]budget.Row, 0, len(rd.rows))
	arena := make([]budget.Figure, 0, len(rd.rows)*len(rd.cols))
	for i := range rd.rows {
		start := len(arena)
		for j, c := range rd.rows[i].cells {
			unit := t.UnitAt(j)
			if rd.cols[j].kind != kindNumber {
				unit = "" // a code is no amount
			}
			f, err := budget.NewFigure(c.text, unit, rd.place(c))
			if err != nil || f.IsBlank() {
				f.Unit = ""
			}
			arena = append(arena, f)
		}
		t.Rows = append(t.Rows, budget.Row{At: rd.rowPlace(&rd.rows[i]), Cells: arena[start:len(arena):len(arena)]})
	}
	return t
}

// yearOf is the first year a title names, 0 where it names none.
func yearOf(s string) int {
	for i := 0; i+4 <= len(s); i++ {
		if s[i] != '2' || s[i+1] != '0' || !digit(s[i+2]) || !digit(s[i+3]) {
			continue
		}
		if i > 0 && digit(s[i-1]) || i+4 < len(s) && digit(s[i+4]) {
			continue
		}
		return 2000 + int(s[i+2]-'0')*10 + int(s[i+3]-'0')
	}
	return 0
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// join puts two parts of one broken label together.
func join(a, b string) string {
	if a == "" || b == "" || !isWord(a[len(a)-1]) || !isWord(b[0]) {
		return a + b
	}
	return strings.TrimSpace(a) + " " + b
}

// isWord reports whether a byte belongs to a word that blanks part from others.
func isWord(c byte) bool { return digit(c) || 'a' <= c|0x20 && c|0x20 <= 'z' }
