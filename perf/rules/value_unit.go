package rules

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

var one = decimal.NewFromInt(1)

func valueBareNumber() perf.Rule {
	return perf.Rule{
		ID:    "value/bare-number",
		Title: perf.Words{ZH: "数值没有计量单位", EN: "number without a unit"},
		Basis: "财预〔2015〕88号；财政部门审核口径：指标性质、指标方向、目标值、计量单位应当正确",
		Doc: perf.Words{
			ZH: "指标值是一个光数字，名称和单位栏都没有给出单位，名称也不是人数、次数这类自带单位的。0、指数、评分不报。率值写成1以下的另有规则；金额只写“万”、漏写“元”的只作提示。请补上计量单位。",
			EN: "The value is a plain number, and neither the name, a unit column nor the kind of thing counted gives its unit. Nought, indices and scores are passed over; a rate written as 1 has a rule of its own, and an amount in 万 without 元 is only a hint. Add the unit.",
		},
		Wrong:    "工程资金金额 | 43.2",
		Right:    "工程资金金额 | 43.2万元",
		Severity: perf.Warning,
		Run: judgeEach(judgeBareNumber, byValue, perf.Words{
			ZH: "指标值没有计量单位：{list}。",
			EN: "The value has no unit: {list}.",
		}),
	}
}

func judgeBareNumber(p *perf.Pass, e *entry) judgement {
	if j, ok := readable(e); !ok {
		return j
	}
	switch {
	case !e.isNumber():
		return judgement{}
	case e.measure != bare:
		return judgement{verdict: right}
	case e.speaks(traitCount) && !e.speaks(traitRate):
		return judgement{verdict: right}
	case judgeRateBareOne(p, e).verdict == wrong:
		return judgement{} // said by value/rate-bare-one
	case e.kind == indicator.KindQuantity && e.Target.Number().IsZero():
		return judgement{verdict: right}
	case statesOwnFigure(e):
		return judgement{verdict: right}
	case (e.cost || e.speaks(traitMoney)) && strings.ContainsAny(e.Target.Text(), scaleWords):
		return judgement{verdict: wrong, lane: asInfo, why: &perf.Words{ZH: "缺“元”", EN: "元 is left out"}}
	}
	return judgement{verdict: wrong}
}

// statesOwnFigure reports whether the name repeats the figure, so that the unit
// stands there: 开展活动300场 | 300.
func statesOwnFigure(e *entry) bool {
	return e.kind == indicator.KindQuantity && strings.Contains(e.Name, e.Target.Number().String())
}

func valueRateBareOne() perf.Rule {
	return perf.Rule{
		ID:    "value/rate-bare-one",
		Title: perf.Words{ZH: "率值写作1，没有百分号", EN: "rate written as 1, without %"},
		Basis: "逻辑：同一指标写作1是1%还是100%无从判定；财政部门审核口径：目标值、计量单位应当正确",
		Doc: perf.Words{
			ZH: "名称是率、比例或者满意度，指标值却是不带百分号的1（或者1以下）。名称或单位栏注明%的，1就成了1%。增长率、差错率、费率等本来可以很小的不报；写成0.95这类小数的，同表的率都不带百分号的，和单位另列一栏的，只作警告。请写成100%。",
			EN: "The name is a rate, a share or a satisfaction, and the value is 1 or less without a per-cent sign; where the name asks for %, 1 even reads as 1 %. Rates that are small by nature (growth, error rates) are passed over; a fraction such as 0.95, a form in which no rate has the sign, or a unit in a column of its own, is a warning only. Write 100%.",
		},
		Wrong:    "案件受理准确率(%) | 1",
		Right:    "案件受理准确率(%) | 100%",
		Severity: perf.Error,
		Run: judgeEach(judgeRateBareOne, byValue, perf.Words{
			ZH: "率值没有百分号：{list}，应写明是否为100%。",
			EN: "A rate without a per-cent sign: {list}; say whether 100% is meant.",
		}),
	}
}

func judgeRateBareOne(_ *perf.Pass, e *entry) judgement {
	if !e.speaks(traitRate) || e.speaks(traitNoShare) {
		return judgement{}
	}
	if j, ok := readable(e); !ok {
		return j
	}
	if e.kind != indicator.KindQuantity || e.measure != bare && e.measure != share {
		return judgement{}
	}
	if e.measure == share && !e.Target.UnitJoined() {
		return judgement{verdict: right}
	}
	switch n := e.Target.Number(); {
	case !n.IsPositive(), n.GreaterThan(one), small(e):
		return judgement{verdict: right}
	case e.measure == bare && (n.LessThan(one) || e.in.percent == 0), e.Target.UnitFrom() == indicator.UnitFromColumn:
		return judgement{verdict: wrong, lane: asWarning}
	}
	return judgement{verdict: wrong}
}

// small reports whether the rate may well be 1 % or less.
func small(e *entry) bool {
	if e.speaks(traitBounded) && !e.speaks(traitFall) {
		return false
	}
	return e.speaks(traitLower|traitOpen|traitFall|traitThrift) || e.Target.Direction() == indicator.LowerIsBetter
}

