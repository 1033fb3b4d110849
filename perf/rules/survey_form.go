package rules

import (
	"slices"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// filed is the column that a project form's year is judged by: the year's, or
// where it has none that of the whole period; nil where neither has any.
func (f *form) filed() *column {
	if f.year != nil {
		return f.year
	}
	return f.whole
}

// eachProject visits the forms of projects.
func eachProject(p *perf.Pass, do func(*form)) {
	for _, f := range surveyOf(p).forms {
		if f.project != nil {
			do(f)
		}
	}
}

// main is the column that speaks for the form: the fuller one, for a column
// that the layout cut or nobody filled says little. It is nil where the form
// has no indicator.
func (f *form) main() *column {
	var best *column
	for _, c := range f.columns {
		if best == nil || c.known() >= best.known() {
			best = c
		}
	}
	return best
}

// unsettled reports whether an indicator stands below no first level of the scheme.
func (c *column) unsettled() bool {
	return slices.ContainsFunc(c.entries, func(e entry) bool { return e.Level1 == "" })
}

// mainFirst is the columns of a form, that which speaks for it first.
func (f *form) mainFirst() []*column {
	if len(f.columns) < 2 || f.main() == f.columns[0] {
		return f.columns
	}
	return []*column{f.columns[1], f.columns[0]}
}

// sparse reports a column in which most values are blank: more likely the
// values stand where they were not looked for than that nobody filled them in.
func (c *column) sparse() bool { return c.blank > 3 && 2*c.blank > len(c.entries) }

// shaken reports whether the reader had to put the form's layout right or could
// not place all of it: what seems to be missing or displaced there may be so in
// the text only.
func (f *form) shaken(s *perf.Submission) bool {
	return f.from.Row() > 0 && slices.ContainsFunc(s.Reading, func(n perf.Note) bool {
		return n.Kind != perf.NoteEncoding && n.At.File == f.from.File && n.At.Sheet == f.from.Sheet &&
			n.At.Row() >= f.from.Row() && (f.to.Row() == 0 || n.At.Row() <= f.to.Row())
	})
}

// whole reports whether the column was printed to its end as far as can be
// seen: forms print satisfaction last. One whose places have no lines is taken
// as whole.
func (c *column) whole() bool {
	var last *entry
	for i := range c.entries {
		if e := &c.entries[i]; last == nil || e.At.Row() >= last.At.Row() {
			last = e
		}
	}
	return last == nil || last.At.Row() == 0 || last.Level1 == indicator.Satisfaction || last.Level2 == indicator.ServiceSatisfaction
}

// known counts the indicators whose value was not cut off.
func (c *column) known() int {
	n := 0
	for i := range c.entries {
		if c.entries[i].measure != lost {
			n++
		}
	}
	return n
}

// speaks reports whether the name has any of the traits.
func (e *entry) speaks(t trait) bool { return e.says&t != 0 }

// settle says what the levels of an entry are; most are those of the one before.
func (e *entry) settle(before *entry) {
	if before != nil && e.Level1 == before.Level1 && e.Level2 == before.Level2 {
		e.cost, e.leveled = before.cost, before.leveled
		return
	}
	parent := e.Level2.Parent() // of every second level that a scheme has
	e.cost = e.Level1 == indicator.CostLevel || e.Level2 == indicator.Cost || parent == indicator.CostLevel
	e.leveled = parent != ""
}
