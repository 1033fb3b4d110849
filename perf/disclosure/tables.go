package disclosure

import (
	"slices"
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf/internal/tables"
	"github.com/perftarget/perftarget/source"
)

// maxHeads is the most lines that may stand between a title and its table.
const maxHeads = 8

// heads is what stands above a table.
type heads struct {
	title  source.Text
	unit   budget.Unit
	owner  string
	lines  []*line // all of them
	at     int     // the item at which the rows begin
	titled bool
}

// tableAt reads the heads of a table that begin at item i; nil if none does.
func (d *document) tableAt(i int) *heads {
	if !d.items[i].isRow() && d.headKind(i) == headNone {
		return nil
	}
	h := &heads{at: i}
	strong := false // a line that only stands above tables
	for h.at < len(d.items) && h.at-i <= maxHeads {
		kind := d.headKind(h.at)
		if kind == headNone {
			break
		}
		strong = strong || kind != headShort
		l := d.items[h.at]
		h.lines = append(h.lines, l)
		switch kind {
		case headUnit:
			h.unit, h.owner = orElse(l.unit, h.unit), orElse(h.owner, l.owner)
		case headTitle, headShort:
			if !h.addTitle(l) {
				return nil // the lower of two titles is the table's
			}
			h.unit, h.owner = orElse(l.unit, h.unit), orElse(h.owner, l.owner)
		}
		h.at++
	}
	if d.hasFormLabels(h.at) {
		return nil
	}
	rows := 0
	for j := h.at; j < len(d.items) && d.items[j].isRow() && rows < 2; j++ {
		rows++
	}
	if rows == 2 || rows == 1 && strong {
		return h
	}
	if strong && (h.unit != "" || h.titled) && d.stackAt(h.at) != nil {
		return h
	}
	return nil
}

// headKind says what a line above a table is.
type headKind uint8

const (
	headNone  headKind = iota
	headTitle          // the title, by its words
	headShort          // a title by its place alone: a unit follows
	headOther          // the number of the table, or （2024年度）
	headUnit           // 部门名称：…  单位：万元
)

func (d *document) headKind(i int) headKind {
	l := d.items[i]
	switch {
	case l.head:
		return headUnit
	case l.title:
		return headTitle
	case !l.single, l.isRow():
		return headNone
	case tableNumberPrefix(l.one) != "":
		return headTitle
	case l.tableNo, l.year:
		return headOther
	case i+1 < len(d.items) && d.items[i+1].head && mayHead(l):
		return headShort
	}
	return headNone
}

// mayHead reports whether a line could be a title by its form alone.
func mayHead(l *line) bool {
	return l.runes >= 4 && l.runes <= maxHeading && !l.figure && !l.note && l.ordinal != ordinalPart &&
		!l.has(fullStop|semicolon|colon|comma)
}

// isOwnerLabel reports whether a cell is only the label of the owner.
func isOwnerLabel(s string) bool {
	if len(s) > 40 || !strings.HasSuffix(s, "：") && !strings.HasSuffix(s, ":") {
		return false
	}
	s = noBlanks(s)
	for _, label := range ownerLabels {
		if s == label+"：" || s == label+":" {
			return true
		}
	}
	return false
}

// addTitle takes a title line, or the second of a title that is broken over two.
// It refuses another title.
func (h *heads) addTitle(l *line) bool {
	s := orElse(l.titleText, l.one)
	if !h.titled {
		h.title, h.titled = source.Text{Text: s, At: source.Place{Line: l.no}}, true
		return true
	}
	above := h.lines[len(h.lines)-2]
	if isTitle(h.title.Text) || above.no != h.title.At.Line || l.gap {
		return false
	}
	h.title.Text += s
	return true
}

// table takes a table with what stands above and below it.
func (d *document) table() bool {
	h := d.tableAt(d.i)
	if h == nil {
		return false
	}
	d.flushProse()
	t := taking{head: h, lines: h.lines}
	t.Title, t.Unit, t.At = h.title, h.unit, source.Place{Line: d.items[d.i].no}
	if h.titled {
		t.At = h.title.At
	}
	d.i = h.at
	if cells := d.stackAt(d.i); cells != nil {
		t.stack(cells)
		for last := cells[len(cells)-1]; d.i < len(d.items) && d.items[d.i].no <= last.no; {
			d.i++
		}
	} else {
		d.rows(&t)
	}
	d.noteUnder(&t)
	table, notes := tables.Read(t.Region)
	if !isBudget(&table) {
		d.keep(t.lines, "没有金额的表格，不属于预算表")
		return true
	}
	for _, l := range t.lines {
		l.fate = fateTable
	}
	d.sub.Tables = append(d.sub.Tables, table)
	d.sub.Reading = append(d.sub.Reading, notes...)
	return true
}

// taking is a table being taken: its region, the line of each row, and all
// lines that are the table's.
type taking struct {
	tables.Region
	head   *heads
	rowAt  []*line
	lines  []*line
	totals bool // a row of the total has come
}

