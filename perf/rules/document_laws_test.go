package rules_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/rules"
	"github.com/perftarget/perftarget/source"
)

var (
	anyUnit   = rapid.SampledFrom([]budget.Unit{"", budget.Yuan, budget.TenThousand, budget.Percent, "个", "辆", "亩"})
	anyAmount = rapid.OneOf(
		rapid.SampledFrom([]string{"", "0", "0.00", "60.00", "600,000", "-5", "100%", "1", "7", "999999999999999999", "XX", "—", "204", "2040607", "合计"}),
		rapid.StringOf(rapid.RuneFrom([]rune("0123456789.,-%"))))
	anyLabel = rapid.SampledFrom([]string{
		"", "合计", "项目名称", "科目编码", "科目名称", "基本支出", "项目支出", "一般公共预算", "普法宣传经费", "法律援助经费",
		"泽州县司法局", "“三公”经费", "公务接待费", "公开项目绩效目标", "公务用车实有", "占部门项目支出总额", "2024年", "\xff局",
	})
	anyTitle = rapid.SampledFrom([]string{
		"2024年项目支出预算表（本年预算）", "2024年项目支出预算表（上年结转）", "预算收支总表", "预算收入总表", "预算支出总表",
		"财政拨款收支总表", "一般公共预算支出表", "一般公共预算基本支出表", "“三公”经费支出预算表", "机关运行经费预算表", "政府性基金预算支出表", "附表",
	})
	anyHeading = rapid.SampledFrom([]string{"", "plan", "overview", "implementation/objective", "annual/objective", "objective", "十、绩效管理情况"})
	anyKind    = rapid.SampledFrom([]budget.ClaimKind{
		budget.ClaimAmount, budget.ClaimCount, budget.ClaimShare, budget.ClaimChange, budget.ClaimGrowth, budget.ClaimSame,
		budget.ClaimProduct, budget.ClaimRate, budget.ClaimPrice, budget.ClaimLimit, budget.ClaimDate, budget.ClaimPlaceholder, "other",
	})
	anyIndex = rapid.IntRange(-2, 6)
)

// drawer gives every figure and text a place of its own.
type drawer struct {
	t    *rapid.T
	line int
}

func (d *drawer) place() source.Place {
	d.line++
	return source.Place{Line: d.line, Offset: rapid.IntRange(0, 9).Draw(d.t, "offset")}
}

func (d *drawer) figure() budget.Figure {
	f, _ := budget.NewFigure(anyAmount.Draw(d.t, "amount"), anyUnit.Draw(d.t, "unit"), d.place())
	return f
}

func (d *drawer) field(g *rapid.Generator[string]) perf.Field {
	return perf.Field{Text: g.Draw(d.t, "field"), At: d.place()}
}

