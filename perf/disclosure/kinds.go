package disclosure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf/internal/blank"
	"github.com/perftarget/perftarget/perf/internal/forms"
)

// ordinalKind is the manner of a numbered heading or item.
type ordinalKind uint8

const (
	ordinalNone     ordinalKind = iota
	ordinalPart                 // 第一部分
	ordinalChinese              // 一、
	ordinalBracket              // （一）
	ordinalDigit                // 1. 1、
	ordinalBrackets             // （1） 1）
	ordinalCircle               // ①
)

const chineseDigits = "〇零一二三四五六七八九十百"

// maxOrdinal is how far into a text, in bytes, its number is looked for.
const maxOrdinal = 48

// ordinal tells how a text is numbered at its start.
func ordinal(s string) ordinalKind {
	if len(s) > maxOrdinal {
		s = strings.ToValidUTF8(s[:maxOrdinal], "")
	}
	s = narrow(s)
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case r == '第':
		rest := strings.TrimLeft(s[n:], chineseDigits+" 0123456789")
		if len(rest) < len(s)-n && (strings.HasPrefix(rest, "部分") || strings.HasPrefix(rest, "章") || strings.HasPrefix(rest, "编")) {
			return ordinalPart
		}
	case r == '（' || r == '(':
		inner, _, ok := cutAny(s[n:], "）", ")")
		if !ok {
			return ordinalNone
		}
		if inner = strings.TrimSpace(inner); isChineseNumber(inner) {
			return ordinalBracket
		}
		if isDigits(inner) && len(inner) <= 2 {
			return ordinalBrackets
		}
	case '①' <= r && r <= '⑳':
		return ordinalCircle
	case isChineseDigit(r):
		rest := strings.TrimLeft(s, chineseDigits)
		if mark, _ := utf8.DecodeRuneInString(rest); mark == '、' || mark == '．' || mark == '.' {
			return ordinalChinese
		}
	case '0' <= r && r <= '9':
		rest := strings.TrimLeft(s, "0123456789")
		if len(s)-len(rest) > 2 || rest == "" {
			return ordinalNone
		}
		mark, w := utf8.DecodeRuneInString(rest)
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest[w:], " "))
		switch {
		case mark == '、':
			return ordinalDigit
		case (mark == '.' || mark == '．') && !unicode.IsDigit(next):
			return ordinalDigit
		case mark == '）' || mark == ')':
			return ordinalBrackets
		}
	}
	return ordinalNone
}

// isChineseNumber reports whether s is one or more Chinese numerals.
func isChineseDigit(r rune) bool {
	switch r {
	case '〇', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百':
		return true
	}
	return false
}

func isChineseNumber(s string) bool { return s != "" && strings.Trim(s, chineseDigits) == "" }

// cutAny cuts s at the first of two marks.
func cutAny(s, a, b string) (before, after string, ok bool) {
	i, j := strings.Index(s, a), strings.Index(s, b)
	if j >= 0 && (i < 0 || j < i) {
		i, a = j, b
	}
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(a):], true
}

// bare drops blanks and what stands in brackets at the end.
func bare(s string) string {
	s = blank.Drop(s)
	for {
		t := strings.TrimSuffix(strings.TrimSuffix(s, "续表"), "续")
		if open := closing(t); open > 0 {
			t = t[:open]
		}
		if t == s {
			return s
		}
		s = t
	}
}

// closing is the byte at which the bracket opens that s ends with, -1 where it
// ends with none.
func closing(s string) int {
	if strings.HasSuffix(s, "）") || strings.HasSuffix(s, ")") {
		return max(strings.LastIndex(s, "（"), strings.LastIndex(s, "("))
	}
	return -1
}

// closingOf is the byte behind the bracket that s begins with, 0 where it begins
// with none.
func closingOf(s string) int {
	if !strings.HasPrefix(s, "（") && !strings.HasPrefix(s, "(") {
		return 0
	}
	_, rest, ok := cutAny(s, "）", ")")
	if !ok {
		return 0
	}
	return len(s) - len(rest)
}

// maxTitle is the longest title, in bytes, worth looking at.
const maxTitle = 240

