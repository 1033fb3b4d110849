package rules

import (
	"fmt"
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// sangongCap: the ceiling of the 三公 expenses covers what is budgeted.
func sangongCap() perf.Rule {
	return perf.Rule{
		ID:       "department/sangong-cap",
		Title:    perf.Words{ZH: "“三公”经费控制数低于预算", EN: "the ceiling of 三公 expenses is below the budget"},
		Basis:    "“三公”经费支出预算表",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "绩效指标中的“三公”经费控制数应等于或大于“三公”经费预算表的合计；控制数小于预算数，则预算本身已超控制数。没有“三公”经费表或表中无数据时不判断。",
			EN: "The ceiling that an indicator sets for the 三公 expenses must be what the table has, or more: a budget above its own ceiling is broken before the year begins. Without the table nothing is said.",
		},
		Wrong: "三公经费控制数 ≤5万元　“三公”经费合计 6.00",
		Right: "三公经费控制数 ≤6万元　“三公”经费合计 6.00",
		Run: func(p *perf.Pass) {
			eachMoney(p, func(form string, leaf *entry) {
				if !strings.Contains(leaf.name.Plain, "三公") {
					return
				}
				limit, ok := moneyOf(leaf)
				if !ok {
					return
				}
				total := publicItemOf(p, "合计", "总计")
				if total == nil || total.amount == nil || !total.amount.IsNumber() {
					p.Skip(noPublicTable)
					return
				}
				p.Compared(1)
				a, _ := spanOf(&limit)
				b, ok := spanOf(total.amount)
				if !ok || !b.above(&a) {
					return
				}
				x, _ := yuan(total.amount)
				y, _ := yuan(&limit)
				p.Report(perf.Finding{
					Form: form, Difference: wan(x.Sub(y)),
					Message: perf.Words{
						ZH: fmt.Sprintf("“%s”为%s，低于“三公”经费预算%s。", leaf.Name, leaf.Target.Text(), figureWords(total.amount)),
						EN: fmt.Sprintf("%s is %s, below the 三公 budget of %s.", leaf.Name, leaf.Target.Text(), figureWords(total.amount)),
					},
					Evidence: []perf.Evidence{p.CiteTarget(leaf.Indicator), p.CiteFigure(total.amount)},
				})
			})
		},
	}
}

// unitCapTimesStock: the cost of a car times the cars.
func unitCapTimesStock() perf.Rule {
	return perf.Rule{
		ID:       "department/unit-cap-times-stock",
		Title:    perf.Words{ZH: "单车费用上限乘车辆数低于运行费预算", EN: "cost a car times the cars is below the running cost"},
		Basis:    "“三公”经费支出预算表；国有资产占有使用情况",
		Severity: perf.Info,
		Doc: perf.Words{
			ZH: "以“元/车（辆）”定的车辆费用上限，乘以情况说明中的实有车辆数，应不小于“三公”表的公务用车运行维护费。没有车辆数或运行费时不判断。",
			EN: "A ceiling in 元 a car, times the cars that the narrative counts, should not be below the running cost of cars in the 三公 table. Without the number of cars or the cost nothing is said.",
		},
		Wrong: "车辆运行维护费 ≤10000元/车　实有4辆　公务用车运行维护费 6.00万元",
		Right: "车辆运行维护费 ≤15000元/车　实有4辆　公务用车运行维护费 6.00万元",
		Run:   runUnitCapTimesStock,
	}
}

