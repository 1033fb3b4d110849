package forms

import (
	"strings"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// cutOff marks the last form as cut off where its end is missing: its last cell
// is a level without its end (数量指), or the document ends with it and what every
// form of its layout prints is not there.
func (r *reader) cutOff() {
	l := r.lastLine()
	if l == nil || r.d.isClosed(l) {
		return
	}
	c := l.cells[len(l.cells)-1]
	switch {
	case r.block != nil && len(l.cells) < wholeRow && r.isCutLevel(c):
		r.page.note(perf.NoteCutOff, c, "表在此处被截断，其后内容缺失")
	case r.opt.AtEnd && r.isUnfinished():
		r.page.note(perf.NoteCutOff, c, "文件到此为止，表没有完")
	default:
		return
	}
	if w, ok := columnWord(c, true); r.block == nil || ok && !w.guess || !prefixOfWord(c.text) {
		c.used = false // a note is no use of the cell: it is read, too
	}
	r.d.cut = true
}

// wholeRow is the least count of filled cells of a row of indicators that has
// all it needs: two levels, a name, and a value, which may be a word of a level
// (满意度) itself.
const wholeRow = 4

func (r *reader) lastLine() *line {
	for i := len(r.page.lines) - 1; i >= 0; i-- {
		if l := &r.page.lines[i]; len(l.cells) > 0 && len(l.cells) <= maxRow {
			return l
		}
	}
	return nil
}

// isClosed reports whether the form ends with its signatures or a sum.
func (d *draft) isClosed(l *line) bool {
	for _, c := range l.cells {
		switch id, ok := c.labelID(); {
		case !ok:
		case id == fieldResponsible, id == fieldHandler, id == fieldPhone, id == fieldFiledAt, id == fieldExtra:
			return true
		}
	}
	return false
}

// isCutLevel reports whether a cell of the last row is the beginning of a level:
// it lacks 指标, which the other levels of the table print.
func (r *reader) isCutLevel(c *cell) bool {
	if !prefixOfWord(c.text) {
		return false
	}
	for _, l := range r.block.lines {
		for _, k := range l.cells {
			if _, ok := levelWord(k); ok && k != c {
				return true
			}
		}
	}
	return strings.HasSuffix(c.levelBase(), "指")
}

// isUnfinished reports whether a form that the document ends with lacks its end.
// A form from the template prints every level, filled in or not; any form has
// effects besides outputs, and a table of indicators.
func (r *reader) isUnfinished() bool {
	if len(r.d.blocks) == 0 {
		return len(r.d.fields) > 0
	}
	printed := map[indicator.Level1]bool{}
	template := false
	for _, b := range r.d.blocks {
		template = template || b.lay != nil && len(b.lay.groups) > 1
		for _, l := range b.lines {
			words := 0
			for _, c := range l.cells {
				if w, ok := levelWord(c); ok {
					words++
					printed[w.first] = true
					printed[w.second.Parent()] = true
				}
			}
			template = template || words > 0 && words == len(l.cells)
		}
	}
	if !printed[indicator.Output] && !printed[indicator.CostLevel] || printed[indicator.Satisfaction] {
		return false
	}
	return template || !printed[indicator.Effect]
}
