package budget

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/source"
)

// A list adds up to its whole where its parts are by their meaning all there is.
func TestSplits(t *testing.T) {
	b := read(Document{Year: 2024, Tables: []Table{
		sketch(t, `
		收支总表
		收入>项目 | 收入>金额 | 支出>项目 | 支出>金额
		一、一般公共预算 | 90.00 | 一、公共安全支出 | 70.00
		二、政府性基金预算 | | 二、卫生健康支出 | 30.00
		三、单位资金 | 10.00 | 三、教育支出 | 0.00
		其中：事业收入 | 6.00 | |
		其他收入 | 4.00 | |
		收入总计 | 100.00 | 支出总计 | 100.00`),
		sketch(t, `
		支出总表
		科目编码 | 科目名称 | 合计 | 基本支出 | 人员经费 | 公用经费 | 项目支出 | 单位预留机动经费
		 | 合计 | 100.00 | 60.00 | 50.00 | 10.00 | 40.00 | 0.00
		204 | 公共安全支出 | 70.00 | 40.00 | 35.00 | 5.00 | 30.00 |
		20406 | 司法 | 70.00 | 40.00 | 35.00 | 5.00 | 30.00 |
		2040601 | 行政运行 | 70.00 | 40.00 | 35.00 | 5.00 | 30.00 |`),
	}})
	known := &b.facts.topics
	both := key{time: timeBoth}
	with := func(q key, change func(*key)) key { change(&q); return q }
	fundOf := func(f fund) key { return with(both, func(q *key) { q.fund = f }) }
	parts := func(ps ...part) (out []key) {
		for _, p := range ps {
			out = append(out, with(both, func(q *key) { q.part = p }))
		}
		return out
	}
	items := func(is ...item) (out []key) {
		for _, i := range is {
			out = append(out, with(both, func(q *key) { q.item = i }))
		}
		return out
	}
	subjects := func(codes ...string) (out []key) {
		for _, c := range codes {
			out = append(out, with(both, func(q *key) { q.topic = known.of(c) }))
		}
		return out
	}
	carry, current := key{time: timeCarry}, key{time: timeCurrent}
	plan := func(q key) key { q.plan = true; return q }
	tests := []struct {
		name  string
		whole key
		parts []key
		want  bool
	}{
		{"基本 and 项目", both, parts(partBasic, partProject), true},
		{"基本 and 项目, of which one is of a subject", both, []key{parts(partBasic)[0], {part: partProject, topic: known.of("204"), time: timeBoth}}, false},
		{"基本 alone, twice", both, parts(partBasic, partBasic), false},
		{"基本 and its staff", both, parts(partBasic, partStaff), false},
		{"基本 and the whole", both, parts(partBasic, partWhole), false},
		{"项目 and others", both, parts(partProject, partReserve), false},
		{"基本, 项目 and 上缴, which no table prints", both, parts(partBasic, partProject, partUpward), true},
		{"staff and running costs", parts(partBasic)[0], parts(partStaff, partPublic), true},
		{"staff and projects", parts(partBasic)[0], parts(partStaff, partProject), false},
		{"projects by part", parts(partProject)[0], parts(partStaff, partPublic), false},
		{"基本 of the budget and 项目 of the outcome", both, []key{plan(parts(partBasic)[0]), parts(partProject)[0]}, false},
		{"all of the budget", plan(both), []key{plan(parts(partBasic)[0]), plan(parts(partProject)[0])}, true},

		{"三公 in three", items(itemThree)[0], items(itemAbroad, itemReception, itemVehicle), true},
		{"三公 in four", items(itemThree)[0], items(itemAbroad, itemReception, itemVehicleBuy, itemVehicleRun), true},
		{"三公 in two", items(itemThree)[0], items(itemAbroad, itemReception), false},
		{"三公 with half of the cars", items(itemThree)[0], items(itemAbroad, itemReception, itemVehicleBuy), false},
		{"三公 with cars and their purchase", items(itemThree)[0], items(itemAbroad, itemReception, itemVehicle, itemVehicleBuy), false},
		{"三公 with 会议费", items(itemThree)[0], items(itemAbroad, itemReception, itemVehicle, itemMeeting), false},
		{"cars", items(itemVehicle)[0], items(itemVehicleBuy, itemVehicleRun), true},
		{"接待 has no parts", items(itemReception)[0], items(itemMeeting, itemTraining), false},
		{"采购 in three", items(itemPurchase)[0], items(itemGoods, itemWorks, itemServices), true},
		{"三公 and itself", items(itemThree)[0], items(itemThree, itemMeeting), false},
		{"all money by item", both, items(itemAbroad, itemReception, itemVehicle), false},

		{"this year's and what was carried over", both, []key{current, carry}, true},
		{"this year's twice", both, []key{current, {time: timeCurrent, grand: true}}, false},
		{"what was carried over and nothing else", both, []key{carry, with(carry, func(q *key) { q.fund = fundFiscal })}, false},
		{"funds", both, []key{fundOf(fundGeneral), fundOf(fundUnit)}, true},
		{"funds, and what was carried over", both, []key{fundOf(fundGeneral), fundOf(fundUnit), carry}, true},
		{"财政拨款 for its funds", both, []key{fundOf(fundFiscal), fundOf(fundUnit)}, true},
		{"事业收入 for all of 单位资金", both, []key{fundOf(fundFiscal), fundOf(fundUndertaking)}, false},
		{"事业收入 and 其他收入", both, []key{fundOf(fundFiscal), fundOf(fundUndertaking), fundOf(fundOther)}, true},
		{"one fund and this year's money", both, []key{fundOf(fundGeneral), current}, false},
		{"政府性基金 alone", both, []key{fundOf(fundGovernment), fundOf(fundUnit)}, false},
		{"财政拨款 by fund", fundOf(fundFiscal), []key{fundOf(fundGeneral), fundOf(fundGovernment)}, true},
		{"单位资金 by fund, of which a table prints another", fundOf(fundUnit), []key{fundOf(fundUndertaking), fundOf(fundSuperior)}, false},
		{"a fund and a subject", both, []key{fundOf(fundGeneral), {topic: known.of("204"), fund: fundUnit, time: timeBoth}}, false},

		{"类", both, subjects("204", "210"), true},
		{"类 but one", both, subjects("204", "208"), false},
		{"类 and 款", both, subjects("204", "21011"), false},
		{"款 of a 类", subjects("204")[0], subjects("20406", "20499"), true},
		{"项 of a 类", subjects("204")[0], subjects("2040601", "2040605"), false},
		{"类 of different years", both, []key{{topic: known.of("204"), time: timeBoth}, {topic: known.of("210"), time: timeCurrent}}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := partList{whole: &remark{key: tt.whole, plain: true}}
			for _, q := range tt.parts {
				l.parts = append(l.parts, &remark{key: q, plain: true})
			}
			require.Equal(t, tt.want, b.isSplit(&l))
			l.whole.plain = false
			require.False(t, b.isSplit(&l), "of something unknown")
			l.whole.plain, l.parts[0].plain = true, false
			require.False(t, b.isSplit(&l), "something unknown")
		})
	}
}

