package sheet

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/render"
	"github.com/perftarget/perftarget/perf/rules"
	"github.com/perftarget/perftarget/source"
)

func check(tb testing.TB, s *perf.Submission) *perf.Report {
	tb.Helper()
	r, err := perf.Check(context.Background(), s, rules.All())
	require.NoError(tb, err)
	return r
}

// budgetBook is the workbook of a whole department budget, with its report.
func budgetBook(tb testing.TB) ([]byte, *perf.Submission, *perf.Report) {
	tb.Helper()
	text, err := os.ReadFile("../../testdata/zezhou-2024/budget.txt")
	require.NoError(tb, err)
	file := typed(tb, string(text))
	s := readBytes(tb, file)
	return file, s, check(tb, s)
}

func open(tb testing.TB, file []byte) *excelize.File {
	tb.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(file))
	require.NoError(tb, err)
	return f
}

// Every finding is a row, with what the report says of it.
func TestWriteReport(t *testing.T) {
	_, _, r := budgetBook(t)
	require.NotEmpty(t, r.Findings)
	for _, lang := range []render.Lang{render.Chinese, render.English} {
		var b bytes.Buffer
		require.NoError(t, WriteReport(&b, r, ReportOptions{Lang: lang}))
		f := open(t, b.Bytes())
		words := wordsOf(lang)
		require.Equal(t, []string{words.findings, words.coverage}, f.GetSheetList())
		rows, err := f.GetRows(words.findings)
		require.NoError(t, err)
		require.Equal(t, words.findingHeads, rows[3])
		require.Len(t, rows[4:], len(r.Findings))
		for i, row := range rows[4:] {
			require.Equal(t, words.severity[r.Findings[i].Severity], row[1])
			require.Equal(t, r.Findings[i].Rule, row[2])
			require.Equal(t, words.place(r.Findings[i].Evidence[0].At), row[5])
			require.Equal(t, pick(lang, r.Findings[i].Message), row[7])
		}
		rows, err = f.GetRows(words.coverage)
		require.NoError(t, err)
		require.Len(t, rows[2:], len(r.Coverage))
	}
}

// The workbook is as it was, with a colour and a note on every cell concerned
// and a sheet of findings; read again it is the same submission.
func TestAnnotate(t *testing.T) {
	file, s, r := budgetBook(t)
	var b bytes.Buffer
	require.NoError(t, Annotate(&b, bytes.NewReader(file), r, ReportOptions{}))
	f := open(t, b.Bytes())
	require.Equal(t, []string{"Sheet1", "审核结果", "审核范围"}, f.GetSheetList())

	want := map[string]bool{}
	for _, finding := range r.Findings {
		for _, e := range finding.Evidence {
			if e.At.Cell != "" {
				want[e.At.Cell] = true
			}
		}
		if finding.Mend != nil {
			want[finding.Mend.At.Cell] = true
		}
	}
	comments, err := f.GetComments("Sheet1")
	require.NoError(t, err)
	got := map[string]bool{}
	for _, c := range comments {
		require.Equal(t, author, c.Author)
		got[c.Cell] = true
		id, err := f.GetCellStyle("Sheet1", c.Cell)
		require.NoError(t, err)
		look, err := f.GetStyle(id)
		require.NoError(t, err)
		require.Len(t, look.Fill.Color, 1)
	}
	require.Equal(t, want, got)
	t.Logf("%d findings on %d cells", len(r.Findings), len(got))

	again, err := Read(bytes.NewReader(b.Bytes()), Options{})
	require.NoError(t, err)
	require.Equal(t, s, again)

	// Annotated once more, with nothing found, it has lost notes and colours.
	var clean bytes.Buffer
	require.NoError(t, Annotate(&clean, bytes.NewReader(b.Bytes()), &perf.Report{}, ReportOptions{}))
	f = open(t, clean.Bytes())
	require.Equal(t, []string{"Sheet1", "审核结果", "审核范围"}, f.GetSheetList())
	comments, err = f.GetComments("Sheet1")
	require.NoError(t, err)
	require.Empty(t, comments)
	for cell := range want {
		id, err := f.GetCellStyle("Sheet1", cell)
		require.NoError(t, err)
		look, err := f.GetStyle(id)
		require.NoError(t, err)
		require.Empty(t, look.Fill.Color, cell)
	}
	again, err = Read(bytes.NewReader(clean.Bytes()), Options{})
	require.NoError(t, err)
	require.Equal(t, s, again)
}

