package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/perftarget/perftarget/perf"
)

// Markdown writes the report for a mail or a ticket: a table of what was found
// where, then the findings by form with both sides quoted. What a document says
// is quoted so that it is shown as written and read as nothing else, be it HTML,
// a heading or a name with an @ before it.
func Markdown(w io.Writer, r *perf.Report, opt Options) error {
	m := &markdown{w: bufio.NewWriter(w), lang: opt.Lang, words: opt.Lang.words(), page: opt.Lang.pageWords(), file: r.Submission.File}
	m.head(r)
	all := groups(r.Findings)
	m.overview(all)
	basis := basisOf(r)
	for _, g := range all {
		fmt.Fprintf(m.w, "\n## %s\n\n", m.formName(g))
		for _, f := range g.findings {
			m.finding(f, basis[f.Rule])
		}
	}
	fmt.Fprintf(m.w, "\n%s\n", coverageLine(r, m.words))
	return m.w.Flush()
}

type markdown struct {
	w     *bufio.Writer
	lang  Lang
	words words
	page  pageWords
	file  string
}

func (m *markdown) head(r *perf.Report) {
	s := r.Submission
	fmt.Fprintf(m.w, "# %s\n\n", plain(reportTitle(r, m.words)))
	indicators := s.DepartmentIndicators
	for _, p := range s.Projects {
		indicators += p.Indicators
	}
	n := count(r.Findings)
	fmt.Fprintf(m.w, "**"+m.words.counts+"**\n\n", n[perf.Error], n[perf.Warning], n[perf.Info])
	fmt.Fprintf(m.w, m.words.contents+"\n", s.Tables, len(s.Projects), indicators)
	if s.File != "" {
		fmt.Fprintf(m.w, "\n%s%s%s\n", m.page.File, m.page.Colon, code(s.File))
	}
	if b := r.Baseline; b != nil {
		fmt.Fprintf(m.w, "\n"+m.page.Baseline+"\n", b.Known, b.Gone)
	}
}

func (m *markdown) formName(g group) string {
	if g.form == "" {
		return m.words.document
	}
	return plain(short(g.form, nameLimit))
}

func (m *markdown) overview(all []group) {
	if len(all) == 0 {
		fmt.Fprintf(m.w, "\n%s\n", m.page.NothingAtAll)
		return
	}
	fmt.Fprintf(m.w, "\n| %s |", m.page.Form)
	for _, s := range severities {
		fmt.Fprintf(m.w, " %s |", m.words.severity[s])
	}
	fmt.Fprint(m.w, "\n|---|--:|--:|--:|\n")
	for _, g := range all {
		n := map[perf.Severity]int{}
		for _, f := range g.findings {
			n[f.Severity]++
		}
		fmt.Fprintf(m.w, "| %s | %d | %d | %d |\n", m.formName(g), n[perf.Error], n[perf.Warning], n[perf.Info])
	}
}

func (m *markdown) finding(f *perf.Finding, basis string) {
	fmt.Fprintf(m.w, "- **%s** %s %s\n", m.words.severity[f.Severity], plain(short(m.lang.pick(f.Message), messageLimit)), code(f.Rule))
	for _, e := range f.Evidence {
		fmt.Fprintf(m.w, "  - %s\n", m.quotation(e))
	}
	for _, e := range f.Related {
		fmt.Fprintf(m.w, "  - %s %s\n", m.words.related, m.quotation(e))
	}
	if f.Difference != "" {
		fmt.Fprintf(m.w, "  - %s%s\n", m.words.difference, plain(f.Difference))
	}
	if f.Mend != nil {
		fmt.Fprintf(m.w, "  - %s%s → **%s**\n", m.words.mend, plain(m.words.place(f.Mend.At, m.file)), plain(f.Mend.Text))
	}
	if basis != "" && f.Severity != perf.Info {
		fmt.Fprintf(m.w, "  - %s%s\n", m.words.basis, plain(basis))
	}
}

func (m *markdown) quotation(e perf.Evidence) string {
	text := strings.Join(strings.Fields(e.Text), " ")
	if text == "" {
		text = m.words.blank
	}
	return plain(m.words.place(e.At, m.file)) + " " + code(short(text, pageQuote))
}

// code writes a text as a code span, in which nothing is markup. The fence has
// one backtick more than any run of them within.
func code(s string) string {
	s = visible(strings.Join(strings.Fields(s), " "))
	longest, run := 0, 0
	for _, r := range s {
		if run++; r != '`' {
			run = 0
		}
		longest = max(longest, run)
	}
	fence := strings.Repeat("`", longest+1)
	if longest > 0 || s == "" {
		s = " " + s + " "
	}
	return fence + s + fence
}

// plain writes a text on one line with everything escaped that is markup within
// a line, that would end a table cell, or that would call somebody by name. It
// never stands at the start of a line, where more is.
func plain(s string) string {
	s = visible(strings.Join(strings.Fields(s), " "))
	var b strings.Builder
	for _, r := range s {
		switch {
		case strings.ContainsRune("\\`*_[]<>|&~#$", r):
			b.WriteByte('\\')
		case r == '@':
			b.WriteString("@<!-- -->")
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
