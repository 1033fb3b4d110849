package rules

import (
	"fmt"
	"slices"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/naming"
)

// econMap: the departments' economic items and the government's.
func econMap() perf.Rule {
	return perf.Rule{
		ID:       "table/econ-map",
		Title:    perf.Words{ZH: "部门经济科目与政府经济科目对应不当", EN: "departmental and government economic items do not match"},
		Basis:    "财预〔2017〕98号（支出经济分类科目改革，部门与政府科目对应）",
		Severity: perf.Info,
		Doc: perf.Words{
			ZH: "基本支出经济科目表同列部门与政府两套科目的，逐行看两者能否对应：机关工资福利科目对应工资奖金津补贴、社会保障缴费、住房公积金、其他工资福利支出，事业单位对应对事业单位经常性补助下的工资福利支出等。对应表只收常用科目，未收的不判断；各地另有规定，故只提示。",
			EN: "Where the table of basic expenditure names both classifications, each row's pair is looked up among those that are allowed. The list holds common items only, others say nothing; places have rules of their own, so this is a note.",
		},
		Wrong: "基本工资 — 办公经费",
		Right: "基本工资 — 工资奖金津补贴",
		Run:   runEconMap,
	}
}

func runEconMap(p *perf.Pass) {
	for _, t := range tablesOf(p.Submission, budget.RoleGeneralBasic, budget.RoleFiscalBasic, budget.RoleBasic) {
		columns := labelsOf(t)
		dept, gov := columns.named("部门预算支出经济科目名称", "部门预算经济分类", "部门经济科目名称", "部门预算支出经济分类"), columns.named("政府预算支出经济科目名称", "政府预算经济分类", "政府经济科目名称", "政府预算支出经济分类")
		if dept < 0 || gov < 0 || dept == gov {
			continue
		}
		for i := range t.Rows {
			a, b := cellAt(&t.Rows[i], dept), cellAt(&t.Rows[i], gov)
			if a == nil || b == nil || a.IsBlank() || b.IsBlank() {
				continue
			}
			allowed, government := governmentOf[naming.Plain(a.Text)], naming.Plain(b.Text)
			if allowed == nil || !isGovernmentItem[government] {
				continue
			}
			p.Compared(1)
			if slices.Contains(allowed, government) {
				continue
			}
			p.Report(perf.Finding{
				Message: perf.Words{
					ZH: fmt.Sprintf("部门经济科目“%s”一般不对应政府经济科目“%s”。", squeeze(a.Text), squeeze(b.Text)),
					EN: fmt.Sprintf("%s does not usually belong to the government's %s.", squeeze(a.Text), squeeze(b.Text)),
				},
				Evidence: []perf.Evidence{p.CiteFigure(a), p.CiteFigure(b)},
			})
		}
	}
}

// governmentOf gives by its plain name the government's items that an item of the
// departments may fall under; isGovernmentItem knows those of the government.
var governmentOf, isGovernmentItem = indexEconomicPairs()

func indexEconomicPairs() (of map[string][]string, known map[string]bool) {
	of, known = map[string][]string{}, map[string]bool{}
	for _, pair := range economicPairs {
		var allowed []string
		for _, g := range pair.government {
			allowed = append(allowed, naming.Plain(g))
			known[naming.Plain(g)] = true
		}
		for _, d := range pair.department {
			if name := naming.Plain(d); of[name] == nil {
				of[name] = allowed
			}
		}
	}
	return of, known
}
