package rules

import (
	"fmt"

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
		got.add(&s)
		figures = append(figures, &part.Figure)
		if !part.Figure.IsNought() {
			cited = append(cited, p.CiteFigure(&part.Figure))
		}
	}
	p.Compared(1)
	if got.meets(&want) {
		return
	}
	added := got.middle()
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
