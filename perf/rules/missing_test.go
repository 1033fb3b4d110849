package rules_test

import "github.com/perftarget/perftarget/perf"

// missingData are specimens in which something that a rule needs is not there,
// so that it must say that it could not tell. A rule that only speaks of what is
// printed (a placeholder, a note of the reader) has none here: without it there
// is nothing to tell.
var missingData = []specimen{
	{rule: "value/unparsed", name: "cut off", want: untold, text: "项目 甲\n数量 | 培训人次 | 〔切〕"},
	{rule: "value/alt-values", name: "cut off", want: untold, text: "项目 甲\n成本 | 案件标准 | 〔切〕"},
	{rule: "value/op-direction", name: "cut off", want: untold, text: "项目 甲\n质量 | 投诉率 | 〔切〕 | | | | 反向"},
	{rule: "value/op-trivial", name: "cut off", want: untold, text: "项目 甲\n数量 | 培训人次 | 〔切〕"},
	{rule: "value/qual-vague", name: "cut off", want: untold, text: "项目 甲\n社会 | 人才队伍建设 | 〔切〕"},
	{rule: "value/fullwidth-noise", name: "cut off", want: untold, text: "项目 甲\n数量 | 培训人次 | 〔切〕"},
	{rule: "set/missing-cost", name: "ends early", want: untold, text: "项目 办公设备购置\n数量 | 购置数量 | ≥10台", then: endsEarly},
	{rule: "form/attr-term", name: "words of no kind", want: untold, text: "项目 甲\n属性 | 见附件\n项目期 | 待定"},
	{rule: "form/plan-year", name: "no year", want: untold, text: "项目 甲\n计划 | 2023年7月到9月施工。", then: func(s *perf.Submission) { s.Projects[0].Year = 0 }},
	{rule: "form/goal-num-vs-ind", name: "no indicators", want: untold, text: "项目 甲\n目标 | 化解矛盾纠纷案件150余件。"},
	{rule: "form/goal-undecomposed", name: "one indicator", want: untold, text: "项目 甲\n目标 | 完成古树名木保护。\n数量 | 培训人次 | ≥20人次"},
	{rule: "form/calc-in-text", name: "about so many", want: untold, text: "项目 甲\n概况 | 每人1.5元，按不少于40万人口计算，需要60万元。"},
	{rule: "department/lt-project", name: "no form of the department", want: untold, text: "项目 甲\n数量 | 普法活动举办次数 | ≥30次"},
	{rule: "department/unit", name: "no form of the department", want: untold, text: "项目 甲\n数量 | 普法活动举办次数 | ≥30次"},
	{rule: "table/wrong-figure", name: "nothing adds up to anything", want: untold, text: "表 2024年政府采购预算表 | 万元\n列 | 品目 | 金额\n行 | 复印纸 | 1.20"},
	{rule: "table/row-sum", name: "text only", want: untold, text: "文 2024年收入预算20.00万元。"},
	{rule: "table/grand-total", name: "text only", want: untold, text: "文 2024年收入预算20.00万元。"},
	{rule: "table/code-format", name: "most are of another kind", want: untold, text: "表 2024年部门支出总表 | 万元\n列 | 科目编码 | 科目名称 | 合计\n行 | 14052 | 甲 | 1.00\n行 | 1405 | 乙 | 1.00\n行 | 140523 | 丙 | 1.00"},
	{rule: "narrative/year-drift", name: "no year", want: untold, text: "文 2022年部门预算收入总计1,468.09万元。", then: func(s *perf.Submission) { s.Department.Year = 0 }},
}

