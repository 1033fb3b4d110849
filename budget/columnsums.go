package budget

import "slices"

// columnSum says that one column of a block is the sum of others.
type columnSum struct {
	total int
	parts []int
	// sure reports that every column of it is understood.
	sure bool
}

// columnSums reads from the headers which column adds up which. Headers are a
// tree: columns under one spanning label belong together, and the column called
// 合计 or 小计 among them is the sum of its siblings, each group standing for its
// own sum.
func (s *sheet) columnSums(amounts []int) []columnSum {
	var out []columnSum
	if len(amounts) > 0 {
		s.groupSums(amounts, 0, &out)
	}
	return out
}

// groupSums reads the columns under one label at the given depth and returns
// the columns that stand for the group in the sum above it.
func (s *sheet) groupSums(columns []int, depth int, out *[]columnSum) []int {
	total, sure := -1, true
	parts := make([]int, 0, len(columns))
	apart := s.apart(columns)
	for i := 0; i < len(columns); {
		j := i + 1
		for j < len(columns) && s.together(columns[i], columns[j], depth) {
			j++
		}
		group := columns[i:j]
		i = j
		c := &s.columns[group[0]]
		if c.among {
			continue
		}
		if len(group) > 1 || s.deeper(group[0], depth) {
			if stands := s.groupSums(group, depth+1, out); c.aside == apart {
				parts = append(parts, stands...)
			}
			continue
		}
		switch {
		case c.aside != apart:
		case c.facets.total && total < 0:
			total = group[0]
		case c.facets.total:
			sure = false // two totals side by side: which is whose is not said
			parts = append(parts, group[0])
		default:
			sure = sure && c.known
			parts = append(parts, group[0])
		}
	}
	parts = s.nest(parts, out)
	if total < 0 {
		return parts
	}
	if len(parts) > 0 {
		*out = append(*out, columnSum{total, parts, sure})
	}
	return []int{total}
}

// apart is what all columns are apart for alike: figures of the year before add
// up among themselves.
func (s *sheet) apart(columns []int) aside {
	first := s.columns[columns[0]].aside
	if first == asideRate || first == asideText {
		return asideNone
	}
	for _, c := range columns {
		if s.columns[c].aside != first {
			return asideNone
		}
	}
	return first
}

// deeper reports whether a column has a label below the given depth, so that
// it is a group of one there.
func (s *sheet) deeper(column, depth int) bool {
	return column < len(s.table.Columns) && len(s.table.Columns[column].Labels) > depth+1
}

// together reports whether two columns stand under one label at a depth.
func (s *sheet) together(a, b, depth int) bool {
	if !s.deeper(a, depth) || !s.deeper(b, depth) {
		return false
	}
	x, y := s.table.Columns[a].Labels[depth], s.table.Columns[b].Labels[depth]
	return x != "" && (x == y || squeeze(x) == squeeze(y))
}

// nest takes out of a row of columns those that are parts of another among
// them (基本支出 | 人员经费 | 公用经费) and notes their sum where it is complete.
func (s *sheet) nest(columns []int, out *[]columnSum) []int {
	within := func(p int) bool { return s.inside(p, columns) >= 0 }
	if !slices.ContainsFunc(columns, within) {
		return columns
	}
	kept := slices.DeleteFunc(slices.Clone(columns), within)
	for _, p := range kept {
		var parts []int
		for _, q := range columns {
			if s.inside(q, columns) == p {
				parts = append(parts, q)
			}
		}
		if len(parts) > 1 {
			*out = append(*out, columnSum{p, parts, true})
		}
	}
	return kept
}

// inside is the column among others that a column is a part of by what its own
// header says, -1 for none.
func (s *sheet) inside(column int, among []int) int {
	own := s.columns[column].own
	for _, p := range among {
		other := s.columns[p].own
		if p != column && (other.part.holds(own.part) || other.fund.holds(own.fund) && own.part == other.part || other.item.holds(own.item)) {
			return p
		}
	}
	return -1
}

func (c *columnSum) has(column int) bool {
	for _, p := range c.parts {
		if p == column {
			return true
		}
	}
	return false
}
