package rules

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// costTimesQty: a unit cost times the quantity against the money.
func costTimesQty() perf.Rule {
	return perf.Rule{
		ID:       "form/cost-times-qty",
		Title:    perf.Words{ZH: "单价乘数量超过项目资金", EN: "unit cost times quantity exceeds the money"},
		Basis:    "财预〔2021〕101号（成本指标）；算术",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "成本指标以“元/件”“万元/月”等定单价，数量指标中恰有一个以同一单位计数（或时效指标给出月数），两者相乘大于项目资金的，提请核对。同一单位有几个数量时取最小的；按人按天等两层单价不算，单价的小数按四舍五入前可能的最小值算。资金取年度、实施期、项目支出预算表中最大的一个；年度、实施期各有资金和不同指标的，年度指标只对年度资金。都没有时不判断。",
			EN: "A cost indicator names a price for one of something (元/件, 万元/月) and the form counts that thing (or its months): where their product is more than the money of the project, it is questioned. Of several quantities in the unit the smallest counts; prices a person and day are left out, and a price with decimals counts as the least that rounds to it. The money is the largest of the year's, the period's and the table's, or the year's alone where both columns have money and targets of their own; without any nothing is said.",
		},
		Wrong: "人工成本 ≤620万元/月　使用周期 11个月　项目预算 5652万元",
		Right: "人工成本 ≤510万元/月　使用周期 11个月　项目预算 5652万元",
		Params: []perf.Param{{
			Name:  "margin",
			Doc:   perf.Words{ZH: "允许超出的比例（0.1 为一成）", EN: "by how much the product may exceed the money (0.1 is a tenth)"},
			Value: decimal.Decimal{},
		}},
		Run: func(p *perf.Pass) {
			margin := amountOf(p.Param("margin").Add(one))
			eachProject(p, func(f *form) { checkCostTimesQty(p, f, &margin) })
		},
	}
}

func checkCostTimesQty(p *perf.Pass, f *form, margin *amount) {
	c := f.filed()
	if c == nil {
		return
	}
	var counted map[string]quantity
	for i := range c.entries {
		cost := &c.entries[i]
		t := &cost.Target
		if cost.Lost || t.Kind() != indicator.KindQuantity || strings.Count(t.Unit(), "/") != 1 {
			continue
		}
		_, per, _ := strings.Cut(t.Unit(), "/")
		scale, ok := priceScale(cost)
		if !ok {
			continue
		}
		if counted == nil {
			counted = quantities(c)
		}
		counts, ok := counted[plainUnit(per)]
		if !ok {
			continue
		}
		qty, n := counts.of, &counts.number
		most, cited := f.moneyOfColumn(p, c)
		if cited == nil {
			p.Skip(perf.Words{ZH: "项目资金未填", EN: "the form names no money"})
			continue
		}
		p.Compared(1)
		number := numberOf(t)
		cheap := number.times(&scale)
		sum := cheap.times(n)
		if least := leastPrice(number); leastCost(&least, &scale, n, &most, margin) {
			continue
		}
		product, money := sum.decimal(), most.decimal()
		p.Report(perf.Finding{
			Form: f.name, Difference: wan(product.Sub(money)),
			Message: perf.Words{
				ZH: fmt.Sprintf("“%s”中“%s”（%s）乘“%s”（%s）得%s，超过项目资金%s。", f.name, cost.Name, t.Text(), qty.Name, aim(qty.Indicator), wan(product), wan(money)),
				EN: fmt.Sprintf("%s: %s (%s) times %s (%s) makes %s, more than the project's %s.", f.name, cost.Name, t.Text(), qty.Name, aim(qty.Indicator), wan(product), wan(money)),
			},
			Evidence: []perf.Evidence{p.CiteTarget(cost.Indicator), p.CiteTarget(qty.Indicator), p.CiteFigure(cited)},
		})
	}
}

// moneyOfColumn is the money that the indicators of a column have: the year's where
// both columns have indicators and money of their own, else the largest named.
func (f *form) moneyOfColumn(p *perf.Pass, c *column) (amount, *budget.Figure) {
	year := &f.project.Funds.Annual.Total
	if d, ok := yuanOf(year); ok && d.isPositive() && c == f.year && f.whole != nil {
		if all, ok := yuanOf(&f.project.Funds.Implementation.Total); ok && all.compare(&d) > 0 && !sameTargets(f.whole, f.year) {
			return d, year
		}
	}
	return largestMoney(p, f.project)
}

// leastPrice is the least price that is printed as one: 68.535 for 68.54. One
// without decimals stands for itself.
func leastPrice(price amount) amount {
	if price.exp < 0 && price.wide == nil && abs(price.coef) < maxFigure {
		return amount{coef: 10*price.coef - 5, exp: price.exp - 1}
	}
	return price
}

// leastCost reports whether so many of the least price may cost no more than the
// money.
func leastCost(price, scale, n, most, margin *amount) bool {
	cheap := price.times(scale)
	sum, limit := cheap.times(n), most.times(margin)
	return sum.compare(&limit) <= 0
}

// priceScale gives the 元 that one of a price's unit is worth. Below 成本 a price
// that names no money (620万/月) is one in 元.
func priceScale(cost *entry) (amount, bool) {
	first := firstPart(cost.Target.Unit())
	if first == "" && cost.cost {
		return whole(1), true
	}
	if cost.measure != price {
		return amount{}, false
	}
	scale, ok := scaleOf(budget.Unit(first), "")
	return amountOf(scale), ok
}

