package forms

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
)

// print renders a tree a line an indicator: levels, name, and the columns that
// are not blank.
func render(t *indicator.Tree) []string {
	var out []string
	for _, b := range t.Levels {
		for _, w := range b.Levels {
			for _, ind := range w.Indicators {
				out = append(out, line1(orElse(b.Text, b.Level1.Chinese())+"/"+orElse(w.Text, w.Level2.Chinese()), ind))
			}
		}
		for _, ind := range b.Unplaced {
			out = append(out, line1(orElse(b.Text, b.Level1.Chinese())+"/?", ind))
		}
	}
	for _, ind := range t.Unplaced {
		out = append(out, line1("?", ind))
	}
	return out
}

func line1(levels string, ind *indicator.Indicator) string {
	s := strings.ReplaceAll(compact(levels), "指标", "") + " " + ind.Name + "：" + ind.Operator + ind.Target.Text() + ind.Unit
	for _, c := range []struct{ name, text string }{
		{"权", decimalText(ind.Weight)}, {"向", string(ind.Direction)}, {"完", ind.Outcome}, {"得", decimalText(ind.Score)},
		{"注", ind.Note},
	} {
		if c.text != "" {
			s += fmt.Sprintf(" %s=%s", c.name, c.text)
		}
	}
	if ind.Lost {
		s += " 切"
	}
	return s
}

