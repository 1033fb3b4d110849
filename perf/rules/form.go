package rules

import "github.com/perftarget/perftarget/perf"

// Form returns the rules of the family form: one project form by itself, and
// against the tables of projects. Left out of the catalogue: none.
func Form() []perf.Rule {
	return []perf.Rule{
		fundSum(), fundAnnualLeLife(), fundZero(), fundVsTable(), lifeAsAnnual(),
		formMissing(), formOrphan(),
		attrTerm(), planYear(), deptCode(), requiredBlank(),
		goalNumVsInd(), goalUndecomposed(), costTimesQty(), costTotalIsBudget(),
		calcInText(), proseVsFunds(),
	}
}

// noForms is why rules about project forms could not tell.
var noForms = perf.Words{ZH: "没有项目绩效目标表", EN: "no project form"}

// noProjectTable is why rules that need the amounts of the budget could not.
var noProjectTable = perf.Words{ZH: "没有能读懂的项目支出预算表", EN: "no table of projects that could be understood"}

// eachForm runs a rule over the project forms.
func eachForm(p *perf.Pass, do func(*perf.ProjectForm)) {
	for _, f := range p.Submission.Projects {
		if f != nil {
			do(f)
		}
	}
}
