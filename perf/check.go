package perf

import (
	"context"
	"errors"
	"fmt"
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
	index, err := validRules(rules)
	if err != nil {
		return nil, err
	}
	shared := &shared{submission: s}
	passes := make([]Pass, len(rules))
	for i := range rules {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("perf: check ended before rule %s: %w", rules[i].ID, err)
		}
		pass := &passes[i]
		*pass = Pass{Context: ctx, Submission: s, rule: &rules[i], shared: shared}
		rules[i].Run(pass)
	}
	supersede(passes, index)
	report := &Report{
		Version:    Version,
		Submission: summarize(s),
		Findings:   inOrder(passes),
		Coverage:   make([]Coverage, len(rules)),
	}
	for i := range passes {
		report.Coverage[i] = passes[i].coverage()
	}
	report.Links = shared.linkTable()
	report.Identities, report.Survey = shared.equations().results, shared.equations().cover
	locate(s, report)
	stamp(report.Findings)
	return report, nil
}

// validRules gives the place of each rule in the list by its ID.
func validRules(rules []Rule) (map[string]int, error) {
	index := make(map[string]int, len(rules))
	for i := range rules {
		r := &rules[i]
		index[r.ID] = i
		slash := strings.IndexByte(r.ID, '/')
		switch {
		case slash <= 0 || slash == len(r.ID)-1:
			return nil, fmt.Errorf("%w: rule %d has the ID %q, want family/name", ErrRules, i, r.ID)
		case len(index) == i:
			return nil, fmt.Errorf("%w: rule %s stands in it twice", ErrRules, r.ID)
		case r.Run == nil:
			return nil, fmt.Errorf("%w: rule %s has nothing to run", ErrRules, r.ID)
		case !r.Severity.Valid():
			return nil, fmt.Errorf("%w: rule %s has the severity %q, want error, warning or info", ErrRules, r.ID, r.Severity)
		}
	}
	return index, nil
}

// coverage tells the three kinds of silence apart. A rule whose every finding was
// superseded still compared, and says so.
func (p *Pass) coverage() Coverage {
	n := len(p.findings) - p.dropped
	c := Coverage{Rule: p.rule.ID, Title: p.rule.Title, Basis: p.rule.Basis, Compared: p.compared, Findings: n, Skipped: p.skipped}
	switch {
	case n > 0:
		c.Status = HasFindings
	case len(p.findings) > 0 || p.compared > 0:
		c.Status = Clean
	case len(p.skipped) > 0:
		c.Status = CouldNotTell
	default:
		c.Status = NotApplicable
	}
	return c
}

// rank orders severities, the gravest first; -1 for an unknown one.
func (s Severity) rank() int {
	switch s {
	case Error:
		return 0
	case Warning:
		return 1
	case Info:
		return 2
	}
	return -1
}

// Valid reports whether s is a known severity.
func (s Severity) Valid() bool { return s.rank() >= 0 }

// AtLeast reports whether s is as grave as t, or graver.
func (s Severity) AtLeast(t Severity) bool {
	return s.rank() >= 0 && s.rank() <= t.rank()
}
