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
	kept, keys := make([]ordered, 0, n), make([]uint64, 0, n)
	for i := range passes {
		for _, f := range passes[i].findings {
			if f.dropped {
				continue
			}
			at := f.first()
			kept = append(kept, ordered{f, at, f.Severity.rank(), at.Row(), len(kept)})
			if key, ok := kept[len(kept)-1].key(&kept[0]); ok {
				keys = append(keys, key)
			}
		}
	}
	kept = sorted(kept, keys)
	out := make([]Finding, n) // never nil: a list in JSON, too
	for i := range kept {
		f := kept[i].reported
		if out[i] = f.Finding; f.say != nil {
			f.say(&out[i])
		}
	}
	return out
}

// sorted puts findings in order, by their keys where all of them have one.
func sorted(kept []ordered, keys []uint64) []ordered {
	if len(keys) < len(kept) {
		slices.SortFunc(kept, func(f, g ordered) int { return f.compare(&g) })
		return kept
	}
	slices.Sort(keys)
	out := make([]ordered, len(kept))
	for i, key := range keys {
		out[i] = kept[key%maxKeyed]
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

// key is a number that orders a finding among others on the sheet of the first
// one, its low digits the number n; it has none elsewhere, or far below.
func (f *ordered) key(first *ordered) (key uint64, ok bool) {
	if f.at.File != first.at.File || f.at.Sheet != first.at.Sheet || f.row < 0 || f.row >= maxKeyed || f.n >= maxKeyed {
		return 0, false
	}
	return (uint64(f.rank+1)*maxKeyed+uint64(f.row))*maxKeyed + uint64(f.n), true
}

// maxKeyed bounds rows and findings that are ordered by keys.
const maxKeyed = 1 << 24

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
