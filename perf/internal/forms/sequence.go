package forms

// sequence reads a damaged row by the order of its cells: level words, a name, a
// value, and where the form has two periods the same again. A cell that slipped
// a column to either side, or a name printed twice, does not matter then.
func (r *rowReader) sequence(l *line, cells []*cell) item {
	it := item{line: l, sides: make([]side, len(r.lay.groups))}
	left, right := r.divide(cells)
	labels, rest := r.leading(left)
	for _, w := range labels {
		if w.second == "" && !w.mixed {
			it.firsts = append(it.firsts, w)
		} else {
			it.sides[0].seconds = append(it.sides[0].seconds, w)
		}
	}
	it.sides[0].entry = r.entry(0, rest, l, nil)
	if len(right) == 0 {
		return it
	}
	labels, rest = r.leading(right)
	for _, w := range labels {
		if !w.mixed {
			w.first = ""
		}
		it.sides[1].seconds = append(it.sides[1].seconds, w)
	}
	it.sides[1].entry = r.entry(1, rest, l, &it)
	return it
}

// divide cuts the cells of a row where the second period begins: at the second
// level printed after a name, at a level printed twice, or else at its columns.
func (r *rowReader) divide(cells []*cell) (left, right []*cell) {
	if len(r.lay.groups) < 2 {
		return cells, nil
	}
	named := false
	seen := map[string]bool{}
	for i, c := range cells {
		w, ok := levelWord(c)
		isSecond := ok && (w.second != "" || w.mixed)
		if isSecond && (named || seen[c.levelBase()]) {
			return cells[:i], cells[i:]
		}
		if isSecond {
			seen[c.levelBase()] = true
		}
		named = named || !ok
	}
	g := r.lay.groups[1]
	from := g.name
	if g.second > 0 {
		from = g.second
	}
	for i, c := range cells {
		if c.col < from {
			continue
		}
		if texts := countTexts(cells[:i]); texts == 1 && len(cells)-i == 1 && c.col < g.name {
			return cells, nil // the value slipped a column to the right
		}
		return cells[:i], cells[i:]
	}
	return cells, nil
}

func countTexts(cells []*cell) int {
	n := 0
	for _, c := range cells {
		if _, ok := levelWord(c); !ok {
			n++
		}
	}
	return n
}

// leading takes the level words off the front. Of the words that can be either
// level the first is the first level where another follows; alone, 成本指标 is a
// second level unless the form has it as a first one.
func (r *rowReader) leading(cells []*cell) (labels []label, rest []*cell) {
	for i, c := range cells {
		w, ok := levelWord(c)
		if !ok {
			rest = cells[i:]
			break
		}
		labels = append(labels, w)
	}
	for i := range labels {
		w := &labels[i]
		if w.first == "" || w.second == "" {
			continue
		}
		followed := i+1 < len(labels) && labels[i+1].second != ""
		if i == 0 && (followed || r.prefersFirst(*w)) {
			w.second = ""
		} else {
			w.first = ""
		}
	}
	return labels, rest
}

// prefersFirst reports whether a word of either level, alone in a damaged row,
// is the first level.
func (r *rowReader) prefersFirst(w label) bool {
	switch trimmedStem(w.cell.text) {
	case "满意度":
		return true
	case "服务对象满意度", "社会公众满意度":
		return false
	}
	return r.costs
}

// entry reads the name and the columns behind it from what is left of a row. it
// is the row's first period when the second is read.
func (r *rowReader) entry(n int, cells []*cell, l *line, it *item) *entry {
	if len(cells) == 0 {
		return nil
	}
	g := r.lay.groups[n]
	columns := r.textColumns(g)
	cells = r.dropDouble(cells, g, len(columns))
	e := &entry{name: cells[0], cells: map[role][]*cell{}}
	switch {
	case len(cells) == 1:
		return r.nameOnly(e, g, l, it)
	case len(cells) == 2 && r.lay.isValueless() && len(columns) > 1:
		s := side{entry: e}
		s.add(columns[1], cells[1])
		return e
	case len(columns) <= 2 || len(cells) == 2:
		e.values = []printed{{cell: cells[1]}}
		r.noteMoved(e, g)
		return e // cells beyond are kept as notes
	case len(cells) == len(columns) && !r.standsAlone(columns, cells):
		s := side{entry: &entry{cells: map[role][]*cell{}}}
		for i, c := range cells {
			s.add(columns[i], c)
		}
		if s.entry.name == nil {
			return nil
		}
		r.page.repaired(cells[0], "单元格错位，按先后次序归入各栏")
		return s.entry
	}
	return r.byDistance(columns, cells)
}

