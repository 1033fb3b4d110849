package budget

import "slices"

// factIndex holds all facts, and finds them by their quantity once the
// assumptions are settled.
type factIndex struct {
	all    []fact
	topics topics
	guess  assumptions
	// unread reports that a table which lists all money by source is there and
	// could not be read, so that what is printed elsewhere does not say that
	// there is no other money.
	unread bool
	group  *packedIndex // the groups of facts that are one quantity, as they occur
	order  []key        // of each group
	list   []int32      // the facts of group g are list[from[g]:from[g+1]]
	from   []int32
}

// settle takes the assumptions from the facts and indexes them.
func (x *factIndex) settle() {
	x.guess = x.assume()
	if !x.guess.noCarry {
		x.settleTimes()
	}
	n := len(x.all)
	x.group = newPackedIndex(n / 2)
	x.order = make([]key, 0, n/2)
	room := make([]int32, 2*n)
	of, list := room[:n], room[n:]
	for i := range x.all {
		k := x.guess.same(x.all[i].key)
		of[i] = x.group.number(k.packed())
		if int(of[i]) == len(x.order) {
			x.order = append(x.order, k)
		}
	}
	// The facts are sorted by group: from counts them first, then says where the
	// next of each goes.
	x.list, x.from = list, make([]int32, len(x.order)+2)
	for _, g := range of {
		x.from[g+2]++
	}
	for g := 2; g < len(x.from); g++ {
		x.from[g] += x.from[g-1]
	}
	for i, g := range of {
		x.list[x.from[g+1]] = int32(i)
		x.from[g+1]++
	}
	x.from = x.from[:len(x.order)+1]
}

// settleTimes finds out whether a table that does not say so holds this year's
// money or what was carried over as well: its figures repeat in tables that do
// say, all but a slip, or a few among many.
func (x *factIndex) settleTimes() {
	unsaid := func(f fact) bool { return f.key.time == timeUnsaid && f.key.item == itemNone }
	if !slices.ContainsFunc(x.all, unsaid) {
		return
	}
	said := saidAmounts{at: newPackedIndex(len(x.all) / 2)}
	for i := range x.all {
		f := &x.all[i]
		t := f.key.time
		if (t == timeBoth || t == timeCurrent) && f.key.item == itemNone && f.figure.coef != 0 {
			said.note(x.timeless(f.key, t), f.figure)
		}
	}
	for i := 0; i < len(x.all); {
		j := i
		for j < len(x.all) && x.all[j].sheet == x.all[i].sheet {
			j++
		}
		if t := x.settledTime(x.all[i:j], &said); t != timeUnsaid {
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
func (x *factIndex) settledTime(facts []fact, said *saidAmounts) timing {
	best, most := timeUnsaid, 2
	for _, t := range [2]timing{timeBoth, timeCurrent} {
		same, other := 0, 0
		for i := range facts {
			f := &facts[i]
			if f.key.time != timeUnsaid || f.key.item != itemNone {
				continue
			}
			switch v := said.of(x.timeless(f.key, t)); {
			case v == nil:
			case voteOf(v) == voteOf(f.figure):
				same++
			default:
				other++
			}
		}
		if other <= max(1, same/8) && same > most {
			best, most = t, same
		}
	}
	return best
}

// saidAmounts are the amounts of quantities whose time is said, by quantity; of
// two prints the later counts.
type saidAmounts struct {
	at     *packedIndex
	amount []*Figure
}

func (s *saidAmounts) note(quantity uint64, f *Figure) {
	if n := s.at.number(quantity); int(n) < len(s.amount) {
		s.amount[n] = f
	} else {
		s.amount = append(s.amount, f)
	}
}

// of is the amount of a quantity, nil where none is said.
func (s *saidAmounts) of(quantity uint64) *Figure {
	if n := s.at.find(quantity); n >= 0 {
		return s.amount[n]
	}
	return nil
}

// timeless is a quantity with a year put in place of its own, packed.
func (x *factIndex) timeless(q key, t timing) uint64 {
	q.time = t
	q = x.guess.same(q)
	q.grand = false
	return q.packed()
}

// of gives the facts of a quantity, all that the assumptions make one with it.
func (x *factIndex) of(q key) []int32 {
	g := x.group.find(x.guess.same(q).packed())
	if g < 0 {
		return nil
	}
	return x.list[x.from[g]:x.from[g+1]]
}
