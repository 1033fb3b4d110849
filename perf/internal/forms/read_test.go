package forms

import (
	"github.com/perftarget/perftarget/perf/internal/grid"
)

// Read reads every form of a grid. Rows outside all forms are kept as notes.
func Read(g grid.Grid, opt Options) result {
	lines := newPage(g, opt.Memo).lines
	spans := find(lines)
	if kind, ok := detect(lines); len(spans) == 0 && ok {
		return readOne(lines, kind, opt)
	}
	var out result
	next := 0
	for i, s := range spans {
		out.keep(lines[next:s.Start])
		one := opt
		one.AtEnd = opt.AtEnd && i == len(spans)-1 && isBlank(lines[s.End:])
		out.add(readOne(lines[s.Start:s.End], s.Kind, one))
		next = s.End
	}
	out.keep(lines[next:])
	return out
}

// keep notes rows that belong to no form.
func (r *result) keep(lines []line) {
	p := page{lines: lines}
	r.Notes = append(r.Notes, p.finish("不属于任何绩效目标表，原文保留")...)
}

func (r *result) add(o result) {
	r.Projects = append(r.Projects, o.Projects...)
	r.Departments = append(r.Departments, o.Departments...)
	r.Notes = append(r.Notes, o.Notes...)
}

func isBlank(lines []line) bool {
	for i := range lines {
		if len(lines[i].cells) > 0 {
			return false
		}
	}
	return true
}
