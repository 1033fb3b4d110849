package disclosure

import (
	"slices"
	"strings"

	"github.com/perftarget/perftarget/perf/internal/blank"
	"github.com/perftarget/perftarget/perf/internal/tables"
	"github.com/perftarget/perftarget/source"
)

// columns finds the columns of each page and puts the header of the first over
// them.
func (f *flushTable) columns() bool {
	for i := range f.pages {
		p := &f.pages[i]
		if i > 0 && !p.repeats(&f.pages[0]) {
			p.body, p.head = slices.Concat(p.head, p.body), nil
		}
		if len(p.body) == 0 || !p.findColumns() {
			return false
		}
		if p.edges {
			p.resplit(f.measure)
		}
		head := headOf(p.head, p.columns, f.full)
		switch {
		case i > 0 && head == nil:
			p.to = f.asBefore(p)
		case i > 0:
			p.to = f.sameHeads(p.under(head))
		case head != nil:
			if cells := p.under(head); cells != nil {
				f.setHeads(p, head, cells)
			}
		}
		if p.to == nil {
			return false
		}
	}
	return true
}

// repeats reports whether what stands above the first figures of a page is the
// header of the first again.
func (p *flushPage) repeats(first *flushPage) bool {
	words := map[string]bool{}
	for i := range first.head {
		for _, w := range first.head[i].words {
			words[blank.Drop(w.text)] = true
		}
	}
	same, all := 0, 0
	for i := range p.head {
		for _, w := range p.head[i].words {
			all++
			if words[blank.Drop(w.text)] {
				same++
			}
		}
	}
	return all > 0 && same*2 > all
}

// setHeads makes the columns of the table: those of its first page, and those of
// the header that are blank there.
func (f *flushTable) setHeads(p *flushPage, h *flushHead, cells []*headCell) {
	leaves := h.leaves()
	next := 0
	if len(cells) > 0 && cells[0] != nil { // what is left of all columns heads none
		next = slices.Index(leaves, cells[0])
	}
	add := func(c *headCell) {
		head := tables.Head{}
		if c != nil {
			head = tables.Head{Labels: c.labels(), At: source.Place{Line: c.bottom, Column: len(f.heads) + 1}}
		}
		f.heads = append(f.heads, head)
	}
	for i := range p.columns {
		for cells[i] != nil && next < len(leaves) && leaves[next] != cells[i] {
			add(leaves[next])
			next++
		}
		if cells[i] != nil {
			next++
		}
		p.to = append(p.to, len(f.heads))
		add(cells[i])
	}
	for ; next < len(leaves); next++ {
		add(leaves[next])
	}
}

// noteHeads finds the lines of the header with words that are in no label.
func (f *flushTable) noteHeads() {
	var all strings.Builder
	for _, h := range f.heads {
		all.WriteString(headKey(h.Labels) + "\n")
	}
	labels := all.String()
	for i := range f.pages {
		for _, r := range f.pages[i].head {
			if slices.ContainsFunc(r.words, func(w flushWord) bool { return !strings.Contains(labels, blank.Drop(w.text)) }) && !r.isNumbering() {
				f.stray = append(f.stray, r.line)
			}
		}
	}
}

// sameHeads finds the columns of a page that prints the header again.
func (f *flushTable) sameHeads(cells []*headCell) []int {
	if cells == nil {
		return nil
	}
	to := make([]int, len(cells))
	next := 0
	for i, c := range cells {
		if c == nil {
			to[i] = next
			next++
			continue
		}
		want := headKey(c.labels())
		for next < len(f.heads) && headKey(f.heads[next].Labels) != want {
			next++
		}
		if next == len(f.heads) {
			return nil
		}
		to[i] = next
		next++
	}
	return to
}

func headKey(labels []string) string { return blank.Drop(strings.Join(labels, "|")) }

// fill makes the rows.
func (f *flushTable) fill() bool {
	for i := range f.pages {
		p := &f.pages[i]
		for k := range p.head {
			f.cells = append(f.cells, lineCells{p.head[k].line, p.head[k].texts()})
		}
		for k := range p.body {
			r := &p.body[k]
			if r.isNumbering() {
				continue
			}
			cells := make([]string, len(f.heads))
			for c, s := range p.cells(r) {
				if p.to[c] >= len(cells) {
					return false
				}
				cells[p.to[c]] = s
			}
			f.cells = append(f.cells, lineCells{r.line, cells})
			f.rows = append(f.rows, tables.Row{Cells: cells, Page: k == 0 && i > 0})
			f.at = append(f.at, r.line)
		}
	}
	f.noteHeads()
	f.anchorGroups()
	return len(f.rows) > 0
}
