package perf

import (
	"encoding/json"
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

// ReadReport reads a report that [WriteJSON] wrote, as a baseline for [Report.Since].
func ReadReport(r io.Reader) (*Report, error) {
	var report Report
	d := json.NewDecoder(r)
	if err := d.Decode(&report); err != nil {
		return nil, fmt.Errorf("reading a report at byte %d: %w", d.InputOffset(), err)
	}
	if report.Version != Version || report.Findings == nil {
		return nil, fmt.Errorf("%w: version %q with %d findings, want version %q and a list of findings",
			ErrNoReport, report.Version, len(report.Findings), Version)
	}
	return &report, nil
}

// ErrNoReport is wrapped by the error of [ReadReport] for JSON that is no report.
var ErrNoReport = errors.New("not a report")
