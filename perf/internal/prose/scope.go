package prose

import "strings"

// scopes are the lists and brackets that are open, the paragraph itself first.
type scopes struct {
	stack []scope
	lists int
	// top holds the claims of the last sentence that stand in no list: what a
	// 其中 at the beginning of the next sentence divides.
	top         []item
	topSentence int
	// named is the list in which the parts of a claim were last found.
	named map[int]int
}

// scope is a list, a bracket, or the paragraph.
type scope struct {
	list     int    // its number, 0 for a bracket and the paragraph
	bracket  bool   //
	colon    bool   // 其中：, which goes on past ；
	bare     bool   // 主要用于, without a colon: no list where no amount follows before ；
	loose    bool   // 其中A，…；B: it goes on past ； only with what A is known to stand beside
	first    string // the first part of a loose list
	numbered bool   // 如下：1.…。2.…。, which goes on past 。
	year     int    // of what it divides, 0 for the document's own
	segments int    // the parts divided by ； that are finished
	heads    []item // what its items are parts of
	items    []item // in this segment: the last of each unit
	change   int    // the last change in this segment, -1
}

// item is the last claim of one unit in a segment, and how many there are.
type item struct {
	dim   string
	claim int
	n     int
	other bool // they differ in more than 收入 and 支出
}

// outlaysOf is a name with 支出 for 收入.
func outlaysOf(name string) string { return strings.ReplaceAll(name, "收入", "支出") }

// most units that one segment keeps apart.
const mostUnits = 16

func (s *scopes) reset() {
	s.stack = append(s.stack[:0], scope{change: -1})
	s.named = map[int]int{}
	s.topSentence = -1
}

func (s *scopes) now() *scope { return &s.stack[len(s.stack)-1] }

// lastChange is the last change of the segment, -1 where there is none. A
// bracket behind it (增加5万元（增长8%）) still belongs to it.
func (s *scopes) lastChange() int {
	for i := len(s.stack) - 1; i >= 0; i-- {
		if c := s.stack[i].change; c >= 0 || !s.stack[i].bracket {
			return c
		}
	}
	return -1
}

// level is how many lists are open.
func (s *scopes) level() int {
	n := 0
	for i := range s.stack {
		if s.stack[i].list > 0 {
			n++
		}
	}
	return min(n, mostUnits)
}

// find is the item of a unit.
func find(items []item, dim string) (item, bool) {
	for _, it := range items {
		if it.dim == dim {
			return it, true
		}
	}
	return item{claim: -1}, false
}

// put counts a claim among the items.
func (p *parser) put(items []item, dim string, claim int) []item {
	for i := range items {
		if it := &items[i]; it.dim == dim {
			it.other = it.other || outlaysOf(p.claims[it.claim].Subject) != outlaysOf(p.claims[claim].Subject)
			it.claim = claim
			it.n++
			return items
		}
	}
	if len(items) == mostUnits {
		return items
	}
	return append(items, item{dim: dim, claim: claim, n: 1})
}

// push opens a scope. Deep nesting on purpose is not followed.
func (s *scopes) push(sc scope) {
	const deepest = 32
	if len(s.stack) < deepest {
		s.stack = append(s.stack, sc)
	}
}

// open begins a bracket.
func (s *scopes) open(p *parser) {
	s.push(scope{bracket: true, change: -1, heads: p.nearest()})
}

// close ends the innermost bracket with the lists in it.
func (s *scopes) close() {
	for i := len(s.stack) - 1; i > 0; i-- {
		if s.stack[i].bracket {
			s.stack = s.stack[:i]
			return
		}
	}
}

// endSentence closes the lists, up to the bracket the sentence stands in. A list
// whose items are numbered goes on if the next sentence is numbered, too.
func (s *scopes) endSentence(numbered bool) {
	for i := len(s.stack) - 1; i > 0 && !s.stack[i].bracket && !(numbered && s.stack[i].numbered); i-- {
		s.stack = s.stack[:i]
	}
	s.now().items, s.now().change = nil, -1
}

// endSegment ends a part of the sentence at a ；. A list goes on past it if it
// was announced with a colon and divides its items by ；.
func (s *scopes) endSegment() {
	for len(s.stack) > 1 && !s.now().bracket {
		l := s.now()
		outer := &s.stack[len(s.stack)-2]
		// One within a list that goes on, or that names no amount, is done.
		inner := len(s.stack) > 2 && (outer.segments > 0 || outer.list > 0 && l.segments == 0 && len(l.items) == 0)
		inner = inner || l.bare && l.segments == 0 && len(l.items) == 0
		if l.colon && !inner && (l.segments > 0 || most(l.items) <= 1) {
			break
		}
		s.stack = s.stack[:len(s.stack)-1]
	}
	s.now().segments++
	s.now().items, s.now().change = nil, -1
}

// most is the greatest count of items of one unit.
func most(items []item) int {
	n := 0
	for _, it := range items {
		n = max(n, it.n)
	}
	return n
}

// nearest is what a list that begins here divides: the claims of this segment,
// or of the sentence before where this one has none yet.
func (p *parser) nearest() []item {
	s := &p.scopes
	switch now := s.now(); {
	case len(now.items) > 0:
		return append([]item(nil), now.items...)
	case now.bracket || now.list > 0:
		return now.heads
	}
	var heads []item
	for _, it := range s.top {
		// Of several amounts beside each other only a total is plainly the whole,
		// or the outlays behind the income that pays for them.
		if it.n == 1 || !it.other || isTotal(p.claims[it.claim].Subject) {
			heads = append(heads, it)
		}
	}
	return heads
}
