// Package sieve finds some places of a submission among all that it has.
package sieve

import "github.com/perftarget/perftarget/source"

// Places remembers places loosely, so that most of those that nobody asks for are
// passed over without being looked up. The zero value is empty.
type Places [64]uint64

// Add puts a place in.
func (s *Places) Add(at *source.Place) {
	n := slot(at)
	s[n/64] |= 1 << (n % 64)
}

// Has is true for every place put in, and for a few others.
func (s *Places) Has(at *source.Place) bool {
	n := slot(at)
	return s[n/64]&(1<<(n%64)) != 0
}

// slot is the bit of a place: neighbours have different ones.
func slot(at *source.Place) uint {
	n := uint(at.Line)*16 + uint(at.Column) + uint(at.Offset)*7
	for i := range len(at.Cell) {
		n = n*31 + uint(at.Cell[i])
	}
	return n % (64 * 64)
}

// Numbers is like Places, but remembers of all places that it cannot tell apart
// a number each, 0 for none.
type Numbers [64 * 64]int32

// Of gives the number that a place shares.
func (s *Numbers) Of(at *source.Place) *int32 { return &s[slot(at)] }
