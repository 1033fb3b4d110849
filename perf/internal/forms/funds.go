package forms

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// funds is the money of a form being read. The two columns are the whole period
// and the year for a project, sources and uses for a department.
type funds struct {
	open    bool
	unit    budget.Unit
	split   bool // the columns are headed 按资金来源划分, 按资金方向划分
	columns [2]fundSide
	side    int          // the column of the line before
	amounts []fundAmount // the amount columns of an execution table
	row     []fundSpot   // the parts of the line before, for labels that break
}

// fundSide is one column with where its labels stand.
type fundSide struct {
	perf.FundColumn
	col   int // of its last label
	seen  bool
	total bool // its total is printed
	weak  bool // known by 项目资金总额 alone, which may be the only column
	fine  bool // inside the parts of a part
	lined bool // parts are numbered (一) and 1、
}

type fundAmount struct {
	col   int
	label string
}

type fundSpot struct{ col, side, part int }

const (
	sideWhole = 0
	sideYear  = 1
)

// start opens the block of funds at its label, which may name the unit.
func (f *funds) start(c *cell) {
	f.open = true
	f.amounts = nil
	if u := budget.ParseUnit(c.text); u != "" {
		f.unit = u
	}
}

// header reads a row that heads the columns of amounts: 年初预算数 | 全年执行数, or
// 按资金来源划分 | 资金总额(万元). It holds no amount.
func (f *funds) header(l *line) bool {
	cells := l.free()
	marks := 0
	for _, c := range cells {
		switch {
		case c.mean().amount:
			return false
		case isAmountHead(c.text), splitSide(c.text) >= 0:
			marks++
		case c.mean().head, c.mean().fund && isPlainTotal(c.text):
		default:
			return false
		}
	}
	if marks == 0 || !f.open && !cells[0].mean().head && !cells[0].mean().fund && splitSide(cells[0].text) < 0 {
		return false
	}
	f.amounts = nil
	for _, c := range cells {
		c.used = true
		if u := budget.ParseUnit(c.text); u != "" {
			f.unit = u
		}
		if s := splitSide(c.text); s >= 0 {
			if y := &f.columns[sideYear]; !f.split && y.total && len(y.Parts) == 0 && !f.columns[sideWhole].seen {
				f.columns[sideWhole], *y = *y, fundSide{} // the total above both splits
			}
			f.split = true
			f.columns[s].col, f.columns[s].seen = c.col, true
		} else if isAmountHead(c.text) {
			f.amounts = append(f.amounts, fundAmount{c.col, c.text})
		}
	}
	f.open = true
	return true
}

// funds adds the lines of funds of one row. Labels of a header row wait for the
// amounts below.
func (r *reader) funds(sums []*pair, head bool) {
	if len(sums) == 0 {
		return
	}
	f := &r.d.funds
	if head {
		for _, p := range sums {
			f.useUnit(p.label.text)
			p.label.used = isPlainTotal(p.label.text) // another is kept with its amount, or as a note
			r.pend = append(r.pend, pending{col: p.label.col, index: -1, label: p.label, head: true})
		}
		return
	}
	f.open = true
	f.row = f.row[:0]
	sides := f.sides(sums)
	for i, p := range sums {
		f.useUnit(p.label.text)
		var fig budget.Figure
		if p.inline != "" {
			fig = f.figure(p.inline, p.label.at)
		} else if c := f.amount(p); c != nil {
			c.used = true
			fig = f.figure(c.text, c.at)
		} else {
			fig.At = p.label.at
		}
		f.add(sides[i], p.label, p.word(), fig)
		r.otherAmounts(p)
	}
}

// useUnit takes the unit from a label that names one: 资金总额(万元).
func (f *funds) useUnit(label string) {
	if len(bracketed(label)) == 0 {
		return
	}
	if u := budget.ParseUnit(label); u != "" {
		f.unit = u
	}
}

// figure reads an amount; what is none keeps its text. 250万 is 250 万元.
func (f *funds) figure(text string, at source.Place) budget.Figure {
	unit := f.unit
	if short, ok := strings.CutSuffix(text, "万"); ok {
		text, unit = short, budget.TenThousand
	}
	fig, _ := budget.NewFigure(text, unit, at) // text that is no figure is kept in it
	return fig
}

// amount is the cell that holds the amount of a line: the first, unless the
// table heads its columns and the budget's is blank.
func (f *funds) amount(p *pair) *cell {
	for i, c := range p.values {
		if f.columnOf(p, i) == 0 {
			return c
		}
	}
	return nil
}

// columnOf is the amount column of the i-th value of a line, counted from 0: the
// first is the budget's, since the target was set against it. Where the values do
// not stand under the heads they are counted off.
func (f *funds) columnOf(p *pair, i int) int {
	if len(p.values) == len(f.amounts) {
		return i
	}
	if f.headOf(p.values[0].col) < 0 {
		return i
	}
	return f.headOf(p.values[i].col)
}

// headOf is the amount column at a column of the grid, -1 where there is none.
func (f *funds) headOf(col int) int {
	for i, a := range f.amounts {
		if a.col == col {
			return i
		}
	}
	return -1
}

