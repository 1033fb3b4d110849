package indicator

import (
	"strings"
	"unicode/utf8"
)

// letter measures one letter of a name at the head of s: a Han character, a word
// of [symbolWords], or Latin letters, of which one alone must stand before a Han
// character (X光, A类). It is 0 where none stands there; XX is a blank to fill in.
func letter(s string) int {
	if c, n := utf8.DecodeRuneInString(s); isHan(c) {
		return n
	}
	if _, n := symbolWords.match(s); n > 0 {
		return n
	}
	n := 0
	for n < len(s) && isLatin(s[n]) {
		n++
	}
	next, _ := utf8.DecodeRuneInString(s[n:])
	if n == 0 || n == 1 && !isHan(next) || strings.Trim(s[:n], "Xx") == "" && n > 1 {
		return 0
	}
	return n
}

func isLatin(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// plainLetters reports letters only, and no 每 or 逐: what is done in each of a
// thing is no name.
func plainLetters(s string) bool { return lettersBut(s, "每逐") && s != "" }

// lettersBut reports letters, none of them one of those that a plain noun does not
// hold.
func lettersBut(s, without string) bool {
	for s != "" {
		n := letter(s)
		if n == 0 || strings.Contains(without, s[:n]) {
			return false
		}
		s = s[n:]
	}
	return true
}

// plainName reports a noun that may stand before a value, as far as its
// characters tell.
func plainName(s string) bool {
	for s != "" {
		_, n := nounWords.match(s)
		if n == 0 {
			if n = letter(s); n == 0 || strings.Contains(noName, s[:n]) {
				return false
			}
		}
		s = s[n:]
	}
	return true
}

// nameHead measures what may stand at the head of a name that begins with a figure:
// the age of a group (65岁以上 of 65岁以上老年人体检率≥70%), the time that a rate counts
// within (24小时 of 24小时办结率≥95%).
func nameHead(s string) int {
	if n := ageSpan(s); n > 0 && letter(s[n:]) > 0 {
		return n
	}
	rest := strings.TrimLeft(s, "0123456789")
	if len(rest) == len(s) {
		return 0
	}
	for _, unit := range []string{"个工作日", "工作日", "小时", "分钟", "天", "日"} {
		name, ok := strings.CutPrefix(rest, unit)
		if !ok {
			continue
		}
		name = strings.TrimPrefix(strings.TrimPrefix(name, "以"), "内")
		n := len(s) - len(name)
		for name != "" && letter(name) > 0 {
			if strings.HasPrefix(name, "率") {
				return n
			}
			name = name[letter(name):]
		}
		return 0
	}
	return 0
}

// ageSpan measures an age, or from one to another, at the head of s: 65岁以上, 0-6岁.
func ageSpan(s string) int {
	rest := strings.TrimLeft(s, "0123456789")
	if len(rest) == len(s) {
		return 0
	}
	for _, dash := range []string{"-", "~", "至", "到"} {
		if end, ok := strings.CutPrefix(rest, dash); ok {
			rest = strings.TrimLeft(end, "0123456789")
		}
	}
	years, ok := strings.CutPrefix(rest, "周岁")
	if !ok {
		if years, ok = strings.CutPrefix(rest, "岁"); !ok {
			return 0
		}
	}
	for _, w := range []string{"及以上", "及以下", "以上", "以下", "以内"} {
		if more, ok := strings.CutPrefix(years, w); ok {
			years = more
			break
		}
	}
	return len(s) - len(strings.TrimPrefix(years, "的"))
}
