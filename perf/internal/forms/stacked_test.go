package forms

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf/internal/grid"
	"github.com/perftarget/perftarget/source"
)

// stackedLines are the rows of a stacked form whose lines stand between blanks, as
// spacedLines gives them, without the blank ones.
func stackedLines(text string) (rows []string, headed bool) {
	var g grid.Grid
	for i, s := range strings.Fields(text) {
		g = append(g, grid.Row{source.Text{Text: s, At: source.Place{Line: i + 1, Column: 1}}})
	}
	out, headed, _ := Restack(g)
	for _, row := range out {
		var cells []string
		for _, c := range row {
			cells = append(cells, c.Text)
		}
		if len(cells) > 0 {
			rows = append(rows, strings.Join(cells, "¦"))
		}
	}
	return rows, headed
}

// One cell a line is put into rows where no cell is missing, and nothing is made of
// it where one is.
func TestRestack(t *testing.T) {
	const plain = "一级指标 二级指标 三级指标 指标值 "
	const scored = "一级指标 二级指标 三级指标 指标值 分值 得分 备注 "
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"name and value", plain + "产出指标 数量指标 巡河次数 52次 清淤长度 3公里 质量指标 达标率 ≥95%",
			[]string{"¦一级指标¦二级指标¦三级指标¦指标值", "¦产出指标¦数量指标", "¦¦¦巡河次数¦52次", "¦¦¦清淤长度¦3公里", "¦¦质量指标", "¦¦¦达标率¦≥95%"}},
		{"levels and heads that broke", "一级指标 二级指标 三级指标 年度 指标值 产出指标 数量 指标 巡河次数 52次 可持续影 响指标 管护年限 10年",
			[]string{"¦一级指标¦二级指标¦三级指标¦年度指标值", "¦产出指标¦数量指标", "¦¦¦巡河次数¦52次", "¦¦可持续影响指标", "¦¦¦管护年限¦10年"}},
		{"labels above and below", "项目名称 河道管护 年度资金总额 20 18 " + plain + "产出指标 数量指标 巡河次数 52次 质量指标 达标率 ≥95% 审核意见 同意",
			[]string{"项目名称¦河道管护", "年度资金总额¦20¦18", "¦一级指标¦二级指标¦三级指标¦指标值", "¦产出指标¦数量指标", "¦¦¦巡河次数¦52次", "¦¦质量指标", "¦¦¦达标率¦≥95%", "审核意见", "同意"}},
		{"points, no remarks", scored + "产出指标 数量指标 巡河次数 52次 10 10 清淤长度 3公里 20 18 质量指标 达标率 ≥95% 20 20",
			[]string{"¦一级指标¦二级指标¦三级指标¦指标值¦分值¦得分¦备注", "¦产出指标¦数量指标", "¦¦¦巡河次数¦52次¦10¦10", "¦¦¦清淤长度¦3公里¦20¦18", "¦¦质量指标", "¦¦¦达标率¦≥95%¦20¦20"}},
		{"a value is blank", plain + "产出指标 数量指标 巡河次数 清淤长度 3公里 质量指标 达标率 ≥95%", nil},
		{"two values are blank", plain + "产出指标 数量指标 巡河次数 清淤长度 3公里 管护人数 质量指标 达标率 ≥95%", nil},
		{"points are blank", scored + "产出指标 数量指标 巡河次数 52次 10 清淤长度 3公里 20 18 质量指标 达标率 ≥95% 20 20", nil},
		{"words only", plain + "产出指标 质量指标 河面 整洁 河岸 平整 时效指标 巡查 及时", nil},
		{"one row", plain + "产出指标 数量指标 巡河次数 52次", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows, headed := stackedLines(c.text)
			require.True(t, headed)
			require.Equal(t, c.want, rows)
		})
	}
	_, headed := stackedLines("收入 支出 一级指标 预算数 20.00 18.00")
	require.False(t, headed)
}
