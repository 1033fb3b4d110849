package perf

import (
	"slices"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf/internal/naming"
)

// Match says which indicator of the department an indicator of a project
// serves (项目指标对应的部门指标). The zero value matches nothing.
type Match struct {
	Department indicator.Leaf
	Project    indicator.Leaf
	// Form is the project form that the project's indicator stands in.
	Form *ProjectForm
	// SameName reports that the two are called the same, but for spaces, units
	// in brackets and words such as 本年度; otherwise they were matched by meaning.
	SameName bool
	// Relation is that of the project's target to the department's, both read
	// within the form's year.
	Relation indicator.Relation
}

// LinksOf finds for each indicator of the projects the indicator of the
// department that it serves, in the order of the forms. An indicator that
// serves none is left out; one that stands in both columns of a form is taken
// once, the year's where its value is known.
//
// Names decide, by [naming.Name.Serves]; what a target measures and the level
// that an indicator stands under are further evidence. The work grows with the
// number of indicators, not with the number of pairs.
func LinksOf(s *Submission) []Match { return linksOf(s, &naming.Book{}) }

// linksOf is LinksOf with a book of names that others share.
func linksOf(s *Submission, names *naming.Book) []Match {
	if s == nil || s.Department.Form == nil {
		return nil
	}
	ix := newLinkIndex(&s.Department.Form.Indicators, names)
	if len(ix.ends) == 0 {
		return nil
	}
	year := s.Department.Form.Year
	if year == 0 {
		year = s.Department.Year
	}
	var out []Match
	for _, form := range s.Projects {
		if form == nil {
			continue
		}
		context := names.Name(form.Name.Text).Key
		for _, end := range projectEnds(form, names) {
			i := ix.find(end, context)
			if i < 0 {
				continue
			}
			d := ix.ends[i]
			out = append(out, Match{
				Department: d.leaf, Project: end.leaf, Form: form,
				SameName: d.name.Plain == end.name.Plain,
				Relation: relate(end.leaf.Target, yearOf(form, year), d.leaf.Target, year),
			})
		}
	}
	return out
}

// relate is the relation of two targets read within their years. Most pairs are
// written alike and need no sets.
func relate(project indicator.Target, year int, department indicator.Target, departmentYear int) indicator.Relation {
	switch project.Kind() {
	case indicator.KindNone, indicator.KindUnknown:
	default:
		if year == departmentYear && project.Kind() == department.Kind() && project.Text() == department.Text() && project.Unit() == department.Unit() {
			return indicator.Equal
		}
	}
	return project.In(year).Relate(department.In(departmentYear))
}

func yearOf(form *ProjectForm, year int) int {
	if form.Year != 0 {
		return form.Year
	}
	return year
}

// linkEnd is an indicator made ready for matching.
type linkEnd struct {
	leaf    indicator.Leaf
	name    *naming.Name
	measure naming.Class
}

func newLinkEnd(leaf indicator.Leaf, names *naming.Book) linkEnd {
	e := linkEnd{leaf: leaf, name: names.Name(leaf.Name)}
	e.measure = e.name.Class
	if e.measure == naming.ClassNone {
		e.measure = measureOf(leaf.Target)
	}
	return e
}

// projectEnds gives the indicators of a form, those of both columns once.
func projectEnds(form *ProjectForm, names *naming.Book) []linkEnd {
	ends := appendEnds(nil, &form.Annual.Indicators, names)
	year := len(ends)
	ends = appendEnds(ends, &form.Implementation.Indicators, names)
	if year == 0 || year == len(ends) {
		return ends // one column
	}
	return onceEach(ends, year)
}

func appendEnds(ends []linkEnd, tree *indicator.Tree, names *naming.Book) []linkEnd {
	for leaf := range tree.All() {
		ends = append(ends, newLinkEnd(leaf, names))
	}
	return ends
}

// onceEach drops of the indicators that both columns have the one whose value
// says less: ends[:year] are the year's.
func onceEach(ends []linkEnd, year int) []linkEnd {
	known, whole := map[string]bool{}, map[string]bool{} // by key
	for _, e := range ends[:year] {
		if hasValue(e.leaf.Indicator) {
			known[e.name.Key] = true
		}
	}
	for _, e := range ends[year:] {
		whole[e.name.Key] = true
	}
	kept := ends[:0]
	for i, e := range ends {
		switch {
		case i < year && !hasValue(e.leaf.Indicator) && whole[e.name.Key]:
		case i >= year && known[e.name.Key]:
		default:
			kept = append(kept, e)
		}
	}
	return kept
}

func hasValue(ind *indicator.Indicator) bool {
	return !ind.Lost && ind.Target.Kind() != indicator.KindNone
}

// linkIndex finds the department's indicators by name.
type linkIndex struct {
	ends  []linkEnd
	byKey map[string][]int

	pairs    map[[2]rune]posting // which ends have a pair of characters
	postings []posting

	shared []int32 // scratch of find: pairs in common, by end
	seen   []int   // scratch of find: ends with any
	top    []int   // scratch of find: the nearest
}

