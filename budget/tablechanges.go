package budget

import "strings"

// changeColumns are the columns of a list that compare a year with the one before;
// -1 for one that there is not.
type changeColumns struct{ now, before, change, rate int }

// changeColumnsOf finds them where the headers leave no choice: one column of the
// year before, one of the change, one of its rate.
func (s *sheet) changeColumnsOf(k *block) changeColumns {
	out := changeColumns{now: k.mainColumn(s), before: -1, change: -1, rate: -1}
	early, changes, rates := 0, 0, 0
	for _, c := range k.amounts {
		col := &s.columns[c]
		percent := c < len(s.table.Columns) && s.table.Columns[c].Unit == Percent
		switch {
		case col.aside == asideEarly:
			early++
			out.before = c
		case percent && changeWords.in(col.leaf):
			rates++
			out.rate = c
		case !percent && col.aside == asideChange:
			changes++
			out.change = c
		}
	}
	if early != 1 || out.now < 0 {
		return changeColumns{now: -1}
	}
	if changes != 1 {
		out.change = -1
	}
	if rates != 1 {
		out.rate = -1
	}
	return out
}

// changeWords head the rate of a change, not a share.
var changeWords = words{"增", "减", "幅度"}

// rateIdentities say that the change of a row is that from the year before, and
// its rate, too.
func (b *builder) rateIdentities(s *sheet, k *block) {
	at := s.changeColumnsOf(k)
	if at.now < 0 || at.change < 0 && at.rate < 0 {
		return
	}
	first := len(b.out)
	for i := range k.lines {
		l := &k.lines[i]
		now, before := l.amount(at.now), l.amount(at.before)
		if now == nil || before == nil || before.coef == 0 {
			continue
		}
		name := strings.TrimSpace(l.bare)
		if f := amountIn(l, at.change); f != nil {
			b.add(&Identity{Kind: KindYearOnYear, tables: s.name, label: name + "/增减额", Left: b.one(f), Right: b.two(now, 1, before, -1)})
		}
		if f := amountIn(l, at.rate); f != nil && f.Unit == Percent {
			b.add(&Identity{Kind: KindYearOnYear, tables: s.name, label: name + "/增减率", Formula: Ratio, Soft: true, Left: b.one(f), Right: b.two(now, 1, before, 1)})
		}
	}
	b.keepIfMostHold(first, KindYearOnYear, s)
}

// amountIn is the amount of a line in a column that may not be there.
func amountIn(l *line, column int) *Figure {
	if column < 0 {
		return nil
	}
	return l.amount(column)
}
