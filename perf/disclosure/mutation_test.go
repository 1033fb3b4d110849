package disclosure_test

import (
	"flag"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf/disclosure"
	"github.com/perftarget/perftarget/source"
)

// full tries every figure instead of a sample:
//
//	go test ./perf/disclosure -run Slips -full -timeout 30m
var full = flag.Bool("full", false, "change every tied figure of the documents, not a sample")

// sample is one figure in so many.
func sample() int {
	if *full {
		return 1
	}
	return 12
}

// slips are what a typist does to a figure: a wrong digit, two swapped, one
// dropped, the decimal point moved. Each gives "" where it cannot.
var slips = []struct {
	name string
	make func(text string, r *rand.Rand) string
}{
	{"digit", func(s string, r *rand.Rand) string {
		at := digitsIn(s)
		i := at[r.Intn(len(at))]
		d := byte('0' + (int(s[i]-'0')+1+r.Intn(9))%10)
		return s[:i] + string(d) + s[i+1:]
	}},
	{"swap", func(s string, r *rand.Rand) string {
		at := digitsIn(s)
		for range 8 {
			if len(at) < 2 {
				return ""
			}
			k := r.Intn(len(at) - 1)
			if i, j := at[k], at[k+1]; s[i] != s[j] {
				b := []byte(s)
				b[i], b[j] = b[j], b[i]
				return string(b)
			}
		}
		return ""
	}},
	{"drop", func(s string, r *rand.Rand) string {
		at := digitsIn(s)
		if len(at) < 2 {
			return ""
		}
		i := at[r.Intn(len(at))]
		if i+1 == len(s) && s[i-1] == '.' || i+1 < len(s) && s[i+1] == '.' && (i == 0 || s[i-1] == ',') {
			return "" // no figure would be left, or one with a bare point
		}
		return s[:i] + s[i+1:]
	}},
	{"point", func(s string, r *rand.Rand) string {
		i := strings.IndexByte(s, '.')
		switch {
		case i < 0:
			return ""
		case i+2 < len(s) && r.Intn(2) == 0:
			return s[:i] + s[i+1:i+2] + "." + s[i+2:]
		case i > 1 && s[i-1] != ',':
			return s[:i-1] + "." + s[i-1:i] + s[i+1:]
		}
		return s[:i] + s[i+1:]
	}},
}

func digitsIn(s string) []int {
	var out []int
	for i := range s {
		if '0' <= s[i] && s[i] <= '9' {
			out = append(out, i)
		}
	}
	return out
}

// spot is where a figure stands in a text.
type spot struct{ line, column, offset int }

func spotOf(p source.Place) spot { return spot{p.Line, p.Column, p.Offset} }

// text is a document as lines that can be changed.
type text struct {
	lines []string
	sep   string
}

func newText(s string) *text {
	t := &text{lines: strings.Split(s, "\n"), sep: " | "}
	if strings.Contains(s, "\t") {
		t.sep = "\t"
	}
	return t
}

// with is the text with the figure at a spot changed, "" where it is not found
// there as printed.
func (t *text) with(at spot, old, changed string) string {
	line := t.lines[at.line-1]
	if at.column > 0 {
		cells := strings.Split(line, t.sep)
		if at.column > len(cells) || !strings.Contains(cells[at.column-1], old) {
			return ""
		}
		cells[at.column-1] = strings.Replace(cells[at.column-1], old, changed, 1)
		line = strings.Join(cells, t.sep)
	} else {
		if at.offset+len(old) > len(line) || line[at.offset:at.offset+len(old)] != old {
			return ""
		}
		line = line[:at.offset] + changed + line[at.offset+len(old):]
	}
	out := append([]string{}, t.lines...)
	out[at.line-1] = line
	return strings.Join(out, "\n")
}

func readText(t require.TestingT, s string) []budget.Result {
	sub, err := disclosure.Read(strings.NewReader(s), disclosure.Options{})
	require.NoError(t, err)
	return identitiesOf(t, sub)
}

