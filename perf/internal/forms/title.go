package forms

import (
	"strings"

	"github.com/perftarget/perftarget/perf/internal/han"
)

// titleEnds are how titles of forms end; a title that ends otherwise must say
// that it is the target of a whole department.
var titleEnds = []string{"申报表", "目标表", "自评表", "审批表", "填报表", "批复表", "绩效表", "监控表", "评价表", "汇总表", "一览表",
	"绩效目标情况表", "绩效指标表", "审核表", "备案表", "下达表", "完成情况表", "明细表", "公开表", "绩效目标清单", "绩效自评", "目标管理表",
	"跟踪表", "编制表", "计划表", "调整表", "报告表", "绩效信息表", "绩效目标及指标表", "评价指标表", "目标表公开", "自评结果表"}

// wholeTitles are titles without 表, and without what stands in brackets.
var wholeTitles = []string{"部门整体绩效目标", "部门整体支出绩效目标",
	"单位整体绩效目标", "单位整体支出绩效目标", "整体支出绩效目标", "整体绩效目标", "项目支出绩效目标", "部门预算项目绩效目标"}

// IsTitle reports whether a text reads as the title of a form: 项目支出绩效目标申报表
// (2024年度), 部门整体绩效目标, 项目自评表. A line of a table of contents does, too,
// when its page number stands apart: whether a form follows is for [Find] to see.
func IsTitle(text string) bool {
	full := folded(text)
	if i := strings.Index(full, ":"); i > 0 && strings.HasPrefix(full, "附") {
		full = full[i+1:] // 附件1：
	}
	if !strings.Contains(full, "绩效") && !strings.Contains(full, "自评表") {
		return false
	}
	b := base(full)
	n := runes(b)
	if n < 4 || n > 60 || hasMark(b, "。；;,，！？!?:") {
		return false
	}
	for _, w := range wholeTitles {
		if b == w && unnumbered(full) == full {
			return true
		}
	}
	if !strings.Contains(b, "绩效") && !strings.HasSuffix(b, "自评表") {
		return false
	}
	for _, e := range titleEnds {
		if strings.HasSuffix(b, e) {
			return true
		}
	}
	return false
}

// compact drops the blanks of a text.
func compact(s string) string {
	if han.Run(s) == len(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isSpace(r) {
			return -1
		}
		return r
	}, s)
}

// kindOf is the kind of form that a title names.
func kindOf(title string) Kind {
	b := base(title)
	if strings.Contains(b, "整体") && !strings.Contains(b, "项目整体") {
		return Department
	}
	return Project
}
