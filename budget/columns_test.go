package budget

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// columnsOf writes what the columns of a table hold: c codes, n names, a amounts
// and A amounts whose header is understood, - nothing that is read; then its
// lists of rows, with the columns that are sums of others (? where not all of
// them are understood).
func columnsOf(s *sheet) string {
	kinds := ""
	for i := range s.columns {
		k := map[columnKind]string{columnOther: "-", columnCode: "c", columnName: "n", columnAmount: "a"}[s.columns[i].kind]
		if k == "a" && s.columns[i].known {
			k = "A"
		}
		kinds += k
	}
	out := []string{kinds}
	for i := range s.blocks {
		b := &s.blocks[i]
		list := fmt.Sprint(b.codes, b.names, b.amounts)
		if len(b.offsets) > 1 {
			list += fmt.Sprint(" goes on by ", b.offsets[1:])
		}
		if b.side != sideNone {
			list += map[side]string{sideIn: " in", sideOut: " out"}[b.side]
		}
		list += fmt.Sprint(" main ", b.mainColumn(s))
		for _, sum := range b.sums {
			list += fmt.Sprintf(", %d=%v", sum.total, sum.parts)
			if !sum.sure {
				list += "?"
			}
		}
		out = append(out, list)
	}
	return strings.Join(out, "\n")
}

