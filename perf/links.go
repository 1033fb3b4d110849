package perf

import (
	"cmp"

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
	out := make([]Match, 0, len(ix.ends))
	ends := endsReader{names: names}
	for _, form := range s.Projects {
		if form == nil {
			continue
		}
		context := names.Name(form.Name.Text).Key
		list := ends.of(form)
		for i := range list {
			end := &list[i]
			n := ix.find(end, context)
			if n < 0 {
				continue
			}
			d := &ix.ends[n]
			out = append(out, Match{
				Department: d.leaf, Project: end.leaf, Form: form,
				SameName: d.name.Plain == end.name.Plain,
				Relation: relate(&end.leaf.Target, yearOf(form, year), &d.leaf.Target, year),
			})
		}
	}
	return out
}

// relate is the relation of two targets read within their years. Most pairs are
// written alike and need no sets.
func relate(project *indicator.Target, year int, department *indicator.Target, departmentYear int) indicator.Relation {
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
	measure naming.Class // what the name says that it measures, or else the target
	target  naming.Class // what the target measures
}

func newLinkEnd(leaf indicator.Leaf, names *naming.Book) linkEnd {
	e := linkEnd{leaf: leaf, name: names.Name(leaf.Name), target: measureOf(&leaf.Target)}
	e.measure = cmp.Or(e.name.Class, e.target)
	return e
}

// endsReader reads the indicators of one form after the other.
type endsReader struct {
	names *naming.Book
	forms int
	ends  []linkEnd
	// known and whole hold by KeyID the last form whose year has a value of the
	// name, and whose whole period has the name.
	known, whole naming.Table[int]
}

// of gives the indicators of a form, those of both columns once. They are good
// until the next form is read.
func (r *endsReader) of(form *ProjectForm) []linkEnd {
	r.forms++
	r.ends = r.ends[:0]
	r.read(&form.Annual.Indicators)
	year := len(r.ends)
	r.read(&form.Implementation.Indicators)
	if year == 0 || year == len(r.ends) {
		return r.ends // one column
	}
	return r.onceEach(year)
}

func (r *endsReader) read(tree *indicator.Tree) {
	for leaf := range tree.All() {
		r.ends = append(r.ends, newLinkEnd(leaf, r.names))
	}
}

// onceEach drops of the indicators that both columns have the one whose value
// says less: ends[:year] are the year's.
func (r *endsReader) onceEach(year int) []linkEnd {
	for i := range r.ends {
		e := &r.ends[i]
		switch {
		case i >= year:
			*r.whole.At(e.name.KeyID) = r.forms
		case hasValue(e.leaf.Indicator):
			*r.known.At(e.name.KeyID) = r.forms
		}
	}
	kept := r.ends[:0]
	for i, e := range r.ends {
		switch {
		case i < year && !hasValue(e.leaf.Indicator) && *r.whole.At(e.name.KeyID) == r.forms:
		case i >= year && *r.known.At(e.name.KeyID) == r.forms:
		default:
			kept = append(kept, e)
		}
	}
	return kept
}

func hasValue(ind *indicator.Indicator) bool {
	return !ind.Lost && ind.Target.Kind() != indicator.KindNone
}
