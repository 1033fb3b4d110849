package render

import (
	"strings"

	"github.com/perftarget/perftarget/perf"
)

// findingView is a finding as the page shows it.
type findingView struct {
	No                         int
	Severity                   perf.Severity
	SeverityWord               string
	Message                    string
	Rule, RuleTitle, Basis     string
	Family                     string
	Evidence, Related          []evidenceView
	Difference, Accepted       string
	Mend                       *evidenceView
	Identities, MoreIdentities []identityView
}

// evidenceView is a quotation; Link is the marked cell where the page has it.
type evidenceView struct{ Place, Text, Link string }

// Limits of what the page repeats of a long text; the quoted form has all of it.
const (
	nameLimit    = 60
	messageLimit = 1000
	pageQuote    = 160
)

func (b *pageBuilder) finding(f *perf.Finding, no int, m *marks) findingView {
	v := findingView{
		No: no, Severity: f.Severity, SeverityWord: b.words.severity[f.Severity],
		Message: visible(short(b.lang.pick(f.Message), messageLimit)),
		Rule:    visible(f.Rule), RuleTitle: visible(b.titles[f.Rule]),
		Difference: visible(f.Difference), Accepted: visible(f.Accepted),
	}
	v.Family, _, _ = strings.Cut(v.Rule, "/")
	if f.Severity != perf.Info {
		v.Basis = visible(b.basis[f.Rule])
	}
	v.Evidence, v.Related = b.evidence(f.Evidence, m), b.evidence(f.Related, m)
	if f.Mend != nil {
		v.Mend = &b.evidence([]perf.Evidence{*f.Mend}, m)[0]
	}
	v.Identities, v.MoreIdentities = b.identitiesOf(f)
	return v
}

func (b *pageBuilder) evidence(list []perf.Evidence, m *marks) []evidenceView {
	out := make([]evidenceView, len(list))
	for i, e := range list {
		out[i] = evidenceView{Place: b.place(e.At), Text: b.shown(short(e.Text, pageQuote)), Link: m.link(e)}
	}
	return out
}

// shown is a quoted text on one line, or the word for a blank.
func (b *pageBuilder) shown(s string) string {
	if s = strings.Join(strings.Fields(s), " "); s == "" {
		return b.words.blank
	}
	return visible(s)
}
