package budget

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestGroupThousands(t *testing.T) {
	for text, want := range map[string]string{
		"1": "1", "123": "123", "1234": "1,234", "-1234.5": "-1,234.5", "123456": "123,456", "1234567.00": "1,234,567.00", "-123.4567": "-123.4567", "0.00": "0.00",
	} {
		require.Equal(t, want, groupThousands(text), text)
	}
}

func TestOrdinalLabels(t *testing.T) {
	for text, want := range map[string]bool{"": true, "0": true, "9": true, "12": true, "123": false, "1a": false, "一": false, "合计": false} {
		require.Equal(t, want, isOrdinal(text), text)
	}
}

func TestFinalDocuments(t *testing.T) {
	for _, tt := range []struct {
		titles []string
		want   bool
	}{
		{nil, false}, {[]string{"支出总表"}, false}, {[]string{"支出决算表"}, true}, {[]string{"支出决算表", "支出总表"}, true},
		{[]string{"支出决算表", "支出总表", "收入总表"}, false}, {[]string{"支出决算表", "收入决算表", "支出总表"}, true},
	} {
		doc := Document{}
		for _, title := range tt.titles {
			doc.Tables = append(doc.Tables, Table{Title: title})
		}
		require.Equal(t, tt.want, isFinal(&doc), "%q", tt.titles)
	}
}

// The tables of the units of a department follow its own, in the same order.
func TestSetsAreCounted(t *testing.T) {
	doc := Document{Year: 2024}
	for _, title := range []string{"收支总表", "支出总表", "一般公共预算支出表", "收支总表", "支出总表", "一般公共预算支出表", "收支总表"} {
		doc.Tables = append(doc.Tables, Table{Title: title})
	}
	b := read(doc)
	var sets []int
	for i := range b.sheets {
		sets = append(sets, b.sheets[i].set)
	}
	require.Equal(t, []int{0, 0, 0, 1, 1, 1, 2}, sets)
	require.Equal(t, 2, b.sets)
}

func TestEconomicParts(t *testing.T) {
	for _, tt := range []struct {
		code, name string
		want       part
		isClass    bool
	}{
		{"301", "工资福利支出", partStaff, true}, {"", "工资福利支出", partStaff, true}, {"", "商品和服务支出", partPublic, true},
		{"310", "资本性支出", partPublic, true}, {"304", "对企事业单位的补贴", partWhole, true}, {"302", "商品服务", partPublic, true},
		{"30201", "办公费", partWhole, false}, {"30102", "工资福利支出", partWhole, false}, {"", "办公费", partWhole, false}, {"399", "其他支出", partWhole, true},
	} {
		p, isClass := economicPart(&line{code: FunctionCode(tt.code), label: label{bare: tt.name}})
		require.Equal(t, tt.want, p, "%s %s", tt.code, tt.name)
		require.Equal(t, tt.isClass, isClass, "%s %s", tt.code, tt.name)
	}
}

// A sentence about income is held against the income side, one about outlays
// against the other, whatever both come to.
func TestSidesOfATable(t *testing.T) {
	doc := Document{Department: "某县司法局", Year: 2024, Tables: []Table{sketch(t, `
		财政拨款收支总表
		收入>项目 | 收入>金额 | 支出>项目 | 支出>合计 | 支出>一般公共预算
		一般公共预算 | 95.00 | 公共安全支出 | 94.00 | 94.00
		政府性基金 | | | |
		收入总计 | 95.00 | 支出总计 | 94.00 | 94.00`)}}
	for _, tt := range []struct{ subject, text, want string }{
		{"财政拨款收入总计", "95.00", "narrative 95.00=95.00"},
		{"财政拨款支出总计", "94.00", "narrative 94.00=94.00"},
		{"一般公共预算收入", "95.00", "narrative 95.00=95.00"},
		{"一般公共预算支出", "94.00", "narrative 94.00=94.00"},
		{"财政拨款支出总计", "93.00", "narrative 93.00=94.00 broken"},
		{"财政拨款收入总计", "93.00", "narrative 93.00=95.00 broken"},
	} {
		doc.Narrative = []Statement{say("四、财政拨款收支情况说明", "x", amount(tt.subject, tt.text))}
		require.Equal(t, []string{tt.want}, told(doc), tt.subject)
	}
}

