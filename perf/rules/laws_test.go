package rules_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/rules"
	"github.com/perftarget/perftarget/source"
)

// own are the rules on indicators: what any tree may hold.
func own() []perf.Rule {
	return slices.Concat(rules.Value(), rules.Placement(), rules.Set(), rules.Weight())
}

var (
	anyName = rapid.OneOf(
		rapid.SampledFrom([]string{"群众满意度(%)", "装备验收合格率", "专职人民调解员工资", "培训人次", "降低社会不稳定因素", "", "指标1：", "(%)", "\xff率"}),
		rapid.StringOf(rapid.RuneFrom([]rune("群众满意度率数费标准工资(%)（人） 1不无"))))
	anyValue = rapid.OneOf(
		rapid.SampledFrom([]string{"", "无", "/", "≥90%", "≤1", "1", "12000人/年", "600/600元/件", "8到6年", "每月", "2024年13月底前", "降低", "≥0次", "-5%", "250万", "完成1部宣传片,2套方案"}),
		rapid.StringOf(rapid.RuneFrom([]rune("0123456789≥≤=<>%％〉人元年月天/到.,-无降低 "))))
	anyLevel1 = rapid.SampledFrom([]indicator.Level1{"", indicator.Output, indicator.Effect, indicator.Satisfaction, indicator.CostLevel, "other"})
	anyLevel2 = rapid.SampledFrom([]indicator.Level2{"", indicator.Quantity, indicator.Quality, indicator.Timeliness, indicator.Cost, indicator.Social, indicator.Ecological, indicator.ServiceSatisfaction, indicator.EconomicCost, "计划管理指标"})
	anyWeight = rapid.SampledFrom([]string{"", "10", "-5", "0", "0.1", "1e30", "200"})
)

func drawTree(t *rapid.T, tree *indicator.Tree) {
	for i := range rapid.IntRange(0, 8).Draw(t, "n") {
		name, value := anyName.Draw(t, "name"), anyValue.Draw(t, "value")
		ind := indicator.Indicator{
			Name: name, Target: indicator.ParseCells(indicator.Cells{Name: name, Value: value}), Lost: rapid.Bool().Draw(t, "lost"),
			Direction: rapid.SampledFrom([]indicator.Direction{"", indicator.HigherIsBetter, indicator.LowerIsBetter, "x"}).Draw(t, "direction"),
			At:        source.Place{Line: i + 1},
		}
		if w := anyWeight.Draw(t, "weight"); w != "" {
			d := decimal.RequireFromString(w)
			ind.Weight = &d
		}
		tree.AddTo(anyLevel1.Draw(t, "level1"), anyLevel2.Draw(t, "level2"), ind)
	}
}

// TestAnySubmission: whatever a form holds, no rule panics, every finding quotes
// something, no evidence or message is empty, and the second report equals the
// first.
func TestAnySubmission(t *testing.T) {
	list := own()
	rapid.Check(t, func(t *rapid.T) {
		sub := &perf.Submission{Department: perf.Department{Form: &perf.DepartmentForm{}}}
		drawTree(t, &sub.Department.Form.Indicators)
		for range rapid.IntRange(0, 3).Draw(t, "projects") {
			p := &perf.ProjectForm{Term: perf.Field{Text: anyValue.Draw(t, "term")}, CutOff: rapid.Bool().Draw(t, "cut")}
			drawTree(t, &p.Implementation.Indicators)
			drawTree(t, &p.Annual.Indicators)
			sub.Projects = append(sub.Projects, p)
		}
		sub.Projects = append(sub.Projects, nil)
		first, err := perf.Check(context.Background(), sub, list)
		require.NoError(t, err)
		for _, f := range first.Findings {
			require.NotEmpty(t, f.Evidence, f.Rule)
			require.NotEmpty(t, f.Message.ZH, f.Rule)
			require.NotEmpty(t, f.Message.EN, f.Rule)
			require.NotContains(t, f.Message.ZH+f.Message.EN, "{", f.Rule)
		}
		second, err := perf.Check(context.Background(), sub, list)
		require.NoError(t, err)
		require.Equal(t, first, second)
	})
}

// manyForms is a department of n project forms of the usual size; every form
// shares some of its indicators with all others, as forms do.
func manyForms(n int) *perf.Submission {
	sub := &perf.Submission{}
	for i := range n {
		p := &perf.ProjectForm{Name: perf.Field{Text: fmt.Sprintf("项目%d", i), At: source.Place{Line: i}}}
		add := func(level indicator.Level2, name, value string) {
			p.Annual.Indicators.Add(level, indicator.Indicator{Name: name, Target: indicator.ParseCells(indicator.Cells{Name: name, Value: value}), At: source.Place{Line: i}})
		}
		add(indicator.Quantity, fmt.Sprintf("第%d类案件数", i), "≥15件")
		add(indicator.Quantity, "培训人次", fmt.Sprintf("≥%d人次", i))
		add(indicator.Quality, "验收合格率", "100%")
		add(indicator.Timeliness, "完成时间", "12月底前")
		add(indicator.Cost, "值班补贴", "200元/人/天")
		add(indicator.Social, "降低社会不稳定因素", "降低")
		add(indicator.ServiceSatisfaction, "群众满意度(%)", "≥90%")
		sub.Projects = append(sub.Projects, p)
	}
	return sub
}

// BenchmarkForms shows what the rules cost, and that the cost grows with the
// forms, not with their pairs.
func BenchmarkForms(b *testing.B) {
	for _, n := range []int{1, 8, 64, 512} {
		sub, list := manyForms(n), own()
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := perf.Check(context.Background(), sub, list); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestLongNames: a name of a megabyte does not make a message of one.
func TestLongNames(t *testing.T) {
	long := strings.Repeat("群众满意度率（", 20000)
	sub := &perf.Submission{Projects: []*perf.ProjectForm{{Name: perf.Field{Text: long}}}}
	sub.Projects[0].Annual.Indicators.Add(indicator.Quality, indicator.Indicator{Name: long, Target: indicator.ParseCells(indicator.Cells{Name: long, Value: long})})
	report, err := perf.Check(context.Background(), sub, own())
	require.NoError(t, err)
	for _, f := range report.Findings {
		require.Less(t, len(f.Message.ZH), 2000, f.Rule)
	}
}
