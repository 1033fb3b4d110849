package budget

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// legitimate are what budgets print and is right, however odd it looks. fewest
// is how many equations must be found all the same, so that silence does not
// come of not looking.
var legitimate = []struct {
	name   string
	fewest int
	tables []string
}{
	{"each table rounded by itself", 8, []string{`
		支出总表
		科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
		 | 合计 | 1.00 | 0.67 | 0.34
		204 | 公共安全支出 | 0.33 | 0.22 | 0.11
		205 | 教育支出 | 0.33 | 0.22 | 0.11
		210 | 卫生健康支出 | 0.33 | 0.22 | 0.11`, `
		一般公共预算支出表
		科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
		 | 合计 | 1.00 | 0.67 | 0.34
		204 | 公共安全支出 | 0.33 | 0.22 | 0.11
		205 | 教育支出 | 0.33 | 0.22 | 0.11
		210 | 卫生健康支出 | 0.33 | 0.22 | 0.11`}},
	{"其中 names some of the parts", 1, []string{`
		收支总表
		收入>项目 | 收入>金额
		一、一般公共预算 | 90.00
		其中：行政事业性收费 | 3.00
		二、单位资金 | 5.00
		其中：事业收入 | 1.00
		收入合计 | 95.00`}},
	{"a column of part of another", 3, []string{`
		支出总表
		科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 其中：政府采购
		 | 合计 | 9.00 | 4.00 | 5.00 | 2.50
		205 | 教育支出 | 9.00 | 4.00 | 5.00 | 2.50`}},
	{"the year before beside this year", 4, []string{`
		一般公共预算支出表
		科目编码 | 科目名称 | 2023年执行数 | 2024年预算数>小计 | 2024年预算数>基本支出 | 2024年预算数>项目支出 | 增减额 | 增减%
		 | 合计 | 8.00 | 9.00 | 4.00 | 5.00 | 1.00 | 12.50
		204 | 公共安全支出 | 6.00 | 5.00 | 2.00 | 3.00 | -1.00 | -16.67
		205 | 教育支出 | 2.00 | 4.00 | 2.00 | 2.00 | 2.00 | 100.00`}},
	{"money of one's own and of the special account", 4, []string{`
		收入总表
		单位名称 | 合计 | 本年收入>小计 | 本年收入>一般公共预算 | 本年收入>财政专户管理资金 | 本年收入>事业收入 | 本年收入>其他收入 | 上年结转结余
		某县一中 | 10.00 | 9.00 | 5.00 | 2.00 | 1.50 | 0.50 | 1.00
		某县二中 | 4.00 | 4.00 | 4.00 | | | |
		合计 | 14.00 | 13.00 | 9.00 | 2.00 | 1.50 | 0.50 | 1.00`}},
	{"a carry-over below nought", 3, []string{`
		收支总表
		收入>项目 | 收入>金额 | 支出>项目 | 支出>金额
		一、一般公共预算 | 90.00 | 一、教育支出 | 88.00
		本年收入合计 | 90.00 | 本年支出合计 | 88.00
		上年结转 | -2.00 | 年终结转 |
		收入总计 | 88.00 | 支出总计 | 88.00`}},
	{"one total below the carry-over, and the year's money elsewhere", 4, []string{`
		财政拨款收支总表
		收入>项目 | 收入>预算数 | 支出>项目 | 支出>合计 | 支出>一般公共预算
		一、本年收入 | 88.00 | 一、教育支出 | 90.00 | 90.00
		（一）一般公共预算拨款 | 88.00 | | |
		（二）政府性基金预算拨款 | | | |
		二、上年结转 | 2.00 | | |
		（一）一般公共预算拨款 | 2.00 | | |
		收入总计 | 90.00 | 支出总计 | 90.00 | 90.00`, `
		部门收入总表
		科目编码 | 科目名称 | 合计 | 一般公共预算财政拨款 | 单位资金
		 | 合计 | 88.00 | 88.00 |
		205 | 教育支出 | 88.00 | 88.00 |`, `
		一般公共预算支出表（不含上年结转）
		科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
		 | 合计 | 88.00 | 48.00 | 40.00
		205 | 教育支出 | 88.00 | 48.00 | 40.00`}},
	{"blank, 0, -, — for nothing", 7, []string{`
		支出总表
		科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 经营支出 | 上缴上级支出
		 | 合计 | 9.00 | 4.00 | 5.00 | 0 | —
		204 | 公共安全支出 | 4.00 | 4.00 | - | | 0.00
		205 | 教育支出 | 5.00 | — | 5.00 | 0 |`}},
	{"subtotals of pages", 2, []string{`
		部门项目支出预算表
		项目名称 | 金额
		甲项目 | 1.00
		乙项目 | 2.00
		本页小计 | 3.00
		丙项目 | 4.00
		丁项目 | 5.00
		本页小计 | 9.00
		合计 | 12.00`}},
	{"two units with the same codes", 6, []string{`
		支出总表
		科目编码 | 单位名称（科目） | 合计 | 基本支出 | 项目支出
		 | 合计 | 9.00 | 5.00 | 4.00
		 | 某县教育局 | 4.00 | 3.00 | 1.00
		205 | 教育支出 | 4.00 | 3.00 | 1.00
		 | 某县第一中学 | 5.00 | 2.00 | 3.00
		205 | 教育支出 | 5.00 | 2.00 | 3.00`}},
	{"codes in three columns", 5, []string{`
		支出总表
		类 | 款 | 项 | 科目名称 | 合计 | 基本支出 | 项目支出
		205 | | | 教育支出 | 7 | 4 | 3
		205 | 02 | | 普通教育 | 7 | 4 | 3
		205 | 02 | 01 | 学前教育 | 7 | 4 | 3
		合计 | | | | 7 | 4 | 3`}},
	{"the economic items of department and government side by side", 3, []string{`
		一般公共预算基本支出表
		部门预算支出经济分类科目 | 政府预算支出经济分类科目 | 合计 | 人员经费 | 公用经费
		合计 | | 20.00 | 17.00 | 3.00
		工资福利支出 | | 17.00 | 17.00 |
		机关事业单位基本养老保险缴费 | 社会保障缴费 | 10.00 | 10.00 |
		机关事业单位基本养老保险缴费 | 工资福利支出 | 7.00 | 7.00 |
		商品和服务支出 | | 3.00 | | 3.00
		办公费 | 办公经费 | 3.00 | | 3.00`}},
	{"三公 with 会议费 and 培训费 in its total", 1, []string{`
		“三公”经费预算表
		项目 | 预算数
		合计 | 10.00
		因公出国（境）费 | 1.00
		公务接待费 | 2.00
		公务用车购置及运行费 | 3.00
		会议费 | 2.50
		培训费 | 1.50`}},
	{"三公 with 会议费 and 培训费 beside its total", 1, []string{`
		“三公”经费预算表
		项目 | 预算数
		合计 | 6.00
		因公出国（境）费 | 1.00
		公务接待费 | 2.00
		公务用车购置及运行费 | 3.00
		会议费 | 2.50
		培训费 | 1.50`}},
	{"decimals of all lengths", 3, []string{`
		支出总表
		科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
		 | 合计 | 9 | 4.1 | 5.123457
		204 | 公共安全支出 | 4.1 | 4.1 |
		205 | 教育支出 | 5.12 | | 5.123457`}},
	{"元 beside 万元", 2, []string{`
		支出总表（单位：元）
		科目编码 | 科目名称 | 合计（元） | 基本支出（元） | 项目支出（元）
		205 | 教育支出 | 71234.56 | 41234.56 | 30000.00`, `
		一般公共预算支出表
		科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
		205 | 教育支出 | 7.12 | 4.12 | 3.00`}},
	{"final accounts with money carried in and out", 5, []string{`
		收入支出决算总表
		收入>项目 | 收入>决算数 | 支出>项目 | 支出>决算数
		一、一般公共预算财政拨款收入 | 90.00 | 一、教育支出 | 85.00
		本年收入合计 | 90.00 | 本年支出合计 | 85.00
		使用非财政拨款结余 | | 结余分配 |
		年初结转和结余 | 5.00 | 年末结转和结余 | 10.00
		总计 | 95.00 | 总计 | 95.00`}},
}

