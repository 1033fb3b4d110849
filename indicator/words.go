package indicator

import (
	"strings"
	"unicode/utf8"
)

// wordTable finds the longest of its words at the head of a text. It is built
// once and then only read.
type wordTable[T any] struct {
	byHead map[rune][]wordRow[T]
}

type wordRow[T any] struct {
	word  string
	value T
}

func newWordTable[T any](rows []wordRow[T]) *wordTable[T] {
	t := &wordTable[T]{byHead: make(map[rune][]wordRow[T], len(rows))}
	for _, r := range rows {
		head, _ := utf8.DecodeRuneInString(r.word)
		t.byHead[head] = append(t.byHead[head], r)
	}
	return t
}

// wordSet is a table of words that carry no value.
type wordSet = wordTable[struct{}]

// newWordSet makes a set of blank-separated words.
func newWordSet(words ...string) *wordSet {
	var rows []wordRow[struct{}]
	for _, line := range words {
		for _, w := range strings.Fields(line) {
			rows = append(rows, wordRow[struct{}]{word: w})
		}
	}
	return newWordTable(rows)
}

// match gives the value and length of the longest word that s begins with; the
// length is 0 where there is none.
func (t *wordTable[T]) match(s string) (value T, n int) {
	if s == "" {
		return value, 0
	}
	for _, r := range t.byHead[headRune(s)] {
		if len(r.word) > n && strings.HasPrefix(s, r.word) {
			value, n = r.value, len(r.word)
		}
	}
	return value, n
}

// has reports whether s is one of the words.
func (t *wordTable[T]) has(s string) bool {
	if s != "" {
		for _, r := range t.byHead[headRune(s)] {
			if r.word == s {
				return true
			}
		}
	}
	return false
}

// endsWith reports whether s ends in one of the words.
func (t *wordTable[T]) endsWith(s string) bool {
	for i := range s {
		if t.has(s[i:]) {
			return true
		}
	}
	return false
}

// headRune decodes the first character; most are of three bytes here.
func headRune(s string) rune {
	if len(s) >= 3 && s[0]&0xf0 == 0xe0 {
		return rune(s[0]&0x0f)<<12 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f)
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
