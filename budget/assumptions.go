package budget

// assumptions are what must be so for quantities of different names to be one.
// Each is taken from what the document prints as a whole, never from the two
// figures that are then compared, so that one wrong figure does not decide it.
type assumptions struct {
	// noCarry: nothing was carried over from the year before, so that this
	// year's money is all there is.
	noCarry bool
	// noCarryOut: nothing is left for the year after.
	noCarryOut bool
	// fiscalOnly: all money is from 财政拨款; generalOnly: all of that is
	// 一般公共预算.
	fiscalOnly, generalOnly bool
	// carryIsProject: all that was carried over is for projects.
	carryIsProject bool
	// carryIsFiscal, carryIsGeneral: all that was carried over is 财政拨款, or all
	// of that 一般公共预算.
	carryIsFiscal, carryIsGeneral bool
	// basicIsGeneral: the basic outlays are all from this year's 一般公共预算.
	basicIsGeneral bool
	// codesListed and unitsListed say whether a table lists which subjects and
	// which units have money carried over.
	codesListed, unitsListed bool
}

func (x *factIndex) assume() assumptions {
	a := assumptions{noCarry: true, noCarryOut: true}
	var funds [fundOther + 1]bool
	listed := false // a table lists its money by source
	var carry, allCarry, projectCarry, fiscalCarry, generalCarry, allTotal, fiscalTotal tally
	for i := range x.all {
		q, f := &x.all[i].key, x.all[i].figure
		if q.item != itemNone {
			continue
		}
		if f.coef != 0 {
			a.noCarry = a.noCarry && q.time != timeCarry
			a.noCarryOut = a.noCarryOut && q.time != timeCarryOut
			funds[q.fund] = true
		}
		listed = listed || q.topic == nil && q.fund != fundAll && q.fund != fundFiscal && q.part == partWhole
		if q.grand && q.topic == nil && q.part == partWhole {
			switch q.fund {
			case fundAll:
				allTotal.count(f)
			case fundFiscal:
				fiscalTotal.count(f)
			}
		}
		if q.topic == nil && q.part == partWhole && q.time == timeCarry {
			switch q.fund {
			case fundAll:
				allCarry.count(f)
			case fundFiscal:
				fiscalCarry.count(f)
			case fundGeneral:
				generalCarry.count(f)
			}
		}
		switch {
		case q.time != timeCarry:
		case q.topic == nil && q.part == partWhole && q.fund <= fundGeneral:
			carry.count(f)
		case q.topic == nil && q.part == partProject && q.fund <= fundGeneral:
			projectCarry.count(f)
		case q.topic != nil && f.coef != 0:
			q.topic.carried = true
			a.codesListed = a.codesListed || q.topic.code != ""
			a.unitsListed = a.unitsListed || q.topic.unit
		}
	}
	other := false
	for f := fundSocial; f <= fundOther; f++ {
		other = other || funds[f]
	}
	a.generalOnly = listed && funds[fundGeneral] && !funds[fundGovernment] && !funds[fundCapital]
	a.carryIsProject = carry.agrees(&projectCarry)
	a.carryIsFiscal = allCarry.agrees(&fiscalCarry)
	a.fiscalOnly = listed && !other && !otherCarried(&allTotal, &fiscalTotal, &allCarry, &fiscalCarry)
	a.carryIsGeneral = fiscalCarry.agrees(&generalCarry)
	if x.unread {
		a.noCarry, a.noCarryOut, a.fiscalOnly, a.generalOnly = false, false, false, false
	}
	if !(a.oneFund() && (a.noCarry || a.carryIsProject)) {
		a.basicIsGeneral = x.basicAgrees()
	}
	return a
}

// otherCarried reports whether money of other sources was carried over: the
// grand total is more than that of 财政拨款 by just what more was carried over.
func otherCarried(total, fiscal, carry, fiscalCarry *tally) bool {
	t, ok1 := total.most()
	f, ok2 := fiscal.most()
	c, ok3 := carry.most()
	fc, _ := fiscalCarry.most() // none is nought
	more := c.value().Sub(fc.value())
	return ok1 && ok2 && ok3 && !more.IsZero() && t.value().Sub(f.value()).Equal(more)
}

// basicAgrees reports whether the basic outlays of all money and those of
// 一般公共预算 are printed alike, subject by subject. One that differs is a slip;
// money of another source shows in its subject and in all above it.
func (x *factIndex) basicAgrees() bool {
	all := x.uniqueBasic(fundAll)
	if len(all) < 3 {
		return false
	}
	same, other := 0, 0
	for subject, f := range x.uniqueBasic(fundGeneral) {
		g := all[subject]
		if f == nil || g == nil {
			continue
		}
		var one, two tally
		one.count(f)
		two.count(g)
		if one.agrees(&two) {
			same++
		} else {
			other++
		}
	}
	return same >= 3 && other <= 1
}

// uniqueBasic are the basic outlays of a source by subject, as the first table
// prints them; nil where it prints a subject more than once.
func (x *factIndex) uniqueBasic(source fund) map[*topic]*Figure {
	out := map[*topic]*Figure{}
	in := map[*topic]int32{}
	for i := range x.all {
		f := &x.all[i]
		if f.key.part != partBasic || f.key.fund != source || f.key.grand {
			continue
		}
		switch first, seen := in[f.key.topic]; {
		case !seen:
			in[f.key.topic], out[f.key.topic] = f.sheet, f.figure
		case first == f.sheet:
			out[f.key.topic] = nil
		}
	}
	return out
}

// oneFund reports whether all money is of one source, so that it need not be
// said which.
func (a *assumptions) oneFund() bool { return a.fiscalOnly && a.generalOnly }

// same gives one key to all quantities that the assumptions make one.
func (a *assumptions) same(q key) key {
	if a.generalOnly && (q.fund == fundFiscal || a.fiscalOnly && q.fund == fundAll) {
		q.fund = fundGeneral
	} else if a.fiscalOnly && q.fund == fundAll {
		q.fund = fundFiscal
	}
	if q.time == timeCarry && q.fund == fundAll && a.carryIsFiscal {
		q.fund = fundFiscal
	}
	if q.time == timeCarry && q.fund == fundFiscal && a.carryIsGeneral {
		q.fund = fundGeneral
	}
	if a.noCarry && a.noCarryOut {
		q.grand = false
	}
	switch {
	case q.item != itemNone: // the main column comes first
		q.fund, q.time, q.grand = fundAll, timeUnsaid, false
	case a.basicIsGeneral && partBasic <= q.part && q.part <= partPublic && q.fund <= fundGeneral:
		q.fund, q.time = fundGeneral, timeBoth
	case a.noCarry && a.noCarryOut && q.time != timeCarry && q.time != timeCarryOut:
		q.time = timeBoth
	case a.carryIsProject && (q.part == partBasic || q.part == partStaff || q.part == partPublic):
		q.time = timeBoth
	case a.carryIsProject && q.time == timeCarry && q.part == partProject:
		q.part = partWhole
	case q.part != partWhole && a.nothingCarried(q.topic):
		q.time = timeBoth
	}
	return q
}

// nothingCarried reports whether a subject or unit has no money carried over,
// where a table lists which have.
func (a *assumptions) nothingCarried(t *topic) bool {
	return t != nil && (a.codesListed && t.code != "" || a.unitsListed && t.unit) && !t.carried
}
