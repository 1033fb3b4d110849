package budget

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/source"
)

// spoken is a small department budget for sentences to speak of: 95.00 万元 of
// this year, 5.00 carried over.
func spoken(t testing.TB) Document {
	doc := Document{Department: "某县司法局", Year: 2024}
	for _, text := range []string{`
		2024年收支总表
		收入>项目 | 收入>金额 | 支出>项目 | 支出>金额
		一、一般公共预算 | 95.00 | 一、公共安全支出 | 70.00
		二、政府性基金预算 | | 二、卫生健康支出 | 30.00
		本年收入合计 | 95.00 | 本年支出合计 | 100.00
		上年结转 | 5.00 | 结转下年 |
		收入总计 | 100.00 | 支出总计 | 100.00`, `
		2024年支出总表
		科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
		 | 合计 | 100.00 | 60.00 | 40.00
		204 | 公共安全支出 | 70.00 | 40.00 | 30.00
		20406 | 司法 | 70.00 | 40.00 | 30.00
		2040601 | 行政运行 | 40.00 | 40.00 |
		2040605 | 普法宣传 | 30.00 | | 30.00
		210 | 卫生健康支出 | 30.00 | 20.00 | 10.00
		21011 | 行政事业单位医疗 | 30.00 | 20.00 | 10.00
		2101101 | 行政单位医疗 | 30.00 | 20.00 | 10.00`, `
		2024年一般公共预算支出表（不含上年结转）
		科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
		 | 合计 | 95.00 | 60.00 | 35.00
		204 | 公共安全支出 | 65.00 | 40.00 | 25.00
		20406 | 司法 | 65.00 | 40.00 | 25.00
		2040601 | 行政运行 | 40.00 | 40.00 |
		2040605 | 普法宣传 | 25.00 | | 25.00
		210 | 卫生健康支出 | 30.00 | 20.00 | 10.00
		21011 | 行政事业单位医疗 | 30.00 | 20.00 | 10.00
		2101101 | 行政单位医疗 | 30.00 | 20.00 | 10.00`, `
		2024年一般公共预算基本支出表
		经济科目编码 | 经济科目名称 | 合计
		 | 合计 | 60.00
		301 | 工资福利支出 | 45.00
		302 | 商品和服务支出 | 10.00
		303 | 对个人和家庭的补助 | 5.00`, `
		2024年“三公”经费预算表
		项目 | 预算数
		合计 | 8.00
		1、因公出国（境）费 | 0.00
		2、公务接待费 | 2.00
		3、公务用车购置及运行费 | 6.00
		其中：（1）公务用车购置费 | 0.00
		（2）公务用车运行维护费 | 6.00`, `
		2024年项目支出表
		项目名称 | 本年预算
		合计 | 35.00
		普法经费 | 25.00
		体检经费 | 10.00`,
	} {
		doc.Tables = append(doc.Tables, sketch(t, text))
	}
	return doc
}

// say makes a paragraph of claims.
func say(heading, text string, claims ...Claim) Statement {
	return Statement{Text: source.Text{Text: text}, Heading: heading, Claims: claims}
}

func amount(subject, text string) Claim {
	return Claim{Kind: ClaimAmount, Subject: subject, Figure: mustFigure(text, TenThousand), Parent: -1}
}

func count(subject, text string, unit Unit) Claim {
	return Claim{Kind: ClaimCount, Subject: subject, Figure: mustFigure(text, unit), Parent: -1}
}

// partOf makes claims the parts of another, in its first list.
func partOf(parent int, claims ...Claim) []Claim {
	for i := range claims {
		claims[i].Parent, claims[i].List = parent, 1
	}
	return claims
}

func computed(kind ClaimKind, text string, unit Unit, sign int, refs ...int) Claim {
	c := Claim{Kind: kind, Sign: sign, Refs: refs, Parent: -1}
	if text != "" {
		c.Figure = mustFigure(text, unit)
	}
	return c
}

