package prose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/perftarget/perftarget/perf/internal/han"
	"github.com/perftarget/perftarget/source"
)

// char is one printed character. norm is its plain form (ASCII for full-width
// forms, "-" for every dash), by which words are recognised; the offsets are
// those of the joined text, from which everything is quoted.
type char struct {
	norm, raw rune
	from, to  int
	pair      int // the index of the matching bracket, -1 where there is none
}

// text is a paragraph made ready for reading: its lines joined, and its
// characters without blanks and markup, because a PDF puts blanks anywhere
// ("268 万 元").
type text struct {
	joined string
	chars  []char
	starts []start
	// notable[i] counts the digits and 因 before char i, to see in one step
	// whether a bracket holds anything to read.
	notable []int32
}

// start is where a line begins in the joined text.
type start struct {
	joined int
	at     source.Place
}

func newText(lines []Line, room *Room) *text {
	t := &text{}
	var b strings.Builder
	for _, l := range lines {
		s := strings.TrimLeftFunc(l.Text, isBlank)
		at := l.At
		at.Offset += len(l.Text) - len(s)
		t.starts = append(t.starts, start{b.Len(), at})
		b.WriteString(strings.TrimRightFunc(s, isBlank))
	}
	t.joined = b.String()
	t.read(room)
	t.match()
	return t
}

// read fills chars from the joined text.
func (t *text) read(room *Room) {
	n := han.Count(t.joined)
	t.chars = slices.Grow(room.chars[:0], n)
	for i := 0; i < len(t.joined); {
		r, n := utf8.DecodeRuneInString(t.joined[i:])
		switch {
		case isHan(r):
			t.chars = append(t.chars, char{norm: r, raw: r, from: i, to: i + n, pair: -1})
		case isBlank(r):
		case r == '<' && tagLen(t.joined[i:]) > 0:
			n = tagLen(t.joined[i:])
		default:
			t.chars = append(t.chars, char{norm: plain(r), raw: r, from: i, to: i + n, pair: -1})
		}
		i += n
	}
	t.notable = append(slices.Grow(room.notable[:0], n+1), 0)
	count := int32(0)
	for i := range t.chars {
		if r := t.chars[i].norm; isDigit(r) || r == '因' {
			count++
		}
		t.notable = append(t.notable, count)
	}
	room.chars, room.notable = t.chars, t.notable
}

// match pairs brackets and quotes. A closing one that fits no open one of its
// sort is text, and so are open ones that nothing closes.
func (t *text) match() {
	open := map[rune][]int{}
	for i := range t.chars {
		r := t.chars[i].norm
		if isHan(r) || isDigit(r) {
			continue
		}
		if end := closing(r); end != 0 {
			open[end] = append(open[end], i)
			continue
		}
		if !strings.ContainsRune(")]》〉”〕】", r) {
			continue
		}
		if stack := open[r]; len(stack) > 0 {
			j := stack[len(stack)-1]
			open[r] = stack[:len(stack)-1]
			t.chars[i].pair, t.chars[j].pair = j, i
		}
	}
}

// place is where an offset of the joined text stands in its source line. The
// lines are asked for in order, so hint keeps the last answer.
func (t *text) place(offset int, hint *int) source.Place {
	if *hint >= len(t.starts) || t.starts[*hint].joined > offset {
		*hint = 0
	}
	for *hint+1 < len(t.starts) && t.starts[*hint+1].joined <= offset {
		*hint++
	}
	if len(t.starts) == 0 {
		return source.Place{}
	}
	s := t.starts[*hint]
	at := s.at
	at.Offset += offset - s.joined
	return at
}

// quote is the text of chars [from, to) as printed, without blanks and markup.
func (t *text) quote(from, to int) string {
	if from >= to {
		return ""
	}
	var b strings.Builder
	b.Grow(t.chars[to-1].to - t.chars[from].from)
	for _, c := range t.chars[from:to] {
		b.WriteRune(c.raw)
	}
	return b.String()
}

// at is the plain form of char i, 0 outside the text.
func (t *text) at(i int) rune {
	if i < 0 || i >= len(t.chars) {
		return 0
	}
	return t.chars[i].norm
}

// has reports whether a word stands at char i.
func (t *text) has(i int, word string) bool {
	for _, r := range word {
		if t.at(i) != r {
			return false
		}
		i++
	}
	return true
}

// ends reports whether chars [from, to) end with a word.
func (t *text) ends(from, to int, word string) bool {
	n := utf8.RuneCountInString(word)
	return to-n >= from && t.has(to-n, word)
}

// touches reports whether char i+1 follows char i with no blank between; the
// end of a line is none, because lines are joined without one.
func (t *text) touches(i int) bool {
	return i+1 < len(t.chars) && t.chars[i].to == t.chars[i+1].from
}

// plain is the form of a character by which it is recognised.
func plain(r rune) rune {
	switch r {
	case '—', '–', '−', '‐', '―', '‑', '﹣':
		return '-'
	case '〜':
		return '~'
	case '﹪':
		return '%'
	}
	if r >= '！' && r <= '～' {
		return r - '！' + '!'
	}
	return r
}

// isBlank reports whether a character prints nothing.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || r == '\uFEFF' || r == '\u00AD' || r >= '\u200B' && r <= '\u200F' ||
		r >= '\u202A' && r <= '\u202E' || r >= '\u2060' && r <= '\u2064'
}

// isHan reports whether a character is a Chinese one, and no mark.
func isHan(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// closing is the bracket or quote that closes one, 0 for other characters.
func closing(r rune) rune {
	switch r {
	case '(':
		return ')'
	case '[':
		return ']'
	case '《':
		return '》'
	case '〈':
		return '〉'
	case '“':
		return '”'
	case '〔':
		return '〕'
	case '【':
		return '】'
	}
	return 0
}

// tagLen is the length of the markup tag (<p>, </td>) that a text begins with,
// 0 where it begins with none.
func tagLen(s string) int {
	const longest = 32
	if len(s) < 3 || !isLetter(rune(s[1])) && s[1] != '/' {
		return 0
	}
	for i := 2; i < len(s) && i < longest; i++ {
		switch s[i] {
		case '>':
			return i + 1
		case '<':
			return 0
		}
	}
	return 0
}
