// Package source says where a text stands in the document it was read from.
//
// It is the one thing that targets, amounts and forms have in common, so it
// knows nothing of any of them.
package source

import (
	"fmt"
	"strconv"
	"strings"
)

// Place is where a text stands: a line of a text file, a cell of a sheet, or a
// value of a structured submission. Lines and columns count from 1; a zero
// field is not set, and the zero Place is nowhere.
type Place struct {
	// File is the name of the document, as the reader was given it.
	File string `json:"file,omitempty"`
	// Line counts from 1 in the decoded text.
	Line int `json:"line,omitempty"`
	// Column is the cell of a table row, from 1. Prose has none.
	Column int `json:"column,omitempty"`
	// Offset is the byte within a line of prose at which the quoted part starts.
	Offset int `json:"offset,omitempty"`
	// Sheet and Cell ("B7") place a text in a workbook.
	Sheet string `json:"sheet,omitempty"`
	Cell  string `json:"cell,omitempty"`
	// Path is the JSON Pointer (RFC 6901) into the submission. A reader leaves
	// it empty; a report fills it in.
	Path string `json:"path,omitempty"`
}

// IsZero reports whether the place is not set.
func (p Place) IsZero() bool { return p.Line == 0 && p == Place{} }

// Row is the line of the place, or the row of its cell; 0 where it has neither.
// Rows of different files and sheets do not compare.
func (p Place) Row() int {
	if p.Cell == "" {
		return p.Line
	}
	n, _ := strconv.Atoi(strings.TrimLeft(p.Cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
	return n
}

// Col is the column of the place, or of its cell, from 1; 0 where it has neither.
func (p Place) Col() int {
	if p.Cell == "" {
		return p.Column
	}
	n := 0
	for _, r := range p.Cell {
		if r < 'A' || r > 'Z' {
			break
		}
		n = 26*n + int(r-'A') + 1
	}
	return n
}

// String gives the place as a person would look it up: "budget.txt:190:3",
// "Sheet1!B7", or the path where nothing else is known.
func (p Place) String() string {
	var b strings.Builder
	b.WriteString(p.File)
	switch {
	case p.Sheet != "" || p.Cell != "":
		if p.File != "" {
			b.WriteByte(':')
		}
		b.WriteString(p.Sheet)
		if p.Cell != "" {
			b.WriteString("!" + p.Cell)
		}
	case p.Line > 0:
		if p.File != "" {
			b.WriteByte(':')
		}
		fmt.Fprintf(&b, "%d", p.Line)
		if p.Column > 0 {
			fmt.Fprintf(&b, ":%d", p.Column)
		}
	case p.File == "":
		return p.Path
	}
	return b.String()
}

// Text is a text with the place where it stands. The zero value is a blank
// that stands nowhere.
type Text struct {
	Text string `json:"text"`
	At   Place  `json:"at,omitzero"`
}

// IsZero reports whether nothing was written.
func (t Text) IsZero() bool { return t.Text == "" }
