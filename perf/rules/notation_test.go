package rules_test

// The notation of specimens: a submission in a few lines, as its forms print
// it. Line numbers count within the text, so that evidence has a place.
//
//	部门 泽州县司法局        starts the department form
//	项目 普法宣传经费        starts a project form; its indicators are the year's
//	实施期 / 年度           the indicators that follow stand in that column
//	2021                    the scheme of the trees that follow (2015 if not said)
//	属性 | 一次性项目        a field of the project form: 属性 类别 项目期 概况 计划
//	目标 | 全面完成…         the objective of the column
//	资金 | 600000           the total of the column, in 元; 裸资金 | 150 without a unit
//	数量 | 名称 | 值 | 符号 | 单位 | 权重 | 方向 | 完成值 | 得分 | 备注
//	分值 | 产出 | 60         the points that a first or second level prints
//	另 | 总分 | 98           what the layout has beyond the model, label and text
//
// An indicator's first cell is its second level without 指标, 产出 and the like
// for a first level only, or ? for one that the form does not settle. 产出/生态
// puts a second level under a first that is not its own. The value 〔切〕 is one
// that the layout cut off. Cells left out at the end are blank. Tables and
// paragraphs are written as notation_document_test.go says.

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

const formYear = 2024

// parse reads the notation.
func parse(t *testing.T, text string) *perf.Submission {
	t.Helper()
	r := &reader{t: t, sub: &perf.Submission{}, scheme: indicator.Scheme2015}
	r.sub.Department.Year = formYear
	for i, line := range strings.Split(text, "\n") {
		r.line = i + 1
		if line = strings.TrimSpace(line); line != "" {
			r.read(line)
		}
	}
	r.finish()
	return r.sub
}

type reader struct {
	t      *testing.T
	sub    *perf.Submission
	scheme indicator.Scheme
	line   int

	project *perf.ProjectForm // nil while in the department form
	phase   *perf.Phase
	funds   *perf.FundColumn
	tree    *indicator.Tree

	heading string // of the paragraphs that follow
}

func (r *reader) at(column int) source.Place {
	return source.Place{File: "specimen", Line: r.line, Column: column}
}

func (r *reader) read(line string) {
	r.t.Helper()
	word, rest, _ := strings.Cut(line, " ")
	switch {
	case word == "部门":
		form := &perf.DepartmentForm{Year: formYear, At: r.at(1)}
		form.Name = perf.Field{Text: rest, At: r.at(2)}
		r.sub.Department.Name, r.sub.Department.Form = rest, form
		r.project, r.phase, r.funds = nil, nil, nil
		r.use(&form.Indicators)
	case word == "项目":
		r.project = &perf.ProjectForm{Year: formYear, At: r.at(1)}
		r.project.Name = perf.Field{Text: rest, At: r.at(2)}
		r.sub.Projects = append(r.sub.Projects, r.project)
		r.column("年度")
	case line == "年度" || line == "实施期":
		r.column(line)
	case line == "2015" || line == "2021":
		r.scheme = indicator.Scheme(line)
		if r.tree != nil {
			r.tree.Scheme = r.scheme
		}
	case r.document(line):
	default:
		r.row(strings.Split(line, "|"))
	}
}

func (r *reader) column(name string) {
	r.t.Helper()
	require.NotNil(r.t, r.project, "line %d: a column outside a project form", r.line)
	r.phase, r.funds = &r.project.Annual, &r.project.Funds.Annual
	if name == "实施期" {
		r.phase, r.funds = &r.project.Implementation, &r.project.Funds.Implementation
	}
	r.phase.At = r.at(1)
	r.use(&r.phase.Indicators)
}

func (r *reader) use(tree *indicator.Tree) {
	r.tree = tree
	r.tree.Scheme = r.scheme
}