// References that lead nowhere, and figures that are not meant exactly, make no
// equation; those beside them do.
func TestClaimsWithLooseEnds(t *testing.T) {
	const general = "三、一般公共预算支出情况说明"
	now, last := amount("一般公共预算支出", "95.00"), Claim{Kind: ClaimAmount, Subject: "2023年一般公共预算支出", Year: 2023, Figure: mustFigure("90.00", TenThousand), Parent: -1}
	about := now
	about.Op = "~"
	blank := Claim{Kind: ClaimAmount, Subject: "办案费", Parent: -1}
	with := func(c Claim, change func(*Claim)) Claim { change(&c); return c }
	price := Claim{Kind: ClaimPrice, Subject: "补助", Figure: mustFigure("1060", Yuan), Parent: -1}
	product := func(refs ...int) Claim {
		return Claim{Kind: ClaimProduct, Subject: "补助", Figure: mustFigure("6.8", TenThousand), Refs: refs, Parent: -1}
	}
	people := count("伤残军人", "64", "人")
	cars := func(parent, list int, subject, n string, unit Unit) Claim {
		c := count(subject, n, unit)
		c.Parent, c.List = parent, list
		return c
	}
	tests := []struct {
		name string
		says []Claim
		want []string // besides what ties the amounts to the tables
	}{
		{"a share of a missing part", []Claim{now, share("50%", 4), share("50%", -1), share("50%")}, nil},
		{"a share of what is about so much", []Claim{about, now, share("50%", 0, 1)}, nil},
		{"a share of nought", []Claim{amount("办案费", "3.00"), amount("差旅费", "0.00"), share("50%", 0, 1)}, nil},
		{"a share in no percent", []Claim{now, last, with(share("50", 0, 1), func(c *Claim) { c.Figure.Unit = "人" })}, nil},
		{"a share of the last claim", []Claim{now, share("105.56%", 0, 2), last}, []string{"share 105.56%=95.00+90.00"}},
		{"growth without its base", []Claim{now, growth(1, "5.56%", 0)}, nil},
		{"growth over the year before", []Claim{now, last, growth(1, "5.56%", 0, 1)}, []string{"year-on-year 5.56%=95.00+90.00"}},
		{"growth in times", []Claim{now, last, with(growth(1, "0.06", 0, 1), func(c *Claim) { c.Figure.Unit = Times })}, []string{"year-on-year 0.06=95.00+90.00"}},
		{"growth in no percent", []Claim{now, last, with(growth(1, "5.56", 0, 1), func(c *Claim) { c.Figure.Unit = "人" })}, nil},
		{"growth by a change that is not exact", []Claim{now, with(moved(1, "5.00", 0), func(c *Claim) { c.Op = "~" }), growth(1, "5.56%", 0)}, nil},
		{"growth by the change of another", []Claim{now, amount("办案费", "3.00"), moved(1, "5.00", 1), growth(1, "5.56%", 0)}, nil},
		{"a change of nothing", []Claim{now, moved(1, "5.00"), moved(1, "5.00", 0), growth(1, "5.56%", 0)}, []string{"year-on-year 5.56%=5.00+95.00"}},
		{"a difference to a count", []Claim{now, people, moved(1, "5.00", 0, 1)}, nil},
		{"a difference to a blank", []Claim{now, blank, moved(1, "5.00", 0, 1)}, nil},
		{"the same as a count", []Claim{now, people, same(0, 1)}, nil},
		{"the same as the year before", []Claim{now, last, same(0, 1)}, []string{"year-on-year 95.00=90.00 broken"}},
		{"what gives a reason, or is about so much", []Claim{now, last,
			with(growth(1, "9%", 0, 1), func(c *Claim) { c.InReason = true }), with(growth(1, "9%", 0, 1), func(c *Claim) { c.Op = "~" })}, nil},
		{"a product of one factor", []Claim{people, price, product(0)}, nil},
		{"a product of two, one missing", []Claim{people, price, product(0, 7)}, nil},
		{"a product of three", []Claim{people, price, count("月", "1", ""), product(0, 1, 2)}, []string{"sum 6.8=64+1060+1 soft"}},

		{"counts of one kind", []Claim{count("实有", "4", "辆"), cars(0, 1, "执法车", "3", "辆"), cars(0, 1, "公务车", "1", "辆")}, []string{"count 4=3+1"}},
		{"counts in two lists", []Claim{count("车辆", "4", "辆"), cars(0, 1, "执法车", "3", "辆"), cars(0, 2, "轿车", "2", "辆"), cars(0, 1, "公务车", "1", "辆"), cars(0, 2, "客车", "2", "辆")},
			[]string{"count 4=3+1", "count 4=2+2"}},
		{"one count in a list", []Claim{count("车辆", "4", "辆"), cars(0, 1, "执法车", "3", "辆")}, nil},
		{"counts of different things", []Claim{count("车辆", "4", "辆"), cars(0, 1, "执法车", "3", "辆"), cars(0, 1, "司机", "1", "人")}, nil},
		{"counts of something that is no count", []Claim{now, cars(0, 1, "执法车", "3", "辆"), cars(0, 1, "公务车", "1", "辆")}, nil},
		{"counts of a missing whole", []Claim{cars(9, 1, "执法车", "3", "辆"), cars(9, 1, "公务车", "1", "辆"), cars(3, 1, "轿车", "1", "辆")}, nil},
		{"staff", []Claim{count("在职人员", "4", "人"), cars(0, 1, "行政", "3", "人"), cars(0, 1, "事业", "2", "人")}, []string{"count 4=3+2 soft broken"}},
		{"at least so many cars", []Claim{with(count("车辆", "4", "辆"), func(c *Claim) { c.Op = ">=" }), cars(0, 1, "执法车", "3", "辆"), cars(0, 1, "公务车", "2", "辆")},
			[]string{"count 4=3+2 soft broken"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := spoken(t)
			doc.Narrative = []Statement{say(general, "x", tt.says...)}
			var got []string
			for _, s := range told(doc) {
				if !strings.HasPrefix(s, "narrative ") {
					got = append(got, s)
				}
			}
			require.Equal(t, tt.want, got)
		})
	}
}

