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
	// outcome is the column of 执行数： where it stands beside 预算数：, 0 for none.
	outcome      int
	outcomeLabel string
}

// fundSide is one column with where its labels stand.
type fundSide struct {
	perf.FundColumn
	col    int // of its last label
	seen   bool
	total  bool // its total is printed
	weak   bool // known by 项目资金总额 alone, which may be the only column
	fine   bool // inside the parts of a part
	lined  bool // parts are numbered (一) and 1、
	within bool // the lines divide the part before 其中：
	above  int  // the column of the part that the lines further in divide, 0 for none
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
	marks, others := 0, 0
	for _, c := range cells {
		switch {
		case c.mean().amount:
			return false
		case isAmountHead(c.text), splitSide(c.text) >= 0:
			marks++
		case c.mean().head, c.mean().isFund() && isPlainTotal(c.text):
		case len(c.text) > maxLabel:
			return false
		default:
			others++
		}
	}
	if marks == 0 || others > 0 && marks < 2 || !f.open && !cells[0].mean().head && !cells[0].mean().isFund() && splitSide(cells[0].text) < 0 {
		return false
	}
	f.amounts = nil
	for _, c := range cells {
		c.used = true
		if u := budget.ParseUnit(c.text); u != "" {
			f.unit = u
		}
		if s := splitSide(c.text); s >= 0 {
			f.startSplit()
			f.columns[s].col, f.columns[s].seen = c.col, true
		} else if known := isAmountHead(c.text); known || len(f.amounts) > 0 {
			f.amounts = append(f.amounts, fundAmount{c.col, c.text})
			c.used = known // another is kept with its amounts, or as a note
		} else {
			c.used = c.mean().head || c.mean().isFund() && isPlainTotal(c.text)
		}
	}
	f.open = true
	return true
}

// startSplit begins the splits of a budget; a total above both is that of the
// sources.
func (f *funds) startSplit() {
	if y := &f.columns[sideYear]; !f.split && y.total && len(y.Parts) == 0 && !f.columns[sideWhole].seen {
		f.columns[sideWhole], *y = *y, fundSide{}
	}
	f.split = true
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
			fig = f.figure(p.inline, *p.label.at)
		} else if c := f.amount(p); c != nil {
			c.used = true
			fig = f.figure(c.text, *c.at)
		} else {
			fig.At = *p.label.at
		}
		f.add(sides[i], p.label, p.word(), fig)
		if p.divided {
			f.columns[sides[i]].above = p.label.col
		}
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
	heads := f.heads(p)
	if len(p.values) == len(heads) || headAt(heads, p.values[0].col) < 0 {
		return i
	}
	return headAt(heads, p.values[i].col)
}

// heads are the heads of amounts behind the label of a line.
func (f *funds) heads(p *pair) []fundAmount {
	n := 0
	for n < len(f.amounts) && f.amounts[n].col <= p.label.col {
		n++
	}
	return f.amounts[n:]
}

// headAt is the head at a column of the grid, -1 where there is none.
func headAt(heads []fundAmount, col int) int {
	for i, a := range heads {
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
		if k, heads := f.columnOf(p, i), f.heads(p); k >= 0 && k < len(heads) {
			label += " " + heads[k].label
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
	f.add(side, p.label, p.label.text, f.figure(c.text, *c.at))
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
		if _, isField := c.fieldID(); isField || isWholeLabel(part.Label) {
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
	for _, end := range []string{"资金", "拨款", "结转", "自筹", "收入", "支出", "预算", "小计", "金额", "基金", "经营", "补助", "贷款", "投入", "总额"} {
		if strings.HasSuffix(b, end) {
			return true
		}
	}
	return false
}
