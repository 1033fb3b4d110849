package sheet

import "github.com/perftarget/perftarget/perf/disclosure"

// Limits that hold where [Options] sets none. The largest budget workbook known
// has 2 MB, a hundred sheets and 60,000 cells.
const (
	DefaultMaxBytes    = 32 << 20
	DefaultMaxUnpacked = 64 << 20
	DefaultMaxCells    = disclosure.DefaultMaxCells
	DefaultMaxColumns  = 512
	DefaultMaxSheets   = 512
)

// Options say how a workbook is read. The zero value is right for workbooks that
// people fill in.
type Options struct {
	// File is the name of the workbook for messages; it opens nothing.
	File string
	// MaxBytes limits the workbook as stored, 0 means [DefaultMaxBytes].
	MaxBytes int
	// MaxUnpacked limits its parts together once unpacked, so that a small file
	// cannot become a large one; 0 means [DefaultMaxUnpacked].
	MaxUnpacked int
	// MaxCells limits the cells that hold something, all sheets together; 0 means
	// [DefaultMaxCells].
	MaxCells int
	// MaxColumns is the rightmost column that may hold something, 0 means
	// [DefaultMaxColumns].
	MaxColumns int
	// MaxSheets limits the sheets, 0 means [DefaultMaxSheets].
	MaxSheets int
	// HiddenSheets reads hidden sheets, too. They mostly hold lists for
	// drop-downs and old copies; without it each is a note. Hidden rows and
	// columns are always read, and noted: sums count them.
	HiddenSheets bool
}

// withDefaults fills in the limits that are not set.
func (o Options) withDefaults() Options {
	for _, l := range []struct {
		limit *int
		value int
	}{
		{&o.MaxBytes, DefaultMaxBytes}, {&o.MaxUnpacked, DefaultMaxUnpacked}, {&o.MaxCells, DefaultMaxCells},
		{&o.MaxColumns, DefaultMaxColumns}, {&o.MaxSheets, DefaultMaxSheets},
	} {
		if *l.limit <= 0 {
			*l.limit = l.value
		}
	}
	return o
}

// fail builds the error of a workbook.
func (o *Options) fail(err error, reason string) *Error {
	return &Error{File: o.File, Err: err, Reason: reason}
}
