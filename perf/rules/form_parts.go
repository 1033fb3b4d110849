package rules

import (
	"fmt"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// partsInText: an amount in the prose of a form against the parts listed there.
func partsInText() perf.Rule {
	return perf.Rule{
		ID:       "form/parts-in-text",
		Title:    perf.Words{ZH: "文字中的分项金额与总额不符", EN: "amounts listed in the prose do not add up"},
		Basis:    "算术",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "项目概况、总体目标等文字中写明总额并以“其中：”列出两项以上金额的，各项之和按印出的位数应等于总额：大于总额提请核对；小于总额可能没有列全，只作提示。写明“约”“以上”的不比较。",
			EN: "Where the prose of a form names an amount and lists two parts of it or more, they must add up to it within what is printed: more than the whole is a warning; less may be a list that is not whole and is a hint. Amounts that are not meant exactly are passed over.",
		},
		Wrong: "申请预算资金30万元，其中：培训12万元、教材8万元、场地15万元",
		Right: "申请预算资金30万元，其中：培训12万元、教材8万元、场地10万元",
		Run: func(p *perf.Pass) {
			eachForm(p, func(f *perf.ProjectForm) {
				for i := range f.Claims {
					checkPartsInText(p, f.Name.Text, &f.Claims[i])
				}
			})
			if d := p.Submission.Department.Form; d != nil {
				for i := range d.Claims {
					checkPartsInText(p, departmentName(p), &d.Claims[i])
				}
			}
		},
	}
}

func checkPartsInText(p *perf.Pass, form string, st *budget.Statement) {
	for _, list := range partLists(st, budget.ClaimAmount) {
		whole := &st.Claims[list.whole]
		want, ok := spanOf(&whole.Figure)
		if len(list.parts) < 2 {
			continue
		}
		sum, exact := moneySpan{}, ok && whole.Op == ""
		evidence := []perf.Evidence{p.CiteFigure(&whole.Figure)}
		for _, i := range list.parts {
			part := &st.Claims[i]
			s, ok := spanOf(&part.Figure)
			exact = exact && ok && part.Op == ""
			sum.add(&s)
			evidence = append(evidence, p.CiteFigure(&part.Figure))
		}
		if !exact {
			p.Skip(perf.Words{ZH: "金额不是确数", EN: "an amount is not meant exactly"})
			continue
		}
		p.Compared(1)
		if sum.meets(&want) {
			continue
		}
		reportPartsInText(p, form, whole, sum, evidence)
	}
}

func reportPartsInText(p *perf.Pass, form string, whole *budget.Claim, sum moneySpan, evidence []perf.Evidence) {
	total, _ := yuan(&whole.Figure)
	added := sum.middle()
	f := perf.Finding{
		Form: form, Difference: wan(total.Sub(added)), Evidence: evidence,
		Message: perf.Words{
			ZH: fmt.Sprintf("“%s”文字中%s为%s，所列%d项之和为%s，相差%s。", quotable(form), subjectOf(whole), figureWords(&whole.Figure), len(evidence)-1, wan(added), wan(total.Sub(added).Abs())),
			EN: fmt.Sprintf("%s: the prose has %s of %s, but the %d parts listed add up to %s, a difference of %s.", form, whole.Subject, figureWords(&whole.Figure), len(evidence)-1, wan(added), wan(total.Sub(added).Abs())),
		},
	}
	if total.GreaterThan(added) {
		f.Severity = perf.Info
	}
	p.Report(f)
}
