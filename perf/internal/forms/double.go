package forms

// dropDoubleName drops a name that is printed twice in a row and pushed what
// stands behind it out of its columns, which is then moved back.
func (r *rowReader) dropDoubleName(cells []*cell) []*cell {
	for i := 0; i+1 < len(cells); i++ {
		a, b := cells[i], cells[i+1]
		if r.lay.cols[a.col].role != roleName || b.col != a.col+1 || a.text != b.text || runes(a.text) < 4 || looksValued(a.text) {
			continue
		}
		if behind := cells[i+2:]; r.unfitness(cells[i+1:], 0) > r.unfitness(behind, 1) {
			r.page.repaired(b, "三级指标名称在一行内重复印出，只取一次，其后各格移回")
			for _, c := range behind {
				c.col--
			}
			return append(cells[:i+1:i+1], behind...)
		}
	}
	return cells
}

// unfitness counts what speaks against the cells behind a name standing where
// they do, moved back by some columns: cells beyond the table, cells that do not
// say what their column wants, points or a value that are not there.
func (r *rowReader) unfitness(cells []*cell, back int) int {
	n := 0
	at := map[int]*cell{}
	for _, c := range cells {
		at[c.col-back] = c
		if c.col-back > r.lay.last {
			n++
		}
	}
	for col, k := range r.lay.cols {
		c := at[col]
		switch {
		case k.role == roleValue && k.side == r.lay.cols[cellCol(cells, back)].side:
			if c == nil || !looksValued(c.text) || isOperator(c.text) {
				n++
			}
		case k.role == roleWeight || k.role == roleScore:
			if c == nil || !isPlausible(k.role, c.text) {
				n++
			}
		case c != nil && !isPlausible(k.role, c.text):
			n++
		case c != nil && k.role == roleNote && k.label != nil && isOfPast(k.label.base()) && !looksValued(c.text):
			n++ // a name below 上年完成值
		}
	}
	return n
}

// cellCol is the column of the first cell, moved back; 0 where there is none.
func cellCol(cells []*cell, back int) int {
	if len(cells) == 0 {
		return 0
	}
	return cells[0].col - back
}
