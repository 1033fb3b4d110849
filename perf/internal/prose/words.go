package prose

import "slices"

// kind is what a token is.
type kind uint8

const (
	kNone    kind = iota // a word that hides the shorter one it begins with
	kNumber              // a figure
	kDate                // a day, month or span
	kYear                // a year alone
	kBlank               // a figure that was not filled in
	kEnd                 // 。！？
	kSemi                // ；
	kComma               // ，
	kColon               // ：
	kOpen                // ( with something to read in it
	kClose               // its )
	kMove                // 增加, 减少: with a direction
	kTrend               // 新增, 取消: a direction in a reason, but no change over a year
	kCompare             // 比上年, 与2023年: up to the year
	kThan                // 相比, 比较
	kSame                // 持平, 相同
	kShare               // 占
	kDone                // 完成年初预算: a share of the budget
	kList                // 其中, 包括
	kReason              // 原因
	kBecause             // 因, 由于, 主要是: a reason where something changed
)

// word is an entry of the table of words.
type word struct {
	text []rune
	kind kind
	sign int
}

// lexicon is the table of words that say what a figure is. A longer word hides
// the shorter one it begins with, so words that only look like one of them are
// in the table, too, with kNone.
var lexicon = index([]struct {
	kind  kind
	sign  int
	words []string
}{
	{kMove, +1, []string{"增加", "增长", "上升", "上涨", "提高", "提升", "增幅", "增长率", "涨幅", "升幅", "净增加", "净增", "增支", "调增", "增拨", "上调", "增多"}},
	{kMove, -1, []string{"减少", "下降", "降低", "降幅", "减幅", "下降率", "减少率", "压减", "压缩", "核减", "缩减", "减支", "调减", "下调", "削减", "净减少", "净减", "回落", "压降"}},
	{kTrend, +1, []string{"新增", "追加", "扩大"}},
	{kTrend, -1, []string{"缩小", "取消", "节约", "节省", "压控"}},
	{kMove, 0, []string{"增减率", "变动率", "变化率", "增减幅度", "变动幅度", "变化幅度"}},
	{kThan, 0, thans},
	{kSame, 0, []string{"相同", "持平", "基本持平", "保持不变", "不变", "没有变化", "无变化", "未变化", "没有增减", "无增减变化", "无增减", "未发生变化", "一致", "相等", "相当", "等同", "无变动", "没有变动"}},
	{kShare, 0, []string{"占", "占比", "占比为"}},
	{kDone, 0, []string{"完成年初预算", "完成全年预算", "完成调整预算", "完成年度预算", "完成预算", "完成当年预算"}},
	{kList, 0, []string{"其中", "包括", "主要包括", "具体包括", "具体为", "分为", "主要用于", "用于以下", "具体如下", "如下", "主要有", "资金来源为", "资金来源是", "资金来源包括", "资金来源:"}},
	{kReason, 0, []string{"原因"}},
	{kBecause, 0, []string{"因", "因为", "由于", "主要是", "主要系", "主要为", "主要因", "主要由于", "系因", "是因", "系由于"}},
	{kNone, 0, []string{
		"增值", "减值", "增减", "增长点", "增加值", "新增长", "减免", "占有", "占用", "占地", "占道", "侵占", "抢占",
		"因公", "因私", "因素", "因此", "因地", "因而", "因病", "因工", "因人", "因果", "因特", "基因", "成因",
		"主要因素", "主要是指", "是因公", "不一致", "不相同", "相当于", "增加到", "增加至", "增长到", "增长至", "提高到",
		"提高至", "减少到", "减少至", "下降到", "下降至", "降低到", "降低至", "上升到", "上升至", "提升到", "提升至",
	}},
})

// thans end a comparison that 与 begins.
var (
	thans     = []string{"相比", "比较", "相较", "对比", "相比较"}
	thanWords = wordsOf(thans...)
)

// index sorts the table by first character, longer words first.
func index(groups []struct {
	kind  kind
	sign  int
	words []string
}) map[rune][]word {
	m := map[rune][]word{}
	for _, g := range groups {
		for _, w := range g.words {
			e := word{[]rune(w), g.kind, g.sign}
			m[e.text[0]] = append(m[e.text[0]], e)
		}
	}
	for _, list := range m {
		slices.SortStableFunc(list, func(a, b word) int { return len(b.text) - len(a.text) })
	}
	return m
}

