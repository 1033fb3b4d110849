package sheet

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// hidden are the notes on what the printed page does not show.
func notesOf(s *perf.Submission, kind perf.NoteKind) []perf.Note {
	var out []perf.Note
	for _, n := range s.Reading {
		if n.Kind == kind {
			out = append(out, n)
		}
	}
	return out
}

// Hidden rows and columns are read and noted; hidden sheets are noted, and read
// on request.
func TestHidden(t *testing.T) {
	f := excelize.NewFile()
	put(t, f, "Sheet1", 1, rowsOf(small))
	require.NoError(t, f.SetRowVisible("Sheet1", 6, false))
	require.NoError(t, f.SetColVisible("Sheet1", "C:D", false))
	_, err := f.NewSheet("旧表")
	require.NoError(t, err)
	put(t, f, "旧表", 1, rowsOf(strings.ReplaceAll(small, "法律援助", "旧项目")))
	require.NoError(t, f.SetSheetVisible("旧表", false))
	file := bytesOf(t, f)

	s := readBytes(t, file)
	require.Len(t, s.Projects, 1)
	require.Equal(t, 3, s.Projects[0].Annual.Indicators.Len())
	require.Equal(t, []perf.Note{
		{Kind: perf.NoteHidden, At: source.Place{Sheet: "Sheet1", Cell: "B6"}, Text: "质量指标", Reason: "第6至6行是隐藏的，已读入"},
		{Kind: perf.NoteHidden, At: source.Place{Sheet: "Sheet1", Cell: "C3"}, Text: "主管部门", Reason: "所在的列是隐藏的，已读入"},
		{Kind: perf.NoteHidden, At: source.Place{Sheet: "旧表"}, Text: "旧表", Reason: "隐藏的工作表，没有读入"},
	}, notesOf(s, perf.NoteHidden))

	s, err = Read(strings.NewReader(string(file)), Options{HiddenSheets: true})
	require.NoError(t, err)
	require.Len(t, s.Projects, 2)
	require.Equal(t, "旧项目", s.Projects[1].Name.Text)
}

// Formulas give what was saved of them; errors, results never saved and links to
// other files are noted, and no file is opened.
func TestFormulas(t *testing.T) {
	cell := func(ref, attrs, inner string) string {
		return fmt.Sprintf(`<c r="%s" %s>%s</c>`, ref, attrs, inner)
	}
	text := func(ref, s string) string { return cell(ref, `t="str"`, "<v>"+s+"</v>") }
	head := `<row r="1">` + text("A1", "2024年部门收支总表") + `</row><row r="2">` + text("A2", "单位：万元") + `</row>` +
		`<row r="3">` + text("A3", "项目") + text("B3", "预算数") + `</row>`
	data := head +
		`<row r="4">` + text("A4", "一、一般公共预算") + cell("B4", "", "<f>1+1</f><v>2.50</v>") + `</row>` +
		`<row r="5">` + text("A5", "二、政府性基金") + cell("B5", `t="e"`, "<f>#REF!*2</f><v>#REF!</v>") + `</row>` +
		`<row r="6">` + text("A6", "三、国有资本") + cell("B6", "", "<f>SUM(C1:C9)</f>") + `</row>` +
		`<row r="7">` + text("A7", "四、其他") + cell("B7", "", "<f>'[1]Sheet1'!A1</f><v>7.25</v>") + `</row>` +
		`<row r="8">` + text("A8", "五、单位资金") + cell("B8", "", "<f>[1]Sheet1!A2+Table1[Col]</f><v>1</v>") + `</row>`
	p := partsOf(t, plain(t, small))
	p[sheet1] = sheetXML(data)
	p["xl/externalLinks/externalLink1.xml"] = `<externalLink/>`
	rels := p["xl/_rels/workbook.xml.rels"]
	p["xl/_rels/workbook.xml.rels"] = strings.Replace(rels, "</Relationships>",
		`<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`, 1)
	s := readBytes(t, p.zipped(t))
	require.Len(t, s.Tables, 1)
	require.Equal(t, "2.5", s.Tables[0].Rows[0].Cells[1].Text)
	require.Equal(t, "#REF!", s.Tables[0].Rows[1].Cells[1].Text)
	require.False(t, s.Tables[0].Rows[1].Cells[1].IsNumber())
	require.Equal(t, "", s.Tables[0].Rows[2].Cells[1].Text)
	require.Equal(t, "7.25", s.Tables[0].Rows[3].Cells[1].Text)
	require.Equal(t, []perf.Note{
		{Kind: perf.NoteLost, At: source.Place{Sheet: "Sheet1", Cell: "B5"}, Text: "#REF!", Reason: "公式结果是错误值，不是数"},
		{Kind: perf.NoteLost, At: source.Place{Sheet: "Sheet1", Cell: "B6"}, Reason: "公式没有保存计算结果，请用电子表格程序打开并保存后再读"},
	}, notesOf(s, perf.NoteLost))
	require.Equal(t, []perf.Note{
		{Kind: perf.NoteHidden, At: source.Place{Sheet: "Sheet1", Cell: "B7"}, Reason: "有2个公式引用其他文件，没有打开那些文件，按上次保存的结果读入"},
	}, notesOf(s, perf.NoteHidden))
}

// A merged cell stands once. What it covers is not shown, and noted.
func TestMergedCells(t *testing.T) {
	p := partsOf(t, plain(t, small))
	p[sheet1] = strings.Replace(p[sheet1], "</sheetData>", `</sheetData><mergeCells count="2"><mergeCell ref="A5:A6"/><mergeCell ref="C6:D6"/></mergeCells>`, 1)
	s := readBytes(t, p.zipped(t))
	require.Equal(t, []perf.Note{
		{Kind: perf.NoteHidden, At: source.Place{Sheet: "Sheet1", Cell: "D6"}, Text: "100%", Reason: "被合并单元格遮住，没有读入"},
	}, notesOf(s, perf.NoteHidden))
	ind := s.Projects[0].Annual.Indicators.Levels[0].Levels[1].Indicators[0]
	require.Equal(t, "办结率", ind.Name)
	require.Empty(t, ind.Target.Text())
}
