package sheet

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// BenchmarkReadForm reads a workbook of one form.
func BenchmarkReadForm(b *testing.B) {
	file := plain(b, small)
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		_, err := Read(bytes.NewReader(file), Options{})
		require.NoError(b, err)
	}
}

// BenchmarkReadDocument reads a workbook of a whole department budget: 984 rows,
// thirteen tables, eight forms.
func BenchmarkReadDocument(b *testing.B) {
	text, err := os.ReadFile("../../testdata/zezhou-2024/budget.txt")
	require.NoError(b, err)
	file := typed(b, string(text))
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		_, err := Read(bytes.NewReader(file), Options{})
		require.NoError(b, err)
	}
}

// BenchmarkScanBlank reads the markup of a sheet of formatted blank cells, the
// most that a hostile file makes of few bytes.
func BenchmarkScanBlank(b *testing.B) {
	data := []byte(sheetXML("<row>" + strings.Repeat(`<c s="1"/>`, 1<<18) + "</row>"))
	opt := Options{}.withDefaults()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		_, _, err := scan(data, 1<<18, &opt)
		require.NoError(b, err)
	}
}