// moreSpecimens tell of the finer points of rules.
var moreSpecimens = []specimen{
	{rule: "form/goal-num-vs-ind", name: "ten thousands, tiers, ranges, times, percent in its own cell", want: quiet, text: `
项目 图书馆开放
目标 | 接待读者12万人次，购书1.5万册，讲座24场，每月巡查1次，每件补助600元，培训30天，免疫85万头，满意度达到95%以上。
数量 | 接待读者人次 | ≥12万人次
数量 | 购书册数 | ≥15000册
数量 | 讲座场次 | 每月2场
数量 | 巡查频次 | 每月1次
数量 | 讲座总数 | 20到24场
成本 | 案件标准 | 600/1000元/件
时效 | 培训时间 | 30天
数量 | 免疫数量 | 85万头(只)
服务对象 | 读者满意度 | 95 | ≥ | %
`},
	{rule: "form/goal-num-vs-ind", name: "metres in kilometres", want: quiet, text: "项目 渠道\n目标 | 衬砌渠道3200米。\n数量 | 衬砌渠道长度 | 3.2公里"},
	{rule: "form/goal-num-vs-ind", name: "both columns say it", want: fires, severity: "info", text: `
项目 图书馆开放
实施期
目标 | 接待读者12万人次，购书30册，讲座24场，添置书架6个，更新电脑9台，张贴海报500张。
数量 | 讲座场次 | ≥24场
年度
目标 | 接待读者12万人次，购书30册，讲座24场，添置书架6个，更新电脑9台，张贴海报500张。
数量 | 讲座场次 | ≥24场
`, evidence: []string{"12 | 30 | 6 | 9 | 500"}},
	{rule: "form/goal-num-vs-ind", name: "the rest is cut off", want: quiet, text: "项目 甲\n目标 | 购书30册。\n数量 | 讲座场次 | ≥24场", then: endsEarly},
	{rule: "set/missing-cost", name: "builds nothing", want: silent, text: "项目 平安建设经费\n数量 | 排查次数 | 12次\n社会 | 化解率 | ≥95%\n服务对象 | 群众满意度 | ≥85%"},
	{rule: "placement/qty-not-count", name: "how often", want: quiet, text: "项目 甲\n数量 | 巡查频次 | 每日"},
	{rule: "placement/timeliness-not-time", name: "a price is another rule's", want: silent, text: "项目 甲\n时效 | 手术补助 | ≤800元/例"},
	{rule: "placement/dup-indicator", name: "in both columns", want: fires, text: `
项目 甲
实施期
数量 | 排查次数 | 12次
数量 | 排查次数 | 12次
年度
数量 | 排查次数 | 12次
数量 | 排查次数 | 12次
`, evidence: []string{"排查次数 | 排查次数"}},
	{rule: "placement/dup-indicator", name: "the year's column is the shorter", want: fires, text: `
项目 甲
实施期
数量 | 排查次数 | 12次
数量 | 排查次数 | 12次
年度
数量 | 排查次数 | 〔切〕
`, evidence: []string{"排查次数 | 排查次数"}},
	{rule: "value/unit-scale-slip", name: "in both columns", want: fires, text: `
项目 甲
实施期
资金 | 1,865,000
成本 | 项目总成本 | ≤186.5元
年度
资金 | 1,865,000
成本 | 项目总成本 | ≤186.5元
`, evidence: []string{"≤186.5元 | 1,865,000"}},
	{rule: "form/dept-code", name: "the department's form has no code", want: fires, text: `
部门 某县水务局
项目 甲
主管部门 | 313-某县水务局
项目 乙
主管部门 | 331-某县水务局
项目 丙
主管部门 | 313-某县水务局
`, evidence: []string{"331-某县水务局 | 313-某县水务局"}},
	{rule: "table/code-format", name: "one code in two tables", want: fires, text: `
表 2024年部门收入总表 | 万元
列 | 科目编码 | 科目名称 | 合计
行 | 204 | 公共安全支出 | 1.00
行 | 20406 | 司法 | 1.00
行 | 2050601 | 行政运行 | 1.00
表 2024年部门支出总表 | 万元
列 | 科目编码 | 科目名称 | 合计
行 | 204 | 公共安全支出 | 1.00
行 | 20406 | 司法 | 1.00
行 | 2050601 | 行政运行 | 1.00
`, evidence: []string{"2050601 | 2050601"}},
	{rule: "table/code-name", name: "a class by another's name", want: fires, severity: "error", text: "表 2024年部门支出总表 | 万元\n列 | 科目编码 | 科目名称 | 合计\n行 | 205 | 公共安全支出 | 1.00", evidence: []string{"205 | 公共安全支出"}},
	{rule: "table/code-name", name: "a class by an older name", want: fires, text: "表 2024年部门支出总表 | 万元\n列 | 科目编码 | 科目名称 | 合计\n行 | 210 | 医疗卫生与计划生育支出 | 1.00\n表 2024年部门收入总表 | 万元\n列 | 科目编码 | 科目名称 | 合计\n行 | 210 | 医疗卫生与计划生育支出 | 1.00", evidence: []string{"210 | 医疗卫生与计划生育支出"}},
	{rule: "table/code-name", name: "classes of the year, and one that is not known", want: quiet, text: "表 2024年部门支出总表 | 万元\n列 | 科目编码 | 科目名称 | 合计\n行 | 204 | 公共安全 支出 | 1.00\n行 | 208 | 社会保障和就业 | 1.00\n行 | 215 | 资源勘探工业信息等支出 | 1.00\n行 | 229 | 其他 | 1.00\n行 | 218 | 某类支出 | 1.00"},
	{rule: "department/target-share", name: "of this year's projects only", want: quiet, text: `
表 2024年部门支出总表 | 万元
列 | 科目名称 | 合计 | 基本支出 | 项目支出
行 | 合计 | 100.00 | 40.00 | 60.00
表 2024年部门项目支出预算表（本年预算） | 万元
列 | 项目名称 | 合计
行 | 合计 | 50.00
行 | 甲 | 50.00
章 绩效管理情况
文 公开项目绩效目标1个，涉及项目金额50.00万元，占部门当年项目支出预算总额的100.00%。
`},
	{rule: "form/missing", name: "a unit above its projects, staff money by its code, blanks in headers", want: quiet, text: `
表 2024年项目支出预算表 | 万元
列 | 项 目 名 称 | 项目代码 | 合 计
行 | 某县农技中心 | | 30.00
行 | 农技推广经费 | 140525240000010263357 | 10.00
行 | 种子检验经费 | 140525240000010263358 | 20.00
行 | 离岗人员补贴 | 14052524R000010263359 | 5.00
项目 农技推广经费
项目 种子检验经费
`},
	{rule: "form/fund-sum", name: "in 万元, and what exceeds its own whole", want: fires, text: `
项目 甲
资金 | 30
来源 | 一般公共预算 | 30
来源- | 其中：中央 | 31
来源 | 其他资金 | 0
`, evidence: []string{"30 | 31"}},
	{rule: "department/target-amount-sum", name: "the money is not that of the forms", want: fires, text: `
表 2024年项目支出预算表 | 万元
列 | 项目名称 | 合计
行 | 农技推广经费 | 10.00
行 | 种子检验经费 | 20.00
章 绩效管理情况
文 公开项目绩效目标2个，涉及项目金额33.00万元。
项目 农技推广经费
项目 种子检验经费
`, evidence: []string{"33.00 | 10.00 | 20.00"}},
	{rule: "narrative/reason-missing", name: "the next paragraph says why", want: quiet, text: `
章 一
文 2024年收入预算20.00万元，比2023年预算减少5.00万元。
文 减少的主要原因是压减一般性支出。
`},
	{rule: "department/zero-budget-standard", name: "by column", want: fires, text: `
表 2024年“三公”经费支出预算表 | 万元
列 | 合计 | 因公出国（境）费 | 公务用车购置费 | 公务用车运行维护费 | 公务接待费
行 | 6.00 | | | 6.00 |
部门 局
成本 | 公务接待标准 | 60/80元/人/天
成本 | 公务用车运行费 | ≤15000元/辆
`, evidence: []string{"60/80元/人/天 | 公务接待费"}},
	{rule: "form/cost-times-qty", name: "of several quantities the smallest", want: quiet, text: "项目 甲\n资金 | 100,000\n数量 | 检查家数 | 200家\n数量 | 抽查家数 | 90家\n成本 | 检查费 | 1100元/家"},
	{rule: "department/value", name: "counts above a plain number", want: quiet, text: "部门 局\n数量 | 办理案件数 | 12件\n项目 甲\n数量 | 办理案件数 | ≥30件"},
	{rule: "department/value", name: "satisfaction below the department's", want: fires, severity: "warning", text: "部门 局\n服务对象 | 群众满意度 | ≥90%\n项目 甲\n服务对象 | 群众满意度 | ≥85%", evidence: []string{"≥90% | ≥85%"}},
}
