package budget

import "slices"

// maxGroup is the most broken identities hanging together that one or two wrong
// figures are looked for in; larger groups are explained one figure at a time.
const maxGroup = 64

// maxFirst is how many changes are tried as the first of two.
const maxFirst = 24

// small explains the groups of broken identities that one wrong figure
// explains, or two.
func (d *diagnosis) small() {
	for i := range d.results {
		if d.asked(int32(i)) {
			d.explain(int32(i))
		}
	}
}

// explain explains the group that a broken identity hangs together with.
func (d *diagnosis) explain(i int32) {
	group := d.connected(i)
	if len(group) > maxGroup {
		return
	}
	if c, ok := d.mending(group, -1); ok {
		d.blame(c.mends, d.rivals(&c))
		return
	}
	if len(group) == 1 {
		return
	}
	c, ok := d.firstOfTwo(group)
	if !ok {
		return
	}
	d.blame(c.mends, []change{c})
	for _, u := range d.uses[c.figure] { // what it broke is the other's to mend
		if d.asked(u.id) {
			d.explain(u.id)
		}
	}
	for _, j := range group {
		if d.asked(j) {
			d.explain(j)
		}
	}
}

// mending finds a change of one figure, other than one, that mends all the
// identities given and breaks none.
func (d *diagnosis) mending(group []int32, other int32) (change, bool) {
	few := group[0]
	for _, i := range group {
		if len(d.members(i)) < len(d.members(few)) {
			few = i
		}
	}
	var best change
	found := false
	for _, n := range d.members(few) {
		if n == other || !d.inAll(n, group) {
			continue
		}
		if c, ok := d.best(n, 0); ok && len(c.mends) >= len(group) && covers(c.mends, group) && (!found || c.better(&best)) {
			best, found = c, true
		}
	}
	return best, found
}

func covers(mends, group []int32) bool {
	for _, i := range group {
		if !slices.Contains(mends, i) {
			return false
		}
	}
	return true
}

// firstOfTwo finds two changes that together mend a group, and returns the one
// that every such pair has. The first may break one identity that the second
// mends: two slips may cancel out in a sum they share. Of pairs that mend more
// than the group those that mend most count.
func (d *diagnosis) firstOfTwo(group []int32) (change, bool) {
	type pair struct{ first, second change }
	var pairs []pair
	most := 0
	for _, c := range d.firsts(group) {
		undo := d.trial(&c)
		if rest := d.left(group, c.figure); len(rest) > 0 {
			if second, ok := d.mending(rest, c.figure); ok {
				n := len(c.mends) - c.breaks + len(second.mends)
				if n > most {
					pairs, most = nil, n
				}
				if n == most {
					pairs = append(pairs, pair{c, second})
				}
			}
		}
		undo()
	}
	if len(pairs) == 0 {
		return change{}, false
	}
	for _, p := range pairs {
		if !d.needed(&p.second, &p.first) {
			return change{}, false
		}
	}
	for _, c := range []change{pairs[0].first, pairs[0].second} {
		inAll := true
		for _, p := range pairs {
			inAll = inAll && (c.is(&p.first) || c.is(&p.second))
		}
		if alone := d.try(c.figure, c.value); inAll && len(alone.mends) > 0 {
			return alone, true
		}
	}
	return change{}, false
}

// needed reports whether the second of two changes mends what was printed
// broken and the first does not mend. Where it only mends what the first breaks
// there is nothing to show for it.
func (d *diagnosis) needed(second, first *change) bool {
	return slices.ContainsFunc(second.mends, func(i int32) bool {
		return d.results[i].Verdict == VerdictBroken && !slices.Contains(first.mends, i)
	})
}

// firsts are the changes to try first: those that mend most and break one
// identity at the most.
func (d *diagnosis) firsts(group []int32) []change {
	var out []change
	for _, n := range d.figuresOf(group) {
		for _, v := range d.values(n) {
			if c := d.try(n, v); d.credible(&c) && c.breaks <= 1 {
				out = append(out, c)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b change) int { return len(b.mends) - b.breaks - len(a.mends) + a.breaks })
	return out[:min(len(out), maxFirst)]
}

// trial applies a change for the time being.
func (d *diagnosis) trial(c *change) (undo func()) {
	old := *d.now[c.figure]
	uses := d.uses[c.figure]
	before := make([]bool, len(uses))
	for i, u := range uses {
		before[i] = d.broken[u.id]
	}
	d.apply(c)
	return func() {
		*d.own(c.figure) = old
		for i, u := range uses {
			d.broken[u.id] = before[i]
			d.sums[u.id] = nil
		}
	}
}

// left are the identities still broken of a group and of a figure's.
func (d *diagnosis) left(group []int32, figure int32) []int32 {
	var out []int32
	for _, i := range group {
		if d.asked(i) {
			out = append(out, i)
		}
	}
	for _, u := range d.uses[figure] {
		if d.asked(u.id) && !slices.Contains(out, u.id) {
			out = append(out, u.id)
		}
	}
	slices.Sort(out)
	return out
}
