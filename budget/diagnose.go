package budget

import (
	"slices"
)

// Fault is one slip: the figure that must be wrong for its identities to be
// broken as they are, or, where several could be, all that could.
type Fault struct {
	// Figures are the wrong one, or the candidates in printed order.
	Figures []*Figure
	// Mend is what should stand in place of Figures[0], where that is certain:
	// there is one candidate, and one value that puts all its identities right.
	Mend *Figure
	// Broken are the identities it breaks, as indices of the results given.
	Broken []int
	// Soft reports that only identities are broken that need not hold.
	Soft bool
}

// Diagnose finds the figures at fault from the pattern of broken and unbroken
// identities, as a parity check does: a fault is the smallest change that mends
// broken identities without breaking another. Each broken identity belongs to
// exactly one fault, so that one slip is one fault, and slips that share no
// identity are told apart.
func Diagnose(results []Result) []Fault {
	if !slices.ContainsFunc(results, func(r Result) bool { return r.Verdict == VerdictBroken }) {
		return nil
	}
	d := newDiagnosis(results)
	for _, soft := range []bool{false, true} {
		d.soft = soft
		d.small()
		d.single()
		d.open()
	}
	faults := d.faults
	d.mend(faults)
	slices.SortStableFunc(faults, func(a, b Fault) int { return slices.Min(a.Broken) - slices.Min(b.Broken) })
	return faults
}

// mend says what should stand in place of the figures that were changed, where
// that is certain now that all changes are made, and does not rest on a figure
// which may be wrong itself.
func (d *diagnosis) mend(faults []Fault) {
	open := map[*Figure]bool{}
	for i := range faults {
		f := &faults[i]
		if n := d.changed[i]; n >= 0 {
			d.soft = f.Soft
			if c := d.try(n, d.now[n]); c.certain() {
				v := d.now[n]
				f.Mend = &v
				continue
			}
		}
		for _, g := range f.Figures {
			open[g] = true
		}
	}
	for i := range faults {
		f := &faults[i]
		for _, n := range f.Broken {
			for _, m := range d.members(int32(n)) {
				if f.Mend != nil && d.figure[m] != f.Figures[0] && open[d.figure[m]] {
					f.Mend = nil
				}
			}
		}
	}
}

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
	now    []Figure  // as mended so far
	uses   [][]use   // where each figure stands
	from   []int32   // where the figures of each identity begin in parts
	parts  []int32   // the figures of the identities, by identity
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
	}
	index := map[*Figure]int32{}
	for i := range results {
		d.broken[i] = results[i].Verdict == VerdictBroken
		d.rounds.count(&results[i])
		for _, side := range [2][]Term{results[i].Left, results[i].Right} {
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
		d.places.count(f)
	}
	d.link()
	return d
}

// link points the identities into now and lists the identities of each figure.
func (d *diagnosis) link() {
	terms := make([]Term, 0, len(d.parts))
	d.uses = make([][]use, len(d.figure))
	for i := range d.results {
		id := d.results[i].Identity
		next := int(d.from[i])
		for s, side := range [2]*[]Term{&id.Left, &id.Right} {
			start := len(terms)
			for _, t := range *side {
				n := d.parts[next]
				next++
				terms = append(terms, Term{&d.now[n], t.Sign})
				u := use{int32(i), 1, int8(s)}
				if (t.Sign < 0) != (s == 1) {
					u.sign = -1
				}
				d.uses[n] = append(d.uses[n], u)
			}
			*side = terms[start:len(terms):len(terms)]
		}
		d.ids[i] = id
	}
}

// members are the figures of an identity.
func (d *diagnosis) members(i int32) []int32 { return d.parts[d.from[i]:d.from[i+1]] }

// asked reports whether a broken identity is of the sort being explained.
func (d *diagnosis) asked(i int32) bool {
	return d.broken[i] && d.ids[i].Soft == d.soft
}

