package forms

// fundColumns reads a row that heads amounts in the row below by their sources
// (预算资金(万元) | 总额 | 财政拨款 | 自有资金 | 其他).
func (r *reader) fundColumns(l *line) bool {
	cells := l.free()
	others, named := 0, 0
	for i, c := range cells {
		switch m := c.mean(); {
		case m.amount:
			return false
		case i == 0 && m.head:
		case c.base() == "其他", c.base() == "其它":
			others++
		case m.isFund():
			named++
		default:
			return false
		}
	}
	if others != 1 || named < 2 {
		return false
	}
	r.closePending()
	for i, c := range cells {
		r.d.funds.useUnit(c.text)
		c.used = true
		if i == 0 && c.mean().head {
			r.d.funds.start(c)
			continue
		}
		r.pend = append(r.pend, pending{col: c.col, index: -1, label: c, head: true})
	}
	return true
}

// joinSubtotals takes a 小计 behind a label of funds without an amount for the
// amount of that label (财政拨款 | 小计 | 120).
func joinSubtotals(sums []*pair) []*pair {
	out := sums[:0:0]
	for i := 0; i < len(sums); i++ {
		p := sums[i]
		if i+1 < len(sums) && !p.isFilled() && len(sums[i+1].values) > 0 && sums[i+1].inline == "" && base(sums[i+1].label.text) == "小计" {
			next := sums[i+1]
			next.label.used = true
			p.label.rename(p.label.text + next.label.text)
			p.values, p.divided = next.values, true
			i++
		}
		out = append(out, p)
	}
	return out
}

// outcomeWords head amounts that were spent, beside those planned.
var outcomeWords = map[string]bool{"执行数": true, "全年执行数": true, "实际执行数": true, "实际支出数": true, "决算数": true, "支出数": true}

// aside sets lines apart that stand below 执行数 where that stands beside 预算数 in
// two columns of labels; they are kept beside the money planned.
func (r *reader) aside(sums []*pair) []*pair {
	f := &r.d.funds
	if f.outcome == 0 {
		return sums
	}
	kept := sums[:0:0]
	for _, p := range sums {
		if p.label.col < f.outcome {
			kept = append(kept, p)
			continue
		}
		p.label.used = true
		for _, c := range p.values {
			r.d.set(fieldExtra, p.word()+" "+f.outcomeLabel, c.field())
		}
	}
	return kept
}

// noteOutcome notes the column of 执行数：, beside a line of funds.
func (f *funds) noteOutcome(pairs []pair) {
	planned := false
	for i := range pairs {
		p := &pairs[i]
		planned = planned || p.kind == pairFund && p.isFilled()
		if planned && p.kind != pairFund && outcomeWords[base(p.word())] {
			f.outcome, f.outcomeLabel = p.label.col, base(p.word())
		}
	}
}
