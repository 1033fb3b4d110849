package indicator

import (
	"strings"
	"unicode/utf8"
)

// maxText is the longest text, in bytes, that is read for a target; a longer
// one is prose.
const maxText = 1024

// reader goes through one folded text. A method that does not find what it
// reads leaves the place as it was; what went wrong furthest into the text is
// what the error names.
type reader struct {
	s       string
	i       int
	bare    bool // inside a bracketed interval, where a comma parts two numbers
	bracket bool // a bracketed interval was begun: its ends are no dates
	named   bool // a name was read before: 一 of 标准一 is no number
	why     reason
	whyAt   int
	p       *Parser
}

// fail remembers a reason, if no better one was met further on.
func (r *reader) fail(why reason) bool {
	if r.i > r.whyAt || r.i == r.whyAt && reasons[why].rank >= reasons[r.why].rank {
		r.why, r.whyAt = why, r.i
	}
	return false
}

func (r *reader) end() bool { return r.i >= len(r.s) }

// rest is the text from here on.
func (r *reader) rest() string { return r.s[r.i:] }

func (r *reader) blanks() {
	for r.i < len(r.s) && r.s[r.i] == ' ' {
		r.i++
	}
}

// peek gives the byte that stands here, 0 at the end.
func (r *reader) peek() byte {
	if r.i < len(r.s) {
		return r.s[r.i]
	}
	return 0
}

// digit reports whether a digit stands here.
func (r *reader) digit() bool { c := r.peek(); return c >= '0' && c <= '9' }

func (r *reader) sees(word string) bool { return strings.HasPrefix(r.s[r.i:], word) }

// take steps over a word if it stands here.
func (r *reader) take(word string) bool {
	if r.sees(word) {
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

// takeWord steps over the longest word of a table that stands here.
func takeWord[T any](r *reader, t *wordTable[T]) (value T, ok bool) {
	value, n := t.match(r.s[r.i:])
	r.i += n
	return value, n > 0
}

// read fills in what the text means, or says why it means nothing.
func (p *Parser) read(text string, t *Target) *ParseError {
	seen, offset := look(text)
	switch {
	case seen&broken != 0:
		if r, n := utf8.DecodeRuneInString(text[offset:]); r == utf8.RuneError && n <= 1 {
			return whyUTF8.at(text, offset)
		}
		return whyInvisible.at(text, offset)
	case len(text) > maxText && seen&figure != 0:
		return whyLong.at(text, maxText)
	case len(text) > maxText:
		t.kind = KindQualitative
		return nil
	}
	folded := text
	if seen&foldable != 0 {
		folded = fold(text)
	}
	s := unwrap(cut(folded))
	switch {
	case p.isNone(s):
		t.kind = KindNone
		return nil
	case cellErrors.has(s):
		return whyCell.at(text, 0)
	case seen&(figure|hint) == 0:
		t.kind = KindQualitative
		return nil
	case s[0] == '-' && dashed(text):
		return whyDash.at(text, 0)
	}
	r := reader{s: s, p: p}
	if s != text && p.plain(s, t) || r.target(t) { // full-width digits or blanks may have hidden a plain shape
		return nil
	}
	if seen&figure == 0 && reasons[r.why].rank < certain {
		*t = Target{kind: KindQualitative} // no figure: words that happen to hold a numeral
		return nil
	}
	r.slip()
	offset = strings.Index(folded, s) + r.whyAt
	if seen&foldable != 0 {
		offset = unfold(text, folded, offset)
	}
	return r.why.at(text, offset)
}

// dashed reports a text that begins with a dash longer than a minus sign.
func dashed(text string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(text))
	return first != '-' && first != '－' && first != '−' && plain(first) == '-'
}

// slip names a slip of the pen or of a scanner where reading stopped at one:
// 1OO%, ≥ 9 5 %.
func (r *reader) slip() {
	const letters = "OolI"
	before, after := r.s[:r.whyAt], r.s[r.whyAt:]
	left, right := strings.TrimRight(before, letters), strings.TrimLeft(after, letters)
	digitRight := right != "" && isDigit(right[0])
	switch {
	case len(left)+len(right) < len(r.s) && (digitRight || isDigit(lastByte(left))):
		r.why = whyLetter
	case digitRight && strings.HasSuffix(before, " ") && isDigit(lastByte(strings.TrimRight(before, " "))):
		r.why = whyBlank
	}
}

// lastByte gives the last byte of a text, 0 of none.
func lastByte(s string) byte {
	if s == "" {
		return 0
	}
	return s[len(s)-1]
}

// isNone reports a text that says that no target is set: blank, a dash, a row
// of stars left in a template, 无, 不涉及.
func (p *Parser) isNone(s string) bool {
	if s == "" || p.none.has(s) {
		return true
	}
	if s[0] >= utf8.RuneSelf || s[0] >= '0' && s[0] <= '9' {
		return false
	}
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '-', '/', '*', '_', ' ', '.', '\\':
		default:
			return false
		}
	}
	return true
}

// target tries the sorts of target in turn: what reads as a time is no plain
// number.
func (r *reader) target(t *Target) bool {
	for sort := range 5 {
		r.i, r.bare, r.bracket, r.named = 0, false, false, false
		*t = Target{}
		if !r.try(sort, t) {
			continue
		}
		r.blanks()
		if r.end() {
			return true
		}
		r.fail(whyTail)
	}
	return false
}

// try reads one sort of target. (A switch, not a list of functions: so the
// compiler sees that the target need not be allocated.)
func (r *reader) try(sort int, t *Target) bool {
	switch sort {
	case 0:
		return !r.digit() && r.frequency(t)
	case 1:
		return r.time(t)
	case 2:
		return r.quantity(t)
	case 3:
		return (!r.digit() || ageSpan(r.s) > 0) && r.labelled(t)
	}
	return (!r.digit() || nameHead(r.s) > 0 || letter(r.s) > 0) && r.about(t)
}
