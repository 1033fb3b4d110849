package disclosure

import (
	"slices"
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/blank"
	"github.com/perftarget/perftarget/perf/internal/tables"
	"github.com/perftarget/perftarget/source"
)

// A table that blanks align, and whose cells could not be told where they leave
// room, is read once more by its amounts: those of a column end in one line, and
// no other column has anything there. Labels stand between columns of amounts, and
// the header is put over both by where it stands. It is read only if that leaves
// nothing open.

// flushTable is such a table.
type flushTable struct {
	lines    []*line
	end      int // the item behind it
	pages    []flushPage
	heads    []tables.Head
	rows     []tables.Row
	at       []*line // the line of each of rows
	cells    []lineCells
	moved    map[[2]int]*line // where cells stand that were put into another row
	stray    []*line          // lines of the header with words over no column
	together bool             // labels of the header have single blanks within
	full     bool             // columns may have one cell of the height of all its lines
	// choice is which of the ways to put pages without header into columns is taken,
	// and choices how many there are.
	choice, choices int
	edges           bool // columns are told by edges alone
	measure         *measure
	likely          bool // the first choice has as many columns as the first page
	taking          taking
	table           budget.Table
	notes           []perf.Note
	holds           int // equations within it
}

// lineCells are the cells of a line as they were found.
type lineCells struct {
	line  *line
	cells []string
}

// flush reads the table whose title and unit are known and whose lines begin at
// item i, nil where its columns are not certain.
func (d *document) flush(i int, h *heads) *flushTable {
	lines, end := d.flushBlock(i, h)
	if len(lines) == 0 {
		return nil
	}
	for way := range 4 {
		f, sure := d.flushWays(h, flushTable{lines: lines, end: end, together: way%2 > 0, edges: way > 1})
		if sure && f != nil {
			return f
		} else if f != nil {
			return nil
		}
	}
	return nil
}

// flushWays reads a table in every way that its header and its pages leave open. It
// takes what tells most, and is not sure where two tell as much and not the same.
func (d *document) flushWays(h *heads, from flushTable) (best *flushTable, sure bool) {
	sure = true
	for _, full := range []bool{true, false} {
		for choice, n := 0, 1; choice < n; choice++ {
			f := from
			f.full, f.choice = full, choice
			read := f.read(d.flushMeasure())
			n = max(n, f.choices)
			switch {
			case !read || best != nil && f.choices < 2 && f.hasHeads(best.heads) || !f.understand(h):
			case best == nil || f.isBetter(best):
				best, sure = &f, true
			case !best.isBetter(&f):
				sure = best.choice == 0 && best.likely || f.isSame(best)
			}
		}
	}
	return best, sure
}

// isSame reports whether two ways to read a table differ in nothing that matters.
func (f *flushTable) isSame(g *flushTable) bool {
	same := func(a, b tables.Row) bool { return slices.Equal(a.Cells, b.Cells) }
	return slices.EqualFunc(f.rows, g.rows, same) && (!f.hasTotals() || f.sameColumns(g))
}

// understand makes the table, ok where its columns are certain.
func (f *flushTable) understand(h *heads) bool {
	f.taking = taking{head: h, lines: append(slices.Clone(h.lines), f.lines...)}
	t := &f.taking
	t.Title, t.Unit, t.Heads, t.Rows, t.Place = h.title, h.unit, f.heads, f.rows, f.place
	f.table, f.notes = tables.Read(t.Region)
	if !isBudget(&f.table) || lostFigures(f.notes) || doubt(&f.table) != "" {
		return false
	}
	results, broken := tryEquations(&f.table)
	f.holds = len(results) - broken
	if f.holds < minHolds && !f.areInLine() {
		return false
	}
	return broken == 0 || !f.hasLevels() && f.faultsInLine(results)
}

// minHolds is how many equations must hold in a table whose figures do not end in
// one line, as where a page draws them to the left.
const minHolds = 2

// hasLevels reports whether labels stand side by side in several columns: one in
// the wrong column makes its row a part of another.
func (f *flushTable) hasLevels() bool {
	for _, p := range f.pages {
		for i, c := range p.columns {
			if i > 0 && !c.figures && !c.codes && !p.columns[i-1].figures && !p.columns[i-1].codes {
				return true
			}
		}
	}
	return false
}

// hasHeads reports whether the labels of a table are those given.
func (f *flushTable) hasHeads(heads []tables.Head) bool {
	return slices.EqualFunc(f.heads, heads, func(a, b tables.Head) bool { return slices.Equal(a.Labels, b.Labels) })
}

// isBetter reports whether more equations hold in one way to read a table than in
// another, or as many, and fewer lines of the header have words over no column.
func (f *flushTable) isBetter(g *flushTable) bool {
	return f.holds > g.holds || f.holds == g.holds && len(f.stray) < len(g.stray)
}

// hasTotals reports whether a column is the sum of others: of which, its groups say.
func (f *flushTable) hasTotals() bool {
	return slices.ContainsFunc(f.heads, func(h tables.Head) bool {
		return len(h.Labels) > 0 && strings.HasSuffix(blank.Drop(h.Labels[len(h.Labels)-1]), "计")
	})
}

// sameColumns reports whether two ways to read a table put its figures under the
// same labels.
func (f *flushTable) sameColumns(g *flushTable) bool {
	labels := func(t *budget.Table) []string {
		var out []string
		for i := range t.Columns {
			if slices.ContainsFunc(t.Rows, func(r budget.Row) bool { return i < len(r.Cells) && r.Cells[i].IsNumber() }) {
				out = append(out, headKey(t.Columns[i].Labels))
			}
		}
		return out
	}
	return slices.Equal(labels(&f.table), labels(&g.table))
}

// read finds columns and rows, ok where nothing is left open.
func (f *flushTable) read(m *measure) bool {
	f.pages, f.measure, f.moved = nil, m, map[[2]int]*line{}
	for i, l := range f.lines {
		if i == 0 || l.page && len(f.pages[len(f.pages)-1].body) > 0 {
			f.pages = append(f.pages, flushPage{edges: f.edges})
		}
		p := &f.pages[len(f.pages)-1]
		row := m.flushRowOf(l, true)
		if len(row.words) > maxFlush {
			return false
		}
		if len(p.body) == 0 && len(p.head) < maxHeadLines && !row.isBody() {
			if !f.together {
				row = m.flushRowOf(l, false)
			}
			p.head = append(p.head, row)
		} else {
			p.body = append(p.body, row)
		}
	}
	return f.columns() && f.fill()
}

// maxHeadLines is the most lines of a header.
const maxHeadLines = 16

// isBody reports whether a row stands below the header: it has figures, or begins
// as no header does.
func (r *flushRow) isBody() bool {
	if r.isNumbering() {
		return false
	}
	first := r.words[0]
	return r.figures() > 0 || first.kind == wordCode || ordinal(first.text) != ordinalNone || strings.HasPrefix(first.text, "其中")
}

// place is where a cell stands.
func (f *flushTable) place(row, column int) source.Place {
	if l := f.moved[[2]int{row, column}]; l != nil {
		return source.Place{Line: l.no, Column: column + 1}
	}
	return source.Place{Line: f.at[row].no, Column: column + 1}
}

// unused says which lines of the header have words over no column.
func (f *flushTable) unused() []perf.Note {
	var out []perf.Note
	for _, l := range f.stray {
		out = append(out, perf.Note{Kind: perf.NoteUnplaced, At: source.Place{Line: l.no}, Text: l.plain(), Reason: "按空格分列的表头，有文字不在任何一栏之上"})
	}
	return out
}
