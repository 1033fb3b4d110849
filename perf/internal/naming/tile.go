package naming

import (
	"math/bits"
)

// matches says of each character of one name with which of another it is equal:
// a bit for each. Neither name may have more than maxRunes.
type matches [maxRunes]uint64

// compare holds two names against each other and reports whether they have any
// pair of neighbouring characters in common, and whether no character has more
// than one counterpart, so that their common parts are the same either way round.
func (m *matches) compare(a, b []rune) (shares, unique bool) {
	var has uint64 // low values of the characters of b: most of a's are not there
	for _, r := range b {
		has |= 1 << (uint(r) % 64)
	}
	var pair, before, met, again uint64
	for i, r := range a {
		var row uint64
		if has>>(uint(r)%64)&1 != 0 {
			for j, q := range b {
				if q == r {
					row |= 1 << j
				}
			}
		}
		m[i] = row
		pair |= before << 1 & row
		again |= row&(row-1) | row&met
		met |= row
		before = row
	}
	return pair != 0, again == 0
}

// usable gives the characters of both names that are equal together with a
// neighbour: no others become part of a common part.
func (m *matches) usable(rows int) (usedA, usedB uint64) {
	for i := range rows {
		var near uint64
		if i > 0 {
			near = m[i-1] << 1
		}
		if i+1 < rows {
			near |= m[i+1] >> 1
		}
		if near &= m[i]; near != 0 {
			usedA |= 1 << i
			usedB |= near
		}
	}
	return usedA, usedB
}

// tiling is the common parts of two names: a bit for each character of either
// that is part of one.
type tiling struct {
	usedA, usedB uint64
	runs         [maxRunes / 2]run // of the first name, the longest first
	n            int               // of the runs
}

type run struct{ from, len int8 }

// tile takes the common parts of two names away, the longest first, each at
// least two characters long. It uses the matches up.
func (m *matches) tile(a, b []rune) tiling {
	var t tiling
	for {
		i, j, n := m.longest(len(a))
		if n < 2 {
			return t
		}
		bits := uint64(1)<<n - 1
		t.usedA |= bits << i
		t.usedB |= bits << j
		t.runs[t.n] = run{int8(i), int8(n)}
		t.n++
		m.take(len(a), i, n, t.usedB)
	}
}

// take strikes out a run of the first name and what is used of the second.
func (m *matches) take(rows, i, n int, usedB uint64) {
	clear(m[i : i+n])
	for k := range rows {
		m[k] &^= usedB
	}
}

// longest finds the longest run that both names have, the first of those. In
// each round the bits are the ends of runs that are one character longer.
func (m *matches) longest(rows int) (ai, bi, n int) {
	var ends matches
	copy(ends[:rows], m[:rows])
	for {
		last := -1 // the first row that has a run of n+1
		for i := range rows {
			if ends[i] != 0 {
				last = i
				break
			}
		}
		if last < 0 {
			return ai, bi, n
		}
		n++
		ai, bi = last-n+1, bits.TrailingZeros64(ends[last])-n+1
		for i := rows - 1; i > 0; i-- {
			ends[i] = ends[i-1] << 1 & m[i]
		}
		ends[0] = 0
	}
}
