package forms

import "slices"

// spread brings the second row of a header, printed without the blanks below
// merged cells, under the columns that it divides: a part of it, up to the first
// head that comes again, for each column of values or outcomes. It reports whether
// there are as many.
func (l *layout) spread(cells []*cell) bool {
	var parts [][]*cell
	seen := map[role]bool{}
	for _, c := range cells {
		r := c.mean().role
		if len(parts) == 0 || r != roleNote && seen[r] {
			parts, seen = append(parts, nil), map[role]bool{}
		}
		seen[r] = true
		parts[len(parts)-1] = append(parts[len(parts)-1], c)
	}
	var divided []int
	for col, c := range l.cols {
		if c.role == roleValue || c.role == roleOutcome {
			divided = append(divided, col)
		}
	}
	slices.Sort(divided)
	if len(parts) > len(divided) {
		return false
	}
	for i, moved := 0, 0; i < len(parts); i++ {
		at := divided[i] + moved
		n := max(len(parts[i])-1-l.room(at), 0)
		l.shift(at, n)
		moved += n
		for j, c := range parts[i] {
			c.col = at + j
		}
	}
	return true
}

// room is how many blank columns follow one.
func (l *layout) room(col int) int {
	n := 0
	for at := col + 1; at < l.last; at++ {
		if _, taken := l.cols[at]; taken {
			break
		}
		n++
	}
	return n
}

// shift moves the columns right of one by n.
func (l *layout) shift(after, n int) {
	cols := make(map[int]column, len(l.cols))
	for col, c := range l.cols {
		if col > after {
			c.col += n
		}
		cols[c.col] = c
	}
	l.cols = cols
	for i := range l.groups {
		for j := range l.groups[i].columns {
			if c := &l.groups[i].columns[j]; c.col > after {
				c.col += n
			}
		}
	}
	l.last += n
}
