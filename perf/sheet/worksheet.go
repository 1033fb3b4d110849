package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/perftarget/perftarget/perf/internal/han"
	"github.com/perftarget/perftarget/perf/internal/ooxml"
)

// What the format allows; a file that passes it was made to.
const (
	maxRow    = excelize.TotalRows
	maxColumn = excelize.MaxColumns
	maxMerges = 1 << 16
	// maxBlank is how many tags a sheet may have for each cell that may hold
	// something: formatted blank cells, mostly.
	maxBlank = 8
)

// worksheet is what a sheet is made of besides the texts of its cells: which
// cells hold something, and what people do not see of them.
type worksheet struct {
	data   []byte
	cells  []cellInfo // those that hold something, in the order of the file
	rows   []rowInfo  // those that hold something or have formatted blank cells
	merges []area
	hidden []span // columns
}

// cellInfo is one cell that holds something. Rows and columns count from 1.
type cellInfo struct {
	row, col int32
	style    int32
	value    [2]int32 // where the stored number begins and ends, both 0 for a text
	kind     cellKind
}

// cellKind says what is special about a cell.
type cellKind uint8

const (
	cellFormula  cellKind = 1 << iota
	cellExternal          // its formula names another workbook
	cellError             // #REF! and the like
	cellUnsaved           // a formula without a saved result
)

// rowInfo is one row of the file.
type rowInfo struct {
	row    int32
	hidden bool
	// blank is the rightmost formatted blank cell and style its format, by which
	// the row of a table is told from a line of words; both 0 where there is none.
	blank, style int32
}

// area is a rectangle of cells, its edges included.
type area struct{ left, top, right, bottom int32 }

// span is a run of columns.
type span struct{ from, to int32 }

// scanner reads one sheet.
type scanner struct {
	*worksheet
	m    *ooxml.Markup
	opt  *Options
	left int // cells that may still hold something
	row  int32
	col  int32
	this rowInfo // the row being read
}

// scan reads what a sheet is made of; left is how many cells may hold something,
// and what remains of it is returned.
func scan(data []byte, left int, opt *Options) (*worksheet, int, error) {
	m, err := ooxml.NewMarkup(data, maxBlank*(left+1<<12))
	if err != nil {
		return nil, left, err
	}
	s := scanner{worksheet: &worksheet{data: m.Data()}, m: m, opt: opt, left: left}
	inData := false
	for {
		t, err := m.Next()
		switch {
		case err != nil:
			return nil, left, err
		case t.Kind == ooxml.End:
			return s.worksheet, s.left, nil
		case t.Kind == ooxml.Close && t.Name == "sheetData":
			inData = false
		case t.Kind != ooxml.Open:
		case t.Name == "sheetData":
			inData = true
		case inData && t.Name == "row":
			err = s.openRow(&t)
		case inData && t.Name == "c":
			err = s.cell(&t)
		case t.Name == "mergeCell":
			err = s.merge(t.Attr("ref"))
		case t.Name == "col" && t.IsSet("hidden"):
			s.hideColumns(&t)
		}
		if err != nil {
			return nil, left, err
		}
	}
}

func (s *scanner) openRow(t *ooxml.Token) error {
	s.row++
	if r := t.Attr("r"); r != "" {
		n, err := strconv.Atoi(strings.TrimSpace(r))
		if err != nil || n < int(s.row) {
			return fmt.Errorf("行号%q有误", clip(r))
		}
		if n > maxRow {
			return &tooLarge{fmt.Sprintf("第%s行超过%d行", clip(r), maxRow)}
		}
		s.row = int32(n)
	}
	s.col = 0
	s.this = rowInfo{row: s.row, hidden: t.IsSet("hidden")}
	return nil
}

// tooLarge is the error of a sheet that passes a limit.
type tooLarge struct{ reason string }

func (e *tooLarge) Error() string { return e.reason }