// row adds a row of the document.
func (t *taking) row(l *line, cells []string, loose bool) {
	t.Rows = append(t.Rows, tables.Row{Cells: cells, Page: l.page, Loose: loose})
	t.rowAt = append(t.rowAt, l)
	t.lines = append(t.lines, l)
	t.totals = t.totals || isTotalRow(cells)
	t.Place = func(row, column int) source.Place {
		return source.Place{Line: t.rowAt[row].no, Column: column + 1}
	}
}

// stack adds rows that are printed one cell a line.
func (t *taking) stack(lines []*line) {
	t.Rows = stack(lines)
	t.lines = append(t.lines, lines...)
	width := len(t.Rows[0].Cells)
	t.Place = func(row, column int) source.Place {
		return source.Place{Line: lines[row*width+column].no, Column: 1}
	}
}

// isBudget reports whether a table is one of figures: by its title, its unit or
// what it prints.
func isBudget(t *budget.Table) bool {
	if t.Role != "" || t.Unit != "" {
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

// rows takes the rows of a table over page breaks to its end.
func (d *document) rows(t *taking) {
	for d.i < len(d.items) {
		l := d.items[d.i]
		if k := d.repeated(t); k > 0 {
			t.lines = append(t.lines, d.items[d.i:d.i+k]...)
			d.i += k
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
		if k := d.interruption(t); k > 0 {
			d.keep(d.items[d.i:d.i+k], "夹在表格中的文字，不属于任何一行")
			d.i += k
			continue
		}
		break
	}
}

// repeated is the count of items that repeat the head of the same table, as
// after a page break. A table of the same name that begins anew is another: it
// has another owner, or a total of its own.
func (d *document) repeated(t *taking) int {
	l, h := d.items[d.i], t.head
	if len(t.Rows) == 0 || !l.head && !(l.title && h.titled && sameTitle(l.titleText, h.title.Text)) {
		return 0
	}
	again := d.tableAt(d.i)
	if again == nil || again.at == len(d.items) || again.unit != h.unit && again.unit != "" || again.owner != h.owner && again.owner != "" {
		return 0
	}
	if again.titled && !(h.titled && sameTitle(again.title.Text, h.title.Text)) ||
		!again.titled && !slices.Equal(d.items[again.at].cells, t.Rows[0].Cells) {
		return 0
	}
	for j := again.at; t.totals && j < len(d.items) && j < again.at+maxHeads && d.items[j].isRow(); j++ {
		if isTotalRow(d.items[j].cells) {
			return 0
		}
	}
	return again.at - d.i
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
			if first = noBlanks(c); first != "合计" && first != "总计" {
				return false
			}
		}
	}
	return false
}

// sameTitle reports whether two titles are one, 续 and brackets aside.
func sameTitle(a, b string) bool {
	a, b = noBlanks(a), noBlanks(b)
	if a == b {
		return true
	}
	for _, mark := range []string{"（续）", "(续)", "续表", "续"} {
		if strings.ReplaceAll(a, mark, "") == b {
			return true
		}
	}
	return false
}

// interruption is the count of items that interrupt the rows: one or two short
// lines before the next row of the same width.
func (d *document) interruption(t *taking) int {
	if len(t.Rows) == 0 {
		return 0
	}
	width := len(t.Rows[len(t.Rows)-1].Cells)
	for k := 0; k < 3 && d.i+k < len(d.items); k++ {
		l := d.items[d.i+k]
		if l.isRow() && !l.head {
			if k > 0 && len(l.cells) == width {
				return k
			}
			return 0
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
		if !l.single || !l.note {
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

// looseRow cuts a row that lost its separators, as happens at page breaks, at
// its blanks: words first, then figures. It is nil for any other line.
func (d *document) looseRow(i int) []string {
	l := d.items[i]
	if l.isRow() || len(l.text) > maxTitle {
		return nil
	}
	if next := i+1 < len(d.items) && (d.items[i+1].isRow() || d.items[i+1].page); !l.page && !next {
		return nil
	}
	fields := strings.Fields(l.text)
	if len(fields) < 2 || !isAmount(fields[len(fields)-1]) {
		return nil
	}
	var out []string
	words, figures := 0, 0
	for i, f := range fields {
		switch {
		case isAmount(f):
			figures++
		case i == 0 && isDigits(f):
		case figures > 0:
			return nil
		default:
			if words++; words > 1 {
				out[len(out)-1] += f // a blank within the words
				continue
			}
		}
		out = append(out, f)
	}
	if words == 0 && len(fields) < 3 {
		return nil
	}
	return out
}

// isAmount reports whether a word is an amount as tables print it: with
// decimals or thousands separators, or a nought.
func isAmount(s string) bool {
	return s == "0" || isFigureText(s) && strings.ContainsAny(s, ".,") && !strings.HasSuffix(s, ".")
}
