package sheet

import "github.com/perftarget/perftarget/perf"

// Options say how a workbook is read. The zero value is right for workbooks that
// people fill in.
type Options struct {
	// File is the name of the workbook for messages; it opens nothing.
	File string
	// Limits bound the workbook: Bytes, UnpackedBytes, Cells, Columns, Sheets,
	// LineBytes and Context. Of its cells only those that hold something count.
	Limits perf.Limits
	// HiddenSheets reads hidden sheets, too. They mostly hold lists for
	// drop-downs and old copies; without it each is a note. Hidden rows and
	// columns are always read, and noted: sums count them.
	HiddenSheets bool
}

// withDefaults fills in the limits that are not set.
func (o Options) withDefaults() Options {
	o.Limits = o.Limits.WithDefaults()
	return o
}

// fail builds the error of a workbook.
func (o *Options) fail(err error, reason string) *Error {
	return &Error{File: o.File, Err: err, Reason: reason}
}
