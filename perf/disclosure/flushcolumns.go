package disclosure

import (
	"slices"

	"github.com/perftarget/perftarget/perf/internal/blank"
)

// maxFlush is the most columns that a table has whose columns are found by where
// its figures end.
const maxFlush = 64

// flushColumn is a column of a page: one of figures, which end in one line, or one
// of labels.
type flushColumn struct {
	interval
	figures bool
	codes   bool
}

// flushPage is what one page prints of a table. Columns are found in its body
// alone: each page is laid out by itself.
type flushPage struct {
	head, body []flushRow
	columns    []flushColumn
	figures    []interval // the columns of figures
	first      []int      // the columns behind each of them, the first for those before all
	to         []int      // the columns of the table that its columns are
	// edges says that columns are told by where figures end and labels begin alone,
	// and not by the room between them.
	edges bool
}

// findColumns finds the columns of a page, ok where every figure stands in
// exactly one and no column has two figures of a row.
func (p *flushPage) findColumns() (ok bool) {
	p.figures = p.figureColumns()
	if len(p.figures) == 0 || len(p.figures) > maxFlush {
		return false
	}
	zones := make([][]flushWords, len(p.figures)+1)
	for i := range p.body {
		r := &p.body[i]
		at, ok := r.zones(p.figures)
		if !ok {
			return false
		}
		for from := 0; from < len(at); {
			to := from + 1
			if r.words[from].kind != wordFigure {
				for to < len(at) && r.words[to].kind != wordFigure && at[to] == at[from] {
					to++
				}
				zones[at[from]] = append(zones[at[from]], r.words[from:to])
			}
			from = to
		}
	}
	for z, words := range zones {
		p.first = append(p.first, len(p.columns))
		if p.edges {
			p.columns = append(p.columns, columnsByLefts(words)...)
		} else {
			p.columns = append(p.columns, labelColumns(words)...)
		}
		if z < len(p.figures) {
			p.columns = append(p.columns, flushColumn{interval: p.figures[z], figures: true})
		}
	}
	return len(p.columns) <= maxFlush
}

// flushWords are the words of a row between two columns of figures.
type flushWords []flushWord

// figureColumns are where figures stand.
func (p *flushPage) figureColumns() []interval {
	var all []interval
	for i := range p.body {
		for _, w := range p.body[i].words {
			if w.kind == wordFigure {
				all = append(all, w.interval)
			}
		}
	}
	if p.edges {
		return byRights(all)
	}
	return union(all, 1)
}

// zones tells for each figure of a row in which column it stands, and for each
// label how many columns of figures stand before it: those that begin left of it,
// as far as the figures beside it allow. It is not ok where two figures stand in
// one column.
func (r *flushRow) zones(figures []interval) (at []int, ok bool) {
	at = make([]int, len(r.words))
	last := -1
	for i, w := range r.words {
		z, _ := slices.BinarySearchFunc(figures, w.right, func(c interval, right int) int { return c.right - right })
		if w.kind != wordFigure {
			at[i] = max(zoneOf(w, figures), last+1)
			continue
		}
		if at[i] = z; z == last {
			return nil, false
		}
		last = z
	}
	next := len(figures)
	for i := len(r.words) - 1; i >= 0; i-- {
		if r.words[i].kind == wordFigure {
			next = at[i]
		} else {
			at[i] = min(at[i], next)
		}
	}
	return at, true
}

// zoneOf is how many columns of figures begin left of a label. One that stands
// within a column that is blank in its row is the label of several columns, and
// one that begins in it and ends behind it was pushed to the left.
func zoneOf(w flushWord, figures []interval) int {
	z, _ := slices.BinarySearchFunc(figures, w.left+1, func(c interval, left int) int { return c.left - left })
	if z > 0 && w.left < figures[z-1].right && w.right <= figures[z-1].right+1 {
		z--
	}
	return z
}

