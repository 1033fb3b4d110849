package forms

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxLabel is the most bytes that a label can have; a longer text is never
// looked up.
const maxLabel = 150

// clean is the text of a cell without markup and the blanks around it.
func clean(s string) string {
	if strings.ContainsRune(s, '<') {
		s = stripTags(s)
	}
	if strings.Contains(s, "&") {
		s = html.UnescapeString(s)
	}
	return strings.TrimFunc(s, isSpace)
}

func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u3000' || r == '\ufeff' || r == '\u200b'
}

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

// fullWidth are the characters of labels that are typed in two widths.
var fullWidth = strings.NewReplacer("（", "(", "）", ")", "：", ":", "〔", "(", "〕", ")",
	"【", "(", "】", ")", "[", "(", "]", ")", "％", "%", "，", ",", "．", ".", "／", "/", "－", "-")

// folded is a text in one width, without blanks and the marks of required
// fields. It is "" where the text is too long to be a label.
func folded(s string) string {
	if len(s) > maxLabel {
		return ""
	}
	s = strings.Map(func(r rune) rune {
		if isSpace(r) || r == '*' || r == '＊' || r == '※' || r == '★' {
			return -1
		}
		if r >= '０' && r <= '９' {
			return r - '０' + '0'
		}
		return r
	}, s)
	return fullWidth.Replace(s)
}

// key is a text made ready for comparing with labels: folded, without numbering
// and the colon behind.
func key(s string) string { return strings.TrimRight(unnumbered(folded(s)), ":") }

// unnumbered drops "一、", "(二)", "3." and the like before a label.
func unnumbered(s string) string {
	rest, ok := strings.CutPrefix(s, "(")
	n := strings.IndexFunc(rest, func(r rune) bool { return !strings.ContainsRune("一二三四五六七八九十0123456789", r) })
	if n <= 0 {
		return strings.TrimLeft(s, "①②③④⑤⑥⑦⑧⑨⑩")
	}
	after := rest[n:]
	if ok {
		if tail, found := strings.CutPrefix(after, ")"); found && tail != "" {
			return tail
		}
		return s
	}
	for _, mark := range []string{"、", "."} {
		if tail, found := strings.CutPrefix(after, mark); found && tail != "" {
			return tail
		}
	}
	return s
}

// base is the key without what stands in brackets: the unit, points, hints.
func base(s string) string {
	k := key(s)
	if !strings.ContainsRune(k, '(') {
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

func runes(s string) int { return utf8.RuneCountInString(s) }

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
	k := strings.Trim(strings.NewReplacer("(", "", ")", "").Replace(key(s)), ":")
	k = strings.TrimSuffix(k, "度")
	rest, ok := strings.CutSuffix(k, "年")
	if !ok || rest == "" && k == key(s) {
		return false
	}
	for _, r := range rest {
		if r < '0' || r > '9' {
			return false
		}
	}
	return len(rest) == 4 || rest == "" && strings.ContainsAny(key(s), "()度")
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
	if len(s) > 60 {
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
