package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// checkChangeLists holds the change of a whole against those of its parts, in
// paragraphs whose amounts show that the list of parts is whole: they add up.
// What the equations of package budget have reported is left out.
func checkChangeLists(p *perf.Pass, st *budget.Statement) {
	var changes map[int]*budget.Claim
	for _, list := range partLists(st, budget.ClaimAmount) {
		if len(list.parts) < 2 {
			continue
		}
		if changes == nil {
			changes = changesOf(st)
		}
		checkChangeList(p, st, list, changes)
	}
}

func checkChangeList(p *perf.Pass, st *budget.Statement, list partList, changeOf map[int]*budget.Claim) {
	whole := changeOf[list.whole]
	if whole == nil {
		return
	}
	amounts, changes := moneySpan{}, moneySpan{}
	cited := []*budget.Claim{whole}
	var words []string
	for _, i := range list.parts {
		a, ok1 := spanOf(&st.Claims[i].Figure)
		c := changeOf[i]
		if !ok1 || c == nil || baseYear(c) != baseYear(whole) {
			return
		}
		d, ok2 := signedSpan(c)
		if !ok2 {
			return
		}
		amounts, changes = amounts.add(a), changes.add(d)
		if c.Kind == budget.ClaimChange && !c.Figure.IsNought() {
			cited = append(cited, c)
			words = append(words, subjectOf(&st.Claims[i])+changeWords(c))
		}
	}
	total, ok1 := spanOf(&st.Claims[list.whole].Figure)
	change, ok2 := signedSpan(whole)
	if !ok1 || !ok2 || !total.meets(amounts) {
		return
	}
	p.Compared(1)
	if change.meets(changes) || reported(p, whole) {
		return
	}
	f := perf.Finding{Message: perf.Words{
		ZH: fmt.Sprintf("%s称%s，而其下各项中%s，各项增减之和不等于总额的增减。", subjectOf(&st.Claims[list.whole]), changeWords(whole), strings.Join(words, "、")),
		EN: fmt.Sprintf("The whole is said to change by %s, which is not what its parts change by together.", changeWords(whole)),
	}}
	if len(words) == 0 {
		f.Message.ZH = fmt.Sprintf("%s称%s，而其下各项都与上年相同。", subjectOf(&st.Claims[list.whole]), changeWords(whole))
	}
	for _, c := range cited {
		f.Evidence = append(f.Evidence, citeClaim(p, st, c))
	}
	for _, i := range list.parts {
		if c := changeOf[i]; !slices.Contains(cited, c) {
			f.Related = append(f.Related, citeClaim(p, st, c))
		}
	}
	p.Report(f)
}

// changesOf are the changes, or 与上年相同, that a paragraph claims of its
// amounts: the first of each.
func changesOf(st *budget.Statement) map[int]*budget.Claim {
	out := map[int]*budget.Claim{}
	for i := range st.Claims {
		c := &st.Claims[i]
		if c.Kind != budget.ClaimChange && c.Kind != budget.ClaimSame || len(c.Refs) == 0 || c.InReason || c.Op != "" {
			continue
		}
		if _, known := out[c.Refs[0]]; !known {
			out[c.Refs[0]] = c
		}
	}
	return out
}

// baseYear tells comparisons apart that cannot be added: with last year's
// budget, its outcome, or another year.
func baseYear(c *budget.Claim) string {
	for _, w := range []string{"执行", "决算"} {
		if strings.Contains(c.Base, w) {
			return fmt.Sprint(c.Year, w)
		}
	}
	return fmt.Sprint(c.Year)
}

// signedSpan is what a change can stand for, in 元: less than nothing for a
// fall.
func signedSpan(c *budget.Claim) (moneySpan, bool) {
	if c.Kind == budget.ClaimSame {
		return moneySpan{}, true
	}
	s, ok := spanOf(&c.Figure)
	if c.Sign < 0 {
		s = moneySpan{s.high.Neg(), s.low.Neg()}
	}
	return s, ok
}

// reported reports whether a fault that this rule reports has the claim in it.
func reported(p *perf.Pass, c *budget.Claim) bool {
	l := ledgerOf(p)
	for _, owner := range []string{"narrative/yoy-direction", "narrative/yoy-recalc"} {
		for i := range l.faults[owner] {
			for _, n := range l.faults[owner][i].Broken {
				for _, side := range [2][]budget.Term{l.results[n].Left, l.results[n].Right} {
					for _, t := range side {
						if t.Figure == &c.Figure {
							return true
						}
					}
				}
			}
		}
	}
	return false
}
