package forms

import (
	"strings"

	"github.com/perftarget/perftarget/perf/internal/grid"
	"github.com/perftarget/perftarget/source"
)

// A spaced form has lost what separates its cells: each row is a line with one
// blank between them, and blank cells are gone. Its lines are taken apart by what
// their words are: labels, levels, heads, values. A line that this leaves open is
// left whole, and the reader keeps it as a note.

// Respace takes the lines of a spaced form apart; nil where none of them heads a
// table of indicators. Rows that have cells are left as they are. The column of a
// cell is its word in the line, counted from 1. end is behind the last indicator.
func Respace(g grid.Grid) (out grid.Grid, end int) {
	s := spacer{}
	out = make(grid.Grid, len(g))
	for i, row := range g {
		if out[i] != nil {
			continue
		}
		if len(row) != 1 {
			out[i] = row
			continue
		}
		words := wordsOf(row[0])
		if len(words) == 1 && i+1 < len(g) && s.joins(words[0], g[i+1]) { // a level that broke over lines
			words[0].Text += strings.TrimSpace(g[i+1][0].Text)
			out[i+1] = grid.Row{}
		}
		out[i] = row
		if len(words) == 0 || len(words) > maxRow {
			s.labels = 0
			continue
		}
		if cells := s.head(words); cells != nil {
			out[i] = cells
		} else if s.width == 0 || isBelowTable(words[0].Text) {
			out[i] = s.fields(words)
		} else if cells := s.indicator(words); cells != nil {
			out[i], end = cells, i+1
		}
	}
	if s.width == 0 {
		return nil, 0
	}
	return out, end
}

// BeginsSpaced reports a line that a spaced form without a title can begin with: the
// name of the project, or the header of its table.
func BeginsSpaced(text string) bool {
	words := strings.Fields(text)
	if len(words) < 2 || len(words) > maxRow {
		return false
	}
	return look(words[0]).field == fieldName || HeadsSpaced(text)
}

// HeadsSpaced reports a line that prints the heads of levels and of their
// indicators with blanks between.
func HeadsSpaced(text string) bool {
	levels := 0
	for _, w := range strings.Fields(text) {
		if r := headerRole(w); r == roleFirst || r == roleSecond || r == roleName {
			levels++
		}
	}
	return levels >= 2
}

// joins reports whether a word and the line below it, of one word too, are a level
// that broke.
func (s *spacer) joins(above source.Text, below grid.Row) bool {
	if s.width == 0 || len(below) != 1 || strings.ContainsAny(strings.TrimSpace(below[0].Text), " \t") {
		return false
	}
	_, whole := readWord(word(above.Text))
	_, both := readWord(word(above.Text + strings.TrimSpace(below[0].Text)))
	return both && !whole
}

// spacer is what the lines before say of the next.
type spacer struct {
	// first, second, name and width are of the header in force: its columns, 0 for
	// none, and how many there are. One is kept before them for the label beside the
	// table.
	first, second, name, width int
	points                     [2]bool // a column of points stands behind the level
	behind                     []role  // the columns behind the name
	strange                    bool    // a second level was met that no table knows
	labels                     int     // so many labels, and nothing else, in the line before
}

// wordsOf are the words of a line with their places.
func wordsOf(t source.Text) grid.Row {
	var out grid.Row
	for i, w := range strings.Fields(t.Text) {
		if n := len(out); n > 0 && (w == "指标" || w == "标") {
			if _, ok := readWord(word(out[n-1].Text + w)); ok { // a level that broke
				out[n-1].Text += w
				continue
			}
		}
		at := t.At
		at.Column = i + 1
		out = append(out, source.Text{Text: w, At: at})
	}
	return out
}

// head takes a line for the header of a table of indicators if its words head
// columns, those of a second level and of its indicators among them, each once; of
// those behind, two may be unknown. It gives the cells.
func (s *spacer) head(words grid.Row) grid.Row {
	if headerRole(words[0].Text) != roleNone {
		words = append(grid.Row{{At: words[0].At}}, words...)
	} else if !isGroupWord(levelBase(words[0].Text)) {
		return nil
	}
	n, strange, past := spacer{width: len(words)}, 0, 0
	for i, w := range words[1:] {
		at := i + 2
		r := headerRole(w.Text)
		if r == roleNone && n.name > 0 && strange < 2 && runes(w.Text) <= 10 {
			r, strange = roleNote, strange+1
		}
		switch {
		case r == roleNone, r == roleSerial, r == roleFirst && n.first+n.second > 0, r == roleSecond && n.second+n.name > 0:
			return nil
		case r == roleFirst:
			n.first = at
		case r == roleSecond:
			n.second = at
		case n.name > 0:
			if r == roleName {
				r = roleNote
			}
			if r == roleNote && len(n.behind) == past && !isOfPast(base(w.Text)) {
				return nil // remarks between a name and its value cannot be told from either
			}
			if n.behind = append(n.behind, r); r == roleNote && len(n.behind) == past+1 {
				past++
			}
		case r == roleName:
			n.name = at
		case r == roleWeight && n.first+n.second > 0:
			n.points[min(n.second, 1)] = true
		default:
			return nil
		}
	}
	if n.name == 0 || n.second == 0 || len(n.behind) == past {
		return nil
	}
	*s = n
	return words
}

// fields takes a line of labels and what stands beside them apart: each label and
// each amount is a cell, and so is what stands between.
func (s *spacer) fields(words grid.Row) grid.Row {
	under := s.labels
	s.labels = 0
	if len(words) > 1 && !anyLabel(words) { // one text under each label, or all but the first
		switch under {
		case len(words):
			return words
		case len(words) + 1:
			return append(grid.Row{{At: words[0].At}}, words...)
		}
	}
	var out grid.Row
	open := false // the last cell is a text that may go on
	labels := 0
	for _, w := range words {
		label, alone := isSpacedLabel(w.Text), isAmount(w.Text)
		if open && !label && !alone {
			out[len(out)-1].Text += " " + w.Text
			continue
		}
		out = append(out, w)
		open = !label && !alone
		if label {
			labels++
		}
	}
	if labels == len(out) {
		s.labels = labels
	}
	return out
}

func anyLabel(words grid.Row) bool {
	for _, w := range words {
		if isSpacedLabel(w.Text) || isAmount(w.Text) {
			return true
		}
	}
	return false
}

// isSpacedLabel reports a word that is a label by itself.
func isSpacedLabel(word string) bool {
	m := look(word)
	return m.isField || m.head || m.role != roleNone || m.isFund() || isAmountHead(word) || hasMark(word, ":：") && m.isLabelled
}
