package disclosure_test

import (
	"context"
	"fmt"
	"math/rand"
	"os"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/disclosure"
	"github.com/perftarget/perftarget/perf/rules"
)

type edit struct {
	at       spot
	old, new string
	value    decimal.Decimal
	blank    bool
}

func cellText(t *text, line, column int) string {
	if line < 1 || line > len(t.lines) {
		return ""
	}
	cells := strings.Split(t.lines[line-1], t.sep)
	if column < 1 || column > len(cells) {
		return ""
	}
	return strings.TrimSpace(cells[column-1])
}

func isNum(s string) bool {
	f, err := budget.NewFigure(s, "", budget.Figure{}.At)
	return err == nil && f.IsNumber()
}

func shiftText(s string, by int32) string {
	f, _ := budget.NewFigure(s, "", budget.Figure{}.At)
	return f.Value().Shift(by).StringFixed(f.Places())
}

var kinds = []struct {
	name string
	make func(f *budget.Figure, t *text, r *rand.Rand) []edit
}{
	{"double", func(f *budget.Figure, t *text, r *rand.Rand) []edit {
		at := digitsIn(f.Text)
		i := at[r.Intn(len(at))]
		return one(f, f.Text[:i]+f.Text[i:i+1]+f.Text[i:])
	}},
	{"sign", func(f *budget.Figure, t *text, r *rand.Rand) []edit {
		if strings.HasPrefix(f.Text, "-") {
			return one(f, f.Text[1:])
		}
		return one(f, "-"+f.Text)
	}},
	{"x10000", func(f *budget.Figure, t *text, r *rand.Rand) []edit {
		if !f.Unit.IsMoney() {
			return nil
		}
		return one(f, shiftText(f.Text, 4))
	}},
	{"/10000", func(f *budget.Figure, t *text, r *rand.Rand) []edit {
		if !f.Unit.IsMoney() {
			return nil
		}
		return one(f, shiftText(f.Text, -4))
	}},
	{"copyrow", func(f *budget.Figure, t *text, r *rand.Rand) []edit {
		if f.At.Column == 0 {
			return nil
		}
		for _, d := range []int{1, -1} {
			if s := cellText(t, f.At.Line+d, f.At.Column); isNum(s) && s != f.Text {
				return one(f, s)
			}
		}
		return nil
	}},
	{"copycol", func(f *budget.Figure, t *text, r *rand.Rand) []edit {
		if f.At.Column == 0 {
			return nil
		}
		for _, d := range []int{1, -1, 2, -2} {
			if s := cellText(t, f.At.Line, f.At.Column+d); isNum(s) && s != f.Text {
				return one(f, s)
			}
		}
		return nil
	}},
	{"xchgrow", func(f *budget.Figure, t *text, r *rand.Rand) []edit {
		if f.At.Column == 0 {
			return nil
		}
		if s := cellText(t, f.At.Line+1, f.At.Column); isNum(s) && s != f.Text {
			return []edit{{spotOf(f.At), f.Text, s, f.Value(), false}, {spot{f.At.Line + 1, f.At.Column, 0}, s, f.Text, decimalOf(s), false}}
		}
		return nil
	}},
	{"xchgcol", func(f *budget.Figure, t *text, r *rand.Rand) []edit {
		if f.At.Column == 0 {
			return nil
		}
		if s := cellText(t, f.At.Line, f.At.Column+1); isNum(s) && s != f.Text {
			return []edit{{spotOf(f.At), f.Text, s, f.Value(), false}, {spot{f.At.Line, f.At.Column + 1, 0}, s, f.Text, decimalOf(s), false}}
		}
		return nil
	}},
	{"blank", func(f *budget.Figure, t *text, r *rand.Rand) []edit {
		if f.At.Column == 0 || f.IsNought() {
			return nil
		}
		return []edit{{spotOf(f.At), f.Text, "", f.Value(), true}}
	}},
	{"zero", func(f *budget.Figure, t *text, r *rand.Rand) []edit {
		if f.IsNought() {
			return nil
		}
		return one(f, decimal.Decimal{}.StringFixed(f.Places()))
	}},
	{"last", func(f *budget.Figure, t *text, r *rand.Rand) []edit {
		d := decimal.New(int64(2+r.Intn(4)), -f.Places())
		if r.Intn(2) == 0 {
			d = d.Neg()
		}
		return one(f, f.Value().Add(d).StringFixed(f.Places()))
	}},
	{"digit", func(f *budget.Figure, t *text, r *rand.Rand) []edit { return one(f, slips[0].make(f.Text, r)) }},
	{"swap", func(f *budget.Figure, t *text, r *rand.Rand) []edit { return one(f, slips[1].make(f.Text, r)) }},
	{"drop", func(f *budget.Figure, t *text, r *rand.Rand) []edit { return one(f, slips[2].make(f.Text, r)) }},
	{"point", func(f *budget.Figure, t *text, r *rand.Rand) []edit { return one(f, slips[3].make(f.Text, r)) }},
}

func decimalOf(s string) decimal.Decimal {
	f, _ := budget.NewFigure(s, "", budget.Figure{}.At)
	return f.Value()
}

func one(f *budget.Figure, s string) []edit {
	if s == "" || s == f.Text || !isNum(s) {
		return nil
	}
	return []edit{{spotOf(f.At), f.Text, s, f.Value(), false}}
}

