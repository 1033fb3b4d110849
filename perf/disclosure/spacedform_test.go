package disclosure

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A form of which one blank is left between the cells is read as one, with its title
// or without, and kept whole with the reason where its columns cannot be told.
func TestSpacedForms(t *testing.T) {
	const body = "项目名称 河道管护\n主管部门 某局 实施单位 某中心\n年度资金总额(万元) 20\n绩效指标 一级指标 二级指标 三级指标 指标值\n" +
		"产出指标 数量指标 巡河次数 52次\n清淤长度 3公里\n满意度指标 服务对象满意度指标 群众满意度 ≥90%\n"
	for _, text := range []string{"项目支出绩效目标表\n（2024年度）\n" + body, body} {
		s, err := Read(strings.NewReader(text), Options{File: "x"})
		require.NoError(t, err)
		require.Len(t, s.Projects, 1)
		require.Equal(t, "河道管护", s.Projects[0].Name.Text)
		require.Equal(t, "某局", s.Projects[0].Department.Text)
		require.Equal(t, 3, s.Projects[0].Annual.Indicators.Len())
		require.Equal(t, "表的单元格之间只剩一个空格，按各栏的文字分列", s.Reading[0].Reason)
	}
	s, err := Read(strings.NewReader("项目支出绩效目标表\n项目名称 河道管护\n一级指标 二级指标 三级指标 指标解释 指标值\n产出指标 数量指标 巡河次数 全年巡河 52次\n"+
		"一、部门预算情况说明\n2024年收入总计20.00万元。\n"), Options{File: "x"})
	require.NoError(t, err)
	require.Empty(t, s.Projects)
	require.Len(t, s.Narrative, 2)
	require.Equal(t, "绩效目标表的单元格之间只剩一个空格，不能分列", s.Reading[0].Reason)
	require.Contains(t, s.Reading[0].Text, "巡河次数 全年巡河 52次")
}

// A form of one cell a line is read where no cell is missing, and else kept whole,
// and is no budget table.
func TestStackedForms(t *testing.T) {
	const head = "项目支出绩效目标表\n项目名称\n河道管护\n一级指标\n二级指标\n三级指标\n指标值\n产出指标\n数量指标\n巡河次数\n52次\n"
	s, err := Read(strings.NewReader(head+"清淤长度\n3公里\n质量指标\n达标率\n≥95%\n"), Options{File: "x"})
	require.NoError(t, err)
	require.Len(t, s.Projects, 1)
	require.Equal(t, "河道管护", s.Projects[0].Name.Text)
	require.Equal(t, 3, s.Projects[0].Annual.Indicators.Len())
	require.Empty(t, s.Tables)
	for leaf := range s.Projects[0].Annual.Indicators.All() {
		require.Equal(t, leaf.At.Line+1, leaf.ValueAt.Line)
	}

	s, err = Read(strings.NewReader(head+"清淤长度\n质量指标\n达标率\n≥95%\n一、部门预算情况说明\n2024年收入总计20.00万元。\n"), Options{File: "x"})
	require.NoError(t, err)
	require.Empty(t, s.Projects)
	require.Empty(t, s.Tables)
	require.Equal(t, "绩效目标表的每个单元格自成一行，空格已经丢失，不能分行", s.Reading[0].Reason)
}

func TestParted(t *testing.T) {
	for _, c := range []struct{ cells, want string }{
		{"产出指标|100%        全部达到|", "产出指标|100%|全部达到"},
		{"产出指标|100%        全部达到", "产出指标|100%|全部达到"},
		{"指标值        说明|备注", "指标值        说明|备注"}, // no room: left as it is
		{"产出 指标|    改善", "产出 指标|    改善"},
	} {
		cells := strings.Split(c.cells, "|")
		require.Equal(t, c.want, strings.Join(parted(cells), "|"))
		require.Equal(t, c.cells, strings.Join(cells, "|"), "the line keeps its cells")
	}
}
