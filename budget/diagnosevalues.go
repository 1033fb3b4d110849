package budget

import (
	"strings"

	"github.com/shopspring/decimal"
)

// maxValues bounds the values tried for one figure.
const maxValues = 8

// values are what a figure would be if one or another of its broken identities
// were exact.
func (d *diagnosis) values(n int32) []Figure {
	var out []Figure
	if f, ok := d.wantedValue(n); ok {
		out = append(out, f)
	}
	for _, u := range d.uses[n] {
		if !d.broken[u.id] || len(out) == maxValues {
			continue
		}
		v, places, ok := d.solve(u, n)
		if !ok {
			continue
		}
		f := d.now[n].with(v, places)
		if !f.known || f.coef == d.now[n].coef && f.places == d.now[n].places || containsValue(out, f) {
			continue
		}
		out = append(out, f)
	}
	return out
}

func containsValue(list []Figure, f Figure) bool {
	for i := range list {
		if list[i].coef == f.coef && list[i].places == f.places {
			return true
		}
	}
	return false
}

// solve is what figure n must be, in its unit, for an identity to be exact, and
// with how many decimals it would be printed.
func (d *diagnosis) solve(u use, n int32) (decimal.Decimal, int32, bool) {
	id := d.id(u.id)
	f := d.now[n]
	if id.Formula != Sum {
		return d.solveRatio(u, f)
	}
	r := d.running(u.id)
	diff := r.difference(id)
	if u.sign > 0 {
		diff = diff.Neg()
	}
	from, _ := id.unit().scale()
	to, _ := f.Unit.scale()
	places := d.places.of(f)
	if p := r.mates(f, id.unit()); p >= 0 {
		places = p
	}
	return f.Value().Add(diff.Shift(from - to)), places, true
}

// solveRatio is solve for a percentage. The percentage follows from the amounts;
// an amount follows from the percentage only roughly, enough to see that it
// could be the wrong one.
func (d *diagnosis) solveRatio(u use, f *Figure) (decimal.Decimal, int32, bool) {
	id := d.id(u.id)
	if len(id.Left) != 1 {
		return decimal.Decimal{}, 0, false
	}
	exact, ok := id.exactly()
	switch {
	case !ok: // a percentage of nought
		return decimal.Decimal{}, 0, false
	case u.side == 0 && d.results[u.id].Cut:
		return signed(exact, id.Left[0].Sign), f.places, true
	case u.side == 0:
		return signed(exact, id.Left[0].Sign), d.places.of(f), true
	}
	v, sign, ok := id.inverse(f)
	return signed(v, sign), d.places.of(f), ok
}

// with is the figure with another value, printed in the manner of the old one.
func (f Figure) with(v decimal.Decimal, places int32) Figure {
	text := v.StringFixed(places)
	if strings.ContainsAny(f.Text, ",，") {
		text = groupThousands(text)
	}
	switch u := string(f.Unit); {
	case u != "" && strings.HasSuffix(f.Text, u):
		text += u
	case strings.HasSuffix(f.Text, "％"):
		text += "%"
	}
	g, _ := NewFigure(text, f.Unit, f.At)
	return g
}

// groupThousands puts commas into the whole part of a number.
func groupThousands(s string) string {
	whole, rest, point := strings.Cut(s, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	var b strings.Builder
	b.WriteString(sign)
	for i, c := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(c)
	}
	if point {
		b.WriteString("." + rest)
	}
	return b.String()
}

// placesVote counts with how many decimals the figures of each unit are
// printed.
type placesVote struct {
	counts map[Unit]*[MaxDigits + 1]int
	unit   Unit                // of the last figure, as of most
	last   *[MaxDigits + 1]int // its counts
}

func (p *placesVote) count(f *Figure) {
	if p.counts == nil {
		p.counts = map[Unit]*[MaxDigits + 1]int{}
	}
	if p.last == nil || !f.Unit.is(p.unit) {
		c := p.counts[f.Unit]
		if c == nil {
			c = new([MaxDigits + 1]int)
			p.counts[f.Unit] = c
		}
		p.unit, p.last = f.Unit, c
	}
	p.last[f.places]++
}

// of is how many decimals a figure should have: as most others of its unit do.
func (p *placesVote) of(f *Figure) int32 {
	c := p.counts[f.Unit]
	if c == nil {
		return f.places
	}
	best, most := f.places, 0
	for n, count := range c {
		if int32(n) == f.places {
			count--
		}
		if count > most {
			best, most = int32(n), count
		}
	}
	return best
}

// roundingVote counts how often the sums of a document are off by rounding, by
// how many figures they have: some documents round each figure, others add up
// what they print.
type roundingVote struct{ all, rounded [5]int }

func (v *roundingVote) count(r *Result) {
	if r.Formula != Sum || r.Soft || r.Verdict == VerdictBroken || len(r.Left)+len(r.Right) < 3 || r.exact() {
		return
	}
	n := v.class(&r.Identity)
	v.all[n]++
	if r.Verdict == VerdictRounding {
		v.rounded[n]++
	}
}

// class sorts sums by the count of their figures.
func (v *roundingVote) class(id *Identity) int {
	switch n := len(id.Left) + len(id.Right); {
	case n <= 3:
		return 0
	case n == 4:
		return 1
	case n <= 6:
		return 2
	case n <= 10:
		return 3
	}
	return 4
}

// rate is how likely a sum is off by rounding: one in twenty until the document
// shows otherwise.
func (v *roundingVote) rate(id *Identity) float64 {
	n := v.class(id)
	return (float64(v.rounded[n]) + 0.5) / float64(v.all[n]+10)
}
