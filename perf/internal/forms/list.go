package forms

import (
	"strings"

	"github.com/perftarget/perftarget/perf"
)

// Lists print several projects in one table. Either each row of a narrow table
// names a project and its indicators follow (单位名称 | 项目名称 | 预算数 | 年度目标),
// or the project stands in the first columns of the table of indicators.

// openList takes a row of labels as the header of a list of projects if it names
// the project and at least two more columns.
func (r *reader) openList(l *line) bool {
	if r.kind == Department || len(l.cells) < 3 || isHeader(l) {
		return false
	}
	named := false
	list := make([]pending, len(l.cells))
	for i, c := range l.cells {
		id, ok := c.fieldID()
		if !ok && !isAmountHead(c.text) && !(isTotal(c.text) && isPlainTotal(c.text)) && c.mean().role != roleSerial {
			return false
		}
		named = named || id == fieldName
		if c.mean().role == roleSerial {
			id = fieldSection
		}
		list[i] = pending{col: c.col, label: c, id: id, index: -1}
	}
	if !named || r.kind == Department {
		return false
	}
	use(l.cells...)
	r.list, r.pend, r.block = list, nil, nil
	return true
}

// listRow reads a row of a list: a project, or the sum of a unit.
func (r *reader) listRow(l *line) bool {
	if r.list == nil || isHeader(l) || !r.isListRow(l) {
		return false
	}
	r.nextProject(r.list, l)
	if r.block != nil {
		r.lay = r.block.lay // holds for the next project, too
	}
	r.block = nil
	return true
}

// isListRow reports whether all cells stand under the header of the list and
// none is a level.
func (r *reader) isListRow(l *line) bool {
	money := false
	for _, c := range l.cells {
		if _, ok := levelWord(c); ok {
			return false
		}
		p := headOf(r.list, c.col)
		if p == nil {
			return false
		}
		money = money || p.id == fieldNone && c.mean().amount
		if p.id == fieldNone && !c.mean().amount {
			return false
		}
	}
	return money || len(r.drafts) == 1 && r.block == nil
}

func headOf(list []pending, col int) *pending {
	for i := range list {
		if list[i].col == col {
			return &list[i]
		}
	}
	return nil
}

// nextProject begins the project of a row. A row without a name is the sum of a
// unit and is kept with the project that follows.
func (r *reader) nextProject(list []pending, l *line) {
	var name *cell
	for _, p := range list {
		if p.id == fieldName {
			name = l.at(p.col)
		}
	}
	if name == nil {
		r.sumRow(list, l)
		return
	}
	r.newDraft(name)
	r.record = map[int]string{}
	money := false // of what was spent, and how much of it, the draft keeps a note
	for _, p := range list {
		c := l.at(p.col)
		if c == nil {
			continue
		}
		r.record[p.col] = c.text
		if p.id == fieldSection && c.mean().amount {
			c.used = true // its serial number
			continue
		}
		c.used = true
		switch {
		case p.id == fieldNone && c.mean().amount && !money && isBudgetHead(p.label.text):
			money = true
			r.d.funds.useUnit(p.label.text)
			r.d.funds.add(sideYear, p.label, p.label.text, r.d.funds.figure(c.text, *c.at))
		case p.id == fieldNone:
			p.label.used = true
			r.d.set(fieldExtra, p.label.text, c.field())
		default:
			r.d.yield(p.id)
			r.d.set(p.id, p.label.text, c.field())
		}
	}
}

// newDraft makes the next form of a list. The first project takes the draft
// that the rows above the list began.
func (r *reader) newDraft(name *cell) {
	if r.hasName(r.d) {
		d := &draft{title: *name.at, year: r.d.year}
		d.funds.unit = r.d.funds.unit
		r.drafts = append(r.drafts, d)
		r.d, r.pend = d, nil
	}
	r.flushSums()
}

