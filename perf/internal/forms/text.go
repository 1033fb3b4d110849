package forms

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/perftarget/perftarget/perf/internal/blank"
	"github.com/perftarget/perftarget/perf/internal/han"
)

// maxLabel is the most bytes that a label can have; a longer text is never
// looked up.
const maxLabel = 200

// clean is the text of a cell without markup and the blanks around it.
func clean(s string) string {
	if strings.IndexByte(s, '<') >= 0 {
		s = stripTags(s)
	}
	if strings.IndexByte(s, '&') >= 0 {
		s = html.UnescapeString(s)
	}
	if blank.Trimmed(s) {
		return s
	}
	return strings.TrimFunc(s, isSpace)
}

func isSpace(r rune) bool {
	return r == '\ufeff' || r <= '\u3000' && (unicode.IsSpace(r) || r == '\u200b')
}

// indexMark is where the first of some marks stands in a text, -1 where none does.
func indexMark(s, marks string) int {
	for i := 0; i < len(s); {
		if han.Leads(s[i]) {
			i += 3
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if strings.ContainsRune(marks, r) {
			return i
		}
		i += n
	}
	return -1
}

// hasMark reports whether one of some marks stands in a text.
func hasMark(s, marks string) bool { return indexMark(s, marks) >= 0 }

// markup are the HTML tags that systems leave in exported cells. Others stand:
// 转发<县委宣传部…> is text.
var markup = map[string]bool{
	"p": true, "br": true, "div": true, "span": true, "b": true, "strong": true, "i": true, "em": true,
	"u": true, "font": true, "sup": true, "sub": true, "a": true, "li": true, "ul": true, "ol": true,
	"h1": true, "h2": true, "h3": true, "o:p": true,
}

func stripTags(s string) string {
	var b strings.Builder
	for {
		open := strings.IndexByte(s, '<')
		if open < 0 {
			break
		}
		n := strings.IndexAny(s[open+1:], "<>")
		if n < 0 {
			break
		}
		end := open + 1 + n
		if s[end] == '<' {
			b.WriteString(s[:end])
			s = s[end:]
			continue
		}
		name, _, _ := strings.Cut(strings.Trim(s[open+1:end], "/ "), " ")
		if markup[strings.ToLower(name)] {
			b.WriteString(s[:open])
		} else {
			b.WriteString(s[:end+1])
		}
		s = s[end+1:]
	}
	b.WriteString(s)
	return b.String()
}

// foldRune gives the characters of labels that are typed in two widths one form;
// it drops blanks and the marks of required fields.
func foldRune(r rune) (folded rune, keep bool) {
	switch r {
	case '（', '〔', '【', '[':
		return '(', true
	case '）', '〕', '】', ']':
		return ')', true
	case '：':
		return ':', true
	case '％':
		return '%', true
	case '，':
		return ',', true
	case '．':
		return '.', true
	case '／':
		return '/', true
	case '－':
		return '-', true
	case '*', '＊', '※', '★':
		return 0, false
	}
	if r >= '０' && r <= '９' {
		return r - '０' + '0', true
	}
	return r, !isSpace(r)
}

// folded is a text in one width, without blanks and the marks of required
// fields. It is "" where the text is too long to be a label.
func folded(s string) string {
	if len(s) > maxLabel {
		return ""
	}
	for i := 0; i < len(s); {
		if han.Leads(s[i]) {
			i += 3
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if f, keep := foldRune(r); f != r || !keep {
			return s[:i] + refold(s[i:])
		}
		i += n
	}
	return s
}

// refold is folded for a text in which something is known to change.
func refold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		if n := han.Run(s[i:]); n > 0 {
			b.WriteString(s[i : i+n])
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if f, keep := foldRune(r); keep {
			b.WriteRune(f)
		}
		i += n
	}
	return b.String()
}

// key is a text made ready for comparing with labels: folded, without numbering
// and the colon behind.
func key(s string) string { return strings.TrimRight(unnumbered(folded(s)), ":") }

// unnumbered drops "一、", "(二)", "3.", "①" and the like before a label.
func unnumbered(s string) string {
	rest, bracket := strings.CutPrefix(s, "(")
	if first, _ := utf8.DecodeRuneInString(rest); !isNumeral(first) && !isCircled(first) {
		return s
	}
	n := 0
	for _, r := range rest {
		if !isNumeral(r) {
			break
		}
		n += utf8.RuneLen(r)
	}
	if n == 0 {
		return strings.TrimLeftFunc(s, isCircled)
	}
	tail := ""
	switch after := rest[n:]; {
	case bracket:
		tail, _ = strings.CutPrefix(after, ")")
		if tail == after {
			return s
		}
	case strings.HasPrefix(after, "、"):
		tail = after[len("、"):]
	case strings.HasPrefix(after, "."):
		tail = after[1:]
	}
	if tail == "" {
		return s
	}
	return tail
}

func isCircled(r rune) bool { return '①' <= r && r <= '⑩' }

func isNumeral(r rune) bool {
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十':
		return true
	}
	return r >= '0' && r <= '9'
}

