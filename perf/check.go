package perf

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/perftarget/perftarget/perf/internal/sieve"
	"github.com/perftarget/perftarget/source"
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
		family, name, ok := strings.Cut(r.ID, "/")
		switch {
		case !ok || family == "" || name == "":
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

// supersede drops a finding where a rule that supersedes its rule fired on one
// of the same places.
func supersede(passes []Pass, index map[string]int) {
	for i := range passes {
		p := &passes[i]
		if len(p.findings) == 0 {
			continue
		}
		var fired *firedAt
		for _, id := range p.rule.Supersedes {
			j, ok := index[id]
			if !ok || len(passes[j].findings) == 0 {
				continue
			}
			if fired == nil {
				fired = newFiredAt(p.findings)
			}
			passes[j].drop(fired)
		}
	}
}

// firedAt knows the places that findings quote as evidence.
type firedAt struct {
	findings []*reported
	sieve    sieve.Places
	places   map[evidenceKey]bool // made when the sieve lets one through
}

func newFiredAt(findings []*reported) *firedAt {
	f := &firedAt{findings: findings}
	for _, r := range findings {
		for j := range r.Evidence {
			f.sieve.Add(&r.Evidence[j].At)
		}
	}
	return f
}

func (f *firedAt) has(e *Evidence) bool {
	if !f.sieve.Has(&e.At) {
		return false
	}
	if f.places == nil {
		f.places = map[evidenceKey]bool{}
		for _, r := range f.findings {
			for j := range r.Evidence {
				f.places[r.Evidence[j].key()] = true
			}
		}
	}
	return f.places[e.key()]
}

// drop marks the findings that quote one of the places.
func (p *Pass) drop(fired *firedAt) {
	for _, f := range p.findings {
		for i := range f.Evidence {
			if !f.dropped && fired.has(&f.Evidence[i]) {
				f.dropped = true
				p.dropped++
			}
		}
	}
}

// inOrder gives what is left of the findings, errors first, then in the order of
// the document; equal ones keep the order of the rules.
func inOrder(passes []Pass) []Finding {
	n := 0
	for i := range passes {
		n += len(passes[i].findings) - passes[i].dropped
	}
	kept, keys := make([]ordered, 0, n), make([]uint64, 0, n)
	for i := range passes {
		for _, f := range passes[i].findings {
			if f.dropped {
				continue
			}
			at := f.first()
			kept = append(kept, ordered{f, at, f.Severity.rank(), at.Row(), len(kept)})
			if key, ok := kept[len(kept)-1].key(&kept[0]); ok {
				keys = append(keys, key)
			}
		}
	}
	kept = sorted(kept, keys)
	out := make([]Finding, n) // never nil: a list in JSON, too
	for i := range kept {
		f := kept[i].reported
		if out[i] = f.Finding; f.say != nil {
			f.say(&out[i])
		}
	}
	return out
}

// sorted puts findings in order, by their keys where all of them have one.
func sorted(kept []ordered, keys []uint64) []ordered {
	if len(keys) < len(kept) {
		slices.SortFunc(kept, func(f, g ordered) int { return f.compare(&g) })
		return kept
	}
	slices.Sort(keys)
	out := make([]ordered, len(kept))
	for i, key := range keys {
		out[i] = kept[key%maxKeyed]
	}
	return out
}

// ordered is a finding with what it is ordered by: its severity, the place of its
// first evidence, and its number.
type ordered struct {
	*reported
	at           *source.Place
	rank, row, n int
}

// key is a number that orders a finding among others on the sheet of the first
// one, its low digits the number n; it has none elsewhere, or far below.
func (f *ordered) key(first *ordered) (key uint64, ok bool) {
	if f.at.File != first.at.File || f.at.Sheet != first.at.Sheet || f.row < 0 || f.row >= maxKeyed || f.n >= maxKeyed {
		return 0, false
	}
	return (uint64(f.rank+1)*maxKeyed+uint64(f.row))*maxKeyed + uint64(f.n), true
}

// maxKeyed bounds rows and findings that are ordered by keys.
const maxKeyed = 1 << 24

func (f *ordered) compare(g *ordered) int {
	switch {
	case f.rank != g.rank:
		return f.rank - g.rank
	case f.at.File != g.at.File:
		return strings.Compare(f.at.File, g.at.File)
	case f.at.Sheet != g.at.Sheet:
		return strings.Compare(f.at.Sheet, g.at.Sheet)
	}
	return cmp.Or(cmp.Compare(f.row, g.row), f.n-g.n)
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
