package tables

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/source"
)

// region makes a region of a text: a row a line, cells parted by "|". A line
// that begins with "^" begins a page; one with "~" lost its separators.
func region(text string) Region {
	r := Region{Title: source.Text{Text: "2024年支出总表"}, Unit: budget.TenThousand}
	for _, l := range strings.Split(strings.Trim(text, "\n"), "\n") {
		row := Row{}
		if rest, ok := strings.CutPrefix(l, "^"); ok {
			l, row.Page = rest, true
		}
		if rest, ok := strings.CutPrefix(l, "~"); ok {
			l, row.Loose = rest, true
		}
		for _, c := range strings.Split(l, "|") {
			row.Cells = append(row.Cells, strings.TrimSpace(c))
		}
		r.Rows = append(r.Rows, row)
	}
	r.Place = func(row, column int) source.Place { return source.Place{Line: row + 1, Column: column + 1} }
	return r
}

// show prints a table as the tests write it: the labels of each column, then
// the rows with their lines. A cell that stands elsewhere than its row and
// column say has its place behind it.
func show(t budget.Table) string {
	var b strings.Builder
	for i, c := range t.Columns {
		if i > 0 {
			b.WriteByte('|')
		}
		b.WriteString(strings.Join(c.Labels, "/"))
		if c.Unit != "" {
			b.WriteString("[" + string(c.Unit) + "]")
		}
	}
	b.WriteByte('\n')
	for _, r := range t.Rows {
		fmt.Fprintf(&b, "%d:", r.At.Line)
		for j, c := range r.Cells {
			b.WriteString(c.Text)
			if c.Text != "" && (c.At.Line != r.At.Line || c.At.Column != j+1) {
				fmt.Fprintf(&b, "@%d.%d", c.At.Line, c.At.Column)
			}
			if j+1 < len(r.Cells) {
				b.WriteByte('|')
			}
		}
		b.WriteByte('\n')
	}
	return strings.ReplaceAll(b.String(), " ", "")
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, in, want, notes string }{
		{"one header row", `
科目编码|科目名称|合计|基本支出|项目支出
204|公共安全支出|3.00|1.00|2.00`, `
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
2: 204 | 公共安全支出 | 3.00 | 1.00 | 2.00`, ""},

		{"groups over columns, a column beside them", `
项目||本年收入|||上年结转
科目编码|科目名称|合计|一般公共预算|政府性基金|
合计||3.00|3.00||1.00`, `
项目/科目编码 | 项目/科目名称 | 本年收入/合计 | 本年收入/一般公共预算 | 本年收入/政府性基金 | 上年结转
3: 合计 | | 3.00 | 3.00 | | 1.00`, ""},

		{"three levels, numbering row", `
收入||支出||
项目|金额|项目|金额|
|||小计|一般公共预算
1|2|3|4|5
一、一般公共预算|3.00|一、一般公共服务支出|3.00|3.00`, `
收入/项目 | 收入/金额 | 支出/项目 | 支出/金额/小计 | 支出/金额/一般公共预算
5: 一、一般公共预算 | 3.00 | 一、一般公共服务支出 | 3.00 | 3.00`, ""},

		{"columns that number rows, of final accounts", `
收入|||支出||
项目|行次|金额|项目|行次|金额
栏次||1|栏次||2
一、财政拨款收入|1|5.00|一、一般公共服务支出|32|5.00`, `
收入/项目 | 收入/行次 | 收入/金额 | 支出/项目 | 支出/行次 | 支出/金额
4: 一、财政拨款收入 | 1 | 5.00 | 一、一般公共服务支出 | 32 | 5.00`, ""},

		{"years as headers", `
项目|2023|2024
办公费|1.00|2.00`, `
项目 | 2023 | 2024
2: 办公费 | 1.00 | 2.00`, ""},

		{"units in headers", `
项目名称|预算数（万元）|金额(元)|占比%|增长率|人数
办公费|1.00|10000|50|3|2`, `
项目名称 | 预算数（万元）[万元] | 金额(元)[元] | 占比%[%] | 增长率[%] | 人数[人]
2: 办公费 | 1.00 | 10000 | 50 | 3 | 2`, ""},

		{"the unit in the header", `
项目|合计|单位：元
办公费|1|
水费|2|`, `
项目 | 合计 |
2: 办公费 | 1 |
3: 水费 | 2 |`, ""},

		{"an empty table", `
科目编码|科目名称|合计
合计||`, `
科目编码 | 科目名称 | 合计
2: 合计 | |`, ""},

		{"items without amounts", `
项目|2024年预算数|
|合计|一般公共预算
因公出国（境）费||
公务接待费|1.00|1.00`, `
项目 | 2024年预算数/合计 | 2024年预算数/一般公共预算
3: 因公出国（境）费 | |
4: 公务接待费 | 1.00 | 1.00`, ""},

		{"header and amounts alone", `
三公经费||||机关运行经费
合计|因公出国(境)费|公务用车购置及运行费||
||小计|购置费|
4.00|0|4.00|4.00|9.00`, `
三公经费/合计 | 三公经费/因公出国(境)费 | 三公经费/公务用车购置及运行费/小计 | 三公经费/公务用车购置及运行费/购置费 | 机关运行经费
4: 4.00 | 0 | 4.00 | 4.00 | 9.00`, ""},

		{"labels broken in the header, set in the middle", `
|||单位预留机动经|
合计|基本支出|项目支出||结转下年资金
|||费|
9.00|4.00|3.00|2.00|`, `
合计 | 基本支出 | 项目支出 | 单位预留机动经费 | 结转下年资金
4: 9.00 | 4.00 | 3.00 | 2.00 |`, ""},

		{"groups set in the middle", `
||“三公”经费|||||||||
||||公务用车购置及运行维护费|||||||
||||||||||会议|
合计|||||||||||培训费
|小计||因公出国||||公务用车||公务接|费|
|||（境）费|||公务用车|||待费||
|||||小计||运行维护||||
||||||购置费|||||
|||||||费||||
9.00||7.00|1.00||4.00||4.00||2.00|1.00|1.00`, `
合计|“三公”经费/小计||“三公”经费/因公出国（境）费||“三公”经费/公务用车购置及运行维护费/小计|“三公”经费/公务用车购置及运行维护费/公务用车购置费|“三公”经费/公务用车购置及运行维护费/公务用车运行维护费||“三公”经费/公务接待费|会议费|培训费
10: 9.00|7.00@10.3||1.00||4.00||4.00||2.00|1.00|1.00`, "10 表中1行的列与表头错开，已按内容对到表头各列"},

		{"header printed again on the next page", `
科目编码|科目名称|合计
201|一般公共服务支出|1.00
^科目编码|科目名称|合计
202|外交支出|2.00`, `
科目编码 | 科目名称 | 合计
2: 201 | 一般公共服务支出 | 1.00
4: 202 | 外交支出 | 2.00`, ""},

		{"a page that lost its empty columns", `
类|款|项|科目名称|合计|基本支出
201|||一般公共服务支出|1.00|1.00
^合计|1.00|1.00`, `
类 | 款 | 项 | 科目名称 | 合计 | 基本支出
2: 201 | | | 一般公共服务支出 | 1.00 | 1.00
3: | | | 合计@3.1 | 1.00@3.2 | 1.00@3.3`, "3 表中1行的列与表头错开，已按内容对到表头各列"},

		{"a page with classes alone", `
类|款|项|科目名称|合计
201|05|07|专项普查活动|1.00
^204|公共安全支出|2.00
205|教育支出|3.00`, `
类 | 款 | 项 | 科目名称 | 合计
2: 201 | 05 | 07 | 专项普查活动 | 1.00
3: 204 | | | 公共安全支出@3.2 | 2.00@3.3
4: 205 | | | 教育支出@4.2 | 3.00@4.3`, "3 表中2行的列与表头错开，已按内容对到表头各列"},

		{"a page whose columns cannot be told", `
科目名称|合计|基本支出|项目支出
公共安全支出|3.00|1.00|2.00
^教育支出|3.00|3.00`, `
科目名称 | 合计 | 基本支出 | 项目支出
2: 公共安全支出 | 3.00 | 1.00 | 2.00
3: 教育支出 | 3.00 | |`, "3 此页缺少空列，无法确定这个数字属于哪一列"},

		{"headers set beside their columns", `
|科目编码||科目名称||金额
301||工资福利支出||9.00|
30101||基本工资||9.00|`, `
 | 科目编码 | | 科目名称 | | 金额
2: | 301@2.1 | | 工资福利支出@2.3 | | 9.00@2.5
3: | 30101@3.1 | | 基本工资@3.3 | | 9.00@3.5`, "2 表中2行的列与表头错开，已按内容对到表头各列"},

		{"a row shifted to the left", `
科目编码|科目名称|合计|基本支出
201|一般公共服务支出|1.00|1.00
外交支出|2.00|2.00|`, `
科目编码 | 科目名称 | 合计 | 基本支出
2: 201 | 一般公共服务支出 | 1.00 | 1.00
3: | 外交支出@3.1 | 2.00@3.2 | 2.00@3.3`, "3 此行向右移1列后与表头相符"},

		{"a shift that is not certain", `
项目|金额|项目|金额
甲|1.00|乙|1.00
1.00|丙|2.00|丁`, `
项目 | 金额 | 项目 | 金额
2: 甲 | 1.00 | 乙 | 1.00
3: 1.00 | 丙 | 2.00 | 丁`, ""},

		{"labels broken around the amount", `
项目|金额|项目|金额
一、财政拨款|9.00|一、基本支出|4.00
1.一般公共预||三、单位预留机动|
|8.00||5.00
算||经费|`, `
项目 | 金额 | 项目 | 金额
2: 一、财政拨款 | 9.00 | 一、基本支出 | 4.00
4: 1.一般公共预算@3.1 | 8.00 | 三、单位预留机动经费@3.3 | 5.00`, "4 名称折成两行，夹住了金额所在的行，已合并"},

		{"labels broken over two rows and a page", `
项目|金额
一、一般公共服务支出|1.00
二、文化旅游体育与传|
媒支出|2.00
三、国土海洋气象等支|
^出|
四、其他支出|
支出小计|3.00`, `
项目 | 金额
2: 一、一般公共服务支出 | 1.00
3: 二、文化旅游体育与传媒支出 | 2.00@4.2
5: 三、国土海洋气象等支出 |
7: 四、其他支出 |
8: 支出小计 | 3.00`, "3 名称折成两行，已合并\n5 名称折成两行，已合并"},

		{"an amount on a row of its own", `
编码|名称|金额|
合计||9.00|
301|工资福利支出||
|||9.00
30101|基本工资|9.00|`, `
编码 | 名称 | 金额 |
2: 合计 | | 9.00 |
3: 301 | 工资福利支出 | 9.00@4.4 |
5: 30101 | 基本工资 | 9.00 |`, "2 表中4行的列与表头错开，已按内容对到表头各列\n3 金额单独成行，已并入上一行"},

		{"an amount above its label", `
编码|名称|金额
||9.00
|合计|
301|工资福利支出|9.00`, `
编码 | 名称 | 金额
3: | 合计 | 9.00@2.3
4: 301 | 工资福利支出 | 9.00`, "3 金额单独成行，已并入下一行"},

		{"digits that a border cut off", `
合计|购置费||运行费||接待费
384.30|||267.8|0|116.50
384.30|||267.80||116.50`, `
合计 | 购置费 | | 运行费 | | 接待费
2: 384.30 | | | 267.80 | | 116.50
3: 384.30 | | | 267.80 | | 116.50`, "2 数字的末位被列线切到下一格，已并为267.80"},

		{"a row without separators", `
科目编码|科目名称|合计|基本支出
201|一般公共服务支出|1.00|1.00
~202|外交支出|2.00|2.00
~203|国防支出|3.00`, `
科目编码 | 科目名称 | 合计 | 基本支出
2: 201 | 一般公共服务支出 | 1.00 | 1.00
3: 202 | 外交支出 | 2.00 | 2.00
4: 203 | 国防支出 | 3.00 |`, "3 此行没有分隔符，已按空格分列\n4 此行没有分隔符，已按空格分列"},

		{"words under a header of figures", `
项目名称|合计|是否政府采购
办公设备|1.00|是
培训|2.00|否`, `
项目名称 | 合计 | 是否政府采购
2: 办公设备 | 1.00 | 是
3: 培训 | 2.00 | 否`, ""},

		{"no header", `
办公费|1.00
水费|2.00`, `
 |
1: 办公费 | 1.00
2: 水费 | 2.00`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			table, notes := Read(region(c.in))
			require.Equal(t, strings.ReplaceAll(strings.TrimPrefix(c.want, "\n")+"\n", " ", ""), show(table))
			var got []string
			for _, n := range notes {
				got = append(got, fmt.Sprintf("%d %s", n.At.Line, n.Reason))
			}
			require.Equal(t, c.notes, strings.Join(got, "\n"))
		})
	}
}

func TestUnitInHeader(t *testing.T) {
	table, _ := Read(region("项目|合计|（单位：元）\n办公费|1|"))
	require.Equal(t, budget.Yuan, table.Unit)
	require.Equal(t, budget.Yuan, table.Rows[0].Cells[1].Unit)
	require.Empty(t, table.Rows[0].Cells[0].Unit)
}
