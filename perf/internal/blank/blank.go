// Package blank knows the blanks of a published text: those of ASCII, and the
// wide ones that set Chinese labels apart.
package blank

import (
	"strings"
	"unicode"
)

// Drop takes all blanks out of s.
func Drop(s string) string {
	if !In(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// In reports whether a blank may stand in s, by the bytes that blanks begin with.
func In(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c <= ' ', c == 0xC2, c == 0xE1, c == 0xE2:
			return true
		case c == 0xE3 && strings.HasPrefix(s[i:], "\u3000"):
			return true
		}
	}
	return false
}
