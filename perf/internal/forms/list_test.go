package forms

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLists reads tables that hold several projects.
func TestLists(t *testing.T) {
	type project struct {
		name, unit, money, objective, extra string
		tree                                []string
	}
	for _, c := range []struct {
		name, text string
		want       []project
	}{
		{
			name: "a row a project, its indicators below",
			text: `部门预算项目绩效目标申报表(2023年度)
金额单位：元
单位名称¦项目名称¦预算数¦年度目标
820-某镇部门¦¦8,827,620.53
820001-某镇¦村组干部报酬¦3,309,840.00¦按时发放
一级指标¦二级指标¦三级指标¦指标性质¦指标值¦度量单位¦权重¦指标方向性
效益指标¦社会效益指标¦社会稳定¦≥¦95¦%¦10¦正向指标
产出指标¦数量指标¦干部人数¦≥¦230¦人¦20¦正向指标
820001-某镇¦道路养护¦100,000.00¦养护道路
产出指标¦数量指标¦里程¦≥¦12¦公里¦30¦正向指标`,
			want: []project{
				{"村组干部报酬", "820001-某镇", "3,309,840.00元", "按时发放", "820-某镇部门=8,827,620.53",
					[]string{"效益/社会效益 社会稳定：≥95% 权=10 向=higher", "产出/数量 干部人数：≥230人 权=20 向=higher"}},
				{"道路养护", "820001-某镇", "100,000.00元", "养护道路", "", []string{"产出/数量 里程：≥12公里 权=30 向=higher"}},
			},
		},
		{
			name: "the project in the first columns of the indicators",
			text: `2024年部门预算项目支出绩效目标表
单位：万元
单位名称¦项目名称¦预算数¦年度目标¦一级指标¦二级指标¦三级指标¦指标值
某局¦培训¦10¦办班¦产出指标¦数量指标¦人数¦100人
¦¦¦¦¦质量指标¦合格率¦95%
¦¦¦¦满意度指标¦服务对象满意度指标¦满意度¦90%
某局¦宣传¦5.5¦发放资料¦产出指标¦数量指标¦份数¦1000份`,
			want: []project{
				{"培训", "某局", "10万元", "办班", "", []string{"产出/数量 人数：100人", "产出/质量 合格率：95%", "满意度/服务对象满意度 满意度：90%"}},
				{"宣传", "某局", "5.5万元", "发放资料", "", []string{"产出/数量 份数：1000份"}},
			},
		},
		{
			name: "with serial numbers",
			text: `项目支出绩效目标表
序号¦项目名称¦预算数¦年度目标
1¦培训¦10.5¦办班
一级指标¦二级指标¦三级指标¦指标值
产出指标¦数量指标¦人数¦100人`,
			want: []project{{"培训", "", "10.5", "办班", "", []string{"产出/数量 人数：100人"}}},
		},
		{
			name: "the project printed again in each row",
			text: `项目支出绩效目标表
项目名称¦一级指标¦二级指标¦三级指标¦指标值
培训¦产出指标¦数量指标¦人数¦100人
培训¦产出指标¦质量指标¦合格率¦95%
宣传¦产出指标¦数量指标¦份数¦1000份`,
			want: []project{
				{"培训", "", "", "", "", []string{"产出/数量 人数：100人", "产出/质量 合格率：95%"}},
				{"宣传", "", "", "", "", []string{"产出/数量 份数：1000份"}},
			},
		},
		{
			name: "forms one below the other under one title",
			text: `项目支出绩效目标表
项目名称¦培训
一级指标¦二级指标¦三级指标¦指标值
产出指标¦数量指标¦人数¦100人
项目名称¦宣传
一级指标¦二级指标¦三级指标¦指标值
产出指标¦数量指标¦份数¦1000份`,
			want: []project{
				{"培训", "", "", "", "", []string{"产出/数量 人数：100人"}},
				{"宣传", "", "", "", "", []string{"产出/数量 份数：1000份"}},
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := parse(c.text, 1)
			out := Read(g, Options{})
			require.Empty(t, lost(g, out))
			var got []project
			for _, p := range out.Projects {
				got = append(got, project{p.Name.Text, p.Unit.Text, fundText(p.Funds.Annual), p.Annual.Objective.Text,
					labelled(p.Extra), render(&p.Annual.Indicators)})
			}
			require.Equal(t, c.want, got)
		})
	}
}
