package disclosure

import (
	"slices"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/blank"
	"github.com/perftarget/perftarget/perf/internal/tables"
	"github.com/perftarget/perftarget/source"
)

// table takes a table with what stands above and below it.
func (d *document) table() bool {
	h := d.tableAt(d.i)
	if h == nil {
		return false
	}
	from := d.mark()
	d.titleAround(h)
	goesOn := !h.titled && h.unit == "" && d.followsLast()
	d.flushProse()
	t := taking{head: h, lines: h.lines}
	t.Title, t.Unit, t.At = h.title, h.unit, source.Place{Line: d.items[d.i].no}
	if h.titled {
		t.At = h.title.At
	}
	d.i = h.at
	if h.bare {
		if d.flushInstead(h, from) {
			return true
		}
		for _, l := range t.lines {
			l.fate = fateTable
		}
		d.keepStray(h)
		d.sub.Tables = append(d.sub.Tables, budget.Table{Role: budget.RoleOf(t.Title.Text), Title: t.Title.Text, Unit: t.Unit, At: t.At})
		return true
	}
	d.takeRows(&t)
	d.noteUnder(&t)
	d.keepStray(h)
	table, notes := tables.Read(t.Region)
	if !isBudget(&table) {
		if d.flushInstead(h, from) {
			return true
		}
		d.keep(t.lines, "没有金额的表格，不属于预算表")
		return true
	}
	guessed := t.isGuessed()
	reason := h.spaced.unreadable(&table)
	if reason == "" && t.isOneCell() {
		reason = "一行只有一个单元格，分不出各列"
	}
	if guessed {
		reason = d.unreadable(&table, notes)
	}
	if guessed && reason == "" && d.flushBetter(h, from, &table, notes) {
		return true
	}
	if (guessed || h.spaced != nil) && reason == "" && d.isCutShort(h, from) {
		reason = "按空格分列，后面还有分不出列的行"
	}
	if reason != "" {
		if d.flushInstead(h, from) {
			return true
		}
		if guessed && goesOn {
			d.withdraw(reason)
		}
		d.unread(&table, t.lines, reason)
		return true
	}
	if h.spaced != nil {
		d.noteUnused(h.spaced, &table)
	}
	for _, l := range t.lines {
		l.fate = fateTable
	}
	d.sub.Tables = append(d.sub.Tables, table)
	d.sub.Reading = append(d.sub.Reading, notes...)
	if guessed {
		d.last = guessedTable{d.i, len(d.sub.Tables), t.lines}
	}
	return true
}

// takeRows takes the rows below the heads, however their cells are parted.
func (d *document) takeRows(t *taking) {
	if s := d.stackAt(d.i); s != nil {
		t.stack(s)
		for last := s.lines[len(s.lines)-1]; d.i < len(d.items) && d.items[d.i].no <= last.no; {
			d.i++
		}
		return
	}
	s := t.head.spaced
	if s == nil {
		d.rows(t)
		return
	}
	if d.i = s.end; !s.read(d) {
		s.rows = nil
	}
	t.spaced(s)
}

// taking is a table being taken: its region, the line of each row, and all
// lines that are the table's.
type taking struct {
	tables.Region
	head   *heads
	rowAt  []*line
	lines  []*line
	totals bool // a row of the total has come
	width  int  // of the rows of this page, 0 before the first
}

// row adds a row of the document.
func (t *taking) row(l *line, cells []string, loose bool) {
	t.Rows = append(t.Rows, tables.Row{Cells: cells, Page: l.page, Loose: loose})
	if l.page {
		t.width = 0
	}
	if !loose {
		t.width = len(cells)
	}
	t.rowAt = append(t.rowAt, l)
	t.lines = append(t.lines, l)
	t.totals = t.totals || isTotalRow(cells)
	t.Place = func(row, column int) source.Place {
		return source.Place{Line: t.rowAt[row].no, Column: column + 1}
	}
}

// isEmpty reports whether no row prints a figure.
func (t *taking) isEmpty() bool {
	for i := range t.Rows {
		for _, c := range t.Rows[i].Cells {
			if isFigureText(c) {
				return false
			}
		}
	}
	return true
}

// isOneCell reports whether the rows hold one cell each, figures among them: they are
// of a stack whose columns could not be told.
func (t *taking) isOneCell() bool {
	const least = 8
	figures := 0
	for i := range t.Rows {
		filled := 0
		for _, c := range t.Rows[i].Cells {
			if c == "" {
				continue
			}
			filled++
			if isFigureText(c) {
				figures++
			}
		}
		if filled > 1 {
			return false
		}
	}
	return len(t.Rows) >= least && figures > 1
}

// stack adds rows that are printed one cell a line.
func (t *taking) stack(s *stacked) {
	t.Rows = s.rows()
	t.lines = append(t.lines, s.lines...)
	width := s.width()
	lead := s.lead(width)
	t.Place = func(row, column int) source.Place {
		return source.Place{Line: s.at[row*width+lead+column].no, Column: 1}
	}
}

// isBudget reports whether a table is one of figures: by its title, its unit or
// what it prints.
func isBudget(t *budget.Table) bool {
	if t.Unit != "" || t.Role != "" && !isBare(t) {
		return true
	}
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			if f := &t.Rows[i].Cells[j]; f.IsNumber() && f.Places() > 0 {
				return true
			}
		}
	}
	return false
}

