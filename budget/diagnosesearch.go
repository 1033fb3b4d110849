package budget

import (
	"container/heap"
	"slices"
)

// single explains broken identities by one wrong figure each, the figures that
// explain most first.
func (d *diagnosis) single() []Fault {
	queue := &changeQueue{}
	waiting := map[int32]bool{} // figures with a change in the queue
	offer := func(n int32) {
		if c, ok := d.best(n, 0); ok {
			waiting[n] = true
			queue.changes = append(queue.changes, c)
		}
	}
	for n := range d.suspects() {
		offer(n)
	}
	heap.Init(queue)
	var faults []Fault
	for queue.Len() > 0 {
		c := heap.Pop(queue).(change)
		delete(waiting, c.figure)
		again, ok := d.best(c.figure, 0)
		if !ok {
			continue
		}
		if len(again.mends) < len(c.mends) { // others explained some of it
			waiting[c.figure] = true
			heap.Push(queue, again)
			continue
		}
		rivals := d.rivals(&again)
		faults = append(faults, d.fault(again.mends, rivals))
		if len(rivals) == 1 {
			d.apply(&again)
		} else { // which it is stays open; what it broke is explained
			for _, i := range again.mends {
				d.broken[i] = false
			}
		}
		for _, i := range again.mends {
			for _, n := range d.members(i) {
				if !waiting[n] && n != again.figure {
					if c, ok := d.best(n, 0); ok {
						waiting[n] = true
						heap.Push(queue, c)
					}
				}
			}
		}
	}
	return faults
}

// suspects are the figures of the broken identities.
func (d *diagnosis) suspects() map[int32]bool {
	out := map[int32]bool{}
	for i := range d.ids {
		if d.asked(int32(i)) {
			for _, n := range d.members(int32(i)) {
				out[n] = true
			}
		}
	}
	return out
}

// rivals are the changes of other figures that would mend the same identities
// as well, the one given among them.
func (d *diagnosis) rivals(c *change) []change {
	few := c.mends[0]
	for _, i := range c.mends {
		if len(d.members(i)) < len(d.members(few)) {
			few = i
		}
	}
	var out []change
	for _, n := range d.members(few) {
		if n == c.figure {
			out = append(out, *c)
			continue
		}
		if !d.inAll(n, c.mends) {
			continue
		}
		if r, ok := d.best(n, 0); ok && len(r.mends) == len(c.mends) && slices.Equal(r.mends, c.mends) {
			out = append(out, r)
		}
	}
	return out
}

func (d *diagnosis) inAll(n int32, ids []int32) bool {
	for _, i := range ids {
		if _, ok := slices.BinarySearchFunc(d.uses[n], i, func(u use, i int32) int { return int(u.id - i) }); !ok {
			return false
		}
	}
	return true
}

// maxPairTries bounds the search for two wrong figures that hide each other.
const maxPairTries = 2000

// paired explains broken identities by two wrong figures that share an identity
// in which their slips cancel out: mending one alone would break that.
func (d *diagnosis) paired() []Fault {
	var faults []Fault
	tries := 0
	for i := range d.ids {
		if !d.asked(int32(i)) {
			continue
		}
		for _, n := range d.members(int32(i)) {
			if tries++; tries > maxPairTries {
				return faults
			}
			if first, second, ok := d.pair(n); ok {
				faults = append(faults, first, second)
				break
			}
		}
	}
	return faults
}

