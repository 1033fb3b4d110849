package naming

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// lexicon finds the words of a list in a text, by the low bits of their first
// rune, the longest first.
type lexicon struct {
	begins runeSet
	words  [slots][]entry
}

// slots is how many low values of runes are told apart.
const slots = 1 << 10

// runeSet says which low values of runes it has: small enough to be at hand while
// a text is walked through.
type runeSet [slots / 64]uint64

func (s *runeSet) add(r rune)      { s[slot(r)/64] |= 1 << (slot(r) % 64) }
func (s *runeSet) has(r rune) bool { return s[slot(r)/64]&(1<<(slot(r)%64)) != 0 }

// slot is the low bits of a rune.
func slot(r rune) uint { return uint(r) % slots }

type entry struct{ word, to string }

var (
	noiseWords     = newLexicon(append(empty(noise), same(keptWords)...))
	synonymWords   = newLexicon(oneForAll(synonyms))
	fillerWords    = newLexicon(empty(fillers))
	weakWords      = newLexicon(append(empty(fillers), empty(stages)...))
	bracketedWords = set(bracketed)
	weakRunes      = runesOf(append(slices.Clone(fillers), stages...))
)

// runesOf are the characters of words.
func runesOf(words []string) *runeSet {
	s := &runeSet{}
	for _, w := range words {
		for _, r := range w {
			s.add(r)
		}
	}
	return s
}

// oneForAll replaces each word of a group by the first.
func oneForAll(groups [][]string) []entry {
	var es []entry
	for _, group := range groups {
		for _, w := range group {
			es = append(es, entry{w, group[0]})
		}
	}
	return es
}

// same replaces words by themselves, so that no shorter one is found in them.
func same(words []string) []entry {
	es := make([]entry, 0, len(words))
	for _, w := range words {
		es = append(es, entry{w, w})
	}
	return es
}

func empty(words []string) []entry {
	es := make([]entry, 0, len(words))
	for _, w := range words {
		es = append(es, entry{word: w})
	}
	return es
}

func newLexicon(es []entry) *lexicon {
	l := &lexicon{}
	for _, e := range es {
		r, _ := utf8.DecodeRuneInString(e.word)
		l.begins.add(r)
		l.words[slot(r)] = append(l.words[slot(r)], e)
	}
	for _, list := range l.words {
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

// at gives the longest word that s starts with, nil for none; r is its first rune.
func (l *lexicon) at(s string, r rune) *entry {
	list := l.words[slot(r)]
	for i := range list {
		if strings.HasPrefix(s, list[i].word) {
			return &list[i]
		}
	}
	return nil
}

// replace puts each word's replacement in its place and drops years.
func (l *lexicon) replace(s string) string { return l.rewrite(s, true) }

// strip drops the words of the list, whatever they are to be replaced by.
func (l *lexicon) strip(s string) string { return l.rewrite(s, false) }

// rewrite puts together what is left of s and what is put in; where that is one
// piece it is a part of s.
func (l *lexicon) rewrite(s string, replace bool) string {
	var out joined
	kept := 0 // s[kept:i] is yet to be taken
	for i := 0; i < len(s); {
		r, size := Han(s, i)
		if size == 0 {
			r, size = runeAt(s, i)
		}
		if r != '2' && !l.begins.has(r) {
			i += size
			continue
		}
		end, to := i, ""
		if replace && r == '2' {
			end += isYear(s[i:])
		}
		if end == i {
			if e := l.at(s[i:], r); e != nil {
				end += len(e.word)
				if replace {
					to = e.to
				}
			}
		}
		if end == i || to == s[i:end] {
			i = max(end, i+size)
			continue
		}
		out.add(s[kept:i], len(s))
		out.add(to, len(s))
		i, kept = end, end
	}
	if kept == 0 {
		return s
	}
	out.add(s[kept:], len(s))
	return out.String()
}

// joined puts pieces of a text together; a single one costs nothing.
type joined struct {
	first string
	all   strings.Builder // from the second on, with the first
}

// add adds a piece of what is about as long as said.
func (p *joined) add(piece string, about int) {
	switch {
	case piece == "":
	case p.first == "":
		p.first = piece
	default:
		if p.all.Len() == 0 {
			p.all.Grow(about + spare)
			p.all.WriteString(p.first)
		}
		p.all.WriteString(piece)
	}
}

func (p *joined) String() string {
	if p.all.Len() == 0 {
		return p.first
	}
	return p.all.String()
}

// spare is what a replacement may be longer than its word, in most names.
const spare = 3 * len("字")
