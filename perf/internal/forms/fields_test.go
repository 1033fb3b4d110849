package forms

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
)

// column renders a column of funds: total, then parts, deeper ones after ">".
func fundText(c perf.FundColumn) string {
	out := []string{c.Total.Text + string(c.Total.Unit)}
	for _, p := range c.Parts {
		out = append(out, strings.Repeat(">", p.Depth)+p.Label+"["+string(p.Source)+"]"+p.Figure.Text+string(p.Figure.Unit))
	}
	return strings.Join(out, " ")
}

func one(t *testing.T, text string) *perf.ProjectForm {
	t.Helper()
	g := parse(text, 1)
	out := Read(g, Options{})
	require.Empty(t, lost(g, out))
	require.Len(t, out.Projects, 1)
	return out.Projects[0]
}

const head = "项目支出绩效目标表\n项目名称¦修路\n"

func TestFunds(t *testing.T) {
	for _, c := range []struct{ name, text, whole, year string }{
		{"two columns", `项目资金(元)¦实施期资金总额:¦2,070,000¦年度资金总额:¦0
¦其中:中央财政资金¦0¦其中:中央财政资金¦0
¦市县(区)财政资金¦2,070,000¦市县(区)财政资金¦0
¦其他资金¦¦其他资金¦`,
			"2,070,000元 其中:中央财政资金[central]0元 市县(区)财政资金[local]2,070,000元 其他资金[other]",
			"0元 其中:中央财政资金[central]0元 市县(区)财政资金[local]0元 其他资金[other]"},
		{"a label broken over two rows", `项目资金(元)¦实施期资金总额:¦10¦年度资金总额:¦6
¦市县(区)财政资¦10¦市县(区)财政资金¦6
¦金¦¦¦`,
			"10元 市县(区)财政资金[local]10元", "6元 市县(区)财政资金[local]6元"},
		{"columns shifted against each other", `项目资金（元）¦项目资金总额¦9¦年度资金申请总额¦8
¦¦其中：财政资金¦9¦其中：当年财政拨款¦7
¦¦¦¦¦上年结转资金¦1
¦¦其他资金¦0¦其他资金¦0`,
			"9元 其中：财政资金[fiscal]9元 其他资金[other]0元",
			"8元 其中：当年财政拨款[fiscal]7元 上年结转资金[carry-over]1元 其他资金[other]0元"},
		{"one column, fiscal money of several levels", `项目资金(万元)¦年度资金总额¦100
¦其中：财政拨款¦80
¦其中：中央财政资金¦50
¦省级财政资金¦30
¦其他资金¦20`, "",
			"100万元 其中：财政拨款[fiscal]80万元 >其中：中央财政资金[central]50万元 >省级财政资金[province]30万元 其他资金[other]20万元"},
		{"numbered", `项目资金(万元)¦年度资金总额¦金额(万元)
¦（一）财政拨款小计¦4.00
¦1、一般公共预算¦4.00
¦（二）自有资金小计¦0.00`, "",
			" （一）财政拨款小计[fiscal]4.00万元 >1、一般公共预算[general]4.00万元 （二）自有资金小计[self]0.00万元"},
		{"execution", `项目资金(万元)¦¦年初预算数¦全年预算数¦全年执行数¦分值¦执行率¦得分
¦年度资金总额:¦12.5¦13¦12¦10¦92.3%¦9.2
¦其中:财政拨款¦12.5¦13¦12`, "",
			"12.5万元 其中:财政拨款[fiscal]12.5万元"},
		{"the amounts below their labels", `项目资金(万元)¦资金总额¦财政拨款¦其他资金
¦100¦90¦10`, "", "100万元 财政拨款[fiscal]90万元 其他资金[other]10万元"},
		{"a total of the project alone is the year's", `项目资金总额（元）¦500,000.00¦其中：财政资金¦500,000.00`, "",
			"500,000.00元 其中：财政资金[fiscal]500,000.00元"},
		{"in a row of fields, its unit above", "金额单位：元\n主管部门¦某局¦预算金额¦30000", "", "30000元"},
		{"amounts with their labels in one cell", `项目资金(万元)¦年度资金总额：55.5¦其中：财政拨款：55.5`, "",
			"55.5万元 其中：财政拨款[fiscal]55.5万元"},
		{"heads that only one form has, the label's own first", `预算执行情况(10分)¦年度预算数(万元)¦年初预算¦调整后预算数¦预算执行数¦原因
¦总额¦238.93¦251.89¦251.89¦追加
¦其中:财政资金¦238.93¦251.89¦251.89¦`, "", "238.93万元 其中:财政资金[fiscal]238.93万元"},
		{"what the money is made of is no source", `项目预算(万元)¦成本构成¦金额¦测算(公式)依据¦2021年实际执行数
¦保安费¦191¦招标文件¦191
¦合计¦191¦¦191`, "", "191万元"},
		{"a blank line is no rest of the label above", `项目资金(万元)¦年度资金总额¦15
¦其中:中央补助¦15
¦地方资金¦`, "", "15万元 其中:中央补助[central]15万元 地方资金[local]"},
		{"amounts with what they are made of behind", `资金总额及构成¦总额10606.75万元
¦三、其他:3683.40万元
¦财政拨款:6923.35万元(其中:上级:6923.35万元;本级:0万元)`, "",
			"10606.75万元万元 三、其他[other]3683.40万元万元 财政拨款[fiscal]6923.35万元万元"},
		{"the unit below the label", "项目资金¦年度资金总额：¦5\n(万元)¦其中：财政拨款¦5", "", "5万元 其中：财政拨款[fiscal]5万元"},
		{"万 for 万元", "年度本级预算金额¦250万¦该项目支出上级资金¦0", "", " 年度本级预算金额[local]250万元 该项目支出上级资金[]0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := one(t, head+c.text)
			require.Equal(t, strings.TrimSpace(c.whole), strings.TrimSpace(fundText(f.Funds.Implementation)))
			require.Equal(t, strings.TrimSpace(c.year), strings.TrimSpace(fundText(f.Funds.Annual)))
		})
	}
}

