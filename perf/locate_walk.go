package perf

import (
	"strconv"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
)

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
		if at := &s.Reading[i].At; w.wants(at) {
			w.visit(at, "reading", strconv.Itoa(i))
		}
	}
}

func (w *walker) department(f *DepartmentForm) {
	w.visit(&f.At)
	for _, e := range f.fields() {
		if w.wants(&e.text.At) {
			w.visit(&e.text.At, e.name)
		}
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
		if w.wants(&e.text.At) {
			w.visit(&e.text.At, e.name)
		}
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
		if at := &c.Parts[i].Figure.At; w.wants(at) {
			w.visit(at, "parts", strconv.Itoa(i))
		}
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
		if w.wants(&ind.At) {
			w.visit(&ind.At, name, strconv.Itoa(i))
		}
		if w.wants(&ind.ValueAt) {
			w.visit(&ind.ValueAt, name, strconv.Itoa(i), "target")
		}
	}
}

func (w *walker) table(t *budget.Table) {
	w.visit(&t.At)
	for i := range t.Columns {
		if at := &t.Columns[i].At; w.wants(at) {
			w.visit(at, "columns", strconv.Itoa(i))
		}
	}
	for i := range t.Rows {
		r := &t.Rows[i]
		if w.passes(&r.At) {
			continue
		}
		for j := range r.Cells {
			if at := &r.Cells[j].At; w.wants(at) {
				w.visit(at, "rows", strconv.Itoa(i), "cells", strconv.Itoa(j))
			}
		}
		if w.wants(&r.At) {
			w.visit(&r.At, "rows", strconv.Itoa(i))
		}
	}
	w.visit(&t.Note.At, "note")
}

func (w *walker) statements(ss []budget.Statement, name string) {
	for i := range ss {
		s := &ss[i]
		if w.passes(&s.At) {
			continue
		}
		w.in(func() {
			for j := range s.Claims {
				if at := &s.Claims[j].Figure.At; w.wants(at) {
					w.visit(at, "claims", strconv.Itoa(j))
				}
			}
			for j := range s.Reasons {
				w.visit(&s.Reasons[j].At, "reasons", strconv.Itoa(j))
			}
			w.visit(&s.At)
		}, name, strconv.Itoa(i))
	}
}
