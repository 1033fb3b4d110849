package prose

// class is what sort of figure a unit makes.
type class uint8

const (
	bare    class = iota // no unit: not a figure that anybody could check
	money                // 万元
	percent              // %
	points               // 个百分点
	times                // 倍
	count                // 人, 件, 平方米
)

// moneyUnits are the units of money.
var moneyUnits = wordsOf(
	"万亿元", "千万元", "百万元", "十万元", "亿元", "万元", "千元", "百元", "元",
	"亿圆", "万圆", "圆", "亿美元", "万美元", "美元",
)

// notMoney are words that begin like a unit of money.
var notMoney = wordsOf("元旦", "元宵", "元月", "元素", "元件", "元器", "元年", "元首")

// rateUnits are percentages and multiples.
var rateUnits = []struct {
	word  string
	class class
}{
	{"个百分点", points}, {"百分点", points}, {"%", percent}, {"‰", percent}, {"倍", times},
}

// multipliers stand between a number and a unit of things (1.5万人次).
var multipliers = wordsOf("千万", "百万", "十万", "万亿", "万", "亿", "千", "百")

// countUnits are units of things.
var countUnits = wordsOf(
	"台(套)", "人次", "个月", "人天", "人日", "车次", "班次", "批次", "户次", "场次", "节次", "架次", "台次",
	"件次", "家次", "团组", "课时", "学时", "小时", "分钟", "季度", "星期", "工作日",
	"平方公里", "平方千米", "平方米", "立方米", "公里", "千米", "公顷", "公斤", "千克", "千瓦", "厘米", "毫米",
	"人口", "人", "名", "位", "户", "家", "个", "项", "件", "次", "辆", "台", "套", "部", "架", "艘", "间", "所", "处",
	"座", "栋", "幢", "层", "份", "册", "本", "篇", "条", "期", "场", "批", "届", "起", "例", "宗", "笔", "张",
	"块", "面", "支", "组", "队", "班", "节", "课", "门", "种", "类", "亩", "吨", "株", "棵", "头", "只", "匹",
	"羽", "米", "天", "日", "周", "月", "年", "分", "瓶", "箱", "袋", "盒", "村", "镇", "站", "盏", "杆",
)

// notCount are words in which what looks like a unit is the beginning of a word.
var notCount = wordsOf(
	"人民币", "人大", "年度", "年级", "日常", "分之", "条例", "本级", "部门", "部委",
)

// perUnits are what a price or a rate is for (元/人/天, 元每件).
var perUnits = wordsOf(
	"平方米", "立方米", "平方", "人次", "课时", "学时", "小时", "个月", "公里", "人", "名", "户", "家", "个", "项",
	"件", "次", "辆", "车", "台", "套", "间", "处", "份", "册", "篇", "条", "期", "场", "批", "亩", "公顷", "吨", "株",
	"头", "只", "羽", "天", "日", "周", "月", "季度", "季", "年", "村", "镇", "生", "班", "案", "块", "座",
)

// sameUnits are units that count the same things.
var sameUnits = [][]string{
	{"人", "名", "位", "个人", "人口"}, {"户", "家"}, {"公里", "千米"}, {"月", "个月"}, {"天", "日"}, {"季", "季度"},
	{"件", "起", "例", "宗"}, {"场", "场次"}, {"批", "批次"},
}
