package rules

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/perftarget/perftarget/perf/internal/naming"
)

// traitWord is one word of nameWords.
type traitWord struct {
	word []rune
	says trait
}

// traitIndex finds the words of nameWords: those that may stand anywhere by their
// first character, those at the end by their last two.
type traitIndex struct {
	within, atEnd [traitSlots][]traitWord
	// follow says by the first characters of words of within what the ones right
	// behind may be; all bits where the first is a word alone.
	follow [traitSlots]uint64
}

const traitSlots = 1 << 11

var traitWords = indexTraits()

func indexTraits() *traitIndex {
	x := &traitIndex{}
	for _, row := range nameWords {
		for _, text := range row.words {
			w := []rune(text)
			first := traitSlot(w[0])
			list := &x.within[first]
			if row.at == within {
				x.follow[first] |= followBits(w)
			} else {
				one, two := lastSlots(w)
				if list = &x.atEnd[two]; len(w) == 1 {
					list = &x.atEnd[one]
				}
			}
			*list = append(*list, traitWord{w, row.says})
		}
	}
	return x
}

// followBits is a bit for the second character of a word, or all for any.
func followBits(word []rune) uint64 {
	if len(word) == 1 {
		return math.MaxUint64
	}
	return 1 << (uint(word[1]) % 64)
}

func traitSlot(r rune) uint { return uint(r) % traitSlots }

// lastSlots are those of the last character and of the last two.
func lastSlots(s []rune) (one, two uint) {
	if len(s) == 0 {
		return 0, 0
	}
	one = uint(s[len(s)-1])
	if len(s) > 1 {
		two = 31 * uint(s[len(s)-2])
	}
	return one % traitSlots, (one + two) % traitSlots
}

// maxName bounds how much of a name is read, in bytes: a longer one is a
// sentence.
const maxName = 600

// traitsOf reads what a name says.
func traitsOf(name string) trait { return traitsOfStem(name, []rune(name), stem(name)) }

// traitsOfStem is traitsOf for a name whose characters and stem are known.
func traitsOfStem(name string, letters []rune, whole string) trait {
	if len(name) > maxName {
		name = name[:maxName]
		letters, whole = []rune(name), stem(name)
	}
	t := traitsWithin(letters)
	end := letters[:len(letters)-utf8.RuneCountInString(name[len(whole):])]
	one, two := lastSlots(end)
	t |= endTraits(end, traitWords.atEnd[one])
	if two != one {
		t |= endTraits(end, traitWords.atEnd[two])
	}
	if t&traitSatisfaction != 0 && strings.Contains(name, "不满意") {
		t &^= traitSatisfaction | traitHigher
	}
	return t
}

// traitsWithin reads the words that may stand anywhere in a name.
func traitsWithin(name []rune) trait {
	var t trait
	x := traitWords
	var follow uint64 // what may stand behind the character before
	for i, r := range name {
		if follow>>(uint(r)%64)&1 != 0 {
			t |= firstTraits(name[i-1:], x.within[traitSlot(name[i-1])])
		}
		follow = x.follow[traitSlot(r)]
	}
	if follow == math.MaxUint64 {
		last := name[len(name)-1:]
		t |= firstTraits(last, x.within[traitSlot(last[0])])
	}
	return t
}

// firstTraits reads what a text says by its beginning.
func firstTraits(text []rune, words []traitWord) trait {
	var t trait
	for i := range words {
		if w := words[i].word; len(w) <= len(text) && slices.Equal(text[:len(w)], w) {
			t |= words[i].says
		}
	}
	return t
}

// endTraits reads what a name says by its end.
func endTraits(name []rune, words []traitWord) trait {
	var t trait
	for i := range words {
		if w := words[i].word; len(w) <= len(name) && slices.Equal(name[len(name)-len(w):], w) {
			t |= words[i].says
		}
	}
	return t
}

// endsInHan reports whether a text ends in a Chinese character.
func endsInHan(s string) bool {
	if len(s) < len("字") {
		return false
	}
	r, _ := naming.Han(s, len(s)-len("字"))
	return 0x4E00 <= r && r <= 0x9FFF
}

// trimmed is strings.TrimSpace, but quick with Chinese characters.
func trimmed(s string) string {
	if s == "" || beginsNoSpace(s[0]) && (s[len(s)-1] > ' ' && s[len(s)-1] < utf8.RuneSelf || endsInHan(s)) {
		return s
	}
	return strings.TrimSpace(s)
}

// beginsNoSpace reports a byte that no space begins with.
func beginsNoSpace(c byte) bool { return c > ' ' && c < utf8.RuneSelf || c > 0xE3 }

// stem is the name without brackets, stars and marks behind it: 群众满意度 of
// 群众满意度 (%).
func stem(name string) string {
	if endsInHan(name) {
		return name
	}
	for {
		name = strings.TrimRight(name, " \t　*★:：;；,，。、")
		open := -1
		switch {
		case strings.HasSuffix(name, ")"), strings.HasSuffix(name, "）"):
			open = max(strings.LastIndex(name, "("), strings.LastIndex(name, "（"))
		case strings.HasSuffix(name, "]"), strings.HasSuffix(name, "】"), strings.HasSuffix(name, "〕"):
			open = max(strings.LastIndex(name, "["), strings.LastIndex(name, "【"), strings.LastIndex(name, "〔"))
		}
		if open <= 0 {
			return name
		}
		name = name[:open]
	}
}
