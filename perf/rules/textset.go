package rules

import "slices"

// textSet finds out whether a text is one of a few, which stand by their lengths
// and ends.
type textSet [64][]string

func newTextSet(texts []string) *textSet {
	s := &textSet{}
	for _, t := range texts {
		n := textSlot(t)
		s[n] = append(s[n], t)
	}
	return s
}

func (s *textSet) has(text string) bool { return slices.Contains(s[textSlot(text)], text) }

func textSlot(s string) int {
	if s == "" {
		return 0
	}
	return (len(s) + int(s[len(s)-1])) % 64
}
