package sheet

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"github.com/shopspring/decimal"
)

// A cell is what a person sees in it.
func TestDisplayed(t *testing.T) {
	day := time.Date(2024, 3, 5, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		value  any
		format string
		want   string
	}{
		{1234.5, "#,##0.00", "1,234.50"},
		{1234.5, "#,##0.00_ ", "1,234.50"},
		{1234.5, "#,##0.00_);(#,##0.00)", "1,234.50"},
		{-1234.5, "#,##0.00_);(#,##0.00)", "(1,234.50)"},
		{-1234.5, "#,##0.00", "-1,234.50"},
		{-0.001, "0.00", "0.00"},
		{1234567, "#,##0", "1,234,567"},
		{0.05, "0%", "5%"},
		{0.986649, "0.00%", "98.66%"},
		{1, "0%", "100%"},
		{1.005, "0.00", "1.01"},       // 1.00 in binary
		{2.675, "#,##0.00", "2.68"},   // 2.67 in binary
		{1177.225, "0.00", "1177.23"}, // 1177.22 in binary
		{0.1 + 0.2, "General", "0.3"}, // the noise of binary sums
		{1177.2200000000003, "0.00", "1177.22"},
		{2040601, "General", "2040601"},
		{30, `0"人"`, "30人"},
		{95, `"≥"0"%"`, "≥95%"},
		{12.5, `"¥"#,##0.00`, "¥12.50"},
		{0.0, "0.00", "0.00"},
		{1e15, "0", "1000000000000000"},
		{day, "yyyy-mm-dd", "2024-03-05"},
		{day, `yyyy"年"m"月"d"日"`, "2024年3月5日"},
		{day, "yyyy/m/d", "2024/3/5"},
		{day, "", "2024/3/5"}, // the short date of the system
		{true, "General", "TRUE"},
		{"00123", "@", "00123"},
		{"=8个", "General", "=8个"},
	} {
		t.Run(fmt.Sprintf("%v %s", c.value, c.format), func(t *testing.T) {
			f := excelize.NewFile()
			require.NoError(t, f.SetCellValue("Sheet1", "A1", c.value))
			style := &excelize.Style{CustomNumFmt: &c.format}
			if c.format == "" {
				style = &excelize.Style{NumFmt: 14}
			}
			id, err := f.NewStyle(style)
			require.NoError(t, err)
			require.NoError(t, f.SetCellStyle("Sheet1", "A1", "A1", id))
			require.Equal(t, c.want, shown(t, bytesOf(t, f)))
		})
	}
}

// shown is the text of the first cell of a workbook.
func shown(tb testing.TB, file []byte) string {
	tb.Helper()
	opt := Options{}.withDefaults()
	w, err := openWorkbook(file, &opt)
	require.NoError(tb, err)
	v, err := w.newValues()
	require.NoError(tb, err)
	p, _, err := w.page(0, v, 10)
	require.NoError(tb, err)
	require.NotEmpty(tb, p.texts)
	return p.texts[0]
}

// Rounding is that of decimals, half away from zero, whatever the digits.
func TestPlainFormat(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := decimal.New(rapid.Int64Range(-1e14, 1e14).Draw(t, "digits"), -int32(rapid.IntRange(0, 6).Draw(t, "places")))
		places := int32(rapid.IntRange(0, 4).Draw(t, "shown"))
		got, ok := plainFormat{ok: true, places: places, single: true}.show(d.String())
		require.True(t, ok)
		back, err := decimal.NewFromString(got)
		require.NoError(t, err)
		require.True(t, back.Equal(d.Round(places)), "%s shown as %s", d, got)
		grouped, _ := plainFormat{ok: true, places: places, thousands: true, single: true}.show(d.String())
		require.Equal(t, got, removed(grouped, ','))
	})
}

func removed(s string, c byte) string {
	out := make([]byte, 0, len(s))
	for i := range len(s) {
		if s[i] != c {
			out = append(out, s[i])
		}
	}
	return string(out)
}

func TestParseCode(t *testing.T) {
	plain := func(f plainFormat) plainFormat { f.ok = true; return f }
	for code, want := range map[string]plainFormat{
		"0":                     plain(plainFormat{single: true}),
		"0.000":                 plain(plainFormat{places: 3, single: true}),
		"#,##0.00_ ":            plain(plainFormat{places: 2, thousands: true, single: true}),
		"#,##0.00_);(#,##0.00)": plain(plainFormat{places: 2, thousands: true}),
		"0.0%":                  plain(plainFormat{places: 1, percent: true, single: true}),
		"":                      {}, "General": {}, "@": {}, "yyyy-mm-dd": {}, `0"人"`: {}, "0.": {}, "0.0#": {}, "00": {}, "0_": {},
		"0.00E+00": {}, "[Red]0": {}, "# ?/?": {}, "0,": {},
	} {
		require.Equal(t, want, parseCode(code), code)
	}
}
