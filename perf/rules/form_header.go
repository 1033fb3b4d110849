package rules

import (
	"fmt"
	"strings"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/naming"
)

// deptCode: all forms name one department by one code.
func deptCode() perf.Rule {
	return perf.Rule{
		ID:       "form/dept-code",
		Title:    perf.Words{ZH: "各表主管部门或代码不一致", EN: "forms disagree on the department or its code"},
		Basis:    "填报一致性（同一部门各表的主管部门及代码应一致）",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "同一部门各张项目表的“主管部门及代码”应与部门整体表、与多数表一致。名称一长一短（县司法局、泽州县司法局）视为一致。只有一张表，或各表本就分属多个部门时不判断。",
			EN: "All project forms must name the department and code of the department's own form, or of most forms. A longer and a shorter name are one. With one form only, or forms of many departments, nothing is said.",
		},
		Wrong: "主管部门及代码：084-泽州县司法局　（其余各表：048-泽州县司法局）",
		Right: "主管部门及代码：048-泽州县司法局",
		Run:   runDeptCode,
	}
}

// deptName is a department as a form writes it.
type deptName struct{ code, key string }

func readDept(text string) deptName {
	text = trimmed(text)
	n := 0
	for n < len(text) && '0' <= text[n] && text[n] <= '9' {
		n++
	}
	return deptName{code: text[:n], key: naming.Plain(afterCode(text))}
}

// agrees reports whether two writings can be one department.
func (d deptName) agrees(o deptName) bool {
	if d.code != "" && o.code != "" && !strings.HasPrefix(d.code, o.code) && !strings.HasPrefix(o.code, d.code) {
		return false
	}
	return d.key == "" || o.key == "" || strings.HasSuffix(d.key, o.key) || strings.HasSuffix(o.key, d.key)
}

func runDeptCode(p *perf.Pass) {
	var forms []*perf.ProjectForm
	var names []deptName
	eachForm(p, func(f *perf.ProjectForm) {
		if f.Department.IsZero() {
			return
		}
		forms = append(forms, f)
		if n := len(names); n > 0 && forms[n-1].Department.Text == f.Department.Text {
			names = append(names, names[n-1])
		} else {
			names = append(names, readDept(f.Department.Text))
		}
	})
	standard, cite := commonDept(p, forms, names)
	if cite == nil {
		for range forms {
			p.Skip(perf.Words{ZH: "没有可比的主管部门", EN: "no department to compare with"})
		}
		return
	}
	for i, f := range forms {
		p.Compared(1)
		if names[i].agrees(standard) {
			continue
		}
		p.Report(perf.Finding{
			Form: f.Name.Text,
			Message: perf.Words{
				ZH: fmt.Sprintf("“%s”的主管部门写作“%s”，与“%s”不一致。", f.Name.Text, f.Department.Text, cite.Text),
				EN: fmt.Sprintf("%s names the department %s, elsewhere it is %s.", f.Name.Text, f.Department.Text, cite.Text),
			},
			Evidence: []perf.Evidence{p.CiteText(&f.Department), *cite},
		})
	}
}

// commonDept is the writing that the others are held against: the department
// form's, or, where that names no code, what more than half of at least three
// forms write.
func commonDept(p *perf.Pass, forms []*perf.ProjectForm, names []deptName) (deptName, *perf.Evidence) {
	own := deptName{}
	d := p.Submission.Department.Form
	if d != nil {
		own = readDept(d.Name.Text)
	}
	if i := majority(names); i >= 0 && own.code == "" && names[i].agrees(own) {
		e := p.CiteText(&forms[i].Department)
		return names[i], &e
	}
	if d == nil || d.Name.IsZero() {
		return deptName{}, nil
	}
	e := p.CiteText(&d.Name)
	return own, &e
}

// majority is the first of the writings that more than half of at least three
// forms have, -1 for none.
func majority(names []deptName) int {
	if len(names) < 3 {
		return -1
	}
	votes := map[deptName]int{}
	for _, n := range names {
		votes[n]++
	}
	for i, n := range names {
		if 2*votes[n] > len(names) {
			return i
		}
	}
	return -1
}

// requiredBlank: header fields that a form must have.
func requiredBlank() perf.Rule {
	return perf.Rule{
		ID:       "form/required-blank",
		Title:    perf.Words{ZH: "表头必填项空白", EN: "a field of the form's head is blank"},
		Basis:    "项目支出绩效目标申报表填报说明",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "项目名称、主管部门、实施单位是表上印有的栏目而没有填写。表上没有的栏目、没有单独填写格的栏目（填报单位（盖章））不判断；负责人、经办人、联系电话公开时常隐去，从不报告。",
			EN: "The form prints a field for the project's name, the department or the unit in charge, and it is blank. A field that the layout does not have, or that has no cell of its own (a line to be stamped), says nothing; the people's names and telephone, often hidden in publication, are never reported.",
		},
		Wrong: "实施单位：（空）",
		Right: "实施单位：泽州县司法局",
		Run: func(p *perf.Pass) {
			eachForm(p, func(f *perf.ProjectForm) {
				for _, h := range []struct {
					field  *perf.Field
					zh, en string
				}{
					{&f.Name, "项目名称", "name of the project"},
					{&f.Department, "主管部门", "department"},
					{&f.Unit, "实施单位", "unit in charge"},
				} {
					if h.field.At.IsZero() || h.field.At.Col() == 1 {
						continue // not a field of this layout, or one to be stamped: 填报单位（盖章）
					}
					p.Compared(1)
					if trimmed(h.field.Text) != "" {
						continue
					}
					p.Report(perf.Finding{
						Form: f.Name.Text,
						Message: perf.Words{
							ZH: fillIn("“{}”的“{}”没有填写。", f.Name.Text, h.zh),
							EN: fillIn("{}: the {} is blank.", f.Name.Text, h.en),
						},
						Evidence: []perf.Evidence{p.Cite(&h.field.At, h.zh)},
					})
				}
			})
		},
	}
}
