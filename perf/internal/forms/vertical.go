package forms

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
)

// maxPiece is how long one line of a label can be that was printed downwards, and
// pieceRows how many rows it can take.
const (
	maxPiece  = 4
	pieceRows = 8
)

// joinDownward puts the labels of fields together that are printed down the first
// column (总 / 体 / 目 / 标), and the unit below the label of the funds
// (项目资金 / (万元)).
func (p *page) joinDownward() {
	for i := range p.lines {
		l := &p.lines[i]
		if len(l.cells) == 0 || l.cells[0].used {
			continue
		}
		c := l.cells[0]
		switch m := c.mean(); {
		case m.head && budget.ParseUnit(c.text) == "":
			p.joinUnit(i, c)
		case runes(c.text) <= maxPiece && (!m.isField || isMinor(m.field)):
			p.joinWord(i, c)
		}
	}
}

// below lists the rows below row i that begin in a column, up to one that begins
// left of it; rows that begin right of it are skipped.
func (p *page) below(i, col int) []*line {
	var out []*line
	for j := i + 1; j < len(p.lines) && j <= i+pieceRows; j++ {
		switch l := &p.lines[j]; {
		case len(l.cells) == 0 || l.cells[0].col > col:
		case l.cells[0].col < col:
			return out
		default:
			out = append(out, l)
		}
	}
	return out
}

func (p *page) joinUnit(i int, c *cell) {
	if below := p.below(i, c.col); len(below) > 0 {
		l := below[0]
		if k := l.cells[0]; k.base() == "" && budget.ParseUnit(k.text) != "" {
			p.take(l, c, c.text+k.text)
		}
	}
}

// joinWord joins the pieces that make the longest label. A piece that is a label
// of its own counts only where it has no value.
func (p *page) joinWord(i int, c *cell) {
	below := p.below(i, c.col)
	text, best, n := compact(c.text), "", 0
	for j, l := range below {
		k := l.cells[0]
		if m := k.mean(); runes(k.text) > maxPiece || m.isField && !isMinor(m.field) && len(l.cells) > 1 {
			break
		}
		text += compact(k.text)
		if id, ok := fieldOf(text); ok && !isMinor(id) || isFundHead(text) {
			best, n = text, j+1
		}
	}
	for _, l := range below[:n] {
		p.take(l, c, best)
	}
}

// take gives a label the piece that begins a row.
func (p *page) take(l *line, c *cell, text string) {
	p.repaired(l.cells[0], "标签被拆成几行，合为“"+strings.TrimSpace(text)+"”")
	c.rename(text)
	l.cells = l.cells[1:]
}
