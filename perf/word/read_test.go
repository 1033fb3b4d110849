package word_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/disclosure"
	"github.com/perftarget/perftarget/perf/word"
	"github.com/perftarget/perftarget/source"
)

func read(t *testing.T, p parts) *perf.Submission {
	t.Helper()
	s, err := word.Read(bytes.NewReader(p.zipped(t)), disclosure.Options{File: "x.docx"})
	require.NoError(t, err)
	return s
}

// The document of a text says what the text does, at the same lines.
func TestAsText(t *testing.T) {
	for _, file := range []string{"../../testdata/zezhou-2024/budget.txt", "../../testdata/zezhou-2024/corrected.txt"} {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		want, err := disclosure.Read(bytes.NewReader(text), disclosure.Options{File: "x.docx"})
		require.NoError(t, err)
		got := read(t, documentOf(bodyOf(string(text))))
		for _, s := range []*perf.Submission{want, got} { // a row of one cell is a line there
			source.EachPlace(s, func(at *source.Place) { at.Column = max(at.Column, 1) })
		}
		require.Equal(t, want.Department, got.Department)
		require.Equal(t, want.Projects, got.Projects)
		require.Equal(t, len(want.Tables), len(got.Tables))
		for i := range want.Tables {
			a, b := want.Tables[i], got.Tables[i]
			require.Equal(t, a.Title, b.Title)
			require.Equal(t, len(a.Rows), len(b.Rows))
			for j := range a.Rows {
				require.Equal(t, a.Rows[j].Cells, b.Rows[j].Cells)
			}
		}
		require.Equal(t, len(want.Narrative), len(got.Narrative))
		for i := range want.Narrative {
			require.Equal(t, want.Narrative[i].Claims, got.Narrative[i].Claims)
		}
	}
}

// form is the table of a form with merged cells: a label over three rows, a
// value over two columns, a table in a cell.
func form() string {
	text := func(s string) string { return cell("", para(s)) }
	wide := func(n, s string) string { return cell(`<w:gridSpan w:val="`+n+`"/>`, para(s)) }
	first := func(s string) string { return cell(`<w:vMerge w:val="restart"/>`, para(s)) }
	below := cell(`<w:vMerge/>`, `<w:p/>`)
	return para("项目支出绩效目标申报表") + para("（2024年度）") + table(
		row(text("项目名称"), wide("3", "法律援助")),
		row(text("主管部门"), text("某县司法局"), text("实施单位"), text("法律援助中心")),
		row(text("一级指标"), text("二级指标"), text("三级指标"), text("指标值")),
		row(first("产出指标"), first("数量指标"), text("办理案件数"), text("≥200件")),
		row(below, below, text("培训人次"), cell("", para("≥3000")+para("人次"))),
		row(below, text("质量指标"), text("案件合格率"), cell("", `<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r><w:r><w:t>95%</w:t></w:r></w:p>`)),
		row(text("满意度指标"), text("服务对象满意度指标"), text("受援人满意度"), cell("", `<w:p><m:oMath><m:r><m:t>≥</m:t></m:r></m:oMath><w:r><w:t>90%</w:t></w:r></w:p>`)),
	)
}

func TestMergedCells(t *testing.T) {
	s := read(t, documentOf(form()))
	require.Len(t, s.Projects, 1)
	p := s.Projects[0]
	require.Equal(t, "法律援助", p.Name.Text)
	require.Equal(t, source.Place{Line: 3, Column: 2, File: ""}, withoutFile(p.Name.At))
	var got []string
	for leaf := range p.Annual.Indicators.All() {
		got = append(got, strings.Join([]string{string(leaf.Level1), string(leaf.Level2), leaf.Name, leaf.Target.Text()}, "/"))
	}
	require.Equal(t, []string{
		"output/quantity/办理案件数/≥200件", "output/quantity/培训人次/≥3000人次", "output/quality/案件合格率/≥95%", "satisfaction/service-satisfaction/受援人满意度/≥90%",
	}, got)
}

func withoutFile(at source.Place) source.Place {
	at.File = ""
	return at
}

// eachPlace gives the line and the offset of every place in a submission.
func eachPlace(s *perf.Submission, do func(line, offset int)) {
	source.EachPlace(s, func(at *source.Place) { do(at.Line, at.Offset) })
}
