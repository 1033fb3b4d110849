package disclosure

import "slices"

// asBefore finds the columns of a page without header: its figures stand in all
// columns of figures, or in those that the first page fills, and its labels in the
// columns of labels between. It is nil where that leaves something open.
func (f *flushTable) asBefore(p *flushPage) []int {
	figures := f.figuresAsBefore(p)
	if figures == nil {
		return nil
	}
	to := make([]int, len(p.columns))
	from, next := 0, 0 // of the zone, in the columns of the page and of the table
	for z := 0; z <= len(figures); z++ {
		end, limit := len(p.columns), len(f.heads)
		if z < len(figures) {
			end, limit = p.columnOf(z), figures[z]
		}
		if !f.labelsAsBefore(p, from, end, next, limit, to) {
			return nil
		}
		if z < len(figures) {
			to[end] = figures[z]
			from, next = end+1, figures[z]+1
		}
	}
	return to
}

// maxChoices is how many ways to put the figures of a page into columns are tried.
const maxChoices = 32

// figuresAsBefore are the columns of the table in which the figures of a page stand:
// all of them, or else those of the choice at hand.
func (f *flushTable) figuresAsBefore(p *flushPage) []int {
	var all []int
	for i := range f.heads {
		if f.headKind(i) == headFigures {
			all = append(all, i)
		}
	}
	ways := choices(all, len(p.figures))
	if len(ways) == 0 || len(ways) > maxChoices {
		return nil
	}
	if filled := f.filled(); len(filled) == len(p.figures) {
		ways = slices.Insert(ways, 0, filled) // first, which it is if no other tells more
		f.likely = true
	}
	f.choices = max(f.choices, len(ways))
	return ways[f.choice%len(ways)]
}

// filled are the columns of figures of the first page.
func (f *flushTable) filled() []int {
	var out []int
	for i, c := range f.pages[0].columns {
		if c.figures {
			out = append(out, f.pages[0].to[i])
		}
	}
	return out
}

// choices are all ways to take n of some numbers in order, a few more than maxChoices
// where they are too many.
func choices(from []int, n int) [][]int {
	if n == 0 {
		return [][]int{nil}
	}
	var out [][]int
	for i := 0; i+n <= len(from) && len(out) <= maxChoices; i++ {
		for _, rest := range choices(from[i+1:], n-1) {
			out = append(out, append([]int{from[i]}, rest...))
		}
	}
	return out
}

// labelsAsBefore puts the columns of labels of a page, from and before end, into
// those of the table from first and before limit: codes in order, and words where
// there are as many columns of them.
func (f *flushTable) labelsAsBefore(p *flushPage, from, end, first, limit int, to []int) bool {
	var codes, texts []int
	for i := first; i < limit; i++ {
		switch f.headKind(i) {
		case headCodes:
			codes = append(codes, i)
		case headTexts:
			texts = append(texts, i)
		}
	}
	n := 0
	for c := from; c < end; c++ {
		if !p.columns[c].codes {
			n++
		}
	}
	if n > 0 && n != len(texts) {
		return false
	}
	for c := from; c < end; c++ {
		list := &texts
		if p.columns[c].codes {
			list = &codes
		}
		if len(*list) == 0 {
			return false
		}
		to[c], *list = (*list)[0], (*list)[1:]
	}
	return true
}

// flushKind is what a column of a table holds.
type flushKind uint8

const (
	headTexts flushKind = iota
	headCodes
	headFigures
)

// headKind tells what a column holds, by what stands in it on the first page, or
// else by its label.
func (f *flushTable) headKind(i int) flushKind {
	for k, c := range f.pages[0].columns {
		switch {
		case f.pages[0].to[k] != i:
		case c.figures:
			return headFigures
		case c.codes:
			return headCodes
		default:
			return headTexts
		}
	}
	if n := len(f.heads[i].Labels); n > 0 {
		switch leaf := f.heads[i].Labels[n-1]; {
		case isCodeHead(leaf):
			return headCodes
		case isFigureHead(leaf):
			return headFigures
		}
	}
	return headTexts
}
