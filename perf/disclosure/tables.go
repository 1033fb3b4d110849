package disclosure

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf/internal/grid"
	"github.com/perftarget/perftarget/perf/internal/tables"
	"github.com/perftarget/perftarget/source"
)

// maxHeads is the most lines that may stand between a title and its table.
const maxHeads = 8

// heads is what stands above a table.
type heads struct {
	title  source.Text
	unit   budget.Unit
	lines  []*line // all of them
	rest   []*line // those that are neither title nor unit nor owner
	at     int     // the item at which the rows begin
	titled bool
}

// tableAt reads the heads of a table that begin at item i; nil if none does.
func (d *document) tableAt(i int) *heads {
	h := &heads{at: i}
	strong := false // a line that only stands above tables
	for h.at < len(d.items) && h.at-i <= maxHeads {
		l := d.items[h.at]
		kind, s := d.headKind(h.at)
		if kind == headNone {
			break
		}
		strong = strong || kind != headShort
		h.lines = append(h.lines, l)
		switch kind {
		case headUnit:
			if u := declared(l); u != "" {
				h.unit = u
			}
		case headTitle, headShort:
			d.addTitle(h, l, s)
		}
		h.at++
	}
	rows := 0
	for j := h.at; j < len(d.items) && d.items[j].isRow() && rows < 2; j++ {
		rows++
	}
	if rows == 2 || rows == 1 && strong {
		return h
	}
	if strong && (h.unit != "" || h.titled) && d.stackAt(h.at) > 0 {
		return h
	}
	return nil
}

// headKind says what a line above a table is.
type headKind uint8

const (
	headNone   headKind = iota
	headTitle           // the title, by its words
	headShort           // a title by its place alone: a unit follows
	headNumber          // only the number of the table
	headUnit            // 部门名称：…  单位：万元
	headYear            // （2024年度）
)

func (d *document) headKind(i int) (headKind, string) {
	l := d.items[i]
	s, one := l.one()
	if isHeadRow(l) {
		return headUnit, s
	}
	switch {
	case !one || s == "":
		return headNone, s
	case l.isRow():
		if isRowTitle(s) {
			return headTitle, s
		}
		return headNone, s
	case isTitle(s) || tableNumberPrefix(s) != "":
		return headTitle, s
	case isTableNumber(s):
		return headNumber, s
	case isYearLine(s):
		return headYear, s
	}
	if runes(s) <= 40 && runes(s) >= 4 && !strings.ContainsAny(s, "。；：:，,") && i+1 < len(d.items) && !isFigureText(s) {
		if next := d.items[i+1]; isHeadRow(next) && !isNote(s) && ordinal(s) != ordinalPart {
			return headShort, s
		}
	}
	return headNone, s
}

// isRowTitle reports whether the only cell of a row is the title of a table.
func isRowTitle(s string) bool { return isTitle(s) && containsAny(s, titleWords) }

