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

// equation writes a broken identity as printed, 1177.22 ≠ 697.60 + 479.62, with
// the units where it has more than one of money.
func equation(r *budget.Result) string {
	e := wording{units: mixesUnits(r)}
	left := e.sum(r.Left) + " ≠ "
	if len(r.Right) == 2 {
		a, b := e.printed(r.Right[0].Figure), e.printed(r.Right[1].Figure)
		switch r.Formula {
		case budget.Quotient:
			return left + a + " ÷ " + b
		case budget.Growth: // a change against what the amount was before it
			sign, before := "", " − "
			if r.Right[0].Sign < 0 {
				sign, before = "−", " + "
			}
			return left + sign + a + " ÷ (" + b + before + a + ")"
		case budget.Ratio:
			return left + "(" + a + " − " + b + ") ÷ " + b
		}
	}
	if r.Formula == budget.Product {
		return left + e.joined(r.Right, " × ")
	}
	return left + e.sum(r.Right)
}

// mixesUnits reports whether an identity has money in more than one unit.
func mixesUnits(r *budget.Result) bool {
	var first budget.Unit
	for _, side := range [][]budget.Term{r.Left, r.Right} {
		for _, t := range side {
			u := t.Figure.Unit
			if t.Figure.IsBlank() || u == "" || u == budget.Percent {
				continue
			}
			if first != "" && u != first {
				return true
			}
			first = u
		}
	}
	return false
}

// wording writes the figures of one equation.
type wording struct{ units bool }

// sum writes one side of a sum.
func (w wording) sum(terms []budget.Term) string { return w.joined(terms, " + ") }

func (w wording) joined(terms []budget.Term, join string) string {
	var b strings.Builder
	for i, t := range terms {
		if i == maxTerms {
			b.WriteString(join + "…")
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
		b.WriteString(w.printed(t.Figure))
	}
	return b.String()
}

// maxTerms is how many terms of an identity a message writes out.
const maxTerms = 8

// printed is a figure in an equation: a blank one counts as nought, a percentage
// keeps its sign.
func (w wording) printed(f *budget.Figure) string {
	switch {
	case f.Text == "":
		return "0"
	case w.units:
		return figureWords(f)
	}
	return f.Quote()
}
