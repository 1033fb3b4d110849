package perf

import (
	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/source"
)

// Version is the version of the JSON documents that this library writes.
const Version = "1"

// Submission is all that a department files with its budget: the department
// form, one form a project, the budget tables and the narrative. Any part may
// be missing; the zero value is an empty submission.
type Submission struct {
	// Version is that of the JSON document; blank means [Version].
	Version string `json:"version"`
	Source  Source `json:"source,omitzero"`
	// Department is the department-wide form (部门整体绩效目标), nil where none is
	// filed; Name, Code and Year are known without it, too.
	Department Department         `json:"department,omitzero"`
	Projects   []*ProjectForm     `json:"projects,omitempty" validate:"dive,required"`
	Tables     []budget.Table     `json:"tables,omitempty"`
	Narrative  []budget.Statement `json:"narrative,omitempty"`
	// Reading is what the reader repaired or could not place.
	Reading []Note `json:"reading,omitempty"`
}

// Source says what the submission was read from.
type Source struct {
	File string `json:"file,omitempty"`
	// Kind is disclosure, sheet or json; blank for a submission built by hand.
	Kind string `json:"kind,omitempty"`
}

// Department is the body that files the submission.
type Department struct {
	Name string          `json:"name,omitempty"`
	Code string          `json:"code,omitempty"`
	Year int             `json:"year,omitempty" validate:"omitempty,gte=1994,lte=2200"`
	Form *DepartmentForm `json:"form,omitempty"`
}

// Note is something that the reader repaired or could not place. Nothing is
// dropped: the text stays here.
type Note struct {
	Kind NoteKind     `json:"kind"`
	At   source.Place `json:"at,omitzero"`
	Text string       `json:"text,omitempty"`
	// Reason says in Chinese what was done, or why the text has no place.
	Reason string `json:"reason"`
}

// NoteKind says what a note is about.
type NoteKind string

// Kinds of notes.
const (
	NoteRepaired NoteKind = "repaired" // a shifted or broken cell put right
	NoteUnplaced NoteKind = "unplaced" // text that belongs nowhere the model knows
	NoteLost     NoteKind = "lost"     // a value that the layout cut away
	NoteCutOff   NoteKind = "cut-off"  // the document ends in the middle
	NoteEncoding NoteKind = "encoding" // bytes that are not text in the file's encoding
	NoteHidden   NoteKind = "hidden"   // what the printed page does not show: hidden rows, sheets, links to other files
)
