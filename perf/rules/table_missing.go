package rules

import (
	"fmt"
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// TableSet is one entry of the tables that a department must publish: it is
// there where a table of one of the roles is.
type TableSet struct {
	Name  string        // what the table is called ("收支总表")
	Roles []budget.Role // any one will do
}

// defaultTables are those of 财预〔2016〕143号: six tables and that of 三公, under
// the titles of any province.
var defaultTables = []TableSet{
	{"收支总表", []budget.Role{budget.RoleOverview}},
	{"收入总表", []budget.Role{budget.RoleIncome}},
	{"支出总表", []budget.Role{budget.RoleExpenditure}},
	{"财政拨款收支总表", []budget.Role{budget.RoleFiscal}},
	{"一般公共预算支出表", []budget.Role{budget.RoleGeneral, budget.RoleFiscalFunction}},
	{"基本支出表", []budget.Role{budget.RoleGeneralBasic, budget.RoleFiscalBasic, budget.RoleBasic}},
	{"政府性基金预算表", []budget.Role{budget.RoleFund, budget.RoleFundExpenditure, budget.RoleFundIncome}},
	{"“三公”经费表", []budget.Role{budget.RoleThreePublic}},
}

// fullBudget is how many of the tables a document must have to be taken for a
// whole budget, in tenths.
const fullBudget = 6

// RequiredTables makes the rule table/missing of a list of tables: a bureau's
// own, or, without any, that of 财预〔2016〕143号.
func RequiredTables(sets ...TableSet) perf.Rule {
	if len(sets) == 0 {
		sets = defaultTables
	}
	return perf.Rule{
		ID:       "table/missing",
		Title:    perf.Words{ZH: "缺少应公开的预算表", EN: "a table that must be published is missing"},
		Basis:    "财预〔2016〕143号（部门预算公开的内容）",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "部门预算公开应有收支总表、收入总表、支出总表、财政拨款收支总表、一般公共预算支出表、基本支出表、政府性基金预算表、“三公”经费表，按标题的意思识别，名称不必相同；没有数据也应公开空表。文件只含其中少数几张（如只有项目表或“三公”表）时不判断。因标题可能另有写法，只提请核对。",
			EN: "A department's published budget has eight tables at least, known by what their titles mean; one without data is published empty. A document that holds only a few of them (forms only, the 三公 table only) says nothing. As a title may be worded in a way not known, this is a warning.",
		},
		Wrong: "没有“三公”经费表",
		Right: "有“三公”经费表（无数据的注明本表无数据）",
		Run:   func(p *perf.Pass) { checkTables(p, sets) },
	}
}

func checkTables(p *perf.Pass, sets []TableSet) {
	var missing []string
	var last *budget.Table
	for _, set := range sets {
		found := tablesOf(p.Submission, set.Roles...)
		if len(found) == 0 {
			missing = append(missing, set.Name)
			continue
		}
		last = found[len(found)-1]
	}
	there := len(sets) - len(missing)
	if there == 0 {
		return
	}
	if there*10 < len(sets)*fullBudget || isCut(p.Submission) {
		p.Skip(perf.Words{ZH: "文件只含少数几张预算表", EN: "the document holds a few tables only"})
		return
	}
	p.Compared(len(sets))
	if len(missing) == 0 {
		return
	}
	f := perf.Finding{
		Message: perf.Words{
			ZH: fmt.Sprintf("没有读到%s。没有数据也应公开空表并注明。", strings.Join(missing, "、")),
			EN: fmt.Sprintf("Not found: %s. A table without data is published empty, with a note.", strings.Join(missing, ", ")),
		},
		Evidence: []perf.Evidence{p.Cite(&last.At, last.Title)},
	}
	p.Report(f)
}