// What a document prints more often counts: with how many decimals, and how
// often sums are off by rounding.
func TestVotesOnPrint(t *testing.T) {
	var p placesVote
	for _, text := range []string{"1.00", "2.00", "3.0", "4", "5.00"} {
		f := mustFigure(text, TenThousand)
		p.count(&f)
	}
	for text, want := range map[string]int32{"3.0": 2, "4": 2, "1.00": 2, "7.000": 2} {
		f := mustFigure(text, TenThousand)
		require.Equal(t, want, p.of(&f), text)
	}
	percent := mustFigure("5.5%", "")
	require.Equal(t, int32(1), p.of(&percent), "the only one of its unit")
	p.count(&percent)
	other := mustFigure("5%", "")
	p.count(&other)
	require.Equal(t, int32(0), p.of(&percent), "as the other one")
	p.count(&percent)
	p.count(&percent)
	require.Equal(t, int32(1), p.of(&percent), "two alike")

	var v roundingVote
	for n, want := range map[int]int{2: 0, 3: 0, 4: 1, 5: 2, 6: 2, 7: 3, 10: 3, 11: 4, 40: 4} {
		id := Identity{Left: make([]Term, 1), Right: make([]Term, n-1)}
		require.Equal(t, want, v.class(&id), "%d figures", n)
	}
	three := func(left, right string) *Result {
		return evaluate(&Identity{Left: terms(left), Right: terms(right)})
	}
	fresh := three("3.00", "1.00 2.00")
	require.InDelta(t, 0.05, v.rate(&fresh.Identity), 1e-9)
	for _, r := range []*Result{
		three("3.00", "1.00 2.00"), three("3.01", "1.00 2.00"), three("3.01", "1.00 2.00"), three("3.00", "1.00 2.00"), three("3.00", "1.00 2.00"),
		three("9.00", "1.00 2.00"), // broken
		three("3.00", "3.00"),      // a copy
		three("3人", "1人 2人"),       // nothing is rounded
		three("3.00", "1.00 1.00 1.00"),
		evaluate(&Identity{Formula: Quotient, Left: terms("50%"), Right: terms("1.00 2.00")}),
		evaluate(&Identity{Soft: true, Left: terms("3.00"), Right: terms("1.00 2.00")}),
	} {
		v.count(r)
	}
	require.InDelta(t, 2.5/15, v.rate(&fresh.Identity), 1e-9, "two of five were off")
}

