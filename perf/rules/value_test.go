package rules_test

import "github.com/perftarget/perftarget/perf"

func valueSpecimens() []specimen {
	var all []specimen
	for _, list := range [][]specimen{valuePresence, valueUnits, valueFigures, valueOperators, valueWording} {
		all = append(all, list...)
	}
	return all
}

var valuePresence = []specimen{
	{rule: "value/empty", name: "blank and starred", want: fires, text: `
项目 普法宣传经费
数量 | 普法活动举办次数 |
数量 | 发放份数(份) | **
质量 | 覆盖率 | ≥95%
`, evidence: []string{"普法活动举办次数 | **"}},
	{rule: "value/empty", name: "figure in the name", want: fires, severity: perf.Warning, text: `
项目 培训
数量 | 举办培训12期 |
`, evidence: []string{"举办培训12期"}},
	{rule: "value/empty", name: "mostly blank", want: fires, severity: perf.Warning, text: `
项目 培训
数量 | 培训人次 | ≥200人次
数量 | 培训期数 |
质量 | 合格率 |
时效 | 完成时间 |
社会 | 知晓率 |
`, evidence: []string{"培训期数 | 合格率 | 完成时间 | 知晓率"}},
	{rule: "value/empty", name: "slots of a template and answers", want: quiet, text: `
项目 培训
数量 | 举办培训期数 | 12期
质量 | 指标1： |
质量 | …… |
经济 | 经济效益指标 |
生态 | 生态效益 | 不涉及
社会 | 安全事故 | 无
`},
	{rule: "value/empty", name: "cut off", want: silent, text: `
项目 法治文化主题公园
质量 | 工程建设验收合格率 | 〔切〕
`},

	{rule: "value/unparsed", name: "two values in one cell", want: fires, text: `
项目 申报经费
数量 | 宣传片和方案 | 完成1部宣传片,2套方案
数量 | 培训人次 | ≥200人次
`, evidence: []string{"完成1部宣传片,2套方案"}},
	{rule: "value/unparsed", name: "odd but right", want: quiet, text: `
项目 司法办案业务费
数量 | 审查规范性文件数量 | >5件
成本 | 刑事案件标准 | 600/1000元每件
时效 | 补贴发放 | 5到8月
数量 | 道路保洁面积 | 1346.0088万平方米
质量 | 居民参与率 | 居民参与率不低于100%
`},
	{rule: "value/unparsed", name: "backwards is another rule's", want: silent, text: `
项目 装备
可持续 | 使用年限 | 8到6年
`},

	{rule: "value/na-weighted", name: "points for nothing", want: fires, text: `
项目 培训
数量 | 培训人次 | ≥200人次 | | | 80
生态 | 生态效益 | 不涉及 | | | 10
`, evidence: []string{"不涉及"}},
	{rule: "value/na-weighted", name: "nothing at all", want: fires, severity: perf.Warning, text: `
项目 培训
经济 | 带动增收 | 无 | | | 5
`, evidence: []string{"无"}},
	{rule: "value/na-weighted", name: "no points, and no harm done", want: quiet, text: `
项目 培训
生态 | 生态效益 | 不涉及 | | | 0
社会 | 安全责任事故 | 无 | | | 10
`},
	{rule: "value/na-weighted", name: "no weights in the form", want: silent, text: `
项目 培训
生态 | 生态效益 | 不涉及
`},
}

