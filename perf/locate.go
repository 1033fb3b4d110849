package perf

import (
	"strconv"
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/source"
)

// locate gives every place that the report quotes its file and its path in the
// submission. Only quoted places cost anything: the walk looks each place up
// and builds a path for those that are wanted.
func locate(s *Submission, r *Report) {
	w := &walker{refs: map[*source.Place]string{}}
	forEachPlace(r, func(at, ref *source.Place) {
		if ref != nil {
			w.refs[ref] = ""
		}
	})
	w.submission(s)
	lost := map[source.Place]string{} // wanted, but not the submission's own
	forEachPlace(r, func(at, ref *source.Place) {
		if at.Path == "" {
			at.Path = w.refs[ref]
		}
		if at.Path == "" && !at.IsZero() {
			lost[*at] = ""
		}
	})
	if len(lost) > 0 {
		w.places = lost
		w.submission(s)
	}
	forEachPlace(r, func(at, ref *source.Place) {
		if at.Path == "" {
			at.Path = lost[*at]
		}
		if at.File == "" {
			at.File = s.Source.File
		}
	})
}

// forEachPlace visits the places that a report quotes, each with the
// submission's own where that is known.
func forEachPlace(r *Report, do func(at, ref *source.Place)) {
	forEachEvidence(r, func(e *Evidence) { do(&e.At, e.ref) })
	for i := range r.Links {
		l := &r.Links[i]
		do(&l.Department.At, l.Department.ref)
		do(&l.Project.At, l.Project.ref)
	}
}

func forEachEvidence(r *Report, do func(*Evidence)) {
	for i := range r.Findings {
		f := &r.Findings[i]
		for j := range f.Evidence {
			do(&f.Evidence[j])
		}
		for j := range f.Related {
			do(&f.Related[j])
		}
		if f.Mend != nil {
			do(f.Mend)
		}
	}
}

// walker visits every place of a submission with its JSON Pointer.
type walker struct {
	refs   map[*source.Place]string // by the submission's own places
	places map[source.Place]string  // by equal ones, nil where none is wanted
	path   []string
}

// wants reports whether a place is to be noted. Where several values stand in
// one place the first, which is the outer one, has it.
func (w *walker) wants(at *source.Place) bool {
	if w.places == nil {
		_, ok := w.refs[at]
		return ok
	}
	old, ok := w.places[*at]
	return ok && old == ""
}

// visit notes the path of a place that is wanted.
func (w *walker) visit(at *source.Place, tail ...string) {
	switch {
	case !w.wants(at):
	case w.places != nil:
		w.places[*at] = w.pointer(tail)
	default:
		w.refs[at] = w.pointer(tail)
	}
}

// maxPointer is as long as most paths are.
const maxPointer = 72

// pointer is the path to where the walk is. Its parts are names of fields and
// numbers, in which nothing has to be escaped.
func (w *walker) pointer(tail []string) string {
	var b strings.Builder
	b.Grow(maxPointer)
	for _, list := range [2][]string{w.path, tail} {
		for _, s := range list {
			b.WriteByte('/')
			b.WriteString(s)
		}
	}
	return b.String()
}

func (w *walker) in(do func(), names ...string) {
	n := len(w.path)
	w.path = append(w.path, names...)
	do()
	w.path = w.path[:n]
}

func (w *walker) submission(s *Submission) {
	if f := s.Department.Form; f != nil {
		w.in(func() { w.department(f) }, "department", "form")
	}
	for i, f := range s.Projects {
		if f != nil {
			w.in(func() { w.project(f) }, "projects", strconv.Itoa(i))
		}
	}
	for i := range s.Tables {
		w.in(func() { w.table(&s.Tables[i]) }, "tables", strconv.Itoa(i))
	}
	w.statements(s.Narrative, "narrative")
	for i := range s.Reading {
		w.in(func() { w.visit(&s.Reading[i].At) }, "reading", strconv.Itoa(i))
	}
}

