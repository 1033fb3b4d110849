package rules

import "github.com/perftarget/perftarget/perf"

// Set returns the rules on the indicators of a form as a whole (指标体系): is
// every side of the project covered, are there enough indicators and not too
// many, are they its own. The two rules that compare the columns of a project
// form carry IDs of the family form.
func Set() []perf.Rule {
	return []perf.Rule{
		setMissingOutput(), setMissingEffect(), setMissingSatisfaction(), setMissingCost(),
		setQuantShare(), setCountBounds(), setBoilerplate(), setCopyAcross(),
		formAnnualEmpty(), formPeriodEqual(),
	}
}
