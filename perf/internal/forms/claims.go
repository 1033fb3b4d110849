package forms

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/prose"
)

// proseField is a narrative field under the name that its claims are kept by.
type proseField struct {
	name string
	text perf.Field
}

// projectClaims reads what the narrative fields of a project form say of
// figures and dates.
func projectClaims(f *perf.ProjectForm, memo *Memo) []budget.Statement {
	return claims(f.Year, f.Unit.Text, memo, []proseField{
		{"overview", f.Overview}, {"basis", f.Basis}, {"necessity", f.Necessity},
		{"measures", f.Measures}, {"plan", f.Plan},
		{"implementation/objective", f.Implementation.Objective},
		{"annual/objective", f.Annual.Objective},
	})
}

// departmentClaims does the same for a department form.
func departmentClaims(f *perf.DepartmentForm, memo *Memo) []budget.Statement {
	fields := []proseField{{"duties", f.Duties}, {"strategy", f.Strategy}, {"objective", f.Objective}}
	for _, t := range f.Tasks {
		fields = append(fields, proseField{"tasks", t.Field})
	}
	return claims(f.Year, f.Name.Text, memo, fields)
}

// claims keeps a statement for each field that claims something.
func claims(year int, name string, memo *Memo, fields []proseField) []budget.Statement {
	if _, after, ok := strings.Cut(name, "-"); ok {
		name = after // "048-泽州县司法局"
	}
	opt := prose.Options{Year: year, Room: memo.Room()}
	if name != "" {
		opt.Names = []string{name}
	}
	var out []budget.Statement
	for _, f := range fields {
		if f.text.IsZero() {
			continue
		}
		s := prose.Parse([]prose.Line{{Text: f.text.Text, At: f.text.At}}, opt)
		if len(s.Claims) > 0 {
			s.Heading = f.name
			out = append(out, s)
		}
	}
	return out
}
