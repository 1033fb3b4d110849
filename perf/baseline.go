package perf

import (
	"errors"
	"fmt"
	"io"
)

// Baseline says what became of the findings of an earlier report.
type Baseline struct {
	// Known counts the findings left out because the earlier report has them.
	Known int `json:"known"`
	// Gone counts the findings of the earlier report that are no longer there.
	Gone int `json:"gone"`
	// Accepted lists the known findings that somebody accepted, with the reason.
	Accepted []Accepted `json:"accepted,omitempty"`
}

// Accepted is a finding that was looked at and left, and why.
type Accepted struct {
	Rule        string `json:"rule"`
	Fingerprint string `json:"fingerprint"`
	Message     Words  `json:"message"`
	Reason      string `json:"reason"`
}

// Since takes out the findings that an earlier report of the same submission
// has, so that a known finding does not hide a new one. Findings are told apart
// by what they say and quote and not by their lines; of several that say the
// same, as many are known as the earlier report has.
func (r *Report) Since(earlier *Report) {
	known := map[string][]*Finding{}
	for i := range earlier.Findings {
		f := &earlier.Findings[i]
		known[f.fingerprint()] = append(known[f.fingerprint()], f)
	}
	b := &Baseline{}
	kept := r.Findings[:0]
	for _, f := range r.Findings {
		old := known[f.fingerprint()]
		if len(old) == 0 {
			kept = append(kept, f)
			continue
		}
		known[f.fingerprint()] = old[1:]
		b.Known++
		if reason := old[0].Accepted; reason != "" {
			b.Accepted = append(b.Accepted, Accepted{f.Rule, f.Fingerprint, f.Message, reason})
		}
	}
	r.Findings = kept
	b.Gone = len(earlier.Findings) - b.Known
	r.Baseline = b
	recount(r)
}

// ReadReport reads a report that [WriteJSON] wrote, as strictly as [ReadJSON]
// reads a submission; [Report.Since] takes it as a baseline.
func ReadReport(r io.Reader, opt JSONOptions) (*Report, error) {
	var report Report
	if err := readJSON(r, &report, opt, func(version string) error {
		if version != Version {
			return fmt.Errorf("%w: version %q, want %q", ErrNoReport, version, Version)
		}
		return nil
	}); err != nil {
		return nil, err
	}
	if report.Findings == nil {
		return nil, &JSONError{Err: fmt.Errorf("%w: it has no list of findings", ErrNoReport)}
	}
	return &report, nil
}

// ErrNoReport is wrapped by the error of [ReadReport] for JSON that is no report.
var ErrNoReport = errors.New("不是审核报告 (not a report)")

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
