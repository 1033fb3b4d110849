package disclosure_test

import (
	"fmt"
	"math/rand"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/budget"
)

// thirteen prints the tables of Shanxi, carry-over in columns and tables of its
// own, and a narrative.
func (m *budgetMaker) thirteen() {
	m.line("%s", m.name)
	m.line("%d年度部门预算公开", m.year)
	all := func(it *madeItem) int64 { return it.all() }
	now := func(it *madeItem) int64 { return it.all() - it.carry }
	fiscal := func(it *madeItem) int64 { return it.all() - it.own }
	general := func(it *madeItem) int64 { return it.generalOf() + it.carry }
	in := [][2]string{
		{"一、一般公共预算", m.cell(m.sum((*madeItem).generalOf))}, {"二、政府性基金预算", m.cell(m.sum((*madeItem).fundOf))},
		{"三、国有资本经营预算", m.cell(0)}, {"四、财政专户管理资金", m.cell(0)}, {"五、单位资金", m.cell(m.sum((*madeItem).ownOf))},
	}
	classes := m.classes()
	m.title("%d年预算收支总表", m.year)
	m.row("收入", "", "支出", "", "", "")
	m.row("项目", fmt.Sprintf("%d年", m.year), "项目", fmt.Sprintf("%d年合计", m.year), "当年预算安排", "上年结转安排")
	for i := range max(len(in), len(classes)) {
		cells := []string{"", "", "", "", "", ""}
		if i < len(in) {
			cells[0], cells[1] = in[i][0], in[i][1]
		}
		if i < len(classes) {
			c := classes[i]
			cells[2], cells[3] = han[i]+"、"+m.subject(c), m.cell(m.under(c, all))
			cells[4], cells[5] = m.cell(m.under(c, now)), m.cell(m.under(c, (*madeItem).carryOf))
		}
		m.row(cells...)
	}
	carry := m.sum((*madeItem).carryOf)
	m.row("本年收入合计", m.cell(m.sum(now)), "本年支出合计", m.cell(m.sum(all)), m.cell(m.sum(now)), m.cell(carry))
	m.row("上年结转", m.cell(carry), "年终结转", m.cell(0), "", "")
	m.row("收入总计", m.cell(m.sum(all)), "支出总计", m.cell(m.sum(all)), m.cell(m.sum(now)), m.cell(carry))

	m.title("%d年预算收入总表", m.year)
	m.row("项目", "", "本年收入", "", "", "", "", "", "上年结转")
	m.row("科目编码", "科目名称", "合计", "一般公共预算", "政府性基金", "国有资本经营预算", "财政专户管理资金", "单位资金", "")
	income := func(code, name string) {
		m.row(code, name, m.cell(m.under(codeOf(code), now)), m.cell(m.under(codeOf(code), (*madeItem).generalOf)), m.cell(m.under(codeOf(code), (*madeItem).fundOf)),
			m.cell(0), m.cell(0), m.cell(m.under(codeOf(code), (*madeItem).ownOf)), m.cell(m.under(codeOf(code), (*madeItem).carryOf)))
	}
	income("合计", "")
	for _, c := range m.codes() {
		income(c, m.subject(c))
	}

	m.outlays(fmt.Sprintf("%d年预算支出总表", m.year), "", all)

	m.title("%d年财政拨款收支总表", m.year)
	m.row("收入", "", "支出", "", "", "", "")
	m.row("项目", "金额", "项目", "金额", "", "", "")
	m.row("", "", "", "小计", "一般公共预算", "政府性基金预算", "国有资本经营预算")
	for i := range max(3, len(classes)) {
		cells := []string{"", "", "", "", "", "", ""}
		if i < 3 {
			cells[0], cells[1] = in[i][0], in[i][1]
		}
		if i < len(classes) {
			c := classes[i]
			cells[2], cells[3] = han[i]+"、"+m.subject(c), m.cell(m.under(c, fiscal))
			cells[4], cells[5], cells[6] = m.cell(m.under(c, general)), m.cell(m.under(c, (*madeItem).fundOf)), m.cell(0)
		}
		m.row(cells...)
	}
	fiscalNow := m.sum((*madeItem).generalOf) + m.sum((*madeItem).fundOf)
	out := []string{m.cell(m.sum(fiscal)), m.cell(m.sum(general)), m.cell(m.sum((*madeItem).fundOf)), m.cell(0)}
	m.row(append([]string{"本年收入合计", m.cell(fiscalNow), "本年支出合计"}, out...)...)
	m.row("上年财政拨款结转", m.cell(carry), "年终结转", m.cell(0), "", "", "")
	m.row("一、一般公共预算", m.cell(carry), "", "", "", "", "")
	m.row("二、政府性基金预算", m.cell(0), "", "", "", "", "")
	m.row("三、国有资本经营预算", m.cell(0), "", "", "", "", "")
	m.row(append([]string{"收入总计", m.cell(m.sum(fiscal)), "支出总计"}, out...)...)

	m.outlays(fmt.Sprintf("%d年一般公共预算支出预算表（不含上年结转）", m.year), "", (*madeItem).generalOf)
	m.economicNames()
	m.threeRows()

	m.title("%d年财政拨款安排机关运行经费预算表", m.year)
	m.row("单位名称", fmt.Sprintf("%d年预算数", m.year), "", "", "")
	m.row("", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算")
	for _, name := range []string{"部门合计", m.name} {
		m.row(name, m.cell(m.public()), m.cell(m.public()), "", "")
	}
	m.projects("本年预算", func(it *madeItem) int64 { return it.project })
	if m.carry {
		m.projects("上年结转", (*madeItem).carryOf)
	}
	m.narrative()
}

// projects prints a list of projects below the department and its unit.
func (m *budgetMaker) projects(what string, of func(*madeItem) int64) {
	own, fund := (*madeItem).ownOf, (*madeItem).fundOf
	if what == "上年结转" {
		none := func(*madeItem) int64 { return 0 }
		own, fund = none, none
	}
	m.title("%d年项目支出预算表（%s）", m.year, what)
	m.row("项目名称", "合计", fmt.Sprintf("%d年财政拨款", m.year), "", "", "财政专户管理资金", "单位资金")
	m.row("", "", "一般公共预算", "政府性基金预算", "国有资本经营预算", "", "")
	m.row("1", "2", "3", "4", "5", "6", "7")
	print := func(name string, general, fund, own int64) {
		m.row(name, m.cell(general+fund+own), m.cell(general), m.cell(fund), m.cell(0), m.cell(0), m.cell(own))
	}
	for range 2 {
		print(m.name, m.sum(of), m.sum(fund), m.sum(own))
	}
	for _, it := range m.items {
		general := of(it)
		if half := general / 2 / m.step * m.step; half > 1_000 && rapid.Bool().Draw(m.t, "two projects") {
			print(it.name+"前期项目", half, 0, 0)
			general -= half
		}
		if general+fund(it)+own(it) > 0 {
			print(it.name+"专项经费", general, fund(it), own(it))
		}
	}
}

// fourteen prints the tables of Sichuan: several units in one table, their codes
// in columns of their own, no rows for 类 and 款.
func (m *budgetMaker) fourteen() {
	all := func(it *madeItem) int64 { return it.all() }
	now := func(it *madeItem) int64 { return it.all() - it.carry }
	units := m.drawUnits()
	m.line("%s%d年部门预算", m.name, m.year)
	in := [][2]string{
		{"一、一般公共预算拨款收入", m.cell(m.sum((*madeItem).generalOf))}, {"二、政府性基金预算拨款收入", m.cell(m.sum((*madeItem).fundOf))},
		{"三、国有资本经营预算拨款收入", m.cell(0)}, {"四、事业收入", m.cell(0)}, {"五、其他收入", m.cell(m.sum((*madeItem).ownOf))},
	}
	classes, carry := m.classes(), m.sum((*madeItem).carryOf)
	m.title("部门收支总表")
	m.row("收入", "", "支出", "")
	m.row("项目", fmt.Sprintf("%d年预算数", m.year), "项目", fmt.Sprintf("%d年预算数", m.year))
	for i := range max(len(in), len(classes)) {
		cells := []string{"", "", "", ""}
		if i < len(in) {
			cells[0], cells[1] = in[i][0], in[i][1]
		}
		if i < len(classes) {
			cells[2], cells[3] = han[i]+"、"+m.subject(classes[i]), m.cell(m.under(classes[i], all))
		}
		m.row(cells...)
	}
	m.row("本年收入合计", m.cell(m.sum(now)), "本年支出合计", m.cell(m.sum(all)))
	m.row("六、上年结转", m.cell(carry), "六、结转下年", m.cell(0))
	m.row("收入总计", m.cell(m.sum(all)), "支出总计", m.cell(m.sum(all)))

	m.title("部门收入总表")
	m.row("单位代码", "单位名称（科目）", "上年结转", "一般公共预算拨款收入", "政府性基金预算拨款收入", "国有资本经营预算拨款收入", "其他收入", "合计")
	income := func(code, name string, items []*madeItem) {
		u := budgetMaker{items: items, yuan: m.yuan, commas: m.commas, zero: m.zero}
		m.row(code, name, m.cell(u.sum((*madeItem).carryOf)), m.cell(u.sum((*madeItem).generalOf)), m.cell(u.sum((*madeItem).fundOf)),
			m.cell(0), m.cell(u.sum((*madeItem).ownOf)), m.cell(u.sum(all)))
	}
	income("", "合计", m.items)
	for _, u := range units {
		income(u.code, u.name, u.items)
	}
	m.unitOutlays("部门支出总表", units, all)
	m.unitOutlays("一般公共预算支出预算表（不含上年结转）", units, (*madeItem).generalOf)
	m.threeRows()
	m.narrative()
}

// madeUnit is a unit with its share of each item.
type madeUnit struct {
	code, name string
	items      []*madeItem
}

// drawUnits parts the budget among units.
func (m *budgetMaker) drawUnits() []*madeUnit {
	units := []*madeUnit{{code: "301001", name: m.name + "机关"}, {code: "301002", name: "某县业务服务中心"}, {code: "301003", name: "某县执法大队"}}
	units = units[:rapid.IntRange(1, 3).Draw(m.t, "units")]
	for _, it := range m.items {
		left := *it
		for i, u := range units {
			part := &madeItem{code: it.code, name: it.name}
			if i == len(units)-1 {
				*part = left
			} else {
				part.basic = m.share(&left.basic)
				part.project = m.share(&left.project)
				part.carry = m.share(&left.carry)
			}
			if part.all() > 0 {
				u.items = append(u.items, part)
			}
		}
	}
	kept := units[:0]
	for _, u := range units {
		if len(u.items) > 0 {
			kept = append(kept, u)
		}
	}
	return kept
}

// share takes some of an amount, all of it, or nothing.
func (m *budgetMaker) share(left *int64) int64 {
	part := int64(0)
	switch rapid.IntRange(0, 2).Draw(m.t, "share") {
	case 1:
		part = *left
	case 2:
		if part = *left / 3 / m.step * m.step; part < 1_000 {
			part = 0
		}
	}
	*left -= part
	return part
}

func (m *budgetMaker) unitOutlays(title string, units []*madeUnit, of func(*madeItem) int64) {
	m.title("%s", title)
	m.row("科目编码", "", "", "单位代码", "单位名称（科目）", "项目支出", "基本支出", "合计")
	m.row("类", "款", "项", "", "", "", "", "")
	print := func(code, unit, name string, whole, basic int64) {
		cells := []string{"", "", "", unit, name}
		if code != "" {
			cells[0], cells[1], cells[2] = code[:3], code[3:5], code[5:]
		}
		if whole > 0 {
			m.row(append(cells, m.cell(whole-basic), m.cell(basic), m.cell(whole))...)
		}
	}
	basicOf := func(it *madeItem) int64 { return min(it.basic, of(it)) }
	print("", "", "合计", m.sum(of), m.sum(basicOf))
	for _, u := range units {
		own := budgetMaker{items: u.items}
		print("", u.code, u.name, own.sum(of), own.sum(basicOf))
		for _, it := range u.items {
			print(it.code, u.code, it.name, of(it), basicOf(it))
		}
	}
}

// codeOf is the prefix that all codes of a row have: none for the total.
func codeOf(cell string) string {
	if cell == "合计" {
		return ""
	}
	return cell
}

// outlays prints a functional table with basic and project outlays.
func (m *budgetMaker) outlays(title, spanning string, of func(*madeItem) int64) {
	m.title("%s", title)
	if spanning == "" {
		spanning = fmt.Sprintf("%d年预算数", m.year)
	}
	split := m.yuan && spanning != fmt.Sprintf("%d年预算数", m.year)
	basicFirst := rapid.Bool().Draw(m.t, "basic first")
	kinds := []string{"合计", "基本支出", "项目支出"}
	if !basicFirst {
		kinds = []string{"项目支出", "基本支出", "合计"}
	}
	if split {
		m.row("项目", "", "", "", spanning, "", "")
		m.row(append([]string{"功能分类科目编码", "", "", "功能分类科目名称"}, kinds...)...)
		m.row("类", "款", "项", "", "", "", "")
	} else {
		m.row("项目", "", spanning, "", "")
		m.row(append([]string{"科目编码", "科目名称"}, kinds...)...)
	}
	print := func(code, name string) {
		prefix := codeOf(code)
		whole := m.under(prefix, of)
		basic := m.under(prefix, func(it *madeItem) int64 { return min(it.basic, of(it)) })
		amounts := []string{m.cell(whole), m.cell(basic), m.cell(whole - basic)}
		if !basicFirst {
			amounts[0], amounts[2] = amounts[2], amounts[0]
		}
		switch {
		case whole == 0:
		case split && code == "合计":
			m.row(append([]string{"合计", "", "", ""}, amounts...)...)
		case split:
			cells := []string{code[:3], "", "", name}
			if len(code) > 3 {
				cells[1] = code[3:5]
			}
			if len(code) > 5 {
				cells[2] = code[5:]
			}
			m.row(append(cells, amounts...)...)
		default:
			m.row(append([]string{code, name}, amounts...)...)
		}
	}
	if !split {
		print("合计", "")
	}
	for _, c := range m.codes() {
		print(c, m.subject(c))
	}
	if split {
		print("合计", "")
	}
}

var economicClass = []struct{ code, name string }{{"301", "工资福利支出"}, {"302", "商品和服务支出"}, {"303", "对个人和家庭的补助"}}

// economicNames prints the economic table of Shanxi: names only.
func (m *budgetMaker) economicNames() {
	m.title("%d年一般公共预算安排基本支出分经济科目表（不含上年结转）", m.year)
	m.row("部门预算支出经济科目名称", "政府预算支出经济科目名称", fmt.Sprintf("%d年预算数", m.year), "", "")
	m.row("", "", "合计", "人员经费", "公用经费")
	print := func(name, government string, v int64, public bool) {
		staff, run := m.cell(v), m.zero
		if public {
			staff, run = run, staff
		}
		m.row(name, government, m.cell(v), staff, run)
	}
	m.row("合计", "", m.cell(m.staff()+m.public()), m.cell(m.staff()), m.cell(m.public()))
	for _, c := range economicClass {
		if v := m.economic(c.code); v > 0 {
			print(c.name, "", v, c.code == "302")
		}
		for _, e := range m.econ {
			if e.code[:3] == c.code {
				print(e.name, "工资福利等", e.amount, c.code == "302")
			}
		}
	}
}

func (m *budgetMaker) threeRows() {
	h := &m.three
	m.title("%d年财政拨款安排“三公”经费支出预算表", m.year)
	m.row("项目", fmt.Sprintf("%d年预算数", m.year), "", "", "")
	m.row("", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算")
	print := func(name string, v int64) { m.row(name, m.cell(v), m.cell(v), "", "") }
	print("因公出国（境）费", h.abroad)
	print("公务接待费", h.reception)
	print("公务用车购置及运行费", h.buy+h.run)
	print("①公务用车购置费", h.buy)
	print("②公务用车运行维护费", h.run)
	print("合计", h.now())
}

// nine prints the tables of Shanghai: split codes, no carry-over, no
// government funds in the totals' split.
func (m *budgetMaker) nine() {
	for _, it := range m.items {
		it.project, it.carry = it.project+it.carry, 0
	}
	m.carry = false
	m.line("%s%d年部门预算", m.name, m.year)
	all := func(it *madeItem) int64 { return it.all() }
	fiscal := func(it *madeItem) int64 { return it.all() - it.own }
	classes := m.classes()
	in := [][2]string{
		{"一、财政拨款收入", m.cell(m.sum(fiscal))}, {"1. 一般公共预算资金", m.cell(m.sum((*madeItem).generalOf))},
		{"2. 政府性基金", m.cell(m.sum((*madeItem).fundOf))}, {"3. 国有资本经营预算", m.zero},
		{"二、事业收入", m.zero}, {"三、事业单位经营收入", m.zero}, {"四、其他收入", m.cell(m.sum((*madeItem).ownOf))},
	}
	m.title("%d年部门财务收支预算总表", m.year)
	m.row("本年收入", "", "本年支出", "")
	m.row("项目", "预算数", "项目", "预算数")
	for i := range max(len(in), len(classes)) {
		cells := []string{"", "", "", ""}
		if i < len(in) {
			cells[0], cells[1] = in[i][0], in[i][1]
		}
		if i < len(classes) {
			cells[2], cells[3] = han[i]+"、"+m.subject(classes[i]), m.cell(m.under(classes[i], all))
		}
		m.row(cells...)
	}
	m.row("收入总计", m.cell(m.sum(all)), "支出总计", m.cell(m.sum(all)))
	m.outlays(fmt.Sprintf("%d年部门支出预算总表", m.year), "支出预算", all)
	m.outlays(fmt.Sprintf("%d年部门一般公共预算支出功能分类预算表", m.year), "一般公共预算支出", (*madeItem).generalOf)
	m.outlays(fmt.Sprintf("%d年部门政府性基金预算支出功能分类预算表", m.year), "政府性基金预算支出", (*madeItem).fundOf)

	m.title("%d年部门一般公共预算基本支出部门预算经济分类预算表", m.year)
	m.row("项目", "", "", "一般公共预算基本支出", "", "")
	m.row("部门预算经济分类科目编码", "", "经济分类科目名称", "合计", "人员经费", "公用经费")
	m.row("类", "款", "", "", "", "")
	print := func(class, item, name string, v int64) {
		staff, run := m.cell(v), m.zero
		if class == "302" {
			staff, run = run, staff
		}
		m.row(class, item, name, m.cell(v), staff, run)
	}
	for _, c := range economicClass {
		if v := m.economic(c.code); v > 0 {
			print(c.code, "", c.name, v)
		}
		for _, e := range m.econ {
			if e.code[:3] == c.code {
				print(c.code, e.code[3:], e.name, e.amount)
			}
		}
	}
	m.row("合计", "", "", m.cell(m.staff()+m.public()), m.cell(m.staff()), m.cell(m.public()))

	h := &m.three
	yuan := m.yuan
	m.yuan = false
	m.title("部门“三公”经费和机关运行经费预算表")
	m.row(fmt.Sprintf("%d年“三公”经费预算数", m.year), "", "", "", "", "", fmt.Sprintf("%d年机关运行经费预算数", m.year))
	m.row("合计", "因公出国(境)费", "公务接待费", "公务用车购置及运行费", "", "", "")
	m.row("", "", "", "小计", "购置费", "运行费", "")
	m.row(m.cell(h.now()), m.cell(h.abroad), m.cell(h.reception), m.cell(h.buy+h.run), m.cell(h.buy), m.cell(h.run), m.cell(m.public()))
	m.yuan = yuan
	m.narrative()
}

// final prints tables of final accounts: carry-over in and out, 行次 columns.
func (m *budgetMaker) final() {
	m.yuan = false
	left := int64(0)
	if rapid.Bool().Draw(m.t, "left over") {
		left = m.money("left over", 9_000_000/m.step)
	}
	spent := func(it *madeItem) int64 { return it.all() }
	income := func(it *madeItem) int64 { return it.all() - it.carry }
	m.line("%s%d年度部门决算", m.name, m.year)
	classes := m.classes()
	in := [][2]string{
		{"一、一般公共预算财政拨款收入", m.cell(m.sum((*madeItem).generalOf) + left)},
		{"二、政府性基金预算财政拨款收入", m.cell(m.sum((*madeItem).fundOf))},
		{"三、国有资本经营预算财政拨款收入", m.zero}, {"四、上级补助收入", m.zero}, {"五、事业收入", m.zero},
		{"六、经营收入", m.zero}, {"七、附属单位上缴收入", m.zero}, {"八、其他收入", m.cell(m.sum((*madeItem).ownOf))},
	}
	m.title("收入支出决算总表")
	m.row("收入", "", "", "支出", "", "")
	m.row("项目", "行次", "决算数", "项目", "行次", "决算数")
	for i := range max(len(in), len(classes)) {
		cells := []string{"", fmt.Sprint(i + 1), "", "", fmt.Sprint(i + 32), ""}
		if i < len(in) {
			cells[0], cells[2] = in[i][0], in[i][1]
		}
		if i < len(classes) {
			cells[3], cells[5] = han[i]+"、"+m.subject(classes[i]), m.cell(m.under(classes[i], spent))
		}
		m.row(cells...)
	}
	carry := m.sum((*madeItem).carryOf)
	m.row("本年收入合计", "27", m.cell(m.sum(income)+left), "本年支出合计", "58", m.cell(m.sum(spent)))
	m.row("使用非财政拨款结余", "28", "", "结余分配", "59", "")
	m.row("年初结转和结余", "29", m.cell(carry), "年末结转和结余", "60", m.cell(left))
	m.row("总计", "31", m.cell(m.sum(spent)+left), "总计", "62", m.cell(m.sum(spent)+left))
	m.outlays("支出决算表", "本年支出", spent)
	m.outlays("一般公共预算财政拨款支出决算表", "本年支出", func(it *madeItem) int64 { return it.generalOf() + it.carry })
	h := &m.three
	m.title("财政拨款“三公”经费支出决算表")
	m.row("预算数", "", "", "", "", "", "决算数", "", "", "", "", "")
	m.row("合计", "因公出国（境）费", "公务用车购置及运行维护费", "", "", "公务接待费", "合计", "因公出国（境）费", "公务用车购置及运行维护费", "", "", "公务接待费")
	m.row("", "", "小计", "公务用车购置费", "公务用车运行维护费", "", "", "", "小计", "公务用车购置费", "公务用车运行维护费", "")
	m.row(m.cell(h.was()), m.cell(h.wasAbroad), m.cell(h.wasBuy+h.wasRun), m.cell(h.wasBuy), m.cell(h.wasRun), m.cell(h.wasReception),
		m.cell(h.now()), m.cell(h.abroad), m.cell(h.buy+h.run), m.cell(h.buy), m.cell(h.run), m.cell(h.reception))
}

// narrative prints what the tables say in sentences, with shares and changes.
func (m *budgetMaker) narrative() {
	all := func(it *madeItem) int64 { return it.all() }
	total, carry := m.sum(all), m.sum((*madeItem).carryOf)
	m.line("")
	m.line("第三部分 %d年度部门预算情况说明", m.year)
	m.line("")
	m.line("一、部门预算收支情况说明")
	m.line("")
	was := total + m.money("last year", 90_000_000/m.step)
	m.line("%d年度%s预算收入总计%s，其中：本年收入%s，上年结转%s，比上年减少%s，下降%s，主要原因是项目减少。",
		m.year, m.name, m.text(total), m.text(total-carry), m.text(carry), m.text(was-total), percent(was-total, was))
	m.line("")
	m.line("二、支出预算情况说明")
	m.line("")
	basic := m.sum((*madeItem).basicOf)
	m.line("%d年度%s支出预算%s，其中：基本支出%s，占%s；项目支出%s，占%s。", m.year, m.name, m.text(total),
		m.text(basic), percent(basic, total), m.text(total-basic), percent(total-basic, total))
	m.line("")
	m.line("三、一般公共预算支出情况说明")
	m.line("")
	general := m.sum((*madeItem).generalOf)
	s := fmt.Sprintf("%d年度%s一般公共预算当年支出%s，主要用于以下方面：", m.year, m.name, m.text(general))
	for _, c := range m.classes() {
		if v := m.under(c, (*madeItem).generalOf); v > 0 {
			s += fmt.Sprintf("%s%s，占%s；", m.subject(c), m.text(v), percent(v, general))
		}
	}
	m.line("%s", s[:len(s)-len("；")]+"。")
	m.line("")
	m.line("四、一般公共预算基本支出情况说明")
	m.line("")
	m.line("%d年度%s一般公共预算安排基本支出%s，其中：人员经费%s，公用经费%s。", m.year, m.name, m.text(basic), m.text(m.staff()), m.text(m.public()))
	m.line("")
	m.line("五、“三公”经费增减变动原因说明")
	m.line("")
	h := &m.three
	m.line("%d年%s财政拨款安排的“三公”经费预算%s%s。其中：因公出国（境）费%s%s；公务接待费%s%s；公务用车购置费%s%s；公务用车运行维护费%s%s。",
		m.year, m.name, m.text(h.now()), m.change(h.now(), h.was()), m.text(h.abroad), m.change(h.abroad, h.wasAbroad),
		m.text(h.reception), m.change(h.reception, h.wasReception), m.text(h.buy), m.change(h.buy, h.wasBuy), m.text(h.run), m.change(h.run, h.wasRun))
}

// change says how an amount compares with last year's.
func (m *budgetMaker) change(now, was int64) string {
	switch {
	case now == was:
		return "，与上年预算数相同"
	case now > was:
		return "，比上年预算数增加" + m.text(now-was)
	}
	return "，比上年预算数减少" + m.text(was-now)
}

// A document that contradicts nothing breaks no identity, whatever its shape.
func TestGeneratedDocumentsAreQuiet(t *testing.T) {
	const rounds = 10 // of 100 documents each, unless -rapid.checks says more
	tried := map[string]int{}
	documents := 0
	for range rounds {
		rapid.Check(t, func(t *rapid.T) {
			doc := makeBudget(t)
			results := readText(t, doc)
			documents++
			for i := range results {
				r := &results[i]
				tried[r.Kind]++
				if r.Verdict == budget.VerdictBroken {
					t.Fatalf("broken: %s %s, by %s (bound %s): %v\n%s", r.Kind, r.ID(), r.Difference(), r.Bound(), figuresOf(r), doc)
				}
			}
			if len(results) < 12 {
				t.Fatalf("only %d identities\n%s", len(results), doc)
			}
		})
	}
	t.Logf("%d documents, identities tried: %v", documents, tried)
	require.Positive(t, tried[budget.KindCross])
}

func figuresOf(r *budget.Result) []string {
	var out []string
	for _, side := range [2][]budget.Term{r.Left, r.Right} {
		for _, x := range side {
			out = append(out, fmt.Sprintf("%s@%d:%d", x.Figure.Text, x.Figure.At.Line, x.Figure.At.Column))
		}
		out = append(out, "=")
	}
	return out
}

// Slips in documents of random shapes are seen and named as those in published
// ones are.
func TestSlipsInGeneratedDocuments(t *testing.T) {
	documents := 40
	if *full {
		documents = 2000
	}
	var s tally
	r := rand.New(rand.NewSource(3))
	for seed := range documents {
		doc := rapid.Custom(makeBudget).Example(seed)
		sound := readText(t, doc)
		txt := newText(doc)
		figures, _ := tied(sound)
		for range 8 {
			f, slip := figures[r.Intn(len(figures))], slips[r.Intn(len(slips))]
			changed := slip.make(f.Text, r)
			if changed == "" || !beyondRounding(sound, f, changed) {
				continue
			}
			if mutant := txt.with(spotOf(f.At), f.Text, changed); mutant != "" {
				s.judge(t, slip.name, readText(t, mutant), nil, f, changed)
			}
		}
	}
	t.Log(s)
	require.Equal(t, s.tried, s.seen)
	require.GreaterOrEqual(t, s.named*100, s.determined*90)
	require.LessOrEqual(t, s.wrong*100, s.tried)
}
