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
		rd.alignStretch(rd.rows[i:j])
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
func (rd *reader) alignStretch(rows []row) {
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
	m := rd.match(raw, len(rows[0].cells) == len(rd.cols))
	if m == nil {
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
			case m[c] < 0:
				rd.note(perf.NoteUnplaced, rd.place(cell), cell.text, "此页缺少空列，无法确定这个数字属于哪一列")
			default:
				cells[m[c]] = cell
				moved = moved || m[c] != c
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

// rawColumn says what a column of some rows prints.
type rawColumn struct {
	index                int
	numbers, codes, text int
	digits               int   // of the longest code
	rows                 []int // the rows in which it is filled
	words                []string
}

func (c *rawColumn) kind() kind {
	switch {
	case c.numbers+c.codes == 0:
		return kindText
	case c.text > c.numbers+c.codes:
		return kindText
	case c.codes >= c.numbers && c.codes > 0:
		return kindCode
	}
	return kindNumber
}

// profile looks at the filled columns of some rows.
func profile(rows []row) []rawColumn {
	var out []rawColumn
	for c := range rows[0].cells {
		col := rawColumn{index: c}
		for i := range rows {
			s, class := rows[i].cells[c].text, rows[i].cells[c].class
			if class == cBlank {
				continue
			}
			col.rows = append(col.rows, i)
			switch {
			case class == cDigits && (len(s) == 3 || len(s) == 5 || len(s) == 7 || len(s) <= 2 && s != "0"):
				col.codes++
				col.digits = max(col.digits, len(s))
			case class != cWords:
				col.numbers++
			default:
				col.text++
				if len(col.words) < maxWords {
					col.words = append(col.words, s)
				}
			}
		}
		if len(col.rows) > 0 {
			out = append(out, col)
		}
	}
	return out
}

// clash is how badly a column fits under a header: 0 where it does.
func clash(c *rawColumn, k kind) int {
	switch got := c.kind(); {
	case got == k, k == kindNone:
		return 0
	case got == kindCode && k == kindNumber:
		return 1 // whole amounts look like codes
	case got == kindCode && k == kindText:
		return 2
	case got == kindText && k == kindCode:
		return 3 // 合计 stands under 编码 when the two are merged
	default:
		return 10
	}
}

// fits reports whether every filled column stands under a label that it agrees
// with, so that nothing needs to be moved.
func (rd *reader) fits(raw []rawColumn) bool {
	for i := range raw {
		c := &raw[i]
		if c.index >= len(rd.cols) || rd.cols[c.index].kind == kindNone || clash(c, rd.cols[c.index].kind) >= 10 {
			return false
		}
	}
	return true
}

// Costs of matching columns, in tenths.
const (
	costStep   = 5  // for each column that a cell stands away from its header
	costShare  = 6  // two columns under one header
	costSkip   = 2  // a header without cells
	costFirst  = 1  // one before the first cell: a label that covers many rows is seldom filled
	costTotal  = 20 // a total without cells
	costClash  = 10 // times clash
	costPart   = 50 // the three digits of a 类 under 款 or 项, or the other way round
	bonusWords = 15 // the column prints words that it printed before
	costNever  = 1 << 20
)

// match finds, for each filled column, the header it stands under: in order,
// and two under one header only where no row fills both. It is the cheapest
// such match, nil where none is. A column of figures that could stand under
// several headers as well is given none, -1.
func (rd *reader) match(raw []rawColumn, sameWidth bool) []int {
	var leaves []int
	for c := range rd.cols {
		if rd.cols[c].kind != kindNone {
			leaves = append(leaves, c)
		}
	}
	if len(leaves) == 0 || len(raw) == 0 || len(leaves) > maxAlign || len(raw) > maxAlign {
		return nil
	}
	m := matching{rd: rd, raw: raw, leaves: leaves, sameWidth: sameWidth}
	left, cost := m.solve(false)
	if cost >= costNever {
		return nil
	}
	right, _ := m.solve(true)
	to := make([]int, raw[len(raw)-1].index+1)
	for i := range raw {
		if clash(&raw[i], rd.cols[leaves[left[i]]].kind) >= 10 {
			return nil
		}
		to[raw[i].index] = leaves[left[i]]
		if left[i] != right[i] && rd.cols[leaves[left[i]]].kind == kindNumber {
			to[raw[i].index] = -1
		}
	}
	return to
}

// matching is one search for the cheapest match.
type matching struct {
	rd        *reader
	raw       []rawColumn
	leaves    []int
	sameWidth bool
}

// solve gives the leaf of each filled column in a cheapest match, and the cost.
// Of several cheapest it takes the one furthest to the right or to the left.
func (m *matching) solve(right bool) ([]int, int) {
	n, l := len(m.raw), len(m.leaves)
	best := make([]int, n*l) // cheapest for raw[:i+1], the last under leaf j
	from := make([]int, n*l)
	for i := range n {
		for j := range l {
			low, prev := costNever, 0
			if i == 0 {
				low = m.skipped(-1, j)
			}
			for k := 0; i > 0 && k <= j; k++ {
				c := best[(i-1)*l+k]
				if k < j {
					c += m.skipped(k, j)
				} else if c += costShare; c < low && !m.exclusive(from, i, j) {
					continue
				}
				if c < low || c == low && right {
					low, prev = c, k
				}
			}
			best[i*l+j], from[i*l+j] = min(low+m.cost(i, j), costNever), prev
		}
	}
	low, end := costNever, 0
	for j := range l {
		if c := best[(n-1)*l+j] + m.skipped(j, l); c < low || c == low && right {
			low, end = c, j
		}
	}
	to := make([]int, n)
	for i, j := n-1, end; i >= 0; i-- {
		to[i] = j
		j = from[i*l+j]
	}
	return to, low
}

// skipped is the cost of the leaves between two that have cells.
func (m *matching) skipped(after, before int) int {
	cost := 0
	for j := after + 1; j < before; j++ {
		switch {
		case m.rd.isTotal(m.leaves[j]):
			cost += costTotal
		case after < 0:
			cost += costFirst
		default:
			cost += costSkip
		}
	}
	return cost
}

// cost is that of column i under leaf j.
func (m *matching) cost(i, j int) int {
	c, leaf := &m.raw[i], m.leaves[j]
	cost := costClash * clash(c, m.rd.cols[leaf].kind)
	if k := m.rd.cols[leaf].part; k != 0 && c.codes > 0 && (k == 1) != (c.digits == 3) {
		cost += costPart
	}
	if m.sameWidth {
		cost += costStep * max(leaf-c.index, c.index-leaf)
	}
	if c.text > 0 && c.printed(m.rd.words[leaf]) {
		cost -= bonusWords
	}
	return cost
}

// printed reports whether a column prints one of the words.
func (c *rawColumn) printed(words map[string]bool) bool {
	for _, w := range c.words {
		if words[w] {
			return true
		}
	}
	return false
}

// exclusive reports whether the columns already under leaf j are empty wherever
// column i is filled.
func (m *matching) exclusive(from []int, i, j int) bool {
	for k := i - 1; k >= 0; k-- {
		if !disjoint(m.raw[k].rows, m.raw[i].rows) {
			return false
		}
		if from[k*len(m.leaves)+j] != j {
			break
		}
	}
	return true
}

// disjoint reports whether two ascending lists have nothing in common.
func disjoint(a, b []int) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			return false
		case a[i] < b[j]:
			i++
		default:
			j++
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