// quantity is how much of something a form counts.
type quantity struct {
	of     *entry
	number amount
}

// quantities gives the smallest quantity in each unit, months of a period
// included.
func quantities(c *column) map[string]quantity {
	out := map[string]quantity{}
	for i := range c.entries {
		e := &c.entries[i]
		unit, n, ok := countOf(&e.Target)
		if e.Lost || !ok {
			continue
		}
		if q, known := out[unit]; !known || n.compare(&q.number) < 0 {
			out[unit] = quantity{e, n}
		}
	}
	return out
}

// countOf is what a target counts, in its unit; a period counts months.
func countOf(t *indicator.Target) (unit string, n amount, ok bool) {
	switch t.Kind() {
	case indicator.KindQuantity:
		if t.Direction() == indicator.LowerIsBetter || t.Unit() == "" || strings.Contains(t.Unit(), "/") {
			return "", amount{}, false
		}
		return plainUnit(t.Unit()), numberOf(t), true
	case indicator.KindPeriod:
		from, to := t.Period()
		n, ok := monthsBetween(from, to)
		return "月", amount{coef: int64(n)}, ok
	}
	return "", amount{}, false
}

// plainUnit gives one spelling to units that are the same.
func plainUnit(unit string) string {
	switch unit {
	case "个月":
		return "月"
	case "名", "位":
		return "人"
	case "日":
		return "天"
	}
	return unit
}

// largestMoney is the largest amount that the form or the table of projects
// gives the project.
func largestMoney(p *perf.Pass, f *perf.ProjectForm) (amount, *budget.Figure) {
	var most amount
	var cited *budget.Figure
	try := func(fig *budget.Figure) {
		if d, ok := yuanOf(fig); ok && d.isPositive() && (cited == nil || d.compare(&most) > 0) {
			most, cited = d, fig
		}
	}
	try(&f.Funds.Annual.Total)
	try(&f.Funds.Implementation.Total)
	for _, r := range book(p).byForm[f] {
		try(r.amount)
	}
	return most, cited
}

// costTotalIsBudget: the only cost named is the whole budget.
func costTotalIsBudget() perf.Rule {
	return perf.Rule{
		ID:       "form/cost-total-is-budget",
		Title:    perf.Words{ZH: "成本指标只是项目预算总额", EN: "the only cost indicator is the whole budget"},
		Basis:    "财预〔2021〕101号（成本指标应细化到单位成本或分项成本）〔凭记忆，未核原文〕",
		Severity: perf.Info,
		Doc: perf.Words{
			ZH: "成本指标的金额恰为项目资金总额，又没有单价或分项成本：指标等于重复预算，看不出成本是否合理。资金没有填写时不判断。",
			EN: "The cost indicators name exactly the whole money of the project and no price or part of it: they repeat the budget and say nothing of whether the cost is fair. Without money nothing is said.",
		},
		Wrong: "项目资金 250万元　成本指标：项目总成本 ≤250万元",
		Right: "项目资金 250万元　成本指标：单车服务费 ≤25万元/辆",
		Run: func(p *perf.Pass) {
			eachProject(p, func(f *form) { checkCostTotal(p, f) })
		},
	}
}

func checkCostTotal(p *perf.Pass, f *form) {
	c := f.filed()
	if c == nil {
		return
	}
	var whole *entry
	costs, own := 0, false
	for i := range c.entries {
		e := &c.entries[i]
		if !e.cost || !e.isNumber() {
			continue
		}
		costs++
		if cost, ok := moneyOf(e); ok && isWhole(p, f.project, &cost) {
			whole = e
			continue
		}
		own = own || e.measure == money || e.measure == price
	}
	if costs == 0 {
		return
	}
	if _, cited := largestMoney(p, f.project); cited == nil {
		p.Skip(perf.Words{ZH: "项目资金未填", EN: "the form names no money"})
		return
	}
	p.Compared(1)
	if whole == nil || own {
		return
	}
	p.Report(perf.Finding{
		Form: f.name,
		Message: perf.Words{
			ZH: fmt.Sprintf("“%s”的成本指标“%s”（%s）就是项目资金总额，没有单位成本或分项成本。", f.name, whole.Name, aim(whole.Indicator)),
			EN: fmt.Sprintf("%s: the cost indicator %s (%s) is just the whole budget.", f.name, whole.Name, aim(whole.Indicator)),
		},
		Evidence: []perf.Evidence{p.CiteTarget(whole.Indicator)},
	})
}

// isWhole reports whether an amount is the whole money of the project.
func isWhole(p *perf.Pass, f *perf.ProjectForm, cost *budget.Figure) bool {
	got, ok := spanOf(cost)
	if !ok {
		return false
	}
	try := func(fig *budget.Figure) bool {
		s, ok := spanOf(fig)
		return ok && !fig.IsNought() && s.meets(&got)
	}
	if try(&f.Funds.Annual.Total) || try(&f.Funds.Implementation.Total) {
		return true
	}
	for _, r := range book(p).byForm[f] {
		if try(r.amount) {
			return true
		}
	}
	return false
}