var valueOperators = []specimen{
	{rule: "value/op-direction", name: "both ways round", want: fires, text: `
项目 信访
质量 | 群众投诉率 | 1 | ≤ | % | 10 | 正向
质量 | 办结率 | 95 | ≥ | % | 10 | 反向
`, evidence: []string{"1 | 95"}},
	{rule: "value/op-direction", name: "agreeing, and equals", want: quiet, text: `
项目 信访
质量 | 群众投诉率 | 1 | ≤ | % | 10 | 反向
质量 | 办结率 | 95 | ≥ | % | 10 | 正向
数量 | 村数 | 11 | = | 个 | 10 | 正向
`},
	{rule: "value/op-direction", name: "no such column", want: silent, text: `
项目 信访
质量 | 群众投诉率 | ≤1%
`},

	{rule: "value/op-semantic", name: "bounded on the wrong side", want: fires, text: `
项目 司法
质量 | 刑释人员重新犯罪率(%) | ≥1%
成本 | 成本节约率 | ≤2%
服务对象 | 群众满意度 | <90%
`, evidence: []string{"≥1% | ≤2% | <90%"}},
	{rule: "value/op-semantic", name: "right side, falls and replies", want: quiet, text: `
项目 司法
质量 | 刑释人员重新犯罪率(%) | ≤1%
社会 | 犯罪率下降幅度 | ≥5%
质量 | 投诉办结率 | ≥95%
成本 | 三公经费控制数 | ≤6万元
服务对象 | 群众不满意率 | ≤5%
时效 | 检测及时率 | ≤7工作日
成本 | 成本控制率 | ≤100%
质量 | 文件应审尽审率 | 100%
质量 | 知晓率 | 90%
`},
	{rule: "value/op-semantic", name: "no clear sense", want: silent, text: `
项目 司法
数量 | 车辆采购数量 | ≤1辆
服务对象 | 群众满意度 | 〔切〕
`},

	{rule: "value/op-missing", name: "exactly ninety", want: fires, text: `
项目 司法
服务对象 | 群众满意度 | 90%
质量 | 文件应审尽审率 | 100%
`, evidence: []string{"90%"}},
	{rule: "value/op-missing", name: "said, whole or nought", want: quiet, text: `
项目 司法
服务对象 | 群众满意度 | 90%以上
服务对象 | 办案人员满意度 | 90 | ≥ | %
质量 | 抽检比例 | =5%
质量 | 文件应审尽审率 | 100%
质量 | 安全事故发生率 | 0%
`},
	{rule: "value/op-missing", name: "no rates", want: silent, text: `
项目 司法
数量 | 村数 | 434个
服务对象 | 群众满意度 | 〔切〕
`},

	{rule: "value/op-trivial", name: "met by anything", want: fires, text: `
项目 普法
数量 | 普法活动次数 | ≥0次
服务对象 | 群众满意度 | ≤100%
`, evidence: []string{"≥0次 | ≤100%"}},
	{rule: "value/op-trivial", name: "may be missed", want: quiet, text: `
项目 普法
数量 | 普法活动次数 | ≥12次
质量 | 安全事故发生率 | ≤0%
成本 | 成本控制率 | ≤100%
经济 | 产值增长率 | ≥0%
经济 | 企业利润 | ≥0万元
`},
	{rule: "value/op-trivial", name: "nothing open", want: silent, text: `
项目 普法
数量 | 村数 | 434个
`},
}

var valueWording = []specimen{
	{rule: "value/qual-vague", name: "bare verb", want: fires, text: `
部门 司法局
可持续 | 人才队伍建设 | 完善
社会 | 宣传覆盖面 | 拓宽
`, evidence: []string{"完善 | 拓宽"}},
	{rule: "value/qual-vague", name: "graded, and answering the name", want: quiet, text: `
部门 司法局
社会 | 群众幸福感 | 明显提升
质量 | 绩效管理制度健全性 | 健全
质量 | 党风廉政建设情况 | 无违规
`},
	{rule: "value/qual-vague", name: "nothing in words", want: silent, text: `
部门 司法局
社会 | 降低社会不稳定因素 | 降低
数量 | 村数 | 434个
`},

	{rule: "value/qual-echo", name: "words of the name", want: fires, text: `
部门 司法局
社会 | 降低社会不稳定因素 | 降低
社会 | 提高县区村民法律意识 | 提高
可持续 | 稳定社会预期能力增强 | 增强
质量 | 资金使用合规性 | 合规
`, evidence: []string{"降低 | 提高 | 增强"}},
	{rule: "value/qual-echo", name: "states of a property", want: quiet, text: `
部门 司法局
质量 | 资金使用合规性 | 合规
质量 | 规范性文件审核有效性 | 有效
质量 | 通过专家评审 | 通过
社会 | 群众幸福感 | 明显提升
`},
	{rule: "value/qual-echo", name: "nothing in words", want: silent, text: `
部门 司法局
质量 | 资金使用合规性 | 〔切〕
数量 | 村数 | 434个
`},

	{rule: "value/fullwidth-noise", name: "signs of other kinds", want: fires, text: `
项目 学生资助
数量 | 审查规范性文件数量 | 〉5件
数量 | 村数 | ４３４个
数量 | 户数 | ≥12户
质量 | 覆盖率 | ≧100％
`, evidence: []string{"〉5件 | ４３４个 | ≧100％"}},
	{rule: "value/fullwidth-noise", name: "plain signs and sentences", want: quiet, text: `
项目 学生资助
数量 | 审查规范性文件数量 | >5件
质量 | 环境卫生 | 卫生整洁，内部安全有序
`},
	{rule: "value/fullwidth-noise", name: "no figures", want: silent, text: `
项目 学生资助
质量 | 环境卫生 | 整洁（良好）
`},
}
