package rules

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/naming"
)

// performanceStatements are the paragraphs that say how many projects have
// targets and what money they cover (绩效目标设置情况).
func performanceStatements(p *perf.Pass) []*budget.Statement {
	return p.Shared(performanceKey{}, func() any {
		var out []*budget.Statement
		for i := range p.Submission.Narrative {
			if st := &p.Submission.Narrative[i]; isPerformance(st) {
				out = append(out, st)
			}
		}
		return out
	}).([]*budget.Statement)
}

type performanceKey struct{}

func isPerformance(st *budget.Statement) bool {
	return strings.Contains(st.Heading, "绩效") || anySubject(st, "绩效目标")
}

// isTargetShare reports whether a share is that of the project expenditure which
// has targets.
func isTargetShare(st *budget.Statement, c *budget.Claim) bool {
	return strings.Contains(naming.Key(c.Base), "项目支出") && isPerformance(st)
}

func anySubject(st *budget.Statement, word string) bool {
	for i := range st.Claims {
		if strings.Contains(st.Claims[i].Subject, word) {
			return true
		}
	}
	return false
}

// targetAmountSum: the numbers of the performance paragraph against each other
// and against the forms.
func targetAmountSum() perf.Rule {
	return perf.Rule{
		ID:       "department/target-amount-sum",
		Title:    perf.Words{ZH: "绩效目标的项目数或金额对不上", EN: "number or money of the projects with targets does not fit"},
		Basis:    "算术；绩效管理情况说明与所附绩效目标表应一致",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "绩效管理情况说明中的项目个数、金额：分类（其他运转类、特定目标类）之和应等于总数；说明“公开”的个数应等于所附项目绩效目标表的张数；个数相符时，金额应等于这些项目在项目支出预算表（或表内年度资金）的合计。没有附表、文件中断或个别项目金额不明时，相应一项不判断。",
			EN: "In the paragraph on performance the classes must add up to the number and the money named; the number said to be published must be that of the forms attached; and where it is, the money must be the sum of these projects in the table of projects (or of the forms' own totals). Without forms, in a document that breaks off, or with a project whose money is not known, that part says nothing.",
		},
		Wrong:      "公开项目绩效目标7个，涉及项目金额377.50万元，其中：4个、302.00万元；3个、85.50万元",
		Right:      "公开项目绩效目标7个，涉及项目金额377.50万元，其中：4个、302.00万元；3个、75.50万元",
		Supersedes: []string{"narrative/parts-sum"},
		Run:        runTargetAmountSum,
	}
}

func runTargetAmountSum(p *perf.Pass) {
	for _, st := range performanceStatements(p) {
		told := map[*budget.Claim]bool{} // totals that are reported already
		for _, kind := range []budget.ClaimKind{budget.ClaimCount, budget.ClaimAmount} {
			for _, list := range partLists(st, kind) {
				total := &st.Claims[list.whole]
				if len(list.parts) > 1 && total.Figure.IsNumber() && hasAny(total.Subject, []string{"项目", "绩效目标"}) {
					p.Compared(1)
					told[total] = reportParts(p, st, list)
				}
			}
		}
		for i := range st.Claims {
			c := &st.Claims[i]
			if c.Parent < 0 && !c.InReason && c.Figure.IsNumber() && c.Kind == budget.ClaimCount && isProjectCount(c) && !told[c] {
				checkFormCount(p, c)
			}
		}
		checkTargetMoney(p, st, told)
	}
}

// reportParts reports a total that its classes do not add up to.
func reportParts(p *perf.Pass, st *budget.Statement, list partList) bool {
	total := &st.Claims[list.whole]
	added, bound := amount{}, halfUnit(&total.Figure)
	for _, i := range list.parts {
		f := &st.Claims[i].Figure
		v, ok := amountIn(f, total.Figure.Unit)
		if !ok {
			return false
		}
		half := halfUnit(f)
		added.add(&v)
		bound.add(&half)
	}
	sum := added.decimal()
	diff := total.Figure.Value().Sub(sum)
	if d := amountOf(diff.Abs()); d.compare(&bound) <= 0 {
		return false
	}
	evidence := []perf.Evidence{p.CiteFigure(&total.Figure)}
	figures := []*budget.Figure{&total.Figure}
	for _, i := range list.parts {
		f := &st.Claims[i].Figure
		evidence, figures = append(evidence, p.CiteFigure(f)), append(figures, f)
	}
	unit := string(total.Figure.Unit)
	p.Report(perf.Finding{
		Difference: diff.String() + unit,
		Message: perf.Words{
			ZH: fmt.Sprintf("绩效说明中“%s”为%s，其下各类之和为%s%s，相差%s%s。", total.Subject, figureWords(&total.Figure), sum, unit, diff.Abs(), unit),
			EN: fmt.Sprintf("%s is %s, its classes add up to %s%s, a difference of %s%s.", total.Subject, figureWords(&total.Figure), sum, unit, diff.Abs(), unit),
		},
		Evidence: evidence, Mend: mendOf(p, figures...),
	})
	return true
}

