package prose

import (
	"fmt"
	"strings"

	"github.com/perftarget/perftarget/budget"
)

// brief writes a claim on one line, for tables of tests:
//
//	change - 92.55万元 收入总计 vs 上年 ←0        a fall of claim 0
//	amount 19.61万元 上年结转 ⊂0/1                 a part of claim 0, in list 1
func brief(c budget.Claim) string {
	var b strings.Builder
	b.WriteString(string(c.Kind))
	for _, s := range []string{map[int]string{1: "+", -1: "-"}[c.Sign], c.Op + c.Figure.Text + string(c.Figure.Unit), c.Subject} {
		if s != "" {
			b.WriteString(" " + s)
		}
	}
	if c.Year != 0 {
		fmt.Fprintf(&b, " @%d", c.Year)
	}
	if c.Base != "" {
		b.WriteString(" vs " + c.Base)
	}
	if c.From+c.To != "" {
		b.WriteString(" " + c.From + ".." + c.To)
	}
	for i, r := range c.Refs {
		b.WriteString(map[bool]string{true: " ←", false: ","}[i == 0] + fmt.Sprint(r))
	}
	if c.Parent >= 0 {
		fmt.Fprintf(&b, " ⊂%d/%d", c.Parent, c.List)
	}
	if c.InReason {
		b.WriteString(" !")
	}
	return b.String()
}

// briefs writes the claims of a statement and its reasons.
func briefs(s budget.Statement) []string {
	var out []string
	for _, c := range s.Claims {
		out = append(out, brief(c))
	}
	for _, r := range s.Reasons {
		t := fmt.Sprintf("because %v %s", r.Claims, r.Text.Text)
		if r.Sign != 0 {
			t += fmt.Sprintf(" (%+d)", r.Sign)
		}
		if r.Same {
			t += " (=)"
		}
		out = append(out, t)
	}
	return out
}
