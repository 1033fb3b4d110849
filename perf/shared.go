package perf

import "github.com/perftarget/perftarget/budget"

// shared holds what several rules of one check need, made once, on demand. A
// check runs its rules one after the other, so nothing here is locked.
type shared struct {
	submission *Submission

	identities lazy[[]budget.Result]
	memo       map[any]any // see [Pass.Shared]
}

// lazy is a value made at its first use.
type lazy[T any] struct {
	made  bool
	value T
}

func (l *lazy[T]) get(make func() T) T {
	if !l.made {
		l.value, l.made = make(), true
	}
	return l.value
}

func (s *shared) identityResults() []budget.Result { return nil }
func (s *shared) linkTable() []Link                { return nil }
