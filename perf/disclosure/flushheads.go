package disclosure

import (
	"slices"
	"strings"

	"github.com/perftarget/perftarget/perf/internal/blank"
)

// headCell is a cell of a header: a label, put together where it is broken over
// lines.
type headCell struct {
	interval
	top, bottom int // the lines of its first and its last piece
	text        string
	piece       string      // the first of it
	group       bool        // stands over several columns
	kids        []*headCell // right below it, as far as their places tell
	over        []*headCell // the groups over it, outermost first
}

// twice is twice the line in its middle.
func (c *headCell) twice() int { return c.top + c.bottom }

// flushHead is a header: its cells from the last line up.
type flushHead struct {
	cells       []*headCell
	top, bottom int
	full        bool // some columns have one cell of the height of all lines
	columns     []flushColumn
}

// maxHeadCells is the most cells of a header.
const maxHeadCells = 128

// headOf reads the lines of a header above columns, nil where there is none.
func headOf(rows []flushRow, columns []flushColumn, full bool) *flushHead {
	h := &flushHead{full: full, columns: columns}
	for i := len(rows) - 1; i >= 0; i-- {
		if rows[i].isNumbering() {
			continue
		}
		if h.bottom == 0 {
			h.bottom = rows[i].line.no
		}
		h.top = rows[i].line.no
	}
	for i := len(rows) - 1; i >= 0; i-- {
		if rows[i].isNumbering() {
			continue
		}
		if h.line(&rows[i]); len(h.cells) > maxHeadCells {
			return nil
		}
	}
	if len(h.cells) == 0 {
		return nil
	}
	h.span()
	return h
}

// line adds the cells of a line, which stands above all cells so far.
func (h *flushHead) line(r *flushRow) {
	var cells []*headCell
	for _, w := range r.words {
		c := &headCell{interval: w.interval, top: r.line.no, bottom: r.line.no, text: w.text, piece: w.text}
		below := h.below(c)
		switch {
		case len(below) == 1 && !below[0].group && h.goesOn(r, c, below[0]):
			b := below[0]
			b.text, b.piece, b.top = c.text+b.text, c.text, c.top
			b.left, b.right = min(b.left, c.left), max(b.right, c.right)
			continue
		case len(below) > 0:
			c.group, c.kids = true, below
		case !isRestOfHead(c.text):
			// A cell that reaches down to the last line has its middle in the lower half.
			c.group = c.twice() < h.top+h.bottom-h.slack() || h.isTaken(r, c) || isFigureHead(c.text) && h.isComplete()
		}
		cells = append(cells, c)
	}
	h.cells = append(h.cells, cells...)
}

// isComplete reports whether the last line of the header has a cell for each column
// of figures.
func (h *flushHead) isComplete() bool {
	var figures []interval
	for _, c := range h.columns {
		if c.figures {
			figures = append(figures, c.interval)
		}
	}
	var cells []interval
	for _, c := range h.leaves() {
		if c.bottom == h.bottom && isFigureHead(c.text) {
			cells = append(cells, c.interval)
		}
	}
	if len(figures) != len(cells) {
		return false
	}
	for i := range cells {
		if !mayStandUnder(figures[i], cells[i]) {
			return false
		}
	}
	return true
}

// mayStandUnder reports whether figures end where they can below a label that is set
// in the middle of their column: hardly left of it, and not far to the right.
func mayStandUnder(figures, label interval) bool {
	apart := 2*figures.right - label.left - label.right
	return -10 <= apart && apart <= 64
}

// isTaken reports whether the columns below a cell have others over them already,
// or none is, and the cells on both sides stand lower.
func (h *flushHead) isTaken(r *flushRow, c *headCell) bool {
	taken := false
	for _, col := range h.columns {
		if col.left >= c.right || c.left >= col.right {
			continue
		}
		if taken = slices.ContainsFunc(h.cells, func(b *headCell) bool { return b.left < col.right && col.left < b.right }); !taken {
			return false
		}
	}
	if taken {
		return true
	}
	return lower(r, h.cells, func(b interval) int { return c.left - b.right }) && lower(r, h.cells, func(b interval) int { return b.left - c.right })
}

