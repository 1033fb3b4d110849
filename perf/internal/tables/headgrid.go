package tables

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
			if label := noBlanks(t.text); last >= 0 && r-last > 1 && len(label) <= maxRest && !wholeLabels[label] {
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

// anchored reads a header whose merged cells print their text in their first
// row and column, as text taken from spreadsheets and web pages does.
func (h *headGrid) anchored(cols []column) {
	ends := h.spans()
	for c := range cols {
		low := -1
		for r := range h.rows {
			if h.at(r, c) != nil {
				low = r
			}
		}
		if low < 0 || h.children(low, c, ends[low][c]) {
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
					if ends[r][left] > c && broken == "" {
						cols[c].labels = append(cols[c].labels, p.text)
					}
					break
				}
			}
		}
	}
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

// centred reads a header whose merged cells print their text in their middle,
// as text taken from PDF does. A cell that reaches down to the last row and has
// its middle in row y begins in row 2y - last; what stands above that, without a
// gap to the left, is its group.
func (h *headGrid) centred(cols []column) {
	type label struct {
		text   string
		at     cell
		twice  int // twice the middle
		top    int
		groups bool
	}
	labels := make([]*label, h.width)
	var order []int
	for c := range h.width {
		first, last := -1, -1
		l := &label{}
		for r := range h.rows {
			if t := h.at(r, c); t != nil {
				if first < 0 {
					first, l.at = r, *t
				}
				last = r
				l.text = join(l.text, t.text)
			}
		}
		if first < 0 {
			continue
		}
		l.twice = first + last
		l.top = l.twice - (len(h.rows) - 1)
		labels[c] = l
		order = append(order, c)
	}
	// From right to left, so that a group knows the groups within it.
	over := make([][]int, h.width) // the columns of the groups over each, outermost first
	for i := len(order) - 1; i >= 0; i-- {
		group := labels[order[i]]
		for _, c := range order[i+1:] {
			below := labels[c].twice > group.twice && (labels[c].groups || 2*labels[c].top > group.twice)
			if !below {
				break
			}
			group.groups = true
			over[c] = append([]int{order[i]}, over[c]...)
		}
	}
	for i, c := range order {
		l := labels[c]
		if l.groups {
			continue
		}
		groups := over[c]
		if len(groups) == 0 && noBlanks(l.text) == "小计" && i+1 < len(order) {
			// The sum of a group stands first in it, and its text may be set a
			// column before that of the group.
			if n := order[i+1]; labels[n].groups {
				groups = append(append([]int(nil), over[n]...), n)
			}
		}
		for _, g := range groups {
			cols[c].labels = append(cols[c].labels, labels[g].text)
		}
		cols[c].labels = append(cols[c].labels, l.text)
		cols[c].at = l.at
	}
}
