package disclosure_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/disclosure"
)

// sharedFile is a file beside the repository, where it is there.
func sharedFile(t testing.TB, parts ...string) string {
	t.Helper()
	path := filepath.Join(append([]string{"..", "..", "..", "shared"}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("%s is not there: it holds the published documents", path)
	}
	return path
}

func readDocument(t testing.TB, path string) *perf.Submission {
	t.Helper()
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	s, err := disclosure.Read(f, disclosure.Options{})
	require.NoError(t, err)
	return s
}

func identitiesOf(t require.TestingT, s *perf.Submission) []budget.Result {
	r, err := perf.Check(context.Background(), s, nil)
	require.NoError(t, err)
	return r.Identities
}

const seedFile = "000_ca03bd0c88218b21.txt"

// expected is an identity as a person wrote it down.
type expected struct {
	ID      string         `json:"id"`
	Kind    string         `json:"kind"`
	Says    string         `json:"says"`
	Left    []place        `json:"left"`
	Right   []place        `json:"right"`
	Verdict budget.Verdict `json:"verdict"`
}

// place is a cell of a table, or a figure of a line of prose.
type place struct {
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Text   string `json:"text"`
}

func (e *expected) key() string {
	var out []string
	for _, p := range append(append([]place{}, e.Left...), e.Right...) {
		if p.Column > 0 {
			out = append(out, fmt.Sprintf("%d:%d", p.Line, p.Column))
		} else {
			out = append(out, fmt.Sprintf("%d %s", p.Line, p.Text))
		}
	}
	return setOf(out)
}

func setOf(places []string) string {
	sort.Strings(places)
	kept := places[:0]
	for i, p := range places {
		if i == 0 || p != places[i-1] {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " | ")
}

// listed is an identity as a report prints it.
type listed struct {
	Kind    string         `json:"kind"`
	ID      string         `json:"id"`
	Left    []listedTerm   `json:"left"`
	Right   []listedTerm   `json:"right"`
	Verdict budget.Verdict `json:"verdict"`
}

type listedTerm struct {
	At struct {
		Line   int `json:"line"`
		Column int `json:"column"`
	} `json:"at"`
	Text string `json:"text"`
}

// keys are the names that a listed identity may go by: a cell of a form counts
// as a figure of its line, too.
func (l *listed) keys(inTables func(line int) bool) string {
	var out []string
	for _, t := range append(append([]listedTerm{}, l.Left...), l.Right...) {
		if t.At.Column > 0 && inTables(t.At.Line) {
			out = append(out, fmt.Sprintf("%d:%d", t.At.Line, t.At.Column))
		} else {
			out = append(out, fmt.Sprintf("%d %s", t.At.Line, t.Text))
		}
	}
	return setOf(out)
}

func TestSeedIdentities(t *testing.T) {
	b, err := os.ReadFile(sharedFile(t, "gold", "identities.json"))
	require.NoError(t, err)
	var want []expected
	require.NoError(t, json.Unmarshal(b, &want))

	s := readDocument(t, sharedFile(t, "seed", seedFile))
	results := identitiesOf(t, s)
	b, err = json.Marshal(results)
	require.NoError(t, err)
	var got []listed
	require.NoError(t, json.Unmarshal(b, &got))

	found := map[string][]*listed{}
	for i := range got {
		k := got[i].keys(func(line int) bool { return line < 428 })
		found[k] = append(found[k], &got[i])
		if got[i].Verdict == budget.VerdictBroken {
			t.Logf("broken: %s %s %s", got[i].Kind, got[i].ID, k)
		}
	}
	missing := 0
	for i := range want {
		w := &want[i]
		list := found[w.key()]
		if len(list) == 0 {
			missing++
			t.Errorf("%s %s not found: %s [%s]", w.ID, w.Kind, w.Says, w.key())
			continue
		}
		ok, kind := false, false
		for _, g := range list {
			ok = ok || g.Verdict == w.Verdict
			kind = kind || g.Kind == w.Kind
		}
		if !ok {
			t.Errorf("%s %s is %s, want %s: %s", w.ID, w.Kind, list[0].Verdict, w.Verdict, w.Says)
		}
		if !kind {
			t.Errorf("%s %s is of kind %s: %s", w.ID, w.Kind, list[0].Kind, w.Says)
		}
	}
	t.Logf("%d identities expected, %d not found; %d in all", len(want), missing, len(got))
}
