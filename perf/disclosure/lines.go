package disclosure

import (
	"fmt"
	"strings"

	"github.com/perftarget/perftarget/perf/internal/han"
)

// line is one line of the document. Lines are never joined or moved: whatever
// is made of them keeps their number.
type line struct {
	no    int
	text  string   // as it stands, without its end
	cells []string // the cells of a table row, nil where no separator stands
	fate  fate
	page  bool // the first line of a page
	gap   bool // blank lines before
	// guessed reports that the cells were cut at blanks.
	guessed bool
	traits
}

// fate says what became of a line: every line that is not blank has one when
// the document is read, so that nothing is lost unseen.
type fate uint8

const (
	fateNone      fate = iota
	fateBlank          // nothing stands there
	fatePage           // a page mark or page number
	fateFurniture      // repeated on every page
	fateRuler          // the line under a Markdown header
	fateContents       // the table of contents
	fateTable          // title, unit, header, row or note of a table
	fateForm           // a form's
	fateProse          // a paragraph's
	fateNote           // in a note, since it has no place
)

// plain is the text of a line whatever separates its cells.
func (l *line) plain() string {
	if l.isRow() {
		return strings.Join(l.cells, "\t")
	}
	return strings.TrimSpace(l.text)
}

// isRow reports whether separators stand in the line.
func (l *line) isRow() bool { return l.cells != nil }

// splitLines cuts the text into lines and rows into cells.
func splitLines(text string, opt *Options) ([]line, error) {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	lines := make([]line, 0, 1+strings.Count(text, "\n"))
	for no := 1; text != ""; no++ {
		var s string
		s, text, _ = strings.Cut(text, "\n")
		if len(s) > opt.Limits.LineBytes {
			return nil, opt.fail(no, ErrTooLarge, fmt.Sprintf("一行超过%d字节", opt.Limits.LineBytes))
		}
		l := line{no: no, text: s}
		if strings.HasPrefix(s, "\f") {
			l.text, l.page = " "+s[1:], true // one byte for one, so that offsets hold
		}
		lines = append(lines, l)
	}
	if err := splitCells(lines, opt); err != nil {
		return nil, err
	}
	if err := splitAligned(lines, opt); err != nil {
		return nil, err
	}
	markBlank(lines)
	return lines, nil
}

// markBlank gives blank lines their fate, tells the lines after them, and finds
// the traits of all others.
func markBlank(lines []line) {
	gap, page := false, false
	for i := range lines {
		l := &lines[i]
		page = page || l.page
		if l.fate == fateNone {
			if l.look(); l.single && (l.one == "" || !l.isRow() && !hasWord(l.one)) {
				l.fate = fateBlank // quotation marks of a title may stand below it
			}
		}
		if l.fate != fateNone {
			// A row of empty cells is no gap between paragraphs.
			gap = gap || !l.isRow()
			continue
		}
		l.gap, l.page = gap, page
		gap, page = false, false
	}
}

// runes counts the characters of s.
func runes(s string) int { return han.Count(s) }
