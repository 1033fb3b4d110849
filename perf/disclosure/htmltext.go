package disclosure

import (
	"html"
	"strings"
	"unicode/utf8"

	"github.com/perftarget/perftarget/source"
)

// unit is one printed line of words or one cell: where it stands in the source
// of the page.
type unit struct {
	spots  []spot
	column int // of a cell, from 1; 0 for words
}

// spot says where the text from a byte on stands: a line, and a byte in it.
type spot struct{ at, line, col int }

// place is the place in the source for one in the unit.
func (u *unit) place(at source.Place) source.Place {
	at.Column = u.column
	m := u.spots[0]
	if u.column > 0 {
		at.Line = m.line
		return at
	}
	for _, next := range u.spots[1:] {
		if next.at > at.Offset {
			break
		}
		m = next
	}
	at.Line, at.Offset = m.line, m.col+at.Offset-m.at
	return at
}

// flow is the page, or the content of one cell, as it is printed: lines and
// tables one after the other.
type flow struct {
	page   *pageStyle
	blocks []block
	line   textLine // being written
	breaks int      // line breaks since the last line; two leave a blank line
	space  space    // blanks not yet written
	blank  bool     // the line holds no more than hard blanks
	para   bool     // a paragraph has begun, and nothing is written of it
}

// pageStyle is what is seen of a page as it is read.
type pageStyle struct {
	opt   *Options
	lines int // and cells, and tables
	// Of the paragraphs long enough to fill a line, how many there are, and how
	// many of them end in the middle of a sentence.
	long, broken int
	// blanks reports that blank paragraphs part others.
	blanks bool
}

// apart reports whether paragraphs stand apart as if blank lines were between
// them: not where blank paragraphs say so, nor where each paragraph is only a
// line of one, as in pages made from paper.
func (s *pageStyle) apart() bool { return !s.blanks && s.broken*3 <= s.long }

// block is a line or a table of a flow.
type block struct {
	line  textLine
	table *htmlTable
}

// textLine is one printed line.
type textLine struct {
	text  []byte
	spots []spot
	gap   bool // a blank line before
	para  bool // the first line of a paragraph
	pre   bool // printed with its blanks as they are
}

// space is what blanks in the source come to.
type space uint8

const (
	spaceNone  space = iota
	spaceBlank       // one blank
	spaceBreak       // a line of the source ends there: nothing between two Han characters
)

// write adds text as it stands in the source from a line and a byte on, until a
// limit is passed.
func (f *flow) write(raw []byte, at spot, pre bool) {
	for len(raw) > 0 && f.page.lines <= f.page.opt.Limits.Cells && len(f.line.text) <= f.page.opt.Limits.LineBytes {
		n := 1
		if raw[0] == '&' {
			n = entityLen(raw)
			for _, r := range html.UnescapeString(string(raw[:n])) {
				f.put(r, at, pre)
			}
		} else {
			var r rune
			r, n = utf8.DecodeRune(raw)
			f.put(r, at, pre)
		}
		if raw[0] == '\n' {
			at.line, at.col = at.line+1, 0
		} else {
			at.col += n
		}
		raw = raw[n:]
	}
}

// entityLen is the length of the entity that raw begins with.
func entityLen(raw []byte) int {
	const longest = 32
	for i := 1; i < len(raw) && i < longest; i++ {
		switch raw[i] {
		case ';':
			return i + 1
		case '&', ' ', '\n', '\t':
			return i
		}
	}
	return min(len(raw), longest)
}

// put writes one character.
func (f *flow) put(r rune, at spot, pre bool) {
	switch r {
	case '\u200b', '\ufeff', '\u00ad': // shown as nothing
		return
	case '\n':
		if pre {
			f.br()
			return
		}
		f.space = spaceBreak
		return
	case ' ', '\t', '\r', '\f':
		if !pre {
			f.space = max(f.space, spaceBlank)
			return
		}
	case '\u00a0':
		if r = ' '; len(f.line.text) == 0 && !pre {
			f.blank = true
			return
		}
	}
	l := &f.line
	if len(l.text) == 0 {
		l.gap, l.para, l.pre = f.breaks >= 2, f.para, pre
		f.breaks, f.para = 0, false
	} else if f.space == spaceBlank || f.space == spaceBreak && !(isWide(r) && isWide(lastRune(l.text))) {
		l.text = append(l.text, ' ')
	}
	f.space = spaceNone
	at.at = len(l.text)
	if n := len(l.spots); n == 0 || l.spots[n-1].line != at.line || l.spots[n-1].col-l.spots[n-1].at != at.col-at.at {
		l.spots = append(l.spots, at)
	}
	l.text = utf8.AppendRune(l.text, r)
}

// isWide reports whether a character is of the kind between which the end of a
// source line is no blank: Han and its spots.
func isWide(r rune) bool { return r >= 0x2E80 || r >= 0x2010 && r <= 0x2027 }

func lastRune(b []byte) rune {
	r, _ := utf8.DecodeLastRune(b)
	return r
}

// br ends the line: another br leaves a blank line.
func (f *flow) br() {
	f.end()
	f.breaks++
}

// breakLine ends the line at a block that is set off by n line ends.
func (f *flow) breakLine(n int) {
	f.end()
	f.breaks = max(f.breaks, n)
}

func (f *flow) end() {
	if len(f.line.text) > 0 {
		f.blocks = append(f.blocks, block{line: f.line})
		f.page.look(&f.line)
		f.line = textLine{}
	} else if f.blank {
		f.breaks = max(f.breaks, 2) // a line of hard blanks is a blank line
	}
	f.space, f.blank = spaceNone, false
}

// paragraph begins or ends a paragraph. One with nothing in it is a blank line.
func (f *flow) paragraph(begins bool) {
	f.breakLine(1)
	if f.para && !begins {
		f.breaks, f.page.blanks = 2, true
	}
	f.para = true
}

// fullLine is the count of characters that lines of paper have at least.
const fullLine = 25

// look takes note of a line.
func (s *pageStyle) look(l *textLine) {
	s.lines++
	if !l.para || utf8.RuneCount(l.text) < fullLine {
		return
	}
	s.long++
	if !strings.ContainsRune("。；：！？.;:!?”）)…", lastRune(l.text)) {
		s.broken++
	}
}

// maxBroken is the longest text of a cell, in characters, whose line breaks only
// fit it into the cell.
const maxBroken = 40

// cellText is the content of a cell as one text. Of a long text, breaks that end
// sentences or begin an item of a list stay.
func (f *flow) cellText() string {
	if len(f.blocks) == 1 {
		return string(f.blocks[0].line.text)
	}
	n := 0
	for _, b := range f.blocks {
		n += utf8.RuneCount(b.line.text)
	}
	var b strings.Builder
	for i := range f.blocks {
		line := strings.TrimSpace(string(f.blocks[i].line.text))
		if i > 0 && line != "" {
			b.WriteString(betweenLines(b.String(), line, n > maxBroken))
		}
		b.WriteString(line)
	}
	return b.String()
}

// betweenLines is what stands between two lines of a cell that are made one.
func betweenLines(above, below string, long bool) string {
	if above == "" {
		return ""
	}
	last, _ := utf8.DecodeLastRuneInString(above)
	switch {
	case long && (strings.ContainsRune("。；;！!？?：:", last) || ordinal(below) != ordinalNone):
		return "\n"
	case isLatin(above[len(above)-1]) && isLatin(below[0]):
		return " "
	}
	return ""
}

// isLatin reports whether a byte belongs to a word that blanks part from others.
func isLatin(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}
