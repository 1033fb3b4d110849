package indicator

import (
	"strings"
	"unicode/utf8"
)

// maxText is the longest text that is read for a target; a longer one is prose.
const maxText = 1024

// reader goes through one folded text. A method that does not find what it
// reads leaves the place as it was; what went wrong furthest into the text is
// what the error names.
type reader struct {
	s     string
	i     int
	bare  bool // inside a bracketed interval, where a comma parts two numbers
	why   reason
	whyAt int
	p     *Parser
}

// fail remembers a reason, if no other was met further on.
func (r *reader) fail(why reason) bool {
	if r.why == noReason || r.i > r.whyAt || r.i == r.whyAt && (r.why == whyTail || r.why == whyNumber || r.why == whyUnit) {
		r.why, r.whyAt = why, r.i
	}
	return false
}

func (r *reader) end() bool { return r.i >= len(r.s) }

func (r *reader) blanks() {
	for r.i < len(r.s) && r.s[r.i] == ' ' {
		r.i++
	}
}

// take steps over a word if it stands here.
func (r *reader) take(word string) bool {
	if strings.HasPrefix(r.s[r.i:], word) {
		r.i += len(word)
		return true
	}
	return false
}

// takeAny steps over the first of the words that stands here.
func (r *reader) takeAny(words ...string) bool {
	for _, w := range words {
		if r.take(w) {
			return true
		}
	}
	return false
}

func (r *reader) peek() byte {
	if r.i < len(r.s) {
		return r.s[r.i]
	}
	return 0
}

// digit reports whether a digit stands here.
func (r *reader) digit() bool { c := r.peek(); return c >= '0' && c <= '9' }

func takeWord[T any](r *reader, t *wordTable[T]) (value T, ok bool) {
	value, n := t.match(r.s[r.i:])
	r.i += n
	return value, n > 0
}

// whole runs a rule from the start of the text and asks that it reads all.
func (r *reader) whole(rule func(*reader) (Target, bool)) (Target, bool) {
	r.i, r.bare = 0, false
	t, ok := rule(r)
	if !ok {
		return Target{}, false
	}
	r.blanks()
	if !r.end() {
		r.fail(whyTail)
		return Target{}, false
	}
	return t, true
}

func (p *Parser) parse(text string) (Target, *ParseError) {
	seen, offset := look(text)
	if seen&broken != 0 {
		why := whyInvisible
		if r, n := utf8.DecodeRuneInString(text[offset:]); r == utf8.RuneError && n <= 1 {
			why = whyUTF8
		}
		return Target{}, why.at(text, offset)
	}
	s := text
	if seen&foldable != 0 && len(text) <= maxText {
		s = fold(text)
	}
	folded := s
	s = cut(s)
	if p.isNone(s) {
		return Target{text: text, kind: KindNone}, nil
	}
	if seen&(figure|hint) == 0 {
		return Target{text: text, kind: KindQualitative}, nil
	}
	if len(s) > maxText {
		if seen&figure == 0 {
			return Target{text: text, kind: KindQualitative}, nil
		}
		return Target{}, whyLong.at(text, 0)
	}
	r := reader{s: s, p: p}
	for _, rule := range rules {
		if t, ok := r.whole(rule); ok {
			t.text = text
			return t, nil
		}
	}
	if seen&figure == 0 {
		return Target{text: text, kind: KindQualitative}, nil
	}
	if r.why == noReason {
		r.why = whyNoTarget
	}
	offset = strings.Index(folded, s) + r.whyAt
	if seen&foldable != 0 {
		offset = unfold(text, folded, offset)
	}
	return Target{}, r.why.at(text, offset)
}

// rules are tried in this order: what reads as a time is no plain number.
var rules = []func(*reader) (Target, bool){
	(*reader).time,
	(*reader).frequency,
	(*reader).quantity,
}

// isNone reports a text that says that no target is set: blank, a dash, a row
// of stars left in a template, 无, 不涉及.
func (p *Parser) isNone(s string) bool {
	if len(s) > 24 {
		return false
	}
	if strings.Trim(s, "-/*_ .\\") == "" {
		return true
	}
	_, n := noneWords.match(s)
	return n > 0 && n == len(s)
}
