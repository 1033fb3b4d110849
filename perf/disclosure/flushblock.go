package disclosure

import "strings"

// Limits on a table that is read by where its amounts end.
const (
	flushLines = 4096
	flushBytes = 1024 // of a line
)

// flushBlock gives the lines from item i that could be the rows of a table, page
// after page, and the item behind them.
func (d *document) flushBlock(i int, h *heads) (lines []*line, end int) {
	figures := 0 // the lines up to the last with figures
	for end = i; end < len(d.items) && end-i < flushLines; {
		l := d.items[end]
		if l.page {
			if k := d.headAgain(end, h); k > 0 {
				end += k
				continue
			}
		}
		if l.cells != nil && !l.guessed || endsFlush(l) {
			break
		}
		lines = append(lines, l)
		end++
		if hasFigure(l.text) {
			figures = len(lines)
		}
	}
	if figures == 0 {
		return nil, i
	}
	keep := figures
	for keep < len(lines) && isLastRow(lines[keep]) {
		keep++
	}
	for end > i && d.items[end-1] != lines[keep-1] {
		end--
	}
	return lines[:keep], end
}

// headAgain counts the items from item i that print the title and the unit of a
// table again on another page.
func (d *document) headAgain(i int, h *heads) int {
	k, again := i, false
	for ; k < len(d.items) && k-i < maxHeads; k++ {
		l := d.items[k]
		switch {
		case l.title && h.titled && sameTitle(l.titleText, h.title.Text):
			again = true
		case l.head && (l.unit == "" || l.unit == h.unit), l.tableNo, l.year:
		default:
			if !again {
				return 0
			}
			return k - i
		}
	}
	return 0
}

// endsFlush reports whether a line stands in no table.
func endsFlush(l *line) bool {
	return l.title && containsAny(l.titleText, titleWords) || l.head || l.formTitle || l.tableNo || l.note || l.year ||
		l.ordinal == ordinalPart || len(l.text) > flushBytes || strings.Contains(l.text, "。") || strings.Contains(l.text, "；") ||
		l.single && l.runes > maxCellRunes && !strings.Contains(l.one, "  ")
}

// hasFigure reports whether an amount stands in a line.
func hasFigure(s string) bool {
	for _, w := range strings.Fields(s) {
		if isAmount(w) {
			return true
		}
	}
	return false
}

// isLastRow reports whether a line without figures below the last of a table still
// is a row: on the same page, set in, short, and no heading.
func isLastRow(l *line) bool {
	if l.page || !isSetIn(l.text) || l.single && (l.has(comma) || l.runes > maxHeading/2) {
		return false
	}
	s := strings.TrimSpace(l.text)
	return (l.ordinal == ordinalNone || !l.single) && !endsWithAny(s, headingEnds)
}

// isSetIn reports whether a line is set in.
func isSetIn(s string) bool { return s != "" && strings.TrimLeft(s, " \u3000\u00a0") != s }
