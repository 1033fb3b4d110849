package tables

import (
	"strings"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/grid"
)

// mendWraps puts labels together that were broken over rows, and rows whose
// figures were printed on a line of their own. Each pattern is certain by its
// form alone; what fits none stays as printed.
func (rd *reader) mendWraps() {
	enumerated := rd.enumerated()
	out := rd.rows[:0]
	for i := 0; i < len(rd.rows); i++ {
		if i+2 < len(rd.rows) && rd.isSandwich(rd.rows[i].cells, rd.rows[i+1].cells, rd.rows[i+2].cells) {
			r := rd.rows[i+1]
			r.cells = around(rd.rows[i].cells, r.cells, rd.rows[i+2].cells)
			rd.mended(r, "名称折成两行，夹住了金额所在的行，已合并")
			out = append(out, r)
			i += 2
			continue
		}
		r := rd.rows[i]
		if len(out) > 0 {
			last := &out[len(out)-1]
			if rd.isFigures(r.cells) && rd.lacksFigures(last.cells, r.cells) {
				last.cells = merge(last.cells, r.cells)
				rd.mended(*last, "金额单独成行，已并入上一行")
				continue
			}
			if c := rd.tail(r.cells); c >= 0 && rd.goesOn(last.cells, r.cells, c, enumerated) {
				last.cells = append(grid.Row(nil), last.cells...)
				last.cells[c].Text = join(last.cells[c].Text, r.cells[c].Text)
				rd.mended(*last, "名称折成两行，已合并")
				continue
			}
		}
		if i+1 < len(rd.rows) && rd.isFigures(r.cells) && rd.lacksFigures(rd.rows[i+1].cells, r.cells) {
			next := rd.rows[i+1]
			next.cells = merge(next.cells, r.cells)
			rd.mended(next, "金额单独成行，已并入下一行")
			out = append(out, next)
			i++
			continue
		}
		out = append(out, r)
	}
	rd.rows = out
}

func (rd *reader) mended(r row, reason string) {
	rd.note(perf.NoteRepaired, r.at, rowText(r.cells), reason)
}

// isWords reports whether a cell prints words rather than a figure.
func isWords(s string) bool { return s != "" && !isNumber(s) && !isDash(s) }

// isSandwich reports whether a and c are the two halves of labels whose figures
// stand in b: a and c print nothing but words, in the same columns, and b
// nothing in these.
func (rd *reader) isSandwich(a, b, c grid.Row) bool {
	halves := 0
	for i := range a {
		if (a[i].Text == "") != (c[i].Text == "") {
			return false
		}
		if a[i].Text == "" {
			continue
		}
		if !isWords(a[i].Text) || !isWords(c[i].Text) || b[i].Text != "" || numbered(c[i].Text) || totals[noBlanks(c[i].Text)] {
			return false
		}
		halves++
	}
	filled := 0
	for i := range b {
		if b[i].Text != "" {
			filled++
		}
	}
	return halves > 0 && filled > 0
}

// around joins the halves of a and c around b.
func around(a, b, c grid.Row) grid.Row {
	out := append(grid.Row(nil), b...)
	for i := range a {
		if a[i].Text != "" {
			out[i].Text, out[i].At = join(a[i].Text, c[i].Text), a[i].At
		}
	}
	return out
}

// merge fills the empty cells of a from b.
func merge(a, b grid.Row) grid.Row {
	out := append(grid.Row(nil), a...)
	for i := range b {
		if b[i].Text != "" {
			out[i] = b[i]
		}
	}
	return out
}

// isFigures reports whether a row prints figures and no words.
func (rd *reader) isFigures(cells grid.Row) bool {
	n := 0
	for i := range cells {
		switch s := cells[i].Text; {
		case s == "":
		case isNumber(s) && rd.cols[i].kind == kindNumber:
			n++
		default:
			return false
		}
	}
	return n > 0
}

// lacksFigures reports whether a row prints words and no figure, and nothing
// where the figures would go.
func (rd *reader) lacksFigures(cells, figures grid.Row) bool {
	words := false
	for i := range cells {
		s := cells[i].Text
		if s == "" {
			continue
		}
		if figures[i].Text != "" || isNumber(s) && rd.cols[i].kind == kindNumber {
			return false
		}
		words = words || isWords(s)
	}
	return words
}

// tail is the only filled column of a row that prints words, -1 for other rows.
func (rd *reader) tail(cells grid.Row) int {
	found := -1
	for i := range cells {
		if cells[i].Text == "" {
			continue
		}
		if found >= 0 || !isWords(cells[i].Text) || rd.cols[i].kind == kindNumber {
			return -1
		}
		found = i
	}
	return found
}

// enumerated tells which columns print labels that are numbered, or have a code
// beside them, in nearly all rows: one that has neither is the rest of the label
// above.
func (rd *reader) enumerated() []bool {
	out := make([]bool, len(rd.cols))
	for c := range rd.cols {
		n, all := 0, 0
		for i := range rd.rows {
			cells := rd.rows[i].cells
			if !isWords(cells[c].Text) || totals[noBlanks(cells[c].Text)] {
				continue
			}
			all++
			if numbered(cells[c].Text) || rd.coded(cells, c) {
				n++
			}
		}
		out[c] = all >= 3 && n*10 >= all*6
	}
	return out
}

// coded reports whether a code stands to the left of column c.
func (rd *reader) coded(cells grid.Row, c int) bool {
	for i := 0; i < c; i++ {
		if rd.cols[i].kind == kindCode && cells[i].Text != "" && isCode(cells[i].Text) {
			return true
		}
	}
	return false
}

// goesOn reports whether the words that are all of a row go on with the label
// above them.
func (rd *reader) goesOn(above, cells grid.Row, c int, enumerated []bool) bool {
	s, up := cells[c].Text, above[c].Text
	if up == "" || !isWords(up) || numbered(s) || totals[noBlanks(s)] {
		return false
	}
	if openBracket(up) {
		return true
	}
	return enumerated[c] && (numbered(up) || rd.coded(above, c))
}

// openBracket reports whether a bracket opens in s that does not close.
func openBracket(s string) bool {
	return strings.Count(s, "（")+strings.Count(s, "(") > strings.Count(s, "）")+strings.Count(s, ")")
}
