package rules_test

// A small department whose tables agree; specimens change one figure of it, or
// take tables away.
const (
	overview = `
表 2024年预算收支总表 | 万元
列 | 收入/项目 | 收入/2024年 | 支出/项目 | 支出/2024年合计 | 支出/当年预算安排 | 支出/上年结转安排
行 | 一、一般公共预算 | 90.00 | 四、公共安全支出 | 100.00 | 90.00 | 10.00
行 | 本年收入合计 | 90.00 | 本年支出合计 | 100.00 | 90.00 | 10.00
行 | 上年结转 | 10.00 | 年终结转 | | |
行 | 收入总计 | 100.00 | 支出总计 | 100.00 | 90.00 | 10.00
`
	income = `
表 2024年预算收入总表 | 万元
列 | 科目编码 | 科目名称 | 本年收入/合计 | 本年收入/一般公共预算 | 上年结转
行 | 合计 | | 90.00 | 90.00 | 10.00
行 | 204 | 公共安全支出 | 90.00 | 90.00 | 10.00
行 | 20406 | 司法 | 90.00 | 90.00 | 10.00
行 | 2040601 | 行政运行 | 60.00 | 60.00 |
行 | 2040607 | 公共法律服务 | 30.00 | 30.00 | 10.00
`
	outlays = `
表 2024年预算支出总表 | 万元
列 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
行 | 合计 | | 100.00 | 60.00 | 40.00
行 | 204 | 公共安全支出 | 100.00 | 60.00 | 40.00
行 | 20406 | 司法 | 100.00 | 60.00 | 40.00
行 | 2040601 | 行政运行 | 60.00 | 60.00 |
行 | 2040607 | 公共法律服务 | 40.00 | | 40.00
`
	general = `
表 2024年一般公共预算支出预算表（不含上年结转） | 万元
列 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
行 | 合计 | | 90.00 | 60.00 | 30.00
行 | 204 | 公共安全支出 | 90.00 | 60.00 | 30.00
行 | 20406 | 司法 | 90.00 | 60.00 | 30.00
行 | 2040601 | 行政运行 | 60.00 | 60.00 |
行 | 2040607 | 公共法律服务 | 30.00 | | 30.00
`
	economic = `
表 2024年一般公共预算安排基本支出分经济科目表（不含上年结转） | 万元
列 | 部门预算支出经济科目名称 | 政府预算支出经济科目名称 | 合计 | 人员经费 | 公用经费
行 | 合计 | | 60.00 | 50.00 | 10.00
行 | 工资福利支出 | | 50.00 | 50.00 |
行 | 基本工资 | 工资奖金津补贴 | 30.00 | 30.00 |
行 | 津贴补贴 | 工资奖金津补贴 | 20.00 | 20.00 |
行 | 商品和服务支出 | | 10.00 | | 10.00
行 | 办公费 | 办公经费 | 4.00 | | 4.00
行 | 公务用车运行维护费 | 公务用车运行维护费 | 6.00 | | 6.00
`
	fiscal = `
表 2024年财政拨款收支总表 | 万元
列 | 收入/项目 | 收入/金额 | 支出/项目 | 支出/金额/小计 | 支出/金额/一般公共预算 | 支出/金额/政府性基金预算
行 | 一、一般公共预算 | 90.00 | 四、公共安全支出 | 100.00 | 100.00 |
行 | 本年收入合计 | 90.00 | 本年支出合计 | 100.00 | 100.00 |
行 | 上年财政拨款结转 | 10.00 | 年终结转 | | |
行 | 收入总计 | 100.00 | 支出总计 | 100.00 | 100.00 |
`
	fund = `
表 2024年政府性基金预算支出表（不含上年结转） | 万元
列 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
行 | 合计 | | | |
注 注：本表无数据
`
	projects = `
表 2024年项目支出预算表（本年预算） | 万元
列 | 项目名称 | 合计 | 一般公共预算
行 | 法律援助业务经费 | 30.00 | 30.00
行 | 合计 | 30.00 | 30.00
表 2024年项目支出预算表（上年结转） | 万元
列 | 项目名称 | 合计 | 一般公共预算
行 | 特殊群体法律援助补贴 | 10.00 | 10.00
行 | 合计 | 10.00 | 10.00
`
	operating = `
表 2024年财政拨款安排机关运行经费预算表 | 万元
列 | 单位名称 | 合计 | 一般公共预算
行 | 部门合计 | 10.00 | 10.00
`
	whole = overview + income + outlays + fiscal + general + economic + fund + publicTable + operating + projects
)

