package rules

import (
	"fmt"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// vehicleSum: the cars in stock, by kind and against the posts.
func vehicleSum() perf.Rule {
	equation := identityRule(perf.Rule{ID: "narrative/vehicle-sum", Title: perf.Words{ZH: "车辆总数不等于各类之和", EN: "the cars are not the sum of their kinds"}})
	return perf.Rule{
		ID:       "narrative/vehicle-sum",
		Title:    perf.Words{ZH: "车辆数对不上", EN: "the numbers of cars do not fit"},
		Basis:    "算术；公务用车编制管理",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "国有资产占有使用情况中，实有车辆数应等于各类车辆之和；实有超过编制的提请核对。没有列各类或没有编制数的不判断。",
			EN: "In the paragraph on assets the cars in stock must be the sum of their kinds; more cars than posts is a warning. Without kinds or posts that part says nothing.",
		},
		Wrong: "公务用车编制4辆，实有4辆，其中：应急保障用车1辆，执法执勤用车2辆",
		Right: "公务用车编制4辆，实有4辆，其中：应急保障用车1辆，执法执勤用车3辆",
		Run: func(p *perf.Pass) {
			equation.Run(p)
			eachStatement(p, func(st *budget.Statement) { checkCarPosts(p, st) })
		},
	}
}

func checkCarPosts(p *perf.Pass, st *budget.Statement) {
	var posts, stock *budget.Claim
	for i := range st.Claims {
		c := &st.Claims[i]
		if c.Kind != budget.ClaimCount || c.Figure.Unit != "辆" || c.Parent >= 0 || !c.Figure.IsNumber() {
			continue
		}
		switch {
		case hasAny(c.Subject, []string{"编制", "核定"}) && posts == nil:
			posts = c
		case hasAny(c.Subject, []string{"实有", "共有"}) && stock == nil:
			stock = c
		}
	}
	if posts == nil || stock == nil {
		return
	}
	p.Compared(1)
	if !stock.Figure.Value().GreaterThan(posts.Figure.Value()) {
		return
	}
	p.Report(perf.Finding{
		Severity: perf.Warning, Difference: stock.Figure.Value().Sub(posts.Figure.Value()).String() + "辆",
		Message: perf.Words{
			ZH: fmt.Sprintf("公务用车实有%s辆，超过编制%s辆。", stock.Figure.Value(), posts.Figure.Value()),
			EN: fmt.Sprintf("%s cars in stock on %s posts.", stock.Figure.Value(), posts.Figure.Value()),
		},
		Evidence: []perf.Evidence{p.CiteFigure(&stock.Figure), p.CiteFigure(&posts.Figure)},
	})
}
