package forms

// Tables can print the levels across the top, the first, the second and the names
// of the indicators in a row each, and below them a row of values for each unit
// or project.

// across reads such a table from row i on and returns the row behind it; 0 where
// none begins there.
func (r *reader) across(i int) int {
	head := r.acrossHead(i)
	if head == nil {
		return 0
	}
	end := head.end
	for ; end < len(r.page.lines); end++ {
		l := &r.page.lines[end]
		if len(l.cells) == 0 {
			continue
		}
		if len(l.cells) < 2 || l.cells[0].col > head.names.cells[0].col || l.at(head.names.cells[0].col) == nil && l.at(head.names.cells[1].col) == nil {
			break
		}
		r.acrossRow(head, l)
	}
	use(head.firsts.cells...)
	use(head.seconds.cells...)
	use(head.names.cells...)
	r.closePending()
	r.block = nil
	return end
}

// acrossHead is the header of a table with levels across.
type acrossHead struct {
	label                  *cell // what the first column holds
	firsts, seconds, names *line
	end                    int
}

// acrossHead reads three rows: a label and first levels, second levels of two
// kinds and more, names.
func (r *reader) acrossHead(i int) *acrossHead {
	h := &acrossHead{firsts: &r.page.lines[i]}
	if len(h.firsts.cells) < 2 || isLevelCell(h.firsts.cells[0]) {
		return nil
	}
	h.label = h.firsts.cells[0]
	for _, c := range h.firsts.cells[1:] {
		if w, ok := levelWord(c); !ok || w.first == "" {
			return nil
		}
	}
	j := r.nextFilled(i + 1)
	k := r.nextFilled(j + 1)
	if k >= len(r.page.lines) {
		return nil
	}
	h.seconds, h.names, h.end = &r.page.lines[j], &r.page.lines[k], k+1
	kinds := map[string]bool{}
	for _, c := range h.seconds.cells {
		if w, ok := levelWord(c); !ok || w.second == "" {
			return nil
		}
		kinds[c.levelBase()] = true
	}
	for _, c := range h.names.cells {
		if isLevelCell(c) || c.col <= h.label.col {
			return nil
		}
	}
	if len(kinds) < 2 || len(h.names.cells) < len(h.seconds.cells) {
		return nil
	}
	return h
}

func (r *reader) nextFilled(i int) int {
	for i < len(r.page.lines) && len(r.page.lines[i].cells) == 0 {
		i++
	}
	return i
}

// acrossRow makes the form of one row of values: a table of indicators with the
// levels beside them.
func (r *reader) acrossRow(h *acrossHead, l *line) {
	if len(r.d.blocks) > 0 {
		r.drafts = append(r.drafts, &draft{title: *l.cells[0].at, year: r.d.year})
		r.d = r.drafts[len(r.drafts)-1]
	}
	b := &block{lay: layoutAt(2, 3, nil)}
	for _, n := range h.names.cells {
		row := &line{width: 4}
		add := func(col int, c *cell) {
			if c != nil {
				row.cells = append(row.cells, &cell{col: col, text: c.text, at: c.at, meaning: c.meaning})
			}
		}
		add(1, h.firsts.over(n.col))
		add(2, h.seconds.over(n.col))
		add(3, n)
		if v := l.at(n.col); v != nil {
			add(4, v)
			v.used = true
		}
		b.lines = append(b.lines, row)
	}
	if c := l.cells[0]; c.col <= h.label.col {
		id, _ := h.label.fieldID()
		if id == fieldNone {
			id = fieldExtra
		}
		r.d.set(id, h.label.text, c.field())
	}
	r.d.blocks = append(r.d.blocks, b)
	r.d.until = *l.cells[0].at
}

// over is the cell above a column in a row of merged ones, nil where there is none.
func (l *line) over(col int) *cell {
	var out *cell
	for _, c := range l.cells {
		if c.col <= col && isLevelCell(c) {
			out = c
		}
	}
	return out
}
