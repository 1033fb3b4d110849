package perf

import (
	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/source"
)

// Report is the outcome of a check.
type Report struct {
	Version    string     `json:"version"`
	Submission Summary    `json:"submission"`
	Findings   []Finding  `json:"findings"`
	Links      []Link     `json:"links"`
	Coverage   []Coverage `json:"coverage"`
	// Baseline is set when the report was compared with an earlier one.
	Baseline *Baseline `json:"baseline,omitempty"`
	// Identities lists every equation that was tried between printed figures.
	// It is large; programs print it on request only.
	Identities []budget.Result `json:"identities,omitempty"`
	// Survey says by kind of equation and table how many were tried, and which
	// could not be and why. Programs print it with the identities.
	Survey []budget.Coverage `json:"survey,omitempty"`
}

// Summary says what was checked.
type Summary struct {
	File                 string           `json:"file,omitempty"`
	Department           string           `json:"department,omitempty"`
	Code                 string           `json:"code,omitempty"`
	Year                 int              `json:"year,omitempty"`
	Tables               int              `json:"tables"`
	DepartmentIndicators int              `json:"departmentIndicators"`
	Projects             []ProjectSummary `json:"projects"`
}

// ProjectSummary names a project form and counts its indicators, both columns.
type ProjectSummary struct {
	Name       string `json:"name"`
	Indicators int    `json:"indicators"`
}

// Link says which department indicator a project indicator serves.
type Link struct {
	Department LinkEnd `json:"department"`
	Project    LinkEnd `json:"project"`
	// Relation is that of the project's target to the department's.
	Relation indicator.Relation `json:"relation"`
}

// LinkEnd is one side of a link.
type LinkEnd struct {
	Form string       `json:"form,omitempty"`
	Name string       `json:"name"`
	At   source.Place `json:"at,omitzero"`

	ref *source.Place // the submission's own
}

// Coverage says what one rule did.
type Coverage struct {
	Rule string `json:"rule"`
	// Title and Basis are the rule's own, so that a report can be read, and
	// printed, without the list of rules it was made with.
	Title    Words  `json:"title"`
	Basis    string `json:"basis,omitempty"`
	Status   Status `json:"status"`
	Compared int    `json:"compared"`
	Findings int    `json:"findings"`
	Skipped  []Skip `json:"skipped,omitempty"`
}

// Status tells three kinds of silence apart.
type Status string

// Statuses of a rule.
const (
	Clean         Status = "clean"          // compared, and nothing found
	HasFindings   Status = "findings"       // something found
	NotApplicable Status = "not-applicable" // nothing there that it speaks of
	CouldNotTell  Status = "could-not-tell" // what it needs is missing
)

// Has reports whether a finding is as grave as s, or graver.
func (r *Report) Has(s Severity) bool {
	for i := range r.Findings {
		if r.Findings[i].Severity.AtLeast(s) {
			return true
		}
	}
	return false
}
