package forms

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTexts reads the narrative fields of forms that print them in odd ways.
func TestTexts(t *testing.T) {
	const table = "\n一级指标¦二级指标¦三级指标¦指标值\n产出指标¦数量指标¦里程¦5公里\n"
	for _, c := range []struct{ name, text, whole, annual, extra string }{
		{"a label printed downwards", "总¦年度目标\n体¦修两公里路\n目¦\n标¦", "", "修两公里路", ""},
		{"a label of two lines, its text beside the first", "年度¦修两公里路\n目标¦", "", "修两公里路", ""},
		{"labels of two lines with nothing beside", "总体\n目标\n年度目标\n改善全区农村道路的通行条件。", "", "改善全区农村道路的通行条件。", ""},
		{"target and outcome below their heads", "年度总体目标¦年初设定目标¦¦全年实际完成情况\n¦保持储备机制¦¦储备达标", "", "保持储备机制", "全年实际完成情况=储备达标"},
		{"an outcome is no part of the target", "年度总体目标¦年初设定目标¦¦年度总体目标完成情况综述\n¦落实奖补政策，增加收入¦¦落实奖补政策，增加收入", "",
			"落实奖补政策，增加收入", "年度总体目标完成情况综述=落实奖补政策，增加收入"},
		{"the whole beside the year", "年度目标¦七所学校招生\n总体绩效目标¦补齐教育短板", "补齐教育短板", "七所学校招生", ""},
		{"the dates of a timetable are not the project's", "年度目标¦建成\n项目实施进度计划¦项目实施内容¦开始时间¦完成时间\n¦规划¦2016¦2020\n¦建设¦2021¦2022", "", "建成",
			"项目实施内容=规划 开始时间=2016 完成时间=2020 建设=2021 建设=2022"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := one(t, head+c.text+table+"注：各地根据实际情况选择填报，也可以自行增加。")
			require.Equal(t, c.whole, f.Implementation.Objective.Text)
			require.Equal(t, c.annual, f.Annual.Objective.Text)
			require.Equal(t, c.extra, labelled(f.Extra))
			require.Empty(t, f.Term.Text)
			require.Equal(t, 1, f.Annual.Indicators.Len())
		})
	}
}

// TestDepartmentSplits reads the two splits of a department's budget where the
// lines, or the heads of the columns, name them.
func TestDepartmentSplits(t *testing.T) {
	for _, text := range []string{
		"年度预算（万元）¦收入¦全年预算数¦支出¦全年预算数\n¦财政拨款小计¦2000¦基本支出¦800\n¦其他资金¦0¦项目支出¦1200",
		"预算情况（万元）¦1、资金来源：（1）财政拨款小计¦2000\n¦（2）其他资金¦0\n¦2、资金结构：（1）基本支出¦800\n¦（2）项目支出¦1200",
	} {
		g := parse("部门整体支出绩效目标表\n部门名称¦某局\n"+text+"\n一级指标¦二级指标¦三级指标¦指标值\n产出指标¦数量指标¦办件¦5件", 1)
		out := Read(g, Options{})
		require.Empty(t, lost(g, out))
		var sources, uses string
		for _, p := range out.Departments[0].Sources.Parts {
			sources += string(p.Source) + p.Figure.Text + " "
		}
		for _, p := range out.Departments[0].Uses.Parts {
			uses += string(p.Source) + p.Figure.Text + " "
		}
		require.Equal(t, "fiscal2000 other0 ", sources)
		require.Equal(t, "basic800 project1200 ", uses)
	}
}