// tied are the figures that stand in identities that must hold, by place.
func tied(results []budget.Result) ([]*budget.Figure, map[spot]int) {
	count := map[spot]int{}
	var out []*budget.Figure
	for i := range results {
		if results[i].Soft {
			continue
		}
		for _, side := range [2][]budget.Term{results[i].Left, results[i].Right} {
			for _, x := range side {
				if s := spotOf(x.Figure.At); x.Figure.IsNumber() {
					if count[s]++; count[s] == 1 {
						out = append(out, x.Figure)
					}
				}
			}
		}
	}
	return out, count
}

// tally counts what became of slips.
type tally struct{ tried, seen, determined, named, candidates, wrong int }

func (s tally) String() string {
	return fmt.Sprintf("tried %d, seen %d, determined %d, named with the right mend %d, among the candidates %d, wrong mends %d",
		s.tried, s.seen, s.determined, s.named, s.candidates, s.wrong)
}

func (s *tally) add(o tally) {
	s.tried, s.seen, s.determined = s.tried+o.tried, s.seen+o.seen, s.determined+o.determined
	s.named, s.candidates, s.wrong = s.named+o.named, s.candidates+o.candidates, s.wrong+o.wrong
}

// beyondRounding reports whether some identity of the sound document fails with
// the figure changed: else nobody could see the slip.
func beyondRounding(sound []budget.Result, f *budget.Figure, changed string) bool {
	g, err := budget.NewFigure(changed, f.Unit, f.At)
	if err != nil || g.Value().Equal(f.Value()) {
		return false
	}
	old := *f
	defer func() { *f = old }()
	*f = g
	var ids []budget.Identity
	for i := range sound {
		if !sound[i].Soft && sound[i].Verdict != budget.VerdictBroken && stands(&sound[i], spotOf(f.At)) {
			ids = append(ids, sound[i].Identity)
		}
	}
	for _, r := range budget.Evaluate(ids) {
		if r.Verdict == budget.VerdictBroken {
			return true
		}
	}
	return false
}

func stands(r *budget.Result, at spot) bool {
	for _, side := range [2][]budget.Term{r.Left, r.Right} {
		for _, x := range side {
			if spotOf(x.Figure.At) == at {
				return true
			}
		}
	}
	return false
}

// determined reports whether the broken identities leave one figure only: two or
// more have it, and no other stands in all of those.
func determined(results []budget.Result, at spot) bool {
	count := map[spot]int{}
	broken := 0
	for i := range results {
		if results[i].Verdict != budget.VerdictBroken || results[i].Soft || !stands(&results[i], at) {
			continue
		}
		broken++
		for _, side := range [2][]budget.Term{results[i].Left, results[i].Right} {
			for _, x := range side {
				count[spotOf(x.Figure.At)]++
			}
		}
	}
	for s, n := range count {
		if s != at && n == broken {
			return false
		}
	}
	return broken > 1
}

// slipEach makes each slip at each tied figure, alone, reads the document again
// and looks what is said of it.
func slipEach(t testing.TB, doc string) tally {
	sound := readText(t, doc)
	standing := budget.Diagnose(sound)
	txt := newText(doc)
	figures, _ := tied(sound)
	var total tally
	for _, slip := range slips {
		r := rand.New(rand.NewSource(7))
		var s tally
		for i, f := range figures {
			changed := slip.make(f.Text, r)
			if i%sample() != 0 {
				continue
			}
			if changed == "" || !beyondRounding(sound, f, changed) {
				continue
			}
			mutant := txt.with(spotOf(f.At), f.Text, changed)
			if mutant == "" {
				continue
			}
			results := readText(t, mutant)
			s.judge(t, slip.name, results, standing, f, changed)
		}
		t.Logf("%-6s %s", slip.name, s)
		total.add(s)
	}
	return total
}