// lostFigures reports whether a text of the table has no place in it.
func lostFigures(notes []perf.Note) bool {
	return slices.ContainsFunc(notes, func(n perf.Note) bool { return n.Kind == perf.NoteUnplaced })
}

// hasNumbers reports whether a figure stands in any row.
func hasNumbers(t *budget.Table) bool {
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			if t.Rows[i].Cells[j].IsNumber() {
				return true
			}
		}
	}
	return false
}

// isBare reports whether a table that declares no unit prints next to nothing, and
// no label of a total: lines of a web page below a title (来源：…　浏览量：1).
func isBare(t *budget.Table) bool {
	filled := 0
	for i := range t.Columns {
		filled += len(t.Columns[i].Labels)
	}
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			switch f := &t.Rows[i].Cells[j]; {
			case f.IsNumber(), totalWords[blank.Drop(f.Text)]:
				return false
			case !f.IsBlank():
				filled++
			}
		}
	}
	return filled < 4 && len(t.Rows) > 0
}

// rows takes the rows of a table over page breaks to its end.
func (d *document) rows(t *taking) {
	for d.i < len(d.items) {
		l := d.items[d.i]
		if again := d.repeated(t); again != nil {
			t.lines = append(t.lines, again.lines...)
			d.keepStray(again)
			d.i = again.at
			continue
		}
		if l.isRow() && !l.title && !l.head && !(l.single && l.note) {
			t.row(l, l.cells, false)
			d.i++
			continue
		}
		if cells := d.looseRow(d.i); cells != nil && len(t.Rows) > 0 {
			t.row(l, cells, true)
			d.i++
			continue
		}
		if column := d.nextOfList(t); column >= 0 {
			cells := make([]string, t.width)
			cells[column] = l.one
			t.row(l, cells, false)
			d.i++
			continue
		}
		if k := d.interruption(t); k > 0 {
			d.keep(d.items[d.i:d.i+k], "夹在表格中的文字，不属于任何一行")
			d.i += k
			continue
		}
		break
	}
}

// keepStray says what stood between the heads and is none.
func (d *document) keepStray(h *heads) {
	d.keep(h.stray, "夹在表名与表格之间的文字，不属于任何一栏")
}

// repeated is the head of the same table printed again, as after a page break;
// nil where none is. A table of the same name that begins anew is another: it
// has another owner, or a total of its own.
func (d *document) repeated(t *taking) *heads {
	l, h := d.items[d.i], t.head
	if len(t.Rows) == 0 || !l.head && !(l.title && h.titled && sameTitle(l.titleText, h.title.Text)) {
		return nil
	}
	again := d.tableAt(d.i)
	if again == nil || again.at == len(d.items) || again.unit != h.unit && again.unit != "" || again.owner != h.owner && again.owner != "" {
		return nil
	}
	if again.titled && !(h.titled && sameTitle(again.title.Text, h.title.Text)) ||
		!again.titled && !slices.Equal(d.items[again.at].cells, t.Rows[0].Cells) {
		return nil
	}
	for j := again.at; t.totals && j < len(d.items) && j < again.at+maxHeads && d.items[j].isRow(); j++ {
		if isTotalRow(d.items[j].cells) {
			return nil
		}
	}
	return again
}

// isTotalRow reports whether a row is the total of a whole table: it begins
// with the word and prints figures.
func isTotalRow(cells []string) bool {
	first := ""
	for _, c := range cells {
		switch {
		case c == "":
		case first != "":
			return isFigureText(c)
		default:
			if first = blank.Drop(c); first != "合计" && first != "总计" {
				return false
			}
		}
	}
	return false
}

// interruption is the count of items that interrupt the rows: one or two short
// lines before the next row of the same width, or of a new page.
func (d *document) interruption(t *taking) int {
	if len(t.Rows) == 0 {
		return 0
	}
	for k := 0; k < 3 && d.i+k < len(d.items); k++ {
		l := d.items[d.i+k]
		if l.page {
			t.width = 0
		}
		if l.isRow() && !l.head {
			if k > 0 && (t.width == 0 || len(l.cells) == t.width) {
				return k
			}
			return 0
		}
		if k > 0 && d.looseRow(d.i+k) != nil {
			return k
		}
		if t.isEmpty() && saysNothing(l) {
			return 0 // the note under it
		}
		if l.isRow() || l.head || l.title || l.formTitle || l.note || l.ordinal != ordinalNone ||
			l.runes > 30 || l.has(fullStop|semicolon|colon) {
			return 0
		}
	}
	return 0
}

// noteUnder takes the notes under a table.
func (d *document) noteUnder(t *taking) {
	for ; d.i < len(d.items); d.i++ {
		l := d.items[d.i]
		if !l.single || !l.note && (!t.isEmpty() || !saysNothing(l)) {
			break
		}
		if t.Note.Text == "" {
			t.Note = source.Text{Text: l.one, At: source.Place{Line: l.no}}
		} else {
			t.Note.Text += "\n" + l.one
		}
		t.lines = append(t.lines, l)
	}
}
