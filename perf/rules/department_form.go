package rules

import (
	"fmt"
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// staffSum: the head counts of the department's form.
func staffSum() perf.Rule {
	return perf.Rule{
		ID:       "department/staff-sum",
		Title:    perf.Words{ZH: "在职人数不等于在编与其他人员之和", EN: "staff is not the sum of its two parts"},
		Basis:    "算术",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "部门整体表中，实际在职人员总数应等于在编人员数与其他人员数之和；在职（有在编数的按在编）超过核定编制的提请核对。没有填写的不判断。",
			EN: "The staff of the department's form must be its permanent and its other staff together; more staff than posts is a warning. Fields left blank say nothing.",
		},
		Wrong: "在职57人　其中：在编55人　其他0人",
		Right: "在职57人　其中：在编57人　其他0人",
		Run: func(p *perf.Pass) {
			f := p.Submission.Department.Form
			if f == nil {
				return
			}
			if f.Staff.IsNumber() && f.Permanent.IsNumber() && f.OtherStaff.IsNumber() {
				p.Compared(1)
				if added := f.Permanent.Value().Add(f.OtherStaff.Value()); !added.Equal(f.Staff.Value()) {
					p.Report(perf.Finding{
						Form: departmentName(p), Difference: f.Staff.Value().Sub(added).String() + "人",
						Message: perf.Words{
							ZH: fmt.Sprintf("实际在职人员总数%s，在编%s与其他%s合计%s人。", f.Staff.Text, f.Permanent.Text, f.OtherStaff.Text, added),
							EN: fmt.Sprintf("Staff is %s, permanent %s and other %s together %s.", f.Staff.Text, f.Permanent.Text, f.OtherStaff.Text, added),
						},
						Evidence: []perf.Evidence{p.CiteFigure(&f.Staff), p.CiteFigure(&f.Permanent), p.CiteFigure(&f.OtherStaff)},
						Mend:     mendOf(p, &f.Staff, &f.Permanent, &f.OtherStaff),
					})
				}
			} else {
				p.Skip(perf.Words{ZH: "人数没有填全", EN: "the head counts are not all filled in"})
			}
			posted := &f.Permanent
			if !posted.IsNumber() {
				posted = &f.Staff
			}
			if f.Posts.IsNumber() && posted.IsNumber() {
				p.Compared(1)
				if posted.Value().GreaterThan(f.Posts.Value()) {
					p.Report(perf.Finding{
						Form: departmentName(p), Severity: perf.Warning,
						Difference: posted.Value().Sub(f.Posts.Value()).String() + "人",
						Message: perf.Words{
							ZH: fmt.Sprintf("在编人员%s超过核定编制%s。", posted.Text, f.Posts.Text),
							EN: fmt.Sprintf("%s permanent staff on %s posts.", posted.Text, f.Posts.Text),
						},
						Evidence: []perf.Evidence{p.CiteFigure(posted), p.CiteFigure(&f.Posts)},
					})
				}
			}
		},
	}
}

func departmentName(p *perf.Pass) string {
	if n := p.Submission.Department.Name; n != "" {
		return n
	}
	if f := p.Submission.Department.Form; f != nil {
		return f.Name.Text
	}
	return ""
}

// sourceEqUse: both splits of the department's money have one total.
func sourceEqUse() perf.Rule {
	return perf.Rule{
		ID:       "department/source-eq-use",
		Title:    perf.Words{ZH: "部门年度预算按来源与按方向合计不等", EN: "the department's money differs by source and by use"},
		Basis:    "算术",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "部门整体表的年度预算，按资金来源与按资金方向的两个合计应相等，各自又等于其下各项之和（允许四舍五入的差，空白按0计）。没有填写的不判断。",
			EN: "In the department's form the total by source and the total by use must be equal, and each the sum of its parts (within rounding, a blank counting as 0). A form without them says nothing.",
		},
		Wrong: "按资金来源 合计 1468.09　按资金方向 合计 1448.48",
		Right: "按资金来源 合计 1468.09　按资金方向 合计 1468.09",
		Run:   runSourceEqUse,
	}
}

