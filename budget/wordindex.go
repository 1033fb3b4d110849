package budget

import "slices"

// wordIndex finds words by their first character, and what they say. It holds
// words of at most 255 first characters.
type wordIndex[T any] struct {
	slots [1 << 12]uint8 // the list of a first character, see slotOf; 0 is the empty one
	lists [][]wordEntry[T]
}

type wordEntry[T any] struct {
	word string
	says T
}

// add puts a word behind those of its first character that are longer.
func (ix *wordIndex[T]) add(word string, says T) {
	if ix.lists == nil {
		ix.lists = make([][]wordEntry[T], 1)
	}
	slot := &ix.slots[slotOf(word)]
	if *slot == 0 {
		*slot = uint8(len(ix.lists))
		ix.lists = append(ix.lists, nil)
	}
	list := ix.lists[*slot]
	i := 0
	for i < len(list) && len(list[i].word) >= len(word) {
		i++
	}
	ix.lists[*slot] = slices.Insert(list, i, wordEntry[T]{word, says})
}

// from are the words that begin as a text does, the longest first.
func (ix *wordIndex[T]) from(text string) []wordEntry[T] { return ix.lists[ix.slots[slotOf(text)]] }

// none reports whether no word begins as a text does, as at most of its places.
func (ix *wordIndex[T]) none(text string) bool { return ix.slots[slotOf(text)] == 0 }

// at is the longest word that a text begins with, nil for none.
func (ix *wordIndex[T]) at(text string) *wordEntry[T] {
	list := ix.from(text)
	for i := range list {
		if list[i].begins(text) {
			return &list[i]
		}
	}
	return nil
}

// is is the word that a text is, nil for none.
func (ix *wordIndex[T]) is(text string) *wordEntry[T] {
	if text == "" {
		return nil
	}
	list := ix.from(text)
	for i := range list {
		if list[i].word == text {
			return &list[i]
		}
	}
	return nil
}

// begins reports whether a text begins with the word. Most that begin alike
// differ in the last byte, too.
func (e *wordEntry[T]) begins(text string) bool {
	n := len(e.word)
	return n <= len(text) && e.word[n-1] == text[n-1] && e.word == text[:n]
}

// charWidth is how many bytes the first character of a text has, as far as words
// are concerned: Chinese has three, and all else is read byte by byte.
func charWidth(text string) int {
	if text[0] >= 0xE0 && len(text) >= 3 {
		return 3
	}
	return 1
}

// slotOf sorts texts by the low bits of their first character.
func slotOf(text string) uint16 {
	if charWidth(text) == 3 {
		return uint16(text[1]&0x3F)<<6 | uint16(text[2]&0x3F)
	}
	return uint16(text[0])
}
