package rules_test

// The notation of what stands around the forms:
//
//	表 2024年项目支出预算表 | 万元     starts a table
//	列 | 项目名称 | 2024年/合计      its columns, labels from the top down parted by /
//	行 | 普法宣传经费 | 60.00        a row; 注 text: the note below the table
//	章 十、绩效管理情况              the heading of the paragraphs that follow
//	文 2024年…                     a paragraph of the narrative
//	中断                           the document breaks off
//
// and of further fields of forms:
//
//	主管部门 | 048-泽州县司法局       also 实施单位, 代码, 必要性, 措施
//	来源 | 其中：财政拨款 | 100      a part of the column's money; 来源- for one of a part,
//	                               裸来源 without a unit
//	编制 | 62人                    also 在职, 在编, 其他人员 of the department
//	按来源 | 合计 | 1468.09          the department's money; also 按方向
//	任务 | 普法宣传                 a task of the department

import (
	"strings"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/prose"
	"github.com/perftarget/perftarget/source"
)

// document reads a line of this notation, false for one of another.
func (r *reader) document(line string) bool {
	r.t.Helper()
	word, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	cells := strings.Split(rest, "|")
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	if cells[0] == "" && len(cells) > 1 {
		cells = cells[1:]
	}
	switch word {
	case "表":
		t := budget.Table{Title: cells[0], Role: budget.RoleOf(cells[0]), Unit: budget.TenThousand, Year: formYear, At: r.at(0)}
		if len(cells) > 1 {
			t.Unit = budget.Unit(cells[1])
		}
		r.sub.Tables = append(r.sub.Tables, t)
	case "列":
		t := r.table()
		for i, c := range cells {
			t.Columns = append(t.Columns, budget.Column{Labels: strings.Split(c, "/"), At: r.at(i + 1)})
		}
	case "行":
		t := r.table()
		row := budget.Row{At: r.at(0)}
		for i, c := range cells {
			f, _ := budget.NewFigure(c, t.Unit, r.at(i+1))
			row.Cells = append(row.Cells, f)
		}
		t.Rows = append(t.Rows, row)
	case "注":
		r.table().Note = source.Text{Text: rest, At: r.at(0)}
	case "章":
		r.heading = rest
	case "文":
		st := prose.Parse([]prose.Line{{Text: rest, At: source.Place{File: "specimen", Line: r.line}}}, prose.Options{Year: formYear})
		st.Heading = r.heading
		r.sub.Narrative = append(r.sub.Narrative, st)
	case "中断":
		r.sub.Reading = append(r.sub.Reading, perf.Note{Kind: perf.NoteCutOff, At: r.at(1), Reason: "文件中断"})
	default:
		return r.further(word, cells)
	}
	return true
}

func (r *reader) table() *budget.Table {
	r.t.Helper()
	require.NotEmpty(r.t, r.sub.Tables, "line %d: a row outside a table", r.line)
	return &r.sub.Tables[len(r.sub.Tables)-1]
}

// unitOf is the unit of an amount of a form: none where the word says it is bare.
func unitOf(word string) budget.Unit {
	if strings.HasPrefix(word, "裸") {
		return ""
	}
	return budget.Yuan
}

// further reads a field of a form.
func (r *reader) further(word string, cells []string) bool {
	r.t.Helper()
	f := perf.Field{Text: cells[0], At: r.at(2)}
	figure := func(text string, unit budget.Unit) budget.Figure {
		fig, _ := budget.NewFigure(text, unit, r.at(3))
		return fig
	}
	d := r.sub.Department.Form
	switch word {
	case "主管部门":
		r.project.Department = f
	case "实施单位":
		r.project.Unit = f
	case "代码":
		r.project.Code = f
	case "必要性":
		r.project.Necessity = f
	case "措施":
		r.project.Measures = f
	case "来源", "来源-", "裸来源":
		part := perf.FundPart{Label: cells[0], Figure: figure(cells[1], unitOf(word))}
		if word == "来源-" {
			part.Depth = 1
		}
		switch {
		case strings.Contains(cells[0], "其他"):
			part.Source = perf.FundOther
		case strings.Contains(cells[0], "自筹"):
			part.Source = perf.FundSelf
		}
		r.funds.Parts = append(r.funds.Parts, part)
	case "编制":
		d.Posts = figure(cells[0], "人")
	case "在职":
		d.Staff = figure(cells[0], "人")
	case "在编":
		d.Permanent = figure(cells[0], "人")
	case "其他人员":
		d.OtherStaff = figure(cells[0], "人")
	case "按来源":
		r.split(&d.Sources, cells, figure(cells[1], budget.TenThousand))
	case "按方向":
		r.split(&d.Uses, cells, figure(cells[1], budget.TenThousand))
	case "任务":
		d.Tasks = append(d.Tasks, perf.Labelled{Label: cells[0], Field: f})
	default:
		return false
	}
	return true
}

func (r *reader) split(c *perf.FundColumn, cells []string, f budget.Figure) {
	part := perf.FundPart{Label: cells[0], Figure: f}
	switch cells[0] {
	case "合计":
		c.Total = f
		return
	case "基本支出":
		part.Source = perf.FundBasic
	case "项目支出":
		part.Source = perf.FundProject
	}
	c.Parts = append(c.Parts, part)
}

// finish reads what the narrative fields of the forms claim.
func (r *reader) finish() {
	claims := func(heading string, f *perf.Field, to *[]budget.Statement) {
		if f.IsZero() {
			return
		}
		st := prose.Parse([]prose.Line{{Text: f.Text, At: f.At}}, prose.Options{Year: formYear})
		st.Heading = heading
		*to = append(*to, st)
	}
	for _, f := range r.sub.Projects {
		claims("overview", &f.Overview, &f.Claims)
		claims("necessity", &f.Necessity, &f.Claims)
		claims("measures", &f.Measures, &f.Claims)
		claims("plan", &f.Plan, &f.Claims)
		claims("implementation/objective", &f.Implementation.Objective, &f.Claims)
		claims("annual/objective", &f.Annual.Objective, &f.Claims)
	}
	if d := r.sub.Department.Form; d != nil {
		claims("objective", &d.Objective, &d.Claims)
	}
}

// replaceOnce puts one line of a specimen in place of another, which must be
// there.
func replaceOnce(text, old, new string) string {
	if strings.Count(text, old) == 0 {
		panic("specimen has no line " + old)
	}
	return strings.Replace(text, old, new, 1)
}
