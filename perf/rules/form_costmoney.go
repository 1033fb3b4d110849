package rules

import (
	"fmt"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// costOverMoney: an amount of cost against the money of the project.
func costOverMoney() perf.Rule {
	return perf.Rule{
		ID:       "form/cost-over-money",
		Title:    perf.Words{ZH: "成本指标的金额超过项目资金", EN: "a cost above the project's money"},
		Basis:    "财预〔2021〕101号（成本指标反映预算安排的成本控制数）；算术",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "成本指标是一个金额（不是单价），上限却大于项目资金总额：控制数没有控制作用，或者金额、单位有误。资金取年度、实施期、项目支出预算表中最大的一个，四舍五入能使两者相符的不报告；社会成本、生态环境成本，节约、挽回一类的金额，以及要求不少于的金额不报；没有资金的不判断。",
			EN: "A cost indicator is an amount, not a price, and its limit is more than the whole money of the project: it limits nothing, or the amount or its unit is wrong. The money is the largest of the year's, the period's and the table's; what rounding can make equal is right. Social and ecological costs, amounts saved and lower bounds are passed over; without any money nothing is said.",
		},
		Supersedes: []string{"form/cost-total-is-budget"},
		Wrong:      "项目资金 18.6万元　运行成本 ≤28.6万元",
		Right:      "项目资金 18.6万元　运行成本 ≤18.6万元",
		Run: func(p *perf.Pass) {
			eachProject(p, func(f *form) { checkCostMoney(p, f) })
		},
	}
}

func checkCostMoney(p *perf.Pass, f *form) {
	c := f.filed()
	if c == nil {
		return
	}
	for i := range c.entries {
		e := &c.entries[i]
		if !e.cost || e.Level2 == indicator.SocialCost || e.Level2 == indicator.EcologicalCost || !isLimit(e.op) || hasAny(e.Name, savedWords) {
			continue
		}
		cost, ok := moneyOf(e)
		if !ok {
			continue
		}
		got, ok := spanOf(&cost)
		most, cited := largestMoney(p, f.project)
		if cited == nil || !ok {
			p.Skip(perf.Words{ZH: "项目资金未填", EN: "the form names no money"})
			return
		}
		p.Compared(1)
		money, ok := spanOf(cited)
		if !ok || got.low.compare(&money.high) <= 0 {
			continue
		}
		over, all := got.middle(), most.decimal()
		p.Report(perf.Finding{
			Form: f.name, Difference: wan(over.Sub(all)),
			Message: perf.Words{
				ZH: fmt.Sprintf("“%s”的成本指标“%s”为%s，超过项目资金%s。", f.name, clip(e.Name), aim(e.Indicator), wan(all)),
				EN: fmt.Sprintf("%s: the cost indicator %s (%s) is above the project's money of %s.", f.name, clip(e.Name), aim(e.Indicator), wan(all)),
			},
			Evidence: []perf.Evidence{p.CiteTarget(e.Indicator), p.CiteFigure(cited)},
		})
	}
}

// savedWords name amounts that are saved or brought in, and cost nothing.
var savedWords = []string{"节约", "节省", "节支", "挽回", "减少", "降低", "结余", "带动", "撬动", "社会", "总投资", "总造价", "总概算"}

// isLimit reports an operator that bounds a cost from above, or names it.
func isLimit(op indicator.Operator) bool {
	return op == indicator.OpAtMost || op == indicator.OpLessThan || op == indicator.OpEqual
}
