package forms

import "strings"

// settleYear chooses the column of values where a header names several stretches
// of time (半年 | 全年, 2023年指标值 | 2024年指标值): that of the form's year, whole. What
// was reached in years before is no outcome of the form.
func (l *layout) settleYear(year int) {
	for i := range l.groups {
		l.groups[i].settleYear(year)
		for _, c := range l.groups[i].columns {
			at := l.cols[c.col]
			at.role, at.span = c.role, c.span
			l.cols[c.col] = at
		}
	}
}

func (g *group) settleYear(year int) {
	value, best := -1, -1
	for i := range g.columns {
		c := &g.columns[i]
		if c.label == nil {
			continue
		}
		if of := yearIn(c.label.text); c.role == roleOutcome && of != 0 && of < year {
			c.role = roleNote
		}
		if c.role == roleValue && value < 0 {
			value, best = i, i
		}
	}
	if value < 0 {
		return
	}
	if g.columns[value].span == spanWhole && g.yearBeside(year) {
		return
	}
	for i := range g.columns {
		c := &g.columns[i]
		if c.col > g.name && (c.role == roleValue || c.role == roleNote) && c.rank(year) > g.columns[best].rank(year) {
			best = i
		}
	}
	if best != value && g.columns[best].role == roleNote {
		g.columns[best].role, g.columns[value].role = roleValue, roleNote
	}
}

// yearBeside takes the values of the form's year, named by its number, beside those
// of the whole period: 实施期指标值 | 2023年完成值 | 2024年指标值.
func (g *group) yearBeside(year int) bool {
	for i := range g.columns {
		c := &g.columns[i]
		if c.role == roleValue && c.span == spanYear {
			return true
		}
		if c.label != nil && c.role == roleNote && headerRole(c.label.text) == roleValue && year != 0 && yearIn(c.label.text) == year {
			c.role, c.span = roleValue, spanYear
			return true
		}
	}
	return false
}

// rank says how well the head of a column says that it holds the values of a year.
func (c *column) rank(year int) int {
	if c.label == nil {
		return 0
	}
	of := yearIn(c.label.text)
	head := headerRole(c.label.text)
	switch {
	case head != roleValue && head != roleNone, isPartOfYear(c.label.base()), of != 0 && of != year:
		return 0
	case head == roleValue:
		return 3
	case of != 0, c.span == spanYear:
		return 2
	}
	return 1
}

// isPartOfYear reports whether a head names less than a year.
func isPartOfYear(b string) bool {
	for _, w := range partWords {
		if strings.Contains(b, w) {
			return true
		}
	}
	return false
}
