package forms

import "maps"

// byContent corrects a header by what stands below it: headers of two levels name
// the second one first (一级指标 over 数量指标), or call the indicator 二级指标 and
// explain it behind (指标内容).
func (l *layout) byContent(lines []*line) *layout {
	if len(l.groups) != 1 {
		return l
	}
	g := l.groups[0]
	firsts, seconds := countLevels(lines)
	switch {
	case l.first > 0 && g.second == 0 && firsts > 0 && seconds > 0:
		l = l.unnamedLevel(g)
	case l.first > 0 && g.second == 0 && firsts == 0 && seconds > 0:
		l = l.copy()
		l.groups[0].second = l.first
		l.setRole(l.first, roleSecond)
		l.first = 0
	case l.isValueless():
		l = l.valuedRemark(g, lines)
	case g.second > 0 && seconds == 0 && isWeakName(l.cols[g.name].label) && holdsNames(lines, g.second):
		l = l.copy()
		l.groups[0].name, l.groups[0].second = g.second, 0
		l.setRole(g.name, roleNote)
		l.setRole(g.second, roleName)
		l.groups[0].columns = append([]column{l.cols[g.second]}, l.groups[0].columns...)
		for col, c := range l.cols {
			if c.role == roleLevelWeight && col > g.second {
				l.setRole(col, roleWeight)
			}
		}
	}
	return l
}

// unnamedLevel finds the second level and the names of a table that prints both
// levels where the head of one of them is not known: the second level stands
// right of the first, the names right of the second.
func (l *layout) unnamedLevel(g group) *layout {
	second, name := g.name, g.name
	if head := l.cols[g.name].label; head != nil && head.mean().role == roleSecond {
		name = l.strangeBehind(second)
	} else if second = l.strangeBehind(l.first); second > name {
		second = 0
	}
	if second == 0 || name == 0 {
		return l
	}
	l = l.copy()
	l.groups[0].second, l.groups[0].name = second, name
	l.setRole(second, roleSecond)
	l.setRole(name, roleName)
	l.findValue(&l.groups[0])
	return l
}

// strangeBehind is the next column right of one, if its head is not known; else 0.
func (l *layout) strangeBehind(col int) int {
	for at := col + 1; at <= l.last; at++ {
		c, ok := l.cols[at]
		switch {
		case !ok, c.role == roleSerial, c.role == roleLevelWeight:
		case c.label != nil && c.label.mean().role == roleNone:
			return at
		default:
			return 0
		}
	}
	return 0
}

func (l *layout) copy() *layout {
	c := *l
	c.cols = maps.Clone(l.cols)
	c.groups = []group{l.groups[0]}
	c.groups[0].columns = append([]column(nil), l.groups[0].columns...)
	return &c
}

func (l *layout) setRole(col int, r role) {
	c := l.cols[col]
	c.role = r
	l.cols[col] = c
	for i := range l.groups[0].columns {
		if l.groups[0].columns[i].col == col {
			l.groups[0].columns[i].role = r
		}
	}
}

// isWeakName reports whether the head of the names can also head what explains
// them.
func isWeakName(c *cell) bool {
	if c == nil {
		return false
	}
	switch c.base() {
	case "指标内容", "指标描述", "具体指标":
		return true
	}
	return false
}

// countLevels counts the words that can only be first levels, and those that can
// only be second ones.
func countLevels(lines []*line) (firsts, seconds int) {
	for _, l := range lines {
		for _, c := range l.cells {
			switch w, ok := levelWord(c); {
			case ok && w.second == "":
				firsts++
			case ok && w.first == "":
				seconds++
			}
		}
	}
	return firsts, seconds
}

// holdsNames reports whether a column holds texts, twice and more, of which none
// is a level.
func holdsNames(lines []*line, col int) bool {
	n := 0
	for _, l := range lines {
		if c := l.at(col); c != nil {
			if _, ok := columnWord(c, true); ok {
				return false
			}
			n++
		}
	}
	return n > 1
}

// findValue takes the first column with an unknown head for the values where the
// header names none: tables that print a target for each place head them so.
func (l *layout) findValue(g *group) {
	if g.second == 0 && l.first == 0 || g.has(roleValue, spanNone) {
		return
	}
	for i := range g.columns {
		if c := &g.columns[i]; c.col > g.name && c.label.mean().role == roleNone {
			c.role = roleValue
			l.cols[c.col] = *c
			return
		}
	}
}

// valuedRemark takes the column of remarks that holds figures for the values of a
// table that has no other (绩效标准 alone).
func (l *layout) valuedRemark(g group, lines []*line) *layout {
	for _, c := range g.columns {
		if c.role != roleNote || c.col <= g.name {
			continue
		}
		n, valued := 0, 0
		for _, line := range lines {
			if k := line.at(c.col); k != nil {
				n++
				if looksValued(k.text) {
					valued++
				}
			}
		}
		if valued > 1 && 2*valued >= n {
			l = l.copy()
			l.setRole(c.col, roleValue)
			return l
		}
	}
	return l
}

// isValueless reports whether the table has no column of values.
func (l *layout) isValueless() bool {
	for i := range l.groups {
		if l.groups[i].has(roleValue, spanNone) {
			return false
		}
	}
	return true
}
