package tables

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/perftarget/perftarget/perf"
)

// mendWraps puts labels together that were broken over rows, and rows whose
// figures were printed on a line of their own. Each pattern is certain by its
// form alone; what fits none stays as printed.
func (rd *reader) mendWraps() {
	full := rd.fullLabels()
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
			if rd.isBegun(last.cells, r.cells, full) {
				last.cells = begin(last.cells, r.cells)
				rd.mended(*last, "名称折成两行，已合并")
				continue
			}
			if rd.isFigures(r.cells) && rd.lacksFigures(last.cells, r.cells) {
				last.cells = merge(last.cells, r.cells)
				rd.mended(*last, "金额单独成行，已并入上一行")
				continue
			}
			if c := rd.tail(r.cells); c >= 0 && rd.goesOn(last.cells, r.cells, c, full) {
				last.cells = append([]cell(nil), last.cells...)
				last.cells[c].text = join(last.cells[c].text, r.cells[c].text)
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
	rd.note(perf.NoteRepaired, rd.rowPlace(&r), rowText(r.cells), reason)
}

// isSandwich reports whether a and c are the two halves of labels whose figures
// stand in b: a and c print nothing but words, in the same columns, and b
// nothing in these.
func (rd *reader) isSandwich(a, b, c []cell) bool {
	halves := 0
	for i := range a {
		if (a[i].class == cBlank) != (c[i].class == cBlank) {
			return false
		}
		if a[i].class == cBlank {
			continue
		}
		if a[i].class != cWords || c[i].class != cWords || b[i].class != cBlank ||
			numbered(c[i].text) || isTotal(a[i].text) || isTotal(c[i].text) {
			return false
		}
		halves++
	}
	return halves > 0 && slices.ContainsFunc(b, func(c cell) bool { return c.number() })
}

// around joins the halves of a and c around b.
func around(a, b, c []cell) []cell {
	out := append([]cell(nil), b...)
	for i := range a {
		if a[i].text != "" {
			out[i] = a[i]
			out[i].text = join(a[i].text, c[i].text)
		}
	}
	return out
}

// isBegun reports whether row a prints the beginnings of labels that row b goes
// on with, before its figures.
func (rd *reader) isBegun(a, b []cell, full []int) bool {
	begun := 0
	for i := range a {
		switch class := a[i].class; {
		case class == cBlank:
		case rd.cols[i].kind == kindCode && class == cDigits && b[i].class == cBlank:
		case class != cWords || b[i].class != cWords || !rd.goesOn(a, b, i, full) || rd.coded(b, i):
			return false
		default:
			begun++
		}
	}
	return begun > 0
}

// begin puts the beginnings of a before the rest in b.
func begin(a, b []cell) []cell {
	out := append([]cell(nil), b...)
	for i := range a {
		if a[i].text != "" {
			out[i] = a[i]
			out[i].text = join(a[i].text, b[i].text)
		}
	}
	return out
}

// merge fills the empty cells of a from b.
func merge(a, b []cell) []cell {
	out := append([]cell(nil), a...)
	for i := range b {
		if b[i].text != "" {
			out[i] = b[i]
		}
	}
	return out
}

// isFigures reports whether a row prints figures and no words.
func (rd *reader) isFigures(cells []cell) bool {
	n := 0
	for i := range cells {
		switch {
		case cells[i].class == cBlank:
		case cells[i].number() && rd.cols[i].kind == kindNumber:
			n++
		default:
			return false
		}
	}
	return n > 0
}

// lacksFigures reports whether a row prints words and no figure, and nothing
// where the figures would go.
func (rd *reader) lacksFigures(cells, figures []cell) bool {
	label := false
	for i := range cells {
		if cells[i].class == cBlank {
			continue
		}
		if figures[i].class != cBlank || cells[i].number() && rd.cols[i].kind == kindNumber {
			return false
		}
		label = label || cells[i].class == cWords
	}
	return label
}

// tail is the only filled column of a row that prints words, -1 for other rows.
func (rd *reader) tail(cells []cell) int {
	found := -1
	for i := range cells {
		if cells[i].class == cBlank {
			continue
		}
		if found >= 0 || cells[i].class != cWords || rd.cols[i].kind == kindNumber {
			return -1
		}
		found = i
	}
	return found
}

// fullLabels gives for each column the width from which on a label fills it, for
// columns whose labels are numbered, or have a code beside them, in nearly all
// rows. There a label that fills the column goes on in one that has neither
// number nor code. Other columns have no such width, 0.
func (rd *reader) fullLabels() []int {
	out := make([]int, len(rd.cols))
	for c := range rd.cols {
		n, all, widest := 0, 0, 0
		for i := range rd.rows {
			cells := rd.rows[i].cells
			s := cells[c].text
			if cells[c].class != cWords || isTotal(s) {
				continue
			}
			all++
			if numbered(s) || rd.coded(cells, c) {
				n++
			}
			widest = max(widest, utf8.RuneCountInString(s))
		}
		if all >= 3 && n*10 >= all*6 {
			out[c] = widest - 1
		}
	}
	return out
}

// coded reports whether a code stands to the left of column c.
func (rd *reader) coded(cells []cell, c int) bool {
	for i := 0; i < c; i++ {
		if rd.cols[i].kind == kindCode && cells[i].class == cDigits {
			return true
		}
	}
	return false
}

// goesOn reports whether the words in column c go on with the label above them.
func (rd *reader) goesOn(above, cells []cell, c int, full []int) bool {
	s, up := cells[c].text, above[c].text
	if above[c].class != cWords || numbered(s) || isTotal(s) {
		return false
	}
	if openBracket(up) {
		return true
	}
	return full[c] > 0 && utf8.RuneCountInString(up) >= full[c] && (numbered(up) || rd.coded(above, c))
}

// openBracket reports whether a bracket opens in s that does not close.
func openBracket(s string) bool {
	return strings.Count(s, "（")+strings.Count(s, "(") > strings.Count(s, "）")+strings.Count(s, ")")
}
