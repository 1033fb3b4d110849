package budget

// outline says of each line of a block which line it is a part of.
func (s *sheet) outline(b *block, names *unitNames) {
	if b.coded {
		s.outlineCodes(b, names)
	} else {
		s.outlineRows(b, names)
	}
}

// outlineRows reads the outline of a list without codes: numbers (一、（一）1.①),
// units with their projects, classes with their details, totals.
func (s *sheet) outlineRows(b *block, names *unitNames) {
	names.markUnits(b.lines)
	switch {
	case s.economic && s.role != RoleOperatingCost:
		outlineClasses(b)
	case s.isProjectList():
		names.mark(b.lines)
		outlineHeads(b.lines)
	case len(b.names) > 1:
		outlineLevels(b)
	default:
		outlineNumbers(b.lines)
		outlineItems(b.lines)
	}
	if len(b.lines) > 0 && b.lines[0].kind == lineTotal && !endsInTotal(b.lines) {
		totalsFirst(b.lines)
	} else {
		totalsLast(b.lines)
	}
	if s.base.item == itemThree {
		s.threeTotal(b)
	}
}

// foldSubtotals takes a 小计 in a row of its own, right below the name of its
// group and further in, for the amount of that group. It returns the level of
// each line.
func (k *block) foldSubtotals() []int {
	kept, levels := k.lines[:0], make([]int, 0, len(k.lines))
	for _, l := range k.lines {
		level := k.levelOf(l.row)
		if n := len(kept) - 1; n >= 0 && l.kind == lineTotal && kept[n].kind != lineTotal && level > levels[n] {
			if !k.prints(kept[n].row, kept[n].offset) {
				kept[n].row = l.row
			}
			continue
		}
		kept, levels = append(kept, l), append(levels, level)
	}
	k.lines = kept
	return levels
}

// levelOf is the last of the columns of names that a row fills; a 小计 beside
// the name of what it adds is no name of its own.
func (k *block) levelOf(row *Row) int {
	level, filled := 0, false
	for n, c := range k.names {
		if c >= len(row.Cells) || row.Cells[c].blank() || filled && isTotalLabel(squeeze(row.Cells[c].Text)) {
			continue
		}
		level, filled = n, true
	}
	return level
}

// outlineLevels reads a list whose names stand in several columns, from the
// widest to the narrowest: a line belongs to the column of its last name, and is
// a part of the line above it that ends further left.
func outlineLevels(b *block) {
	levels := b.foldSubtotals()
	type open struct{ level, line int }
	var stack []open
	for i := range b.lines {
		l := &b.lines[i]
		level := levels[i]
		for len(stack) > 0 && (l.kind == lineTotal || stack[len(stack)-1].level >= level) {
			stack = stack[:len(stack)-1]
		}
		if l.kind == lineTotal {
			continue
		}
		if n := len(stack); n > 0 {
			l.parent = stack[n-1].line
			if l.among {
				b.lines[l.parent].partial = true
			}
		}
		stack = append(stack, open{level, i})
	}
}

// outlineClasses hangs the details of an economic table without codes below
// their class.
func outlineClasses(b *block) {
	class, group := -1, -1
	for i := range b.lines {
		l := &b.lines[i]
		switch {
		case l.kind == lineTotal:
			class, group = -1, -1
		case economicClassNames.is(l.bare) != nil:
			l.parent = group
			class = i
		case partBasic.holds(facetsOf(l.bare).part):
			l.parent, group, class = -1, i, -1
		default:
			l.parent = class
		}
	}
}

// outlineHeads hangs projects below their unit.
func outlineHeads(lines []line) {
	heads := headStack{}
	for i := range lines {
		switch l := &lines[i]; l.kind {
		case lineHead:
			l.parent = heads.push(i)
		case lineItem:
			l.parent = heads.top()
		}
	}
}