func (d *drawer) table() budget.Table {
	title := anyTitle.Draw(d.t, "title")
	t := budget.Table{Title: title, Role: budget.RoleOf(title), Unit: anyUnit.Draw(d.t, "unit"), At: d.place()}
	t.Note = d.field(rapid.SampledFrom([]string{"", "注：本表无数据", "本部门没有国有资本经营预算"}))
	for range rapid.IntRange(0, 5).Draw(d.t, "columns") {
		t.Columns = append(t.Columns, budget.Column{Labels: rapid.SliceOfN(anyLabel, 0, 2).Draw(d.t, "labels"), At: d.place()})
	}
	for range rapid.IntRange(0, 6).Draw(d.t, "rows") {
		r := budget.Row{At: d.place()}
		for range rapid.IntRange(0, 6).Draw(d.t, "cells") {
			f := d.figure()
			if rapid.Bool().Draw(d.t, "label") {
				f, _ = budget.NewFigure(anyLabel.Draw(d.t, "label"), t.Unit, d.place())
			}
			r.Cells = append(r.Cells, f)
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

// statement draws claims whose references may point anywhere, as those of a
// document that somebody wrote by hand may.
func (d *drawer) statement() budget.Statement {
	st := budget.Statement{Heading: anyHeading.Draw(d.t, "heading")}
	st.Text = d.field(anyLabel)
	for range rapid.IntRange(0, 6).Draw(d.t, "claims") {
		st.Claims = append(st.Claims, budget.Claim{
			Kind: anyKind.Draw(d.t, "kind"), Subject: anyLabel.Draw(d.t, "subject"), Figure: d.figure(),
			Base: anyLabel.Draw(d.t, "base"), Sign: rapid.IntRange(-1, 1).Draw(d.t, "sign"),
			Op:   rapid.SampledFrom([]string{"", ">=", "~"}).Draw(d.t, "op"),
			From: rapid.SampledFrom([]string{"", "2023", "2023-07", "20", "05", "x"}).Draw(d.t, "from"),
			To:   rapid.SampledFrom([]string{"", "2023", "2024-09-30", "Q4", "08"}).Draw(d.t, "to"),
			Refs: rapid.SliceOfN(anyIndex, 0, 3).Draw(d.t, "refs"), Parent: anyIndex.Draw(d.t, "parent"), List: rapid.IntRange(0, 2).Draw(d.t, "list"),
		})
	}
	for range rapid.IntRange(0, 2).Draw(d.t, "reasons") {
		st.Reasons = append(st.Reasons, budget.Reason{
			Text: d.field(anyLabel), Sign: rapid.IntRange(-1, 1).Draw(d.t, "reason"), Same: rapid.Bool().Draw(d.t, "same"),
			Claims: rapid.SliceOfN(anyIndex, 0, 2).Draw(d.t, "explains"),
		})
	}
	return st
}

func (d *drawer) funds() perf.FundColumn {
	c := perf.FundColumn{Total: d.figure()}
	for range rapid.IntRange(0, 3).Draw(d.t, "parts") {
		c.Parts = append(c.Parts, perf.FundPart{
			Label: anyLabel.Draw(d.t, "label"), Figure: d.figure(), Depth: rapid.IntRange(0, 2).Draw(d.t, "depth"),
			Source: rapid.SampledFrom([]perf.FundSource{"", perf.FundOther, perf.FundBasic, perf.FundProject}).Draw(d.t, "source"),
		})
	}
	return c
}

func (d *drawer) submission() *perf.Submission {
	s := &perf.Submission{Department: perf.Department{Name: anyLabel.Draw(d.t, "department"), Year: rapid.SampledFrom([]int{0, 2024}).Draw(d.t, "year")}}
	if rapid.Bool().Draw(d.t, "form") {
		f := &perf.DepartmentForm{Name: d.field(anyLabel), Posts: d.figure(), Staff: d.figure(), Permanent: d.figure(), OtherStaff: d.figure(), Sources: d.funds(), Uses: d.funds(), Objective: d.field(anyLabel)}
		drawTree(d.t, &f.Indicators)
		f.Claims = append(f.Claims, d.statement())
		s.Department.Form = f
	}
	for range rapid.IntRange(0, 3).Draw(d.t, "projects") {
		f := &perf.ProjectForm{
			Name: d.field(anyLabel), Department: d.field(anyLabel), Unit: d.field(anyLabel), Year: rapid.SampledFrom([]int{0, 2024}).Draw(d.t, "year"),
			Attribute: d.field(rapid.SampledFrom([]string{"", "经常性项目", "一次性"})), Term: d.field(rapid.SampledFrom([]string{"", "99年", "2023.07-2024.01", "x"})),
			Funds: perf.Funds{Implementation: d.funds(), Annual: d.funds()},
		}
		f.Implementation.Objective, f.Annual.Objective = d.field(anyLabel), d.field(anyLabel)
		drawTree(d.t, &f.Implementation.Indicators)
		drawTree(d.t, &f.Annual.Indicators)
		f.Claims = append(f.Claims, d.statement(), d.statement())
		s.Projects = append(s.Projects, f, nil)
	}
	for range rapid.IntRange(0, 4).Draw(d.t, "tables") {
		s.Tables = append(s.Tables, d.table())
	}
	for range rapid.IntRange(0, 4).Draw(d.t, "paragraphs") {
		s.Narrative = append(s.Narrative, d.statement())
	}
	return s
}

// TestAnyDocument: whatever a document holds, no rule panics, every finding
// quotes something that has a place, and the second report equals the first.
func TestAnyDocument(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := (&drawer{t: t}).submission()
		first, err := perf.Check(context.Background(), s, rules.All())
		require.NoError(t, err)
		for _, f := range first.Findings {
			require.NotEmpty(t, f.Evidence, f.Rule)
			require.NotEmpty(t, f.Message.ZH, f.Rule)
			require.NotEmpty(t, f.Message.EN, f.Rule)
			for _, e := range f.Evidence {
				require.False(t, e.At.IsZero(), "%s quotes %q nowhere", f.Rule, e.Text)
			}
		}
		second, err := perf.Check(context.Background(), s, rules.All())
		require.NoError(t, err)
		require.Equal(t, first.Findings, second.Findings)
	})
}
