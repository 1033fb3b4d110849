package budget

import "github.com/shopspring/decimal"

// runningSum is a long sum kept so that one figure can be changed in it without
// adding all of it up again.
type runningSum struct {
	sums
	fits bool
	// places are the largest two precisions of the figures in its unit, -1 for
	// none.
	places [2]int32
}

// longSum is from how many terms on a sum is kept.
const longSum = 8

// running adds identity i up, once.
func (d *diagnosis) running(i int32) *runningSum {
	if d.sums[i] == nil {
		d.sums[i] = newRunningSum(d.id(i))
	}
	return d.sums[i]
}

func (r *runningSum) difference(id *Identity) decimal.Decimal {
	if !r.fits {
		o := evaluateWide(id)
		return o.Difference()
	}
	scale, _ := id.unit().scale()
	return decimal.New(r.diff, r.exp-scale)
}

// newRunningSum adds an identity up.
func newRunningSum(id *Identity) *runningSum {
	r := &runningSum{places: [2]int32{-1, -1}}
	r.sums, r.fits = weigh(id)
	for _, side := range [2][]Term{id.Left, id.Right} {
		for i := range side {
			f := side[i].Figure
			switch p := f.places; {
			case f.Unit != id.unit() || f.coef == 0 && p == 0:
			case p > r.places[0]:
				r.places = [2]int32{p, r.places[0]}
			case p > r.places[1]:
				r.places[1] = p
			}
		}
	}
	return r
}

// mates is the precision of the figures that f is added up with, f left out; -1
// where none has its unit.
func (r *runningSum) mates(f *Figure, unit Unit) int32 {
	switch {
	case f.Unit != unit:
		return -1
	case f.places == r.places[0]:
		return r.places[1]
	}
	return r.places[0]
}

// evaluateWith decides the identity of a use with figure n set to v.
func (d *diagnosis) evaluateWith(u use, n int32, v Figure) Outcome {
	id := d.id(u.id)
	if len(d.members(u.id)) >= longSum && id.Formula == Sum {
		if w, ok := d.running(u.id).shift(u, d.now[n], &v); ok {
			return w.outcome(id.unit())
		}
	}
	now := d.own(n)
	old := *now
	*now = v
	o := id.outcome()
	*now = old
	return o
}

// shift is the sum with one figure changed, false where it has to be added
// up anew: the figure is finer than all others, or only a copy is left.
func (r *runningSum) shift(u use, from, to *Figure) (sums, bool) {
	if !r.fits || r.terms < 4 {
		return sums{}, false
	}
	w := r.sums
	for _, f := range [2]*Figure{from, to} {
		if f.coef == 0 {
			continue
		}
		factor, ok := power(f.exponent() - w.exp)
		if !ok {
			return sums{}, false
		}
		v, ok := multiply(f.coef, factor)
		if !ok {
			return sums{}, false
		}
		sign := int64(u.sign)
		if f == from {
			sign = -sign
		}
		if w.diff, ok = plus(w.diff, sign*v); !ok {
			return sums{}, false
		}
		if f.exact() {
			continue
		}
		if f == from {
			factor = -factor
		}
		w.bound += factor
	}
	return w, true
}
