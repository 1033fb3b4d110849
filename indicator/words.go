package indicator

import "unicode/utf8"

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

// match gives the value and length of the longest word that s begins with; the
// length is 0 where there is none.
func (t *wordTable[T]) match(s string) (value T, n int) {
	if s == "" {
		return value, 0
	}
	head, _ := utf8.DecodeRuneInString(s)
	for _, r := range t.byHead[head] {
		if len(r.word) > n && len(s) >= len(r.word) && s[:len(r.word)] == r.word {
			value, n = r.value, len(r.word)
		}
	}
	return value, n
}
