package disclosure

import (
	"strings"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/forms"
	"github.com/perftarget/perftarget/perf/internal/grid"
)

// form takes a performance form from its title to its last row.
func (d *document) form() bool {
	if !d.formAt(d.i) {
		return false
	}
	n := d.formEnd(d.i) - d.i
	lines := d.items[d.i : d.i+n]
	g := make(grid.Grid, n)
	for i, l := range lines {
		g[i] = l.row()
	}
	d.flushProse()
	for _, l := range lines {
		l.fate = fateForm
	}
	d.i += n
	out := forms.Read(g, forms.Options{AtEnd: d.i == len(d.items)})
	d.sub.Projects = append(d.sub.Projects, out.Projects...)
	for _, f := range out.Departments {
		if d.sub.Department.Form == nil {
			d.sub.Department.Form = f
			continue
		}
		d.note(perf.NoteUnplaced, f.At, f.Name.Text, "文件中有不止一张部门整体绩效目标表，只取第一张")
	}
	d.sub.Reading = append(d.sub.Reading, out.Notes...)
	return true
}

// formAt reports whether a form begins at item i: with its title, or, where the
// title is missing, with rows that print the labels of one.
func (d *document) formAt(i int) bool {
	l := d.items[i]
	if l.formTitle {
		for j := i + 1; j < len(d.items) && j <= i+4; j++ {
			if d.items[j].formTitle {
				return false
			}
			if d.items[j].isRow() {
				return true
			}
		}
		return false
	}
	return l.isRow() && (i == 0 || !d.items[i-1].isRow()) && d.hasFormLabels(i)
}

// formLookahead is how many rows may come before the header of the indicators
// in a form without a title.
const formLookahead = 40

// hasFormLabels reports whether the rows from i on print the header of
// indicators.
func (d *document) hasFormLabels(i int) bool {
	for j := i; j < len(d.items) && j < i+formLookahead && d.items[j].isRow(); j++ {
		found := 0
		for _, c := range d.items[j].cells {
			if formLabels[c] {
				found++
			}
		}
		if found >= 2 {
			return true
		}
	}
	return false
}

// formEnd is the item after the last of the form that begins at i. Lines
// without separators belong to it as long as rows follow that do and nothing
// between begins something else.
func (d *document) formEnd(i int) int {
	end := i + 1
	signed := false
	for j := i + 1; j < len(d.items); j++ {
		l := d.items[j]
		switch {
		case l.formTitle && j > i+1 && d.formAt(j):
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
		case l.ordinal == ordinalChinese && runes(l.one) <= maxHeading && !strings.ContainsAny(l.one, "。；，,") && (j+1 == len(d.items) || !d.items[j+1].isRow()):
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
		if s := d.items[j].one; signed || runes(s) > 20 || strings.Contains(s, "。") {
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
