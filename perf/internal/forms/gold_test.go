package forms

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
)

type goldForm struct {
	Form, Name string
	Indicators []struct {
		Line                 int
		Level2, Name, Target string
	}
}

// seed reads all forms of the published document.
func seed(t testing.TB) result {
	files, err := filepath.Glob(filepath.Join(shared(t, "seed"), "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return Read(load(t, files[0]), Options{})
}

func trees(out result) map[string]*indicator.Tree {
	all := map[string]*indicator.Tree{}
	for _, d := range out.Departments {
		_, name, _ := strings.Cut(d.Name.Text, "-")
		all[name] = &d.Indicators
	}
	for _, p := range out.Projects {
		all[p.Name.Text] = &p.Implementation.Indicators
	}
	return all
}

// TestGold compares every indicator of the published document with what an
// expert reads there.
func TestGold(t *testing.T) {
	b, err := os.ReadFile(shared(t, "gold/forms.json"))
	require.NoError(t, err)
	var gold []goldForm
	require.NoError(t, json.Unmarshal(b, &gold))
	got := trees(seed(t))
	total, wrong := 0, 0
	for _, form := range gold {
		tree := got[form.Name]
		if !assertForm(t, form.Name, tree) {
			continue
		}
		at := map[int]indicator.Leaf{}
		for l := range tree.All() {
			at[l.At.Line] = l
		}
		for _, want := range form.Indicators {
			total++
			l, ok := at[want.Line]
			switch {
			case !ok:
				t.Errorf("%d: %s is not read", want.Line, want.Name)
			case l.Name != want.Name || l.Target.Text() != want.Target:
				t.Errorf("%d: want %s %s, got %s %s", want.Line, want.Name, want.Target, l.Name, l.Target.Text())
			case want.Level2 != "" && l.Level2.Chinese() != want.Level2:
				t.Errorf("%d: %s: want %s, got %s", want.Line, want.Name, want.Level2, l.Level2.Chinese())
			default:
				continue
			}
			wrong++
		}
		if n := tree.Len(); n != len(form.Indicators) {
			t.Errorf("%s: want %d indicators, got %d", form.Name, len(form.Indicators), n)
		}
	}
	t.Logf("%d of %d indicators read as the expert does", total-wrong, total)
	require.NotZero(t, total)
}

func assertForm(t *testing.T, name string, tree *indicator.Tree) bool {
	if tree == nil {
		t.Errorf("%s is not found", name)
	}
	return tree != nil
}
