package disclosure

import (
	"slices"
	"strings"
)

// A stack is a table printed one cell a line, row after row: its header first,
// then the cells of each row, again and again.
const (
	stackMin     = 4  // lines
	stackColumns = 16 // at most
	stackTail    = 8  // cells that may belong to what follows, at most
	stackHead    = 4  // rows of a header, at most
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
	ends         []int // the cells behind several empty ones in a line: they fill up a row
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
	if s.bars && first > 0 && d.lines[first-1].fate == fateBlank && d.lines[first-1].isRow() {
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
	case s.figures < 2 || s.isForm():
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
		if len(l.cells) > 2 {
			s.ends = append(s.ends, len(s.at))
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
	dropped, ends := 0, s.ends
	for i, text := range s.texts {
		if len(ends) > 0 && ends[0] == i {
			out.ends, ends = append(out.ends, i-dropped), ends[1:]
		}
		if !keep(i) {
			dropped++
		}
		if keep(i) {
			out.add(s.at[i], text)
		}
	}
	return out
}

// trimmed are the cells up to where they divide into rows, nil where they do not:
// the last lines may already belong to what follows.
func (s *stacked) trimmed() *stacked {
	for cut := 0; cut < stackTail && len(s.at) >= stackMin; cut++ {
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

// isForm reports whether the cells are those of a form and not of a table.
func (s *stacked) isForm() bool {
	return slices.ContainsFunc(s.texts, func(text string) bool {
		return strings.Contains(text, "资金总额") || strings.Contains(text, "绩效指标") || strings.Contains(text, "绩效目标") || strings.Contains(text, "指标值") || strings.Contains(text, "级指标")
	})
}
