package perf_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// labelled is a form of the labelled document, as far as linking needs it.
type labelled struct {
	Form       string `json:"form"`
	Name       string `json:"name"`
	Indicators []struct {
		Line   int    `json:"line"`
		Level2 string `json:"level2"`
		Name   string `json:"name"`
		Target string `json:"target"`
	} `json:"indicators"`
}

func readGold(t testing.TB, name string, v any) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "shared", "gold", name))
	if err != nil {
		t.Skipf("the labels of the published document are not at ../shared/gold/%s", name)
	}
	require.NoError(t, json.Unmarshal(data, v))
}

// goldSubmission builds the labelled document's forms without reading it, so
// that linking is measured apart from reading.
func goldSubmission(t testing.TB) *perf.Submission {
	t.Helper()
	var forms []labelled
	readGold(t, "forms.json", &forms)
	s := &perf.Submission{}
	for _, f := range forms {
		tree := indicator.Tree{}
		for _, i := range f.Indicators {
			at := source.Place{Line: i.Line}
			ind := indicator.Indicator{Name: i.Name, At: at, ValueAt: at,
				Target: indicator.ParseCells(indicator.Cells{Name: i.Name, Value: i.Target, Year: 2024})}
			tree.Add(levelNamed(i.Level2), ind)
		}
		if f.Form == "department" {
			s.Department.Form = &perf.DepartmentForm{Year: 2024, Indicators: tree}
			continue
		}
		s.Projects = append(s.Projects, &perf.ProjectForm{
			Name: perf.Field{Text: f.Name}, Year: 2024,
			Implementation: perf.Phase{Indicators: tree},
		})
	}
	return s
}

func levelNamed(zh string) indicator.Level2 {
	for _, l1 := range indicator.Scheme2015.Level1s() {
		for _, l2 := range indicator.Scheme2015.Level2s(l1) {
			if l2.Chinese() == zh {
				return l2
			}
		}
	}
	return ""
}

// TestLinksGold measures linking against the expert's pairs: all that must be
// linked against all that is, pairs that may be counting for neither.
func TestLinksGold(t *testing.T) {
	var gold struct{ Same, Either [][2]int }
	readGold(t, "matches.json", &gold)
	s := goldSubmission(t)

	may, must := map[[2]int]bool{}, map[[2]int]bool{}
	for _, p := range gold.Either {
		may[p] = true
	}
	for _, p := range gold.Same {
		must[p] = true
	}
	right := 0
	var wrong []string
	for _, m := range perf.LinksOf(s) {
		pair := [2]int{m.Department.At.Line, m.Project.At.Line}
		switch {
		case must[pair]:
			right++
			delete(must, pair)
		case !may[pair]:
			wrong = append(wrong, fmt.Sprint(pair, m.Department.Name, " / ", m.Project.Name))
		}
	}
	f1 := 2 * float64(right) / float64(2*right+len(wrong)+len(must))
	t.Logf("%d of %d linked, %d wrong, F1 %.3f", right, len(gold.Same), len(wrong), f1)
	require.GreaterOrEqual(t, f1, 0.95, "missing %v\nwrong %s", must, strings.Join(wrong, "\n"))
}

func BenchmarkLinks(b *testing.B) {
	s := goldSubmission(b)
	b.ReportAllocs()
	for b.Loop() {
		perf.LinksOf(s)
	}
}

// BenchmarkLinksMany shows the growth: 64 times the forms, 64 times the names.
func BenchmarkLinksMany(b *testing.B) {
	one := goldSubmission(b)
	s := &perf.Submission{Department: one.Department}
	for range 64 {
		s.Projects = append(s.Projects, one.Projects...)
	}
	b.ReportAllocs()
	for b.Loop() {
		perf.LinksOf(s)
	}
}
