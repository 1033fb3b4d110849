package budget

import (
	"strings"
	"unicode/utf8"
)

// squeeze drops blanks, which a PDF puts anywhere ("合 计").
func squeeze(s string) string {
	if !hasSpace(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isSpace(r) {
			return -1
		}
		return r
	}, s)
}

// hasSpace reports whether a text holds blanks. Bytes from 0xE4 begin a Chinese
// character of three bytes, which need not be decoded.
func hasSpace(s string) bool {
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c >= 0xE4:
			i += 3
		case ' ' < c && c < 0xC2:
			i++
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if isSpace(r) {
				return true
			}
			i += n
		}
	}
	return false
}

// words is a list of words that mean one thing.
type words []string

// in reports whether a text contains one of the words.
func (w words) in(text string) bool {
	for _, word := range w {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// end reports whether a text ends with one of the words.
func (w words) end(text string) bool {
	for _, word := range w {
		if n := len(text) - len(word); n >= 0 && text[len(text)-1] == word[len(word)-1] && text[n:] == word {
			return true
		}
	}
	return false
}

// yearIn is the first year named in a label (2024年), 0 for none.
func yearIn(l string) int {
	for rest := l; ; {
		before, after, ok := strings.Cut(rest, "年")
		if !ok {
			return 0
		}
		if y := yearAtEnd(before); y > 0 {
			return y
		}
		rest = after
	}
}

// yearAtEnd is the number of four digits, 19… or 20…, that a text ends with.
func yearAtEnd(s string) int {
	y, n := 0, 0
	for ; n < len(s) && '0' <= s[len(s)-1-n] && s[len(s)-1-n] <= '9'; n++ {
	}
	if n != 4 {
		return 0
	}
	for _, c := range s[len(s)-4:] {
		y = 10*y + int(c-'0')
	}
	if y < 1900 || y > 2099 {
		return 0
	}
	return y
}

func digitOf(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case '０' <= r && r <= '９':
		return int(r - '０')
	}
	return -1
}

func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\u00a0', '\u3000', '\u2002', '\u2003', '\u2009':
		return true
	}
	return false
}

// isDash reports a stroke that forms print where there is no amount.
func isDash(r rune) bool {
	switch r {
	case '-', '－', '—', '–', '―', '─', '/', '／':
		return true
	}
	return false
}