// changed is the whole with one figure of one row put wrong.
func changed(old, new string) string { return replaceOnce(whole, old, new) }

const coded = "列 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n"

func tableSpecimens() []specimen {
	const noTable = "部门 局"
	return []specimen{
		{rule: "table/wrong-figure", name: "digits swapped", want: fires, text: changed("行 | 2040607 | 公共法律服务 | 40.00 | | 40.00", "行 | 2040607 | 公共法律服务 | 40.00 | | 04.00"),
			evidence: []string{"04.00"}},
		{rule: "table/wrong-figure", name: "two far apart", want: fires, text: replaceOnce(changed("行 | 2040607 | 公共法律服务 | 40.00 | | 40.00", "行 | 2040607 | 公共法律服务 | 40.00 | | 4.00"), "行 | 津贴补贴 | 工资奖金津补贴 | 20.00 | 20.00 |", "行 | 津贴补贴 | 工资奖金津补贴 | 20.00 | 2.00 |"),
			evidence: []string{"4.00", "2.00"}},
		{rule: "table/wrong-figure", name: "all agree", want: quiet, text: whole},
		{rule: "table/wrong-figure", name: "no table", want: silent, text: noTable},

		{rule: "table/row-sum", name: "one row alone", want: fires, text: "表 2024年预算支出总表 | 万元\n" + coded + "行 | 2040601 | 行政运行 | 100.00 | 60.00 | 41.00", evidence: []string{"100.00 | 60.00 | 41.00"}},
		{rule: "table/row-sum", name: "rounded", want: quiet, text: "表 2024年预算支出总表 | 万元\n" + coded + "行 | 2040601 | 行政运行 | 100.00 | 60.00 | 40.01"},
		{rule: "table/row-sum", name: "no table", want: silent, text: noTable},

		{rule: "table/code-rollup", name: "parent and one child", want: fires, text: "表 2024年一般公共预算支出表 | 万元\n列 | 科目编码 | 科目名称 | 合计\n行 | 204 | 公共安全支出 | 100.00\n行 | 20406 | 司法 | 90.00", evidence: []string{"100.00 | 90.00"}},
		{rule: "table/code-rollup", name: "children rounded", want: quiet, text: "表 2024年一般公共预算支出表 | 万元\n列 | 科目编码 | 科目名称 | 合计\n行 | 20406 | 司法 | 100.00\n行 | 2040601 | 行政运行 | 60.00\n行 | 2040607 | 公共法律服务 | 40.01"},
		{rule: "table/code-rollup", name: "a code is wrong, not a sum", want: quiet, text: replaceOnce(outlays, "2040607", "2050607")},
		{rule: "table/code-rollup", name: "no codes", want: silent, text: publicTable},

		{rule: "table/grand-total", name: "total alone", want: fires, text: "表 2024年项目支出预算表（本年预算） | 万元\n列 | 项目名称 | 合计\n行 | 普法宣传经费 | 60.00\n行 | 法律援助经费 | 20.00\n行 | 合计 | 90.00", evidence: []string{"90.00 | 60.00 | 20.00"}},
		{rule: "table/grand-total", name: "adds up", want: quiet, text: projects},
		{rule: "table/grand-total", name: "no total", want: silent, text: noTable},

		{rule: "table/in-out-balance", name: "not balanced", want: fires, text: balance("100.00", "90.00"), evidence: []string{"100.00 | 90.00"}},
		{rule: "table/in-out-balance", name: "balanced", want: quiet, text: balance("100.00", "100.00")},
		{rule: "table/in-out-balance", name: "one side only", want: silent, text: income},

		{rule: "table/carry-in", name: "digits swapped", want: fires, text: "表 2024年预算收支总表 | 万元\n列 | 收入/项目 | 收入/2024年 | 支出/项目 | 支出/2024年\n行 | 本年收入合计 | 90.00 | 本年支出合计 |\n行 | 上年结转 | 10.00 | |\n行 | 收入总计 | 103.00 | 支出总计 |", evidence: []string{"103.00 | 90.00 | 10.00"}},
		{rule: "table/carry-in", name: "adds up", want: quiet, text: overview},
		{rule: "table/carry-in", name: "no overview", want: silent, text: income},

		{rule: "table/carry-detail", name: "no subject above", want: fires, text: carryDetail("41.00"), evidence: []string{"41.00 | 30.00 | 10.00"}},
		{rule: "table/carry-detail", name: "adds up", want: quiet, text: carryDetail("40.00")},
		{rule: "table/carry-detail", name: "no income table", want: silent, text: outlays},

		{rule: "table/t3-vs-t5", name: "basic outlays differ", want: fires, text: twoTables("60.00", "61.00"), evidence: []string{"60.00 | 61.00"}},
		{rule: "table/t3-vs-t5", name: "agree", want: quiet, text: twoTables("60.00", "60.00")},
		{rule: "table/t3-vs-t5", name: "one table", want: silent, text: outlays},

		{rule: "table/t4-sources", name: "one of two", want: fires, text: fiscalAgainst("100.00", "100.10"), evidence: []string{"100.00 | 100.10"}},
		{rule: "table/t4-sources", name: "agree", want: quiet, text: fiscalAgainst("100.00", "100.00")},
		{rule: "table/t4-sources", name: "no fiscal table", want: silent, text: outlays},

		{rule: "table/basic-eq-t6", name: "differ", want: fires, text: basicAgainst("60.00", "60.60"), evidence: []string{"60.00 | 60.60"}},
		{rule: "table/basic-eq-t6", name: "agree", want: quiet, text: basicAgainst("60.00", "60.00")},
		{rule: "table/basic-eq-t6", name: "no economic table", want: silent, text: general},

		{rule: "table/staff-public", name: "total alone", want: fires, text: "表 2024年一般公共预算基本支出表 | 万元\n列 | 经济科目名称 | 合计\n行 | 合计 | 61.00\n行 | 工资福利支出 | 50.00\n行 | 商品和服务支出 | 10.00", evidence: []string{"61.00 | 50.00 | 10.00"}},
		{rule: "table/staff-public", name: "adds up", want: quiet, text: economic},
		{rule: "table/staff-public", name: "no economic table", want: silent, text: general},

		{rule: "table/project-split", name: "three tables", want: fires, text: splitAgainst("42.00"), evidence: []string{"42.00 | 30.00 | 10.00"}},
		{rule: "table/project-split", name: "adds up", want: quiet, text: splitAgainst("40.00")},
		{rule: "table/project-split", name: "no table of projects", want: silent, text: outlays},

		{rule: "table/sangong-sum", name: "receptions left out", want: fires, text: public("1.20", "6.00"), evidence: []string{"6.00 | 0 | 1.20 | 6.00"}},
		{rule: "table/sangong-sum", name: "adds up", want: quiet, text: public("1.20", "7.20")},
		{rule: "table/sangong-sum", name: "no table", want: silent, text: outlays},

		{rule: "table/sangong-econ", name: "more than the table", want: fires, severity: "warning", text: publicTable + economicItem("8.00"), evidence: []string{"8.00 | 6.00"}},
		{rule: "table/sangong-econ", name: "just that", want: quiet, text: publicTable + economicItem("6.00")},
		{rule: "table/sangong-econ", name: "less: projects may pay", want: silent, text: publicTable + economicItem("4.00")},

		{rule: "table/agency-cost", name: "more than office money", want: fires, severity: "warning", text: operating + officeMoney("9.00"), evidence: []string{"9.00 | 10.00"}},
		{rule: "table/agency-cost", name: "just that", want: quiet, text: operating + officeMoney("10.00")},
		{rule: "table/agency-cost", name: "less: other units", want: silent, text: operating + officeMoney("12.00")},

		{rule: "table/func-econ", name: "housing fund", want: fires, severity: "warning", text: bridged("82.56"), evidence: []string{"85.26 | 82.56"}},
		{rule: "table/func-econ", name: "agrees", want: quiet, text: bridged("85.26")},
		{rule: "table/func-econ", name: "no economic table", want: silent, text: general},

		{rule: "table/across", name: "income and general budget", want: fires, text: acrossTables("30.00", "30.03"), evidence: []string{"30.00 | 30.03"}},
		{rule: "table/across", name: "agree", want: quiet, text: acrossTables("30.00", "30.00")},
		{rule: "table/across", name: "one table", want: silent, text: publicTable},

		{rule: "table/missing", name: "one of eight", want: fires, text: overview + income + outlays + fiscal + general + economic + fund, evidence: []string{"2024年政府性基金预算支出表（不含上年结转）"}},
		{rule: "table/missing", name: "all there", want: quiet, text: whole},
		{rule: "table/missing", name: "only a few", want: silent, text: publicTable},

		{rule: "table/empty-note", name: "no note", want: fires, text: replaceOnce(fund, "注 注：本表无数据", ""), evidence: []string{"2024年政府性基金预算支出表（不含上年结转）"}},
		{rule: "table/empty-note", name: "another's note", want: fires, text: replaceOnce(fund, "本表无数据", "本部门2024年没有国有资本经营预算支出"), evidence: []string{"注：本部门2024年没有国有资本经营预算支出 | 2024年政府性基金预算支出表（不含上年结转）"}},
		{rule: "table/empty-note", name: "says so", want: quiet, text: fund},
		{rule: "table/empty-note", name: "no empty table", want: silent, text: outlays},

		{rule: "table/note-conflict", name: "prints amounts", want: fires, text: publicTable + "注 注:本部门2024年无“三公”经费预算，故本表为空表。", evidence: []string{"注:本部门2024年无“三公”经费预算，故本表为空表。 | 6.00"}},
		{rule: "table/note-conflict", name: "noughts only", want: quiet, text: "表 2024年国有资本经营预算支出表 | 万元\n列 | 科目 | 合计\n行 | 合计 | 0\n注 本表无数据"},
		{rule: "table/note-conflict", name: "a note on one item", want: silent, text: publicTable + "注 本部门没有因公出国（境）费预算。"},

		{rule: "table/unit-header", name: "no unit", want: fires, text: replaceOnce(outlays, "表 2024年预算支出总表 | 万元", "表 2024年预算支出总表 |"), evidence: []string{"2024年预算支出总表"}},
		{rule: "table/unit-header", name: "declared", want: quiet, text: outlays},
		{rule: "table/unit-header", name: "no amounts", want: silent, text: fund},

		{rule: "table/code-format", name: "another class", want: fires, text: replaceOnce(outlays, "2040607", "2050607"), evidence: []string{"2050607"}},
		{rule: "table/code-format", name: "a digit lost", want: fires, text: replaceOnce(outlays, "2040607", "204067"), evidence: []string{"204067"}},
		{rule: "table/code-format", name: "in order", want: quiet, text: outlays},
		{rule: "table/code-format", name: "codes of another kind", want: silent, text: "表 2024年项目支出预算表 | 万元\n列 | 项目编码 | 项目名称 | 合计\n行 | 140525 | 甲 | 1.00"},

		{rule: "table/code-name", name: "two names", want: fires, text: income + replaceOnce(outlays, "公共法律服务", "普法宣传"), evidence: []string{"公共法律服务 | 普法宣传"}},
		{rule: "table/code-name", name: "one name", want: quiet, text: income + outlays},
		{rule: "table/code-name", name: "an item in one table", want: silent, text: "表 2024年预算支出总表 | 万元\n" + coded + "行 | 2040601 | 行政运行 | 100.00 | 60.00 | 40.00"},

		{rule: "table/econ-map", name: "wages as office money", want: fires, text: replaceOnce(economic, "基本工资 | 工资奖金津补贴", "基本工资 | 办公经费"), evidence: []string{"基本工资 | 办公经费"}},
		{rule: "table/econ-map", name: "allowed", want: quiet, text: economic},
		{rule: "table/econ-map", name: "one classification", want: silent, text: "表 2024年一般公共预算基本支出表 | 万元\n列 | 经济科目名称 | 合计\n行 | 基本工资 | 30.00"},

		{rule: "table/negative", name: "less than nothing", want: fires, text: replaceOnce(outlays, "行 | 2040607 | 公共法律服务 | 40.00", "行 | 2040607 | 公共法律服务 | -40.00"), evidence: []string{"-40.00"}},
		{rule: "table/negative", name: "a change", want: quiet, text: "表 2024年预算支出总表 | 万元\n列 | 科目名称 | 合计 | 比上年增减\n行 | 司法 | 40.00 | -3.00"},
		{rule: "table/negative", name: "no amounts", want: silent, text: noTable},
	}
}

