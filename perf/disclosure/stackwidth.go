package disclosure

import (
	"slices"
	"strconv"
	"strings"

	"github.com/perftarget/perftarget/perf/internal/blank"
	"github.com/perftarget/perftarget/perf/internal/tables"
)

// width is the least count of columns for which the cells divide into a header of
// words and rows in which every column holds either words or figures, and each kind
// does one; 0 where there is none.
func (s *stacked) width() int {
	numbered := s.numbered()
	for width := 2; width <= stackColumns; width++ {
		n := len(s.at)
		if s.texts[0] == "" && (s.lead(width) == 0 || n < 3*width) {
			continue // a bar before the first row, but not before each
		}
		if slices.ContainsFunc(s.ends, func(end int) bool { return end <= n && end%width != 0 }) {
			continue
		}
		if numbered > 0 && width-s.lead(width) != numbered {
			continue
		}
		if n%width == 0 && n >= 2*width && s.divides(width) {
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
	spread := head == 2 && s.spreads(width)
	if head > 1 && !spread && s.allPacked(head, width) {
		return false // what the cells of the header spanned is not printed
	}
	words, figures := 0, 0
	for c := s.lead(width); c < width; c++ {
		w, f, ok := s.kinds(head*width+c, width)
		if !ok || w+f == 0 && c == width-1 && !s.labelled(c, head, width) {
			return false
		}
		if f > w && !spread && !s.labelled(c, head, width) {
			return false
		}
		words, figures = words+min(w, 1), figures+min(f, 1)
	}
	return (words > 0 || head > 1) && figures > 0
}

// kinds counts the words and the figures from a cell down its column, false where it
// mixes them, or codes and amounts. 合计 may stand in a column of codes.
func (s *stacked) kinds(from, width int) (words, figures int, ok bool) {
	codes, decimals := 0, 0
	for i := from; i < len(s.at); i += width {
		switch text := s.texts[i]; {
		case text == "" || isDash(text) || stackTotals[blank.Drop(text)]:
		case s.at[i].figure:
			figures++
			if isCodeText(text) {
				codes++
			} else if strings.Contains(text, ".") {
				decimals++
			}
		default:
			words++
		}
	}
	return words, figures, min(words, figures) == 0 && min(codes, decimals) == 0
}

// stackTotals may stand in a column of codes, and 栏次 in front of its numbers.
var stackTotals = map[string]bool{"合计": true, "总计": true, "小计": true, "栏次": true}

// isCodeText reports whether a text looks like the code of a subject.
func isCodeText(text string) bool {
	n := len(text)
	return (n == 3 || n == 5 || n == 7) && text[0] >= '1' && text[0] <= '5' && isDigits(text)
}

// labelled reports whether a row of the header names a column.
func (s *stacked) labelled(c, head, width int) bool {
	for i := c; i < head*width; i += width {
		if s.texts[i] != "" {
			return true
		}
	}
	return false
}

// packed is how many cells of a row are filled, side by side from the left, 0 where
// one behind an empty cell is.
func (s *stacked) packed(row, width int) int {
	texts := s.texts[row*width+s.lead(width) : (row+1)*width]
	n := 0
	for n < len(texts) && texts[n] != "" {
		n++
	}
	if slices.ContainsFunc(texts[n:], func(text string) bool { return text != "" }) {
		return 0
	}
	return n
}

// spreads reports whether a header of two rows set at the left names all columns.
func (s *stacked) spreads(width int) bool {
	lead := s.lead(width)
	upper, lower := s.packed(0, width), s.packed(1, width)
	return upper > 0 && lower > 0 && tables.Spreads(s.texts[lead:lead+upper], s.texts[width+lead:width+lead+lower], width-lead)
}

// allPacked reports whether all rows of the header begin at the left and leave
// nothing out before their end.
func (s *stacked) allPacked(head, width int) bool {
	for row := range head {
		if s.packed(row, width) == 0 {
			return false
		}
	}
	return true
}

// repeats reports whether a label of a row stands right below itself: the rows are
// two halves of one.
func (s *stacked) repeats(row, width int) bool {
	for i := row * width; i < (row+1)*width; i++ {
		if s.texts[i] != "" && s.texts[i] == s.texts[i-width] {
			return true
		}
	}
	return false
}

// headRows is how many rows the header has: one that names all columns, or those
// before the first figure; 0 for no header.
func (s *stacked) headRows(width int) int {
	lead := s.lead(width)
	for row := 0; row <= stackHead && (row+1)*width <= len(s.at); row++ {
		words := 0
		for i := row*width + lead; i < (row+1)*width; i++ {
			switch {
			case s.at[i].figure && s.texts[i] != "":
				if row < 2 {
					return 0
				}
				return row
			case isDash(s.texts[i]):
				return 0
			case s.texts[i] != "":
				words++
			}
		}
		switch {
		case row == 0 && words == width-lead:
			return 1
		case words == 0, row > 0 && s.repeats(row, width):
			return 0
		}
	}
	return 0
}

// numbered is how many columns the row has that numbers them (栏次, 1, 2, 3), 0 where
// there is none.
func (s *stacked) numbered() int {
	first := slices.Index(s.texts, "栏次")
	if first < 0 {
		return 0
	}
	last, n := first, 0
	for i, text := range s.texts[first:] {
		switch {
		case text == "" || text == "栏次":
		case text == strconv.Itoa(n+1):
			last, n = first+i, n+1
		default:
			return last - first + 1
		}
	}
	return last - first + 1
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
