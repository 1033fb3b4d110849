package forms

import (
	"strconv"

	"github.com/perftarget/perftarget/indicator"
)

// block is a table of indicators being read: its header, where it has one, and
// its rows.
type block struct {
	lay   *layout
	head  *line // nil where there is none
	lines []*line
	span  span
	// indented reports that a row began right of the first level, the cells of
	// its levels blank: rows then stand below their header.
	indented bool
	strange  []*cell // heads that no table knows
	squeezed bool    // rows of a list were seen that begin with their indicator
	last     bool    // the level of satisfaction, the last one of all schemes, is printed
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
	r.pend, r.tabled = nil, true
	r.block.add(l)
}

func (b *block) add(l *line) {
	b.lines = append(b.lines, l)
	for _, c := range l.cells {
		w, ok := levelWord(c)
		b.last = b.last || ok && (w.first == indicator.Satisfaction || w.second == indicator.ServiceSatisfaction)
	}
	if c := l.cells[0]; b.lay != nil && b.lay.first > 0 && c.col > b.lay.first && (isLevelCell(c) || c.col == b.lay.groups[0].name) {
		b.indented = true
	}
}

// subHeader reads the second row of a header (指标值: 实施期 | 年度), which stands
// right under the first.
func (b *block) subHeader(l *line) bool {
	if b.lay == nil || len(b.lines) > 0 {
		return false
	}
	if isCount(l) {
		return true
	}
	for _, c := range l.cells {
		if c.mean().role == roleNone && spanOnly(c.text) == spanNone {
			return false
		}
	}
	if len(b.lay.groups) == 1 && l.cells[0].col < b.lay.groups[0].name && !b.lay.spread(l.cells) {
		return false
	}
	for _, c := range l.cells {
		b.lay.refine(c)
	}
	return true
}

// isCount reports whether a row only numbers the columns.
func isCount(l *line) bool {
	for i, c := range l.cells {
		if c.text != strconv.Itoa(i+1) {
			return false
		}
	}
	return len(l.cells) > 2
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
	switch {
	case next.role == roleNone, next.role == roleValue && over.role == roleOutcome:
		next.role = over.role // 数值 below 实际完成值 is no target
	case over.role == roleOutcome:
		next.role = roleNote
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
