package disclosure_test

import (
	"math/rand"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/source"
)

// edit is a figure changed in a text.
type edit struct {
	at       spot
	old, new string
	value    decimal.Decimal // the right one
}

func newEdit(f *budget.Figure, text string) edit { return edit{spotOf(f.At), f.Text, text, f.Value()} }

// accidents are what else happens to figures between the ledger and the page.
// Each gives no edits where it cannot happen.
var accidents = []struct {
	name string
	make func(f *budget.Figure, t *text, r *rand.Rand) []edit
}{
	{"double", func(f *budget.Figure, _ *text, r *rand.Rand) []edit { // 193.75 → 1933.75
		at := digitsIn(f.Text)
		i := at[r.Intn(len(at))]
		return edits(f, f.Text[:i]+f.Text[i:i+1]+f.Text[i:])
	}},
	{"sign", func(f *budget.Figure, _ *text, _ *rand.Rand) []edit {
		if f.At.Column == 0 { // in a sentence it is a dash
			return nil
		}
		if rest, ok := strings.CutPrefix(f.Text, "-"); ok {
			return edits(f, rest)
		}
		return edits(f, "-"+f.Text)
	}},
	{"元", func(f *budget.Figure, _ *text, _ *rand.Rand) []edit { return shifted(f, 4) }},
	{"万元", func(f *budget.Figure, _ *text, _ *rand.Rand) []edit { return shifted(f, -4) }},
	{"below", func(f *budget.Figure, t *text, _ *rand.Rand) []edit { return copied(f, t, 1, 0) }},
	{"beside", func(f *budget.Figure, t *text, _ *rand.Rand) []edit { return copied(f, t, 0, 1) }},
	{"rows", func(f *budget.Figure, t *text, _ *rand.Rand) []edit { return exchanged(f, t, 1, 0) }},
	{"cells", func(f *budget.Figure, t *text, _ *rand.Rand) []edit { return exchanged(f, t, 0, 1) }},
	{"nought", func(f *budget.Figure, _ *text, _ *rand.Rand) []edit {
		return edits(f, decimal.Zero.StringFixed(f.Places()))
	}},
	{"last", func(f *budget.Figure, _ *text, r *rand.Rand) []edit {
		by := decimal.New(int64(2+r.Intn(4)), -f.Places())
		return edits(f, f.Value().Add(by).StringFixed(f.Places()))
	}},
}

// edits changes a figure alone; a unit behind it stays.
func edits(f *budget.Figure, text string) []edit {
	unit := strings.TrimLeft(f.Text, "0123456789.,-")
	if !strings.HasSuffix(text, unit) {
		text += unit
	}
	if g, err := budget.NewFigure(text, f.Unit, f.At); err != nil || g.Value().Equal(f.Value()) {
		return nil
	}
	return []edit{newEdit(f, text)}
}

// shifted prints an amount in another unit of money than is declared.
func shifted(f *budget.Figure, by int32) []edit {
	if !f.Unit.IsMoney() || f.IsNought() {
		return nil
	}
	return edits(f, f.Value().Shift(by).StringFixed(f.Places()))
}

// neighbour is the figure in a cell so many rows and columns away.
func neighbour(f *budget.Figure, t *text, rows, columns int) (budget.Figure, bool) {
	at := source.Place{Line: f.At.Line + rows, Column: f.At.Column + columns}
	if f.At.Column == 0 || at.Line > len(t.lines) {
		return budget.Figure{}, false
	}
	cells := strings.Split(t.lines[at.Line-1], t.sep)
	if at.Column > len(cells) {
		return budget.Figure{}, false
	}
	g, err := budget.NewFigure(strings.TrimSpace(cells[at.Column-1]), f.Unit, at)
	return g, err == nil && g.IsNumber() && g.Unit == f.Unit && !g.Value().Equal(f.Value())
}

func copied(f *budget.Figure, t *text, rows, columns int) []edit {
	g, ok := neighbour(f, t, rows, columns)
	if !ok {
		return nil
	}
	return edits(f, g.Text)
}

func exchanged(f *budget.Figure, t *text, rows, columns int) []edit {
	g, ok := neighbour(f, t, rows, columns)
	if !ok {
		return nil
	}
	return []edit{newEdit(f, g.Text), newEdit(&g, f.Text)}
}

// withAll is the text with all edits made, "" where one cannot be.
func (t *text) withAll(es []edit) string {
	out := ""
	for _, e := range es {
		if out = t.with(e.at, e.old, e.new); out == "" {
			return ""
		}
		t = &text{lines: strings.Split(out, "\n"), sep: t.sep}
	}
	return out
}

