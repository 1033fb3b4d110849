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

// unitParts is a unit with what tells how it goes with others.
type unitParts struct {
	unit      indicator.Unit
	bare      string // without another that stands for it in brackets: 头 of 头(只)
	groups    uint32 // of units that forms use for one thing
	dimension indicator.Dimension
}

func partsOf(u indicator.Unit) unitParts {
	bare, _, _ := strings.Cut(u.String(), "(")
	return unitParts{u, bare, akinGroups[u.String()], u.Dimension()}
}

func likeUnits(x, y *unitParts) likeness {
	switch {
	case x.bare == y.bare, x.groups&y.groups != 0:
		return oneThing
	case x.dimension == indicator.Count && firstPart(x.unit.String()) == y.unit.String():
		return oneThing
	case x.dimension == indicator.Count || x.dimension != y.dimension:
	case x.unit.Comparable(y.unit):
		return convertible
	}
	return unlike
}

// likes tells how the units of the indicators go with those of figures, each pair
// asked for once a check.
type likes struct {
	survey *survey
	parts  []unitParts // of the survey's units
	by     map[string]*likeRow
}

// likeRow is how the survey's units go with one figure's; a likeness is in it
// once it was asked for.
type likeRow struct {
	unit unitParts
	like []likeness
}

type likesKey struct{}

func likesOf(p *perf.Pass) *likes {
	return p.Shared(likesKey{}, func() any {
		v := surveyOf(p)
		l := &likes{survey: v, parts: make([]unitParts, len(v.units)), by: map[string]*likeRow{}}
		for i := range v.units {
			l.parts[i] = partsOf(v.units[i].unit)
		}
		return l
	}).(*likes)
}

// with gives the row of a figure's unit.
func (l *likes) with(unit indicator.Unit) *likeRow {
	row := l.by[unit.String()]
	if row == nil {
		row = &likeRow{partsOf(unit), make([]likeness, len(l.parts))}
		l.by[unit.String()] = row
	}
	return row
}

// of tells how the unit of an indicator goes with the unit whose row is given.
func (l *likes) of(e *entry, row *likeRow) likeness {
	like := &row.like[e.unitID]
	if *like == 0 {
		*like = likeUnits(&l.parts[e.unitID], &row.unit)
	}
	return *like
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
