package main

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

func filed(t *testing.T, changes ...string) (int, answer) {
	t.Helper()
	doc, err := os.ReadFile("filing.json")
	require.NoError(t, err)
	text := strings.NewReplacer(changes...).Replace(string(doc))
	require.True(t, len(changes) == 0 || text != string(doc), "the filing has what is to be changed")
	var out, stderr bytes.Buffer
	code := run(strings.NewReader(text), &out, &stderr)
	require.Empty(t, stderr.String())
	var a struct {
		Problems []problem
		Form     json.RawMessage
	}
	require.NoError(t, json.Unmarshal(out.Bytes(), &a))
	form := &perf.ProjectForm{}
	if a.Form != nil {
		form, err = perf.ReadProjectForm(bytes.NewReader(a.Form), perf.JSONOptions{})
		require.NoError(t, err)
	}
	return code, answer{a.Problems, form}
}

// What the rules find is said of the fields of the filing.
func TestFindings(t *testing.T) {
	code, a := filed(t)
	require.Equal(t, 1, code)
	found := map[string]string{}
	for _, p := range a.Problems {
		found[p.Field] = p.Rule
	}
	require.Equal(t, map[string]string{"unitCost": "form/cost-times-qty", "satisfaction": "value/op-semantic"}, found)

	tree := a.Form.Annual.Indicators
	require.Equal(t, 6, tree.Len())
	for leaf := range tree.All() {
		require.NotEqual(t, indicator.KindUnknown, leaf.Target.Kind(), leaf.Name)
	}
	require.Equal(t, "360000", a.Form.Funds.Annual.Total.Text)
}

func TestClean(t *testing.T) {
	code, a := filed(t, "300元/次", "30元/次", "≤90%", "≥90%")
	require.Empty(t, a.Problems)
	require.Zero(t, code)

	_, a = filed(t, `"deadline": "12月底前",`, "", "300元/次", "30元/次", "≤90%", "≥90%")
	require.Equal(t, 5, a.Form.Annual.Indicators.Len(), "a field that may be left out")
}

// What a tag refuses is said of its field, a target with the place in it that is
// not understood; no form is made of it.
func TestTags(t *testing.T) {
	code, a := filed(t, "居家养老上门服务", "", "2024", "1999", "360000", "三十六万", "≥12000次", "有效", "≥98%", "完成2次、3次", "300元/次", "")
	require.Equal(t, 1, code)
	said := map[string]string{}
	for _, p := range a.Problems {
		require.Equal(t, perf.Error, p.Severity)
		said[p.Field] = p.Rule + ": " + p.Message
	}
	require.Equal(t, map[string]string{
		"project":  `required: "": want required`,
		"year":     `gte: "1999": want gte 2015`,
		"amount":   `numeric: "三十六万": want numeric`,
		"visits":   `target: "有效": want target quantity`,
		"onTime":   `target: indicator: target "完成2次、3次", at byte 10: the text from here on is not understood`,
		"unitCost": `required: "": want required`,
	}, said)
	require.Zero(t, a.Form.Annual.Indicators.Len())
}

func TestUnusable(t *testing.T) {
	for _, in := range []string{"", "[]", `{"project":1}`, `{"projekt":"x"}`, `{"project":"` + strings.Repeat("x", 1<<20)} {
		var out, stderr bytes.Buffer
		require.Equal(t, 2, run(strings.NewReader(in), &out, &stderr))
		require.Empty(t, out.String())
		require.Contains(t, stderr.String(), "dto: ")
	}
}
