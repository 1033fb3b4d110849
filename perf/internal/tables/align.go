package tables

import (
	"fmt"
	"strings"

	"github.com/perftarget/perftarget/perf"
)

// maxAlign is the widest table whose columns are matched with the header; wider
// ones are left as printed.
const maxAlign = 64

// align puts the cells of every row into the columns of the header. Text taken
// from PDF drops empty columns page by page and sets headers beside the figures
// they stand over, so each stretch of rows is matched with the header on its
// own.
func (rd *reader) align() {
	rd.joinCutDigits()
	rd.trustBody()
	rd.words = make([]map[string]bool, len(rd.cols))
	rd.trims = rd.isTrimmed()
	if len(rd.rows) > 0 {
		rd.width = len(rd.rows[0].cells)
	}
	for i := 0; i < len(rd.rows); {
		j := rd.stretch(i)
		rd.alignStretch(i, rd.rows[i:j])
		if i = j; i < len(rd.rows) {
			rd.learn(rd.rows[:j])
		}
	}
	if rd.moved > 0 {
		rd.note(perf.NoteRepaired, rd.movedAt, rd.movedText, fmt.Sprintf("表中%d行的列与表头错开，已按内容对到表头各列", rd.moved))
	}
	rd.square()
	rd.guessKinds()
	for i := range rd.rows {
		rd.shift(&rd.rows[i])
	}
}

// Limits on a table made square, which costs the width of its widest row for
// each of its rows.
const (
	maxWidth = 64
	maxCells = 1 << 19
)

// square gives every row as many cells as there are columns. Cells beyond the
// widest table there can be are kept in notes.
func (rd *reader) square() {
	width, cells := len(rd.cols), 0
	for i := range rd.rows {
		width = max(width, len(rd.rows[i].cells))
		cells += len(rd.rows[i].cells)
	}
	width = min(width, maxWidth, max(maxCells/max(len(rd.rows), 1), 2))
	for len(rd.cols) < width {
		rd.cols = append(rd.cols, column{})
	}
	for _, c := range rd.cols[width:] {
		if len(c.labels) > 0 {
			rd.note(perf.NoteUnplaced, rd.place(c.at), strings.Join(c.labels, " | "), "列数超过表格，表头没有对应的列")
		}
	}
	rd.cols = rd.cols[:width]
	for i := range rd.rows {
		r := &rd.rows[i]
		if len(r.cells) > width {
			if rest := rowText(r.cells[width:]); rest != "" {
				rd.note(perf.NoteUnplaced, rd.place(r.cells[width]), rest, "列数超过表格，无法确定属于哪一列")
			}
			r.cells = r.cells[:width]
		}
		if len(r.cells) < width {
			r.cells = append(make([]cell, 0, width), r.cells...)[:width]
		}
	}
}

// trustBody makes a column of words of one whose header reads like figures (是否
// 政府采购), where the body prints words there and no figure.
func (rd *reader) trustBody() {
	for c := range rd.cols {
		if rd.cols[c].kind != kindNumber {
			continue
		}
		words, numbers := 0, 0
		for i := range rd.rows {
			if cells := rd.rows[i].cells; len(cells) == len(rd.cols) && !rd.rows[i].loose {
				if cells[c].number() {
					numbers++
				} else if cells[c].class == cWords {
					words++
				}
			}
		}
		if words >= 2 && numbers == 0 {
			rd.cols[c].kind, rd.cols[c].unit = kindText, ""
		}
	}
}

// stretch is the end of the run of rows from i that were printed together: of
// one page and one width, narrower rows included if they only lost empty cells
// at their end.
func (rd *reader) stretch(i int) int {
	if rd.rows[i].loose {
		return i + 1
	}
	width := len(rd.rows[i].cells)
	j := i + 1
	for j < len(rd.rows) && !rd.rows[j].page && !rd.rows[j].loose && len(rd.rows[j].cells) == width {
		j++
	}
	return j
}