// legitimateDocument is the document of some tables.
func legitimateDocument(t testing.TB, tables []string) Document {
	doc := Document{Year: 2024}
	for _, text := range tables {
		table := sketch(t, text)
		useColumnUnits(&table)
		doc.Tables = append(doc.Tables, table)
	}
	return doc
}

func TestLegitimate(t *testing.T) {
	for _, tt := range legitimate {
		t.Run(tt.name, func(t *testing.T) {
			doc := legitimateDocument(t, tt.tables)
			results := Evaluate(Identities(doc))
			for i := range results {
				require.NotEqual(t, VerdictBroken, results[i].Verdict, "%s %q", results[i].ID(), equations([]Identity{results[i].Identity}))
			}
			require.GreaterOrEqual(t, len(results), tt.fewest, "%q", equations(Identities(doc)))
		})
	}
}

// useColumnUnits gives figures the unit that the header of their column names.
func useColumnUnits(table *Table) {
	for i := range table.Columns {
		labels := table.Columns[i].Labels
		if u := ParseUnit(labels[len(labels)-1]); u != "" {
			for j := range table.Rows {
				if f := &table.Rows[j].Cells[i]; f.IsNumber() {
					f.Unit = u
				}
			}
		}
	}
}

// Sentences that look odd and are right.
func TestLegitimateSentences(t *testing.T) {
	const general = "三、一般公共预算支出情况说明"
	before := Claim{Kind: ClaimAmount, Subject: "2023年因公出国（境）费", Year: 2023, Figure: mustFigure("0", TenThousand), Parent: -1}
	doc := spoken(t)
	doc.Narrative = []Statement{
		// 比上年减少-5.00万元 is a rise of 5.00
		say(general, "一般公共预算支出95.00万元，2023年90.00万元，减少-5.00万元，下降-5.56%。",
			amount("一般公共预算支出", "95.00"),
			Claim{Kind: ClaimAmount, Subject: "2023年一般公共预算支出", Year: 2023, Figure: mustFigure("90.00", TenThousand), Parent: -1},
			moved(-1, "-5.00", 0, 1), growth(-1, "-5.56%", 0, 1)),
		// from nothing to something: no percentage is told
		say("", "公务接待费2.00万元，比2023年增加2.00万元。", amount("公务接待费", "2.00"), before, moved(1, "2.00", 0, 1)),
		// a percentage without decimals
		say(general, "公共安全支出65.00万元，占68%。", amount("公共安全支出", "65.00"), share("68%", 0)),
		// an amount in 元 of a table in 万元
		say(general, "卫生健康支出300000元。", Claim{Kind: ClaimAmount, Subject: "卫生健康支出", Figure: mustFigure("300000", Yuan), Parent: -1}),
	}
	for _, r := range Evaluate(Identities(doc)) {
		require.NotEqual(t, VerdictBroken, r.Verdict, "%s %q", r.ID(), equations([]Identity{r.Identity}))
	}
	require.Len(t, told(doc), 8)
}
