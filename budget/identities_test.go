package budget

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// found writes the equations of a document with their IDs, and what could not be
// tried.
func found(doc Document) string {
	var out []string
	results, cover := Survey(doc)
	for _, r := range results {
		s := r.ID() + ": " + equations([]Identity{r.Identity})[0]
		if r.Soft {
			s += " soft"
		}
		if r.Verdict != VerdictEqual {
			s += " " + string(r.Verdict)
		}
		out = append(out, s)
	}
	for _, c := range cover {
		for _, u := range c.Untried {
			out = append(out, fmt.Sprintf("%s untried: %s %d", c.Kind, u.Reason, u.Count))
		}
	}
	return strings.Join(out, "\n")
}

func TestIdentitiesOfTables(t *testing.T) {
	tests := []struct {
		name, want string
		tables     []string
	}{
		{"a total whose amount stands in the list beside it", `
			general-basic/301/金额: rollup 5.00=5.00
			general-basic/302/金额: rollup 3.00=3.00
			general-basic/合计/金额: rollup 8.00=5.00+3.00
			cross untried: 缺少功能分类表或经济分类表 1
			cross untried: 缺少对应的表（一般公共预算支出表） 1`, []string{`
			一般公共预算基本支出表
			科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额
			301 | 工资福利支出 | 5.00 | 302 | 商品和服务支出 | 3.00
			30101 | 基本工资 | 5.00 | 30201 | 办公费 | 3.00
			合计 | | | | | 8.00`}},
		{"a total that two lists of one side share", `
			fiscal/收入总计/金额: total 9.00=9.00
			fiscal/支出总计/金额: total 9.00=5.00+4.00
			fiscal/支出总计/金额: total 9.00=6.00+3.00
			fiscal/收入总计=支出总计: balance 9.00=9.00
			fiscal=fiscal/一般公共预算: cross 9.00=9.00
			fiscal=fiscal/财政拨款: cross 9.00=9.00
			cross untried: 缺少功能分类表或经济分类表 1
			cross untried: 缺少对应的表（收支总表） 1
			cross untried: 缺少对应的表（一般公共预算支出表） 1
			cross untried: 缺少对应的表（政府性基金支出表） 1`, []string{`
			财政拨款收支总表
			收入>项目 | 收入>金额 | 支出>功能分类 | 支出>金额 | 支出>性质科目 | 支出>金 额
			一般公共预算 | 9.00 | 教育支出 | 5.00 | 基本支出 | 6.00
			政府性基金 | | 卫生健康支出 | 4.00 | 项目支出 | 3.00
			收入总计 | 9.00 | 支出总计 | | | 9.00`}},
		{"units print one subject each", `
			expenditure/合计/合计: rollup 9.00=5.00+4.00
			expenditure/某县第一中学/合计: rollup 5.00=5.00
			expenditure/某县第二中学/合计: rollup 4.00=4.00
			overview/收入总计/金额: total 9.00=9.00
			overview/支出总计/金额: total 9.00=9.00
			overview/收入总计=支出总计: balance 9.00=9.00
			expenditure=overview/: cross 9.00=9.00
			expenditure=overview/: cross 9.00=9.00
			expenditure=overview/: cross 9.00=9.00
			overview=overview/一般公共预算: cross 9.00=9.00
			overview=overview/: cross 9.00=9.00
			expenditure=overview/205: cross 5.00+4.00=9.00
			cross untried: 缺少功能分类表或经济分类表 1
			cross untried: 缺少对应的表（收入总表） 1
			cross untried: 缺少对应的表（一般公共预算支出表） 1
			cross untried: 缺少对应的表（项目支出表） 1
			cross untried: 缺少对应的表（收入总表） 1
			cross untried: 缺少对应的表（财政拨款收支总表） 1`, []string{`
			支出总表
			科目编码 | 单位名称（科目） | 合计
			 | 合计 | 9.00
			 | 某县第一中学 | 5.00
			205 | 教育支出 | 5.00
			 | 某县第二中学 | 4.00
			205 | 教育支出 | 4.00`, `
			收支总表
			收入>项目 | 收入>金额 | 支出>项目 | 支出>金额
			一般公共预算 | 9.00 | 教育支出 | 9.00
			收入总计 | 9.00 | 支出总计 | 9.00`}},
		{"a header not understood, most of whose rows do not hold", `
			cross untried: 缺少功能分类表或经济分类表 1
			row untried: 表头不能确定各栏的关系 3
			cross untried: 缺少对应的表（收支总表） 1
			cross untried: 缺少对应的表（收入总表） 1
			cross untried: 缺少对应的表（一般公共预算支出表） 1
			cross untried: 缺少对应的表（项目支出表） 1`, []string{`
			支出总表
			科目编码 | 科目名称 | 合计 | 基本支出 | 另列
			201 | 一般公共服务支出 | 9.00 | 4.00 | 5.00
			205 | 教育支出 | 9.00 | 4.00 | 6.00
			208 | 社会保障和就业支出 | 8.00 | 4.00 | 7.00`}},
		{"a header not understood, half of whose rows hold", `
			expenditure/201/合计: row 9.00=4.00+5.00
			expenditure/205/合计: row 9.00=4.00+6.00 broken
			cross untried: 缺少功能分类表或经济分类表 1
			cross untried: 缺少对应的表（收支总表） 1
			cross untried: 缺少对应的表（收入总表） 1
			cross untried: 缺少对应的表（一般公共预算支出表） 1
			cross untried: 缺少对应的表（项目支出表） 1`, []string{`
			支出总表
			科目编码 | 科目名称 | 合计 | 基本支出 | 另列
			201 | 一般公共服务支出 | 9.00 | 4.00 | 5.00
			205 | 教育支出 | 9.00 | 4.00 | 6.00`}},
		{"a list of no known form where one figure is to blame", `
			assets/合计/金额: total 9.00=4.00+6.00 broken
			assets/合计/另列: total 5.00=2.00+3.00
			cross untried: 缺少功能分类表或经济分类表 1`, []string{`
			新增资产配置表
			资产名称 | 金额 | 另列
			合计 | 9.00 | 5.00
			台式计算机 | 4.00 | 2.00
			打印机 | 6.00 | 3.00`}},
		{"three totals of one side and the other", `
			overview/收入总计/金额: total 9.00=9.00
			overview/支出总计/金额: total 9.00=9.00
			overview/支出总计/金额: total 9.00=9.00
			overview/收入总计=支出总计: balance 9.00=9.00
			overview/收入总计=支出总计: balance 9.00=9.00
			overview=overview/一般公共预算: cross 9.00=9.00
			overview=overview/一般公共预算: cross 9.00=9.00
			overview=overview/: cross 9.00=9.00
			overview=overview/: cross 9.00=9.00
			overview=overview/: cross 9.00=9.00
			cross untried: 缺少功能分类表或经济分类表 1
			cross untried: 缺少对应的表（收入总表） 1
			cross untried: 缺少对应的表（支出总表） 1
			cross untried: 缺少对应的表（财政拨款收支总表） 1`, []string{`
			收支总表
			收入>项目 | 收入>金额 | 支出>功能分类 | 支出>金额 | 支出>经济科目 | 支出>金 额
			一般公共预算 | 9.00 | 教育支出 | 9.00 | 工资福利支出 | 9.00
			收入总计 | 9.00 | 支出总计 | 9.00 | 支出总计 | 9.00`}},
		{"income without outlays", `
			overview/支出总计/金额: total 9.00=9.00
			overview/收入总计/金额: total 8.00=9.00 broken
			overview=overview/: cross 9.00=9.00
			overview=overview/: cross 9.00=8.00 broken
			cross untried: 缺少功能分类表或经济分类表 1
			cross untried: 缺少对应的表（收入总表） 1
			cross untried: 缺少对应的表（支出总表） 1
			cross untried: 缺少对应的表（财政拨款收支总表） 1`, []string{`
			收支总表
			支出>项目 | 支出>金额 | 收入>项目 | 收入>金额
			教育支出 | 9.00 | 一般公共预算 | 9.00
			支出总计 | 9.00 | 收入总计 | 8.00`}},
		{"money carried over, subject by subject", `
			income/合计/合计: row 20.00=20.00
			income/205/合计: row 10.00=10.00
			income/208/合计: row 10.00=10.00
			income/合计/合计: rollup 20.00=10.00+10.00
			income/合计/一般公共预算: rollup 20.00=10.00+10.00
			income/合计/上年结转: rollup 1.00=1.00
			expenditure/合计/合计: row 21.00=11.00+10.00
			expenditure/205/合计: row 11.00=6.00+5.00
			expenditure/208/合计: row 10.00=5.00+5.00
			expenditure/合计/合计: rollup 21.00=11.00+10.00
			expenditure/合计/基本支出: rollup 11.00=6.00+5.00
			expenditure/合计/项目支出: rollup 10.00=5.00+5.00
			project/合计/金额: total 9.00=9.00
			project-carry/合计/金额: total 1.00=1.00
			income=project-carry/（上年结转）: cross 1.00=1.00
			expenditure=income+carry/205: cross 11.00=10.00+1.00
			expenditure=income+carry/208: cross 10.00=10.00
			cross untried: 缺少功能分类表或经济分类表 1
			cross untried: 缺少对应的表（收支总表） 1
			cross untried: 缺少对应的表（收支总表） 1
			cross untried: 缺少对应的表（一般公共预算支出表） 1
			cross untried: 两表口径不同，没有可直接比较的数（项目支出表） 1`, []string{`
			部门收入总表
			科目编码 | 科目名称 | 本年收入>合计 | 本年收入>一般公共预算 | 上年结转
			 | 合计 | 20.00 | 20.00 | 1.00
			205 | 教育支出 | 10.00 | 10.00 | 1.00
			208 | 社会保障和就业支出 | 10.00 | 10.00 |`, `
			支出总表
			科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			 | 合计 | 21.00 | 11.00 | 10.00
			205 | 教育支出 | 11.00 | 6.00 | 5.00
			208 | 社会保障和就业支出 | 10.00 | 5.00 | 5.00`, `
			项目支出预算表
			项目名称 | 金额
			合计 | 9.00
			校舍维修 | 9.00`, `
			项目支出预算表（上年结转）
			项目名称 | 金额
			合计 | 1.00
			校舍维修 | 1.00`}},
		{"机关运行经费, items and 公用经费", `
			general-basic/合计/合计: row 20.00=11.00+9.00
			general-basic/302/合计: row 9.00=9.00
			general-basic/30217/合计: row 1.00=1.00
			general-basic/30216/合计: row 3.00=3.00
			general-basic/30231/合计: row 5.00=5.00
			general-basic/301/合计: row 11.00=11.00
			general-basic/30108/合计: row 11.00=11.00
			general-basic/合计/合计: rollup 20.00=9.00+11.00
			general-basic/合计/人员经费: rollup 11.00=11.00
			general-basic/合计/公用经费: rollup 9.00=9.00
			general-basic/302/合计: rollup 9.00=1.00+3.00+5.00
			general-basic/302/公用经费: rollup 9.00=1.00+3.00+5.00
			general-basic/301/合计: rollup 11.00=11.00
			general-basic/301/人员经费: rollup 11.00=11.00
			three-public/合计/预算数: total 6.00=0.00+2.00+4.00
			three-public/公务用车购置及运行费/预算数: total 4.00=0.00+4.00
			general/合计/合计: row 27.00=20.00+7.00
			general/208/合计: row 12.00=11.00+1.00
			general/20805/合计: row 12.00=11.00+1.00
			general/2080505/合计: row 12.00=11.00+1.00
			general/210/合计: row 15.00=9.00+6.00
			general/21007/合计: row 15.00=9.00+6.00
			general/2100799/合计: row 15.00=9.00+6.00
			general/合计/合计: rollup 27.00=12.00+15.00
			general/合计/基本支出: rollup 20.00=11.00+9.00
			general/合计/项目支出: rollup 7.00=1.00+6.00
			general/208/合计: rollup 12.00=12.00
			general/208/基本支出: rollup 11.00=11.00
			general/208/项目支出: rollup 1.00=1.00
			general/20805/合计: rollup 12.00=12.00
			general/20805/基本支出: rollup 11.00=11.00
			general/20805/项目支出: rollup 1.00=1.00
			general/210/合计: rollup 15.00=15.00
			general/210/基本支出: rollup 9.00=9.00
			general/210/项目支出: rollup 6.00=6.00
			general/21007/合计: rollup 15.00=15.00
			general/21007/基本支出: rollup 9.00=9.00
			general/21007/项目支出: rollup 6.00=6.00
			general-basic=general/一般公共预算基本支出: cross 20.00=20.00
			operating-cost=basic/公用经费: cross 10.00=9.00 soft broken
			general-basic=three-public/公务用车运行维护费: cross 5.00=4.00 soft broken
			general=general-basic/2080505=机关事业单位基本养老保险缴费: cross 11.00=11.00 soft
			cross untried: 金额小于通常相等的一方，属正常情况 1
			cross untried: 缺少对应的表（财政拨款收支总表） 1
			cross untried: 缺少对应的表（支出总表） 1`, []string{`
			一般公共预算基本支出表
			科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
			 | 合计 | 20.00 | 11.00 | 9.00
			302 | 商品和服务支出 | 9.00 | | 9.00
			30217 | 公务接待费 | 1.00 | | 1.00
			30216 | 培训费 | 3.00 | | 3.00
			30231 | 公务用车运行维护费 | 5.00 | | 5.00
			301 | 工资福利支出 | 11.00 | 11.00 |
			30108 | 机关事业单位基本养老保险缴费 | 11.00 | 11.00 |`, `
			“三公”经费预算表
			项目 | 预算数
			合计 | 6.00
			因公出国（境）费 | 0.00
			公务接待费 | 2.00
			公务用车购置及运行费 | 4.00
			公务用车购置费 | 0.00
			公务用车运行维护费 | 4.00`, `
			机关运行经费预算表
			单位名称 | 机关运行经费预算数
			合计 | 10.00`, `
			一般公共预算支出表
			科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			 | 合计 | 27.00 | 20.00 | 7.00
			208 | 社会保障和就业支出 | 12.00 | 11.00 | 1.00
			20805 | 行政事业单位养老支出 | 12.00 | 11.00 | 1.00
			2080505 | 机关事业单位基本养老保险缴费支出 | 12.00 | 11.00 | 1.00
			210 | 卫生健康支出 | 15.00 | 9.00 | 6.00
			21007 | 计划生育事务 | 15.00 | 9.00 | 6.00
			2100799 | 其他计划生育事务支出 | 15.00 | 9.00 | 6.00`}},
		{"机关运行经费 below the 公用经费, and no 公用经费", `
			cross untried: 各表均没有列出公用经费 1
			cross untried: 缺少功能分类表或经济分类表 1
			cross untried: 缺少对应的表（一般公共预算支出表） 1`, []string{`
			机关运行经费预算表
			单位名称 | 机关运行经费预算数
			合计 | 10.00`, `
			一般公共预算基本支出表
			科目编码 | 科目名称 | 合计
			302 | 商品和服务支出 | 19.00`}},
		{"tables without figures", `
			fiscal/收入总计/金额: total 9.00=9.00
			fiscal/支出总计/金额: total 9.00=9.00
			fiscal/收入总计=支出总计: balance 9.00=9.00
			fiscal=fiscal/一般公共预算: cross 9.00=9.00
			fiscal=fiscal/财政拨款: cross 9.00=9.00
			fiscal=general/205财政拨款: cross 9.00=9.00
			cross untried: 缺少功能分类表或经济分类表 1
			cross untried: 缺少对应的表（收支总表） 1
			cross untried: 对应的表没有数据（政府性基金支出表） 1
			cross untried: 缺少对应的表（支出总表） 1
			cross untried: 缺少对应的表（一般公共预算基本支出表） 1`, []string{`
			财政拨款收支总表
			收入>项目 | 收入>金额 | 支出>项目 | 支出>金额
			一般公共预算 | 9.00 | 教育支出 | 9.00
			收入总计 | 9.00 | 支出总计 | 9.00`, `
			政府性基金预算支出表
			科目编码 | 科目名称 | 合计
			 | |`, `
			一般公共预算支出表
			科目编码 | 科目名称 | 合计
			205 | 教育支出 | 9.00`}},
		{"units that cannot be added up", `
			expenditure/208/合计: row 9.00=4.00+50000元
			cross untried: 缺少功能分类表或经济分类表 1
			row untried: 单位不明或不能换算 1
			cross untried: 缺少对应的表（收支总表） 1
			cross untried: 缺少对应的表（收入总表） 1
			cross untried: 缺少对应的表（一般公共预算支出表） 1
			cross untried: 缺少对应的表（项目支出表） 1`, []string{`
			支出总表
			科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			205 | 教育支出 | 9.00 | 4.00 | 5人
			208 | 社会保障和就业支出 | 9.00 | 4.00 | 50000元`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := Document{Department: "某县教育局", Year: 2024}
			for _, table := range tt.tables {
				doc.Tables = append(doc.Tables, sketch(t, table))
			}
			require.Equal(t, strings.ReplaceAll(strings.TrimSpace(tt.want), "\t", ""), found(doc))
		})
	}
}

