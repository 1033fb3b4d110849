package rules_test

import "github.com/perftarget/perftarget/perf"

func placementSpecimens() []specimen {
	var all []specimen
	for _, list := range [][]specimen{placementLevels, placementFit, placementElsewhere, placementNames} {
		all = append(all, list...)
	}
	return all
}

var placementLevels = []specimen{
	{rule: "placement/level-unknown", name: "a level of another framework", want: fires, text: `
项目 中央投资
产出/计划管理指标 | 投资计划分解用时 | ≤20工作日
数量 | 建设项目个数 | 1个
`, evidence: []string{"投资计划分解用时"}},
	{rule: "placement/level-unknown", name: "levels of both schemes", want: quiet, text: `
项目 道路
2021
经济成本 | 总成本 | ≤65万元
数量 | 道路长度 | 491米
`},
	{rule: "placement/level-unknown", name: "not settled", want: silent, text: `
项目 道路
? | 道路长度 | 491米
产出 | 道路宽度 | 4.5米
`},

	{rule: "placement/level-parent", name: "quantity below effect", want: fires, text: `
项目 培训
效益/数量 | 培训人次 | ≥200人次
社会 | 群众知晓率 | ≥90%
`, evidence: []string{"培训人次"}},
	{rule: "placement/level-parent", name: "where the layout was repaired", want: fires, severity: perf.Warning, text: `
项目 培训
效益/数量 | 培训人次 | ≥200人次
`, then: repaired, evidence: []string{"培训人次"}},
	{rule: "placement/level-parent", name: "pairs that templates print", want: quiet, text: `
项目 道路
数量 | 道路长度 | 491米
成本 | 总成本 | ≤65万元
效益/服务对象 | 群众满意度 | ≥90%
`},
	{rule: "placement/level-parent", name: "not settled", want: silent, text: `
项目 道路
产出 | 道路长度 | 491米
产出/计划管理指标 | 用时 | ≤20工作日
`},

	{rule: "placement/scheme-mixed", name: "cost twice", want: fires, text: `
项目 道路
2021
经济成本 | 总成本 | ≤65万元
数量 | 道路长度 | 491米
成本 | 造价 | ≤1300元/米
`, evidence: []string{"总成本 | 造价"}},
	{rule: "placement/scheme-mixed", name: "one scheme each", want: quiet, text: `
项目 道路
2021
经济成本 | 总成本 | ≤65万元
项目 桥梁
2015
成本 | 造价 | ≤1300元/米
`},
	{rule: "placement/scheme-mixed", name: "no cost at all", want: silent, text: `
项目 道路
数量 | 道路长度 | 491米
`},
}

var placementFit = []specimen{
	{rule: "placement/qty-not-count", name: "rates, times and words", want: fires, text: `
项目 学校
数量 | 改造覆盖率 | 100%
数量 | 改造校舍 | 12栋
数量 | 危房改造户数 | 应改尽改
数量 | 改造时间 | 5到8月
`, evidence: []string{"改造覆盖率 | 危房改造户数 | 改造时间"}},
	{rule: "placement/qty-not-count", name: "things counted and measured", want: quiet, text: `
项目 学校
数量 | 改造校舍 | 12栋
数量 | 校舍面积 | 3550平方米
数量 | 飞行时长 | ≥928小时
数量 | 维修改造资金 | 800万元
数量 | 完成项目数量 | 1
质量 | 改造覆盖率 | 100%
`},
	{rule: "placement/qty-not-count", name: "cut off", want: silent, text: `
项目 学校
数量 | 改造校舍 | 〔切〕
质量 | 改造覆盖率 | 100%
`},

	{rule: "placement/quality-not-rate", name: "counts and times", want: fires, text: `
项目 普法宣传经费
质量 | 法治宣传品发放份数(份) | ≥60000份
质量 | 覆盖率 | ≥95%
质量 | 补贴发放时间 | 每月
`, evidence: []string{"法治宣传品发放份数(份) | 补贴发放时间"}},
	{rule: "placement/quality-not-rate", name: "standards, measures, and harm not done", want: quiet, text: `
项目 救助
质量 | 农村低保标准 | ≥530元/人·月
质量 | 执行标准数 | 合规
质量 | 水标尺宽度 | ≥50厘米
质量 | 责任事故发生数 | 0起
质量 | 差错 | ≤3次
质量 | 资金使用合规性 | 合规
数量 | 发放份数 | ≥60000份
`},
	{rule: "placement/quality-not-rate", name: "cut off", want: silent, text: `
项目 救助
质量 | 发放份数 | 〔切〕
数量 | 发放份数 | ≥60000份
`},

	{rule: "placement/timeliness-not-time", name: "shares and counts", want: fires, text: `
项目 普法宣传经费
时效 | 普法宣传受众普及率(%) | ≥85%
时效 | 普法栏目收视率(%) | ≥80%
时效 | 宣传册 | 500册
时效 | 阵地建设时间 | 6到12月
`, evidence: []string{"普法宣传受众普及率(%) | 普法栏目收视率(%) | 宣传册"}},
	{rule: "placement/timeliness-not-time", name: "in time, so many times, in words", want: quiet, text: `
项目 普法宣传经费
时效 | 资金到位率 | 100%
时效 | 法定审限内结案率 | ≥95%
时效 | 预算执行率 | ≥90%
时效 | 考核 | 1次/月
时效 | 检查 | 4次
时效 | 教育均衡化发展 | 有效
时效 | 维护及时性 | <24小时
质量 | 普法栏目收视率 | ≥80%
`},
	{rule: "placement/timeliness-not-time", name: "cut off", want: silent, text: `
项目 普法宣传经费
时效 | 普法栏目收视率 | 〔切〕
质量 | 普法栏目收视率 | ≥80%
`},

	{rule: "placement/cost-not-money", name: "times and things", want: fires, text: `
项目 普法宣传经费
成本 | 普法活动开展时间 | 每月
成本 | 宣传册制作时间 | 5到10月
成本 | 工程验收合格率 | ≥95%
成本 | 成本节约率 | ≥2%
`, evidence: []string{"普法活动开展时间 | 宣传册制作时间 | 工程验收合格率"}},
	{rule: "placement/cost-not-money", name: "money in every form", want: quiet, text: `
项目 普法宣传经费
成本 | 装备保障标准 | 94220元
成本 | 刑事案件标准 | 600/1000元每件
成本 | 成本节约率 | ≥2%
成本 | 生均补助标准达标率 | 100%
成本 | 建设项目成本 | 参照政府采购成本控制
成本 | 控制在预算成本内 | 250万
时效 | 普法活动开展时间 | 每月
`},
	{rule: "placement/cost-not-money", name: "a money unit left out is another rule's", want: silent, text: `
项目 调解经费
成本 | 专职人民调解员工资 | 12000人/年
成本 | 社保 | 〔切〕
`},
}
