// Package render turns a report into something a person reads. It knows
// reports and nothing of the rules that made them.
package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// Options are the settings of a renderer. The zero value is Chinese without
// colour.
type Options struct {
	Lang  Lang
	Color bool
}

// quoteLimit is how many characters of a quotation a line of the report shows;
// a whole paragraph would hide the finding.
const quoteLimit = 60

// Text writes the report for a person at a terminal: what was checked, the
// findings grouped by form with the gravest first and both sides quoted, and
// one line on what was compared.
func Text(w io.Writer, r *perf.Report, opt Options) error {
	t := &textWriter{w: bufio.NewWriter(w), words: opt.Lang.words(), opt: opt, file: r.Submission.File}
	t.head(r)
	basis := basisOf(r)
	for _, g := range groups(r.Findings) {
		t.group(g, basis)
	}
	t.tail(r)
	return t.w.Flush()
}

type textWriter struct {
	w     *bufio.Writer
	words words
	opt   Options
	file  string // that the head names, so that places need not
}

func (t *textWriter) head(r *perf.Report) {
	s := r.Submission
	name := s.Department
	if name == "" {
		name = t.words.noName
	}
	fmt.Fprint(t.w, t.bold(name))
	if s.Code != "" {
		fmt.Fprintf(t.w, " (%s)", s.Code)
	}
	if s.Year > 0 {
		fmt.Fprintf(t.w, t.words.year, s.Year)
	}
	if s.File != "" {
		fmt.Fprintf(t.w, "  %s", s.File)
	}
	indicators := s.DepartmentIndicators
	for _, p := range s.Projects {
		indicators += p.Indicators
	}
	fmt.Fprintf(t.w, "\n"+t.words.contents+"\n", s.Tables, len(s.Projects), indicators)
	n := count(r.Findings)
	fmt.Fprintf(t.w, t.words.counts+"\n", n[perf.Error], n[perf.Warning], n[perf.Info])
	t.baseline(r.Baseline)
}

// baseline says what became of an earlier report's findings, and why some were
// accepted: a report that shows only what is new must not look like a clean one.
func (t *textWriter) baseline(b *perf.Baseline) {
	if b == nil {
		return
	}
	page := t.opt.Lang.pageWords()
	fmt.Fprintf(t.w, page.Baseline+"\n", b.Known, b.Gone)
	for _, a := range b.Accepted {
		fmt.Fprintf(t.w, "    %s%s%s  %s\n", page.AcceptedList, page.Colon, t.pick(a.Message), t.quote(a.Reason))
	}
}

func (t *textWriter) group(g group, basis map[string]string) {
	name := g.form
	if name == "" {
		name = t.words.document
	}
	fmt.Fprintf(t.w, "\n%s\n", t.bold("━━ "+name))
	for _, f := range g.findings {
		t.finding(f, basis[f.Rule])
	}
}

func (t *textWriter) finding(f *perf.Finding, basis string) {
	fmt.Fprintf(t.w, "%s %s  %s\n", t.severity(f.Severity), t.pick(f.Message), t.dim(f.Rule))
	for _, e := range f.Evidence {
		fmt.Fprintf(t.w, "    %s  %s\n", t.place(e.At), t.quote(e.Text))
	}
	for _, e := range f.Related {
		fmt.Fprintf(t.w, "    %s  %s\n", t.dim(t.words.related+" "+t.place(e.At)), t.quote(e.Text))
	}
	if f.Difference != "" {
		fmt.Fprintf(t.w, "    %s%s\n", t.words.difference, f.Difference)
	}
	if f.Mend != nil {
		fmt.Fprintf(t.w, "    %s%s → %s\n", t.words.mend, t.place(f.Mend.At), t.quote(f.Mend.Text))
	}
	if basis != "" && f.Severity != perf.Info {
		fmt.Fprintf(t.w, "    %s\n", t.dim(t.words.basis+basis))
	}
}

func (t *textWriter) tail(r *perf.Report) {
	t.survey(r)
	fmt.Fprintf(t.w, "\n%s\n", coverageLine(r, t.words))
}

// coverageLine says in one sentence what was compared.
func coverageLine(r *perf.Report, w words) string {
	compared := 0
	status := map[perf.Status]int{}
	for _, c := range r.Coverage {
		compared += c.Compared
		status[c.Status]++
	}
	return fmt.Sprintf(w.coverage, len(r.Coverage), compared,
		status[perf.HasFindings], status[perf.Clean], status[perf.NotApplicable], status[perf.CouldNotTell])
}

// place names a place the way a reviewer looks it up, with its file where that
// is not the one that the report is of.
func (w words) place(p source.Place, file string) string {
	if p.File != "" && p.File != file {
		return p.File + " " + w.within(p)
	}
	return w.within(p)
}

func (w words) within(p source.Place) string {
	switch {
	case p.Sheet != "" || p.Cell != "":
		return p.Sheet + "!" + p.Cell
	case p.Line > 0 && p.Column > 0:
		return fmt.Sprintf(w.lineColumn, p.Line, p.Column)
	case p.Line > 0:
		return fmt.Sprintf(w.line, p.Line)
	default:
		return p.Path
	}
}

// place is the place for a terminal, which no name of a file or sheet may steer.
func (t *textWriter) place(p source.Place) string { return clean(t.words.place(p, t.file)) }

func (t *textWriter) quote(s string) string {
	s = strings.Join(strings.Fields(clean(s)), " ")
	if utf8.RuneCountInString(s) > quoteLimit {
		s = string([]rune(s)[:quoteLimit]) + "…"
	}
	if s == "" {
		s = t.words.blank
		return s
	}
	return "“" + s + "”"
}

// clean takes out control characters: a quoted text must not steer a terminal.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || (r >= 0x80 && r < 0xa0) || (r >= 0x202a && r <= 0x202e) || (r >= 0x2066 && r <= 0x2069) {
			return ' '
		}
		return r
	}, s)
}

func (t *textWriter) pick(w perf.Words) string { return clean(t.opt.Lang.pick(w)) }

func (t *textWriter) severity(s perf.Severity) string {
	word := t.words.severity[s]
	if !t.opt.Color {
		return "[" + word + "]"
	}
	code := map[perf.Severity]string{perf.Error: "31;1", perf.Warning: "33", perf.Info: "36"}[s]
	return "\x1b[" + code + "m[" + word + "]\x1b[0m"
}

func (t *textWriter) bold(s string) string { return t.style("1", clean(s)) }
func (t *textWriter) dim(s string) string  { return t.style("2", clean(s)) }

func (t *textWriter) style(code, s string) string {
	if !t.opt.Color {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}