// base is the key without what stands in brackets: the unit, points, hints.
func base(s string) string { return unbracketed(key(s)) }

func unbracketed(k string) string {
	if strings.IndexByte(k, '(') < 0 {
		return k
	}
	var b strings.Builder
	depth := 0
	for _, r := range k {
		switch {
		case r == '(':
			depth++
		case r == ')' && depth > 0:
			depth--
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return strings.TrimRight(b.String(), ":")
}

// wording is a text made ready for every question that is asked of it.
type wording struct {
	text, key, base string
	level           string // the word of a level, see levelBase
}

func word(text string) wording {
	w := wording{text: text, key: key(text)}
	w.base = unbracketed(w.key)
	w.level = trimPoints(w.base)
	return w
}

// bracketed lists what stands in the brackets of a key.
func bracketed(s string) []string {
	var out []string
	k := key(s)
	for {
		_, rest, ok := strings.Cut(k, "(")
		if !ok {
			return out
		}
		in, after, ok := strings.Cut(rest, ")")
		if !ok {
			return out
		}
		out = append(out, in)
		k = after
	}
}

// endsWith is [strings.HasSuffix] for lists of ends: most differ in their last byte.
func endsWith(s, end string) bool {
	n := len(s) - len(end)
	return n >= 0 && s[len(s)-1] == end[len(end)-1] && s[n:] == end
}

func runes(s string) int { return han.Count(s) }

// yearIn is the year of "(2024年度)" or "2023年项目…", 0 where none stands. Only
// the first one counts.
func yearIn(s string) int {
	s = strings.Map(func(r rune) rune {
		if isSpace(r) || strings.ContainsRune("()（）", r) {
			return -1
		}
		return r
	}, s)
	for i := 0; i+4 < len(s); i++ {
		n, digits := 0, 0
		for digits < 4 && s[i+digits] >= '0' && s[i+digits] <= '9' {
			n = n*10 + int(s[i+digits]-'0')
			digits++
		}
		if digits == 4 && n >= 1994 && n <= 2200 && strings.HasPrefix(s[i+4:], "年") {
			return n
		}
	}
	return 0
}

// isYearLine reports whether a cell says only the year of a form:
// "(2024年度)", "(2024) 年度", "（ 年度）".
func isYearLine(s string) bool {
	f := folded(s)
	if len(f) < len("年") || len(f) > len("(2024)年度") {
		return false
	}
	bare := strings.TrimRight(strings.Map(func(r rune) rune {
		if r == '(' || r == ')' {
			return -1
		}
		return r
	}, f), ":")
	rest, ok := strings.CutSuffix(strings.TrimSuffix(bare, "度"), "年")
	if !ok || strings.Trim(rest, "0123456789") != "" {
		return false
	}
	return len(rest) == 4 || rest == "" && bare != f
}

// isOperatorRune are the signs that a value can begin with.
func isOperatorRune(r rune) bool {
	return strings.ContainsRune("≥≤=＝＞＜><≧≦﹥﹤〉〈±~≈", r)
}

// looksValued reports whether a text reads as a target and not as a name: it
// begins with a sign or consists of a figure and a short unit.
func looksValued(s string) bool {
	s = strings.TrimFunc(s, isSpace)
	first, _ := utf8.DecodeRuneInString(s)
	if isOperatorRune(first) {
		return true
	}
	digits := strings.TrimLeft(s, "0123456789０１２３４５６７８９.,，-—~")
	return len(digits) < len(s) && runes(digits) <= 4
}

// isAmount reports whether a text is an amount of money: digits with separators
// and at most a unit behind, or the dash that stands for none.
func isAmount(s string) bool {
	if len(s) > 60 || s != "" && han.Leads(s[0]) {
		return false
	}
	k := strings.TrimLeft(folded(s), "¥￥-—–")
	if k == "" {
		return s != ""
	}
	if in := strings.TrimSuffix(strings.TrimPrefix(k, "("), ")"); len(in)+2 == len(k) {
		k = in
	}
	rest := strings.TrimLeft(k, "0123456789.,")
	if len(rest) == len(k) {
		return false
	}
	switch rest {
	case "", "元", "万", "万元", "亿元", "千元", "%":
		return true
	}
	return false
}
