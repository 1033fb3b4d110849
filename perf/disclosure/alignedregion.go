package disclosure

import (
	"slices"
	"strings"
)

// region is a run of rows that have their columns in common.
type region struct {
	rows        []alignedRow
	several     int        // rows of several parts
	columns     []interval // where text stands, from left to right
	first, last int        // lines
}

func (r *region) add(row alignedRow) {
	r.rows = append(r.rows, row)
	r.last = row.line
	if row.parts > 1 {
		r.several++
	}
}

// dropWords leaves out the last rows if they are only words that are spaced out,
// no two of whose characters stand where cells of the rows above do.
func (r *region) dropWords() {
	for n := len(r.rows) - 1; n > 0 && r.rows[n].parts == 1 && len(r.rows[n].fields) > 1; n-- {
		above := map[int]bool{}
		for _, f := range r.rows[n-1].fields {
			above[f.left] = true
		}
		under := 0
		for _, f := range r.rows[n].fields {
			if above[f.left] {
				under++
			}
		}
		if under > 1 {
			return
		}
		r.rows = r.rows[:n]
		r.last = r.rows[n-1].line
	}
}

// minBody is how many rows of figures say alone where columns are.
const minBody = 3

// body tells the rows that say where columns are: those of figures where there
// are some, or else those of the most parts, of which there are two.
func (r *region) body() func(*alignedRow) bool {
	figures, most, second := 0, 0, 0
	for _, row := range r.rows {
		if row.figures > 1 {
			figures++
		}
		if row.parts >= most {
			most, second = row.parts, most
		} else if row.parts > second {
			second = row.parts
		}
	}
	switch {
	case figures >= minBody:
		return func(row *alignedRow) bool { return row.figures > 1 }
	case second > 2:
		return func(row *alignedRow) bool { return row.parts >= second }
	}
	return func(*alignedRow) bool { return true }
}

// findColumns finds where text stands. A text that stands over several columns,
// as a header does or the text of a merged cell, joins none.
func (m *measure) findColumns(r *region) {
	var body, rest []interval
	isBody := r.body()
	for _, row := range r.rows {
		for _, f := range row.fields {
			if isBody(&row) {
				body = append(body, f.interval)
			} else {
				rest = append(rest, f.interval)
			}
		}
	}
	r.columns = union(body, m.gap)
	m.mergeSpanned(r, rest)
	var within []interval
	for _, f := range rest {
		if i, j := m.overlapped(r.columns, f); j-i <= 1 {
			within = append(within, f)
		}
	}
	if all := union(slices.Concat(r.columns, within), m.gap); apart(r.columns, all) {
		r.columns = all
	}
	m.mergeDoubtful(r)
}

// mergeSpanned joins two columns where a text stands over both and no row has
// text in both: figures set flush right under a header on the left are one.
func (m *measure) mergeSpanned(r *region, rest []interval) {
	spanned, both := make([]bool, len(r.columns)+1), make([]bool, len(r.columns)+1) // each column and the one before
	for _, f := range rest {
		i, j := m.overlapped(r.columns, f)
		for k := i + 1; k < j; k++ {
			spanned[k] = true
		}
	}
	for _, row := range r.rows {
		last := -1
		for _, f := range row.fields {
			if i, j := m.overlapped(r.columns, f.interval); j-i == 1 {
				both[i] = both[i] || last == i-1 && i > 0
				last = i
			}
		}
	}
	kept := r.columns[:0]
	for i, c := range r.columns {
		if i > 0 && spanned[i] && !both[i] {
			kept[len(kept)-1].right = c.right
		} else {
			kept = append(kept, c)
		}
	}
	r.columns = kept
}

// union joins intervals that overlap, or that fewer than gap blanks part.
func union(all []interval, gap int) []interval {
	slices.SortFunc(all, func(a, b interval) int { return a.left - b.left })
	var out []interval
	for _, i := range all {
		if n := len(out); n > 0 && i.left < out[n-1].right+gap {
			out[n-1].right = max(out[n-1].right, i.right)
		} else {
			out = append(out, i)
		}
	}
	return out
}

// overlapped gives the columns, from i and before j, that a field stands over.
func (m *measure) overlapped(columns []interval, f interval) (i, j int) {
	i, _ = slices.BinarySearchFunc(columns, f.left, func(c interval, left int) int {
		if c.right+m.gap <= left {
			return -1
		}
		return 1
	})
	for j = i; j < len(columns) && columns[j].left < f.right+m.gap; j++ {
	}
	return i, j
}

// columnUse is what stands in a column.
type columnUse struct {
	own           bool // a field that goes on with none
	left, right   edge // of its cells
	loose, tight  int  // rows in which two blanks, or only one, stand before it
	body, headers int  // fields in rows of figures, and in others
}

