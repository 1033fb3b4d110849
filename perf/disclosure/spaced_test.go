package disclosure

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
)

// inBars is a table as lines, its cells with bars between.
func inBars(t *budget.Table) []string {
	var out []string
	line := func(cells []string) { out = append(out, strings.Join(cells, "|")) }
	var head []string
	for i := range t.Columns {
		head = append(head, strings.Join(t.Columns[i].Labels, "/"))
	}
	line(head)
	for i := range t.Rows {
		var cells []string
		for j := range t.Rows[i].Cells {
			cells = append(cells, t.Rows[i].Cells[j].Text)
		}
		line(cells)
	}
	return out
}

// TestSpacedTables reads tables of which only one blank between their cells is
// left, and no blank cell.
func TestSpacedTables(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"codes in parts, every figure printed", `
支出预算总表
编制单位：某县水务局 单位：元
项目 支出预算
功能分类科目编码 功能分类科目名称 合计 基本支出 项目支出
类 款 项
213 农林水支出 30.00 10.00 20.00
213 03 水利 30.00 10.00 20.00
213 03 01 行政运行 10.00 10.00 0.00
功能分类科目编码 功能分类科目名称 合计 基本支出 项目支出
类 款 项
213 03 02 一般行政管理事务 20.00 0.00 20.00
合计 30.00 10.00 20.00`, `
类|款|项|功能分类科目名称|合计|基本支出|项目支出
213|||农林水支出|30.00|10.00|20.00
213|03||水利|30.00|10.00|20.00
213|03|01|行政运行|10.00|10.00|0.00
213|03|02|一般行政管理事务|20.00|0.00|20.00
|||合计|30.00|10.00|20.00`},
		{"blank cells that the sums tell", `
一般公共预算支出表
编制单位：某县水务局 单位：万元
科目编码 科目名称 合计 基本支出 项目支出
213 农林水支出 30.00 10.00 20.00
21303 水利 30.00 10.00 20.00
2130301 行政运行 10.00 10.00
2130302 一般行政管理事务 17.00 17.00
2130314 防汛 3.00 3.00
221 住房保障支出 4.00 4.00
22102 住房改革支出 4.00 4.00
合计 34.00 14.00 20.00`, `
科目编码|科目名称|合计|基本支出|项目支出
213|农林水支出|30.00|10.00|20.00
21303|水利|30.00|10.00|20.00
2130301|行政运行|10.00|10.00|
2130302|一般行政管理事务|17.00||17.00
2130314|防汛|3.00||3.00
221|住房保障支出|4.00|4.00|
22102|住房改革支出|4.00|4.00|
|合计|34.00|14.00|20.00`},
		{"a label that is spaced out, and one wrong figure", `
财政拨款支出预算表
部门名称：某县水务局 单位：万元
科目编码 科目名称 金 额
30.00
合 计
213 农林水支出 40.00
21303 水利 30.00
2130301 行政运行 30.00`, `
科目编码|科目名称|金额
|合计|30.00
213|农林水支出|40.00
21303|水利|30.00
2130301|行政运行|30.00`},
		{"blank cells that the sums leave open", `
一般公共预算支出表
编制单位：某县水务局 单位：万元
科目编码 科目名称 合计 基本支出 项目支出
2130301 行政运行 10.00 10.00
2130302 一般行政管理事务 10.00 10.00
合计 20.00 10.00 10.00`, ``},
		{"two sides", `
部门收支总表
部门：某县水务局 单位：万元
收入 支出
项目 预算数 项目 预算数
一、一般公共预算拨款收入 76.21 一、社会保障和就业支出 11.22
二、政府性基金预算拨款收入 二、卫生健康支出 1.14
三、农林水支出 63.85
收入总计 76.21 支出总计 76.21`, `
收入/项目|收入/预算数|支出/项目|支出/预算数
一、一般公共预算拨款收入|76.21|一、社会保障和就业支出|11.22
二、政府性基金预算拨款收入||二、卫生健康支出|1.14
||三、农林水支出|63.85
收入总计|76.21|支出总计|76.21`},
		{"the columns of the second side a row lower", `
财政拨款收支预算总表
部门：某县水务局 单位：万元
收入 支出
项目名称 金额 支出用途
项目名称 金额
一、一般公共预算 67.90 一、基本支出 36.27
二、政府性基金预算 二、项目支出 31.63
收入合计 67.90 支出合计 67.90`, `
收入/项目名称|收入/金额|支出/项目名称|支出/金额
一、一般公共预算|67.90|一、基本支出|36.27
二、政府性基金预算||二、项目支出|31.63
收入合计|67.90|支出合计|67.90`},
		{"a group over two columns", `
某县水务局2024年度“三公”经费预算情况表
部门：某县水务局 单位：万元
项目 本年预算数 上年预算数 本年预算比上年增减情况
增减额 增减幅度
合计 16.4 18.8 -2.4 -12.77%
1.因公出国（境）费
2.公务接待费 2.4 4.8 -2.4 -50.00%
3.公务用车购置及运行费 14 14 0 0.00%`, `
项目|本年预算数|上年预算数|本年预算比上年增减情况/增减额|本年预算比上年增减情况/增减幅度
合计|16.4|18.8|-2.4|-12.77%
1.因公出国（境）费||||
2.公务接待费|2.4|4.8|-2.4|-50.00%
3.公务用车购置及运行费|14|14|0|0.00%`},
		{"a blank cell in the only row", `
“三公”经费和机关运行经费预算表
部门：某县水务局 单位：万元
“三公”经费预算数 机关运行经费预算数
合计 因公出国（境）费 公务接待费 公务用车购置及运行费
小计 购置费 运行费
12.00 5.60 6.40 6.40 229.00`, ``},
		{"nothing but the label of the total", `
政府性基金预算支出表
部门：某县水务局 单位：万元
科目编码 科目名称 合计 基本支出 项目支出
合计
注：本部门无政府性基金预算。`, `
科目编码|科目名称|合计|基本支出|项目支出
合计||||`},
	} {
		t.Run(c.name, func(t *testing.T) {
			sub, err := Read(strings.NewReader(c.text[1:]+"\n2024年支出30.00万元。"), Options{File: "x"})
			require.NoError(t, err)
			require.Len(t, sub.Tables, 1)
			if c.want == "" {
				require.Empty(t, sub.Tables[0].Rows)
				require.Equal(t, "没有分隔符，无法确定各个数字属于哪一列", sub.Reading[0].Reason)
				return
			}
			require.Equal(t, c.want[1:], strings.Join(inBars(&sub.Tables[0]), "\n"))
		})
	}
}

