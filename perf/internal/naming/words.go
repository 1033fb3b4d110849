package naming

// The words by which names are compared. They are data: a word is added here,
// never in the code. Sources: the published forms of the corpus, 财预〔2015〕88号
// and the templates of provincial finance departments.

// synonyms are words that forms use for one thing; the first stands for all.
var synonyms = [][]string{
	{"法治", "法制"},
	{"社区矫正对象", "社区服刑人员", "社区矫正人员", "社区服刑对象", "矫正对象", "矫正人员", "服刑人员"},
	{"刑满释放人员", "刑释人员", "刑满释放对象"},
	{"贫困户", "建档立卡户"},
	{"残疾人", "残障人士"},
	{"老年人", "老人"},
	{"中小学生", "中小学学生"},
	{"公众", "社会公众", "社会群众"},
	{"群众", "老百姓", "人民群众", "广大群众"},
	{"服务对象", "受益对象", "受益人群", "受益群体"},
	{"驻村工作队", "乡村振兴工作队"},
	{"宣传品", "宣传资料", "宣传材料"},
	{"公务用车", "公车"},
	{"因公出国", "因公出国境"},
	{"三公经费", "三公"},
	{"竣工", "完工"},
	{"拨付", "下拨"},
	{"补贴", "补助"},
}

// noise adds nothing to a name: it is dropped wherever it stands.
var noise = []string{
	"本年度", "本年", "当年度", "当年", "今年", "年度", "全年",
	"全省", "全市", "全县", "全区", "全州", "全旗", "全镇", "全乡", "全街道", "全院", "全校", "全局",
	"本省", "本市", "本县", "本区", "本镇", "本乡", "本街道", "本辖区", "本单位", "本部门",
	"我省", "我市", "我县", "我区", "我镇", "我乡", "我局",
	"辖区内", "辖区", "县区", "区县", "市县",
	"的",
}

// keptWords hold a noise word without being noise.
var keptWords = []string{"目的", "的确", "的士", "年度考核", "年度计划"}

// fillers may stand in a name or be left out, and one may stand for another.
var fillers = []string{
	"对", "对于", "关于", "和", "及", "与", "等", "各", "各类", "各项", "各种", "相关", "有关", "所有",
	"开展", "举办", "组织", "实施", "进行", "提供", "工作", "活动", "情况", "项目", "业务",
	"积极", "切实", "进一步", "持续", "顺利", "尽快", "有效", "认真", "对象", "人员", "人",
	"数量", "标准", "事项", "方面", "经费", "资金", "费用", "服务", "实际", "预计", "计划",
}

// stages say which step of the work is meant: one may be left out, but two
// different ones tell names apart.
var stages = []string{
	"受理", "接收", "接待", "办理", "办结", "审结", "完成", "发放", "拨付", "支付", "落实", "保障", "确保",
	"建设", "建成", "购置", "采购", "维护", "维修", "验收", "审核", "审查", "案件", "聘请",
}

// apart are characters that turn a name into another one, however short: a
// name that has one more of them is never the same.
const apart = "不未非无首重新旧男女大小上下前后内外高低增减初再免零一二三四五六七八九十甲乙丙丁"

// Class says what a name measures.
type Class uint8

// Classes. ClassNone means that the name does not say.
const (
	ClassNone Class = iota
	ClassCount
	ClassRate
	ClassSatisfaction
	ClassTime
	ClassMoney
	ClassState
)

// ending is one entry of endings.
type ending struct {
	ending, keep string
	class        Class
}

// endings say what a name measures; the longest that fits counts. The text of
// keep stays part of the name: 合格率 and 覆盖率 are both rates, yet not the same.
var endings = []ending{
	{"满意度", "", ClassSatisfaction}, {"满意率", "", ClassSatisfaction}, {"满意程度", "", ClassSatisfaction},
	{"满意度指标", "", ClassSatisfaction}, {"满意情况", "", ClassSatisfaction},
	{"及时率", "", ClassTime}, {"及时性", "", ClassTime}, {"及时", "", ClassTime}, {"及时情况", "", ClassTime}, {"及时程度", "", ClassTime},
	{"时间", "", ClassTime}, {"时限", "", ClassTime}, {"时效", "", ClassTime}, {"期限", "", ClassTime},
	{"时点", "", ClassTime}, {"时间节点", "", ClassTime}, {"周期", "", ClassTime}, {"日期", "", ClassTime},
	{"人次", "", ClassCount}, {"人数", "", ClassCount}, {"人次数", "", ClassCount}, {"次数", "", ClassCount},
	{"场次", "", ClassCount}, {"场数", "", ClassCount}, {"期数", "", ClassCount}, {"件数", "", ClassCount},
	{"份数", "", ClassCount}, {"个数", "", ClassCount}, {"户数", "", ClassCount}, {"台数", "", ClassCount},
	{"数量", "", ClassCount}, {"总数", "", ClassCount}, {"总量", "", ClassCount}, {"数", "", ClassCount}, {"量", "", ClassCount},
	{"面积", "面积", ClassCount}, {"里程", "里程", ClassCount}, {"长度", "长度", ClassCount},
	{"指数", "指数", ClassNone}, {"系数", "系数", ClassNone}, {"分数", "分数", ClassNone}, {"质量", "质量", ClassNone},
	{"率", "", ClassRate}, {"比例", "", ClassRate}, {"比率", "", ClassRate}, {"占比", "占", ClassRate},
	{"频率", "", ClassTime}, {"频次", "", ClassCount},
	{"单价", "", ClassMoney}, {"单位成本", "", ClassMoney},
}

// bracketed are the words that say no more than the unit when they stand in
// brackets behind a name.
var bracketed = []string{
	"%", "‰", "人", "人次", "名", "位", "件", "次", "份", "个", "户", "家", "台", "套", "辆", "天", "日", "年", "月", "个月",
	"元", "万元", "亿元", "亩", "万亩", "公顷", "公里", "千米", "米", "平方米", "平方公里", "万平方米", "立方米", "万立方米",
	"吨", "万吨", "公斤", "千克", "场", "场次", "期", "所", "条", "篇", "部", "项", "宗", "例", "棵", "株", "头", "只", "张",
	"册", "本", "批", "座", "处", "间", "支", "块", "盏", "口", "艘", "架", "根", "类", "种", "幅", "幢", "栋", "床", "班",
	"万人", "万人次", "万户", "万份", "万件", "小时", "课时", "学时", "度", "千瓦时", "分", "分钟", "m", "m2", "㎡", "km", "kg", "t",
}
