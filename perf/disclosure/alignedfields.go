package disclosure

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// alignedRow is a line with its fields. Its parts are what two blanks and more
// part, and nothing else.
type alignedRow struct {
	line           int
	fields         []field
	parts, figures int
}

// row reads a line. One that goes on behind a comma is a sentence and no row.
func (a *aligner) row(i int) alignedRow {
	row := alignedRow{line: i, fields: a.fieldsOf(&a.lines[i])}
	for k := range row.fields {
		f := &row.fields[k]
		s := a.text(row, *f)
		if f.figure = isAmount(s) || isDigits(s) && len(s) > 2; f.figure {
			row.figures++
		}
		if k == 0 || !f.soft && f.blanks > 1 {
			row.parts++
		}
		if k+1 < len(row.fields) && endsWithAny(s, []string{"，", "、", "；"}) {
			return alignedRow{line: i}
		}
	}
	return row
}

// measure says how a document is laid out on the page: how many half characters
// each character takes, and how many blanks part columns at least. Programs that
// lay out a page of paper leave only one where a cell fills its column.
type measure struct {
	width func(rune) int
	gap   int
}

// field is a run of text that blanks part from others.
type field struct {
	interval
	from, to int // bytes of the line
	blanks   int // before it
	// soft reports that it may go on with the field before: the next character of
	// a word that is spaced out (项  目), or what a number stands before.
	soft bool
	// figure reports an amount or a code, not the number of a column.
	figure bool
}

// interval is a stretch of the page, in half characters; right is behind the
// last.
type interval struct{ left, right int }

// fieldsOf finds the fields of a line.
func (m *measure) fieldsOf(l *line) []field {
	var out []field
	col, blanks, pad := 0, 0, 0
	within := 0 // the room between the characters of the word so far, 0 for none
	if l.page && strings.HasPrefix(l.text, " ") {
		col = -1 // the blank stands for the form feed
	}
	for i := 0; i < len(l.text); {
		r, n := utf8.DecodeRuneInString(l.text[i:])
		w := m.width(r)
		if isBlankRune(r) {
			blanks++
			pad += w
		} else {
			if blanks >= m.gap || len(out) == 0 {
				out = append(out, field{interval: interval{left: col}, from: i, blanks: blanks})
				if k := len(out); k > 1 {
					before := l.text[out[k-2].from:out[k-2].to]
					spaced := pad <= spacedBy && (within == 0 || within == pad) && isSpacedOut(before, word(l.text[i:]))
					if within = 0; spaced {
						within = pad
					}
					out[k-1].soft = spaced || isOpening(before)
				}
			}
			f := &out[len(out)-1]
			f.right, f.to = col+w, i+n
			blanks, pad = 0, 0
		}
		col += w
		i += n
	}
	return out
}

// isBlankRune reports whether a character leaves room on the page.
func isBlankRune(r rune) bool { return r == ' ' || r == '\u3000' || r == '\u00a0' || r == '\u2003' }

// spacedBy is the most room between the characters of a word that is spaced out.
const spacedBy = 8

// word is the text up to the first blank.
func word(s string) string {
	if i := strings.IndexFunc(s, isBlankRune); i >= 0 {
		return s[:i]
	}
	return s
}

// isSpacedOut reports whether two fields are one Han character each, as those of
// a word that is spaced out are. The levels of a classification (类 款 项) are
// columns of their own.
func isSpacedOut(a, b string) bool { return isOneHan(a) && isOneHan(b) && !levelPairs[a+b] }

var levelPairs = map[string]bool{"类款": true, "款项": true}

func isOneHan(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n == len(s) && r >= 0x4E00 && r <= 0x9FFF
}

// isOpening reports whether a field is only what opens a text: a number with its
// mark, a bracket, a sign of a list.
func isOpening(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune("（(《“‘【●○■□◆★▲·•※", last) && runes(s) <= 2 {
		return true
	}
	return runes(s) <= 5 && ordinal(s) != ordinalNone && strings.ContainsRune("、.．）)", last)
}

// oneEach is the last of runeWidths.
const oneEach = 2

// runeWidths are the ways in which programs count the half characters that a
// character takes: by East Asian width, the ambiguous ones (“ ≥ ①) narrow or
// wide, and one for each.
var runeWidths = []func(rune) int{
	func(r rune) int { return eastAsian(r, 1) },
	func(r rune) int { return eastAsian(r, 2) },
	func(rune) int { return 1 },
}

func eastAsian(r rune, ambiguous int) int {
	switch {
	case r < 0x80:
		return 1
	case r >= 0x4E00 && r <= 0x9FFF:
		return 2
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	case width.EastAsianAmbiguous:
		return ambiguous
	}
	return 1
}
