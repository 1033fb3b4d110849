package perf

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// ErrRules is wrapped by every error of [Check] that lies in the list of rules.
var ErrRules = errors.New("perf: bad list of rules")

// Check runs the rules over the submission and reports what they found, what
// they compared and what they could not tell. It never changes the submission.
//
// The error is about the call, not about the submission: a nil submission, a
// list of rules in which an ID is missing or twice ([ErrRules]), or a context
// that ended. A check that ended early gives no report, so that half a report
// is never taken for a whole one.
func Check(ctx context.Context, s *Submission, rules []Rule) (*Report, error) {
	if s == nil {
		return nil, errors.New("perf: no submission to check")
	}
	if err := validRules(rules); err != nil {
		return nil, err
	}
	shared := &shared{submission: s}
	report := &Report{
		Version:    Version,
		Submission: summarize(s),
		Findings:   []Finding{},
		Coverage:   make([]Coverage, 0, len(rules)),
	}
	passes := make([]Pass, len(rules))
	for i := range rules {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("perf: check ended before rule %s: %w", rules[i].ID, err)
		}
		pass := &passes[i]
		*pass = Pass{Context: ctx, Submission: s, rule: &rules[i], shared: shared}
		rules[i].Run(pass)
		report.Findings = append(report.Findings, pass.findings...)
		report.Coverage = append(report.Coverage, pass.coverage())
	}
	report.Findings = supersede(report.Findings, rules)
	recount(report)
	report.Links = shared.linkTable()
	report.Identities, report.Survey = shared.equations().results, shared.equations().cover
	locate(s, report)
	sortFindings(report.Findings)
	stamp(report.Findings)
	return report, nil
}

func validRules(rules []Rule) error {
	seen := make(map[string]bool, len(rules))
	for i, r := range rules {
		family, name, ok := strings.Cut(r.ID, "/")
		switch {
		case !ok || family == "" || name == "":
			return fmt.Errorf("%w: rule %d has the ID %q, want family/name", ErrRules, i, r.ID)
		case seen[r.ID]:
			return fmt.Errorf("%w: rule %s stands in it twice", ErrRules, r.ID)
		case r.Run == nil:
			return fmt.Errorf("%w: rule %s has nothing to run", ErrRules, r.ID)
		case !r.Severity.Valid():
			return fmt.Errorf("%w: rule %s has the severity %q, want error, warning or info", ErrRules, r.ID, r.Severity)
		}
		seen[r.ID] = true
	}
	return nil
}

// coverage tells the three kinds of silence apart.
func (p *Pass) coverage() Coverage {
	c := Coverage{Rule: p.rule.ID, Title: p.rule.Title, Basis: p.rule.Basis, Compared: p.compared, Findings: len(p.findings), Skipped: p.skipped}
	switch {
	case len(p.findings) > 0:
		c.Status = HasFindings
	case p.compared > 0:
		c.Status = Clean
	case len(p.skipped) > 0:
		c.Status = CouldNotTell
	default:
		c.Status = NotApplicable
	}
	return c
}

// supersede drops a finding where a rule that supersedes its rule fired on one
// of the same places.
func supersede(findings []Finding, rules []Rule) []Finding {
	over := map[string][]string{} // rule → the rules that supersede it
	graver := map[string]bool{}   // rules that supersede any
	for _, r := range rules {
		for _, id := range r.Supersedes {
			over[id] = append(over[id], r.ID)
			graver[r.ID] = true
		}
	}
	type mark struct {
		rule string
		at   evidenceKey
	}
	fired := map[mark]bool{}
	for i := range findings {
		if f := &findings[i]; graver[f.Rule] {
			for j := range f.Evidence {
				fired[mark{f.Rule, f.Evidence[j].key()}] = true
			}
		}
	}
	if len(fired) == 0 {
		return findings
	}
	return slices.DeleteFunc(findings, func(f Finding) bool {
		for _, id := range over[f.Rule] {
			for j := range f.Evidence {
				if fired[mark{id, f.Evidence[j].key()}] {
					return true
				}
			}
		}
		return false
	})
}

// recount sets each rule's count of findings to what is left of them; a rule
// whose every finding was superseded still compared, and says so.
func recount(r *Report) {
	n := map[string]int{}
	for _, f := range r.Findings {
		n[f.Rule]++
	}
	for i := range r.Coverage {
		c := &r.Coverage[i]
		if c.Findings > 0 && n[c.Rule] == 0 {
			c.Status = Clean
		}
		c.Findings = n[c.Rule]
	}
}

// rank orders severities, the gravest first; -1 for an unknown one.
func (s Severity) rank() int {
	return slices.Index([]Severity{Error, Warning, Info}, s)
}

// Valid reports whether s is a known severity.
func (s Severity) Valid() bool { return s.rank() >= 0 }

// AtLeast reports whether s is as grave as t, or graver.
func (s Severity) AtLeast(t Severity) bool {
	return s.rank() >= 0 && s.rank() <= t.rank()
}

// sortFindings puts errors first, then the order of the document; equal ones
// keep the order of the rules.
func sortFindings(fs []Finding) {
	slices.SortStableFunc(fs, func(a, b Finding) int {
		if d := a.Severity.rank() - b.Severity.rank(); d != 0 {
			return d
		}
		x, y := a.first(), b.first()
		if x.File != y.File {
			return strings.Compare(x.File, y.File)
		}
		return cmp.Or(cmp.Compare(x.Sheet, y.Sheet), cmp.Compare(x.Row(), y.Row()))
	})
}
