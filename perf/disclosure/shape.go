package disclosure

import (
	"unicode"
	"unicode/utf8"

	"github.com/perftarget/perftarget/perf/internal/han"
)

// shape is what the characters of a text alone say, found in one pass.
type shape struct {
	runes int
	width int // in half characters
	marks mark
	// figure reports digits and the marks of numbers alone.
	figure bool
}

// mark is a set of characters that stand in a text.
type mark uint8

const (
	fullStop  mark = 1 << iota // 。
	semicolon                  // ；
	colon                      // ：
	comma                      // ， but not 、
	digit                      // 0 to 9, of either width
	other                      // what no number has
)

// has reports whether any of the marks stands in the text.
func (s *shape) has(m mark) bool { return s.marks&m != 0 }

func shapeOf(text string) shape {
	var s shape
	for i := 0; i < len(text); {
		if han.Leads(text[i]) {
			s.runes++
			s.width += 2
			s.marks |= other
			i += 3
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		i += n
		s.runes++
		if r < 0x1100 {
			s.width++
		} else {
			s.width += 2
		}
		s.marks |= markOf(r)
	}
	s.figure = s.has(digit) && !s.has(other|colon|semicolon|fullStop)
	return s
}

// markOf is the mark of a character, 0 for those of numbers that are none.
func markOf(r rune) mark {
	switch {
	case '0' <= r && r <= '9':
		return digit
	case 0x4E00 <= r && r <= 0x9FFF:
		return other
	}
	switch r {
	case '。':
		return fullStop
	case '；', ';':
		return semicolon
	case '：', ':':
		return colon
	case '，', ',':
		return comma
	case '.', '．', '-', '+', '%', '％', '(', ')', '（', '）':
		return 0
	}
	if '０' <= r && r <= '９' {
		return digit
	}
	if unicode.IsSpace(r) {
		return 0
	}
	return other
}

// isFigureText reports whether a text is made of digits and the marks of
// numbers alone.
func isFigureText(s string) bool {
	// Most texts show with their first character that they are none.
	if first, _ := utf8.DecodeRuneInString(s); markOf(first)&other != 0 {
		return false
	}
	return shapeOf(s).figure
}
