package forms

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
)

// reading is what a person reads in a form of ../shared/forms.
type reading struct {
	Kind, Project string
	Year          int
	Complete      bool
	Funds         map[string]any
	Indicators    []map[string]string
}

// TestLayouts compares every column of every indicator of the published forms
// with what a person reads there.
func TestLayouts(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(shared(t, "forms"), "*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	total := 0
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".json"), func(t *testing.T) {
			b, err := os.ReadFile(path)
			require.NoError(t, err)
			var want reading
			require.NoError(t, json.Unmarshal(b, &want))
			out := Read(load(t, strings.TrimSuffix(path, ".json")+".txt"), Options{AtEnd: true})
			tree, cut, year := only(t, want.Kind, out)
			total += compare(t, want, tree)
			if !want.Complete {
				require.True(t, cut, "the form is cut off")
			} else {
				require.False(t, cut)
			}
			if year != 0 {
				require.Equal(t, want.Year, year)
			}
		})
	}
	t.Logf("%d indicators compared", total)
}

func only(t *testing.T, kind string, out result) (*indicator.Tree, bool, int) {
	t.Helper()
	if kind == "department" {
		require.Len(t, out.Departments, 1)
		require.Empty(t, out.Projects)
		d := out.Departments[0]
		return &d.Indicators, d.CutOff, d.Year
	}
	require.Len(t, out.Projects, 1)
	require.Empty(t, out.Departments)
	p := out.Projects[0]
	require.Zero(t, p.Implementation.Indicators.Len())
	return &p.Annual.Indicators, p.CutOff, p.Year
}

func compare(t *testing.T, want reading, tree *indicator.Tree) int {
	t.Helper()
	require.Equal(t, len(want.Indicators), tree.Len())
	got := map[string]map[string]string{}
	for _, b := range tree.Levels {
		for _, w := range b.Levels {
			for _, ind := range w.Indicators {
				got[ind.Name] = columnsOf(b, w, ind)
			}
		}
	}
	for _, w := range want.Indicators {
		require.Equal(t, w, got[w["name"]], w["name"])
	}
	return len(want.Indicators)
}

func columnsOf(b *indicator.Branch, w *indicator.Twig, ind *indicator.Indicator) map[string]string {
	out := map[string]string{}
	put := func(k, v string) {
		if v != "" {
			out[k] = v
		}
	}
	put("level1", orElse(b.Text, b.Level1.Chinese()))
	put("level2", orElse(w.Text, w.Level2.Chinese()))
	put("name", ind.Name)
	put("target", ind.Target.Text())
	put("operator", ind.Operator)
	put("unit", ind.Unit)
	put("outcome", ind.Outcome)
	put("note", ind.Note)
	put("weight", decimalText(ind.Weight))
	put("score", decimalText(ind.Score))
	switch ind.Direction {
	case indicator.HigherIsBetter:
		out["direction"] = "正向指标"
	case indicator.LowerIsBetter:
		out["direction"] = "反向指标"
	}
	return out
}

func orElse(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func decimalText(d *decimal.Decimal) string {
	if d == nil {
		return ""
	}
	return d.String()
}
