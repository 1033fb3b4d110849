package render

import "github.com/perftarget/perftarget/perf"

// group is the findings of one form, or of the tables and the narrative.
type group struct {
	form     string
	findings []*perf.Finding
}

// groups puts findings together by form. A report lists the gravest first, so
// each group, and the first of the groups, begins with its gravest.
func groups(findings []perf.Finding) []group {
	var out []group
	index := map[string]int{}
	for i := range findings {
		f := &findings[i]
		at, ok := index[f.Form]
		if !ok {
			at = len(out)
			index[f.Form] = at
			out = append(out, group{form: f.Form})
		}
		out[at].findings = append(out[at].findings, f)
	}
	return out
}

func count(findings []perf.Finding) map[perf.Severity]int {
	n := map[perf.Severity]int{}
	for _, f := range findings {
		n[f.Severity]++
	}
	return n
}

func basisOf(r *perf.Report) map[string]string {
	m := make(map[string]string, len(r.Coverage))
	for _, c := range r.Coverage {
		m[c.Rule] = c.Basis
	}
	return m
}
