package rules

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// targetShare: the share of the project expenditure that has targets.
func targetShare() perf.Rule {
	return perf.Rule{
		ID:       "department/target-share",
		Title:    perf.Words{ZH: "绩效目标覆盖比例算得不对", EN: "the share covered by targets is miscalculated"},
		Basis:    "算术；支出预算总表、项目支出预算表",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "绩效说明称公开绩效目标的金额占项目支出的百分比，按支出预算总表的项目支出（含结转）与项目支出预算表（当年）分别重算，按印出的位数都不符才报告。没有金额或没有预算表时不判断。",
			EN: "The share of the project expenditure that the published targets are said to cover, recomputed with the project expenditure of all funds and with that of the year alone; reported only where neither fits what is printed. Without the amount or the tables nothing is said.",
		},
		Wrong:      "涉及项目金额377.50万元，占项目支出总额的100%　（项目支出 479.62）",
		Right:      "涉及项目金额377.50万元，占项目支出总额的78.71%　（项目支出 479.62）",
		Supersedes: []string{"narrative/share-recalc"},
		Run:        runTargetShare,
	}
}

func runTargetShare(p *perf.Pass) {
	for _, st := range performanceStatements(p) {
		for i := range st.Claims {
			c := &st.Claims[i]
			if c.Kind != budget.ClaimShare || !c.Figure.IsNumber() || !isTargetShare(st, c) {
				continue
			}
			part := claimAt(st, c, 0)
			wholes := wholesOf(p, claimAt(st, c, 1))
			if part == nil || len(wholes) == 0 {
				p.Skip(perf.Words{ZH: "没有金额或项目支出预算数", EN: "the amount or the project expenditure is missing"})
				continue
			}
			p.Compared(1)
			checkTargetShare(p, c, part, wholes)
		}
	}
}

// wholesOf are the figures that a share of the project expenditure can be of,
// each value once.
func wholesOf(p *perf.Pass, named *budget.Claim) []*budget.Figure {
	var out []*budget.Figure
	add := func(f *budget.Figure) {
		if !f.IsNumber() || f.IsNought() {
			return
		}
		for _, o := range out {
			if same, ok := sameMoney(f, o); ok && same {
				return
			}
		}
		out = append(out, f)
	}
	if named != nil {
		add(&named.Figure)
		return out
	}
	for _, f := range totalsOf(p).project {
		add(f)
	}
	return out
}

func checkTargetShare(p *perf.Pass, c, part *budget.Claim, wholes []*budget.Figure) {
	a, ok := spanOf(&part.Figure)
	if !ok {
		return
	}
	var real, realEN []string
	evidence := []perf.Evidence{p.CiteFigure(&c.Figure), p.CiteFigure(&part.Figure)}
	for _, w := range wholes {
		b, ok := spanOf(w)
		if !ok || !b.low.isPositive() {
			return
		}
		if canBeShare(&a, &b, c.Figure.Interval()) {
			return
		}
		x, _ := yuan(&part.Figure)
		y, _ := yuan(w)
		share, of := x.Mul(hundred).Div(y).StringFixed(2), figureWords(w)
		real = append(real, share+"%（"+of+"）")
		realEN = append(realEN, share+"% (of "+of+")")
		evidence = append(evidence, p.CiteFigure(w))
	}
	p.Report(perf.Finding{
		Message: perf.Words{
			ZH: fillIn("“{}”{}称占{}的{}，按预算表重算为{}。", part.Subject, figureWords(&part.Figure), c.Base, figureWords(&c.Figure), strings.Join(real, "或")),
			EN: fillIn("{} is said to be {} of the project expenditure; by the tables it is {}.", figureWords(&part.Figure), figureWords(&c.Figure), strings.Join(realEN, " or ")),
		},
		Evidence: evidence,
	})
}

// canBeShare reports whether a part can be a share, in per cent, of a whole. It
// compares products, which are exact.
func canBeShare(part, whole *moneySpan, share budget.Interval) bool {
	low, high := amountOf(share.Low), amountOf(share.High)
	least, most := part.low.times(&wholePercent), part.high.times(&wholePercent)
	low, high = low.times(&whole.low), high.times(&whole.high)
	return least.compare(&high) <= 0 && low.compare(&most) <= 0
}
