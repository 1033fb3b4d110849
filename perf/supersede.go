package perf

import (
	"slices"

	"github.com/perftarget/perftarget/perf/internal/sieve"
)

// supersede drops a finding where a rule that supersedes its rule fired on one
// of the same places.
func supersede(passes []Pass, index map[string]int) {
	for i := range passes {
		p := &passes[i]
		if len(p.findings) == 0 {
			continue
		}
		var fired *firedAt
		for _, id := range p.rule.Supersedes {
			j, ok := index[id]
			if !ok || len(passes[j].findings) == 0 {
				continue
			}
			if fired == nil {
				fired = newFiredAt(p.findings)
			}
			passes[j].drop(fired)
		}
	}
}

// firedAt knows the places that findings quote as evidence.
type firedAt struct {
	findings []*reported
	sieve    sieve.Places
	count    int                  // of the places
	places   map[evidenceKey]bool // of many, made when the sieve lets one through
}

func newFiredAt(findings []*reported) *firedAt {
	f := &firedAt{findings: findings}
	for _, r := range findings {
		for j := range r.Evidence {
			f.sieve.Add(&r.Evidence[j].At)
		}
		f.count += len(r.Evidence)
	}
	return f
}

func (f *firedAt) has(e *Evidence) bool {
	switch {
	case !f.sieve.Has(&e.At):
		return false
	case f.count <= fewPlaces:
		return slices.ContainsFunc(f.findings, func(r *reported) bool { return r.quotes(e) })
	case f.places == nil:
		f.places = map[evidenceKey]bool{}
		for _, r := range f.findings {
			for j := range r.Evidence {
				f.places[r.Evidence[j].key()] = true
			}
		}
	}
	return f.places[e.key()]
}

// fewPlaces is up to how many places are looked through one by one.
const fewPlaces = 64

// quotes reports whether a finding has the place of e among its evidence.
func (r *reported) quotes(e *Evidence) bool {
	for i := range r.Evidence {
		if o := &r.Evidence[i]; o.At.Line == e.At.Line && o.key() == e.key() {
			return true
		}
	}
	return false
}

// drop marks the findings that quote one of the places.
func (p *Pass) drop(fired *firedAt) {
	for _, f := range p.findings {
		for i := range f.Evidence {
			if !f.dropped && fired.has(&f.Evidence[i]) {
				f.dropped = true
				p.dropped++
			}
		}
	}
}
