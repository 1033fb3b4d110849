package forms

import "github.com/perftarget/perftarget/indicator"

// Bounds on the search for labels in the middle of their blocks; beyond them
// labels are taken to stand at the top.
const (
	maxMarks   = 64
	maxEntries = 400
)

// mark is a second-level label with twice its position among the indicators: on
// the row of indicator i it is 2i, between i-1 and i it is 2i-1.
type mark struct {
	pos   int
	label *label
}

// middle is the label of each indicator where labels cannot stand at the top of
// their blocks, because the first indicators have none above or beside them; nil
// where they can. Labels then stand in the middle or at the end, as merged cells
// do in text taken from a PDF. An indicator that more than one label can claim
// gets none.
//
// That the first label is the first of its scheme shows that none was lost
// before it.
func (p *placer) middle() []*label {
	marks, n := p.marks()
	if len(marks) == 0 || len(marks) > maxMarks || n > maxEntries || marks[0].pos <= 0 && !p.firstsInside() {
		return nil
	}
	switch marks[0].label.second {
	case indicator.Quantity, indicator.EconomicCost:
	default:
		return nil
	}
	claims := make([][]*label, n)
	fits, shown := p.firstsAtEnd()
	if !shown && !centred(marks, n, claims, exact) {
		centred(marks, n, claims, upper)
		centred(marks, n, claims, lower)
	}
	if fits && marks[0].pos > 0 && marks[len(marks)-1].pos >= 2*(n-1) {
		atEnd(marks, claims)
	}
	out := make([]*label, n)
	for i, c := range claims {
		if len(c) == 0 {
			return nil // no reading explains every indicator
		}
		if len(c) == 1 {
			out[i] = c[0]
		}
	}
	return out
}

// marks are the labels of the first period, or of the second where only that
// prints one, with their positions, and the count of rows with an indicator.
func (p *placer) marks() ([]mark, int) {
	var out []mark
	n := 0
	for i := range p.items {
		it := &p.items[i]
		var own *label
		for s := range it.sides {
			if own == nil {
				own = it.sides[s].own()
			}
		}
		pos := 2*n - 1
		if it.hasEntry() && !it.isRate() {
			pos = 2 * n
			n++
		}
		if own != nil {
			out = append(out, mark{pos, own})
		}
	}
	return out, n
}

// firstsInside reports whether first levels are printed inside their blocks,
// beside no second level, twice and more and never at the top: then second
// levels are, too.
func (p *placer) firstsInside() bool {
	inside := 0
	for i := range p.items {
		it := &p.items[i]
		if len(it.firsts) == 0 {
			continue
		}
		for s := range it.sides {
			if len(it.sides[s].seconds) > 0 {
				return false
			}
		}
		inside++
	}
	return inside >= 2
}

// firstsAtEnd reports whether every first level is printed in the row of the last
// second level below it, as it must be where labels stand at the end, and whether
// one with several second levels shows it.
func (p *placer) firstsAtEnd() (fits, shown bool) {
	last, count := map[indicator.Level1]int{}, map[indicator.Level1]int{}
	for i := range p.items {
		for s := range p.items[i].sides {
			if own := p.items[i].sides[s].own(); own != nil {
				last[own.second.Parent()] = i
				count[own.second.Parent()]++
			}
		}
	}
	for i := range p.items {
		for _, f := range p.items[i].firsts {
			if count[f.first] > 0 && last[f.first] != i {
				return false, false
			}
			shown = shown || count[f.first] > 1
		}
	}
	return true, shown
}

// rounding says where the label of an even count of rows stands.
type rounding uint8

const (
	exact rounding = iota // between the two middle rows
	upper                 // on the upper of them
	lower
)

// lengths are the possible counts of indicators of a block that begins at
// indicator start and has its label in the middle.
func (m mark) lengths(start int, round rounding) []int {
	n := m.pos - 2*start + 1
	switch {
	case m.pos%2 != 0 || round == exact: // between two rows, or before an empty block
		return []int{n}
	case round == upper:
		return []int{n, n + 1}
	}
	return []int{n, n - 1}
}

// centred adds to claims the label of every indicator in every division of the
// rows into blocks that have their labels in the middle. It reports whether there
// is one.
func centred(marks []mark, n int, claims [][]*label, round rounding) bool {
	// starts[j] holds the possible beginnings of block j, ends[j] those of them
	// from which the rest can be divided.
	starts, ends := make([]map[int]bool, len(marks)+1), make([]map[int]bool, len(marks)+1)
	starts[0], ends[len(marks)] = map[int]bool{0: true}, map[int]bool{n: true}
	for j, m := range marks {
		starts[j+1] = map[int]bool{}
		for s := range starts[j] {
			for _, k := range m.lengths(s, round) {
				if e := s + k; k >= 0 && e <= n && m.inside(s, e) {
					starts[j+1][e] = true
				}
			}
		}
	}
	for j := len(marks) - 1; j >= 0; j-- {
		ends[j] = map[int]bool{}
		for s := range starts[j] {
			for _, k := range marks[j].lengths(s, round) {
				e := s + k
				if k < 0 || !ends[j+1][e] || !marks[j].inside(s, e) {
					continue
				}
				ends[j][s] = true
				for i := s; i < e; i++ {
					claims[i] = claim(claims[i], marks[j].label)
				}
			}
		}
	}
	return ends[0][0]
}

// inside reports whether the label stands within the block from s to e.
func (m mark) inside(s, e int) bool {
	if m.pos%2 != 0 {
		return e > s || m.pos == 2*s-1
	}
	return m.pos >= 2*s && m.pos < 2*e
}

// atEnd adds the label of every indicator where labels stand at the end.
func atEnd(marks []mark, claims [][]*label) {
	j := 0
	for i := range claims {
		for j < len(marks)-1 && marks[j].pos < 2*i {
			j++
		}
		claims[i] = claim(claims[i], marks[j].label)
	}
}

func claim(all []*label, l *label) []*label {
	for _, have := range all {
		if have == l {
			return all
		}
	}
	return append(all, l)
}