func TestExecutionIsKept(t *testing.T) {
	f := one(t, head+`项目资金(万元)¦¦年初预算数¦全年预算数¦全年执行数¦分值¦执行率¦得分
¦年度资金总额:¦12.5¦13¦12¦10¦92.3%¦9.2`)
	require.Equal(t, "年度资金总额: 全年预算数=13 年度资金总额: 全年执行数=12 年度资金总额: 分值=10 年度资金总额: 执行率=92.3% 年度资金总额: 得分=9.2",
		labelled(f.Extra))
}

func labelled(all []perf.Labelled) string {
	var out []string
	for _, e := range all {
		out = append(out, e.Label+"="+e.Text)
	}
	return strings.Join(out, " ")
}

func TestProjectFields(t *testing.T) {
	f := one(t, `2024年部门预算项目支出绩效目标申报表
填报单位：（盖章）某中心¦单位：万元
*项目名称：¦修路¦项目代码¦51092324T000010263357
主管部门及代码¦048-某局¦实施单位¦
项目属性¦新增项目¦项目期¦
¦¦¦99年
计划开始日期¦2024-01-01¦计划完成日期¦2024-12-31
项目概况¦<p>全长5公里。&nbsp;转发<县委宣传部>文件</p>
立项依据¦《办法》
项目设立必要性¦必要
保证项目实施的制度、措施¦制度
项目实施计划¦1月开工，
¦12月完工
建设地点¦某村
实施期目标¦¦¦年度目标
总体目标¦修十公里¦¦修五公里
绩效指标¦一级指标¦二级指标¦三级指标¦指标值
¦产出指标¦数量指标¦里程¦5公里
负责人:张三¦经办人:¦联系电话:¦填报日¦20231211131704`)
	require.Equal(t, 2024, f.Year)
	for _, c := range []struct {
		want string
		got  perf.Field
		at   string
	}{
		{"修路", f.Name, "3:2"}, {"51092324T000010263357", f.Code, "3:4"}, {"048-某局", f.Department, "4:2"},
		{"", f.Unit, "4:3"}, {"新增项目", f.Attribute, "5:2"}, {"99年", f.Term, "6:4"},
		{"全长5公里。\u00a0转发<县委宣传部>文件", f.Overview, "8:2"}, {"《办法》", f.Basis, "9:2"}, {"必要", f.Necessity, "10:2"},
		{"制度", f.Measures, "11:2"}, {"1月开工，12月完工", f.Plan, "12:2"},
		{"修十公里", f.Implementation.Objective, "16:2"}, {"修五公里", f.Annual.Objective, "16:4"},
		{"张三", f.Responsible, "19:1"}, {"20231211131704", f.FiledAt, "19:5"},
	} {
		require.Equal(t, c.want, c.got.Text)
		require.Equal(t, c.at, c.got.At.String(), c.want)
	}
	require.Equal(t, "填报单位=（盖章）某中心 计划开始日期=2024-01-01 计划完成日期=2024-12-31 建设地点=某村", labelled(f.Extra))
	require.Equal(t, "1:1", f.At.String())
	require.Equal(t, "19:1", f.Until.String())
	require.False(t, f.CutOff)
}

