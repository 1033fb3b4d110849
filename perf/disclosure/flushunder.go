package disclosure

import "slices"

// under gives the cell of the header that stands over each column of a page, nil
// for none; every column of figures must have one of its own, and it must be
// certain which.
func (p *flushPage) under(h *flushHead) []*headCell {
	leaves := h.leaves()
	var figures, labels []int // columns
	var over []int            // leaves over figures
	for i, c := range p.columns {
		if c.figures {
			figures = append(figures, i)
		} else {
			labels = append(labels, i)
		}
	}
	for k, c := range leaves {
		if isFigureHead(c.text) {
			over = append(over, k)
		}
	}
	to := p.match(figures, leaves, over)
	if to == nil {
		return nil
	}
	out := make([]*headCell, len(p.columns))
	at := make([]int, len(p.columns)) // the leaf of each column of figures
	for i, c := range figures {
		out[c], at[c] = leaves[to[i]], to[i]
	}
	if !p.underLabels(labels, leaves, out, at) {
		return nil
	}
	return out
}

// match gives the leaf over each column of figures: in order where there are as
// many, or else where the middles of the header are as far from the ends of the
// figures in all columns, if no other way is nearly as near.
func (p *flushPage) match(figures []int, leaves []*headCell, over []int) []int {
	if len(figures) > len(over) {
		return nil
	}
	if len(figures) == len(over) {
		if p.contradicts(figures, leaves, over) {
			return nil
		}
		return over
	}
	m := flushMatch{never: 1 << 30}
	for _, c := range figures {
		var row []int
		var beside []bool
		for _, k := range over {
			row = append(row, 2*p.columns[c].right-leaves[k].left-leaves[k].right)
			beside = append(beside, p.columns[c].left >= leaves[k].right || leaves[k].left >= p.columns[c].right)
		}
		m.apart = append(m.apart, row)
		m.beside = append(m.beside, beside)
	}
	best, cost := m.nearest(-1, -1)
	for i := range best {
		if _, other := m.nearest(i, best[i]); other < cost+flushMargin {
			return nil
		}
	}
	to := make([]int, len(best))
	for i, k := range best {
		to[i] = over[k]
	}
	if m.leavesOne(best) {
		return nil
	}
	return to
}

// leavesOne reports whether a cell that heads no column stands over one that does not
// stand under its own.
func (m *flushMatch) leavesOne(to []int) bool {
	for k := range m.beside[0] {
		if slices.Contains(to, k) {
			continue
		}
		for i := range to {
			if !m.beside[i][k] && m.beside[i][to[i]] {
				return true
			}
		}
	}
	return false
}

// contradicts reports whether a column of figures stands under other cells than the
// one it is given, or cannot stand under that.
func (p *flushPage) contradicts(figures []int, leaves []*headCell, over []int) bool {
	for i, c := range figures {
		column := p.columns[c].interval
		own, others := false, false
		for k, j := range over {
			if leaves[j].left < column.right && column.left < leaves[j].right {
				own, others = own || k == i, others || k != i
			}
		}
		if others && !own || !mayStandUnder(column, leaves[over[i]].interval) {
			return true
		}
	}
	return false
}

// flushMargin is how much further, in quarters of a character, any other way to put
// columns under a header must be.
const flushMargin = 8

// maxFlushApart is how far, in quarters of a character, the figures of a column may
// end behind the middle of its header.
const maxFlushApart = 32

// flushMatch puts columns of figures under the cells of a header.
type flushMatch struct {
	apart  [][]int  // how far each column ends behind the middle of each cell
	beside [][]bool // that it does not stand under it
	never  int
}

// nearest is the way in which the distances differ least from one for all, without
// cell k over column i.
func (m *flushMatch) nearest(i, k int) (best []int, cost int) {
	cost = m.never
	for by := 0; by <= maxFlushApart; by += 2 {
		if to, c := m.solve(by, i, k); c < cost {
			best, cost = to, c
		}
	}
	return best, cost
}

// solve is the cheapest way, each column under a cell right of the one before.
func (m *flushMatch) solve(by, without, cell int) ([]int, int) {
	n, l := len(m.apart), len(m.apart[0])
	best := make([]int, n*l)
	from := make([]int, n*l)
	for i := range n {
		low, at := m.never, -1 // of the columns before, under a cell left of k
		if i == 0 {
			low = 0
		}
		for k := range l {
			if i > 0 && k > 0 && best[(i-1)*l+k-1] < low {
				low, at = best[(i-1)*l+k-1], k-1
			}
			best[i*l+k], from[i*l+k] = m.never, at
			if low < m.never && !(i == without && k == cell) {
				if best[i*l+k] = low + absInt(m.apart[i][k]-by); m.beside[i][k] {
					best[i*l+k] += flushMargin
				}
			}
		}
	}
	low, end := m.never, -1
	for k := range l {
		if c := best[(n-1)*l+k]; c < low {
			low, end = c, k
		}
	}
	if end < 0 {
		return nil, m.never
	}
	to := make([]int, n)
	for i, k := n-1, end; i >= 0; i-- {
		to[i] = k
		k = from[i*l+k]
	}
	return to, low
}

// underLabels puts the columns of labels between those of figures under the cells
// between: in order where there are as many, or else under the one that reaches
// furthest over them. It is not ok where there are fewer than cells: then labels of
// several columns stand in one.
func (p *flushPage) underLabels(labels []int, leaves []*headCell, out []*headCell, at []int) (ok bool) {
	for i := 0; i < len(labels); {
		j := i + 1
		for j < len(labels) && labels[j] == labels[j-1]+1 {
			j++
		}
		first, end := 0, len(leaves)
		if c := labels[i] - 1; c >= 0 {
			first = at[c] + 1
		}
		if c := labels[j-1] + 1; c < len(p.columns) {
			end = at[c]
		}
		zone := leaves[first:max(first, end)]
		if labels[j-1]+1 < len(p.columns) && p.lacksColumns(labels[i:j], zone) {
			return false
		}
		p.underZone(labels[i:j], zone, out)
		i = j
	}
	return true
}

// lacksColumns reports whether fewer columns of words stand between two of figures
// than the header has cells for, or, where edges alone tell them, others.
func (p *flushPage) lacksColumns(labels []int, leaves []*headCell) bool {
	texts := 0
	for _, c := range labels {
		if !p.columns[c].codes {
			texts++
		}
	}
	for _, c := range leaves {
		if !isFigureHead(c.text) && !isCodeHead(c.text) {
			texts--
		}
	}
	return texts < 0 || p.edges && texts > 0
}

func (p *flushPage) underZone(labels []int, leaves []*headCell, out []*headCell) {
	var over []*headCell
	for _, c := range leaves {
		if !isFigureHead(c.text) {
			over = append(over, c)
		}
	}
	if len(over) == len(labels) {
		for i, c := range labels {
			out[c] = over[i]
		}
		return
	}
	next := 0
	for _, c := range labels {
		best, shared := -1, -maxFlush
		for k := next; k < len(over); k++ {
			n := min(p.columns[c].right, over[k].right) - max(p.columns[c].left, over[k].left)
			if n > shared {
				best, shared = k, n
			}
		}
		if best >= 0 && (shared > 0 || len(over) == 1) {
			out[c], next = over[best], best+1
		}
	}
}
