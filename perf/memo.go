package perf

import "github.com/perftarget/perftarget/perf/internal/naming"

// Shared gives what several rules of one check need, made once: the first rule
// that asks for key makes it, the later ones of the same check get the same
// value. A key should be of a type of the caller's own, as in a context. What
// is shared must not be changed, and ends with the check.
func (p *Pass) Shared(key any, make func() any) any { return p.shared.once(key, make) }

func (s *shared) once(key any, make func() any) any {
	for i := range s.memo {
		if m := &s.memo[i]; m.key == key {
			return m.value
		}
	}
	if v, ok := s.more[key]; ok {
		return v
	}
	v := make()
	if len(s.memo) < fewKeys {
		s.memo = append(s.memo, memo{key, v})
		return v
	}
	if s.more == nil {
		s.more = map[any]any{}
	}
	s.more[key] = v
	return v
}

// memo is a value made for a key.
type memo struct{ key, value any }

// fewKeys is up to how many keys are looked through one by one: those that most
// rules ask for are met first.
const fewKeys = 32

// names are the names met in the check; the rules of package rules find the
// same book by its key.
func (s *shared) names() *naming.Book {
	return s.once(naming.BookKey{}, func() any { return &naming.Book{} }).(*naming.Book)
}
