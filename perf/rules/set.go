package rules

import "github.com/perftarget/perftarget/perf"

// Set returns the rules of the family set, as a fresh slice.
func Set() []perf.Rule { return nil }
