package disclosure

import (
	"slices"
	"strings"

	"github.com/perftarget/perftarget/perf/internal/blank"
)

// maxCellRunes is the longest text, in characters, of a cell that stands alone
// in its row or in the header of a table.
const maxCellRunes = 40

// join adds region s, which stands below r, to it, with what stands between, if
// both have their columns in common.
func (a *aligner) join(r, s *region) bool {
	both := union(slices.Concat(r.columns, s.columns), a.gap)
	if len(both) > maxAligned || !apart(r.columns, both) || !apart(s.columns, both) {
		return false
	}
	between, blank, ok := a.between(r.last+1, s.first, both)
	if !ok || blank && s.several == 0 || blank && len(both) > max(len(r.columns), len(s.columns)) || !sameEdges(r.columns, s.columns, a.margin) {
		return false
	}
	r.columns = both
	for _, row := range slices.Concat(between, s.rows) {
		r.add(row)
	}
	return true
}

// between finds the rows among the lines between two regions: cells of the first
// column, if no blank line parts them from either. Other lines do no harm as
// long as they are short; they stay what they are.
func (a *aligner) between(from, to int, columns []interval) (rows []alignedRow, blank, ok bool) {
	blank = a.lines[to].page
	for i := from; i < to; i++ {
		l := &a.lines[i]
		if l.cells != nil || l.fate != fateNone {
			return nil, false, false
		}
		if strings.TrimSpace(l.text) == "" {
			blank = true
			continue
		}
		row, fits := a.lone(i, columns)
		if !fits {
			return nil, false, false
		}
		rows = append(rows, row)
	}
	if blank {
		rows = nil
	}
	return rows, blank, true
}

// lone reads a line as a row with nothing but the cell of the first column.
func (a *aligner) lone(i int, columns []interval) (alignedRow, bool) {
	l := &a.lines[i]
	s := strings.TrimSpace(l.text)
	if l.cells != nil || runes(s) > maxCellRunes || strings.ContainsAny(s, "。；") || isNote(s) || ordinal(s) == ordinalPart || isAbove(s) {
		return alignedRow{}, false
	}
	row := a.row(i)
	if row.parts != 1 {
		return alignedRow{}, false
	}
	right := row.fields[len(row.fields)-1].right
	return row, len(columns) < 2 || right+2 <= columns[1].left
}

// isAbove reports whether a line stands above tables and forms.
func isAbove(s string) bool {
	return isTitle(s) && containsAny(s, titleWords) || isFormTitle(s) || isYearLine(s) || isTableNumber(s) || unitOf(s) != ""
}

// extend adds the rows at the end of a table that have nothing but the cell of
// the first column: the total of an empty table, or cells that blanks behind
// them show to be such.
func (a *aligner) extend(r *region) {
	for i := r.last + 1; i < len(a.lines); i++ {
		s := a.lines[i].text
		row, fits := a.lone(i, r.columns)
		if !fits || !totalWords[blank.Drop(s)] && !strings.HasSuffix(s, "  ") {
			return
		}
		r.add(row)
	}
}

// totalWords stand alone in the row of the total where a table is empty.
var totalWords = map[string]bool{"合计": true, "总计": true, "小计": true}

// apart reports whether no two columns have become one.
func apart(columns, both []interval) bool {
	j := -1
	for _, c := range columns {
		k := max(j, 0)
		for both[k].right < c.right {
			k++
		}
		if k == j {
			return false
		}
		j = k
	}
	return true
}

// sameEdges reports whether the columns that two regions share begin or end at
// the same place, not only at the margin.
func sameEdges(a, b []interval, margin int) bool {
	same, different := 0, 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].right <= b[j].left:
			i++
		case b[j].right <= a[i].left:
			j++
		default:
			if a[i].left != b[j].left && a[i].right != b[j].right {
				different++
			} else if a[i].left >= margin+setIn {
				same++
			}
			i++
			j++
		}
	}
	return same > different
}