func (s *tally) judge(t testing.TB, how string, results []budget.Result, standing []budget.Fault, f *budget.Figure, changed string) {
	at := spotOf(f.At)
	s.tried++
	det := determined(results, at)
	seen, named, candidate, wrong := false, false, false, false
	faults := budget.Diagnose(results)
	for i := range faults {
		if stood(&faults[i], standing) {
			continue
		}
		seen = true
		for _, g := range faults[i].Figures {
			candidate = candidate || spotOf(g.At) == at
		}
		if m := faults[i].Mend; m != nil {
			right := spotOf(faults[i].Figures[0].At) == at && m.Value().Equal(f.Value())
			named, wrong = named || right, wrong || !right
		}
	}
	say := func(what string) {
		t.Logf("%s %s: %s -> %s at %d:%d+%d: %s", how, what, f.Text, changed, at.line, at.column, at.offset, describe(faults))
	}
	if seen {
		s.seen++
	} else {
		say("not seen")
	}
	if det {
		s.determined++
	}
	if candidate {
		s.candidates++
	}
	switch {
	case wrong:
		s.wrong++
		say("wrong mend")
	case det && named:
		s.named++
	case det:
		say("not named")
	}
}

// stood reports whether a fault was there before.
func stood(f *budget.Fault, standing []budget.Fault) bool {
	for i := range standing {
		if len(standing[i].Figures) > 0 && len(f.Figures) > 0 && spotOf(standing[i].Figures[0].At) == spotOf(f.Figures[0].At) {
			return true
		}
	}
	return false
}

func describe(faults []budget.Fault) string {
	var b strings.Builder
	for i := range faults {
		b.WriteString("[")
		for _, f := range faults[i].Figures {
			fmt.Fprintf(&b, "%s@%d:%d ", f.Text, f.At.Line, f.At.Column)
		}
		if m := faults[i].Mend; m != nil {
			b.WriteString("mend " + m.Text)
		}
		fmt.Fprintf(&b, " %d broken] ", len(faults[i].Broken))
	}
	return b.String()
}

// published are the documents that slips are made in.
var published = [][]string{
	{"..", "..", "..", "shared", "seed", seedFile},
	{"..", "..", "..", "shared", "documents", "jiangsu-shengrenminjianchayuan-2018.txt"},
	{"..", "..", "..", "shared", "documents", "anhui-huaibei-dujikaifaqu-sangong-2020.txt"},
	{"..", "..", "..", "shared", "documents", "shanghai-putuo-wanlijiedao-2024.txt"},
	{"..", "..", "testdata", "layouts", "nine-tables-yuan.txt"},
	{"..", "..", "testdata", "layouts", "fourteen-tables-units.txt"},
	{"..", "..", "testdata", "layouts", "final-accounts.txt"},
	{"..", "..", "testdata", "layouts", "final-accounts-parts.txt"},
}

func eachPublished(t *testing.T, do func(t *testing.T, doc string)) {
	if testing.Short() {
		t.Skip("reads each document many times")
	}
	for _, parts := range published {
		t.Run(parts[len(parts)-1], func(t *testing.T) {
			path := filepath.Join(parts...)
			b, err := os.ReadFile(path)
			if os.IsNotExist(err) {
				t.Skipf("%s is not there: it holds the published documents", path)
			}
			require.NoError(t, err)
			do(t, string(b))
		})
	}
}

func TestSlips(t *testing.T) {
	eachPublished(t, func(t *testing.T, doc string) {
		s := slipEach(t, doc)
		t.Log(s)
		require.Positive(t, s.tried)
		require.Equal(t, s.tried, s.seen)
		require.GreaterOrEqual(t, s.named*100, s.determined*90)
		require.LessOrEqual(t, s.wrong*100, s.tried)
	})
}

