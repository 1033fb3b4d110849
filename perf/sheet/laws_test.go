package sheet

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

var (
	drawName    = rapid.SampledFrom([]string{"培训人数", "普法活动次数", "办结率(%)", "群众满意度", "发放份数(份)", "及时性", "补助标准"})
	drawTarget  = rapid.SampledFrom([]string{"≥200件", "100%", "1", "有效", "每月", "2024年12月31日前", "600/1000元/件", "=8个", "-5%", "≤2%", "6到8年", ""})
	drawLong    = rapid.SampledFrom([]string{"", "全年办结案件200件以上，群众满意。", "一是宣传；二是培训。\n三是检查。"})
	drawDecimal = rapid.Custom(func(t *rapid.T) *decimal.Decimal {
		if rapid.Bool().Draw(t, "none") {
			return nil
		}
		d := decimal.New(rapid.Int64Range(1, 200).Draw(t, "points"), -int32(rapid.IntRange(0, 1).Draw(t, "places")))
		return &d
	})
)

// drawTree draws the indicators of one period under the levels of a scheme.
func drawTree(t *rapid.T, scheme indicator.Scheme, columns bool) indicator.Tree {
	tree := indicator.Tree{Scheme: scheme}
	for _, l := range levelsOf(scheme) {
		for i := range rapid.IntRange(0, 2).Draw(t, "count") {
			name := fmt.Sprintf("%s%s%d", drawName.Draw(t, "name"), l[:2], i)
			c := indicator.Cells{Name: name, Value: drawTarget.Draw(t, "target"), Year: 2024}
			ind := indicator.Indicator{Name: name}
			if columns {
				c.Operator = rapid.SampledFrom([]string{"", "≥", "=", "定性"}).Draw(t, "operator")
				c.Unit = rapid.SampledFrom([]string{"", "人", "%", "件"}).Draw(t, "unit")
				ind.Operator, ind.Unit = c.Operator, c.Unit
				ind.Weight = drawDecimal.Draw(t, "weight")
				ind.Direction = rapid.SampledFrom([]indicator.Direction{"", indicator.HigherIsBetter, indicator.LowerIsBetter}).Draw(t, "direction")
			}
			ind.Target = indicator.ParseCells(c)
			tree.Add(l, ind)
		}
	}
	if tree.Len() == 0 {
		tree.Scheme = ""
	}
	return tree
}

func drawMoney(t *rapid.T, label string, parts ...string) perf.FundColumn {
	figure := func(name string) budget.Figure {
		text := withThousands(decimal.New(rapid.Int64Range(0, 1e9).Draw(t, name), -2).StringFixed(2))
		f, err := budget.NewFigure(text, budget.Yuan, source.Place{})
		require.NoError(t, err)
		return f
	}
	c := perf.FundColumn{Total: figure(label)}
	for _, p := range parts {
		f := perf.FundPart{Label: p, Source: perf.FundCentral, Figure: figure(p)}
		if p == "其他资金" {
			f.Source = perf.FundOther
		}
		c.Parts = append(c.Parts, f)
	}
	return c
}

// A form that anybody could fill in, written and read again, is the same.
func TestRoundTripLaw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		scheme := rapid.SampledFrom([]indicator.Scheme{indicator.Scheme2015, indicator.Scheme2021}).Draw(t, "scheme")
		columns := rapid.Bool().Draw(t, "columns")
		f := &perf.ProjectForm{Name: source.Text{Text: "法律援助业务经费"}, Year: 2024}
		f.Department.Text, f.Unit.Text = "048-某县司法局", "某县司法局"
		f.Overview.Text = drawLong.Draw(t, "overview")
		f.Annual.Objective.Text = drawLong.Draw(t, "objective")
		f.Annual.Indicators = drawTree(t, scheme, columns)
		f.Funds.Annual = drawMoney(t, "total", "其中：中央财政资金", "其他资金")
		if rapid.Bool().Draw(t, "two periods") {
			f.Implementation.Indicators = drawTree(t, scheme, columns)
			f.Funds.Implementation = drawMoney(t, "whole", "其中：中央财政资金")
		}
		if a, b := &f.Annual.Indicators, &f.Implementation.Indicators; hasCost(a) || hasCost(b) {
			for _, tree := range []*indicator.Tree{a, b} {
				if tree.Scheme != "" {
					tree.Scheme = indicator.Scheme2021
				}
			}
		} else {
			for _, tree := range []*indicator.Tree{a, b} {
				if tree.Scheme != "" {
					tree.Scheme = indicator.Scheme2015 // no cost tells the schemes apart
				}
			}
		}
		s := &perf.Submission{Version: perf.Version, Projects: []*perf.ProjectForm{f}}
		var b bytes.Buffer
		require.NoError(t, Write(&b, s))
		got, err := Read(&b, Options{})
		require.NoError(t, err)
		asWritten(got)
		require.Len(t, got.Projects, 1)
		got.Projects[0].Claims = nil // read from the fields
		require.Equal(t, f, got.Projects[0])
	})
}

func hasCost(t *indicator.Tree) bool {
	for _, b := range t.Levels {
		if b.Level1 == indicator.CostLevel {
			return true
		}
	}
	return false
}
