package perf

import (
	"strings"

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

// wants reports whether a place may be wanted.
func (w *walker) wants(at *source.Place) bool { return *w.first.Of(at) > 0 }

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
