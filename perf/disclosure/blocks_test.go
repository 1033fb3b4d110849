package disclosure

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
)

// outline says in short what a document was taken for, block by block.
func outline(d *document) string {
	type block struct {
		line int
		text string
	}
	var blocks []block
	for _, t := range d.sub.Tables {
		text := fmt.Sprintf("table %s %s %d rows", t.Title, t.Unit, len(t.Rows))
		if t.Note.Text != "" {
			text += " note " + strings.ReplaceAll(t.Note.Text, "\n", "/")
		}
		blocks = append(blocks, block{t.At.Line, text})
	}
	for _, s := range d.sub.Narrative {
		text := "prose "
		if s.Heading != "" {
			text += "<" + s.Heading + "> "
		}
		blocks = append(blocks, block{s.At.Line, text + strings.ReplaceAll(s.Text.Text, "\n", "/")})
	}
	for _, p := range d.sub.Projects {
		blocks = append(blocks, block{p.At.Line, "form " + p.Name.Text})
	}
	for _, n := range d.sub.Reading {
		if n.Kind == perf.NoteUnplaced {
			blocks = append(blocks, block{n.At.Line, "note " + strings.ReplaceAll(strings.ReplaceAll(n.Text, "\n", "/"), "\t", "|")})
		}
	}
	var out []string
	for line := 1; line <= len(d.lines); line++ {
		for _, b := range blocks {
			if b.line == line {
				out = append(out, fmt.Sprintf("%d %s", line, b.text))
			}
		}
	}
	return strings.Join(out, "\n")
}

