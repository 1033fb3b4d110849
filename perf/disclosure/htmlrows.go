package disclosure

import (
	"fmt"
	"math"
	"unicode/utf8"

	"github.com/perftarget/perftarget/source"
)

// rowsOf gives the rows of a flow in printed order.
func (p *htmlParser) rowsOf(f *flow) ([]Row, error) {
	var out []Row
	for i := 0; i < len(f.blocks); i++ {
		b := &f.blocks[i]
		if (b.line.gap || b.line.para && p.style.apart()) && len(out) > 0 {
			out = append(out, Row{})
		}
		switch {
		case b.table != nil:
			rows, err := p.tableRows(b.table)
			if err != nil {
				return nil, err
			}
			out = append(out, rows...)
		case b.line.pre:
			end := i + 1
			for end < len(f.blocks) && f.blocks[end].line.pre {
				end++
			}
			rows, err := p.plainRows(f.blocks[i:end])
			if err != nil {
				return nil, err
			}
			out = append(out, rows...)
			i = end - 1
		default:
			t, err := p.unit(string(b.line.text), b.line.spots)
			if err != nil {
				return nil, err
			}
			out = append(out, Row{t})
		}
	}
	return out, nil
}

// unit keeps where a line or a cell stands.
func (p *htmlParser) unit(text string, spots []spot) (source.Text, error) {
	if len(text) > p.opt.Limits.LineBytes {
		return source.Text{}, p.opt.fail(spots[0].line, ErrTooLarge, fmt.Sprintf("一行或一格超过%d字节", p.opt.Limits.LineBytes))
	}
	p.units = append(p.units, unit{spots: spots})
	p.count++
	return source.Text{Text: text, At: source.Place{Line: len(p.units)}}, p.limit(p.count, spots[0])
}

// plainRows gives the rows of preformatted text, as [Read] finds them.
func (p *htmlParser) plainRows(blocks []block) ([]Row, error) {
	var lines []line
	var of []*textLine
	for i := range blocks {
		l := &blocks[i].line
		if l.gap && i > 0 {
			lines, of = append(lines, line{no: len(lines) + 1}), append(of, l)
		}
		lines, of = append(lines, line{no: len(lines) + 1, text: string(l.text)}), append(of, l)
	}
	if err := splitCells(lines, p.opt); err != nil {
		return nil, err
	}
	if err := splitAligned(lines, p.opt); err != nil {
		return nil, err
	}
	out := make([]Row, len(lines))
	for i := range lines {
		l := &lines[i]
		cells := l.cells
		if l.fate == fateRuler || l.text == "" {
			continue
		} else if cells == nil {
			cells = []string{l.text}
		}
		for _, c := range cells {
			t, err := p.unit(c, of[i].spots)
			if err != nil {
				return nil, err
			}
			out[i] = append(out[i], t)
		}
	}
	return out, nil
}

// tableRows gives the rows of a table. A table of one column, or a row that
// holds tables, only lays out a page: what stands in it is printed in order.
func (p *htmlParser) tableRows(t *htmlTable) ([]Row, error) {
	var out []Row
	var cover covers
	head := true // no row of several cells has come
	width := t.width()
	for i := range t.rows {
		r := &t.rows[i]
		if i > 0 && r.group != t.rows[i-1].group {
			cover = covers{}
		}
		lone := len(r.cells) == 1 && cover.until < r.number
		var rows []Row
		var err error
		if k, ok := r.nested(); width <= 1 || k >= 0 && !ok || lone && k < 0 && (head || len(r.cells[0].blocks) > 1) {
			for _, c := range r.cells {
				rows, err = p.rowsOf(&c.flow)
				if err != nil {
					return nil, err
				}
				out = append(out, rows...)
			}
			continue
		} else if rows, err = p.cellRows(r, k, &cover); err != nil {
			return nil, err
		}
		if lone && len(rows) == 1 && len(rows[0]) == 1 {
			blank, err := p.unit("", []spot{r.cells[0].at})
			if err != nil {
				return nil, err
			}
			rows[0] = append(rows[0], blank)
		}
		head = head && lone
		out = append(out, rows...)
	}
	return out, nil
}