// yield makes room for a project's own value: what stood above the list under the
// same label (填报单位) is kept beside it.
func (d *draft) yield(id fieldID) {
	for i := range d.fields {
		if d.fields[i].id == id {
			d.fields[i].id = fieldExtra
		}
	}
}

// flushSums gives the sums of units to the current project.
func (r *reader) flushSums() {
	for _, s := range r.stray {
		r.d.set(fieldExtra, s.Label, s.Field)
	}
	r.stray = nil
}

func (r *reader) hasName(d *draft) bool {
	for i := range d.fields {
		if d.fields[i].id == fieldName && d.fields[i].Text != "" {
			return true
		}
	}
	return false
}

// sumRow keeps the sum of a unit.
func (r *reader) sumRow(list []pending, l *line) {
	var word string
	for _, p := range list {
		c := l.at(p.col)
		if c == nil {
			continue
		}
		if p.id != fieldNone && word == "" {
			word = c.text
			c.used = true
			continue
		}
		label := word
		if label == "" {
			label = p.label.text
		}
		r.stray = append(r.stray, perf.Labelled{Label: label, Field: c.field()})
		word = label
	}
	if n := len(r.stray); word != "" && (n == 0 || r.stray[n-1].Label != word) {
		r.stray = append(r.stray, perf.Labelled{Label: word})
	}
}

// listFields reads the columns of a project before those of the indicators. A
// new name begins a new project with a table of its own.
func (r *reader) listFields(l *line) {
	lay := r.block.lay
	if len(lay.fields) == 0 || r.block.isSqueezed(l) {
		return
	}
	list := make([]pending, len(lay.fields))
	var name *cell
	named := false
	for i, f := range lay.fields {
		list[i] = pending{col: f.col, label: f.label, id: f.field, index: -1}
		if f.field == fieldName {
			name, named = l.at(f.col), true
		}
	}
	if !named || r.kind == Department {
		for _, f := range lay.fields {
			if c := l.at(f.col); c != nil {
				r.d.set(fieldExtra, f.label.text, c.field())
			}
		}
		return
	}
	if name == nil {
		if !r.hasLevels(l) {
			r.sumRow(list, l)
		}
		return
	}
	if f := r.d.nameField(); f == nil || f.Text != name.text {
		again := r.hasName(r.d)
		r.nextProject(list, l)
		if again {
			r.block = &block{lay: lay, span: r.block.span}
		}
		if again || len(r.d.blocks) == 0 {
			r.d.blocks = append(r.d.blocks, r.block)
		}
		return
	}
	for _, p := range list { // the same project, printed again on each row
		if c := l.at(p.col); c != nil && r.record[p.col] == c.text {
			c.used = true
		}
	}
}

// isSqueezed reports whether a row of a list begins with its indicator, because
// merged cells left no blanks for the columns of the project.
func (b *block) isSqueezed(l *line) bool {
	c := l.cells[0]
	if c.col > b.lay.fields[len(b.lay.fields)-1].col {
		return false
	}
	_, isLevel := columnWord(c, false)
	b.squeezed = b.squeezed || isLevel
	return isLevel || b.squeezed && l.cells[len(l.cells)-1].col-c.col <= b.lay.last-b.lay.groups[0].name
}

func (r *reader) hasLevels(l *line) bool {
	for _, c := range l.cells {
		if _, ok := levelWord(c); ok {
			return true
		}
	}
	return false
}

func (d *draft) nameField() *filled {
	for i := range d.fields {
		if d.fields[i].id == fieldName {
			return &d.fields[i]
		}
	}
	return nil
}

// isBudgetHead reports whether a head of a list says what a project may spend.
func isBudgetHead(text string) bool {
	b := base(text)
	return !strings.Contains(b, "执行") && !strings.HasSuffix(b, "率") && !strings.HasSuffix(b, "分") && !strings.Contains(b, "决算") && !strings.Contains(b, "支出数")
}
