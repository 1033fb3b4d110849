package render

import (
	"strconv"
	"strings"

	"github.com/perftarget/perftarget/budget"
)

// tableView is a budget table of which the marked rows are shown.
type tableView struct {
	Title, Unit, Note passage
	Head              []passage
	Rows              []rowView
}

// rowView is a row; Gap says that rows before it are left out.
type rowView struct {
	Line  string
	Cells []passage
	Gap   bool
}

// maxRows is how many rows of one table a section quotes.
const maxRows = 200

func (b *pageBuilder) table(t *budget.Table, path string, m *marks) quotedView {
	v := &tableView{
		Title: m.cell(t.Title, path, t.At),
		Note:  m.cell(t.Note.Text, path+"/note", t.Note.At),
	}
	if t.Unit != "" {
		v.Unit = passage{{Text: visible(string(t.Unit))}}
	}
	for i, c := range t.Columns {
		v.Head = append(v.Head, m.cell(strings.Join(c.Labels, " "), path+"/columns/"+strconv.Itoa(i), c.At))
	}
	skipped := false
	for i := range t.Rows {
		row, marked := b.row(&t.Rows[i], path+"/rows/"+strconv.Itoa(i), m)
		if !marked || len(v.Rows) >= maxRows {
			skipped = true
			continue
		}
		row.Gap, skipped = skipped, false
		v.Rows = append(v.Rows, row)
	}
	v.dropBlankColumns()
	return quotedView{Title: b.page.Table, Table: v}
}

// dropBlankColumns leaves out the columns in which no row shown prints anything.
func (v *tableView) dropBlankColumns() {
	width := len(v.Head)
	for _, r := range v.Rows {
		width = max(width, len(r.Cells))
	}
	kept := make([]bool, width)
	for i := range kept {
		kept[i] = i < len(v.Head) && v.Head[i].Marked()
		for _, r := range v.Rows {
			kept[i] = kept[i] || i < len(r.Cells) && len(r.Cells[i]) > 0
		}
	}
	keep := func(list []passage) []passage {
		out := make([]passage, 0, len(list))
		for i, c := range list {
			if kept[i] {
				out = append(out, c)
			}
		}
		return out
	}
	v.Head = keep(v.Head)
	for i := range v.Rows {
		v.Rows[i].Cells = keep(v.Rows[i].Cells)
	}
}

func (b *pageBuilder) row(r *budget.Row, path string, m *marks) (rowView, bool) {
	v := rowView{Line: b.place(r.At)}
	whole := m.byPath[path] // a row marked as a whole
	marked := whole != nil
	for j := range r.Cells {
		f := &r.Cells[j]
		c := b.blanksIfMarked(m.cell(f.Text, path+"/cells/"+strconv.Itoa(j), f.At))
		if j == 0 && whole != nil && !c.Marked() {
			c = b.blanks(m.cell(f.Text, path, r.At))
		}
		marked = marked || c.Marked()
		v.Cells = append(v.Cells, c)
	}
	return v, marked
}

func (b *pageBuilder) blanksIfMarked(c passage) passage {
	if c.Marked() {
		return b.blanks(c)
	}
	return c
}

// narrative quotes the marked paragraphs.
func (b *pageBuilder) narrative(m *marks) quotedView {
	v := quotedView{Title: b.page.Narrative}
	for _, i := range m.list("narrative", len(b.submission.Narrative)) {
		s := &b.submission.Narrative[i]
		path := "/narrative/" + strconv.Itoa(i)
		label := b.place(s.At)
		if s.Heading != "" {
			label = visible(short(s.Heading, nameLimit)) + " · " + label
		}
		v.Fields = append(v.Fields, fieldView{label, m.cell(s.Text.Text, path, s.At)})
	}
	return v
}
