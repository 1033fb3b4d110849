package render

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// identityView is an equation between printed figures as the page writes it.
type identityView struct {
	Left, Right []termView
	Difference  string
	Verdict     budget.Verdict
	VerdictWord string
}

// termView is a figure of an equation with the sign before it; After is what
// stands behind it (÷ …).
type termView struct{ Before, Text, Place string }

// maxIdentities is how many equations of one finding the page shows at once.
const maxIdentities = 6

// identityIndex finds the equations in which the figures stand that findings
// quote.
type identityIndex map[source.Place][]*budget.Result

func indexIdentities(r *perf.Report) identityIndex {
	index := identityIndex{}
	for i := range r.Findings {
		for _, e := range r.Findings[i].Evidence {
			if at := spot(e.At, r.Submission.File); !at.IsZero() {
				index[at] = nil
			}
		}
	}
	for i := range r.Identities {
		result := &r.Identities[i]
		for _, side := range [][]budget.Term{result.Left, result.Right} {
			for _, t := range side {
				if t.Figure == nil {
					continue
				}
				at := spot(t.Figure.At, r.Submission.File)
				if list, ok := index[at]; ok && (len(list) == 0 || list[len(list)-1] != result) {
					index[at] = append(list, result)
				}
			}
		}
	}
	return index
}

// identitiesOf gives the equations of the figures that a finding quotes, if one
// of them is broken: those first, then those that hold, which show that the
// other figures are right.
func (b *pageBuilder) identitiesOf(f *perf.Finding) (first, more []identityView) {
	var broken, holding []*budget.Result
	seen := map[*budget.Result]bool{}
	for _, e := range f.Evidence {
		for _, r := range b.identities[spot(e.At, b.report.Submission.File)] {
			switch {
			case seen[r]:
			case r.Verdict == budget.VerdictBroken:
				broken = append(broken, r)
			default:
				holding = append(holding, r)
			}
			seen[r] = true
		}
	}
	if len(broken) == 0 {
		return nil, nil
	}
	for i, r := range append(broken, holding...) {
		v := b.identity(r)
		if i < maxIdentities {
			first = append(first, v)
		} else {
			more = append(more, v)
		}
	}
	return first, more
}

func (b *pageBuilder) identity(r *budget.Result) identityView {
	v := identityView{Verdict: r.Verdict, VerdictWord: b.page.Verdict[r.Verdict]}
	if r.Verdict == budget.VerdictBroken {
		v.Difference = r.Difference().Abs().String() + visible(string(unitOf(r)))
	}
	v.Left, v.Right = b.terms(r.Left, budget.Sum), b.terms(r.Right, r.Formula)
	switch r.Formula {
	case budget.Growth: // the change, and what there was before it
		if len(v.Right) == 2 {
			v.Right[1].Before = " ÷ (" + b.page.Before + " "
			v.Right = append(v.Right, termView{Before: ")"})
		}
	case budget.Ratio:
		v.Right = append(v.Right, termView{Before: " − 1"})
	}
	return v
}

// unitOf is the unit of a difference: that of the left side, where it has one.
func unitOf(r *budget.Result) budget.Unit {
	for _, side := range [][]budget.Term{r.Left, r.Right} {
		for _, t := range side {
			if t.Figure != nil && t.Figure.Unit != "" {
				return t.Figure.Unit
			}
		}
	}
	return ""
}

// terms writes one side. Addends of nought are left out of a sum, as long as
// another one stays.
func (b *pageBuilder) terms(side []budget.Term, formula budget.Formula) []termView {
	some := false
	for _, t := range side {
		some = some || t.Figure != nil && t.Figure.IsNumber() && !t.Figure.IsNought()
	}
	sign := map[budget.Formula]string{budget.Sum: " + ", budget.Product: " × "}[formula]
	if sign == "" {
		sign = " ÷ "
	}
	var out []termView
	for _, t := range side {
		if t.Figure == nil || some && formula == budget.Sum && (t.Figure.IsNought() || !t.Figure.IsNumber()) {
			continue
		}
		v := termView{Before: sign, Text: strings.TrimSpace(visible(short(t.Figure.Quote(), nameLimit))), Place: b.place(t.Figure.At)}
		if !t.Figure.IsNumber() {
			v.Text = "0" // 与上年相同
		}
		switch {
		case t.Sign < 0 && len(out) == 0:
			v.Before = "−"
		case t.Sign < 0:
			v.Before = " − "
		case len(out) == 0:
			v.Before = ""
		}
		out = append(out, v)
	}
	if len(out) == 0 {
		out = []termView{{Text: "0"}}
	}
	return out
}

func (b *pageBuilder) place(p source.Place) string {
	return visible(b.words.place(p, b.report.Submission.File))
}
