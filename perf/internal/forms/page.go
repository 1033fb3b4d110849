package forms

import (
	"strings"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/grid"
	"github.com/perftarget/perftarget/source"
)

// cell is one cell that is not blank. Whoever makes use of it says so by
// setting used; what nobody used becomes a note.
type cell struct {
	col     int // from 1
	text    string
	at      *source.Place // in the grid
	used    bool
	meaning *meaning // nil until looked at
}

// field takes the cell as a value.
func (c *cell) field() perf.Field {
	c.used = true
	return perf.Field{Text: c.text, At: *c.at}
}

// line is one row of the grid, its blank cells left out.
type line struct {
	cells []*cell
	width int
}

// at gives the cell of a column, nil where it is blank.
func (l *line) at(col int) *cell {
	for _, c := range l.cells {
		if c.col == col {
			return c
		}
	}
	return nil
}

// free lists the cells that nobody has used.
func (l *line) free() []*cell {
	var out []*cell
	for _, c := range l.cells {
		if !c.used {
			out = append(out, c)
		}
	}
	return out
}

// use marks cells as used.
func use(cells ...*cell) {
	for _, c := range cells {
		c.used = true
	}
}

// page is a grid being read, with the notes made so far.
type page struct {
	lines []line
	notes []perf.Note
}

func newPage(g grid.Grid, memo *Memo) *page {
	p := &page{lines: make([]line, len(g))}
	n := 0
	for _, row := range g {
		n += len(row)
	}
	cells, all := make([]cell, 0, n), make([]*cell, 0, n)
	meanings := memo.texts()
	for i, row := range g {
		first := len(cells)
		for j := range row {
			s := clean(row[j].Text)
			if s == "" {
				continue
			}
			cells = append(cells, cell{col: j + 1, text: s, at: &row[j].At})
			c := &cells[len(cells)-1]
			if len(s) <= maxLabel {
				if meanings[s] == nil {
					meanings[s] = look(s)
				}
				c.meaning = meanings[s]
			}
			all = append(all, c)
		}
		p.lines[i] = line{cells: all[first:len(all):len(all)], width: len(row)}
	}
	joinHeads(p.lines)
	return p
}

// repaired notes that a cell was put right.
func (p *page) repaired(c *cell, reason string) { p.note(perf.NoteRepaired, c, reason) }

// unplaced keeps a cell that belongs nowhere.
func (p *page) unplaced(c *cell, reason string) { p.note(perf.NoteUnplaced, c, reason) }

func (p *page) note(kind perf.NoteKind, c *cell, reason string) {
	c.used = true
	p.notes = append(p.notes, perf.Note{Kind: kind, At: *c.at, Text: c.text, Reason: reason})
}

// finish keeps every cell that nobody used and returns all notes. A row of which
// nothing was used is kept as one.
func (p *page) finish(reason string) []perf.Note {
	for i := range p.lines {
		free := p.lines[i].free()
		if len(free) > 1 && len(free) == len(p.lines[i].cells) {
			texts := make([]string, len(free))
			for j, c := range free {
				c.used = true
				texts[j] = c.text
			}
			p.notes = append(p.notes, perf.Note{Kind: perf.NoteUnplaced, At: *free[0].at,
				Text: strings.Join(texts, " | "), Reason: reason})
			continue
		}
		for _, c := range free {
			p.unplaced(c, reason)
		}
	}
	return p.notes
}
