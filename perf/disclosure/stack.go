package disclosure

import (
	"slices"
	"strings"

	"github.com/perftarget/perftarget/perf/internal/tables"
)

// A stack is a table printed one cell a line, row after row: its header first,
// then the cells of each row, again and again.
const (
	stackMin     = 4  // lines
	stackColumns = 8  // at most
	stackCell    = 40 // characters in a cell, at most
)

// stacked are the cells of a stack with the first line of each, and all its lines.
type stacked struct {
	at    []*line
	texts []string
	lines []*line

	bars, barred bool // bars end the cells, or stand between them
	since        int  // bars alone since the last cell
	figures      int
}

func (s *stacked) add(l *line, text string) { s.at, s.texts = append(s.at, l), append(s.texts, text) }

// cut leaves off the last n cells and the lines from the first of them on.
func (s *stacked) cut(n int) {
	if n == 0 {
		return
	}
	k := len(s.at) - n
	for i, l := range s.lines {
		if l == s.at[k] && (k == 0 || s.at[k-1] != l) {
			s.lines = s.lines[:i]
			break
		}
	}
	s.at, s.texts = s.at[:k], s.texts[:k]
}

// stackAt gives the cells of a stack that begins at item i, nil where none does.
// Where bars end the cells, a line of bars alone is as many empty cells; where bars
// stand between the lines, the lines between two of them are one cell.
func (d *document) stackAt(i int) *stacked {
	if i >= len(d.items) {
		return nil
	}
	s := &stacked{bars: d.items[i].isRow()}
	first := d.items[i].no - 1
	for s.bars && first > 0 && d.lines[first-1].fate == fateBlank && d.lines[first-1].isRow() {
		first-- // a bar before the first cell of each row
	}
	for j := first; j < len(d.lines); j++ {
		l := &d.lines[j]
		empty := l.fate == fateBlank && l.isRow()
		switch {
		case empty:
			s.bar(l)
			continue
		case l.fate != fateNone:
			continue
		case l.isRow() && len(l.cells) > 2:
			return nil
		}
		if l.isRow() != s.bars || !l.single || len(s.at) > 0 && endsStack(l) {
			break
		}
		if !s.bars && s.figures > 0 && l.ordinal != ordinalNone && !d.figureAfter(j) {
			break // a numbered line that no figure follows heads what comes next
		}
		s.line(l)
	}
	switch {
	case s.figures < 2:
		return nil
	case s.bars && s.texts[0] == "":
		if t := s.copied(func(int) bool { return true }).trimmed(); t != nil {
			return t
		}
		said := slices.IndexFunc(s.texts, func(text string) bool { return text != "" })
		return s.copied(func(i int) bool { return i >= said }).trimmed()
	case s.bars || !s.barred:
		return s.trimmed()
	}
	if t := s.copied(func(int) bool { return true }).trimmed(); t != nil {
		return t
	}
	return s.copied(func(i int) bool { return s.texts[i] != "" }).trimmed()
}

// bar takes a line of bars alone.
func (s *stacked) bar(l *line) {
	if s.bars {
		s.lines = append(s.lines, l)
		for range len(l.cells) - 1 {
			s.add(l, "")
		}
		return
	}
	if s.since++; s.since > 1 && len(s.at) > 0 {
		s.add(l, "") // an empty cell, or the end of a row
	}
}

// line takes a line that says something: a cell, or more of the one before where
// bars part the cells and none stands between.
func (s *stacked) line(l *line) {
	s.lines = append(s.lines, l)
	k := len(s.at) - 1
	if l.figure {
		s.figures++
	}
	if s.barred && s.since == 0 && !l.figure && k >= 0 && !s.at[k].figure {
		s.texts[k] += l.one
	} else {
		s.add(l, l.one)
	}
	s.barred, s.since = s.barred || s.since > 0, 0
}

// copied are the cells that keep says to keep.
func (s *stacked) copied(keep func(i int) bool) *stacked {
	out := &stacked{lines: slices.Clone(s.lines)}
	for i, text := range s.texts {
		if keep(i) {
			out.add(s.at[i], text)
		}
	}
	return out
}

// trimmed are the cells up to where they divide into rows, nil where they do not:
// the last lines may already belong to what follows.
func (s *stacked) trimmed() *stacked {
	for cut := 0; cut < stackColumns && len(s.at) >= stackMin; cut++ {
		if s.width() > 0 {
			return s
		}
		s.cut(1)
	}
	return nil
}

// endsStack reports whether a line cannot be a cell of a stack.
func endsStack(l *line) bool {
	return l.title || l.note || l.formTitle || l.head || l.runes > stackCell || l.has(fullStop|semicolon)
}

// figureAfter reports whether the next line that says something is a figure.
func (d *document) figureAfter(j int) bool {
	for j++; j < len(d.lines); j++ {
		if d.lines[j].fate == fateNone {
			return d.lines[j].figure
		}
	}
	return false
}

// width is the least count of columns for which the cells divide into a header of
// words and rows in which every column holds either words or figures, and each kind
// does one; 0 where there is none.
func (s *stacked) width() int {
	for width := 2; width <= stackColumns; width++ {
		if n := len(s.at); n%width == 0 && n >= 2*width && s.divides(width) {
			return width
		}
	}
	return 0
}

func (s *stacked) divides(width int) bool {
	head := s.headRows(width)
	if head == 0 {
		return false
	}
	words, figures := 0, 0
	for c := s.lead(width); c < width; c++ {
		w, f := 0, 0
		for i := head*width + c; i < len(s.at); i += width {
			switch {
			case s.texts[i] == "" || isDash(s.texts[i]):
			case s.at[i].figure:
				f++
			default:
				w++
			}
		}
		if w > 0 && f > 0 {
			return false
		}
		words, figures = words+min(w, 1), figures+min(f, 1)
	}
	return (words > 0 || head > 1) && figures > 0
}

// headRows is how many rows the header has: one of words, or several whose ends
// are empty because what their cells spanned is not printed; 0 for no header.
func (s *stacked) headRows(width int) int {
	lead := s.lead(width)
	for row := 0; (row+1)*width <= len(s.at); row++ {
		words, figure := 0, false
		for i := row*width + lead; i < (row+1)*width; i++ {
			switch {
			case s.at[i].figure && s.texts[i] != "":
				figure = true
			case s.texts[i] == "":
			case isDash(s.texts[i]) || words < i-row*width-lead:
				return 0 // a mark for nothing, or words behind an empty cell
			default:
				words++
			}
		}
		switch {
		case figure:
			if row < 2 {
				return 0
			}
			return row
		case words == width-lead && row == 0:
			return 1
		case words < 2:
			return 0
		}
	}
	return 0
}

// lead is 1 where the first cell of each row is empty: a bar begins the row.
func (s *stacked) lead(width int) int {
	for i := 0; i < len(s.texts); i += width {
		if s.texts[i] != "" {
			return 0
		}
	}
	return 1
}

// isDash reports whether a cell holds a mark for nothing: -, ——.
func isDash(s string) bool { return strings.Trim(s, "-—–－") == "" && s != "" }

// rows makes rows of the cells of a stack.
func (s *stacked) rows() []tables.Row {
	width := s.width()
	lead := s.lead(width)
	out := make([]tables.Row, 0, len(s.at)/width)
	for i := 0; i < len(s.at); i += width {
		out = append(out, tables.Row{Cells: s.texts[i+lead : i+width : i+width]})
	}
	return out
}
