package budget

import "strings"

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
	// carried are the subjects and units with money carried over; codesListed and
	// unitsListed say whether a table lists which have.
	carried                  map[string]bool
	codesListed, unitsListed bool
}

// settle takes the assumptions from the facts and indexes them.
func (x *factIndex) settle() {
	x.guess = x.assume()
	if !x.guess.noCarry {
		x.settleTimes()
	}
	x.group = make(map[key]int32, len(x.all)/2)
	of := make([]int32, len(x.all))
	var count []int32
	for i := range x.all {
		k := x.guess.same(x.all[i].key)
		g, ok := x.group[k]
		if !ok {
			g = int32(len(count))
			x.group[k] = g
			count = append(count, 0)
			x.order = append(x.order, k)
		}
		of[i] = g
		count[g]++
	}
	x.from = make([]int32, len(count)+1)
	for g, n := range count {
		x.from[g+1] = x.from[g] + n
	}
	x.list = make([]int32, len(x.all))
	copy(count, x.from)
	for i, g := range of {
		x.list[count[g]] = int32(i)
		count[g]++
	}
}

// settleTimes finds out whether a table that does not say so holds this year's
// money or what was carried over as well: its figures repeat in tables that do
// say, all but a slip.
func (x *factIndex) settleTimes() {
	said := map[key]vote{}
	for i := range x.all {
		f := &x.all[i]
		if t := f.key.time; (t == timeBoth || t == timeCurrent) && f.key.item == itemNone && f.figure.coef != 0 {
			said[x.timeless(f.key, t)] = voteOf(f.figure)
		}
	}
	for i := 0; i < len(x.all); {
		j := i
		for j < len(x.all) && x.all[j].sheet == x.all[i].sheet {
			j++
		}
		if t := x.settledTime(x.all[i:j], said); t != timeUnsaid {
			for k := i; k < j; k++ {
				if q := &x.all[k].key; q.time == timeUnsaid && q.item == itemNone {
					q.time = t
				}
			}
		}
		i = j
	}
}

// settledTime is the time that the figures of a table without one must have.
func (x *factIndex) settledTime(facts []fact, said map[key]vote) timing {
	best, most := timeUnsaid, 2
	for _, t := range [2]timing{timeBoth, timeCurrent} {
		same, other := 0, 0
		for i := range facts {
			f := &facts[i]
			if f.key.time != timeUnsaid || f.key.item != itemNone || f.figure.coef == 0 {
				continue
			}
			if v, ok := said[x.timeless(f.key, t)]; ok && v == voteOf(f.figure) {
				same++
			} else if ok {
				other++
			}
		}
		if other <= 1 && same > most {
			best, most = t, same
		}
	}
	return best
}

// timeless is a quantity with a year put in place of its own.
func (x *factIndex) timeless(q key, t timing) key {
	q.time = t
	q = x.guess.same(q)
	q.grand = false
	return q
}

// of gives the facts of a quantity, all that the assumptions make one with it.
func (x *factIndex) of(q key) []int32 {
	g, ok := x.group[x.guess.same(q)]
	if !ok {
		return nil
	}
	return x.list[x.from[g]:x.from[g+1]]
}

func (x *factIndex) assume() assumptions {
	a := assumptions{noCarry: true, noCarryOut: true}
	var funds [fundOther + 1]bool
	listed := false // a table lists its money by source
	var carry, allCarry, projectCarry, fiscalCarry, generalCarry tally
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
		listed = listed || q.subject == "" && q.fund != fundAll && q.fund != fundFiscal && q.part == partWhole
		if q.subject == "" && q.part == partWhole && q.time == timeCarry {
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
		case q.subject == "" && q.part == partWhole && q.fund <= fundGeneral:
			carry.count(f)
		case q.subject == "" && q.part == partProject && q.fund <= fundGeneral:
			projectCarry.count(f)
		case q.subject != "" && f.coef != 0:
			if a.carried == nil {
				a.carried = map[string]bool{}
			}
			a.carried[q.subject] = true
			a.codesListed = a.codesListed || FunctionCode(q.subject).Valid()
			a.unitsListed = a.unitsListed || strings.HasPrefix(q.subject, unitSubject)
		}
	}
	other := false
	for f := fundSocial; f <= fundOther; f++ {
		other = other || funds[f]
	}
	a.fiscalOnly = listed && !other
	a.generalOnly = listed && funds[fundGeneral] && !funds[fundGovernment] && !funds[fundCapital]
	a.carryIsProject = carry.agrees(&projectCarry)
	a.carryIsFiscal = allCarry.agrees(&fiscalCarry)
	a.carryIsGeneral = fiscalCarry.agrees(&generalCarry)
	if !(a.oneFund() && (a.noCarry || a.carryIsProject)) {
		a.basicIsGeneral = x.basicAgrees()
	}
	return a
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
func (x *factIndex) uniqueBasic(source fund) map[string]*Figure {
	out := map[string]*Figure{}
	in := map[string]int{}
	for i := range x.all {
		f := &x.all[i]
		if f.key.part != partBasic || f.key.fund != source || f.key.grand {
			continue
		}
		switch first, seen := in[f.key.subject]; {
		case !seen:
			in[f.key.subject], out[f.key.subject] = f.sheet, f.figure
		case first == f.sheet:
			out[f.key.subject] = nil
		}
	}
	return out
}

// oneFund reports whether all money is of one source, so that it need not be
// said which.
func (a *assumptions) oneFund() bool { return a.fiscalOnly && a.generalOnly }

// tally finds the amount that most figures print.
type tally struct{ votes []vote }

type vote struct {
	coef  int64
	exp   int32
	count int
}

// voteOf is the amount of a figure in its shortest form, the count left out.
func voteOf(f *Figure) vote {
	v := vote{coef: f.coef, exp: f.exponent()}
	for v.coef != 0 && v.coef%10 == 0 {
		v.coef /= 10
		v.exp++
	}
	return v
}

func (t *tally) count(f *Figure) {
	v := voteOf(f)
	v.count = 1
	for i := range t.votes {
		if t.votes[i].coef == v.coef && t.votes[i].exp == v.exp {
			t.votes[i].count++
			return
		}
	}
	t.votes = append(t.votes, v)
}

// most is the amount with the most votes, the count left out.
func (t *tally) most() (vote, bool) {
	best := vote{}
	for _, v := range t.votes {
		if v.count > best.count {
			best = v
		}
	}
	ok := best.count > 0
	best.count = 0
	return best, ok
}

// agrees reports whether most figures of both print one amount.
func (t *tally) agrees(o *tally) bool {
	x, ok1 := t.most()
	y, ok2 := o.most()
	return ok1 && ok2 && x == y
}

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
	case q.part != partWhole && a.nothingCarried(q.subject):
		q.time = timeBoth
	}
	return q
}

// nothingCarried reports whether a subject or unit has no money carried over,
// where a table lists which have.
func (a *assumptions) nothingCarried(subject string) bool {
	listed := a.codesListed && FunctionCode(subject).Valid() || a.unitsListed && strings.HasPrefix(subject, unitSubject)
	return listed && !a.carried[subject]
}
