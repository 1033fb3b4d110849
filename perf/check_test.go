package perf_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

func rule(id string, run func(*perf.Pass)) perf.Rule {
	return perf.Rule{ID: id, Severity: perf.Warning, Run: run}
}

func quiet(*perf.Pass) {}

func TestCheckRefusesABadList(t *testing.T) {
	s := &perf.Submission{}
	for name, c := range map[string]struct {
		rules []perf.Rule
		says  string
	}{
		"no family":  {[]perf.Rule{rule("empty", quiet)}, `rule 0 has the ID "empty", want family/name`},
		"twice":      {[]perf.Rule{rule("a/b", quiet), rule("a/b", quiet)}, "rule a/b stands in it twice"},
		"no run":     {[]perf.Rule{rule("a/b", nil)}, "rule a/b has nothing to run"},
		"no grade":   {[]perf.Rule{{ID: "a/b", Run: quiet}}, `rule a/b has the severity ""`},
		"blank name": {[]perf.Rule{rule("a/", quiet)}, "want family/name"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := perf.Check(context.Background(), s, c.rules)
			require.ErrorIs(t, err, perf.ErrRules)
			require.ErrorContains(t, err, c.says)
		})
	}
	_, err := perf.Check(context.Background(), nil, nil)
	require.ErrorContains(t, err, "no submission")
}

func TestCheckEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	first := rule("a/first", func(*perf.Pass) { cancel() })
	ran := false
	second := rule("a/second", func(*perf.Pass) { ran = true })
	r, err := perf.Check(ctx, &perf.Submission{}, []perf.Rule{first, second})
	require.ErrorIs(t, err, context.Canceled)
	require.ErrorContains(t, err, "a/second")
	require.Nil(t, r, "half a report is no report")
	require.False(t, ran)
}

func TestCoverageTellsSilencesApart(t *testing.T) {
	why := perf.Words{ZH: "没有预算表", EN: "no tables"}
	list := []perf.Rule{
		rule("a/clean", func(p *perf.Pass) { p.Compared(3) }),
		rule("a/not-applicable", quiet),
		rule("a/could-not-tell", func(p *perf.Pass) { p.Skip(why); p.Skip(why) }),
		rule("a/finds", func(p *perf.Pass) { p.Compared(1); p.Report(perf.Finding{}) }),
	}
	r, err := perf.Check(context.Background(), &perf.Submission{}, list)
	require.NoError(t, err)
	var got []perf.Status
	for _, c := range r.Coverage {
		got = append(got, c.Status)
	}
	require.Equal(t, []perf.Status{perf.Clean, perf.NotApplicable, perf.CouldNotTell, perf.HasFindings}, got)
	require.Equal(t, []perf.Skip{{Reason: why, Count: 2}}, r.Coverage[2].Skipped)
	require.Equal(t, perf.Warning, r.Findings[0].Severity, "the rule's own grade")
	require.False(t, r.Has(perf.Error))
	require.True(t, r.Has(perf.Warning))
}

// One cause gives one finding: where a rule speaks of a place, those that it
// supersedes are silent there, and only there.
func TestSupersede(t *testing.T) {
	name := perf.Field{Text: "甲", At: source.Place{Line: 3}}
	other := perf.Field{Text: "乙", At: source.Place{Line: 4}}
	s := &perf.Submission{Projects: []*perf.ProjectForm{{Name: name}, {Name: other}}}
	says := func(i int) func(*perf.Pass) {
		return func(p *perf.Pass) {
			for _, f := range s.Projects[i:] {
				p.Report(perf.Finding{Evidence: []perf.Evidence{p.CiteText(&f.Name)}})
			}
		}
	}
	strong := rule("a/strong", says(1))
	strong.Supersedes = []string{"a/weak"}
	r, err := perf.Check(context.Background(), s, []perf.Rule{rule("a/weak", says(0)), strong})
	require.NoError(t, err)
	var got []string
	for _, f := range r.Findings {
		got = append(got, f.Rule+" "+f.Evidence[0].Text)
	}
	require.Equal(t, []string{"a/weak 甲", "a/strong 乙"}, got)
	require.Equal(t, 1, r.Coverage[0].Findings)
}

