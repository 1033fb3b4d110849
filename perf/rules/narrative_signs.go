package rules

import (
	"fmt"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// checkSigns holds the word of a change against the two amounts.
func checkSigns(p *perf.Pass, st *budget.Statement) {
	for i := range st.Claims {
		c := &st.Claims[i]
		if !isYoY(c) || c.InReason || c.Op == "~" {
			continue
		}
		now, base := claimAt(st, c, 0), claimAt(st, c, 1)
		checkRise(p, st, c, now)
		checkTurn(p, st, c, base)
		if now == nil || base == nil || base.Kind != budget.ClaimAmount || now.Kind != budget.ClaimAmount || now == base {
			continue
		}
		a, ok1 := spanOf(&now.Figure)
		b, ok2 := spanOf(&base.Figure)
		if !ok1 || !ok2 || c.Figure.IsNumber() && c.Figure.Value().IsNegative() {
			continue
		}
		p.Compared(1)
		said := ""
		switch {
		case c.Kind == budget.ClaimSame && (a.above(&b) || b.above(&a)):
			said = "与上年相同"
		case c.Kind != budget.ClaimSame && c.Sign > 0 && b.above(&a):
			said = "增加"
		case c.Kind != budget.ClaimSame && c.Sign < 0 && a.above(&b):
			said = "减少"
		}
		if said == "" || c.Figure.IsNought() {
			continue
		}
		p.Report(perf.Finding{
			Message: perf.Words{
				ZH: fmt.Sprintf("%s本年%s，上年%s，文字却称%s%s。", subjectOf(now), figureWords(&now.Figure), figureWords(&base.Figure), said, figureWords(&c.Figure)),
				EN: fmt.Sprintf("This year %s, last year %s, yet the text says the opposite (%s).", figureWords(&now.Figure), figureWords(&base.Figure), said),
			},
			Evidence: []perf.Evidence{p.CiteFigure(&base.Figure), p.CiteFigure(&now.Figure), citeClaim(p, st, c)},
		})
	}
}

// checkRise holds a rise against the amount that rose: money is not less than
// nothing the year before.
func checkRise(p *perf.Pass, st *budget.Statement, c, now *budget.Claim) {
	if c.Kind != budget.ClaimChange || c.Sign <= 0 || c.Op != "" || now == nil || now.Kind != budget.ClaimAmount || now.Op != "" {
		return
	}
	a, ok1 := spanOf(&now.Figure)
	d, ok2 := signedSpan(c)
	if !ok1 || !ok2 || !d.above(&a) {
		return
	}
	p.Report(perf.Finding{
		Message: perf.Words{
			ZH: fmt.Sprintf("%s为%s，却称增加%s：增加额大于本年数，上年数成了负数。", subjectOf(now), figureWords(&now.Figure), figureWords(&c.Figure)),
			EN: fmt.Sprintf("The amount is %s, yet it is said to have risen by %s: last year's would be less than nothing.", figureWords(&now.Figure), figureWords(&c.Figure)),
		},
		Evidence: []perf.Evidence{citeClaim(p, st, c), p.CiteFigure(&now.Figure)},
	})
}

// checkTurn holds the direction of a rate against that of its change: 减少0.04万元，增长
// 0.01%.
func checkTurn(p *perf.Pass, st *budget.Statement, c, change *budget.Claim) {
	if c.Kind != budget.ClaimGrowth || change == nil || change.Kind != budget.ClaimChange || c.Sign*change.Sign >= 0 || c.Op != "" || change.Op != "" {
		return
	}
	for _, f := range []*budget.Figure{&c.Figure, &change.Figure} {
		if !f.IsNumber() || f.IsNought() || f.Value().IsNegative() {
			return
		}
	}
	p.Report(perf.Finding{
		Message: perf.Words{
			ZH: fmt.Sprintf("%s%s，增减幅却写作%s，方向相反。", subjectOf(c), changeWords(change), changeWords(c)),
			EN: fmt.Sprintf("The amount is %s, yet its rate is %s: they point opposite ways.", changeEN(change), changeEN(c)),
		},
		Evidence: []perf.Evidence{citeClaim(p, st, change), citeClaim(p, st, c)},
	})
}