// change is one figure set to another value, and what that does.
type change struct {
	figure int32
	value  Figure
	mends  []int32 // the broken identities it mends
	breaks int     // the unbroken ones it breaks; soft ones count only among their kind
	equal  int     // the identities it leaves exact
	copied bool    // one of them is a copy
	// right and wrong are how likely the identities left exact are if the value
	// is right, and if it is off by one in the last digit.
	right, wrong float64
}

// better orders changes of one figure: what mends more, and among those what
// leaves more identities exact.
func (c *change) better(o *change) bool {
	if len(c.mends) != len(o.mends) {
		return len(c.mends) > len(o.mends)
	}
	if c.breaks != o.breaks {
		return c.breaks < o.breaks
	}
	if c.copied != o.copied {
		return c.copied
	}
	return c.equal > o.equal
}

// certain reports whether the new value is beyond doubt: it repeats another
// print of the same quantity, or several sums arrive at it that chance alone
// would hardly bring together.
func (c *change) certain() bool { return c.copied || c.equal > 1 && c.wrong < maxDoubt*c.right }

// maxDoubt is how much less likely it must be that a value is off by one.
const maxDoubt = 0.02

// try sets a figure to a value and sees what that does.
func (d *diagnosis) try(n int32, v Figure) change {
	c := change{figure: n, value: v, right: 1, wrong: 2}
	for k, u := range d.uses[n] {
		i := u.id
		if d.done[i] || k > 0 && d.uses[n][k-1].id == i {
			continue
		}
		r := d.evaluateWith(u, n, v)
		switch ok := r.Verdict != VerdictBroken; {
		case ok && d.asked(i):
			c.mends = append(c.mends, i)
		case !ok && !d.broken[i] && (d.soft || !d.ids[i].Soft):
			c.breaks++
		}
		if r.Verdict == VerdictEqual && (d.soft || !d.ids[i].Soft) && (r.Formula == Sum || u.side == 0) {
			c.equal++
			c.copied = c.copied || d.settles(&r, u, &v)
			p := d.rounds.rate(&r)
			c.right *= 1 - p
			c.wrong *= p / 2
		}
	}
	return c
}

// settles reports whether an exact identity leaves a figure no room: it is a
// copy, or a percentage printed with the usual decimals that its amounts round
// to whatever they stand for.
func (d *diagnosis) settles(r *Result, u use, v *Figure) bool {
	if r.Formula == Sum {
		return r.Bound.IsZero() && !r.Left[0].Figure.IsNought()
	}
	if u.side != 0 || v.places != d.places.of(v) || v.places != d.figure[d.parts[d.from[u.id]]].places {
		return false
	}
	span, _, ok := r.span()
	return ok && span.Low.Round(v.places).Equal(span.High.Round(v.places))
}

// best is the change of a figure that mends most without breaking any, and
// whether there is one.
func (d *diagnosis) best(n int32, mayBreak int) (change, bool) {
	var best change
	found := false
	for _, v := range d.values(n) {
		c := d.try(n, v)
		if len(c.mends) > 0 && c.breaks <= mayBreak && (!found || c.better(&best)) {
			best, found = c, true
		}
	}
	return best, found
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
	f := Fault{Soft: d.soft}
	for _, i := range mends {
		if d.results[i].Verdict == VerdictBroken {
			f.Broken = append(f.Broken, int(i))
		}
	}
	for i := range among {
		f.Figures = append(f.Figures, d.figure[among[i].figure])
	}
	changed := int32(-1)
	if len(among) == 1 {
		changed = among[0].figure
		d.apply(&among[0])
	} else {
		d.settle(mends)
	}
	if len(f.Broken) == 0 {
		return
	}
	slices.Sort(f.Broken)
	d.faults = append(d.faults, f)
	d.changed = append(d.changed, changed)
}

// settle marks identities as done with.
func (d *diagnosis) settle(ids []int32) {
	for _, i := range ids {
		d.broken[i], d.done[i] = false, true
	}
}
