package forms

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/source"
)

// Pages and the rest of a form leave a table of indicators as it is: a header that
// comes again goes on with the levels before it, and a label alone below the table
// is no indicator.
func TestRestOfForm(t *testing.T) {
	const head = "绩效指标¦一级指标¦二级指标¦三级指标¦指标值"
	for _, c := range []struct {
		name   string
		rows   []string
		annual []string
	}{
		{"header again behind a page", []string{head, "¦产出指标¦成本指标¦堤坝单价¦≤400元/米", "仅供内部审核", head, "¦¦¦闸门单价¦≤2万元/座", "¦¦质量指标¦合格率¦100%"},
			[]string{"产出/成本 堤坝单价：≤400元/米", "产出/成本 闸门单价：≤2万元/座", "产出/质量 合格率：100%"}},
		{"header again, level printed again", []string{head, "¦产出指标¦成本指标¦堤坝单价¦≤400元/米", head, "¦产出指标¦成本指标¦闸门单价¦≤2万元/座"},
			[]string{"产出/成本 堤坝单价：≤400元/米", "产出/成本 闸门单价：≤2万元/座"}},
		{"label beside the table", []string{head + "¦绩效标准", "¦产出指标¦数量指标¦巡河次数¦52次¦计划标准", "¦满意度指标¦服务对象满意度指标¦满意度¦≥90%¦计划标准", "其他需说明的问题¦"},
			[]string{"产出/数量 巡河次数：52次 注=计划标准", "满意度/服务对象满意度 满意度：≥90% 注=计划标准"}},
		{"labels of a report", []string{head + "¦得分", "¦产出指标¦数量指标¦巡河次数¦52次¦10", "¦¦进度指标¦完成巡查¦100%¦20", "总分¦99.6", "目标未完成的原因分析¦", "结果应用方案¦"},
			[]string{"产出/数量 巡河次数：52次 得=10", "产出/进度 完成巡查：100% 得=20"}},
		{"label left of the names", []string{"一级指标¦二级指标¦三级指标¦指标值", "产出指标¦数量指标¦巡河次数¦52次", "主管部门意见¦"},
			[]string{"产出/数量 巡河次数：52次"}},
		{"a level in two rows is no label", []string{head, "¦产出指标¦数量指标¦巡河次数¦52次", "¦效益指标¦可持续影响¦河湖面貌¦改善", "¦¦指标¦¦"},
			[]string{"产出/数量 巡河次数：52次", "效益/可持续影响 河湖面貌：改善"}},
		{"whole period, a year done, the form's year", []string{"一级指标¦二级指标¦三级指标¦实施期指标值¦2023年完成值¦2024年指标值", "产出指标¦数量指标¦巡河次数¦156次¦51次¦52次"},
			[]string{"产出/数量 巡河次数：52次"}},
		{"a name twice before the year before", []string{"一级指标¦二级指标¦三级指标¦上年完成值¦本年目标值¦说明", "产出指标¦数量指标¦巡河次数¦48次¦52次", "¦质量指标¦水质达标率¦水质达标率¦92%¦≥95%"},
			[]string{"产出/数量 巡河次数：52次 注=48次", "产出/质量 水质达标率：≥95% 注=92%"}},
		{"levels in the place of names", []string{"指标类型¦指标名称¦指标值¦指标描述", "产出指标¦数量指标¦30公顷¦管护河岸", "¦时效指标¦全年¦全年管护", "效益指标¦生态效益指标¦是¦水质好转"},
			[]string{"产出/数量 数量指标：30公顷 注=管护河岸", "产出/时效 时效指标：全年 注=全年管护", "效益/生态效益 生态效益指标：是 注=水质好转"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := parse("项目名称¦河道管护\n"+strings.Join(c.rows, "\n"), 2)
			out := Read(g, Options{Title: source.Text{Text: "2024年度项目支出绩效目标表", At: source.Place{Line: 1}}})
			require.Empty(t, lost(g, out))
			require.Len(t, out.Projects, 1)
			var annual []string
			for _, s := range render(&out.Projects[0].Annual.Indicators) {
				annual = append(annual, strings.TrimSuffix(s, " 注=51次"))
			}
			require.Equal(t, c.annual, annual)
		})
	}
}

// The year of a form is that of its title or of a line of its own, not one that
// stands beside another label.
func TestYearOfForm(t *testing.T) {
	for _, c := range []struct {
		name, rows string
		year       int
	}{
		{"in the title", "2024年度项目绩效目标表\n项目名称¦河道管护", 2024},
		{"below the title", "项目绩效目标表\n（2024年度）\n项目名称¦河道管护", 2024},
		{"beside the name", "项目绩效目标表\n项目名称¦河道管护¦2024年度", 2024},
		{"a label of its own", "项目绩效目标表\n年度¦2024年\n项目名称¦河道管护", 2024},
		{"beside the end of the project", "2024年度项目绩效目标表\n项目名称¦河道管护\n开始时间¦2024年¦完成时间¦2026年", 2024},
		{"beside its term", "2024年度项目绩效目标表\n项目名称¦河道管护\n项目期限¦2026年", 2024},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := parse(c.rows+"\n一级指标¦二级指标¦三级指标¦指标值\n产出指标¦数量指标¦巡河次数¦52次", 1)
			out := Read(g, Options{})
			require.Empty(t, lost(g, out))
			require.Len(t, out.Projects, 1)
			require.Equal(t, c.year, out.Projects[0].Year)
		})
	}
}

// A form is found below its title where rows with labels that no table knows, or
// the upper row of a header, stand between.
func TestFindBehindStrangeRows(t *testing.T) {
	for _, c := range []struct{ name, rows string }{
		{"unknown labels", "某专项区域绩效目标申报表\n专项全称¦河湖专项\n区级水务主管部门¦某区水务局\n一级指标¦二级指标¦三级指标¦指标值\n产出指标¦数量指标¦巡河次数¦52次"},
		{"upper row of a header", "2024年项目绩效目标表公开\n部门：某局¦¦¦¦¦¦单位：万元\n代码¦专项¦资金额¦绩效指标¦¦¦\n¦¦¦一级指标¦二级指标¦三级指标¦指标值\n101¦河道管护¦20¦产出指标¦数量指标¦巡河次数¦52次"},
	} {
		t.Run(c.name, func(t *testing.T) {
			spans := Find(parse(c.rows, 1), nil)
			require.Len(t, spans, 1)
			require.Equal(t, 0, spans[0].Start)
		})
	}
}

// Amounts of the year before stand beside the form's money and are no part of it;
// what was carried over from it is.
func TestFundsOfThePast(t *testing.T) {
	g := parse("项目总预算（元）¦900000¦项目当年预算（元）¦300000\n同名项目上年预算额（元）¦280000¦同名项目上年预算执行数（元）¦275000\n"+
		"项目当年预算中的财政资金（元）¦260000¦上年结转资金（元）¦40000\n一级指标¦二级指标¦三级指标¦指标值\n产出指标¦数量指标¦巡河次数¦52次", 2)
	out := Read(g, Options{Title: source.Text{Text: "2024年项目绩效目标申报表", At: source.Place{Line: 1}}})
	require.Empty(t, lost(g, out))
	require.Len(t, out.Projects, 1)
	funds := out.Projects[0].Funds
	require.Equal(t, "900000", funds.Implementation.Total.Text)
	require.Equal(t, "300000", funds.Annual.Total.Text)
	var parts []string
	for _, p := range funds.Annual.Parts {
		parts = append(parts, p.Figure.Text)
	}
	require.Equal(t, []string{"260000", "40000"}, parts)
}
