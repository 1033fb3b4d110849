// Package naming compares the names that people give to indicators and
// projects: 法制宣传品发放份数 and 法治宣传品发放份数(份) are one, 驻政务大厅值班补贴
// and 驻检察院值班补贴 are two.
//
// It knows no segmentation and no distance: two names are one when what is left
// after their common parts are taken away says nothing (see [Name.Serves]).
package naming

import (
	"strings"
	"unicode/utf8"
)

// Plain is the name without spaces, punctuation, units in brackets and words
// that add nothing (本年度, 全县): what is left must be equal for two names to be
// called the same. A name that consists of such words only stays whole.
func Plain(name string) string {
	folded := fold(name)
	if out := noiseWords.replace(folded); out != "" {
		return out
	}
	return folded
}

// Key is like [Plain], but for synonyms one word stands for all.
func Key(name string) string { return synonymWords.replace(Plain(name)) }

// fold drops what is not part of a name's words: spaces, punctuation and units
// in brackets; full-width letters become ASCII, capitals small. A name without
// any of these is returned as it is.
func fold(name string) string {
	var b strings.Builder
	kept := 0 // name[kept:i] is yet to be copied
	for i := 0; i < len(name); {
		r, size := runeAt(name, i)
		if isHan(r) {
			i += size
			continue
		}
		drop := size
		if isOpen(r) {
			drop += bracketedUnit(name[i+size:])
		}
		f := foldRune(r)
		if f == r && drop == size && r != utf8.RuneError {
			i += size
			continue
		}
		b.WriteString(name[kept:i])
		if f != 0 && drop == size {
			b.WriteRune(f)
		}
		i += drop
		kept = i
	}
	if kept == 0 {
		return name
	}
	b.WriteString(name[kept:])
	return b.String()
}

// runeAt decodes the rune at a byte of s. Names are mostly of runes of three
// bytes, which it takes the short way.
func runeAt(s string, i int) (rune, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	} else if 0xE1 <= c && c <= 0xEC && i+2 < len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80 {
		return rune(c&0x0F)<<12 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s[i:])
}

// isHan knows the common Chinese characters, which fold leaves as they are.
func isHan(r rune) bool { return 0x4E00 <= r && r <= 0x9FFF }

// foldRune gives the rune as it counts in a name, 0 for one that does not.
func foldRune(r rune) rune {
	if 0xFF01 <= r && r <= 0xFF5E {
		r -= 0xFEE0
	}
	switch {
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9', r == '+', r == '.':
		return r
	case r < 0x80, 0x2000 <= r && r <= 0x206F, 0x3000 <= r && r <= 0x303F, r == '·', r == 0xA0, r == utf8.RuneError, r == 0xFEFF:
		return 0
	}
	return r
}

func isOpen(r rune) bool {
	return r == '(' || r == '（' || r == '〔' || r == '[' || r == '【'
}

func isClose(r rune) bool {
	return r == ')' || r == '）' || r == '〕' || r == ']' || r == '】'
}

// maxBracket is the longest unit looked for in brackets, in bytes.
const maxBracket = 48

// bracketedUnit gives the length of a unit and its closing bracket at the start
// of s, 0 where what stands in the brackets is no unit.
func bracketedUnit(s string) int {
	for i, r := range s {
		if i > maxBracket {
			return 0
		}
		if isClose(r) {
			if !isUnit(s[:i]) {
				return 0
			}
			return i + utf8.RuneLen(r)
		}
	}
	return 0
}

// isUnit knows a unit and units joined by a stroke (元/人/天).
func isUnit(s string) bool {
	s = strings.TrimPrefix(strings.TrimSpace(s), "单位:")
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '/' || r == '／' || r == '·' }) {
		part = strings.ToLower(strings.TrimSpace(part))
		if part == "％" {
			part = "%"
		}
		if !bracketedWords[part] {
			return false
		}
	}
	return true
}

// isYear knows a calendar year with 年 or 年度 behind it at the start of s.
func isYear(s string) int {
	if len(s) < 4+len("年") || s[0] != '2' || s[1] != '0' || !digit(s[2]) || !digit(s[3]) {
		return 0
	}
	switch rest := s[4:]; {
	case strings.HasPrefix(rest, "年度"):
		return 4 + len("年度")
	case strings.HasPrefix(rest, "年"):
		return 4 + len("年")
	}
	return 0
}

func digit(c byte) bool { return '0' <= c && c <= '9' }
