package sheet

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf/disclosure"
	"github.com/perftarget/perftarget/perf/internal/forms"
	"github.com/perftarget/perftarget/source"
)

// page lays out one sheet as rows of cells.
type page struct {
	name  string
	ws    *worksheet
	texts []string // of ws.cells
	v     *values
	cover cover
	rows  []printedRow
	left  int32 // the first column that holds something
	under []covered
	lines []int // of a text, the line of each row; nil of a workbook
}

// printedRow is one row that shows something.
type printedRow struct {
	row   int32
	cells []printedCell
	info  rowInfo
	shape shape
}

// printedCell is one cell that shows something; right is the last column it
// reaches, further than its own where cells are merged.
type printedCell struct {
	col, right int32
	style      int32
	text       string
}

// covered is a text that a merged cell hides.
type covered struct {
	at   source.Place
	text string
}

// shape says how a row is to be read.
type shape uint8

const (
	shapeCells shape = iota // of a table or a form
	shapeWords              // a title, a heading, a paragraph
)

// layOut makes the page of a sheet.
func layOut(name string, ws *worksheet, texts []string, v *values) *page {
	p := &page{name: name, ws: ws, texts: texts, v: v}
	p.finish()
	return p
}

// finish lays out the rows of a page.
func (p *page) finish() {
	p.cover = newCover(p.ws)
	p.collect()
	for i := range p.rows {
		p.rows[i].shape = p.shapeOf(i)
	}
}

// collect finds what each row shows. What a merged cell covers is not shown.
func (p *page) collect() {
	info := 0
	for i := 0; i < len(p.ws.cells); {
		r := printedRow{row: p.ws.cells[i].row}
		p.cover.move(r.row)
		for ; i < len(p.ws.cells) && p.ws.cells[i].row == r.row; i++ {
			c := &p.ws.cells[i]
			if strings.TrimSpace(p.texts[i]) == "" {
				continue
			}
			if p.cover.hides(c.col) {
				p.under = append(p.under, covered{p.at(c.col, c.row), p.texts[i]})
				continue
			}
			r.cells = append(r.cells, printedCell{c.col, p.cover.right(c.col), c.style, p.texts[i]})
		}
		for p.ws.rows[info].row < r.row {
			info++
		}
		r.info = p.ws.rows[info]
		if len(r.cells) == 0 {
			continue
		}
		if p.left == 0 || r.cells[0].col < p.left {
			p.left = r.cells[0].col
		}
		p.rows = append(p.rows, r)
	}
}

// at is the place of a cell.
func (p *page) at(col, row int32) source.Place {
	if p.lines != nil {
		return source.Place{Line: p.lines[row], Column: int(col)}
	}
	return source.Place{Sheet: p.name, Cell: cellName(col, row)}
}

// shapeOf tells words from cells. A row that shows several cells is one of
// cells; of a single cell its borders, its width and the rows around tell.
func (p *page) shapeOf(i int) shape {
	r := &p.rows[i]
	c := &r.cells[0]
	switch {
	case len(r.cells) > 1, c.col > p.left:
		return shapeCells
	case r.info.blank > c.right && p.v.isBordered(r.info.style):
		return shapeCells // blank cells of a table follow
	case c.right > c.col:
		return shapeWords // a title or a text over the whole width
	}
	text := strings.TrimSpace(c.text)
	above := i > 0 && p.rows[i-1].row+1 == r.row && p.rows[i-1].shape == shapeCells
	if above && r.isLabel() && (p.v.isBordered(c.style) || totals[text] || p.cellsBelow(i)) {
		return shapeCells // a label whose figures are blank
	}
	return shapeWords
}

// isLabel reports whether a row of a single cell could be the label of a row of a
// table: short, no sentence and no title.
func (r *printedRow) isLabel() bool {
	text := strings.TrimSpace(r.cells[0].text)
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "（( \u3000"))
	return len(r.cells) == 1 && utf8.RuneCountInString(text) <= maxLabelRunes && !strings.ContainsAny(text, "。；\n") &&
		(unicode.IsLetter(first) || unicode.IsNumber(first)) && !isTitle(text)
}

// maxLabels is how many labels without figures may stand between two rows of a
// table.
const maxLabels = 12

// cellsBelow reports whether the table goes on below a row: a row follows that
// can only be one of cells, labels without figures in between.
func (p *page) cellsBelow(i int) bool {
	for j := i + 1; j < len(p.rows) && j <= i+maxLabels && p.rows[j].row == p.rows[j-1].row+1; j++ {
		switch r := &p.rows[j]; {
		case len(r.cells) > 1, r.cells[0].col > p.left:
			return true
		case !r.isLabel():
			return false
		}
	}
	return false
}

// isTitle reports whether a text could head a table or a form.
func isTitle(s string) bool {
	return strings.Contains(s, "表") && budget.RoleOf(s) != "" || forms.IsTitle(s)
}

// totals may stand alone in the last row of an empty table.
var totals = map[string]bool{"合计": true, "总计": true, "小计": true, "合 计": true, "总 计": true}