// alignStretch matches the columns of some rows with those of the header.
func (rd *reader) alignStretch(first int, rows []row) {
	if len(rd.cols) == 0 {
		return
	}
	if rows[0].loose {
		rd.alignLoose(&rows[0])
		return
	}
	raw := profile(rows)
	dropped := !rd.trims && len(rows[0].cells) < rd.width
	if !dropped && rd.fits(raw) {
		return
	}
	m := matching{rd: rd, raw: raw, sameWidth: len(rows[0].cells) == len(rd.cols)}
	if dropped {
		m.among = rd.among(first, rows)
	}
	to := rd.asBefore(raw, rows[0].cells)
	if to == nil {
		to = m.columns()
	}
	if !dropped && rd.whole == nil {
		rd.whole = to
	}
	if to == nil {
		return
	}
	moved := false
	for i := range rows {
		cells := make([]cell, len(rd.cols))
		for c := range rows[i].cells {
			cell := rows[i].cells[c]
			switch {
			case cell.text == "":
				if c < len(cells) && !cells[c].stands {
					cells[c] = cell
				}
			case to[c] < 0:
				rd.note(perf.NoteUnplaced, rd.place(cell), cell.text, "此页缺少空列，无法确定这个数字属于哪一列")
			default:
				cells[to[c]] = cell
				moved = moved || to[c] != c
			}
		}
		rows[i].cells = cells
	}
	if moved {
		if rd.moved == 0 {
			rd.movedAt, rd.movedText = rd.rowPlace(&rows[0]), rowText(rows[0].cells)
		}
		rd.moved += len(rows)
	}
}

// asBefore is the match of the first page, where that leaves nothing open and
// these rows have all of its columns; nil where not.
func (rd *reader) asBefore(raw []rawColumn, cells []cell) []int {
	if rd.whole == nil || len(cells) != rd.width {
		return nil
	}
	for i := range raw {
		c := &raw[i]
		if c.index >= len(rd.whole) || rd.whole[c.index] < 0 || clash(c, rd.cols[rd.whole[c.index]].kind) >= 10 {
			return nil
		}
		for k := range raw[:i] {
			if rd.whole[raw[k].index] == rd.whole[c.index] && !disjoint(raw[k].rows, c.rows) {
				return nil // one would take the place of the other
			}
		}
	}
	return rd.whole
}

// isTrimmed reports whether rows of one page differ in width: then narrow rows
// lost empty cells at their end, and not empty columns of their page.
func (rd *reader) isTrimmed() bool {
	for i := 1; i < len(rd.rows); i++ {
		a, b := &rd.rows[i-1], &rd.rows[i]
		if !b.page && !a.loose && !b.loose && len(a.cells) != len(b.cells) {
			return true
		}
	}
	return false
}

// learn remembers the words that each column printed, by which the columns of
// the next page are known again.
func (rd *reader) learn(rows []row) {
	for i := rd.learnt; i < len(rows); i++ {
		for c := range rows[i].cells {
			s := rows[i].cells[c].text
			if c >= len(rd.words) || rows[i].cells[c].class != cWords || len(rd.words[c]) >= maxWords {
				continue
			}
			if rd.words[c] == nil {
				rd.words[c] = map[string]bool{}
			}
			rd.words[c][s] = true
		}
	}
	rd.learnt = len(rows)
}

// maxWords is how many words of a column are remembered.
const maxWords = 64

// fits reports whether every filled column stands under a label that it agrees
// with, so that nothing needs to be moved. One label may span two columns of
// words: groups, and what they are made of.
func (rd *reader) fits(raw []rawColumn) bool {
	for i := range raw {
		c := &raw[i]
		if c.index >= len(rd.cols) {
			return false
		}
		k := rd.cols[c.index].kind
		if k == kindNone && i > 0 && c.kind() == kindText && raw[i-1].index == c.index-1 {
			k = rd.cols[c.index-1].kind
		}
		if k == kindNone || clash(c, k) >= 10 {
			return false
		}
	}
	return true
}

// guessKinds tells what columns without a label hold by what they print.
func (rd *reader) guessKinds() {
	for c := range rd.cols {
		if rd.cols[c].kind != kindNone {
			continue
		}
		col := rawColumn{}
		for i := range rd.rows {
			if c >= len(rd.rows[i].cells) {
				continue
			}
			switch cell := &rd.rows[i].cells[c]; {
			case cell.class == cBlank:
			case cell.number():
				col.numbers++
			default:
				col.text++
			}
		}
		if col.numbers+col.text > 0 {
			rd.cols[c].kind = col.kind()
		}
	}
}

// rowText is a row as one text for a note.
func rowText(cells []cell) string {
	var b strings.Builder
	for i := range cells {
		if cells[i].text == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(" | ")
		}
		b.WriteString(cells[i].text)
	}
	return b.String()
}
