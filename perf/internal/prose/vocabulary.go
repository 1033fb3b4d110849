package prose

import "slices"

// vocabulary is a list of words to be recognised in a text, longer ones first,
// so that a word never hides a longer one that it begins or ends.
type vocabulary struct {
	words [][]rune
	first slots // of the characters that they begin with
}

// slots are characters by their low bits, so that most others are told from them.
type slots [256]bool

func (s *slots) has(r rune) bool { return s[byte(r)] }

// wordsOf makes a vocabulary.
func wordsOf(words ...string) *vocabulary {
	v := &vocabulary{words: make([][]rune, len(words))}
	for i, w := range words {
		v.words[i] = []rune(w)
		v.first[byte(v.words[i][0])] = true
	}
	slices.SortStableFunc(v.words, func(a, b []rune) int { return len(b) - len(a) })
	return v
}

// longest is the length in chars of the longest word of a vocabulary that stands
// at char i, 0 where none does.
func (t *text) longest(i int, v *vocabulary) int {
	first := t.at(i)
	if !v.first.has(first) {
		return 0
	}
	for _, w := range v.words {
		if w[0] == first && t.stands(i, w) {
			return len(w)
		}
	}
	return 0
}

// ending is the length of the longest word of a vocabulary that chars [from, to)
// end with, 0 where there is none.
func (t *text) ending(from, to int, v *vocabulary) int {
	last := t.at(to - 1)
	for _, w := range v.words {
		if n := len(w); w[n-1] == last && to-n >= from && t.stands(to-n, w) {
			return n
		}
	}
	return 0
}

// stands reports whether a word stands at char i.
func (t *text) stands(i int, w []rune) bool {
	if i < 0 || i+len(w) > len(t.chars) {
		return false
	}
	for k, r := range w {
		if t.chars[i+k].norm != r {
			return false
		}
	}
	return true
}

// bound is a word that makes the figure beside it a bound.
type bound struct {
	word []rune
	op   string
}

// bounds are the words for each of the operators.
func bounds(ops map[string][]string) []bound {
	var out []bound
	for op, words := range ops {
		for _, w := range words {
			out = append(out, bound{[]rune(w), op})
		}
	}
	slices.SortFunc(out, func(a, b bound) int {
		if len(a.word) != len(b.word) {
			return len(b.word) - len(a.word)
		}
		return slices.Compare(a.word, b.word)
	})
	return out
}
