package rules_test

import "github.com/perftarget/perftarget/perf"

var placementElsewhere = []specimen{
	{rule: "placement/cost-elsewhere", name: "a price below effect", want: fires, text: `
项目 法律援助业务经费
时效 | 民事案件标准 | 1000元/件
社会 | 驻检察院值班补贴 | 300元/人/天
`, evidence: []string{"民事案件标准 | 驻检察院值班补贴"}},
	{rule: "placement/cost-elsewhere", name: "income, standards and amounts", want: quiet, text: `
项目 扶贫
数量 | 发放补助 | 800万元
质量 | 农村低保标准 | ≥530元/人·月
成本 | 驻检察院值班补贴 | 300元/人/天
经济 | 带动农户收入 | ≥11.376万元
社会 | 人均可支配收入 | ≥20000元/人/年
社会 | 投入资金 | 50万元
`},
	{rule: "placement/cost-elsewhere", name: "not settled", want: silent, text: `
项目 法律援助业务经费
? | 驻检察院值班补贴 | 300元/人/天
数量 | 村数 | 434个
`},

	{rule: "placement/satisfaction-elsewhere", name: "below effect", want: fires, text: `
项目 雾炮车
社会 | 市民对空气质量改善的满意程度 | ≥85%
服务对象 | 市民满意度 | ≥90%
`, evidence: []string{"市民对空气质量改善的满意程度"}},
	{rule: "placement/satisfaction-elsewhere", name: "where it belongs, whatever the first level", want: quiet, text: `
项目 雾炮车
服务对象 | 市民满意度 | ≥90%
效益/服务对象 | 群众满意度(%) | ≥90%
满意度 | 企业满意率 | ≥90%
`},
	{rule: "placement/satisfaction-elsewhere", name: "not settled", want: silent, text: `
项目 雾炮车
? | 市民满意度 | ≥90%
效益 | 群众满意度 | ≥90%
社会 | 群众不满意率 | ≤5%
`},

	{rule: "placement/eco-misplaced", name: "industry and equipment", want: fires, text: `
项目 乡村振兴工作队经费
生态 | 促进脱贫地区产业发展 | 促进
生态 | 装备使用年限 | 6到8年
生态 | 保护生态环境卫生 | ≥95%
`, evidence: []string{"促进脱贫地区产业发展 | 装备使用年限"}},
	{rule: "placement/eco-misplaced", name: "nature in name or value", want: quiet, text: `
项目 雾炮车
生态 | 保护生态环境卫生 | ≥95%
生态 | 垃圾无害化处理率 | 100%
生态 | 服务周期内成效 | 空气质量优良
可持续 | 装备使用年限 | 6到8年
`},
	{rule: "placement/eco-misplaced", name: "does not apply", want: silent, text: `
项目 雾炮车
生态 | 本项目不适用此指标 | 无
`},

	{rule: "placement/outcome-in-output", name: "cured and employed", want: fires, text: `
项目 卫生
质量 | 患者治愈率 | ≥90%
数量 | 学员就业率 | ≥80%
质量 | 器械合格率 | 100%
`, evidence: []string{"患者治愈率 | 学员就业率"}},
	{rule: "placement/outcome-in-output", name: "below effect", want: quiet, text: `
项目 卫生
社会 | 患者治愈率 | ≥90%
质量 | 器械合格率 | 100%
`},
	{rule: "placement/outcome-in-output", name: "not settled", want: silent, text: `
项目 卫生
? | 患者治愈率 | ≥90%
`},
}

var placementNames = []specimen{
	{rule: "placement/dup-indicator", name: "twice in one column", want: fires, text: `
项目 法治文化主题公园
质量 | 项目开展时间 | 20天
经济 | 项目开展时间(天) | 20天
`, evidence: []string{"项目开展时间 | 项目开展时间(天)"}},
	{rule: "placement/dup-indicator", name: "once in either column, and another measure", want: quiet, text: `
项目 道路
实施期
数量 | 道路建设 | 5公里
质量 | 道路建设 | 合格
成本 | 道路建设 | ≤50万元
年度
数量 | 道路建设 | 5公里
`},
	{rule: "placement/dup-indicator", name: "cut off", want: silent, text: `
项目 道路
数量 | 道路建设 | 〔切〕
质量 | 指标1： | 5公里
`},

	{rule: "placement/dup-conflict", name: "two shares", want: fires, text: `
项目 道路
服务对象 | 群众满意度(%) | ≥90%
服务对象 | 群众满意度 | ≤85%
`, evidence: []string{"≥90% | ≤85%"}},
	{rule: "placement/dup-conflict", name: "counts and exact rates may be parts", want: fires, severity: perf.Warning, text: `
项目 道路
数量 | 硬化道路 | 1.2公里
数量 | 硬化道路 | 800米
质量 | 验收合格率 | 95%
质量 | 验收合格率 | 98%
`, evidence: []string{"1.2公里 | 800米", "95% | 98%"}},
	{rule: "placement/dup-conflict", name: "one target in two units, and another measure", want: quiet, text: `
项目 道路
数量 | 硬化道路 | 1.2公里
数量 | 硬化道路 | 1200米
质量 | 硬化道路 | 100%
`},
	{rule: "placement/dup-conflict", name: "cut off", want: silent, text: `
项目 道路
数量 | 硬化道路 | 〔切〕
`},

	{rule: "placement/same-name-levels", name: "department and project", want: fires, text: `
部门 司法局
可持续 | 装备使用年限 | 6到8年
质量 | 普法宣传受众普及率(%) | ≥85%
项目 执法装备
生态 | 装备使用年限 | 6到8年
项目 普法
时效 | 普法宣传受众普及率 | ≥90%
`, evidence: []string{"装备使用年限 | 装备使用年限", "普法宣传受众普及率(%) | 普法宣传受众普及率"}},
	{rule: "placement/same-name-levels", name: "one level, and another measure", want: quiet, text: `
部门 司法局
可持续 | 装备使用年限 | 6到8年
数量 | 道路建设 | 5公里
项目 执法装备
可持续 | 装备使用年限 | 6到8年
质量 | 道路建设 | 100%
`},
	{rule: "placement/same-name-levels", name: "not settled", want: silent, text: `
部门 司法局
可持续 | 装备使用年限 | 6到8年
项目 执法装备
? | 装备使用年限 | 6到8年
生态 | 使用年限 | 〔切〕
`},
}
