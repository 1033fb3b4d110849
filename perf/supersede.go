package perf

import "github.com/perftarget/perftarget/perf/internal/sieve"

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
	places   map[evidenceKey]bool // made when the sieve lets one through
}

func newFiredAt(findings []*reported) *firedAt {
	f := &firedAt{findings: findings}
	for _, r := range findings {
		for j := range r.Evidence {
			f.sieve.Add(&r.Evidence[j].At)
		}
	}
	return f
}

func (f *firedAt) has(e *Evidence) bool {
	if !f.sieve.Has(&e.At) {
		return false
	}
	if f.places == nil {
		f.places = map[evidenceKey]bool{}
		for _, r := range f.findings {
			for j := range r.Evidence {
				f.places[r.Evidence[j].key()] = true
			}
		}
	}
	return f.places[e.key()]
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
