package budget

import "strings"

// outline says of each line of a block which line it is a part of.
func (s *sheet) outline(b *block, names *unitNames) {
	if b.coded {
		outlineCodes(b)
	} else {
		s.outlineRows(b, names)
	}
}

// outlineCodes hangs every code below the nearest code that it begins with.
// Rows without a code are totals, or units whose own codes follow.
func outlineCodes(b *block) {
	markHeads(b.lines)
	last := map[FunctionCode]int{} // within a unit
	heads := headStack{}
	for i := range b.lines {
		l := &b.lines[i]
		switch {
		case l.kind == lineHead:
			clear(last)
			l.parent = heads.push(i)
		case l.code != "":
			l.parent = heads.top()
			for up := l.code.Parent(); up != ""; up = up.Parent() {
				if j, ok := last[up]; ok {
					l.parent = j
					break
				}
			}
			last[l.code] = i
		}
	}
	// The total adds what stands at the outermost level.
	total := -1
	for i := range b.lines {
		if b.lines[i].kind == lineTotal {
			if total >= 0 {
				return // several: which adds what is not said
			}
			total = i
		}
	}
	for i := range b.lines {
		l := &b.lines[i]
		if total >= 0 && i != total && l.parent < 0 && (l.code != "" || l.kind == lineHead) {
			l.parent = total
		}
	}
}

// markHeads finds the rows of units in a list of codes: a name without a code,
// with amounts, right above a code of 类 or another unit.
func markHeads(lines []line) {
	below := false // the next line is a 类 or a unit
	for i := len(lines) - 1; i >= 0; i-- {
		l := &lines[i]
		switch {
		case l.code != "":
			below = l.code.Level() == 1
		case l.kind == lineTotal || l.bare == "" || !below:
			below = false
		default:
			l.kind = lineHead
		}
	}
}

// headStack holds the units above the line being read. Units that follow each
// other directly lie one in the other; the next unit behind rows stands beside
// the innermost of them.
type headStack struct {
	lines []int
	last  int // the line of the latest head
}

func (h *headStack) push(i int) int {
	if n := len(h.lines); n > 0 && h.last != i-1 {
		h.lines = h.lines[:n-1]
	}
	parent := h.top()
	h.lines = append(h.lines, i)
	h.last = i
	return parent
}

func (h *headStack) top() int {
	if len(h.lines) == 0 {
		return -1
	}
	return h.lines[len(h.lines)-1]
}

// outlineRows reads the outline of a list without codes: numbers (一、（一）1.①),
// units with their projects, classes with their details, totals.
func (s *sheet) outlineRows(b *block, names *unitNames) {
	switch {
	case s.economic && s.role() != RoleOperatingCost:
		outlineClasses(b)
	case s.role() == RoleProject || s.role() == RoleProjectCarry || s.role() == RoleGeneralProject:
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
}

// outlineNumbers hangs lines below others by the style of their numbers.
func outlineNumbers(lines []line) {
	type open struct {
		style numbering
		line  int
	}
	var stack []open
	top := func() int {
		if len(stack) == 0 {
			return -1
		}
		return stack[len(stack)-1].line
	}
	for i := range lines {
		l := &lines[i]
		if l.kind == lineTotal {
			stack = stack[:0]
			continue
		}
		style := l.style
		if style == numberNone && l.among {
			style = numberAmong
		}
		depth := len(stack)
		for d := range stack {
			if stack[d].style == style {
				depth = d
				break
			}
		}
		// A line without a number stands at the outermost level, and a number
		// that goes on from before it does, too; one that begins anew is below it.
		if style == numberNone || depth == 1 && len(stack) == 1 && stack[0].style == numberNone && !l.first && !l.among {
			depth = 0
		}
		stack = stack[:depth]
		l.parent = top()
		if l.among && l.parent >= 0 {
			lines[l.parent].partial = true
		}
		stack = append(stack, open{style, i})
	}
}

// outlineLevels reads a list whose names stand in several columns, from the
// widest to the narrowest: a line belongs to the column of its last name, and is
// a part of the line above it that ends further left.
func outlineLevels(b *block) {
	type open struct{ level, line int }
	var stack []open
	for i := range b.lines {
		l := &b.lines[i]
		level := 0
		for n, c := range b.names {
			if c < len(l.row.Cells) && !l.row.Cells[c].IsBlank() {
				level = n
			}
		}
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

// outlineItems hangs what is known to be a part of another below it
// (公务用车购置费 below 公务用车购置及运行费), whatever the numbers.
func outlineItems(lines []line) {
	var at [itemPurchase + 1]int
	for i := range lines {
		if l := &lines[i]; l.kind == lineItem && l.says.item != itemNone && at[l.says.item] == 0 {
			at[l.says.item] = i + 1
		}
	}
	for _, whole := range []item{itemThree, itemVehicle, itemPurchase} {
		parts := itemParts[whole]
		w := at[whole] - 1
		if w < 0 {
			continue
		}
		complete := true
		for _, p := range parts {
			if at[p] == 0 {
				complete = false
			} else {
				lines[at[p]-1].parent = w
			}
		}
		lines[w].partial = !complete
	}
}

// outlineClasses hangs the details of an economic table without codes below
// their class.
func outlineClasses(b *block) {
	class, group := -1, -1
	for i := range b.lines {
		l := &b.lines[i]
		_, isClass := economicClassByName[l.bare]
		switch {
		case l.kind == lineTotal:
			class, group = -1, -1
		case isClass:
			l.parent = group
			class = i
		case facetsOf(l.bare).part == partStaff || facetsOf(l.bare).part == partPublic:
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

// totalsLast lets each total add what stands above it and is not yet added:
// a 小计 what follows the total before it, any other total everything, earlier
// totals standing for what they add.
func totalsLast(lines []line) {
	var open []int
	since := 0 // what stands in open behind the latest total
	for i := range lines {
		l := &lines[i]
		if l.kind != lineTotal {
			if l.parent < 0 {
				open = append(open, i)
			}
			continue
		}
		from := 0
		if strings.HasSuffix(l.bare, "小计") {
			from = since
		}
		for _, j := range open[from:] {
			lines[j].parent = i
			if lines[j].among {
				lines[i].partial = true
			}
		}
		open = append(open[:from], i)
		since = len(open)
	}
}

// totalsFirst lets a total add what follows it: 合计 the 小计 below it where
// there are some, a 小计 its own rows.
func totalsFirst(lines []line) {
	grand, sub := -1, -1
	for i := range lines {
		l := &lines[i]
		switch {
		case l.kind == lineTotal && strings.HasSuffix(l.bare, "小计") && grand >= 0:
			l.parent, sub = grand, i
		case l.kind == lineTotal && grand < 0:
			grand = i
		case l.kind == lineTotal:
			return // a second one of the same rank: not understood
		case l.parent < 0 && sub >= 0:
			l.parent = sub
		case l.parent < 0:
			l.parent = grand
		}
	}
}

func endsInTotal(lines []line) bool {
	n := len(lines)
	return n > 1 && lines[n-1].kind == lineTotal
}
