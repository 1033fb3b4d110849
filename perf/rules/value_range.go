package rules

import (
	"errors"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

var (
	hundred = decimal.NewFromInt(100)
	// wholePercent is 100 of per cent.
	wholePercent = amount{coef: 100}
	percent      = indicator.ParseUnit("%")
)

func valueRateRange() perf.Rule {
	return perf.Rule{
		ID:    "value/rate-range",
		Title: perf.Words{ZH: "率值超出0至100%", EN: "rate outside 0 to 100 %"},
		Basis: "算术：部分占整体的比例在0与100%之间",
		Doc: perf.Words{
			ZH: "满意度、合格率、覆盖率等部分占整体的率，指标值小于0，或者要求大于100%，无法实现。增长率、完成率、执行率、毛入学率、保值增值率等可以超过100%的不报；不能确知是否可以超过的率，和负数（可能多印了短横）只作警告。请核对数值。",
			EN: "A share of a whole (satisfaction, pass rate, coverage) is set below 0 or asked to exceed 100 %, which cannot be met. Rates that may exceed 100 % (growth, completion, gross enrolment) are passed over; where the rule does not know the rate, and for a negative, which may be a dash too many, it is a warning only. Check the figure.",
		},
		Wrong:    "装备验收合格率 | ≥120%",
		Right:    "装备验收合格率 | 100%",
		Severity: perf.Error,
		Run: judgeEach(judgeRateRange, byValue, perf.Words{
			ZH: "率值超出0至100%，无法实现：{list}。",
			EN: "Outside 0 to 100 %, so that it cannot be met: {list}.",
		}),
	}
}

func judgeRateRange(_ *perf.Pass, e *entry) judgement {
	if !e.speaks(traitRate|traitSatisfaction) || e.speaks(traitNoShare|traitOpen|traitFall) {
		return judgement{}
	}
	if j, ok := readable(e); !ok {
		return j
	}
	if e.measure != share {
		return judgement{}
	}
	unit := e.Target.Measure()
	if op := e.op; e.kind == indicator.KindQuantity && (op == indicator.OpAtMost || op == indicator.OpLessThan) {
		v, ok := unit.Convert(e.Target.Number(), percent)
		return rightIf(!ok || !v.IsNegative())
	}
	if unit == percent && e.kind == indicator.KindQuantity {
		if j := judgePercent(e, numberOf(&e.Target)); j.verdict == wrong {
			return j
		}
	} else {
		for _, n := range e.Target.Numbers() {
			if v, ok := unit.Convert(n, percent); ok {
				if j := judgePercent(e, amountOf(v)); j.verdict == wrong {
					return j
				}
			}
		}
	}
	if e.op == indicator.OpMoreThan && e.speaks(traitBounded) {
		n := numberOf(&e.Target)
		return rightIf(n.compare(&wholePercent) != 0)
	}
	return judgement{verdict: right}
}

// judgePercent judges a figure in per cent: the one that the target names, an end
// of its range, or one of its tiers.
func judgePercent(e *entry, n amount) judgement {
	over := n.compare(&wholePercent) > 0
	switch {
	case n.isNegative(), over && !e.speaks(traitBounded):
		return judgement{verdict: wrong, lane: asWarning}
	case over:
		return judgement{verdict: wrong}
	}
	return judgement{verdict: right}
}

func valueRangeOrder() perf.Rule {
	return perf.Rule{
		ID:    "value/range-order",
		Title: perf.Words{ZH: "区间起止颠倒或者日期不存在", EN: "range that runs backwards, or a date that does not exist"},
		Basis: "算术：区间的起点不大于终点，月份为1至12",
		Doc: perf.Words{
			ZH: "指标值是一个区间，起点大于终点，或者写了不存在的月份、日期，没有任何结果能够满足。月份倒写而没有写明年份的（11月到3月）可能跨年，只作警告。请核对起止。",
			EN: "A range begins after it ends, or names a month or day that does not exist, so that no outcome could meet it. Months that run backwards in no named year may go over the new year and are a warning. Check both ends.",
		},
		Wrong:    "装备使用年限 | 8到6年",
		Right:    "装备使用年限 | 6到8年",
		Severity: perf.Error,
		Run: judgeEach(judgeRangeOrder, byValue, perf.Words{
			ZH: "没有任何结果能够满足：{list}。",
			EN: "No outcome could meet it: {list}.",
		}),
	}
}

func judgeRangeOrder(_ *perf.Pass, e *entry) judgement {
	switch e.kind {
	case indicator.KindRange, indicator.KindPeriod, indicator.KindDeadline:
		if e.measure != lost {
			return judgement{verdict: right}
		}
	}
	switch {
	case e.measure == lost:
		return skipped(&valueLost)
	case e.measure != unreadable:
		return judgement{}
	case !backwards(e):
		return skipped(&valueUnknown)
	}
	j := judgement{verdict: wrong, why: parseReason(e)}
	if errors.Is(e.Target.Err(), indicator.ErrOrder) && overNewYear(e.Target.Text()) {
		j.lane = asWarning
	}
	return j
}

// overNewYear reports months that run backwards in no named year: 11月到3月 may
// be a winter.
func overNewYear(text string) bool {
	return strings.Contains(text, "月") && strings.Count(text, "年") < 2
}

// parseReason says why a value was not understood.
func parseReason(e *entry) *perf.Words {
	var pe *indicator.ParseError
	if !errors.As(e.Target.Err(), &pe) {
		return nil
	}
	return &perf.Words{ZH: pe.Zh, EN: pe.En}
}

// backwards reports a value that reads well but that nothing can meet.
func backwards(e *entry) bool {
	err := e.Target.Err()
	return e.measure == unreadable && (errors.Is(err, indicator.ErrOrder) || errors.Is(err, indicator.ErrDate))
}

func valueAltValues() perf.Rule {
	return perf.Rule{
		ID:    "value/alt-values",
		Title: perf.Words{ZH: "并列的标准中有重复", EN: "the same figure twice among alternatives"},
		Basis: "逻辑：并列的几档标准应当各不相同",
		Doc: perf.Words{
			ZH: "指标值并列了几档标准（600/1000元/件），其中两档相同，多半是漏改。各档不同的不报。请核对各档。",
			EN: "The value lists alternatives (600/1000元/件) of which two are the same, most likely a slip. Alternatives that differ are passed over. Check each of them.",
		},
		Wrong:    "刑事案件标准 | 600/600元/件",
		Right:    "刑事案件标准 | 600/1000元/件",
		Severity: perf.Info,
		Run: judgeEach(judgeAltValues, byValue, perf.Words{
			ZH: "并列的几档中有两档相同：{list}。",
			EN: "Two of the alternatives are the same: {list}.",
		}),
	}
}

func judgeAltValues(_ *perf.Pass, e *entry) judgement {
	if e.measure == lost {
		return skipped(&valueLost)
	}
	if e.kind != indicator.KindTiers {
		return judgement{}
	}
	seen := map[string]bool{}
	for _, n := range e.Target.Numbers() {
		if s := n.String(); seen[s] {
			return judgement{verdict: wrong}
		} else {
			seen[s] = true
		}
	}
	return judgement{verdict: right}
}
