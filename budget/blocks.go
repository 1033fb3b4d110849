package budget

// block is a run of columns that belong to one list of rows: names, and the
// amounts beside them. A table of two sides has two and more.
type block struct {
	sheet                 *sheet
	side                  side
	codes, names, amounts []int
	// offsets are the columns by which the list goes on beside itself; the first
	// is 0.
	offsets []int
	lines   []line
	// The lines below line i are below[from[i]:from[i+1]], once the block's own
	// identities are looked for.
	below, from []int
	sums        []columnSum
	coded       bool
}

// formBlocks parts the columns: a name or code behind an amount opens a block.
func (s *sheet) formBlocks() {
	var k *block
	open := func(side side) {
		s.blocks = append(s.blocks, block{sheet: s, side: side})
		k = &s.blocks[len(s.blocks)-1]
	}
	s.blocks = make([]block, 0, 2) // as most tables have at most
	width := len(s.columns)
	room := make([]int, 3*width)
	codes, names, amounts := room[:0:width], room[width:width:2*width], room[2*width:2*width]
	for i := range s.columns {
		c := &s.columns[i]
		switch c.kind {
		case columnCode, columnName:
			if k == nil || len(k.amounts) > 0 {
				open(c.side)
			}
			if c.kind == columnCode {
				codes, k.codes = takeColumn(codes, k.codes, i)
			} else {
				names, k.names = takeColumn(names, k.names, i)
			}
		case columnAmount:
			if k == nil {
				open(c.side)
			}
			amounts, k.amounts = takeColumn(amounts, k.amounts, i)
			if k.side == sideNone {
				k.side = c.side
			}
		}
	}
	s.joinBlocks()
	for i := range s.blocks {
		s.blocks[i].sums = s.columnSums(s.blocks[i].amounts)
	}
}

// takeColumn adds a column to those of a block, the last of all in one list.
func takeColumn(all, own []int, column int) ([]int, []int) {
	all = append(all, column)
	return all, all[len(all)-len(own)-1 : len(all) : len(all)]
}

// joinBlocks makes one list of blocks under the same headers: a long list goes
// on beside itself.
func (s *sheet) joinBlocks() {
	first := []int{0}
	kept := s.blocks[:0]
	for i := range s.blocks {
		k := &s.blocks[i]
		if len(k.amounts) == 0 {
			continue
		}
		if n := len(kept) - 1; n >= 0 {
			if by := s.goesOn(&kept[n], k); by > 0 {
				kept[n].offsets = append(kept[n].offsets, by)
				continue
			}
		}
		k.offsets = first[:1:1]
		kept = append(kept, *k)
	}
	s.blocks = kept
}

// goesOn is the offset by which b repeats the columns of a, 0 where it does not.
func (s *sheet) goesOn(a, b *block) int {
	if len(a.codes) != len(b.codes) || len(a.names) != len(b.names) || len(a.amounts) != len(b.amounts) ||
		len(a.names)+len(a.codes) == 0 {
		return 0
	}
	by := b.amounts[0] - a.amounts[0]
	for _, pair := range [3][2][]int{{a.codes, b.codes}, {a.names, b.names}, {a.amounts, b.amounts}} {
		for i, c := range pair[0] {
			if pair[1][i]-c != by || !s.sameLabels(c, pair[1][i]) {
				return 0
			}
		}
	}
	return by
}

func (s *sheet) sameLabels(a, b int) bool {
	if a >= len(s.table.Columns) || b >= len(s.table.Columns) {
		return false
	}
	x, y := s.table.Columns[a].Labels, s.table.Columns[b].Labels
	if len(x) != len(y) || len(x) == 0 {
		return false
	}
	for i := range x {
		if x[i] != y[i] {
			return false
		}
	}
	return true
}

// prints reports whether a row prints an amount in a list.
func (k *block) prints(row *Row, offset int) bool {
	for _, c := range k.amounts {
		if amountAt(row, c+offset) != nil {
			return true
		}
	}
	return false
}

// totals finds the last total of a block and counts them.
func (k *block) totals() (last, count int) {
	last = -1
	for i := range k.lines {
		if k.lines[i].kind == lineTotal {
			last, count = i, count+1
		}
	}
	return last, count
}

// single reports whether a block is one row of figures without a name: the
// headers alone say what they are.
func (k *block) single() bool {
	return len(k.names)+len(k.codes) == 0 && len(k.lines) == 1
}
