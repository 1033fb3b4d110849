package rules

import "github.com/perftarget/perftarget/perf"

// Placement returns the rules on where indicators stand (指标归类): are the levels
// those of the scheme, does an indicator stand under the level it belongs to,
// does it stand there once.
func Placement() []perf.Rule {
	return []perf.Rule{
		placementLevelUnknown(), placementLevelParent(), placementSchemeMixed(),
		placementQtyNotCount(), placementQualityNotRate(), placementTimelinessNotTime(), placementCostNotMoney(),
		placementCostElsewhere(), placementSatisfactionElsewhere(), placementEcoMisplaced(), placementOutcomeInOutput(),
		placementDupIndicator(), placementDupConflict(), placementSameNameLevels(),
	}
}
