package forms

import "github.com/perftarget/perftarget/perf"

// maxRow is the most filled cells that a row of a form can have; a longer one is
// kept as notes. It keeps the reading linear.
const maxRow = 128

// reader reads one grid, row by row, into a draft for each form in it.
type reader struct {
	page   *page
	opt    Options
	kind   Kind
	drafts []*draft
	d      *draft // the form being read
	titled bool

	pend   []pending      // labels whose value may stand in the next row
	block  *block         // the indicator table being read, nil outside
	list   []pending      // the columns of a list of projects, nil outside one
	lay    *layout        // the header of the indicators in a list, once seen
	record map[int]string // the cells of the current project in a list
	stray  []perf.Labelled
	tasks  bool  // inside the table of tasks
	row0   *line // the row being read
	tabled bool  // a table of indicators stands between the last field and this row
	heads  []*cell
}

// pending is a label that waits for its value.
type pending struct {
	col   int
	index int // of the field in the draft, -1 for a label of funds
	label *cell
	id    fieldID
	// head reports that its whole row were labels, so that a value below is where
	// the layout puts it and not a repair.
	head bool
}

func newReader(p *page, kind Kind, opt Options) *reader {
	r := &reader{page: p, kind: kind, opt: opt}
	r.d = &draft{title: opt.Title.At, year: yearIn(opt.Title.Text)}
	r.titled = !opt.Title.IsZero()
	r.drafts = []*draft{r.d}
	return r
}

func (r *reader) read() {
	r.page.joinDownward()
	for i := 0; i < len(r.page.lines); i++ {
		l := &r.page.lines[i]
		if len(l.cells) == 0 || len(l.cells) > maxRow {
			continue
		}
		if end := r.across(i); end > 0 {
			i = end - 1
			continue
		}
		r.row(l)
		r.d.until = *l.cells[0].at
	}
	r.flushSums()
	if r.kind == Project {
		r.dropHeadings()
	}
	r.cutOff()
	for _, d := range r.drafts {
		if d.year == 0 {
			d.year = r.drafts[0].year
		}
		if d.year == 0 {
			d.year = r.opt.Year
		}
	}
}

// row gives a row to whoever knows it.
func (r *reader) row(l *line) {
	r.row0 = l
	switch {
	case r.isTitleRow(l):
		r.title(l)
	case r.openList(l):
	case r.listRow(l):
	case isHeader(l):
		r.openBlock(l)
	case r.block != nil && r.block.subHeader(l):
		use(l.cells...)
	case r.block != nil && (r.block.lay == nil || len(r.block.lay.fields) == 0) && isSum(l):
		r.sum(l)
	case r.block != nil && r.block.takes(l):
		r.blockRow(l)
	case r.block == nil && startsBlock(l):
		r.block = &block{lay: r.lay}
		r.d.blocks = append(r.d.blocks, r.block)
		r.blockRow(l)
	default:
		r.block = nil
		r.fieldRow(l)
	}
}

// isTitleRow reports whether a row is the form's title: one cell, before any
// field.
func (r *reader) isTitleRow(l *line) bool {
	return !r.titled && len(r.d.fields) == 0 && len(l.cells) == 1 && l.cells[0].mean().isTitle()
}

func (r *reader) title(l *line) {
	c := l.cells[0]
	c.used = true
	r.titled = true
	r.d.title = *c.at
	if y := yearIn(c.text); y != 0 {
		r.d.year = y
	}
}

// openBlock starts a table of indicators at its header, or goes on with the one
// before where the header comes again on the next page.
func (r *reader) openBlock(l *line) {
	if n := len(r.d.blocks); n > 0 && r.tabled && len(r.pend) == 0 && l.repeats(r.d.blocks[n-1].head) {
		use(l.cells...)
		r.block = r.d.blocks[n-1]
		return
	}
	lay := newLayout(l)
	lay.settleYear(r.d.year)
	if len(lay.groups) == 0 {
		r.block = nil
		r.fieldRow(l)
		return
	}
	b := &block{lay: lay, span: lay.span, head: l}
	if b.span == spanNone {
		b.span = r.headSpan()
	}
	if w, y := r.d.whole, r.d.yearly; len(lay.groups) > 1 && w != nil && y != nil && y.col < w.col {
		lay.groups[0].span, lay.groups[1].span = spanYear, spanWhole // the year stands first
	}
	r.closePending()
	use(l.cells...)
	for _, c := range l.cells {
		if c.mean().role == roleNone && lay.cols[c.col].role != roleField {
			b.strange = append(b.strange, c)
		}
		r.keepPoints(c)
		if lay.cols[c.col].field == fieldNone && lay.cols[c.col].role == roleField {
			c.used = isPlainTotal(c.text) // another is kept with its amount, or as a note
		}
	}
	r.block = b
	r.d.blocks = append(r.d.blocks, b)
}

// repeats reports whether a row prints the texts of another in the same columns.
func (l *line) repeats(other *line) bool {
	if other == nil || len(l.cells) != len(other.cells) {
		return false
	}
	for i, c := range l.cells {
		if c.col != other.cells[i].col || c.base() != other.cells[i].base() {
			return false
		}
	}
	return true
}

// headSpan is the period that a heading above a table of indicators gave it
// (实施期绩效指标 in a row of its own).
func (r *reader) headSpan() span {
	for _, p := range r.pend {
		if s := spanOf(p.label.text); s != spanNone && len(r.pend) == 1 {
			return s
		}
	}
	return spanNone
}

// keepPoints keeps the points printed behind a heading (年度绩效目标(80分)).
func (r *reader) keepPoints(c *cell) {
	if d := points(c.text); d != nil {
		if _, isLevel := levelWord(c); !isLevel {
			r.d.set(fieldExtra, c.text, perf.Field{Text: d.String() + "分", At: *c.at})
		}
	}
}

// closePending forgets the labels that wait for a value.
func (r *reader) closePending() { r.pend, r.tasks, r.heads = nil, false, nil }