func runSourceEqUse(p *perf.Pass) {
	f := p.Submission.Department.Form
	if f == nil {
		return
	}
	a, b := &f.Sources.Total, &f.Uses.Total
	if same, ok := sameMoney(a, b); !ok {
		p.Skip(perf.Words{ZH: "年度预算合计没有填全", EN: "the totals are not both filled in"})
	} else {
		p.Compared(1)
		if !same {
			x, _ := yuan(a)
			y, _ := yuan(b)
			p.Report(perf.Finding{
				Form: departmentName(p), Difference: wan(x.Sub(y)),
				Message: perf.Words{
					ZH: fmt.Sprintf("年度预算按资金来源合计%s，按资金方向合计%s，相差%s。", figureWords(a), figureWords(b), wan(x.Sub(y).Abs())),
					EN: fmt.Sprintf("The year's money is %s by source and %s by use, a difference of %s.", figureWords(a), figureWords(b), wan(x.Sub(y).Abs())),
				},
				Evidence: []perf.Evidence{p.CiteFigure(a), p.CiteFigure(b)},
				Mend:     mendOf(p, a, b),
			})
			return // one of the two totals is wrong: its parts would only say so again
		}
	}
	for _, c := range []struct {
		column *perf.FundColumn
		zh, en string
	}{{&f.Sources, "按资金来源", "by source"}, {&f.Uses, "按资金方向", "by use"}} {
		checkDeptColumn(p, c.column, perf.Words{ZH: c.zh, EN: c.en})
	}
}

func checkDeptColumn(p *perf.Pass, c *perf.FundColumn, column perf.Words) {
	want, ok := spanOf(&c.Total)
	if !ok || !anyNumber(c.Parts) {
		return
	}
	got := moneySpan{}
	var cited []perf.Evidence
	figures := []*budget.Figure{&c.Total}
	for i := range c.Parts {
		part := &c.Parts[i]
		s, ok := spanOf(&part.Figure)
		if part.Depth > 0 || !ok {
			continue
		}
		got = got.add(s)
		figures = append(figures, &part.Figure)
		if !part.Figure.IsNought() {
			cited = append(cited, p.CiteFigure(&part.Figure))
		}
	}
	p.Compared(1)
	if got.meets(want) {
		return
	}
	added := got.low.Add(got.high).Div(two)
	total, _ := yuan(&c.Total)
	p.Report(perf.Finding{
		Form: departmentName(p), Difference: wan(total.Sub(added)),
		Message: perf.Words{
			ZH: fmt.Sprintf("年度预算%s合计%s，其下各项之和为%s，相差%s。", column.ZH, figureWords(&c.Total), wan(added), wan(total.Sub(added).Abs())),
			EN: fmt.Sprintf("The year's money %s: the total is %s, its parts add up to %s, a difference of %s.", column.EN, figureWords(&c.Total), wan(added), wan(total.Sub(added).Abs())),
		},
		Evidence: append([]perf.Evidence{p.CiteFigure(&c.Total)}, cited...),
		Mend:     mendOf(p, figures...),
	})
}

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
			all := cellAt(row, columnNamed(tab, "合计", "总计", "预算数", "金额", "本年支出合计"))
			switch role {
			case budget.RoleGeneralBasic:
				add(&t.basic, all)
			case budget.RoleProject:
				add(&t.project, all)
			default:
				add(&t.all, all)
				add(&t.basic, cellAt(row, columnNamed(tab, "基本支出")))
				add(&t.project, cellAt(row, columnNamed(tab, "项目支出")))
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
			if c.IsNumber() {
				if sums {
					out = append(out, c)
				}
				continue
			}
			if text := squeeze(c.Text); text != "" {
				sums = strings.HasSuffix(text, "总计") || strings.HasSuffix(text, "合计")
			}
		}
	}
	return out
}