// Of a quantity printed in more places than twelve nothing is gained by tying
// each to each.
func TestManyPrintsOfOneQuantity(t *testing.T) {
	for n, want := range map[int]int{1: 0, 2: 1, 12: 66, 13: 0} {
		doc := Document{Year: 2024}
		for range n {
			doc.Tables = append(doc.Tables, sketch(t, `
				一般公共预算支出表
				科目编码 | 科目名称 | 合计
				205 | 教育支出 | 9.00`))
		}
		require.Len(t, Identities(doc), want, "%d tables", n)
	}
}

// A term without a sign is added.
func TestSignOfTerms(t *testing.T) {
	unsigned := func(s string) []Term {
		out := terms(s)
		for i := range out {
			out[i].Sign = 0
		}
		return out
	}
	for _, tt := range []struct {
		left, right string
		formula     Formula
	}{{"9.00", "4.00 5.00", Sum}, {"50%", "1.00 2.00", Quotient}, {"100%", "1.00 2.00", Growth}, {"100%", "2.00 1.00", Ratio}, {"6.00", "2.00 3.00", Product}} {
		id := Identity{Formula: tt.formula, Left: unsigned(tt.left), Right: unsigned(tt.right)}
		require.Equal(t, VerdictEqual, evaluate(&id).Verdict, tt.formula)
		require.Empty(t, Diagnose(Evaluate([]Identity{id})))
	}
	require.Equal(t, VerdictEqual, evaluateWide(&Identity{Left: unsigned("9.00"), Right: unsigned("4.00 5.00")}).Verdict)
	id := Identity{Left: unsigned("9.00"), Right: unsigned("4.00 6.00")}
	other := Identity{Left: terms("7.00"), Right: unsigned("7.00")}
	other.Right[0] = id.Right[1]
	third := Identity{Left: terms("5.00"), Right: []Term{id.Right[1]}}
	fourth := Identity{Left: terms("5.00"), Right: []Term{id.Right[1]}}
	faults := Diagnose(Evaluate([]Identity{id, third, fourth}))
	require.Len(t, faults, 1)
	require.Equal(t, "5.00", faults[0].Mend.Text)
}

