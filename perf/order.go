package perf

import (
	"cmp"
	"slices"
	"strings"

	"github.com/perftarget/perftarget/source"
)

// inOrder gives what is left of the findings, errors first, then in the order of
// the document; equal ones keep the order of the rules.
func inOrder(passes []Pass) []Finding {
	n := 0
	for i := range passes {
		n += len(passes[i].findings) - passes[i].dropped
	}
	kept := make([]ordered, 0, n)
	for i := range passes {
		for _, f := range passes[i].findings {
			if f.dropped {
				continue
			}
			at := f.first()
			kept = append(kept, ordered{f, at, f.Severity.rank(), at.Row(), len(kept)})
		}
	}
	slices.SortFunc(kept, func(f, g ordered) int { return f.compare(&g) })
	out := make([]Finding, n) // never nil: a list in JSON, too
	for i := range kept {
		f := kept[i].reported
		if out[i] = f.Finding; f.say != nil {
			f.say(&out[i])
		}
	}
	return out
}

// ordered is a finding with what it is ordered by: its severity, the place of its
// first evidence, and its number.
type ordered struct {
	*reported
	at           *source.Place
	rank, row, n int
}

func (f *ordered) compare(g *ordered) int {
	switch {
	case f.rank != g.rank:
		return f.rank - g.rank
	case f.at.File != g.at.File:
		return strings.Compare(f.at.File, g.at.File)
	case f.at.Sheet != g.at.Sheet:
		return strings.Compare(f.at.Sheet, g.at.Sheet)
	}
	return cmp.Or(cmp.Compare(f.row, g.row), f.n-g.n)
}
