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

// result is what one grid holds.
type result struct {
	// Projects are the project forms in printed order; a list of projects gives
	// one each.
	Projects []*perf.ProjectForm
	// Departments are the department forms, of which a document has one.
	Departments []*perf.DepartmentForm
	Notes       []perf.Note
}

// ReadProjects reads a grid that holds one project form, or one list of
// projects, which gives a form each. There is always at least one.
func ReadProjects(g grid.Grid, opt Options) ([]*perf.ProjectForm, []perf.Note) {
	out := readOne(newPage(g, opt.Memo).lines, Project, opt)
	return out.Projects, out.Notes
}

// ReadDepartment reads a grid that holds one department form.
func ReadDepartment(g grid.Grid, opt Options) (*perf.DepartmentForm, []perf.Note) {
	out := readOne(newPage(g, opt.Memo).lines, Department, opt)
	return out.Departments[0], out.Notes
}

func readOne(lines []line, kind Kind, opt Options) result {
	r := newReader(&page{lines: lines}, kind, opt)
	r.read()
	var out result
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
