package rules_test

const projectTable = `
表 2024年项目支出预算表（本年预算） | 万元
列 | 项目名称 | 合计 | 2024年财政拨款/一般公共预算
行 | 1 | 2 | 3
行 | 泽州县司法局 | 127.51 | 127.51
行 | 泽州县司法局 | 127.51 | 127.51
行 | 普法宣传经费 | 60.00 | 60.00
行 | 政法转移支付资金（办案） | 67.51 | 67.51
`

const projectCarry = `
表 2024年项目支出预算表（上年结转） | 万元
列 | 项目名称 | 合计
行 | 特殊群体法律援助补贴 | 3.60
`

func formSpecimens() []specimen {
	return []specimen{
		{rule: "form/fund-zero", name: "sum under the period", want: fires, text: projectTable + `
项目 普法宣传经费
实施期
资金 | 600,000
年度
资金 | 0
`, evidence: []string{"0 | 60.00"}},
		{rule: "form/fund-zero", name: "filled", want: quiet, text: projectTable + "项目 普法宣传经费\n资金 | 600000"},
		{rule: "form/fund-zero", name: "blank is not nought", want: silent, text: projectTable + "项目 普法宣传经费"},
		{rule: "form/fund-zero", name: "no table", want: silent, text: "项目 普法宣传经费\n资金 | 0"},

		{rule: "form/fund-vs-table", name: "another amount", want: fires, text: projectTable + `
项目 普法宣传经费
资金 | 620,000
`, evidence: []string{"620,000 | 60.00"}},
		{rule: "form/fund-vs-table", name: "yuan that round to it", want: quiet, text: projectTable + "项目 普法宣传经费\n资金 | 600,040"},
		{rule: "form/fund-vs-table", name: "with what is carried over", want: quiet, text: projectTable + projectCarry +
			"行 | 普法宣传经费 | 3.00\n项目 普法宣传经费\n资金 | 630,000"},
		{rule: "form/fund-vs-table", name: "one of two rows", want: quiet, text: "表 2024年项目支出预算表 | 万元\n列 | 项目名称 | 合计\n行 | 普法宣传经费 | 60.00\n行 | 普法宣传经费 | 10.00\n项目 普法宣传经费\n资金 | 600,000"},
		{rule: "form/fund-vs-table", name: "the table is wrong, not the form", want: quiet, text: replaceOnce(projectTable, "行 | 普法宣传经费 | 60.00", "行 | 普法宣传经费 | 66.00") + "项目 普法宣传经费\n资金 | 600,000"},
		{rule: "form/fund-vs-table", name: "not in the table", want: silent, text: projectTable + "项目 公园建设\n资金 | 620000"},

		{rule: "form/life-as-annual", name: "year blank", want: fires, text: projectTable + `
项目 普法宣传经费
实施期
资金 | 600,000
`, evidence: []string{"600,000 | 60.00"}},
		{rule: "form/life-as-annual", name: "both filled", want: quiet, text: projectTable + "项目 普法宣传经费\n实施期\n资金 | 600000\n年度\n资金 | 600000"},
		{rule: "form/life-as-annual", name: "no period", want: silent, text: projectTable + "项目 普法宣传经费\n资金 | 600000"},

		{rule: "form/fund-sum", name: "parts exceed the total", want: fires, text: `
项目 公共服务设施运行经费
资金 | 10,903,043.00
来源 | 其中：当年财政拨款 | 11,419,043.00
来源 | 上年结转资金 | 0.00
来源 | 其他资金 | 0.00
`, evidence: []string{"10,903,043.00 | 11,419,043.00"}},
		{rule: "form/fund-sum", name: "sources not all listed", want: fires, severity: "warning", text: `
项目 普法宣传经费
资金 | 600000
来源 | 其中：财政拨款 | 500000
`, evidence: []string{"600000 | 500000"}},
		{rule: "form/fund-sum", name: "part of a part too large", want: fires, text: `
项目 普法宣传经费
资金 | 600000
来源 | 财政拨款 | 600000
来源- | 其中：中央 | 700000
来源 | 其他资金 | 0
`, evidence: []string{"600000 | 700000"}},
		{rule: "form/fund-sum", name: "blank sources count as nought", want: quiet, text: `
项目 普法宣传经费
资金 | 600,000
来源 | 其中:中央财政资金 | 0
来源 | 市县(区)财政资金 | 600000
来源 | 其他资金 |
`},
		{rule: "form/fund-sum", name: "part of a part smaller", want: quiet, text: `
项目 普法宣传经费
资金 | 600000
来源 | 财政拨款 | 600000
来源- | 其中：中央 | 100000
来源 | 其他资金 | 0
`},
		{rule: "form/fund-sum", name: "no unit is printed", want: fires, text: `
项目 普法宣传经费
裸资金 | 150.00
裸来源 | 财政拨款 | 120.00
裸来源 | 其他资金 | 35.00
`, evidence: []string{"150.00 | 120.00 | 35.00"}},
		{rule: "form/fund-sum", name: "no unit is printed, rounded parts", want: quiet, text: `
项目 普法宣传经费
裸资金 | 150
裸来源 | 财政拨款 | 120
裸来源 | 其他资金 | 31
`},
		{rule: "form/fund-sum", name: "only the total has no unit", want: quiet, text: `
项目 普法宣传经费
裸资金 | 150.00
来源 | 财政拨款 | 1200000
来源 | 其他资金 | 350000
`},
		{rule: "form/fund-sum", name: "no source", want: silent, text: "项目 普法宣传经费\n资金 | 600000"},

		{rule: "form/fund-annual-le-life", name: "more for the year", want: fires, text: `
项目 普法宣传经费
实施期
资金 | 600000
年度
资金 | 1392000
`, evidence: []string{"1392000 | 600000"}},
		{rule: "form/fund-annual-le-life", name: "period nought", want: fires, severity: "warning", text: "项目 普法宣传经费\n实施期\n资金 | 0\n年度\n资金 | 5000", evidence: []string{"5000 | 0"}},
		{rule: "form/fund-annual-le-life", name: "less", want: quiet, text: "项目 普法宣传经费\n实施期\n资金 | 1392000\n年度\n资金 | 600000"},
		{rule: "form/fund-annual-le-life", name: "no period", want: silent, text: "项目 普法宣传经费\n年度\n资金 | 600000"},

		{rule: "form/missing", name: "one project without", want: fires, text: projectTable + projectCarry + "项目 普法宣传经费",
			evidence: []string{"政法转移支付资金（办案） | 67.51"}},
		{rule: "form/missing", name: "most without: one finding", want: fires, text: projectTable +
			"行 | 法律援助经费 | 1.00\n项目 普法宣传经费", evidence: []string{"政法转移支付资金（办案） | 法律援助经费"}},
		{rule: "form/missing", name: "staff money and noughts are exempt", want: quiet, text: projectTable +
			"行 | 事业人员工资津贴 | 9.00\n行 | 公园建设 | 0\n项目 普法宣传经费\n项目 政法转移支付资金(办案)"},
		{rule: "form/missing", name: "no form published", want: silent, text: projectTable},
		{rule: "form/missing", name: "no table", want: silent, text: "项目 普法宣传经费"},

		{rule: "form/orphan", name: "no such project", want: fires, text: projectTable + "项目 普法宣传经费\n项目 法律援助经费", evidence: []string{"法律援助经费"}},
		{rule: "form/orphan", name: "another name, the same money", want: fires, text: projectTable + "项目 普法教育宣讲经费\n实施期\n资金 | 600,000\n项目 政法转移支付资金（办案）", evidence: []string{"普法教育宣讲经费 | 普法宣传经费"}},
		{rule: "form/orphan", name: "none fits: another level", want: fires, severity: "warning", text: projectTable + "项目 调解补贴\n项目 法律援助经费", evidence: []string{"调解补贴 | 法律援助经费"}},
		{rule: "form/orphan", name: "a longer name", want: quiet, text: projectTable + "项目 2024年普法宣传经费项目\n项目 政法转移支付资金（办案）"},
		{rule: "form/orphan", name: "carried over", want: quiet, text: projectTable + projectCarry + "项目 特殊群体法律援助补贴\n项目 普法宣传经费"},
		{rule: "form/orphan", name: "no table", want: silent, text: "项目 普法宣传经费"},

		{rule: "form/cost-over-money", name: "a limit that limits nothing", want: fires, text: "项目 便民服务\n资金 | 186000\n成本 | 运行成本 | ≤28.6万元", evidence: []string{"≤28.6万元 | 186000"}},
		{rule: "form/cost-over-money", name: "rounded, lower bounds, prices, what is saved", want: quiet, text: "项目 便民服务\n资金 | 185960\n成本 | 运行成本 | ≤18.6万元\n成本 | 配套投入 | ≥20万元\n成本 | 节约成本 | 30万元\n成本 | 单价 | 20万元/台"},
		{rule: "form/cost-over-money", name: "the larger money of the whole period", want: quiet, text: "项目 公园\n实施期\n资金 | 900000\n年度\n资金 | 300000\n成本 | 建设成本 | ≤90万元"},
		{rule: "form/cost-over-money", name: "no amount", want: silent, text: "项目 便民服务\n资金 | 186000\n成本 | 运行成本 | 不超预算"},
		{rule: "form/cost-over-money", name: "no money", want: untold, text: "项目 便民服务\n成本 | 运行成本 | ≤28.6万元"},
		{rule: "form/year-over-life", name: "columns swapped", want: fires, text: "项目 农机监理\n实施期\n数量 | 检验农机 | ≥3000台\n年度\n数量 | 检验农机 | ≥0.9万台", evidence: []string{"≥0.9万台 | ≥3000台"}},
		{rule: "form/year-over-life", name: "a part, what should be low, per year, a rate", want: quiet, text: "项目 农机监理\n实施期\n数量 | 检验农机 | ≥9000台\n社会 | 事故起数 | ≤3起\n数量 | 安全宣传 | ≥12次/年\n质量 | 合格率 | ≥90%\n年度\n数量 | 检验农机 | ≥3000台\n社会 | 事故起数 | ≤5起\n数量 | 安全宣传 | ≥24次/年\n质量 | 合格率 | ≥95%"},
		{rule: "form/year-over-life", name: "one column, other units, a name that stands twice", want: silent, text: "项目 甲\n年度\n数量 | 检验农机 | ≥3000台\n项目 乙\n实施期\n数量 | 宣传 | ≥3次\n数量 | 检验农机 | ≥10台\n数量 | 检验农机 | ≥20台\n年度\n数量 | 宣传 | ≥30人\n数量 | 检验农机 | ≥30台"},
		{rule: "form/term-order", name: "ends before it begins", want: fires, text: "项目 公园\n项目期 | 2025-01-01至2024-12-31", evidence: []string{"2025-01-01至2024-12-31"}},
		{rule: "form/term-order", name: "a year, and a day", want: quiet, text: "项目 公园\n项目期 | 2024-01-01至2024-12-31\n项目 绿化\n项目期 | 2024年"},
		{rule: "form/term-order", name: "no dates", want: silent, text: "项目 公园\n项目期 | 3年\n项目 绿化"},
		{rule: "form/term-order", name: "not understood", want: untold, text: "项目 公园\n项目期 | 2024年5月底动工后18个月"},
		{rule: "form/attr-term", name: "built once, called recurring", want: fires, text: `
项目 法治文化主题公园
属性 | 经常性项目(长期开展)
项目期 | 99年
实施期
质量 | 公园建设完工率 | 100%
时效 | 项目开展时间 | 20天
`, evidence: []string{"经常性项目(长期开展) | 99年 | 20天"}},
		{rule: "form/attr-term", name: "one-off for three years", want: fires, text: "项目 公园\n属性 | 一次性项目\n项目期 | 3年", evidence: []string{"一次性项目 | 3年"}},
		{rule: "form/attr-term", name: "recurring upkeep", want: quiet, text: "项目 道路养护\n属性 | 经常性项目\n项目期 | 99年\n质量 | 养护合格率 | 100%\n时效 | 开展时间 | 20天"},
		{rule: "form/attr-term", name: "one-off within a year", want: quiet, text: "项目 公园\n属性 | 一次性项目\n项目期 | 1年"},
		{rule: "form/attr-term", name: "not filled in", want: silent, text: "项目 公园"},

		{rule: "form/plan-year", name: "last year's plan", want: fires, text: `
项目 法治文化主题公园
项目期 | 99年
计划 | 公园建设时间为2023年7月到9月，对内部布置标识。
资金 | 600,000
`, evidence: []string{"2023年7月到9月 | 600,000 | 99年"}},
		{rule: "form/plan-year", name: "one date within", want: quiet, text: "项目 公园\n计划 | 2023年7月完成设计，2024年9月建成。\n资金 | 600000"},
		{rule: "form/plan-year", name: "within a dated term", want: quiet, text: "项目 公园\n项目期 | 2023年1月-2024年12月\n计划 | 2023年7月到9月建成。"},
		{rule: "form/plan-year", name: "no year in the plan", want: silent, text: "项目 公园\n计划 | 7月到9月建成。"},

		{rule: "form/dept-code", name: "digits swapped", want: fires, text: `
部门 048-泽州县司法局
项目 普法宣传经费
主管部门 | 084-泽州县司法局
`, evidence: []string{"084-泽州县司法局 | 048-泽州县司法局"}},
		{rule: "form/dept-code", name: "the odd one of three", want: fires, text: "项目 甲\n主管部门 | 048-司法局\n项目 乙\n主管部门 | 048-司法局\n项目 丙\n主管部门 | 049-民政局",
			evidence: []string{"049-民政局 | 048-司法局"}},
		{rule: "form/dept-code", name: "shorter name", want: quiet, text: "部门 048-泽州县司法局\n项目 普法宣传经费\n主管部门 | 县司法局\n项目 丙\n主管部门 | 048001-泽州县司法局"},
		{rule: "form/dept-code", name: "one form only", want: silent, text: "项目 普法宣传经费\n主管部门 | 048-泽州县司法局"},

		{rule: "form/required-blank", name: "unit blank", want: fires, text: "项目 社区矫正业务经费\n主管部门 | 048-泽州县司法局\n实施单位 |", evidence: []string{"实施单位"}},
		{rule: "form/required-blank", name: "filled, people hidden", want: quiet, text: "项目 社区矫正业务经费\n主管部门 | 048-泽州县司法局\n实施单位 | 泽州县司法局"},
		{rule: "form/required-blank", name: "no form", want: silent, text: "部门 泽州县司法局"},

		{rule: "form/goal-num-vs-ind", name: "other number", want: fires, text: `
项目 司法办案业务费
实施期
目标 | 聘请调解员64人，文件应审尽审率达到100%。
数量 | 聘请调解员人数 | 60人
质量 | 文件应审尽审率 | 100%
`, evidence: []string{"64 | 60人"}},
		{rule: "form/goal-num-vs-ind", name: "number without indicator", want: fires, severity: "info", text: "项目 司法办案业务费\n目标 | 提供法律意见100次。\n数量 | 聘请调解员人数 | 60人", evidence: []string{"100"}},
		{rule: "form/goal-num-vs-ind", name: "the same, more or less", want: quiet, text: "项目 司法办案业务费\n目标 | 聘请调解员60余人。\n数量 | 聘请调解员人数 | ≥60人"},
		{rule: "form/goal-num-vs-ind", name: "no number", want: silent, text: "项目 司法办案业务费\n目标 | 做好调解。\n数量 | 聘请调解员人数 | ≥60人"},

		{rule: "form/goal-undecomposed", name: "from elsewhere", want: fires, text: "项目 古树保护\n目标 | 完成古树名木挂牌养护。\n数量 | 食堂就餐人数 | 60人\n质量 | 饭菜合格率 | 100%\n服务对象 | 职工满意度 | ≥90%", evidence: []string{"完成古树名木挂牌养护。"}},
		{rule: "form/goal-undecomposed", name: "shares a word", want: quiet, text: "项目 古树保护\n目标 | 完成古树名木挂牌养护。\n数量 | 养护古树数量 | 60株\n质量 | 成活率 | 100%\n服务对象 | 群众满意度 | ≥90%"},
		{rule: "form/goal-undecomposed", name: "no objective", want: silent, text: "项目 古树保护\n数量 | 养护古树数量 | 60株"},

		{rule: "form/cost-times-qty", name: "eleven months", want: fires, text: `
项目 环境卫生清洁
资金 | 56520000
时效 | 使用周期 | 11个月
成本 | 人工成本 | ≤620万元/月
`, evidence: []string{"≤620万元/月 | 11个月 | 56520000"}},
		{rule: "form/cost-times-qty", name: "a span of months, and no 元", want: fires, text: "项目 环境卫生清洁\n资金 | 56520000\n时效 | 费用使用周期 | 2024年1月--2024年11月\n成本 | 人工成本 | ≤620万/月", evidence: []string{"≤620万/月 | 2024年1月--2024年11月 | 56520000"}},
		{rule: "form/cost-times-qty", name: "within the money", want: quiet, text: "项目 法律援助\n资金 | 200000\n数量 | 法律援助案件数 | ≥200件\n成本 | 办案补贴 | 1000元/件"},
		{rule: "form/cost-times-qty", name: "a price that may have been rounded up", want: quiet, text: "项目 公园养护\n资金 | 3860000\n数量 | 养护面积 | 56320平方米\n成本 | 养护单价 | ≤68.54元/平方米"},
		{rule: "form/cost-times-qty", name: "a price that no rounding makes right", want: fires, text: "项目 公园养护\n资金 | 3860000\n数量 | 养护面积 | 56320平方米\n成本 | 养护单价 | ≤68.55元/平方米", evidence: []string{"≤68.55元/平方米 | 56320平方米 | 3860000"}},
		{rule: "form/cost-times-qty", name: "smallest of several", want: quiet, text: "项目 调解\n资金 | 2000\n数量 | 审查文件 | >5件\n数量 | 调解案件 | ≥150件\n成本 | 补贴 | 300元/件"},
		{rule: "form/cost-times-qty", name: "the year's targets against the year's money", want: fires, text: `
项目 农机监理
实施期
资金 | 900000
数量 | 检验农机 | ≥9000台
成本 | 检验成本 | ≤100元/台
年度
资金 | 300000
数量 | 检验农机 | ≥3000台
成本 | 检验成本 | ≤200元/台`, evidence: []string{"≤200元/台 | ≥3000台 | 300000"}},
		{rule: "form/cost-times-qty", name: "no money", want: silent, text: "项目 法律援助\n数量 | 法律援助案件数 | ≥200件\n成本 | 办案补贴 | 1000元/件"},

		{rule: "form/cost-total-is-budget", name: "the whole budget", want: fires, text: "项目 雾炮车服务\n资金 | 2500000\n成本 | 项目总成本 | ≤250万元", evidence: []string{"≤250万元"}},
		{rule: "form/cost-total-is-budget", name: "a price beside it", want: quiet, text: "项目 雾炮车服务\n资金 | 2500000\n成本 | 车辆租赁费 | ≤150万元\n成本 | 成本节约率 | ≥2%"},
		{rule: "form/cost-total-is-budget", name: "no money", want: silent, text: "项目 雾炮车服务\n成本 | 项目总成本 | ≤250万元"},

		{rule: "form/calc-in-text", name: "ten too many", want: fires, text: "项目 普法宣传经费\n概况 | 每人1.5元，按全县40万人口计算，需要70万元。", evidence: []string{"70 | 1.5 | 40"}},
		{rule: "form/calc-in-text", name: "a price for each", want: fires, text: "项目 养护\n概况 | 管养里程327公里，每公里每年6000元，年度需169.2万元。\n项目 护林\n概况 | 每人每月500元，共12人，全年需7.2万元。", evidence: []string{"169.2 | 327 | 6000"}},
		{rule: "form/calc-in-text", name: "a year's wages", want: quiet, text: "项目 调解\n概况 | 32个专职人民调解员月工资1000元，需38.4万元。"},
		{rule: "form/calc-in-text", name: "ten thousands of people", want: quiet, text: "项目 普法宣传经费\n概况 | 每人1.5元，按全县40万人口计算，需要60万元。"},
		{rule: "form/calc-in-text", name: "no result", want: silent, text: "项目 调解\n概况 | 每人13000元列入业务经费。"},

		{rule: "form/parts-in-text", name: "more than the whole", want: fires, text: "项目 培训经费\n概况 | 申请预算资金30万元，其中：培训费12万元，教材费8万元，场地费15万元。", evidence: []string{"30 | 12 | 8 | 15"}},
		{rule: "form/parts-in-text", name: "less: perhaps not all are listed", want: fires, severity: "info", text: "项目 村级补助\n目标 | 申请预算资金2026400元，其中：村级组织运转400000元，基本报酬252000元，事务补助960000元。", evidence: []string{"2026400 | 400000 | 252000 | 960000"}},
		{rule: "form/parts-in-text", name: "in two units, rounded", want: quiet, text: "项目 培训经费\n概况 | 申请预算资金30.0万元，其中：培训费12.02万元，教材费8万元，场地费99800元。\n部门 司法局\n目标 | 统筹资金20万元，其中：办案12万元，宣传8万元。"},
		{rule: "form/parts-in-text", name: "about", want: silent, text: "项目 培训经费\n概况 | 申请预算资金约30万元，其中：培训费12万元，教材费8万元，场地费15万元。"},

		{rule: "form/prose-vs-funds", name: "digits swapped", want: fires, text: "项目 法治文化主题公园\n概况 | 完成雕塑等方案设计、制作安装工程，预计花费193.2万元。\n实施期\n资金 | 1,392,000\n年度\n资金 | 600,000", evidence: []string{"193.2 | 600,000 | 1,392,000"}},
		{rule: "form/prose-vs-funds", name: "the period's", want: quiet, text: "项目 法治文化主题公园\n概况 | 完成雕塑等方案设计、制作安装工程，预计花费139.2万元。\n实施期\n资金 | 1,392,000\n年度\n资金 | 600,000"},
		{rule: "form/prose-vs-funds", name: "no money", want: silent, text: "项目 法治文化主题公园\n概况 | 预计花费139.2万元。"},
	}
}
