package rules

import "github.com/perftarget/perftarget/perf/internal/wordset"

// The words by which the rules of forms and tables read names of bodies and of
// projects. They are data, as in words.go.

// bodyEndings end the names of public bodies.
var bodyEndings = []string{
	"局", "委", "委员会", "院", "厅", "中心", "办公室", "政府", "街道", "办事处", "镇", "乡", "协会", "联合会", "学会",
	"总队", "支队", "大队", "中队", "党校", "学校", "中学", "小学", "大学", "学院", "幼儿园", "医院", "卫生院", "站", "所",
	"馆", "处", "社", "公司", "总工会", "团", "部", "场", "园", "管委会", "本级", "机关", "本部", "服务中心", "妇联", "残联",
}

// staffKinds are the kinds of items that need no target of their own: money for
// people and for running the office (人员类, 公用经费).
var staffKinds = wordset.Of("人员类", "人员经费", "公用经费", "基本支出", "工资福利", "对个人和家庭")

// staffNames are what such items are called where the table has no kind.
var staffNames = wordset.Of(
	"工资", "津贴补贴", "津补贴", "奖金", "绩效工资", "养老保险", "职业年金", "医疗保险", "医疗补助", "失业保险", "工伤保险",
	"生育保险", "社会保障缴费", "社会保险", "住房公积金", "公积金", "公用经费", "工会经费", "福利费", "离退休", "退休费", "离休费",
	"抚恤金", "遗属", "公务交通补贴", "公务用车运行", "公务员交通", "人员经费", "取暖费", "年终一次性奖", "奖励性补贴", "其他人员支出",
)

// akinUnits are units that forms use for one and the same thing: whether 人 or
// 人次 is meant is a matter of wording.
var akinUnits = [][]string{
	{"人", "人次", "名", "位", "个"}, {"次", "场", "场次", "期", "人次", "批次"}, {"件", "宗", "起", "例", "个", "项", "案"},
	{"份", "册", "本", "张", "套"}, {"户", "家", "个"}, {"台", "套", "台套", "件", "个", "辆"}, {"所", "个", "处", "座", "家"},
	{"年", "月", "个月", "天", "日", "季度", "周"},
}

// eventUnits count events and things that two projects never share.
var eventUnits = []string{"次", "场", "场次", "期", "件", "份", "册", "本", "人次", "批", "批次", "宗", "起", "例", "篇", "条", "套", "台", "辆"}

// publicKinds tie an indicator's words to the item of the 三公 table that pays
// for what it speaks of.
var publicKinds = []struct {
	indicator *wordset.Set
	item      []string
}{
	{wordset.Of("接待"), []string{"公务接待费", "接待费"}},
	{wordset.Of("出国", "出境"), []string{"因公出国"}},
	{wordset.Of("公务用车购置", "公车购置"), []string{"公务用车购置费", "购置费"}},
	{wordset.Of("公务用车运行", "公车运行", "车辆运行"), []string{"运行维护费", "公务用车运行费", "运行费"}},
}

// Words of 项目属性.
var (
	onceWords      = []string{"一次性", "阶段性", "一次"}
	recurringWords = []string{"经常性", "长期", "常年", "持续性", "经常"}
)

// totalProse and partProse are words by which prose names the whole cost of a
// project, and such that make it only a part.
var (
	totalProse = wordset.Of("花费", "总投资", "总花费", "总费用", "总造价", "总金额", "总经费", "总预算", "项目投资", "项目资金", "共需", "合计需", "申请预算资金", "支出预计", "概算")
	partProse  = wordset.Of("其中", "其他", "部分", "每", "建设费", "人均", "预留", "已", "上年", "累计", "节约", "剩余", "结余")
)

// pastWords in a name or a value say that its date need not lie in the form's
// year: it is of the year before, a base, a start, the end of earlier works, or
// part of the name of a document.
var pastWords = wordset.Of(
	"上年", "上一年", "去年", "往年", "历年", "以前年度", "前期", "前次", "上期", "同期", "基期", "基准", "基数", "对比", "比较",
	"结转", "结余", "续建", "遗留", "欠", "尾款", "质保", "验收", "决算", "结算", "清算", "审计", "评价", "考核",
	"补发", "追溯", "兑现", "兑付", "已", "原定", "原有", "原计划", "起始", "起点", "开始", "开工", "启动", "立项", "批复", "批准", "成立", "签订", "合同",
	"投入使用", "投运", "出厂", "生产日期", "标准", "规范", "规划", "规程", "依据", "文件", "文号", "版", "《", "〔",
)
