package perf

// Shared gives what several rules of one check need, made once: the first rule
// that asks for key makes it, the later ones of the same check get the same
// value. A key should be of a type of the caller's own, as in a context. What
// is shared must not be changed, and ends with the check.
func (p *Pass) Shared(key any, make func() any) any {
	if v, ok := p.shared.memo[key]; ok {
		return v
	}
	v := make()
	if p.shared.memo == nil {
		p.shared.memo = map[any]any{}
	}
	p.shared.memo[key] = v
	return v
}
