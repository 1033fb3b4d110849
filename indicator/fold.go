package indicator

import (
	"strings"
	"unicode"
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
		i += n
		switch {
		case r >= hanFirst && r <= hanLast:
			if hinted(r) {
				t |= hint
			}
		case r == '≥' || r == '≤':
			t |= figure
		case invisible(r):
			return t | broken, i - n
		default:
			t |= traitsOf(r)
		}
	}
	return t, 0
}

// hanFirst and hanLast bound the common Han characters.
const (
	hanFirst = '\u4e00'
	hanLast  = '\u9fff'
)

func isHan(r rune) bool { return r >= hanFirst && r <= hanLast }

// hintRunes are the characters that make a text worth reading: numerals, and
// what words of time begin with.
var hintRunes = func() (hints [hanLast - hanFirst + 1]bool) {
	for _, r := range "一二两三四五六七八九十百千万亿半零每按逐分全上下前当本年月季壹贰叁肆伍陆柒捌玖拾" {
		hints[r-hanFirst] = true
	}
	return hints
}()

func hinted(r rune) bool { return isHan(r) && hintRunes[r-hanFirst] }

// traitsOf looks at a character outside the common ones.
func traitsOf(r rune) traits {
	switch r {
	case '≈', '±', '‰':
		return figure
	case '〇':
		return hint
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
// being seen, and the one that stands for bytes that are no UTF-8.
func invisible(r rune) bool { return unicode.Is(invisibleRunes, r) }

// invisibleRunes are controls, soft hyphens, zero-width spaces and joiners, marks
// of writing direction, variation selectors, tags.
var invisibleRunes = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x80, 0x9f, 1}, {0xad, 0xad, 1}, {0x61c, 0x61c, 1}, {0x200b, 0x200f, 1}, {0x202a, 0x202e, 1}, {0x2060, 0x206f, 1},
		{0xfe00, 0xfe0f, 1}, {0xfeff, 0xfeff, 1}, {0xfff9, 0xfffb, 1}, {0xfffd, 0xfffd, 1},
	},
	R32: []unicode.Range32{{0xe0000, 0xe0fff, 1}},
}

// plain gives the plainer twin of a character, or the character itself. Every
// twin is one character, so that places can be counted back.
func plain(r rune) rune {
	switch {
	case r >= ' ' && r < utf8.RuneSelf, isHan(r):
		return r
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r >= 0x2000 && r <= 0x200a:
		return ' '
	}
	if p, ok := plainOf[r]; ok {
		return p
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
	{'¥', "￥"},
	{';', "﹔"},
	{':', "﹕∶"},
}

// plainOf finds the plain form of each twin.
var plainOf = func() map[rune]rune {
	of := make(map[rune]rune)
	for _, t := range twins {
		for _, r := range t.forms {
			of[r] = t.plain
		}
	}
	return of
}()

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

// wrappings are the brackets and quotes that may stand around a whole value.
var wrappings = []struct{ open, close string }{
	{"(", ")"}, {"[", "]"}, {"“", "”"}, {"\"", "\""}, {"「", "」"},
}

// unwrap takes brackets or quotes off a text that stands in them as a whole and
// is no interval: (≥77台).
func unwrap(s string) string {
	for _, w := range wrappings {
		inner, ok := strings.CutPrefix(s, w.open)
		if inner, ok2 := strings.CutSuffix(inner, w.close); ok && ok2 && !strings.ContainsAny(inner, "()[]“”\",、-~") {
			return cut(inner)
		}
	}
	return s
}
