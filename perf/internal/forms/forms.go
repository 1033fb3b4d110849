// Package forms reads performance forms (绩效目标申报表, 绩效自评表 and their kin)
// from grids. It goes by what labels and headers say, never by where they
// stand, so one reader serves every layout, and it knows no file format.
//
// Text taken from a PDF is damaged: cells slip to the left or right, labels
// break over rows, values lose their column. What is certain is put right and
// noted; what is not is noted as it stands. Every cell that is not blank ends up
// in the form, is a label the reader knows, or is kept in a note.
//
// A merged cell stands once, at its first row and column, the cells it covers
// blank.
package forms

import (
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/grid"
	"github.com/perftarget/perftarget/source"
)

// Kind says whose form it is. The zero value is no form.
type Kind uint8

// Kinds of forms.
const (
	None       Kind = iota
	Project         // 项目支出绩效目标表
	Department      // 部门（单位）整体支出绩效目标表
)

// Options say what is known of a form before it is read. The zero value is
// right for a grid that holds its own title.
type Options struct {
	// Title is the title where it does not stand in the grid.
	Title source.Text
	// Year is taken where the form prints none.
	Year int
	// AtEnd reports that the document ends with the grid, so that a form whose
	// rest is missing is known to be cut off.
	AtEnd bool
	// Memo is what was found out about texts before, nil for nothing.
	Memo *Memo
}

// Result is what one grid holds.
type Result struct {
	// Projects are the project forms in printed order; a list of projects gives
	// one each.
	Projects []*perf.ProjectForm
	// Departments are the department forms, of which a document has one.
	Departments []*perf.DepartmentForm
	Notes       []perf.Note
}

// Read reads every form of a grid. Rows outside all forms are kept as notes.
func Read(g grid.Grid, opt Options) Result {
	lines := newPage(g, opt.Memo).lines
	spans := find(lines)
	if kind, ok := detect(lines); len(spans) == 0 && ok {
		return readOne(lines, kind, opt)
	}
	var out Result
	next := 0
	for i, s := range spans {
		out.keep(lines[next:s.Start])
		one := opt
		one.AtEnd = opt.AtEnd && i == len(spans)-1 && isBlank(lines[s.End:])
		out.add(readOne(lines[s.Start:s.End], s.Kind, one))
		next = s.End
	}
	out.keep(lines[next:])
	return out
}

// keep notes rows that belong to no form.
func (r *Result) keep(lines []line) {
	p := page{lines: lines}
	r.Notes = append(r.Notes, p.finish("不属于任何绩效目标表，原文保留")...)
}

func (r *Result) add(o Result) {
	r.Projects = append(r.Projects, o.Projects...)
	r.Departments = append(r.Departments, o.Departments...)
	r.Notes = append(r.Notes, o.Notes...)
}

// ReadProjects reads a grid that holds one project form, or one list of
// projects, which gives a form each. There is always at least one.
func ReadProjects(g grid.Grid, opt Options) ([]*perf.ProjectForm, []perf.Note) {
	out := readOne(newPage(g, opt.Memo).lines, Project, opt)
	return out.Projects, out.Notes
}

// ReadProject is [ReadProjects] for a grid that holds one form; the forms of a
// list after the first are not returned.
func ReadProject(g grid.Grid, opt Options) (*perf.ProjectForm, []perf.Note) {
	forms, notes := ReadProjects(g, opt)
	return forms[0], notes
}

// ReadDepartment reads a grid that holds one department form.
func ReadDepartment(g grid.Grid, opt Options) (*perf.DepartmentForm, []perf.Note) {
	out := readOne(newPage(g, opt.Memo).lines, Department, opt)
	return out.Departments[0], out.Notes
}

func readOne(lines []line, kind Kind, opt Options) Result {
	r := newReader(&page{lines: lines}, kind, opt)
	r.read()
	var out Result
	if kind == Department {
		out.Departments = []*perf.DepartmentForm{r.drafts[0].department(r)}
	} else {
		for _, d := range r.drafts {
			out.Projects = append(out.Projects, d.project(r))
		}
	}
	for _, f := range out.Projects {
		f.Claims = projectClaims(f, opt.Memo)
	}
	for _, f := range out.Departments {
		f.Claims = departmentClaims(f, opt.Memo)
	}
	out.Notes = r.page.finish("含义不明，原文保留")
	return out
}

func isBlank(lines []line) bool {
	for i := range lines {
		if len(lines[i].cells) > 0 {
			return false
		}
	}
	return true
}