func TestRatiosAtTheEdge(t *testing.T) {
	for _, tt := range []struct {
		left, right string
		formula     Formula
		want        Verdict
	}{
		{"0%", "0.00 0.00", Growth, VerdictEqual},
		{"0.00%", "0.00 0.00", Quotient, VerdictEqual},
		{"3%", "0.00 0.00", Growth, VerdictBroken},
		{"0%", "5.00 0.00", Quotient, VerdictBroken},
		{"0%", "", Quotient, VerdictBroken},
		{"50%", "1.00", Quotient, VerdictBroken},
		{"50% 10%", "1.00 2.00", Quotient, VerdictBroken},
		{"50%", "1人 2.00", Quotient, VerdictBroken},
		{"50%", "-1.00 2.00", Quotient, VerdictBroken},
		{"-50%", "-1.00 2.00", Quotient, VerdictEqual},
		{"12人", "3人 4人", Product, VerdictEqual},
		{"13人", "3人 4人", Product, VerdictBroken},
		{"-12", "-3 4", Product, VerdictBroken},
		{"12", "3人 4.00", Product, VerdictEqual},
		{"3200元", "4人 0.08", Product, VerdictEqual},
		{"100%", "0.01 0.01", Quotient, VerdictEqual},
		{"300%", "0.01 0.01", Quotient, VerdictRounding},
		{"301%", "0.01 0.01", Quotient, VerdictBroken},
	} {
		r := evaluate(&Identity{Formula: tt.formula, Left: terms(tt.left), Right: terms(tt.right)})
		require.Equal(t, tt.want, r.Verdict, "%s %s of %s", tt.left, tt.formula, tt.right)
	}
	for _, tt := range []struct {
		left string
		cut  bool
	}{{"36.58%", true}, {"36.59%", false}, {"36.60%", true}, {"36.57%", false}, {"36.56%", false}, {"36%", true}, {"37%", false}, {"38%", false}, {"35%", false}} {
		r := evaluate(&Identity{Formula: Quotient, Left: terms(tt.left), Right: terms("36.5864 100.0000")})
		require.Equal(t, tt.cut, r.Cut, tt.left)
	}
	for text, cut := range map[string]bool{"-36%": true, "-37%": false, "-38%": false, "-35%": false} {
		id := Identity{Formula: Quotient, Left: terms(text), Right: terms("-36.5864 100.0000")}
		require.Equal(t, cut, evaluate(&id).Cut, text)
	}
}

