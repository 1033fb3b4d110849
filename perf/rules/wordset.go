package rules

import (
	"slices"
	"strings"
)

// wordSet finds out whether a text has one of many words, in one walk over it.
// The words begin with a Chinese character each; they stand by the low bits of
// its last byte.
type wordSet [64][]string

func newWordSet(words []string) *wordSet {
	s := &wordSet{}
	for _, w := range words {
		n := w[len("字")-1] % 64
		s[n] = append(s[n], w)
	}
	return s
}

func (s *wordSet) in(text string) bool {
	const last = len("字") - 1
	for i := last; i < len(text); i++ {
		for _, w := range s[text[i]%64] {
			if strings.HasPrefix(text[i-last:], w) {
				return true
			}
		}
	}
	return false
}

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
