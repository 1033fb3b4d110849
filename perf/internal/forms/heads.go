package forms

import "slices"

// joinHeads puts headers of two rows together, of which the lower names the
// levels (绩效指标 | 年度指标值 | 分值 over 一级指标 | … | 指标性质 | 指标值): cells of the
// upper row that stand beside or between those of the lower are columns of their
// own, others only cover what stands below them.
func joinHeads(lines []line) {
	above := -1
	for i := range lines {
		l := &lines[i]
		if len(l.cells) == 0 || len(l.cells) > maxRow {
			continue
		}
		if above >= 0 && isHeader(l) && namesLevels(l) && isUpperHead(&lines[above]) {
			lines[above].cells = l.under(lines[above].cells)
		}
		above = i
	}
}

// namesLevels reports whether a header names a level and the indicator below it.
func namesLevels(l *line) bool {
	level, name := false, false
	for _, c := range l.cells {
		r := c.mean().role
		level = level || r == roleFirst || r == roleSecond
		name = name || r == roleName
	}
	return level && name
}

// isUpperHead reports whether a row can be the upper one of a header: heads of
// columns, labels and the label of the block, no level and no value.
func isUpperHead(l *line) bool {
	heads := 0
	for _, c := range l.cells {
		m := c.mean()
		switch {
		case m.role >= roleOperator, m.group:
			heads++
		case m.isField, m.isFund():
		default:
			return false
		}
	}
	return heads > 0 && len(l.cells) > 1
}

// under takes the columns that the row above names into the header and returns
// the cells that only cover others.
func (l *line) under(upper []*cell) (covers []*cell) {
	lower := l.cells
	l.moveBehind(upper)
	last := lower[len(lower)-1].col
	var roles [roleField + 1]bool
	for _, c := range lower {
		roles[c.mean().role] = true
	}
	roles[roleValue] = roles[roleValue] || roles[roleOperator] || roles[roleUnit]
	for _, c := range upper {
		if l.at(c.col) != nil && c.col >= lower[0].col {
			if m := c.mean(); m.group || roles[m.role] {
				c.used = m.group || m.isField || m.role != roleNone // another is kept as a note
				covers = append(covers, c)
				continue
			}
			last++ // the row is printed without the blanks below merged cells
			c.col = last
		}
		l.cells = append(l.cells, c)
		last = max(last, c.col)
	}
	slices.SortStableFunc(l.cells, func(a, b *cell) int { return a.col - b.col })
	return covers
}

// moveBehind moves a lower header below the label of the block that the upper one
// prints behind the columns of a project, where merged cells left no blanks.
func (l *line) moveBehind(upper []*cell) {
	for i, c := range upper {
		if n := c.col - l.cells[0].col; c.mean().group && i > 0 && n > 0 && upper[0].col >= l.cells[0].col {
			for _, k := range l.cells {
				k.col += n
			}
			return
		}
	}
}
