package render_test

import (
	"bytes"
	"context"
	"html"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/open"
	"github.com/perftarget/perftarget/perf/render"
	"github.com/perftarget/perftarget/perf/rules"
	"github.com/perftarget/perftarget/source"
)

const (
	script  = `<script>window.ran=1</script>`
	picture = `"><img src=x onerror="window.ran=2">`
	turned  = "收入\u202e表算预\u2066\u200b"
)

// hostile is a report and a submission in which every text is an attempt.
func hostile() (*perf.Report, *perf.Submission) {
	long := strings.Repeat("很长的名称", 4000)
	at := func(line int) source.Place { return source.Place{Line: line, Column: 1} }
	field := func(s string, line int) perf.Field { return perf.Field{Text: s, At: at(line)} }
	form := &perf.ProjectForm{
		Name: field(script, 1), Unit: field(picture, 2), Plan: field(long, 3), Term: field(turned, 4),
		Extra: []perf.Labelled{{Label: script, Field: field("javascript:window.ran=3", 5)}},
	}
	form.Funds.Annual.Total, _ = budget.NewFigure("1</td><script>window.ran=4</script>", "</script>", at(6))
	form.Annual.Indicators.Add(indicator.Quantity, indicator.Indicator{
		Name: picture + "{{.Title}}", Target: indicator.MustParseTarget("3人"), Note: script, At: at(7), ValueAt: at(8),
	})
	s := &perf.Submission{
		Version: perf.Version, Department: perf.Department{Name: script + turned, Code: `';window.ran=5;'`},
		Projects:  []*perf.ProjectForm{form, {Name: field(long, 20)}, {Name: field("", 21)}, nil},
		Tables:    []budget.Table{{Title: script, Unit: "</style><script>window.ran=6</script>", Rows: []budget.Row{{Cells: []budget.Figure{{Text: picture, At: at(9)}}}}}},
		Narrative: []budget.Statement{{Text: source.Text{Text: "<b>a" + script, At: at(10)}, Heading: picture}},
	}
	quote := func(path, text string) perf.Evidence {
		return perf.Evidence{At: source.Place{File: script, Line: 1, Path: path}, Text: text}
	}
	r := &perf.Report{
		Version:    perf.Version,
		Submission: perf.Summary{Department: script + turned, Code: `';window.ran=5;'`, File: picture},
		Findings: []perf.Finding{
			{
				Rule: "a/" + picture, Severity: perf.Error, Message: perf.Words{ZH: script + turned, EN: script}, Form: script,
				Evidence: []perf.Evidence{
					quote("/projects/0/name", script), quote("/projects/0/annual/indicators/children/0/children/0/children/0", picture),
					quote("/projects/0/unit", long), quote("/tables/0/rows/0/cells/0", picture), quote("/narrative/0", script),
					quote("/projects/3/name", ""), quote("/projects/99/name", ""), quote("/tables/-1", ""), quote("/projects/00/name", ""),
					quote("no pointer", "<i>"), quote("/projects/0/claims/7/claims/1", ""), quote("", "\x00\x1b[31m"),
				},
				Related: []perf.Evidence{quote("/projects/0/term", turned)},
				Mend:    &perf.Evidence{At: source.Place{Path: "/projects/0/name"}, Text: picture},
			},
			{Rule: "no-family", Severity: "fatal", Form: long},
		},
		Links:    []perf.Link{{Department: perf.LinkEnd{Name: script}, Project: perf.LinkEnd{Form: picture, Name: turned}}},
		Coverage: []perf.Coverage{{Rule: "a/" + picture, Title: perf.Words{ZH: script, EN: script}, Basis: script, Findings: 1, Skipped: []perf.Skip{{Reason: perf.Words{ZH: picture}}}}},
		Baseline: &perf.Baseline{Accepted: []perf.Accepted{{Rule: script, Message: perf.Words{ZH: picture}, Reason: turned}}},
	}
	return r, s
}

