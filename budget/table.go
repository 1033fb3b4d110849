package budget

import "github.com/perftarget/perftarget/source"

// Table is one budget table (预算表) as printed, rows in order.
type Table struct {
	// Role is what the table is for, found by its title; blank if not known.
	Role  Role   `json:"role,omitempty"`
	Title string `json:"title"`
	// Unit is the declared unit (单位：万元), blank where none is.
	Unit Unit `json:"unit,omitempty"`
	// Year is the year of the title, 0 where it names none.
	Year int `json:"year,omitempty"`
	// Note is the text under the table (注：本表无数据).
	Note source.Text  `json:"note,omitzero"`
	At   source.Place `json:"at,omitzero"`
	// Columns says what each column holds, by its header read from top to bottom.
	Columns []Column `json:"columns,omitempty"`
	// Rows are the body rows; the header is in Columns.
	Rows []Row `json:"rows,omitempty"`
}

// Column is one column of a table; Columns[i] describes Cells[i] of each row.
type Column struct {
	// Labels is the header from the top row down ("2024年预算数", "基本支出").
	Labels []string `json:"labels,omitempty"`
	// Unit is that of this column alone, where its header names one.
	Unit Unit         `json:"unit,omitempty"`
	At   source.Place `json:"at,omitzero"`
}

// Row is one printed row. Cells[i] stands in source column i+1 unless the
// reader repaired a shift; each cell's own At always says where it stood.
type Row struct {
	At    source.Place `json:"at,omitzero"`
	Cells []Figure     `json:"cells"`
}

// Cell returns cell i, a blank one where the row is shorter.
func (r *Row) Cell(i int) Figure {
	if i < 0 || i >= len(r.Cells) {
		return Figure{}
	}
	return r.Cells[i]
}