func share(text string, refs ...int) Claim { return computed(ClaimShare, text, Percent, 0, refs...) }
func growth(sign int, text string, refs ...int) Claim {
	return computed(ClaimGrowth, text, Percent, sign, refs...)
}
func moved(sign int, text string, refs ...int) Claim {
	return computed(ClaimChange, text, TenThousand, sign, refs...)
}
func same(refs ...int) Claim { return computed(ClaimSame, "", "", 0, refs...) }

func join(lists ...[]Claim) []Claim {
	var out []Claim
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}

// told are the equations that sentences stand in, with a mark where they are
// soft or broken.
func told(doc Document) []string {
	var out []string
	for _, r := range Evaluate(Identities(doc)) {
		if !strings.HasPrefix(r.ID(), "narrative") {
			continue
		}
		s := equations([]Identity{r.Identity})[0]
		if r.Soft {
			s += " soft"
		}
		if r.Verdict == VerdictBroken {
			s += " broken"
		}
		out = append(out, s)
	}
	return out
}

type narrativeCase struct {
	name string
	says []Statement
	want []string
}

// narrativeCases are sentences of the budget above and the equations that their
// figures stand in.
func narrativeCases() []narrativeCase {
	const (
		general = "三、一般公共预算支出情况说明"
		outlays = "二、支出预算情况说明"
		overall = "一、收支总体情况说明"
		basic   = "四、一般公共预算基本支出情况说明"
		three   = "五、“三公”经费情况说明"
	)
	return []narrativeCase{
		{"a total by its section", []Statement{
			say(outlays, "2024年支出预算100.00万元。", amount("支出预算", "100.00")),
		}, []string{"narrative 100.00=100.00", "narrative 100.00=100.00"}},
		{"a total at odds with its table", []Statement{
			say(outlays, "2024年支出预算101.00万元。", amount("支出预算", "101.00")),
		}, []string{"narrative 101.00=100.00 broken"}},
		{"income and outlays, total and this year's", []Statement{
			say(overall, "收入总计100.00万元，本年收入合计95.00万元，支出总计100.00万元。",
				amount("收入总计", "100.00"), amount("本年收入合计", "95.00"), amount("支出总计", "100.00")),
		}, []string{"narrative 100.00=100.00", "narrative 95.00=95.00", "narrative 100.00=100.00"}},
		{"all money, outside any section", []Statement{
			say("一、关于部门预算情况的总体说明", "收支总预算100.00万元。", amount("收支总预算", "100.00")),
		}, []string{"narrative 100.00=100.00"}},
		{"basic outlays in a section of income and outlays", []Statement{
			say(overall, "基本支出60.00万元。", amount("基本支出", "60.00")),
		}, []string{"narrative 60.00=60.00"}},
		{"shares in a section of a fund that names no outlays", []Statement{
			say("三、一般公共预算当年拨款情况／（二）一般公共预算当年拨款结构情况", "公共安全支出65.00万元，占68.42%；卫生健康支出30.00万元，占31.58%。",
				amount("公共安全支出", "65.00"), share("68.42%", 0, -1), amount("卫生健康支出", "30.00"), share("31.58%", 2, -1)),
		}, []string{"narrative 65.00=65.00", "narrative 30.00=30.00", "share 68.42%=65.00+95.00", "share 31.58%=30.00+95.00"}},
		{"a subject beside its code, before or behind it", []Statement{
			say("", "（一）2040605（普法宣传）30.00万元。", amount("2040605（普法宣传）", "30.00")),
			say("", "行政单位医疗（2101101）20.00万元。", amount("行政单位医疗（2101101）", "20.00")),
			say("", "卫生健康支出（210）行政事业单位医疗（11）行政单位医疗（01）30.00万元。", amount("卫生健康支出（210）行政事业单位医疗（11）行政单位医疗（01）", "30.00")),
		}, []string{"narrative 30.00=30.00", "narrative 20.00=30.00 broken", "narrative 30.00=30.00"}},
		{"a subject called so", []Statement{
			say(outlays, "1.“卫生健康支出”科目30.00万元。", amount("“卫生健康支出”科目", "30.00")),
		}, []string{"narrative 30.00=30.00", "narrative 30.00=30.00"}},
		{"what only the heading names", []Statement{
			say("六、“三公”经费／（二）公务接待费", "2024年预算安排2.00万元。", amount("预算安排", "2.00")),
			say("六、“三公”经费／（三）公务用车购置及运行费", "2024年预算安排6.00万元。", amount("预算安排", "6.00")),
		}, []string{"narrative 2.00=2.00", "narrative 6.00=6.00"}},
		{"something within an item", []Statement{
			say("六、“三公”经费", "公务用车加油4.00万元。", amount("公务用车加油", "4.00")),
		}, nil},
		{"what projects involve", []Statement{
			say("四、绩效目标设置情况", "涉及一般公共预算当年财政拨款35.00万元。", amount("涉及一般公共预算当年财政拨款", "35.00")),
		}, nil},
		{"parts of the outlays and their shares", []Statement{
			say(outlays, "支出合计100.00万元，其中：基本支出60.00万元，占60%；项目支出40.00万元，占40%。", join(
				[]Claim{amount("支出合计", "100.00")},
				partOf(0, amount("基本支出", "60.00"), amount("项目支出", "40.00")),
				[]Claim{share("60%", 1, 0), share("40%", 2, 0)})...),
		}, []string{"narrative 100.00=100.00", "narrative 100.00=100.00", "narrative 60.00=60.00", "narrative 40.00=40.00", "sum 100.00=60.00+40.00", "share 60%=60.00+100.00", "share 40%=40.00+100.00"}},
		{"a share that is not so", []Statement{
			say(outlays, "支出合计100.00万元，其中：基本支出60.00万元，占65%；项目支出40.00万元。", join(
				[]Claim{amount("支出合计", "100.00")},
				partOf(0, amount("基本支出", "60.00"), amount("项目支出", "40.00")),
				[]Claim{share("65%", 1, 0)})...),
		}, []string{"narrative 100.00=100.00", "narrative 100.00=100.00", "narrative 60.00=60.00", "narrative 40.00=40.00", "sum 100.00=60.00+40.00", "share 65%=60.00+100.00 broken"}},
		{"a share of what a table prints", []Statement{
			say(general, "公共安全支出（类）65.00万元，占68.42%。", amount("公共安全支出（类）", "65.00"), share("68.42%", 0)),
		}, []string{"narrative 65.00=65.00", "share 68.42%=65.00+95.00"}},
		{"a share of a total that it names", []Statement{
			say(outlays, "项目支出40.00万元，占部门支出总额的40%。", amount("项目支出", "40.00"),
				Claim{Kind: ClaimShare, Figure: mustFigure("40%", Percent), Base: "部门支出总额", Refs: []int{0}, Parent: -1}),
		}, []string{"narrative 40.00=40.00", "share 40%=40.00+100.00"}},
		{"subjects by name, down to the item", []Statement{
			say(general, "公共安全支出（类）司法（款）行政运行（项）40.00万元。", amount("公共安全支出（类）司法（款）行政运行（项）", "40.00")),
			say(general, "1.公共安全支出（类）司法（款）普法宣传（项）。2024年预算25.00万元。", amount("支出预算", "25.00")),
		}, []string{"narrative 40.00=40.00", "narrative 25.00=25.00"}},
		{"a list of subjects that is complete", []Statement{
			say(general, "支出95.00万元，其中：公共安全支出65.00万元，卫生健康支出30.00万元。", join(
				[]Claim{amount("一般公共预算支出", "95.00")},
				partOf(0, amount("公共安全支出", "65.00"), amount("卫生健康支出", "30.00")))...),
		}, []string{"narrative 95.00=95.00", "narrative 65.00=65.00", "narrative 30.00=30.00", "sum 95.00=65.00+30.00"}},
		{"basic and project outlays of one subject", []Statement{
			say(general, "公共安全支出65.00万元，其中：基本支出40.00万元，项目支出25.00万元。", join(
				[]Claim{amount("公共安全支出", "65.00")},
				partOf(0, amount("基本支出", "40.00"), amount("项目支出", "25.00")))...),
			say(general, "卫生健康支出30.00万元，其中：基本支出21.00万元，项目支出9.00万元。", join(
				[]Claim{amount("卫生健康支出", "30.00")},
				partOf(0, amount("基本支出", "21.00"), amount("项目支出", "9.00")))...),
		}, []string{"narrative 65.00=65.00", "narrative 40.00=40.00", "narrative 25.00=25.00", "narrative 30.00=30.00", "narrative 21.00=20.00 broken",
			"narrative 9.00=10.00 broken", "sum 65.00=40.00+25.00", "sum 30.00=21.00+9.00"}},
		{"a list that says it is not", []Statement{
			say(general, "支出95.00万元，其中：公共安全支出65.00万元等。", join(
				[]Claim{amount("一般公共预算支出", "95.00")},
				partOf(0, amount("公共安全支出", "65.00"), amount("办案经费", "3.00")))...),
		}, []string{"narrative 95.00=95.00", "narrative 65.00=65.00"}},
		{"this year's money and what was carried over", []Statement{
			say(overall, "收入总计100.00万元，其中：一般公共预算95.00万元，上年结转5.00万元。", join(
				[]Claim{amount("收入总计", "100.00")},
				partOf(0, amount("一般公共预算", "95.00"), amount("上年结转", "5.00")))...),
		}, []string{"narrative 100.00=100.00", "narrative 95.00=95.00", "narrative 5.00=5.00", "sum 100.00=95.00+5.00"}},
		{"staff and running costs, which no table prints", []Statement{
			say(basic, "基本支出60.00万元，其中：人员经费50.00万元，公用经费10.00万元。", join(
				[]Claim{amount("基本支出", "60.00")},
				partOf(0, amount("人员经费", "50.00"), amount("公用经费", "10.00")))...),
		}, []string{"narrative 60.00=60.00", "narrative 60.00=60.00", "narrative 50.00=45.00+5.00", "narrative 10.00=10.00", "sum 60.00=50.00+10.00"}},
		{"economic classes of the basic outlays, with paragraphs of their own", []Statement{
			{Text: source.Text{Text: "基本支出60.00万元，其中："}, Heading: basic, Opens: []int{0}, Claims: []Claim{amount("基本支出", "60.00")}},
			{Text: source.Text{Text: "1.工资福利支出（301）45.00万元；"}, Number: "1.", Heading: basic, Claims: []Claim{amount("工资福利支出（301）", "45.00")}},
			{Text: source.Text{Text: "2.商品和服务支出（类）11.00万元；"}, Number: "2.", Heading: basic, Claims: []Claim{amount("商品和服务支出（类）", "11.00")}},
			{Text: source.Text{Text: "3.对个人和家庭的补助5.00万元。"}, Number: "3.", Heading: basic, Claims: []Claim{amount("对个人和家庭的补助", "5.00")}},
		}, []string{"narrative 60.00=60.00", "narrative 60.00=60.00", "narrative 45.00=45.00", "narrative 11.00=10.00 broken", "narrative 5.00=5.00", "sum 60.00=45.00+11.00+5.00 broken"}},
		{"economic classes of all outlays, which the table of the basic ones does not print", []Statement{
			{Text: source.Text{Text: "一般公共预算支出95.00万元，其中："}, Heading: general, Opens: []int{0}, Claims: []Claim{amount("一般公共预算支出", "95.00")}},
			{Text: source.Text{Text: "工资福利支出（301）45.00万元；"}, Heading: general, Claims: []Claim{amount("工资福利支出（301）", "45.00")}},
			{Text: source.Text{Text: "商品和服务支出（302）45.00万元；"}, Heading: general, Claims: []Claim{amount("商品和服务支出（302）", "45.00")}},
			{Text: source.Text{Text: "对个人和家庭的补助（303）8.00万元。"}, Heading: general, Claims: []Claim{amount("对个人和家庭的补助（303）", "8.00")}},
		}, []string{"narrative 95.00=95.00", "sum 95.00=45.00+45.00+8.00 soft broken"}},
		{"some of the economic classes", []Statement{
			say(basic, "基本支出60.00万元，其中：工资福利支出45.00万元、水电费12.00万元等。", join(
				[]Claim{amount("基本支出", "60.00")},
				partOf(0, amount("工资福利支出", "45.00"), amount("水电费", "12.00")))...),
		}, []string{"narrative 60.00=60.00", "narrative 60.00=60.00", "narrative 45.00=45.00"}},
		{"three public items with paragraphs of their own, and their changes", []Statement{
			{Text: source.Text{Text: "“三公”经费8.00万元，比上年减少1.00万元，下降11.11%。其中："}, Heading: three, Opens: []int{0}, Claims: []Claim{
				amount("“三公”经费", "8.00"), moved(-1, "1.00", 0), growth(-1, "11.11%", 0, 1),
			}},
			{Text: source.Text{Text: "1.因公出国（境）费0万元，与上年相同。"}, Number: "1.", Heading: three, Claims: []Claim{amount("因公出国（境）费", "0"), same(0)}},
			{Text: source.Text{Text: "2.公务接待费2.00万元，减少1.00万元。"}, Number: "2.", Heading: three, Claims: []Claim{amount("公务接待费", "2.00"), moved(-1, "1.00", 0)}},
			{Text: source.Text{Text: "3.公务用车购置及运行费6.00万元，与上年持平。"}, Number: "3.", Heading: three, Claims: []Claim{amount("公务用车购置及运行费", "6.00"), same(0)}},
		}, []string{"narrative 8.00=8.00", "narrative 0=0.00", "narrative 2.00=2.00", "narrative 6.00=6.00", "sum 8.00=0+2.00+6.00", "sum 1.00=+1.00+", "year-on-year 11.11%=1.00+8.00"}},
		{"changes that do not add up", []Statement{
			{Text: source.Text{Text: "“三公”经费8.00万元，与上年持平。其中："}, Heading: three, Opens: []int{0}, Claims: []Claim{amount("“三公”经费", "8.00"), same(0)}},
			{Text: source.Text{Text: "1.因公出国（境）费0万元，与上年相同。"}, Number: "1.", Heading: three, Claims: []Claim{amount("因公出国（境）费", "0"), same(0)}},
			{Text: source.Text{Text: "2.公务接待费2.00万元，减少1.00万元。"}, Number: "2.", Heading: three, Claims: []Claim{amount("公务接待费", "2.00"), moved(-1, "1.00", 0)}},
			{Text: source.Text{Text: "3.公务用车购置及运行费6.00万元，与上年持平。"}, Number: "3.", Heading: three, Claims: []Claim{amount("公务用车购置及运行费", "6.00"), same(0)}},
		}, []string{"narrative 8.00=8.00", "narrative 0=0.00", "narrative 2.00=2.00", "narrative 6.00=6.00", "sum 8.00=0+2.00+6.00", "sum =+1.00+ broken"}},
		{"one change told twice", []Statement{
			say(general, "一般公共预算支出95.00万元，比上年增加5.00万元。", amount("一般公共预算支出", "95.00"), moved(1, "5.00", 0)),
			say(general, "一般公共预算支出95.00万元，比上年增加6.00万元。", amount("一般公共预算支出", "95.00"), moved(1, "6.00", 0)),
		}, []string{"narrative 95.00=95.00", "narrative 95.00=95.00", "year-on-year 5.00=6.00 broken"}},
		{"both years printed", []Statement{
			say(general, "一般公共预算支出95.00万元，2023年90.00万元，增加5.00万元，增长5.56%。",
				amount("一般公共预算支出", "95.00"),
				Claim{Kind: ClaimAmount, Subject: "2023年一般公共预算支出", Year: 2023, Figure: mustFigure("90.00", TenThousand), Parent: -1},
				moved(1, "5.00", 0, 1), growth(1, "5.56%", 0, 1)),
			say(general, "公共安全支出65.00万元，2023年65.00万元，与上年持平。",
				amount("公共安全支出", "65.00"),
				Claim{Kind: ClaimAmount, Subject: "2023年公共安全支出", Year: 2023, Figure: mustFigure("65.00", TenThousand), Parent: -1},
				same(0, 1)),
		}, []string{"narrative 95.00=95.00", "narrative 65.00=65.00", "year-on-year 5.00=95.00+90.00", "year-on-year 5.56%=95.00+90.00", "year-on-year 65.00=65.00"}},
		{"growth by its change, and without one", []Statement{
			say(general, "一般公共预算支出95.00万元，比上年减少5.00万元，下降5%。", amount("一般公共预算支出", "95.00"), moved(-1, "5.00", 0), growth(-1, "5%", 0)),
			say(general, "公共安全支出65.00万元，增长3%。", amount("公共安全支出", "65.00"), growth(1, "3%", 0)),
		}, []string{"narrative 95.00=95.00", "narrative 65.00=65.00", "year-on-year 5%=5.00+95.00"}},
		{"what a reason says is not asked", []Statement{
			say(general, "主要原因是项目支出减少3.00万元。", Claim{Kind: ClaimChange, InReason: true, Sign: -1, Figure: mustFigure("3.00", TenThousand), Parent: -1}),
		}, nil},
		{"a product", []Statement{
			say("", "64人×1060元=6.8万元", count("伤残军人", "64", "人"),
				Claim{Kind: ClaimPrice, Figure: mustFigure("1060", Yuan), Parent: -1},
				Claim{Kind: ClaimProduct, Figure: mustFigure("6.8", TenThousand), Refs: []int{0, 1}, Parent: -1}),
		}, []string{"sum 6.8=64+1060 soft"}},
		{"cars by kind; quotas are not what there is", []Statement{
			say("", "实有车辆4辆，其中：执法车3辆，公务车1辆。", join(
				[]Claim{count("实有", "4", "辆")}, partOf(0, count("执法车", "3", "辆"), count("公务车", "1", "辆")))...),
			say("", "车辆编制5辆，其中：执法车3辆，公务车1辆。", join(
				[]Claim{count("车辆编制", "5", "辆")}, partOf(0, count("执法车", "3", "辆"), count("公务车", "1", "辆")))...),
		}, []string{"count 4=3+1", "count 5=3+1 soft broken"}},
		{"projects counted and added up", []Statement{
			say("", "项目2个，共35.00万元，其中：1个25.00万元，1个10.00万元。", join(
				[]Claim{count("项目", "2", "个"), amount("项目金额", "35.00")},
				partOf(0, count("新增", "1", "个"), count("延续", "1", "个")),
				partOf(1, amount("新增", "25.00"), amount("延续", "10.00")))...),
		}, []string{"sum 35.00=25.00+10.00", "count 2=1+1 soft"}},
		{"one subject told twice in a paragraph", []Statement{
			say(general, "行政运行40.00万元，……，行政运行41.00万元。", amount("行政运行", "40.00"), amount("行政运行", "41.00")),
		}, []string{"narrative 40.00=40.00", "narrative 41.00=40.00 broken", "narrative 41.00=40.00 broken"}},
		{"what is not known is not guessed", []Statement{
			say(general, "面向中小企业预留12.00万元。", amount("面向中小企业预留", "12.00")),
			say("", "支出100.00万元。", amount("支出", "100.00")),
		}, []string{"narrative 100.00=100.00", "narrative 100.00=100.00"}},
		{"amounts that are not exact, and of other years", []Statement{
			say(outlays, "支出约99万元；2020年支出50.00万元。",
				Claim{Kind: ClaimAmount, Subject: "支出", Op: "~", Figure: mustFigure("99", TenThousand), Parent: -1},
				Claim{Kind: ClaimAmount, Subject: "支出", Year: 2020, Figure: mustFigure("50.00", TenThousand), Parent: -1}),
		}, nil},
	}
}

func TestNarrative(t *testing.T) {
	for _, tt := range narrativeCases() {
		t.Run(tt.name, func(t *testing.T) {
			doc := spoken(t)
			doc.Narrative = tt.says
			require.Equal(t, tt.want, told(doc))
		})
	}
}