// isHeadRow reports whether a line declares the unit or the owner of a table
// and says nothing else.
func isHeadRow(l *line) bool {
	if !l.isRow() {
		s := strings.TrimSpace(l.text)
		_, owner := ownerOf(s)
		return owner || strings.Contains(s, "单位") && runes(s) <= 40 && unitOf(s) != ""
	}
	known, other := false, 0
	label := false
	for _, c := range l.cells {
		if c == "" {
			continue
		}
		_, owner := ownerOf(c)
		switch {
		case owner, strings.Contains(c, "单位") && unitOf(c) != "":
			known, label = true, false
		case isOwnerLabel(c):
			known, label = true, true
		case label:
			label = false // the name that the label announces
		default:
			other++
		}
	}
	return known && other == 0
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

// declared is the unit that a head line declares.
func declared(l *line) budget.Unit {
	if !l.isRow() {
		return unitOf(l.text)
	}
	for i := len(l.cells) - 1; i >= 0; i-- {
		if u := unitOf(l.cells[i]); u != "" {
			return u
		}
	}
	return ""
}

// addTitle takes a title line. A title broken over two lines is joined; of two
// titles the lower is the table's.
func (d *document) addTitle(h *heads, l *line, s string) {
	at := source.Place{Line: l.no}
	if h.titled {
		prev := h.lines[len(h.lines)-2]
		if !isTitle(h.title.Text) && h.title.At.Line == prev.no && !l.gap {
			h.title.Text += s
			return
		}
		h.rest = append(h.rest, prev)
	}
	h.title, h.titled = source.Text{Text: s, At: at}, true
}

// table takes a table with what stands above and below it.
func (d *document) table() bool {
	h := d.tableAt(d.i)
	if h == nil {
		return false
	}
	start := d.i
	d.flushProse()
	d.i = h.at
	r := tables.Region{Title: h.title, Unit: h.unit, At: source.Place{Line: d.items[start].no}}
	if h.titled {
		r.At = h.title.At
	}
	taken := append([]*line(nil), h.lines...)
	if n := d.stackAt(d.i); n > 0 {
		r.Rows = d.stack(n)
		taken = append(taken, d.items[d.i:d.i+n]...)
		d.i += n
	} else {
		taken = d.rows(&r, h, taken)
	}
	taken = d.noteUnder(&r, taken)
	t, notes := tables.Read(r)
	if !isBudget(&t) {
		d.keep(taken, "没有金额的表格，不属于预算表")
		return true
	}
	for _, l := range taken {
		l.fate = fateTable
	}
	d.keep(h.rest, "表格上方的文字，不是表名")
	d.sub.Tables = append(d.sub.Tables, t)
	d.sub.Reading = append(d.sub.Reading, notes...)
	return true
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
func (d *document) rows(r *tables.Region, h *heads, taken []*line) []*line {
	for d.i < len(d.items) {
		l := d.items[d.i]
		if k := d.repeated(h, r.Rows); k > 0 {
			taken = append(taken, d.items[d.i:d.i+k]...)
			d.i += k
			continue
		}
		if s, one := l.one(); l.isRow() && !(one && (isRowTitle(s) || isNote(s))) && !isHeadRow(l) {
			r.Rows = append(r.Rows, tables.Row{Cells: l.row(), Page: l.page})
			taken = append(taken, l)
			d.i++
			continue
		}
		if cells := d.looseRow(d.i); cells != nil && len(r.Rows) > 0 {
			r.Rows = append(r.Rows, tables.Row{Cells: cells, Page: l.page, Loose: true})
			taken = append(taken, l)
			d.i++
			continue
		}
		if k := d.interruption(r); k > 0 {
			d.keep(d.items[d.i:d.i+k], "夹在表格中的文字，不属于任何一行")
			d.i += k
			continue
		}
		break
	}
	return taken
}

// repeated is the count of items that repeat the head of the same table, as
// after a page break. A table of the same name that begins anew is another: it
// has another owner, or a total of its own.
func (d *document) repeated(h *heads, rows []tables.Row) int {
	l := d.items[d.i]
	if s, one := l.one(); !isHeadRow(l) && !(one && h.titled && sameTitle(s, h.title.Text)) || len(rows) == 0 {
		return 0
	}
	again := d.tableAt(d.i)
	if again == nil || again.at >= len(d.items) || again.unit != h.unit && again.unit != "" || owner(again.lines) != owner(h.lines) && owner(again.lines) != "" {
		return 0
	}
	sameHeader := sameCells(d.items[again.at].cells, rows[0].Cells)
	if again.titled && !(h.titled && sameTitle(again.title.Text, h.title.Text)) || !again.titled && !sameHeader {
		return 0
	}
	for j := again.at; j < len(d.items) && j < again.at+maxHeads && d.items[j].isRow(); j++ {
		if isTotalRow(d.items[j].cells) {
			for i := range rows {
				if len(rows[i].Cells) > 0 && isTotal(firstText(rows[i].Cells)) {
					return 0
				}
			}
			break
		}
	}
	return again.at - d.i
}

// owner is the body that head lines name.
func owner(lines []*line) string {
	for _, l := range lines {
		for _, c := range l.cells {
			if name, ok := ownerOf(c); ok {
				return name
			}
		}
		if name, ok := ownerOf(l.text); ok && !l.isRow() {
			return name
		}
	}
	return ""
}

// sameCells reports whether a line prints the cells of a row.
func sameCells(cells []string, row grid.Row) bool {
	if len(cells) != len(row) {
		return false
	}
	for i := range cells {
		if cells[i] != row[i].Text {
			return false
		}
	}
	return true
}

// isTotal reports whether a label is that of the total of a whole table.
func isTotal(s string) bool { s = noBlanks(s); return s == "合计" || s == "总计" }

// isTotalRow reports whether a row begins with a total and prints figures.
func isTotalRow(cells []string) bool {
	figure, first := false, ""
	for _, c := range cells {
		if first == "" {
			first = c
		}
		figure = figure || isFigureText(c)
	}
	return figure && isTotal(first)
}

// firstText is the first text of a row.
func firstText(cells grid.Row) string {
	for i := range cells {
		if cells[i].Text != "" {
			return cells[i].Text
		}
	}
	return ""
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
func (d *document) interruption(r *tables.Region) int {
	if len(r.Rows) == 0 {
		return 0
	}
	width := len(r.Rows[len(r.Rows)-1].Cells)
	for k := range 3 {
		if d.i+k >= len(d.items) {
			return 0
		}
		l := d.items[d.i+k]
		if l.isRow() && !isHeadRow(l) {
			if k > 0 && len(l.cells) == width {
				return k
			}
			return 0
		}
		s, _ := l.one()
		if runes(s) > 30 || strings.ContainsAny(s, "。；：:") || ordinal(s) != ordinalNone || isTitle(s) || isFormTitle(s) || isNote(s) || l.isRow() {
			return 0
		}
	}
	return 0
}

// noteUnder takes the notes under a table.
func (d *document) noteUnder(r *tables.Region, taken []*line) []*line {
	for d.i < len(d.items) {
		s, one := d.items[d.i].one()
		if !one || !isNote(s) {
			break
		}
		if r.Note.Text == "" {
			r.Note = source.Text{Text: s, At: source.Place{Line: d.items[d.i].no}}
		} else {
			r.Note.Text += "\n" + s
		}
		taken = append(taken, d.items[d.i])
		d.i++
	}
	return taken
}

// looseRow cuts a row that lost its separators, as happens at page breaks, at
// its blanks: words first, then figures. It is nil for any other line.
func (d *document) looseRow(i int) grid.Row {
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
	var out grid.Row
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
				out[len(out)-1].Text += f // a blank within the words
				continue
			}
		}
		out = append(out, source.Text{Text: f, At: source.Place{Line: l.no, Column: len(out) + 1}})
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
