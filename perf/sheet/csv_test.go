package sheet

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// asCSV saves the rows of a text as a spreadsheet does: every row as wide as the
// widest.
func asCSV(tb testing.TB, text string) string {
	tb.Helper()
	rows := rowsOf(text)
	width := 0
	for _, r := range rows {
		width = max(width, len(r))
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	for _, r := range rows {
		require.NoError(tb, w.Write(append(append([]string{}, r...), make([]string, width-len(r))...)))
	}
	w.Flush()
	require.NoError(tb, w.Error())
	return b.String()
}

func readCSV(t *testing.T, text string) *perf.Submission {
	t.Helper()
	s, err := ReadCSV(strings.NewReader(text), Options{File: "某局.csv"})
	require.NoError(t, err)
	return s
}

// A sheet saved with commas says what the workbook does, at lines and columns.
func TestReadCSV(t *testing.T) {
	gbk, err := simplifiedchinese.GB18030.NewEncoder().String(asCSV(t, small))
	require.NoError(t, err)
	for name, text := range map[string]string{
		"UTF-8": asCSV(t, small), "with a mark": "\ufeff" + asCSV(t, small), "GB18030": gbk,
		"line ends of Windows": strings.ReplaceAll(asCSV(t, small), "\n", "\r\n"),
		"rows of any width":    strings.ReplaceAll(small, "\t", ","),
	} {
		t.Run(name, func(t *testing.T) {
			s := readCSV(t, text)
			require.Len(t, s.Projects, 1)
			p := s.Projects[0]
			require.Equal(t, "法律援助", p.Name.Text)
			require.Equal(t, source.Place{Line: 3, Column: 2}, p.Name.At)
			require.Equal(t, 2024, p.Year)
			require.Equal(t, 3, p.Annual.Indicators.Len())
			for leaf := range p.Annual.Indicators.All() {
				require.Equal(t, 4, leaf.ValueAt.Column)
			}
		})
	}
}

// Quotes, line breaks in cells and blank lines, which count as lines.
func TestCSVCells(t *testing.T) {
	s := readCSV(t, "项目支出绩效目标申报表,,,\n\n项目名称,\"法律\n援助\",主管部门,\"甲,\"\"乙\"\"局\"\n一级指标,二级指标,三级指标,指标值\n产出指标,数量指标,\"55\"\"屏\",≥2块\n满意度指标,服务对象满意度指标,满意度,≥90%\n")
	p := s.Projects[0]
	require.Equal(t, "法律援助", p.Name.Text)
	require.Equal(t, `甲,"乙"局`, p.Department.Text)
	require.Equal(t, source.Place{Line: 3, Column: 4}, p.Department.At)
	var lines []int
	for leaf := range p.Annual.Indicators.All() {
		lines = append(lines, leaf.ValueAt.Line)
	}
	require.Equal(t, []int{6, 7}, lines, "a cell of two lines moves those below")

	s = readCSV(t, strings.ReplaceAll(small, "\t", ",")+"\n产出指标,数量指标,55\"屏,≥2块")
	require.Equal(t, 4, s.Projects[0].Annual.Indicators.Len(), "a quote within a cell is a character")
}

func TestBadCSV(t *testing.T) {
	for _, c := range []struct {
		name, text string
		limits     perf.Limits
		want       error
		says       string
	}{
		{"no bytes", "", perf.Limits{}, ErrEmpty, ""},
		{"commas only", ",,,\n,,,\n", perf.Limits{}, ErrEmpty, ""},
		{"nothing of ours", "今天,天气\n很,好\n", perf.Limits{}, ErrNoContent, ""},
		{"quote left open", "项目名称,\"法律援助\n一级指标,二级指标\n", perf.Limits{}, ErrDamaged, "第1行的引号"},
		{"binary", "a,b\x00\x01\n", perf.Limits{}, nil, ""},
		{"wide", strings.Repeat(",", 600) + "甲\n", perf.Limits{}, ErrTooLarge, "512列"},
		{"many cells", strings.Repeat("甲,乙\n", 9), perf.Limits{Cells: 10}, ErrTooLarge, "单元格"},
		{"long cell", "项目名称," + strings.Repeat("甲", 99), perf.Limits{LineBytes: 200}, ErrTooLarge, "200字节"},
		{"large", strings.Repeat("甲,乙\n", 99), perf.Limits{Bytes: 100}, ErrTooLarge, "100字节"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := ReadCSV(strings.NewReader(c.text), Options{File: "某局.csv", Limits: c.limits})
			require.Nil(t, s)
			var own *Error
			require.ErrorAs(t, err, &own)
			require.Equal(t, "某局.csv", own.File)
			if c.want != nil {
				require.ErrorIs(t, err, c.want)
			}
			require.Contains(t, err.Error(), c.says)
		})
	}
}

// FuzzReadCSV: any text gives an error of this package or a submission, the same
// again for the same bytes.
func FuzzReadCSV(f *testing.F) {
	f.Add(asCSV(f, small))
	f.Add("项目名称,\"法律\n援助\"\n\n一级指标,\"二级\"\"指标\"\n")
	f.Add("2024年部门收支总表\n单位：万元\n项目,预算数\n合计,\"1,000.00\"\n甲,\"1,000.00\"\n")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := ReadCSV(strings.NewReader(text), Options{File: "x"})
		again, err2 := ReadCSV(strings.NewReader(text), Options{File: "x"})
		if err != nil {
			var own *Error
			require.ErrorAs(t, err, &own)
			require.Nil(t, s)
			require.Equal(t, err.Error(), err2.Error())
			return
		}
		require.Equal(t, s, again)
		lines := strings.Count(text, "\n") + strings.Count(text, "\r") + 1
		source.EachPlace(s, func(at *source.Place) { require.LessOrEqual(t, at.Line, lines) })
	})
}