// textColumns are the columns of a group that belong to the indicator.
func (r *rowReader) textColumns(g group) []column {
	out := make([]column, 0, len(g.columns))
	for _, c := range g.columns {
		if c.role != roleLevelWeight {
			out = append(out, c)
		}
	}
	return out
}

// dropDouble drops a name that is printed twice in a row.
func (r *rowReader) dropDouble(cells []*cell, g group, columns int) []*cell {
	if len(cells) < 2 || cells[0].text != cells[1].text {
		return cells
	}
	if len(cells) == 2 && cells[0].col == g.name && columns >= 2 && cells[1].col == g.columns[1].col {
		return cells // a value that repeats the name
	}
	r.page.repaired(cells[0], "三级指标名称在一行内重复印出，只取一次")
	return cells[1:]
}

// nameOnly reads a row of which one text is left. It is the name, unless it
// looks like a value and stands in that column. Where the name itself stands in
// the last column, or was pushed to the right with its level, the value is cut
// off by the layout.
func (r *rowReader) nameOnly(e *entry, g group, l *line, it *item) *entry {
	c := e.name
	valueCol := g.valueColumn()
	same := it != nil && it.sides[0].entry != nil && it.sides[0].entry.name.text == c.text
	pushed := false
	if it != nil && len(it.sides[1].seconds) > 0 {
		last := it.sides[1].seconds[len(it.sides[1].seconds)-1].cell
		pushed = last.col == c.col-1 && last.col != g.second
	}
	if !same && !pushed && c.col == valueCol && (looksValued(c.text) || r.levelInPlace(l)) {
		r.page.unplaced(c, "有指标值而没有三级指标名称")
		return nil
	}
	if (same || pushed) && c.col >= valueCol {
		e.lost = true
	} else if c.col != g.name {
		r.page.repaired(c, "三级指标错位，按内容归入名称栏")
	}
	return e
}

// levelInPlace reports whether a row prints a level in the column of its header,
// so that the row itself stands in its place.
func (r *rowReader) levelInPlace(l *line) bool {
	for _, c := range l.cells {
		if role := r.lay.cols[c.col].role; (role == roleFirst || role == roleSecond) && isLevelCell(c) {
			return true
		}
	}
	return false
}

// noteMoved notes a name or a value that was taken from another column.
func (r *rowReader) noteMoved(e *entry, g group) {
	switch valueCol := g.valueColumn(); {
	case e.name.col == g.name && e.values[0].cell.col == valueCol:
	case e.name.col == g.name:
		r.page.repaired(e.values[0].cell, "指标值错位，归入“"+e.name.text+"”")
	default:
		r.page.repaired(e.name, "三级指标错位，按内容归入名称栏")
	}
}

func (g *group) valueColumn() int {
	for _, c := range g.columns {
		if c.role == roleValue {
			return c.col
		}
	}
	return g.name + 1
}

// byDistance puts cells into the columns they stand under once the name is back
// in its own; what stands under none is kept as a note.
func (r *rowReader) byDistance(columns []column, cells []*cell) *entry {
	shift := columns[0].col - cells[0].col
	if r.standsAlone(columns, cells) {
		shift = 0
	}
	var s side
	for _, c := range cells {
		for _, k := range columns {
			if k.col == c.col+shift || c == cells[0] && k.role == roleName {
				s.add(k, c)
				break
			}
		}
	}
	if s.entry == nil || s.entry.name == nil {
		return nil // all cells are kept as notes
	}
	r.page.repaired(cells[0], "单元格错位，按与名称的距离归入各栏")
	return s.entry
}

// standsAlone reports whether only the name left its column and all cells behind
// it stand in theirs.
func (r *rowReader) standsAlone(columns []column, cells []*cell) bool {
	at := map[int]bool{}
	for _, k := range columns {
		at[k.col] = k.role != roleName
	}
	for _, c := range cells[1:] {
		if !at[c.col] {
			return false
		}
	}
	return true
}
