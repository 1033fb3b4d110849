package tables

// Costs of matching columns, in tenths.
const (
	costStep   = 5  // for each column that a cell stands away from its header
	costShare  = 6  // two columns under one header
	costSkip   = 2  // a header without cells
	costFirst  = 1  // one before the first cell: a label that covers many rows is seldom filled
	costTotal  = 20 // a total without cells
	costClash  = 10 // times clash
	costOther  = 8  // a column that has nothing on other pages
	costPart   = 50 // the three digits of a 类 under 款 or 项, or the other way round
	bonusWords = 15 // the column prints words that it printed before
	costNever  = 1 << 20
)

// matching is one search for the cheapest match of the filled columns of some
// rows with the header.
type matching struct {
	rd        *reader
	raw       []rawColumn
	leaves    []int
	sameWidth bool
	among     []bool // the columns that can be filled, nil where all can
}

// columns finds, for each filled column, the header it stands under: in order,
// and two under one header only where no row fills both. It is the cheapest
// such match, nil where none is. A column of figures that could stand under
// several headers as well is given none, -1.
func (m *matching) columns() []int {
	for c := range m.rd.cols {
		if m.rd.cols[c].kind != kindNone {
			m.leaves = append(m.leaves, c)
		}
	}
	if len(m.leaves) == 0 || len(m.raw) == 0 || len(m.leaves) > maxAlign || len(m.raw) > maxAlign {
		return nil
	}
	left, cost := m.solve(false)
	if cost >= costNever {
		return nil
	}
	right, _ := m.solve(true)
	to := make([]int, m.raw[len(m.raw)-1].index+1)
	for i := range to {
		to[i] = -1
	}
	for i := range m.raw {
		leaf := m.leaves[left[i]]
		if clash(&m.raw[i], m.rd.cols[leaf].kind) >= 10 {
			return nil
		}
		to[m.raw[i].index] = leaf
		if left[i] != right[i] && m.rd.cols[leaf].kind == kindNumber {
			to[m.raw[i].index] = -1
		}
	}
	return to
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
				if c >= costNever {
					continue
				}
				if k < j {
					c += m.skipped(k, j)
				} else if c += costShare; c < low && !m.exclusive(from, i, j) {
					continue
				}
				if c < low || c == low && right {
					low, prev = c, k
				}
			}
			if low < costNever {
				low += m.cost(i, j)
			}
			best[i*l+j], from[i*l+j] = low, prev
		}
	}
	low, end := costNever, 0
	for j := range l {
		c := best[(n-1)*l+j]
		if c >= costNever {
			continue
		}
		if c += m.skipped(j, l); c < low || c == low && right {
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
		case m.rd.cols[m.leaves[j]].total:
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
	if m.among != nil && m.rd.cols[leaf].kind == kindNumber && !m.among[leaf] {
		cost += costOther
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
