package perf

import "github.com/perftarget/perftarget/source"

// quote is a place that a report quotes, with the submission's own where that is
// known; path counts the paths of a walker from 1, 0 for none.
type quote struct {
	at, ref *source.Place
	path    int32
}

func quotesOf(r *Report) []quote {
	n := 2 * len(r.Links)
	for i := range r.Findings {
		n += len(r.Findings[i].Evidence) + len(r.Findings[i].Related) + 1
	}
	out := make([]quote, 0, n)
	for i := range r.Findings {
		f := &r.Findings[i]
		for j := range f.Evidence {
			out = append(out, f.Evidence[j].quote())
		}
		for j := range f.Related {
			out = append(out, f.Related[j].quote())
		}
		if f.Mend != nil {
			out = append(out, f.Mend.quote())
		}
	}
	for i := range r.Links {
		l := &r.Links[i]
		out = append(out, quote{at: &l.Department.At, ref: l.Department.ref}, quote{at: &l.Project.At, ref: l.Project.ref})
	}
	return out
}

func (e *Evidence) quote() quote { return quote{at: &e.At, ref: e.ref} }