func balance(in, out string) string {
	return "表 2024年预算收支总表 | 万元\n列 | 收入/项目 | 收入/2024年 | 支出/项目 | 支出/2024年\n行 | 收入总计 | " + in + " | 支出总计 | " + out
}

func carryDetail(spent string) string {
	return `
表 2024年预算收入总表 | 万元
列 | 科目编码 | 科目名称 | 本年收入/合计 | 上年结转
行 | 2040607 | 公共法律服务 | 30.00 | 10.00
表 2024年预算支出总表 | 万元
列 | 科目编码 | 科目名称 | 合计
行 | 2040607 | 公共法律服务 | ` + spent
}

func twoTables(all, general string) string {
	return "表 2024年预算收入总表 | 万元\n列 | 科目编码 | 科目名称 | 合计 | 一般公共预算\n行 | 合计 | | 90.00 | 90.00" +
		"\n表 2024年预算支出总表 | 万元\n列 | 科目编码 | 科目名称 | 基本支出\n行 | 2040601 | 行政运行 | " + all +
		"\n表 2024年一般公共预算支出表 | 万元\n列 | 科目编码 | 科目名称 | 基本支出\n行 | 2040601 | 行政运行 | " + general
}

func fiscalAgainst(fiscal, all string) string {
	return "表 2024年财政拨款收支总表 | 万元\n列 | 支出/项目 | 支出/金额\n行 | 四、公共安全支出 | " + fiscal +
		"\n表 2024年预算支出总表 | 万元\n列 | 科目编码 | 科目名称 | 合计 | 财政拨款\n行 | 204 | 公共安全支出 | | " + all
}

