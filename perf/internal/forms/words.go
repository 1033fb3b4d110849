package forms

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/indicator"
)

// The words that forms print for levels, without 指标 behind. They are data: a
// word is added here, never in the code.

// firstWords name a first level. Those that are not of 财预〔2015〕88号 or
// 财预〔2021〕101号 stand for the nearest one, and the tree keeps the word printed.
var firstWords = map[string]indicator.Level1{
	"产出": indicator.Output, "项目产出": indicator.Output, "项目完成": indicator.Output, "完成": indicator.Output,
	"绩效产出": indicator.Output, "履职": indicator.Output, "预期产出": indicator.Output, "部门决策": indicator.Output, "综合管理": indicator.Output, "部门产出": indicator.Output, "履职效能": indicator.Output, "履职产出": indicator.Output,
	"管理效率": indicator.Output, "投入": indicator.Output, "投入管理": indicator.Output, "过程": indicator.Output,
	"项目投入": indicator.Output, "决策": indicator.Output, "项目决策": indicator.Output, "项目管理": indicator.Output, "管理": indicator.Output, "项目过程": indicator.Output, "部门管理": indicator.Output, "产出目标": indicator.Output,
	"效益": indicator.Effect, "项目效益": indicator.Effect, "效果": indicator.Effect, "项目效果": indicator.Effect,
	"绩效效益": indicator.Effect, "预期效益": indicator.Effect, "预期效果": indicator.Effect, "部门绩效情况": indicator.Effect, "部门绩效": indicator.Effect, "社会效应": indicator.Effect, "履职效益": indicator.Effect, "履职效果": indicator.Effect,
	"可持续发展能力": indicator.Effect, "效果目标": indicator.Effect, "效益目标": indicator.Effect, "影响力目标": indicator.Effect, "影响力": indicator.Effect,
	"满意度": indicator.Satisfaction, "项目满意度": indicator.Satisfaction, "服务满意度": indicator.Satisfaction,
	"服务对象满意度": indicator.Satisfaction, "社会公众满意度": indicator.Satisfaction, "满意度目标": indicator.Satisfaction,
	"成本": indicator.CostLevel, "项目成本": indicator.CostLevel, "运行成本": indicator.CostLevel, "成本控制": indicator.CostLevel,
}

// secondWords name a second level.
var secondWords = map[string]indicator.Level2{
	"数量": indicator.Quantity, "产出数量": indicator.Quantity, "项目数量": indicator.Quantity,
	"质量": indicator.Quality, "产出质量": indicator.Quality, "项目质量": indicator.Quality,
	"时效": indicator.Timeliness, "产出时效": indicator.Timeliness, "进度": indicator.Timeliness,
	"时间": indicator.Timeliness, "产出进度": indicator.Timeliness, "项目时效": indicator.Timeliness,
	"成本": indicator.Cost, "产出成本": indicator.Cost, "项目成本": indicator.Cost, "成本控制": indicator.Cost,
	"预算控制": indicator.Cost, "投资控制": indicator.Cost,
	"经济成本": indicator.EconomicCost, "社会成本": indicator.SocialCost,
	"生态环境成本": indicator.EcologicalCost, "生态成本": indicator.EcologicalCost, "环境成本": indicator.EcologicalCost,
	"经济效益": indicator.Economic, "经济效果": indicator.Economic, "经济影响": indicator.Economic,
	"社会效益": indicator.Social, "社会效果": indicator.Social, "社会影响": indicator.Social,
	"生态效益": indicator.Ecological, "生态环境效益": indicator.Ecological, "环境效益": indicator.Ecological,
	"生态影响": indicator.Ecological, "环境影响": indicator.Ecological,
	"可持续影响": indicator.Sustainability, "可持续性影响": indicator.Sustainability, "可持续效益": indicator.Sustainability,
	"可持续发展": indicator.Sustainability, "可持续影响力": indicator.Sustainability, "可持续性": indicator.Sustainability,
	"可持续": indicator.Sustainability, "长期影响": indicator.Sustainability, "影响力": indicator.Sustainability,
	"长效管理": indicator.Sustainability, "人力资源": indicator.Sustainability, "部门协助": indicator.Sustainability, // 影响力目标 of Shanghai
	"配套设施": indicator.Sustainability, "信息共享": indicator.Sustainability,
	"服务对象满意度": indicator.ServiceSatisfaction, "满意度": indicator.ServiceSatisfaction,
	"社会公众或服务对象满意度": indicator.ServiceSatisfaction, "社会公众满意度": indicator.ServiceSatisfaction,
	"受益对象满意度": indicator.ServiceSatisfaction, "服务对象满意": indicator.ServiceSatisfaction,
	"社会公众或服务对象": indicator.ServiceSatisfaction, "服务对象或社会公众满意度": indicator.ServiceSatisfaction,
	"受益群众满意度": indicator.ServiceSatisfaction, "相关方满意度": indicator.ServiceSatisfaction,
	"服务对象及社会公众满意度": indicator.ServiceSatisfaction, "群众满意度": indicator.ServiceSatisfaction,
	"公众满意度": indicator.ServiceSatisfaction, "使用者满意度": indicator.ServiceSatisfaction,
}

