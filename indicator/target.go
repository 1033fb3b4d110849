package indicator

import (
	"encoding/json"
	"errors"

	"github.com/shopspring/decimal"
)

// ---- contract stub: to be replaced whole by the real implementation ----

type Kind uint8

const (
	KindNone Kind = iota
	KindQuantity
	KindRange
	KindTiers
	KindFrequency
	KindPeriod
	KindDeadline
	KindQualitative
	KindUnknown
)

// Operator is how a quantity is bounded.
type Operator uint8

const (
	OpEqual Operator = iota
	OpAtLeast
	OpAtMost
	OpMoreThan
	OpLessThan
	OpAbout
)

// Direction says which way is better.
type Direction string

const (
	HigherIsBetter Direction = "higher"
	LowerIsBetter  Direction = "lower"
)

// Target is the set of outcomes that would meet it.
type Target struct {
	text string
	kind Kind
}

func ParseTarget(text string) (Target, error) { return Target{text: text}, errors.New("stub") }
func MustParseTarget(text string) Target      { t, _ := ParseTarget(text); return t }

// Cells is a value as a form prints it, over up to four cells.
type Cells struct {
	Name     string // 三级指标, may carry a unit in brackets
	Operator string // 指标性质 / 计算符号 column
	Value    string // 指标值
	Unit     string // 度量单位 column
	Year     int    // the form's year, 0 unknown
}

// ParseCells reads a value written over several cells. It never fails: what is
// not understood is a target of kind KindUnknown, whose Err says why.
func ParseCells(c Cells) Target { return Target{text: c.Value} }

func (t Target) Text() string                  { return t.text }
func (t Target) Kind() Kind                    { return t.kind }
func (t Target) Op() Operator                  { return OpEqual }
func (t Target) Number() decimal.Decimal       { return decimal.Decimal{} } // quantity
func (t Target) Numbers() []decimal.Decimal    { return nil }               // tiers, or min and max
func (t Target) Unit() string                  { return "" }
func (t Target) UnitJoined() bool              { return false } // unit came from the name or a unit column
func (t Target) Err() error                    { return nil }   // why a target is unknown
func (t Target) IsZero() bool                  { return t.kind == KindNone }
func (t Target) Direction() Direction          { return "" }
func (t Target) String() string                { return t.text }
func (t Target) MarshalJSON() ([]byte, error)  { return json.Marshal(map[string]string{"text": t.text}) }
func (t *Target) UnmarshalJSON(b []byte) error { return nil }
func (t Target) In(year int) Target            { return t } // read within a form's year
func (t Target) Relate(other Target) Relation  { return Incomparable }
func (t Target) Opposite(other Target) bool    { return false } // open to opposite sides (≤2% against ≥2%)

// Relation is how one target's set lies to another's.
type Relation uint8

const (
	Incomparable Relation = iota
	Equal
	Stricter
	Weaker
	Contradicting
	Overlapping
)
