package forms

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestIsTitle(t *testing.T) {
	for _, s := range []string{
		"项目支出绩效目标申报表", "泽州县县(区)级预算部门(单位)项目支出绩效目标申报表", "预算部门（单位）整体支出绩效目标申报表",
		"部门预算项目绩效目标申报表(2023年度)", "2023年项目支出绩效目标申报表", "项目支出绩效自评表", "财政项目支出绩效目标填报表",
		"2020 年市级服务贸易发展资金项目自评表", "部门整体绩效目标", "抗疫特别国债项目绩效目标表(打捆项目)", "附件2：项目绩效目标表",
		"2023年云雾土家族乡加工园配套设施建设项目支出绩效目标审批表",
	} {
		require.True(t, IsTitle(s), s)
	}
	for _, s := range []string{
		"", "绩效目标", "年度绩效目标", "1、整体绩效目标", "2、项目绩效目标", "（项目绩效目标表公开情况见附件）", "绩效目标情况说明",
		"绩效目标表……12", "根据项目支出绩效目标表，本年公开7个。", "2024年部门预算收支总表", "绩效指标", "表十二2024年项目支出预算表",
		strings.Repeat("长", 80) + "绩效目标表",
	} {
		require.False(t, IsTitle(s), s)
	}
}

// TestFind finds the forms of a document and leaves its other rows alone.
func TestFind(t *testing.T) {
	g := parse(`目录
十、项目支出绩效目标表
十一、部门整体支出绩效目标表
2、项目绩效目标
（项目支出绩效目标表见附件）
项目支出绩效目标表

(2024年度)
项目名称¦修路
一级指标¦二级指标¦三级指标¦指标值
产出指标¦数量指标¦里程¦5公里

第 3 页的残行

效益指标¦社会效益指标¦便利¦便利
负责人:¦经办人:¦填报日期:¦20240101
注：本表由单位填报。
十一、国有资产占有使用情况
1、车辆情况：共4辆。
部门整体支出绩效目标表
部门名称¦某局
一级指标¦二级指标¦三级指标¦指标值
产出指标¦数量指标¦人数¦5人
十二、其他说明
本部门无其他说明。`, 1)
	require.Equal(t, []Span{{5, 17, Project}, {19, 23, Department}}, Find(g, nil))
	out := Read(g, Options{})
	require.Empty(t, lost(g, out))
	require.Equal(t, []string{"产出/数量 里程：5公里", "效益/社会效益 便利：便利"}, render(&out.Projects[0].Annual.Indicators))
	require.Equal(t, []string{"产出/数量 人数：5人"}, render(&out.Departments[0].Indicators))
}

func TestDetect(t *testing.T) {
	for text, want := range map[string]Kind{
		"项目名称¦修路\n主管部门¦某局\n实施单位¦某局":            Project,
		"一级指标¦二级指标¦三级指标¦指标值\n产出指标¦数量指标¦里程¦5公里": Project,
		"部门名称¦某局\n部门职责¦管理\n一级指标¦二级指标¦三级指标¦指标值": Department,
		"项目¦金额\n基本支出¦988.47\n项目支出¦479.62":      None,
		"科目编码¦科目名称¦合计\n2040601¦行政运行¦12.00":     None,
		"": None,
	} {
		kind, ok := Detect(parse(text, 1), nil)
		require.Equal(t, want, kind, text)
		require.Equal(t, want != None, ok, text)
	}
}

// TestCutOff tells forms whose end is missing from forms that end.
func TestCutOff(t *testing.T) {
	const top = "项目支出绩效目标表\n项目名称¦修路\n一级指标¦二级指标¦三级指标¦指标值\n产出指标¦数量指标¦里程¦5公里\n"
	const effect = "效益指标¦社会效益指标¦便利¦便利\n"
	const two = "项目支出绩效目标表\n项目名称¦修路\n一级指标¦二级指标¦三级指标¦指标值¦二级指标¦三级指标¦指标值\n产出指标¦数量指标¦里程¦5公里¦数量指标\n" + effect
	for _, c := range []struct {
		name, text string
		atEnd, cut bool
	}{
		{"a level without its end", top + "¦质量指", false, true},
		{"a level without 指标", top + "效益指标¦可持续影响", false, true},
		{"outputs alone, at the end of the document", top, true, true},
		{"outputs alone, more text behind", top, false, false},
		{"outputs and effects", top + effect, true, false},
		{"two periods, no satisfaction", two, true, true},
		{"two periods, signed", two + "负责人:¦填报日期:", true, false},
		{"a sum at the end", top + "总分¦¦¦100", true, false},
		{"no indicators yet", "项目支出绩效目标表\n项目名称¦修路\n主管部门¦某局", true, true},
	} {
		out := Read(parse(c.text, 1), Options{AtEnd: c.atEnd})
		require.Len(t, out.Projects, 1, c.name)
		require.Equal(t, c.cut, out.Projects[0].CutOff, c.name)
	}
}
