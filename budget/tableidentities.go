package budget

// tableIdentities are those within one table: rows, roll-ups, totals, balance.
func (b *builder) tableIdentities() {
	for i := range b.sheets {
		s := &b.sheets[i]
		b.table = int32(i + 1)
		for j := range s.blocks {
			k := &s.blocks[j]
			k.below, k.from = childLists(k.lines)
			b.rowIdentities(s, k)
			b.partIdentities(s, k)
			b.rateIdentities(s, k)
		}
		b.balanceIdentity(s)
	}
	b.table = 0
}

// rowIdentities say that a row's total is the sum of its columns.
func (b *builder) rowIdentities(s *sheet, k *block) {
	for n, sum := range k.sums {
		from := len(b.out)
		for i := range k.lines {
			l := &k.lines[i]
			total := l.amount(sum.total)
			if total == nil {
				continue
			}
			start := b.begin()
			for _, c := range sum.parts {
				if f := l.amount(c); f != nil {
					b.term(f, 1)
				}
			}
			parts := b.take(start)
			if len(parts) == 0 {
				b.cover.skip(KindRow, s, reasonNoParts)
				continue
			}
			b.add(&Identity{
				Kind: KindRow, tables: s.name, Left: b.one(total), Right: parts, site: site{k, int32(i), int32(n)},
			})
		}
		if !sum.sure {
			b.keepIfMostHold(from, KindRow, s)
		}
	}
}

// partIdentities say that a line is the sum of the lines below it, column by
// column.
func (b *builder) partIdentities(s *sheet, k *block) {
	first := len(b.out)
	guessed := -1
	for _, details := range [2]bool{false, true} {
		for i := range k.lines {
			parts := k.partsOf(i)
			if len(parts) == 0 || details != (k.lines[parts[0]].kind == lineDetail) {
				continue
			}
			if k.lines[i].partial {
				b.cover.skip(KindRollup, s, reasonPartial)
				continue
			}
			b.partSums(s, k, i, parts)
		}
		if guessed < 0 {
			guessed = len(b.out)
		}
	}
	// Details of a code need not be all; a list of no known form is a guess.
	b.keepIfMostHold(guessed, KindRollup, s)
	if !s.speaks() || s.role == RoleProcurement {
		b.keepIfMostHold(first, KindTotal, s)
	}
}

func (b *builder) partSums(s *sheet, k *block, i int, below []int) {
	l := &k.lines[i]
	kind := KindTotal
	if k.coded || s.economic && l.kind == lineItem {
		kind = KindRollup
	}
	for _, c := range k.amounts {
		if s.columns[c].aside == asideRate {
			continue
		}
		total := l.amount(c)
		if total == nil && l.kind == lineTotal {
			total = s.amountBeside(k, l.row)
		}
		if total == nil {
			continue
		}
		start := b.begin()
		for _, j := range below {
			if f := k.lines[j].amount(c); f != nil {
				b.term(f, 1)
			}
		}
		terms := b.take(start)
		if len(terms) == 0 {
			b.cover.skip(kind, s, reasonNoParts)
			continue
		}
		if len(terms) < len(below) && k.lost(below, c) {
			b.cover.skip(kind, s, reasonPartial)
			continue
		}
		b.add(&Identity{
			Kind: kind, tables: s.name, Left: b.one(total), Right: terms, site: site{k, int32(i), int32(c)},
		})
	}
}

// lost reports whether one of some lines may have an amount in a column that
// could not be placed: no cell is printed there, on a page that lost its empty
// columns, and what is printed does not make up the line's total.
func (k *block) lost(lines []int, column int) bool {
	for _, i := range lines {
		l := &k.lines[i]
		at := column + l.offset
		if l.row.At.IsZero() || at < len(l.row.Cells) && !l.row.Cells[at].At.IsZero() {
			continue
		}
		for _, sum := range k.sums {
			total := l.amount(sum.total)
			if total == nil || total.IsNought() || !sum.has(column) {
				continue
			}
			var parts []Term
			for _, c := range sum.parts {
				if f := l.amount(c); f != nil {
					parts = append(parts, Term{f, 1})
				}
			}
			if !holds([]Term{{total, 1}}, parts) {
				return true
			}
		}
	}
	return false
}