func (w *walker) department(f *DepartmentForm) {
	w.visit(&f.At)
	for _, e := range f.fields() {
		w.visit(&e.text.At, e.name)
	}
	for _, e := range f.figures() {
		w.visit(&e.figure.At, e.name)
	}
	w.in(func() { w.funds(&f.Sources) }, "sources")
	w.in(func() { w.funds(&f.Uses) }, "uses")
	w.labelled(f.Tasks, "tasks")
	w.labelled(f.Extra, "extra")
	w.in(func() { w.tree(&f.Indicators) }, "indicators")
	w.statements(f.Claims, "claims")
	w.visit(&f.Until)
}

func (w *walker) project(f *ProjectForm) {
	w.visit(&f.At)
	for _, e := range f.fields() {
		w.visit(&e.text.At, e.name)
	}
	w.in(func() { w.funds(&f.Funds.Implementation) }, "funds", "implementation")
	w.in(func() { w.funds(&f.Funds.Annual) }, "funds", "annual")
	w.in(func() { w.phase(&f.Implementation) }, "implementation")
	w.in(func() { w.phase(&f.Annual) }, "annual")
	w.labelled(f.Extra, "extra")
	w.statements(f.Claims, "claims")
	w.visit(&f.Until)
}

func (w *walker) phase(p *Phase) {
	w.visit(&p.At)
	w.visit(&p.Objective.At, "objective")
	w.in(func() { w.tree(&p.Indicators) }, "indicators")
}

func (w *walker) funds(c *FundColumn) {
	w.visit(&c.Total.At, "total")
	for i := range c.Parts {
		w.visit(&c.Parts[i].Figure.At, "parts", strconv.Itoa(i))
	}
}

func (w *walker) labelled(ls []Labelled, name string) {
	for i := range ls {
		w.visit(&ls[i].At, name, strconv.Itoa(i))
	}
}

func (w *walker) tree(t *indicator.Tree) {
	for i, b := range t.Levels {
		if b == nil {
			continue
		}
		w.in(func() {
			w.visit(&b.At)
			for j, g := range b.Levels {
				if g == nil {
					continue
				}
				w.in(func() {
					w.visit(&g.At)
					w.leaves(g.Indicators, "children")
				}, "children", strconv.Itoa(j))
			}
			w.leaves(b.Unplaced, "unplaced")
		}, "children", strconv.Itoa(i))
	}
	w.leaves(t.Unplaced, "unplaced")
}

func (w *walker) leaves(inds []*indicator.Indicator, name string) {
	for i, ind := range inds {
		if ind == nil {
			continue
		}
		w.visit(&ind.At, name, strconv.Itoa(i))
		w.visit(&ind.ValueAt, name, strconv.Itoa(i), "target")
	}
}

func (w *walker) table(t *budget.Table) {
	w.visit(&t.At)
	for i := range t.Columns {
		w.visit(&t.Columns[i].At, "columns", strconv.Itoa(i))
	}
	for i := range t.Rows {
		r := &t.Rows[i]
		for j := range r.Cells {
			if at := &r.Cells[j].At; w.wants(at) {
				w.visit(at, "rows", strconv.Itoa(i), "cells", strconv.Itoa(j))
			}
		}
		w.visit(&r.At, "rows", strconv.Itoa(i))
	}
	w.visit(&t.Note.At, "note")
}

func (w *walker) statements(ss []budget.Statement, name string) {
	for i := range ss {
		s := &ss[i]
		w.in(func() {
			for j := range s.Claims {
				w.visit(&s.Claims[j].Figure.At, "claims", strconv.Itoa(j))
			}
			for j := range s.Reasons {
				w.visit(&s.Reasons[j].At, "reasons", strconv.Itoa(j))
			}
			w.visit(&s.At)
		}, name, strconv.Itoa(i))
	}
}
