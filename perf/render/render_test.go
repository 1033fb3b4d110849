package render_test

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/render"
)

var update = flag.Bool("update", false, "write the golden files anew; read them before keeping them")

// small is a small report made by hand, with the submission that it is of.
func small(t testing.TB) (*perf.Report, *perf.Submission) {
	t.Helper()
	f, err := os.Open("testdata/report.json")
	require.NoError(t, err)
	defer f.Close()
	r, err := perf.ReadReport(f, perf.JSONOptions{})
	require.NoError(t, err)
	g, err := os.Open("testdata/submission.json")
	require.NoError(t, err)
	defer g.Close()
	s, err := perf.ReadJSON(g, perf.JSONOptions{})
	require.NoError(t, err)
	return r, s
}

func TestGolden(t *testing.T) {
	r, s := small(t)
	formats := map[string]func(io.Writer, render.Options) error{
		"txt":  func(w io.Writer, o render.Options) error { return render.Text(w, r, o) },
		"md":   func(w io.Writer, o render.Options) error { return render.Markdown(w, r, o) },
		"html": func(w io.Writer, o render.Options) error { return render.HTML(w, r, s, o) },
	}
	for ext, write := range formats {
		for _, lang := range []render.Lang{render.Chinese, render.English} {
			file := filepath.Join("testdata", "report-"+string(lang)+"."+ext)
			t.Run(filepath.Base(file), func(t *testing.T) {
				var got, again bytes.Buffer
				require.NoError(t, write(&got, render.Options{Lang: lang}))
				require.NoError(t, write(&again, render.Options{Lang: lang}))
				require.Equal(t, got.String(), again.String(), "the same every time")
				if *update {
					require.NoError(t, os.WriteFile(file, got.Bytes(), 0o600))
				}
				want, err := os.ReadFile(file)
				require.NoError(t, err)
				require.Equal(t, string(want), got.String())
			})
		}
	}
}

// page renders and looks the page over: tags closed in order, ids unique, every
// link within the page leads somewhere.
func page(t require.TestingT, r *perf.Report, s *perf.Submission, lang render.Lang) string {
	var b bytes.Buffer
	require.NoError(t, render.HTML(&b, r, s, render.Options{Lang: lang}))
	doc := b.String()
	require.NotContains(t, doc, "ZgotmplZ", "a value stands where it may not")
	require.NotRegexp(t, `map\[|&lt;nil&gt;|%!`, doc, "a value is shown as Go prints it")

	body := regexp.MustCompile(`(?s)<(style|script)>.*?</(style|script)>`).ReplaceAllString(doc, "")
	var open []string
	for _, m := range regexp.MustCompile(`<(/?)([a-z0-9]+)`).FindAllStringSubmatch(body, -1) {
		switch {
		case slices.Contains([]string{"meta", "input", "br"}, m[2]):
		case m[1] == "":
			open = append(open, m[2])
		default:
			require.NotEmpty(t, open, "</%s> closes nothing", m[2])
			require.Equal(t, open[len(open)-1], m[2])
			open = open[:len(open)-1]
		}
	}
	require.Empty(t, open)

	ids := map[string]bool{}
	for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(body, -1) {
		require.False(t, ids[m[1]], "two parts have the id %s", m[1])
		ids[m[1]] = true
	}
	for _, m := range regexp.MustCompile(` href="([^"]*)"`).FindAllStringSubmatch(body, -1) {
		require.True(t, strings.HasPrefix(m[1], "#"), "%s leads out of the page", m[1])
		require.True(t, ids[m[1][1:]], "%s leads nowhere", m[1])
	}
	return doc
}

func TestPageShowsEverything(t *testing.T) {
	r, s := small(t)
	doc := page(t, r, s, render.Chinese)
	for _, f := range r.Findings {
		require.Contains(t, doc, f.Message.ZH)
	}
	for _, want := range []string{
		`<mark class="error" id="s0c1" tabindex="-1">502.30<ins>→ 520.30</ins><a class="ref" href="#f1">1</a></mark>`, // wrong figure and mend
		`，占<mark class="warning" id="s0c3" tabindex="-1">17.30%<a`,
		`补植，<mark class="warning"`,
		`（空白）<a class="ref"`,
		`版面截断`,
		`引自 某县林业局`,
		`低于部门 2`,
		`<th scope="col">结果</th>`,
		`<td class="n"><mark class="error" id="s0c1"`,
		`<li><a href="#f1"><span class="no error">1</span>`, // the summary leads to the gravest
		`<a href="#s2">森林防火</a> · 第`,                        // a link to the form it is on
	} {
		require.Contains(t, doc, want)
	}
	require.Equal(t, 1, strings.Count(doc, "森林防火</a></th>"))
}

// Without the submission there are the findings alone.
func TestPageWithoutSubmission(t *testing.T) {
	r, _ := small(t)
	doc := page(t, r, nil, render.English)
	require.Contains(t, doc, "502.30 for 林业和草原")
	require.NotContains(t, doc, "<mark")
	require.NotContains(t, doc, `class="quoted"`)

	doc = page(t, &perf.Report{}, nil, "")
	require.Contains(t, doc, "没有发现问题")
}

// Two targets open to opposite sides contradict each other, whatever their
// sets have in common.
func TestOppositeLinks(t *testing.T) {
	r, s := small(t)
	project := s.Projects[0].Implementation.Indicators.Levels[0].Levels[1].Indicators[0]
	project.Target = indicator.MustParseTarget("≤90%")
	r.Links[2].Relation = indicator.Overlapping
	doc := page(t, r, s, render.Chinese)
	require.Contains(t, doc, `<li class="chip contradicting">方向相反 1</li>`)
	require.NotContains(t, doc, "部分重合")
}

// A report that shows only what is new says so, and why findings were accepted:
// it must not look like a clean one.
func TestTextTellsTheBaseline(t *testing.T) {
	report := &perf.Report{Baseline: &perf.Baseline{Known: 3, Gone: 1, Accepted: []perf.Accepted{{
		Rule: "form/fund-zero", Message: perf.Words{ZH: "年度资金总额为0。", EN: "No money for the year."}, Reason: "已与单位核实",
	}}}}
	for lang, want := range map[render.Lang][]string{
		render.Chinese: {"上次已有的3处不再列出", "年度资金总额为0。", "已与单位核实"},
		render.English: {"3 known findings are left out", "No money for the year.", "已与单位核实"},
	} {
		var b strings.Builder
		require.NoError(t, render.Text(&b, report, render.Options{Lang: lang}))
		for _, text := range want {
			require.Contains(t, b.String(), text)
		}
	}
}
