package budget

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func named(label string, f Figure) NamedFigure { return NamedFigure{label, &f} }

func group(name, total string, unit Unit, parts ...NamedFigure) FormGroup {
	f := mustFigure(total, unit)
	return FormGroup{Name: name, Total: &f, Parts: parts}
}

// The figures of forms add up, and those of the department's form are those of
// the tables.
func TestForms(t *testing.T) {
	money := func(label, text string) NamedFigure { return named(label, mustFigure(text, TenThousand)) }
	doc := spoken(t)
	doc.Forms = []Form{
		{Groups: []FormGroup{
			group("按资金方向", "100.00", TenThousand, money("基本支出", "60.00"), money("项目支出", "41.00"), money("结余分配", "0.00")),
			group("按资金来源", "100.00", TenThousand, money("一般公共预算资金", "95.00"), money("面向某处的资金", "5.00")),
			group("在职人员", "7", "人", named("在编人员", mustFigure("5", "人")), named("其他人员", mustFigure("2", "人"))),
			{Name: "没有合计"},
		}},
		{Project: "普法经费", Groups: []FormGroup{group("年度资金", "250000", Yuan, named("财政拨款", mustFigure("250000", Yuan)))}},
		{Project: "体检经费", Groups: []FormGroup{group("年度资金", "100000", Yuan)}},
	}
	doc.Narrative = []Statement{say("", "2个项目的绩效目标共35.00万元",
		count("公开绩效目标的项目", "2", "个"), amount("公开绩效目标的项目", "35.00"))}
	var got []string
	for _, r := range Evaluate(Identities(doc)) {
		if r.table == 0 && r.Kind != KindCross {
			s := equations([]Identity{r.Identity})[0]
			if r.Verdict == VerdictBroken {
				s += " broken"
			}
			got = append(got, r.ID()+": "+s)
		}
	}
	require.Equal(t, []string{
		"form//按资金方向: sum 100.00=60.00+41.00+0.00 broken",
		"form=expenditure/: narrative 100.00=100.00",
		"form=expenditure/基本支出: narrative 60.00=60.00",
		"form=expenditure/项目支出: narrative 41.00=40.00 broken",
		"form//按资金来源: sum 100.00=95.00+5.00",
		"form=expenditure/: narrative 100.00=100.00",
		"form//在职人员: count 7=5+2",
		"form/普法经费/年度资金: sum 250000=250000",
		"narrative=project/公开绩效目标的项目: sum 35.00=25.00+10.00",
	}, got)
}

// Without a table of projects, or a form for each, the amount named for them is
// tied to nothing.
func TestProjectsWithoutForms(t *testing.T) {
	doc := spoken(t)
	doc.Forms = []Form{{Project: "普法经费"}, {Project: "没有预算的项目"}}
	doc.Narrative = []Statement{say("", "2个项目的绩效目标共35.00万元",
		count("公开绩效目标的项目", "2", "个"), amount("公开绩效目标的项目", "35.00"))}
	for _, id := range Identities(doc) {
		require.NotEqual(t, KindSum, id.Kind)
	}
}

func TestReasonOf(t *testing.T) {
	s := Statement{Reasons: []Reason{{Claims: []int{1, 2}, Sign: 1}, {Claims: []int{4}, Same: true}}}
	r, ok := s.ReasonOf(2)
	require.True(t, ok)
	require.Equal(t, 1, r.Sign)
	r, ok = s.ReasonOf(4)
	require.True(t, ok)
	require.True(t, r.Same)
	_, ok = s.ReasonOf(3)
	require.False(t, ok)
}

// A final account is compared with its budget: an outcome is a percentage of
// what was planned for the same thing.
func TestFinalAccounts(t *testing.T) {
	doc := Document{Department: "某市应急管理局", Year: 2023, Tables: []Table{
		sketch(t, `
			2023年收入支出决算总表
			收入>项目 | 收入>决算数 | 支出>项目 | 支出>决算数
			一、一般公共预算财政拨款收入 | 90.00 | 一、教育支出 | 85.00
			本年收入合计 | 90.00 | 本年支出合计 | 85.00
			年初结转和结余 | 5.00 | 年末结转和结余 | 10.00
			总计 | 95.00 | 总计 | 95.00`),
		sketch(t, `
			2023年支出决算表
			科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			 | 合计 | 85.00 | 50.00 | 35.00
			205 | 教育支出 | 85.00 | 50.00 | 35.00`),
		sketch(t, `
			2023年“三公”经费支出决算表
			项目 | 预算数 | 决算数
			合计 | 8.00 | 6.00
			因公出国（境）费 | 1.00 | 1.00
			公务接待费 | 2.00 | 1.00
			公务用车购置及运行费 | 5.00 | 4.00`),
	}}
	ofPlan := func(text, base string, refs ...int) Claim {
		c := share(text, refs...)
		c.Base = base
		return c
	}
	doc.Narrative = []Statement{
		say("五、“三公”经费支出决算情况说明", "“三公”经费支出决算6.00万元，完成预算的75%。",
			amount("“三公”经费支出决算", "6.00"), ofPlan("75%", "预算", 0)),
		say("五、“三公”经费支出决算情况说明", "公务接待费预算2.00万元，决算1.00万元，完成预算的50%。",
			amount("公务接待费预算", "2.00"), amount("公务接待费支出决算", "1.00"), ofPlan("50%", "预算", 1, 0)),
		say("二、支出决算情况说明", "支出决算85.00万元，其中：基本支出50.00万元，项目支出35.00万元。", join(
			[]Claim{amount("支出决算", "85.00")}, partOf(0, amount("基本支出", "50.00"), amount("项目支出", "35.00")))...),
	}
	require.Equal(t, []string{
		"narrative 6.00=6.00", "narrative 2.00=2.00", "narrative 1.00=1.00", "narrative 85.00=85.00", "narrative 85.00=85.00",
		"narrative 50.00=50.00", "narrative 35.00=35.00", "sum 85.00=50.00+35.00", "share 75%=6.00+8.00", "share 50%=1.00+2.00",
	}, told(doc))
}
