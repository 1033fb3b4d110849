package sheet

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// Programs fit the height of a row to its text only sometimes, and never where
// cells are merged: it is set from the count of characters. Columns of forms are
// 16 digits wide, half as many Han characters.
const (
	formColumn = 16
	lineHeight = 16
	maxHeight  = 400 // of the 409 that the format allows
)

// heightOf is that of a row with a text in a cell so many digits wide, 0 where one
// line will do.
func heightOf(text string, wide float64) float64 {
	lines := 0
	for _, line := range strings.Split(text, "\n") {
		lines += 1 + max(digits(line)-1, 0)/int(wide)
	}
	if lines < 2 {
		return 0
	}
	return float64(min(lines*lineHeight, maxHeight))
}

// digits is how wide a text is, in digits: a Han character is two.
func digits(text string) int {
	n := 0
	for _, r := range text {
		if n++; r > 0x2E80 {
			n++
		}
	}
	return n
}

// fit makes the row as high as its texts, which not every program does.
func (s *bookSheet) fit(values []any) {
	height := 0.0
	for i, v := range values {
		if text, ok := v.(string); ok && i < len(s.wide) {
			height = max(height, heightOf(text, s.wide[i]))
		}
	}
	if height > 0 {
		s.keep(s.file.SetRowHeight(s.name, s.next, height))
	}
}

// printed has a sheet come out of a printer as people print such forms: on A4, no
// wider than the page.
func (b *book) printed(name, orientation string) {
	paper, wide, long, yes := 9, 1, 0, true // A4; one page wide, as many long as it takes
	b.keep(b.file.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &paper, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &long}))
	b.keep(b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &yes}))
}

// upright is how wide a sheet may be, in digits, to be printed upright.
const upright = 100

// widths sets the widths of the first columns, in characters.
func (s *bookSheet) widths(widths ...float64) {
	s.wide = widths
	sum := 0.0
	for _, w := range widths {
		sum += w
	}
	if sum <= upright {
		s.printed(s.name, "portrait")
	}
	for i, w := range widths {
		name, err := excelize.ColumnNumberToName(i + 1)
		s.keep(err)
		s.keep(s.file.SetColWidth(s.name, name, name, w))
	}
}