// What somebody else noted on a cell is kept.
func TestAnnotateKeepsNotes(t *testing.T) {
	f := excelize.NewFile()
	put(t, f, "Sheet1", 1, rowsOf(small))
	require.NoError(t, f.AddComment("Sheet1", excelize.Comment{Cell: "D5", Author: "某某", Paragraph: []excelize.RichTextRun{{Text: "已核"}}}))
	r := &perf.Report{Findings: []perf.Finding{{
		Rule: "value/x", Severity: perf.Error, Message: perf.Words{ZH: "不对"},
		Evidence: []perf.Evidence{{At: at("D5"), Text: "≥200件"}, {At: at("D6"), Text: "100%"}, {At: at("ZZ"), Text: "?"}},
	}}}
	var b bytes.Buffer
	require.NoError(t, Annotate(&b, bytes.NewReader(bytesOf(t, f)), &perf.Report{Findings: r.Findings[:0]}, ReportOptions{}))
	r.Findings[0].Evidence = r.Findings[0].Evidence[:2]
	require.NoError(t, Annotate(&b, bytes.NewReader(bytesOf(t, f)), r, ReportOptions{}))
	b.Reset()
	require.NoError(t, Annotate(&b, bytes.NewReader(bytesOf(t, f)), r, ReportOptions{}))
	comments, err := open(t, b.Bytes()).GetComments("Sheet1")
	require.NoError(t, err)
	require.Len(t, comments, 2)
	by := map[string]string{}
	for _, c := range comments {
		by[c.Cell] = c.Author
	}
	require.Equal(t, map[string]string{"D5": "某某", "D6": author}, by)
}

func at(cell string) source.Place { return source.Place{Sheet: "Sheet1", Cell: cell} }

// hostile are texts that a program might run.
var hostile = []string{
	"=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\",\"y\")",
	"\t=cmd", "\r=cmd", " =cmd|'x'!A0", "＝cmd|'x'!A0", "＠SUM(A1)", "=1+1", "=A1", "=2*3", "@某人", "=ＳＵＭ(1)", "\u200b=A1",
}

// Hostile names are shown and never run.
func TestFormulaInjection(t *testing.T) {
	r := &perf.Report{Submission: perf.Summary{Department: hostile[0]}, Coverage: []perf.Coverage{{Rule: hostile[1], Basis: hostile[2]}}}
	for _, s := range hostile {
		r.Findings = append(r.Findings, perf.Finding{Rule: s, Severity: perf.Error, Message: perf.Words{ZH: s}, Form: s, Difference: s,
			Evidence: []perf.Evidence{{At: at("A1"), Text: s}}, Related: []perf.Evidence{{Text: s}}, Mend: &perf.Evidence{Text: s}})
	}
	var report, annotated bytes.Buffer
	require.NoError(t, WriteReport(&report, r, ReportOptions{}))
	require.NoError(t, Annotate(&annotated, bytes.NewReader(plain(t, small)), r, ReportOptions{}))
	for _, file := range [][]byte{report.Bytes(), annotated.Bytes()} {
		f := open(t, file)
		for _, sheet := range f.GetSheetList() {
			requireNoFormula(t, f, sheet)
		}
	}
}

// requireNoFormula demands that no cell of a sheet is a formula or would become
// one when edited or saved as CSV, and that no part of the workbook says so.
func requireNoFormula(tb testing.TB, f *excelize.File, sheet string) {
	tb.Helper()
	rows, err := f.GetRows(sheet)
	require.NoError(tb, err)
	for i, row := range rows {
		for j, c := range row {
			name, err := excelize.CoordinatesToCellName(j+1, i+1)
			require.NoError(tb, err)
			formula, err := f.GetCellFormula(sheet, name)
			require.NoError(tb, err)
			require.Empty(tb, formula)
			require.False(tb, isFormula(c), "%s!%s: %q", sheet, name, c)
			first := strings.TrimLeft(c, " \t\r\n\u200b")
			if strings.HasPrefix(first, "=") || strings.HasPrefix(first, "@") {
				require.NotContains(tb, strings.ToLower(first), "cmd")
			}
		}
	}
}

// What is no formula stays as it is, and what is made safe reads as it was.
func TestSafeText(t *testing.T) {
	for _, s := range []string{"", "≥200件", "=8个", "=300.00(场)", "-5", "-5%", "+5%", "-", "—", "－", "=", "a=b", "1-2", "'甲'", "＜3天", "+86 13800000000"} {
		require.Equal(t, s, safeText(s))
		require.Equal(t, s, plainText(s))
	}
	for _, s := range hostile {
		require.Equal(t, "'"+s, safeText(s), s)
		require.Equal(t, s, plainText(safeText(s)))
	}
}

func TestSheetName(t *testing.T) {
	for s, want := range map[string]string{
		"收支总表": "收支总表", "": "表", " a/b:c*[d]?'e' ": "abcde", "：": "表",
		strings.Repeat("长", 40): strings.Repeat("长", 31),
		strings.Repeat("𠀀", 20): strings.Repeat("𠀀", 15),
	} {
		require.Equal(t, want, sheetName(s))
	}
}
