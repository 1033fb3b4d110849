package rules

import "github.com/perftarget/perftarget/perf"

// Table returns the rules of the family table: the budget tables by themselves
// and against each other. One wrong figure that can be located is one finding of
// table/wrong-figure; the rules of single equations report the rest.
func Table() []perf.Rule {
	rules := []perf.Rule{
		wrongFigure(),
		RequiredTables(defaultTables...), emptyNote(), noteConflict(), unitHeader(),
		codeFormat(), codeName(), econMap(), negativeAmount(),
	}
	for _, e := range tableEquations() {
		rules = append(rules, identityRule(e))
	}
	return rules
}

const (
	docZH = "按印出的位数判断：各数都当作四舍五入的区间，两边有共同的值就算相符；同一金额以同一位数印两次必须分毫不差。空白的加数按0计，空白的合计不判断。能定位到一个错数的由 table/wrong-figure 报告，本规则只报告定位不了的。"
	docEN = "Decided by what is printed: each figure stands for all numbers that round to it, and the equation holds where both sides have one in common; one amount printed twice at one precision must be equal. A blank part counts as 0, a blank total is not tried. Where one wrong figure can be located table/wrong-figure reports it; this rule has the rest."
)

// equationRule is a rule of one kind of equation.
func equationRule(id string, zh, en, basis string, severity perf.Severity, whatZH, whatEN, wrong, right string) perf.Rule {
	return perf.Rule{
		ID: id, Title: perf.Words{ZH: zh, EN: en}, Basis: basis, Severity: severity,
		Doc:   perf.Words{ZH: whatZH + docZH, EN: whatEN + " " + docEN},
		Wrong: wrong, Right: right,
	}
}