// Other accidents are seen and named, too. A figure exchanged with another is
// only seen where not every sum has both.
func TestAccidents(t *testing.T) {
	every := 3 * sample()
	if *full {
		every = 1
	}
	total := map[string]*tally{}
	eachPublished(t, func(t *testing.T, doc string) {
		sound := readText(t, doc)
		standing := budget.Diagnose(sound)
		txt := newText(doc)
		figures, _ := tied(sound)
		for k, a := range accidents {
			r := rand.New(rand.NewSource(13))
			if total[a.name] == nil {
				total[a.name] = &tally{}
			}
			for i, f := range figures {
				es := a.make(f, txt, r)
				if (i+k)%every != 0 || es == nil || !beyondRounding(sound, f, es[0].new) {
					continue
				}
				mutant := txt.withAll(es)
				if mutant == "" {
					continue
				}
				total[a.name].judgeEdits(t, a.name, readText(t, mutant), standing, es)
			}
		}
	})
	for _, a := range accidents {
		s := total[a.name]
		t.Logf("%-6s %s", a.name, s)
		require.Positive(t, s.tried, a.name)
		require.GreaterOrEqual(t, s.named*100, s.determined*90, a.name)
		require.LessOrEqual(t, s.wrong*100, s.tried, a.name)
		if a.name == "rows" || a.name == "cells" {
			continue
		}
		require.GreaterOrEqual(t, s.seen*100, s.tried*99, a.name)
	}
}

// judgeEdits counts what became of some edits: named is all of them.
func (s *tally) judgeEdits(t testing.TB, how string, results []budget.Result, standing []budget.Fault, es []edit) {
	s.tried++
	det := true
	for _, e := range es {
		det = det && determined(results, e.at)
	}
	if det {
		s.determined++
	}
	faults := budget.Diagnose(results)
	named, seen, wrong := 0, false, false
	for i := range faults {
		f := &faults[i]
		if stood(f, standing) {
			continue
		}
		seen = true
		if f.Mend == nil {
			continue
		}
		right := false
		for _, e := range es {
			right = right || spotOf(f.Figures[0].At) == e.at && f.Mend.Value().Equal(e.value)
		}
		if right {
			named++
		} else if !lastDigitOnly(f, results) {
			wrong = true
		}
	}
	if seen {
		s.seen++
	} else {
		t.Logf("%s not seen: %v", how, es)
	}
	if det && named == len(es) {
		s.named++
	}
	if wrong {
		s.wrong++
		t.Logf("%s wrong mend: %v: %s", how, es, describe(faults))
	}
}

// lastDigitOnly reports a fault of the sound document: a percentage cut off
// instead of rounded, which becomes certain when the figures beside it do.
func lastDigitOnly(f *budget.Fault, results []budget.Result) bool {
	for _, n := range f.Broken {
		if !results[n].Cut {
			return false
		}
	}
	return true
}

// An amount left out is named where two sums ask for it, and never a wrong one.
func TestAmountsLeftOut(t *testing.T) {
	every := 2 * sample()
	if *full {
		every = 1
	}
	total := &tally{}
	eachPublished(t, func(t *testing.T, doc string) {
		sound := readText(t, doc)
		standing := budget.Diagnose(sound)
		txt := newText(doc)
		figures, _ := tied(sound)
		for i, f := range figures {
			if i%every != 0 || f.At.Column == 0 || f.IsNought() || addends(sound, spotOf(f.At)) < 2 {
				continue
			}
			mutant := txt.with(spotOf(f.At), f.Text, "")
			if mutant == "" {
				continue
			}
			before := total.named
			total.determined++
			total.judgeBlank(t, budget.Diagnose(readText(t, mutant)), standing, f)
			if total.named == before {
				t.Logf("not named: %s at %s", f.Text, f.At)
			}
		}
	})
	t.Log(total)
	require.Positive(t, total.determined)
	require.GreaterOrEqual(t, total.named*100, total.determined*80)
	require.LessOrEqual(t, total.wrong*100, total.determined)
}

// addends counts the sums of tables that add a figure.
func addends(sound []budget.Result, at spot) int {
	n := 0
	for i := range sound {
		switch sound[i].Kind {
		case budget.KindRow, budget.KindRollup, budget.KindTotal:
			for _, x := range sound[i].Right {
				if spotOf(x.Figure.At) == at {
					n++
				}
			}
		}
	}
	return n
}

func (s *tally) judgeBlank(t testing.TB, faults, standing []budget.Fault, f *budget.Figure) {
	for i := range faults {
		if stood(&faults[i], standing) || faults[i].Mend == nil {
			continue
		}
		if m := faults[i].Mend; spotOf(faults[i].Figures[0].At) == spotOf(f.At) && m.Value().Equal(f.Value()) {
			s.named++
		} else if !m.Value().Equal(f.Value()) { // a row printed over two lines has its blank cell in the first
			s.wrong++
			t.Logf("wrong mend: %s at %s: %s", f.Text, f.At, describe(faults))
		}
	}
}