// width is the count of cells in the widest row.
func (t *htmlTable) width() int {
	most := 0
	for i := range t.rows {
		n := 0
		for _, c := range t.rows[i].cells {
			n += c.cols
		}
		most = max(most, n)
	}
	return most
}

// nested is the one cell of a row that holds a table, -1 where none does, and
// whether the row is still one of a table: its other cells are labels of what
// the inner table holds.
func (r *htmlRow) nested() (at int, ok bool) {
	at, labels := -1, 0
	for i, c := range r.cells {
		words := 0
		for _, b := range c.blocks {
			if b.table != nil {
				if at >= 0 && at != i {
					return at, false
				}
				at = i
				continue
			}
			words += utf8.RuneCount(b.line.text)
		}
		switch {
		case words > maxBroken:
			labels = math.MinInt32
		case at == i && words > 0:
			labels = math.MinInt32 // words and tables: the content of a page
		case words > 0:
			labels++
		}
	}
	return at, labels > 0
}

// cellRows gives a row with its merged cells: a cell stands once, at its first
// row and column, and what it covers is blank. A table in cell k becomes cells of
// the row and of further rows.
func (p *htmlParser) cellRows(r *htmlRow, k int, cover *covers) ([]Row, error) {
	var row Row
	at := -1 // where the inner table goes
	column := 0
	blank := func(m spot) error {
		t, err := p.unit("", []spot{m})
		row = append(row, t)
		column++
		return err
	}
	for i, c := range r.cells {
		for cover.at(column, r.number) {
			if err := blank(c.at); err != nil {
				return nil, err
			}
		}
		cover.add(column, c, r.number)
		if i == k {
			at = len(row)
			column += c.cols
			continue
		}
		spots := []spot{c.at}
		if len(c.blocks) > 0 {
			spots[0] = c.blocks[0].line.spots[0]
		}
		t, err := p.unit(c.cellText(), spots)
		if err != nil {
			return nil, err
		}
		row = append(row, t)
		column++
		for range c.cols - 1 {
			if err := blank(c.at); err != nil {
				return nil, err
			}
		}
	}
	for cover.at(column, r.number) {
		if err := blank(r.cells[len(r.cells)-1].at); err != nil {
			return nil, err
		}
	}
	if at < 0 {
		return []Row{row}, nil
	}
	inner, err := p.rowsOf(&r.cells[k].flow)
	if err != nil {
		return nil, err
	}
	return p.beside(row[:at], inner, row[at:], r.cells[k].at)
}

// beside puts the rows of an inner table between the cells before and behind it,
// which stand in the first row.
func (p *htmlParser) beside(before Row, inner []Row, behind Row, at spot) ([]Row, error) {
	var out []Row
	blanks := func(row Row, n int) (Row, error) {
		for range n {
			t, err := p.unit("", []spot{at})
			if err != nil {
				return nil, err
			}
			row = append(row, t)
		}
		return row, nil
	}
	for _, in := range inner {
		if len(in) == 0 {
			continue
		}
		row := make(Row, 0, len(before)+len(in)+len(behind))
		var err error
		if len(out) == 0 {
			row = append(append(append(row, before...), in...), behind...)
		} else if row, err = blanks(row, len(before)); err == nil {
			row, err = blanks(append(row, in...), len(behind))
		}
		if err != nil {
			return nil, err
		}
		if p.count += len(in); p.count > p.opt.Limits.Cells {
			return nil, p.limit(p.count, at)
		}
		out = append(out, row)
	}
	if len(out) == 0 {
		return []Row{append(before, behind...)}, nil
	}
	return out, nil
}

// covers says how far cells reach into the rows below them.
type covers struct {
	last  []int // the last row that is covered, of each column
	until int   // and of all
}

// at reports whether a cell from above covers a column of a row.
func (c *covers) at(column, row int) bool { return column < len(c.last) && c.last[column] >= row }

// add has a cell cover the rows below its own.
func (c *covers) add(column int, cell *htmlCell, row int) {
	last := row + cell.rows - 1
	if cell.rows == 0 {
		last = math.MaxInt // to the end of the group
	}
	if last == row {
		return
	}
	for len(c.last) < column+cell.cols {
		c.last = append(c.last, 0)
	}
	for i := range cell.cols {
		c.last[column+i] = last
	}
	c.until = max(c.until, last)
}
