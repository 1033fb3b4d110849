package perf

import "github.com/perftarget/perftarget/budget"

// shared holds what several rules of one check need, made once, on demand. A
// check runs its rules one after the other, so nothing here is locked.
type shared struct {
	submission *Submission

	surveyed lazy[surveyed]
	faults   lazy[[]budget.Fault]
	links    lazy[[]Match]
	memo     []memo      // see [Pass.Shared]
	more     map[any]any // what memo has no room for

	reported slab[reported]
	lists    slab[*reported] // of passes
	skips    slab[Skip]      // of passes
}

// slab gives places for values that stay where they are, made many at a time.
type slab[T any] struct{ room []T }

const slabSize = 16

func (s *slab[T]) next() *T {
	if len(s.room) == 0 {
		s.room = make([]T, slabSize)
	}
	v := &s.room[0]
	s.room = s.room[1:]
	return v
}

// some gives room for a few values one after the other.
func (s *slab[T]) some(n int) []T {
	if len(s.room) < n {
		s.room = make([]T, slabSize)
	}
	few := s.room[:0:n]
	s.room = s.room[n:]
	return few
}

// lazy is a value made at its first use.
type lazy[T any] struct {
	made  bool
	value T
}

func (l *lazy[T]) get(build func() T) T {
	if !l.made {
		l.value, l.made = build(), true
	}
	return l.value
}

// Links returns which department indicator each project indicator serves,
// found once for all rules of a check.
func (p *Pass) Links() []Match { return p.shared.allLinks() }

func (s *shared) allLinks() []Match {
	return s.links.get(func() []Match { return linksOf(s.submission, s.names()) })
}

// linkTable is the links as a report lists them.
func (s *shared) linkTable() []Link {
	links := s.allLinks()
	out := make([]Link, len(links)) // never nil: a list in JSON, too
	for i := range links {
		m := &links[i]
		out[i] = Link{
			Department: LinkEnd{Name: m.Department.Name, At: m.Department.At, ref: &m.Department.At},
			Project:    LinkEnd{Form: m.Form.Name.Text, Name: m.Project.Name, At: m.Project.At, ref: &m.Project.At},
			Relation:   m.Relation,
		}
	}
	return out
}
