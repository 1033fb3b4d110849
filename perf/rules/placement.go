package rules

import "github.com/perftarget/perftarget/perf"

// Placement returns the rules of the family placement, as a fresh slice.
func Placement() []perf.Rule { return nil }
