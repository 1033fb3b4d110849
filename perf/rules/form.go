package rules

import "github.com/perftarget/perftarget/perf"

// Form returns the rules of the family form: one project form by itself, and
// against the tables of projects. Left out of the catalogue: none.
func Form() []perf.Rule {
	return []perf.Rule{
		fundSum(), fundAnnualLeLife(), fundZero(), fundVsTable(), lifeAsAnnual(),
		formMissing(), formOrphan(),
		attrTerm(), termOrder(), planYear(), targetYear(), yearOverLife(), deptCode(), requiredBlank(),
		goalNumVsInd(), goalUndecomposed(), costTimesQty(), costOverMoney(), costTotalIsBudget(),
		calcInText(), partsInText(), proseVsFunds(),
	}
}

// noForms is why rules about project forms could not tell.
var noForms = perf.Words{ZH: "没有项目绩效目标表", EN: "no project form"}

// Reasons why rules that need the amounts of the budget could not tell.
var (
	noProjectTable  = perf.Words{ZH: "没有能读懂的项目支出预算表", EN: "no table of projects that could be understood"}
	noProjectAmount = perf.Words{ZH: "项目支出预算表没有该项目的金额", EN: "the table of projects has no amount for the project"}
	wrongTable      = perf.Words{ZH: "项目支出预算表的这个数字本身有误", EN: "the table's figure is itself wrong"}
)

// eachForm runs a rule over the project forms.
func eachForm(p *perf.Pass, do func(*perf.ProjectForm)) {
	for _, f := range p.Submission.Projects {
		if f != nil {
			do(f)
		}
	}
}
