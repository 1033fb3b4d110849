package forms

import "strings"

// block is a table of indicators being read: its header, where it has one, and
// its rows.
type block struct {
	lay   *layout
	lines []*line
	span  span
}

// takes reports whether a row belongs to the table. Labels of fields end it.
func (b *block) takes(l *line) bool {
	c := l.cells[0]
	if c.mean().title && len(l.cells) == 1 {
		return false
	}
	if _, ok := levelWord(c); ok || c.mean().group && !b.isNarrative(l) {
		return true
	}
	if b.lay != nil && len(b.lay.fields) > 0 {
		return true
	}
	if isRate(c.text) && len(l.cells) > 1 && b.lay != nil {
		return true
	}
	id, ok := c.labelID()
	if !ok {
		return true
	}
	// A label far to the left, or with its colon, begins the rest of the form; a
	// name that reads like one stands in the column of names.
	return id != fieldExtra && !strings.ContainsAny(c.text, ":：") && b.isName(l, c)
}

// isRate reports whether a row is that of the points for spending the budget,
// which self-evaluations print among the indicators.
func isRate(text string) bool {
	switch levelBase(text) {
	case "预算执行率", "年度预算执行率", "执行率", "资金执行率", "预算执行", "预算资金执行率":
		return true
	}
	return false
}

// isName reports whether the cell stands where the table has its names and has a
// value behind it.
func (b *block) isName(l *line, c *cell) bool {
	if b.lay == nil {
		return false
	}
	for _, g := range b.lay.groups {
		if g.name == c.col && len(l.cells) > 1 {
			return true
		}
	}
	return false
}

// isNarrative reports whether a row is the label of a narrative target with its
// text, and no row of indicators that begins with the label of the block.
func (b *block) isNarrative(l *line) bool {
	id, ok := l.cells[0].fieldID()
	if !ok || len(l.cells) != 2 || !isObjective(id) {
		return false
	}
	c := l.cells[1]
	if isLevelCell(c) {
		return false
	}
	return runes(c.text) > 25 || b.lay != nil && c.col < b.lay.groups[0].name
}

// startsBlock reports whether a row begins a table of indicators that has no
// header: it prints a level word of the first or second level, and more than a
// heading.
func startsBlock(l *line) bool {
	for i, c := range l.cells {
		if i > 2 {
			return false
		}
		if w, ok := levelWord(c); ok && w.second != "" {
			return true
		} else if ok && len(l.cells) > 1 {
			return true
		} else if !c.mean().group {
			return false
		}
	}
	return false
}

// blockRow takes a row into the open table. In a list, a row may name the next
// project.
func (r *reader) blockRow(l *line) {
	if r.block.lay != nil {
		r.listFields(l)
	}
	r.pend = nil
	r.block.lines = append(r.block.lines, l)
}

// subHeader reads the second row of a header (指标值: 实施期 | 年度), which stands
// right under the first.
func (b *block) subHeader(l *line) bool {
	if b.lay == nil || len(b.lines) > 0 {
		return false
	}
	for _, c := range l.cells {
		if c.mean().role == roleNone && spanOnly(c.text) == spanNone {
			return false
		}
	}
	for _, c := range l.cells {
		b.lay.refine(c)
	}
	return true
}

// spanOnly is the period that a cell names and nothing else (实施期, 年度).
func spanOnly(text string) span {
	switch base(text) {
	case "实施期", "中期", "长期", "中长期", "项目期", "总体":
		return spanWhole
	case "年度", "当年", "本年", "本年度":
		return spanYear
	}
	return spanNone
}

// refine puts a cell of the second header row in the place of the column it
// stands under.
func (l *layout) refine(c *cell) {
	over := column{}
	for col, k := range l.cols {
		if col <= c.col && col > over.col {
			over = k
		}
	}
	if over.role < roleOperator || over.role >= roleLevelWeight || over.side >= len(l.groups) {
		return // levels and names are not divided
	}
	next := column{col: c.col, role: c.mean().role, span: spanOf(c.text), label: c, side: over.side}
	if next.role == roleNone {
		next.role = over.role
	}
	g := &l.groups[over.side]
	for i := range g.columns {
		if g.columns[i].col == c.col {
			g.columns[i] = next
			l.cols[c.col] = next
			return
		}
	}
	g.columns = append(g.columns, next)
	l.cols[c.col] = next
	l.last = max(l.last, c.col)
}
