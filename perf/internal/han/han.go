// Package han tells Chinese characters in UTF-8 by their bytes, since most of
// what is read here is Chinese and need not be decoded.
package han

import "unicode/utf8"

// Leads reports whether a byte begins a Chinese character (U+4000 to U+9FFF),
// and no mark or blank.
func Leads(c byte) bool { return 0xE4 <= c && c <= 0xE9 }

// Run is the length in bytes of the Chinese that a text begins with.
func Run(s string) int {
	n := 0
	for n+3 <= len(s) && Leads(s[n]) {
		n += 3
	}
	return n
}

// Clip shortens a text to so many characters, Chinese or not, and says so by an
// ellipsis.
func Clip(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	n := 0
	for i := range s {
		if n == limit {
			return s[:i] + "…"
		}
		n++
	}
	return s
}

// Count counts the characters of a text, Chinese or not, by the bytes that begin
// one.
func Count(s string) int {
	n := 0
	for i := range len(s) {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}
