package disclosure_test

import (
	"fmt"
	"math/big"
	"sort"
	"strings"

	"pgregory.net/rapid"
)

// budgetMaker makes a department budget that contradicts nothing, and prints it
// in one of several layouts. Amounts are exact in 元; each is rounded where it is
// printed, so that sums of printed figures may be off by rounding.
type budgetMaker struct {
	t      *rapid.T
	b      strings.Builder
	year   int
	name   string
	sep    string
	yuan   bool   // tables in 元, else in 万元
	commas bool   // thousands separators
	zero   string // how a nought is printed in tables
	step   int64  // amounts are multiples of it
	items  []*madeItem
	econ   []*madeEconomic
	carry  bool
	three  madeThree
}

// madeItem is a 项 with its money: 一般公共预算 of the year for basic outlays and
// for projects, carried over, of the government funds, and of its own.
type madeItem struct {
	code, name                       string
	basic, project, carry, fund, own int64
}

func (i *madeItem) all() int64 { return i.basic + i.project + i.carry + i.fund + i.own }

type madeEconomic struct {
	code, name string
	amount     int64
}

// madeThree is the “三公” money of this year and the last.
type madeThree struct{ abroad, reception, buy, run, wasAbroad, wasReception, wasBuy, wasRun int64 }

func (m *madeThree) now() int64 { return m.abroad + m.reception + m.buy + m.run }
func (m *madeThree) was() int64 { return m.wasAbroad + m.wasReception + m.wasBuy + m.wasRun }

// madeSubjects are subjects to draw from: 款 and 项 by code.
var madeSubjects = []struct{ code, name string }{
	{"204", "公共安全支出"},
	{"20406", "司法"},
	{"2040601", "行政运行"},
	{"2040602", "一般行政管理事务"},
	{"2040604", "基层司法业务"},
	{"2040605", "普法宣传"},
	{"2040607", "公共法律服务"},
	{"205", "教育支出"},
	{"20502", "普通教育"},
	{"2050201", "学前教育"},
	{"2050202", "小学教育"},
	{"20508", "进修及培训"},
	{"2050803", "培训支出"},
	{"208", "社会保障和就业支出"},
	{"20805", "行政事业单位养老支出"},
	{"2080501", "行政单位离退休"},
	{"2080505", "机关事业单位基本养老保险缴费支出"},
	{"2080506", "机关事业单位职业年金缴费支出"},
	{"210", "卫生健康支出"},
	{"21007", "计划生育事务"},
	{"2100799", "其他计划生育事务支出"},
	{"21011", "行政事业单位医疗"},
	{"2101101", "行政单位医疗"},
	{"2101103", "公务员医疗补助"},
	{"213", "农林水支出"},
	{"21301", "农业农村"},
	{"2130104", "事业运行"},
	{"2130108", "病虫害控制"},
	{"221", "住房保障支出"},
	{"22102", "住房改革支出"},
	{"2210201", "住房公积金"},
	{"2210203", "购房补贴"},
}

// bridged are the subjects whose basic outlays are one economic item.
var bridged = map[string][2]string{
	"2080505": {"30108", "机关事业单位基本养老保险缴费"},
	"2080506": {"30109", "职业年金缴费"},
	"2101101": {"30110", "职工基本医疗保险缴费"},
	"2101103": {"30111", "公务员医疗补助缴费"},
	"2210201": {"30113", "住房公积金"},
	"2080501": {"30302", "退休费"},
	"2100799": {"30309", "奖励金"},
}

func nameOf(code string) string {
	for _, s := range madeSubjects {
		if s.code == code {
			return s.name
		}
	}
	return ""
}

