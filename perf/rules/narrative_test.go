package rules_test

func narrativeSpecimens() []specimen {
	const noText = "部门 局"
	const threePublic = "章 七、“三公”经费增减变动原因说明\n文 2024年财政拨款安排的“三公”经费预算6.00万元"
	return []specimen{
		{rule: "narrative/text-vs-table", name: "digits swapped", want: fires, text: outlays + "章 三、支出预算情况说明\n文 2024年度支出预算100.00万元，其中：基本支出66.00万元，项目支出40.00万元。",
			evidence: []string{"66.00 | 60.00 | 100.00 | 40.00"}},
		{rule: "narrative/text-vs-table", name: "as in the table", want: quiet, text: outlays + "章 三、支出预算情况说明\n文 2024年度支出预算100.00万元，其中：基本支出60.00万元，项目支出40.00万元。"},
		{rule: "narrative/text-vs-table", name: "no table", want: silent, text: "文 2024年度支出预算100.00万元。"},

		{rule: "narrative/share-whole", name: "more than the whole", want: fires, text: "文 支出预算中，基本支出占67.33%，项目支出占36.67%。", evidence: []string{"67.33% | 36.67%"}},
		{rule: "narrative/share-whole", name: "staff and office, less", want: fires, text: "文 人员经费占基本支出的90.5%，公用经费占8.5%。", evidence: []string{"90.5% | 8.5%"}},
		{rule: "narrative/share-whole", name: "below an amount", want: fires, text: "文 基本支出200.00万元，其中：人员经费占91.5%，公用经费占9.5%。", evidence: []string{"91.5% | 9.5%"}},
		{rule: "narrative/share-whole", name: "perhaps other outlays", want: fires, severity: "info", text: "文 基本支出占总支出的60%，项目支出占总支出的30%。", evidence: []string{"60% | 30%"}},
		{rule: "narrative/share-whole", name: "rounded", want: quiet, text: "文 基本支出占67.3%，项目支出占32.8%。\n文 货物占33.3%，工程占33.3%，服务占33.3%。"},
		{rule: "narrative/share-whole", name: "other lists, each of its own, with a third", want: silent, text: "文 基本支出完成年初预算的98%，项目支出完成年初预算的85%。\n文 教育支出占60%，农林水支出占30%。\n文 基本支出占60%，项目支出占30%，经营支出占20%。"},

		{rule: "narrative/share-recalc", name: "digits swapped", want: fires, text: "文 2024年度支出预算1468.09万元，其中：基本支出988.47万元，占76.33%。", evidence: []string{"76.33% | 988.47 | 1468.09"}},
		{rule: "narrative/share-recalc", name: "rounded", want: quiet, text: "文 2024年度支出预算1468.09万元，其中：基本支出988.47万元，占67.33%。"},
		{rule: "narrative/share-recalc", name: "no share", want: silent, text: "文 2024年度支出预算1468.09万元。"},

		{rule: "narrative/yoy-recalc", name: "ten times too small", want: fires, text: "文 检察监督支出1,895万元，与上年相比减少134万元，下降0.66%。", evidence: []string{"0.66% | 134 | 1,895"}},
		{rule: "narrative/yoy-recalc", name: "no decimals", want: quiet, text: "文 机关运行经费91.33万元，比2023年预算减少6.71万元，下降7%。"},
		{rule: "narrative/yoy-recalc", name: "no rate", want: silent, text: "文 机关运行经费91.33万元。"},

		{rule: "narrative/yoy-zero-base", name: "a hundred per cent of nothing", want: fires, text: "文 其他教育支出2023年预算执行数为0.00万元，2024年预算安排25.00万元，比2023年预算执行数增加100.00%。", evidence: []string{"0.00 | 100.00%"}},
		{rule: "narrative/yoy-zero-base", name: "all of it is new", want: fires, text: "文 设备购置25.00万元，比上年增加25.00万元，增长100%。", evidence: []string{"25.00 | 100%"}},
		{rule: "narrative/yoy-zero-base", name: "from something", want: quiet, text: "文 其他教育支出2023年预算执行数为12.50万元，2024年预算安排25.00万元，比2023年预算执行数增加100.00%。"},
		{rule: "narrative/yoy-zero-base", name: "twice as much, printed without decimals", want: quiet, text: "文 公务接待费1万元，比上年增加0.5万元，增长100%，主要是批次增加。"},
		{rule: "narrative/yoy-zero-base", name: "no rate", want: silent, text: "文 设备购置25.00万元，比上年增加25.00万元。"},

		{rule: "narrative/yoy-direction", name: "parts fall, the whole does not", want: fires, text: threePublic + "与2023年预算数相同。其中:因公出国(境)费0万元,与上年相比预算数减少6.00万元;公务接待费0万元,与上年预算数相同;公务用车运行维护费6.00万元,与上年预算数相同;公务用车购置费0万元,与上年预算数相同。",
			evidence: []string{"与2023年预算数相同 | 6.00"}},
		{rule: "narrative/yoy-direction", name: "in words that no table knows", want: fires, text: "文 本年购买“甲乙丙”共6.00万元，与2023年预算数相同。其中:甲0万元,比上年减少6.00万元;乙6.00万元,与上年预算数相同。",
			evidence: []string{"与2023年预算数相同 | 6.00"}},
		{rule: "narrative/yoy-direction", name: "a list that leaves something out", want: silent, text: "文 本年购买“甲乙丙”共9.00万元，与2023年预算数相同。其中:甲0万元,比上年减少6.00万元;乙6.00万元,与上年预算数相同。"},
		{rule: "narrative/yoy-direction", name: "a fall called a rise", want: fires, text: "文 宣传事务2023年预算执行数为114.00万元，2024年预算安排110.60万元，比2023年预算执行数增加2.98%。", evidence: []string{"114.00 | 110.60 | 2.98%"}},
		{rule: "narrative/yoy-direction", name: "changes add up", want: quiet, text: threePublic + "，比2023年预算数减少6.00万元。其中:因公出国(境)费0万元,与上年相比预算数减少6.00万元;公务接待费0万元,与上年预算数相同;公务用车运行维护费6.00万元,与上年预算数相同;公务用车购置费0万元,与上年预算数相同。"},
		{rule: "narrative/yoy-direction", name: "changes of both kinds of outlays", want: fires, text: "文 2024年支出预算345.67万元。支出比上年增加12.00万元，其中：基本支出增加10.00万元，项目支出增加5.00万元。", evidence: []string{"12.00 | 10.00 | 5.00"}},
		{rule: "narrative/yoy-direction", name: "changes of both kinds of outlays add up", want: quiet, text: "文 2024年支出预算345.67万元。支出比上年增加12.00万元，其中：基本支出增加15.00万元，项目支出减少3.00万元。"},
		{rule: "narrative/yoy-direction", name: "changes of some of the parts", want: silent, text: "文 2024年支出预算345.67万元。支出比上年增加12.00万元，其中：基本支出增加10.00万元。"},
		{rule: "narrative/yoy-direction", name: "a rise greater than what rose", want: fires, text: "文 2024年培训费3.00万元，比上年增加30.00万元，主要原因是新增轮训。", evidence: []string{"30.00 | 3.00"}},
		{rule: "narrative/yoy-direction", name: "a fall with a rate of growth", want: fires, text: "文 2024年培训费较上年减少0.40万元，增长1.20%，主要原因是轮训减少。", evidence: []string{"0.40 | 1.20%"}},
		{rule: "narrative/yoy-direction", name: "no change named", want: silent, text: threePublic + "。"},

		{rule: "narrative/yoy-same-base", name: "two scopes", want: fires, text: "文 收入总计1,468.09万元，比上年减少92.55万元，下降5.93%。\n文 当年支出1,448.48万元，比上年减少112.16万元，下降7.19%。", evidence: []string{"92.55 | 112.16"}},
		{rule: "narrative/yoy-same-base", name: "one amount twice", want: quiet, text: "文 收入总计1,468.09万元，比上年减少92.55万元。\n文 支出总计1,468.09万元，比上年减少92.55万元。"},
		{rule: "narrative/yoy-same-base", name: "no change", want: silent, text: "文 收入总计1,468.09万元。"},

		{rule: "narrative/reason-missing", name: "none given", want: fires, text: "章 五、一般公共预算支出\n文 当年支出1,448.48万元，比上年减少112.16万元，下降7.19%。", evidence: []string{"112.16"}},
		{rule: "narrative/reason-missing", name: "given", want: quiet, text: "文 机关运行经费91.33万元，比2023年预算减少6.71万元，原因是人员减少导致机关运行经费减少。"},
		{rule: "narrative/reason-missing", name: "given as an analysis", want: quiet, text: "文 部门总收入678.90万元，与上年对比增加78.90万元，主要原因分析：新增养老设施项目。"},
		{rule: "narrative/reason-missing", name: "what a department owns", want: silent, text: "文 与上年相比，本年资产总额增加56.78万元。"},
		{rule: "narrative/reason-missing", name: "nothing changed", want: silent, text: "文 公务接待费1.00万元，与上年预算数相同。"},

		{rule: "narrative/reason-direction", name: "a fall because of more", want: fires, text: "文 宣传事务支出110.60万元，比上年减少3.40万元，主要原因是宣传事务经费增加。", evidence: []string{"3.40 | 宣传事务经费增加"}},
		{rule: "narrative/reason-direction", name: "no change because of more", want: fires, text: "文 公务接待费1.00万元，与上年预算数相同，主要原因是接待经费增加。", evidence: []string{"与上年预算数相同 | 接待经费增加"}},
		{rule: "narrative/reason-direction", name: "a fall because of less", want: quiet, text: "文 宣传事务支出110.60万元，比上年减少3.40万元，主要原因是宣传事务经费压减。"},
		{rule: "narrative/reason-direction", name: "no reason", want: silent, text: "文 宣传事务支出110.60万元，比上年减少3.40万元。"},

		{rule: "narrative/procurement-sum", name: "digits swapped", want: fires, text: procurement("53.00"), evidence: []string{"78.12 | 26.42 | 53.00 | 16.70"}},
		{rule: "narrative/procurement-sum", name: "adds up", want: quiet, text: procurement("35.00")},
		{rule: "narrative/procurement-sum", name: "total only", want: silent, text: "章 九、政府采购情况\n文 2024年政府采购预算总额78.12万元。"},

		{rule: "narrative/parts-sum", name: "areas", want: fires, text: "文 本工程规划建筑面积约为13459平方米，其中地上建筑面积为8013平方米，地下建筑面积为5356平方米。", evidence: []string{"13459 | 8013 | 5356"}, severity: "warning"},
		{rule: "narrative/parts-sum", name: "in a bracket", want: fires, text: "文 本年收入1000万元（本级财力600万元，国有资源收入300万元）。", evidence: []string{"1000 | 600 | 300"}, severity: "warning"},
		{rule: "narrative/parts-sum", name: "a bracket that adds up", want: quiet, text: "文 本年收入1000万元（本级财力600万元，国有资源收入400万元）。"},
		{rule: "narrative/parts-sum", name: "a bracket with some of it", want: silent, text: "文 培训费50万元（含教材费10万元，场地费8万元）。"},
		{rule: "narrative/parts-sum", name: "adds up", want: quiet, text: "文 本工程规划建筑面积13459平方米，其中地上建筑面积为8103平方米，地下建筑面积为5356平方米。"},
		{rule: "narrative/parts-sum", name: "the list breaks off", want: silent, text: "文 一般公共预算支出95.00万元，其中：公共安全支出65.00万元，教育支出10.00万元；"},
		{rule: "narrative/parts-sum", name: "no parts", want: silent, text: "文 本工程规划建筑面积13459平方米。"},

		{rule: "narrative/vehicle-sum", name: "one car too few", want: fires, text: cars("4", "2"), evidence: []string{"4 | 0 | 1 | 2"}},
		{rule: "narrative/vehicle-sum", name: "cars for those who have left are cars", want: fires, text: "章 十、国有资产占有情况\n文 共有车辆7辆，其中：主要领导干部用车0辆、离退休干部用车1辆、其他用车7辆。", evidence: []string{"7 | 0 | 1 | 7"}},
		{rule: "narrative/vehicle-sum", name: "more than posts", want: fires, severity: "warning", text: cars("3", "3"), evidence: []string{"4 | 3"}},
		{rule: "narrative/vehicle-sum", name: "adds up", want: quiet, text: cars("4", "3")},
		{rule: "narrative/vehicle-sum", name: "no cars", want: silent, text: "文 办公用房建筑总面积1393平方米。"},

		{rule: "narrative/placeholder", name: "never filled in", want: fires, text: "文 2024年政府采购预算总额XX万元。", evidence: []string{"XX"}},
		{rule: "narrative/placeholder", name: "filled in", want: quiet, text: "文 2024年政府采购预算总额78.12万元。"},
		{rule: "narrative/placeholder", name: "no text", want: silent, text: noText},

		{rule: "narrative/year-drift", name: "an older text", want: fires, text: "文 2022年部门预算收入总计1,468.09万元。", evidence: []string{"2022年"}},
		{rule: "narrative/year-drift", name: "this year and the last", want: quiet, text: "文 2024年机关运行经费91.33万元，比2023年预算减少6.71万元。"},
		{rule: "narrative/year-drift", name: "no text", want: silent, text: noText},
	}
}

func procurement(works string) string {
	return "章 九、政府采购情况\n文 2024年政府采购预算总额78.12万元。其中：政府采购货物预算26.42万元、政府采购工程预算" + works + "万元、政府采购服务预算16.70万元。"
}

func cars(posts, patrol string) string {
	return "章 十一、国有资产占有使用情况\n文 截至2023年12月31日，泽州县司法局共有公务用车编制" + posts + "辆，实有4辆，其中：领导用车0辆，应急保障用车1辆，执法执勤用车" + patrol + "辆。"
}
