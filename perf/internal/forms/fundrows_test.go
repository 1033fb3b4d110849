package forms

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
)

// fundsOf writes a column of funds: its total, and its parts, those of a part
// behind ">".
func fundsOf(c *perf.FundColumn) string {
	out := []string{c.Total.Text}
	for _, p := range c.Parts {
		out = append(out, strings.Repeat(">", p.Depth)+strings.TrimSpace(p.Label)+" "+p.Figure.Text)
	}
	return strings.Join(out, "|")
}

func TestFundRows(t *testing.T) {
	for _, c := range []struct{ name, rows, annual string }{
		{"a subtotal and what it divides into, a column further in", `
资金申请（万元）¦资金总额¦150
¦财政拨款¦小计¦120
¦¦上级资金¦100
¦¦本级资金¦20
¦自有资金¦30`, "150|财政拨款小计 120|>上级资金 100|>本级资金 20|自有资金 30"},
		{"what was spent beside what was planned", `
预算执行情况（万元）¦预算数：¦150¦执行数：¦140
¦其中：财政拨款¦120¦其中：财政拨款¦115
¦其他资金¦30¦其他资金¦25`, "150|其中：财政拨款 120|其他资金 30"},
		{"sources that head their amounts", `
预算资金（万元）¦总额¦财政拨款¦自有资金¦其他
¦150¦120¦20¦10`, "150|财政拨款 120|自有资金 20|其他 10"},
		{"a total called 总金额, all in one row", `
预算规模¦年度总金额（万元）¦150¦其中：财政资金¦120¦其他资金¦30`, "150|其中：财政资金 120|其他资金 30"},
		{"a total called 总计", `
项目资金（万元）¦总计¦150
¦中央财政资金¦120
¦单位自筹¦30`, "150|中央财政资金 120|单位自筹 30"},
		{"governments without 资金", `
项目资金（万元）¦年度资金总额¦150
¦其中：中央¦100
¦省级¦20
¦其他资金¦30`, "150|其中：中央 100|省级 20|其他资金 30"},
		{"其中 within 其中", `
项目资金（万元）¦年度资金总额¦150
¦其中：财政拨款¦120
¦其中：上级资金¦100
¦本级资金¦20
¦其他资金¦30`, "150|其中：财政拨款 120|>其中：上级资金 100|>本级资金 20|其他资金 30"},
		{"what was carried over within a fund", `
项目资金（万元）¦年度资金总额¦150
¦其中：一般公共预算拨款¦120
¦其中：上年结转¦20
¦其他资金¦30`, "150|其中：一般公共预算拨款 120|>其中：上年结转 20|其他资金 30"},
		{"其中 before each", `
项目资金（万元）¦年度资金总额¦150
¦其中：当年财政拨款¦100
¦其中：上年结转¦20
¦其中：其他资金¦30`, "150|其中：当年财政拨款 100|其中：上年结转 20|其中：其他资金 30"},
		{"no unit anywhere, and money that is not the budget's", `
资金总额¦150.00
其中：财政资金¦120.00
非财政资金¦30.00`, "150.00|其中：财政资金 120.00|非财政资金 30.00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := parse("项目支出绩效目标表\n（2024年度）\n项目名称¦河道管护"+c.rows+"\n一级指标¦二级指标¦三级指标¦指标值\n产出指标¦数量指标¦巡河次数¦52次", 1)
			out := Read(g, Options{})
			require.Empty(t, lost(g, out))
			require.Len(t, out.Projects, 1)
			require.Equal(t, c.annual, fundsOf(&out.Projects[0].Funds.Annual), fmt.Sprint(out.Projects[0].Funds.Implementation))
		})
	}
}
