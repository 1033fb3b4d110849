package render

import (
	"strconv"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

const departmentPath = "/department/form"

// quotedView is a form, a table or some paragraphs as the page quotes them.
type quotedView struct {
	Title  string
	From   string // what it is quoted from, where that is not the section's own
	Fields []fieldView
	Funds  []fundView
	Trees  []treeView
	Table  *tableView
	// Whole is false where only the marked parts are shown.
	Whole bool
}

type fieldView struct {
	Label string
	Text  passage
}

type fundView struct {
	Title string
	Rows  []fieldView
}

// formRef is a form of the submission with the path that leads to it.
type formRef struct {
	path, name string
	project    *perf.ProjectForm // nil: the department's form
}

// formsOf lists the forms of the submission, the department's first.
func (b *pageBuilder) formsOf() []formRef {
	var out []formRef
	if b.submission.Department.Form != nil {
		out = append(out, b.departmentRef())
	}
	for i, f := range b.submission.Projects {
		if f != nil {
			out = append(out, b.projectRef(i))
		}
	}
	return out
}

func (b *pageBuilder) departmentRef() formRef {
	name := b.submission.Department.Name
	if name == "" {
		name = b.submission.Department.Form.Name.Text
	}
	return b.named(formRef{path: departmentPath, name: name})
}

func (b *pageBuilder) projectRef(i int) formRef {
	f := b.submission.Projects[i]
	return b.named(formRef{path: "/projects/" + strconv.Itoa(i), name: f.Name.Text, project: f})
}

// named gives a form a name to be shown by.
func (b *pageBuilder) named(f formRef) formRef {
	if f.name == "" {
		f.name = b.page.NoName
	}
	return f
}

// quoted is what stands beside the findings of a section: the forms of its
// name, then what the findings cite from other forms, tables and the narrative.
func (b *pageBuilder) quoted(name string, m *marks) []quotedView {
	var out []quotedView
	for _, f := range b.byName[name] {
		if !b.shownForms[f.path] {
			b.shownForms[f.path] = true
			delete(m.roots, f.path)
			out = append(out, b.form(f, m, true))
		}
	}
	if b.submission.Department.Form != nil && m.roots[departmentPath] {
		out = append(out, b.form(b.departmentRef(), m, false))
	}
	for _, i := range m.list("projects", len(b.submission.Projects)) {
		if b.submission.Projects[i] != nil {
			out = append(out, b.form(b.projectRef(i), m, false))
		}
	}
	for _, i := range m.list("tables", len(b.submission.Tables)) {
		out = append(out, b.table(&b.submission.Tables[i], "/tables/"+strconv.Itoa(i), m))
	}
	if v := b.narrative(m); len(v.Fields) > 0 {
		out = append(out, v)
	}
	return out
}

// formBuilder quotes one form, or the marked parts of it.
type formBuilder struct {
	*pageBuilder
	marks *marks
	path  string
	whole bool
	view  quotedView
}

func (b *pageBuilder) form(f formRef, m *marks, whole bool) quotedView {
	q := &formBuilder{pageBuilder: b, marks: m, path: f.path, whole: whole}
	q.view.Whole = whole
	q.view.Title = b.page.ProjectForm
	if f.project == nil {
		q.view.Title = b.page.DepartmentForm
	}
	if !whole {
		q.view.From = visible(short(f.name, nameLimit))
	}
	if f.project != nil {
		q.project(f.project)
	} else {
		q.department(b.submission.Department.Form)
	}
	return q.view
}

func (q *formBuilder) project(f *perf.ProjectForm) {
	w := q.page
	q.field(w.Fields["name"], "name", f.Name)
	q.field(w.Fields["code"], "code", f.Code)
	q.year(f.Year)
	q.field(w.Fields["department"], "department", f.Department)
	q.field(w.Fields["unit"], "unit", f.Unit)
	q.field(w.Fields["attribute"], "attribute", f.Attribute)
	q.field(w.Fields["category"], "category", f.Category)
	q.field(w.Fields["term"], "term", f.Term)
	q.funds(w.Implementation, "/funds/implementation", &f.Funds.Implementation)
	q.funds(w.Annual, "/funds/annual", &f.Funds.Annual)
	q.field(w.Fields["overview"], "overview", f.Overview)
	q.field(w.Fields["basis"], "basis", f.Basis)
	q.field(w.Fields["necessity"], "necessity", f.Necessity)
	q.field(w.Fields["measures"], "measures", f.Measures)
	q.field(w.Fields["plan"], "plan", f.Plan)
	q.phase(w.Implementation, "implementation", &f.Implementation, &f.Funds.Implementation)
	q.phase(w.Annual, "annual", &f.Annual, &f.Funds.Annual)
	q.field(w.Fields["responsible"], "responsible", f.Responsible)
	q.field(w.Fields["handler"], "handler", f.Handler)
	q.field(w.Fields["phone"], "phone", f.Phone)
	q.field(w.Fields["filedAt"], "filedAt", f.FiledAt)
	q.labelled("extra", f.Extra)
}

func (q *formBuilder) department(f *perf.DepartmentForm) {
	w := q.page
	q.field(w.Fields["departmentName"], "name", f.Name)
	q.year(f.Year)
	q.figure(w.Fields["offices"], "/offices", &f.Offices)
	q.figure(w.Fields["subordinates"], "/subordinates", &f.Subordinates)
	q.figure(w.Fields["posts"], "/posts", &f.Posts)
	q.figure(w.Fields["staff"], "/staff", &f.Staff)
	q.figure(w.Fields["permanent"], "/permanent", &f.Permanent)
	q.figure(w.Fields["otherStaff"], "/otherStaff", &f.OtherStaff)
	q.field(w.Fields["duties"], "duties", f.Duties)
	q.field(w.Fields["strategy"], "strategy", f.Strategy)
	q.funds(w.Sources, "/sources", &f.Sources)
	q.funds(w.Uses, "/uses", &f.Uses)
	q.labelled("tasks", f.Tasks)
	q.field(w.Fields["objective"], "objective", f.Objective)
	q.tree(w.Indicators, "/indicators", &f.Indicators)
	q.labelled("extra", f.Extra)
}

// cell quotes a text; in a view of the marked parts only if it is marked.
func (q *formBuilder) cell(text, path string, f *perf.Field) (passage, bool) {
	c := q.marks.cell(text, q.path+path, f.At)
	if c.Marked() {
		return q.blanks(c), true
	}
	return c, q.whole && text != ""
}

// blanks says of a marked cell without text that it is blank.
func (b *pageBuilder) blanks(c passage) passage {
	for i := range c {
		if c[i].Text == "" {
			c[i].Text = b.words.blank
		}
	}
	return c
}

func (q *formBuilder) field(label, name string, f perf.Field) {
	if c, ok := q.cell(f.Text, "/"+name, &f); ok {
		q.view.Fields = append(q.view.Fields, fieldView{label, c})
	}
}

func (q *formBuilder) year(year int) {
	if year > 0 && q.whole {
		q.view.Fields = append(q.view.Fields, fieldView{q.page.Fields["year"], passage{{Text: strconv.Itoa(year)}}})
	}
}

func (q *formBuilder) figure(label, path string, f *budget.Figure) {
	if c, ok := q.cell(f.Text, path, &perf.Field{At: f.At}); ok {
		q.view.Fields = append(q.view.Fields, fieldView{label, c})
	}
}

func (q *formBuilder) labelled(name string, list []perf.Labelled) {
	for i, l := range list {
		if c, ok := q.cell(l.Text, "/"+name+"/"+strconv.Itoa(i), &l.Field); ok {
			q.view.Fields = append(q.view.Fields, fieldView{visible(short(l.Label, nameLimit)), c})
		}
	}
}

func (q *formBuilder) funds(title, path string, c *perf.FundColumn) {
	v := fundView{Title: title}
	add := func(label, path string, f *budget.Figure) {
		text := f.Text
		if text != "" && f.Unit != "" {
			text += " " + string(f.Unit)
		}
		if c, ok := q.cell(text, path, &perf.Field{At: f.At}); ok || q.whole && len(c) > 0 {
			v.Rows = append(v.Rows, fieldView{visible(short(label, nameLimit)), c})
		}
	}
	add(q.page.Total, path+"/total", &c.Total)
	for i := range c.Parts {
		p := &c.Parts[i]
		add(p.Label, path+"/parts/"+strconv.Itoa(i), &p.Figure)
	}
	if len(v.Rows) > 0 {
		q.view.Funds = append(q.view.Funds, v)
	}
}
