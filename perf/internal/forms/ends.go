package forms

import "strings"

// takes reports whether a row belongs to the table. Labels of fields end it.
func (b *block) takes(l *line) bool {
	c := l.cells[0]
	if len(l.cells) == 1 && c.mean().isTitle() {
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
		return !b.isForeign(l)
	}
	// A label far to the left, or with its colon, begins the rest of the form; a
	// name that reads like one stands in the column of names.
	return id != fieldExtra && !hasMark(c.text, ":：") && b.isName(l, c)
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

// sumWords begin the rows that add a table up.
var sumWords = map[string]bool{"合计": true, "小计": true, "总计": true, "总分": true, "得分合计": true, "合计得分": true, "合计分": true, "总得分": true}

// isSum reports whether a row adds up rows of the table.
func isSum(l *line) bool { return sumWords[l.cells[0].base()] && len(l.cells) > 1 }

// sum keeps a row that adds up rows of the table, which goes on below it.
func (r *reader) sum(l *line) {
	for _, c := range l.cells[1:] {
		r.d.set(fieldExtra, l.cells[0].text, c.field())
	}
	use(l.cells...)
}

// remarkEndings end labels of what stands below a table of indicators.
var remarkEndings = []string{"意见", "盖章", "签字", "签章", "结论", "说明", "事项", "问题", "保障措施", "改进措施", "评语", "原因分析", "方案"}

// isBelow reports whether a text alone in its row is the label of what stands
// below the table: it stands beside the table, where only the label of the block
// does, or left of the names and reads like one.
func (b *block) isBelow(c *cell) bool {
	if runes(c.text) < 4 || strings.Contains(c.text, " ") || levelBase(c.text) == "" { // a whole line, points
		return false
	}
	if b.indented && b.lay.first > 0 && c.col < b.lay.first {
		return true
	}
	for _, e := range remarkEndings {
		if strings.HasSuffix(c.base(), e) {
			return true
		}
	}
	return false
}

// isForeign reports whether a row only stands below the table: it begins with a
// text that is no level, left of the names, and has nothing where the table has
// its values. Of a text that could be a name that lost its place, this is sure only
// below the last level.
func (b *block) isForeign(l *line) bool {
	c := l.cells[0]
	if b.lay == nil || prefixes[compact(c.text)] || c.col >= b.lay.groups[0].name {
		return false
	}
	if len(l.cells) == 1 {
		return b.isBelow(c)
	}
	labels := 0
	for _, k := range l.cells[1:] {
		if _, isLabel := k.labelID(); isLabel {
			labels++
		} else if k.col >= b.lay.groups[0].name || isLevelCell(k) {
			return false
		}
	}
	if labels == len(l.cells)-1 {
		return true
	}
	for _, e := range remarkEndings {
		if strings.HasSuffix(c.base(), e) {
			return true
		}
	}
	return b.last && b.indented && !looksValued(l.cells[1].text)
}
