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
}

// likeness is how two units go together; zero is not yet known.
type likeness uint8

const (
	unlike      likeness = iota + 1
	convertible          // figures convert exactly
	oneThing             // forms use either for the same thing
)

func likeUnits(x, y indicator.Unit) likeness {
	if withoutSecond(x) == withoutSecond(y) || akin(x, y) {
		return oneThing
	}
	switch d := x.Dimension(); {
	case d == indicator.Count && firstPart(x.String()) == y.String():
		return oneThing
	case d == indicator.Count || d != y.Dimension():
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

// likes tells how the units of the indicators go with that of a figure, each pair
// asked for once a check.
type likes struct {
	survey *survey
	by     map[string][]likeness // by the figure's unit, in the order of the survey's units
}

type likesKey struct{}

func likesOf(p *perf.Pass) *likes {
	return p.Shared(likesKey{}, func() any { return &likes{surveyOf(p), map[string][]likeness{}} }).(*likes)
}

// with gives the row of a figure's unit; the likeness of a unit is in it once it
// was asked for.
func (l *likes) with(unit indicator.Unit) []likeness {
	row, known := l.by[unit.String()]
	if !known {
		row = make([]likeness, len(l.survey.units))
		l.by[unit.String()] = row
	}
	return row
}

// of tells how the unit of an indicator goes with the unit whose row is given.
func (l *likes) of(e *entry, unit indicator.Unit, row []likeness) likeness {
	if row[e.unitID] == 0 {
		row[e.unitID] = likeUnits(l.survey.units[e.unitID].unit, unit)
	}
	return row[e.unitID]
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
