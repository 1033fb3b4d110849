package rules

import "github.com/perftarget/perftarget/perf/internal/wordset"

// The words by which the rules read an indicator's name. They are data: a word
// is added here, never in a rule. Sources: 财预〔2015〕88号, the forms published by
// some sixty bodies of fifteen provinces, and the review notes of finance
// bureaus. What a target means is never read here: that is package indicator's.

// trait is something that a name says. Traits combine.
type trait uint32

const (
	traitRate         trait = 1 << iota // a share of a whole, in per cent
	traitNoShare                        // ends like a share, but is none
	traitBounded                        // a share that cannot exceed 100 %
	traitOpen                           // growth, completion, value kept: may exceed 100 %
	traitSatisfaction                   // how content the served are
	traitHigher                         // the more the better
	traitLower                          // the less the better
	traitFall                           // speaks of a fall, which turns better and worse round
	traitCount                          // counts something; needs no unit
	traitMoney                          // an amount or a price
	traitStandard                       // a standard (标准) that may also be a level of quality
	traitIncome                         // money that is an effect, not a cost
	traitSpeed                          // in time, or how fast
	traitThrift                         // a share that speaks of cost
	traitNature                         // the environment
	traitOutcome                        // what comes of the outputs
	traitHarm                           // something that should not happen
	traitBuilt                          // something is built once
	traitDuration                       // the time that a project takes
)

// place says where in a name a word must stand.
type place uint8

const (
	within place = iota
	atEnd        // at the end, brackets behind it not counted
)

