package word

import (
	"errors"
	"fmt"
	"html"
	"strings"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/disclosure"
	"github.com/perftarget/perftarget/perf/internal/ooxml"
	"github.com/perftarget/perftarget/source"
)

// page is a document written as a web page, each paragraph and each row of a
// table on a line of its own, so that lines of the one are lines of the other.
type page struct {
	elements
	opt     *disclosure.Options
	out     strings.Builder
	numbers *numbering
	notes   []perf.Note

	lines []pageLine // those before, and the one being written
	cells int        // how many cells are open, one in the other
	count int        // lines and cells so far
	marks int        // and what is not of the document
	said  int        // bytes of the paragraph so far
	// hidden reports that the run being read is not shown; unseen is what it says.
	hidden bool
	unseen strings.Builder
}

// pageLine is where a line begins, and what stands in it that is not of the
// document: the places of a page become those of the document by it.
type pageLine struct {
	from   int
	extras []extra
}

// extra is a number of bytes before a byte of a line.
type extra struct{ at, bytes int }

func newPage(opt *disclosure.Options) *page {
	p := &page{opt: opt}
	p.out.WriteString("\uFEFF") // says that it is UTF-8, and is no part of the first line
	p.lines = append(p.lines, pageLine{from: p.out.Len()})
	return p
}

// part adds what a part says; one that is not there says nothing.
func (p *page) part(a *ooxml.Archive, name string) error {
	e, err := open(a, name)
	if err != nil || e == nil {
		return err
	}
	p.elements = *e
	err = p.each(p.block)
	var own *disclosure.Error
	if errors.As(err, &own) {
		return own
	}
	return ooxml.Broken(name, err)
}

// markup writes what is not of the document.
func (p *page) markup(tags string) {
	p.out.WriteString(tags)
	p.extra(len(tags))
}

// extra notes that the last bytes written are not of the document.
func (p *page) extra(bytes int) {
	l := &p.lines[len(p.lines)-1]
	at := p.out.Len() - l.from
	if n := len(l.extras) - 1; n >= 0 && l.extras[n].at == at-bytes {
		l.extras[n] = extra{at, l.extras[n].bytes + bytes}
		return
	}
	l.extras = append(l.extras, extra{at, bytes})
	p.marks++
}

// lineEnds in a text are blanks: a line of the page is one of the document.
var lineEnds = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ")

// say writes text of the document.
func (p *page) say(text string) {
	if p.hidden {
		p.unseen.WriteString(text)
		return
	}
	text = lineEnds.Replace(text)
	for {
		i := strings.IndexAny(text, "&<>")
		if i < 0 {
			p.out.WriteString(text)
			return
		}
		escaped := html.EscapeString(text[i : i+1])
		p.out.WriteString(text[:i] + escaped)
		p.extra(len(escaped) - 1)
		text = text[i+1:]
	}
}

// newLine ends a line of the document.
func (p *page) newLine() {
	p.out.WriteByte('\n')
	p.lines = append(p.lines, pageLine{from: p.out.Len()})
	p.count++
}

// place turns a place in the page into one in the document.
func (p *page) place(at *source.Place) {
	if at.Line < 1 || at.Line > len(p.lines) || at.Column > 0 {
		return
	}
	less := 0
	for _, x := range p.lines[at.Line-1].extras {
		if x.at > at.Offset {
			break
		}
		less += x.bytes
	}
	at.Offset = max(at.Offset-less, 0)
}

// limit refuses a document that is larger than any real one.
func (p *page) limit() error {
	switch most := &p.opt.Limits; {
	case p.said > most.LineBytes:
		return p.tooLarge(fmt.Sprintf("一段文字超过%d字节", most.LineBytes))
	case p.count > most.Cells, p.marks > 4*most.Cells:
		return p.tooLarge(fmt.Sprintf("段落、表格行和单元格超过%d个", most.Cells))
	}
	return nil
}

func (p *page) tooLarge(reason string) error {
	return &disclosure.Error{File: p.opt.File, Line: len(p.lines), Err: disclosure.ErrTooLarge, Reason: reason}
}

// note keeps what is not shown.
func (p *page) note() {
	if text := strings.TrimSpace(p.unseen.String()); text != "" {
		p.notes = append(p.notes, perf.Note{Kind: perf.NoteHidden, At: source.Place{Line: len(p.lines)}, Text: text, Reason: "隐藏文字，没有读入"})
	}
	p.unseen.Reset()
}