// isTitle reports whether a text could be the title of a budget table by its
// words. Whether it is one is decided by what follows.
func isTitle(s string) bool {
	if len(s) > maxTitle || !strings.Contains(s, "表") || strings.Contains(s, "。") || strings.Contains(s, "；") {
		return false
	}
	t := bare(s)
	if !strings.HasSuffix(t, "表") || runes(t) < 4 || ordinal(t) == ordinalPart || isTableNumber(s) {
		return false
	}
	return !strings.HasSuffix(t, "下表") && !strings.HasSuffix(t, "附表")
}

// isFormTitle reports whether a text is the title of a performance form.
func isFormTitle(s string) bool { return containsAny(s, formTitleWords) && forms.IsTitle(s) }

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// isTableNumber reports whether a line is only the number of a table.
func isTableNumber(s string) bool {
	if len(s) > 40 || !strings.Contains(s, "表") && !strings.Contains(s, "附") && !strings.Contains(s, "公开") {
		return false
	}
	rest := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsDigit(r) || strings.ContainsRune(chineseDigits+"-—：:.第", r) {
			return -1
		}
		return r
	}, s)
	return len(rest) < len(blank.Drop(s)) && tableNumberWords[rest]
}

// tableNumberPrefix is the number that a title begins with (公开 09 表：), blank
// where it has none.
func tableNumberPrefix(s string) string {
	if len(s) > maxTitle || !strings.Contains(s, "表") {
		return ""
	}
	head, _, ok := cutAny(s, "：", ":")
	if ok && isTableNumber(head) {
		return head
	}
	return ""
}

// isYearLine reports whether a line is only a year ("(2024年度)", "(2024) 年度").
func isYearLine(s string) bool {
	if s = narrow(s); len(s) > 40 || !strings.Contains(s, "20") {
		return false
	}
	t := strings.Map(func(r rune) rune {
		if strings.ContainsRune("()（）", r) || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
	t = strings.TrimSuffix(strings.TrimSuffix(t, "度"), "年")
	return len(t) == 4 && isDigits(t) && t[:2] == "20"
}

// isNote reports whether a text begins as the note under a table does.
func isNote(s string) bool {
	for _, n := range noteStarts {
		if strings.HasPrefix(s, n) {
			return true
		}
	}
	return false
}

// saysNothing reports whether a line under an empty table says that there is
// nothing to print (（无政府性基金支出）).
func saysNothing(l *line) bool {
	s := strings.TrimLeft(l.one, "（( \u3000")
	return l.runes <= maxHeading && l.ordinal == ordinalNone && (strings.HasPrefix(s, "无") || containsAny(s, nothingWords))
}

// unitOf is the unit that a line between title and table declares.
func unitOf(s string) budget.Unit {
	if len(s) > maxTitle || !strings.Contains(s, "单位") && !strings.Contains(s, "元") || strings.Contains(s, "。") {
		return ""
	}
	i := max(strings.Index(s, "单位："), strings.Index(s, "单位:"))
	if i < 0 {
		i = strings.LastIndex(s, "单位")
	}
	if i >= 0 {
		if t := blank.Drop(s[i:]); t == "单位：万" || t == "单位:万" {
			return "万元" // its end stands in the next row
		}
		return budget.ParseUnit(s[i:])
	}
	if t := strings.Trim(blank.Drop(s), "()（）"); len(t) <= 12 {
		return budget.ParseUnit(t)
	}
	return ""
}

// ownerOf is the body that a line between title and table names, and whether it
// is such a line.
func ownerOf(s string) (string, bool) {
	if len(s) > maxTitle || strings.IndexByte(s, ':') < 0 && !strings.Contains(s, "：") || strings.Contains(s, "。") {
		return "", false
	}
	plain := blank.Drop(s)
	for _, label := range ownerLabels {
		rest, ok := strings.CutPrefix(plain, label)
		if !ok {
			continue
		}
		name, ok := strings.CutPrefix(rest, "：")
		if !ok {
			if name, ok = strings.CutPrefix(rest, ":"); !ok {
				continue
			}
		}
		if label == "单位" && budget.ParseUnit(s) != "" {
			return "", false
		}
		if close := closingOf(name); close > 0 {
			name = name[close:] // （盖章）
		}
		for _, stop := range []string{"单位：", "单位:", "金额单位", "（", "("} {
			if i := strings.Index(name, stop); i > 0 {
				name = name[:i]
			}
		}
		name = strings.TrimSuffix(name, "金额")
		return name, name != ""
	}
	return "", false
}
