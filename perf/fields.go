package perf

import "github.com/perftarget/perftarget/budget"

// namedText and namedFigure pair a member of a form with its JSON name, so that
// reading, writing and finding a place agree on the names.
type namedText struct {
	name string
	text *Field
}

type namedFigure struct {
	name   string
	figure *budget.Figure
}

func (f *ProjectForm) fields() [16]namedText {
	return [...]namedText{
		{"name", &f.Name}, {"code", &f.Code}, {"department", &f.Department}, {"unit", &f.Unit},
		{"attribute", &f.Attribute}, {"category", &f.Category}, {"term", &f.Term},
		{"overview", &f.Overview}, {"basis", &f.Basis}, {"necessity", &f.Necessity},
		{"measures", &f.Measures}, {"plan", &f.Plan},
		{"responsible", &f.Responsible}, {"handler", &f.Handler}, {"phone", &f.Phone}, {"filedAt", &f.FiledAt},
	}
}

func (f *DepartmentForm) fields() [4]namedText {
	return [...]namedText{
		{"name", &f.Name}, {"duties", &f.Duties}, {"strategy", &f.Strategy}, {"objective", &f.Objective},
	}
}

func (f *DepartmentForm) figures() [6]namedFigure {
	return [...]namedFigure{
		{"offices", &f.Offices}, {"subordinates", &f.Subordinates}, {"posts", &f.Posts},
		{"staff", &f.Staff}, {"permanent", &f.Permanent}, {"otherStaff", &f.OtherStaff},
	}
}
