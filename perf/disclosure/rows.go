package disclosure

import (
	"fmt"
	"strings"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// Row is one printed row of a document that comes in cells, each with its own
// place. A row of one cell is words (a title, a paragraph, perhaps of several
// lines), one of several cells, blank ones included, is a row of a table or a
// form, and one of none is a blank line.
type Row []source.Text

// Page is a part of such a document that stands for itself, as a sheet of a
// workbook does: no table and no form goes on from one page to the next.
type Page []Row

// ReadPages is [Read] for a document that is not text but rows of cells already,
// and gives the same submission as its text would, with the places of the cells.
// Of the limits, LineBytes and Cells apply.
func ReadPages(pages []Page, opt Options) (*perf.Submission, error) {
	opt = opt.withDefaults()
	p, err := newPaged(pages, &opt)
	if err != nil {
		return nil, err
	}
	d := newDocument(p.lines, &opt)
	if len(d.items) == 0 {
		return nil, opt.fail(0, ErrEmpty, "")
	}
	if err := d.read(p.ends...); err != nil {
		return nil, err
	}
	if !d.hasContent() {
		return nil, opt.fail(0, ErrNoContent, "")
	}
	source.EachPlace(d.sub, func(at *source.Place) { *at = p.place(*at) })
	return d.sub, nil
}

// paged is a document in pages laid out as lines.
type paged struct {
	lines []line
	at    []origin // of each line
	ends  []int    // the last line of each page
}

// origin is where a line comes from: a row, and for a line of words the byte of
// its cell at which it begins.
type origin struct {
	row  Row
	base int
}

func newPaged(pages []Page, opt *Options) (*paged, error) {
	p := &paged{}
	cells := 0
	for _, page := range pages {
		first := len(p.lines)
		for _, row := range page {
			if cells += len(row); cells > opt.Limits.Cells {
				return nil, opt.fail(0, ErrTooLarge, fmt.Sprintf("表格单元超过%d个", opt.Limits.Cells))
			}
			for _, c := range row {
				if len(c.Text) > opt.Limits.LineBytes {
					return nil, opt.fail(0, ErrTooLarge, fmt.Sprintf("%s 的文字超过%d字节", c.At, opt.Limits.LineBytes))
				}
			}
			p.add(row)
		}
		if first > 0 && first < len(p.lines) {
			p.lines[first].page = true
		}
		p.ends = append(p.ends, len(p.lines))
	}
	markBlank(p.lines)
	markPages(p.lines)
	return p, nil
}

// add lays out one row: words as a line for each of theirs, cells as one line.
func (p *paged) add(row Row) {
	if len(row) > 1 {
		l := line{no: len(p.lines) + 1, cells: make([]string, len(row))}
		for i, c := range row {
			l.cells[i] = strings.TrimSpace(c.Text)
		}
		l.text = strings.Join(l.cells, "\t")
		p.lines, p.at = append(p.lines, l), append(p.at, origin{row: row})
		return
	}
	text, base := "", 0
	if len(row) == 1 {
		text = row[0].Text
	}
	for {
		s, rest, more := strings.Cut(text, "\n")
		p.lines = append(p.lines, line{no: len(p.lines) + 1, text: s})
		p.at = append(p.at, origin{row: row, base: base})
		if !more {
			return
		}
		base += len(s) + 1
		text = rest
	}
}

// place is where the cell stands that a line and a column mean.
func (p *paged) place(at source.Place) source.Place {
	if at.Line < 1 || at.Line > len(p.at) {
		return at
	}
	o := p.at[at.Line-1]
	if len(o.row) == 0 {
		return at
	}
	i := min(at.Column-1, len(o.row)-1)
	if at.Column == 0 {
		for i = 0; i < len(o.row)-1 && strings.TrimSpace(o.row[i].Text) == ""; i++ {
		}
	}
	to := o.row[i].At
	if to.Path == "" {
		to.Path = at.Path
	}
	to.Offset = at.Offset + o.base
	return to
}
