// Package budget is the money of a department budget: printed figures, the
// tables and sentences they stand in, and the equations that must hold between
// them (勾稽关系). It reads no file and knows no rule: figures go in, verdicts
// come out.
package budget

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/source"
)

// Figure is one printed figure: the text, what it says, and where it stands.
// The zero value is blank, and a blank figure is not zero: it says nothing.
// Figures are comparable with ==.
type Figure struct {
	// Text is the figure as printed ("1,468.09"). A unit that stands in the same
	// cell ("57人") may be part of it.
	Text string `json:"text,omitempty"`
	// Unit is the unit it is printed in, from its table, its form or its sentence.
	Unit Unit `json:"unit,omitempty"`

	// The printed number is coef × 10^-places. MaxDigits keeps it inside 64 bits,
	// so that figures are small, comparable, and built without allocation.
	coef   int64
	places int32
	known  bool

	At source.Place `json:"at,omitzero"`
}

// MaxDigits is the most digits a figure may have. The whole country's budget in
// 元 with two decimals has 16.
const MaxDigits = 18

// FigureError says why a text is no figure.
type FigureError struct {
	Text   string // the text as given
	Offset int    // the byte at which it stops being one
	Reason string // what was expected there, in Chinese
}

// Error gives the text, the place in it and the reason.
func (e *FigureError) Error() string {
	return fmt.Sprintf("budget: %q 第%d字节：%s", clip(e.Text), e.Offset, e.Reason)
}

// clip shortens a text for a message, at a rune.
func clip(s string) string {
	const limit = 40
	n := 0
	for i := range s {
		if n == limit {
			return s[:i] + "…"
		}
		n++
	}
	return s
}

// NewFigure reads a printed figure: digits with thousands separators, a sign or
// brackets for a negative, ASCII or full-width, and perhaps its unit behind,
// which then wins over the one given. Blank text gives a blank figure. Text that
// is no figure is kept, IsBlank and IsNumber false, and the error, a
// [*FigureError], says at which byte and what was expected.
func NewFigure(text string, unit Unit, at source.Place) (Figure, error) {
	f := Figure{Text: text, Unit: unit, At: at}
	if f.IsBlank() {
		return f, nil
	}
	s := figureScan{text: text}
	if !s.plain() && !s.number() {
		return f, &FigureError{Text: text, Offset: s.pos, Reason: s.reason}
	}
	if s.unit != "" {
		f.Unit = s.unit
	}
	f.coef, f.places, f.known = s.coef, s.places, true
	return f, nil
}

// IsBlank reports whether nothing is printed: no text, or only blanks and the
// dash that stands for no amount.
func (f Figure) IsBlank() bool { return isBlank(f.Text) }

// blank is IsBlank without a copy of the figure; most texts begin with what is no
// blank for certain.
func (f *Figure) blank() bool {
	return f.Text == "" || !hanLead(f.Text[0]) && isBlank(f.Text)
}

func isBlank(text string) bool {
	for _, r := range text {
		if !isSpace(r) && !isDash(r) {
			return false
		}
	}
	return true
}

// IsNumber reports whether the text is a number.
func (f Figure) IsNumber() bool { return f.known }

// IsNought reports whether the figure is a printed nought. A blank one is not.
func (f Figure) IsNought() bool { return f.known && f.coef == 0 }

// Value is the printed number in the figure's own unit, zero where it is none.
func (f Figure) Value() decimal.Decimal { return decimal.New(f.coef, -f.places) }

// Places is the count of printed decimals: the precision.
func (f Figure) Places() int32 { return f.places }

// In converts the value into another unit of money exactly (1.5 万元 is
// 15000 元). It is false where the figure is no number or either unit is not
// money and they differ.
func (f Figure) In(u Unit) (decimal.Decimal, bool) {
	if !f.known {
		return decimal.Decimal{}, false
	}
	shift, ok := f.shift(u)
	return decimal.New(f.coef, shift-f.places), ok
}

// shift is by how many places the point moves when the figure is written in
// another unit; false where it cannot be.
func (f *Figure) shift(u Unit) (int32, bool) {
	if f.Unit == u {
		return 0, f.known
	}
	from, ok1 := f.Unit.scale()
	to, ok2 := u.scale()
	return from - to, f.known && ok1 && ok2
}

// Interval is what a printed figure can stand for: every number that rounds to
// it at its printed precision, the ends included.
type Interval struct{ Low, High decimal.Decimal }

// Interval returns the numbers that the figure can stand for, in its own unit.
// A count (人, 辆) and a printed nought are exact: people are not rounded, and
// nobody prints 0 for an amount.
func (f Figure) Interval() Interval { return f.interval(-f.places) }

// IntervalIn is the interval in another unit of money, false where [Figure.In]
// is.
func (f Figure) IntervalIn(u Unit) (Interval, bool) {
	shift, ok := f.shift(u)
	return f.interval(shift - f.places), ok
}

// interval is what the figure can stand for with its last digit worth 10^exp.
func (f *Figure) interval(exp int32) Interval {
	switch v := decimal.New(f.coef, exp); {
	case f.exact():
		return Interval{v, v}
	case abs(f.coef) > maxTenfold:
		half := decimal.New(5, exp-1)
		return Interval{v.Sub(half), v.Add(half)}
	}
	return Interval{decimal.New(10*f.coef-5, exp-1), decimal.New(10*f.coef+5, exp-1)}
}

// maxTenfold is the most that ten times of, and five, are still an int64.
const maxTenfold = math.MaxInt64/10 - 1

// exact reports whether the figure stands for itself alone.
func (f *Figure) exact() bool { return !f.known || f.coef == 0 || f.Unit.isCount() }

// Overlaps reports whether two intervals have a number in common.
func (i Interval) Overlaps(o Interval) bool {
	return i.Low.LessThanOrEqual(o.High) && o.Low.LessThanOrEqual(i.High)
}

// UnmarshalJSON reads {"text":…,"unit":…,"at":…} back, understanding the text
// again. A text that is no figure is kept and no error.
func (f *Figure) UnmarshalJSON(b []byte) error {
	type plain Figure
	var p plain
	if err := json.Unmarshal(b, &p); err != nil {
		return err
	}
	*f, _ = NewFigure(p.Text, p.Unit, p.At)
	return nil
}

// Quote is the figure as a report quotes it: the text, and the sign of a
// percentage, which stands outside it.
func (f Figure) Quote() string {
	if f.Unit == Percent && f.known && !strings.HasSuffix(f.Text, "%") && !strings.HasSuffix(f.Text, "％") {
		return f.Text + "%"
	}
	return f.Text
}
