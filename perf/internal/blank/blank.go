// Package blank knows the blanks of a published text: those of ASCII, and the
// wide ones that set Chinese labels apart.
package blank

import (
	"strings"
	"unicode"

	"github.com/perftarget/perftarget/perf/internal/han"
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

// Trim takes the blanks around s away, as [strings.TrimSpace] does.
func Trim(s string) string {
	if Trimmed(s) {
		return s
	}
	return strings.TrimSpace(s)
}

// Trimmed reports whether s begins and ends with what is no blank for certain, as
// most texts of cells do: ASCII that prints, Chinese, or a wide mark.
func Trimmed(s string) bool {
	n := len(s)
	if n == 0 || !prints(s[0]) && !han.Leads(s[0]) {
		return false
	}
	return prints(s[n-1]) ||
		n >= 3 && (han.Leads(s[n-3]) && follows(s[n-2]) || s[n-3] == 0xEF && s[n-2] == 0xBC) && follows(s[n-1])
}

// prints reports whether a byte is an ASCII character that prints.
func prints(c byte) bool { return ' ' < c && c < 0x7F }

// follows reports whether a byte goes on with a character.
func follows(c byte) bool { return c&0xC0 == 0x80 }

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
