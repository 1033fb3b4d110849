// Package tables reads printed budget tables: rows of cells become a
// [budget.Table] with its header understood, its unit known, and every figure in
// the column it belongs to. It knows no file format and no single document's
// layout; what it had to put right it says in notes.
package tables

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/grid"
	"github.com/perftarget/perftarget/source"
)

// Region is a table as found in a document: what stands above it, its rows with
// the header first, and the note under it.
type Region struct {
	Title source.Text
	Unit  budget.Unit
	Rows  []Row
	Note  source.Text
	At    source.Place
}

// Row is one printed row.
type Row struct {
	Cells grid.Row
	// Page says that a new page begins with the row.
	Page bool
	// Loose says that the row lost its separators: its cells were cut at blanks,
	// and their order is all that is known of their columns.
	Loose bool
}

// Read understands a region. It never fails: a header that cannot be understood
// leaves columns without labels.
func Read(r Region) (budget.Table, []perf.Note) {
	rd := reader{region: r}
	rd.split()
	rd.align()
	rd.mendWraps()
	return rd.table(), rd.notes
}

// reader is one reading.
type reader struct {
	region Region
	header []grid.Row
	cols   []column
	rows   []row
	notes  []perf.Note

	words     []map[string]bool // printed in each column so far
	moved     int               // rows put under their headers
	movedAt   source.Place      // and the first of them
	movedText string
}

// row is a body row in the columns of the table.
type row struct {
	at    source.Place
	cells []source.Text
	page  bool
	loose bool
}

// split parts the header from the body and drops what repeats the header.
func (rd *reader) split() {
	rows := rd.region.Rows
	n := 0
	for n < len(rows) && n < maxHeader && !rows[n].Loose && !isBody(rows[n].Cells, rd.header) {
		if !isNumbering(rows[n].Cells) {
			rd.header = append(rd.header, rows[n].Cells)
		}
		n++
	}
	rd.cols = columns(rd.header)
	for i := n; i < len(rows); i++ {
		if k := rd.repeatsHeader(rows[i:]); k > 0 {
			i += k - 1
			continue
		}
		if isNumbering(rows[i].Cells) && !rows[i].Loose {
			continue
		}
		rd.rows = append(rd.rows, row{at: placeOf(rows[i].Cells), cells: rows[i].Cells, page: rows[i].Page, loose: rows[i].Loose})
	}
}

// repeatsHeader is the count of rows that print the header again, as after a
// page break.
func (rd *reader) repeatsHeader(rows []Row) int {
	if len(rd.header) == 0 || len(rows) < len(rd.header) {
		return 0
	}
	for i, h := range rd.header {
		if !sameTexts(h, rows[i].Cells) {
			return 0
		}
	}
	n := len(rd.header)
	for n < len(rows) && isNumbering(rows[n].Cells) {
		n++
	}
	return n
}

// sameTexts reports whether two rows print the same texts in the same order.
func sameTexts(a, b grid.Row) bool {
	i, j := 0, 0
	for {
		for i < len(a) && a[i].Text == "" {
			i++
		}
		for j < len(b) && b[j].Text == "" {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i].Text != b[j].Text {
			return false
		}
		i++
		j++
	}
}

// placeOf is the place of a row: the line of its first cell.
func placeOf(cells grid.Row) source.Place {
	for i := range cells {
		if !cells[i].At.IsZero() {
			at := cells[i].At
			at.Column = 0
			return at
		}
	}
	return source.Place{}
}

// note adds a note on what was done.
func (rd *reader) note(kind perf.NoteKind, at source.Place, text, reason string) {
	rd.notes = append(rd.notes, perf.Note{Kind: kind, At: at, Text: text, Reason: reason})
}

// table builds the result.
func (rd *reader) table() budget.Table {
	r := &rd.region
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
		t.Columns[i] = budget.Column{Labels: c.labels, Unit: c.unit, At: c.at}
	}
	t.Rows = make([]budget.Row, 0, len(rd.rows))
	arena := make([]budget.Figure, 0, len(rd.rows)*len(rd.cols))
	for i := range rd.rows {
		start := len(arena)
		for j := range rd.rows[i].cells {
			cell := &rd.rows[i].cells[j]
			unit := t.UnitAt(j)
			if j < len(rd.cols) && rd.cols[j].kind != kindNumber {
				unit = ""
			}
			f, err := budget.NewFigure(cell.Text, unit, cell.At)
			if err != nil || f.IsBlank() {
				f.Unit = ""
			}
			arena = append(arena, f)
		}
		t.Rows = append(t.Rows, budget.Row{At: rd.rows[i].at, Cells: arena[start:len(arena):len(arena)]})
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
