// Package wordset finds words in a text in one walk over it.
package wordset

import "strings"

// Set is a set of words that begin with a Chinese character each. The zero value
// is empty.
type Set struct {
	slots [64][]string // by the low bits of the last byte of that character
}

// Of makes a set.
func Of(words ...string) *Set {
	s := &Set{}
	for _, w := range words {
		n := w[len("字")-1] % 64
		s.slots[n] = append(s.slots[n], w)
	}
	return s
}

// In reports whether a text contains one of the words.
func (s *Set) In(text string) bool {
	const last = len("字") - 1
	for i := last; i < len(text); i++ {
		for _, w := range s.slots[text[i]%64] {
			if strings.HasPrefix(text[i-last:], w) {
				return true
			}
		}
	}
	return false
}
