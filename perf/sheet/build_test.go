package sheet

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
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

// rowsOf cuts a text into rows of cells, at tabs or at bars.
func rowsOf(text string) [][]string {
	var out [][]string
	for _, s := range strings.Split(strings.ReplaceAll(strings.TrimRight(text, "\n"), "\r\n", "\n"), "\n") {
		if strings.Contains(text, " |") {
			s = strings.ReplaceAll(strings.TrimSuffix(s, " |"), " | ", "\t")
		}
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

// dressed is a workbook as a person would make it of the forms given, a sheet
// each, or one below the other on one sheet where stacked: titles over the whole
// width, levels and labels merged over their rows, borders, and numbers as
// numbers.
func dressed(tb testing.TB, stacked bool, texts ...string) []byte {
	tb.Helper()
	d := dresser{TB: tb, f: excelize.NewFile(), styles: map[string]int{}}
	row := 1
	for i, text := range texts {
		if i == 0 {
			require.NoError(tb, d.f.SetSheetName("Sheet1", "表1"))
			d.sheet = "表1"
		} else if !stacked {
			d.sheet, row = fmt.Sprintf("表%d", i+1), 1
			_, err := d.f.NewSheet(d.sheet)
			require.NoError(tb, err)
		}
		row = d.form(row, rowsOf(text)) + 2
	}
	return bytesOf(tb, d.f)
}

type dresser struct {
	testing.TB
	f      *excelize.File
	sheet  string
	styles map[string]int
}

// form writes one form from a row on and gives the row behind it. Cells are
// merged when all is written: what is written into a merged cell goes to its
// first one.
func (d *dresser) form(from int, rows [][]string) int {
	width := 2
	for _, r := range rows {
		width = max(width, len(r))
	}
	for i, r := range rows {
		for j := range width {
			text := ""
			if j < len(r) {
				text = r[j]
			}
			if len(r) > 1 || j == 0 {
				d.put(j+1, from+i, text, len(r) > 1)
			}
		}
	}
	for i, r := range rows {
		if len(r) == 1 {
			if r[0] != "" {
				d.merge(1, from+i, width, from+i)
			}
			continue
		}
		j := slices.IndexFunc(r, func(c string) bool { return c != "" })
		if low := reach(rows, i, j); j >= 0 && low > i {
			d.merge(j+1, from+i, j+1, from+low)
		}
	}
	return from + len(rows)
}

// reach is the last row that the first filled cell of a row stands for: those
// below that are blank up to and including its column.
func reach(rows [][]string, i, j int) int {
	for k := i + 1; k < len(rows); k++ {
		if len(rows[k]) <= j+1 || strings.Join(rows[k][:j+1], "") != "" || strings.Join(rows[k], "") == "" {
			return k - 1
		}
	}
	return len(rows) - 1
}

func (d *dresser) merge(left, top, right, bottom int) {
	a, err := excelize.CoordinatesToCellName(left, top)
	require.NoError(d, err)
	b, err := excelize.CoordinatesToCellName(right, bottom)
	require.NoError(d, err)
	require.NoError(d, d.f.MergeCell(d.sheet, a, b))
}

var (
	isAmount  = regexp.MustCompile(`^-?(\d{1,3}(,\d{3})+|\d{1,9})\.\d{2}$`)
	isPercent = regexp.MustCompile(`^\d{1,3}(\.\d+)?%$`)
	isInteger = regexp.MustCompile(`^(0|[1-9]\d{0,8})$`)
	isDay     = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)
)

// put writes a cell: numbers, percentages and dates as such, all else as text.
func (d *dresser) put(col, row int, text string, bordered bool) {
	name, err := excelize.CoordinatesToCellName(col, row)
	require.NoError(d, err)
	var value any = text
	format := "General"
	number := func(s string) float64 {
		x, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64)
		require.NoError(d, err)
		return x
	}
	switch {
	case text == "":
		value = nil
	case isAmount.MatchString(text):
		format = "0.00"
		if strings.Contains(text, ",") {
			format = "#,##0.00"
		}
		value = number(text)
	case isPercent.MatchString(text):
		format = "0%"
		if _, places, ok := strings.Cut(strings.TrimSuffix(text, "%"), "."); ok {
			format = "0." + strings.Repeat("0", len(places)) + "%"
		}
		value = number(strings.TrimSuffix(text, "%")) / 100
	case isInteger.MatchString(text):
		value = number(text)
	case isDay.MatchString(text):
		day, err := time.Parse(time.DateOnly, text)
		require.NoError(d, err)
		value, format = day, "yyyy-mm-dd"
	}
	require.NoError(d, d.f.SetCellValue(d.sheet, name, value))
	require.NoError(d, d.f.SetCellStyle(d.sheet, name, name, d.style(format, bordered)))
}

func (d *dresser) style(format string, bordered bool) int {
	key := fmt.Sprint(format, bordered)
	if id, ok := d.styles[key]; ok {
		return id
	}
	s := &excelize.Style{CustomNumFmt: &format}
	if bordered {
		for _, side := range []string{"left", "top", "right", "bottom"} {
			s.Border = append(s.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
		}
	}
	id, err := d.f.NewStyle(s)
	require.NoError(d, err)
	d.styles[key] = id
	return id
}

// withoutPlaces blanks all places and the source of a submission.
func withoutPlaces(s *perf.Submission) *perf.Submission {
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
				*at = source.Place{}
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
	s.Source = perf.Source{}
	return s
}