// TestSpacedPlaces says of each figure where it stands: the word of its line.
func TestSpacedPlaces(t *testing.T) {
	sub, err := Read(strings.NewReader("支出总表\n单位：万元\n科目编码 科目名称 合计 基本支出 项目支出\n213 农林水支出 3.00 1.00 2.00\n合计 3.00 1.00 2.00"), Options{File: "x"})
	require.NoError(t, err)
	at := sub.Tables[0].Rows[0].Cells[4].At
	require.Equal(t, 4, at.Line)
	require.Equal(t, 5, at.Column)
}

// TestRowsAreNoFurniture keeps lines of figures that several tables print alike.
func TestRowsAreNoFurniture(t *testing.T) {
	table := "支出预算表\n单位：万元\n科目编码 科目名称 金额\n302 商品和服务支出 9.00\n30201 办公费 4.00\n30206 电费 5.00\n"
	sub, err := Read(strings.NewReader(strings.Repeat(table, 4)), Options{File: "x"})
	require.NoError(t, err)
	require.Empty(t, sub.Reading)
	require.Len(t, sub.Tables, 4)
	for i := range sub.Tables {
		require.Len(t, sub.Tables[i].Rows, 3)
	}
}

// belowNothing has a row with a blank cell and no code: which sum it is a part of,
// and so where its second figure stands, is not known.
const belowNothing = `2024年一般公共预算支出表
部门名称：某县水务局 单位：万元
科目编码 科目名称 合计 基本支出 项目支出
213 农林水支出 30.00 10.00 20.00
遗属补助 3.00 3.00
合计 30.00 10.00 20.00
`

func TestSpacedRowBelowNothing(t *testing.T) {
	d, err := read(strings.NewReader(belowNothing), Options{})
	require.NoError(t, err)
	require.Len(t, d.sub.Tables, 1)
	require.Empty(t, d.sub.Tables[0].Rows)
	require.Contains(t, d.sub.Reading[0].Text, "遗属补助")
	requireLossless(t, d)
}
