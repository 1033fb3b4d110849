package sheet

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// book writes a workbook. The first error is kept and returned at the end, so
// that the code that lays out sheets reads as the layout.
type book struct {
	file    *excelize.File
	styles  map[style]int
	numbers map[string]int // styles of numbers by their format
	// department is the body that a submission is of.
	department string
	err        error
}

// style is one of the few looks that written cells have.
type style uint8

const (
	stylePlain  style = iota
	styleTitle        // the title of a sheet
	styleHead         // of a column
	styleText         // a bordered cell
	styleLabel        // a bordered cell that names another
	styleLong         // a bordered cell of much text
	styleNumber       // a bordered number
	styleError        // by severity
	styleWarning
	styleInfo
)

// fills are the colours of severities, in sheets of findings and on the cells
// concerned.
var fills = map[style]string{styleError: "FFC7CE", styleWarning: "FFEB9C", styleInfo: "DDEBF7", styleHead: "D9E1F2", styleLabel: "F2F2F2"}

func styleOf(s perf.Severity) style {
	switch s {
	case perf.Error:
		return styleError
	case perf.Warning:
		return styleWarning
	}
	return styleInfo
}

func newBook(f *excelize.File) *book { return &book{file: f, styles: map[style]int{}} }

func (b *book) keep(err error) {
	if b.err == nil && err != nil {
		b.err = fmt.Errorf("sheet: %w", err)
	}
}

// writeTo writes the workbook, unless something went wrong before.
func (b *book) writeTo(w io.Writer) error {
	if b.err != nil {
		return b.err
	}
	return b.file.Write(w)
}

// id is the number of a style in the workbook.
func (b *book) id(s style) int {
	if id, ok := b.styles[s]; ok {
		return id
	}
	x := &excelize.Style{Alignment: &excelize.Alignment{Vertical: "center", WrapText: true}, NumFmt: 49}
	switch s {
	case stylePlain:
	case styleTitle:
		x.Font = &excelize.Font{Bold: true, Size: 16}
		x.Alignment.Horizontal = "center"
	default:
		for _, side := range []string{"left", "top", "right", "bottom"} {
			x.Border = append(x.Border, excelize.Border{Type: side, Color: "808080", Style: 1})
		}
	}
	switch s {
	case styleHead:
		x.Font = &excelize.Font{Bold: true}
		x.Alignment.Horizontal = "center"
	case styleLabel:
		x.Alignment.Horizontal = "center"
	case styleLong:
		x.Alignment.Vertical = "top"
	case styleNumber:
		x.NumFmt = 0
		x.Alignment.Horizontal = "right"
	}
	if color, ok := fills[s]; ok {
		x.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
	}
	id, err := b.file.NewStyle(x)
	b.keep(err)
	b.styles[s] = id
	return id
}

// bookSheet is one sheet being written, from the top down.
type bookSheet struct {
	*book
	name string
	next int       // the row to write
	wide []float64 // of its columns, in digits
}

// sheet adds a sheet; where the name is taken a number is put behind it.
func (b *book) sheet(name string) *bookSheet {
	name = sheetName(name)
	for i := 2; b.has(name); i++ {
		suffix := fmt.Sprintf("(%d)", i)
		base := []rune(strings.TrimSuffix(name, fmt.Sprintf("(%d)", i-1)))
		name = string(base[:min(len(base), maxSheetName-len(suffix))]) + suffix
	}
	_, err := b.file.NewSheet(name)
	b.keep(err)
	b.printed(name, "landscape")
	return &bookSheet{book: b, name: name, next: 1}
}

func (b *book) has(name string) bool {
	i, err := b.file.GetSheetIndex(name)
	return err == nil && i >= 0
}

// maxSheetName is how many characters the name of a sheet may have.
const maxSheetName = 31

// sheetName is a name as sheets may have it.
func sheetName(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]'：`, r) || unicode.IsControl(r) {
			return -1
		}
		return r
	}, strings.TrimSpace(s))
	// Characters beyond the basic plane count twice.
	n, wide := 0, 0
	for i, r := range s {
		if wide++; r > 0xFFFF {
			wide++
		}
		if wide > maxSheetName {
			s = s[:n]
			break
		}
		n = i + utf8.RuneLen(r)
	}
	if strings.TrimSpace(s) == "" {
		return "表"
	}
	return s
}