// makeBudget draws a budget and prints it.
func makeBudget(t *rapid.T) string {
	m := &budgetMaker{t: t, year: rapid.IntRange(2019, 2026).Draw(t, "year")}
	m.name = rapid.SampledFrom([]string{"某县司法局", "某市教育局", "某区农业农村局"}).Draw(t, "name")
	m.sep = rapid.SampledFrom([]string{"\t", " | "}).Draw(t, "separator")
	m.yuan = rapid.Bool().Draw(t, "in yuan")
	m.commas = rapid.Bool().Draw(t, "commas")
	m.zero = rapid.SampledFrom([]string{"", "0", "0.00"}).Draw(t, "nought")
	m.step = rapid.SampledFrom([]int64{1, 100, 10000}).Draw(t, "step")
	if m.yuan && m.zero == "0.00" {
		m.zero = "0"
	}
	m.draw()
	switch rapid.IntRange(0, 3).Draw(t, "layout") {
	case 0:
		m.thirteen()
	case 1:
		m.nine()
	case 2:
		m.fourteen()
	default:
		m.final()
	}
	return m.b.String()
}

// money draws an amount of some thousand 元 at least: less would round to
// nothing where it is printed.
func (m *budgetMaker) money(label string, most int64) int64 {
	least := (20_000 + m.step - 1) / m.step
	return rapid.Int64Range(least, max(least, most)).Draw(m.t, label) * m.step
}

func (m *budgetMaker) draw() {
	most := 90_000_000 / m.step
	m.carry = rapid.Bool().Draw(m.t, "carried over")
	funds, own := rapid.Bool().Draw(m.t, "funds"), rapid.Bool().Draw(m.t, "own money")
	for _, s := range madeSubjects {
		if len(s.code) != 7 || !rapid.Bool().Draw(m.t, s.code) && len(m.items) > 0 {
			continue
		}
		it := &madeItem{code: s.code, name: s.name}
		_, special := bridged[s.code]
		if special || rapid.Bool().Draw(m.t, "basic") {
			it.basic = m.money("basic", most/9)
		}
		if !special && (it.basic == 0 || rapid.Bool().Draw(m.t, "project")) {
			it.project = m.money("project", most)
			if m.carry && rapid.Bool().Draw(m.t, "carry") {
				it.carry = m.money("carry", most/20)
			}
			if own && rapid.Bool().Draw(m.t, "own") {
				it.own = m.money("own", most/20)
			}
		}
		m.items = append(m.items, it)
	}
	if m.sum((*madeItem).basicOf) == 0 {
		m.items[0].basic = m.money("basic", most)
	}
	m.carry = m.sum((*madeItem).carryOf) > 0
	if funds {
		m.items = append(m.items, &madeItem{code: "2120803", name: "城市建设支出", fund: m.money("fund", most)})
		sort.Slice(m.items, func(i, j int) bool { return m.items[i].code < m.items[j].code })
	}
	m.drawEconomic()
	m.drawThree()
}

func (i *madeItem) basicOf() int64   { return i.basic }
func (i *madeItem) carryOf() int64   { return i.carry }
func (i *madeItem) fundOf() int64    { return i.fund }
func (i *madeItem) ownOf() int64     { return i.own }
func (i *madeItem) generalOf() int64 { return i.basic + i.project }

func (m *budgetMaker) sum(of func(*madeItem) int64) int64 {
	n := int64(0)
	for _, it := range m.items {
		n += of(it)
	}
	return n
}

// under adds up the items below a code.
func (m *budgetMaker) under(code string, of func(*madeItem) int64) int64 {
	n := int64(0)
	for _, it := range m.items {
		if strings.HasPrefix(it.code, code) {
			n += of(it)
		}
	}
	return n
}

// codes are all codes that have items, in order.
func (m *budgetMaker) codes() []string {
	seen := map[string]bool{}
	var out []string
	for _, it := range m.items {
		for _, n := range []int{3, 5, 7} {
			if c := it.code[:n]; !seen[c] {
				seen[c] = true
				out = append(out, c)
			}
		}
	}
	return out
}

func (m *budgetMaker) classes() []string {
	var out []string
	for _, c := range m.codes() {
		if len(c) == 3 {
			out = append(out, c)
		}
	}
	return out
}

func (m *budgetMaker) subject(code string) string {
	switch code {
	case "212":
		return "城乡社区支出"
	case "21208":
		return "国有土地使用权出让收入安排的支出"
	case "2120803":
		return "城市建设支出"
	}
	return nameOf(code)
}