// A quoted text gets the file and the JSON Pointer of its place, with or
// without a line.
func TestPlacesOfEvidence(t *testing.T) {
	form := &perf.ProjectForm{Name: perf.Field{Text: "甲", At: source.Place{Line: 3, Column: 2}}}
	ind := form.Annual.Indicators.Add(indicator.Quantity, indicator.Indicator{Name: "次数"})
	s := &perf.Submission{Source: perf.Source{File: "a.txt"}, Projects: []*perf.ProjectForm{nil, form}}
	cite := rule("a/cite", func(p *perf.Pass) {
		p.Report(perf.Finding{Evidence: []perf.Evidence{
			p.CiteText(&form.Name), p.Cite(&ind.At, ind.Name), p.Cite(&ind.ValueAt, ""),
			{At: source.Place{Line: 3, Column: 2}, Text: "by value"},
		}})
	})
	r, err := perf.Check(context.Background(), s, []perf.Rule{cite})
	require.NoError(t, err)
	leaf := "/projects/1/annual/indicators/children/0/children/0/children/0"
	require.Equal(t, []source.Place{
		{File: "a.txt", Line: 3, Column: 2, Path: "/projects/1/name"},
		{File: "a.txt", Path: leaf},
		{File: "a.txt", Path: leaf + "/target"},
		{File: "a.txt", Line: 3, Column: 2, Path: "/projects/1/name"},
	}, placesOf(r.Findings[0].Evidence))
	require.Equal(t, source.Place{Line: 3, Column: 2}, form.Name.At, "checking never changes a form")
}

func placesOf(es []perf.Evidence) []source.Place {
	var out []source.Place
	for _, e := range es {
		out = append(out, e.At)
	}
	return out
}

// TestPlacesOutOfLine: a cell is found, too, where its row says that it stands on
// another line.
func TestPlacesOutOfLine(t *testing.T) {
	s := &perf.Submission{Tables: []budget.Table{{Rows: []budget.Row{
		{At: source.Place{Line: 1}, Cells: []budget.Figure{{Text: "甲", At: source.Place{Line: 1, Column: 1}}}},
		{At: source.Place{Line: 2}, Cells: []budget.Figure{{Text: "乙", At: source.Place{Line: 1, Column: 1}}}},
		{At: source.Place{Line: 3}, Cells: []budget.Figure{{Text: "丙", At: source.Place{Line: 9, Column: 2}}}},
	}}}}
	cells := rule("a/cells", func(p *perf.Pass) {
		for i := range s.Tables[0].Rows {
			p.Report(perf.Finding{Evidence: []perf.Evidence{p.CiteFigure(&s.Tables[0].Rows[i].Cells[0])}})
		}
	})
	r, err := perf.Check(context.Background(), s, []perf.Rule{cells})
	require.NoError(t, err)
	var paths []string
	for _, f := range r.Findings {
		paths = append(paths, f.Evidence[0].At.Path)
	}
	require.Equal(t, []string{"/tables/0/rows/0/cells/0", "/tables/0/rows/1/cells/0", "/tables/0/rows/2/cells/0"}, paths)
}

func TestErrorsComeFirst(t *testing.T) {
	at := func(line int) []perf.Evidence { return []perf.Evidence{{At: source.Place{Line: line}}} }
	list := []perf.Rule{rule("a/b", func(p *perf.Pass) {
		p.Report(perf.Finding{Severity: perf.Info, Evidence: at(1)})
		p.Report(perf.Finding{Severity: perf.Error, Evidence: at(9)})
		p.Report(perf.Finding{Severity: perf.Warning, Evidence: at(5)})
		p.Report(perf.Finding{Severity: perf.Error, Evidence: at(2)})
	})}
	r, err := perf.Check(context.Background(), &perf.Submission{}, list)
	require.NoError(t, err)
	var got []int
	for _, f := range r.Findings {
		got = append(got, f.Evidence[0].At.Line)
	}
	require.Equal(t, []int{2, 9, 5, 1}, got)
}

// TestReportLater: the words of a finding are made only if it stays.
func TestReportLater(t *testing.T) {
	form := &perf.DepartmentForm{Name: perf.Field{Text: "泽州县司法局", At: source.Place{Line: 1}}}
	s := &perf.Submission{Department: perf.Department{Form: form}}
	said := 0
	weak := rule("a/weak", func(p *perf.Pass) {
		p.ReportLater(perf.Finding{Evidence: []perf.Evidence{p.CiteText(&form.Name)}}, func(f *perf.Finding) {
			said++
			f.Message.ZH = "说明"
		})
	})
	strong := rule("a/strong", func(p *perf.Pass) {
		p.Report(perf.Finding{Evidence: []perf.Evidence{p.CiteText(&form.Name)}})
	})
	strong.Supersedes = []string{"a/weak"}

	r, err := perf.Check(context.Background(), s, []perf.Rule{weak})
	require.NoError(t, err)
	require.Equal(t, "说明", r.Findings[0].Message.ZH)
	require.Equal(t, "/department/form/name", r.Findings[0].Evidence[0].At.Path)
	r, err = perf.Check(context.Background(), s, []perf.Rule{weak, strong})
	require.NoError(t, err)
	require.Len(t, r.Findings, 1)
	require.Equal(t, "a/strong", r.Findings[0].Rule)
	require.Equal(t, 1, said)
}
