package sheet

import (
	"strings"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"github.com/perftarget/perftarget/budget"
)

// table writes a budget table on a sheet of its own.
func (b *book) table(t *budget.Table) {
	s := b.sheet(t.Title)
	width := max(len(t.Columns), 2)
	for i := range t.Rows {
		width = max(width, len(t.Rows[i].Cells))
	}
	s.widths(tableWidths(t, width)...)
	if t.Title != "" {
		s.row(styleTitle, t.Title)
		s.merge(s.next-1, width)
	}
	owner, unit := "", ""
	if b.department != "" {
		owner = "部门名称：" + b.department
	}
	if t.Unit != "" {
		unit = "单位：" + string(t.Unit)
	}
	if owner != "" || unit != "" {
		s.set(1, s.next, owner, stylePlain)
		s.merge(s.next, width-1)
		s.set(width, s.next, unit, stylePlain)
		s.next++
	}
	s.tableHeader(t)
	for i := range t.Rows {
		texts := make([]any, width)
		for j := range width {
			f := t.Rows[i].Cell(j)
			s.figure(j+1, f)
			texts[j] = f.Text
		}
		s.fit(texts)
		s.next++
	}
	for _, line := range strings.Split(t.Note.Text, "\n") {
		if line != "" {
			s.row(stylePlain, line)
			s.merge(s.next-1, width)
		}
	}
}

// tableWidths are those of the columns of a table, as wide as what stands in them
// within bounds.
func tableWidths(t *budget.Table, columns int) []float64 {
	const least, most = 11, 36
	out := make([]float64, columns)
	for j := range out {
		wide := least
		if j < len(t.Columns) {
			for _, label := range t.Columns[j].Labels {
				wide = max(wide, min(digits(label), most/2)) // heads may take two lines
			}
		}
		for i := range t.Rows {
			wide = max(wide, digits(t.Rows[i].Cell(j).Text)+1)
		}
		out[j] = float64(min(wide, most))
	}
	return out
}

// tableHeader writes the labels of the columns: those that neighbours share are
// merged over them, and the lowest reaches down to the last row.
func (s *bookSheet) tableHeader(t *budget.Table) {
	depth := 0
	for _, c := range t.Columns {
		depth = max(depth, len(c.Labels))
	}
	for r := range depth {
		for j := 0; j < len(t.Columns); {
			labels := t.Columns[j].Labels
			text, end := "", j+1
			if r < len(labels) {
				text = labels[r]
			}
			if r < len(labels)-1 {
				for end < len(t.Columns) && sharesGroup(labels, t.Columns[end].Labels, r) {
					end++
				}
			}
			for k := j; k < end; k++ {
				v := ""
				if k == j {
					v = text
				}
				s.set(k+1, s.next, v, styleHead)
			}
			s.mergeArea(j+1, s.next, end, s.next)
			if r == len(labels)-1 {
				s.mergeArea(j+1, s.next, j+1, s.next+depth-1-r)
			}
			j = end
		}
		s.next++
	}
}

// sharesGroup reports whether two columns stand under the same labels down to
// row r, and both have a label of their own below.
func sharesGroup(a, b []string, r int) bool {
	if len(b)-1 <= r {
		return false
	}
	for i := 0; i <= r; i++ {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// figure writes a cell of a table: an amount as a number where it is shown again
// as it was printed, all else as text.
func (s *bookSheet) figure(col int, f budget.Figure) {
	format := ""
	for _, code := range []string{"0", "#,##0"} {
		if p := f.Places(); p > 0 {
			code += "." + strings.Repeat("0", int(p))
		}
		if shown, ok := parseCode(code).show(f.Value().String()); ok && shown == f.Text {
			format = code
			break
		}
	}
	if !f.IsNumber() || f.Unit == "" || format == "" || f.Value().NumDigits() > significant {
		s.set(col, s.next, f.Text, styleText)
		return
	}
	name, err := excelize.CoordinatesToCellName(col, s.next)
	s.keep(err)
	s.keep(s.file.SetCellValue(s.name, name, exact(f.Value())))
	s.keep(s.file.SetCellStyle(s.name, name, name, s.numberStyle(format)))
}

// exact is a decimal of at most 15 digits as the binary number that spreadsheets
// store, which shows the same digits again.
func exact(d decimal.Decimal) float64 {
	x, _ := d.Float64()
	return x
}

// numberStyle is the look of a number in a format.
func (b *book) numberStyle(format string) int {
	if id, ok := b.numbers[format]; ok {
		return id
	}
	s, err := b.file.GetStyle(b.id(styleNumber))
	b.keep(err)
	if s == nil {
		return 0
	}
	s.CustomNumFmt = &format
	id, err := b.file.NewStyle(s)
	b.keep(err)
	if b.numbers == nil {
		b.numbers = map[string]int{}
	}
	b.numbers[format] = id
	return id
}
