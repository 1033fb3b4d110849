package rules

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/perftarget/perftarget/perf/internal/naming"
)

// traitWord is one word of nameWords.
type traitWord struct {
	word string
	says trait
}

// traitIndex finds the words of nameWords: those that may stand anywhere by their
// first character, those at the end by their last two.
type traitIndex struct {
	within, atEnd [traitSlots][]traitWord
	// begins says which characters words of within begin with, follow what the
	// ones right behind may be; all bits where the first is a word alone.
	begins [traitSlots / 64]uint64
	follow [traitSlots]uint64
}

const traitSlots = 1 << 11

var traitWords = indexTraits()

func indexTraits() *traitIndex {
	x := &traitIndex{}
	for _, row := range nameWords {
		for _, w := range row.words {
			list := &x.within[firstSlot(w)]
			if row.at == within {
				x.begins[firstSlot(w)/64] |= 1 << (firstSlot(w) % 64)
				x.follow[firstSlot(w)] |= followBits(w)
			} else {
				one, two := lastSlots(w)
				if list = &x.atEnd[two]; utf8.RuneCountInString(w) == 1 {
					list = &x.atEnd[one]
				}
			}
			*list = append(*list, traitWord{w, row.says})
		}
	}
	return x
}

// followBits is a bit for the second character of a word, or all for any.
func followBits(word string) uint64 {
	_, size := utf8.DecodeRuneInString(word)
	if size == len(word) {
		return math.MaxUint64
	}
	r, _ := utf8.DecodeRuneInString(word[size:])
	return 1 << (uint(r) % 64)
}

func firstSlot(s string) uint {
	r, _ := utf8.DecodeRuneInString(s)
	return uint(r) % traitSlots
}

// lastSlots are those of the last character and of the last two.
func lastSlots(s string) (one, two uint) {
	r, size := utf8.DecodeLastRuneInString(s)
	q, _ := utf8.DecodeLastRuneInString(s[:len(s)-size])
	return uint(r) % traitSlots, (uint(r) + 31*uint(q)) % traitSlots
}

// maxName bounds how much of a name is read: a longer one is a sentence.
const maxName = 600

// traitsOf reads what a name says.
func traitsOf(name string) trait { return traitsOfStem(name, stem(name)) }

// traitsOfStem is traitsOf for a name whose stem is known.
func traitsOfStem(name, whole string) trait {
	if len(name) > maxName {
		name = name[:maxName]
		whole = stem(name)
	}
	t := traitsWithin(name)
	one, two := lastSlots(whole)
	t |= endTraits(whole, traitWords.atEnd[one])
	if two != one {
		t |= endTraits(whole, traitWords.atEnd[two])
	}
	if t&traitSatisfaction != 0 && strings.Contains(name, "不满意") {
		t &^= traitSatisfaction | traitHigher
	}
	return t
}

// traitsWithin reads the words that may stand anywhere in a name.
func traitsWithin(name string) trait {
	var t trait
	for i := 0; i < len(name); {
		r, size := naming.Han(name, i)
		if size == 0 {
			r, size = utf8.DecodeRuneInString(name[i:])
		}
		slot := uint(r) % traitSlots
		if traitWords.begins[slot/64]>>(slot%64)&1 != 0 && traitWords.follow[slot]&nextBit(name, i+size) != 0 {
			t |= firstTraits(name[i:], traitWords.within[slot])
		}
		i += size
	}
	return t
}

// nextBit is the bit of the character at a byte of s, none at its end.
func nextBit(s string, i int) uint64 {
	if _, size := naming.Han(s, i); size > 0 {
		return 1 << (s[i+2] % 64) // the low bits of three bytes
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return 1 << (uint(r) % 64)
}

// firstTraits reads what a text says by its beginning.
func firstTraits(text string, words []traitWord) trait {
	var t trait
	for i := range words {
		if strings.HasPrefix(text, words[i].word) {
			t |= words[i].says
		}
	}
	return t
}

// endTraits reads what a name says by its end.
func endTraits(name string, words []traitWord) trait {
	var t trait
	for i := range words {
		if strings.HasSuffix(name, words[i].word) {
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
