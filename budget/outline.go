package budget

import "strings"

// outline says of each line of a block which line it is a part of.
func (s *sheet) outline(b *block, names *unitNames) {
	if b.coded {
		s.outlineCodes(b, names)
	} else {
		s.outlineRows(b, names)
	}
}

// outlineCodes hangs every code below the nearest code that it begins with.
// Rows without a code are totals, units whose own codes follow, or details of
// the code above them.
func (s *sheet) outlineCodes(b *block, names *unitNames) {
	markHeads(b.lines, names)
	if !s.headsHold(b) {
		for i := range b.lines {
			if b.lines[i].kind == lineHead {
				b.lines[i].kind = lineDetail
			}
		}
	}
	hangCodes(b.lines)
}

func hangCodes(lines []line) {
	last := map[FunctionCode]int{} // within a unit
	heads := headStack{}
	code, total := -1, -1
	for i := range lines {
		l := &lines[i]
		switch {
		case l.kind == lineHead:
			clear(last)
			code = -1
			l.parent = heads.push(i)
		case l.kind == lineDetail:
			l.parent = code
		case l.kind == lineTotal && total >= 0:
			total = len(lines) // several: which adds what is not said
		case l.kind == lineTotal:
			total = i
		case l.code != "":
			code = i
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
	for i := range lines {
		l := &lines[i]
		if total >= 0 && total < len(lines) && i != total && l.parent < 0 && (l.code != "" || l.kind == lineHead) {
			l.parent = total
		}
	}
}

// markHeads finds the rows of units in a list of codes: a name without a code
// that is a unit's, or stands right above a 类. Other names are details.
func markHeads(lines []line, names *unitNames) {
	class, below := false, false // the next line is a 类; a code or a unit
	for i := len(lines) - 1; i >= 0; i-- {
		l := &lines[i]
		switch {
		case l.code != "":
			class, below = l.code.Level() == 1, true
		case l.kind == lineTotal || l.bare == "":
			class, below = false, false
		case below && (class || names.has(l.bare)):
			l.kind, class = lineHead, false
		default:
			l.kind, class, below = lineDetail, false, false
		}
	}
}

// headsHold reports whether most rows taken for units are what their codes add
// up to.
func (s *sheet) headsHold(b *block) bool {
	main := b.mainColumn(s)
	tried, held := 0, 0
	for i := range b.lines {
		if b.lines[i].kind != lineHead {
			continue
		}
		whole := b.lines[i].amount(main)
		var parts []Term
		least := 0
		for j := i + 1; j < len(b.lines) && b.lines[j].kind != lineHead; j++ {
			l := &b.lines[j]
			if l.code == "" {
				continue
			}
			if least == 0 {
				least = l.code.Level()
			}
			if f := l.amount(main); f != nil && l.code.Level() == least {
				parts = append(parts, Term{f, 1})
			}
		}
		if whole == nil || len(parts) == 0 {
			continue
		}
		tried++
		if evaluateSum(&Identity{Left: []Term{{whole, 1}}, Right: parts}).Verdict != VerdictBroken {
			held++
		}
	}
	return 2*held >= tried
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
	names.markUnits(b.lines)
	switch {
	case s.economic && s.role() != RoleOperatingCost:
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

// threeTotal settles what the total of a “三公” table adds where 会议费 and
// 培训费 stand below the three without a line of their own: all of them, or the
// three only, as the figures say.
func (s *sheet) threeTotal(b *block) {
	total, main := -1, b.mainColumn(s)
	var three, all []Term
	for i := range b.lines {
		l := &b.lines[i]
		switch {
		case l.kind == lineTotal:
			total = i
		case l.says.item == itemThree:
			return
		case l.parent < 0 || b.lines[l.parent].kind != lineTotal:
		default:
			if f := l.amount(main); f != nil {
				all = append(all, Term{f, 1})
				if l.says.item != itemMeeting && l.says.item != itemTraining {
					three = append(three, Term{f, 1})
				}
			}
		}
	}
	if total < 0 || len(three) == len(all) || len(three) == 0 {
		return
	}
	whole := b.lines[total].amount(main)
	if whole == nil {
		return
	}
	left := []Term{{whole, 1}}
	if evaluateSum(&Identity{Left: left, Right: all}).Verdict != VerdictBroken {
		return
	}
	b.lines[total].partial = evaluateSum(&Identity{Left: left, Right: three}).Verdict == VerdictBroken
	for i := range b.lines {
		if l := &b.lines[i]; l.says.item == itemMeeting || l.says.item == itemTraining {
			l.parent = -1
		}
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
		// 本年收入 and 上年结转 are followed by what they are made of.
		if style == numberNone && len(stack) > 0 && isSection(&lines[stack[0].line]) && l.isPartOfSection() {
			stack = append(stack[:1], open{numberNone, i})
			l.parent = stack[0].line
			continue
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

// sections are the rows that only head what follows them.
const sections = "本年收入|本年支出|当年收入|当年支出"

// isSection reports whether a row is the whole of a year's money: 本年收入,
// 上年结转.
func isSection(l *line) bool {
	f := &l.says
	return l.kind == lineItem && l.class == "" && l.code == "" && f.item == itemNone && f.part == partWhole &&
		(f.fund == fundAll || f.fund == fundFiscal) && (f.time != timeUnsaid || l.bare != "" && containsAny(sections, l.bare))
}

// isPartOfSection reports whether a row can be a part of one: a fund or a 类.
func (l *line) isPartOfSection() bool {
	return l.class != "" || l.says.fund != fundAll && l.says.time == timeUnsaid
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