// nameWords is what each word says of the name it stands in.
var nameWords = []struct {
	says  trait
	at    place
	words []string
}{
	{traitRate, atEnd, []string{"率", "比例", "比重", "占比", "百分比", "满意度", "知晓度", "满意程度"}},
	{traitNoShare, atEnd, []string{
		"效率", "频率", "利率", "汇率", "税率", "费率", "倍率", "速率", "功率", "容积率", "斜率", "分辨率",
		"码率", "周转率", "流动比率", "速动比率", "心率", "帧率", "赔率", "生育率", "出生率", "自然增长率",
	}},
	{traitBounded, atEnd, []string{
		"满意度", "满意率", "满意程度", "合格率", "准确率", "正确率", "精准率", "及时率", "准时率", "按时率",
		"达标率", "合规率", "规范率", "知晓率", "成功率", "通过率", "优良率", "优秀率", "好评率", "参与率",
		"持证率", "查处率", "查办率", "办结率", "结案率", "成活率", "存活率", "完好率", "有效率", "真实率",
		"完整率", "公开率", "回复率", "答复率", "反馈率", "签约率", "解决率", "整改率", "普及率", "到位率",
		"发放率", "建档率", "尽审率", "尽保率", "尽救率", "尽治率", "尽检率", "落实率", "覆盖率", "知晓度",
		"履约率", "在线率", "定位率", "收视率", "接种率", "检出率", "标准化率", "绿化率", "硬化率", "化解率",
		"调解率", "入户率",
	}},
	{traitOpen, within, []string{
		"增长", "增幅", "增加", "增收", "增值", "提升", "提高", "提速", "上升", "涨幅", "升幅", "超额", "超收",
		"同比", "环比", "完成率", "完成比", "执行率", "利用率", "使用率", "回报", "收益", "利润", "毛利",
		"杠杆", "负债", "拨备", "充足率", "自给率", "毛入学", "产销率", "产出率", "投入产出", "投资", "拉动",
		"放大", "带动", "复种", "变动", "变化", "保障率", "上座率", "产能", "达成率", "配比", "倍", "招生",
		"偿债", "贷", "周转",
	}},
	{traitSatisfaction, atEnd, []string{"满意度", "满意率", "满意程度"}},
	{traitHigher, atEnd, []string{
		"满意度", "满意率", "满意程度", "合格率", "准确率", "正确率", "及时率", "准时率", "达标率", "合规率",
		"知晓率", "知晓度", "成功率", "通过率", "优良率", "优秀率", "好评率", "参与率", "查处率", "办结率",
		"结案率", "成活率", "存活率", "完好率", "普及率", "到位率", "落实率", "覆盖率", "完成率", "完工率",
		"节约率", "回复率", "整改率", "增长率", "化解率", "履约率", "在线率", "接种率", "收视率", "处置率",
		"公开率",
	}},
	{traitLower, atEnd, []string{
		"犯罪率", "投诉率", "投诉数", "投诉次数", "投诉件数", "投诉量", "投诉起数", "差错率", "错误率",
		"失误率", "误差率", "事故率", "事故发生率", "事故数", "事故起数", "事故次数", "事故发生数",
		"事故发生次数", "事故发生起数", "死亡率", "死亡人数", "伤亡人数", "发病率", "患病率", "感染率",
		"违规率", "违约率", "违法率", "违纪率", "逾期率", "脱管率", "漏管率", "流失率", "辍学率", "退货率",
		"报废率", "返工率", "返修率", "故障率", "复发率", "上访率", "信访率", "上访次数", "上访人数", "失业率",
		"空置率", "闲置率", "损失率", "损耗率", "漏损率", "超标率", "超支率", "不合格率", "控制数", "不满意率",
		"不满意度", "缺陷率", "拖欠率", "不良率", "投诉举报数", "贫困发生率", "火灾发生率", "发案率", "再犯率",
		"重犯率", "复吸率",
	}},
	{traitFall, within, []string{"下降", "降低", "减少", "降幅", "压减", "压降", "遏制", "防止", "避免", "控制率", "防控"}},
	{traitCount, atEnd, []string{
		"数", "数量", "总量", "人次", "场次", "批次", "频次", "班次", "车次", "架次", "期次", "品种", "种类",
		"学时", "课时", "工时", "得分", "评分", "分值", "排名", "名次", "等级", "规模", "编号", "辆次", "户次",
		"件次", "篇次", "届次", "项次", "台次", "年限", "年度", "年份", "月份",
	}},
	{traitCount, within, []string{"人数", "户数", "个数", "次数", "件数", "数量", "人次"}},
	{traitMoney, atEnd, []string{
		"工资", "薪酬", "薪金", "报酬", "津贴", "补贴", "补助", "奖金", "奖励金", "保险", "费", "费用", "标准",
		"单价", "价格", "均价", "成本", "造价", "金额", "支出", "总额", "待遇", "酬劳", "酬金", "稿酬", "租金",
		"总投资", "总投入", "投资额", "预算", "控制数", "限额", "价款", "货款", "工程款", "劳务", "低保金",
		"救助金", "抚恤金", "慰问金", "助学金", "奖学金", "公积金", "赔偿金", "补偿金", "补助金", "养老金",
	}},
	{traitStandard, atEnd, []string{"标准"}},
	{traitIncome, within, []string{
		"收入", "增收", "产值", "税收", "利润", "节约", "节省", "效益", "增加值", "销售", "营收", "减负",
		"减轻", "降低", "损失", "投资", "带动", "拉动", "消费", "贷款", "筹集", "募集", "争取", "挽回", "追回",
		"引资", "融资", "交易", "成交", "出口", "外资", "产出", "收益", "GDP", "分红", "让利", "减免",
	}},
	{traitSpeed, within, []string{
		"按期", "如期", "当期", "定期", "限期", "限内", "工期", "进度", "完成", "完工", "竣工", "开工", "到位",
		"执行率", "支出率", "响应", "办结", "审结", "结案", "办理", "拨付", "支付", "周期", "期限", "日期",
		"速度", "效率", "节点", "提前", "逾期", "延误", "超期", "率先", "常态", "年限", "天数", "早", "快",
		"发放", "时", "推进", "期内", "不间断", "连续",
	}},
	{traitThrift, within, []string{
		"成本", "节约", "节支", "节省", "控制", "预算", "资金", "经费", "费用", "投入", "支出", "超支", "标准",
		"占比", "比例", "比重", "造价", "单价", "价格", "补助", "补贴", "投资", "概算", "决算", "结余", "采购",
	}},
	{traitNature, within, []string{
		"生态", "环境", "环保", "绿", "污", "废", "排放", "减排", "节能", "节水", "节电", "节约", "能源", "碳",
		"水质", "水土", "水源", "水体", "水域", "水生", "河", "湖", "湿地", "海", "流域", "空气", "大气",
		"扬尘", "粉尘", "降尘", "雾", "PM", "优良天数", "林", "森", "树", "苗", "草", "植", "沙", "荒", "土壤",
		"土地", "耕地", "农田", "农药", "化肥", "秸秆", "粪", "垃圾", "卫生", "清洁", "保洁", "清扫", "人居",
		"噪声", "噪音", "辐射", "生物", "动物", "野生", "物种", "鱼", "自然", "资源", "可再生", "循环", "回收",
		"再利用", "无纸化", "美化", "净化", "亮化", "景观", "公园", "面貌", "村容", "市容", "病虫", "疫", "灾",
		"气候", "矿", "地质", "油烟", "尾气", "蓝天", "碧水", "净土", "美丽", "宜居", "用电", "用水", "耗",
		"电动", "光伏", "无害化", "火点", "禁烧", "清淤", "黑臭", "雨", "塑", "墓", "殡", "火葬", "消杀",
	}},
	{traitOutcome, within, []string{
		"治愈率", "死亡率", "发病率", "就业率", "失业率", "犯罪率", "增收", "脱贫率", "返贫率", "人均收入",
		"人均可支配收入", "下降率", "增长率", "入学率", "升学率", "获得感", "幸福感", "安全感",
	}},
	{traitHarm, within, []string{
		"事故", "投诉", "违规", "违纪", "违法", "差错", "失误", "污染", "上访", "信访", "舆情", "风险", "隐患",
		"问题", "事件", "纠纷", "伤亡", "死亡", "泄密", "泄漏", "超支", "浪费", "挪用", "拖欠", "破坏", "负面",
		"影响", "损害", "损失", "矛盾", "群体", "火灾", "灾害", "疫情", "案件", "超标", "短缺", "不良", "缺陷",
		"故障", "延误", "逾期", "瞒报", "漏报", "腐败", "截留", "危害", "处罚", "诉讼", "欠薪", "安全",
	}},
	{traitBuilt, within, []string{
		"完工", "竣工", "工程建设", "工程验收", "建设工程", "工程质量", "施工", "开工", "建成", "新建", "改建", "扩建", "主体工程",
		"工程完成", "工程进度", "基础设施建设",
	}},
	{traitDuration, within, []string{
		"工期", "开展时间", "实施时间", "建设时间", "施工时间", "完工时间", "建设周期", "实施周期", "施工周期", "项目周期",
		"建设期", "完成时间", "完成期限", "实施期限", "项目时间",
	}},
}