// maxCellText is how many characters a cell may hold.
const maxCellText = excelize.TotalCellChars

// set writes a cell: a whole number as a number, a text as a text that no program
// runs.
func (s *bookSheet) set(col, row int, value any, st style) {
	name, err := excelize.CoordinatesToCellName(col, row)
	s.keep(err)
	switch v := value.(type) {
	case nil:
	case string:
		if v != "" {
			s.keep(s.file.SetCellStr(s.name, name, cellText(v)))
		}
	default:
		s.keep(s.file.SetCellValue(s.name, name, v))
		if st == styleText {
			st = styleNumber
		}
	}
	s.keep(s.file.SetCellStyle(s.name, name, name, s.id(st)))
}

// cellText is a text as a cell can hold it.
func cellText(v string) string {
	v = strings.ToValidUTF8(v, "\uFFFD")
	v = strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\n' && r != '\t' || r == 0xFFFE || r == 0xFFFF {
			return ' '
		}
		return r
	}, v)
	v = safeText(v)
	if utf8.RuneCountInString(v) > maxCellText {
		v = string([]rune(v)[:maxCellText-1]) + "…"
	}
	return v
}

// row writes a row from the first column on.
func (s *bookSheet) row(st style, values ...any) {
	for i, v := range values {
		s.set(i+1, s.next, v, st)
	}
	switch st {
	case styleText:
		s.fit(values)
	case styleTitle: // over the whole width, in letters half as large again
		sum := 0.0
		for _, w := range s.wide {
			sum += w
		}
		if text, ok := values[0].(string); ok && sum > 0 {
			s.keep(s.file.SetRowHeight(s.name, s.next, max(24, 1.5*heightOf(text, sum/1.5))))
		}
	}
	s.next++
}

// numbered writes a row with its number, coloured in its second column.
func (s *bookSheet) numbered(n int, st style, values ...any) {
	s.set(1, s.next, n, styleNumber)
	for i, v := range values {
		if i == 0 {
			s.set(2, s.next, v, st)
		} else {
			s.set(i+2, s.next, v, styleText)
		}
	}
	s.fit(append([]any{n}, values...))
	s.next++
}

// header writes the heads of columns, which stay in sight and filter the rows.
func (s *bookSheet) header(heads []string) {
	for i, h := range heads {
		s.set(i+1, s.next, h, styleHead)
	}
	last, err := excelize.CoordinatesToCellName(len(heads), s.next)
	s.keep(err)
	first, err := excelize.CoordinatesToCellName(1, s.next)
	s.keep(err)
	s.keep(s.file.AutoFilter(s.name, first+":"+last, nil))
	s.printed(s.name, "landscape") // the filter takes it off
	below, err := excelize.CoordinatesToCellName(1, s.next+1)
	s.keep(err)
	s.keep(s.file.SetPanes(s.name, &excelize.Panes{Freeze: true, YSplit: s.next, TopLeftCell: below, ActivePane: "bottomLeft"}))
	s.next++
}

// merge merges the first columns of a row.
func (s *bookSheet) merge(row, columns int) { s.mergeArea(1, row, columns, row) }

func (s *bookSheet) mergeArea(left, top, right, bottom int) {
	if left >= right && top >= bottom {
		return
	}
	a, err := excelize.CoordinatesToCellName(left, top)
	s.keep(err)
	b, err := excelize.CoordinatesToCellName(right, bottom)
	s.keep(err)
	s.keep(s.file.MergeCell(s.name, a, b))
}

// link makes a cell of the last row a link to a place in the workbook.
func (s *bookSheet) link(col int, at source.Place) {
	name, err := excelize.CoordinatesToCellName(col, s.next-1)
	s.keep(err)
	s.keep(s.file.SetCellHyperLink(s.name, name, "'"+strings.ReplaceAll(at.Sheet, "'", "''")+"'!"+at.Cell, "Location"))
}
