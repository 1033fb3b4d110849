package disclosure

import (
	"slices"
	"strings"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/forms"
	"github.com/perftarget/perftarget/perf/internal/grid"
	"github.com/perftarget/perftarget/source"
)

// form takes a performance form from its title to its last row. Where it ends
// the reader of forms says, which knows what belongs to one.
func (d *document) form() bool {
	var g grid.Grid
	kind := forms.None
	if l := d.items[d.i]; l.formTitle {
		g = d.gridTo(d.nextTitle())
		spans := forms.Find(g, &d.memo)
		if apart, found := d.spacedForm(g); found != nil {
			g, spans = apart, found
		} else if len(spans) == 0 || spans[0].Start != 0 {
			return d.keepSpaced(g)
		}
		g, kind = g[:d.rowsOn(spans[0].End, len(g))], spans[0].Kind
	} else if l.isRow() && (d.i == 0 || !d.items[d.i-1].isRow()) && d.hasFormLabels(d.i) {
		g = d.gridTo(d.formEnd(d.i))
		if kind, _ = forms.Detect(g, &d.memo); kind == forms.None {
			return false
		}
	} else if g, kind = d.untitled(); g == nil {
		return false
	}
	d.flushProse()
	for _, l := range d.items[d.i : d.i+len(g)] {
		l.fate = fateForm
	}
	d.i += len(g)
	d.addForm(g, kind, forms.Options{AtEnd: d.i == len(d.items), Memo: &d.memo})
	return true
}

// rowsOn is the end of a form, counted from here, with the rows right behind it:
// a row that says little, as one that is cut off does, is still the form's.
func (d *document) rowsOn(end, limit int) int {
	for end < limit {
		l := d.items[d.i+end]
		if !l.isRow() || l.gap || l.head || l.title || l.note {
			break
		}
		end++
	}
	return end
}

// addForm reads one form, or one list of projects.
func (d *document) addForm(g grid.Grid, kind forms.Kind, opt forms.Options) {
	if kind != forms.Department {
		projects, notes := forms.ReadProjects(g, opt)
		d.sub.Projects = append(d.sub.Projects, projects...)
		d.sub.Reading = append(d.sub.Reading, notes...)
		return
	}
	form, notes := forms.ReadDepartment(g, opt)
	d.sub.Reading = append(d.sub.Reading, notes...)
	if d.sub.Department.Form == nil {
		d.sub.Department.Form = form
		return
	}
	for _, row := range g {
		for _, c := range row {
			if c.Text != "" {
				d.note(perf.NoteUnplaced, c.At, c.Text, "文件中有不止一张部门整体绩效目标表，只取第一张")
			}
		}
	}
}

// gridTo is the grid of the items from here to end.
func (d *document) gridTo(end int) grid.Grid {
	n := 0
	for _, l := range d.items[d.i:end] {
		n += max(len(l.cells), 1)
	}
	arena := make(grid.Row, 0, n)
	g := make(grid.Grid, 0, end-d.i)
	for _, l := range d.items[d.i:end] {
		start := len(arena)
		for c, s := range parted(l.cells) {
			arena = append(arena, source.Text{Text: s, At: source.Place{Line: l.no, Column: c + 1}})
		}
		if l.cells == nil {
			arena = append(arena, source.Text{Text: l.one, At: source.Place{Line: l.no, Column: 1}})
		}
		g = append(g, arena[start:len(arena):len(arena)])
	}
	return g
}

// gap is a run of blanks that no cell has inside: the text behind it belongs to the
// next one.
const gap = "    "

// parted moves what stands behind a gap in a cell into the blank cell to its right,
// or a new one at the end, where text was parted at blanks and a longer line hid the
// column.
func parted(cells []string) []string {
	out := cells
	for c := 0; c < len(out); c++ {
		before, after, ok := strings.Cut(out[c], gap)
		if !ok || c+1 < len(out) && out[c+1] != "" || strings.TrimSpace(before) == "" {
			continue
		}
		if &out[0] == &cells[0] {
			out = slices.Clone(cells)
		}
		if c+1 == len(out) {
			out = append(out, "")
		}
		out[c], out[c+1] = strings.TrimSpace(before), strings.TrimSpace(after)
	}
	return out
}

// nextTitle is the next item that could be the title of a form, or the end.
func (d *document) nextTitle() int {
	for j := d.i + 1; j < len(d.items); j++ {
		if d.items[j].formTitle {
			return j
		}
	}
	return len(d.items)
}

// formLookahead is how many rows may come before the header of the indicators
// in a form without a title.
const formLookahead = 40

// hasFormLabels reports whether the rows from i on print the header of
// indicators.
func (d *document) hasFormLabels(i int) bool {
	for j := i; j < len(d.items) && j < i+formLookahead && d.items[j].isRow(); j++ {
		if d.items[j].formHeader {
			return true
		}
	}
	return false
}

// formEnd is the item after the last of the form without a title that begins at
// i. Lines
// without separators belong to it as long as rows follow that do and nothing
// between begins something else.
func (d *document) formEnd(i int) int {
	end := i + 1
	signed := false
	for j := i + 1; j < len(d.items); j++ {
		l := d.items[j]
		switch {
		case l.formTitle:
			return end
		case l.isRow():
			if signed && j > end && !isSignature(l) {
				return end
			}
			end = j + 1
			signed = signed || isSignature(l)
			continue
		case !l.year && !l.head && d.tableAt(j) != nil:
			return end
		case l.ordinal == ordinalPart:
			return end
		case l.ordinal == ordinalChinese && l.runes <= maxHeading && !l.has(fullStop|semicolon|comma) && (j+1 == len(d.items) || !d.items[j+1].isRow()):
			return end // a heading of the narrative; one within a form has rows below
		case signed && j > end:
			return end
		}
		if j-end > maxLoose {
			return end
		}
	}
	// Nothing follows: what stands at the end of the document is the form's if it
	// is short, as the pieces of a broken label are.
	for j := end; j < len(d.items); j++ {
		if l := d.items[j]; signed || l.runes > 20 || l.has(fullStop) {
			return end
		}
	}
	return len(d.items)
}

// maxLoose is the most lines without separators that a form may have between
// two rows: long texts of a form may be wrapped over many.
const maxLoose = 80

// signatureLabels stand in the last row of a form.
var signatureLabels = []string{"填报日期", "经办人", "填表人", "单位负责人", "联系电话"}

// isSignature reports whether a row is that of names and dates that ends a form.
func isSignature(l *line) bool {
	found := 0
	for _, c := range l.cells {
		if containsAny(c, signatureLabels) && runes(c) <= 30 {
			found++
		}
	}
	return found >= 2
}
