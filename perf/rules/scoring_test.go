package rules_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/rules"
)

// What the part that was done would give is said where the target has a direction.
func TestPointsDue(t *testing.T) {
	s := parse(t, "项目 法律援助\n质量 | 案件合格率 | ≥95% | | | 10 | | 94% | 10\n数量 | 讲座场次 | 20到24场 | | | 10 | | 18场 | 10")
	report, err := perf.Check(context.Background(), s, rules.Scoring())
	require.NoError(t, err)
	require.Len(t, report.Findings, 2)
	require.Equal(t, "“案件合格率”指标值≥95%，完成值94%，没有达到，却得满分10分（按完成比例约9.9分）。", report.Findings[0].Message.ZH)
	require.Equal(t, "“讲座场次”指标值20到24场，完成值18场，没有达到，却得满分10分。", report.Findings[1].Message.ZH)
}

func scoringSpecimens() []specimen { return scoringCases }

// The last cells of an indicator are its points, 方向, the outcome and the points
// given.
var scoringCases = []specimen{
	{rule: "scoring/score-cap", name: "more than there are", want: fires, text: `
项目 法律援助
数量 | 办理案件数 | ≥200件 | | | 20 | | 210件 | 22
质量 | 案件合格率 | ≥95% | | | 30 | | 96% | 30
社会 | 知晓率 | ≥80% | | | 40 | | 85% | -1
另 | 年度资金总额 分值 | 10
另 | 年度资金总额 得分 | 10.5
`, evidence: []string{"20 | 22", "40 | -1", "10 | 10.5"}},
	{rule: "scoring/score-cap", name: "put right by the reader", want: fires, severity: perf.Warning, text: `
项目 法律援助
数量 | 办理案件数 | ≥200件 | | | 20 | | 210件 | 22
`, then: repaired, evidence: []string{"20 | 22"}},
	{rule: "scoring/score-cap", name: "all of them, some of them, none", want: quiet, text: `
项目 法律援助
数量 | 办理案件数 | ≥200件 | | | 20 | | 210件 | 20
质量 | 案件合格率 | ≥95% | | | 30.5 | | 90% | 28.9
社会 | 知晓率 | ≥80% | | | 40 | | 85% | 0
另 | 年度资金总额 分值 | —
另 | 年度资金总额 得分 | 10
另 | 年度资金总额: 得分计算方法 | 11
`},
	{rule: "scoring/score-cap", name: "no points to be had", want: untold, text: `
项目 法律援助
数量 | 办理案件数 | ≥200件 | | | | | 210件 | 22
`},
	{rule: "scoring/score-cap", name: "not evaluated", want: silent, text: `
项目 法律援助
数量 | 办理案件数 | ≥200件 | | | 20
`},
	{rule: "scoring/score-cap", name: "ends early", want: untold, text: `
项目 法律援助
数量 | 办理案件数 | ≥200件 | | | 20 | | 210件 | 22
`, then: endsEarly},

	{rule: "scoring/score-sum", name: "one too few", want: fires, text: `
项目 法律援助
数量 | 办理案件数 | ≥200件 | | | 50 | | 210件 | 48
社会 | 知晓率 | ≥80% | | | 30 | | 85% | 30
服务对象 | 满意度 | ≥90% | | | 10 | | 95% | 10
另 | 年度资金总额 分值 | 10
另 | 年度资金总额 得分 | 10
另 | 总分 | 100
另 | 总分 | 97
`, evidence: []string{"97 | 48 | 30 | 10 | 10"}},
	{rule: "scoring/score-sum", name: "a single total", want: fires, severity: perf.Warning, text: `
项目 法律援助
数量 | 办理案件数 | ≥200件 | | | 50 | | 210件 | 48
社会 | 知晓率 | ≥80% | | | 30 | | 85% | 30
另 | 年度资金总额 得分 | 10
另 | 总分 | 95分
`, evidence: []string{"95分 | 48 | 30 | 10"}},
	{rule: "scoring/score-sum", name: "with the execution of the budget", want: quiet, text: `
项目 法律援助
数量 | 办理案件数 | ≥200件 | | | 60 | | 210件 | 60
社会 | 知晓率 | ≥80% | | | 30 | | 85% | 28.5
生态 | 生态效益 | 不涉及
另 | 年度资金总额 分值 | 10
另 | 年度资金总额 得分 | 9.83
另 | 总分 | 100
另 | 总分 | 98.33
`},
	{rule: "scoring/score-sum", name: "without it, and the total of the points to be had", want: quiet, text: `
项目 法律援助
数量 | 办理案件数 | ≥200件 | | | 60 | | 210件 | 60
社会 | 知晓率 | ≥80% | | | 40 | | 85% | 38
另 | 总分 | 98
项目 普法宣传
数量 | 活动次数 | ≥20次 | | | 60 | | 21次 | 58
社会 | 知晓率 | ≥80% | | | 40 | | 85% | 38
另 | 总分 | 100
`},
	{rule: "scoring/score-sum", name: "one indicator without", want: untold, text: `
项目 法律援助
数量 | 办理案件数 | ≥200件 | | | 60 | | 210件 | 60
社会 | 知晓率 | ≥80% | | | 40 | | 85%
另 | 总分 | 98
`},
	{rule: "scoring/score-sum", name: "perhaps the points for execution", want: quiet, text: `
项目 法律援助
数量 | 办理案件数 | ≥200件 | | | 60 | | 210件 | 60
社会 | 知晓率 | ≥80% | | | 30 | | 85% | 30
另 | 总分 | 100
另 | 总分 | 99
`},
	{rule: "scoring/score-sum", name: "not all of the form", want: untold, text: `
项目 法律援助
数量 | 办理案件数 | ≥200件 | | | 50 | | 210件 | 48
另 | 年度资金总额 分值 | 10
另 | 年度资金总额 得分 | 10
另 | 总分 | 100
另 | 总分 | 99
`},
	{rule: "scoring/score-sum", name: "a total of a hundred million places", want: untold, text: `
项目 法律援助
数量 | 办理案件数 | ≥200件 | | | 60 | | 210件 | 60
另 | 总分 | 1E-99999999
`},
	{rule: "scoring/score-sum", name: "no total", want: untold, text: `
项目 法律援助
数量 | 办理案件数 | ≥200件 | | | 60 | | 210件 | 60
`},

	{rule: "scoring/grade-band", name: "better than the total, and worse", want: fires, text: `
项目 法律援助
数量 | 办理案件数 | ≥200件 | | | 90 | | 210件 | 75
另 | 总分 | 100
另 | 总分 | 85
另 | 总分 | 优
项目 普法宣传
数量 | 活动次数 | ≥20次 | | | 90 | | 20次 | 82
另 | 总分 | 92分
另 | 自评等级 | 良好
`, evidence: []string{"85 | 优", "92分 | 良好"}},
	{rule: "scoring/grade-band", name: "each band", want: quiet, text: `
项目 甲
数量 | 活动次数 | ≥20次 | | | 90 | | 20次 | 80
另 | 总分 | 90
另 | 等级 | 优秀
项目 乙
数量 | 活动次数 | ≥20次 | | | 90 | | 20次 | 80
另 | 总分 | 100
另 | 总分 | 80
另 | 等级 | 良
项目 丙
数量 | 活动次数 | ≥20次 | | | 90 | | 20次 | 50
另 | 总分 | 60
另 | 等级 | 中
项目 丁
数量 | 活动次数 | ≥20次 | | | 90 | | 20次 | 20
另 | 总分 | 30
另 | 等级 | 差
`},
	{rule: "scoring/grade-band", name: "between two bands", want: untold, text: `
项目 法律援助
数量 | 办理案件数 | ≥200件 | | | 90 | | 210件 | 80
另 | 总分 | 89.5
另 | 等级 | 优
`},
	{rule: "scoring/grade-band", name: "out of 120, and no total", want: untold, text: `
项目 法律援助
数量 | 办理案件数 | ≥200件 | | | 90 | | 210件 | 80
另 | 总分 | 120
另 | 总分 | 85
另 | 等级 | 优
项目 普法宣传
数量 | 活动次数 | ≥20次 | | | 90 | | 20次 | 82
另 | 等级 | 优
`},

	{rule: "scoring/full-unmet", name: "below, above, later", want: fires, text: `
项目 法律援助
质量 | 案件合格率 | ≥95% | | | 10 | | 94% | 10
成本 | 办案成本 | ≤6万元 | | | 10 | | 65000元 | 10
数量 | 办理案件数 | 200 | | 件 | 10 | | 180 | 10
数量 | 讲座场次 | 20到24场 | | | 10 | | 18场 | 10
`, evidence: []string{"≥95% | 94% | 10", "≤6万元 | 65000元 | 10", "200 | 180 | 10", "20到24场 | 18场 | 10"}},
	{rule: "scoring/full-unmet", name: "met, or not given all points, or not said which way", want: quiet, text: `
项目 法律援助
质量 | 案件合格率 | ≥95% | | | 10 | | 94% | 9.9
质量 | 回访率 | 98% | | | 10 | | 100 | 10
数量 | 办理案件数 | ≥200件 | | | 10 | | 201 | 10
数量 | 讲座场次 | =20场 | | | 10 | | 22 | 10
成本 | 办案成本 | 6万元 | | | 10 | | 5.8 | 10
时效 | 办结时间 | 20天 | | | 10 | | 18天 | 10
经济 | 节约 | 约5万元 | | | 10 | | 4.9万元 | 10
社会 | 影响 | ≥5年 | | | 0 | | 1年 | 0
`},
	{rule: "scoring/full-unmet", name: "cannot be compared", want: untold, text: `
项目 法律援助
质量 | 案件合格率 | ≥95% | | | 10 | | 1 | 10
质量 | 合规性 | 合规 | | | 10 | | 达成预期指标 | 10
数量 | 办理案件数 | ≥200件 | | | 10 | | 90人 | 10
数量 | 讲座场次 | ≥20场 | | | 10 | | 已完成 | 10
数量 | 手册 | ≥20册 | | | 10 | | | 10
数量 | 展板 | ≥20块 | | | 10 | | ≥10块 | 10
数量 | 培训 | 〔切〕 | | | 10 | | 9次 | 10
成本 | 项目总成本 | ≤202.6万元 | | | 10 | | 1329000 | 10
`},

	{rule: "scoring/over-fulfil", name: "more than half as much again", want: fires, text: `
项目 法律援助
数量 | 培训人次 | ≥200人次 | | | 10 | | 450 | 10
经济 | 节约 | ＞1万元 | | | 10 | | 15001元 | 10
`, evidence: []string{"≥200人次 | 450", "＞1万元 | 15001元"}},
	{rule: "scoring/over-fulfil", name: "half as much again", want: quiet, text: `
项目 法律援助
数量 | 培训人次 | ≥200人次 | | | 10 | | 300人次 | 10
成本 | 办案成本 | ≤6万元 | | | 10 | | 16万元 | 0
数量 | 投诉 | ≥0件 | | | 10 | | 3件 | 10
`},
	{rule: "scoring/over-fulfil", name: "words", want: silent, text: `
项目 法律援助
数量 | 培训人次 | ≥200人次 | | | 10 | | 已完成 | 10
`},

	{rule: "scoring/exec-rate", name: "miscalculated", want: fires, text: `
项目 信息系统运维
资金 | 3000000
数量 | 系统数 | ≥3个 | | | 10 | | 3个 | 10
另 | 年度资金总额 全年预算数 | 325.6
另 | 年度资金总额 全年执行数 | 320.1
另 | 年度资金总额 执行率 | 89.31%
`, evidence: []string{"89.31% | 320.1 | 325.6"}},
	{rule: "scoring/exec-rate", name: "of a department", want: fires, text: `
部门 某县司法局
数量 | 办理案件数 | ≥200件 | | | 10 | | 210件 | 10
另 | 年度资金总额 调整后预算数 | 325.6
另 | 年度资金总额 预算执行数 | 320.1
另 | 年度资金总额 预算执行率 | 100%
`, evidence: []string{"100% | 320.1 | 325.6"}},
	{rule: "scoring/exec-rate", name: "low without a reason", want: fires, text: `
项目 信息系统运维
资金 | 3000000
数量 | 系统数 | ≥3个 | | | 10 | | 3个 | 10
另 | 年度资金总额 全年执行数(B) | 2400000
另 | 年度资金总额 执行率(B/A) | 80%
另 | 其他需要说明事项 | 无
`, evidence: []string{"80%"}},
	{rule: "scoring/exec-rate", name: "right, or low with a reason", want: quiet, text: `
项目 信息系统运维
资金 | 3000000
数量 | 系统数 | ≥3个 | | | 10 | | 3个 | 10
另 | 年度资金总额 调整预算 | 2500000
另 | 年度资金总额 预算执行数 | 2400000
另 | 年度资金总额 执行率 | 80.0%
另 | 偏差原因分析 | 年末招标结余。
项目 设备购置
资金 | 300000
数量 | 设备 | ≥3台 | | | 10 | | 2台 | 8 | 供货不足
另 | 执行数（元） | 200000
另 | 执行率 | 67%
`},
	{rule: "scoring/exec-rate", name: "parts, nothing spent of nothing, no sign", want: untold, text: `
项目 信息系统运维
资金 | 0
数量 | 系统数 | ≥3个 | | | 10 | | 3个 | 10
另 | 年度资金总额 全年执行数 | 0
另 | 年度资金总额 执行率 | 0%
项目 设备购置
资金 | 300000
数量 | 设备 | ≥3台 | | | 10 | | 3台 | 10
另 | 年度资金总额 全年执行数 | 200000
另 | 年度资金总额 执行率 | 0.5
另 | 其中:财政资金 执行率 | 50%
项目 车辆
数量 | 车辆 | ≥3台 | | | 10 | | 3台 | 10
另 | 年度资金总额 执行率 | 50%
`},
}
