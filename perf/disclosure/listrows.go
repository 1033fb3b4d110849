package disclosure

import "strings"

// maxCutRows is how many rows in a row may have lost their blank cells.
const maxCutRows = 30

// nextOfList is the column in which a line of one cell goes on with a numbered list
// of a table: its number is the next one, and rows follow, others of the list
// between. Blank cells beside it were cut off (六、其他收入 below 五、事业收入 | …). It is
// -1 where the line does not.
func (d *document) nextOfList(t *taking) int {
	if len(t.Rows) == 0 || t.width == 0 {
		return -1
	}
	column := listColumn(t.Rows[len(t.Rows)-1].Cells, d.items[d.i])
	if column < 0 {
		return -1
	}
	above := t.Rows[len(t.Rows)-1].Cells[column]
	for j := d.i; j < len(d.items) && j < d.i+maxCutRows; j++ {
		l := d.items[j]
		if l.isRow() && j > d.i && !l.head && !l.title {
			return column
		}
		if l.isRow() || l.head || l.title || l.runes > maxHeading || l.has(fullStop|semicolon|colon) || !isNext(above, l) {
			return -1
		}
		above = l.one
	}
	return -1
}

// listColumn is the column whose list a line goes on with, by its number and, where
// lists beside each other have the same, by how its name ends; -1 for none.
func listColumn(above []string, l *line) int {
	column := -1
	for i, c := range above {
		if isNext(c, l) && (column < 0 || endsAlike(c, l.one) && !endsAlike(above[column], l.one)) {
			column = i
		}
	}
	return column
}

// endsAlike reports whether two names end with the same two characters.
func endsAlike(a, b string) bool {
	x, y := []rune(a), []rune(b)
	return len(x) > 1 && len(y) > 1 && string(x[len(x)-2:]) == string(y[len(y)-2:])
}

// isNext reports whether a line has the number after that of a text.
func isNext(above string, l *line) bool {
	if l.ordinal != ordinalChinese && l.ordinal != ordinalBracket || ordinal(above) != l.ordinal {
		return false
	}
	a := listNumber(above)
	return a > 0 && listNumber(l.one) == a+1
}

// listNumber is the Chinese number that a text begins with, 0 for none.
func listNumber(s string) int {
	s = strings.TrimLeft(s, "（( 　")
	return chineseNumber(s[:len(s)-len(strings.TrimLeft(s, chineseDigits))])
}
