package budget

// wordSet finds in one pass which of some words, 64 at most, a text in UTF-8
// contains.
type wordSet struct {
	index wordIndex[uint64]
	bits  map[string]uint64 // by which the words are told
}

// add takes words into the set and returns their bits.
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
			s.index.add(w, bit)
		}
		all |= bit
	}
	return all
}

// in is the bits of the words that a text contains.
func (s *wordSet) in(text string) uint64 {
	found := uint64(0)
	for text != "" {
		list := s.index.from(text)
		for i := range list {
			if list[i].begins(text) {
				found |= list[i].says
			}
		}
		text = text[charWidth(text):]
	}
	return found
}
