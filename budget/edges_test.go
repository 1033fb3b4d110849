package budget

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Tables whose order, sides or repetitions leave more than one way to hang their
// rows.
func TestOutlinesAtTheEdge(t *testing.T) {
	tests := []struct{ name, table, want string }{
		{"codes in parts on both sides of a table", `
			支出总表
			类 | 款 | 项 | 科目名称 | 金额 | 类 | 款 | 项 | 科目名称 | 金额
			205 | | | 教育支出 | 5 | 208 | | | 社会保障和就业支出 | 3
			205 | 02 | | 普通教育 | 5 | 208 | 05 | | 行政事业单位养老支出 | 3
			205 | 02 | 01 | 学前教育 | 5 | 208 | 05 | 05 | 基本养老保险缴费支出 | 3`, `
			205
			> 20502
			> > 2050201
			208
			> 20805
			> > 2080505`},
		{"a total before the parts and one behind them: what the last one adds is not known", `
			收支总表
			项目 | 预算数
			合计 | 5
			工资福利支出 | 2
			商品和服务支出 | 3
			总计 | 5`, `
			> Σ合计
			> 工资福利支出
			> 商品和服务支出
			Σ总计…`},
		{"this year's total before what was carried over", `
			收入总表
			项目 | 预算数
			本年收入合计 | 10
			上年结转 | 2
			收入总计 | 12`, `
			> Σ本年收入合计
			> 上年结转
			Σ收入总计`},
		{"a 类 of a unit in the first row is no part of the department's staff costs", `
			一般公共预算基本支出表
			科目编码 | 科目名称 | 金额
			 | 某县农机推广站 | 9
			301 | 工资福利支出 | 9
			30101 | 基本工资 | 9
			 | 人员经费合计 | 9`, `
			@某县农机推广站
			> 301
			> > 30101
			Π人员经费合计`},
		{"an item printed again below its unit", `
			“三公”经费预算表
			项目 | 预算数
			合计 | 9
			一、公务用车购置及运行费 | 6
			1. 公务用车购置费 | 2
			2. 公务用车运行费 | 4
			二、公务接待费 | 3
			其中：公务用车运行费 | 1`, `
			Σ合计…
			> 公务用车购置及运行费
			> > 公务用车购置费
			> > 公务用车运行费
			> 公务接待费…
			> > 公务用车运行费`},
		{"what follows 本年收入 and is no part of it", `
			收入总表
			项目 | 预算数
			本年收入 | 9
			一般公共预算拨款 | 6
			政府性基金预算拨款 | 3
			上年结转 | 2
			一般公共预算结转 | 2
			用事业基金弥补收支差额 | 1
			收入总计 | 12`, `
			> 本年收入
			> > 一般公共预算拨款
			> > 政府性基金预算拨款
			> 上年结转
			> > 一般公共预算结转
			> 用事业基金弥补收支差额
			Σ收入总计`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := read(Document{Department: "某县农业农村局", Year: 2024, Tables: []Table{sketch(t, tt.table)}})
			got := outlines(b, 0)
			require.Equal(t, strings.ReplaceAll(strings.TrimSpace(tt.want), "\t", ""), strings.TrimSpace(got))
		})
	}
}

// Percentages at the very end of what their amounts can be, and bases that may be
// nought.
func TestQuotientsAtTheEdge(t *testing.T) {
	for _, tt := range []struct {
		left, right string
		formula     Formula
		want        Verdict
	}{
		{"57.0%", "4.00 7.00", Quotient, VerdictRounding}, // 57.03 % at the least
		{"57.3%", "4.00 7.00", Quotient, VerdictRounding}, // 57.25 % at the most
		{"56.9%", "4.00 7.00", Quotient, VerdictBroken},
		{"57.4%", "4.00 7.00", Quotient, VerdictBroken},
		{"-57.0%", "-4.00 7.00", Quotient, VerdictRounding},
		{"-56.9%", "-4.00 7.00", Quotient, VerdictBroken},
	} {
		id := Identity{Formula: tt.formula, Left: terms(tt.left), Right: terms(tt.right)}
		o, ok := id.ratioOutcome()
		require.True(t, ok, "%s of %s", tt.left, tt.right)
		require.Equal(t, tt.want, o.Verdict, "%s of %s", tt.left, tt.right)
	}
	for _, right := range []string{"0.99 1.00", "-1.01 -1.00", "1.00 1.00"} {
		id := Identity{Formula: Growth, Left: terms("99.0%"), Right: terms(right)}
		_, ok := id.ratioOutcome()
		require.False(t, ok, right)
	}
}
