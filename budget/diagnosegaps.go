package budget

import "slices"

// gaps are the blank cells that more than one sum asks an amount for, by their
// cell, with what the row of each wants.
type gaps map[*Figure][]Term

// gapsAsked finds the blank cells that two broken sums have among their addends,
// or one and the cell's own row.
func gapsAsked(results []Result) gaps {
	count := map[*Figure]int{}
	var out gaps
	for i := range results {
		if results[i].Verdict != VerdictBroken {
			continue
		}
		for _, g := range results[i].gaps() {
			if count[g.cell]++; count[g.cell] < 2 && g.want == nil {
				continue
			}
			if out == nil {
				out = gaps{}
			}
			if out[g.cell] == nil {
				out[g.cell] = g.want
			}
		}
	}
	return out
}

// join is the right side of an identity with the gaps that are asked about.
func (g gaps) join(id *Identity) []Term {
	if g == nil {
		return id.Right
	}
	right := slices.Clip(id.Right)
	for _, x := range id.gaps() {
		if _, ok := g[x.cell]; ok {
			right = append(right, Term{x.cell, 1})
		}
	}
	return right
}

// credible reports whether a change can be what is wrong: an amount is missing
// in a blank cell only where two sums ask for it.
func (d *diagnosis) credible(c *change) bool {
	_, blank := d.gaps[d.figure[c.figure]]
	return len(c.mends) > 1 || len(c.mends) == 1 && (!blank || c.wanted)
}

// want tries a value of a blank cell by what its own row wants there.
func (d *diagnosis) want(c *change) {
	terms := d.gaps[d.figure[c.figure]]
	if terms == nil {
		return
	}
	id := Identity{Left: []Term{{&c.value, 1}}, Right: terms}
	o := id.outcome()
	switch o.Verdict {
	case VerdictBroken:
		c.breaks++
	case VerdictEqual:
		d.support(c, &id)
		c.copied = c.copied || len(terms) == 1
	}
	c.wanted = o.Verdict != VerdictBroken
}

// wantedValue is the amount that the row of a blank cell asks for, false where
// it asks for none.
func (d *diagnosis) wantedValue(n int32) (Figure, bool) {
	want := d.gaps[d.figure[n]]
	if want == nil {
		return Figure{}, false
	}
	id := Identity{Left: []Term{{d.now[n], -1}}, Right: want}
	o := id.outcome()
	f := d.now[n].with(o.Difference().Neg(), d.places.of(d.now[n]))
	return f, f.known
}
