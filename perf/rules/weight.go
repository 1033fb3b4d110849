package rules

import "github.com/perftarget/perftarget/perf"

// Weight returns the rules of the family weight, as a fresh slice.
func Weight() []perf.Rule { return nil }
