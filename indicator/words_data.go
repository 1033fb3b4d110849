package indicator

import "strings"

// bound is an operator that a word stands for. A weak one gives way to a
// stronger one in the same text: 达到95%以上, 控制在≤5%.
type bound struct {
	op   Operator
	weak bool
}

// prefixWords are the operators written before a number. 民法典第1259条: 以上 以下
// 以内 hold the number itself, 超过 不满 以外 do not.
var prefixWords = newWordTable([]wordRow[bound]{
	{"不低于", bound{OpAtLeast, false}},
	{"不少于", bound{OpAtLeast, false}},
	{"不小于", bound{OpAtLeast, false}},
	{"不得低于", bound{OpAtLeast, false}},
	{"不得少于", bound{OpAtLeast, false}},
	{"不得小于", bound{OpAtLeast, false}},
	{"不应低于", bound{OpAtLeast, false}},
	{"不应少于", bound{OpAtLeast, false}},
	{"大于等于", bound{OpAtLeast, false}},
	{"大于或等于", bound{OpAtLeast, false}},
	{"高于等于", bound{OpAtLeast, false}},
	{"高于或等于", bound{OpAtLeast, false}},
	{"大等于", bound{OpAtLeast, false}},
	{"至少", bound{OpAtLeast, false}},
	{"最少", bound{OpAtLeast, false}},
	{"最低", bound{OpAtLeast, false}},
	{"不下于", bound{OpAtLeast, false}},
	{"达到", bound{OpAtLeast, true}},
	{"达", bound{OpAtLeast, true}},
	{"大于", bound{OpMoreThan, false}},
	{"超过", bound{OpMoreThan, false}},
	{"超出", bound{OpMoreThan, false}},
	{"高于", bound{OpMoreThan, false}},
	{"多于", bound{OpMoreThan, false}},
	{"优于", bound{OpMoreThan, false}},
	{"不超过", bound{OpAtMost, false}},
	{"不得超过", bound{OpAtMost, false}},
	{"不应超过", bound{OpAtMost, false}},
	{"不超出", bound{OpAtMost, false}},
	{"不超", bound{OpAtMost, false}},
	{"不高于", bound{OpAtMost, false}},
	{"不得高于", bound{OpAtMost, false}},
	{"不大于", bound{OpAtMost, false}},
	{"不得大于", bound{OpAtMost, false}},
	{"不多于", bound{OpAtMost, false}},
	{"不得多于", bound{OpAtMost, false}},
	{"不长于", bound{OpAtMost, false}},
	{"不突破", bound{OpAtMost, false}},
	{"小于等于", bound{OpAtMost, false}},
	{"小于或等于", bound{OpAtMost, false}},
	{"低于等于", bound{OpAtMost, false}},
	{"低于或等于", bound{OpAtMost, false}},
	{"少于等于", bound{OpAtMost, false}},
	{"小等于", bound{OpAtMost, false}},
	{"至多", bound{OpAtMost, false}},
	{"最多", bound{OpAtMost, false}},
	{"最高", bound{OpAtMost, false}},
	{"控制在", bound{OpAtMost, true}},
	{"控制到", bound{OpAtMost, true}},
	{"小于", bound{OpLessThan, false}},
	{"低于", bound{OpLessThan, false}},
	{"少于", bound{OpLessThan, false}},
	{"不足", bound{OpLessThan, false}},
	{"不满", bound{OpLessThan, false}},
	{"不到", bound{OpLessThan, false}},
	{"约", bound{OpAbout, false}},
	{"大约", bound{OpAbout, false}},
	{"约为", bound{OpAbout, false}},
	{"大概", bound{OpAbout, false}},
	{"近", bound{OpAbout, false}},
	{"等于", bound{OpEqual, false}},
	{"等", bound{OpEqual, true}},
	{"为", bound{OpEqual, true}},
	{"是", bound{OpEqual, true}},
	{"完成", bound{OpEqual, true}},
	{"共", bound{OpEqual, true}},
	{"共计", bound{OpEqual, true}},
	{"合计", bound{OpEqual, true}},
	{"累计", bound{OpEqual, true}},
})

// suffixWords are the operators written after a number or its unit.
var suffixWords = newWordTable([]wordRow[bound]{
	{"以上", bound{OpAtLeast, false}},
	{"及以上", bound{OpAtLeast, false}},
	{"或以上", bound{OpAtLeast, false}},
	{"(含)以上", bound{OpAtLeast, false}},
	{"(含)及以上", bound{OpAtLeast, false}},
	{"以上(含)", bound{OpAtLeast, false}},
	{"起步", bound{OpAtLeast, false}},
	{"多", bound{OpMoreThan, false}},
	{"余", bound{OpMoreThan, false}},
	{"有余", bound{OpMoreThan, false}},
	{"以外", bound{OpMoreThan, false}},
	{"以下", bound{OpAtMost, false}},
	{"及以下", bound{OpAtMost, false}},
	{"或以下", bound{OpAtMost, false}},
	{"(含)以下", bound{OpAtMost, false}},
	{"(含)及以下", bound{OpAtMost, false}},
	{"以下(含)", bound{OpAtMost, false}},
	{"以内", bound{OpAtMost, false}},
	{"之内", bound{OpAtMost, false}},
	{"范围内", bound{OpAtMost, false}},
	{"内", bound{OpAtMost, false}},
	{"封顶", bound{OpAtMost, false}},
	{"左右", bound{OpAbout, false}},
	{"上下", bound{OpAbout, false}},
	{"许", bound{OpAbout, false}},
})

