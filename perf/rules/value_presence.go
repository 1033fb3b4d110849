package rules

import (
	"slices"
	"strings"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// isSlot reports whether the name is what a template prints for the unit to
// replace ("指标1：", "……"), so that no indicator stands there.
func isSlot(name string) bool {
	if name = trimmed(name); !endsInHan(name) {
		name = strings.TrimRight(name, "0123456789①②③④⑤⑥⑦⑧⑨：:. ")
	}
	return slots.has(name)
}

// slots are slotNames and the names of first and second levels, with 指标 and
// without.
var slots = newTextSet(slices.Concat(slotNames, levelNames()))

func levelNames() []string {
	var names []string
	add := func(name string) {
		name = strings.TrimSuffix(name, "指标")
		names = append(names, name, name+"指标")
	}
	for _, s := range []indicator.Scheme{indicator.Scheme2015, indicator.Scheme2021} {
		for _, l1 := range s.Level1s() {
			add(l1.Chinese())
			for _, l2 := range s.Level2s(l1) {
				add(l2.Chinese())
			}
		}
	}
	return names
}

func valueEmpty() perf.Rule {
	return perf.Rule{
		ID:    "value/empty",
		Title: perf.Words{ZH: "有指标名称，没有指标值", EN: "indicator without a value"},
		Basis: "财预〔2015〕88号（绩效指标应当细化、量化，有明确的指标值）",
		Doc: perf.Words{
			ZH: "三级指标填写了名称，指标值却是空白或 *、** 等占位符号。版面切掉的值不算空白；模板留下的“指标1：”和级别名称不算指标；名称中已写明数值的、一列大半空白的（可能写在别处）只作警告。请补填指标值，或者删去该指标。",
			EN: "An indicator has a name, but its value is blank or a mark such as *. A value that the layout cut off is not blank, a slot that a template left is no indicator, and where the name itself states a figure or most of a column is blank, so that the values may stand elsewhere, it is a warning only. Fill the value in, or drop the indicator.",
		},
		Wrong:    "普法活动举办次数 | （空）",
		Right:    "普法活动举办次数 | ≥12次",
		Severity: perf.Error,
		Run: judgeEach(judgeEmpty, byValue, perf.Words{
			ZH: "有{n}个指标没有填写指标值：{list}。",
			EN: "No value is given for {n} indicator(s): {list}.",
		}),
	}
}

func judgeEmpty(_ *perf.Pass, e *entry) judgement {
	switch {
	case e.measure == lost:
		return skipped(&valueLost)
	case e.slot:
		return judgement{}
	case e.measure != nothing:
		return judgement{verdict: right}
	}
	switch text := trimmed(e.Target.Text()); {
	case text != "" && strings.Trim(text, "*＊ ") != "":
		return judgement{} // 无, 不涉及, /: an answer, and another rule's matter
	case e.in.sparse(), strings.ContainsAny(e.Name, "0123456789"):
		return judgement{verdict: wrong, lane: asWarning}
	}
	return judgement{verdict: wrong}
}

func valueUnparsed() perf.Rule {
	return perf.Rule{
		ID:    "value/unparsed",
		Title: perf.Words{ZH: "指标值不成立或者读不懂", EN: "value that forms no target"},
		Basis: "财预〔2015〕88号（绩效目标应当指向明确、细化量化）",
		Doc: perf.Words{
			ZH: "指标值里有数字、符号，却不能构成一个指标值：多个值写在一格、符号与数字不配、日期不存在等。原文照录，不作猜测。请一个指标只写一个值，几个值的拆成几个指标。区间起止颠倒另有规则。",
			EN: "The value holds figures or signs that form no single target: several values in one cell, an operator without a number, a date that does not exist. The text is kept as written and nothing is guessed. Write one value for one indicator. Ranges that run backwards have a rule of their own.",
		},
		Wrong:    "宣传片、方案完成数 | 完成1部宣传片,2套方案",
		Right:    "宣传片完成数 | 1部；方案完成数 | 2套",
		Severity: perf.Warning,
		Run: judgeEach(judgeUnparsed, byValue, perf.Words{
			ZH: "有{n}个指标值读不成一个目标：{list}。",
			EN: "The value forms no target: {list}.",
		}),
	}
}

func judgeUnparsed(_ *perf.Pass, e *entry) judgement {
	switch {
	case e.measure == lost:
		return skipped(&valueLost)
	case e.measure == nothing, backwards(e):
		return judgement{}
	case e.measure != unreadable:
		return judgement{verdict: right}
	}
	return judgement{verdict: wrong, why: parseReason(e)}
}

func valueNAWeighted() perf.Rule {
	return perf.Rule{
		ID:    "value/na-weighted",
		Title: perf.Words{ZH: "不涉及的指标占有分值", EN: "weight on an indicator that does not apply"},
		Basis: "财预〔2015〕88号（指标应当与项目相关）；逻辑",
		Doc: perf.Words{
			ZH: "指标值写“不涉及”“不适用”“/”，却分配了大于0的权重，得分无从评定。“无”可能是说没有发生问题（事故、投诉、违规等），所以只作警告，名称是这类坏事的不报。请把分值移到有内容的指标上。",
			EN: "The value says that the indicator does not apply, yet weight is given to it, so that the points can never be judged. 无 may mean that nothing bad happened, so it is a warning, and none where the name is of something bad. Move the points to indicators that apply.",
		},
		Wrong:    "生态效益 | 不涉及 | 权重 10",
		Right:    "生态效益 | 不涉及 | 权重 0",
		Severity: perf.Error,
		Run: judgeEach(judgeNAWeighted, byValue, perf.Words{
			ZH: "不涉及本项目的指标占有分值：{list}。",
			EN: "Points are given to what does not apply: {list}.",
		}),
	}
}

func judgeNAWeighted(_ *perf.Pass, e *entry) judgement {
	if e.measure != nothing {
		return judgement{}
	}
	text := trimmed(e.Target.Text())
	if text == "" {
		return judgement{}
	}
	absent := slices.Contains(absentValues, text)
	if !absent && (text != "无" || e.speaks(traitHarm)) {
		return judgement{}
	}
	if e.Weight == nil {
		return skipped(&perf.Words{ZH: "没有权重", EN: "there is no weight"})
	}
	if !e.Weight.IsPositive() {
		return judgement{verdict: right}
	}
	why := &perf.Words{ZH: "权重" + e.Weight.String(), EN: "weight " + e.Weight.String()}
	if !absent {
		return judgement{verdict: wrong, lane: asWarning, why: why}
	}
	return judgement{verdict: wrong, why: why}
}
