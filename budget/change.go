package budget

// change is one figure set to another value, and what that does.
type change struct {
	figure int32
	value  Figure
	mends  []int32 // the broken identities it mends
	softly int     // how many it mends that are broken and need not hold
	breaks int     // the unbroken ones it breaks; soft ones count only among their kind
	equal  int     // the identities it leaves exact
	copied bool    // one of them is a copy
	wanted bool    // the row of a blank cell asks for the value
	alone  bool    // of an addend beside blank cells, of which one may be missing
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
// would hardly bring together. broken is how many identities the old one breaks.
func (c *change) certain(broken int) bool {
	return c.copied && (!c.alone || broken > 1) || c.equal > 1 && c.wrong < maxDoubt*c.right
}

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
		o := d.evaluateWith(u, n, v)
		switch ok := o.Verdict != VerdictBroken; {
		case ok && d.asked(i):
			c.mends = append(c.mends, i)
		case ok && d.broken[i] && d.results[i].Soft:
			c.softly++
		case !ok && !d.broken[i] && (d.soft || !d.results[i].Soft):
			c.breaks++
		}
		if id := d.id(i); o.Verdict == VerdictEqual && (d.soft || !id.Soft) && (id.Formula == Sum || u.side == 0) && !d.echoes(id, &o, n, i) {
			d.support(&c, id)
			if d.settles(id, &o, u, &v) {
				c.alone = (c.alone || !c.copied) && d.results[i].gaps() != nil
				c.copied = true
			}
		}
	}
	d.want(&c)
	return c
}

// echoes reports whether an exact identity is a copy of a figure that was changed,
// too, and is not sure by itself: two columns that print the same are rounded
// alike, and what both add up to is no witness of either.
func (d *diagnosis) echoes(id *Identity, o *Outcome, n, i int32) bool {
	if d.sure == nil || id.Formula != Sum || !o.exact() {
		return false
	}
	for _, m := range d.members(i) {
		if now, was := d.now[m], d.figure[m]; m != n && !d.sure[m] && (now.coef != was.coef || now.places != was.places) {
			return true
		}
	}
	return false
}

// support counts an identity that a change leaves exact.
func (d *diagnosis) support(c *change, id *Identity) {
	p := d.rounds.rate(id)
	c.equal++
	c.right *= 1 - p
	c.wrong *= p / 2
}

// settles reports whether an exact identity leaves a figure no room: it is a
// copy, or a percentage printed with the usual decimals that its amounts round
// to whatever they stand for.
func (d *diagnosis) settles(id *Identity, o *Outcome, u use, v *Figure) bool {
	if id.Formula == Sum {
		return o.exact() && !id.Left[0].Figure.IsNought()
	}
	if u.side != 0 || v.places != d.places.of(v) || v.places != d.figure[d.parts[d.from[u.id]]].places {
		return false
	}
	span, ok := id.span()
	return ok && span.Low.Round(v.places).Equal(span.High.Round(v.places))
}

// best is the change of a figure that mends most without breaking any, and
// whether there is one.
func (d *diagnosis) best(n int32, mayBreak int) (change, bool) {
	var best change
	found := false
	for _, v := range d.values(n) {
		c := d.try(n, v)
		if d.credible(&c) && c.breaks <= mayBreak && (!found || c.better(&best)) {
			best, found = c, true
		}
	}
	return best, found
}

// is reports whether two changes set the same figure to the same value.
func (c *change) is(o *change) bool {
	return c.figure == o.figure && c.value.coef == o.value.coef && c.value.places == o.value.places
}
