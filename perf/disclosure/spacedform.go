package disclosure

import (
	"strings"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/forms"
	"github.com/perftarget/perftarget/perf/internal/grid"
	"github.com/perftarget/perftarget/source"
)

// maxSpacedForm is how many lines a form with one blank between its cells may have.
const maxSpacedForm = 400

// spacedEnd is the end of the lines without separators that such a form may have.
func (d *document) spacedEnd(limit int) int {
	end := 1
	for end < limit && end < maxSpacedForm && !d.items[d.i+end].isRow() && d.items[d.i+end].ordinal != ordinalPart {
		end++
	}
	return end
}

// spacedForm takes the lines of a form apart in which one blank is left between the
// cells, from its title on; nil where it is none.
func (d *document) spacedForm(g grid.Grid) (grid.Grid, []forms.Span) {
	lines := g[:d.spacedEnd(len(g))]
	g, end := forms.Respace(lines)
	said := spacedSaid
	if g == nil {
		g, _, end = forms.Restack(lines)
		said = "表的每个单元格自成一行，按表头的栏数分行"
	}
	if g == nil {
		return nil, nil
	}
	spans := forms.Find(g, &d.memo)
	if len(spans) == 0 || spans[0].Start != 0 {
		return nil, nil
	}
	spans[0].End = max(spans[0].End, end) // pieces of labels in lines of their own end none
	d.noteSpaced(said)
	return g, spans
}

const spacedSaid = "表的单元格之间只剩一个空格，按各栏的文字分列"

func (d *document) noteSpaced(said string) {
	d.note(perf.NoteRepaired, source.Place{Line: d.items[d.i].no}, d.items[d.i].one, said)
}

// untitled takes such a form that begins here without a title.
func (d *document) untitled() (grid.Grid, forms.Kind) {
	if !forms.BeginsSpaced(d.items[d.i].one) || d.items[d.i].isRow() {
		return nil, forms.None
	}
	end := d.spacedEnd(d.nextTitle() - d.i)
	headed := false
	for j := d.i; j < d.i+min(end, formLookahead) && !headed; j++ {
		headed = forms.HeadsSpaced(d.items[j].one)
	}
	if !headed {
		return nil, forms.None
	}
	g, last := forms.Respace(d.gridTo(d.i + end))
	if last == 0 {
		return nil, forms.None
	}
	g = g[:last]
	kind, _ := forms.Detect(g, &d.memo)
	if kind == forms.None {
		return nil, forms.None
	}
	d.noteSpaced(spacedSaid)
	return g, kind
}

// keepSpaced keeps the lines of a form with blanks between its cells that could not
// be taken apart, up to the last that prints a level; false where it is none.
func (d *document) keepSpaced(g grid.Grid) bool {
	end, headed := 0, false
	for j := range g[:d.spacedEnd(len(g))] {
		l := d.items[d.i+j]
		headed = headed || forms.HeadsSpaced(l.one)
		if headed && strings.Contains(l.one, "指标") {
			end = j + 1
		}
	}
	said := "绩效目标表的单元格之间只剩一个空格，不能分列"
	if _, stacked, _ := forms.Restack(g[:d.spacedEnd(len(g))]); !headed && stacked {
		said, headed = "绩效目标表的每个单元格自成一行，空格已经丢失，不能分行", true
		for j := range g[:d.spacedEnd(len(g))] {
			if strings.HasSuffix(d.items[d.i+j].one, "指标") {
				end = j + 1
			}
		}
	}
	if !headed {
		return false
	}
	if end == 0 { // other words for its levels
		end = d.spacedEnd(len(g))
	}
	d.flushProse()
	d.keep(d.items[d.i:d.i+end], said)
	d.i += end
	return true
}
