package rules

import (
	"fmt"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// formMissing: projects of the budget for which no form was filed.
func formMissing() perf.Rule {
	return perf.Rule{
		ID:       "form/missing",
		Title:    perf.Words{ZH: "预算项目没有绩效目标表", EN: "a project of the budget has no target form"},
		Basis:    "财预〔2015〕88号（纳入部门预算的项目应设定绩效目标）；项目支出预算表",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "项目支出预算表（本年预算）中的每个项目都应有一张绩效目标表。合计行、单位小计行、人员类和公用经费、上年结转项目、金额为0的行除外。一张表都没有公开时不判断；公开的不到一半时，多半只公开了重点项目，合并为一条提出。应补报、补充公开，或说明为何不编报。",
			EN: "Each project in the year's table of projects needs a target form. Totals, rows of units, staff and office money, projects carried over from last year and rows of 0 are exempt. Where no form was published nothing is said; where fewer than half of the projects have one, most likely only some were chosen, and one finding names all.",
		},
		Wrong: "项目支出预算表：政法转移支付资金（办案） 67.51　（没有同名的绩效目标表）",
		Right: "项目支出预算表中的每个项目都有一张同名的绩效目标表",
		Run:   runFormMissing,
	}
}

func runFormMissing(p *perf.Pass) {
	b := book(p)
	switch {
	case b.tables == 0:
		p.Skip(noProjectTable)
		return
	case len(p.Submission.Projects) == 0:
		p.Skip(noForms)
		return
	}
	var missing []*projectRow
	bound := 0
	for i := range b.rows {
		r := &b.rows[i]
		if !needsForm(r) {
			continue
		}
		p.Compared(1)
		if r.form != nil {
			bound++
			continue
		}
		missing = append(missing, r)
	}
	if bound == 0 {
		return // the forms are of other projects: form/orphan says so
	}
	if len(missing) > bound {
		reportManyMissing(p, missing, bound)
		return
	}
	for _, r := range missing {
		p.Report(perf.Finding{
			Message: perf.Words{
				ZH: fillIn("项目支出预算表中的“{}”（{}）没有绩效目标表。", r.name.Text, figureWords(r.amount)),
				EN: fillIn("{} ({}) stands in the table of projects and has no target form.", r.name.Text, figureWords(r.amount)),
			},
			Evidence: []perf.Evidence{p.CiteFigure(r.name), p.CiteFigure(r.amount)},
		})
	}
}

func reportManyMissing(p *perf.Pass, missing []*projectRow, bound int) {
	f := perf.Finding{Message: perf.Words{
		ZH: fmt.Sprintf("项目支出预算表列有%d个应编报绩效目标的项目，只公开了其中%d个的绩效目标表，其余%d个没有。", bound+len(missing), bound, len(missing)),
		EN: fmt.Sprintf("Of %d projects in the table that need a target form, %d have one and %d have none.", bound+len(missing), bound, len(missing)),
	}}
	for _, r := range missing {
		f.Evidence = append(f.Evidence, p.CiteFigure(r.name))
	}
	p.Report(f)
}

// needsForm reports whether the row is a project of the year that has to have a
// target form.
func needsForm(r *projectRow) bool {
	if r.carry || r.amount.IsNought() || codeClass(r.code) == 'R' {
		return false
	}
	if r.kind != "" {
		return !staffKinds.In(r.kind)
	}
	return !staffNames.In(r.key)
}

// codeClass is the class letter of a project code of the integrated budget
// system: 6 digits of region, 2 of year, the letter, 12 digits. R is 人员类.
func codeClass(code string) byte {
	if len(code) != 21 || code[8] < 'A' || code[8] > 'Z' {
		return 0
	}
	return code[8]
}

// formOrphan: forms of projects that the budget does not have.
func formOrphan() perf.Rule {
	return perf.Rule{
		ID:       "form/orphan",
		Title:    perf.Words{ZH: "绩效目标表在预算中没有对应项目", EN: "a target form whose project is not in the budget"},
		Basis:    "项目申报表填报说明（项目名称与预算一致）；项目支出预算表",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "每张项目绩效目标表的项目名称（或代码）应能在项目支出预算表（含上年结转）中找到；名称一长一短而只有一行可对上的也算找到。所有表都对不上时，多半是预算表列到上一级项目，合并为一条提请核对；没有项目支出预算表时不判断。",
			EN: "The name or code of each form must be found in the tables of projects, those carried over included; a longer or shorter name will do where only one row fits. Where no form at all is found the table most likely lists projects of a higher level: one warning. Without the table nothing is said.",
		},
		Wrong: "绩效目标表：法制宣传专项　（项目支出预算表没有这个项目）",
		Right: "绩效目标表：普法宣传经费　项目支出预算表：普法宣传经费 60.00",
		Run:   runFormOrphan,
	}
}

func runFormOrphan(p *perf.Pass) {
	b := book(p)
	var orphans []*perf.ProjectForm
	forms := 0
	eachForm(p, func(f *perf.ProjectForm) {
		if f.Name.IsZero() {
			return
		}
		if b.tables == 0 {
			p.Skip(noProjectTable)
			return
		}
		forms++
		p.Compared(1)
		if r := b.renamed[f]; r != nil {
			reportRenamed(p, f, r)
		} else if len(b.byForm[f]) == 0 {
			orphans = append(orphans, f)
		}
	})
	if len(orphans) > 0 && len(orphans) == forms && forms > 1 {
		f := perf.Finding{Severity: perf.Warning, Message: perf.Words{
			ZH: fmt.Sprintf("公开的%d张项目绩效目标表，项目名称都不在项目支出预算表中，请核对两处是否按同一级次列示。", forms),
			EN: fmt.Sprintf("None of the %d target forms is named in the table of projects: are both of the same level?", forms),
		}}
		for _, o := range orphans {
			f.Evidence = append(f.Evidence, p.CiteText(&o.Name))
		}
		p.Report(f)
		return
	}
	for _, o := range orphans {
		p.Report(perf.Finding{
			Form: o.Name.Text,
			Message: perf.Words{
				ZH: fmt.Sprintf("绩效目标表“%s”在项目支出预算表中没有对应的项目。", o.Name.Text),
				EN: fmt.Sprintf("%s has a target form but is not in the table of projects.", o.Name.Text),
			},
			Evidence: []perf.Evidence{p.CiteText(&o.Name)},
			Related:  citeTables(p, budget.RoleProject),
		})
	}
}

// reportRenamed reports a form that stands for a project of another name.
func reportRenamed(p *perf.Pass, f *perf.ProjectForm, r *projectRow) {
	p.Report(perf.Finding{
		Form: f.Name.Text,
		Message: perf.Words{
			ZH: fmt.Sprintf("绩效目标表“%s”在项目支出预算表中没有同名项目；金额相同的“%s”（%s）没有绩效目标表，请统一名称。", f.Name.Text, r.name.Text, figureWords(r.amount)),
			EN: fmt.Sprintf("%s is not in the table of projects; %s (%s), which has the same money and no form, is called otherwise.", f.Name.Text, r.name.Text, figureWords(r.amount)),
		},
		Evidence: []perf.Evidence{p.CiteText(&f.Name), p.CiteFigure(r.name)},
	})
}

// citeTables quotes the titles of the tables that were looked in.
func citeTables(p *perf.Pass, role budget.Role) []perf.Evidence {
	var out []perf.Evidence
	for _, t := range tablesOf(p.Submission, role) {
		out = append(out, p.Cite(&t.At, t.Title))
	}
	return out
}