// yearOnYear compare with the year before by themselves.
var yearOnYear = wordsOf("同比", "环比")

// compareWords may stand before a year compared with.
var compareWords = wordsOf("相比较", "相比", "相较", "对比", "比", "较", "与", "和", "同")

// toWords may stand between a comparison and what it is with (相较于上年, 较之上年).
var toWords = wordsOf("于", "之")

// Words that compare and give the direction at once (小于上年预算数40.05万元).
var (
	moreWords = wordsOf("大于", "高于", "多于", "超过")
	lessWords = wordsOf("小于", "低于", "少于")
)

// ownWords may stand between a comparison and its year.
var ownWords = wordsOf("本部门", "本单位", "我部门", "我单位", "我局", "本局")

// pastWords name the year before without printing it. Behind 结转 and 结余 they
// are part of a name (上年结转).
var pastWords = wordsOf("上一年度", "上一年", "上年度", "上年", "去年", "前一年", "以前年度", "往年")

// planBases name this year's budget as what is compared with, and planSame behind
// them say that nothing differs. moneyTails go on with another name (比预算收入).
var (
	planBases  = wordsOf("年初预算数", "年初预算", "年初部门预算", "年初预算安排数", "全年预算数", "全年预算", "调整预算数", "调整预算", "当年预算数", "当年预算", "预算数", "预算")
	planSame   = wordsOf("持平", "基本持平", "一致", "相同", "无差异", "无增减", "保持不变", "无变化", "没有变化")
	moneyTails = wordsOf("收入", "支出", "执行", "绩效", "单位", "法", "管理", "编制", "安排", "草案", "外", "内", "调整", "编报", "项目", "资金")
)

// carryWords make a past year part of a name.
var carryWords = wordsOf("结转", "结余")

// opsBefore bound the figure behind them, opsAfter the one before them.
var (
	opsBefore = bounds(map[string][]string{
		">=": {"不得少于", "不能少于", "不得低于", "不能低于", "不低于", "不少于", "不小于", "至少"},
		"<=": {"不得超过", "不能超过", "不得高于", "不超过", "不高于", "不大于", "不多于", "至多", "控制在"},
		">":  {"大于", "超过", "高于", "多于"},
		"<":  {"小于", "低于", "少于"},
		"~":  {"大约", "约为", "约", "近"},
	})
	opsAfter = bounds(map[string][]string{
		">=": {"(含)以上", "及其以上", "及以上", "以上"},
		"<=": {"(含)以下", "及以下", "以下", "以内", "之内"},
		"~":  {"左右", "上下"},
	})
)

// opAfter is the bound that stands at char i and its length.
func (t *text) opAfter(i int) (string, int) {
	for _, b := range opsAfter {
		if t.stands(i, b.word) {
			return b.op, len(b.word)
		}
	}
	return "", 0
}

// opBefore is the bound that chars [from, to) end with.
func (t *text) opBefore(from, to int) string {
	last := t.at(to - 1)
	for _, b := range opsBefore {
		if n := len(b.word); b.word[n-1] == last && to-n >= from && t.stands(to-n, b.word) {
			return b.op
		}
	}
	return ""
}

// starters are the slots of the Chinese characters that a word to be recognised
// begins with, see [text.next].
var starters = func() (slots [starterSlots]bool) {
	for _, v := range []*vocabulary{notFilled, yearOnYear, moreWords, lessWords, compareWords} {
		for _, w := range v.words {
			slots[w[0]%starterSlots] = true
		}
	}
	for r := range lexicon {
		slots[r%starterSlots] = true
	}
	return slots
}()

const starterSlots = 1 << 12

// isStop reports whether a character ends a group of words.
func isStop(r rune) bool {
	switch r {
	case 0, '。', ';', ',', ':', '!', '?', '、', ')', '(', '》', '”', ']', '】', '〕':
		return true
	}
	return false
}