func basicAgainst(functional, economic string) string {
	return "表 2024年一般公共预算支出表 | 万元\n列 | 科目编码 | 科目名称 | 基本支出\n行 | 合计 | | " + functional +
		"\n表 2024年一般公共预算基本支出表 | 万元\n列 | 经济科目名称 | 合计\n行 | 合计 | " + economic
}

func splitAgainst(all string) string {
	return "表 2024年预算支出总表 | 万元\n列 | 科目编码 | 科目名称 | 项目支出\n行 | 合计 | | " + all +
		"\n表 2024年项目支出预算表（本年预算） | 万元\n列 | 项目名称 | 合计\n行 | 合计 | 30.00" +
		"\n表 2024年项目支出预算表（上年结转） | 万元\n列 | 项目名称 | 合计\n行 | 合计 | 10.00"
}

func public(reception, total string) string {
	return "表 2024年“三公”经费支出预算表 | 万元\n列 | 项目 | 预算数\n行 | 因公出国（境）费 | 0\n行 | 公务接待费 | " + reception +
		"\n行 | 公务用车购置及运行费 | 6.00\n行 | 合计 | " + total
}

func economicItem(cars string) string {
	return "表 2024年一般公共预算基本支出表 | 万元\n列 | 经济科目名称 | 合计\n行 | 公务用车运行维护费 | " + cars
}

