package budget

import (
	"fmt"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/source"
)

// sketch reads a table from text: a title, headers above a line of dashes with
// the levels of a label parted by ">", rows below it, cells parted by "|".
func sketch(t testing.TB, text string) Table {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(text), "\n")
	table := Table{Title: strings.TrimSpace(lines[0]), Unit: TenThousand}
	table.Role, table.Year = RoleOf(table.Title), yearIn(table.Title)
	for _, c := range strings.Split(lines[1], "|") {
		col := Column{}
		for _, l := range strings.Split(c, ">") {
			if l = strings.TrimSpace(l); l != "" {
				col.Labels = append(col.Labels, l)
			}
		}
		table.Columns = append(table.Columns, col)
	}
	for n, line := range lines[2:] {
		row := Row{}
		for j, c := range strings.Split(line, "|") {
			unit := table.Unit
			if table.isCodeColumn(j) {
				unit = ""
			}
			f, _ := NewFigure(strings.TrimSpace(c), unit, source.Place{Line: n + 1, Column: j + 1})
			row.Cells = append(row.Cells, f)
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// equations writes the identities of tables as their figures.
func equations(ids []Identity) []string {
	var out []string
	for i := range ids {
		side := func(terms []Term) string {
			var s []string
			for _, x := range terms {
				s = append(s, x.Figure.Text)
			}
			return strings.Join(s, "+")
		}
		out = append(out, fmt.Sprintf("%s %s=%s", ids[i].Kind, side(ids[i].Left), side(ids[i].Right)))
	}
	sort.Strings(out)
	return out
}

func TestTableStructures(t *testing.T) {
	tests := []struct {
		name, table string
		want        []string
	}{
		{"income and outlays, totals below", `
			2024年预算收支总表
			收入>项目 | 收入>金额 | 支出>项目 | 支出>合计 | 支出>当年预算安排 | 支出>上年结转安排
			一、一般公共预算 | 90.00 | 一、教育支出 | 60.00 | 50.00 | 10.00
			二、单位资金 | 5.00 | 二、卫生健康支出 | 45.00 | 45.00 |
			本年收入合计 | 95.00 | 本年支出合计 | 105.00 | 95.00 | 10.00
			上年结转 | 10.00 | 年终结转 | | |
			收入总计 | 105.00 | 支出总计 | 105.00 | 95.00 | 10.00`,
			[]string{
				"balance 105.00=105.00", "cross 10.00=10.00", "cross 95.00=95.00",
				"row 105.00=95.00+10.00", "row 105.00=95.00+10.00", "row 45.00=45.00", "row 60.00=50.00+10.00",
				"total 10.00=10.00", "total 10.00=10.00", "total 105.00=105.00", "total 105.00=60.00+45.00", "total 105.00=95.00+10.00",
				"total 95.00=50.00+45.00", "total 95.00=90.00+5.00", "total 95.00=95.00",
			}},
		{"codes of three levels in columns of their own", `
			支出总表
			科目编码>类 | 科目编码>款 | 科目编码>项 | 科目名称 | 项目支出 | 基本支出 | 合计
			205 | | | 教育支出 | 3 | 4 | 7
			205 | 02 | | 普通教育 | 3 | 4 | 7
			205 | 02 | 1 | 学前教育 | 1 | 2 | 3
			205 | 02 | 02 | 小学教育 | 2 | 2 | 4
			合计 | | | | 3 | 4 | 7`,
			[]string{
				"rollup 3=1+2", "rollup 3=3", "rollup 3=3", "rollup 4=2+2", "rollup 4=4", "rollup 4=4", "rollup 7=3+4", "rollup 7=7", "rollup 7=7",
				"row 3=1+2", "row 4=2+2", "row 7=3+4", "row 7=3+4", "row 7=3+4",
			}},
		{"units in one table", `
			支出总表
			科目编码 | 单位名称（科目） | 合计
			 | 合计 | 9
			 | 某县甲局 | 4
			2050201 | 学前教育 | 4
			 | 某县乙中心 | 5
			2050201 | 学前教育 | 2
			2050202 | 小学教育 | 3`,
			[]string{"rollup 4=4", "rollup 5=2+3", "rollup 9=4+5"}},
		{"projects below their codes", `
			一般公共预算项目支出预算表
			科目编码 | 单位名称（项目） | 金额
			 | 合计 | 9
			2050201 | 学前教育 | 4
			 | 某县幼教补助 | 1
			 | 园舍维修 | 3
			2050202 | 小学教育 | 5
			 | 教学设备 | 5`,
			[]string{"rollup 4=1+3", "rollup 5=5", "rollup 9=4+5"}},
		{"parts of parts in the header", `
			一般公共预算“三公”经费支出表
			合计 | “三公”经费>小计 | “三公”经费>因公出国（境）费 | “三公”经费>公务用车购置及运行费>小计 | “三公”经费>公务用车购置及运行费>购置费 | “三公”经费>公务用车购置及运行费>运行费 | “三公”经费>公务接待费 | 会议费
			20 | 12 | 1 | 9 | 4 | 5 | 2 | 8`,
			[]string{"row 12=1+9+2", "row 20=12+8", "row 9=4+5"}},
		{"其中 is not all", `
			收支总表
			收入>项目 | 收入>金额
			一、财政拨款 | 9
			其中：专项收入 | 2
			二、其他收入 | 1
			收入总计 | 10`,
			[]string{"total 10=9+1"}},
		{"last year beside this year", `
			2024年支出总表
			科目编码 | 科目名称 | 2023年预算数>合计 | 2023年预算数>基本支出 | 2023年预算数>项目支出 | 2024年预算数>合计 | 2024年预算数>基本支出 | 2024年预算数>项目支出 | 增减% 
			205 | 教育支出 | 3 | 1 | 2 | 7 | 3 | 4 | 133`,
			[]string{"row 3=1+2", "row 7=3+4"}},
		{"a list that goes on beside itself", `
			一般公共预算财政拨款基本支出表
			人员经费>科目编码 | 人员经费>科目名称 | 人员经费>金额 | 公用经费>科目编码 | 公用经费>科目名称 | 公用经费>金额 | 公用经费>科目编码 | 公用经费>科目名称 | 公用经费>金额
			301 | 工资福利支出 | 5 | 302 | 商品和服务支出 | 3 | 310 | 资本性支出 | 1
			30101 | 基本工资 | 5 | 30201 | 办公费 | 3 | 31002 | 办公设备购置 | 1
			人员经费合计 | | 5 | 公用经费合计 | | | | | 4`,
			[]string{"rollup 1=1", "rollup 3=3", "rollup 4=3+1", "rollup 5=5", "rollup 5=5"}},
		{"line numbers are no amounts", `
			收支总表
			收入>项目 | 收入>行次 | 收入>金额
			一、财政拨款 | 1 | 9
			二、其他收入 | 2 | 1
			收入总计 | 3 | 10`,
			[]string{"total 10=9+1"}},
		{"sections and what they are made of", `
			财政拨款收支总表
			收入>项目 | 收入>金额 | 支出>项目 | 支出>合计
			一、本年收入 | 8 | 一、本年支出 | 9
			一般公共预算拨款 | 6 | 教育支出 | 5
			政府性基金预算拨款 | 2 | 卫生健康支出 | 4
			二、上年结转 | 1 | 二、结转下年 |
			一般公共预算拨款 | 1 | |
			收入总计 | 9 | 支出总计 | 9`,
			[]string{"balance 9=9", "total 1=1", "total 8=6+2", "total 9=5+4", "total 9=8+1", "total 9=9"}},
		{"names in several columns", `
			政府采购支出预算表
			品目大类 | 专项名称 | 物品名称 | 总计
			合计 | | | 9
			一、货物A | | | 5
			 | 设备购置 | | 5
			 | | 台式计算机 | 2
			 | | 打印机 | 3
			三、服务C | | | 4
			 | 维修费 | | 4`,
			[]string{"total 4=4", "total 5=2+3", "total 5=5", "total 9=5+4"}},
		{"totals above their rows", `
			收入预算总表
			项目名称 | 明细 | 金额
			收入总计 | | 9
			 | 小计 | 5
			一般公共预算 | 财政拨款补助 | 3
			 | 专项收入 | 2
			 | 小计 | 4
			其他资金 | 其他收入 | 4`,
			[]string{"total 4=4", "total 5=3+2", "total 9=5+4"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ids := Identities(Document{Tables: []Table{sketch(t, tt.table)}})
			require.Equal(t, tt.want, equations(ids))
			for _, r := range Evaluate(ids) {
				require.NotEqual(t, VerdictBroken, r.Verdict, r.ID())
			}
		})
	}
}

func TestReadLabel(t *testing.T) {
	tests := []struct {
		text  string
		want  string
		style numbering
		first bool
		among bool
	}{
		{"一、一般公共预算", "一般公共预算", numberHan, true, false},
		{"二十一、粮油物资储备支出", "粮油物资储备支出", numberHan, false, false},
		{"（一）基本支出", "基本支出", numberHanBr, true, false},
		{"1. 一般公共预算资金", "一般公共预算资金", numberArabic, true, false},
		{"2024年预算", "2024年预算", numberNone, false, false},
		{"1.5倍", "1.5倍", numberNone, false, false},
		{"（2）公务用车购置费", "公务用车购置费", numberArabBr, false, false},
		{"①公务用车购置费", "公务用车购置费", numberCircled, true, false},
		{"其中：公务用车运行费", "公务用车运行费", numberNone, false, true},
		{"其中:1.基本工资", "基本工资", numberArabic, true, true},
		{"一、（一）基本支出", "（一）基本支出", numberHan, true, false},
		{"合 计", "合计", numberNone, false, false},
		{"", "", numberNone, false, false},
	}
	for _, tt := range tests {
		l := readLabel(tt.text)
		require.Equal(t, tt.want, l.bare, tt.text)
		require.Equal(t, tt.style, l.style, tt.text)
		require.Equal(t, tt.first, l.first, tt.text)
		require.Equal(t, tt.among, l.among, tt.text)
	}
}

func TestFacetsOf(t *testing.T) {
	tests := []struct {
		label string
		want  facets
	}{
		{"一般公共预算拨款收入", facets{fund: fundGeneral}},
		{"财政拨款（一般公共预算）", facets{fund: fundGeneral}},
		{"国有资本经营预算", facets{fund: fundCapital}},
		{"事业单位经营收入", facets{fund: fundOperating}},
		{"基本支出—人员经费", facets{part: partStaff}},
		{"不含上年结转", facets{time: timeCurrent}},
		{"上年结转安排", facets{time: timeCarry}},
		{"年末结转和结余", facets{time: timeCarryOut}},
		{"公务用车购置及运行维护费", facets{item: itemVehicle}},
		{"公务用车购置费", facets{item: itemVehicleBuy}},
		{"2024年合计", facets{total: true}},
		{"当年支出小计", facets{total: true}},
		{"比上年增减%", facets{aside: asideRate}},
		{"办公费", facets{}},
	}
	for _, tt := range tests {
		require.Equal(t, tt.want, facetsOf(tt.label), tt.label)
	}
}

// Every word of the tables of field knowledge is reachable and says something.
func TestFacetWords(t *testing.T) {
	seen := map[string]bool{}
	for _, w := range facetWords {
		require.False(t, seen[w.word], "%s stands there twice", w.word)
		seen[w.word] = true
		require.NotEqual(t, facets{}, w.says, w.word)
		require.Equal(t, w.says, facetsOf(w.word), w.word)
	}
	for _, c := range functionClasses {
		require.Equal(t, 1, c.code.Level(), c.name)
	}
	for _, c := range economicClasses {
		require.Equal(t, 1, c.code.Level(), c.name)
	}
	for _, r := range bridges {
		for _, c := range r.functions {
			require.Equal(t, 3, c.Level())
		}
		for _, i := range r.items {
			require.Equal(t, 2, i.code.Level(), i.name)
		}
	}
}