// Hostile names are shown and never run. (The browser test looks that nothing
// ran; here is why nothing can.)
func TestHostileNamesInPage(t *testing.T) {
	r, s := hostile()
	for _, lang := range []render.Lang{render.Chinese, render.English} {
		doc := page(t, r, s, lang)
		require.Equal(t, 1, strings.Count(doc, "<script"), "the page's own")
		require.Equal(t, 1, strings.Count(doc, "<style"))
		require.NotContains(t, doc, "<img")
		require.NotContains(t, doc, " style=")
		require.Contains(t, doc, "{{.Title}}", "no template of the page")
		require.Contains(t, doc, "&lt;script&gt;window.ran=1&lt;/script&gt;", "shown")
		for _, unseen := range []string{"\u202e", "\u2066", "\u200b", "\x00", "\x1b"} {
			require.NotContains(t, doc, unseen)
		}
		require.Contains(t, html.UnescapeString(doc), "收入⟨U+202E⟩表算预⟨U+2066⟩⟨U+200B⟩")
		require.Contains(t, doc, s.Projects[0].Plan.Text, "in full, once")
		require.Less(t, len(doc), 3*len(s.Projects[0].Plan.Text)+100_000, "and not everywhere")
	}
}

func TestHostileNamesInMarkdown(t *testing.T) {
	r := &perf.Report{
		Submission: perf.Summary{Department: "a|b <b>\n# c @owner"},
		Findings: []perf.Finding{{
			Rule: "a/b", Severity: perf.Error, Message: perf.Words{ZH: "![x](http://e) *a* _b_ `c` ~d~ &lt; " + turned}, Form: "x\n\n| y |",
			Evidence: []perf.Evidence{{Text: "a ``b` <script>"}, {Text: " "}, {Text: "`"}},
			Mend:     &perf.Evidence{Text: "**1**"},
		}},
	}
	var b bytes.Buffer
	require.NoError(t, render.Markdown(&b, r, render.Options{}))
	for _, want := range []string{
		"# a\\|b \\<b\\> \\# c @<!-- -->owner\n",
		"| x \\| y \\| | 1 | 0 | 0 |\n",
		"## x \\| y \\|\n",
		"- **错误** !\\[x\\](http://e) \\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\&lt; 收入⟨U+202E⟩表算预⟨U+2066⟩⟨U+200B⟩ `a/b`\n",
		" ``` a ``b` <script> ```\n",
		" `（空白）`\n",
		" `` ` ``\n",
		"→ **\\*\\*1\\*\\***\n",
	} {
		require.Contains(t, b.String(), want)
	}
}

func TestHostileNamesInText(t *testing.T) {
	r, _ := hostile()
	var b bytes.Buffer
	require.NoError(t, render.Text(&b, r, render.Options{}))
	for _, steers := range []string{"\u202e", "\u2066", "\x00", "\x1b"} {
		require.NotContains(t, b.String(), steers)
	}
}

// Of real documents every finding is shown, and every quotation leads to the
// cell it is from, but for what the reader could not place.
func TestRealDocuments(t *testing.T) {
	files, err := filepath.Glob("../../testdata/*/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			s, err := open.File(file, open.Options{})
			require.NoError(t, err)
			r, err := perf.Check(context.Background(), s, rules.All())
			require.NoError(t, err)
			doc := page(t, r, s, render.Chinese)
			require.Equal(t, len(r.Findings), strings.Count(doc, `<article class="finding `))
			quotes := 0
			for _, f := range r.Findings {
				for _, e := range append(f.Evidence, f.Related...) {
					if !strings.HasPrefix(e.At.Path, "/reading/") {
						quotes++
					}
				}
			}
			require.GreaterOrEqual(t, strings.Count(doc, `<li><a href="#s`), quotes)
		})
	}
}

// No path and no text in a report makes a renderer fail.
func FuzzPage(f *testing.F) {
	f.Add("/projects/0/plan", "2022年10月", 36)
	f.Add("/tables/0/rows/2/cells/2", "502.30", 0)
	f.Add("/projects/0/claims/0/claims/0", "月", -1)
	f.Add("/narrative/0/reasons/9", "<", 1<<40)
	f.Fuzz(func(t *testing.T, path, text string, offset int) {
		r, s := small(t)
		e := perf.Evidence{At: source.Place{Path: path, Offset: offset}, Text: text}
		r.Findings = append(r.Findings, perf.Finding{Rule: text, Severity: perf.Info, Form: text, Evidence: []perf.Evidence{e, e}, Mend: &e})
		page(t, r, s, render.Chinese)
		require.NoError(t, render.Markdown(&bytes.Buffer{}, r, render.Options{}))
		require.NoError(t, render.Text(&bytes.Buffer{}, r, render.Options{}))
	})
}

func BenchmarkHTML(b *testing.B) {
	s, err := open.File("../../testdata/zezhou-2024/budget.txt", open.Options{})
	require.NoError(b, err)
	r, err := perf.Check(context.Background(), s, rules.All())
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		require.NoError(b, render.HTML(&bytes.Buffer{}, r, s, render.Options{}))
	}
}
