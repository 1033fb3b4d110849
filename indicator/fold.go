package indicator

import (
	"strings"
	"unicode/utf8"
)

// traits is what a first look at a text finds, to choose the way it is read.
type traits uint8

const (
	figure   traits = 1 << iota // a digit or an operator sign
	hint                        // a word that may be a numeral or a stretch of time
	foldable                    // a form with a plainer twin: full width, ≧, …
	broken                      // a character that cannot stand in a target
)

// look reads the text once. The offset is that of the first broken character.
func look(s string) (t traits, offset int) {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			switch {
			case c >= '0' && c <= '9', c == '<', c == '>', c == '=', c == '~', c == '%':
				t |= figure
			case c < ' ':
				t |= foldable
				if c != '\t' && c != '\n' && c != '\r' {
					return t | broken, i
				}
			case c == 0x7f:
				return t | broken, i
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n <= 1 {
			return t | broken, i
		}
		switch r {
		case '≥', '≤', '≈', '±', '‰':
			t |= figure
		case '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿', '半', '零', '〇',
			'每', '按', '逐', '全', '上', '下', '当', '本', '年', '月', '季':
			t |= hint
		default:
			if r < '\u4e00' || r > '\u9fff' {
				t |= traitsOf(r)
				if t&broken != 0 {
					return t, i
				}
			}
		}
		i += n
	}
	return t, 0
}

func traitsOf(r rune) traits {
	if invisible(r) {
		return broken
	}
	if p := plain(r); p != r {
		if p >= '0' && p <= '9' || strings.ContainsRune("<>=~%≥≤≈", p) {
			return foldable | figure
		}
		return foldable
	}
	return 0
}

// invisible reports characters that change how a text looks or reads without
// being seen: zero-width spaces and joiners, marks of writing direction.
func invisible(r rune) bool {
	switch {
	case r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x206f,
		r >= 0x80 && r <= 0x9f, r == 0xad, r == 0x61c, r == 0xfeff, r == 0xfffd,
		r >= 0xfff9 && r <= 0xfffb, r >= 0xe0000 && r <= 0xe0fff, r >= 0xfe00 && r <= 0xfe0f:
		return true
	}
	return false
}

// plain gives the plainer twin of a character, or the character itself. Every
// twin is one character, so that places can be counted back.
func plain(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r >= 0x2000 && r <= 0x200a:
		return ' '
	}
	for _, t := range twins {
		if strings.ContainsRune(t.forms, r) {
			return t.plain
		}
	}
	return r
}

// twins are the forms that people and programs write for one sign.
var twins = []struct {
	plain rune
	forms string
}{
	{' ', "\t\n\r\u00a0\u3000\u202f\u205f\u2028\u2029"},
	{'≥', "≧⩾≮"},
	{'≤', "≦⩽≯"},
	{'>', "〉﹥›"},
	{'<', "〈﹤‹"},
	{'=', "═﹦"},
	{'≈', "≒≃≅"},
	{'~', "〜∼∽˜﹋"},
	{'-', "—–―‐‑‒−﹣─－➖━"},
	{'%', "﹪٪"},
	{'/', "∕⁄"},
	{'*', "×✕∗⋅﹡"},
	{'·', "•・‧∙"},
	{'(', "﹙〔"},
	{')', "﹚〕"},
	{'[', "【"},
	{']', "】"},
	{',', "﹐"},
	{';', "﹔"},
	{':', "﹕"},
}

// fold writes every character in its plainer form.
func fold(s string) string {
	return strings.Map(plain, s)
}

// unfold gives the byte in the text as written that the byte at offset in its
// folded form came from.
func unfold(text, folded string, offset int) int {
	if offset > len(folded) {
		offset = len(folded)
	}
	runes := utf8.RuneCountInString(folded[:offset])
	for i := range text {
		if runes == 0 {
			return i
		}
		runes--
	}
	return len(text)
}

// cut takes blanks and sentence marks off the ends.
func cut(s string) string {
	for len(s) > 0 {
		switch {
		case s[0] == ' ':
			s = s[1:]
		case s[len(s)-1] == ' ' || s[len(s)-1] == ';' || s[len(s)-1] == ',' || s[len(s)-1] == '.':
			s = s[:len(s)-1]
		case strings.HasSuffix(s, "。"), strings.HasSuffix(s, "、"):
			s = s[:len(s)-3]
		default:
			return s
		}
	}
	return s
}
