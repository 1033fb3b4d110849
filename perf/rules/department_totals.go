package rules

import (
	"fmt"
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// deptVsTable: the department form's money against the tables.
func deptVsTable() perf.Rule {
	return perf.Rule{
		ID:       "department/vs-table",
		Title:    perf.Words{ZH: "部门整体表的预算与预算表不一致", EN: "the department's money differs from the tables"},
		Basis:    "财预〔2015〕88号（绩效目标与预算资金相匹配）；支出预算总表",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "部门整体表的年度预算合计、基本支出、项目支出应与支出预算总表一致；只列当年（不含结转）或只列财政拨款而与相应预算表一致的也算对。没有相应预算表时不判断。",
			EN: "The total, the basic and the project expenditure of the department's form must be those of the expenditure table; figures of the current year alone, or of fiscal funds alone, are right where they agree with the table of those. Without such a table nothing is said.",
		},
		Wrong:      "部门整体表：项目支出 497.62　支出预算总表：项目支出 479.62",
		Right:      "部门整体表：项目支出 479.62　支出预算总表：项目支出 479.62",
		Supersedes: []string{"department/source-eq-use"},
		Run:        runDeptVsTable,
	}
}

func runDeptVsTable(p *perf.Pass) {
	f := p.Submission.Department.Form
	if f == nil {
		return
	}
	totals := totalsOf(p)
	compare := func(fig *budget.Figure, zh, en string, with []*budget.Figure) {
		if !fig.IsNumber() {
			return
		}
		if len(with) == 0 {
			p.Skip(perf.Words{ZH: "没有能读懂的支出预算表", EN: "no expenditure table that could be understood"})
			return
		}
		for _, w := range with {
			m := mended(p, w)
			if m == nil {
				p.Skip(perf.Words{ZH: "预算表的这个数字本身有误", EN: "the table's figure is itself wrong"})
				return
			}
			if same, ok := sameMoney(fig, m); ok && same {
				p.Compared(1)
				return
			}
		}
		p.Compared(1)
		x, _ := yuan(fig)
		y, _ := yuan(with[0])
		p.Report(perf.Finding{
			Form: departmentName(p), Difference: wan(x.Sub(y)),
			Message: perf.Words{
				ZH: fmt.Sprintf("部门整体表%s%s，预算表为%s，相差%s。", zh, figureWords(fig), figureWords(with[0]), wan(x.Sub(y).Abs())),
				EN: fmt.Sprintf("The department's form has %s as its %s, the table %s, a difference of %s.", figureWords(fig), en, figureWords(with[0]), wan(x.Sub(y).Abs())),
			},
			Evidence: []perf.Evidence{p.CiteFigure(fig), p.CiteFigure(with[0])},
			Mend:     mendOf(p, fig),
		})
	}
	compare(&f.Sources.Total, "年度预算合计", "total", totals.all)
	if f.Uses.Total.At != f.Sources.Total.At {
		compare(&f.Uses.Total, "年度预算合计", "total", totals.all)
	}
	for i := range f.Uses.Parts {
		switch part := &f.Uses.Parts[i]; part.Source {
		case perf.FundBasic:
			compare(&part.Figure, "基本支出", "basic expenditure", totals.basic)
		case perf.FundProject:
			compare(&part.Figure, "项目支出", "project expenditure", totals.project)
		}
	}
}

// expenditureTotals are the printed totals of a department's expenditure, that
// of all funds first.
type expenditureTotals struct{ all, basic, project []*budget.Figure }

type totalsKey struct{}

func totalsOf(p *perf.Pass) *expenditureTotals {
	return p.Shared(totalsKey{}, func() any { return mainTotals(p.Submission) }).(*expenditureTotals)
}

func mainTotals(s *perf.Submission) *expenditureTotals {
	t := &expenditureTotals{}
	add := func(list *[]*budget.Figure, f *budget.Figure) {
		if f != nil && f.IsNumber() {
			*list = append(*list, f)
		}
	}
	for _, role := range []budget.Role{budget.RoleExpenditure, budget.RoleOverview, budget.RoleFiscal, budget.RoleGeneral, budget.RoleFiscalFunction, budget.RoleGeneralBasic, budget.RoleProject} {
		for _, tab := range tablesOf(s, role) {
			switch role {
			case budget.RoleOverview, budget.RoleFiscal:
				for _, f := range sumFigures(tab) {
					add(&t.all, f)
				}
				continue
			}
			row := totalRow(tab)
			if row == nil {
				continue
			}
			columns := labelsOf(tab)
			all := cellAt(row, columns.named("合计", "总计", "预算数", "金额", "本年支出合计"))
			switch role {
			case budget.RoleGeneralBasic:
				add(&t.basic, all)
			case budget.RoleProject:
				add(&t.project, all)
			default:
				add(&t.all, all)
				add(&t.basic, cellAt(row, columns.named("基本支出")))
				add(&t.project, cellAt(row, columns.named("项目支出")))
			}
		}
	}
	return t
}

func cellAt(r *budget.Row, i int) *budget.Figure {
	if r == nil || i < 0 || i >= len(r.Cells) {
		return nil
	}
	return &r.Cells[i]
}

// totalRow is the row of the whole of a table.
func totalRow(t *budget.Table) *budget.Row {
	for i := range t.Rows {
		if l := labelOf(&t.Rows[i]); l != nil && isSumWord(l.Text) {
			return &t.Rows[i]
		}
	}
	return nil
}

// sumFigures are the figures of the rows of totals in a table of income beside
// expenditure.
func sumFigures(t *budget.Table) []*budget.Figure {
	var out []*budget.Figure
	for i := range t.Rows {
		r := &t.Rows[i]
		sums := false
		for j := range r.Cells {
			c := &r.Cells[j]
			if c.Text == "" {
				continue
			}
			if c.IsNumber() {
				if sums {
					out = append(out, c)
				}
				continue
			}
			if !strings.Contains(c.Text, "计") {
				sums = sums && squeeze(c.Text) == ""
				continue
			}
			text := squeeze(c.Text)
			sums = strings.HasSuffix(text, "总计") || strings.HasSuffix(text, "合计")
		}
	}
	return out
}