// layouts are small forms in the layouts of many places, invented but for their
// labels, with what a person reads in them.
var layouts = []struct {
	name          string
	text          string
	whole, annual []string
}{
	{
		name: "central: weights, funds with an execution rate",
		text: `项目支出绩效目标表
（2024年度）
项目名称¦统计调查¦¦¦¦
主管部门及代码¦[145]某部¦¦实施单位¦某中心¦
项目资金（万元）¦年度资金总额：¦1,200.50¦¦执行率分值(10)¦
¦其中：财政拨款¦1,000.50¦¦¦
¦上年结转¦200.00¦¦¦
¦其他资金¦-¦¦¦
年度总体目标¦目标1：开展调查。¦¦¦¦
¦目标2：发布数据。¦¦¦¦
绩效指标¦一级指标¦二级指标¦三级指标¦指标值¦分值权重（90）
¦产出指标¦数量指标¦调查样本量¦≥5000个¦20
¦¦质量指标¦数据合格率¦≥98%¦20
¦¦时效指标¦发布时间¦12月底前¦10
¦效益指标¦社会效益指标¦服务决策¦有效¦30
¦满意度指标¦服务对象满意度指标¦用户满意度¦≥90%¦10`,
		annual: []string{"产出/数量 调查样本量：≥5000个 权=20", "产出/质量 数据合格率：≥98% 权=20", "产出/时效 发布时间：12月底前 权=10",
			"效益/社会效益 服务决策：有效 权=30", "满意度/服务对象满意度 用户满意度：≥90% 权=10"},
	},
	{
		name: "two periods with one name: 实施周期指标值 | 年度指标值",
		text: `项目绩效目标表
项目名称¦河道整治
总体绩效目标¦实施周期目标¦年度目标
¦三年整治30公里¦整治10公里
绩效指标¦一级指标¦二级指标¦三级指标¦实施周期指标值¦年度指标值
¦产出指标¦数量指标¦整治长度¦30公里¦10公里
¦¦质量指标¦验收合格率¦100%¦100%
¦效益指标¦生态效益指标¦水质¦Ⅲ类¦`,
		whole:  []string{"产出/数量 整治长度：30公里", "产出/质量 验收合格率：100%", "效益/生态效益 水质：Ⅲ类"},
		annual: []string{"产出/数量 整治长度：10公里", "产出/质量 验收合格率：100%"},
	},
	{
		name: "two header rows: 指标值 over 实施期 | 年度",
		text: `项目支出绩效目标申报表
项目名称¦校舍维修
绩效指标¦一级指标¦二级指标¦三级指标¦指标值¦
¦¦¦¦实施期¦年度
¦产出指标¦数量指标¦维修面积¦900平方米¦300平方米`,
		whole:  []string{"产出/数量 维修面积：900平方米"},
		annual: []string{"产出/数量 维修面积：300平方米"},
	},
	{
		name: "two header rows: sign, figure, unit",
		text: `项目支出绩效目标申报表
项目名称¦校舍维修
一级指标¦二级指标¦三级指标¦指标值¦¦
¦¦¦符号¦数值¦单位
产出指标¦数量指标¦维修面积¦≥¦300¦平方米`,
		annual: []string{"产出/数量 维修面积：≥300平方米"},
	},
	{
		name: "long-term and annual tables one below the other",
		text: `项目支出绩效目标表
项目名称¦义务教育改造
长期绩效目标¦改善办学条件
长期目标1¦一级指标¦二级指标¦指标名称¦指标值¦指标值确定依据
¦产出指标¦数量指标¦改造学校¦12所¦规划
¦效益指标¦社会效益指标¦入学率¦100%¦规划
年度绩效目标¦改造两所学校
年度目标1¦一级指标¦二级指标¦指标名称¦前年¦上年¦预期当年实现值¦指标值确定依据
¦产出指标¦数量指标¦改造学校¦3所¦2所¦2所¦计划`,
		whole:  []string{"产出/数量 改造学校：12所 注=规划", "效益/社会效益 入学率：100% 注=规划"},
		annual: []string{"产出/数量 改造学校：2所 注=3所；2所；计划"},
	},
	{
		name: "names without levels",
		text: `项目支出绩效目标表
项目名称¦公厕管护
绩效指标¦指标名称¦指标权重¦计量单位¦指标性质¦指标值¦是否核心指标
¦管护公厕数量¦20¦座¦≥¦15¦是
¦群众满意度¦10¦%¦≥¦90¦否`,
		annual: []string{"? 管护公厕数量：≥15座 权=20 注=是", "? 群众满意度：≥90% 权=10 注=否"},
	},
	{
		name: "two levels: the second is the indicator",
		text: `项目绩效目标表
项目名称¦绿化养护
一级指标¦二级指标¦目标值
产出指标¦养护面积¦≥20万平方米
效益指标¦绿地完好率¦≥95%`,
		annual: []string{"产出/? 养护面积：≥20万平方米", "效益/? 绿地完好率：≥95%"},
	},
	{
		name: "weights behind each level",
		text: `项目支出绩效自评表
项目名称¦培训
一级指标¦权重¦二级指标¦权重¦三级指标¦分值¦年度指标值¦实际完成值¦得分¦未完成原因分析
产出指标¦50¦数量指标¦20¦培训人数¦20¦100人¦98人¦19.6¦疫情
¦¦质量指标¦30¦合格率¦30¦≥95%¦96%¦30¦`,
		annual: []string{"产出/数量 培训人数：100人 权=20 完=98人 得=19.6 注=疫情", "产出/质量 合格率：≥95% 权=30 完=96% 得=30"},
	},
	{
		name: "self-evaluation that scores the spending among the indicators",
		text: `项目支出绩效自评表
项目名称¦培训
一级指标¦二级指标¦三级指标¦年度指标值¦实际完成值¦分值¦得分
预算执行率¦¦¦100%¦95%¦10¦9.5
产出指标¦数量指标¦培训人数¦100人¦100人¦90¦90
总分¦¦¦¦¦100¦99.5`,
		annual: []string{"产出/数量 培训人数：100人 权=90 完=100人 得=90", "? 预算执行率：100% 权=10 完=95% 得=9.5"},
	},
	{
		name: "the year before the whole period, levels printed once for both",
		text: `项目支出绩效目标表
项目名称¦修路
¦¦¦年度目标¦¦实施期目标
总体目标¦¦¦修五公里¦¦修十公里
绩效指标
一级指标¦二级指标¦三级指标¦指标值¦三级指标¦指标值
产出指标¦数量指标¦里程¦5公里¦总里程¦10公里
¦质量指标¦合格率¦100%¦优良率¦90%`,
		whole:  []string{"产出/数量 总里程：10公里", "产出/质量 优良率：90%"},
		annual: []string{"产出/数量 里程：5公里", "产出/质量 合格率：100%"},
	},
	{
		name: "serial numbers, points below their level",
		text: `项目支出绩效自评表
项目名称¦修路
序号¦一级指标¦二级指标¦三级指标¦年度指标值¦实际完成值¦分值¦得分
1¦产出指标¦数量指标¦里程¦5公里¦5公里¦30¦30
2¦（50分）¦质量指标¦合格率¦100%¦100%¦20¦20
3¦效益指标¦社会效益指标¦便利¦便利¦便利¦50¦50`,
		annual: []string{"产出（50分）/数量 里程：5公里 权=30 完=5公里 得=30", "产出（50分）/质量 合格率：100% 权=20 完=100% 得=20",
			"效益/社会效益 便利：便利 权=50 完=便利 得=50"},
	},
	{
		name: "template lines left blank, numbered names",
		text: `项目支出绩效目标表
项目名称¦修路
绩效指标¦一级指标¦二级指标¦三级指标¦指标值
¦产出指标¦数量指标¦指标1：修路里程¦5公里
¦¦¦指标2：¦
¦¦¦……¦
¦¦质量指标¦指标1：验收合格率¦100%`,
		annual: []string{"产出/数量 修路里程：5公里", "产出/质量 验收合格率：100%"},
	},
	{
		name: "scheme of 2021 with cost behind the outputs",
		text: `项目支出绩效目标表
项目名称¦救助
一级指标¦二级指标¦三级指标¦指标性质¦指标值¦度量单位¦指标方向
产出指标¦数量指标¦救助人数¦≥¦30¦人¦正向
成本指标¦经济成本指标¦人均标准¦≤¦1.2¦万元¦反向
¦社会成本指标¦投诉¦≤¦1¦次¦反向
满意度指标¦¦救助对象满意度¦≥¦95¦%¦正向`,
		annual: []string{"产出/数量 救助人数：≥30人 向=higher", "成本/经济成本 人均标准：≤1.2万元 向=lower", "成本/社会成本 投诉：≤1次 向=lower",
			"满意度/服务对象满意度 救助对象满意度：≥95% 向=higher"},
	},
	{
		name: "words of other schemes",
		text: `部门整体支出绩效目标表
部门名称¦某局
一级指标¦二级指标¦三级指标¦指标值
履职效能¦产出数量¦办案数¦100件
社会效应¦经济效益¦减损¦50万元
可持续发展能力¦公平性¦长效机制¦健全
服务对象满意度¦服务对象满意度¦群众满意度¦≥90%`,
		annual: []string{"履职效能/产出数量 办案数：100件", "社会效应/经济效益 减损：50万元", "可持续发展能力/公平性 长效机制：健全",
			"服务对象满意度/服务对象满意度 群众满意度：≥90%"},
	},
	{
		name: "words in 目标, columns in another order",
		text: `项目绩效目标申报表
项目名称¦扶贫
一级目标¦二级目标¦权重¦三级目标¦单位¦目标值¦备注
产出¦数量目标¦30¦补助户数¦户¦120¦
¦时效目标¦20¦完成时间¦月¦12¦按季
效益¦社会效益目标¦50¦脱贫率¦%¦100¦`,
		annual: []string{"产出/数量目标 补助户数：120户", "产出/时效目标 完成时间：12月 注=按季", "效益/社会效益目标 脱贫率：100%"},
	},
}

func TestLayoutsByHand(t *testing.T) {
	for _, c := range slices.Concat(layouts, moreLayouts) {
		t.Run(c.name, func(t *testing.T) {
			g := parse(c.text, 1)
			out := Read(g, Options{})
			require.Empty(t, lost(g, out))
			whole, annual := &indicator.Tree{}, &indicator.Tree{}
			switch {
			case len(out.Projects) == 1:
				whole, annual = &out.Projects[0].Implementation.Indicators, &out.Projects[0].Annual.Indicators
			case len(out.Departments) == 1:
				annual = &out.Departments[0].Indicators
			}
			require.Equal(t, c.annual, render(annual))
			require.Equal(t, c.whole, render(whole))
		})
	}
}
