package disclosure

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// A page may claim that a cell spans any number of columns and rows; these are
// the limits of the HTML standard.
const (
	maxColSpan = 1000
	maxRowSpan = 65534
)

// htmlTable is one table element; inside it may stand others, in its cells.
type htmlTable struct {
	rows  []htmlRow
	open  *htmlCell // being written
	outer *flow     // in which it stands
	depth int       // at which it stands
	row   int       // the number of the row being written
	group int       // and of its thead, tbody or tfoot
}

type htmlRow struct {
	number, group int
	cells         []*htmlCell
}

type htmlCell struct {
	flow
	cols, rows int // spans
	at         spot
}

// htmlParser reads a page from its tags, one after the other. Tags that are
// missing, left open or wrongly nested do no harm: a cell ends where the next
// begins.
type htmlParser struct {
	opt    *Options
	z      *html.Tokenizer
	at     spot // where the next tag or text begins in the source
	page   flow
	now    *flow // being written: the page or a cell
	tables []*htmlTable
	depth  int
	pre    int
	unseen string // the element whose content is passed over
	within int    // how deep it stands in itself
	style  pageStyle
	count  int // lines and cells of the rows so far
	units  []unit
}

// parseHTML gives the rows of a page; the line of each place is the number of a
// unit, from 1.
func parseHTML(text string, opt *Options) (Page, []unit, error) {
	p := &htmlParser{opt: opt, z: html.NewTokenizer(strings.NewReader(text)), at: spot{line: 1}}
	p.style.opt, p.page.page = opt, &p.style
	p.now = &p.page
	for {
		kind := p.z.Next()
		if kind == html.ErrorToken {
			if err := p.z.Err(); err != io.EOF {
				return nil, nil, opt.fail(p.at.line, ErrTooLarge, err.Error())
			}
			break
		}
		raw := p.z.Raw()
		start := p.at
		p.advance(raw)
		if err := p.token(kind, raw, start); err != nil {
			return nil, nil, err
		}
	}
	p.page.end()
	for _, t := range p.tables {
		if t.open != nil {
			t.open.end()
		}
	}
	rows, err := p.rowsOf(&p.page)
	if err != nil {
		return nil, nil, err
	}
	for _, row := range rows {
		if len(row) > 1 {
			for i, c := range row {
				p.units[c.At.Line-1].column = i + 1
			}
		}
	}
	return rows, p.units, nil
}

// advance moves on in the source.
func (p *htmlParser) advance(raw []byte) {
	if n := bytes.Count(raw, []byte{'\n'}); n > 0 {
		p.at.line += n
		p.at.col = len(raw) - 1 - bytes.LastIndexByte(raw, '\n')
	} else {
		p.at.col += len(raw)
	}
}

func (p *htmlParser) token(kind html.TokenType, raw []byte, at spot) error {
	switch kind {
	case html.TextToken:
		if p.unseen == "" {
			p.now.write(raw, at, p.pre > 0)
		}
	case html.StartTagToken, html.SelfClosingTagToken:
		name, attrs := p.z.TagName()
		if err := p.start(string(name), attrs, at, kind == html.SelfClosingTagToken); err != nil {
			return err
		}
	case html.EndTagToken:
		name, _ := p.z.TagName()
		p.close(string(name))
	}
	return p.limit(p.style.lines, at)
}

// start takes a start tag.
func (p *htmlParser) start(name string, attrs bool, at spot, closed bool) error {
	if p.unseen != "" {
		if name == p.unseen && !closed {
			p.within++
		}
		return nil
	}
	switch {
	case htmlUnseen[name]:
		if !closed || name == "script" || name == "style" || name == "title" {
			p.unseen, p.within = name, 1
		}
		return nil
	case name == "br":
		p.now.br()
	case name == "input":
		p.input(attrs, at)
		return nil
	case name == "table":
		return p.table(at)
	case name == "td" || name == "th":
		return p.cell(attrs, at)
	case name == "tr":
		p.row()
	case name == "thead" || name == "tbody" || name == "tfoot":
		p.row()
		if t := p.inner(); t != nil {
			t.group++
		}
	case htmlContainers[name]:
		p.depth++
	case name == "pre" || name == "xmp" || name == "listing" || name == "plaintext":
		p.pre++
	}
	p.breakAt(name, true)
	return p.tooDeep(at)
}

// tooDeep refuses elements that set off blocks and stand too deep in one another.
func (p *htmlParser) tooDeep(at spot) error {
	if most := p.opt.Limits.Depth; p.depth > most {
		return p.opt.fail(at.line, ErrTooLarge, fmt.Sprintf("网页元素嵌套超过%d层", most))
	}
	return nil
}

