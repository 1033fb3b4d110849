package rules

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/naming"
)

func valueQualVague() perf.Rule {
	return perf.Rule{
		ID:    "value/qual-vague",
		Title: perf.Words{ZH: "定性指标值只有动词，没有程度", EN: "qualitative value that is a bare verb"},
		Basis: "财预〔2015〕88号（不能量化的应当采用分级分档形式的定性表述）",
		Doc: perf.Words{
			ZH: "指标值只写“提高”“降低”“确保”一类动词，没有程度、等级或者标准，事后无法评定。写明程度的（明显提高、基本消除）不报；只是重复名称的由另一规则报告。请写出可以检验的程度，或者改为定量指标。",
			EN: "The value is only a verb such as improve or ensure, without a grade or a standard, so that nobody can judge it afterwards. A value with a grade is passed over; one that merely repeats the name is told by another rule. State a degree that can be checked, or make it quantitative.",
		},
		Wrong:    "人才队伍建设 | 完善",
		Right:    "人才队伍专业人员占比 | ≥80%",
		Severity: perf.Info,
		Run: judgeEach(judgeVague, byValue, perf.Words{
			ZH: "有{n}个指标值只有动词，没有程度：{list}。",
			EN: "Bare verbs without a degree, {n}: {list}.",
		}),
	}
}

func judgeVague(_ *perf.Pass, e *entry) judgement {
	if e.measure == lost {
		return skipped(&valueLost)
	}
	if e.measure != state {
		return judgement{}
	}
	switch {
	case e.answers:
		return judgement{verdict: right}
	case e.repeats:
		return judgement{} // said by value/qual-echo
	}
	return rightIf(!slices.Contains(vagueValues, plainValue(e)))
}

func valueQualEcho() perf.Rule {
	return perf.Rule{
		ID:    "value/qual-echo",
		Title: perf.Words{ZH: "定性指标值只是重复名称", EN: "qualitative value that repeats the name"},
		Basis: "财预〔2015〕88号（不能量化的应当采用分级分档形式的定性表述）",
		Doc: perf.Words{
			ZH: "指标值是名称中的原词（名称“降低社会不稳定因素”，值“降低”），没有增加任何可以评定的内容。名称是某某性、情况、程度而值是其状态的（合规性：合规）不报。同一表内合为一条。请写出程度或者标准。",
			EN: "The value is a word of its own name and adds nothing that could be judged. A state of a named property (compliance: compliant) is passed over. One finding a form. State a degree or a standard.",
		},
		Wrong:    "降低社会不稳定因素 | 降低",
		Right:    "社会不稳定事件数 | 比上年下降10%以上",
		Severity: perf.Info,
		Run: judgeEach(judgeEcho, byValue, perf.Words{
			ZH: "有{n}个定性指标值只是重复名称：{list}。",
			EN: "Qualitative values that only repeat the name, {n}: {list}.",
		}),
	}
}

func judgeEcho(_ *perf.Pass, e *entry) judgement {
	if e.measure == lost {
		return skipped(&valueLost)
	}
	if e.measure != state {
		return judgement{}
	}
	return rightIf(!e.repeats || e.answers)
}

// echo reports whether a named state is a word of its name, and whether it answers
// the name nonetheless: 合规 is the state that 合规性 asks for.
func echo(e *entry) (repeats, answers bool) {
	value := plainValue(e)
	if utf8.RuneCountInString(value) < 2 {
		return false, false
	}
	_, behind, found := strings.Cut(e.Name, value)
	if !found {
		return false, false
	}
	answers = plainAnswers.has(value)
	for _, w := range stateWords {
		answers = answers || strings.HasPrefix(behind, w)
	}
	return true, answers
}

// plainValue is the value without blanks and the full stop behind it.
func plainValue(e *entry) string {
	text := e.Target.Text()
	if _, size := naming.Han(text, 0); size > 0 && endsInHan(text) {
		return text
	}
	return strings.TrimFunc(text, func(r rune) bool {
		switch r {
		case ' ', '\t', '\u3000', '。', '；', ';', '，', ',', '.':
			return true
		}
		return false
	})
}

func valueFullwidthNoise() perf.Rule {
	return perf.Rule{
		ID:    "value/fullwidth-noise",
		Title: perf.Words{ZH: "指标值中的符号不规范", EN: "irregular signs in a value"},
		Basis: "书写规范（不影响含义）",
		Doc: perf.Words{
			ZH: "指标值用了书名号〉代替大于号、≧、全角数字和百分号等。含义已按规范符号理解，同一表内合为一条。建议改用≥、≤、>、<、=、%和半角数字。",
			EN: "The value uses a bracket for a greater-than sign, ≧, full-width digits or per-cent signs. It was understood as meant; one finding a form. Use ≥ ≤ > < = % and plain digits.",
		},
		Wrong:    "审查规范性文件数量 | 〉5件",
		Right:    "审查规范性文件数量 | >5件",
		Severity: perf.Info,
		Run: judgeEach(judgeNoise, byValue, perf.Words{
			ZH: "有{n}个指标值的符号不规范：{list}。",
			EN: "Irregular signs in {n} value(s): {list}.",
		}),
	}
}

func judgeNoise(_ *perf.Pass, e *entry) judgement {
	switch e.measure {
	case lost:
		return skipped(&valueLost)
	case nothing, state:
		return judgement{}
	}
	for i, text := 0, e.Target.Text(); i < len(text); {
		_, size := naming.Han(text, i)
		if size == 0 {
			var r rune
			if r, size = utf8.DecodeRuneInString(text[i:]); r >= utf8.RuneSelf && r != '≥' && r != '≤' && noiseSigns[r] != "" {
				return judgement{verdict: wrong}
			}
		}
		i += size
	}
	return judgement{verdict: right}
}
