package indicator

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxUnitRunes bounds a part of a unit that is not known: longer ones are
// sentences. maxUnitBytes is the length of the longest known name.
const (
	maxUnitRunes = 5
	maxUnitBytes = 24
	maxUnitParts = 4
)

// parse reads a unit that stands alone.
func (t *unitTable) parse(text string) Unit {
	s := text
	if seen, _ := look(text); seen&(foldable|broken) != 0 || strings.ContainsAny(text, "( ") {
		s = cut(fold(text))
	}
	for len(s) > 2 && s[0] == '(' && s[len(s)-1] == ')' {
		s = cut(s[1 : len(s)-1])
	}
	s = strings.TrimPrefix(strings.TrimPrefix(s, "单位"), ":")
	if over, ok := strings.CutPrefix(strings.TrimPrefix(s, "1"), "/"); ok { // /10万, 1/10万
		if part, n := t.divisor(over); n == len(over) {
			return t.unit("/" + part)
		}
	}
	if u, n := t.scan(s); n == len(s) {
		return t.unit(u)
	}
	// A multiplier may stand with a unit that has a cell of its own: 万亩, 万.
	if rest, exp := splitScale(s); exp > 0 {
		if u, n := t.scan(rest); n == len(rest) {
			return t.unit(s[:len(s)-len(rest)] + u)
		}
	}
	return t.unit(s)
}

func (t *unitTable) unit(text string) Unit {
	if t == standardUnits {
		return Unit{text: text}
	}
	return Unit{text, t}
}

// scan reads a unit at the head of s and gives it in one spelling, with its
// length as written; the length is 0 where there is none.
func (t *unitTable) scan(s string) (unit string, n int) {
	if n = t.part(s, false); n == 0 {
		return "", 0
	}
	if row := t.lookup(s[:n]); row != nil && row.own != "" {
		return row.own, n
	}
	n = t.bracketed(s, n) // 件(册)
	return t.divisors(s, s[:n], n)
}

// divisors reads what divides the first n bytes of s, which are the unit: /人/天.
func (t *unitTable) divisors(s, unit string, n int) (string, int) {
	respelled := len(unit) != n
	for range maxUnitParts - 1 {
		gap, slash := separator(s[n:])
		if gap == 0 {
			break
		}
		part, next := t.divisor(s[n+gap:])
		if next == 0 || !slash && !t.known(part) {
			break
		}
		if _, label := tierLabels.match(s[n+gap:]); !slash && label > next { // 10万元、省级5万元
			break
		}
		n += gap + next
		if respelled = respelled || !slash || len(part) != next; respelled {
			unit += "/" + part
		} else {
			unit = s[:n]
		}
	}
	if end := t.bracketed(s, n); end > n && !respelled { // 元/人(次)
		return s[:end], end
	}
	return unit, n
}

// divisor reads a part of a unit behind "/", with its length as written: 人,
// several in brackets, (人·天), and a scale alone or in digits, 10万人.
func (t *unitTable) divisor(s string) (part string, n int) {
	if end := strings.IndexByte(s, ')'); end > 1 && s[0] == '(' {
		if u, n := t.scan(s[1:end]); n == end-1 && t.known(u) {
			return u, end + 1
		}
	}
	if rest, ok := strings.CutPrefix(s, "10万"); ok {
		part, n = t.divisor("十万" + rest)
		if n == 0 || t.dimension(part) == Money { // 5/10万元 are two prices
			return "", 0
		}
		return part, n + len("10万") - len("十万")
	}
	if n = holding(s); n > 0 {
		_, name := holderUnits.match(s)
		return s[:name] + "/" + s[name:n], n // 元/生年
	}
	if n = t.part(s, true); n == 0 {
		if rest, exp := splitScale(s); exp >= 4 && runLength(rest) == 0 { // 20/十万
			n = len(s) - len(rest)
		}
	}
	return s[:n], n
}

