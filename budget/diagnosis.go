package budget

import "slices"

// diagnosis is the state of one search: the figures with the mends accepted so
// far, and which identities are still broken.
type diagnosis struct {
	results []Result
	// ids repeats the identities with terms that point into now.
	ids    []Identity
	broken []bool
	// done marks the identities that several figures could explain alike: no
	// change is made for them, and none is judged by them.
	done   []bool
	figure []*Figure // as printed
	gaps   gaps
	now    []Figure // as mended so far
	uses   [][]use  // where each figure stands
	from   []int32  // where the figures of each identity begin in parts
	parts  []int32  // the figures of the identities, by identity
	sums   []*runningSum
	places placesVote
	rounds roundingVote
	soft   bool // whether soft identities are being explained

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
		ids:     make([]Identity, len(results)),
		broken:  make([]bool, len(results)),
		done:    make([]bool, len(results)),
		from:    make([]int32, len(results)+1),
		sums:    make([]*runningSum, len(results)),
		gaps:    gapsAsked(results),
	}
	index := make(map[*Figure]int32, len(results))
	d.figure = make([]*Figure, 0, len(results))
	d.parts = make([]int32, 0, 4*len(results))
	for i := range results {
		d.broken[i] = results[i].Verdict == VerdictBroken
		d.rounds.count(&results[i])
		d.ids[i] = results[i].Identity
		d.ids[i].Right = d.gaps.join(&d.ids[i])
		for _, side := range [2][]Term{d.ids[i].Left, d.ids[i].Right} {
			for _, t := range side {
				n, ok := index[t.Figure]
				if !ok {
					n = int32(len(d.figure))
					index[t.Figure] = n
					d.figure = append(d.figure, t.Figure)
				}
				d.parts = append(d.parts, n)
			}
		}
		d.from[i+1] = int32(len(d.parts))
	}
	d.now = make([]Figure, len(d.figure))
	for n, f := range d.figure {
		d.now[n] = *f
		if _, blank := d.gaps[f]; !blank {
			d.places.count(f)
		}
	}
	d.link()
	return d
}

// link points the identities into now and lists the identities of each figure.
func (d *diagnosis) link() {
	terms := make([]Term, 0, len(d.parts))
	d.uses = usesOf(d.parts, len(d.figure))
	for i := range d.ids {
		id := &d.ids[i]
		next := int(d.from[i])
		for s, side := range [2]*[]Term{&id.Left, &id.Right} {
			start := len(terms)
			for _, t := range *side {
				n := d.parts[next]
				next++
				terms = append(terms, Term{&d.now[n], t.Sign})
				if _, blank := d.gaps[t.Figure]; blank {
					d.now[n].Unit = id.unit()
				}
				u := use{int32(i), 1, int8(s)}
				if (t.Sign < 0) != (s == 1) {
					u.sign = -1
				}
				d.uses[n] = append(d.uses[n], u)
			}
			*side = terms[start:len(terms):len(terms)]
		}
	}
}

// usesOf makes room for the uses of each figure, as often as it is a part.
func usesOf(parts []int32, figures int) [][]use {
	count := make([]int, figures)
	for _, n := range parts {
		count[n]++
	}
	all := make([]use, len(parts))
	out := make([][]use, figures)
	for n, c := range count {
		out[n], all = all[:0:c], all[c:]
	}
	return out
}

// members are the figures of an identity.
func (d *diagnosis) members(i int32) []int32 { return d.parts[d.from[i]:d.from[i+1]] }

// asked reports whether a broken identity is of the sort being explained.
func (d *diagnosis) asked(i int32) bool {
	return d.broken[i] && d.ids[i].Soft == d.soft
}

// apply accepts a change.
func (d *diagnosis) apply(c *change) {
	d.now[c.figure] = c.value
	for _, u := range d.uses[c.figure] {
		d.sums[u.id] = nil
		d.broken[u.id] = !d.done[u.id] && evaluate(&d.ids[u.id]).Verdict == VerdictBroken
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
		all := d.broken[u.id] && d.ids[u.id].Soft
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
