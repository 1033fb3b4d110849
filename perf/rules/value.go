package rules

import "github.com/perftarget/perftarget/perf"

// Value returns the rules on single target values (指标值): is there one, can it
// be read, does its unit fit its name, can it be met at all.
func Value() []perf.Rule {
	return []perf.Rule{
		valueEmpty(), valueUnparsed(), valueBareNumber(), valueRateBareOne(), valueRateRange(),
		valueUnitMismatch(), valueUnitName(), valueMoneyUnitMissing(), valueUnitScaleSlip(),
		valueRangeOrder(), valueAltValues(),
		valueOpDirection(), valueOpSemantic(), valueOpMissing(), valueOpTrivial(),
		valueQualVague(), valueQualEcho(), valueNAWeighted(), valueFullwidthNoise(),
	}
}
