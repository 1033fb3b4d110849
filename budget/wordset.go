package budget

// wordSet finds in one pass which of some words, 64 at most, a text in UTF-8
// contains.
type wordSet struct {
	slots [256][]wordBit // by the first character, see slotOf
	bits  map[string]uint64
}

type wordBit struct {
	word string
	bit  uint64
}

// add takes words into the set and returns the bits by which they are told.
func (s *wordSet) add(list words) uint64 {
	if s.bits == nil {
		s.bits = map[string]uint64{}
	}
	all := uint64(0)
	for _, w := range list {
		bit, ok := s.bits[w]
		if !ok {
			bit = 1 << len(s.bits)
			s.bits[w] = bit
			slot := &s.slots[slotOf(w)]
			*slot = append(*slot, wordBit{w, bit})
		}
		all |= bit
	}
	return all
}

// in is the bits of the words that a text contains.
func (s *wordSet) in(text string) uint64 {
	found := uint64(0)
	for text != "" {
		for _, w := range s.slots[slotOf(text)] {
			if n := len(w.word); n <= len(text) && w.word[n-1] == text[n-1] && w.word == text[:n] {
				found |= w.bit
			}
		}
		text = text[charWidth(text):]
	}
	return found
}
