package sieve_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/perf/internal/sieve"
	"github.com/perftarget/perftarget/source"
)

var place = rapid.Custom(func(t *rapid.T) source.Place {
	return source.Place{
		Line:   rapid.IntRange(-1, 1<<40).Draw(t, "line"),
		Column: rapid.IntRange(-1, 1<<20).Draw(t, "column"),
		Cell:   rapid.StringMatching(`|[A-Z]{1,3}[0-9]{1,7}`).Draw(t, "cell"),
	}
})

// TestSieveLosesNothing: what was put in is there, whatever else was.
func TestSieveLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var s sieve.Places
		all := rapid.SliceOf(place).Draw(t, "places")
		for i := range all {
			s.Add(&all[i])
		}
		for i := range all {
			require.True(t, s.Has(&all[i]))
		}
	})
}

// TestSieveHoldsBack: of a table in which one cell is wanted it lets no other
// through, and an empty one lets none.
func TestSieveHoldsBack(t *testing.T) {
	var empty, s sieve.Places
	s.Add(&source.Place{Line: 7, Column: 3})
	through := 0
	for line := 1; line <= 60; line++ {
		for column := 0; column < 14; column++ {
			at := source.Place{Line: line, Column: column}
			require.False(t, empty.Has(&at))
			if s.Has(&at) {
				through++
			}
		}
	}
	require.Equal(t, 1, through)
}
