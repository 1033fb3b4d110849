package rules

import "github.com/perftarget/perftarget/perf"

// Table returns the rules of the family table, as a fresh slice.
func Table() []perf.Rule { return nil }
