package word

import (
	"html"
	"strconv"
	"strings"

	"github.com/perftarget/perftarget/perf/internal/ooxml"
)

// block reads what stands between paragraphs: what is neither a paragraph nor a
// table is a wrapper of some, or says nothing.
func (p *page) block(t *ooxml.Token) error {
	switch t.Name {
	case "p":
		return p.paragraph()
	case "tbl":
		return p.table()
	case "del", "moveFrom", "Fallback":
		return p.skip()
	case "footnote":
		if kind := t.Attr("type"); kind != "" && kind != "normal" {
			return p.skip() // the stroke above footnotes
		}
	}
	return p.each(p.block)
}

// paragraph reads a paragraph: a line of its own, unless it stands in a cell.
func (p *page) paragraph() error {
	p.said = 0
	p.markup("<p>")
	err := p.each(p.inline)
	p.markup("</p>")
	p.note()
	if p.cells == 0 {
		p.newLine()
	}
	if err == nil {
		err = p.limit()
	}
	return err
}

// inline reads what stands in a paragraph. Only texts say something; all else
// wraps them or sets how they look.
func (p *page) inline(t *ooxml.Token) error {
	switch t.Name {
	case "pPr":
		return p.properties()
	case "r":
		before := p.hidden
		err := p.each(p.inline)
		p.hidden = before
		return err
	case "rPr":
		return p.each(func(t *ooxml.Token) error {
			if t.Name == "vanish" {
				p.hidden = p.hidden || isOn(t)
			}
			return p.skip()
		})
	case "t":
		return p.text()
	case "tab", "ptab":
		p.say(" ")
	case "br", "cr":
		if !p.hidden {
			p.markup("<br>")
		}
	case "noBreakHyphen":
		p.say("-")
	case "sym":
		p.say(symbol(t.Attr("font"), t.Attr("char")))
	case "del", "moveFrom", "rt", "Fallback":
		return p.skip() // deleted; reading aids; what older programs show instead
	case "txbxContent":
		p.markup("<br>")
		err := p.each(p.block)
		p.markup("<br>")
		return err
	}
	return p.each(p.inline)
}

// text reads the text of a run.
func (p *page) text() error {
	for {
		t, err := p.m.Next()
		if err != nil || t.Kind != ooxml.Text {
			return err
		}
		p.said += len(t.Text)
		if err := p.limit(); err != nil {
			return err
		}
		p.say(html.UnescapeString(string(t.Text)))
	}
}

// properties reads what is set for a paragraph, and writes the number that it
// gets by itself.
func (p *page) properties() error {
	style, number := "", numbered{level: -1}
	err := p.each(func(t *ooxml.Token) error {
		switch t.Name {
		case "pStyle":
			style = t.Attr("val")
		case "numPr":
			return p.readNumbered(&number)
		}
		return p.skip()
	})
	p.say(p.numbers.next(style, number))
	return err
}

func (p *page) table() error {
	p.markup("<table>")
	err := p.each(p.rows)
	p.markup("</table>")
	return err
}

// rows reads the rows of a table.
func (p *page) rows(t *ooxml.Token) error {
	switch t.Name {
	case "tr":
		return p.row()
	case "sdt", "sdtContent", "customXml", "ins", "moveTo":
		return p.each(p.rows)
	}
	return p.skip()
}

func (p *page) row() error {
	deleted := false
	p.markup("<tr>")
	var cell func(t *ooxml.Token) error
	cell = func(t *ooxml.Token) error {
		switch t.Name {
		case "trPr":
			return p.each(func(t *ooxml.Token) error {
				switch t.Name {
				case "gridBefore":
					for range span(t.Attr("val"), 0) {
						p.markup("<td></td>")
						p.count++
					}
				case "del":
					deleted = true
				}
				return p.skip()
			})
		case "tc":
			if !deleted {
				return p.cell()
			}
		case "sdt", "sdtContent", "customXml":
			return p.each(cell)
		}
		return p.skip()
	}
	err := p.each(cell)
	p.markup("</tr>")
	if !deleted {
		p.newLine()
	}
	if err == nil {
		err = p.limit()
	}
	return err
}

// cell reads a cell. Where it goes on from the one above or beside it, nothing of
// its own is shown.
func (p *page) cell() error {
	begun, covered := false, false
	begin := func(columns int) {
		if !begun {
			p.markup(`<td colspan="` + strconv.Itoa(columns) + `">`)
			begun = true
		}
	}
	p.cells++
	err := p.each(func(t *ooxml.Token) error {
		if t.Name == "tcPr" {
			columns := 1
			err := p.each(func(t *ooxml.Token) error {
				switch t.Name {
				case "gridSpan":
					columns = span(t.Attr("val"), 1)
				case "vMerge", "hMerge":
					covered = t.Attr("val") != "restart"
				}
				return p.skip()
			})
			begin(columns)
			return err
		}
		if covered {
			return p.skip()
		}
		begin(1)
		return p.block(t)
	})
	begin(1)
	p.cells--
	p.count++
	p.markup("</td>")
	if err == nil {
		err = p.limit()
	}
	return err
}

// maxColumns is the most columns that a table has.
const maxColumns = 63

// span is a number of columns, or another where none is said.
func span(s string, or int) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n < 1 {
		return or
	}
	return min(n, maxColumns)
}