// The budget that an outcome is a percentage of is the one that is named where
// it is of the same thing, else that of the tables.
func TestSharesOfABudget(t *testing.T) {
	tables := []Table{
		sketch(t, `
			2023年支出决算表
			科目编码 | 科目名称 | 年初预算数 | 决算数
			 | 合计 | 80.00 | 85.00
			205 | 教育支出 | 80.00 | 85.00`),
		sketch(t, `
			2023年“三公”经费支出决算表
			项目 | 预算数 | 决算数
			合计 | 8.00 | 6.00
			因公出国（境）费 | 1.00 | 1.00
			公务接待费 | 2.00 | 1.00
			公务用车购置及运行费 | 5.00 | 4.00`),
	}
	ofPlan := func(text, base string, refs ...int) Claim {
		c := share(text, refs...)
		c.Base = base
		return c
	}
	for _, tt := range []struct {
		name string
		says []Claim
		want string
	}{
		{"the one in the table", []Claim{amount("公务接待费支出决算", "1.00"), ofPlan("50%", "年初预算", 0)}, "50%=1.00+2.00"},
		{"计划, too", []Claim{amount("公务接待费支出决算", "1.00"), ofPlan("50%", "年初计划", 0)}, "50%=1.00+2.00"},
		{"the one that is named", []Claim{amount("公务接待费预算", "2.0"), amount("公务接待费支出决算", "1.00"), ofPlan("50%", "预算", 1, 0)}, "50%=1.00+2.0"},
		{"one of something else that is named", []Claim{amount("公务用车购置及运行费预算", "5.0"), amount("公务接待费支出决算", "1.00"), ofPlan("50%", "预算", 1, 0)}, "50%=1.00+2.00"},
		{"an outcome that is named", []Claim{amount("公务用车购置及运行费决算", "4.0"), amount("公务接待费支出决算", "1.00"), ofPlan("25%", "决算", 1, 0)}, "25%=1.00+4.0"},
		{"a budget of a budget", []Claim{amount("公务接待费预算", "2.00"), amount("“三公”经费预算", "8.0"), ofPlan("25%", "预算", 0, 1)}, "25%=2.00+8.0"},
		{"none in the tables", []Claim{amount("会议费支出决算", "1.00"), ofPlan("50%", "年初预算", 0)}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := Document{Department: "某市应急管理局", Year: 2023, Tables: tables}
			doc.Narrative = []Statement{say("五、“三公”经费支出决算情况说明", "x", tt.says...)}
			got := ""
			for _, s := range told(doc) {
				if rest, ok := strings.CutPrefix(s, "share "); ok {
					got = rest
				}
			}
			require.Equal(t, tt.want, got)
		})
	}
}