// halfUnit is how far a printed figure may lie from what it stands for.
func halfUnit(f *budget.Figure) amount {
	if !f.IsNumber() || f.IsNought() {
		return amount{}
	}
	if !f.Unit.IsMoney() {
		if i := f.Interval(); i.Low.Equal(i.High) {
			return amount{} // things are counted
		}
	}
	return amount{coef: 5, exp: -f.Places() - 1}
}

// isProjectCount reports whether the claim counts projects with published
// targets.
func isProjectCount(c *budget.Claim) bool {
	return (c.Figure.Unit == "个" || c.Figure.Unit == "项") && strings.Contains(c.Subject, "公开") &&
		(strings.Contains(c.Subject, "项目") || strings.Contains(c.Subject, "绩效目标"))
}

func checkFormCount(p *perf.Pass, c *budget.Claim) {
	forms := len(p.Submission.Projects)
	if forms == 0 || isCut(p.Submission) {
		p.Skip(noForms)
		return
	}
	p.Compared(1)
	claimed := c.Figure.Value()
	got := decimal.NewFromInt(int64(forms))
	if claimed.Equal(got) {
		return
	}
	severity := perf.Error
	if got.Mul(two).LessThan(claimed) {
		severity = perf.Warning // most likely the others are published elsewhere
	}
	f := perf.Finding{
		Severity: severity, Difference: got.Sub(claimed).String() + "个",
		Message: perf.Words{
			ZH: fmt.Sprintf("说明公开项目绩效目标%s，所附项目绩效目标表为%d张。", figureWords(&c.Figure), forms),
			EN: fmt.Sprintf("The text says that targets of %s projects are published, %d forms are attached.", c.Figure.Text, forms),
		},
		Evidence: []perf.Evidence{p.CiteFigure(&c.Figure)},
	}
	eachForm(p, func(form *perf.ProjectForm) { f.Related = append(f.Related, p.CiteText(&form.Name)) })
	p.Report(f)
}

// isCut reports whether the document breaks off.
func isCut(s *perf.Submission) bool {
	for i := range s.Reading {
		if s.Reading[i].Kind == perf.NoteCutOff {
			return true
		}
	}
	return false
}

// checkTargetMoney holds the money of the published projects against theirs in
// the table.
func checkTargetMoney(p *perf.Pass, st *budget.Statement, told map[*budget.Claim]bool) {
	var number, money *budget.Claim
	for i := range st.Claims {
		c := &st.Claims[i]
		switch {
		case c.Parent >= 0 || c.InReason || !c.Figure.IsNumber():
		case c.Kind == budget.ClaimCount && isProjectCount(c):
			number = c
		case c.Kind == budget.ClaimAmount && number != nil && c.Subject == number.Subject && money == nil:
			money = c
		}
	}
	forms := int64(len(p.Submission.Projects))
	if money == nil || told[money] || forms == 0 || !number.Figure.Value().Equal(decimal.NewFromInt(forms)) {
		return
	}
	all := budgetedOf(p)
	total, whole := amount{}, moneySpan{}
	evidence := []perf.Evidence{p.CiteFigure(&money.Figure)}
	for _, f := range p.Submission.Projects {
		if f == nil {
			return
		}
		b := all[f]
		if b.why == &wrongTable {
			p.Skip(wrongTable)
			return
		}
		d, s := b.amount, b.whole
		for _, r := range b.rows {
			evidence = append(evidence, p.CiteFigure(r.amount))
		}
		if b.why != nil {
			ok := false
			year := &f.Funds.Annual.Total
			if d, ok = yuanOf(year); !ok || year.IsNought() {
				p.Skip(perf.Words{ZH: "有的项目金额不明", EN: "the money of a project is not known"})
				return
			}
			s, _ = spanOf(year)
			evidence = append(evidence, p.CiteFigure(year))
		}
		total.add(&d)
		whole.add(&s)
	}
	claimed, ok := spanOf(&money.Figure)
	if !ok {
		return
	}
	p.Compared(1)
	if claimed.meets(&whole) {
		return
	}
	v, _ := yuan(&money.Figure)
	sum := total.decimal()
	p.Report(perf.Finding{
		Difference: wan(v.Sub(sum)),
		Message: perf.Words{
			ZH: fmt.Sprintf("说明公开绩效目标的项目涉及金额%s，所附%d个项目预算合计%s，相差%s。", figureWords(&money.Figure), forms, wan(sum), wan(v.Sub(sum).Abs())),
			EN: fmt.Sprintf("The text says that the published targets cover %s, the %d projects attached have %s, a difference of %s.", figureWords(&money.Figure), forms, wan(sum), wan(v.Sub(sum).Abs())),
		},
		Evidence: evidence, Mend: mendOf(p, &money.Figure),
	})
}
