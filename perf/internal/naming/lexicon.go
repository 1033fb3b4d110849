package naming

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// lexicon finds the words of a list in a text, the longest first.
type lexicon map[rune][]entry

type entry struct{ word, to string }

var (
	plainWords     = plainLexicon()
	keyWords       = keyLexicon()
	fillerWords    = newLexicon(empty(fillers))
	weakWords      = newLexicon(append(empty(fillers), empty(stages)...))
	bracketedWords = set(bracketed)
)

func plainLexicon() lexicon {
	es := empty(noise)
	for _, w := range kept {
		es = append(es, entry{w, w})
	}
	return newLexicon(es)
}

func keyLexicon() lexicon {
	es := empty(noise)
	for _, w := range kept {
		es = append(es, entry{w, w})
	}
	for _, group := range synonyms {
		for _, w := range group {
			es = append(es, entry{w, group[0]})
		}
	}
	return newLexicon(es)
}

func empty(words []string) []entry {
	es := make([]entry, 0, len(words))
	for _, w := range words {
		es = append(es, entry{word: w})
	}
	return es
}

func newLexicon(es []entry) lexicon {
	l := lexicon{}
	for _, e := range es {
		r, _ := utf8.DecodeRuneInString(e.word)
		l[r] = append(l[r], e)
	}
	for _, list := range l {
		slices.SortStableFunc(list, func(a, b entry) int { return len(b.word) - len(a.word) })
	}
	return l
}

func set(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// at gives the longest word that s starts with.
func (l lexicon) at(s string, r rune) (entry, bool) {
	for _, e := range l[r] {
		if strings.HasPrefix(s, e.word) {
			return e, true
		}
	}
	return entry{}, false
}

// replace puts each word's replacement in its place and drops years.
func (l lexicon) replace(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		if n := isYear(s[i:]); n > 0 {
			i += n
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if e, ok := l.at(s[i:], r); ok {
			b.WriteString(e.to)
			i += len(e.word)
			continue
		}
		b.WriteString(s[i : i+size])
		i += size
	}
	return b.String()
}

// strip is replace for words that are all dropped, years kept.
func (l lexicon) strip(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if e, ok := l.at(s[i:], r); ok {
			i += len(e.word)
			continue
		}
		b.WriteString(s[i : i+size])
		i += size
	}
	return b.String()
}
