package forms

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf/internal/grid"
	"github.com/perftarget/perftarget/source"
)

// spacedLines are the cells that the lines of a spaced form are taken apart into,
// ¦ between them; "" where it is none.
func spacedLines(text string) string {
	var g grid.Grid
	for i, s := range strings.Split(text, "\n") {
		g = append(g, grid.Row{source.Text{Text: s, At: source.Place{Line: i + 1, Column: 1}}})
	}
	var out []string
	apart, _ := Respace(g)
	for _, row := range apart {
		var cells []string
		for _, c := range row {
			cells = append(cells, c.Text)
		}
		out = append(out, strings.Join(cells, "¦"))
	}
	return strings.Join(out, "\n")
}

// A line of which one blank is left between the cells is taken apart where its words
// say how, and left whole where they do not.
func TestRespace(t *testing.T) {
	const plain = "一级指标 二级指标 三级指标 指标值"
	const scored = "绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因"
	const signed = "一级指标 二级指标 三级指标 指标性质 指标值 度量单位 权重"
	for _, c := range []struct{ name, head, line, want string }{
		{"levels, name and value", plain, "产出指标 数量指标 巡河次数 52次", "¦产出指标¦数量指标¦巡河次数¦52次"},
		{"levels left out", plain, "清淤长度 3公里", "¦¦¦清淤长度¦3公里"},
		{"a level that broke", plain, "社会效益 指标 河湖面貌 改善", "¦¦社会效益指标¦河湖面貌¦改善"},
		{"a sign that stands apart", plain, "质量指标 达标率 ≥ 95%", "¦¦质量指标¦达标率¦≥95%"},
		{"a unit that stands apart", plain, "数量指标 清淤长度 3 公里", "¦¦数量指标¦清淤长度¦3公里"},
		{"a level that no table knows", plain, "履职效能 重点工作 巡河次数 52次", "¦履职效能¦重点工作¦巡河次数¦52次"},
		{"the label beside the table", scored, "绩效指标 产出指标 数量指标 巡河次数 52次 53次 10 10", "绩效指标¦产出指标¦数量指标¦巡河次数¦52次¦53次¦10¦10"},
		{"a remark", scored, "质量指标 达标率 ≥95% 94% 10 9 夏季偏低", "¦¦质量指标¦达标率¦≥95%¦94%¦10¦9¦夏季偏低"},
		{"points alone", scored, "质量指标 按时完工 10 10", "¦¦质量指标¦按时完工¦¦¦10¦10"},
		{"signs and units", signed, "数量指标 巡河次数 ≥ 52 次 10", "¦¦数量指标¦巡河次数¦≥¦52¦次¦10"},
		{"a state has no unit", signed, "社会效益指标 河湖面貌 定性 改善 5", "¦¦社会效益指标¦河湖面貌¦定性¦改善¦¦5"},
		{"a level alone", plain, "生态效益指标", "¦¦生态效益指标"},
		{"a date", plain, "时效指标 完成时间 2024年12月底前", "¦¦时效指标¦完成时间¦2024年12月底前"},

		{"left whole: a name of two words", plain, "数量指标 城区 巡河次数 52次", "数量指标 城区 巡河次数 52次"},
		{"left whole: the rest of a name", plain, "和支流", "和支流"},
		{"left whole: points or a value", scored, "数量指标 巡河次数 52", "数量指标 巡河次数 52"},
		{"left whole: too many", plain, "数量指标 巡河次数 52次 按月", "数量指标 巡河次数 52次 按月"},
		{"left whole: words in the column of points", scored, "质量指标 考核 优 优 满分 满分", "质量指标 考核 优 优 满分 满分"},
		{"left whole: a bracket that does not close", plain, "数量指标 巡河( ≥12次", "数量指标 巡河( ≥12次"},
		{"left whole: a kind of value for a name", plain, "数量指标 定性 改善", "数量指标 定性 改善"},
		{"below the table", plain, "审核意见 (盖章) 负责人", "审核意见¦(盖章)¦负责人"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, last, _ := strings.Cut(spacedLines(c.head+"\n"+c.line), "\n")
			require.Equal(t, c.want, last)
		})
	}
	for _, head := range []string{
		"一级指标 二级指标 指标值",                    // no names
		"一级指标 二级指标 三级指标",                   // no values
		"一级指标 二级指标 三级指标 指标解释 指标值",          // remarks before the value
		"一级指标 二级指标 三级指标 指标值 二级指标 三级指标 指标值", // two periods
		"项目名称 预算数 一级指标 二级指标 三级指标 指标值",      // a list
		"本表的一级指标 二级指标 三级指标 指标值",            // a sentence
	} {
		require.Empty(t, spacedLines(head+"\n产出指标 数量指标 巡河次数 52次"), head)
	}
}

// A level that broke over two lines is one, and the pieces around it are left.
func TestRespaceBroken(t *testing.T) {
	require.Equal(t, "¦二级指标¦三级指标¦指标值\n(30分)\n¦经济效益指标\n\n¦¦带动增收¦≥20万元\n……\n¦可持续影响指标\n\n¦¦管护年限¦≥10年",
		spacedLines("二级指标 三级指标 指标值\n(30分)\n经济效益\n指标\n带动增收 ≥20万元\n……\n可持续影\n响指标\n管护年限 ≥10年"))
}

// Labels and amounts above the table are cells, and so is what stands between them.
func TestRespaceFields(t *testing.T) {
	const table = "\n一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 巡河次数 52次"
	for line, want := range map[string]string{
		"项目名称 河道 管护":                 "项目名称¦河道 管护",
		"主管部门 某局 实施单位 某中心":           "主管部门¦某局¦实施单位¦某中心",
		"年度资金总额： 880 880 10":         "年度资金总额：¦880¦880¦10",
		"年初预算数 全年预算数 执行率":            "年初预算数¦全年预算数¦执行率",
		"预期目标 实际完成情况\n巡河五十二次 巡河五十三次": "预期目标¦实际完成情况\n巡河五十二次¦巡河五十三次",
	} {
		got := spacedLines(line + table)
		require.Equal(t, want, strings.Join(strings.Split(got, "\n")[:1+strings.Count(line, "\n")], "\n"), line)
	}
}

// A spaced form is read as the one with its cells, its places the words of its lines.
func TestSpacedForm(t *testing.T) {
	g := grid.Grid{}
	for i, s := range strings.Split("项目名称 河道管护\n年度资金总额(万元) 20\n一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 巡河次数 52次\n城区段 巡河 5公里\n质量指标 达标率 ≥95%", "\n") {
		g = append(g, grid.Row{source.Text{Text: s, At: source.Place{Line: i + 2, Column: 1}}})
	}
	apart, end := Respace(g)
	require.Equal(t, len(g), end)
	out := Read(apart, Options{Title: source.Text{Text: "2024年度项目支出绩效目标表", At: source.Place{Line: 1}}})
	require.Len(t, out.Projects, 1)
	form := out.Projects[0]
	require.Equal(t, []string{"产出/数量 巡河次数：52次", "产出/质量 达标率：≥95%"}, render(&form.Annual.Indicators))
	require.Equal(t, "20", form.Funds.Annual.Total.Text)
	require.Len(t, out.Notes, 1) // the line that is left whole
	require.Equal(t, "城区段 巡河 5公里", out.Notes[0].Text)
	for leaf := range form.Annual.Indicators.All() {
		words := strings.Fields(g[leaf.At.Line-2][0].Text)
		require.Equal(t, leaf.Name, words[leaf.At.Column-1])
		require.Equal(t, leaf.Target.Text(), words[leaf.ValueAt.Column-1])
	}
}
