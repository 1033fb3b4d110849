package budget

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// equationsOf ties figures by name: {"a": "b c"} says that a is the sum of b and
// c. Names that repeat are one figure.
func equationsOf(values map[string]string, sums [][]string) []Result {
	figures := map[string]*Figure{}
	for name, text := range values {
		f := mustFigure(text, TenThousand)
		f.At.Column = int(name[0])
		figures[name] = &f
	}
	ids := make([]Identity, len(sums))
	for i, s := range sums {
		ids[i] = Identity{Kind: KindTotal, label: s[0], Left: []Term{{figures[s[0]], 1}}}
		for _, n := range s[1:] {
			ids[i].Right = append(ids[i].Right, Term{figures[n], 1})
		}
	}
	return Evaluate(ids)
}

func nameOf(f *Figure) string { return string(rune(f.At.Column)) }

func faultsOf(results []Result) []string {
	var out []string
	for _, f := range Diagnose(results) {
		s := ""
		for _, g := range f.Figures {
			s += nameOf(g)
		}
		if f.Mend != nil {
			s += " " + f.Mend.Text
		}
		out = append(out, fmt.Sprintf("%s (%d)", s, len(f.Broken)))
	}
	return out
}

func TestDiagnose(t *testing.T) {
	grid := [][]string{ // rows t = a + b and u = c + d, columns v = a + c and w = b + d
		{"t", "a", "b"}, {"u", "c", "d"}, {"v", "a", "c"}, {"w", "b", "d"}, {"z", "t", "u"}, {"z", "v", "w"},
	}
	sound := map[string]string{
		"a": "1.00", "b": "2.00", "c": "3.00", "d": "4.00", "t": "3.00", "u": "7.00", "v": "4.00", "w": "6.00", "z": "10.00",
	}
	with := func(changes ...string) map[string]string {
		m := map[string]string{}
		for k, v := range sound {
			m[k] = v
		}
		for i := 0; i < len(changes); i += 2 {
			m[changes[i]] = changes[i+1]
		}
		return m
	}
	tests := []struct {
		name   string
		values map[string]string
		sums   [][]string
		want   []string
	}{
		{"nothing wrong", sound, grid, nil},
		{"one wrong figure breaks two sums", with("a", "1.50"), grid, []string{"a 1.00 (2)"}},
		{"one wrong total", with("u", "70.0"), grid, []string{"u 7.00 (2)"}},
		{"two wrong figures far apart", with("a", "1.50", "d", "4.70"), grid, []string{"a 1.00 (2)", "d 4.00 (2)"}},
		{"two wrong figures in one sum", with("a", "1.50", "b", "2.90"), grid, []string{"b 2.00 (2)", "a 1.00 (1)"}},
		{"two that cancel out in the sum they share", with("a", "1.50", "b", "1.50", "p", "1.00", "q", "2.00"), [][]string{
			{"t", "a", "b"}, {"v", "a", "c"}, {"p", "a"}, {"w", "b", "d"}, {"q", "b"},
		}, []string{"a 1.00 (2)", "b 2.00 (2)"}},
		{"a change that only mends what another breaks is not made", with("p", "1.20", "q", "1.20"), [][]string{
			{"t", "a", "b"}, {"a", "p"}, {"a", "q"}, {"p", "q"},
		}, []string{"a (2)"}},
		{"a copy in which nothing tells which is wrong", map[string]string{"a": "1.00", "b": "2.00"}, [][]string{{"a", "b"}}, []string{"ab (1)"}},
		{"a copy of a figure that is tied elsewhere", map[string]string{"a": "1.00", "b": "2.00", "c": "2.00"}, [][]string{{"a", "b"}, {"c", "b"}}, []string{"a 2.00 (1)"}},
		{"a sum alone leaves all its figures", map[string]string{"t": "9.00", "a": "1.00", "b": "2.00"}, [][]string{{"t", "a", "b"}}, []string{"tab (1)"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			require.ElementsMatch(t, tt.want, faultsOf(equationsOf(tt.values, tt.sums)))
		})
	}
}

// Soft identities are told apart, and do not speak against a certain mend.
func TestDiagnoseSoft(t *testing.T) {
	results := equationsOf(map[string]string{"a": "1.00", "b": "2.00"}, [][]string{{"a", "b"}})
	results[0].Soft = true
	faults := Diagnose(results)
	require.Len(t, faults, 1)
	require.True(t, faults[0].Soft)
}

// Every broken identity is explained by one fault and no other, whatever the
// figures.
func TestDiagnoseExplainsEachBrokenIdentityOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 12).Draw(t, "figures")
		figures, all := make([]Figure, n), make([]int, n)
		for i := range figures {
			all[i] = i
			figures[i] = mustFigure(fmt.Sprintf("%d.%02d", rapid.IntRange(0, 30).Draw(t, "whole"), rapid.IntRange(0, 99).Draw(t, "cents")), TenThousand)
		}
		ids := make([]Identity, rapid.IntRange(1, 12).Draw(t, "identities"))
		for i := range ids {
			ids[i].Soft = rapid.Bool().Draw(t, "soft")
			order := rapid.Permutation(all).Draw(t, "figures of an identity")
			ids[i].Left = []Term{{&figures[order[0]], 1}}
			for _, k := range order[1:rapid.IntRange(2, n).Draw(t, "terms")] {
				ids[i].Right = append(ids[i].Right, Term{&figures[k], rapid.SampledFrom([]int{1, -1}).Draw(t, "sign")})
			}
		}
		results := Evaluate(ids)
		count := make([]int, len(results))
		for _, f := range Diagnose(results) {
			require.NotEmpty(t, f.Figures)
			require.NotEmpty(t, f.Broken)
			for _, i := range f.Broken {
				count[i]++
				require.Equal(t, f.Soft, results[i].Soft)
			}
			if f.Mend != nil {
				require.Len(t, f.Figures, 1)
			}
		}
		for i := range results {
			switch {
			case results[i].Verdict != VerdictBroken:
				require.Zero(t, count[i])
			case results[i].Soft: // mending the others may mend it too
				require.LessOrEqual(t, count[i], 1)
			default:
				require.Equal(t, 1, count[i])
			}
		}
	})
}
