package budget

import (
	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/source"
)

// Unit is the unit a figure is printed in. The zero value is not known.
type Unit string

// Units of budget figures. Money in one unit converts exactly into another.
const (
	Yuan        Unit = "元"
	TenThousand Unit = "万元"
	Million100  Unit = "亿元"
	Percent     Unit = "%"
)

// Figure is one printed figure: the text, what it says, and where it stands.
// The zero value is blank, and a blank figure is not zero: it says nothing.
type Figure struct {
	// Text is the figure as printed ("1,468.09"), without its unit.
	Text string `json:"text,omitempty"`
	// Unit is the unit it is printed in, from its table, its form or its sentence.
	Unit Unit         `json:"unit,omitempty"`
	At   source.Place `json:"at,omitzero"`

	value  decimal.Decimal
	places int32
	known  bool
}

// NewFigure reads a printed figure: digits with thousands separators, a sign or
// brackets for a negative, ASCII or full-width. Blank text gives a blank
// figure. Text that is no figure is kept, IsBlank and IsNumber false, and the
// error says at which byte and what was expected.
func NewFigure(text string, unit Unit, at source.Place) (Figure, error) {
	panic("stub")
}

// IsBlank reports whether nothing is printed.
func (f Figure) IsBlank() bool { return f.Text == "" }

// IsNumber reports whether the text is a number.
func (f Figure) IsNumber() bool { return f.known }

// Value is the printed number in the figure's own unit, zero where it is none.
func (f Figure) Value() decimal.Decimal { return f.value }

// Places is the count of printed decimals: the precision.
func (f Figure) Places() int32 { return f.places }
