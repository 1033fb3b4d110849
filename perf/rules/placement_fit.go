package rules

import (
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// These rules ask whether what an indicator measures fits the second level it
// stands under. They judge by the target's kind and unit first and by the name
// only to excuse: local habits differ, so all of them warn.

// sameNameLevels is the rule that tells the same cause less plainly: a wrong
// level here is another level in the department's form.
var sameNameLevels = []string{"placement/same-name-levels"}

const basisFit = "财预〔2015〕88号（数量、质量、时效、成本指标的含义）"

func placementQtyNotCount() perf.Rule {
	return perf.Rule{
		ID:    "placement/qty-not-count",
		Title: perf.Words{ZH: "数量指标不是数量", EN: "quantity that counts nothing"},
		Basis: basisFit,
		Doc: perf.Words{
			ZH: "数量指标之下的指标值是百分比、时间或者文字，不是数出来、量出来的。件数、人次、面积、金额、频次等不报。率一般属质量或时效指标，文字描述应当量化。",
			EN: "Below quantity stands a percentage, a time or words, which count nothing. Counts, measures, amounts and how often something happens are passed over. A rate usually belongs to quality or timeliness; words should be quantified.",
		},
		Wrong:    "数量指标 | 培训覆盖率 | 100%",
		Right:    "数量指标 | 培训人次 | ≥200人次",
		Severity: perf.Warning, Supersedes: sameNameLevels,
		Run: judgeEach(judgeQty, byName, perf.Words{
			ZH: "数量指标之下有{n}项不是数量：{list}。",
			EN: "Below quantity, {n} indicator(s) count nothing: {list}.",
		}),
	}
}

func judgeQty(_ *perf.Pass, e *entry) judgement {
	if e.Level2 != indicator.Quantity {
		return judgement{}
	}
	if j, ok := readable(e); !ok {
		return j
	}
	switch e.measure {
	case share, state, date:
		return judgement{verdict: wrong}
	}
	return judgement{verdict: right}
}

func placementQualityNotRate() perf.Rule {
	return perf.Rule{
		ID:    "placement/quality-not-rate",
		Title: perf.Words{ZH: "质量指标不是率、等级或者标准", EN: "quality that is neither rate, grade nor standard"},
		Basis: basisFit + "；评审口径：质量与数量不得混淆",
		Doc: perf.Words{
			ZH: "质量指标之下的指标值是份数、次数、人数一类的数量，或者是时间。率、等级、文字标准、技术参数、补助标准，以及事故、差错一类越少越好的件数不报。请移到数量或者时效指标。",
			EN: "Below quality stands a plain count or a time. Rates, grades, standards, measures, and counts of what should not happen are passed over. Move it to quantity or timeliness.",
		},
		Wrong:    "质量指标 | 法治宣传品发放份数 | ≥60000份",
		Right:    "数量指标 | 法治宣传品发放份数 | ≥60000份",
		Severity: perf.Warning, Supersedes: sameNameLevels,
		Run: judgeEach(judgeQuality, byName, perf.Words{
			ZH: "质量指标之下有{n}项是数量或者时间：{list}。",
			EN: "Below quality, {n} indicator(s) are counts or times: {list}.",
		}),
	}
}

func judgeQuality(_ *perf.Pass, e *entry) judgement {
	if e.Level2 != indicator.Quality {
		return judgement{}
	}
	if j, ok := readable(e); !ok {
		return j
	}
	switch e.measure {
	case count, pace:
		return rightIf(e.speaks(traitLower|traitHarm|traitRate|traitStandard) || e.downward())
	case frequency, date:
		return judgement{verdict: wrong}
	}
	return judgement{verdict: right}
}

func placementTimelinessNotTime() perf.Rule {
	return perf.Rule{
		ID:    "placement/timeliness-not-time",
		Title: perf.Words{ZH: "时效指标与时间无关", EN: "timeliness that speaks of no time"},
		Basis: basisFit,
		Doc: perf.Words{
			ZH: "时效指标之下是百分比、数量或者金额，名称也没有及时、按期、进度、完成一类的意思。日期、期限、频次、文字描述和次数不报。请移到相应的二级指标。",
			EN: "Below timeliness stands a rate, a count or an amount whose name says nothing of time, progress or completion. Dates, periods, frequencies, words and numbers of times are passed over. Move it to the level it belongs to.",
		},
		Wrong:    "时效指标 | 普法栏目收视率 | ≥80%",
		Right:    "质量指标 | 普法栏目收视率 | ≥80%",
		Severity: perf.Warning, Supersedes: sameNameLevels,
		Run: judgeEach(judgeTimeliness, byName, perf.Words{
			ZH: "时效指标之下有{n}项与时间无关：{list}。",
			EN: "Below timeliness, {n} indicator(s) speak of no time: {list}.",
		}),
	}
}

func judgeTimeliness(p *perf.Pass, e *entry) judgement {
	if e.Level2 != indicator.Timeliness {
		return judgement{}
	}
	if j, ok := readable(e); !ok {
		return j
	}
	switch e.measure {
	case money, price:
		if judgeCostElsewhere(p, e).verdict == wrong {
			return judgement{} // said by placement/cost-elsewhere
		}
		return rightIf(e.speaks(traitSpeed))
	case share, size:
		return rightIf(e.speaks(traitSpeed))
	case count:
		return rightIf(e.speaks(traitSpeed) || isOccasion(e.Target.Unit()))
	}
	return judgement{verdict: right}
}

func placementCostNotMoney() perf.Rule {
	return perf.Rule{
		ID:    "placement/cost-not-money",
		Title: perf.Words{ZH: "成本指标与成本无关", EN: "cost that speaks of no money"},
		Basis: "财预〔2021〕101号（成本指标反映为实现目标的代价；单位成本、分项成本控制数）",
		Doc: perf.Words{
			ZH: "成本指标之下的指标值是时间、频次或者数量，或者是与成本无关的率。金额、单价、节约率、占比、文字描述和社会成本、生态环境成本不报；费用漏写货币单位的另有规则。请移到相应的二级指标。",
			EN: "Below cost stands a time, a frequency, a count, or a rate that has nothing to do with cost. Amounts, prices, savings, shares, words, and social or ecological cost are passed over; a price without its money unit has a rule of its own. Move it to the level it belongs to.",
		},
		Wrong:    "成本指标 | 普法活动开展时间 | 每月",
		Right:    "时效指标 | 普法活动开展时间 | 每月",
		Severity: perf.Warning, Supersedes: sameNameLevels,
		Run: judgeEach(judgeCost, byName, perf.Words{
			ZH: "成本指标之下有{n}项与成本无关：{list}。",
			EN: "Below cost, {n} indicator(s) have nothing to do with money: {list}.",
		}),
	}
}

func judgeCost(_ *perf.Pass, e *entry) judgement {
	if !e.cost || e.Level2 == indicator.SocialCost || e.Level2 == indicator.EcologicalCost {
		return judgement{}
	}
	if j, ok := readable(e); !ok {
		return j
	}
	switch e.measure {
	case frequency, date, span, count, pace, size:
		if lacksMoney(e) {
			return judgement{} // said by value/money-unit-missing
		}
		return judgement{verdict: wrong}
	case share:
		return rightIf(!e.speaks(traitBounded) || e.speaks(traitThrift))
	}
	return judgement{verdict: right}
}
