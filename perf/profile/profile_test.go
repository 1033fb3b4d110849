package profile_test

import (
	"context"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/profile"
)

// list is three rules of two families, one with a setting.
func list() []perf.Rule {
	shout := func(p *perf.Pass) {
		p.Report(perf.Finding{Severity: perf.Error, Difference: p.Param("min").String()})
	}
	return []perf.Rule{
		{ID: "set/share", Severity: perf.Warning, Run: shout, Params: []perf.Param{{Name: "min", Value: decimal.NewFromInt(50)}}},
		{ID: "set/count", Severity: perf.Info, Run: shout},
		{ID: "value/empty", Severity: perf.Error, Run: shout},
	}
}

func ids(rules []perf.Rule) []string {
	var out []string
	for _, r := range rules {
		out = append(out, r.ID)
	}
	return out
}

func read(t *testing.T, doc string) *profile.Profile {
	t.Helper()
	p, err := profile.Read(strings.NewReader(doc))
	require.NoError(t, err)
	return p
}

func TestApply(t *testing.T) {
	p := read(t, `{"version":"1","name":"某市审核口径","rules":{
		"set":{"off":true}, "set/share":{"on":true,"severity":"info","params":{"min":"62.5"}}}}`)
	before := list()
	rules, err := p.Apply(before)
	require.NoError(t, err)
	require.Equal(t, []string{"set/share", "value/empty"}, ids(rules))
	require.Equal(t, "50", before[0].Params[0].Value.String(), "the given list stays as it was")

	r, err := perf.Check(context.Background(), &perf.Submission{}, rules)
	require.NoError(t, err)
	require.Equal(t, perf.Info, r.Findings[1].Severity, "also where the rule itself grades")
	require.Equal(t, "62.5", r.Findings[1].Difference)
	require.Equal(t, perf.Error, r.Findings[0].Severity, "what is not set stays")
}

func TestRefused(t *testing.T) {
	for _, c := range []struct{ doc, says string }{
		{`{"version":"2"}`, `version "2", want "1"`},
		{`{"version":"1","ruls":{}}`, `unknown field "ruls"`},
		{`{"version":"1"`, "unexpected EOF"},
		{`{"version":"1","rules":{"set/share":{"params":{"min":1E-99999999}}}}`, "set/share, min: a number of too many digits"},
		{``, "bad profile"},
		{`{"version":"1"} {}`, "at byte 17: something follows the document"},
	} {
		_, err := profile.Read(strings.NewReader(c.doc))
		require.ErrorIs(t, err, profile.ErrProfile)
		require.ErrorContains(t, err, c.says)
	}
	for _, c := range []struct{ doc, says string }{
		{`{"version":"1","rules":{"set/none":{"off":true}}}`, "/rules/set~1none: no such rule or family"},
		{`{"version":"1","rules":{"set/share":{"severity":"grave"}}}`, `severity "grave"`},
		{`{"version":"1","rules":{"set/share":{"params":{"max":1}}}}`, `no setting "max", it has [min]`},
	} {
		_, err := read(t, c.doc).Apply(list())
		require.ErrorIs(t, err, profile.ErrProfile)
		require.ErrorContains(t, err, c.says)
	}
}

func TestSelect(t *testing.T) {
	for _, c := range []struct {
		only, skip, want []string
	}{
		{nil, nil, []string{"set/share", "set/count", "value/empty"}},
		{[]string{"set"}, nil, []string{"set/share", "set/count"}},
		{[]string{"set"}, []string{"set/share"}, []string{"set/count"}},
		{nil, []string{"set", "value/empty"}, nil},
	} {
		got, err := profile.Select(list(), c.only, c.skip)
		require.NoError(t, err)
		require.Equal(t, c.want, ids(got))
	}
	_, err := profile.Select(list(), []string{"se"}, nil)
	require.ErrorContains(t, err, `no rule or family "se"`)
}