func runUnitCapTimesStock(p *perf.Pass) {
	eachMoney(p, func(form string, leaf *entry) {
		if leaf.measure != price || leaf.kind != indicator.KindQuantity || !strings.Contains(leaf.Name, "车") {
			return
		}
		t := &leaf.Target
		per := t.Measure().Per()
		if per[0] != "车" && per[0] != "辆" && per[0] != "台" {
			return
		}
		cost := publicItemOf(p, "运行维护费", "公务用车运行费", "运行费")
		cars := p.Shared(carKey{}, func() any { return carClaim(p.Submission) }).(*budget.Claim)
		scale, ok := scaleOf(budget.Unit(firstPart(t.Unit())), "")
		if cost == nil || cost.amount == nil || !cost.amount.IsNumber() || cars == nil || !ok || len(per) > 1 && per[1] != "年" {
			p.Skip(perf.Words{ZH: "没有车辆数或公务用车运行费", EN: "no number of cars, or no running cost"})
			return
		}
		p.Compared(1)
		limit := t.Number().Mul(scale).Mul(cars.Figure.Value())
		b, ok := spanOf(cost.amount)
		if !ok || !b.low.decimal().GreaterThan(limit) {
			return
		}
		x, _ := yuan(cost.amount)
		p.Report(perf.Finding{
			Form: form, Difference: wan(x.Sub(limit)),
			Message: perf.Words{
				ZH: fmt.Sprintf("“%s”为%s，按实有%s辆计%s，低于公务用车运行维护费预算%s。", leaf.Name, t.Text(), cars.Figure.Value(), wan(limit), figureWords(cost.amount)),
				EN: fmt.Sprintf("%s of %s for %s cars makes %s, below the budgeted running cost of %s.", leaf.Name, t.Text(), cars.Figure.Value(), wan(limit), figureWords(cost.amount)),
			},
			Evidence: []perf.Evidence{p.CiteTarget(leaf.Indicator), p.CiteFigure(cost.amount), p.CiteFigure(&cars.Figure)},
		})
	})
}

func firstPart(unit string) string {
	part, _, _ := strings.Cut(unit, "/")
	return part
}

type carKey struct{}

// carClaim is the claim that counts the cars in stock.
func carClaim(s *perf.Submission) *budget.Claim {
	var best *budget.Claim
	for i := range s.Narrative {
		for j := range s.Narrative[i].Claims {
			c := &s.Narrative[i].Claims[j]
			if c.Kind != budget.ClaimCount || c.Figure.Unit != "辆" || c.Parent >= 0 || strings.Contains(c.Subject, "编制") {
				continue
			}
			if strings.Contains(c.Subject, "实有") || strings.Contains(c.Subject, "共有") {
				return c
			}
			if best == nil && strings.Contains(c.Subject, "车") {
				best = c
			}
		}
	}
	return best
}

// zeroBudgetStandard: a standard for something that has no budget.
func zeroBudgetStandard() perf.Rule {
	return perf.Rule{
		ID:       "department/zero-budget-standard",
		Title:    perf.Words{ZH: "没有预算的事项定了标准", EN: "a standard for what has no budget"},
		Basis:    "“三公”经费支出预算表",
		Severity: perf.Info,
		Doc: perf.Words{
			ZH: "成本指标为公务接待、因公出国、公务用车等定了标准，而“三公”经费表中该项为0或空白：指标没有对应的支出。标准可能只是沿用规定，故只提示。没有“三公”经费表或全表无数据时不判断。",
			EN: "A cost indicator sets a standard for receptions, travel abroad or cars while the 三公 table has nothing for them: no money will be spent by it. It may merely repeat a regulation, so this is only a note.",
		},
		Wrong: "公务接待标准 60元/人/天　公务接待费（空）",
		Right: "公务接待标准 60元/人/天　公务接待费 1.20",
		Run: func(p *perf.Pass) {
			eachMoney(p, func(form string, leaf *entry) {
				for _, k := range publicKinds {
					if !k.indicator.In(leaf.Name) {
						continue
					}
					item := publicItemOf(p, k.item...)
					if item == nil {
						p.Skip(noPublicTable)
						return
					}
					p.Compared(1)
					if item.isNought() && !leaf.Target.Number().IsZero() || item.isNought() && leaf.kind != indicator.KindQuantity {
						p.Report(perf.Finding{
							Form: form,
							Message: perf.Words{
								ZH: fillIn("“{}”定为{}，而“三公”经费表中该项没有预算。", leaf.Name, leaf.Target.Text()),
								EN: fillIn("{} is set at {}, but the 三公 table has no money for it.", leaf.Name, leaf.Target.Text()),
							},
							Evidence: []perf.Evidence{p.CiteTarget(leaf.Indicator), item.cite(p)},
						})
					}
					return
				}
			})
		},
	}
}
