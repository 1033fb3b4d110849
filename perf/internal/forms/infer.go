package forms

import "strings"

// inferLayout makes the layout of a table without a header from its first full
// row: a second level, the name behind it, the value behind that, and where the
// second level comes again, the same for the other period.
func inferLayout(lines []*line) *layout {
	for _, l := range lines {
		for i, c := range l.cells {
			w, ok := levelWord(c)
			if !ok || w.second == "" || i+1 >= len(l.cells) {
				continue
			}
			if next := l.cells[i+1]; !isLevelCell(next) && !next.mean().group {
				return layoutAt(c.col, next.col, l.cells[i+1:])
			}
		}
	}
	return layoutAt(3, 4, nil)
}

// layoutAt is the layout with the first period's levels and names at the given
// columns; the cells behind the level tell the rest: a sign before the value, a
// unit behind it.
func layoutAt(second, name int, behind []*cell) *layout {
	lay := &layout{cols: map[int]column{}, first: max(second-1, 0)}
	value := name + 1
	again := 0
	for i, c := range behind {
		if i > 0 && isLevelCell(c) {
			again = c.col
			break
		}
		if i == 1 {
			value = c.col
		}
	}
	if len(behind) > 2 && again == 0 && isOperator(behind[1].text) {
		lay.put(second, name, behind[2].col)
		lay.addColumn(behind[1].col, roleOperator)
		if len(behind) > 3 && isUnit(behind[3].text) {
			lay.addColumn(behind[3].col, roleUnit)
		}
	} else {
		lay.put(second, name, value)
	}
	if again > 0 {
		lay.put(again, again+1, again+2)
	}
	if lay.first > 0 {
		lay.cols[lay.first] = column{col: lay.first, role: roleFirst}
	}
	lay.settle()
	return lay
}

// put adds a group of a second level, a name and a value.
func (l *layout) put(second, name, value int) {
	g := l.open()
	n := len(l.groups) - 1
	g.second, g.name = second, name
	g.columns = []column{{col: name, role: roleName, side: n}, {col: value, role: roleValue, side: n}}
	l.cols[second] = column{col: second, role: roleSecond, side: n}
	for _, c := range g.columns {
		l.cols[c.col] = c
	}
	l.last = value
}

// addColumn adds a column to the first group.
func (l *layout) addColumn(col int, r role) {
	c := column{col: col, role: r}
	l.groups[0].columns = append(l.groups[0].columns, c)
	l.cols[col] = c
	l.last = max(l.last, col)
}

// isUnit reports whether a text can be nothing else than a unit of a column of
// its own: short, without a figure.
func isUnit(text string) bool {
	return runes(text) <= 5 && !strings.ContainsAny(text, "0123456789") && !isOperator(text)
}
