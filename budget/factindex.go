package budget

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
	group  map[uint64]int32 // the groups of facts that are one quantity, see packed
	order  []key            // the groups as they occur
	list   []int32          // the facts of group g are list[from[g]:from[g+1]]
	from   []int32
}

// settle takes the assumptions from the facts and indexes them.
func (x *factIndex) settle() {
	x.guess = x.assume()
	if !x.guess.noCarry {
		x.settleTimes()
	}
	x.group = make(map[uint64]int32, len(x.all)/2)
	of := make([]int32, len(x.all))
	var count []int32
	for i := range x.all {
		k := x.guess.same(x.all[i].key)
		g, ok := x.group[k.packed()]
		if !ok {
			g = int32(len(count))
			x.group[k.packed()] = g
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
// say, all but a slip, or a few among many.
func (x *factIndex) settleTimes() {
	said := make(map[uint64]vote, len(x.all)/2)
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
func (x *factIndex) settledTime(facts []fact, said map[uint64]vote) timing {
	best, most := timeUnsaid, 2
	for _, t := range [2]timing{timeBoth, timeCurrent} {
		same, other := 0, 0
		for i := range facts {
			f := &facts[i]
			if f.key.time != timeUnsaid || f.key.item != itemNone {
				continue
			}
			if v, ok := said[x.timeless(f.key, t)]; ok && v == voteOf(f.figure) {
				same++
			} else if ok {
				other++
			}
		}
		if other <= max(1, same/8) && same > most {
			best, most = t, same
		}
	}
	return best
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
	g, ok := x.group[x.guess.same(q).packed()]
	if !ok {
		return nil
	}
	return x.list[x.from[g]:x.from[g+1]]
}
