package budget

import (
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

type goldTerm struct {
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Text   string `json:"text"`
}

type goldIdentity struct {
	ID      string     `json:"id"`
	Kind    string     `json:"kind"`
	Says    string     `json:"says"`
	Left    []goldTerm `json:"left"`
	Right   []goldTerm `json:"right"`
	Verdict Verdict    `json:"verdict"`
}

func goldIdentities(t testing.TB) []goldIdentity {
	b, err := os.ReadFile(shared(t, "gold", "identities.json"))
	require.NoError(t, err)
	var out []goldIdentity
	require.NoError(t, json.Unmarshal(b, &out))
	return out
}

// inTable reports whether all places of an expected identity are cells.
func (g goldIdentity) inTable() bool {
	for _, x := range append(append([]goldTerm{}, g.Left...), g.Right...) {
		if x.Column == 0 {
			return false
		}
	}
	return true
}

func (g goldIdentity) places() string {
	var out []string
	for _, x := range append(append([]goldTerm{}, g.Left...), g.Right...) {
		out = append(out, fmt.Sprintf("%d:%d", x.Line, x.Column))
	}
	sort.Strings(out)
	return strings.Join(out, " ")
}

func places(r *Result) string {
	var out []string
	for _, x := range append(append([]Term{}, r.Left...), r.Right...) {
		out = append(out, fmt.Sprintf("%d:%d", x.Figure.At.Line, x.Figure.At.Column))
	}
	sort.Strings(out)
	return strings.Join(out, " ")
}

const seedFile = "000_ca03bd0c88218b21.txt"

func seedDocument(t testing.TB) Document {
	return Document{Department: "泽州县司法局", Year: 2024, Tables: tabTables(t, readText(t, shared(t, "seed", seedFile)))}
}

func TestSeedTableIdentities(t *testing.T) {
	results := Evaluate(Identities(seedDocument(t)))
	found := map[string]*Result{}
	for i := range results {
		found[places(&results[i])] = &results[i]
		if results[i].Verdict == VerdictBroken {
			t.Errorf("broken: %s %s %s", results[i].Kind, results[i].ID(), places(&results[i]))
		}
	}
	tables, missing := 0, 0
	for _, g := range goldIdentities(t) {
		if !g.inTable() {
			continue
		}
		tables++
		r := found[g.places()]
		if r == nil {
			missing++
			t.Errorf("%s %s not found: %s %s", g.ID, g.Kind, g.Says, g.places())
			continue
		}
		require.Equal(t, g.Verdict, r.Verdict, g.Says)
		if g.Kind != r.Kind {
			t.Errorf("%s %s: kind %s, want %s", g.ID, g.Says, r.Kind, g.Kind)
		}
	}
	t.Logf("%d identities between tables expected, %d missing; %d found in all", tables, missing, len(results))
}

func TestSeedCoverage(t *testing.T) {
	results, cover := Survey(seedDocument(t))
	tried := 0
	for _, c := range cover {
		tried += c.Tried
		t.Logf("%-9s %4d  %s %v", c.Kind, c.Tried, c.Table, c.Untried)
	}
	require.Equal(t, len(results), tried)
}