// posting is one end that has a pair; in the map the newest, and how many have.
type posting struct {
	end, next int32 // next is the place of the one before in postings, -1 for none
	count     int32
}

// Bounds of the search for a name that is not equal: a pair that this many
// indicators have tells nothing, and only the nearest are looked at closely.
const (
	maxPosting    = 64
	maxCandidates = 8
	maxSame       = 64 // indicators of one name that are told apart
)

func newLinkIndex(tree *indicator.Tree, names *naming.Book) *linkIndex {
	ix := &linkIndex{byKey: map[string][]int{}}
	for leaf := range tree.All() {
		i := len(ix.ends)
		e := newLinkEnd(leaf, names)
		ix.ends = append(ix.ends, e)
		if e.name.Key != "" {
			ix.byKey[e.name.Key] = append(ix.byKey[e.name.Key], i)
		}
	}
	return ix
}

// indexPairs is done when the first name without an equal is looked for.
func (ix *linkIndex) indexPairs() {
	ix.shared = make([]int32, len(ix.ends))
	ix.pairs = make(map[[2]rune]posting, 8*len(ix.ends))
	ix.postings = make([]posting, 0, 8*len(ix.ends))
	for i := range ix.ends {
		ix.ends[i].name.Bigrams(func(pair [2]rune) {
			last, known := ix.pairs[pair]
			if known && (last.end == int32(i) || last.count > maxPosting) {
				return
			}
			p := posting{end: int32(i), next: -1, count: last.count + 1}
			if known {
				ix.postings = append(ix.postings, last)
				p.next = int32(len(ix.postings) - 1)
			}
			ix.pairs[pair] = p
		})
	}
}

// find gives the index of the department's indicator that e serves, -1 for
// none.
func (ix *linkIndex) find(e linkEnd, context string) int {
	if e.name.Key == "" {
		return -1
	}
	if same := ix.byKey[e.name.Key]; len(same) > 0 {
		return ix.nearest(e, same[:min(len(same), maxSame)])
	}
	best, fit := -1, 0.0
	for _, i := range ix.candidates(e) {
		d := ix.ends[i]
		if !alike(e, d) {
			continue
		}
		f := e.name.Serves(d.name, context)
		if f > fit || f == fit && f > 0 && closer(e, d, ix.ends[best]) {
			best, fit = i, f
		}
	}
	return best
}

// candidates are the ends that share at least half of the shorter name's pairs,
// those that share most first, no more than a few.
func (ix *linkIndex) candidates(e linkEnd) []int {
	if ix.pairs == nil {
		ix.indexPairs()
	}
	ix.seen = ix.seen[:0]
	e.name.Bigrams(func(pair [2]rune) {
		p, known := ix.pairs[pair]
		if !known || p.count > maxPosting {
			return
		}
		for {
			if ix.shared[p.end] == 0 {
				ix.seen = append(ix.seen, int(p.end))
			}
			ix.shared[p.end]++
			if p.next < 0 {
				break
			}
			p = ix.postings[p.next]
		}
	})
	slices.Sort(ix.seen)
	top := ix.top[:0]
	for _, i := range ix.seen {
		need := min(e.name.Len(), ix.ends[i].name.Len()) - 1
		if 2*int(ix.shared[i]) < need {
			continue
		}
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
	ix.top = top
	return top
}

// nearest chooses among indicators of the same name. One that measures
// something else and stands elsewhere is another indicator.
func (ix *linkIndex) nearest(e linkEnd, same []int) int {
	best := -1
	for _, i := range same {
		d := ix.ends[i]
		if !comparable(e, d) && differ(e.leaf.Level2, d.leaf.Level2) {
			continue
		}
		if best < 0 || closer(e, d, ix.ends[best]) {
			best = i
		}
	}
	return best
}

// closer reports whether a stands nearer to e than b does.
func closer(e, a, b linkEnd) bool {
	if x, y := comparable(e, a), comparable(e, b); x != y {
		return x
	}
	return e.leaf.Level2 == a.leaf.Level2 && e.leaf.Level2 != b.leaf.Level2
}

func differ(a, b indicator.Level2) bool { return a != "" && b != "" && a != b }

// comparable reports whether the two measure in the same dimension, as far as
// is known.
func comparable(a, b linkEnd) bool {
	x, y := measureOf(a.leaf.Target), measureOf(b.leaf.Target)
	return x == naming.ClassNone || y == naming.ClassNone || x == y
}

// alike is asked of names that are not equal: they must measure the same.
func alike(a, b linkEnd) bool {
	if a.measure != naming.ClassNone && b.measure != naming.ClassNone && a.measure != b.measure {
		return false
	}
	if !hasValue(a.leaf.Indicator) || !hasValue(b.leaf.Indicator) {
		return !differ(a.leaf.Level2, b.leaf.Level2)
	}
	return comparable(a, b)
}
