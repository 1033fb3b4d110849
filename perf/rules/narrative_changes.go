package rules

import (
	"fmt"
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

// checkBareChanges holds a change against those of its parts where neither says an
// amount (支出增加5万元，其中：基本支出增加3万元，项目支出增加2万元), if the parts are by their
// names all there is.
func checkBareChanges(p *perf.Pass, st *budget.Statement) {
	for _, list := range partLists(st, budget.ClaimChange) {
		whole := &st.Claims[list.whole]
		change, ok := signedSpan(whole)
		changes, parts := moneySpan{}, make([]*budget.Claim, len(list.parts))
		for n, i := range list.parts {
			parts[n] = &st.Claims[i]
		}
		if !ok || !nameAll(parts) {
			continue
		}
		for n := range parts {
			d, known := signedSpan(parts[n])
			ok = ok && known && parts[n].Op == "" && (parts[n].Base == "" || baseYear(parts[n]) == baseYear(whole))
			changes.add(&d)
		}
		if !ok || whole.Op != "" {
			continue
		}
		p.Compared(1)
		if !change.meets(&changes) {
			p.Report(changesFinding(p, st, whole, parts))
		}
	}
}

// partNames are the names of parts that together are all there is.
var partNames = [][]string{
	{"基本支出", "项目支出"},
	{"人员", "公用"},
	{"因公出国", "公务接待", "公务用车"},
	{"因公出国", "公务接待", "公务用车购置", "公务用车运行"},
	{"工资福利", "商品和服务", "对个人和家庭"},
}

// nameAll reports whether claims are by their names all parts of a whole, each
// once.
func nameAll(parts []*budget.Claim) bool {
next:
	for _, names := range partNames {
		if len(parts) != len(names) {
			continue
		}
		for _, name := range names {
			n := 0
			for _, c := range parts {
				if strings.Contains(c.Subject, name) {
					n++
				}
			}
			if n != 1 {
				continue next
			}
		}
		return true
	}
	return false
}

func checkChangeList(p *perf.Pass, st *budget.Statement, list partList, changeOf map[int]*budget.Claim) {
	whole := changeOf[list.whole]
	if whole == nil {
		return
	}
	amounts, changes := moneySpan{}, moneySpan{}
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
		amounts.add(&a)
		changes.add(&d)
	}
	total, ok1 := spanOf(&st.Claims[list.whole].Figure)
	change, ok2 := signedSpan(whole)
	if !ok1 || !ok2 || !total.meets(&amounts) {
		return
	}
	p.Compared(1)
	if change.meets(&changes) || reported(p, whole) {
		return
	}
	parts := make([]*budget.Claim, len(list.parts))
	for n, i := range list.parts {
		parts[n] = changeOf[i]
	}
	p.Report(changesFinding(p, st, whole, parts))
}

// changesFinding is the finding on a whole whose change is not that of its parts
// together. A part that did not change is told, and not quoted.
func changesFinding(p *perf.Pass, st *budget.Statement, whole *budget.Claim, parts []*budget.Claim) perf.Finding {
	evidence := []perf.Evidence{citeClaim(p, st, whole)}
	var zh, en []string
	for _, c := range parts {
		if c.Kind == budget.ClaimSame || c.Figure.IsNought() {
			continue
		}
		zh, en = append(zh, subjectOf(changed(st, c))+changeWords(c)), append(en, changed(st, c).Subject+" "+changeEN(c))
		evidence = append(evidence, citeClaim(p, st, c))
	}
	rest, restEN := "其余各项与上年相同", "the others are as last year"
	if len(zh) == 0 {
		rest, restEN = "其下各项都与上年相同", "all its parts are as last year"
	}
	if len(zh) < len(parts) {
		zh, en = append(zh, rest), append(en, restEN)
	}
	name := subjectOf(changed(st, whole))
	return perf.Finding{
		Evidence: evidence,
		Message: perf.Words{
			ZH: fillIn("{}称{}，而{}，两者不符。", name, changeWords(whole), strings.Join(zh, "，")),
			EN: fillIn("{} is said to be {}, yet {}.", changed(st, whole).Subject, changeEN(whole), strings.Join(en, ", ")),
		},
	}
}

// changed is the claim whose change c tells.
func changed(st *budget.Statement, c *budget.Claim) *budget.Claim {
	if now := claimAt(st, c, 0); now != nil {
		return now
	}
	return c
}

// reportChanges reports a fault between the change of a whole and those of its
// parts in words; false where it is of another kind.
func (l *ledger) reportChanges(p *perf.Pass, f *budget.Fault) bool {
	r := &l.results[f.Broken[0]]
	if len(f.Broken) != 1 || f.Mend != nil || len(r.Left) != 1 || len(r.Right) < 2 {
		return false
	}
	whole := l.spots[r.Left[0].Figure]
	if !whole.isChange() {
		return false
	}
	parts := make([]*budget.Claim, len(r.Right))
	for i, t := range r.Right {
		s := l.spots[t.Figure]
		if !s.isChange() || s.sentence != whole.sentence {
			return false
		}
		parts[i] = s.claim
	}
	finding := changesFinding(p, whole.sentence, whole.claim, parts)
	finding.Difference = differenceOf(r)
	p.Report(finding)
	return true
}

// isChange reports whether a figure is what something changed by.
func (s *spot) isChange() bool {
	return s.inText() && (s.claim.Kind == budget.ClaimChange || s.claim.Kind == budget.ClaimSame)
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
		s = moneySpan{s.high.neg(), s.low.neg()}
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
