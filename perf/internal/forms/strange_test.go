package forms

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A table of indicators whose heads are in no list is read by what stands below
// them, and of several columns of values the one of the form's year is taken.
func TestStrangeHeads(t *testing.T) {
	for _, c := range []struct {
		name, head string
		rows       []string
		annual     []string
	}{
		{"names below another head", "一级指标¦二级指标¦考核内容¦指标值",
			[]string{"产出指标¦数量指标¦巡河次数¦52次", "¦质量指标¦水质达标率¦≥95%"},
			[]string{"产出/数量 巡河次数：52次", "产出/质量 水质达标率：≥95%"}},
		{"names and values below other heads", "一级指标¦二级指标¦事项¦任务",
			[]string{"产出指标¦数量指标¦巡河次数¦52次", "¦质量指标¦水质达标率¦≥95%"},
			[]string{"产出/数量 巡河次数：52次", "产出/质量 水质达标率：≥95%"}},
		{"levels dropped where they are merged", "一级指标¦二级指标¦考核内容¦指标值",
			[]string{"产出指标¦数量指标¦巡河次数¦52次", "清淤长度¦3公里", "质量指标¦水质达标率¦≥95%"},
			[]string{"产出/数量 巡河次数：52次", "产出/数量 清淤长度：3公里", "产出/质量 水质达标率：≥95%"}},
		{"second level below another head", "一级指标¦细类¦三级指标¦指标值",
			[]string{"产出指标¦数量指标¦巡河次数¦52次", "¦质量指标¦水质达标率¦≥95%"},
			[]string{"产出/数量 巡河次数：52次", "产出/质量 水质达标率：≥95%"}},
		{"signs, ways and units", "一级指标¦二级指标¦三级指标¦关系¦指标值¦量纲¦趋势",
			[]string{"产出指标¦数量指标¦巡河次数¦≥¦52¦次¦正向", "¦成本指标¦单次成本¦≤¦300¦元/次¦反向", "效益指标¦社会效益指标¦河湖面貌¦定性¦改善¦¦正向"},
			[]string{"产出/数量 巡河次数：≥52次 向=higher", "产出/成本 单次成本：≤300元/次 向=lower", "效益/社会效益 河湖面貌：定性改善 向=higher"}},
		{"signs below a head of remarks", "一级指标¦二级指标¦三级指标¦指标值性质¦指标值",
			[]string{"产出指标¦数量指标¦巡河次数¦≥¦52次", "¦成本指标¦单次成本¦≤¦300元/次"},
			[]string{"产出/数量 巡河次数：≥52次", "产出/成本 单次成本：≤300元/次"}},
		{"kinds of values are no signs", "一级指标¦二级指标¦三级指标¦类别¦指标值",
			[]string{"产出指标¦数量指标¦巡河次数¦定量¦52次", "效益指标¦社会效益指标¦河湖面貌¦描述¦改善"},
			[]string{"产出/数量 巡河次数：52次 注=定量", "效益/社会效益 河湖面貌：改善 注=描述"}},
		{"three years", "一级指标¦二级指标¦三级指标¦2022年指标值¦2023年指标值¦2024年指标值",
			[]string{"产出指标¦数量指标¦巡河次数¦40次¦48次¦52次", "¦质量指标¦水质达标率¦80%¦90%¦≥95%"},
			[]string{"产出/数量 巡河次数：52次 注=40次；48次", "产出/质量 水质达标率：≥95% 注=80%；90%"}},
		{"years alone", "一级指标¦二级指标¦三级指标¦2023年¦2024年¦2025年",
			[]string{"产出指标¦数量指标¦巡河次数¦48次¦52次¦60次", "¦质量指标¦水质达标率¦90%¦≥95%¦≥96%"},
			[]string{"产出/数量 巡河次数：52次 注=48次；60次", "产出/质量 水质达标率：≥95% 注=90%；≥96%"}},
		{"half a year before the whole", "一级指标¦二级指标¦三级指标¦半年指标值¦全年指标值",
			[]string{"产出指标¦数量指标¦巡河次数¦26次¦52次", "¦质量指标¦水质达标率¦≥90%¦≥95%"},
			[]string{"产出/数量 巡河次数：52次 注=26次", "产出/质量 水质达标率：≥95% 注=≥90%"}},
		{"half a year behind the whole", "一级指标¦二级指标¦三级指标¦全年¦半年",
			[]string{"产出指标¦数量指标¦巡河次数¦52次¦26次", "¦质量指标¦水质达标率¦≥95%¦≥90%"},
			[]string{"产出/数量 巡河次数：52次 注=26次", "产出/质量 水质达标率：≥95% 注=≥90%"}},
		{"quarters", "一级指标¦二级指标¦三级指标¦一季度¦二季度¦三季度¦四季度¦全年",
			[]string{"产出指标¦数量指标¦巡河次数¦13次¦13次¦13次¦13次¦52次"},
			[]string{"产出/数量 巡河次数：52次 注=13次；13次；13次；13次"}},
		{"what the year before reached is no outcome", "一级指标¦二级指标¦三级指标¦2023年实际值¦2024年目标值",
			[]string{"产出指标¦数量指标¦巡河次数¦48次¦52次", "¦质量指标¦水质达标率¦91%¦≥95%"},
			[]string{"产出/数量 巡河次数：52次 注=48次", "产出/质量 水质达标率：≥95% 注=91%"}},
		{"what the year reached is the outcome", "一级指标¦二级指标¦三级指标¦2024年目标值¦2024年实际值",
			[]string{"产出指标¦数量指标¦巡河次数¦52次¦53次", "¦质量指标¦水质达标率¦≥95%¦96%"},
			[]string{"产出/数量 巡河次数：52次 完=53次", "产出/质量 水质达标率：≥95% 完=96%"}},
		{"a standard alone is the value", "一级指标¦二级指标¦三级指标¦指标解释¦绩效标准",
			[]string{"产出指标¦数量指标¦巡河次数¦全年巡查¦52次", "¦质量指标¦水质达标率¦断面监测¦≥95%"},
			[]string{"产出/数量 巡河次数：52次 注=全年巡查", "产出/质量 水质达标率：≥95% 注=断面监测"}},
		{"remarks alone are none", "一级指标¦二级指标¦三级指标¦指标解释",
			[]string{"产出指标¦数量指标¦巡河次数≥52次¦全年巡查", "¦质量指标¦水质达标率≥95%¦断面监测"},
			[]string{"产出/数量 巡河次数：≥52次 注=全年巡查", "产出/质量 水质达标率：≥95% 注=断面监测"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := parse("项目支出绩效目标表\n（2024年度）\n项目名称¦河道管护\n"+c.head+"\n"+strings.Join(c.rows, "\n"), 1)
			out := Read(g, Options{})
			require.Empty(t, lost(g, out))
			require.Len(t, out.Projects, 1)
			require.Equal(t, c.annual, render(&out.Projects[0].Annual.Indicators))
		})
	}
}