// amountBeside is the amount of a total that two lists of one side share, where
// it is printed in the other.
func (s *sheet) amountBeside(k *block, row *Row) *Figure {
	for i := range s.blocks {
		o := &s.blocks[i]
		if o == k || o.side != k.side || len(o.amounts) != 1 || len(k.amounts) != 1 || s.labelText(o, row, 0) != "" {
			continue
		}
		if f := amountAt(row, o.amounts[0]); f != nil {
			return f
		}
	}
	return nil
}

// partsOf are the lines below a line.
func (k *block) partsOf(i int) []int { return k.below[k.from[i]:k.from[i+1]] }

// childLists lists the lines below each line: those of line i are
// list[from[i]:from[i+1]].
func childLists(lines []line) (list, from []int) {
	from = make([]int, len(lines)+2)
	for i := range lines {
		if p := lines[i].parent; p >= 0 {
			from[p+2]++
		}
	}
	for i := 2; i < len(from); i++ {
		from[i] += from[i-1]
	}
	list = make([]int, from[len(from)-1])
	for i := range lines {
		if p := lines[i].parent; p >= 0 {
			list[from[p+1]] = i
			from[p+1]++
		}
	}
	return list, from[:len(lines)+1]
}

// balanceIdentity says that what comes in goes out: 收入总计 = 支出总计.
func (b *builder) balanceIdentity(s *sheet) {
	var in, out *Figure
	for i := range s.blocks {
		k := &s.blocks[i]
		f := k.grandTotal(s)
		switch {
		case f == nil:
		case k.side == sideIn && in == nil:
			in = f
		case k.side == sideOut && in != nil:
			out = f
			b.copies(&Identity{Kind: KindBalance, tables: s.name, label: "收入总计=支出总计"}, in, out)
		}
	}
}

// grandTotal is the last total of a block, over all its columns.
func (k *block) grandTotal(s *sheet) *Figure {
	for i := len(k.lines) - 1; i >= 0; i-- {
		if k.lines[i].kind == lineTotal {
			return k.lines[i].amount(k.mainColumn(s))
		}
	}
	return nil
}

// mainColumn is the column of a block that holds the whole: the total that no
// other adds up, or, where there is none or several, the first amount; -1 where
// the block has none.
func (k *block) mainColumn(s *sheet) int {
	main, several := -1, false
	for i := range k.sums {
		c := &s.columns[k.sums[i].total]
		if c.aside != asideNone || c.plan || k.adds(k.sums[i].total) {
			continue
		}
		several = several || main >= 0
		main = k.sums[i].total
	}
	if main >= 0 && !several {
		return main
	}
	for _, c := range k.amounts {
		if s.columns[c].aside == asideNone && !s.columns[c].plan {
			return c
		}
	}
	return -1
}

// adds reports whether a column is a part of a sum of the block.
func (k *block) adds(column int) bool {
	for i := range k.sums {
		if k.sums[i].has(column) {
			return true
		}
	}
	return false
}

// keepIfMostHold drops the identities noted since from where most are broken:
// then the header was not understood, and the figures are not to blame. Where
// one figure stands in all that are broken and others hold, it is to blame.
func (b *builder) keepIfMostHold(from int, kind string, s *sheet) {
	tried := b.out[from:]
	broken := 0
	var blame map[*Figure]int
	for i := range tried {
		if tried[i].Verdict != VerdictBroken {
			continue
		}
		if broken++; blame == nil {
			blame = map[*Figure]int{}
		}
		for _, side := range [2][]Term{tried[i].Left, tried[i].Right} {
			for _, t := range side {
				blame[t.Figure]++
			}
		}
	}
	if 2*broken <= len(tried) {
		return
	}
	for _, n := range blame {
		if n == broken && broken < len(tried) {
			return
		}
	}
	why := reasonHeader
	if s == nil {
		why = reasonHabit
	}
	for range tried {
		b.cover.skip(kind, s, why)
	}
	b.out = b.out[:from]
}
