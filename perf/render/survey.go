package render

import (
	"cmp"
	"fmt"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// survey says which equations between figures were tried, table by table, and
// which could not be and why. A report without a survey says nothing.
func (t *textWriter) survey(r *perf.Report) {
	if len(r.Survey) == 0 {
		return
	}
	n := map[budget.Verdict]int{}
	for i := range r.Identities {
		n[r.Identities[i].Verdict]++
	}
	title := fmt.Sprintf(t.words.equations, len(r.Identities), n[budget.VerdictEqual], n[budget.VerdictRounding], n[budget.VerdictBroken])
	fmt.Fprintf(t.w, "\n%s\n", t.bold("━━ "+title))
	table := ""
	for _, c := range r.Survey {
		name := cmp.Or(c.Table, t.words.elsewhere)
		if name != table {
			table = name
			fmt.Fprintf(t.w, "%s\n", clean(name))
		}
		fmt.Fprintf(t.w, "    "+t.words.tried, cmp.Or(t.words.kinds[c.Kind], c.Kind), c.Tried)
		for _, u := range c.Untried {
			reason := t.pick(perf.Words{ZH: u.Reason, EN: u.English})
			fmt.Fprintf(t.w, t.words.untried, reason, u.Count)
		}
		fmt.Fprintln(t.w)
	}
}
