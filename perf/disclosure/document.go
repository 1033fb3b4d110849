package disclosure

import (
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/forms"
	"github.com/perftarget/perftarget/source"
)

// document is one document being read. Its items are the lines that say
// something; each step takes some from the front.
type document struct {
	opt   *Options
	lines []line
	items []*line
	i     int

	ended bool // the last line has its end

	sub      *perf.Submission
	headings headings
	names    []string // what the department is called
	pending  []*line  // lines of prose not yet made paragraphs
	memo     forms.Memo
	last     guessedTable
	measure  *measure // of its figures, see flushMeasure
}

func newDocument(lines []line, opt *Options) *document {
	d := &document{opt: opt, lines: lines, ended: true, sub: &perf.Submission{
		Version: perf.Version,
		Source:  perf.Source{File: opt.File, Kind: "disclosure"},
	}}
	for i := range lines {
		if lines[i].fate == fateNone {
			d.items = append(d.items, &lines[i])
		}
	}
	return d
}

// read reads the pages one after the other: the owner and the year are those of
// all of them. ends holds the last line of each page.
func (d *document) read(ends ...int) error {
	d.noteEncoding()
	d.noteFurniture()
	d.findOwner()
	items, next := d.items, 0
	for _, end := range ends {
		first := next
		for next < len(items) && items[next].no <= end {
			next++
		}
		d.items, d.i = items[first:next], 0
		if err := d.blocks(); err != nil {
			return err
		}
	}
	d.items = items
	d.identify()
	d.noteCutOff()
	sort.SliceStable(d.sub.Reading, func(i, j int) bool {
		return d.sub.Reading[i].At.Line < d.sub.Reading[j].At.Line
	})
	return nil
}

// blocks takes blocks from the front of the items until none is left.
func (d *document) blocks() error {
	for d.i < len(d.items) {
		if err := d.opt.ended(); err != nil {
			return err
		}
		switch {
		case d.contents():
		case d.form():
		case d.table():
		default:
			d.pending = append(d.pending, d.items[d.i])
			d.i++
		}
	}
	d.flushProse()
	return nil
}

// hasContent reports whether there is anything to check.
func (d *document) hasContent() bool {
	if len(d.sub.Tables) > 0 || len(d.sub.Projects) > 0 || d.sub.Department.Form != nil {
		return true
	}
	for i := range d.sub.Narrative {
		for j := range d.sub.Narrative[i].Claims {
			if f := &d.sub.Narrative[i].Claims[j].Figure; f.IsNumber() && f.Unit.IsMoney() {
				return true
			}
		}
	}
	return false
}

// note keeps a text with the reason why it has no place.
func (d *document) note(kind perf.NoteKind, at source.Place, text, reason string) {
	d.sub.Reading = append(d.sub.Reading, perf.Note{Kind: kind, At: at, Text: text, Reason: reason})
}

// keep makes one note of lines that have no place.
func (d *document) keep(lines []*line, reason string) {
	if len(lines) == 0 {
		return
	}
	var b strings.Builder
	for i, l := range lines {
		l.fate = fateNote
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(l.plain())
	}
	d.note(perf.NoteUnplaced, source.Place{Line: lines[0].no}, b.String(), reason)
}

// noteCutOff says where the document ends in the middle of a row or a sentence.
// A form knows by itself whether it is whole.
func (d *document) noteCutOff() {
	last := d.items[len(d.items)-1]
	if d.ended || last != &d.lines[len(d.lines)-1] {
		return
	}
	r, _ := utf8.DecodeLastRuneInString(last.one)
	switch {
	case last.fate == fateTable && last.isRow() && len(d.items) > 1 && len(last.cells) < len(d.items[len(d.items)-2].cells):
		d.note(perf.NoteCutOff, source.Place{Line: last.no}, last.plain(), "文件在表格的一行中间结束")
	case last.fate == fateProse && last.runes >= minSentence && !strings.ContainsRune("。；！？.;!?”）)", r) && !endsWithAny(last.one, headingEnds):
		d.note(perf.NoteCutOff, source.Place{Line: last.no}, last.one, "文件在句子中间结束")
	}
}

// minSentence is the least length, in characters, of a last line that should end
// as a sentence does.
const minSentence = 15

// noteEncoding says where bytes were no text.
func (d *document) noteEncoding() {
	for i := range d.lines {
		if n := strings.Count(d.lines[i].text, "\uFFFD"); n > 0 {
			d.note(perf.NoteEncoding, source.Place{Line: d.lines[i].no}, strings.TrimSpace(d.lines[i].text),
				fmt.Sprintf("此行有%d处字节不是文字，以\uFFFD代替", n))
		}
	}
}

// noteFurniture says once of each running head where it first stands.
func (d *document) noteFurniture() {
	first := map[string]int{}
	count := map[string]int{}
	var order []string
	for i := range d.lines {
		if d.lines[i].fate != fateFurniture {
			continue
		}
		s := strings.TrimSpace(d.lines[i].text)
		if count[s] == 0 {
			first[s] = d.lines[i].no
			order = append(order, s)
		}
		count[s]++
	}
	for _, s := range order {
		d.note(perf.NoteUnplaced, source.Place{Line: first[s]}, s, fmt.Sprintf("页面上重复印出的文字，共%d处，不属于正文", count[s]))
	}
}
