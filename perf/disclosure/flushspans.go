package disclosure

import "slices"

// span finds the columns that each group of a header stands over, from the lowest
// groups up. Groups print their text in the middle of them.
func (h *flushHead) span() {
	var lines []int
	groups := map[int][]*headCell{}
	for _, c := range h.cells {
		if c.group {
			if groups[c.top] == nil {
				lines = append(lines, c.top)
			}
			groups[c.top] = append(groups[c.top], c)
		}
	}
	slices.SortFunc(lines, func(a, b int) int { return b - a })
	items := h.leaves()
	for _, line := range lines {
		items = h.spanLine(line, groups[line], items)
	}
}

// isFull reports whether a column has one cell from the first line of the header to
// the last: its label stands in the middle of all lines, above others.
func (h *flushHead) isFull(c *headCell) bool {
	middle, slack := h.top+h.bottom, h.slack()
	if !h.full || c.group || absInt(c.twice()-middle) > slack {
		return false
	}
	lower := false
	for _, l := range h.cells {
		if l.group {
			continue
		}
		lower = lower || l.twice() > c.twice()
		if l.twice() < c.twice() && l.twice() >= middle-slack {
			return false
		}
	}
	return lower
}

// slack is how far, in halves of a line, the label of a cell may stand beside its
// middle.
func (h *flushHead) slack() int { return max(1, (h.bottom-h.top)/3) }

// spanLine puts the groups of a line over the items below them, and gives the
// items that the line above has below it: groups in place of their columns.
func (h *flushHead) spanLine(line int, groups, items []*headCell) []*headCell {
	slices.SortFunc(groups, func(a, b *headCell) int { return a.left - b.left })
	for len(groups) > 0 {
		from, to := h.run(groups[0], line, items)
		n := 1
		for n < len(groups) && to > from && groups[n].left < items[to-1].right {
			n++
		}
		if from < to {
			ends := partition(groups[:n], items[from:to])
			items = replaced(items, from, to, groups[:n], ends)
		}
		groups = groups[n:]
	}
	return items
}

// run is the run of items that a group stands over or beside another one: those
// below its line, and for one right above columns those whose text stands in one
// line with that of the column below it.
func (h *flushHead) run(g *headCell, line int, items []*headCell) (from, to int) {
	at, twice := -1, 0
	for i, c := range items {
		if c.top <= line || h.isFull(c) {
			continue
		}
		if at < 0 || abs2(g, c) < abs2(g, items[at]) || slices.Contains(g.kids, c) && !slices.Contains(g.kids, items[at]) {
			if at < 0 || !slices.Contains(g.kids, items[at]) || slices.Contains(g.kids, c) {
				at, twice = i, c.twice()
			}
		}
	}
	if at < 0 {
		return 0, 0
	}
	leaf := !items[at].group
	may := func(c *headCell) bool {
		if h.isFull(c) {
			return false
		}
		if c.top <= line || c.group && leaf {
			return c.group && c.top > line
		}
		return c.group || c.twice()-h.bottom > line && (!leaf || absInt(c.twice()-twice) <= 1)
	}
	one, figures := oneSided(items), items[at].last().headsFigures()
	from, to = at, at+1
	for from > 0 && may(items[from-1]) && (!one || items[from-1].last().headsFigures() == figures) {
		from--
	}
	for to < len(items) && may(items[to]) && (!one || items[to].last().headsFigures() == figures) {
		to++
	}
	if g.right+maxSpanApart < items[from].left || items[to-1].right+maxSpanApart < g.left {
		return 0, 0
	}
	return from, to
}

// maxSpanApart is how far beside its columns a group may stand: Han characters
// that count as narrow draw what is before others to the left.
const maxSpanApart = 6

func abs2(a, b *headCell) int { return absInt(a.left + a.right - b.left - b.right) }

// partition parts items among groups, each a run of them, so that the middles are
// as near as can be. ends are the items behind each group.
func partition(groups, items []*headCell) (ends []int) {
	n := len(items)
	if len(groups) > n {
		return nil
	}
	const never = 1 << 30
	cost := make([][]int, len(groups)+1)
	from := make([][]int, len(groups)+1)
	for k := range cost {
		cost[k], from[k] = make([]int, n+1), make([]int, n+1)
		for j := range cost[k] {
			cost[k][j] = never
		}
	}
	cost[0][0] = 0
	for k, g := range groups {
		for j := 1; j <= n; j++ {
			if j < n && !mayPartAt(items, j) {
				continue
			}
			for i := range j {
				if cost[k][i] == never {
					continue
				}
				c := cost[k][i] + absInt(g.left+g.right-items[i].left-items[j-1].right)
				if c < cost[k+1][j] {
					cost[k+1][j], from[k+1][j] = c, i
				}
			}
		}
	}
	if cost[len(groups)][n] == never {
		return nil
	}
	ends = make([]int, len(groups))
	for k, j := len(groups), n; k > 0; k-- {
		ends[k-1] = j
		j = from[k][j]
	}
	return ends
}

// mayPartAt reports whether a group may end before item i: in a table of several
// sides only where the labels of one begin.
func mayPartAt(items []*headCell, i int) bool {
	return oneSided(items) || items[i-1].last().headsFigures() && !items[i].first().headsFigures()
}

// oneSided reports whether no column of labels stands behind one of figures.
func oneSided(items []*headCell) bool {
	figures := false
	for _, c := range items {
		for _, c := range []*headCell{c.first(), c.last()} {
			f := c.headsFigures()
			if figures && !f {
				return false
			}
			figures = figures || f
		}
	}
	return true
}

// first and last are the outermost columns below a cell.
func (c *headCell) first() *headCell {
	for c.group && len(c.kids) > 0 {
		c = c.kids[0]
	}
	return c
}

func (c *headCell) last() *headCell {
	for c.group && len(c.kids) > 0 {
		c = c.kids[len(c.kids)-1]
	}
	return c
}

func (c *headCell) headsFigures() bool { return isFigureHead(c.text) }

// replaced puts groups in the place of the items they stand over.
func replaced(items []*headCell, from, to int, groups []*headCell, ends []int) []*headCell {
	if ends == nil {
		return items
	}
	out := slices.Clone(items[:from])
	first := from
	for k, g := range groups {
		g.kids = slices.Clone(items[first : from+ends[k]])
		g.mark(g)
		first = from + ends[k]
		out = append(out, g)
	}
	return append(out, items[to:]...)
}

// mark tells all columns below a cell of a group over them.
func (c *headCell) mark(g *headCell) {
	for _, k := range c.kids {
		if k.group {
			k.mark(g)
		} else {
			k.over = append([]*headCell{g}, k.over...)
		}
	}
}
