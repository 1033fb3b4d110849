package forms

import "github.com/perftarget/perftarget/perf"

// taskRow reads the rows of a department's tasks (核心职能, 年度重点任务): a name and
// what is to be done. Columns of money behind are kept with their heads.
func (r *reader) taskRow(pairs []pair, before []*cell) bool {
	if r.kind != Department {
		return false
	}
	first := &pairs[0]
	if first.kind == pairField && first.id == fieldTasks && len(before) == 0 {
		if heads := headsOf(pairs); len(heads) > 2 {
			r.pend, r.tasks, r.heads = nil, true, heads
			for _, h := range heads {
				r.d.funds.useUnit(h.text)
			}
			return true
		}
		r.startTasks(pairs)
		return true
	}
	if !r.tasks || len(before) > 0 {
		return false
	}
	if heads := headsOf(pairs); heads != nil {
		r.heads = append(r.heads, heads...)
		return true
	}
	if first.kind == pairOther {
		first.label.used = true
		r.addTask(append([]*cell{first.label}, valuesOf(pairs)...))
		return true
	}
	return false
}

// startTasks opens the tasks. A row of labels alone is their header; else the
// first task stands beside the label.
func (r *reader) startTasks(pairs []pair) {
	r.pend = nil
	r.tasks = true
	var values []*cell
	for i := range pairs {
		p := &pairs[i]
		p.label.used = true
		switch {
		case i > 0 && p.kind == pairOther:
			values = append(append(values, p.label), p.values...)
			continue
		case i == 0 || p.id == fieldTasks && p.inline == "":
			values = append(values, p.values...)
		case p.isFilled():
			r.field(p, false)
			continue
		}
		if i > 0 {
			r.heads = append(r.heads, p.label)
			// A head that only this table has is kept with the first amount below
			// it, or else as a note.
			p.label.used = p.kind != pairFund || isPlainTotal(p.label.text)
		}
	}
	if first := &pairs[0]; first.inline != "" {
		r.d.tasks = append(r.d.tasks, perf.Labelled{Label: first.word(), Field: perf.Field{Text: first.inline, At: *first.label.at}})
		return
	}
	if len(values) > 0 {
		r.addTask(values)
	}
}

// headsOf are the cells of a row of heads (任务名称 | 主要内容 | 预算金额, 总额 |
// 财政拨款 | 其他资金), nil where the row is none: labels and words of funds, no
// amount. A head that only this table has is kept with the first amount below it,
// or else as a note.
func headsOf(pairs []pair) []*cell {
	var out []*cell
	for i := range pairs {
		for _, c := range append([]*cell{pairs[i].label}, pairs[i].values...) {
			_, isField := c.fieldID()
			if !isField && !c.mean().isFund() && !isAmountHead(c.text) || pairs[i].inline != "" {
				return nil
			}
			out = append(out, c)
		}
	}
	for _, c := range out {
		_, isField := c.fieldID()
		c.used = isField || isPlainTotal(c.text)
	}
	return out
}

func valuesOf(pairs []pair) []*cell {
	var out []*cell
	for i := range pairs {
		if i > 0 {
			out = append(out, pairs[i].label)
		}
		out = append(out, pairs[i].values...)
	}
	return out
}

// addTask adds a task from the cells of its row.
func (r *reader) addTask(cells []*cell) {
	use(cells...)
	t := perf.Labelled{Label: cells[0].text, Field: perf.Field{At: *cells[0].at}}
	if len(cells) == 1 && runes(cells[0].text) > 30 { // no name, only what is to be done
		t.Label, t.Text = "", cells[0].text
	}
	if len(cells) > 1 {
		t.Field = cells[1].field()
	}
	r.d.tasks = append(r.d.tasks, t)
	for _, c := range cells[min(2, len(cells)):] {
		label := t.Label
		for _, h := range r.heads {
			if h.col == c.col {
				label += " " + h.text
				h.used = true
			}
		}
		r.d.set(fieldExtra, label, c.field())
	}
}
