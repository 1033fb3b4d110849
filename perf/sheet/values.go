package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// values shows cells as a person sees them: shared strings looked up, numbers
// and dates in their formats. The spreadsheet library sees only parts that were
// checked, in a workbook made for it: none of the file's own names, links,
// pictures or macros.
type values struct {
	file    *excelize.File
	formats map[int32]plainFormat
	borders map[int32]bool
}

// Dates without a format of their own are shown as Chinese systems do.
func libraryOptions(limit int) excelize.Options {
	return excelize.Options{
		CultureInfo:       excelize.CultureNameZhCN,
		ShortDatePattern:  "yyyy/m/d",
		LongDatePattern:   `yyyy"年"m"月"d"日"`,
		LongTimePattern:   "h:mm:ss",
		UnzipSizeLimit:    int64(limit) + 1<<20,
		UnzipXMLSizeLimit: int64(limit) + 1<<20, // nothing is written to disk
	}
}

const (
	typesHead = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`
	rootRels  = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`
	sheetType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
	noCells   = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>`
)

// newValues opens the workbook's styles and strings.
func (w *workbook) newValues() (*values, error) {
	styles, err := w.checked(w.styles, maxTags)
	if err != nil {
		return nil, err
	}
	shared, err := w.checked(w.strings, 4*w.opt.Limits.Cells)
	if err != nil {
		return nil, err
	}
	file, err := excelize.OpenReader(w.shell(styles), libraryOptions(w.opt.Limits.UnpackedBytes))
	if err != nil {
		return nil, w.opt.fail(ErrDamaged, err.Error())
	}
	if shared != nil {
		file.Pkg.Store("xl/sharedStrings.xml", shared)
	}
	return &values{file: file, formats: map[int32]plainFormat{}, borders: map[int32]bool{}}, nil
}

// shell is a workbook with the sheets' count and the styles and nothing else.
func (w *workbook) shell(styles []byte) *bytes.Reader {
	var book, rels strings.Builder
	book.WriteString(`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`)
	fmt.Fprintf(&book, `<workbookPr date1904="%t"/><sheets>`, w.date1904)
	rels.WriteString(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i := range w.sheets {
		fmt.Fprintf(&book, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, shellSheet(i), i+1, i+1)
		fmt.Fprintf(&rels, `<Relationship Id="rId%d" Type="%s" Target="worksheets/%s.xml"/>`, i+1, sheetType, shellSheet(i))
	}
	book.WriteString(`</sheets></workbook>`)
	rels.WriteString(`</Relationships>`)

	var b bytes.Buffer
	z := zip.NewWriter(&b)
	add := func(name, text string) {
		// Neither can fail: the buffer takes all, and the names are in order.
		f, _ := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		_, _ = f.Write([]byte(text))
	}
	add("[Content_Types].xml", typesHead)
	add("_rels/.rels", rootRels)
	add("xl/workbook.xml", book.String())
	add("xl/_rels/workbook.xml.rels", rels.String())
	if styles != nil {
		add("xl/styles.xml", string(styles))
	}
	for i := range w.sheets {
		add("xl/worksheets/"+shellSheet(i)+".xml", noCells)
	}
	_ = z.Close()
	return bytes.NewReader(b.Bytes())
}

func shellSheet(i int) string { return fmt.Sprintf("sheet%d", i+1) }

// texts gives the text of each cell of a sheet that holds something, in order.
func (v *values) texts(i int, ws *worksheet) ([]string, error) {
	part := "xl/worksheets/" + shellSheet(i) + ".xml"
	v.file.Pkg.Store(part, ws.data)
	defer v.file.Pkg.Delete(part)
	rows, err := v.file.Rows(shellSheet(i))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := make([]string, 0, len(ws.cells))
	for n := int32(1); len(out) < len(ws.cells); n++ {
		if int(n) > ws.lastRow() || !rows.Next() {
			return nil, fmt.Errorf("只能读到第%d行", n-1)
		}
		shown, err := rows.Columns()
		if err != nil {
			return nil, err
		}
		for len(out) < len(ws.cells) && ws.cells[len(out)].row == n {
			c := &ws.cells[len(out)]
			text := ""
			if int(c.col) <= len(shown) {
				text = shown[c.col-1]
			}
			out = append(out, v.show(ws, c, text))
		}
	}
	return out, nil
}

// show is the text of a cell, given what the library makes of it: numbers in
// plain formats are rounded as decimals, which the library does in binary.
func (v *values) show(ws *worksheet, c *cellInfo, text string) string {
	if raw := ws.number(c); raw != "" {
		if s, ok := v.format(c.style).show(raw); ok {
			return s
		}
		return strings.TrimSpace(text)
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\r':
			return '\n'
		case r < 0x20 || r == 0x7F:
			return ' '
		}
		return r
	}, text)
	return plainText(text)
}

// format is the number format of a style.
func (v *values) format(style int32) plainFormat {
	f, ok := v.formats[style]
	if !ok {
		if s, err := v.file.GetStyle(int(style)); err == nil {
			f = parseFormat(s)
		}
		v.formats[style] = f
	}
	return f
}

// isBordered reports whether a style draws a border, as the cells of tables do.
func (v *values) isBordered(style int32) bool {
	if style <= 0 {
		return false
	}
	b, ok := v.borders[style]
	if !ok {
		if s, err := v.file.GetStyle(int(style)); err == nil {
			for _, side := range s.Border {
				b = b || side.Style > 0
			}
		}
		v.borders[style] = b
	}
	return b
}
