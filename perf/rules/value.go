package rules

import "github.com/perftarget/perftarget/perf"

// Value returns the rules of the family value, as a fresh slice.
func Value() []perf.Rule { return nil }
