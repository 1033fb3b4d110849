package budget

import (
	"container/heap"
	"slices"
)

// single explains broken identities by one wrong figure each, the figures that
// explain most first.
func (d *diagnosis) single() {
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
		d.blame(again.mends, d.rivals(&again))
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
}

// suspects are the figures of the broken identities.
func (d *diagnosis) suspects() map[int32]bool {
	out := map[int32]bool{}
	for i := range d.results {
		if d.asked(int32(i)) {
			for _, n := range d.members(int32(i)) {
				out[n] = true
			}
		}
	}
	return out
}

// rivals are the changes of other figures that would mend the same identities
// as well, the one given among them. A missing amount that its row asks for has
// none, and those that mend what need not hold besides have no others.
func (d *diagnosis) rivals(c *change) []change {
	few := c.mends[0]
	for _, i := range c.mends {
		if len(d.members(i)) < len(d.members(few)) {
			few = i
		}
	}
	if c.wanted {
		return []change{*c}
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
			if r.wanted {
				return []change{r}
			}
			out = append(out, r)
		}
	}
	if slices.ContainsFunc(out, func(r change) bool { return r.softly > 0 }) {
		out = slices.DeleteFunc(out, func(r change) bool { return r.softly == 0 })
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

// open reports what is left: groups of broken identities that no change of one
// figure mends without breaking others. The candidates are the figures that
// would mend most for least.
func (d *diagnosis) open() {
	for i := range d.results {
		if !d.asked(int32(i)) {
			continue
		}
		group := d.connected(int32(i))
		f := Fault{Soft: d.soft, Broken: d.printed(group)}
		if len(f.Broken) == 0 { // what other mends broke, and need not hold
			d.settle(group)
			continue
		}
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
		for _, c := range best {
			f.Figures = append(f.Figures, d.figure[c.figure])
		}
		if len(best) == 0 {
			f.Figures = d.unsolved(group)
		}
		d.settle(group)
		d.faults, d.changed = append(d.faults, f), append(d.changed, -1)
	}
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
		if _, blank := d.gaps[d.figure[n]]; !blank {
			out = append(out, d.figure[n])
		}
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
