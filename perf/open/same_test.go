package open_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"html"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/open"
	"github.com/perftarget/perftarget/perf/rules"
	"github.com/perftarget/perftarget/perf/sheet"
)

// asWorkbook puts the rows of a text on a sheet as they stand.
func asWorkbook(t *testing.T, text string) []byte {
	t.Helper()
	f := excelize.NewFile()
	for i, line := range strings.Split(text, "\n") {
		cells := strings.Split(strings.TrimSuffix(line, "\r"), "\t")
		require.NoError(t, f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &cells))
	}
	var b bytes.Buffer
	require.NoError(t, f.Write(&b))
	return b.Bytes()
}

// asDocument puts the rows of a text in tables, its lines in paragraphs.
func asDocument(t *testing.T, text string) []byte {
	t.Helper()
	para := func(s string) string {
		return `<w:p><w:r><w:t xml:space="preserve">` + html.EscapeString(s) + `</w:t></w:r></w:p>`
	}
	var body strings.Builder
	table := false
	for _, line := range strings.Split(text, "\n") {
		if row := strings.Contains(line, "\t"); row != table {
			table = row
			body.WriteString(map[bool]string{true: "<w:tbl>", false: "</w:tbl>"}[row])
		}
		if !table {
			body.WriteString(para(line))
			continue
		}
		body.WriteString("<w:tr>")
		for _, cell := range strings.Split(line, "\t") {
			body.WriteString("<w:tc>" + para(cell) + "</w:tc>")
		}
		body.WriteString("</w:tr>")
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("word/document.xml")
	require.NoError(t, err)
	_, err = io.WriteString(w, `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`+body.String()+`</w:body></w:document>`)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.Bytes()
}

func readAs(t *testing.T, name string, content []byte) *perf.Submission {
	t.Helper()
	s, err := open.Read(bytes.NewReader(content), name, open.Options{})
	require.NoError(t, err, name)
	return s
}

// counted counts what is found in a submission, by rule.
func counted(t *testing.T, s *perf.Submission) map[string]int {
	t.Helper()
	r, err := perf.Check(context.Background(), s, rules.All())
	require.NoError(t, err)
	out := map[string]int{}
	for _, f := range r.Findings {
		out[f.Rule]++
	}
	return out
}

// forms are the shapes of one document, by name: its text as it is and aligned by
// blanks, a web page, a document, a sheet with commas, a workbook of its rows, a workbook in the published layout
// and the library's JSON.
var forms = []string{"text", "aligned", "HTML", "docx", "csv", "rows.xlsx", "forms.xlsx", "JSON"}

func inForm(t *testing.T, form, text string) *perf.Submission {
	t.Helper()
	s := readAs(t, "x.txt", []byte(text))
	var b bytes.Buffer
	switch form {
	case "aligned":
		aligned := asAligned(text)
		require.NotContains(t, aligned, "\t")
		return readAs(t, "x.txt", []byte(aligned))
	case "HTML":
		return readAs(t, "x.html", []byte(asHTML(text)))
	case "docx":
		return readAs(t, "x.docx", asDocument(t, text))
	case "csv":
		w := csv.NewWriter(&b)
		for _, line := range strings.Split(text, "\n") {
			require.NoError(t, w.Write(strings.Split(line, "\t")))
		}
		w.Flush()
		return readAs(t, "x.csv", b.Bytes())
	case "rows.xlsx":
		return readAs(t, "x.xlsx", asWorkbook(t, text))
	case "forms.xlsx":
		require.NoError(t, sheet.Write(&b, s))
		return readAs(t, "x.xlsx", b.Bytes())
	case "JSON":
		require.NoError(t, perf.WriteJSON(&b, s))
		return readAs(t, "x.json", b.Bytes())
	}
	return s
}

// A document says the same in every form it may come in: each rule finds as much
// in it. What was repaired or had no place in a text (reading/…) is put right or
// left out when the submission is written as a workbook, and is not counted there.
func TestSameFindings(t *testing.T) {
	for name, text := range budgets(t) {
		t.Run(name, func(t *testing.T) {
			found, all := map[string]map[string]int{}, map[string]bool{}
			for _, form := range forms {
				found[form] = counted(t, inForm(t, form, text))
				for rule := range found[form] {
					all[rule] = true
				}
			}
			require.NotEmpty(t, all)
			table := fmt.Sprintf("\n%-28s", "rule")
			for _, form := range forms {
				table += fmt.Sprintf(" %10s", form)
			}
			for _, rule := range slices.Sorted(maps.Keys(all)) {
				table += fmt.Sprintf("\n%-28s", rule)
				for _, form := range forms {
					table += fmt.Sprintf(" %10d", found[form][rule])
					if form == "forms.xlsx" && strings.HasPrefix(rule, "reading/") {
						continue
					}
					assert.Equal(t, found["text"][rule], found[form][rule], "%s in %s", rule, form)
				}
			}
			t.Log(table)
		})
	}
}

// Each published form gives an equal submission when it was written as a workbook
// and as JSON, and read again, and when it is read as text aligned by blanks.
func TestSameForms(t *testing.T) {
	files, err := filepath.Glob("../../../shared/forms/*.txt")
	require.NoError(t, err)
	hand, err := filepath.Glob("../../testdata/hand/*-form.txt")
	require.NoError(t, err)
	for _, file := range append(files, hand...) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			want := counted(t, inForm(t, "text", string(text)))
			for _, form := range forms {
				s := inForm(t, form, string(text))
				got := counted(t, s)
				if form == "forms.xlsx" {
					got = withoutReading(got)
					assert.Equal(t, withoutReading(want), got, form)
					continue
				}
				assert.Equal(t, want, got, form)
				if form == "JSON" {
					requireSame(t, inForm(t, "text", string(text)), s)
				}
			}
		})
	}
}

// requireSame compares two submissions by their documents, which hold all of them.
func requireSame(t *testing.T, want, got *perf.Submission) {
	t.Helper()
	var a, b bytes.Buffer
	require.NoError(t, perf.WriteJSON(&a, want))
	require.NoError(t, perf.WriteJSON(&b, got))
	require.Equal(t, a.String(), b.String())
}

// withoutReading leaves out what the reader says of the file itself.
func withoutReading(found map[string]int) map[string]int {
	out := maps.Clone(found)
	maps.DeleteFunc(out, func(rule string, _ int) bool { return strings.HasPrefix(rule, "reading/") })
	return out
}
