package disclosure

import (
	"slices"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// bookmark is a place in the reading to which it can be taken back.
type bookmark struct{ item, notes int }

func (d *document) mark() bookmark { return bookmark{d.i, len(d.sub.Reading)} }

// flushInstead reads the table whose heads begin at a mark by where its amounts
// end, after another reading of it failed.
func (d *document) flushInstead(h *heads, from bookmark) bool {
	f := d.flushFrom(h, from)
	if f == nil {
		return false
	}
	d.takeFlush(f, h, from)
	return true
}

// flushFrom reads the table whose heads begin at a mark by where its amounts end,
// nil where its columns are not certain.
func (d *document) flushFrom(h *heads, from bookmark) *flushTable {
	if !h.announce() {
		return nil
	}
	return d.flush(d.flushStart(h, from), h)
}

// announce reports whether heads have a title or a unit, without which they are no
// table's for certain.
func (h *heads) announce() bool { return h.titled || h.unit != "" }

// flushBetter reads a table that was read already by where its amounts end, where
// that tells more: figures behind the last row or in no column have a place then, or
// more equations hold, or as many, and fewer columns have no label.
func (d *document) flushBetter(h *heads, from bookmark, table *budget.Table, notes []perf.Note) bool {
	f := d.flushFrom(h, from)
	if f == nil {
		return false
	}
	if f.end <= d.i && !lostFigures(notes) {
		results, broken := tryEquations(table)
		holds := len(results) - broken
		if f.holds < holds || f.holds == holds && unlabelled(&f.table) >= unlabelled(table) {
			return false
		}
	}
	d.takeFlush(f, h, from)
	return true
}

// unlabelled counts the columns in which something stands and that have no label.
func unlabelled(t *budget.Table) int {
	n := 0
	for i := range t.Columns {
		if len(t.Columns[i].Labels) == 0 && slices.ContainsFunc(t.Rows, func(r budget.Row) bool { return i < len(r.Cells) && r.Cells[i].Text != "" }) {
			n++
		}
	}
	return n
}

// takeFlush takes a table whose heads begin at a mark. Nothing remains of another
// reading of it.
func (d *document) takeFlush(f *flushTable, h *heads, from bookmark) {
	for _, l := range d.items[from.item:d.i] {
		l.fate = fateNone
	}
	start := d.flushStart(h, from)
	d.sub.Reading = d.sub.Reading[:from.notes]
	d.i = f.end
	d.noteUnder(&f.taking)
	for _, l := range f.taking.lines {
		l.fate = fateTable
	}
	for _, c := range f.cells {
		c.line.cells, c.line.guessed = c.cells, true
	}
	for _, l := range d.items[from.item:start] {
		l.fate = fateTable
	}
	f.table.Note, f.table.At = f.taking.Note, source.Place{Line: d.items[from.item].no}
	if h.titled {
		f.table.At = h.title.At
	}
	d.sub.Tables = append(d.sub.Tables, f.table)
	d.sub.Reading = append(append(d.sub.Reading, f.notes...), f.unused()...)
	d.last = guessedTable{d.i, len(d.sub.Tables), f.taking.lines}
}

// flushStart is the item behind the title and the unit of the table whose heads
// begin at a mark.
func (d *document) flushStart(h *heads, from bookmark) int {
	start := from.item
	for i := start; i < h.at; i++ {
		if l := d.items[i]; l.head || l.title || l.tableNo || l.year || d.headKind(i) == headOther && !isSetIn(l.text) {
			start = i + 1
		}
	}
	return start
}

// isCutShort reports whether rows with figures, parted at blanks, stand below those
// that were read of the table whose heads begin at a mark.
func (d *document) isCutShort(h *heads, from bookmark) bool {
	if !h.announce() {
		return false
	}
	_, end := d.flushBlock(d.flushStart(h, from), h)
	return end > d.i && slices.ContainsFunc(d.items[d.i:end], func(l *line) bool { return (l.guessed || mayPart(l.text)) && hasFigure(l.text) })
}
