package forms

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// wholeForm is a form with all its cells in their places.
const wholeForm = `项目支出绩效自评表
项目名称¦修路
一级指标¦二级指标¦三级指标¦分值¦年度指标值¦全年实际值¦得分
产出指标(50分)¦数量指标¦修建里程¦10¦≥5公里¦6公里¦10
¦¦修建桥梁¦10¦2座¦2座¦10
¦质量指标¦验收合格率¦20¦100%¦100%¦20
¦时效指标¦按期完成率¦10¦≥90%¦95%¦10
效益指标(30分)¦社会效益指标¦受益人口¦30¦≥300人¦320人¦30
满意度指标(10分)¦服务对象满意度指标¦群众满意度¦10¦≥95%¦96%¦10`

// TestSlips damages one row after the other: a cell too far to the right or left,
// a name printed twice, a label broken over two rows, a line of the page between.
// Every indicator is read as before; what was put right is noted.
func TestSlips(t *testing.T) {
	want := render(&Read(parse(wholeForm, 1), Options{}).Projects[0].Annual.Indicators)
	lines := strings.Split(wholeForm, "\n")
	for name, damage := range map[string]func(row string) []string{
		"right":     func(row string) []string { return []string{"¦" + row} },
		"left":      func(row string) []string { return []string{strings.TrimPrefix(row, "¦")} },
		"furniture": func(row string) []string { return []string{"第 3 页，共 12 页", row} },
		"double": func(row string) []string {
			cells := strings.Split(row, "¦")
			return []string{strings.Join(append(cells[:3:3], cells[2:]...), "¦")}
		},
		"split": func(row string) []string {
			cells := strings.Split(row, "¦")
			if cells[1] == "" {
				return []string{row}
			}
			r := []rune(cells[1])
			cells[1] = string(r[:2])
			return []string{strings.Join(cells, "¦"), "¦" + string(r[2:]) + "¦¦¦¦¦"}
		},
	} {
		for i := 3; i < len(lines); i++ {
			rows := append(append(append([]string(nil), lines[:i]...), damage(lines[i])...), lines[i+1:]...)
			g := parse(strings.Join(rows, "\n"), 1)
			out := Read(g, Options{})
			require.Empty(t, lost(g, out), name)
			require.Equal(t, want, render(&out.Projects[0].Annual.Indicators), "%s, row %d", name, i+1)
			require.Equal(t, strings.Join(rows, "\n") != wholeForm, len(out.Notes) > 0, "%s, row %d: %v", name, i+1, out.Notes)
		}
	}
}

// TestCutBelow cuts the form off behind each cell of its last rows: what is left
// is read, nothing is made up.
func TestCutBelow(t *testing.T) {
	want := map[string]bool{}
	for _, s := range render(&Read(parse(wholeForm, 1), Options{}).Projects[0].Annual.Indicators) {
		name, _, _ := strings.Cut(s, "：")
		want[name] = true
	}
	for i := strings.Index(wholeForm, "¦修建桥梁"); i < len(wholeForm); i++ {
		if wholeForm[i] != '\n' && !strings.HasPrefix(wholeForm[i:], "¦") {
			continue
		}
		g := parse(wholeForm[:i], 1)
		out := Read(g, Options{AtEnd: true})
		require.Empty(t, lost(g, out))
		for _, s := range render(&out.Projects[0].Annual.Indicators) {
			name, _, _ := strings.Cut(s, "：")
			require.True(t, want[name], "%s in %q", s, wholeForm[:i])
		}
	}
}

// TestNamelessValue keeps a value whose name is not there, and makes no name of it.
func TestNamelessValue(t *testing.T) {
	g := parse(`项目支出绩效目标表
项目名称¦修路
一级指标¦二级指标¦三级指标¦指标值
产出指标¦数量指标¦里程¦5公里
效益指标¦生态效益指标¦¦否`, 1)
	out := Read(g, Options{})
	require.Empty(t, lost(g, out))
	require.Equal(t, []string{"产出/数量 里程：5公里"}, render(&out.Projects[0].Annual.Indicators))
	require.Equal(t, []string{"5:4 unplaced 有指标值而没有三级指标名称"}, noteTexts(out.Notes))
}

// TestRemarkWithoutIndicator reads rows whose blank cells were dropped: what is
// left behind the levels is the remark of all rows, and no indicator. A word for
// the type of a value is no name either.
func TestRemarkWithoutIndicator(t *testing.T) {
	g := parse(`项目支出绩效目标表
项目名称¦修路
一级指标¦二级指标¦三级指标¦指标值类型¦指标值¦计量单位¦评分标准
产出指标¦数量指标¦修建里程¦定量¦≥5¦公里¦未达目标酌情扣分
质量指标¦验收合格率¦定量¦100¦%¦未达目标酌情扣分
成本指标¦社会成本指标¦定量¦100¦%¦未达目标酌情扣分
效益指标¦经济效益指标¦未达目标酌情扣分
社会效益指标¦受益人口¦定量¦≥300¦人¦未达目标酌情扣分`, 1)
	out := Read(g, Options{})
	require.Empty(t, lost(g, out))
	names := []string{}
	for leaf := range out.Projects[0].Annual.Indicators.All() {
		names = append(names, leaf.Name)
	}
	require.Equal(t, []string{"修建里程", "验收合格率", "社会成本指标", "受益人口"}, names)
}

// TestPlacesAboveValues reads values of several places, named in a row below the
// header: the first is the target, the others are kept, and no place is a name.
func TestPlacesAboveValues(t *testing.T) {
	g := parse(`项目支出绩效目标表
项目名称¦造林
绩效指标¦一级指标¦二级指标¦三级指标¦指标值¦¦
¦¦¦¦甲县¦乙县¦丙县
¦产出指标¦数量指标¦造林面积¦100亩¦200亩¦300亩
¦¦质量指标¦合格率¦≥90%¦≥91%¦≥92%
¦满意度指标¦服务对象满意度指标¦农户满意度¦≥85%¦≥86%¦≥87%`, 1)
	out := Read(g, Options{})
	require.Empty(t, lost(g, out))
	names := []string{}
	for leaf := range out.Projects[0].Annual.Indicators.All() {
		names = append(names, leaf.Name+" "+leaf.Target.Text())
	}
	require.Equal(t, []string{"造林面积 100亩", "合格率 ≥90%", "农户满意度 ≥85%"}, names)
}