// tableEquations are the rules of single equations of tables.
func tableEquations() []perf.Rule {
	return []perf.Rule{
		equationRule("table/row-sum", "合计列不等于各列之和", "a row's total is not the sum of its columns", "算术", perf.Error,
			"每行的合计列应等于其分列之和。", "In each row the total column must be the sum of its columns.",
			"合计 479.62　基本支出 988.47　项目支出 479.62", "合计 1468.09　基本支出 988.47　项目支出 479.62"),
		equationRule("table/code-rollup", "上级科目不等于下级之和", "a subject is not the sum of those below it", "政府收支分类科目（类=Σ款=Σ项）；算术", perf.Error,
			"类级科目应等于其款级之和，款级等于其项级之和，只与直接下级比较。", "A 类 must be the sum of its 款, a 款 of its 项; direct children only.",
			"20805 170.60　2080501 63.25　2080505 71.21　2080506 35.60", "20805 170.06　2080501 63.25　2080505 71.21　2080506 35.60"),
		equationRule("table/grand-total", "合计不等于各项之和", "a grand total is not the sum of its items", "算术", perf.Error,
			"表的合计行应等于其所加各行之和。", "A total row must be the sum of the rows that it adds.",
			"合计 1486.09（各类之和1468.09）", "合计 1468.09"),
		equationRule("table/in-out-balance", "收入总计与支出总计不等", "total income is not total expenditure", "算术（收支平衡）", perf.Error,
			"同一张收支表的收入总计应等于支出总计。", "In one table total income must be total expenditure.",
			"收入总计 1468.09　支出总计 1448.48", "收入总计 1468.09　支出总计 1468.09"),
		equationRule("table/carry-in", "总计不等于本年与结转之和", "the total is not the year's and what is carried over", "算术", perf.Error,
			"收入总计应等于本年收入合计与上年结转之和，支出总计应等于本年支出合计与年终结转之和。", "Total income is the year's income and what was carried over; total expenditure the year's and what is carried on.",
			"本年收入合计 1448.48　上年结转 19.61　收入总计 1486.09", "本年收入合计 1448.48　上年结转 19.61　收入总计 1468.09"),
		equationRule("table/carry-detail", "支出科目不等于当年收入加结转", "a subject's outlay is not its income and its carry-over", "部门预算收支总表勾稽", perf.Error,
			"支出总表每个科目应等于收入总表同一科目的本年收入加上年结转。", "Each subject of the expenditure table is its income of the year and what was carried over for it.",
			"支出 139.75　本年收入 130.00　结转 19.75", "支出 139.75　本年收入 130.00　结转 9.75"),
		equationRule("table/t3-vs-t5", "支出总表与一般公共预算支出表不一致", "expenditure table and general budget table differ", "部门预算收支总表勾稽", perf.Error,
			"没有其他资金时，支出总表扣除结转应等于一般公共预算支出表。", "Where there is no other money, the expenditure less what was carried over is that of the general public budget.",
			"支出总表 项目支出 460.01　一般公共预算 项目支出 461.01", "支出总表 项目支出 460.01　一般公共预算 项目支出 460.01"),
		equationRule("table/t4-sources", "财政拨款收支表与其他表不一致", "the fiscal table differs from the others", "部门预算收支总表勾稽", perf.Error,
			"财政拨款收支总表的合计应等于一般公共预算、政府性基金、国有资本经营预算之和，并与其他表中的同一数一致。", "The fiscal total is that of the general budget, the government funds and the state capital budget, and must be what other tables print of it.",
			"财政拨款支出 1468.90（收支总表 1468.09）", "财政拨款支出 1468.09"),
		equationRule("table/basic-eq-t6", "基本支出与经济科目表不一致", "basic expenditure differs from its economic table", "部门预算收支总表勾稽", perf.Error,
			"一般公共预算支出表的基本支出应等于基本支出经济科目表的合计，人员、公用经费同样。", "The basic expenditure of the general budget must be the total of its table by economic subject; staff and office money alike.",
			"基本支出 988.47　经济科目表合计 988.74", "基本支出 988.47　经济科目表合计 988.47"),
		equationRule("table/staff-public", "基本支出不等于人员经费与公用经费之和", "basic expenditure is not staff and office money", "算术", perf.Error,
			"基本支出经济科目表的合计应等于人员经费与公用经费之和，各大类与其明细同样。", "The economic table of basic expenditure adds up by staff and office money, and each class by its items.",
			"合计 988.47　人员经费 897.14　公用经费 93.33", "合计 988.47　人员经费 897.14　公用经费 91.33"),
		equationRule("table/project-split", "项目支出不等于当年与结转项目之和", "project expenditure is not this year's and carried-over projects", "部门预算收支总表勾稽", perf.Error,
			"支出总表的项目支出应等于本年项目支出表与上年结转项目表的合计之和。", "The project expenditure must be the total of this year's table of projects and of that of carried-over ones.",
			"项目支出 479.62　本年 460.01　结转 16.91", "项目支出 479.62　本年 460.01　结转 19.61"),
		equationRule("table/sangong-sum", "“三公”经费合计不等于各项之和", "the 三公 total is not the sum of its items", "财预〔2016〕143号（“三公”经费分项公开）；算术", perf.Error,
			"“三公”经费合计应等于因公出国（境）费、公务接待费、公务用车购置及运行费之和；公务用车等于购置费与运行费之和。", "The 三公 total is travel abroad, receptions and cars; cars are purchase and running cost.",
			"合计 6.00　公务接待费 1.20　公务用车 6.00", "合计 7.20　公务接待费 1.20　公务用车 6.00"),
		equationRule("table/sangong-econ", "基本支出中的“三公”科目大于“三公”表", "basic 三公 outlays exceed the 三公 table", "“三公”经费支出预算表", perf.Warning,
			"基本支出经济科目表中的公务接待费、公务用车运行维护费等不应大于“三公”经费表的同一项；项目中另有安排的，“三公”表较大，不报告。", "What the basic outlays spend on a 三公 item cannot be more than the 三公 table has for it; it may be less where projects pay for it, too.",
			"经济科目表 公务用车运行维护费 8.00　“三公”表 6.00", "经济科目表 公务用车运行维护费 6.00　“三公”表 6.00"),
		equationRule("table/agency-cost", "机关运行经费大于公用经费", "operating cost exceeds office money", "机关运行经费口径（行政单位和参公单位财政拨款基本支出中的公用经费）", perf.Warning,
			"机关运行经费应等于行政和参公单位的公用经费：大于公用经费的提请核对；有事业单位而小于公用经费的，不报告。", "The operating cost is the office money of administrative units: more than that is questioned; less, where there are other units, is right.",
			"机关运行经费 93.13　公用经费 91.33", "机关运行经费 91.33　公用经费 91.33"),
		equationRule("table/func-econ", "功能科目与对应的经济科目不符", "a functional subject does not fit its economic one", "政府收支分类科目（功能与经济科目的对应）", perf.Warning,
			"机关事业单位养老保险、职业年金、医疗保险、住房公积金等功能科目，通常等于对应的经济科目。", "Subjects such as pensions, medical insurance and the housing fund usually equal their economic counterpart.",
			"2210201 住房公积金 85.26　住房公积金（经济科目） 82.56", "2210201 住房公积金 85.26　住房公积金（经济科目） 85.26"),
		equationRule("table/across", "同一金额在不同表中不一致", "one amount differs between tables", "部门预算收支总表勾稽", perf.Error,
			"同一科目、同一口径的金额在各表中应当一致。", "One subject of one scope must have one amount in all tables.",
			"收支总表 卫生健康支出 35.65　支出总表 卫生健康支出 35.56", "两表均为 35.56"),
	}
}
