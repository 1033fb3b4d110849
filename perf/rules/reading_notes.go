package rules

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// noteGroup is the notes of one kind on one form, or on what stands outside forms.
type noteGroup struct {
	noteKind
	notes   []*perf.Note
	reasons []string // the first different ones
}

type noteKind struct {
	kind perf.NoteKind
	form string // its name, blank outside forms
}

type notesKey struct{}

// groupNotes parts the notes of a submission, in the order of the first of each
// group.
func groupNotes(s *perf.Submission) []noteGroup {
	forms := formFinder{spans: spansOfForms(s)}
	var groups []noteGroup
	met := map[noteKind]int{}
	of, counts := make([]int, len(s.Reading)), make([]int, 0, len(s.Reading))
	for i := range s.Reading {
		n := &s.Reading[i]
		k := noteKind{n.Kind, forms.at(&n.At)}
		g := 0
		if i > 0 && groups[of[i-1]].noteKind == k {
			g = of[i-1]
		} else if at, known := met[k]; known {
			g = at
		} else {
			g = len(groups)
			met[k], groups, counts = g, append(groups, noteGroup{noteKind: k}), append(counts, 0)
		}
		of[i] = g
		counts[g]++
	}
	room := make([]*perf.Note, len(s.Reading))
	for g, n := range counts {
		groups[g].notes, room = room[:0:n], room[n:]
	}
	for i, g := range of {
		groups[g].add(&s.Reading[i])
	}
	return groups
}

func (g *noteGroup) add(n *perf.Note) {
	g.notes = append(g.notes, n)
	if len(g.reasons) == maxReasons {
		return
	}
	reason := n.Reason
	if strings.HasSuffix(reason, "。") {
		reason = strings.TrimRight(reason, "。")
	}
	if g.reasons == nil {
		g.reasons = make([]string, 0, maxReasons)
	}
	if !slices.Contains(g.reasons, reason) {
		g.reasons = append(g.reasons, reason)
	}
}

// formSpan is where a form stands.
type formSpan struct {
	name     string
	from, to source.Place
}

func spansOfForms(s *perf.Submission) []formSpan {
	var out []formSpan
	if d := s.Department.Form; d != nil {
		name := s.Department.Name
		if name == "" {
			name = d.Name.Text
		}
		out = append(out, formSpan{name, d.At, d.Until})
	}
	for _, f := range s.Projects {
		if f != nil {
			out = append(out, formSpan{f.Name.Text, f.At, f.Until})
		}
	}
	slices.SortStableFunc(out, func(a, b formSpan) int { return byRow(&a.from, &b.from) })
	return out
}

// byRow orders places by file, sheet and row.
func byRow(a, b *source.Place) int {
	switch {
	case a.File != b.File:
		return strings.Compare(a.File, b.File)
	case a.Sheet != b.Sheet:
		return strings.Compare(a.Sheet, b.Sheet)
	}
	return cmp.Compare(a.Row(), b.Row())
}

// formFinder finds the forms of one place after the other; most stand in the form
// of the one before.
type formFinder struct {
	spans []formSpan
	last  int
}

// at is the name of the form that holds a place, blank where none does.
func (f *formFinder) at(at *source.Place) string {
	if at.Row() == 0 || len(f.spans) == 0 {
		return ""
	}
	i := f.last
	if byRow(&f.spans[i].from, at) >= 0 || i+1 < len(f.spans) && byRow(&f.spans[i+1].from, at) <= 0 {
		i = sort.Search(len(f.spans), func(i int) bool { return byRow(&f.spans[i].from, at) >= 0 })
		if i == len(f.spans) || byRow(&f.spans[i].from, at) > 0 {
			i--
		}
	}
	if i < 0 {
		return ""
	}
	f.last = i
	span := &f.spans[i]
	if at.File != span.from.File || at.Sheet != span.from.Sheet || span.to.Row() > 0 && at.Row() > span.to.Row() {
		return ""
	}
	return span.name
}
