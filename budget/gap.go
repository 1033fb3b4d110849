package budget

// site is where a sum stands in a table: the row of its total, and, for the sum
// of a row, its number among those of the block, else its column. The zero value
// is none.
type site struct {
	block       *block
	line, place int32
}

// label names a sum by its row and its column.
func (at *site) label(kind string) string {
	l, column := &at.block.lines[at.line], int(at.place)
	if kind == KindRow {
		column = at.block.sums[column].total
	}
	row := l.bare
	if l.code != "" {
		row = string(l.code)
	}
	return row + "/" + at.block.sheet.columns[column].leaf
}

// gap is a blank cell among the addends of a sum. It counts as nothing, unless
// more than one sum asks for an amount there.
type gap struct {
	cell *Figure
	// want is what else asks for an amount there: the total of its row or column
	// in which nothing else is printed, or the parts of it that are printed where
	// it is not, beside it or below; none where nothing does.
	want []Term
}

// gaps are the blank cells among the addends of an identity.
func (id *Identity) gaps() []gap {
	k, i := id.site.block, int(id.site.line)
	if k == nil {
		return nil
	}
	var out []gap
	add := func(i, column int, wants ...func(i, column int) []Term) {
		cell := k.lines[i].blankAt(column)
		if cell == nil {
			return
		}
		g := gap{cell: cell}
		for _, want := range wants {
			if g.want == nil {
				g.want = want(i, column)
			}
		}
		out = append(out, g)
	}
	if id.Kind == KindRow {
		for _, c := range k.sums[id.site.place].parts {
			add(i, c, k.wantedInColumn)
		}
		return out
	}
	for _, j := range k.partsOf(i) {
		add(j, int(id.site.place), k.wantedInRow, k.wantedInColumn)
	}
	return out
}

// wantedInRow is what the row of a blank cell asks for there.
func (k *block) wantedInRow(i, column int) []Term {
	l := &k.lines[i]
	for n := range k.sums {
		sum := &k.sums[n]
		total := l.amount(sum.total)
		if sum.total != column && (total == nil || !sum.has(column)) {
			continue
		}
		var parts []Term
		for _, c := range sum.parts {
			if f := l.amount(c); f != nil {
				parts = append(parts, Term{f, 1})
			}
		}
		switch {
		case sum.total == column && parts != nil:
			return parts
		case sum.total != column && parts == nil:
			return []Term{{total, 1}}
		}
	}
	return nil
}

// wantedInColumn is what the lines below or above a blank cell ask for there.
func (k *block) wantedInColumn(i, column int) []Term {
	if parts := k.amountsOf(k.partsOf(i), column); parts != nil {
		return parts
	}
	p := k.lines[i].parent
	if p < 0 || k.lines[p].partial || k.amountsOf(k.partsOf(p), column) != nil {
		return nil
	}
	if total := k.lines[p].amount(column); total != nil {
		return []Term{{total, 1}}
	}
	return nil
}

// amountsOf are the amounts of some lines in a column, nil for none.
func (k *block) amountsOf(lines []int, column int) []Term {
	var out []Term
	for _, i := range lines {
		if f := k.lines[i].amount(column); f != nil {
			out = append(out, Term{f, 1})
		}
	}
	return out
}

// blankAt is the blank cell of a line in a column, nil where anything stands
// there or the row ends before it.
func (l *line) blankAt(column int) *Figure {
	column += l.offset
	if column >= len(l.row.Cells) || !l.row.Cells[column].blank() {
		return nil
	}
	return &l.row.Cells[column]
}