// labelColumns finds the columns of labels between two columns of figures: rows
// with several labels tell where they are.
func labelColumns(rows []flushWords) []flushColumn {
	if len(rows) == 0 {
		return nil
	}
	var several, hull []interval
	var codes []interval
	for _, words := range rows {
		for _, w := range words {
			hull = append(hull, w.interval)
			if len(words) > 1 {
				several = append(several, w.interval)
			}
			if w.kind == wordCode {
				codes = append(codes, w.interval)
			}
		}
	}
	parts := union(several, 1)
	if len(parts) < 2 {
		parts = []interval{{hull[0].left, hull[0].right}}
	}
	parts = withoutCrossed(parts, rows)
	for _, h := range hull { // labels alone in their row, at the ends
		parts[0].left = min(parts[0].left, h.left)
		last := &parts[len(parts)-1]
		last.right = max(last.right, h.right)
	}
	out := make([]flushColumn, len(parts))
	for i, c := range parts {
		out[i] = flushColumn{interval: c, codes: overlaps(codes, c)}
	}
	return out
}

// withoutCrossed joins two columns of labels where as many labels stand across
// the room between them as rows have text on both sides.
func withoutCrossed(parts []interval, rows []flushWords) []interval {
	both, across := make([]int, len(parts)), make([]int, len(parts)) // of each and the one before
	for _, words := range rows {
		last := -1
		for _, w := range words {
			first, end := -1, -1
			for i, c := range parts {
				if c.left < w.right && w.left < c.right {
					if end = i; first < 0 {
						first = i
					}
				}
			}
			if first < 0 {
				continue
			}
			if first > 0 && last == first-1 {
				both[first]++
			}
			for i := first + 1; i <= end && !isTotalWord(w.text); i++ {
				across[i]++
			}
			last = end
		}
	}
	kept := parts[:1]
	for i := 1; i < len(parts); i++ {
		if across[i] >= both[i] {
			kept[len(kept)-1].right = parts[i].right
		} else {
			kept = append(kept, parts[i])
		}
	}
	return kept
}

func overlaps(all []interval, c interval) bool {
	for _, i := range all {
		if i.left < c.right && c.left < i.right {
			return true
		}
	}
	return false
}

// cells puts the words of a row into the columns.
func (p *flushPage) cells(r *flushRow) []string {
	out := make([]string, len(p.columns))
	at, _ := r.zones(p.figures)
	last := -1
	for k, w := range r.words {
		from, to := p.first[at[k]], len(p.columns)
		if at[k] < len(p.figures) {
			to = p.columnOf(at[k])
		}
		c := to // the column of figures
		if w.kind != wordFigure {
			alone := (k == 0 || at[k-1] != at[k] || r.words[k-1].kind == wordFigure) && (k+1 == len(at) || at[k+1] != at[k] || r.words[k+1].kind == wordFigure)
			c = from + labelAt(p.columns[from:to], w, alone)
			if c <= last && last+1 < to {
				c = last + 1 // beside another label of its row
			}
			c = max(c, last)
		}
		if out[c] != "" {
			out[c] += " "
		}
		out[c] += w.text
		last = c
	}
	return out
}

// isTotalWord reports whether a label is that of the sum of several columns of
// labels, which is printed in their middle.
func isTotalWord(s string) bool {
	return endsWithAny(blank.Drop(s), []string{"合计", "总计"})
}

// labelAt is the column in which a label begins. The label of a total stands in
// the middle of all columns of labels, and is put into the first.
func labelAt(columns []flushColumn, w flushWord, alone bool) int {
	if alone && isTotalWord(w.text) && !slices.ContainsFunc(columns, func(c flushColumn) bool { return c.codes }) {
		return 0
	}
	for i := len(columns) - 1; i > 0; i-- {
		if w.left >= columns[i].left || w.right > columns[i].left && w.left >= columns[i-1].right {
			return i
		}
	}
	return 0
}
