package render

import (
	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// Lang is the language of a report. The zero value is Chinese.
type Lang string

// Languages.
const (
	Chinese Lang = "zh"
	English Lang = "en"
)

func (l Lang) pick(w perf.Words) string {
	if (l == English && w.EN != "") || w.ZH == "" {
		return w.EN
	}
	return w.ZH
}

// words are the fixed words of a report.
type words struct {
	noName, year, contents, counts, document   string
	line, lineColumn, blank                    string
	related, difference, mend, basis, coverage string
	severity                                   map[perf.Severity]string
	equations, tried, untried, elsewhere       string
	kinds                                      map[string]string
}

func (l Lang) words() words {
	if l == English {
		return words{
			noName:     "(department not named)",
			year:       " %d",
			contents:   "%d tables, %d project forms, %d indicators read",
			counts:     "%d errors, %d warnings, %d to look at",
			document:   "Tables and narrative",
			line:       "line %d",
			lineColumn: "line %d cell %d",
			blank:      "(blank)",
			related:    "see also",
			difference: "Difference: ",
			mend:       "Should read: ",
			basis:      "Basis: ",
			coverage:   "%d rules made %d comparisons: %d with findings, %d clean, %d not applicable, %d could not tell.",
			severity:   map[perf.Severity]string{perf.Error: "error", perf.Warning: "warning", perf.Info: "info"},
			equations:  "Equations between figures: %d tried, %d equal, %d within rounding, %d broken",
			tried:      "%s: %d tried",
			untried:    "; not tried: %s (%d)",
			elsewhere:  "Between tables, narrative and forms",
			kinds:      map[string]string{}, // the names in code are English
		}
	}
	return words{
		noName:     "（未写明部门）",
		year:       " %d年度",
		contents:   "读到预算表%d张、项目绩效目标表%d份、绩效指标%d条",
		counts:     "错误%d处，警告%d处，提示%d处",
		document:   "预算表与情况说明",
		line:       "第%d行",
		lineColumn: "第%d行第%d格",
		blank:      "（空白）",
		related:    "另见",
		difference: "相差：",
		mend:       "应改为：",
		basis:      "依据：",
		coverage:   "共用规则%d条，作比较%d次：有发现%d条，无问题%d条，不适用%d条，无法判断%d条。",
		severity:   map[perf.Severity]string{perf.Error: "错误", perf.Warning: "警告", perf.Info: "提示"},
		equations:  "勾稽关系：试算%d条，相等%d条，四舍五入之内%d条，不平%d条",
		tried:      "%s：试算%d条",
		untried:    "；未试算：%s，%d处",
		elsewhere:  "表间、正文和绩效目标表",
		kinds: map[string]string{
			budget.KindRow: "各栏之和", budget.KindRollup: "科目逐级汇总", budget.KindTotal: "各行之和",
			budget.KindBalance: "收支平衡", budget.KindCross: "表间", budget.KindNarrative: "正文与表",
			budget.KindShare: "占比", budget.KindYearOnYear: "与上年比较", budget.KindSum: "分项之和", budget.KindCount: "人数、辆数",
		},
	}
}