func TestColumns(t *testing.T) {
	tests := []struct{ name, table, want string }{
		{"a third list beside two, its head no word for names", `
			收支总表
			收入>项目 | 收入>预算数 | 支出>功能分类 | 支出>预算数 | 支出>支出用途 | 支出>预算数
			一、财政拨款 | 95.00 | 教育支出 | 60.00 | 一、基本支出 | 90.00
			二、事业收入 |  | 农林水支出 | 35.00 | 二、项目支出 | 5.00
			收入总计 | 95.00 | 支出总计 | 95.00 | 支出总计 | 95.00`,
			"nanana\n[] [0] [1] in main 1\n[] [2] [3] out main 3\n[] [4] [5] out main 5"},
		{"remarks behind amounts name none", `
			支出总表
			科目编码 | 科目名称 | 合计 | 说明 | 基本支出
			205 | 教育支出 | 60.00 | 保运转 | 60.00
			213 | 农林水支出 | 35.00 | 保重点 | 35.00`,
			"cnA-A\n[0] [1] [2 4] out main 2, 2=[4]"},
		{"codes of units are no subjects", `
			支出总表
			单位编码 | 单位名称 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 备注
			048001 | 某县甲局 | 205 | 教育支出 | 9 | 4 | 5 | 含结转
			048001 | 某县甲局 | 20502 | 普通教育 | 9 | 4 | 5 | `, `
			-ncnAAA-
			[2] [1 3] [4 5 6] out main 4, 4=[5 6]`},
		{"columns named by nothing but what stands in them", `
			支出总表
			 | 情况 | 数 | | 来源 | 去向
			教育支出 | 在编 | 9 | 4 | 拨款 | 
			卫生支出 | 9 | 3 | | 拨款 |`, `
			naaa-a
			[] [0] [1 2 3 5] main 1`},
		{"as many numbers as words are amounts", `
			支出总表
			名称 | 数 | 数
			教育支出 | 9 | 9
			卫生支出 | 无 | 无
			农业支出 | | 无`, `
			na-
			[] [0] [1] main 1`},
		{"a column of names without any", `
			支出总表
			科目编码 | 科目名称 | 上级项目 | 合计 | 其中：项目
			205 | 教育支出 | | 9 | 5
			208 | 社会保障和就业支出 | | 4 | 2`, `
			cn-Aa
			[0] [1] [3 4] main 3`},
		{"a long list beside itself", `
			一般公共预算基本支出表
			科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额
			301 | 工资福利支出 | 5 | 302 | 商品和服务支出 | 3
			30101 | 基本工资 | 5 | 30201 | 办公费 | 3`, `
			cnacna
			[0] [1] [2] goes on by [3] main 2`},
		{"lists beside each other with different headers", `
			一般公共预算基本支出表
			人员经费>科目编码 | 人员经费>科目名称 | 人员经费>金额 | 公用经费>科目编码 | 公用经费>科目名称 | 公用经费>金额
			301 | 工资福利支出 | 5 | 302 | 商品和服务支出 | 3`, `
			cnacna
			[0] [1] [2] main 2
			[3] [4] [5] main 5`},
		{"lists beside each other of which one has a column more", `
			收支总表
			项目 | 金额 | 项目 | 合计 | 金额
			财政拨款 | 9 | 教育支出 | 9 | 9`, `
			nanAa
			[] [0] [1] main 1
			[] [2] [3 4] main 3, 3=[4]?`},
		{"amounts without any name", `
			“三公”经费支出表
			合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费>小计 | 公务用车购置及运行费>购置费 | 公务用车购置及运行费>运行费
			12 | 1 | 2 | 9 | 4 | 5`, `
			AAAAAA
			[] [] [0 1 2 3 4 5] main 0, 3=[4 5], 0=[1 2 3]`},
		{"two totals side by side", `
			支出总表
			科目编码 | 科目名称 | 合计 | 小计 | 基本支出 | 项目支出
			205 | 教育支出 | 9 | 9 | 4 | 5`, `
			cnAAAA
			[0] [1] [2 3 4 5] out main 2, 2=[3 4 5]?`},
		{"a column that is not understood among the parts", `
			支出总表
			科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 另列
			205 | 教育支出 | 9 | 4 | 5 | 1`, `
			cnAAAa
			[0] [1] [2 3 4 5] out main 2, 2=[3 4 5]?`},
		{"parts of parts beside them", `
			支出总表
			科目编码 | 科目名称 | 合计 | 基本支出 | 人员经费 | 公用经费 | 项目支出
			205 | 教育支出 | 9 | 4 | 3 | 1 | 5`, `
			cnAAAAA
			[0] [1] [2 3 4 5 6] out main 2, 3=[4 5], 2=[3 6]`},
		{"one part of a part beside it", `
			支出总表
			科目编码 | 科目名称 | 合计 | 基本支出 | 人员经费 | 项目支出
			205 | 教育支出 | 9 | 4 | 3 | 5`, `
			cnAAAA
			[0] [1] [2 3 4 5] out main 2, 2=[3 5]`},
		{"其中 beside the parts, and with labels below it", `
			收入总表
			单位名称 | 合计 | 财政拨款 | 其中：专项收入 | 单位资金 | 其中：>事业收入 | 其中：>其他收入
			某县一中 | 14 | 9 | 2 | 5 | 3 | 2`, `
			nAAaAAA
			[] [0] [1 2 3 4 5 6] in main 1, 1=[2 4]`},
		{"a year before that adds up by itself", `
			支出总表
			科目编码 | 科目名称 | 2023年预算数>合计 | 2023年预算数>基本支出 | 2023年预算数>项目支出 | 2024年预算数>合计 | 2024年预算数>基本支出 | 2024年预算数>项目支出 | 增减率%
			205 | 教育支出 | 3 | 1 | 2 | 7 | 3 | 4 | 133.33`, `
			cnAAAAAAA
			[0] [1] [2 3 4 5 6 7 8] out main 5, 2=[3 4], 5=[6 7]`},
		{"a table of rates alone", `
			支出总表
			科目编码 | 科目名称 | 基本支出占比 | 项目支出占比 | 合计占比
			205 | 教育支出 | 40 | 60 | 100`, `
			cnAAA
			[0] [1] [2 3 4] out main -1`},
		{"funds within 财政拨款", `
			收入总表
			科目编码 | 科目名称 | 合计 | 财政拨款>小计 | 财政拨款>一般公共预算 | 财政拨款>政府性基金 | 单位资金
			205 | 教育支出 | 9 | 7 | 6 | 1 | 2`, `
			cnAAAAA
			[0] [1] [2 3 4 5 6] main 2, 3=[4 5], 2=[3 6]`},
		{"blanks in a header", `
			支出总表
			科目编码 | 科目名称 | 合 计 | 本年支出>基 本 支 出 | 本 年 支 出>项目支出
			205 | 教育支出 | 9 | 4 | 5`, `
			cnAAA
			[0] [1] [2 3 4] out main 2, 2=[3 4]`},
		{"budget and outcome of a final account", `
			2023年度收入支出决算总表
			收入>项目 | 收入>年初预算数 | 收入>决算数 | 支出>项目 | 支出>年初预算数 | 支出>决算数
			一般公共预算财政拨款收入 | 8 | 9 | 教育支出 | 8 | 9`, `
			naanaa
			[] [0] [1 2] in main 2
			[] [3] [4 5] out main 5`},
		{"rows wider than the header", `
			支出总表
			科目编码 | 科目名称
			205 | 教育支出 | 9 | 4 | 注`, `
			cnaan
			[0] [1] [2 3] main 2`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := read(Document{Year: 2024, Tables: []Table{sketch(t, tt.table)}})
			require.Equal(t, strings.ReplaceAll(strings.TrimSpace(tt.want), "\t", ""), columnsOf(&b.sheets[0]))
		})
	}
}
