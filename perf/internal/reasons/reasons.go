// Package reasons gives in English what the readers say in Chinese of what they
// repaired or could not place: a note holds its reason in Chinese only.
package reasons

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// English gives the reason of a note in English. What a document prints stays
// as printed. ok is false for a reason that is none of the readers'.
func English(zh string) (en string, ok bool) {
	first, _ := utf8.DecodeRuneInString(zh)
	candidates, known := byFirst[first]
	if !known {
		candidates = byFirst[0]
	}
	for _, i := range candidates {
		if said, ok := match(patterns[i], zh); ok {
			return put(englishes[i], said), true
		}
	}
	return "", false
}

// byFirst are the patterns that a text with a first character may be of: those
// that begin with it, and those that begin with a hole, which alone stand under 0.
var byFirst = indexFirsts()

func indexFirsts() map[rune][]int {
	by := map[rune][]int{0: nil}
	for i := range patterns {
		first, _ := utf8.DecodeRuneInString(patterns[i][0])
		if patterns[i][0] == "" {
			for r := range by {
				by[r] = append(by[r], i)
			}
			continue
		}
		if _, met := by[first]; !met {
			by[first] = slices.Clone(by[0])
		}
		by[first] = append(by[first], i)
	}
	return by
}

// hole stands in a reason for what is put in.
const hole = "{}"

// patterns and englishes are the reasons of the table, cut at their holes.
var patterns, englishes = cutAtHoles()

func cutAtHoles() (zh, en [][]string) {
	for _, r := range table {
		zh, en = append(zh, strings.Split(r.zh, hole)), append(en, strings.Split(r.en, hole))
	}
	return zh, en
}

// match returns what a text has in the holes of a pattern, ok false where it is
// not of that pattern.
func match(pattern []string, text string) (said []string, ok bool) {
	rest, ok := strings.CutPrefix(text, pattern[0])
	last := len(pattern) - 1
	if !ok || last == 0 {
		return nil, ok && rest == ""
	}
	said = make([]string, 0, last)
	for _, piece := range pattern[1:last] {
		i := strings.Index(rest, piece)
		if i < 0 {
			return nil, false
		}
		said, rest = append(said, rest[:i]), rest[i+len(piece):]
	}
	rest, ok = strings.CutSuffix(rest, pattern[last])
	return append(said, rest), ok
}

// usualReason is the length of a reason, in bytes.
const usualReason = 128

// put fills the holes of a reason.
func put(en, said []string) string {
	if len(en) == 1 {
		return en[0]
	}
	var b strings.Builder
	b.Grow(usualReason)
	for i, piece := range en {
		if i > 0 {
			s := said[i-1]
			if w, ok := words[s]; ok {
				s = w
			}
			b.WriteString(s)
		}
		b.WriteString(piece)
	}
	return b.String()
}
