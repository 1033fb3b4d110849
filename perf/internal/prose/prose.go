// Package prose reads what a paragraph of a budget document says of figures:
// amounts with what they are of, shares, changes over the year before and their
// rates, lists and their parts, counts, prices and dates, each as a typed claim
// at the place where it is printed. Rules read the claims and never the prose.
//
// It works in one pass over the characters and never fails: what it cannot tie
// is still a claim, only with fewer references.
package prose

import (
	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/source"
)

// Line is one printed line of a paragraph. At.Offset is the byte of the source
// line at which Text begins, 0 where Text is the whole line.
type Line struct {
	Text string
	At   source.Place
}

// Options says what the reader knows of the document.
type Options struct {
	// Year is the budget year of the document, 0 where it is not known. With it
	// an amount of another year is told from one of the document's own.
	Year int
	// Names are what the department calls itself ("泽州县司法局", "省检察院"). They
	// are left off the front of subjects.
	Names []string
	// Room is used again for one paragraph after the other; nil is none.
	Room *Room
}

// Room is memory that paragraphs share. The zero value is empty; it serves one
// goroutine.
type Room struct {
	chars   []char
	notable []int32
	tokens  []token
}

// Parse reads one paragraph, given as its printed lines in order. A sentence and
// even a figure may be broken over a line end. The statement's text is the lines
// joined without anything between, blanks at the line ends left off.
func Parse(lines []Line, opt Options) budget.Statement {
	room := opt.Room
	if room == nil {
		room = &Room{}
	}
	t := newText(lines, room)
	p := &parser{text: t, opt: opt, toks: t.lex(room)}
	p.run()
	s := budget.Statement{Claims: p.claims, Reasons: p.reasons}
	s.Text.Text = t.joined
	if len(lines) > 0 {
		s.At = lines[0].At
	}
	s.Number = t.quote(0, t.numberingAt(0))
	s.Opens = p.opens()
	return s
}
