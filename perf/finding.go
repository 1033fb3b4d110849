package perf

import "github.com/perftarget/perftarget/source"

// Finding is one thing that is wrong, with the evidence for it.
type Finding struct {
	Rule     string   `json:"rule"`
	Severity Severity `json:"severity"`
	Message  Words    `json:"message"`
	// Form is the name of the project form, or the department, it belongs to, for grouping;
	// blank for a finding on the tables or the narrative.
	Form string `json:"form,omitempty"`
	// Difference is the computed difference with its unit, where there is one.
	Difference string `json:"difference,omitempty"`
	// Evidence quotes each side that contradicts, as written.
	Evidence []Evidence `json:"evidence"`
	// Related quotes what agrees or explains.
	Related []Evidence `json:"related,omitempty"`
	// Fingerprint names the finding by what it says and quotes, whatever its
	// lines: it stays the same when the document grows above it.
	Fingerprint string `json:"fingerprint,omitempty"`
	// Accepted is why somebody who looked at the finding left it; it is written
	// into a report that serves as a baseline.
	Accepted string `json:"accepted,omitempty"`
	// Mend is the one change that puts it right, nil unless exactly one is certain.
	Mend *Evidence `json:"mend,omitempty"`
}

// Evidence is a quotation with its place; in a mend, what should stand there.
type Evidence struct {
	At   source.Place `json:"at"`
	Text string       `json:"text"`

	ref *source.Place
}

// evidenceKey tells places apart: by position where they have one, else by
// identity.
type evidenceKey struct {
	at  source.Place
	ref *source.Place
}

func (e *Evidence) key() evidenceKey {
	if e.At.IsZero() {
		return evidenceKey{ref: e.ref}
	}
	return evidenceKey{at: e.At}
}

// first is the place of the first evidence, by which findings are ordered.
func (f *Finding) first() *source.Place {
	if len(f.Evidence) == 0 {
		return &nowhere
	}
	return &f.Evidence[0].At
}

var nowhere source.Place

// Skip counts comparisons that could not be made for one reason.
type Skip struct {
	Reason Words `json:"reason"`
	Count  int   `json:"count"`
}