// otherAmounts keeps what an execution table says beyond the budget.
func (r *reader) otherAmounts(p *pair) {
	f := &r.d.funds
	for i, c := range p.values {
		if c.used {
			continue
		}
		label := p.word()
		if k := f.columnOf(p, i); k >= 0 && k < len(f.amounts) {
			label += " " + f.amounts[k].label
		}
		r.d.set(fieldExtra, label, c.field())
	}
}

// fundBelow adds an amount that stands below its label.
func (r *reader) fundBelow(p pending, c *cell) {
	c.used = true
	f := &r.d.funds
	side := sideYear
	if f.split || r.kind == Department {
		side = sideWhole
	} else if spanOf(p.label.text) == spanWhole {
		side = sideWhole
	}
	f.add(side, p.label, p.label.text, f.figure(c.text, c.at))
}

// sides tells which column each line of a row belongs to: by its own words, by
// its place in a row of two, by what stands nearest above, or as the line before.
// Where nothing tells, it is the year's.
func (f *funds) sides(sums []*pair) []int {
	out := make([]int, len(sums))
	both := f.columns[sideWhole].seen && f.columns[sideYear].seen
	pair := len(sums) == 2 && (both || isTotal(sums[0].label.text) && isTotal(sums[1].label.text))
	for i, p := range sums {
		s := spanOf(p.label.text)
		switch {
		case s != spanNone && !f.split:
			out[i] = map[span]int{spanWhole: sideWhole, spanYear: sideYear}[s]
		case pair:
			out[i] = i
		case both:
			out[i] = f.nearest(p.label.col)
		case i > 0:
			out[i] = out[i-1]
		case f.columns[sideWhole].seen || f.columns[sideYear].seen:
			out[i] = f.side
		case strings.HasPrefix(base(p.label.text), "项目") && isTotal(p.label.text):
			out[i], f.columns[sideWhole].weak = sideWhole, true
		default:
			out[i] = sideYear
		}
	}
	return out
}

// nearest is the column whose labels stand nearest, the last one used where both
// do.
func (f *funds) nearest(col int) int {
	a, b := f.columns[sideWhole], f.columns[sideYear]
	switch {
	case !b.seen:
		return sideWhole
	case !a.seen:
		return sideYear
	}
	da, db := abs(a.col-col), abs(b.col-col)
	switch {
	case da < db:
		return sideWhole
	case db < da:
		return sideYear
	}
	return f.side
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// add puts a line into its column.
func (f *funds) add(side int, label *cell, word string, fig budget.Figure) {
	s := &f.columns[side]
	f.side = side
	s.col, s.seen = label.col, true
	label.used = true
	if isTotal(word) && isPlainTotal(word) && !s.total && len(s.Parts) == 0 {
		s.Total, s.total = fig, true
		return
	}
	part := perf.FundPart{Label: word, Source: fundSource(word), Figure: fig}
	part.Depth = s.depth(word, part.Source)
	s.Parts = append(s.Parts, part)
	f.row = append(f.row, fundSpot{label.col, side, len(s.Parts) - 1})
}

// depth is how deep a line stands: numbering says it, else the kinds of fiscal
// money stand below 财政拨款.
func (s *fundSide) depth(word string, kind perf.FundSource) int {
	word = folded(word)
	chinese := strings.TrimLeft(strings.TrimPrefix(word, "("), "一二三四五六七八九十")
	digits := strings.TrimLeft(strings.TrimPrefix(word, "("), "0123456789①②③④⑤⑥⑦⑧⑨")
	switch {
	case strings.HasPrefix(chinese, ")") || strings.HasPrefix(chinese, "、") && chinese != word:
		s.lined, s.fine = true, false
		return 0
	case s.lined && digits != strings.TrimPrefix(word, "("):
		return 1
	}
	switch kind {
	case perf.FundFiscal:
		s.fine = true
	case perf.FundCentral, perf.FundProvince, perf.FundLocal, perf.FundGeneral, perf.FundGovernment, perf.FundStateCapital:
		if s.fine {
			return 1
		}
	default:
		s.fine = false
	}
	return 0
}

// joinLabel puts the rest of a broken label of funds back (市县(区)财政资 / 金).
func (r *reader) joinLabel(l *line) bool {
	f := &r.d.funds
	cells := l.free()
	if !f.open || len(cells) != 1 || runes(cells[0].text) > 4 || len(cells[0].text) < 3 || cells[0].mean().amount {
		return false
	}
	c := cells[0]
	for _, spot := range f.row {
		if spot.col != c.col {
			continue
		}
		part := &f.columns[spot.side].Parts[spot.part]
		if _, isField := c.fieldID(); isField || c.mean().fund && isWholeLabel(part.Label) {
			return false
		}
		part.Label += c.text
		part.Source = fundSource(part.Label)
		r.page.repaired(c, "标签被拆成两行，接到“"+strings.TrimSuffix(part.Label, c.text)+"”之后")
		return true
	}
	return false
}

// isWholeLabel reports whether a label of funds ends as one does.
func isWholeLabel(label string) bool {
	b := base(label)
	for _, end := range []string{"资金", "拨款", "结转", "自筹", "收入", "支出", "预算", "小计", "金额", "基金", "经营"} {
		if strings.HasSuffix(b, end) {
			return true
		}
	}
	return false
}
