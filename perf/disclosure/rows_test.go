package disclosure

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// rowsOf cuts a text as a workbook would hold it: a row a line, each cell with
// its place in the text.
func rowsOf(text string) Page {
	var page Page
	for i, s := range strings.Split(text, "\n") {
		if !strings.Contains(s, "\t") {
			page = append(page, Row{{Text: s, At: source.Place{Line: i + 1}}})
			continue
		}
		var row Row
		for j, c := range strings.Split(s, "\t") {
			row = append(row, source.Text{Text: c, At: source.Place{Line: i + 1, Column: j + 1}})
		}
		page = append(page, row)
	}
	return page
}

// withoutColumns blanks the columns of all places: that of a whole row has none
// in a text and its first cell's in pages.
func withoutColumns(s *perf.Submission) *perf.Submission {
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem())
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Struct:
			if at, ok := v.Addr().Interface().(*source.Place); ok {
				at.Column = 0
				return
			}
			for i := range v.NumField() {
				if v.Type().Field(i).IsExported() {
					walk(v.Field(i))
				}
			}
		}
	}
	walk(reflect.ValueOf(s))
	return s
}

// A document is the same whether it comes as text or as rows of cells.
func TestReadPages(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "*", "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, pattern := range []string{"seed", "forms", "documents"} {
		more, err := filepath.Glob(filepath.Join(shared, pattern, "*.txt"))
		require.NoError(t, err)
		files = append(files, more...)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := decodeFile(t, file)
			require.NoError(t, err)
			if strings.Contains(text, "|") {
				t.Skip("its cells are separated by bars, which rows do not have")
			}
			want, err := Read(strings.NewReader(text), Options{File: "x"})
			require.NoError(t, err)
			got, err := ReadPages([]Page{rowsOf(text)}, Options{File: "x"})
			require.NoError(t, err)
			require.Equal(t, withoutColumns(want), withoutColumns(got))
		})
	}
}

func decodeFile(tb testing.TB, file string) (string, error) {
	tb.Helper()
	b, err := os.ReadFile(file)
	require.NoError(tb, err)
	opt := Options{}.withDefaults()
	text, err := decode(b, &opt)
	return strings.ReplaceAll(text, "\r\n", "\n"), err
}

// Places are those of the cells, and words keep the byte in their own cell.
func TestReadPagesPlaces(t *testing.T) {
	cell := func(name, text string) source.Text {
		return source.Text{Text: text, At: source.Place{Sheet: "表", Cell: name}}
	}
	s, err := ReadPages([]Page{{
		{cell("A1", "某局2024年项目支出绩效目标申报表")},
		{cell("A2", "项目名称"), cell("B2", "法律援助")},
		{cell("A3", "一级指标"), cell("B3", "二级指标"), cell("C3", "三级指标"), cell("D3", "指标值")},
		{cell("A4", "产出指标"), cell("B4", "数量指标"), cell("C4", "案件数"), cell("D4", "≥200件")},
	}, {
		{cell("A1", "一、收入说明\n2024年收入为5.00万元。")},
	}}, Options{})
	require.NoError(t, err)
	require.Len(t, s.Projects, 1)
	f := s.Projects[0]
	require.Equal(t, "B2", f.Name.At.Cell)
	require.Equal(t, "D4", f.Annual.Indicators.Levels[0].Levels[0].Indicators[0].ValueAt.Cell)
	last := s.Narrative[len(s.Narrative)-1]
	require.Len(t, last.Claims, 1)
	at := last.Claims[0].Figure.At
	require.Equal(t, source.Place{Sheet: "表", Cell: "A1", Offset: at.Offset}, at)
	require.True(t, bytes.HasPrefix([]byte("一、收入说明\n2024年收入为5.00万元。")[at.Offset:], []byte("5.00")))
}

// Nothing goes on from one page to the next: two tables without a title stay
// two, and so do two forms.
func TestReadPagesApart(t *testing.T) {
	page := func(name, value string) Page {
		return rowsOf("项目名称\t" + name + "\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t案件数\t" + value)
	}
	s, err := ReadPages([]Page{page("甲", "≥1件"), page("乙", "≥2件")}, Options{})
	require.NoError(t, err)
	require.Len(t, s.Projects, 2)

	table := func(total string) Page {
		return rowsOf("项目\t金额（万元）\n合计\t" + total + "\n甲\t" + total)
	}
	s, err = ReadPages([]Page{table("1.00"), table("2.00")}, Options{})
	require.NoError(t, err)
	require.Len(t, s.Tables, 2)
}

func TestReadPagesLimits(t *testing.T) {
	_, err := ReadPages(nil, Options{})
	require.ErrorIs(t, err, ErrEmpty)
	_, err = ReadPages([]Page{{{}, {{Text: " "}}}}, Options{})
	require.ErrorIs(t, err, ErrEmpty)
	_, err = ReadPages([]Page{rowsOf("只有文字")}, Options{})
	require.ErrorIs(t, err, ErrNoContent)
	_, err = ReadPages([]Page{rowsOf("甲\t乙\n丙\t丁")}, Options{Limits: perf.Limits{Cells: 3}})
	require.ErrorIs(t, err, ErrTooLarge)
	_, err = ReadPages([]Page{rowsOf("甲\t乙丙丁")}, Options{Limits: perf.Limits{LineBytes: 6}})
	require.ErrorIs(t, err, ErrTooLarge)
}
