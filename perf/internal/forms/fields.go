package forms

import (
	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// fieldRow reads a row of labels and values.
func (r *reader) fieldRow(l *line) {
	for i, c := range l.cells {
		if !c.mean().isYear() || i > 0 && l.cells[i-1].namesOther() {
			continue
		}
		c.used = true
		if y := yearIn(c.text); y != 0 {
			r.d.year = y
		}
	}
	if c := l.cells[0]; len(l.cells) == 1 && c.mean().group && !c.mean().isField {
		c.used = true // the heading of the table of indicators below
		r.pend = []pending{{col: c.col, index: -1, label: c, id: fieldSection, head: true}}
		return
	}
	if r.d.funds.header(l) {
		r.pend = nil
		return
	}
	if r.fundColumns(l) {
		return
	}
	if r.joinLabel(l) || r.valuesBelow(l) {
		return
	}
	r.bodyBeside(l)
	pairs, before := r.scan(l)
	if len(pairs) == 0 {
		r.below(before)
		return
	}
	if r.taskRow(pairs, before) {
		return
	}
	if len(before) > 0 {
		r.below(before)
	}
	r.apply(pairs)
}

// namesOther reports a label whose value, though a year, is not the form's:
// 完成时间 | 2026年.
func (c *cell) namesOther() bool {
	id, ok := c.labelID()
	return ok && id != fieldYear && id != fieldName
}

// apply fills in what the labels of a row say.
func (r *reader) apply(pairs []pair) {
	r.tabled = false
	head := true
	for i := range pairs {
		head = head && !pairs[i].isFilled()
	}
	r.pend = nil
	if head && pairs[0].id == fieldPlan { // a timetable, whose dates are not the project's
		for i := range pairs[1:] {
			pairs[i+1].id = fieldExtra
		}
	}
	if f := pairs[0]; f.kind == pairField && f.id != fieldExtra {
		r.d.funds.open = false
	}
	var sums []*pair
	for i := range pairs {
		p := &pairs[i]
		p.label.used = true
		switch p.kind {
		case pairHead:
			r.d.funds.start(p.label)
			r.keepPoints(p.label)
		case pairFund:
			sums = append(sums, p)
		case pairOther:
			r.fill(p, fieldExtra, head)
		default:
			r.field(p, head)
		}
	}
	r.d.funds.noteOutcome(pairs)
	r.funds(joinSubtotals(r.aside(sums)), head && pairs[0].kind == pairHead)
}

// field fills in a known field.
func (r *reader) field(p *pair, head bool) {
	switch p.id {
	case fieldMoneyUnit, fieldFiler:
		if u := budget.ParseUnit("单位：" + p.valueText()); u != "" && (p.id == fieldMoneyUnit || base(p.word()) == "单位") {
			r.d.funds.unit = u
			if p.inline == "" {
				use(p.values[0])
			}
			return // what stands behind is kept as notes
		}
	case fieldName:
		if p.isFilled() && len(r.d.blocks) > 0 && r.kind == Project {
			r.newDraft(p.label) // the next form of a table that prints its title once
		}
	case fieldYear:
		if y := yearIn(p.valueText() + "年"); y != 0 && r.d.year == 0 {
			r.d.year = y
		}
	case fieldObjective, fieldObjectiveWhole, fieldObjectiveYear:
		r.objective(p, head)
		return
	case fieldSection:
		if !p.isFilled() {
			return
		}
	}
	r.fill(p, p.id, head)
}

// valueText is the value as text, blank where there is none.
func (p *pair) valueText() string {
	if p.inline != "" {
		return p.inline
	}
	if len(p.values) > 0 {
		return p.values[0].text
	}
	return ""
}

// fill sets a field from the label's value, or leaves it waiting for the next
// row. Further values of the same row are not the field's.
func (r *reader) fill(p *pair, id fieldID, head bool) {
	word := p.word()
	switch {
	case p.inline != "":
		r.d.set(id, word, perf.Field{Text: p.inline, At: inlinePlace(p)})
		r.extraValues(word, p.values)
	case len(p.values) > 0:
		r.d.set(id, word, p.values[0].field())
		r.extraValues(word, p.values[1:])
	default:
		r.d.set(id, word, perf.Field{At: *p.label.at})
		r.pend = append(r.pend, pending{col: p.label.col, index: len(r.d.fields) - 1, label: p.label, id: id, head: head})
	}
}

// inlinePlace is where a value stands that shares its cell with the label.
func inlinePlace(p *pair) source.Place { return *p.label.at }

// extraValues keeps what stands behind the value of a label.
func (r *reader) extraValues(word string, values []*cell) {
	for _, c := range values {
		if c.mean().isYear() {
			c.used = true
			continue
		}
		r.d.set(fieldExtra, word, c.field())
	}
}

// objective fills in a narrative target, for the period that the label or the
// column says.
func (r *reader) objective(p *pair, head bool) {
	if !p.isFilled() {
		switch p.id {
		case fieldObjectiveWhole:
			r.d.whole = p.label
		case fieldObjectiveYear:
			r.d.yearly = p.label
		}
		r.keepPoints(p.label)
		r.fill(p, p.id, head)
		return
	}
	if p.id != fieldObjective || p.inline != "" {
		r.fill(p, p.id, head)
		return
	}
	for i, c := range p.values {
		r.d.set(r.d.objectiveOf(c.col, i, len(p.values)), p.word(), c.field())
	}
}

// objectiveOf is the period of the i-th of n values beside 总体目标, by the heads
// of the columns, which PDF text may have moved by a cell.
func (d *draft) objectiveOf(col, i, n int) fieldID {
	both := d.whole != nil && d.yearly != nil
	switch {
	case n >= 2 && i == 0:
		return fieldObjectiveWhole
	case n >= 2 && i == 1:
		return fieldObjectiveYear
	case n > 2:
		return fieldExtra
	case !both && d.whole == nil && d.holds(fieldObjectiveYear):
		return fieldObjective // the year has its own
	case both && d.whole.col < d.yearly.col && col < d.yearly.col,
		both && d.yearly.col < d.whole.col && col >= d.whole.col,
		d.whole != nil && d.yearly == nil:
		return fieldObjectiveWhole
	}
	return fieldObjectiveYear
}

// below reads a row without labels: values of the labels above it, or the rest
// of a text that broke over lines.
func (r *reader) below(cells []*cell) {
	if len(r.pend) > 0 {
		for _, c := range cells {
			r.fillBelow(c)
		}
		return
	}
	if len(cells) != 1 {
		return // kept as a note
	}
	c := cells[0]
	if f := r.d.last(); f != nil && f.Text != "" && isLong(f) && !isSection(c.text) && !r.tabled {
		f.add(c.text)
		r.page.repaired(c, "单元格内换行被拆成两行，接到“"+f.label+"”之后")
	}
}

// valuesBelow reads a row that stands right below a row of labels, every cell
// under one of them: they are its values, whatever they look like.
func (r *reader) valuesBelow(l *line) bool {
	cells := l.free()
	if len(cells) > len(r.pend) {
		return false
	}
	for _, c := range cells {
		p := headOf(r.pend, c.col)
		if _, isLabel := c.labelID(); isLabel || p == nil || !p.head || p.index < 0 || r.d.fields[p.index].Text != "" {
			return false
		}
	}
	r.below(cells)
	return true
}

// fillBelow gives a value to the label above it.
func (r *reader) fillBelow(c *cell) {
	best := -1
	for i, p := range r.pend {
		if p.col <= c.col || best < 0 {
			best = i
		}
	}
	p := r.pend[best]
	if p.index < 0 {
		if c.mean().amount && p.id != fieldSection {
			r.fundBelow(p, c)
		}
		return
	}
	f := &r.d.fields[p.index]
	if f.below == r.row0 && f.Text != "" { // two cells of one row are not one text
		r.d.set(fieldExtra, p.label.text, c.field())
		return
	}
	f.below = r.row0
	f.add(c.text)
	if f.At == *p.label.at {
		f.At = *c.at
	}
	c.used = true
	if !p.head {
		r.page.repaired(c, "值落到下一行，移回上一行的“"+p.label.text+"”")
	}
}

// isLong reports whether a field holds a narrative, which can break over lines.
func isLong(f *filled) bool {
	switch f.id {
	case fieldCode, fieldPhone, fieldFiledAt:
		return false
	case fieldOverview, fieldBasis, fieldNecessity, fieldMeasures, fieldPlan, fieldObjective, fieldObjectiveWhole,
		fieldObjectiveYear, fieldDuties, fieldStrategy:
		return true
	}
	return runes(f.Text) >= 20
}

// isSection reports whether a text is a heading and no rest of a sentence.
func isSection(s string) bool {
	f := folded(s)
	return f != "" && unnumbered(f) != f && runes(f) < 20 && !hasMark(f, "。;；,")
}
