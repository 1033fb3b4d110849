// Package reasons gives in English what the readers say in Chinese of what they
// repaired or could not place: a note holds its reason in Chinese only.
package reasons

import (
	"strings"
	"unicode/utf8"
)

// English gives the reason of a note in English. What a document prints stays
// as printed. ok is false for a reason that is none of the readers'.
func English(zh string) (en string, ok bool) {
	first := firstOf(zh)
	for i := range patterns {
		if p := patterns[i]; p[0] != "" && firsts[i] != first {
			continue
		} else if said, ok := match(p, zh); ok {
			return put(table[i].en, said), true
		}
	}
	return "", false
}

// firsts are the characters that the patterns begin with.
var firsts = firstsOfPatterns()

func firstsOfPatterns() []rune {
	out := make([]rune, len(patterns))
	for i, p := range patterns {
		out[i] = firstOf(p[0])
	}
	return out
}

func firstOf(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// hole stands in a reason for what is put in.
const hole = "{}"

// patterns are the Chinese reasons of the table, cut at their holes.
var patterns = cutAtHoles()

func cutAtHoles() [][]string {
	out := make([][]string, len(table))
	for i, r := range table {
		out[i] = strings.Split(r.zh, hole)
	}
	return out
}

// match returns what a text has in the holes of a pattern, ok false where it is
// not of that pattern.
func match(pattern []string, text string) (said []string, ok bool) {
	rest, ok := strings.CutPrefix(text, pattern[0])
	last := len(pattern) - 1
	if !ok || last == 0 {
		return nil, ok && rest == ""
	}
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

// put fills the holes of a reason.
func put(en string, said []string) string {
	for _, s := range said {
		if w, ok := words[s]; ok {
			s = w
		}
		en = strings.Replace(en, hole, s, 1)
	}
	return en
}