func TestDepartmentForm(t *testing.T) {
	g := parse(`部门（单位）整体支出绩效目标申报表
(2024) 年度
部门基本信息¦部门名称¦048-某局¦¦
¦内设职能部门数¦10个¦所属预算单位数¦3个
¦核定的人员编制数¦62人¦实际在职人员总数¦57人
¦¦¦其中:在编人员数¦57人
¦¦¦其他人员数¦0人
部门职责¦<p>执行法律。</p>¦¦¦
部门战略目标¦建成示范县¦¦¦
年度预算情况¦按资金来源划分¦资金总额(万元)¦按资金方向划分¦资金总额(万元)
¦合计¦1468.09¦合计¦1468.09
¦其中:一般公共预算资金¦1468.09¦其中:基本支出¦988.47
¦政府性基金预算资金¦0.00¦项目支出¦479.62
核心职能¦重点任务¦¦¦
¦社区矫正¦加强监管¦¦

年度重点任务¦人民调解¦¦整合资源¦
年度绩效目标¦普法12次¦¦¦
¦一级指标¦二级指标¦三级指标¦指标值
¦¦数量指标¦普法次数¦≥12次
年度绩效
指标

产出指标

质量指标¦合格率¦≥95%
¦覆盖率¦≥90%
满意度指标¦服务对象满意度指标¦群众满意度¦≥90%`, 1)
	out := Read(g, Options{})
	require.Empty(t, lost(g, out))
	require.Len(t, out.Departments, 1)
	f := out.Departments[0]
	require.Equal(t, "048-某局", f.Name.Text)
	require.Equal(t, 2024, f.Year)
	for want, got := range map[string]string{
		"10个": f.Offices.Text, "3个": f.Subordinates.Text, "62人": f.Posts.Text, "57人": f.Staff.Text, "0人": f.OtherStaff.Text,
		"执行法律。": f.Duties.Text, "建成示范县": f.Strategy.Text, "普法12次": f.Objective.Text,
		"1468.09万元 其中:一般公共预算资金[general]1468.09万元 政府性基金预算资金[government]0.00万元": fundText(f.Sources),
		"1468.09万元 其中:基本支出[basic]988.47万元 项目支出[project]479.62万元":              fundText(f.Uses),
		"社区矫正=加强监管 人民调解=整合资源":                                                 labelled(f.Tasks),
	} {
		require.Equal(t, want, got)
	}
	require.Equal(t, []string{"产出/数量 普法次数：≥12次", "产出/质量 合格率：≥95%", "产出/质量 覆盖率：≥90%",
		"满意度/服务对象满意度 群众满意度：≥90%"}, render(&f.Indicators))
}

// TestDepartmentOfTheMinistry reads the layout of 财预〔2015〕88号 and that of Hunan,
// with amounts beside their labels.
func TestDepartmentLayouts(t *testing.T) {
	g := parse(`部门（单位）整体支出绩效目标表
(2023年度)
部门（单位）名称¦某局
年度主要任务¦任务名称¦主要内容¦预算金额（万元）¦¦
¦¦¦总额¦财政拨款¦其他资金
¦任务1¦办案¦100¦100¦0
¦任务2¦普法¦50¦40¦10
¦金额合计¦¦150¦140¦10
年度总体目标¦目标1：办案。
年度绩效指标¦一级指标¦二级指标¦三级指标¦指标值
¦产出指标¦数量指标¦办案数¦100件
¦满意度指标¦服务对象满意度指标¦满意度¦≥90%`, 1)
	out := Read(g, Options{})
	require.Empty(t, lost(g, out))
	require.Len(t, out.Departments, 1)
	f := out.Departments[0]
	require.Equal(t, "某局", f.Name.Text)
	require.Equal(t, "150万元", fundText(f.Sources))
	require.Equal(t, "任务1=办案 任务2=普法", labelled(f.Tasks))
	require.Equal(t, "目标1：办案。", f.Objective.Text)
	require.Equal(t, "任务1 预算金额（万元） 总额=100 任务1 财政拨款=100 任务1 其他资金=0 任务2 预算金额（万元） 总额=50 任务2 财政拨款=40 任务2 其他资金=10 "+
		"金额合计=140 金额合计=10", labelled(f.Extra))

	g = parse(`整体支出绩效目标表
部门名称¦某局
年度预算申请（万元）¦资金总额：2345.67¦
¦按收入性质分：¦按支出性质分：
¦其中：一般公共预算：2345.67¦其中：基本支出：2000.67
¦政府性基金拨款：¦项目支出：345.00
部门职能职责概述¦管理
整体绩效目标¦完成
部门整体支出年度绩效指标¦一级指标¦二级指标¦三级指标¦指标值
¦产出指标¦数量指标¦办案数¦100件`, 1)
	out = Read(g, Options{})
	require.Empty(t, lost(g, out))
	f = out.Departments[0]
	require.Equal(t, "2345.67万元 其中：一般公共预算[general]2345.67万元 政府性基金拨款：[government]", fundText(f.Sources))
	require.Equal(t, " 其中：基本支出[basic]2000.67万元 项目支出[project]345.00万元", fundText(f.Uses))
}
