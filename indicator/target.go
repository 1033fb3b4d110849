package indicator

import (
	"github.com/shopspring/decimal"
)

// Target is the set of outcomes that would meet a target value (指标值). It is
// immutable. The zero value is of [KindNone]: no target is set. Compare two
// with [Target.Equal] or [Target.Relate], not with ==.
type Target struct {
	text   string
	unit   string
	lo, hi number // of a quantity (lo) or range; the times of a frequency
	per    Per
	more   *extra
	parser *Parser // nil: the common one
	from   date
	to     date // a period's end, or the last day of a deadline

	kind           Kind
	op             Operator
	change         Change
	unitFrom       UnitSource
	loOpen, hiOpen bool
}

// extra is what few targets have.
type extra struct {
	tiers []number
	err   *ParseError
}

func (t *Target) tiers() []number {
	if t.more == nil {
		return nil
	}
	return t.more.tiers
}

// ParseTarget reads a target value as a form holds it. A text that is not
// understood as a whole gives a target of [KindUnknown] and a [*ParseError].
func ParseTarget(text string) (Target, error) { return standard.ParseTarget(text) }

// MustParseTarget is like [ParseTarget] but panics on a text that is not
// understood. It is for constants and tests.
func MustParseTarget(text string) Target {
	t, err := ParseTarget(text)
	if err != nil {
		panic(err)
	}
	return t
}

// ParseTarget is like the function [ParseTarget], with the parser's own words.
func (p *Parser) ParseTarget(text string) (Target, error) {
	var t Target
	if !p.plain(text, &t) {
		t = Target{}
		if err := p.read(text, &t); err != nil {
			return Target{text: text, kind: KindUnknown, more: &extra{err: err}}, err
		}
	}
	t.text = text
	if p != standard {
		t.parser = p
	}
	return t, nil
}

// Text gives the value as written.
func (t Target) Text() string { return t.text }

// Kind says what sort of set the target is.
func (t Target) Kind() Kind { return t.kind }

// IsZero reports whether no target is set.
func (t Target) IsZero() bool { return t.kind == KindNone }

// Op gives the operator of a quantity, [OpEqual] for other kinds.
func (t Target) Op() Operator {
	if t.kind != KindQuantity {
		return OpEqual
	}
	return t.op
}

// Number gives the number of a quantity, 0 for other kinds. A fraction without
// an end (1/3) is rounded at 16 places.
func (t Target) Number() decimal.Decimal {
	if t.kind != KindQuantity {
		return decimal.Decimal{}
	}
	return t.lo.decimal()
}

// NumberParts gives the number of a quantity as coef × 10^exp, for callers that
// compare many; ok is false for other kinds and for a fraction without an end.
func (t Target) NumberParts() (coef int64, exp int, ok bool) {
	if t.kind != KindQuantity || t.lo.den > 1 {
		return 0, 0, false
	}
	return t.lo.coef, int(t.lo.exp), true
}

// Numbers gives the values of tiers in the order written, the two ends of a
// range, or the one number of a quantity, as a fresh slice; nil for other
// kinds.
func (t Target) Numbers() []decimal.Decimal {
	switch t.kind {
	case KindQuantity:
		return []decimal.Decimal{t.lo.decimal()}
	case KindRange:
		return []decimal.Decimal{t.lo.decimal(), t.hi.decimal()}
	case KindTiers:
		var out []decimal.Decimal
		for _, n := range t.tiers() {
			out = append(out, n.decimal())
		}
		return out
	}
	return nil
}

// Min gives the lower end of the numbers that meet a quantity, range or tiers,
// and whether the end itself is left out; ok is false where there is none.
func (t Target) Min() (n decimal.Decimal, open, ok bool) {
	lo, _ := t.ends()
	return lo.n, lo.open, lo.ok
}

// Max gives the upper end of the numbers that meet a quantity, range or tiers,
// and whether the end itself is left out; ok is false where there is none.
func (t Target) Max() (n decimal.Decimal, open, ok bool) {
	_, hi := t.ends()
	return hi.n, hi.open, hi.ok
}

// end is one end of a set of numbers.
type end struct {
	n        decimal.Decimal
	open, ok bool
}

func (t *Target) ends() (lo, hi end) {
	switch t.kind {
	case KindRange:
		return end{t.lo.decimal(), t.loOpen, true}, end{t.hi.decimal(), t.hiOpen, true}
	case KindTiers:
		values := t.Numbers()
		return end{decimal.Min(values[0], values[1:]...), false, true}, end{decimal.Max(values[0], values[1:]...), false, true}
	case KindQuantity:
		at := end{t.lo.decimal(), t.op == OpMoreThan || t.op == OpLessThan, true}
		switch {
		case t.op.upward():
			return at, end{}
		case t.op.downward():
			return end{}, at
		case t.op == OpAbout:
			half := t.lo.roundingHalf().decimal()
			return end{at.n.Sub(half), false, true}, end{at.n.Add(half), false, true}
		}
		return at, at
	}
	return end{}, end{}
}

// Unit gives the unit, "" where there is none or the kind has none. Multipliers
// belong to it only before money: 万元, but 3200000亩.
func (t Target) Unit() string { return t.unit }

// Measure gives the unit as a [Unit].
func (t Target) Measure() Unit {
	if t.parser == nil {
		return Unit{text: t.unit}
	}
	return t.parser.units.unit(t.unit)
}

// UnitJoined reports whether the unit stands not in the value but in the name
// or in a column of its own; UnitFrom says in which.
func (t Target) UnitJoined() bool { return t.unitFrom != UnitWritten }

// UnitFrom says where the unit was written.
func (t Target) UnitFrom() UnitSource { return t.unitFrom }

// Times gives how often in each stretch of time a frequency asks for; 0 and ""
// for other kinds.
func (t Target) Times() (decimal.Decimal, Per) {
	if t.kind != KindFrequency {
		return decimal.Decimal{}, ""
	}
	return t.lo.decimal(), t.per
}

// Period gives the ends of a period as YYYY, YYYY-MM, YYYY-MM-DD, MM, MM-DD,
// YYYY-Qn or Qn, as far as the text says; "" for other kinds. Where from is
// later than to in the year, to is in the next.
func (t Target) Period() (from, to string) {
	if t.kind != KindPeriod {
		return "", ""
	}
	return t.from.String(), t.to.String()
}

// By gives the last day that meets a deadline as YYYY-MM-DD, or MM-DD where no
// year is given; "" for other kinds.
func (t Target) By() string {
	if t.kind != KindDeadline {
		return ""
	}
	return t.to.String()
}

// Change says whether the number is a change of the measure: 增长5%.
func (t Target) Change() Change { return t.change }

// Err says why a target is unknown: a [*ParseError], nil for other kinds.
func (t Target) Err() error {
	if t.more == nil || t.more.err == nil {
		return nil
	}
	return t.more.err
}

// In gives the target as read within a form's year (年度): 12月底前 of a 2024 form
// is 2024年12月31日前. Year 0 is not known and changes nothing.
func (t Target) In(year int) Target {
	if year < minYear || year > maxYear {
		return t
	}
	y := int16(year)
	switch t.kind {
	case KindDeadline:
		t.to = t.to.in(y)
	case KindPeriod:
		if t.wraps() {
			t.to = t.to.in(y + 1)
		}
		t.from, t.to = t.from.in(y), t.to.in(y)
	}
	return t
}
