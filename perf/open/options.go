package open

import "github.com/perftarget/perftarget/perf"

// Options say how a file is read. The zero value is right for files that are
// published or filled in.
type Options struct {
	// Limits bound the file, whatever its kind.
	Limits perf.Limits
	// KeepUnknown is as in [perf.JSONOptions].
	KeepUnknown func(perf.Note)
	// HiddenSheets is as in [sheet.Options].
	HiddenSheets bool
}
