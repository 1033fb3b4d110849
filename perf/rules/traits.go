package rules

import (
	"strings"
	"unicode/utf8"
)

// traitWord is one word of nameWords.
type traitWord struct {
	word string
	says trait
	at   place
}

// traitIndex finds the words of nameWords by the low bits of their first
// character.
var traitIndex = indexTraits()

func indexTraits() *[2048][]traitWord {
	var index [2048][]traitWord
	for _, row := range nameWords {
		for _, w := range row.words {
			r, _ := utf8.DecodeRuneInString(w)
			index[r&2047] = append(index[r&2047], traitWord{w, row.says, row.at})
		}
	}
	return &index
}

// maxName bounds how much of a name is read: a longer one is a sentence.
const maxName = 600

// traitsOf reads what a name says in one walk over it.
func traitsOf(name string) trait {
	if len(name) > maxName {
		name = name[:maxName]
	}
	end := len(stem(name))
	var t trait
	for i, r := range name {
		for _, w := range traitIndex[r&2047] {
			if t&w.says == w.says && w.at == within || !strings.HasPrefix(name[i:], w.word) {
				continue
			}
			if w.at == within || i+len(w.word) == end {
				t |= w.says
			}
		}
	}
	if t&traitSatisfaction != 0 && strings.Contains(name, "不满意") {
		t &^= traitSatisfaction | traitHigher
	}
	return t
}

// endsInHan reports whether a text ends in a Chinese character.
func endsInHan(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return 0x4E00 <= r && r <= 0x9FFF
}

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
