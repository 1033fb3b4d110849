package budget

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/source"
)

func TestReadSubject(t *testing.T) {
	x := (&builder{doc: &Document{Department: "江苏省人民检察院"}}).indexSubjects()
	tests := []struct{ name, want string }{
		{"一般公共预算财政拨款支出", "一般公共预算? out"}, {"财政拨款（政府性基金）收入", "政府性基金? in and more"}, {"基本支出", "基本支出? out"}, {"人员经费", "人员经费?"}, {"上年结转", "（上年结转）"},
		{"本年收入合计", "（本年） in"}, {"2024年收支总预算", "?"}, {"部门预算", "?"}, {"预算", "? and more"}, {"当年预算执行数", "（本年） and more"}, {"收入", "? in"},
		{"“三公”经费", "“三公”经费?"}, {"公务用车购置及运行维护费", "公务用车购置及运行费?"}, {"因公出国（境）费用", "因公出国（境）费?"}, {"公务用车购置费", "公务用车购置费?"},
		{"省检察院支出总额", "? out"}, {"检察院预算总额", "?"}, {"人民法院预算总额", "? and more"}, {"江苏省人民检察院机关预算总额", "? and more"}, {"江苏省人民检察院本级预算总额", "? and more"},
		{"面向中小企业预留", "? and more"}, {"政府采购货物", "政府采购货物?"}, {"政府采购货物和服务", "政府采购货物? and more"}, {"机关运行经费", "机关运行经费?"}, {"行政运行（项）", "? and more"}, {"（204类）支出总额", "? out"},
		{"其他收入", "其他收入? in"}, {"上级补助收入", "上级补助收入? in"}, {"单位资金", "单位资金?"}, {"", "? and more"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, plain := x.readSubject(tt.name)
			got := asSaid(key{fund: f.fund, part: f.part, time: f.time, item: f.item}) + map[side]string{sideIn: " in", sideOut: " out"}[f.side]
			if !plain {
				got += " and more"
			}
			require.Equal(t, strings.TrimSpace(tt.want), got)
		})
	}
}

func TestSubjectsByName(t *testing.T) {
	b := read(spoken(t))
	x := b.subjects()
	x.add("其他公共安全支出", "20499")
	x.add("其他公共安全支出", "2049999")
	x.add("行政运行", "2010101")
	tests := []struct {
		subject, above string
		want           FunctionCode
	}{
		{"公共安全支出", "", "204"}, {"公共安全", "", "204"}, {"“公共安全支出”（类）", "", "204"}, {"公共安全支出（204类）", "", "204"},
		{"公共安全支出(类)司法(款)行政运行(项)", "", "2040601"}, {"司法（款）行政运行（项）支出", "", "2040601"}, {"卫生健康支出（类）行政运行（项）", "", ""},
		{"行政运行", "", ""}, {"行政运行", "204", "2040601"}, {"行政运行（项）", "201", "2010101"}, {"行政运行（款）", "204", ""}, {"行政运行", "2040601", "2040601"},
		{"其他公共安全支出", "", "20499"}, {"其他公共安全支出（项）", "", "2049999"}, {"其他公共安全支出（款）", "", "20499"},
		{"行政单位医疗费（项）", "", "2101101"}, {"行政单位的医疗", "", "2101101"}, {"没有的科目（类）", "", ""}, {"没有的科目（类）司法（款）", "", ""}, {"", "", ""},
		{"普法经费", "", ""}, {"支出", "", ""},
		{"“公共安全支出-司法-行政运行”科目", "", "2040601"}, {"公共安全支出—司法", "", "20406"}, {"公共安全支出-司法-没有的科目", "", ""},
		{"卫生健康支出-司法-行政运行", "", ""}, {"司法-行政运行", "", ""}, {"公共安全支出-其他公共安全支出-其他公共安全支出", "", "2049999"},
	}
	for _, tt := range tests {
		require.Equal(t, tt.want, x.code(tt.subject, FunctionCode(tt.above)), "%s below %s", tt.subject, tt.above)
	}
	for mark, want := range map[string]int{
		"（类）": len("（类）"), "(款)x": 3 + 2, "（204项）": len("（204项）"), "（２类）": len("（２类）"), "（类": 0, "（级）": 0, "类）": 0, "": 0, "（类）a": len("（类）"),
	} {
		require.Equal(t, want, levelMark(mark), mark)
	}
}

