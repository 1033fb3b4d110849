package rules

import (
	"slices"

	"github.com/perftarget/perftarget/perf"
)

// All returns every rule of the catalogue, family by family, as a fresh slice
// that the caller may cut and re-grade.
func All() []perf.Rule {
	return slices.Concat(
		Value(), Placement(), Set(), Weight(),
		Form(), Department(), Table(), Narrative(), Scoring(), Reading(),
	)
}
