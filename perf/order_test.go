package perf

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/source"
)

// TestFindingsOrder: errors come first, then the order of the document, and equal
// findings keep the order in which the rules reported them.
func TestFindingsOrder(t *testing.T) {
	gravest := []Severity{Error, Warning, Info}
	rapid.Check(t, func(t *rapid.T) {
		passes := make([]Pass, rapid.IntRange(1, 3).Draw(t, "rules"))
		var want []Finding
		for i := range passes {
			for range rapid.IntRange(0, 5).Draw(t, "findings") {
				at := source.Place{File: rapid.SampledFrom([]string{"a", "a", "a", "b"}).Draw(t, "file"), Line: rapid.IntRange(0, 3).Draw(t, "line")}
				f := Finding{
					Rule:     strconv.Itoa(len(want)),
					Severity: rapid.SampledFrom(gravest).Draw(t, "severity"),
					Evidence: []Evidence{{At: at}},
				}
				passes[i].findings = append(passes[i].findings, &reported{Finding: f})
				want = append(want, f)
			}
		}
		slices.SortStableFunc(want, func(f, g Finding) int {
			a, b := &f.Evidence[0].At, &g.Evidence[0].At
			return cmp.Or(
				slices.Index(gravest, f.Severity)-slices.Index(gravest, g.Severity),
				strings.Compare(a.File, b.File), a.Line-b.Line,
			)
		})
		require.Equal(t, append([]Finding{}, want...), inOrder(passes))
	})
}
