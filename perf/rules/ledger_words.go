package rules

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
)

// called says what a figure is called: its table, row and column, or what the
// sentence names.
func (s *spot) called() string {
	if s.inText() {
		return s.claim.Subject
	}
	if !s.inTable() {
		return ""
	}
	words := []string{titled(s.table)}
	if l := rowLabel(s.row, s.column); l != "" {
		words = append(words, l)
	}
	if s.column < len(s.table.Columns) {
		if l := lastLabel(&s.table.Columns[s.column]); l != "" {
			words = append(words, l)
		}
	}
	return strings.Join(words, "·")
}

// rowLabel is what a row is called where its figure stands: the first of the
// texts right before it. A table of income beside outlays has two such places.
func rowLabel(r *budget.Row, column int) string {
	label := ""
	for i := min(column, len(r.Cells)) - 1; i >= 0; i-- {
		switch c := &r.Cells[i]; {
		case !c.IsBlank() && !c.IsNumber():
			label = squeeze(c.Text)
		case label != "":
			return clip(label)
		}
	}
	return clip(label)
}

// equation writes an identity as printed: 1177.22 = 697.60 + 479.62.
func equation(r *budget.Result) string {
	left := sumOf(r.Left)
	if len(r.Right) == 2 {
		a, b := r.Right[0].Figure, r.Right[1].Figure
		switch r.Formula {
		case budget.Quotient:
			return left + " = " + printed(a) + " ÷ " + printed(b)
		case budget.Growth: // a change against what the amount was before it
			sign, before := "", " − "
			if r.Right[0].Sign < 0 {
				sign, before = "−", " + "
			}
			return left + " = " + sign + printed(a) + " ÷ (" + printed(b) + before + printed(a) + ")"
		case budget.Ratio:
			return left + " = (" + printed(a) + " − " + printed(b) + ") ÷ " + printed(b)
		}
	}
	if r.Formula == budget.Product {
		return left + " = " + joined(r.Right, " × ")
	}
	return left + " = " + sumOf(r.Right)
}

// sumOf writes one side of a sum.
func sumOf(terms []budget.Term) string { return joined(terms, " + ") }

func joined(terms []budget.Term, join string) string {
	var b strings.Builder
	for i, t := range terms {
		if i == maxTerms {
			b.WriteString(" + …")
			break
		}
		switch {
		case t.Sign < 0 && i == 0:
			b.WriteString("−")
		case t.Sign < 0:
			b.WriteString(" − ")
		case i > 0:
			b.WriteString(join)
		}
		b.WriteString(printed(t.Figure))
	}
	return b.String()
}

// maxTerms is how many terms of an identity a message writes out.
const maxTerms = 8

// printed is a figure in an equation: a blank one counts as nought, a percentage
// keeps its sign.
func printed(f *budget.Figure) string {
	switch {
	case f.Text == "":
		return "0"
	case f.Unit == budget.Percent && !hasUnit(f.Text):
		return f.Text + "%"
	}
	return f.Text
}
