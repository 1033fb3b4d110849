package perf

import (
	"strconv"
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf/internal/sieve"
	"github.com/perftarget/perftarget/source"
)

// locate gives every place that the report quotes its file and its path in the
// submission. Only quoted places cost anything: the walk builds a path for those
// that are wanted and passes over the rest.
func locate(s *Submission, r *Report) {
	quotes := quotesOf(r)
	w := &walker{wanted: make([]wanted, 0, len(quotes)), hurried: true}
	for i := range quotes {
		if q := &quotes[i]; q.ref != nil {
			q.path = w.want(q.ref)
		}
	}
	w.text.Grow(usualPath * len(w.wanted))
	w.submission(s)
	if w.hurried = false; w.found < len(w.wanted) {
		w.submission(s)
	}
	paths := w.text.String()
	var lost *walker // of places that are wanted, but not the submission's own
	for i := range quotes {
		q := &quotes[i]
		if q.at.Path == "" && q.path > 0 {
			q.at.Path = w.wanted[q.path-1].of(paths)
		}
		if q.path = 0; q.at.Path != "" || q.at.IsZero() {
			continue
		}
		if lost == nil {
			lost = &walker{places: map[source.Place]int32{}}
		}
		q.path = lost.want(q.at)
	}
	if lost != nil {
		lost.submission(s)
		paths = lost.text.String()
	}
	for i := range quotes {
		q := &quotes[i]
		if q.path > 0 {
			q.at.Path = lost.wanted[q.path-1].of(paths)
		}
		if q.at.File == "" {
			q.at.File = s.Source.File
		}
	}
}

// usualPath is the length of a path, for the room that paths need.
const usualPath = 64

// walker visits every place of a submission with its JSON Pointer.
type walker struct {
	wanted []wanted
	first  sieve.Numbers           // the first that is wanted of those like a place
	refs   map[*source.Place]int32 // the others of the submission's own places
	places map[source.Place]int32  // all, equal ones once; nil where own ones are wanted
	text   strings.Builder         // all paths
	path   []byte                  // the current one

	found   int        // of the wanted
	lines   [64]uint64 // the lines that they stand on, by their low bits
	hurried bool       // rows and paragraphs of other lines are passed over
}

// passes reports whether what stands at a place, and below it, is passed over.
func (w *walker) passes(at *source.Place) bool {
	n := uint(at.Line) % (64 * 64)
	return w.hurried && w.lines[n/64]>>(n%64)&1 == 0
}

// wanted is a place whose path is wanted, with that part of a text that is its
// path; a blank one is not known.
type wanted struct {
	at       *source.Place
	from, to int32
}

func (p *wanted) of(text string) string { return text[p.from:p.to] }

// want wants the path of a place, and gives its number, from 1.
func (w *walker) want(at *source.Place) int32 {
	n := w.number(at)
	if n > 0 {
		return n
	}
	w.wanted = append(w.wanted, wanted{at: at})
	line := uint(at.Line) % (64 * 64)
	w.lines[line/64] |= 1 << (line % 64)
	n = int32(len(w.wanted))
	first := w.first.Of(at)
	switch {
	case w.places != nil:
		w.places[*at] = n
	case *first > 0:
		if w.refs == nil {
			w.refs = map[*source.Place]int32{}
		}
		w.refs[at] = n
	}
	if *first == 0 {
		*first = n
	}
	return n
}

// number is that of a place that is wanted, 0 for another.
func (w *walker) number(at *source.Place) int32 {
	switch first := *w.first.Of(at); {
	case first == 0:
		return 0
	case w.places != nil:
		return w.places[*at]
	case w.wanted[first-1].at == at:
		return first
	}
	return w.refs[at]
}

// visit notes the path of a place that is wanted. Where several values stand in
// one place the first, which is the outer one, has it.
func (w *walker) visit(at *source.Place, tail ...string) {
	n := w.number(at)
	if n == 0 {
		return
	}
	p := &w.wanted[n-1]
	if w.places != nil && p.to > 0 {
		return
	}
	if p.to == 0 {
		w.found++
	}
	end := w.enter(tail)
	p.from = int32(w.text.Len())
	w.text.Write(w.path)
	p.to = int32(w.text.Len())
	w.path = w.path[:end]
}

// enter lengthens the path by names of fields and numbers, in which nothing has
// to be escaped, and gives how long it was.
func (w *walker) enter(names []string) int {
	n := len(w.path)
	for _, s := range names {
		w.path = append(append(w.path, '/'), s...)
	}
	return n
}

func (w *walker) in(do func(), names ...string) {
	n := w.enter(names)
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
		if *w.first.Of(&ind.At) > 0 {
			w.visit(&ind.At, name, strconv.Itoa(i))
		}
		if *w.first.Of(&ind.ValueAt) > 0 {
			w.visit(&ind.ValueAt, name, strconv.Itoa(i), "target")
		}
	}
}

func (w *walker) table(t *budget.Table) {
	w.visit(&t.At)
	for i := range t.Columns {
		w.visit(&t.Columns[i].At, "columns", strconv.Itoa(i))
	}
	for i := range t.Rows {
		r := &t.Rows[i]
		if w.passes(&r.At) {
			continue
		}
		for j := range r.Cells {
			if at := &r.Cells[j].At; *w.first.Of(at) > 0 {
				w.visit(at, "rows", strconv.Itoa(i), "cells", strconv.Itoa(j))
			}
		}
		if *w.first.Of(&r.At) > 0 {
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
				w.visit(&s.Claims[j].Figure.At, "claims", strconv.Itoa(j))
			}
			for j := range s.Reasons {
				w.visit(&s.Reasons[j].At, "reasons", strconv.Itoa(j))
			}
			w.visit(&s.At)
		}, name, strconv.Itoa(i))
	}
}