// edge counts where the cells of a column begin, or end.
type edge struct {
	at         map[int]int
	cells, top int // of all, and of those at the place that most have
}

func (e *edge) add(at int) {
	if e.at == nil {
		e.at = map[int]int{}
	}
	e.at[at]++
	e.cells++
	e.top = max(e.top, e.at[at])
}

// flush reports whether nearly all cells begin, or end, in one line.
func (e *edge) flush() bool { return e.top >= minBody && e.top*4 >= e.cells*3 }

// line is where most cells begin, or end, some right behind it, and how many do.
func (e *edge) line() (at, most int) {
	for i, n := range e.at {
		if n += e.at[i+1]; n > most || n == most && i < at {
			at, most = i, n
		}
	}
	return at, most
}

// use looks at what stands in each column.
func (r *region) use() []columnUse {
	use := make([]columnUse, len(r.columns))
	for _, row := range r.rows {
		last := -1
		for i, f := range row.fields {
			c := r.columnAt(f.left, max(last, 0))
			u := &use[c]
			u.own = u.own || !f.soft
			if row.figures > 1 {
				u.body++
			} else {
				u.headers++
			}
			if c != last {
				u.left.add(f.left)
				if c == last+1 && f.blanks < 2 {
					u.tight++
				} else if last >= 0 {
					u.loose++
				}
			}
			if i+1 == len(row.fields) || r.columnAt(row.fields[i+1].left, c) != c {
				u.right.add(f.right)
			}
			last = c
		}
	}
	return use
}

// mergeDoubtful joins columns with those before them: one of nothing but ends of
// words that are spaced out; one that a single blank parts in most rows, unless
// the cells on one side of it are set flush; and a header that stands beside the
// figures it is of, as Han characters do that a page counts as narrow.
func (m *measure) mergeDoubtful(r *region) {
	use := r.use()
	kept := r.columns[:0]
	var last columnUse // of the last that is kept
	for i, c := range r.columns {
		u := use[i]
		doubtful := u.tight > u.loose && !u.left.flush() && !last.right.flush()
		beside := m.gap == 1 && (last.body == 0 && u.headers == 0 || u.body == 0 && last.headers == 0)
		if i > 0 && (!u.own || doubtful || beside) {
			kept[len(kept)-1].right = c.right
			last = columnUse{right: u.right, body: last.body + u.body, headers: last.headers + u.headers}
		} else {
			kept = append(kept, c)
			last = u
		}
	}
	r.columns = kept
}

// columnAt is the column, c or one to its right, in which a field begins, or
// before which it does.
func (r *region) columnAt(left, c int) int {
	for c+1 < len(r.columns) && r.columns[c].right <= left {
		c++
	}
	return c
}

// cut gives the cells of a row.
func (r *region) cut(text string, row alignedRow) []string {
	cells := make([]string, len(r.columns))
	for i, c := 0, 0; i < len(row.fields); {
		c = r.columnAt(row.fields[i].left, c)
		j := i + 1
		for j < len(row.fields) && r.columnAt(row.fields[j].left, c) == c {
			j++
		}
		cells[c] = strings.TrimSpace(text[row.fields[i].from:row.fields[j-1].to])
		i = j
	}
	return cells
}

// under counts the cells behind the first column that begin or end under others
// of their column, and all of those that have others.
func (r *region) under() (under, all int) {
	for i, u := range r.use() {
		if i > 0 && u.left.cells > 1 {
			all += u.left.cells
			if top := max(u.left.top, u.right.top); top > 1 {
				under += top
			}
		}
	}
	return under, all
}

// wide reports whether several rows have three parts and more.
func (r *region) wide() bool {
	n := 0
	for _, row := range r.rows {
		if row.parts > 2 {
			n++
		}
	}
	return n > 1
}

// hasFigures reports whether a row has a figure behind its first field.
func (r *region) hasFigures(lines []line) bool {
	for _, row := range r.rows {
		for _, f := range row.fields[1:] {
			if isFigureText(lines[row.line].text[f.from:f.to]) {
				return true
			}
		}
	}
	return false
}

// isList reports whether the rows are only headings or sentences with blanks
// behind their number or their first words.
func (r *region) isList(lines []line) bool {
	n := 0
	for _, row := range r.rows {
		s := lines[row.line].text
		first := s[row.fields[0].from:row.fields[0].to]
		if ordinal(strings.TrimSpace(s)) != ordinalNone || runes(first) > maxCellRunes || strings.ContainsAny(first, "。；，") {
			n++
		}
	}
	return n*2 > len(r.rows)
}