// vagueValues are verbs that set a direction but no goal.
var vagueValues = []string{
	"提高", "提升", "降低", "减少", "增加", "增强", "加强", "改善", "促进", "推动", "推进", "确保", "保障", "保证", "维护",
	"完善", "优化", "规范", "落实", "满足", "解决", "拓宽", "拓展", "扩大", "营造", "带动", "健全", "加大", "加快", "支持",
	"履行", "积极履行", "实现", "巩固", "强化", "深化", "服务", "缓解", "节约", "增长", "开展", "进一步提高", "不断提高",
	"有所提高", "有所改善",
}

// stateWords behind a value in a name make it the state of a property: 合规 is
// an answer to 合规性, as 提高 is none to 提高效率.
var stateWords = []string{"性", "度", "情况", "程度", "状况", "与否", "率", "水平"}

// plainAnswers are values that answer a question, though they stand in it.
var plainAnswers = newTextSet([]string{"通过", "合格", "达标", "优良", "优秀", "良好", "满意", "完成", "已完成", "及时", "按时", "合规", "长期", "持续"})

// slotNames are what a template prints where a name should go.
var slotNames = []string{"", "/", "／", "无", "不涉及", "不适用", "—", "——", "-", "…", "……", "...", "指标", "三级指标", "指标名称"}

// absentValues say that an indicator does not apply to the project; 无 does
// not stand here, for it also says that nothing bad happened.
var absentValues = []string{"不涉及", "不适用", "未涉及", "/", "／", "N/A", "n/a", "NA", "—", "——", "-", "--"}

// buildWords stand in the names of construction, repair and purchase projects.
var buildWords = wordset.Of(
	"建设", "新建", "改建", "扩建", "改造", "修缮", "维修", "大修", "装修", "工程", "采购", "购置", "购买设备", "设备更新",
	"安装", "修建", "加固", "翻修",
)

// softBuilds speak of building nothing: 平安建设, 队伍建设.
var softBuilds = []string{
	"平安建设", "队伍建设", "文化建设", "文明建设", "制度建设", "能力建设", "体系建设", "信用建设", "法治建设", "作风建设",
	"廉政建设", "思想建设", "组织建设", "党的建设", "党风建设", "人才建设", "品牌建设", "学科建设", "机制建设", "国防建设",
}

// totalCosts are cost indicators that state the whole cost of a project.
var totalCosts = []string{
	"项目总成本", "总成本", "项目成本", "项目总投资", "总投资", "项目总投入", "总投入", "项目金额", "项目总金额", "项目资金",
	"项目总资金", "项目资金总额", "资金总额", "项目预算", "预算金额", "项目总预算", "项目建设成本", "项目计划总投资",
	"控制在预算成本内", "项目总支出",
}

// occasions are units that count how often something happens.
var occasions = []string{"次", "期", "场", "回", "轮", "遍", "趟", "批"}

// generalUnits are measure words that count anything.
var generalUnits = []string{"个", "项"}

// equalSigns are what a form writes where it means exactly that.
const equalSigns = "=＝═等达"

// scaleWords stand between a figure and its unit of money.
const scaleWords = "万亿"

// noiseSigns are characters that stand where forms mean another one.
var noiseSigns = map[rune]string{
	'〉': ">", '〈': "<", '＞': ">", '＜': "<", '≧': "≥", '≦': "≤", '⩾': "≥", '⩽': "≤", '＝': "=", '═': "=", '％': "%", '﹪': "%",
	'／': "/", '．': ".", '０': "0", '１': "1", '２': "2", '３': "3", '４': "4", '５': "5", '６': "6", '７': "7", '８': "8", '９': "9",
	'\u00a0': "", '\u3000': "", '\u200b': "", '\ufeff': "",
}
