package rules_test

const expenditureTable = `
表 2024年预算支出总表 | 万元
列 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
行 | 合计 | | 1468.09 | 988.47 | 479.62
行 | 204 | 公共安全支出 | 1177.22 | 697.60 | 479.62
`

const publicTable = `
表 2024年财政拨款安排“三公”经费支出预算表 | 万元
列 | 项目 | 合计 | 一般公共预算
行 | 因公出国（境）费 | |
行 | 公务接待费 | |
行 | 公务用车购置及运行费 | 6.00 | 6.00
行 | ②公务用车运行维护费 | 6.00 | 6.00
行 | 合计 | 6.00 | 6.00
`

const linked = "部门 泽州县司法局\n数量 | 普法活动举办次数 | ≥12次\n项目 普法宣传经费\n"

func departmentSpecimens() []specimen {
	return []specimen{
		{rule: "department/staff-sum", name: "two missing", want: fires, text: "部门 泽州县司法局\n编制 | 62人\n在职 | 57人\n在编 | 55人\n其他人员 | 0人", evidence: []string{"57人 | 55人 | 0人"}},
		{rule: "department/staff-sum", name: "more than posts", want: fires, severity: "warning", text: "部门 泽州县司法局\n编制 | 56人\n在职 | 57人\n在编 | 57人\n其他人员 | 0人", evidence: []string{"57人 | 56人"}},
		{rule: "department/staff-sum", name: "adds up", want: quiet, text: "部门 泽州县司法局\n编制 | 62人\n在职 | 59人\n在编 | 57人\n其他人员 | 2人"},
		{rule: "department/staff-sum", name: "not filled in", want: silent, text: "部门 泽州县司法局"},

		{rule: "department/source-eq-use", name: "two totals", want: fires, text: "部门 泽州县司法局\n按来源 | 合计 | 1468.09\n按方向 | 合计 | 1448.48", evidence: []string{"1468.09 | 1448.48"}},
		{rule: "department/source-eq-use", name: "parts do not add up", want: fires, text: "部门 泽州县司法局\n按来源 | 合计 | 1468.09\n按方向 | 合计 | 1468.09\n按方向 | 基本支出 | 988.47\n按方向 | 项目支出 | 497.62", evidence: []string{"1468.09 | 988.47 | 497.62"}},
		{rule: "department/source-eq-use", name: "equal", want: quiet, text: "部门 泽州县司法局\n按来源 | 合计 | 1468.09\n按方向 | 合计 | 1468.09\n按方向 | 基本支出 | 988.47\n按方向 | 项目支出 | 479.62"},
		{rule: "department/source-eq-use", name: "blank", want: silent, text: "部门 泽州县司法局"},

		{rule: "department/vs-table", name: "digits swapped", want: fires, text: expenditureTable + "部门 泽州县司法局\n按来源 | 合计 | 1468.09\n按方向 | 基本支出 | 988.47\n按方向 | 项目支出 | 497.62", evidence: []string{"497.62 | 479.62"}},
		{rule: "department/vs-table", name: "as in the table", want: quiet, text: expenditureTable + "部门 泽州县司法局\n按来源 | 合计 | 1468.09\n按方向 | 项目支出 | 479.62"},
		{rule: "department/vs-table", name: "the year without what is carried over", want: quiet, text: expenditureTable + `
表 2024年一般公共预算支出预算表（不含上年结转） | 万元
列 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
行 | 合计 | | 1448.48 | 988.47 | 460.01
部门 泽州县司法局
按来源 | 合计 | 1448.48
按方向 | 项目支出 | 460.01
`},
		{rule: "department/vs-table", name: "no table", want: silent, text: "部门 泽州县司法局\n按来源 | 合计 | 1468.09"},

		{rule: "department/value", name: "weaker", want: fires, text: "部门 局\n质量 | 矛盾纠纷案件调解成功率 | ≥75%\n项目 司法办案业务费\n质量 | 矛盾纠纷案件调解成功率(%) | ≥60%", evidence: []string{"≥75% | ≥60%"}},
		{rule: "department/value", name: "bare one against per cent", want: fires, text: "部门 局\n质量 | 案件受理准确率(%) | 100%\n项目 法律援助\n质量 | 案件受理准确率(%) | 1", evidence: []string{"100% | 1"}},
		{rule: "department/value", name: "per cent in a column, in the name", want: quiet, text: "部门 局\n质量 | 设备完好率 | 90 | ≥ | %\n质量 | 抽检合格率(%) | ≥95\n项目 水利\n质量 | 设备完好率 | ≥92%\n质量 | 抽检合格率 | ≥96%"},
		{rule: "department/value", name: "lower than per cent in a column", want: fires, text: "部门 局\n质量 | 设备完好率 | 90 | ≥ | %\n项目 水利\n质量 | 设备完好率 | ≥85%", evidence: []string{"90 | ≥85%"}},
		{rule: "department/value", name: "satisfaction lower", want: fires, severity: "warning", text: "部门 局\n服务对象 | 群众满意度 | ≥90%\n项目 法律援助\n服务对象 | 群众满意度(%) | ≥85%", evidence: []string{"≥90% | ≥85%"}},
		{rule: "department/value", name: "by meaning only", want: fires, severity: "warning", text: "部门 局\n质量 | 法律援助案件办理合格率 | ≥95%\n项目 法律援助业务费\n质量 | 案件办理合格率 | ≥90%", evidence: []string{"≥95% | ≥90%"}},
		{rule: "department/value", name: "two prices", want: fires, text: "部门 局\n成本 | 驻检察院值班补贴 | 300元/人/天\n项目 法律援助\n成本 | 驻检察院值班补贴 | 200元/人/天", evidence: []string{"300元/人/天 | 200元/人/天"}},
		{rule: "department/value", name: "every quarter for every month", want: fires, text: "部门 局\n时效 | 提供法律援助 | 每月\n项目 法律援助\n时效 | 提供法律援助 | 每季度", evidence: []string{"每月 | 每季度"}},
		{rule: "department/value", name: "stricter", want: quiet, text: "部门 局\n质量 | 矛盾纠纷案件调解成功率 | ≥75%\n项目 司法办案业务费\n质量 | 矛盾纠纷案件调解成功率 | ≥80%"},
		{rule: "department/value", name: "two projects together", want: quiet, text: "部门 局\n数量 | 培训人次 | ≥200人次\n项目 甲\n数量 | 培训人次 | ≥120人次\n项目 乙\n数量 | 培训人次 | ≥80人次"},
		{rule: "department/value", name: "tiers written two ways", want: quiet, text: "部门 局\n成本 | 法律援助刑事案件标准 | 600/1000元/件\n项目 法律援助业务经费\n成本 | 刑事案件标准 | 600/1000元每件"},
		{rule: "department/value", name: "another window", want: silent, text: "部门 局\n成本 | 驻政务大厅值班补贴 | 200元/人/天\n项目 法律援助\n成本 | 驻检察院值班补贴 | 300元/人/天"},
		{rule: "department/value", name: "cut off", want: silent, text: "部门 局\n质量 | 调解成功率 | ≥75%\n项目 司法办案业务费\n质量 | 调解成功率 | 〔切〕"},

		{rule: "department/operator", name: "opposite", want: fires, text: "部门 局\n成本 | 成本节约率 | ≤2%\n项目 社区矫正\n成本 | 成本节约率 | ≥1%", evidence: []string{"≤2% | ≥1%"}},
		{rule: "department/operator", name: "same side", want: quiet, text: "部门 局\n成本 | 成本节约率 | ≥2%\n项目 社区矫正\n成本 | 成本节约率 | ≥1%"},
		{rule: "department/operator", name: "no department form", want: silent, text: "项目 社区矫正\n成本 | 成本节约率 | ≥1%"},

		{rule: "department/unit", name: "people for cases", want: fires, text: "部门 局\n数量 | 法律援助案件数 | ≥200件\n项目 法律援助\n数量 | 法律援助案件数 | ≥200人", evidence: []string{"≥200件 | ≥200人"}},
		{rule: "department/unit", name: "people or visits", want: quiet, text: "部门 局\n数量 | 培训人次 | ≥200人次\n项目 培训\n数量 | 培训人次 | ≥200人"},
		{rule: "department/unit", name: "no unit", want: silent, text: "部门 局\n数量 | 法律援助案件数 | ≥200件\n项目 法律援助\n数量 | 法律援助案件数 | ≥200"},

		{rule: "department/lt-project", name: "twelve and thirty", want: fires, text: linked + "数量 | 普法活动举办次数(次) | ≥30次", evidence: []string{"≥12次 | ≥30次"}},
		{rule: "department/lt-project", name: "less than together", want: fires, text: linked + "数量 | 普法活动举办次数 | ≥8次\n项目 法治建设\n数量 | 普法活动举办次数 | ≥6次", evidence: []string{"≥12次 | ≥8次 | ≥6次"}},
		{rule: "department/lt-project", name: "people are not added", want: quiet, text: "部门 局\n数量 | 培训人数 | ≥20人\n项目 甲\n数量 | 培训人数 | ≥15人\n项目 乙\n数量 | 培训人数 | ≥15人"},
		{rule: "department/lt-project", name: "the same", want: quiet, text: linked + "数量 | 普法活动举办次数 | ≥12次"},
		{rule: "department/lt-project", name: "rates are not counts", want: silent, text: "部门 局\n质量 | 调解成功率 | ≥75%\n项目 甲\n质量 | 调解成功率 | ≥80%"},

		{rule: "department/project-only-core", name: "not reflected", want: fires, text: "部门 林业局\n数量 | 造林面积 | ≥100亩\n项目 古树名木挂牌\n资金 | 50000", evidence: []string{"古树名木挂牌"}},
		{rule: "department/project-only-core", name: "shares a word", want: quiet, text: "部门 林业局\n数量 | 古树保护数量 | ≥100株\n项目 古树名木挂牌\n资金 | 50000"},
		{rule: "department/project-only-core", name: "no department form", want: silent, text: "项目 古树名木挂牌\n资金 | 50000"},

		{rule: "department/sangong-cap", name: "below the table", want: fires, text: publicTable + "部门 局\n成本 | 三公经费控制数 | ≤5万元", evidence: []string{"≤5万元 | 6.00"}},
		{rule: "department/sangong-cap", name: "as in the table", want: quiet, text: publicTable + "部门 局\n成本 | 三公经费控制数 | ≤6万元"},
		{rule: "department/sangong-cap", name: "no table", want: silent, text: "部门 局\n成本 | 三公经费控制数 | ≤6万元"},

		{rule: "department/unit-cap-times-stock", name: "too little", want: fires, text: publicTable + "文 泽州县司法局共有公务用车编制4辆，实有4辆。\n部门 局\n成本 | 车辆运行维护费 | ≤10000元/车", evidence: []string{"≤10000元/车 | 6.00 | 4"}},
		{rule: "department/unit-cap-times-stock", name: "just enough", want: quiet, text: publicTable + "文 泽州县司法局共有公务用车编制4辆，实有4辆。\n部门 局\n成本 | 车辆运行维护费 | ≤15000元/车"},
		{rule: "department/unit-cap-times-stock", name: "no cars named", want: silent, text: publicTable + "部门 局\n成本 | 车辆运行维护费 | ≤15000元/车"},

		{rule: "department/zero-budget-standard", name: "nothing for receptions", want: fires, text: publicTable + "部门 局\n成本 | 公务接待标准 | 60元/人/天", evidence: []string{"60元/人/天 | 公务接待费"}},
		{rule: "department/zero-budget-standard", name: "cars have money", want: quiet, text: publicTable + "部门 局\n成本 | 公务用车运行费 | ≤15000元/车"},
		{rule: "department/zero-budget-standard", name: "no table", want: silent, text: "部门 局\n成本 | 公务接待标准 | 60元/人/天"},

		{rule: "department/target-amount-sum", name: "classes do not add up", want: fires, text: "章 十、绩效管理情况\n文 公开项目绩效目标7个，涉及项目金额377.50万元，其中：其他运转类项目4个，涉及项目金额302.00万元；特定目标类项目3个，涉及项目金额85.50万元。",
			evidence: []string{"377.50 | 302.00 | 85.50"}},
		{rule: "department/target-amount-sum", name: "one form too few", want: fires, text: "章 十、绩效管理情况\n文 公开项目绩效目标2个，涉及项目金额70.00万元。\n项目 普法宣传经费", evidence: []string{"2"}},
		{rule: "department/target-amount-sum", name: "money of the projects", want: fires, text: projectTable + "章 十、绩效管理情况\n文 公开项目绩效目标1个，涉及项目金额70.00万元。\n项目 普法宣传经费", evidence: []string{"70.00 | 60.00"}},
		{rule: "department/target-amount-sum", name: "all fits", want: quiet, text: projectTable + "章 十、绩效管理情况\n文 公开项目绩效目标1个，涉及项目金额60.00万元。\n项目 普法宣传经费"},
		{rule: "department/target-amount-sum", name: "breaks off", want: silent, text: "章 十、绩效管理情况\n文 公开项目绩效目标2个，涉及项目金额70.00万元。\n项目 普法宣传经费\n中断"},

		{rule: "department/target-share", name: "a hundred per cent", want: fires, text: expenditureTable + "章 十、绩效管理情况\n文 公开项目绩效目标7个，涉及项目金额377.50万元，占部门（单位）项目支出总额的100%。", evidence: []string{"100% | 377.50 | 479.62"}},
		{rule: "department/target-share", name: "rounded", want: quiet, text: expenditureTable + "章 十、绩效管理情况\n文 公开项目绩效目标7个，涉及项目金额377.50万元，占部门（单位）项目支出总额的78.71%。"},
		{rule: "department/target-share", name: "no table", want: silent, text: "章 十、绩效管理情况\n文 公开项目绩效目标7个，涉及项目金额377.50万元，占部门（单位）项目支出总额的100%。"},
	}
}
