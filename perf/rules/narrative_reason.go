package rules

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// reasonMissing: a change without its reason.
func reasonMissing() perf.Rule {
	return perf.Rule{
		ID:       "narrative/reason-missing",
		Title:    perf.Words{ZH: "增减变动没有说明原因", EN: "a change without a reason"},
		Basis:    "财预〔2016〕143号（增减变化应说明原因）；财政部2016年预算公开检查通报的问题",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "与上年相比有增减的，应说明原因。同一段、紧接的下一段或同一标题之下说了原因的都算说明；增减为0、与上年相同、列举中的分项、资产的增减不要求；全文同一金额在别处说明过的也不再要求。各处合为一条。",
			EN: "A change from last year needs its reason, in its own paragraph, the one that follows, or its section. No change, parts of a list, assets, and an amount whose change is explained elsewhere need none. All places make one finding.",
		},
		Wrong: "支出1,448.48万元，比上年减少112.16万元，下降7.19%。",
		Right: "支出1,448.48万元，比上年减少112.16万元，下降7.19%，主要原因是在职人员减少。",
		Run:   runReasonMissing,
	}
}

func runReasonMissing(p *perf.Pass) {
	explained := map[string]bool{} // amounts whose change is explained somewhere, and sections with reasons
	eachStatement(p, func(st *budget.Statement) {
		if len(st.Reasons) == 0 {
			return
		}
		explained[st.Heading] = true
		for i := range st.Claims {
			if c := &st.Claims[i]; c.Kind == budget.ClaimChange {
				explained[figureWords(&c.Figure)] = true
			}
		}
	})
	var lack []perf.Evidence
	var words, wordsEN []string
	narrative := p.Submission.Narrative
	for n := range narrative {
		st := &narrative[n]
		for i := range st.Claims {
			c := &st.Claims[i]
			if c.Kind != budget.ClaimChange || c.InReason || !c.Figure.IsNumber() || c.Figure.IsNought() || isPart(st, c) || isStock(st, c) {
				continue
			}
			p.Compared(1)
			if len(st.Reasons) > 0 || n+1 < len(narrative) && opensWithReason(&narrative[n+1]) || explained[figureWords(&c.Figure)] || st.Heading != "" && explained[st.Heading] {
				continue
			}
			lack = append(lack, p.CiteFigure(&c.Figure))
			if len(lack) <= maxListed {
				words = append(words, subjectOf(changed(st, c))+changeWords(c))
				wordsEN = append(wordsEN, changed(st, c).Subject+" "+changeEN(c))
			}
		}
	}
	if len(lack) == 0 {
		return
	}
	p.Report(perf.Finding{
		Message: perf.Words{
			ZH: fillIn("有{}处与上年相比的增减没有说明原因：{}。", strconv.Itoa(len(lack)), strings.Join(words, "；")),
			EN: fillIn("Changes from last year without a reason, {}: {}.", strconv.Itoa(len(lack)), strings.Join(wordsEN, "; ")),
		},
		Evidence: lack,
	})
}

// isPart reports whether a change is that of a part of a list.
func isPart(st *budget.Statement, c *budget.Claim) bool {
	now := claimAt(st, c, 0)
	return c.Parent >= 0 || now != nil && now.Parent >= 0
}

// isStock reports whether what changed is what a department owns: only changes of
// its money need a reason.
func isStock(st *budget.Statement, c *budget.Claim) bool {
	return strings.Contains(changed(st, c).Subject, "资产")
}

// opensWithReason reports whether a paragraph gives the reason for the one
// before it.
func opensWithReason(st *budget.Statement) bool {
	for i := range st.Reasons {
		if len(st.Reasons[i].Claims) == 0 {
			return true
		}
	}
	return false
}

// reasonDirection: a reason that points the other way.
func reasonDirection() perf.Rule {
	return perf.Rule{
		ID:       "narrative/reason-direction",
		Title:    perf.Words{ZH: "原因与增减方向相反", EN: "a reason that points the other way"},
		Basis:    "财预〔2016〕143号（增减变化应说明原因）；逻辑",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "金额减少而原因写“经费增加”，金额增加而原因写“经费减少”，持平而原因写增减，或有增减而原因写“保持不变”：多半沿用了别处的原因。原因没有说明金额方向的不判断。",
			EN: "The amount falls and its reason says that money rose, or the other way round; no change with a reason for one, or a change with a reason for none: most likely copied. A reason that names no direction of money says nothing.",
		},
		Wrong: "110.60万元，减少2.98%，主要原因是经费增加",
		Right: "110.60万元，减少2.98%，主要原因是经费压减",
		Run: func(p *perf.Pass) {
			eachStatement(p, func(st *budget.Statement) {
				for i := range st.Reasons {
					checkReason(p, st, &st.Reasons[i])
				}
			})
		},
	}
}