func (r *reader) row(cells []string) {
	r.t.Helper()
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	if len(cells) == 2 && r.field(cells[0], cells[1]) {
		return
	}
	if cells[0] == "分值" {
		l1, l2 := r.levels(cells[1])
		b, w := r.tree.Branch(l1), decimal.RequireFromString(cells[2])
		if l2 != "" {
			twig := b.Twig(l2)
			twig.Weight, twig.At = &w, r.at(1)
			return
		}
		b.Weight, b.At = &w, r.at(1)
		return
	}
	if cells[0] == "另" {
		var extra *[]perf.Labelled
		if r.project != nil {
			extra = &r.project.Extra
		} else {
			extra = &r.sub.Department.Form.Extra
		}
		*extra = append(*extra, perf.Labelled{Label: cells[1], Field: perf.Field{Text: cells[2], At: r.at(3)}})
		return
	}
	for len(cells) < 10 {
		cells = append(cells, "")
	}
	l1, l2 := r.levels(cells[0])
	ind := indicator.Indicator{
		Name: cells[1], Operator: cells[3], Unit: cells[4],
		At: r.at(2), ValueAt: r.at(3),
	}
	if cells[2] == "〔切〕" {
		ind.Lost, ind.ValueAt = true, source.Place{}
	} else {
		ind.Target = indicator.ParseCells(indicator.Cells{
			Name: cells[1], Operator: cells[3], Value: cells[2], Unit: cells[4], Year: formYear,
		})
	}
	if cells[5] != "" {
		w := decimal.RequireFromString(cells[5])
		ind.Weight = &w
	}
	switch cells[6] {
	case "正向":
		ind.Direction = indicator.HigherIsBetter
	case "反向":
		ind.Direction = indicator.LowerIsBetter
	}
	ind.Outcome, ind.Note = cells[7], cells[9]
	if cells[8] != "" {
		score := decimal.RequireFromString(cells[8])
		ind.Score = &score
	}
	r.tree.AddTo(l1, l2, ind)
}

// field sets a field of the project form.
func (r *reader) field(label, text string) bool {
	r.t.Helper()
	f := perf.Field{Text: text, At: r.at(2)}
	switch label {
	case "属性":
		r.project.Attribute = f
	case "类别":
		r.project.Category = f
	case "项目期":
		r.project.Term = f
	case "概况":
		r.project.Overview = f
	case "计划":
		r.project.Plan = f
	case "目标":
		if r.phase != nil {
			r.phase.Objective = f
		} else {
			r.sub.Department.Form.Objective = f
		}
	case "资金", "裸资金":
		total, err := budget.NewFigure(text, unitOf(label), f.At)
		require.NoError(r.t, err)
		r.funds.Total = total
	default:
		return false
	}
	return true
}

var level1Words = map[string]indicator.Level1{
	"产出": indicator.Output, "效益": indicator.Effect,
	"满意度": indicator.Satisfaction, "成本一级": indicator.CostLevel,
}

var level2Words = map[string]indicator.Level2{
	"数量": indicator.Quantity, "质量": indicator.Quality, "时效": indicator.Timeliness,
	"成本": indicator.Cost, "经济": indicator.Economic, "社会": indicator.Social,
	"生态": indicator.Ecological, "可持续": indicator.Sustainability,
	"服务对象": indicator.ServiceSatisfaction, "经济成本": indicator.EconomicCost,
	"社会成本": indicator.SocialCost, "生态成本": indicator.EcologicalCost,
}

// levels reads the first cell of an indicator.
func (r *reader) levels(cell string) (indicator.Level1, indicator.Level2) {
	r.t.Helper()
	if cell == "?" {
		return "", ""
	}
	if first, second, ok := strings.Cut(cell, "/"); ok {
		l1, l2 := level1Words[first], level2Words[second]
		if l2 == "" {
			l2 = indicator.Level2(second) // a level of no scheme
		}
		require.NotEmpty(r.t, l1, "line %d: level %q", r.line, cell)
		return l1, l2
	}
	if l1, ok := level1Words[cell]; ok {
		return l1, ""
	}
	l2, ok := level2Words[cell]
	require.True(r.t, ok, "line %d: level %q", r.line, cell)
	return l2.Parent(), l2
}
