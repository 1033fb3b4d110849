package source_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/source"
)

func TestEachPlace(t *testing.T) {
	type leaf struct {
		source.Text
		hidden source.Place
	}
	type tree struct {
		Leaves []*leaf
		At     source.Place
		Inner  struct{ At *source.Place }
		Names  []string
	}
	v := &tree{
		Leaves: []*leaf{{Text: source.Text{At: source.Place{Line: 1}}, hidden: source.Place{Line: 9}}, nil, {}},
		At:     source.Place{Line: 2},
		Names:  []string{"x"},
	}
	v.Inner.At = &source.Place{Line: 3}
	var seen []int
	source.EachPlace(v, func(p *source.Place) {
		seen = append(seen, p.Line)
		p.File = "f"
	})
	require.Equal(t, []int{1, 0, 2, 3}, seen)
	require.Equal(t, "f", v.Leaves[0].At.File)
	require.Equal(t, source.Place{Line: 9}, v.Leaves[0].hidden)
	source.EachPlace((*tree)(nil), func(*source.Place) { t.Fatal("nil has no place") })
}