// inTwoLines and inOneRow say which two figures slips are made at.
func inTwoLines(f, g *budget.Figure) bool { return f.At.Line != g.At.Line }

func inOneRow(f, g *budget.Figure) bool {
	return f.At.Line == g.At.Line && f.At.Column > 0 && g.At.Column > 0 && f.At.Column != g.At.Column
}

// slipPairs makes two slips at once, at figures drawn at random among those that
// fit. All pairs are seen, and hardly one gets a wrong mend.
func slipPairs(t testing.TB, doc string, pairs int, fit func(f, g *budget.Figure) bool) (tried, named int) {
	seen, wrong := 0, 0
	sound := readText(t, doc)
	standing := budget.Diagnose(sound)
	txt := newText(doc)
	figures, _ := tied(sound)
	r := rand.New(rand.NewSource(11))
	for try := 0; tried < pairs && try < 1000*pairs; try++ {
		f, g := figures[r.Intn(len(figures))], figures[r.Intn(len(figures))]
		if !fit(f, g) {
			continue
		}
		cf, cg := slips[r.Intn(len(slips))].make(f.Text, r), slips[r.Intn(len(slips))].make(g.Text, r)
		if cf == "" || cg == "" || !single(sound, f, cf) || !single(sound, g, cg) {
			continue
		}
		mutant := txt.with(spotOf(f.At), f.Text, cf)
		if mutant == "" {
			continue
		}
		if mutant = newText(mutant).with(spotOf(g.At), g.Text, cg); mutant == "" {
			continue
		}
		tried++
		results := readText(t, mutant)
		faults := budget.Diagnose(results)
		var gotF, gotG, bad, any bool
		for i := range faults {
			if stood(&faults[i], standing) {
				continue
			}
			any = true
			m := faults[i].Mend
			if m == nil {
				continue
			}
			isF := spotOf(faults[i].Figures[0].At) == spotOf(f.At) && m.Value().Equal(f.Value())
			isG := spotOf(faults[i].Figures[0].At) == spotOf(g.At) && m.Value().Equal(g.Value())
			gotF, gotG, bad = gotF || isF, gotG || isG, bad || !isF && !isG
		}
		if any {
			seen++
		}
		if gotF && gotG {
			named++
		} else {
			t.Logf("not both: %s -> %s at %d:%d, %s -> %s at %d:%d: %s", f.Text, cf, f.At.Line, f.At.Column, g.Text, cg, g.At.Line, g.At.Column, describe(faults))
		}
		if bad {
			wrong++
		}
	}
	t.Logf("tried %d, seen %d, both named %d, with a wrong mend %d", tried, seen, named, wrong)
	require.Equal(t, tried, seen)
	require.LessOrEqual(t, wrong*100, tried*2)
	return tried, named
}

// single reports whether the identities determine a slip made alone.
func single(sound []budget.Result, f *budget.Figure, changed string) bool {
	if !beyondRounding(sound, f, changed) {
		return false
	}
	g, _ := budget.NewFigure(changed, f.Unit, f.At)
	old := *f
	defer func() { *f = old }()
	*f = g
	ids := make([]budget.Identity, len(sound))
	for i := range sound {
		ids[i] = sound[i].Identity
	}
	return determined(budget.Evaluate(ids), spotOf(f.At))
}

func TestTwoSlips(t *testing.T) {
	pairs := 24
	if *full {
		pairs = 400
	}
	eachPublished(t, func(t *testing.T, doc string) {
		tried, named := slipPairs(t, doc, pairs, inTwoLines)
		require.GreaterOrEqual(t, named*100, tried*85)
	})
}

// Two slips in one row break the sums that would tell one from the other: both
// are seen, and a mend is given only where it is certain.
func TestTwoSlipsInOneRow(t *testing.T) {
	pairs := 12
	if *full {
		pairs = 200
	}
	eachPublished(t, func(t *testing.T, doc string) { slipPairs(t, doc, pairs, inOneRow) })
}