// page gives the rows as a document has them.
func (p *page) page() disclosure.Page {
	if len(p.rows) == 0 {
		return nil
	}
	var out disclosure.Page
	if p.needsTitle() {
		out = append(out, disclosure.Row{{Text: p.name, At: source.Place{Sheet: p.name}}})
	}
	end, last := 0, int32(0)
	for i := range p.rows {
		r := &p.rows[i]
		if i > 0 && r.row > p.rows[i-1].row+1 {
			out = append(out, p.gap(p.rows[i-1].row+1, r.row))
		}
		if i == end {
			end, last = p.block(i)
		}
		out = append(out, p.row(r, last))
	}
	return out
}

// maxPadding is how many cells a block of rows may be laid out with for each
// that holds something.
const maxPadding = 16

// block is the end of the rows of cells that stand together from row i on, and
// the last column that all of them are laid out to, as printed tables are; 0
// where that would be mostly blank.
func (p *page) block(i int) (end int, last int32) {
	filled := 0
	for end = i; end < len(p.rows) && p.rows[end].shape == shapeCells && (end == i || p.rows[end].row == p.rows[end-1].row+1); end++ {
		cells := p.rows[end].cells
		filled += len(cells)
		last = max(last, cells[len(cells)-1].col)
	}
	if int(last-p.left)*(end-i) > filled*maxPadding {
		last = 0
	}
	return max(end, i+1), last
}

// row is one row as a document has it; one of cells reaches to column last.
func (p *page) row(r *printedRow, last int32) disclosure.Row {
	if r.shape == shapeWords {
		return disclosure.Row{{Text: r.cells[0].text, At: p.at(r.cells[0].col, r.row)}}
	}
	last = max(last, r.cells[len(r.cells)-1].col, p.left+1)
	out := make(disclosure.Row, last-p.left+1)
	for i := range out {
		out[i].At = p.at(p.left+int32(i), r.row)
	}
	for _, c := range r.cells {
		out[c.col-p.left].Text = unbroken(c.text)
	}
	return out
}

// gap is what stands for the rows between two others that show nothing: a blank
// line, or the blank row of a table.
func (p *page) gap(from, to int32) disclosure.Row {
	if p.cover.reaches(from, to) {
		return make(disclosure.Row, 2)
	}
	i, _ := slices.BinarySearchFunc(p.ws.rows, from, func(r rowInfo, n int32) int { return cmp.Compare(r.row, n) })
	for ; i < len(p.ws.rows) && p.ws.rows[i].row < to; i++ {
		if !p.v.isBordered(p.ws.rows[i].style) {
			return nil
		}
	}
	if i > 0 && p.ws.rows[i-1].row >= from {
		return make(disclosure.Row, 2)
	}
	return nil
}

// titleRows is how many rows from the top may hold the title of a sheet.
const titleRows = 8

// needsTitle reports whether the sheet's own name is the title of what stands on
// it: it reads as one, and none stands above.
func (p *page) needsTitle() bool {
	if !isTitle(p.name) {
		return false
	}
	for i := range p.rows[:min(len(p.rows), titleRows)] {
		for _, c := range p.rows[i].cells {
			if len(p.rows[i].cells) == 1 && isTitle(strings.TrimSpace(c.text)) {
				return false
			}
		}
	}
	return true
}

// cover follows the merged cells from row to row.
type cover struct {
	merges []area  // by their top
	lowest []int32 // the lowest bottom of the merges up to each
	next   int
	row    int32
	cols   []area // the merged cell that reaches over each column
}

func newCover(ws *worksheet) cover {
	c := cover{merges: slices.Clone(ws.merges), lowest: make([]int32, len(ws.merges))}
	slices.SortStableFunc(c.merges, func(a, b area) int { return cmp.Compare(a.top, b.top) })
	low := int32(0)
	for i, m := range c.merges {
		low = max(low, m.bottom)
		c.lowest[i] = low
	}
	widest := int32(0)
	for i := range ws.cells {
		widest = max(widest, ws.cells[i].col)
	}
	c.cols = make([]area, widest+1)
	return c
}

// move goes on to a row.
func (c *cover) move(row int32) {
	c.row = row
	for ; c.next < len(c.merges) && c.merges[c.next].top <= row; c.next++ {
		m := c.merges[c.next]
		for col := m.left; int(col) < len(c.cols) && col <= m.right; col++ {
			c.cols[col] = m
		}
	}
}

// hides reports whether a merged cell that begins elsewhere covers a cell.
func (c *cover) hides(col int32) bool {
	m := c.cols[col]
	return m.bottom >= c.row && (m.left != col || m.top != c.row)
}

// right is the last column of the merged cell that begins at a cell.
func (c *cover) right(col int32) int32 {
	if m := c.cols[col]; m.left == col && m.top == c.row {
		return m.right
	}
	return col
}

// reaches reports whether a merged cell that begins above row from reaches to
// the row before to.
func (c *cover) reaches(from, to int32) bool {
	n, _ := slices.BinarySearchFunc(c.merges, from, func(m area, row int32) int { return cmp.Compare(m.top, row) })
	return n > 0 && c.lowest[n-1] >= to-1
}
