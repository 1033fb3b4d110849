package rules

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

func valueUnitScaleSlip() perf.Rule {
	return perf.Rule{
		ID:    "value/unit-scale-slip",
		Title: perf.Words{ZH: "金额相差一万倍，疑似元、万元误写", EN: "amounts that differ ten-thousandfold"},
		Basis: "算术：元与万元相差一万倍",
		Doc: perf.Words{
			ZH: "成本指标中的项目总成本与本表资金总额，或者部门与项目同一指标的金额，恰好相差约一万倍（误差在设定比例以内），或者其他成本金额与资金总额数字相同（三位以上）而单位一为元、一为万元，多半是把元写成万元或者相反。没有货币单位、没有资金总额的不作判断。请核对单位。",
			EN: "The total cost in an indicator and the funds of the form, or one indicator's amount in the department's and a project's form, differ about ten-thousandfold, or any amount of cost has the very figure of the funds, of three digits and more, in the other unit: 元 written for 万元 or the reverse. Without a money unit or a total nothing is told. Check the unit.",
		},
		Wrong:    "项目总成本 | ≤9万元（资金总额9元）",
		Right:    "项目总成本 | ≤9万元（资金总额90000元）",
		Severity: perf.Warning,
		Params: []perf.Param{{
			Name:  "tolerance",
			Doc:   perf.Words{ZH: "与一万倍相差的最大比例", EN: "greatest distance from ten thousand, as a ratio"},
			Value: decimal.RequireFromString("0.01"),
		}},
		Run: runUnitScaleSlip,
	}
}

var (
	slipFactor = amount{coef: 1, exp: 4}
	yuanUnit   = indicator.ParseUnit("元")
)

func runUnitScaleSlip(p *perf.Pass) {
	v := surveyOf(p)
	for _, f := range v.forms {
		if f.project == nil {
			continue
		}
		told := map[item]bool{} // reported in the other column
		for _, c := range f.columns {
			for i := range c.entries {
				if e := &c.entries[i]; (isWholeCostOf(e) || isCostAmount(e)) && !told[e.item()] {
					told[e.item()] = totalAgainstFunds(p, f, e)
				}
			}
		}
	}
	links := p.Links()
	for i := range links {
		v.priceAgainstPrice(p, &links[i])
	}
}

// isWholeCostOf reports whether an indicator names the whole cost of its project.
func isWholeCostOf(e *entry) bool {
	return e.measure == money && e.kind == indicator.KindQuantity && slices.Contains(totalCosts, stem(e.Name))
}

// isCostAmount reports an amount of cost, which may be the whole whatever it is
// called.
func isCostAmount(e *entry) bool {
	return e.cost && e.measure == money && e.kind == indicator.KindQuantity
}

// totalAgainstFunds compares an indicator of the whole cost with both totals of
// its form; true where it reports one.
func totalAgainstFunds(p *perf.Pass, f *form, e *entry) bool {
	d, ok := e.Target.Measure().Convert(e.Target.Number(), yuanUnit)
	if !ok {
		return false
	}
	cost := amountOf(d)
	told := false
	for _, total := range []*budget.Figure{&f.project.Funds.Annual.Total, &f.project.Funds.Implementation.Total} {
		fund, ok := yuanOf(total)
		if !ok || fund.isZero() {
			continue
		}
		p.Compared(1)
		told = true
		if isWholeCostOf(e) && slipped(p, &cost, &fund) || !isWholeCostOf(e) && sameFigure(&cost, &fund) {
			p.Report(perf.Finding{
				Form: f.name,
				Message: perf.Words{
					ZH: "“" + clip(e.Name) + "”为" + e.Target.Text() + "与本表资金总额" + total.Text + string(total.Unit) + "相差约一万倍，请核对元、万元。",
					EN: clip(e.Name) + " " + e.Target.Text() + " and the form's funds of " + total.Text + string(total.Unit) + " differ about ten-thousandfold; check 元 and 万元.",
				},
				Evidence: []perf.Evidence{byValue(p, e), p.CiteFigure(total)},
			})
			return true
		}
	}
	if !told && isWholeCostOf(e) {
		p.Skip(perf.Words{ZH: "表内没有资金总额", EN: "the form gives no total of funds"})
	}
	return false
}

// priceAgainstPrice compares an indicator of a project with that of the
// department which it serves.
func (v *survey) priceAgainstPrice(p *perf.Pass, m *perf.Match) {
	d, q := m.Department.Indicator, m.Project.Indicator
	if d.Lost || q.Lost || d.Target.Kind() != indicator.KindQuantity || q.Target.Kind() != indicator.KindQuantity {
		return
	}
	if m := v.measureOf(&q.Target); m != money && m != price {
		return
	}
	theirs, ok := numberIn(&q.Target, &d.Target)
	if !ok {
		return
	}
	p.Compared(1)
	if own := numberOf(&d.Target); !slipped(p, &theirs, &own) {
		return
	}
	p.Report(perf.Finding{
		Form: m.Form.Name.Text,
		Message: perf.Words{
			ZH: "“" + clip(q.Name) + "”" + q.Target.Text() + "与部门的" + d.Target.Text() + "相差约一万倍，请核对元、万元。",
			EN: clip(q.Name) + " " + q.Target.Text() + " and the department's " + d.Target.Text() + " differ about ten-thousandfold; check 元 and 万元.",
		},
		Evidence: []perf.Evidence{p.Cite(&d.ValueAt, d.Target.Text()), p.Cite(&q.ValueAt, q.Target.Text())},
	})
}

// sameFigure reports two amounts of one figure, of three digits and more, one of
// them exactly ten thousand times the other: 18.6元 and 18.6万元.
func sameFigure(a, b *amount) bool {
	x, y := a.times(&slipFactor), b.times(&slipFactor)
	plain, ok := a.plain()
	return ok && plain.digits() >= 3 && (x.compare(b) == 0 || y.compare(a) == 0)
}

// slipped reports whether one amount is about ten thousand times the other.
func slipped(p *perf.Pass, a, b *amount) bool {
	if !a.isPositive() || !b.isPositive() {
		return false
	}
	if a.compare(b) < 0 {
		a, b = b, a
	}
	tolerance := amountOf(p.Param("tolerance"))
	target := b.times(&slipFactor)
	most, apart := target.times(&tolerance), target.neg()
	apart.add(a)
	if apart.isNegative() {
		apart = apart.neg()
	}
	return apart.compare(&most) <= 0
}
