package forms

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
)

// moreLayouts are further small forms, a layout feature each, invented but for
// their labels.
var moreLayouts = []struct {
	name          string
	text          string
	whole, annual []string
}{
	{
		name: "a header of two rows, the upper one naming columns of its own",
		text: `项目支出绩效自评表
项目名称¦营养改善
绩效指标¦¦¦年度指标值¦¦¦实际完成值¦分值¦得分
一级指标¦二级指标¦三级指标¦指标性质¦指标值¦度量单位
产出指标¦数量指标¦受助学生¦≥¦700¦人次¦735¦10¦10
¦质量指标¦覆盖率¦=¦100¦%¦100%¦10¦9`,
		annual: []string{"产出/数量 受助学生：≥700人次 权=10 完=735 得=10", "产出/质量 覆盖率：=100% 权=10 完=100% 得=9"},
	},
	{
		name: "the same without the blanks below merged cells",
		text: `项目支出绩效自评表
项目名称¦营养改善
绩效指标¦年度指标值¦实际完成值¦分值¦得分
一级指标¦二级指标¦三级指标¦指标性质¦指标值¦度量单位
产出指标¦数量指标¦受助学生¦≥¦700¦人次¦735¦10¦10
质量指标¦覆盖率¦=¦100¦%¦100%¦10¦9`,
		annual: []string{"产出/数量 受助学生：≥700人次 权=10 完=735 得=10", "产出/质量 覆盖率：=100% 权=10 完=100% 得=9"},
	},
	{
		name: "two levels: the first column holds the second levels",
		text: `项目支出绩效目标表
项目名称¦办公楼运行
绩效指标¦一级指标¦二级指标¦绩效标准¦当年预期实现值
¦数量指标¦维修次数¦反映维修情况¦≥280次
¦成本指标¦成本控制率¦¦不超预算`,
		annual: []string{"产出/数量 维修次数：≥280次 注=反映维修情况", "产出/成本 成本控制率：不超预算"},
	},
	{
		name: "two levels: the name explained behind",
		text: `财政支出绩效目标申报表
项目名称¦设备购置
一级指标¦二级指标¦分值¦指标内容¦指标值¦评分细则
投入指标¦资金到位率¦5¦到位资金与计划之比¦100%¦按比例得分
过程指标¦专项核算¦10¦是否专项核算¦是¦核算得满分`,
		annual: []string{"投入/? 资金到位率：100% 权=5 注=到位资金与计划之比；按比例得分", "过程/? 专项核算：是 权=10 注=是否专项核算；核算得满分"},
	},
	{
		name: "levels that no scheme has",
		text: `部门整体支出绩效目标表
部门名称¦某局
一级指标¦二级指标¦三级指标¦指标值¦说明
投入管理指标¦工作目标管理¦目标相关性¦相关¦是否符合
¦预算和财务管理¦预算编制完整性¦完整¦
¦¦预算执行率¦≥95%¦
整体效能¦业务开展¦办件数¦≥100件¦`,
		annual: []string{"投入管理/工作目标管理 目标相关性：相关 注=是否符合", "投入管理/预算和财务管理 预算编制完整性：完整",
			"投入管理/预算和财务管理 预算执行率：≥95%", "整体效能/业务开展 办件数：≥100件"},
	},
	{
		name: "points alone, no values",
		text: `部门整体支出绩效自评表
部门名称¦某局
一级指标¦二级指标¦三级指标¦得分
部门决策(25分)¦目标任务(15分)¦相关性(5分)¦5
¦¦明确性(5分)¦4`,
		annual: []string{"部门决策(25分)/目标任务(15分) 相关性(5分)： 得=5 切", "部门决策(25分)/目标任务(15分) 明确性(5分)： 得=4 切"},
	},
	{
		name: "a target for each place",
		text: `专项资金绩效目标表
项目名称¦水利设施修复
一级指标¦二级指标¦三级指标¦指标解释¦指标方向¦甲镇¦乙镇
产出指标¦数量指标¦修复工程(个)¦反映开展情况¦≥¦1¦2`,
		annual: []string{"产出/数量 修复工程(个)：≥1 注=反映开展情况；2"},
	},
	{
		name: "direction and sign in columns of their own, whatever their heads",
		text: `项目绩效目标表
项目名称¦装备
一级指标¦二级指标¦三级指标¦指标性质¦指标方向¦目标值¦计量单位¦分值
产出指标(50分)¦成本指标¦购置成本¦反向¦小于等于¦12¦万元¦5
¦时效指标¦完成时间¦定性¦¦11月底之前¦¦5`,
		annual: []string{"产出(50分)/成本 购置成本：小于等于12万元 权=5 向=lower", "产出(50分)/时效 完成时间：定性11月底之前 权=5"},
	},
	{
		name: "blank lines of the template that print their kind",
		text: `项目支出绩效目标表
项目名称¦伙食费
一级指标¦二级指标¦三级指标¦指标值¦度量单位¦指标值类型
成本指标¦经济成本指标¦补助标准¦17¦元/人·天¦定量
¦社会成本指标¦¦¦¦定性
产出指标¦数量指标¦补助学生¦168¦人¦定量`,
		annual: []string{"成本/经济成本 补助标准：17元/人·天 注=定量", "产出/数量 补助学生：168人 注=定量"},
	},
	{
		name: "sums, remarks and opinions below the table",
		text: `项目支出绩效自评表
项目名称¦整治
绩效指标¦一级指标¦二级指标¦三级指标¦指标值¦完成值¦权重
¦产出指标¦数量指标¦整治长度¦5公里¦5公里¦60
¦小计¦¦¦¦¦60
¦满意度指标¦服务对象满意度指标¦群众满意度¦≥90%¦95%¦30
合计¦¦¦¦¦¦90
评价结论¦完成预算目标。
保障绩效目标实现措施¦制定制度
区扶贫办审核意见¦(盖章)`,
		annual: []string{"产出/数量 整治长度：5公里 权=60 完=5公里", "满意度/服务对象满意度 群众满意度：≥90% 权=30 完=95%"},
	},
	{
		name: "sign, figure and unit below the target and below the outcome",
		text: `项目绩效目标表
项目名称¦义诊
一级指标¦二级指标¦三级指标¦目标值¦¦¦实际完成值¦¦分值
¦¦¦符号¦数值¦单位¦数值¦单位¦
产出指标¦数量指标¦场次¦≥¦12¦场¦13¦场¦40`,
		annual: []string{"产出/数量 场次：≥12场 权=40 完=13 注=场"},
	},
	{
		name: "the same without the blanks below merged cells",
		text: `项目绩效目标表
项目名称¦义诊
一级指标¦二级指标¦三级指标¦目标值¦实际完成值¦分值
符号¦数值¦单位¦数值¦单位
产出指标¦数量指标¦场次¦≥¦12¦场¦13¦场¦40`,
		annual: []string{"产出/数量 场次：≥12场 权=40 完=13 注=场"},
	},
	{
		name: "years before the target, without the blanks below merged cells",
		text: `项目绩效目标表
项目名称¦科普
一级指标¦二级指标¦指标名称¦指标值¦指标值确定依据
前年¦上年¦预期当年实现值
产出指标¦数量指标¦场次¦18场¦20场¦22场¦计划`,
		annual: []string{"产出/数量 场次：22场 注=18场；20场；计划"},
	},
	{
		name: "monitoring: causes and chances in columns of their own",
		text: `项目支出绩效目标执行监控表
项目名称¦公厕
绩效指标¦¦¦年度指标值¦1-7月执行情况¦全年预计完成情况¦偏差原因分析¦¦完成目标可能性¦
一级指标¦二级指标¦三级指标¦¦¦¦经费保障¦原因说明¦确定能¦有可能
产出指标¦数量指标¦管护公厕¦30座¦28座¦30座¦¦¦√¦`,
		annual: []string{"产出/数量 管护公厕：30座 完=28座 注=30座；√"},
	},
	{
		name: "kinds of cost among the names",
		text: `项目支出绩效目标表
项目名称¦调查
一级指标¦二级指标¦三级指标¦指标值¦备注
产出指标¦质量指标¦数据质量¦优¦
¦成本指标¦社会成本指标¦¦
¦¦经济成本指标¦≤100万元¦
¦¦预算控制数¦660万元¦`,
		annual: []string{"产出/质量 数据质量：优", "产出/成本 经济成本指标：≤100万元", "产出/成本 预算控制数：660万元"},
	},
	{
		name: "a name and its value in one cell",
		text: `项目支出绩效目标表
项目名称¦培训
一级指标¦二级指标¦三级指标
产出指标¦数量指标¦指标1：培训人数≥300人
¦¦指标2：发放资料(≥1份)
满意度指标¦服务对象满意度指标¦学员满意度≥90%`,
		annual: []string{"产出/数量 培训人数：≥300人", "产出/数量 发放资料(≥1份)： 切", "满意度/服务对象满意度 学员满意度：≥90%"},
	},
	{
		name: "one indicator in two periods, its level printed in other words",
		text: `财政项目支出绩效目标批复表
项目名称¦联网路
一级指标¦二级指标¦三级指标¦指标值(或计划水平)¦二级指标¦三级指标¦计划指标值(或计划水平)
预期产出指标¦时效指标(工期指标)¦结算及时性¦及时¦时效指标(工期指标、形象进度指标)¦结算及时性¦及时
¦预算(或投资规模)控制指标¦预算执行率¦≥90%¦预算(或投资规模)控制指标¦预算执行率¦≥90%`,
		whole:  []string{"预期产出/时效(工期) 结算及时性：及时", "预期产出/预算(或投资规模)控制 预算执行率：≥90%"},
		annual: []string{"预期产出/时效(工期、形象进度) 结算及时性：及时", "预期产出/预算(或投资规模)控制 预算执行率：≥90%"},
	},
	{
		name: "a level without 指标 that a name repeats",
		text: `项目支出绩效目标表
项目名称¦维修
一级指标¦二级指标¦三级指标¦绩效指标描述¦指标值
产出指标¦数量指标¦面积¦维修面积¦≥400平方米
成本指标¦项目成本¦项目成本¦20万元
满意度指标¦服务对象满意度指标¦干警满意度¦满意度¦≥95%`,
		annual: []string{"产出/数量 面积：≥400平方米 注=维修面积", "产出/成本 项目成本：20万元 注=项目成本",
			"满意度/服务对象满意度 干警满意度：≥95% 注=满意度"},
	},
}