// Noughts are left out of a sum that is quoted, unless there is nothing else.
func TestQuotedTerms(t *testing.T) {
	for _, tt := range []struct {
		id   Identity
		want string
	}{
		{Identity{Left: terms("9.00"), Right: terms("4.00 0.00 -5.00")}, "9.00 = 4.00 −5.00"},
		{Identity{Left: terms("0.00"), Right: terms("0.00 0")}, "0.00 = 0.00 0"},
		{Identity{Left: terms("0.00"), Right: terms("4.00 0.00")}, "0.00 = 4.00"},
		{Identity{fields: true, Left: terms("4人"), Right: terms("4人 0人")}, "4 = 4 0"},
		{Identity{Formula: Quotient, Left: terms("5%"), Right: terms("0.00 5.00")}, "5% = 0.00 5.00"},
		{Identity{Left: []Term{{&Figure{}, 1}}, Right: terms("4.00 -4.00")}, "0 = 4.00 −4.00"},
	} {
		b, err := json.Marshal(evaluate(&tt.id))
		require.NoError(t, err)
		var in resultJSON
		require.NoError(t, json.Unmarshal(b, &in))
		side := func(list []termJSON) string {
			var out []string
			for _, x := range list {
				s := x.Text
				if x.Sign < 0 {
					s = "−" + strings.TrimPrefix(s, "-")
				}
				out = append(out, s)
			}
			return strings.Join(out, " ")
		}
		require.Equal(t, tt.want, side(in.Left)+" = "+side(in.Right))
	}
}

// Where a page lost its empty columns an amount may stand in another column, and
// a column is not held against its rows.
func TestAmountsThatMayBeLost(t *testing.T) {
	page := func(cells ...string) Row {
		r := Row{At: source.Place{Line: 7}}
		for i, c := range cells {
			f, _ := NewFigure(c, TenThousand, source.Place{})
			if c != "" {
				f.At = source.Place{Line: 7, Column: i + 1}
			}
			r.Cells = append(r.Cells, f)
		}
		return r
	}
	head := sketch(t, `
		支出总表
		科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
		 | 合计 | 9.00 | 4.00 | 5.00`)
	total := page("", "合计", "9.00", "4.00", "5.00")
	for _, tt := range []struct {
		name string
		row  Row
		want int // of the columns' sums
	}{
		{"nothing is lost", page("205", "教育支出", "9.00", "4.00", "5.00"), 3},
		{"an amount is lost", page("205", "教育支出", "9.00", "4.00", ""), 2},
		{"a nought needs none", page("205", "教育支出", "0.00", "", ""), 3},
		{"the row is whole without it", page("205", "教育支出", "4.00", "4.00", ""), 3},
		{"the row is short", page("205", "教育支出", "9.00", "4.00"), 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			table := head
			other := page("208", "社会保障和就业支出", "1.00", "0.50", "0.50")
			table.Rows = []Row{total, tt.row, other}
			n := 0
			for _, id := range Identities(Document{Tables: []Table{table}}) {
				if id.Kind == KindRollup {
					n++
				}
			}
			require.Equal(t, tt.want, n)
		})
	}
}

func TestHolds(t *testing.T) {
	for _, tt := range []struct {
		whole, part fund
		want        bool
	}{
		{fundFiscal, fundGeneral, true}, {fundFiscal, fundGovernment, true}, {fundFiscal, fundCapital, true}, {fundFiscal, fundSocial, false},
		{fundFiscal, fundFiscal, false}, {fundFiscal, fundAll, false}, {fundUnit, fundUndertaking, true}, {fundUnit, fundOther, true},
		{fundUnit, fundSuperior, true}, {fundUnit, fundUnit, false}, {fundUnit, fundSpecial, false}, {fundGeneral, fundGovernment, false}, {fundAll, fundGeneral, false},
	} {
		require.Equal(t, tt.want, tt.whole.holds(tt.part), "%s %s", fundNames[tt.whole], fundNames[tt.part])
	}
	require.True(t, partBasic.holds(partStaff) && partBasic.holds(partPublic))
	require.False(t, partBasic.holds(partProject) || partWhole.holds(partBasic) || partProject.holds(partStaff) || partBasic.holds(partBasic))
	require.True(t, itemThree.holds(itemVehicle) && itemVehicle.holds(itemVehicleRun))
	require.False(t, itemThree.holds(itemVehicleRun) || itemReception.holds(itemMeeting) || itemThree.holds(itemThree))
	require.Equal(t, facets{}, facetsOf("é"))
	require.Equal(t, facets{aside: asideRate}, facetsOf("é%"))
	require.Equal(t, facets{}, facetsOf("\xe4\xb8"), "a character cut in two")
	require.Equal(t, facets{fund: fundGeneral, side: sideIn, time: timeCarry}, facets{fund: fundGeneral}.under(facets{fund: fundFiscal, side: sideIn, time: timeCarry}))
}