func TestBlocks(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"full-width digits in page marks, page numbers, codes and rows without separators", `
２０２４年支出预算表
单位：万元
科目编码 | 科目名称 | 金额
２１３ | 农林水支出 | ９.００
１
--- page ２ ---
２１３０１ 农业农村 ９.００
２１３０１０１ | 行政运行 | ９.００`, `1 table ２０２４年支出预算表 万元 3 rows`},
		{"a name broken before its level", `
1．行政事业单位离退休（款）缴费
支出
（项）支出1384.70万元，比上年增加57.89万元。`, `1 prose 1．行政事业单位离退休（款）缴费支出（项）支出1384.70万元，比上年增加57.89万元。`},
		{"a number, a title and an owner in one cell", `
公开03表支出预算总表部门：某县水务局 单位：万元 | | 
合计 | 基本支出 | 项目支出
3.00 | 1.00 | 2.00`, `1 table 公开03表支出预算总表 万元 1 rows`},
		{"a title broken over two lines, its quotation marks below it", `
八、一般公共预算 三公 经费、会议费、培训费支出预
“ ”
算表
部门： 某县水务局 单位：万元
合计 | 会议费 | 培训费
3.00 | 1.00 | 2.00`, `1 prose 八、一般公共预算 三公 经费、会议费、培训费支出预算表
4 table 八、一般公共预算 三公 经费、会议费、培训费支出预算表 万元 1 rows`},
		{"page marks, page numbers and running heads", `
某县水务局部门预算
2024年收入表
单位：万元
项目 | 金额
一、财政拨款 | 3.00
1
--- page 2 ---
某县水务局部门预算
二、其他收入 | 2.00
收入总计 | 5.00
2
--- page 3 ---
某县水务局部门预算
2024年收入5.00万元，其中：财政拨
款3.00万元。
3`, `
1 note 某县水务局部门预算
2 table 2024年收入表 万元 3 rows
14 prose 2024年收入5.00万元，其中：财政拨款3.00万元。`},

		{"a text that follows itself is furniture, a label is not", `
仅供内部审核

仅供内部审核

仅供内部审核
2024年收入表
单位：万元
项目	金额
财政拨款	3.00
合计	3.00
2024年支出表
单位：万元
项目	金额
财政拨款	3.00
2024年结余表
单位：万元
项目	金额
财政拨款	3.00`, `
1 note 仅供内部审核
6 table 2024年收入表 万元 2 rows
11 table 2024年支出表 万元 1 rows
15 table 2024年结余表 万元 1 rows`},

		{"page numbers without page marks", "2024年收入1.00万元。\n" + strings.Repeat("甲。\n", 9) + "1\n" + strings.Repeat("乙。\n", 9) + "2\n" + strings.Repeat("丙。\n", 9) + "3\n丁。", "*"},

		{"contents end where their first heading comes back", `
目 录
第一部分 概况
第二部分 预算表
一、收入
预算总表
第一部分 概况
2024年收入5.00万元。`, `
1 prose <目录> 目 录/第一部分 概况/第二部分 预算表/一、收入/预算总表
6 prose 第一部分 概况
7 prose <第一部分 概况> 2024年收入5.00万元。`},

		{"contents with dots", `
目录
一、概况…………………1
二、2024年收入总表......	2
2024年收入总表
单位：元
项目	金额
财政拨款	3`, `
1 prose <目录> 目录/一、概况…………………1/二、2024年收入总表......	2
4 table 2024年收入总表 元 1 rows`},

		{"a title broken over two lines, with its number", `
公开 09 表：一般公共预算“三公”经费、会议费
支出预算表
部门： |  | 单位：万元
合计 | 会议费 | 培训费
3.00 | 1.00 | 2.00`, `
1 table 公开 09 表：一般公共预算“三公”经费、会议费支出预算表 万元 1 rows`},

		{"title and unit on one line, title in a row", `
2024年收入预算表 单位：万元
项目 | 金额
财政拨款 | 3.00
2024年支出预算表 |  | 单位：元
项目 | 科目 | 金额
办公费 |  | 30000`, `
1 table 2024年收入预算表 万元 1 rows
4 table 2024年支出预算表 元 1 rows`},

		{"no title but the heading above", `
一、2024年收支预算情况
项目	金额
财政拨款	3.00
二、其他
无
代码	名称
A1	甲`, `
1 prose 一、2024年收支预算情况
2 table 一、2024年收支预算情况  1 rows
4 prose 二、其他
5 prose <二、其他> 无
6 note 代码|名称/A1|甲`},

		{"a title by its place alone", `
某镇2022年三公经费
单位：万元
项目	金额
合计	3.00`, `
1 table 某镇2022年三公经费 万元 1 rows`},

		{"a table goes on under its repeated head", `
2024年支出预算表
单位：万元
项目 | 金额
办公费 | 1.00
--- page 2 ---
2024年支出预算表（续）
单位：万元
项目 | 金额
水费 | 2.00
合计 | 3.00`, `
1 table 2024年支出预算表 万元 3 rows`},

		{"the same table of another body is another", `
2024年支出预算表
单位名称：某县一中
单位：万元
项目 | 金额
办公费 | 1.00
合计 | 1.00
2024年支出预算表
单位名称：某县二中
单位：万元
项目 | 金额
办公费 | 2.00
合计 | 2.00
2024年支出预算表
单位：万元
项目 | 金额
办公费 | 3.00
合计 | 3.00`, `
1 table 2024年支出预算表 万元 2 rows
7 table 2024年支出预算表 万元 2 rows
13 table 2024年支出预算表 万元 2 rows`},

		{"rows without separators at a page break, a stray line between rows", `
2024年支出预算表
单位：万元
科目编码 | 科目名称 | 合计
201 | 一般公共服务支出 | 1.00
--- page 2 ---
202 外交支出 2.00
203 | 国防支出 | 3.00
内部资料
204 | 公共安全支出 | 4.00`, `
1 table 2024年支出预算表 万元 4 rows
8 note 内部资料`},

		{"notes under a table, headings after it", `
2024年政府性基金表
单位：万元
项目	金额
合计	
注：本表无数据
说明：本部门无相关收支。
一、收入情况
2024年收入5.00万元。`, `
1 table 2024年政府性基金表 万元 1 rows note 注：本表无数据/说明：本部门无相关收支。
7 prose 一、收入情况
8 prose <一、收入情况> 2024年收入5.00万元。`},

		{"one cell a line, with bars and without", `
2020年“三公”经费预算表
单位:万元
项 目 |
预 算 数 |
合 计 |
40.20 |
公务接待费 |
 |
公务用车费 |
40.20 |
2021年“三公”经费预算表
单位:万元
项目
上年
本年
合计
40.20
40.20
公务接待费
0
0
二、说明
2021年预算40.20万元。`, `
1 table 2020年“三公”经费预算表 万元 3 rows
11 table 2021年“三公”经费预算表 万元 2 rows
22 prose 二、说明
23 prose <二、说明> 2021年预算40.20万元。`},

		{"what is no budget table", `
2024年收入5.00万元。
代码	一级目录	二级目录
A03	职业技能	
A04		社会保障
单独	一行
甲。`, `
1 prose 2024年收入5.00万元。
2 note 代码|一级目录|二级目录/A03|职业技能|/A04||社会保障/单独|一行
6 prose 甲。`},

		{"headings within headings", `
第三部分 情况说明
一、收入情况
（一）总体情况
收入5.00万元。
（二）结构情况
财政拨款5.00万元。
二、支出情况
支出5.00万元。
名词解释
基本支出：指人员支出。`, `
1 prose 第三部分 情况说明
2 prose 一、收入情况
3 prose （一）总体情况
4 prose <一、收入情况／（一）总体情况> 收入5.00万元。
5 prose （二）结构情况
6 prose <一、收入情况／（二）结构情况> 财政拨款5.00万元。
7 prose 二、支出情况
8 prose <二、支出情况> 支出5.00万元。
9 prose 名词解释
10 prose <名词解释> 基本支出：指人员支出。`},

		{"a form between tables", `
2024年收入表
单位：万元
项目	金额
财政拨款	3.00
项目支出绩效目标申报表
(2024年度)
项目名称	节水宣传
绩效指标	一级指标	二级指标	三级指标	指标值
	产出指标	数量指标	宣传次数	≥3次
负责人：	经办人：	填报日期：20240101
2024年支出表
单位：万元
项目	金额
办公费	3.00`, `
1 table 2024年收入表 万元 1 rows
5 form 节水宣传
11 table 2024年支出表 万元 1 rows`},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := read(strings.NewReader(strings.TrimPrefix(c.in, "\n")), Options{})
			require.NoError(t, err)
			requireLossless(t, d)
			if c.want == "*" {
				for i := range d.lines {
					require.Equal(t, isDigits(d.lines[i].one), d.lines[i].fate == fatePage, d.lines[i].text)
				}
				return
			}
			require.Equal(t, strings.TrimPrefix(c.want, "\n"), outline(d))
		})
	}
}