func TestMoreLayoutsByHand(t *testing.T) {
	for _, c := range moreLayouts {
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

// TestAcross reads a table with the levels across the top.
func TestAcross(t *testing.T) {
	g := parse(`专项资金绩效目标表
项目单位¦产 出 指 标¦¦效 益 指 标¦
¦质量指标¦数量指标¦社会效益指标¦
¦合规率¦扶持村数¦指标1：改善环境¦指标2：违纪问题
甲镇¦100%¦2¦改善¦无
乙镇¦100%¦1¦¦无`, 1)
	out := Read(g, Options{})
	require.Empty(t, lost(g, out))
	require.Len(t, out.Projects, 2)
	require.Equal(t, "甲镇", out.Projects[0].Unit.Text)
	require.Equal(t, []string{"产出/质量 合规率：100%", "产出/数量 扶持村数：2", "效益/社会效益 改善环境：改善", "效益/社会效益 违纪问题：无"},
		render(&out.Projects[0].Annual.Indicators))
	require.Equal(t, "乙镇", out.Projects[1].Unit.Text)
	require.Equal(t, []string{"产出/质量 合规率：100%", "产出/数量 扶持村数：1", "效益/社会效益 改善环境：", "效益/社会效益 违纪问题：无"},
		render(&out.Projects[1].Annual.Indicators))
}
