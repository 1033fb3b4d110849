package budget

import "slices"

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
		if d := len(stack) - 1; style == numberNone && d > 0 && stack[0].style != numberNone && stack[d].style == numberAmong && l.goesOnAmong() {
			l.parent = lines[stack[d].line].parent
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

// goesOnAmong reports whether a line without a number can go on with a list that
// 其中： opened above it: 人员经费 and 公用经费 below 一、基本支出, no money carried over.
func (l *line) goesOnAmong() bool {
	f := &l.says
	return l.class == "" && l.code == "" && f.fund == fundAll && f.time == timeUnsaid &&
		(f.part == partWhole || f.part == partStaff || f.part == partPublic)
}

// sections are the rows that only head what follows them.
var sections = words{"本年收入", "本年支出", "当年收入", "当年支出"}

// isSection reports whether a row is the whole of a year's money: 本年收入,
// 上年结转.
func isSection(l *line) bool {
	f := &l.says
	return l.kind == lineItem && l.class == "" && l.code == "" && f.item == itemNone && f.part == partWhole &&
		(f.fund == fundAll || f.fund == fundFiscal) && (f.time != timeUnsaid || slices.Contains(sections, l.bare))
}

// isPartOfSection reports whether a row can be a part of one: a fund or a 类.
func (l *line) isPartOfSection() bool {
	return l.class != "" || l.says.fund != fundAll && l.says.time == timeUnsaid
}