// Staff and running costs are tied to the classes they are made of where it is
// known of every class which of them it belongs to.
func TestClassesOfStaff(t *testing.T) {
	const basic = "四、一般公共预算基本支出情况说明"
	for _, tt := range []struct {
		name, class string
		says        Claim
		want        []string
	}{
		{"staff", "", amount("人员经费", "50.00"), []string{"narrative 50.00=45.00+5.00"}},
		{"running costs", "", amount("公用经费", "9.00"), []string{"narrative 9.00=10.00 broken"}},
		{"a class of neither", "\n312 | 对企业补助 | 3.00", amount("人员经费", "50.00"), nil},
		{"a class that is not known", "\n399 | 其他支出 | 3.00", amount("人员经费", "50.00"), nil},
		{"items below the classes", "\n30201 | 办公费 | 3.00", amount("公用经费", "10.00"), []string{"narrative 10.00=10.00"}},
		{"projects have no classes", "", amount("项目支出", "50.00"), nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := Document{Year: 2024, Tables: []Table{sketch(t, `
				一般公共预算基本支出表
				科目编码 | 科目名称 | 金额
				301 | 工资福利支出 | 45.00
				302 | 商品和服务支出 | 10.00
				303 | 对个人和家庭的补助 | 5.00`+tt.class)}}
			doc.Narrative = []Statement{say(basic, "x", tt.says)}
			require.Equal(t, tt.want, told(doc))
		})
	}
}

func TestMoneyOfOtherSourcesCarriedOver(t *testing.T) {
	of := func(text string) *tally {
		var v tally
		if text != "" {
			f := mustFigure(text, TenThousand)
			v.count(&f)
		}
		return &v
	}
	for _, tt := range []struct {
		total, fiscal, carry, fiscalCarry string
		want                              bool
	}{
		{"100.00", "97.00", "5.00", "2.00", true}, {"100.00", "97.00", "3.00", "", true}, {"100.00", "97.00", "5.00", "1.00", false},
		{"100.00", "100.00", "5.00", "5.00", false}, {"", "97.00", "3.00", "", false}, {"97.00", "", "3.00", "", false},
		{"0.00", "", "", "0.00", false}, {"100.00", "97.00", "", "-3.00", false}, {"3.00", "", "3.00", "", false}, {"", "-3.00", "3.00", "", false},
	} {
		require.Equal(t, tt.want, otherCarried(of(tt.total), of(tt.fiscal), of(tt.carry), of(tt.fiscalCarry)), "%+v", tt)
	}
}

// A list of counts beside the list of amounts vouches for it where it adds up.
func TestCountsBesideAmounts(t *testing.T) {
	counted := func(whole string, parts ...string) []Claim {
		out := []Claim{count("项目", whole, "个"), amount("项目金额", "35.00")}
		for _, p := range parts {
			c := count("新增", p, "个")
			c.Parent, c.List = 0, 1
			out = append(out, c)
		}
		return append(out, partOf(1, amount("新增", "25.00"), amount("延续", "10.00"))...)
	}
	for _, tt := range []struct {
		name string
		says []Claim
		want string
	}{
		{"exactly", counted("2", "1", "1"), "sum 35.00=25.00+10.00"},
		{"not", counted("3", "1", "1"), "sum 35.00=25.00+10.00 soft"},
		{"to nought", counted("0", "0", "0"), "sum 35.00=25.00+10.00 soft"},
		{"there is none", counted("2"), "sum 35.00=25.00+10.00 soft"},
	} {
		doc := spoken(t)
		doc.Narrative = []Statement{say("", "x", tt.says...)}
		require.Contains(t, told(doc), tt.want, tt.name)
	}
}
