package rules

import "github.com/perftarget/perftarget/perf/internal/wordset"

// The words by which the rules of tables and of the narrative read headers,
// labels and notes. They are data, as in words.go.

var (
	// codeColumns head a column of codes of subjects.
	codeColumns = wordset.Of("科目编码", "科目代码", "功能分类编码", "经济分类编码", "编码", "代码")
	// countColumns head a column of things and people, and not of money.
	countColumns = wordset.Of("数量", "人次", "批次", "人数", "辆数", "台数", "个数", "团组数")
	// otherCodes head codes of other things.
	otherCodes = wordset.Of("单位", "部门", "项目编码", "项目代码", "序号")
	// changeColumns head a column of changes, which may be negative.
	changeColumns = wordset.Of("增减", "比上年", "增长", "变动", "差额", "比较", "同比")
	// balanceRows are rows that may be negative.
	balanceRows = wordset.Of("结余", "弥补", "冲减", "差额", "调整", "上缴", "盈余")
	// emptyWords say in a note that the whole table is empty.
	emptyWords = wordset.Of("本表无数据", "此表无数据", "本表为空", "此表为空", "空表", "本表无内容", "本表无金额")
)

// budgetNames are the budgets that a note may name.
var budgetNames = [][]string{
	{"政府性基金", "基金预算"}, {"国有资本"}, {"三公"}, {"财政专户"}, {"政府采购"}, {"机关运行"},
}

// economicPairs tie items of the departments' economic classification to those
// of the government's (财预〔2017〕98号, as amended up to 2024). A department item may
// fall under an item of 机关 and under one of 事业单位.
var economicPairs = []struct{ department, government []string }{
	{[]string{"基本工资", "津贴补贴", "奖金"}, []string{"工资奖金津补贴", "工资福利支出", "工资奖金津贴补贴"}},
	{[]string{"绩效工资", "伙食补助费"}, []string{"工资福利支出", "其他工资福利支出", "工资奖金津补贴"}},
	{
		[]string{"机关事业单位基本养老保险缴费", "职业年金缴费", "职工基本医疗保险缴费", "公务员医疗补助缴费", "其他社会保障缴费"},
		[]string{"社会保障缴费", "工资福利支出"},
	},
	{[]string{"住房公积金"}, []string{"住房公积金", "工资福利支出"}},
	{[]string{"其他工资福利支出", "医疗费"}, []string{"其他工资福利支出", "工资福利支出", "社会福利和救助"}},
	{
		[]string{"办公费", "印刷费", "手续费", "水费", "电费", "邮电费", "取暖费", "物业管理费", "差旅费", "工会经费", "福利费", "其他交通费用"},
		[]string{"办公经费", "商品和服务支出"},
	},
	{[]string{"会议费"}, []string{"会议费", "商品和服务支出"}},
	{[]string{"培训费"}, []string{"培训费", "商品和服务支出"}},
	{[]string{"公务接待费"}, []string{"公务接待费", "商品和服务支出"}},
	{[]string{"公务用车运行维护费"}, []string{"公务用车运行维护费", "商品和服务支出"}},
	{[]string{"因公出国（境）费用"}, []string{"因公出国（境）费用", "商品和服务支出"}},
	{[]string{"委托业务费", "劳务费", "咨询费"}, []string{"委托业务费", "商品和服务支出"}},
	{[]string{"维修（护）费"}, []string{"维修（护）费", "商品和服务支出"}},
	{[]string{"离休费", "退休费"}, []string{"离退休费"}},
	{[]string{"抚恤金", "生活补助", "救济费", "医疗费补助", "奖励金"}, []string{"社会福利和救助", "其他对个人和家庭的补助", "其他对个人和家庭补助"}},
}
