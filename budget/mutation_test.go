package budget

import (
	"fmt"
	"math/rand"
	"testing"

	"github.com/stretchr/testify/require"
)

// mutations are the slips of a typist: a wrong digit, two swapped, one dropped,
// the decimal point moved. Each gives the text changed, or "" where it cannot.
var mutations = []struct {
	name string
	make func(text string, r *rand.Rand) string
}{
	{"digit", func(s string, r *rand.Rand) string {
		at := digitsOf(s)
		i := at[r.Intn(len(at))]
		d := byte('0' + (int(s[i]-'0')+1+r.Intn(9))%10)
		return s[:i] + string(d) + s[i+1:]
	}},
	{"swap", func(s string, r *rand.Rand) string {
		at := digitsOf(s)
		for range 8 {
			if len(at) < 2 {
				return ""
			}
			k := r.Intn(len(at) - 1)
			i, j := at[k], at[k+1]
			if s[i] != s[j] {
				b := []byte(s)
				b[i], b[j] = b[j], b[i]
				return string(b)
			}
		}
		return ""
	}},
	{"drop", func(s string, r *rand.Rand) string {
		at := digitsOf(s)
		if len(at) < 2 {
			return ""
		}
		i := at[r.Intn(len(at))]
		return s[:i] + s[i+1:]
	}},
	{"point", func(s string, r *rand.Rand) string {
		for i := range s {
			if s[i] != '.' {
				continue
			}
			if i+2 < len(s) && r.Intn(2) == 0 {
				return s[:i] + s[i+1:i+2] + "." + s[i+2:]
			}
			if i > 1 && s[i-1] != ',' {
				return s[:i-1] + "." + s[i-1:i] + s[i+1:]
			}
			return s[:i] + s[i+1:]
		}
		return ""
	}},
}

func digitsOf(s string) []int {
	var out []int
	for i := range s {
		if '0' <= s[i] && s[i] <= '9' {
			out = append(out, i)
		}
	}
	return out
}

// tied are the figures that stand in an identity that must hold.
func tied(results []Result) []*Figure {
	seen := map[*Figure]bool{}
	var out []*Figure
	for i := range results {
		if results[i].Soft {
			continue
		}
		for _, side := range [2][]Term{results[i].Left, results[i].Right} {
			for _, t := range side {
				if !seen[t.Figure] && t.Figure.known {
					seen[t.Figure] = true
					out = append(out, t.Figure)
				}
			}
		}
	}
	return out
}

// beyondRounding reports whether a changed figure is another quantity than the
// one it was, and some identity of the sound document cannot hold with it.
func beyondRounding(results []Result, f *Figure, text string) (Figure, bool) {
	changed, err := NewFigure(text, f.Unit, f.At)
	if err != nil || changed.Value().Equal(f.Value()) {
		return changed, false
	}
	old := *f
	defer func() { *f = old }()
	*f = changed
	for i := range results {
		for _, side := range [2][]Term{results[i].Left, results[i].Right} {
			for _, t := range side {
				if t.Figure == f && !results[i].Soft && evaluate(&results[i].Identity).Verdict == VerdictBroken {
					return changed, true
				}
			}
		}
	}
	return changed, false
}

// determined reports whether the identities leave one figure only: two or more
// that it breaks, and no other figure stands in all of them.
func determined(results []Result, f *Figure) bool {
	count := map[*Figure]int{}
	broken := 0
	for i := range results {
		if results[i].Verdict != VerdictBroken || results[i].Soft {
			continue
		}
		has := false
		for _, side := range [2][]Term{results[i].Left, results[i].Right} {
			for _, t := range side {
				has = has || t.Figure == f
			}
		}
		if !has {
			continue
		}
		broken++
		for _, side := range [2][]Term{results[i].Left, results[i].Right} {
			for _, t := range side {
				count[t.Figure]++
			}
		}
	}
	others := 0
	for g, n := range count {
		if g != f && n == broken {
			others++
		}
	}
	return broken > 1 && others == 0
}

// score counts what became of mutations.
type score struct{ tried, seen, determined, named, candidates, wrong int }

func (s score) String() string {
	return fmt.Sprintf("tried %d, seen %d, determined %d, named with the right mend %d, among the candidates %d, wrong mends %d",
		s.tried, s.seen, s.determined, s.named, s.candidates, s.wrong)
}

// mutateEach changes each tied figure of a document in each way, alone.
func mutateEach(t testing.TB, doc Document) score {
	sound := Evaluate(Identities(doc))
	standing := Diagnose(sound) // faults of the document itself
	var total score
	for _, m := range mutations {
		r := rand.New(rand.NewSource(5))
		var s score
		for _, f := range tied(sound) {
			changed, ok := beyondRounding(sound, f, m.make(f.Text, r))
			if !ok {
				continue
			}
			old := *f
			*f = changed
			results := Evaluate(Identities(doc))
			faults := Diagnose(results)
			det := determined(results, f)
			*f = old
			s.judge(t, m.name, faults, standing, f, changed, det)
		}
		t.Logf("%-6s %s", m.name, s)
		total.add(s)
	}
	return total
}

func (s *score) add(o score) {
	s.tried += o.tried
	s.seen += o.seen
	s.determined += o.determined
	s.named += o.named
	s.candidates += o.candidates
	s.wrong += o.wrong
}

func (s *score) judge(t testing.TB, how string, faults, standing []Fault, f *Figure, changed Figure, det bool) {
	s.tried++
	seen, named, candidate, wrong := false, false, false, false
	for i := range faults {
		if isStanding(&faults[i], standing) {
			continue
		}
		seen = true
		for _, g := range faults[i].Figures {
			candidate = candidate || g == f
		}
		if m := faults[i].Mend; m != nil {
			right := faults[i].Figures[0] == f && m.Value().Equal(f.Value())
			named = named || right
			wrong = wrong || !right
		}
	}
	if seen {
		s.seen++
	} else {
		t.Logf("%s not seen: %s -> %s at %s", how, f.Text, changed.Text, f.At)
	}
	if det {
		s.determined++
	}
	if candidate {
		s.candidates++
	}
	if named && !wrong && det {
		s.named++
	}
	if det && !named && testing.Verbose() {
		t.Logf("%s not named: %s -> %s at %s: %s", how, f.Text, changed.Text, f.At, describe(faults))
	}
	if wrong {
		s.wrong++
		t.Logf("%s wrong mend: %s -> %s at %s: %s", how, f.Text, changed.Text, f.At, describe(faults))
	}
}

func isStanding(f *Fault, standing []Fault) bool {
	for i := range standing {
		if len(standing[i].Figures) > 0 && len(f.Figures) > 0 && standing[i].Figures[0] == f.Figures[0] {
			return true
		}
	}
	return false
}

func describe(faults []Fault) string {
	s := ""
	for i := range faults {
		s += "["
		for _, f := range faults[i].Figures {
			s += f.At.String() + "=" + f.Text + " "
		}
		if m := faults[i].Mend; m != nil {
			s += "mend " + m.Text
		}
		s += fmt.Sprintf(" %d broken] ", len(faults[i].Broken))
	}
	return s
}

func TestSeedTableMutations(t *testing.T) {
	s := mutateEach(t, seedDocument(t))
	t.Log(s)
	require.Equal(t, s.tried, s.seen)
	require.GreaterOrEqual(t, s.named*100, s.determined*90)
	require.LessOrEqual(t, s.wrong*100, s.tried)
}
