package forms

import (
	"strings"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/wordset"
)

// fundHeads label the whole block of funds, without what stands in brackets.
var fundHeads = map[string]bool{
	"项目资金": true, "资金情况": true, "项目资金情况": true, "预算执行情况": true, "年度预算情况": true, "项目资金预算执行": true,
	"资金来源": true, "项目资金来源": true, "预算资金": true, "资金投入情况": true, "项目预算": true, "部门预算": true,
	"年度部门整体支出预算": true, "年度部门预算": true, "部门整体支出预算": true, "预算情况": true, "年度预算执行情况": true,
	"项目预算执行情况": true, "年度资金": true, "项目经费": true, "部门整体支出": true, "整体支出规模": true, "年度预算": true,
	"资金构成": true, "项目资金预算": true, "预算安排情况": true, "年度预算安排": true, "年度预算申请": true, "项目资金申请": true,
	"项目预算资金": true, "年度支出预算": true, "部门预算情况": true, "单位预算情况": true, "预算支出": true, "部门预算支出": true,
	"年度部门整体支出": true, "部门年度预算": true, "整体预算": true, "资金总量": true, "部门预算执行情况": true, "年度收支预算": true,
	"部门预算申报": true, "预算申请": true, "专项资金": true, "项目支出预算": true, "整体预算情况": true, "部门预算资金": true,
	"资金": true, "项目投资": true, "部门总体资金": true, "单位总体资金": true, "预算资金情况": true, "整体支出": true, "资金总额及构成": true, "预算构成": true, "项目预算构成": true,
}

// amountHeads head the columns of amounts, without what stands in brackets.
var amountHeads = map[string]bool{
	"年初预算数": true, "全年预算数": true, "调整后预算数": true, "预算数": true, "全年执行数": true, "执行数": true, "执行率": true,
	"分值": true, "得分": true, "金额": true, "预算调整数": true, "实际支出数": true, "决算数": true, "年初预算": true,
	"调整预算": true, "全年预算": true, "全年执行": true, "实际执行数": true, "预算安排数": true, "资金到位数": true, "年初预算金额": true,
	"调整预算数": true, "预算执行率": true, "实际执行金额": true, "全年预算金额": true, "全年执行金额": true, "预算执行数": true,
	"实际支出": true, "权重": true, "到位数": true, "实际到位数": true, "执行率%": true, "年度预算数": true, "预算金额": true,
	"预算调整后金额": true, "支出数": true, "调整数": true, "年度执行数": true, "全年预计执行数": true, "预计执行数": true, "实际执行": true,
}

// splits head the two splits of a department's budget.
var splits = []struct {
	word string
	side int
}{
	{"按资金来源", sideWhole}, {"按收入来源", sideWhole}, {"按收入性质", sideWhole}, {"按资金性质", sideWhole},
	{"按资金方向", sideYear}, {"按支出方向", sideYear}, {"按支出性质", sideYear}, {"按资金用途", sideYear}, {"按支出用途", sideYear},
	{"按支出类型", sideYear}, {"按资金去向", sideYear}, {"按支出类别", sideYear},
}

// fundMarks occur in the labels of lines of funds.
var fundMarks = wordset.Of("资金", "拨款", "预算", "结转", "自筹", "收入", "支出", "小计", "总额", "合计", "总计", "财政", "金额", "债券", "投入",
	"贷款", "基金", "经费", "总投资", "转移支付", "补助", "经营")

// levelWords alone, before an amount among those of the funds, mean the money of a
// government.
var levelWords = map[string]bool{"中央": true, "省级": true, "市级": true, "县级": true, "区级": true, "市县": true, "本级": true, "上级": true,
	"地方": true, "省": true, "市": true, "县": true, "区": true, "市县级": true, "县区": true, "县(区)": true, "市县(区)": true}

// fundStops end labels that name money and hold something else.
var fundStops = []string{"分类", "类别", "代码", "编码", "科目", "率", "来源", "用途", "分值", "得分", "单位", "部门", "名称", "依据", "办法",
	"情况", "说明", "性质", "类型", "方式", "意见", "指标", "目标", "标准", "原因", "计划"}