// pair tries to mend a figure at the price of one unbroken identity, and that
// by another figure of it.
func (d *diagnosis) pair(n int32) (Fault, Fault, bool) {
	c, ok := d.best(n, 1)
	if !ok || c.breaks != 1 || len(c.mends) < 2 || !c.certain() {
		return Fault{}, Fault{}, false
	}
	before := slices.Clone(d.broken)
	old := d.now[n]
	d.apply(&c)
	for _, u := range d.uses[n] {
		i := u.id
		if !d.broken[i] || before[i] {
			continue
		}
		for _, m := range d.members(i) {
			if m == n {
				continue
			}
			// It must mend what was broken before, too, or nothing speaks for it.
			s, ok := d.best(m, 0)
			if ok && s.certain() && len(s.mends) > 1 && slices.Contains(s.mends, i) {
				first := d.fault(c.mends, []change{c})
				s.mends = slices.DeleteFunc(s.mends, func(j int32) bool { return !before[j] })
				second := d.fault(s.mends, []change{s})
				d.apply(&s)
				return first, second, true
			}
		}
	}
	d.now[n] = old
	for _, u := range d.uses[n] {
		d.sums[u.id] = nil
	}
	d.broken = before
	return Fault{}, Fault{}, false
}

// open reports what is left: groups of broken identities that no change of one
// figure mends without breaking others. The candidates are the figures that
// would mend most for least.
func (d *diagnosis) open() []Fault {
	var faults []Fault
	for i := range d.ids {
		if !d.asked(int32(i)) {
			continue
		}
		group := d.connected(int32(i))
		var best []change
		for _, n := range d.figuresOf(group) {
			c, ok := d.best(n, len(d.uses[n]))
			if !ok {
				continue
			}
			switch {
			case len(best) == 0 || len(c.mends)-c.breaks > len(best[0].mends)-best[0].breaks:
				best = []change{c}
			case len(c.mends)-c.breaks == len(best[0].mends)-best[0].breaks:
				best = append(best, c)
			}
		}
		f := d.fault(group, best)
		f.Mend = nil
		if len(best) == 0 {
			f.Figures = d.unsolved(group)
		}
		faults = append(faults, f)
		for _, j := range group {
			d.broken[j] = false
		}
	}
	return faults
}

// unsolved are the candidates where nothing computed would help: the percentage
// of nought, or else all figures.
func (d *diagnosis) unsolved(group []int32) []*Figure {
	var out []*Figure
	if id := &d.results[group[0]]; len(group) == 1 && id.Formula != Sum {
		for _, t := range id.Left {
			out = append(out, t.Figure)
		}
		return out
	}
	for _, n := range d.figuresOf(group) {
		out = append(out, d.figure[n])
	}
	return out
}

// connected is the group of broken identities that hang together by shared
// figures.
func (d *diagnosis) connected(start int32) []int32 {
	seen := map[int32]bool{start: true}
	group := []int32{start}
	for k := 0; k < len(group); k++ {
		for _, n := range d.members(group[k]) {
			for _, u := range d.uses[n] {
				if d.asked(u.id) && !seen[u.id] {
					seen[u.id] = true
					group = append(group, u.id)
				}
			}
		}
	}
	slices.Sort(group)
	return group
}

func (d *diagnosis) figuresOf(group []int32) []int32 {
	var out []int32
	seen := map[int32]bool{}
	for _, i := range group {
		for _, n := range d.members(i) {
			if !seen[n] {
				seen[n] = true
				out = append(out, n)
			}
		}
	}
	return out
}

// changeQueue is a heap of changes, those that mend most on top; of equals the
// one whose figure comes first.
type changeQueue struct{ changes []change }

func (q *changeQueue) Len() int { return len(q.changes) }
func (q *changeQueue) Less(i, j int) bool {
	a, b := &q.changes[i], &q.changes[j]
	if len(a.mends) != len(b.mends) {
		return len(a.mends) > len(b.mends)
	}
	return a.figure < b.figure
}
func (q *changeQueue) Swap(i, j int) { q.changes[i], q.changes[j] = q.changes[j], q.changes[i] }
func (q *changeQueue) Push(x any)    { q.changes = append(q.changes, x.(change)) }
func (q *changeQueue) Pop() any {
	n := len(q.changes) - 1
	c := q.changes[n]
	q.changes = q.changes[:n]
	return c
}
