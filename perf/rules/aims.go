package rules

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// aims is an objective with the indicators that break it down.
type aims struct {
	form      string
	cut       bool // the document ended before the form did
	again     bool // the objective says what the form's other one said
	objective *perf.Field
	claims    []*budget.Statement
	entries   []entry
	units     []indicator.Unit // those of the indicators, each once
	unitOf    []int            // of each indicator its place in units
	likes     map[string][]likeness
}

// likeness is how two units go together.
type likeness uint8

const (
	unlike      likeness = iota
	convertible          // figures convert exactly
	oneThing             // forms use either for the same thing
)

func likeUnits(x, y indicator.Unit) likeness {
	switch {
	case withoutSecond(x) == withoutSecond(y), akin(x, y), x.Dimension() == indicator.Count && firstPart(x.String()) == y.String():
		return oneThing
	case x.Dimension() != y.Dimension() || x.Dimension() == indicator.Count:
	case x.Comparable(y):
		return convertible
	}
	return unlike
}

// withoutSecond is a unit without another that stands for it in brackets: 头 of
// 头(只).
func withoutSecond(u indicator.Unit) string {
	first, _, _ := strings.Cut(u.String(), "(")
	return first
}

// like tells of each unit of the indicators how it goes with that of a figure.
func (a *aims) like(unit indicator.Unit) []likeness {
	if a.unitOf == nil {
		a.gatherUnits()
	}
	out, known := a.likes[unit.String()]
	if !known {
		for _, u := range a.units {
			out = append(out, likeUnits(u, unit))
		}
		a.likes[unit.String()] = out
	}
	return out
}

func (a *aims) gatherUnits() {
	a.unitOf, a.likes = make([]int, len(a.entries)), map[string][]likeness{}
	at := map[string]int{}
	for i := range a.entries {
		t := &a.entries[i].Target
		n, known := at[t.Unit()]
		if !known {
			n = len(a.units)
			at[t.Unit()] = n
			a.units = append(a.units, t.Measure())
		}
		a.unitOf[i] = n
	}
}

type aimsKey struct{}

// aimsOf gives every objective of the submission: that of the department, and
// those of both columns of each project form. A column without indicators of
// its own is held against the other's.
func aimsOf(p *perf.Pass) []*aims {
	return p.Shared(aimsKey{}, func() any {
		var out []*aims
		for _, f := range surveyOf(p).forms {
			if f.project == nil {
				d := p.Submission.Department.Form
				out = f.addAims(out, &d.Objective, d.Claims, "objective", f.whole, nil)
				continue
			}
			d := f.project
			out = f.addAims(out, &d.Implementation.Objective, d.Claims, "implementation/objective", f.whole, f.year)
			n := len(out)
			out = f.addAims(out, &d.Annual.Objective, d.Claims, "annual/objective", f.year, f.whole)
			if len(out) > n {
				out[n].again = d.Annual.Objective.Text == d.Implementation.Objective.Text
			}
		}
		return out
	}).([]*aims)
}

func (f *form) addAims(list []*aims, objective *perf.Field, claims []budget.Statement, heading string, own, other *column) []*aims {
	if objective.IsZero() {
		return list
	}
	a := &aims{form: f.name, cut: f.cut, objective: objective}
	if own == nil {
		own = other
	}
	if own != nil {
		a.entries = own.entries
	}
	for i := range claims {
		if claims[i].Heading == heading {
			a.claims = append(a.claims, &claims[i])
		}
	}
	return append(list, a)
}