// lower reports whether the nearest cell on one side stands below a line, and none of
// its words is nearer.
func lower(r *flushRow, cells []*headCell, apart func(interval) int) bool {
	nearest := -1
	for _, b := range cells {
		if d := apart(b.interval); d >= 0 && (nearest < 0 || d < nearest) {
			nearest = d
		}
	}
	return nearest >= 0 && !slices.ContainsFunc(r.words, func(w flushWord) bool { d := apart(w.interval); return d >= 0 && d < nearest })
}

// below are the cells that stand below a cell with nothing between.
func (h *flushHead) below(c *headCell) []*headCell {
	var all, out []*headCell
	for _, b := range h.cells {
		beside := 0
		if isRestOfHead(b.piece) {
			beside = 1 // the rest of a label set in its middle
		}
		if b.left < c.right+beside && c.left < b.right+beside && b.top > c.bottom {
			all = append(all, b)
		}
	}
	for _, b := range all {
		if !slices.ContainsFunc(all, func(a *headCell) bool {
			return a != b && a.bottom < b.top && a.left < b.right && b.left < a.right
		}) {
			out = append(out, b)
		}
	}
	return out
}

// goesOn reports whether a label goes on in the cell b below it: in what is no
// label of its own, or in one that is not much longer and set alike, if no cell
// beside it that has no word of the line over it stands in the same line: those of
// labels in one line have their middle higher.
func (h *flushHead) goesOn(r *flushRow, c, b *headCell) bool {
	if isRestOfHead(b.piece) {
		return true
	}
	above, below := runes(c.text), runes(b.piece)
	if b.top != b.bottom && above > below+2 {
		return false // what goes on fills its cell
	}
	return isAlike(c.interval, b.interval) && above+1 >= below && !h.inLine(r, b)
}

// isAlike reports whether two labels begin in one line, or have their middle there.
func isAlike(a, b interval) bool {
	return a.left == b.left || absInt(a.left+a.right-b.left-b.right) <= 4
}

// inLine reports whether a cell beside one stands in the same line, and no word of
// the line above over it.
func (h *flushHead) inLine(r *flushRow, b *headCell) bool {
	if b.top != b.bottom {
		return false
	}
	leaves := h.leaves()
	at := slices.Index(leaves, b)
	for _, i := range []int{at - 1, at + 1} {
		if i < 0 || i >= len(leaves) || leaves[i].top != b.top || leaves[i].bottom != b.top {
			continue
		}
		if !slices.ContainsFunc(r.words, func(w flushWord) bool { return isAlike(w.interval, leaves[i].interval) }) {
			return true
		}
	}
	return false
}

// isRestOfHead reports whether a text is no label by itself: a character or two,
// or what begins with a bracket.
func isRestOfHead(s string) bool {
	s = blank.Drop(s)
	if startsWithAny(s, []string{"（", "(", "）", ")"}) {
		return true
	}
	return runes(s) <= 2 && !wholeHeads[s]
}

// wholeHeads are labels of one or two characters.
var wholeHeads = map[string]bool{
	"项目": true, "金额": true, "合计": true, "小计": true, "总计": true, "类": true, "款": true, "项": true, "目": true,
	"收入": true, "支出": true, "备注": true, "科目": true, "编码": true, "代码": true, "名称": true, "单位": true, "部门": true,
	"行次": true, "栏次": true, "序号": true, "货物": true, "工程": true, "服务": true, "数量": true, "单价": true, "用途": true,
}

// isCodeHead reports whether a label heads a column of codes.
func isCodeHead(s string) bool {
	s = blank.Drop(s)
	return endsWithAny(s, []string{"编码", "代码", "编号", "序号", "行次", "栏次"}) || s == "类" || s == "款" || s == "项" || s == "目"
}

func absInt(n int) int { return max(n, -n) }

// leaves are the cells that head one column, from left to right.
func (h *flushHead) leaves() []*headCell {
	var out []*headCell
	for _, c := range h.cells {
		if !c.group {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b *headCell) int { return a.left - b.left })
	return out
}

// labels are those of a column from the top down.
func (c *headCell) labels() []string {
	out := make([]string, 0, len(c.over)+1)
	for _, g := range c.over {
		out = append(out, g.text)
	}
	return append(out, strings.TrimSpace(c.text))
}
