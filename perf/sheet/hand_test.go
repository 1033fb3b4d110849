package sheet

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// handLayouts are small invented forms, a layout feature each.
var handLayouts = map[string]string{
	"a header of two rows": `项目支出绩效自评表
项目名称¦¦营养改善¦¦¦¦¦¦
绩效指标¦¦¦年度指标值¦¦¦实际完成值¦分值¦得分
一级指标¦二级指标¦三级指标¦指标性质¦指标值¦度量单位¦¦¦
产出指标¦数量指标¦受助学生¦≥¦700¦人次¦735¦10¦10
¦质量指标¦覆盖率¦=¦100¦%¦100%¦10¦9
满意度指标¦服务对象满意度指标¦学生满意度¦≥¦95¦%¦97.5%¦10¦10`,
	"a list of projects with what was spent": `部门预算项目支出绩效自评结果表
序号¦项目名称¦预算数(万元)¦执行数(万元)¦执行率¦一级指标¦二级指标¦三级指标¦年度指标值¦实际完成值¦分值¦得分
1¦维修¦50.00¦48.00¦96%¦产出指标¦数量指标¦面积¦≥1000平方米¦1020平方米¦50¦50
¦¦¦¦¦效益指标¦社会效益指标¦环境¦改善¦改善¦30¦28
2¦购置¦20.00¦20.00¦100%¦产出指标¦数量指标¦台数¦15台¦15台¦50¦50`,
	"levels across the top": `专项资金绩效目标表
项目单位¦产出指标¦¦效益指标
¦质量指标¦数量指标¦社会效益指标
¦合规率¦扶持村数¦改善环境
甲镇¦100%¦2¦改善
乙镇¦100%¦1¦改善`,
	"levels that no scheme has, dates and points": `部门整体支出绩效目标表
部门名称¦某局¦¦¦
一级指标¦二级指标¦三级指标¦指标值¦分值
投入管理指标¦工作目标管理¦目标相关性¦相关¦10
¦预算和财务管理¦预算执行率¦95%¦20
产出指标¦业务开展¦办结时间¦2024-12-31¦20
¦¦办件数¦1200¦20`,
}

// Each is the same as a workbook as it is as text.
func TestHandLayouts(t *testing.T) {
	for name, text := range handLayouts {
		t.Run(name, func(t *testing.T) {
			text := strings.ReplaceAll(text, "¦", "\t")
			want := withoutPlaces(readText(t, text))
			require.Equal(t, want, withoutPlaces(readBytes(t, plain(t, text))), "bare")
			require.Equal(t, want, withoutPlaces(readBytes(t, dressed(t, false, text))), "dressed")
		})
	}
}

// Heads merged over their columns and down two rows are read as they look.
func TestMergedHeads(t *testing.T) {
	text := strings.ReplaceAll(handLayouts["a header of two rows"], "¦", "\t")
	f := excelize.NewFile()
	for i, row := range rowsOf(text) {
		for j, s := range row {
			cell, err := excelize.CoordinatesToCellName(j+1, i+1)
			require.NoError(t, err)
			require.NoError(t, f.SetCellStr("Sheet1", cell, s))
		}
	}
	for _, m := range []string{"A1:I1", "A2:B2", "C2:I2", "A3:C3", "D3:F3", "G3:G4", "H3:H4", "I3:I4", "A5:A6"} {
		from, to, _ := strings.Cut(m, ":")
		require.NoError(t, f.MergeCell("Sheet1", from, to))
	}
	require.Equal(t, withoutPlaces(readText(t, text)), withoutPlaces(readBytes(t, bytesOf(t, f))))
}
