package forms

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// department makes the department form of a draft.
func (d *draft) department(r *reader) *perf.DepartmentForm {
	f := &perf.DepartmentForm{Year: d.year, At: d.title, Until: d.until}
	f.Name = d.take(fieldBodyName, fieldDepartment, fieldFiler, fieldUnit)
	f.Offices = d.count(fieldOffices)
	f.Subordinates = d.count(fieldSubordinates)
	f.Posts = d.count(fieldPosts)
	f.Staff = d.count(fieldStaff)
	f.Permanent = d.count(fieldPermanent)
	f.OtherStaff = d.count(fieldOtherStaff)
	f.Duties = d.take(fieldDuties)
	f.Strategy = d.take(fieldStrategy)
	f.Objective = d.take(fieldObjectiveYear, fieldObjective)
	if f.Strategy.Text == "" {
		if s := d.take(fieldObjectiveWhole); s.Text != "" {
			f.Strategy = s
		}
	}
	f.Sources, f.Uses = d.departmentFunds()
	f.Tasks = d.tasks
	var whole indicator.Tree
	d.plantAll(r, &whole, &f.Indicators)
	if f.Indicators.Len() == 0 && whole.Len() > 0 {
		f.Indicators, whole = whole, f.Indicators
	}
	keepTree(r.page, &whole) // the model has one tree
	f.Extra = d.extra()
	f.CutOff = d.cut
	return f
}

// departmentFunds are the two splits of the budget; a form that prints one
// column splits by source.
func (d *draft) departmentFunds() (sources, uses perf.FundColumn) {
	a, b := d.funds.columns[sideWhole].FundColumn, d.funds.columns[sideYear].FundColumn
	if !hasMoney(&a) && !d.funds.split {
		a, b = b, a
	}
	return a, b
}

// count is a field that counts offices or people.
func (d *draft) count(id fieldID) budget.Figure {
	f := d.take(id)
	fig, _ := budget.NewFigure(f.Text, "", f.At) // text that is no figure is kept in it
	return fig
}

// keepTree keeps a tree that the form has no member for, as notes.
func keepTree(p *page, t *indicator.Tree) {
	const reason = "部门整体绩效目标表的实施期指标，模型只收年度指标"
	note := func(at source.Place, text string) {
		if text != "" {
			p.notes = append(p.notes, perf.Note{Kind: perf.NoteUnplaced, At: at, Text: text, Reason: reason})
		}
	}
	for _, b := range t.Levels {
		note(b.At, b.Text)
		for _, w := range b.Levels {
			note(w.At, w.Text)
		}
	}
	for l := range t.All() {
		note(l.At, describe(l.Indicator))
	}
}

// describe is an indicator as one text, every column of it.
func describe(ind *indicator.Indicator) string {
	all := []string{ind.Name, ind.Operator, ind.Target.Text(), ind.Unit, string(ind.Direction), ind.Outcome, ind.Note}
	for _, d := range []*decimal.Decimal{ind.Weight, ind.Score} {
		if d != nil {
			all = append(all, d.String())
		}
	}
	return strings.Join(slices.DeleteFunc(all, func(s string) bool { return s == "" }), "；")
}

// hasMoney reports whether a column of funds prints anything.
func hasMoney(c *perf.FundColumn) bool { return !c.Total.IsBlank() || len(c.Parts) > 0 }
