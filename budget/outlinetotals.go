package budget

import "strings"

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
			if lines[j].among || j == 0 && lines[0].repeatsTotal() {
				lines[i].partial = true
			}
		}
		open = append(open[:from], i)
		since = len(open)
	}
}

// repeatsTotal reports whether a total with nothing above it may be of what
// stands below, and the one at the end the same again: 合计, but not 本年收入合计.
func (l *line) repeatsTotal() bool {
	return l.kind == lineTotal && l.says.time == timeUnsaid
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