func checkReason(p *perf.Pass, st *budget.Statement, r *budget.Reason) {
	if r.Sign == 0 && !r.Same || len(r.Claims) == 0 {
		return
	}
	p.Compared(1)
	var against *budget.Claim
	for _, n := range r.Claims {
		if n < 0 || n >= len(st.Claims) {
			return
		}
		c := &st.Claims[n]
		if agrees(c, r) {
			return // the reason is that of one of the changes that it explains
		}
		against = c
	}
	if against == nil {
		return
	}
	p.Report(perf.Finding{
		Message: perf.Words{
			ZH: fmt.Sprintf("%s%s，原因却写“%s”。", subjectOf(changed(st, against)), changeWords(against), clip(r.Text.Text)),
			EN: fmt.Sprintf("%s is %s, but its reason says: %s.", changed(st, against).Subject, changeEN(against), clip(r.Text.Text)),
		},
		Evidence: []perf.Evidence{citeClaim(p, st, against), p.Cite(&r.At, clip(r.Text.Text))},
	})
}

// agrees reports whether a reason fits the change that it explains.
func agrees(c *budget.Claim, r *budget.Reason) bool {
	same := c.Kind == budget.ClaimSame || c.Figure.IsNought()
	switch {
	case c.Op == "~" || !isYoY(c):
		return true
	case r.Same:
		return same
	case same:
		return false
	}
	sign := c.Sign
	if c.Figure.IsNumber() && c.Figure.Value().IsNegative() {
		sign = cmp.Or(-sign, -1)
	}
	return sign == 0 || sign == r.Sign
}

// changeWords and changeEN say what a change, growth or same claims.
func changeWords(c *budget.Claim) string {
	word := ""
	switch {
	case c.Kind == budget.ClaimSame:
		return "与上年相同"
	case c.Sign < 0:
		word = "减少"
	case c.Sign > 0:
		word = "增加"
	default:
		word = "增减" // and the figure prints its sign
	}
	return word + figureWords(&c.Figure)
}

func changeEN(c *budget.Claim) string {
	switch {
	case c.Kind == budget.ClaimSame:
		return "as last year"
	case c.Sign < 0:
		return "down " + figureWords(&c.Figure)
	case c.Sign == 0:
		return "changed by " + figureWords(&c.Figure)
	}
	return "up " + figureWords(&c.Figure)
}

// yoySameBase: two scopes, one base.
func yoySameBase() perf.Rule {
	return perf.Rule{
		ID:       "narrative/yoy-same-base",
		Title:    perf.Words{ZH: "口径不同的两处同比推出同一上年数", EN: "two scopes with one and the same last year"},
		Basis:    "算术（本年数∓增减额＝上年数）",
		Severity: perf.Info,
		Doc: perf.Words{
			ZH: "两处比上年的说明，本年数不同（如一处含结转、一处不含），按增减额倒推的上年数却一分不差：其中一处的上年口径可能没有换。只提示核对。",
			EN: "Two statements of growth with different amounts of this year (with and without what was carried over, say) imply exactly the same amount of last year: the scope of one base was perhaps not changed.",
		},
		Wrong: "收入总计1468.09万元（含结转），减少92.55万元；当年支出1448.48万元，减少112.16万元：上年都是1560.64万元",
		Right: "收入总计1468.09万元，减少92.55万元；当年支出1448.48万元，减少96.72万元",
		Run:   runYoYSameBase,
	}
}

func runYoYSameBase(p *perf.Pass) {
	type growth struct {
		now      amount
		change   *budget.Claim
		sentence *budget.Statement
	}
	byBase := map[plainAmount][]growth{}
	var order []plainAmount
	eachStatement(p, func(st *budget.Statement) {
		for i := range st.Claims {
			c := &st.Claims[i]
			now := claimAt(st, c, 0)
			if c.Kind != budget.ClaimChange || c.InReason || c.Op != "" || c.Sign == 0 || now == nil || claimAt(st, c, 1) != nil || now.Kind != budget.ClaimAmount || c.Figure.IsNought() || now.Figure.IsNought() {
				continue
			}
			a, ok1 := yuanOf(&now.Figure)
			d, ok2 := yuanOf(&c.Figure)
			if !ok1 || !ok2 {
				continue
			}
			p.Compared(1)
			if c.Sign > 0 {
				d = d.neg()
			}
			d.add(&a)
			k, ok := d.plain()
			if !ok || !d.isPositive() || k.digits() < minDigits {
				continue
			}
			if len(byBase[k]) == 0 {
				order = append(order, k)
			}
			byBase[k] = append(byBase[k], growth{a, c, st})
		}
	})
	for _, k := range order {
		var first []growth
		for _, g := range byBase[k] {
			known := false
			for _, o := range first {
				known = known || o.now.compare(&g.now) == 0 || o.sentence == g.sentence
			}
			if !known && len(first) < maxReasons {
				first = append(first, g)
			}
		}
		if len(first) < 2 {
			continue
		}
		now, other, base := first[0].now.decimal(), first[1].now.decimal(), decimal.New(k.coef, k.exp)
		f := perf.Finding{Message: perf.Words{
			ZH: fillIn("本年{}与{}口径不同，按增减额倒推的上年数却同为{}，请核对上年口径。", wan(now), wan(other), wan(base)),
			EN: fillIn("{} and {} of this year are of different scope, yet their changes imply the same amount of last year, {}.", wan(now), wan(other), wan(base)),
		}}
		for _, g := range first {
			f.Evidence = append(f.Evidence, p.CiteFigure(&g.change.Figure))
		}
		p.Report(f)
	}
}

// minDigits is how many digits a base must have for its repetition to be no
// coincidence.
const minDigits = 5