// holding measures a thing and a stretch of time at the head of s, that are two
// parts of a unit written as one: 生年, 人月.
func holding(s string) int {
	_, name := holderUnits.match(s)
	if name == 0 {
		return 0
	}
	if _, stretch := stretchWords.match(s[name:]); stretch > 0 {
		return name + stretch
	}
	return 0
}

// separator measures what stands between two parts of a unit: "/", 每, a dot or
// comma, with or without blanks. slash reports the spelling kept.
func separator(s string) (n int, slash bool) {
	for n < len(s) && s[n] == ' ' {
		n++
	}
	start := n
	switch rest := s[n:]; {
	case rest == "":
		return 0, false
	case rest[0] == '/', rest[0] == '*', rest[0] == '.':
		n, slash = n+1, rest[0] == '/' && start == 0
	case strings.HasPrefix(rest, "·"):
		n += len("·")
	case strings.HasPrefix(rest, "、"):
		n += len("、")
	}
	for n > start && n < len(s) && s[n] == ' ' {
		n, slash = n+1, false
	}
	if strings.HasPrefix(s[n:], "每") {
		return n + len("每"), false
	}
	if n == start {
		return 0, false
	}
	return n, slash
}

// part measures one part of a unit at the head of s. A divisor may have a
// multiplier: 件/万人.
func (t *unitTable) part(s string, divisor bool) int {
	if s == "" {
		return 0
	}
	if s[0] == '%' {
		return 1
	}
	run := runLength(s)
	if run == 0 || strings.HasPrefix(s, "到") || strings.HasPrefix(s, "至") {
		return 0
	}
	if n := run + 1; n <= len(s) && (s[run] == '2' || s[run] == '3') && t.lookup(s[:n]) != nil { // m2, km2
		return n
	}
	if t.lookup(s[:run]) != nil {
		return run
	}
	if n := t.prefix(s[:run]); n > 0 {
		if s[n:run] == "次" { // 项次
			return run
		}
		return n
	}
	if rest, exp := splitScale(s[:run]); divisor && exp > 0 {
		if n := t.prefix(rest); n > 0 {
			return run - len(rest) + n
		}
	}
	return unknownLength(s[:run])
}

// prefix measures the longest known unit at the head of s. Latin letters are one
// word: no H of Hz, no M of MPa.
func (t *unitTable) prefix(s string) int {
	n := min(len(s), maxUnitBytes)
	for n < len(s) && n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	for n > 0 {
		if t.lookup(s[:n]) != nil && !(isLatin(s[n-1]) && n < len(s) && isLatin(s[n])) {
			return n
		}
		_, last := utf8.DecodeLastRuneInString(s[:n])
		n -= last
	}
	return 0
}

// unknownLength measures a unit that is not known: a short word of letters of
// one script that holds no word of the grammar.
func unknownLength(s string) int {
	runes := 0
	for i, c := range s {
		if strings.ContainsRune(noUnit, c) || c < utf8.RuneSelf != (s[0] < utf8.RuneSelf) {
			if c < utf8.RuneSelf || s[0] < utf8.RuneSelf {
				return 0 // 5A级 is no number of A
			}
			s = s[:i]
			break
		}
		if runes++; runes > maxUnitRunes {
			return 0
		}
	}
	if s != "" && s[0] < utf8.RuneSelf && len(s) < 2 {
		return 0
	}
	return len(s)
}

// runLength measures the letters at the head of s; 每 and digits end a run.
func runLength(s string) int {
	for i, c := range s {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z':
		case c == '每':
			return i
		case isHan(c):
		case strings.ContainsRune("²³℃°㎡㎥‰", c), c > utf8.RuneSelf && unicode.IsLetter(c):
		default:
			return i
		}
	}
	return len(s)
}

// bracketed measures a unit with a second one in brackets, as in 件(册).
func (t *unitTable) bracketed(s string, n int) int {
	if n >= len(s) || s[n] != '(' {
		return n
	}
	end := strings.IndexByte(s[n:], ')')
	if end < 0 || t.lookup(s[n+1:n+end]) == nil {
		return n
	}
	return n + end + 1
}
