package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/perftarget/perftarget/perf/open"
	"github.com/perftarget/perftarget/perf/sheet"
)

// A workbook comes back with its cells marked, and can be put right and checked
// again; of any other file there are the findings alone.
func TestWorkbook(t *testing.T) {
	s, err := open.File(budget, open.Options{})
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, sheet.Write(&b, s))
	file := filepath.Join(t.TempDir(), "forms.xlsx")
	require.NoError(t, os.WriteFile(file, b.Bytes(), 0o600))

	code, out, stderr := check("-format", "xlsx", file)
	require.Equal(t, exitFindings, code)
	require.Empty(t, stderr)
	book, err := excelize.OpenReader(bytes.NewReader([]byte(out)))
	require.NoError(t, err)
	require.Contains(t, book.GetSheetList(), "审核结果")
	notes, err := book.GetComments("法律援助业务经费")
	require.NoError(t, err)
	require.NotEmpty(t, notes)

	marked := filepath.Join(t.TempDir(), "forms.xlsx")
	for _, n := range notes {
		if value, _ := book.GetCellValue("法律援助业务经费", n.Cell); value == "1" {
			require.NoError(t, book.SetCellValue("法律援助业务经费", n.Cell, "100%"))
		}
	}
	require.NoError(t, book.SaveAs(marked))
	_, text, _ := check("-only", "value/rate-bare-one", file)
	require.Contains(t, text, "value/rate-bare-one")
	_, text, _ = check("-only", "value/rate-bare-one", marked)
	require.NotContains(t, text, "value/rate-bare-one", "put right in the marked workbook")

	code, out, stderr = check("-format", "xlsx", "-lang", "en", budget)
	require.Equal(t, exitFindings, code)
	require.Empty(t, stderr)
	book, err = excelize.OpenReader(bytes.NewReader([]byte(out)))
	require.NoError(t, err)
	require.Equal(t, []string{"Findings", "Coverage"}, book.GetSheetList())

	code, _, _ = check("-format", "xlsx", budget, budget)
	require.Equal(t, exitUnusable, code)
}