func officeMoney(amount string) string {
	return "表 2024年一般公共预算基本支出表 | 万元\n列 | 经济科目名称 | 公用经费\n行 | 合计 | " + amount
}

// bridged has two items in both tables: were none to agree, the department
// would keep its books in another way, and no figure would be to blame.
func bridged(fund string) string {
	return "表 2024年一般公共预算支出表 | 万元\n列 | 科目编码 | 科目名称 | 合计" +
		"\n行 | 2080505 | 机关事业单位基本养老保险缴费支出 | 71.21\n行 | 2210201 | 住房公积金 | 85.26" +
		"\n表 2024年一般公共预算基本支出表 | 万元\n列 | 经济科目名称 | 合计" +
		"\n行 | 机关事业单位基本养老保险缴费 | 71.21\n行 | 住房公积金 | " + fund
}

func acrossTables(income, general string) string {
	return "表 2024年预算收入总表 | 万元\n列 | 科目编码 | 科目名称 | 本年收入/一般公共预算 | 上年结转\n行 | 2040607 | 公共法律服务 | " + income + " | 5.00" +
		"\n表 2024年一般公共预算支出预算表（不含上年结转） | 万元\n列 | 科目编码 | 科目名称 | 合计\n行 | 2040607 | 公共法律服务 | " + general
}
