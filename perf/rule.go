package perf

import (
	"context"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/source"
)

// Words is a text in both languages of a report.
type Words struct {
	ZH string `json:"zh"`
	EN string `json:"en"`
}

// Severity says how a reviewer should take a finding.
type Severity string

// Severities. An error is a contradiction nobody could defend, a warning
// something a reviewer would ask about, an info worth a look.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
)

// Rule is one check as a value: what it is called, what it rests on, and a
// function over a submission. Rules are passed to [Check] as a list; a caller
// adds, drops and re-grades them by building another list.
type Rule struct {
	// ID is family/name and stable ("table/row-sum").
	ID    string
	Title Words
	// Basis is the document the rule rests on, with its number and article, or
	// 算术 (arithmetic) where it needs none.
	Basis string
	// Severity is that of its findings unless a finding says otherwise.
	Severity Severity
	// Doc says what the rule compares, when it is silent, and what to do.
	Doc Words
	// Wrong and Right are an example each, as a form would print it.
	Wrong, Right string
	// Params are the rule's settings with their defaults.
	Params []Param
	// Supersedes names rules whose finding on the same place is dropped when
	// this one fires, so that one cause gives one finding.
	Supersedes []string
	Run        func(*Pass)

	regraded bool // by [Rule.Graded]
}

// Param is a setting of a rule.
type Param struct {
	Name  string
	Doc   Words
	Value decimal.Decimal
}

// Pass is one run of one rule over one submission.
type Pass struct {
	Context    context.Context
	Submission *Submission

	rule     *Rule
	shared   *shared
	findings []*reported
	dropped  int // of the findings
	compared int
	skipped  []Skip
}

// reported is a finding until the report is made.
type reported struct {
	Finding
	say     func(*Finding) // what is still to be said, nil for nothing
	dropped bool           // it is superseded
}

// Graded returns the rule with every finding at the given severity, also those
// that the rule itself grades otherwise. The rule it is called on is unchanged.
func (r Rule) Graded(s Severity) Rule {
	r.Severity, r.regraded = s, true
	return r
}

// Report adds a finding. The rule's ID, and its severity where the finding has
// none, are filled in.
func (p *Pass) Report(f Finding) { p.ReportLater(f, nil) }

// ReportLater is Report for a finding that others may supersede: say, which
// fills in its message and all that needs work, is called only if it stays. Its
// form, its severity and its evidence must be there from the beginning.
func (p *Pass) ReportLater(f Finding, say func(*Finding)) {
	f.Rule = p.rule.ID
	if f.Severity == "" || p.rule.regraded {
		f.Severity = p.rule.Severity
	}
	if f.Evidence == nil {
		f.Evidence = []Evidence{} // a list in JSON, too
	}
	r := p.shared.reported.next()
	r.Finding, r.say = f, say
	if p.findings == nil {
		p.findings = p.shared.lists.some(usualFindings)
	}
	p.findings = append(p.findings, r)
}

// How many findings a rule has that has any, and how many reasons to skip.
const usualFindings, usualSkips = 4, 2

// Compared counts n comparisons made, so that a clean report says how much was
// looked at.
func (p *Pass) Compared(n int) { p.compared += n }

// Skip counts a comparison that could not be made, for want of what reason
// says.
func (p *Pass) Skip(reason Words) {
	for i := range p.skipped {
		if p.skipped[i].Reason == reason {
			p.skipped[i].Count++
			return
		}
	}
	if p.skipped == nil {
		p.skipped = p.shared.skips.some(usualSkips)
	}
	p.skipped = append(p.skipped, Skip{Reason: reason, Count: 1})
}

// Param returns the value of one of the rule's settings, zero if it has none of
// that name.
func (p *Pass) Param(name string) decimal.Decimal {
	for _, q := range p.rule.Params {
		if q.Name == name {
			return q.Value
		}
	}
	return decimal.Decimal{}
}

// Cite quotes a text of the submission as evidence. The place is given by
// pointer to the submission's own, so that the report can add its path.
func (p *Pass) Cite(at *source.Place, text string) Evidence {
	return Evidence{At: *at, Text: text, ref: at}
}

// CiteText quotes a field of a form.
func (p *Pass) CiteText(t *source.Text) Evidence { return p.Cite(&t.At, t.Text) }

// CiteFigure quotes a printed figure; a percentage with its sign, without which
// it would read as an amount.
func (p *Pass) CiteFigure(f *budget.Figure) Evidence { return p.Cite(&f.At, f.Quote()) }

// CiteTarget quotes the value of an indicator, or its name where it has none.
// The place is the value's own, or the indicator's where only that is known.
func (p *Pass) CiteTarget(i *indicator.Indicator) Evidence {
	switch {
	case i.Target.Text() == "":
		return p.Cite(&i.At, i.Name)
	case i.ValueAt.IsZero() && !i.At.IsZero():
		return p.Cite(&i.At, i.Target.Text())
	}
	return p.Cite(&i.ValueAt, i.Target.Text())
}
