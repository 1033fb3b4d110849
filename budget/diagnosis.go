package budget

import "slices"

// diagnosis is the state of one search: the figures with the mends accepted so
// far, and which identities are still broken.
type diagnosis struct {
	results []Result
	// ids are the identities that were asked about, with terms that point to
	// now; nil for all others, which are most. See id.
	ids    []*Identity
	broken []bool
	// done marks the identities that several figures could explain alike: no
	// change is made for them, and none is judged by them.
	done   []bool
	figure []*Figure // as printed
	gaps   gaps
	now    []*Figure // as mended so far: a copy of those that could be
	uses   [][]use   // where each figure stands
	from   []int32   // where the figures of each identity begin in parts
	parts  []int32   // the figures of the identities, by identity
	sums   []*runningSum
	places placesVote
	rounds roundingVote
	soft   bool // whether soft identities are being explained

	sure []bool // the changed figures that are certain, once all changes are made

	faults  []Fault
	changed []int32 // the figure that each fault changed, -1 for none
}

// use is one place of a figure in an identity: left or right, added or taken
// away.
type use struct {
	id   int32
	sign int8 // +1 where a larger figure makes left less right larger
	side int8 // 0 left, 1 right
}

func newDiagnosis(results []Result) *diagnosis {
	d := &diagnosis{
		results: results,
		ids:     make([]*Identity, len(results)),
		broken:  make([]bool, len(results)),
		done:    make([]bool, len(results)),
		from:    make([]int32, len(results)+1),
		sums:    make([]*runningSum, len(results)),
		gaps:    gapsAsked(results),
	}
	index := make(map[*Figure]int32, len(results))
	d.figure = make([]*Figure, 0, len(results))
	d.parts = make([]int32, 0, 4*len(results))
	uses := make([]use, 0, 4*len(results))
	for i := range results {
		d.broken[i] = results[i].Verdict == VerdictBroken
		d.rounds.count(&results[i])
		for s, side := range d.sidesOf(i) {
			for _, t := range side {
				n, ok := index[t.Figure]
				if !ok {
					n = int32(len(d.figure))
					index[t.Figure] = n
					d.figure = append(d.figure, t.Figure)
				}
				u := use{int32(i), 1, int8(s)}
				if (t.Sign < 0) != (s == 1) {
					u.sign = -1
				}
				d.parts, uses = append(d.parts, n), append(uses, u)
			}
		}
		d.from[i+1] = int32(len(d.parts))
	}
	d.uses = usesOf(d.parts, uses, len(d.figure))
	d.now = slices.Clone(d.figure)
	for n, f := range d.figure {
		if _, blank := d.gaps[f]; !blank {
			d.places.count(f)
			continue
		}
		last := d.uses[n][len(d.uses[n])-1] // a gap has the unit of its identities
		d.own(int32(n)).Unit = results[last.id].unit()
	}
	return d
}

// sidesOf are the sides of an identity, with the gaps among its addends that are
// asked about.
func (d *diagnosis) sidesOf(i int) [2][]Term {
	id := &d.results[i].Identity
	return [2][]Term{id.Left, d.gaps.join(id)}
}

// id is an identity of the figures as mended so far. Most of a document is never
// asked about, and is not copied.
func (d *diagnosis) id(i int32) *Identity {
	if d.ids[i] == nil {
		id := d.results[i].Identity
		sides := d.sidesOf(int(i))
		terms := make([]Term, 0, len(sides[0])+len(sides[1]))
		for n, side := range sides {
			for _, t := range side {
				terms = append(terms, Term{d.own(d.parts[int(d.from[i])+len(terms)]), t.Sign})
			}
			sides[n] = terms[len(terms)-len(side) : len(terms) : len(terms)]
		}
		id.Left, id.Right = sides[0], sides[1]
		d.ids[i] = &id
	}
	return d.ids[i]
}

// own is a figure as mended so far that may be changed.
func (d *diagnosis) own(n int32) *Figure {
	if d.now[n] == d.figure[n] {
		f := *d.figure[n]
		d.now[n] = &f
	}
	return d.now[n]
}

// usesOf sorts the uses of figures by figure: use i is one of figure parts[i].
func usesOf(parts []int32, uses []use, figures int) [][]use {
	count := make([]int, figures)
	for _, n := range parts {
		count[n]++
	}
	room := make([]use, len(parts))
	out := make([][]use, figures)
	for n, c := range count {
		out[n], room = room[:c:c], room[c:]
		count[n] = 0
	}
	for i, n := range parts {
		out[n][count[n]] = uses[i]
		count[n]++
	}
	return out
}

// members are the figures of an identity.
func (d *diagnosis) members(i int32) []int32 { return d.parts[d.from[i]:d.from[i+1]] }

// asked reports whether a broken identity is of the sort being explained.
func (d *diagnosis) asked(i int32) bool {
	return d.broken[i] && d.results[i].Soft == d.soft
}

// apply accepts a change.
func (d *diagnosis) apply(c *change) {
	*d.own(c.figure) = c.value
	for _, u := range d.uses[c.figure] {
		d.sums[u.id] = nil
		if d.broken[u.id] = false; !d.done[u.id] {
			o := d.id(u.id).outcome()
			d.broken[u.id] = o.Verdict == VerdictBroken
		}
	}
}

// blame notes a fault: identities that any of some changes would mend. One
// alone is made; of several none is, and the identities are done with.
func (d *diagnosis) blame(mends []int32, among []change) {
	f := Fault{Soft: d.soft, Broken: d.printed(mends)}
	for i := range among {
		f.Figures = append(f.Figures, d.figure[among[i].figure])
	}
	changed := int32(-1)
	if len(among) == 1 {
		changed = among[0].figure
		d.apply(&among[0])
	} else {
		d.settle(mends)
		d.settleSoft(among)
	}
	if len(f.Broken) == 0 {
		return
	}
	slices.Sort(f.Broken)
	d.faults = append(d.faults, f)
	d.changed = append(d.changed, changed)
}

// printed are those of some identities that are broken as printed, not by a
// change made since.
func (d *diagnosis) printed(ids []int32) []int {
	var out []int
	for _, i := range ids {
		if d.results[i].Verdict == VerdictBroken {
			out = append(out, int(i))
		}
	}
	return out
}

// settleSoft settles what need not hold and is explained by every one of some
// changes.
func (d *diagnosis) settleSoft(among []change) {
	for _, u := range d.uses[among[0].figure] {
		all := d.broken[u.id] && d.results[u.id].Soft
		for i := range among {
			all = all && among[i].softly > 0 && d.inAll(among[i].figure, []int32{u.id})
		}
		if all {
			d.settle([]int32{u.id})
		}
	}
}

// settle marks identities as done with.
func (d *diagnosis) settle(ids []int32) {
	for _, i := range ids {
		d.broken[i], d.done[i] = false, true
	}
}
