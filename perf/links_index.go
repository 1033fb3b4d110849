package perf

import (
	"slices"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf/internal/naming"
)

// linkIndex finds the department's indicators by name.
type linkIndex struct {
	ends  []linkEnd
	byKey naming.Table[namesakes] // by KeyID
	next  []int32                 // of each end the next of the same key, as in namesakes

	pairs *pairIndex // made when the first name without an equal is looked for

	shared []int32 // scratch of find: pairs in common, by end
	seen   []int   // scratch of find: ends with any
	near   []int   // scratch of find: those with enough
	top    []int   // scratch of find: the nearest
}

// namesakes are the first and the last of the ends of one key, counted from 1; 0
// is none.
type namesakes struct{ first, last int32 }

// Bounds of the search for a name that is not equal: a pair that this many
// indicators have tells nothing, and only the nearest are looked at closely.
const (
	maxPosting    = 64
	maxCandidates = 8
	maxSame       = 64 // indicators of one name that are told apart
)

func newLinkIndex(tree *indicator.Tree, names *naming.Book) *linkIndex {
	n := tree.Len()
	ix := &linkIndex{ends: make([]linkEnd, 0, n), next: make([]int32, n)}
	for leaf := range tree.All() {
		e := newLinkEnd(leaf, names)
		ix.ends = append(ix.ends, e)
		if e.name.Key == "" {
			continue
		}
		same, end := ix.byKey.At(e.name.KeyID), int32(len(ix.ends))
		if same.first == 0 {
			same.first = end
		} else {
			ix.next[same.last-1] = end
		}
		same.last = end
	}
	return ix
}

func (ix *linkIndex) indexPairs() {
	ix.shared = make([]int32, len(ix.ends))
	pairs := 0
	for i := range ix.ends {
		pairs += len(ix.ends[i].name.Runes())
	}
	ix.pairs = newPairIndex(pairs)
	for i := range ix.ends {
		if n := ix.ends[i].name; n.Comparable() {
			ix.pairs.addAll(n.Runes(), int32(i))
		}
	}
}

// find gives the index of the department's indicator that e serves, -1 for
// none.
func (ix *linkIndex) find(e *linkEnd, context string) int {
	if e.name.Key == "" {
		return -1
	}
	if same := ix.byKey.At(e.name.KeyID); same.first > 0 {
		return ix.nearest(e, same.first)
	}
	best, fit := -1, 0.0
	for _, i := range ix.candidates(e) {
		d := &ix.ends[i]
		if !alike(e, d) {
			continue
		}
		f := e.name.Serves(d.name, context)
		if f > fit || f == fit && f > 0 && closer(e, d, &ix.ends[best]) {
			best, fit = i, f
		}
	}
	return best
}

// candidates are the ends that share at least half of the shorter name's pairs,
// those that share most first, no more than a few.
func (ix *linkIndex) candidates(e *linkEnd) []int {
	if ix.pairs == nil {
		ix.indexPairs()
	}
	ix.countShared(e.name)
	near, length := ix.near[:0], len(e.name.Runes())
	for _, i := range ix.seen {
		if need := min(length, len(ix.ends[i].name.Runes())) - 1; 2*int(ix.shared[i]) >= need {
			near = append(near, i)
		}
	}
	slices.Sort(near)
	top := ix.top[:0]
	for _, i := range near {
		at := len(top)
		for at > 0 && ix.shared[top[at-1]] < ix.shared[i] {
			at--
		}
		if at >= maxCandidates {
			continue
		}
		top = append(top, 0)
		copy(top[at+1:], top[at:])
		top[at] = i
		top = top[:min(len(top), maxCandidates)]
	}
	for _, i := range ix.seen {
		ix.shared[i] = 0
	}
	ix.near, ix.top = near, top
	return top
}

// countShared counts for each end the pairs that a name shares with it.
func (ix *linkIndex) countShared(name *naming.Name) {
	ix.seen = ix.seen[:0]
	if !name.Comparable() {
		return
	}
	runes := name.Runes()
	for i := 1; i < len(runes); i++ {
		p := ix.pairs.find([2]rune{runes[i-1], runes[i]})
		if p == nil || p.count > maxPosting {
			continue
		}
		for {
			if ix.shared[p.end] == 0 {
				ix.seen = append(ix.seen, int(p.end))
			}
			ix.shared[p.end]++
			if p.before < 0 {
				break
			}
			p = &ix.pairs.postings[p.before]
		}
	}
}

// nearest chooses among indicators of the same name. One that measures
// something else and stands elsewhere is another indicator.
func (ix *linkIndex) nearest(e *linkEnd, first int32) int {
	best := -1
	for n := 0; first > 0 && n < maxSame; n++ {
		i := int(first - 1)
		d := &ix.ends[i]
		first = ix.next[i]
		if !comparable(e, d) && differ(e.leaf.Level2, d.leaf.Level2) {
			continue
		}
		if best < 0 || closer(e, d, &ix.ends[best]) {
			best = i
		}
	}
	return best
}

// closer reports whether a stands nearer to e than b does.
func closer(e, a, b *linkEnd) bool {
	if x, y := comparable(e, a), comparable(e, b); x != y {
		return x
	}
	return e.leaf.Level2 == a.leaf.Level2 && e.leaf.Level2 != b.leaf.Level2
}

func differ(a, b indicator.Level2) bool { return a != "" && b != "" && a != b }

// comparable reports whether the two measure in the same dimension, as far as
// is known.
func comparable(a, b *linkEnd) bool {
	x, y := a.target, b.target
	return x == naming.ClassNone || y == naming.ClassNone || x == y
}

// alike is asked of names that are not equal: they must measure the same.
func alike(a, b *linkEnd) bool {
	if a.measure != naming.ClassNone && b.measure != naming.ClassNone && a.measure != b.measure {
		return false
	}
	if !hasValue(a.leaf.Indicator) || !hasValue(b.leaf.Indicator) {
		return !differ(a.leaf.Level2, b.leaf.Level2)
	}
	return comparable(a, b)
}
