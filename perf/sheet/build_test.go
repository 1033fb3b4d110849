package sheet

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// sharedFile gives the path of a file beside the repository, and skips the test
// by name where it is not there.
func sharedFile(tb testing.TB, name string) string {
	tb.Helper()
	path := filepath.Join("..", "..", "..", "shared", name)
	if _, err := os.Stat(path); err != nil {
		tb.Skipf("needs ../shared/%s beside the repository", name)
	}
	return path
}

// rowsOf cuts a text into rows of cells.
func rowsOf(text string) [][]string {
	var out [][]string
	for _, s := range strings.Split(strings.ReplaceAll(strings.TrimRight(text, "\n"), "\r\n", "\n"), "\n") {
		out = append(out, strings.Split(s, "\t"))
	}
	return out
}

// put writes rows into a sheet from a row on, as text and nothing else.
func put(tb testing.TB, f *excelize.File, sheet string, from int, rows [][]string) {
	tb.Helper()
	for i, row := range rows {
		for j, c := range row {
			if c == "" {
				continue
			}
			name, err := excelize.CoordinatesToCellName(j+1, from+i)
			require.NoError(tb, err)
			require.NoError(tb, f.SetCellStr(sheet, name, c))
		}
	}
}

func bytesOf(tb testing.TB, f *excelize.File) []byte {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, f.Write(&b))
	return b.Bytes()
}

// plain is a workbook of one sheet that holds the rows of a text as it stands.
func plain(tb testing.TB, text string) []byte {
	tb.Helper()
	f := excelize.NewFile()
	put(tb, f, "Sheet1", 1, rowsOf(text))
	return bytesOf(tb, f)
}
