package render

import (
	"fmt"
	"strconv"

	"github.com/perftarget/perftarget/perf"
)

// Page is what the template of the HTML report shows. Its strings are ready to
// be seen; the template escapes them.
type Page struct {
	Lang       Lang
	W          pageWords
	Title      string
	File       string
	Contents   string
	Counts     []tally
	Notices    []string
	Sections   []*section
	First      []findingView // the gravest findings, for the summary
	FirstMore  string        // says how many of them are left out
	Rules      []ruleOption
	Links      *linkTable
	Coverage   []coverageRow
	CoverageIn string // one sentence
	Accepted   []acceptedView
}

// tally is how many findings there are of one severity.
type tally struct {
	Severity perf.Severity
	Word     string
	N        int
}

// maxFirst is how many findings the summary lists.
const maxFirst = 12

// first lists the findings of the gravest severity there is, notes left out.
func (b *pageBuilder) first(sections []*section) (out []findingView, more string) {
	for _, severity := range []perf.Severity{perf.Error, perf.Warning} {
		for _, s := range sections {
			for _, f := range s.Findings {
				if f.Severity == severity {
					out = append(out, f)
				}
			}
		}
		if len(out) > maxFirst {
			return out[:maxFirst], fmt.Sprintf(b.page.FirstMore, len(out)-maxFirst)
		}
		if len(out) > 0 {
			return out, ""
		}
	}
	return nil, ""
}

// section is one form, or the tables and the narrative, with its findings.
type section struct {
	ID       string
	Form     string // the name of the form as it is; blank for tables and narrative
	Name     string // the name as shown
	Counts   []tally
	Gravest  perf.Severity // blank where nothing was found
	Findings []findingView
	Quoted   []quotedView
}

type ruleOption struct{ ID, Title string }

type coverageRow struct {
	Rule, Title, Basis, StatusWord string
	Status                         perf.Status
	Compared, Findings             int
	Skipped                        []string
}

type acceptedView struct{ Rule, Message, Reason string }

// pageBuilder makes a page from a report and the submission it is of.
type pageBuilder struct {
	lang       Lang
	words      words
	page       pageWords
	report     *perf.Report
	submission *perf.Submission // never nil
	titles     map[string]string
	basis      map[string]string
	identities identityIndex
	forms      []formRef
	byName     map[string][]formRef
	shownForms map[string]bool // by path: those that stand in their section
	findings   int
}

func newPage(r *perf.Report, s *perf.Submission, lang Lang) *Page {
	if s == nil {
		s = &perf.Submission{}
	}
	b := &pageBuilder{
		lang: lang, words: lang.words(), page: lang.pageWords(), report: r, submission: s,
		titles: map[string]string{}, basis: basisOf(r), identities: indexIdentities(r),
		byName: map[string][]formRef{}, shownForms: map[string]bool{},
	}
	b.forms = b.formsOf()
	for _, f := range b.forms {
		b.byName[f.name] = append(b.byName[f.name], f)
	}
	for _, c := range r.Coverage {
		b.titles[c.Rule] = lang.pick(c.Title)
	}
	sum := r.Submission
	p := &Page{
		Lang: lang, W: b.page, Title: visible(reportTitle(r, b.words)), File: visible(short(sum.File, pageQuote)),
		Counts:   b.tallies(count(r.Findings)),
		Notices:  b.notices(),
		Sections: b.sections(),
		Rules:    b.rules(),
	}
	p.Links = b.links(p.Sections)
	p.First, p.FirstMore = b.first(p.Sections)
	if p.Lang == "" {
		p.Lang = Chinese
	}
	indicators := sum.DepartmentIndicators
	for _, f := range sum.Projects {
		indicators += f.Indicators
	}
	p.Contents = fmt.Sprintf(b.words.contents, sum.Tables, len(sum.Projects), indicators)
	p.Coverage, p.CoverageIn = b.coverage(), coverageLine(r, b.words)
	if r.Baseline != nil {
		for _, a := range r.Baseline.Accepted {
			p.Accepted = append(p.Accepted, acceptedView{a.Rule, visible(lang.pick(a.Message)), visible(a.Reason)})
		}
	}
	return p
}

// reportTitle names whose submission was checked.
func reportTitle(r *perf.Report, w words) string {
	s := r.Submission
	name := short(s.Department, nameLimit)
	if name == "" {
		name = w.noName
	}
	if s.Code != "" {
		name += " (" + short(s.Code, nameLimit) + ")"
	}
	if s.Year > 0 {
		name += fmt.Sprintf(w.year, s.Year)
	}
	return name
}

var severities = []perf.Severity{perf.Error, perf.Warning, perf.Info}

func (b *pageBuilder) tallies(n map[perf.Severity]int) []tally {
	out := make([]tally, len(severities))
	for i, s := range severities {
		out[i] = tally{s, b.words.severity[s], n[s]}
	}
	return out
}

// notices are what a reader must know before the findings.
func (b *pageBuilder) notices() []string {
	var out []string
	for _, n := range b.submission.Reading {
		if n.Kind == perf.NoteCutOff {
			out = append(out, fmt.Sprintf(b.page.CutOff, b.place(n.At)))
		}
	}
	if base := b.report.Baseline; base != nil {
		out = append(out, fmt.Sprintf(b.page.Baseline, base.Known, base.Gone))
	}
	return out
}

// sections puts findings and forms together: the findings of a form beside it,
// the gravest first; then the forms in which nothing was found.
func (b *pageBuilder) sections() []*section {
	var out []*section
	for _, g := range groups(b.report.Findings) {
		out = append(out, b.section(len(out), g))
	}
	for _, f := range b.forms {
		if !b.shownForms[f.path] {
			out = append(out, b.section(len(out), group{form: f.name}))
		}
	}
	return out
}

func (b *pageBuilder) section(n int, g group) *section {
	s := &section{ID: "s" + strconv.Itoa(n), Form: g.form, Name: visible(short(g.form, nameLimit))}
	if g.form == "" {
		s.Name = b.words.document
	}
	counts := map[perf.Severity]int{}
	m := newMarks(s.ID, b.submission)
	first := b.findings + 1
	for _, f := range g.findings {
		counts[f.Severity]++
		b.findings++
		m.finding(f, b.findings)
	}
	for _, severity := range severities {
		if counts[severity] > 0 && s.Gravest == "" {
			s.Gravest = severity
		}
	}
	s.Counts = b.tallies(counts)
	s.Quoted = b.quoted(g.form, m)
	for i, f := range g.findings {
		s.Findings = append(s.Findings, b.finding(f, first+i, m))
	}
	return s
}

// rules are those with findings, in the order of the catalogue.
func (b *pageBuilder) rules() []ruleOption {
	var out []ruleOption
	for _, c := range b.report.Coverage {
		if c.Findings > 0 {
			out = append(out, ruleOption{c.Rule, visible(b.titles[c.Rule])})
		}
	}
	return out
}

func (b *pageBuilder) coverage() []coverageRow {
	out := make([]coverageRow, 0, len(b.report.Coverage))
	for _, c := range b.report.Coverage {
		row := coverageRow{
			Rule: c.Rule, Title: visible(b.lang.pick(c.Title)), Basis: visible(c.Basis),
			Status: c.Status, StatusWord: b.page.Status[c.Status],
			Compared: c.Compared, Findings: c.Findings,
		}
		for _, k := range c.Skipped {
			row.Skipped = append(row.Skipped, fmt.Sprintf("%s ×%d", visible(b.lang.pick(k.Reason)), k.Count))
		}
		out = append(out, row)
	}
	return out
}
