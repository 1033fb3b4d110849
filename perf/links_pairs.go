package perf

// pairIndex says which of the department's indicators have a pair of characters.
type pairIndex struct {
	heads    []int32 // by the low bits of a pair: 1 + the place of its first node
	nodes    []pairNode
	postings []posting
}

// pairNode is one pair; next is 1 + the place of another in the same slot.
type pairNode struct {
	pair   [2]rune
	next   int32
	newest posting
}

// posting is one end that has a pair: the newest, of how many, and the place of
// the one before in postings, -1 for none.
type posting struct {
	end, before int32
	count       int32
}

// newPairIndex makes room for a number of pairs; slots are a power of two.
func newPairIndex(pairs int) *pairIndex {
	size := 64
	for size < pairs {
		size *= 2
	}
	return &pairIndex{heads: make([]int32, size), nodes: make([]pairNode, 0, pairs)}
}

func (x *pairIndex) slot(pair [2]rune) *int32 {
	return &x.heads[(uint(pair[0])*31+uint(pair[1]))&uint(len(x.heads)-1)]
}

// maxSlot is how many pairs of one slot are looked at: names made to share one
// take no more time than others.
const maxSlot = 64

// find gives the newest posting of a pair, nil where no end has it.
func (x *pairIndex) find(pair [2]rune) *posting {
	i := *x.slot(pair)
	for range maxSlot {
		if i == 0 {
			return nil
		}
		n := &x.nodes[i-1]
		if n.pair == pair {
			return &n.newest
		}
		i = n.next
	}
	return nil
}

// addAll notes the pairs of neighbouring characters that an end has.
func (x *pairIndex) addAll(runes []rune, end int32) {
	for i := 1; i < len(runes); i++ {
		x.add([2]rune{runes[i-1], runes[i]}, end)
	}
}

// add notes that an end has a pair; of pairs that tell nothing no more is noted.
func (x *pairIndex) add(pair [2]rune, end int32) {
	last := x.find(pair)
	if last == nil {
		head := x.slot(pair)
		x.nodes = append(x.nodes, pairNode{pair, *head, posting{end, -1, 1}})
		*head = int32(len(x.nodes))
		return
	}
	if last.end == end || last.count > maxPosting {
		return
	}
	x.postings = append(x.postings, *last)
	*last = posting{end, int32(len(x.postings) - 1), last.count + 1}
}