// noneWords say that no target is set.
var noneWords = newWordTable([]wordRow[struct{}]{
	{word: "无"}, {word: "不涉及"}, {word: "不适用"}, {word: "无此项"}, {word: "无该项"},
	{word: "未涉及"}, {word: "暂无"}, {word: "不适用此指标"}, {word: "无此指标"},
	{word: "未设定"}, {word: "未设置"}, {word: "不考核"}, {word: "空"},
	{word: "N/A"}, {word: "n/a"}, {word: "NA"}, {word: "无指标"}, {word: "未设"},
	{word: "无要求"}, {word: "无数据"}, {word: "待定"}, {word: "无内容"},
})

// doneWords may follow a value without changing it: 12月底到位, 100%完成.
var doneWords = newWordTable([]wordRow[struct{}]{
	{word: "完成"}, {word: "完工"}, {word: "到位"}, {word: "完毕"}, {word: "办结"}, {word: "竣工"},
	{word: "交付"}, {word: "实施"}, {word: "实施完成"}, {word: "实施完毕"}, {word: "发放到位"},
	{word: "拨付到位"}, {word: "支付完毕"}, {word: "全部完成"}, {word: "全面完成"}, {word: "发放"}, {word: "发放完毕"},
	{word: "拨付"}, {word: "拨付完毕"}, {word: "支付"}, {word: "验收"}, {word: "完成验收"}, {word: "验收合格"},
	{word: "落实到位"}, {word: "执行完毕"}, {word: "达标"}, {word: "覆盖"}, {word: "合格"}, {word: "建成"},
	{word: "支出完毕"}, {word: "支付到位"}, {word: "执行"}, {word: "下达"}, {word: "开展"}, {word: "落实"},
	{word: "兑现"}, {word: "结项"}, {word: "结束"}, {word: "上报"}, {word: "投入使用"}, {word: "完成支付"},
	{word: "完成拨付"}, {word: "完成发放"}, {word: "完成建设"}, {word: "安排"}, {word: "报送"}, {word: "缴纳"},
	{word: "全部到位"}, {word: "按时完成"}, {word: "按期完成"}, {word: "及时完成"}, {word: "足额发放"},
	{word: "全部发放"}, {word: "全部发放到位"}, {word: "完成率"}, {word: "已完成"},
})

// regularWords may stand beside a frequency without changing it: 按月安排,
// 每季度开展1次.
var regularWords = newWordTable([]wordRow[struct{}]{
	{word: "安排"}, {word: "开展"}, {word: "组织"}, {word: "举办"}, {word: "召开"}, {word: "进行"}, {word: "发放"},
	{word: "拨付"}, {word: "支付"}, {word: "完成"}, {word: "报送"}, {word: "上报"}, {word: "更新"}, {word: "缴纳"},
	{word: "检查"}, {word: "巡查"}, {word: "考核"}, {word: "执行"}, {word: "实施"}, {word: "落实"}, {word: "兑现"},
	{word: "结算"}, {word: "按时"}, {word: "及时"}, {word: "足额"}, {word: "定期"}, {word: "按期"}, {word: "到位"},
	{word: "推进"}, {word: "公布"}, {word: "发布"}, {word: "编发"}, {word: "清算"}, {word: "申报"}, {word: "维护"},
	{word: "保养"}, {word: "监测"}, {word: "进度"}, {word: "付款"}, {word: "下发"}, {word: "均"}, {word: "各"},
	{word: "集中"}, {word: "举行"}, {word: "出版"}, {word: "编印"}, {word: "巡检"}, {word: "通报"}, {word: "培训"},
})

// perUnits are the stretches of time in which a thing recurs, in the spelling
// of the JSON form.
var perUnits = newWordTable([]wordRow[Per]{
	{"日", Daily}, {"天", Daily}, {"周", Weekly}, {"星期", Weekly}, {"个星期", Weekly}, {"礼拜", Weekly},
	{"旬", TenDaily}, {"月", Monthly}, {"个月", Monthly}, {"月份", Monthly}, {"月度", Monthly},
	{"季", Quarterly}, {"季度", Quarterly}, {"个季度", Quarterly},
	{"半年", HalfYearly}, {"半年度", HalfYearly}, {"年", Yearly}, {"年度", Yearly}, {"一年", Yearly},
})

// chineseDigits are the numerals below ten, chineseTens the places above.
var chineseDigits = newWordTable([]wordRow[int64]{
	{"零", 0}, {"〇", 0}, {"一", 1}, {"二", 2}, {"两", 2}, {"三", 3}, {"四", 4}, {"五", 5},
	{"六", 6}, {"七", 7}, {"八", 8}, {"九", 9},
	{"壹", 1}, {"贰", 2}, {"叁", 3}, {"肆", 4}, {"伍", 5}, {"陆", 6}, {"柒", 7}, {"捌", 8}, {"玖", 9},
})

var chinesePlaces = newWordTable([]wordRow[int64]{
	{"十", 10}, {"百", 100}, {"千", 1000}, {"拾", 10}, {"佰", 100}, {"仟", 1000},
})

var happeningWords = func() *wordTable[struct{}] {
	var rows []wordRow[struct{}]
	for _, w := range strings.Fields(happenings) {
		rows = append(rows, wordRow[struct{}]{word: w})
	}
	return newWordTable(rows)
}()
