package tables

import "github.com/perftarget/perftarget/perf/internal/blank"

// headGrid is a header as printed.
type headGrid struct {
	rows  [][]cell
	width int
}

func (h *headGrid) at(r, c int) *cell {
	if c < len(h.rows[r]) && h.rows[r][c].text != "" {
		return &h.rows[r][c]
	}
	return nil
}

// lostSpans reports whether the groups of a header stand side by side although
// the columns below them are several for each: what their cells spanned is not
// printed, and which columns they are over is not known.
func (h *headGrid) lostSpans() bool {
	n := len(h.rows)
	if n < 2 {
		return false
	}
	leaves, groups := 0, 0
	for c := range h.width {
		if t := h.at(n-1, c); t != nil && leafLabels[blank.Drop(t.text)] {
			leaves++
		}
	}
	for groups < h.width && h.at(n-2, groups) != nil {
		groups++
	}
	for c := groups; c < h.width; c++ {
		if h.at(n-2, c) != nil {
			return false
		}
	}
	return leaves > 3 && groups > 1 && 2*groups <= leaves
}

// isCentred reports whether merged cells print their text in their middle: the
// first column begins below the first row, or a label is broken around a row
// that others use.
func (h *headGrid) isCentred() bool {
	for c := range h.width {
		last := -1
		for r := range h.rows {
			t := h.at(r, c)
			if t == nil {
				continue
			}
			if last >= 0 && r-last > 1 && h.isRest(r, blank.Drop(t.text)) {
				return true
			}
			last = r
		}
	}
	if first := firstLabel(h.rows); first >= 0 {
		return h.at(0, first) == nil
	}
	return false
}

// isRest reports whether a label is the rest of a broken one: a character or
// two that are no label of their own. 类 is one only beside 款.
func (h *headGrid) isRest(r int, label string) bool {
	if len(label) > maxRest {
		return false
	}
	if label == "类" {
		for i := range h.rows[r] {
			if blank.Drop(h.rows[r][i].text) == "款" {
				return false
			}
		}
		return true
	}
	return !wholeLabels[label]
}

// anchored reads a header whose merged cells print their text in their first
// row and column, as text taken from spreadsheets and web pages does.
func (h *headGrid) anchored(cols []column) {
	ends := h.spans()
	for c := range cols {
		low := h.lowest(c)
		if low < 0 || h.children(low, c, ends[low][c]) && !h.isSum(low, c) {
			continue // nothing, or a group whose columns stand to the right
		}
		broken := ""
		for r := 0; r <= low; r++ {
			if own := h.at(r, c); own != nil {
				broken = join(broken, own.text)
				if r == low || ends[r][c] > c+1 && h.children(r, c, ends[r][c]) {
					cols[c].labels = append(cols[c].labels, broken)
					cols[c].at, broken = *own, ""
				}
				continue
			}
			for left := c - 1; left >= 0; left-- {
				if p := h.at(r, left); p != nil {
					if ends[r][left] > c && broken == "" && !h.isSum(r, left) {
						cols[c].labels = append(cols[c].labels, p.text)
					}
					break
				}
			}
		}
	}
}

// lowest is the last row that has a label in a column, -1 where none has.
func (h *headGrid) lowest(c int) int {
	for r := len(h.rows) - 1; r >= 0; r-- {
		if h.at(r, c) != nil {
			return r
		}
	}
	return -1
}

// isSum reports whether a cell is the 小计 of a group and nothing stands below
// it: it heads no column but its own.
func (h *headGrid) isSum(r, c int) bool {
	return blank.Drop(h.at(r, c).text) == "小计" && h.lowest(c) == r
}

// spans gives for each cell the column at which it ends: before the next cell
// of its row, and of every row above.
func (h *headGrid) spans() [][]int {
	ends := make([][]int, len(h.rows))
	for r := range h.rows {
		ends[r] = make([]int, h.width)
		next := h.width
		for c := h.width - 1; c >= 0; c-- {
			ends[r][c] = next
			if r > 0 && ends[r-1][c] < next {
				ends[r][c] = ends[r-1][c]
			}
			if h.at(r, c) != nil {
				next = c
			}
		}
	}
	return ends
}

// children reports whether labels stand below and to the right of cell (r, c),
// within its span.
func (h *headGrid) children(r, c, end int) bool {
	for low := r + 1; low < len(h.rows); low++ {
		for right := c + 1; right < end; right++ {
			if h.at(low, right) != nil {
				return true
			}
		}
	}
	return false
}

// headLabel is a label of a centred header, whole where it was broken.
type headLabel struct {
	text   string
	at     cell
	col    int
	twice  int // twice its middle row
	top    int // the row in which its cell begins, if it reaches to the last
	groups bool
	over   []*headLabel // the groups over it, outermost first
}

// labels are the labels of a header from left to right. Several texts in one
// column are a broken label, but 小计 is one of its own below its group, and so is
// the 类 of a code.
func (h *headGrid) labels() []*headLabel {
	var out []*headLabel
	for c := range h.width {
		var l *headLabel
		first := 0
		for r := range h.rows {
			t := h.at(r, c)
			if t == nil {
				continue
			}
			label := blank.Drop(t.text)
			if l == nil || label == "小计" || label == "类" && !h.isRest(r, label) {
				l, first = &headLabel{at: *t, col: c}, r
				out = append(out, l)
			}
			l.text = join(l.text, t.text)
			l.twice = first + r
			l.top = l.twice - (len(h.rows) - 1)
		}
	}
	return out
}

// centred reads a header whose merged cells print their text in their middle,
// as text taken from PDF does. A cell that reaches down to the last row and has
// its middle in row y begins in row 2y - last; what stands above that, without a
// gap to the left, is its group.
func (h *headGrid) centred(cols []column) {
	labels := h.labels()
	// From right to left, so that a group knows the groups within it.
	for i := len(labels) - 1; i >= 0; i-- {
		group := labels[i]
		for _, l := range labels[i+1:] {
			if l.twice <= group.twice || !l.groups && 2*l.top <= group.twice {
				break
			}
			group.groups = true
			l.over = append([]*headLabel{group}, l.over...)
		}
	}
	for i, l := range labels {
		if l.groups {
			continue
		}
		groups := l.over
		if len(groups) == 0 && blank.Drop(l.text) == "小计" && i+1 < len(labels) && labels[i+1].groups {
			// The sum of a group stands first in it, and its text may be set a
			// column before that of the group.
			groups = append(append([]*headLabel(nil), labels[i+1].over...), labels[i+1])
		}
		c := &cols[l.col]
		for _, g := range groups {
			c.labels = append(c.labels, g.text)
		}
		c.labels = append(c.labels, l.text)
		c.at = l.at
	}
}
