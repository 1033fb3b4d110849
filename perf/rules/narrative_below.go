package rules

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// checkChangesBelow holds a change against those of its parts where each has a
// numbered paragraph below it and neither says an amount: 基本支出较上年增加17万元，原因如下：
// 1.工资福利支出较上年增加….
func checkChangesBelow(p *perf.Pass) {
	narrative := p.Submission.Narrative
	for n := range narrative {
		st := &narrative[n]
		if !strings.HasSuffix(strings.TrimRight(st.Text.Text, "：: "), "如下") {
			continue
		}
		whole := bareChange(st)
		if whole == nil || whole.Kind != budget.ClaimChange {
			continue
		}
		var parts []*budget.Claim
		for k := n + 1; k < len(narrative) && narrative[k].Number != "" && narrative[k].Heading == st.Heading; k++ {
			c := bareChange(&narrative[k])
			if c == nil {
				break
			}
			parts = append(parts, c)
		}
		holdChanges(p, st, whole, parts, perf.Warning) // a list of reasons may leave a small part out
	}
}

// checkChangesWithin holds the change of an amount against those of its parts where
// the parts say none and are not linked to it (checkBareChanges has those):
// “三公”经费50万元，比上年减少3万元，其中：因公出国费减少1万元….
func checkChangesWithin(p *perf.Pass, st *budget.Statement) {
	for i := range st.Claims {
		whole := &st.Claims[i]
		if whole.Kind != budget.ClaimChange || whole.Op != "" || whole.InReason || len(whole.Refs) == 0 || whole.Refs[0] < 0 {
			continue
		}
		var parts []*budget.Claim
		for k := i + 1; k < len(st.Claims); k++ {
			c := &st.Claims[k]
			if c.Kind == budget.ClaimGrowth {
				continue
			}
			if c.Kind != budget.ClaimChange && c.Kind != budget.ClaimSame || c.Op != "" || c.InReason || len(c.Refs) == 0 || c.Refs[0] >= 0 || c.Parent >= 0 || c.Base != "" && baseYear(c) != baseYear(whole) {
				break
			}
			parts = append(parts, c)
		}
		if len(parts) > 0 && opensList(st, whole, parts[0]) && !reported(p, whole) {
			holdChanges(p, st, whole, parts, perf.Error)
		}
	}
}

// opensList reports whether 其中 stands between a whole and its first part.
func opensList(st *budget.Statement, whole, part *budget.Claim) bool {
	before, list, ok := strings.Cut(st.Text.Text, "其中")
	return ok && strings.Contains(before, whole.Figure.Text) && strings.Contains(list, part.Subject)
}

// bareChange is the first change, or 与上年相同, of a paragraph if it is of no amount
// printed there, nil where there is none.
func bareChange(st *budget.Statement) *budget.Claim {
	for i := range st.Claims {
		c := &st.Claims[i]
		switch {
		case c.InReason || c.Kind == budget.ClaimDate:
		case (c.Kind == budget.ClaimChange || c.Kind == budget.ClaimSame) && c.Op == "" && len(c.Refs) > 0 && c.Refs[0] < 0:
			return c
		default:
			return nil
		}
	}
	return nil
}

// holdChanges reports a change that is not that of the parts together, which are by
// their names all there is.
func holdChanges(p *perf.Pass, st *budget.Statement, whole *budget.Claim, parts []*budget.Claim, severity perf.Severity) {
	change, ok := signedSpan(whole)
	if !ok || !nameAll(parts) {
		return
	}
	changes := moneySpan{}
	for _, c := range parts {
		d, known := signedSpan(c)
		if !known || c.Base != "" && baseYear(c) != baseYear(whole) {
			return
		}
		changes.add(&d)
	}
	p.Compared(1)
	if !change.meets(&changes) {
		f := changesFinding(p, st, whole, parts)
		f.Severity = severity
		p.Report(f)
	}
}
