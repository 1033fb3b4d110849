package rules

import (
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/naming"
	"github.com/perftarget/perftarget/source"
)

// survey is every indicator of a submission, form by form, with what its name
// and its target say: read once for all rules of a check, and never changed.
type survey struct {
	forms []*form
	names *naming.Book
	// units are those met: forms use few.
	units  []metUnit
	unitAt map[string]int32
	near   [64]int32 // by the end of a text, the place of the last such unit met
	// tails are the units that stand in brackets behind names.
	tails map[string]indicator.Unit
	// read is what each name met says, by its ID: many stand in several forms.
	read naming.Table[meaning]
}

// metUnit is a unit with what it measures.
type metUnit struct {
	unit indicator.Unit
	measure
}

// meaning is what a name says by itself.
type meaning struct {
	name *naming.Name
	says trait
	slot bool
	// unit is the one in brackets behind the name, zero for none: it is what a
	// bare number would get.
	unit indicator.Unit
}

type surveyKey struct{}

func surveyOf(p *perf.Pass) *survey {
	return p.Shared(surveyKey{}, func() any { return takeSurvey(p.Submission, namesOf(p)) }).(*survey)
}

// namesOf is the book of the names met in the check.
func namesOf(p *perf.Pass) *naming.Book {
	return p.Shared(naming.BookKey{}, func() any { return &naming.Book{} }).(*naming.Book)
}

// form is one form of the submission with those of its columns that hold
// indicators.
type form struct {
	// name is what findings on the form are grouped under.
	name string
	// title is the name as printed, to be quoted.
	title *source.Text
	// project is nil for the department's form.
	project *perf.ProjectForm
	columns []*column
	// whole and year are a project form's columns, nil where they are empty; the
	// department's form has its one in whole.
	whole, year *column
	// cut reports that the document ended before the form did.
	cut      bool
	from, to source.Place

	holds    *holdings         // of the main column, made at first use
	termRead *indicator.Target // made at first use
	before   *form             // whose term is often the same
}

// term is what the project's term says, read as a target is; of no kind that
// speaks of time where it is not understood.
func (f *form) term() *indicator.Target {
	if b := f.before; f.termRead == nil && b != nil && b.termRead != nil && b.project.Term.Text == f.project.Term.Text {
		f.termRead = b.termRead
	}
	if f.termRead == nil {
		t, err := indicator.ParseTarget(trimmed(f.project.Term.Text))
		if err != nil {
			t = indicator.Target{}
		}
		f.termRead = &t
	}
	return f.termRead
}

// column is one set of indicators: the department form's, or that of one
// column of a project form.
type column struct {
	tree    *indicator.Tree
	entries []entry
	blank   int // names without a value, slots of a template not counted
	percent int // rates that are written with a per-cent sign
}

// entry is one indicator as the rules see it.
type entry struct {
	indicator.Leaf
	*meaning // slot: a name that a template left, so that no indicator stands there
	measure  measure
	// kind and op are the target's.
	kind indicator.Kind
	op   indicator.Operator
	// unitID is the place of the target's unit in the survey's units.
	unitID int32
	// written is the value as the form writes it over its cells.
	written string
	// cost: it stands under 成本, whichever the scheme; leveled: below a second
	// level that a scheme has.
	cost, leveled bool
	// repeats and answers are what echo tells of a named state.
	repeats, answers bool
	// in is the column that the indicator stands in.
	in *column
}

func takeSurvey(s *perf.Submission, names *naming.Book) *survey {
	v := &survey{names: names, unitAt: map[string]int32{}, tails: map[string]indicator.Unit{}}
	v.forms = make([]*form, 0, 1+len(s.Projects))
	room := make([]form, 1+len(s.Projects))
	if d := s.Department.Form; d != nil {
		f := &room[0]
		*f = form{name: s.Department.Name, title: &d.Name, cut: d.CutOff, from: d.At, to: d.Until}
		if f.name == "" {
			f.name = d.Name.Text
		}
		f.whole = v.add(f, &d.Indicators)
		v.forms = append(v.forms, f)
	}
	var before *form
	for i, d := range s.Projects {
		if d == nil {
			continue
		}
		f := &room[i+1]
		*f = form{name: d.Name.Text, title: &d.Name, project: d, cut: d.CutOff, from: d.At, to: d.Until, before: before}
		before = f
		f.whole = v.add(f, &d.Implementation.Indicators)
		f.year = v.add(f, &d.Annual.Indicators)
		v.forms = append(v.forms, f)
	}
	return v
}

func (v *survey) meaningOf(text string) *meaning {
	name := v.names.Name(text)
	m := v.read.At(name.ID)
	if m.name == nil {
		whole := stem(text)
		*m = meaning{name, traitsOfStem(text, name.Letters(), whole), isSlot(text), v.unitBehind(text, text[len(whole):])}
	}
	return m
}

// unitOf gives the place of a target's unit in the survey's units.
func (v *survey) unitOf(t *indicator.Target) int32 {
	text := t.Unit()
	near := &v.near[0]
	if text != "" {
		near = &v.near[uint(text[len(text)-1])%uint(len(v.near))]
	}
	if n := *near; int(n) < len(v.units) && v.units[n].unit.String() == text {
		return n
	}
	n, known := v.unitAt[text]
	if !known {
		n = int32(len(v.units))
		v.unitAt[text] = n
		v.units = append(v.units, metUnit{t.Measure(), measureOfUnit(t.Measure())})
	}
	*near = n
	return n
}

// writtenIn is the value as the form writes it over its cells.
func writtenIn(i *indicator.Indicator) string {
	if i.Operator == "" && i.Unit == "" {
		return trimmed(i.Target.Text())
	}
	return trimmed(i.Operator) + trimmed(i.Target.Text()) + trimmed(i.Unit)
}

// add reads a column into a form; nil where it holds no indicator.
func (v *survey) add(f *form, t *indicator.Tree) *column {
	n := t.Len()
	if n == 0 {
		return nil
	}
	c := &column{tree: t, entries: make([]entry, 0, n)}
	var last *entry
	for leaf := range t.All() {
		if leaf.Indicator == nil {
			continue
		}
		c.entries = c.entries[:len(c.entries)+1]
		e := &c.entries[len(c.entries)-1]
		e.Leaf, e.in, e.meaning, e.measure = leaf, c, v.meaningOf(leaf.Name), lost
		e.kind, e.op, e.written = leaf.Target.Kind(), leaf.Target.Op(), writtenIn(leaf.Indicator)
		e.settle(last)
		last = e
		e.unitID = v.unitOf(&leaf.Target)
		if !leaf.Lost {
			e.measure = measureOfKind(e.kind, v.units[e.unitID].measure)
		}
		if e.measure == state {
			e.repeats, e.answers = echo(e)
		}
		switch {
		case e.measure == nothing && leaf.Target.Text() == "" && !e.slot:
			c.blank++
		case e.measure == share && !leaf.Target.UnitJoined() && e.speaks(traitRate):
			c.percent++
		}
	}
	f.columns = append(f.columns, c)
	return c
}