// breakAt breaks the line where an element begins or ends that sets off a block.
func (p *htmlParser) breakAt(name string, begins bool) {
	if name == "p" {
		p.now.paragraph(begins)
	} else if n := htmlBreaks[name]; n > 0 {
		p.now.breakLine(n)
	}
}

// close takes an end tag. One that closes nothing says nothing.
func (p *htmlParser) close(name string) {
	if p.unseen != "" {
		if name == p.unseen {
			if p.within--; p.within == 0 {
				p.unseen = ""
			}
		}
		return
	}
	switch {
	case name == "table":
		if t := p.inner(); t != nil {
			p.endCell()
			p.tables = p.tables[:len(p.tables)-1]
			p.depth = t.depth
			p.now.breakLine(1)
		}
	case name == "tr" || name == "thead" || name == "tbody" || name == "tfoot":
		p.endCell()
	case name == "td" || name == "th":
		p.endCell()
	case htmlContainers[name]:
		if t := p.inner(); t == nil && p.depth > 0 || t != nil && p.depth > t.depth+1 {
			p.depth--
		}
	case name == "pre" || name == "xmp" || name == "listing":
		p.pre = max(p.pre-1, 0)
	}
	p.breakAt(name, false)
}

// limit refuses too many cells and lines.
func (p *htmlParser) limit(n int, at spot) error {
	if n > p.opt.Limits.Cells {
		return p.opt.fail(at.line, ErrTooLarge, fmt.Sprintf("表格单元超过%d个", p.opt.Limits.Cells))
	}
	return nil
}

// inner is the innermost table that is open, nil where none is.
func (p *htmlParser) inner() *htmlTable {
	if len(p.tables) == 0 {
		return nil
	}
	return p.tables[len(p.tables)-1]
}

func (p *htmlParser) table(at spot) error {
	p.now.breakLine(1)
	p.depth++
	if err := p.tooDeep(at); err != nil {
		return err
	}
	p.tables = append(p.tables, &htmlTable{outer: p.now, depth: p.depth - 1})
	p.style.lines++
	return nil
}

// row begins a row of the innermost table.
func (p *htmlParser) row() {
	p.endCell()
	if t := p.inner(); t != nil {
		t.row++
	}
}

// cell begins a cell; one outside all tables is only a block.
func (p *htmlParser) cell(attrs bool, at spot) error {
	t := p.inner()
	if t == nil {
		p.now.breakLine(1)
		return nil
	}
	p.endCell()
	if len(t.rows) == 0 {
		// What stood in the table before its first cell, the caption, is above it.
		t.outer.breakLine(1)
		t.outer.blocks = append(t.outer.blocks, block{table: t, line: textLine{gap: t.outer.breaks >= 2}})
		t.outer.breaks, t.outer.para = 0, false
	}
	t.row = max(t.row, 1)
	if n := len(t.rows); n == 0 || t.rows[n-1].number != t.row {
		t.rows = append(t.rows, htmlRow{number: t.row, group: t.group})
	}
	t.open = &htmlCell{flow: flow{page: &p.style}, cols: 1, rows: 1, at: at}
	for attrs {
		var key, value []byte
		key, value, attrs = p.z.TagAttr()
		switch string(key) {
		case "colspan":
			t.open.cols = span(string(value), 1, maxColSpan)
		case "rowspan":
			t.open.rows = span(string(value), 0, maxRowSpan)
		}
	}
	r := &t.rows[len(t.rows)-1]
	r.cells = append(r.cells, t.open)
	p.now, p.depth = &t.open.flow, t.depth+1
	p.style.lines++
	return nil
}

// span reads a number of columns or rows within limits; 1 where it is none.
func span(s string, least, most int) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n < least {
		return 1
	}
	return min(n, most)
}

// endCell ends the cell of the innermost table, if one is open.
func (p *htmlParser) endCell() {
	if t := p.inner(); t != nil {
		if t.open != nil {
			t.open.end()
			t.open = nil
		}
		p.now, p.depth = t.outer, t.depth+1
	}
}

// input takes what a field of a form shows, as pages of filling-in systems do.
func (p *htmlParser) input(attrs bool, at spot) {
	kind, value := "text", ""
	for attrs {
		var k, v []byte
		k, v, attrs = p.z.TagAttr()
		switch string(k) {
		case "type":
			kind = strings.ToLower(string(v))
		case "value":
			value = string(v)
		}
	}
	switch kind {
	case "text", "number", "date", "tel", "email", "month", "search", "url":
		for _, r := range value {
			p.now.put(r, at, false)
		}
	}
}