func valueUnitMismatch() perf.Rule {
	return perf.Rule{
		ID:    "value/unit-dup-mismatch",
		Title: perf.Words{ZH: "名称括号里的单位与指标值的单位不一致", EN: "unit in the name differs from that of the value"},
		Basis: "财政部门审核口径：计量单位应当正确；逻辑",
		Doc: perf.Words{
			ZH: "名称末尾的括号注明了单位，指标值又写了单位，两者不能换算成一种。同义单位（平米、平方米）、同类单位（元、万元）和“个”这类通用量词不报。请统一单位。",
			EN: "The name gives a unit in brackets, the value another, and the two do not convert. Spellings of one unit, units of one kind (元 and 万元) and the general measure word 个 are passed over. Use one unit.",
		},
		Supersedes: []string{"department/unit"},
		Wrong:      "聘请法律顾问人数(人) | ≥89件",
		Right:      "聘请法律顾问人数(人) | ≥89人",
		Severity:   perf.Warning,
		Run: judgeEach(judgeUnitMismatch, byValue, perf.Words{
			ZH: "指标值的单位与名称括号里的不一致：{list}。",
			EN: "The unit differs from the one in the name: {list}.",
		}),
	}
}

func judgeUnitMismatch(_ *perf.Pass, e *entry) judgement {
	if e.unit.IsZero() {
		return judgement{}
	}
	if j, ok := readable(e); !ok {
		return j
	}
	if !e.isNumber() || e.measure == bare || e.Target.UnitFrom() == indicator.UnitFromName {
		return judgement{}
	}
	a, b := e.unit, e.Target.Measure()
	return rightIf(a.Comparable(b) || a.Dimension() == indicator.Count && b.Dimension() == indicator.Count && (general(a) || general(b)))
}

// general reports a measure word that counts anything.
func general(u indicator.Unit) bool { return slices.Contains(generalUnits, u.String()) }

func valueMoneyUnitMissing() perf.Rule {
	return perf.Rule{
		ID:    "value/money-unit-missing",
		Title: perf.Words{ZH: "费用标准没有货币单位", EN: "price without a money unit"},
		Basis: "逻辑：工资、补贴、费用以货币计量；财政部门审核口径：计量单位应当正确",
		Doc: perf.Words{
			ZH: "成本指标的名称是工资、补贴、保险、费、标准等，指标值的单位却是“人/年”“人/天”一类，漏写了“元”。名称是人数、次数或者率的不报；不在成本指标之下的，以及按吨、亩等计的，只作警告。请补写货币单位，如12000元/人/年。",
			EN: "A cost indicator is named for a wage, an allowance, a fee or a standard, yet its value counts persons per year or the like: 元 was left out. Counts and rates are passed over; outside 成本, or for tons and acres, it is a warning only. Add the money unit, as in 12000元/人/年.",
		},
		Supersedes: []string{"department/unit"},
		Wrong:      "专职人民调解员工资 | 12000人/年",
		Right:      "专职人民调解员工资 | 12000元/人/年",
		Severity:   perf.Error,
		Run: judgeEach(judgeMoneyUnit, byValue, perf.Words{
			ZH: "名称是费用或者标准，指标值却没有货币单位：{list}。",
			EN: "Named for a cost, but the value has no money unit: {list}.",
		}),
	}
}

func judgeMoneyUnit(_ *perf.Pass, e *entry) judgement {
	if !e.speaks(traitMoney) || e.speaks(traitCount|traitRate) && !e.speaks(traitStandard) {
		return judgement{}
	}
	if j, ok := readable(e); !ok {
		return j
	}
	switch {
	case e.measure == money, e.measure == price, inMoney(e):
		return judgement{verdict: right}
	case e.measure != pace || e.Level2 == indicator.Quantity || isOccasion(e.Target.Unit()):
		return judgement{} // another rule's matter, a count of those paid, or how often
	case e.cost || e.Level1 == "":
		return judgement{verdict: wrong}
	}
	return judgement{verdict: wrong, lane: asWarning}
}

// isOccasion reports a unit that counts how often something happens: 次/年.
func isOccasion(unit string) bool {
	for _, w := range occasions {
		if strings.HasPrefix(unit, w) {
			return true
		}
	}
	return false
}

// inMoney reports whether the name's brackets or the unit column name money.
func inMoney(e *entry) bool {
	return indicator.ParseUnit(e.Unit).Dimension() == indicator.Money || e.unit.Dimension() == indicator.Money
}

// unitBehind is the unit that a name gives in brackets behind it; tail is what
// follows its stem. Forms use few.
func (v *survey) unitBehind(name, tail string) indicator.Unit {
	if tail == "" {
		return indicator.Unit{}
	}
	if !isBracket(tail) {
		return unitInName(name)
	}
	u, known := v.tails[tail]
	if !known {
		u = unitInName(name)
		v.tails[tail] = u
	}
	return u
}

// isBracket reports that a text begins and ends with brackets, so that a unit in
// it does not depend on what stands before.
func isBracket(s string) bool {
	return (strings.HasPrefix(s, "(") || strings.HasPrefix(s, "（")) && (strings.HasSuffix(s, ")") || strings.HasSuffix(s, "）"))
}

// unitInName is the unit that a name gives in brackets behind it.
func unitInName(name string) indicator.Unit {
	t := indicator.ParseCells(indicator.Cells{Name: name, Value: "1"})
	if t.UnitFrom() != indicator.UnitFromName {
		return indicator.Unit{}
	}
	return t.Measure()
}

// lacksMoney reports whether value/money-unit-missing speaks of the indicator.
func lacksMoney(e *entry) bool { return judgeMoneyUnit(nil, e).verdict == wrong }