// remarksOf writes what each amount of the narrative is of, with the table that
// its section speaks of; … where its subject is not wholly known.
func remarksOf(b *builder) string {
	m := b.readRemarks()
	var out []string
	for i := range m.list {
		r := &m.list[i]
		s := fmt.Sprintf("%s %s%s", b.claimOf(r).Figure.Text, asSaid(r.key), map[side]string{sideIn: " in", sideOut: " out"}[r.side])
		if !r.plain {
			s += " …"
		}
		if r.net {
			s += " net"
		}
		if len(r.roles) > 0 {
			s += " @" + string(r.roles[0])
		}
		if n := m.opener[r.statement]; n >= 0 {
			s += " in the list of " + b.claimOf(&m.list[n]).Figure.Text
		}
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

func TestWhatSentencesSpeakOf(t *testing.T) {
	numbered := func(number, heading, text string, opens []int, claims ...Claim) Statement {
		return Statement{Text: source.Text{Text: text}, Number: number, Heading: heading, Opens: opens, Claims: claims}
	}
	const general = "三、一般公共预算支出情况说明"
	tests := []struct {
		name, want string
		says       []Statement
	}{
		{"the innermost heading that says what for", `
			2.00 公务接待费+ @three-public
			70.00 + out @expenditure
			95.00 一般公共预算（本年） out @general
			70.00 + … @overview
			100.00 总计+ out
			100.00 总计+ out`, []Statement{
			say("一、预算情况说明／（二）“三公”经费情况／公务接待", "x", amount("公务接待费", "2.00")),
			say("二、支出预算情况说明／（一）公共安全支出", "x", amount("支出", "70.00")),
			say("二、支出预算情况说明／（一）一般公共预算支出", "x", amount("支出", "95.00")),
			say("二、收入预算情况说明／（一）公共安全支出", "x", amount("预算", "70.00")),
			say("部门概况", "x", amount("支出总计", "100.00")),
			say("", "x", amount("支出总计", "100.00")),
		}},
		{"a heading that names a subject", `
			40.00 2040601一般公共预算（本年） @general
			1.00 一般公共预算（本年） … @general`, []Statement{
			say(general+"／1. 公共安全支出（类）", "x", amount("行政运行（项）", "40.00"), amount("办案费", "1.00")),
		}},
		{"a paragraph about one subject", `
			25.00 2040605一般公共预算（本年） out @general
			25.00 一般公共预算项目支出（本年） out @general
			3.00 一般公共预算（本年） out … @general
			25.00 一般公共预算（本年） out @general
			25.00 一般公共预算（本年） out @general
			25.00 一般公共预算（本年） out @general`, []Statement{
			say(general, "1.公共安全支出（类）司法（款）普法宣传（项）。2024年预算25.00万元。", amount("支出预算", "25.00"), amount("项目支出", "25.00")),
			say(general, "2.农林水支出（类）水利（款）防汛（项）。2024年预算3.00万元。", amount("支出预算", "3.00")),
			say(general, "普法宣传（项）25.00万元", amount("支出预算", "25.00")),
			say(general, "公共安全支出（类）的情况。2024年预算25.00万元。", amount("支出预算", "25.00")),
			say(general, strings.Repeat("很长", 90)+"普法宣传（项）。", amount("支出预算", "25.00")),
		}},
		{"a part is of what its whole is of", `
			65.00 204一般公共预算（本年） out @general
			40.00 204一般公共预算基本支出（本年） out @general
			25.00 204一般公共预算项目支出（本年） out @general
			3.00 204一般公共预算（本年） out … @general
			65.00 一般公共预算（本年） … @general
			40.00 一般公共预算基本支出（本年） out … @general
			6.00 公务用车购置及运行费+ @three-public
			2.00 公务用车购置费+ @three-public
			4.00 + … @three-public
			40.00 基本支出+ out
			95.00 一般公共预算+ out`, []Statement{
			say(general, "x", join([]Claim{amount("公共安全支出", "65.00")}, partOf(0, amount("基本支出", "40.00"), amount("项目支出", "25.00"), amount("办案费", "3.00")))...),
			say(general, "x", join([]Claim{amount("面向企业预留", "65.00")}, partOf(0, amount("基本支出", "40.00")))...),
			say("五、“三公”经费情况说明", "x", join([]Claim{amount("公务用车购置及运行费", "6.00")}, partOf(0, amount("购置费", "2.00"), amount("燃油", "4.00")))...),
			say("", "x", join(partOf(1, amount("基本支出", "40.00")), []Claim{amount("一般公共预算支出", "95.00")})...),
		}},
		{"of the parts beside 上年结转 all are this year's", `
			100.00 总计+ in @overview
			95.00 一般公共预算（本年） in @overview
			5.00 （上年结转） in @overview
			100.00 总计+ in @overview
			95.00 一般公共预算+ in @overview
			5.00 （上年结转） in @overview
			95.00 一般公共预算+ @overview
			5.00 （上年结转） @overview`, []Statement{
			say("一、收支总体情况说明", "x", join([]Claim{amount("收入总计", "100.00")}, partOf(0, amount("一般公共预算", "95.00"), amount("上年结转", "5.00")))...),
			say("一、收支总体情况说明", "x", join([]Claim{amount("收入总计", "100.00"), amount("一般公共预算收入", "95.00")}, partOf(0, amount("上年结转", "5.00")))...),
			say("一、收支总体情况说明", "x", amount("一般公共预算", "95.00"), amount("上年结转", "5.00")),
		}},
		{"lists of paragraphs, one within the other", `
			95.00 一般公共预算（本年） out @general
			65.00 204一般公共预算（本年） out @general in the list of 95.00
			40.00 2040601一般公共预算（本年） out @general in the list of 65.00
			25.00 2040605一般公共预算（本年） out @general in the list of 65.00
			30.00 210一般公共预算（本年） out @general in the list of 95.00
			60.00 一般公共预算基本支出（本年） out @general`, []Statement{
			numbered("", general, "x：", []int{0}, amount("一般公共预算支出", "95.00")),
			numbered("（一）", general, "x：", []int{0}, amount("公共安全支出", "65.00")),
			numbered("1.", general, "x", nil, amount("行政运行", "40.00")),
			numbered("2．", general, "x", nil, amount("普法宣传", "25.00")),
			numbered("（二）", general, "x", nil, amount("卫生健康支出", "30.00")),
			numbered("三、", general, "x", nil, amount("基本支出", "60.00")),
		}},
		{"a list ends with its heading, and with another style", `
			95.00 一般公共预算（本年） out @general
			65.00 204一般公共预算（本年） out @general in the list of 95.00
			60.00 一般公共预算基本支出（本年） out @general
			8.00 “三公”经费+ @three-public
			2.00 公务接待费+ @three-public in the list of 8.00
			60.00 一般公共预算基本支出（本年） out @general
			50.00 一般公共预算人员经费（本年） @general`, []Statement{
			numbered("一、", general, "x：", []int{0}, amount("一般公共预算支出", "95.00")),
			numbered("1.", general, "x", nil, amount("公共安全支出", "65.00")),
			numbered("二、", general, "x", nil, amount("基本支出", "60.00")),
			numbered("", "五、“三公”经费情况说明", "x：", []int{3, 1, -1, 0}, amount("“三公”经费", "8.00")),
			numbered("", "五、“三公”经费情况说明", "x", nil, amount("公务接待费", "2.00")),
			numbered("", "四、一般公共预算基本支出情况说明", "x", nil, amount("基本支出", "60.00")),
			numbered("", "四、一般公共预算基本支出情况说明", "x：", []int{0}, Claim{Kind: ClaimShare, Parent: -1}),
			numbered("1.", "四、一般公共预算基本支出情况说明", "x", nil, amount("人员经费", "50.00")),
		}},
		{"totals by their words", `
			100.00 总计+ in @overview
			95.00 （本年） in net @overview
			100.00 总计+ out @overview
			60.00 基本支出+ out @overview
			100.00 总计+ @overview`, []Statement{
			say("一、收支总体情况说明", "x", amount("收入总计", "100.00"), amount("本年收入合计", "95.00"), amount("支出总预算", "100.00"), amount("基本支出总额", "60.00"), amount("预算总额", "100.00")),
		}},
		{"what is no amount of this year is left out", `
			95.00 一般公共预算（本年） out @general`, []Statement{
			say(general, "x", Claim{Kind: ClaimAmount, Subject: "支出", Figure: mustFigure("3.00", TenThousand), InReason: true, Parent: -1},
				Claim{Kind: ClaimAmount, Subject: "支出", Figure: mustFigure("3.00", TenThousand), Op: ">=", Parent: -1},
				Claim{Kind: ClaimAmount, Subject: "支出", Figure: mustFigure("3.00", TenThousand), Year: 2023, Parent: -1},
				Claim{Kind: ClaimAmount, Subject: "支出", Figure: mustFigure("3", "人"), Parent: -1}, Claim{Kind: ClaimPrice, Subject: "支出", Figure: mustFigure("3", Yuan), Parent: -1},
				Claim{Kind: ClaimAmount, Subject: "支出", Figure: mustFigure("95.00", TenThousand), Year: 2024, Parent: -1}),
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := spoken(t)
			doc.Narrative = tt.says
			require.Equal(t, strings.ReplaceAll(strings.TrimSpace(tt.want), "\t", ""), remarksOf(read(doc)))
		})
	}
}