func (t *text) edits(es []edit) string {
	cur := t
	out := ""
	for _, e := range es {
		out = cur.with(e.at, e.old, e.new)
		if out == "" {
			return ""
		}
		cur = &text{lines: strings.Split(out, "\n"), sep: t.sep}
	}
	return out
}

func docsToExplore(t *testing.T) map[string]string {
	out := map[string]string{}
	for _, p := range published {
		path := strings.Join(p, "/")
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		out[p[len(p)-1]] = string(b)
	}
	for i := range 6 {
		g := rapid.Custom(func(t *rapid.T) string { return makeBudget(t) })
		out[fmt.Sprintf("gen%d", i)] = g.Example(100 + i)
	}
	return out
}

func check(t require.TestingT, s string) *perf.Report {
	sub, err := disclosure.Read(strings.NewReader(s), disclosure.Options{})
	require.NoError(t, err)
	r, err := perf.Check(context.Background(), sub, rules.All())
	require.NoError(t, err)
	return r
}

func findingKey(f *perf.Finding) string {
	s := f.Rule
	for _, e := range f.Evidence {
		s += fmt.Sprintf(" %d:%d", e.At.Line, e.At.Column)
	}
	return s
}

// twice: stands as an addend in two sums of tables
func twice(sound []budget.Result, at spot) bool {
	n := 0
	for i := range sound {
		if k := sound[i].Kind; k != budget.KindRow && k != budget.KindRollup && k != budget.KindTotal {
			continue
		}
		for _, x := range sound[i].Right {
			if spotOf(x.Figure.At) == at {
				n++
			}
		}
	}
	return n > 1
}

func TestExplore(t *testing.T) {
	every := 7
	if os.Getenv("EVERY") != "" {
		fmt.Sscan(os.Getenv("EVERY"), &every)
	}
	only := os.Getenv("KIND")
	type tal struct{ tried, seen, det, named, wrong, second, seenCheck int }
	totals := map[string]*tal{}
	for name, doc := range docsToExplore(t) {
		if w := os.Getenv("DOC"); w != "" && !strings.Contains(name, w) {
			continue
		}
		sound := readText(t, doc)
		standing := budget.Diagnose(sound)
		base := map[string]int{}
		for _, f := range check(t, doc).Findings {
			if f.Severity != perf.Info {
				base[findingKey(&f)]++
			}
		}
		txt := newText(doc)
		figures, _ := tied(sound)
		for _, k := range kinds {
			if only != "" && only != k.name {
				continue
			}
			r := rand.New(rand.NewSource(3))
			s := &tal{}
			for i, f := range figures {
				es := k.make(f, txt, r)
				if i%every != 0 || es == nil {
					continue
				}
				if !es[0].blank && !beyondRounding(sound, f, es[0].new) {
					continue
				}
				mutant := txt.edits(es)
				if mutant == "" {
					continue
				}
				s.tried++
				results := readText(t, mutant)
				det := true
				for _, e := range es {
					det = det && (determined(results, e.at) || e.blank && twice(sound, e.at))
				}
				if det {
					s.det++
				}
				faults := budget.Diagnose(results)
				named, wrong, any, second := 0, false, false, false
				for j := range faults {
					if stood(&faults[j], standing) {
						continue
					}
					any = true
					cites := false
					for _, g := range faults[j].Figures {
						for _, e := range es {
							cites = cites || spotOf(g.At) == e.at
						}
					}
					second = second || !cites
					if m := faults[j].Mend; m != nil {
						right := false
						for _, e := range es {
							right = right || spotOf(faults[j].Figures[0].At) == e.at && m.Value().Equal(e.value)
						}
						if right {
							named++
						} else {
							wrong = true
						}
					}
				}
				new := 0
				for _, f := range check(t, mutant).Findings {
					if f.Severity != perf.Info {
						if key := findingKey(&f); base[key] == 0 {
							new++
						}
					}
				}
				if new > 0 {
					s.seenCheck++
				}
				if any {
					s.seen++
				}
				if second {
					s.second++
				}
				if det && named == len(es) {
					s.named++
				}
				if wrong {
					s.wrong++
				}
				why := ""
				if !any {
					why += "NOTSEEN "
				}
				if any && new == 0 {
					why += "NOFINDING "
				}
				if det && named != len(es) {
					why += "NOTNAMED "
				}
				if wrong {
					why += "WRONG "
				}
				if second {
					why += "SECOND "
				}
				if why != "" && os.Getenv("SAY") != "" {
					t.Logf("%s %s %s: %s", name, k.name, why, fmt.Sprint(es))
					for j := range faults {
						if !stood(&faults[j], standing) {
							t.Logf("    %s", describe(faults[j:j+1]))
						}
					}
				}
			}
			if totals[k.name] == nil {
				totals[k.name] = &tal{}
			}
			a := totals[k.name]
			a.tried += s.tried
			a.seen += s.seen
			a.det += s.det
			a.named += s.named
			a.wrong += s.wrong
			a.second += s.second
			a.seenCheck += s.seenCheck
		}
	}
	for _, k := range kinds {
		if a := totals[k.name]; a != nil {
			t.Logf("%-8s tried %4d seen %4d findings %4d | determined %4d named %4d (%.1f%%) wrong %d (%.1f%%) second %d", k.name, a.tried, a.seen, a.seenCheck, a.det, a.named, 100*float64(a.named)/float64(max(a.det, 1)), a.wrong, 100*float64(a.wrong)/float64(max(a.tried, 1)), a.second)
		}
	}
}
