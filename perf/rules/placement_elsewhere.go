package rules

import (
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// These rules ask the other way round: an indicator that is plainly of one kind
// stands under another.

func placementCostElsewhere() perf.Rule {
	return perf.Rule{
		ID:    "placement/cost-elsewhere",
		Title: perf.Words{ZH: "费用标准不在成本指标之下", EN: "price outside cost"},
		Basis: "财预〔2021〕101号（单位成本属成本指标）；版面移位的常见迹象",
		Doc: perf.Words{
			ZH: "补贴、标准、工资等名称配以单价（元/件、元/人/天），却放在时效、效益、满意度等之下，多半是填错一行或者版面移位。收入、产值一类的经济效益，质量指标之下的补助标准，数量、经济效益之下的总金额不报。请移到成本指标。",
			EN: "An allowance, a standard or a wage with a price for each of something stands below timeliness, effect or satisfaction: most likely a slip of a row. Income and output value, standards below quality, and plain amounts below quantity or economic effect are passed over. Move it to cost.",
		},
		Wrong:    "社会效益指标 | 驻检察院值班补贴 | 300元/人/天",
		Right:    "成本指标 | 驻检察院值班补贴 | 300元/人/天",
		Severity: perf.Warning, Supersedes: sameNameLevels,
		Run: judgeEach(judgeCostElsewhere, byName, perf.Words{
			ZH: "有{n}项费用标准不在成本指标之下：{list}。",
			EN: "Prices outside cost, {n}: {list}.",
		}),
	}
}

func judgeCostElsewhere(_ *perf.Pass, e *entry) judgement {
	if e.measure != money && e.measure != price || e.speaks(traitIncome) && !e.speaks(traitStandard) {
		return judgement{}
	}
	switch {
	case e.Level1 == "" || e.Level2 == "":
		return skipped(&levelUnknown)
	case e.cost:
		return judgement{verdict: right}
	case e.Level2 == indicator.Quality:
		return rightIf(e.speaks(traitStandard) || !e.speaks(traitMoney))
	case e.Level2 == indicator.Quantity, e.Level2 == indicator.Economic:
		return rightIf(e.measure == money || !e.speaks(traitMoney))
	}
	return rightIf(!e.speaks(traitMoney))
}

func placementSatisfactionElsewhere() perf.Rule {
	return perf.Rule{
		ID:    "placement/satisfaction-elsewhere",
		Title: perf.Words{ZH: "满意度不在满意度指标之下", EN: "satisfaction outside its level"},
		Basis: "财预〔2015〕88号（服务对象满意度属满意度指标）；评审口径：不得以满意度代替效益",
		Doc: perf.Words{
			ZH: "名称是满意度，却放在产出或者效益的二级指标之下，用满意度代替了效益。放在满意度指标之下的、版面没有确定级别的不报。请移到满意度指标，效益另设指标。",
			EN: "A satisfaction stands below an output or an effect, so that it takes the place of an effect. Move it to satisfaction, and set an indicator for the effect.",
		},
		Wrong:    "社会效益指标 | 群众满意度 | ≥90%",
		Right:    "服务对象满意度指标 | 群众满意度 | ≥90%",
		Severity: perf.Warning,
		Run: judgeEach(judgeSatisfactionElsewhere, byName, perf.Words{
			ZH: "有{n}项满意度不在满意度指标之下：{list}。",
			EN: "Satisfaction outside its own level, {n}: {list}.",
		}),
	}
}

func judgeSatisfactionElsewhere(_ *perf.Pass, e *entry) judgement {
	switch {
	case !e.speaks(traitSatisfaction):
		return judgement{}
	case e.Level2 == indicator.ServiceSatisfaction, e.Level1 == indicator.Satisfaction:
		return judgement{verdict: right}
	case e.Level1 == "" || e.Level2 == "" || !e.leveled:
		return skipped(&levelUnknown)
	}
	return judgement{verdict: wrong}
}

func placementEcoMisplaced() perf.Rule {
	return perf.Rule{
		ID:    "placement/eco-misplaced",
		Title: perf.Words{ZH: "生态效益指标与生态环境无关", EN: "ecological effect that has nothing to do with nature"},
		Basis: "财预〔2015〕88号（生态效益指标反映对自然环境的影响）",
		Doc: perf.Words{
			ZH: "生态效益指标的名称和指标值都没有生态、环境、污染、绿化、节能一类的词。写“无”“不涉及”的不报；词表之外的说法可能误报，所以只作提示。请移到相应的二级指标。",
			EN: "Neither name nor value of an ecological effect has a word of the environment. One that does not apply is passed over; the list of words may lack one, so it is only a hint. Move it to the level it belongs to.",
		},
		Wrong:    "生态效益指标 | 促进脱贫地区产业发展 | 促进",
		Right:    "经济效益指标 | 脱贫地区特色产业产值增长率 | ≥5%",
		Severity: perf.Info,
		Run: judgeEach(judgeEco, byName, perf.Words{
			ZH: "生态效益指标之下有{n}项看不出与生态环境的关系：{list}。",
			EN: "Below ecological effect, {n} indicator(s) show no tie to nature: {list}.",
		}),
	}
}

func judgeEco(_ *perf.Pass, e *entry) judgement {
	if e.Level2 != indicator.Ecological || e.measure == nothing {
		return judgement{}
	}
	return rightIf(e.speaks(traitNature) || traitsOf(e.Target.Text())&traitNature != 0)
}

func placementOutcomeInOutput() perf.Rule {
	return perf.Rule{
		ID:    "placement/outcome-in-output",
		Title: perf.Words{ZH: "效益放在产出指标之下", EN: "effect below output"},
		Basis: "评审口径：产出与效益不得混淆（合格率是质量，治愈率是效益）",
		Doc: perf.Words{
			ZH: "治愈率、发病率、就业率、增收一类是产出带来的变化，却放在质量等产出指标之下。放在效益之下的不报。请移到效益指标。",
			EN: "A cure, incidence or employment rate, or added income, is what comes of the outputs, yet stands below one. Move it to the effects.",
		},
		Wrong:    "质量指标 | 患者治愈率 | ≥90%",
		Right:    "社会效益指标 | 患者治愈率 | ≥90%",
		Severity: perf.Info,
		Run: judgeEach(judgeOutcome, byName, perf.Words{
			ZH: "有{n}项是效益，却放在产出指标之下：{list}。",
			EN: "Effects below output, {n}: {list}.",
		}),
	}
}

func judgeOutcome(_ *perf.Pass, e *entry) judgement {
	switch {
	case !e.speaks(traitOutcome):
		return judgement{}
	case e.Level1 == "" || !e.Level1.Valid():
		return skipped(&levelUnknown)
	}
	return rightIf(e.Level1 != indicator.Output)
}
