package rules

import (
	"fmt"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/naming"
)

// projectOnlyCore: a project that none of the department's indicators speaks of.
func projectOnlyCore() perf.Rule {
	return perf.Rule{
		ID:       "department/project-only-core",
		Title:    perf.Words{ZH: "部门整体目标没有反映该项目", EN: "the department's targets do not reflect the project"},
		Basis:    "地方绩效目标审核要点（指标与目标任务相关）",
		Severity: perf.Info,
		Doc: perf.Words{
			ZH: "安排了资金的项目，其指标没有一个对得上部门整体指标，项目名称与部门指标名称也没有共同的词。部门整体目标可能漏了这项工作；项目小的可不理会。",
			EN: "A project with money none of whose indicators serves one of the department's, and whose name shares no word with theirs: the department's form may have left the work out.",
		},
		Wrong: "项目：古树名木保护经费　（部门整体指标中没有“古树”“名木”“保护”）",
		Right: "部门整体指标：古树名木保护数量 ≥120株",
		Run:   runProjectOnlyCore,
	}
}

// departmentWords are the pairs of characters that the department's indicators
// and tasks are named by.
func departmentWords(d *perf.DepartmentForm) map[[2]rune]bool {
	words := map[[2]rune]bool{}
	note := func(text string) {
		for _, piece := range naming.Words(text) {
			words[piece] = true
		}
	}
	for leaf := range d.Indicators.All() {
		note(leaf.Name)
	}
	for i := range d.Tasks {
		note(d.Tasks[i].Label)
	}
	return words
}

func runProjectOnlyCore(p *perf.Pass) {
	d := p.Submission.Department.Form
	if len(p.Submission.Projects) == 0 {
		return
	}
	if d == nil || d.Indicators.Len() == 0 {
		p.Skip(noDepartmentForm)
		return
	}
	served := map[*perf.ProjectForm]bool{}
	for _, m := range p.Links() {
		served[m.Form] = true
	}
	var words map[[2]rune]bool // of the department's form, made when first needed
	b := book(p)
	eachForm(p, func(f *perf.ProjectForm) {
		if _, _, budgeted := sumRows(b.thisYear(f)); !budgeted && (f.Funds.Annual.Total.IsBlank() || f.Funds.Annual.Total.IsNought()) {
			return
		}
		p.Compared(1)
		if served[f] {
			return
		}
		if words == nil {
			words = departmentWords(d)
		}
		for _, piece := range naming.Words(f.Name.Text) {
			if words[piece] {
				return
			}
		}
		p.Report(perf.Finding{
			Form: f.Name.Text,
			Message: perf.Words{
				ZH: fmt.Sprintf("部门整体绩效指标中没有与项目“%s”相关的内容。", f.Name.Text),
				EN: fmt.Sprintf("Nothing in the department's indicators speaks of project %s.", f.Name.Text),
			},
			Evidence: []perf.Evidence{p.CiteText(&f.Name)},
		})
	})
}
