package rules_test

import (
	"fmt"
	"strings"
)

// manyRows is so many indicators of as many names.
func manyRows(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "数量 | 第%d类案件数 | %d件\n", i, i+1)
	}
	return b.String()
}

var setColumns = []specimen{
	{rule: "form/annual-empty", name: "the year left blank", want: fires, text: `
项目 司法办案业务费
实施期
数量 | 审查规范性文件数量 | >5件
质量 | 文件应审尽审率 | 100%
年度
`, evidence: []string{"司法办案业务费"}},
	{rule: "form/annual-empty", name: "the year filled, though cut", want: quiet, text: `
项目 法治文化主题公园
实施期
数量 | 建设法治文化公园数量 | 1个
质量 | 公园建设完工率 | 100%
年度
数量 | 建设法治文化公园数量 | 1个
质量 | 公园建设完工率 | 〔切〕
`},
	{rule: "form/annual-empty", name: "one column", want: silent, text: `
项目 培训经费
数量 | 培训人次 | ≥200人次
部门 司法局
数量 | 培训人次 | ≥200人次
`},
	{rule: "form/annual-empty", name: "ends early", want: silent, text: `
项目 培训经费
实施期
数量 | 培训人次 | ≥200人次
`, then: endsEarly},

	{rule: "form/period-equal", name: "three years in one", want: fires, text: `
项目 学校改造
项目期 | 3年
实施期
数量 | 改造学校 | 9所
质量 | 验收合格率 | 100%
年度
质量 | 验收合格率 | 100%
数量 | 改造学校(所) | 9所
`, evidence: []string{"3年 | 验收合格率"}},
	{rule: "form/period-equal", name: "broken down", want: quiet, text: `
项目 学校改造
项目期 | 36个月
实施期
数量 | 改造学校 | 9所
质量 | 验收合格率 | 100%
年度
数量 | 改造学校 | 3所
质量 | 验收合格率 | 100%
`},
	{rule: "form/period-equal", name: "a year, no term, cut off", want: silent, text: `
项目 学校改造
项目期 | 1年
实施期
数量 | 改造学校 | 9所
年度
数量 | 改造学校 | 9所
项目 校舍改造
实施期
数量 | 改造学校 | 9所
年度
数量 | 改造学校 | 9所
项目 法律援助
属性 | 经常性项目(长期开展)
项目期 | 99年
实施期
数量 | 案件数 | 200件
年度
数量 | 案件数 | 200件
项目 操场改造
项目期 | 3年
实施期
数量 | 改造操场 | 9所
年度
数量 | 改造操场 | 〔切〕
`},
}
