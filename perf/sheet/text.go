package sheet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A text that begins with one of these signs becomes a formula when a person
// edits its cell or opens it from CSV; those in full width do so in Chinese
// programs.
const formulaSigns = "=+-@＝＋－＠\t\r"

// safeText is a text as it may be written into a cell: an apostrophe stands
// before one that could be run as a formula. Figures and targets that begin with
// a sign (=8个, -5%, ≥95) can do nothing and stay as they are.
func safeText(s string) string {
	if !isFormula(strings.TrimLeft(s, "'")) {
		return s
	}
	return "'" + s
}

// isFormula reports whether a text could be run: it begins with a sign, blanks
// aside, and holds what calls something (a Latin letter, !, |, [) or computes
// anything beyond one signed number.
func isFormula(s string) bool {
	t := strings.TrimLeftFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) && r != '\t' && r != '\r' || r == '\u200b' || r == '\ufeff'
	})
	first, n := utf8.DecodeRuneInString(t)
	if t == "" || !strings.ContainsRune(formulaSigns, first) {
		return false
	}
	if first == '@' || first == '＠' || first == '\t' || first == '\r' {
		return true
	}
	rest := t[n:]
	if strings.ContainsAny(rest, "!|[]{}&^*/@=+'\"\\$<>") || strings.ContainsAny(rest, "！｜［］｛｝＆＾＊／＠＝＋＇＂＼＄＜＞") {
		return true
	}
	return strings.IndexFunc(rest, func(r rune) bool { return r < utf8.RuneSelf && unicode.IsLetter(r) || 'Ａ' <= r && r <= 'ｚ' }) >= 0
}

// plainText is a text as it was before [safeText].
func plainText(s string) string {
	if rest := strings.TrimLeft(s, "'"); len(rest) < len(s) && isFormula(rest) {
		return s[1:]
	}
	return s
}

// unbroken is a text without the line breaks that only fit a label into its
// cell. Breaks that part sentences or the items of a list stay, and so do those
// of long texts.
func unbroken(s string) string {
	if !strings.Contains(s, "\n") || utf8.RuneCountInString(s) > maxLabelRunes {
		return s
	}
	var b strings.Builder
	for i, line := range strings.Split(s, "\n") {
		line = strings.TrimSpace(line)
		if i > 0 && line != "" {
			b.WriteString(between(b.String(), line))
		}
		b.WriteString(line)
	}
	return b.String()
}

// maxLabelRunes is the longest text, in characters, that may be a label.
const maxLabelRunes = 40

// between is what stands between two lines of a cell.
func between(above, below string) string {
	last, _ := utf8.DecodeLastRuneInString(above)
	first, _ := utf8.DecodeRuneInString(below)
	switch {
	case above == "":
		return ""
	case strings.ContainsRune("。；;！!？?：:，,、", last), isItem(below):
		return "\n"
	case isWord(last) && isWord(first):
		return " "
	}
	return ""
}

func isWord(r rune) bool {
	return r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// isItem reports whether a line is numbered as the items of lists are: 1. 1、
// （1） 一、 ①.
func isItem(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if '①' <= r && r <= '⑳' {
		return true
	}
	rest := s
	if open := strings.ContainsRune("（(", r); open {
		rest = s[n:]
	}
	tail := strings.TrimLeft(rest, "0123456789一二三四五六七八九十")
	if tail == rest || tail == "" {
		return false
	}
	mark, _ := utf8.DecodeRuneInString(tail)
	return strings.ContainsRune("、.．）)", mark)
}