// stems settle a word of a second-level column that the tables do not have
// (群众或企业满意度): the first stem found decides.
var stems = []struct {
	stem  string
	level indicator.Level2
}{
	{"满意", indicator.ServiceSatisfaction}, {"可持续", indicator.Sustainability},
	{"经济成本", indicator.EconomicCost}, {"社会成本", indicator.SocialCost}, {"环境成本", indicator.EcologicalCost},
	{"经济效益", indicator.Economic}, {"社会效益", indicator.Social}, {"生态效益", indicator.Ecological},
	{"数量", indicator.Quantity}, {"质量", indicator.Quality}, {"时效", indicator.Timeliness}, {"成本", indicator.Cost},
}

// tolerated are second levels that forms print below a first level which is not
// their own: satisfaction among the effects (Hunan), and the cost kinds of 2021
// among the outputs.
var tolerated = map[indicator.Level2]indicator.Level1{
	indicator.ServiceSatisfaction: indicator.Effect,
	indicator.EconomicCost:        indicator.Output,
	indicator.SocialCost:          indicator.Output,
	indicator.EcologicalCost:      indicator.Output,
}

// label is a printed level word. Some words name both a first level and a
// second (成本指标, 满意度指标); which one is meant is decided by its column.
type label struct {
	cell   *cell
	first  indicator.Level1
	second indicator.Level2
	mixed  bool // names several second levels at once; only the first is sure
	guess  bool // no table has the word, only its stem
	weight *decimal.Decimal
}

// isUnknown reports whether no table knows the word.
func (l *label) isUnknown() bool { return l.first == "" && l.second == "" }

// noLevel is the word that written forms print for no level.
const noLevel = "未分类"

// orNone is the label, nil where it says that there is no level.
func (l *label) orNone() *label {
	if l == nil || trimmedStem(l.cell.text) == noLevel {
		return nil
	}
	return l
}

// readWord reads a text as a level: only the words of the tables, with 指标
// behind, count.
func readWord(w wording) (label, bool) {
	stem, ok := strings.CutSuffix(strings.TrimSuffix(w.level, "标"), "指") // which may be cut off
	if !ok || stem == "" {
		return label{}, false
	}
	return tableWord(w.text, stem)
}

// columnWord reads a cell that stands in a level column, where 指标 may be left
// out and, if the row is in its place, words the tables do not have are
// understood by their stem.
func columnWord(c *cell, inPlace bool) (label, bool) {
	b := strings.TrimSuffix(strings.TrimSuffix(c.levelBase(), "指标"), "目标")
	if l, ok := tableWord(c.text, b); ok {
		l.cell = c
		return l, true
	}
	if !inPlace || runes(b) > 20 {
		return label{}, false
	}
	for _, s := range stems {
		if strings.Contains(b, s.stem) {
			return label{cell: c, second: s.level, weight: points(c.text), guess: true}, true
		}
	}
	return label{}, false
}

