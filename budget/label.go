package budget

import (
	"strings"
	"unicode/utf8"
)

// numbering is the style of a row's number, outer ones first as forms use them.
type numbering uint8

const (
	numberNone    numbering = iota
	numberHan               // 一、
	numberHanBr             // （一）
	numberArabic            // 1. 1、
	numberArabBr            // （1）
	numberCircled           // ①
	numberAmong             // 其中：without a number
)

// label is a row label taken apart: "其中：①公务用车购置费".
type label struct {
	bare  string // without number, 其中 and blanks
	style numbering
	first bool // the number is one
	among bool // 其中：
}

// readLabel takes a row label apart.
func readLabel(text string) label {
	l := label{bare: squeeze(text)}
	for {
		rest := l.bare
		if after, ok := strings.CutPrefix(rest, "其中"); ok {
			l.among = true
			rest = strings.TrimPrefix(strings.TrimPrefix(after, "："), ":")
		}
		if style, first, n := numberAt(rest); n > 0 && l.style == numberNone {
			l.style, l.first, rest = style, first, rest[n:]
		}
		if rest == l.bare {
			return l
		}
		l.bare = rest
	}
}

// numberStarts are the slots of the characters that a number can begin with.
var numberStarts = slotsOf("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳（(一二三四五六七八九十百0123456789０１２３４５６７８９")

func slotsOf(characters string) *[1 << 12]bool {
	slots := &[1 << 12]bool{}
	for _, r := range characters {
		slots[slotOf(string(r))] = true
	}
	return slots
}

// numberAt recognises the number that a label begins with and gives its length.
func numberAt(s string) (numbering, bool, int) {
	if s == "" || !numberStarts[slotOf(s)] {
		return numberNone, false, 0
	}
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case '①' <= r && r <= '⑳':
		return numberCircled, r == '①', n
	case r == '（' || r == '(':
		style, digits := digitsAt(s[n:])
		end := n + len(digits)
		if c, w := utf8.DecodeRuneInString(s[end:]); digits != "" && (c == '）' || c == ')') {
			if style == numberHan {
				return numberHanBr, digits == "一", end + w
			}
			return numberArabBr, isOne(digits), end + w
		}
	case hanLead(s[0]) && len(s) > n && hanLead(s[n]) && !numberStarts[slotOf(s[n:])]:
		// 一般公共预算: a word that begins with a digit
	default:
		style, digits := digitsAt(s)
		if digits == "" {
			break
		}
		end := len(digits)
		c, w := utf8.DecodeRuneInString(s[end:])
		if c != '、' && c != '.' && c != '．' {
			break
		}
		if style == numberHan {
			return numberHan, digits == "一", end + w
		}
		if after, _ := utf8.DecodeRuneInString(s[end+w:]); c == '、' || digitOf(after) < 0 {
			return numberArabic, isOne(digits), end + w
		}
	}
	return numberNone, false, 0
}

func isOne(digits string) bool { return digits == "1" || digits == "１" }

// digitsAt is the Chinese or Arabic number that a text begins with.
func digitsAt(s string) (numbering, string) {
	style, end := numberNone, 0
	for i, r := range s {
		kind := numberNone
		switch r {
		case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百':
			kind = numberHan
		default:
			if digitOf(r) >= 0 {
				kind = numberArabic
			}
		}
		if kind == numberNone || style != numberNone && kind != style {
			break
		}
		style, end = kind, i+utf8.RuneLen(r)
	}
	return style, s[:end]
}

// plainName drops what names carry besides themselves: a level in brackets
// (“…（类）”), quotation marks, a colon.
func plainName(s string) string {
	if n := len(s); n >= 3 && hanLead(s[0]) && hanLead(s[n-3]) {
		return s
	}
	switch r, _ := utf8.DecodeLastRuneInString(s); r {
	case '：', ':', '。', '；', ';', '，', ',':
		s = strings.TrimRight(s, "：:。；;，,")
	}
	if r, _ := utf8.DecodeLastRuneInString(s); r == '）' || r == ')' {
		for _, w := range []string{"（类）", "（款）", "（项）", "(类)", "(款)", "(项)"} {
			s = strings.TrimSuffix(s, w)
		}
	}
	if r, _ := utf8.DecodeRuneInString(s); r == '“' || r == '"' {
		s = strings.Trim(s, "“”\"")
	}
	return s
}
