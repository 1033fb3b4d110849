package budget

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

// listsThree reports whether all three items have a line.
func listsThree(lines []line) bool {
	var there [itemPurchase + 1]bool
	for i := range lines {
		there[lines[i].says.item] = true
	}
	return there[itemAbroad] && there[itemReception] && (there[itemVehicle] || there[itemVehicleRun])
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
	if total >= 0 && !listsThree(b.lines) {
		b.lines[total].partial = true
		return
	}
	if total < 0 || len(three) == len(all) || len(three) == 0 {
		return
	}
	whole := b.lines[total].amount(main)
	if whole == nil {
		return
	}
	left := []Term{{whole, 1}}
	if holds(left, all) {
		return
	}
	b.lines[total].partial = !holds(left, three)
	for i := range b.lines {
		if l := &b.lines[i]; l.says.item == itemMeeting || l.says.item == itemTraining {
			l.parent = -1
		}
	}
}
