package budget

// outlineCodes hangs every code below the nearest code that it begins with.
// Rows without a code are totals, units whose own codes follow, or details of
// the code above them.
func (s *sheet) outlineCodes(b *block, names *unitNames) {
	if s.economic {
		markParts(b.lines)
	}
	markHeads(b.lines, names)
	if !s.headsHold(b) {
		for i := range b.lines {
			if b.lines[i].kind == lineHead {
				b.lines[i].kind = lineDetail
			}
		}
	}
	hangCodes(b.lines)
	hangParts(b.lines)
}

// markParts finds the totals of a part of the basic outlays: 人员经费合计,
// 公用经费合计.
func markParts(lines []line) {
	for i := range lines {
		l := &lines[i]
		if l.kind != lineTotal {
			continue
		}
		if p := facetsOf(l.bare).part; partBasic.holds(p) {
			l.kind, l.says.part = linePart, p
		}
	}
}

// hangParts hangs the 类 of a list below the total of their part, where each
// part has one.
func hangParts(lines []line) {
	var at [partSubsidy + 1]int // from 1
	for i := range lines {
		if l := &lines[i]; l.kind == linePart {
			if at[l.says.part] > 0 {
				return // of several units
			}
			at[l.says.part] = i + 1
		}
	}
	if at[partStaff]+at[partPublic] == 0 {
		return
	}
	for i := range lines {
		l := &lines[i]
		if l.code == "" || l.parent >= 0 && lines[l.parent].kind != lineTotal {
			continue
		}
		p, isClass := economicPart(l)
		if !isClass {
			continue
		}
		if p != partStaff {
			p = partPublic // there is no third
		}
		if j := at[p] - 1; j >= 0 {
			lines[j].parent, l.parent = l.parent, j
		}
	}
}

func hangCodes(lines []line) {
	codes := newPackedIndex(len(lines))
	var last []int // the last line of each code
	heads := headStack{}
	code, total, unit := -1, -1, 0
	for i := range lines {
		l := &lines[i]
		switch {
		case l.kind == lineHead:
			unit, code = i, -1 // codes above it are another's
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
				if n := codes.find(up.packed()); n >= 0 && last[n] >= unit {
					l.parent = last[n]
					break
				}
			}
			if n := codes.number(l.code.packed()); int(n) < len(last) {
				last[n] = i
			} else {
				last = append(last, i)
			}
		}
	}
	// The total adds what stands at the outermost level.
	for i := range lines {
		l := &lines[i]
		if total < 0 || total == len(lines) || i == total || l.parent >= 0 {
			continue
		}
		switch {
		case l.code != "" || l.kind == lineHead:
			l.parent = total
		case l.bare == "":
			lines[total].partial = true // what this amount is of was lost
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
		case l.kind == lineTotal || l.kind == linePart || l.bare == "":
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
		if holds([]Term{{whole, 1}}, parts) {
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