// drawEconomic spends the basic outlays on economic items.
func (m *budgetMaker) drawEconomic() {
	put := func(code, name string, amount int64) {
		if amount == 0 {
			return
		}
		for _, e := range m.econ {
			if e.code == code {
				e.amount += amount
				return
			}
		}
		m.econ = append(m.econ, &madeEconomic{code, name, amount})
	}
	for _, it := range m.items {
		if b, ok := bridged[it.code]; ok {
			put(b[0], b[1], it.basic)
			continue
		}
		left := it.basic
		for _, e := range [][2]string{{"30101", "基本工资"}, {"30102", "津贴补贴"}, {"30201", "办公费"}, {"30217", "公务接待费"}, {"30231", "公务用车运行维护费"}} {
			part := (left - 2_000) / rapid.Int64Range(2, 9).Draw(m.t, "part")
			if part -= part % m.step; part < 1_000 {
				part = 0
			}
			put(e[0], e[1], part)
			left -= part
		}
		put("30103", "奖金", left)
	}
	sort.Slice(m.econ, func(i, j int) bool { return m.econ[i].code < m.econ[j].code })
}

func (m *budgetMaker) economic(prefix string) int64 {
	n := int64(0)
	for _, e := range m.econ {
		if strings.HasPrefix(e.code, prefix) {
			n += e.amount
		}
	}
	return n
}

func (m *budgetMaker) staff() int64  { return m.economic("301") + m.economic("303") }
func (m *budgetMaker) public() int64 { return m.economic("302") }

// drawThree draws the “三公” money: what the basic outlays spend, and more from
// projects; and last year's, some of it the same.
func (m *budgetMaker) drawThree() {
	more := func(label string) int64 {
		if rapid.Bool().Draw(m.t, label) {
			return m.money(label, 300_000/m.step+1)
		}
		return 0
	}
	was := func(now int64) int64 {
		switch rapid.IntRange(0, 2).Draw(m.t, "last year") {
		case 0:
			return now
		case 1:
			return now + more("less")
		}
		if before := more("before"); before > now+1_000 || before < now-1_000 {
			return before
		}
		return now
	}
	h := &m.three
	h.abroad, h.buy = more("abroad"), more("buy")
	h.reception, h.run = m.economic("30217")+more("reception"), m.economic("30231")+more("run")
	h.wasAbroad, h.wasReception, h.wasBuy, h.wasRun = was(h.abroad), was(h.reception), was(h.buy), was(h.run)
}

// tenThousand prints an amount in 万元 with two decimals.
func tenThousand(v int64) string {
	sign := ""
	if v < 0 {
		sign, v = "-", -v
	}
	v = (v + 50) / 100
	return fmt.Sprintf("%s%d.%02d", sign, v/100, v%100)
}

func grouped(s string) string {
	whole, rest, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest != "" {
		return whole + "." + rest
	}
	return whole
}

// cell prints an amount in a table.
func (m *budgetMaker) cell(v int64) string {
	if v == 0 {
		return m.zero
	}
	s := tenThousand(v)
	if m.yuan {
		s = fmt.Sprint(v)
	}
	if m.commas {
		s = grouped(s)
	}
	return s
}

// text prints an amount in a sentence.
func (m *budgetMaker) text(v int64) string {
	s := tenThousand(v)
	if m.commas {
		s = grouped(s)
	}
	return s + "万元"
}

// percent prints a as a percentage of b.
func percent(a, b int64) string {
	r := new(big.Rat).SetFrac64(100*a, b)
	return r.FloatString(2) + "%"
}

func (m *budgetMaker) line(format string, args ...any) {
	fmt.Fprintf(&m.b, format+"\n", args...)
}

func (m *budgetMaker) row(cells ...string) { m.b.WriteString(strings.Join(cells, m.sep) + "\n") }

func (m *budgetMaker) title(format string, args ...any) {
	m.line("")
	m.line(format, args...)
	unit := "万元"
	if m.yuan {
		unit = "元"
	}
	m.line("")
	m.line("部门名称：%s", m.name)
	m.line("")
	m.line("单位：%s", unit)
	m.line("")
}

var han = []string{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"}
