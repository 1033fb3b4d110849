package budget

import (
	"bytes"
	"encoding/json"

	"github.com/perftarget/perftarget/source"
)

// cellJSON is a table cell in JSON: {"text","at"}. The unit is that of the
// column or the table unless the cell says otherwise, so that it is not written
// ten thousand times.
type cellJSON struct {
	Text string       `json:"text,omitempty"`
	Unit *Unit        `json:"unit,omitempty"`
	At   source.Place `json:"at,omitzero"`
}

type rowJSON struct {
	At    source.Place `json:"at,omitzero"`
	Cells []cellJSON   `json:"cells"`
}

// UnitAt is the unit that holds in column i: its own, or else the table's.
func (t *Table) UnitAt(i int) Unit {
	if i >= 0 && i < len(t.Columns) && t.Columns[i].Unit != "" {
		return t.Columns[i].Unit
	}
	return t.Unit
}

// inherited is the unit a cell has if nothing is said: numbers that of their
// column, labels and codes none.
func (t *Table) inherited(f *Figure, column int) Unit {
	if !f.known || t.isCodeColumn(column) {
		return ""
	}
	bare, _ := NewFigure(f.Text, t.UnitAt(column), source.Place{})
	return bare.Unit
}

// isCodeColumn reports whether the header says that codes stand in column i.
func (t *Table) isCodeColumn(i int) bool {
	if i >= len(t.Columns) || len(t.Columns[i].Labels) == 0 {
		return false
	}
	return isCodeLabel(squeeze(t.Columns[i].Labels[len(t.Columns[i].Labels)-1]))
}

// MarshalJSON writes the table with cells that carry a unit only where it is
// not that of their column.
func (t Table) MarshalJSON() ([]byte, error) {
	type plain Table
	rows := make([]rowJSON, len(t.Rows))
	for i := range t.Rows {
		rows[i] = rowJSON{At: t.Rows[i].At, Cells: make([]cellJSON, len(t.Rows[i].Cells))}
		for j := range t.Rows[i].Cells {
			f := &t.Rows[i].Cells[j]
			c := cellJSON{Text: f.Text, At: f.At}
			if f.Unit != t.inherited(f, j) {
				c.Unit = &f.Unit
			}
			rows[i].Cells[j] = c
		}
	}
	return encode(struct {
		plain
		Rows []rowJSON `json:"rows,omitempty"`
	}{plain(t), rows})
}

// encode writes compact JSON without escaping < and >, which stand in labels as
// written.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// UnmarshalJSON reads a table back, each number with the unit of its column.
func (t *Table) UnmarshalJSON(b []byte) error {
	type plain Table
	var in struct {
		plain
		Rows []rowJSON `json:"rows"`
	}
	if err := json.Unmarshal(b, &in); err != nil {
		return err
	}
	*t = Table(in.plain)
	t.Rows = nil
	for _, r := range in.Rows {
		row := Row{At: r.At, Cells: make([]Figure, len(r.Cells))}
		for j, c := range r.Cells {
			row.Cells[j] = t.cell(c, j)
		}
		t.Rows = append(t.Rows, row)
	}
	return nil
}

func (t *Table) cell(c cellJSON, column int) Figure {
	if c.Unit != nil {
		f, _ := NewFigure(c.Text, *c.Unit, c.At)
		f.Unit = *c.Unit
		return f
	}
	f, _ := NewFigure(c.Text, t.UnitAt(column), c.At)
	if !f.known || t.isCodeColumn(column) {
		f.Unit = ""
	}
	return f
}