// cell reads one cell up to its end.
func (s *scanner) cell(t *ooxml.Token) error {
	if s.row == 0 {
		return errors.New("单元格不在任何一行")
	}
	if err := s.place(t.Attr("r")); err != nil {
		return err
	}
	style, _ := strconv.ParseInt(t.Attr("s"), 10, 32)
	c := cellInfo{row: s.row, col: s.col, style: int32(style)}
	kind := t.Attr("t")
	filled, err := s.content(&c, kind == "" || kind == "n")
	if err != nil {
		return err
	}
	if kind == "e" {
		c.kind |= cellError
	}
	if !filled {
		if style > 0 {
			s.keepRow()
			r := &s.rows[len(s.rows)-1]
			r.blank, r.style = c.col, c.style
		}
		return nil
	}
	if int(c.col) > s.opt.Limits.Columns {
		return &tooLarge{fmt.Sprintf("%s在第%d列之外", cellName(c.col, c.row), s.opt.Limits.Columns)}
	}
	if s.left--; s.left < 0 {
		return &tooLarge{fmt.Sprintf("有内容的单元格超过%d个", s.opt.Limits.Cells)}
	}
	s.keepRow()
	s.cells = append(s.cells, c)
	return nil
}

// keepRow keeps the row being read: one of its cells matters.
func (s *scanner) keepRow() {
	if n := len(s.rows); n == 0 || s.rows[n-1].row != s.row {
		s.rows = append(s.rows, s.this)
	}
}

// place finds the column of a cell: as it says, or the one behind the last.
func (s *scanner) place(ref string) error {
	s.col++
	if ref == "" {
		return nil
	}
	col, row, err := excelize.CellNameToCoordinates(ref)
	if errors.Is(err, excelize.ErrColumnNumber) {
		return &tooLarge{fmt.Sprintf("%s超过%d列", clip(ref), maxColumn)}
	}
	if err != nil || row != int(s.row) {
		return fmt.Errorf("单元格%q的位置有误", clip(ref))
	}
	if int32(col) < s.col {
		return fmt.Errorf("单元格%s重复或次序颠倒", clip(ref))
	}
	s.col = int32(col)
	return nil
}

// content reads the parts of a cell and reports whether there is any.
func (s *scanner) content(c *cellInfo, number bool) (filled bool, err error) {
	depth, in := 1, ""
	for depth > 0 {
		t, err := s.m.Next()
		if err != nil {
			return false, err
		}
		switch t.Kind {
		case ooxml.Open:
			if depth++; depth == 2 {
				in = t.Name
			}
			if t.Name == "f" {
				c.kind |= cellFormula
			}
		case ooxml.Close:
			depth--
		case ooxml.Text:
			blank := len(bytes.TrimSpace(t.Text)) == 0
			switch {
			case in == "f" && bytes.Contains(t.Text, []byte("[")) && bytes.Contains(t.Text, []byte("!")):
				c.kind |= cellExternal
			case in == "v" && !blank:
				if c.value = [2]int32{}; number && !filled {
					c.value = [2]int32{int32(t.At), int32(t.At + len(t.Text))}
				}
				filled = true
			case in == "is" && !blank:
				filled = true
			}
		}
	}
	if c.kind&cellFormula != 0 && !filled {
		c.kind |= cellUnsaved
		filled = true
	}
	return filled, nil
}

func (s *scanner) merge(ref string) error {
	if len(s.merges) >= maxMerges {
		return &tooLarge{fmt.Sprintf("合并单元格超过%d处", maxMerges)}
	}
	a, b, ok := strings.Cut(ref, ":")
	if !ok {
		b = a
	}
	left, top, err1 := excelize.CellNameToCoordinates(a)
	right, bottom, err2 := excelize.CellNameToCoordinates(b)
	if err1 != nil || err2 != nil || left > right || top > bottom {
		return fmt.Errorf("合并单元格%q有误", clip(ref))
	}
	if left < right || top < bottom {
		s.merges = append(s.merges, area{int32(left), int32(top), int32(right), int32(bottom)})
	}
	return nil
}

func (s *scanner) hideColumns(t *ooxml.Token) {
	from, err1 := strconv.Atoi(t.Attr("min"))
	to, err2 := strconv.Atoi(t.Attr("max"))
	if err1 == nil && err2 == nil && 1 <= from && from <= to && to <= maxColumn && len(s.hidden) < maxColumn {
		s.hidden = append(s.hidden, span{int32(from), int32(to)})
	}
}

// cellName is the name of a cell ("B7").
func cellName(col, row int32) string {
	name, err := excelize.CoordinatesToCellName(int(col), int(row))
	if err != nil {
		return ""
	}
	return name
}

// number is the stored number of a cell, "" for a text.
func (w *worksheet) number(c *cellInfo) string {
	return strings.TrimSpace(string(w.data[c.value[0]:c.value[1]]))
}

// clip shortens a text for a message.
func clip(s string) string { return han.Clip(s, 40) }
