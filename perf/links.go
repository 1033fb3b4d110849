package perf

import (
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