// sources read the source of money out of a label; the first mark that occurs
// decides.
var sources = []struct {
	mark   string
	source perf.FundSource
}{
	{"上级", ""}, // of whichever government above
	{"非财政", perf.FundOther},
	{"结转", perf.FundCarryOver}, {"结余", perf.FundCarryOver},
	{"一般公共", perf.FundGeneral}, {"政府性基金", perf.FundGovernment}, {"国有资本", perf.FundStateCapital},
	{"社会保险", perf.FundSocial}, {"社保", perf.FundSocial}, {"专户", perf.FundSpecial},
	{"单位资金", perf.FundUnit}, {"自筹", perf.FundSelf}, {"自有", perf.FundSelf},
	{"其他", perf.FundOther}, {"其它", perf.FundOther},
	{"基本支出", perf.FundBasic}, {"项目支出", perf.FundProject},
	{"中央", perf.FundCentral}, {"省", perf.FundProvince},
	{"市", perf.FundLocal}, {"县", perf.FundLocal}, {"区", perf.FundLocal}, {"本级", perf.FundLocal}, {"地方", perf.FundLocal},
	{"财政", perf.FundFiscal},
}

// sourceMarks are the marks of sources.
var sourceMarks = func() *wordset.Set {
	marks := make([]string, len(sources))
	for i, s := range sources {
		marks[i] = s.mark
	}
	return wordset.Of(marks...)
}()

func isFundHead(text string) bool { return fundHeads[levelBase(text)] }

func isAmountHead(text string) bool {
	b := base(text)
	return amountHeads[b] || amountHeads[strings.TrimLeft(b, "0123456789-—~至年月")]
}

// splitSide is the split that a cell heads, -1 where it heads none.
func splitSide(text string) int {
	k := key(text)
	switch k {
	case "收入":
		return sideWhole
	case "支出":
		return sideYear
	}
	for _, s := range splits {
		if strings.HasPrefix(k, s.word) {
			return s.side
		}
	}
	return -1
}

// splitNamed is the split that a line of funds opens before its own label
// (1、资金来源：（1）财政性资金), -1 where it opens none.
func splitNamed(text string) int {
	k := key(text)
	switch {
	case strings.HasPrefix(k, "资金来源:"):
		return sideWhole
	case strings.HasPrefix(k, "资金结构:"), strings.HasPrefix(k, "支出结构:"):
		return sideYear
	}
	return -1
}

// isFundWord reports whether a text can label a line of funds.
func isFundWord(text string) bool { return isFundBase(base(text), text) }

func isFundBase(b, text string) bool {
	n := runes(b)
	if strings.HasPrefix(b, "用于") {
		return false // what the money is for
	}
	if n < 2 || n > 24 || isAmount(text) || hasMark(b, "。;；,，") {
		return false
	}
	if isOfPast(b) && !strings.Contains(b, "结转") && !strings.Contains(b, "结余") {
		return false // 上年预算数 is no money of the form
	}
	for _, stop := range fundStops {
		if endsWith(b, stop) {
			return false
		}
	}
	return fundMarks.In(b)
}

// wholeMarks occur in the labels of totals; budgetEnds end them where no source of
// the money is named.
var (
	wholeMarks = wordset.Of("总额", "合计", "总预算", "总计", "总投资", "总资金", "总金额")
	budgetEnds = []string{"预算数", "预算金额", "年度预算", "项目预算", "项目资金", "预算资金", "资金规模", "申请金额", "预算申请数", "年度金额",
		"预算申报数", "当年预算", "当年预算安排", "年度预算安排", "本年预算", "本年度预算", "本年预算安排"}
)

// isTotal reports whether a label of funds means the whole. 预算数 does where it
// names no source.
func isTotal(text string) bool {
	b := base(text)
	if wholeMarks.In(b) {
		return true
	}
	if fundSource(b) != "" {
		return false
	}
	for _, w := range budgetEnds {
		if endsWith(b, w) {
			return true
		}
	}
	return isFundHead(text)
}

// totalWords are what labels of totals are made of.
var totalWords = []string{"资金", "总额", "合计", "总预算", "总计", "总投资", "金额", "预算", "项目", "年度", "实施期", "申请", "财政", "当年",
	"本年", "全年", "年初", "安排", "支出", "收入", "投入", "规模", "部门", "整体", "单位", "情况", "执行", "来源", "数", "总", "中长期", "中期", "长期", "周期", "期",
	"经费", "构成", "专项", "申报", "投资", "其中", ":", "的", "度", "年", "到位", "及"}

// isPlainTotal reports whether a label says no more than that it is a total; a
// number says nothing of the kind.
func isPlainTotal(text string) bool {
	b := levelBase(text)
	if b == "" {
		return false
	}
	for b != "" {
		short := b
		for _, w := range totalWords {
			if rest, ok := strings.CutPrefix(b, w); ok {
				short = rest
				break
			}
		}
		if short == b {
			return false
		}
		b = short
	}
	return true
}

func fundSource(label string) perf.FundSource {
	if !sourceMarks.In(label) {
		return ""
	}
	for _, s := range sources {
		if strings.Contains(label, s.mark) {
			return s.source
		}
	}
	return ""
}
