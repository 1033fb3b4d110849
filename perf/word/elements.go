package word

import "github.com/perftarget/perftarget/perf/internal/ooxml"

// elements walks through the elements of a part.
type elements struct{ m *ooxml.Markup }

// each gives the elements within the one that is open to do, which reads each of
// them to its end.
func (e elements) each(do func(t *ooxml.Token) error) error {
	for {
		t, err := e.m.Next()
		switch {
		case err != nil:
			return err
		case t.Kind == ooxml.Close || t.Kind == ooxml.End:
			return nil
		case t.Kind == ooxml.Open:
			if err := do(&t); err != nil {
				return err
			}
		}
	}
}

// skip reads an element to its end.
func (e elements) skip() error {
	return e.each(func(*ooxml.Token) error { return e.skip() })
}

// isOn reports whether an element that switches something on does: one without a
// value is on.
func isOn(t *ooxml.Token) bool {
	switch t.Attr("val") {
	case "0", "false", "off":
		return false
	}
	return true
}

// open begins a part of an archive; nil where there is none. Every tag costs a
// byte at least, so that the limit of bytes bounds the tags.
func open(a *ooxml.Archive, name string) (*elements, error) {
	data, err := a.Part(name)
	if err != nil || data == nil {
		return nil, err
	}
	m, err := ooxml.NewMarkup(data, len(data))
	if err != nil {
		return nil, ooxml.Broken(name, err)
	}
	return &elements{m}, nil
}