// tableWord reads a word of the tables, without 指标, with the points of its text.
func tableWord(text, stem string) (label, bool) {
	l := label{first: firstWords[stem], second: secondWords[stem]}
	if l.first == "" && l.second == "" {
		if !isMixedEffect(stem) {
			return label{}, false
		}
		l.first, l.mixed = indicator.Effect, true
	}
	l.weight = points(text)
	return l, true
}

// isMixedEffect reports whether a word names several effects at once
// (社会生态效益, 经济和社会效益).
func isMixedEffect(stem string) bool {
	stem, ok := strings.CutSuffix(stem, "效益")
	if !ok {
		return false
	}
	n := 0
	for stem != "" {
		found := false
		for _, w := range []string{"经济", "社会", "生态", "环境"} {
			if rest, ok := strings.CutPrefix(stem, w); ok {
				stem, found = rest, true
				n++
			}
		}
		for _, w := range []string{"、", "和", "与", "及", "/", "效益"} {
			if rest, ok := strings.CutPrefix(stem, w); ok {
				stem, found = rest, true
			}
		}
		if !found {
			return false
		}
	}
	return n > 1
}

// levelBase is the word of a level without its points: 产出指标(60分),
// 成本指标(0-20)分, 效益指标30分, 产出指标50%.
func levelBase(text string) string { return trimPoints(base(text)) }

func trimPoints(b string) string {
	b = strings.TrimSuffix(b, "分")
	b = strings.TrimSuffix(b, "%")
	return strings.TrimRight(b, "0123456789.-")
}

// points are the points printed behind a label, nil where there is not one
// number: (60分), (60 分), 60分, (50%).
func points(text string) *decimal.Decimal {
	if !strings.ContainsAny(folded(text), "0123456789") {
		return nil
	}
	for _, in := range bracketed(text) {
		in = strings.TrimSuffix(strings.TrimPrefix(in, "权重"), "分")
		if d := number(strings.TrimSuffix(strings.TrimLeft(in, ":"), "%")); d != nil {
			return d
		}
	}
	b, ok := strings.CutSuffix(base(text), "分")
	if !ok {
		return nil
	}
	word := strings.TrimRight(b, "0123456789.")
	return number(b[len(word):])
}

// number reads a plain decimal number, nil where the text is none.
func number(s string) *decimal.Decimal {
	if s == "" || len(s) > 20 || strings.Trim(s, "0123456789.") != "" {
		return nil
	}
	d, err := decimal.NewFromString(s)
	if err != nil {
		return nil
	}
	return &d
}

// prefixOfWord reports whether a text is the beginning of a level word, two
// characters or more, so that the rest may have been cut off. That 指标 alone
// is missing counts only where others of the form print it.
func prefixOfWord(text string) bool {
	b := levelBase(text)
	if runes(b) < 2 || strings.HasSuffix(b, "指标") {
		return false
	}
	if b, ok := strings.CutSuffix(b, "指"); ok {
		return firstWords[b] != "" || secondWords[b] != ""
	}
	for w := range firstWords {
		if strings.HasPrefix(w, b) {
			return true
		}
	}
	for w := range secondWords {
		if strings.HasPrefix(w, b) {
			return true
		}
	}
	return false
}

// isGroupWord reports whether a cell is the label that stands beside the whole
// block of indicators (绩效指标, 年度绩效指标) or a piece of it that broke over
// lines (年度绩效 / 指标). It is given the text without its points.
func isGroupWord(b string) bool {
	switch b {
	case "指标", "标", "绩效指", "绩", "效", "指", "年度绩", "效指标", "年度", "绩效", "完成情况":
		return true
	}
	if runes(b) > 14 {
		return false
	}
	return strings.HasSuffix(b, "绩效指标") || strings.HasSuffix(b, "绩效目标") || strings.HasSuffix(b, "年度绩效") ||
		strings.HasSuffix(b, "考核指标") || strings.HasSuffix(b, "绩效指标完成情况") || strings.HasSuffix(b, "指标完成情况") ||
		strings.HasSuffix(b, "项目指标表") || strings.HasSuffix(b, "衡量指标") || b == "年度指标" || b == "项目指标" || b == "目标指标"
}
