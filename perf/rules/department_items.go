package rules

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// publicItem is what the budget has for one item of the 三公 expenses.
type publicItem struct {
	amount *budget.Figure // nil where nothing is printed
	label  *budget.Figure // what the item is called there
	at     *budget.Column // the column, in a table with one column an item
}

// isNought reports whether the budget has nothing for the item: a printed 0, or
// a blank in a table that has other figures.
func (i *publicItem) isNought() bool {
	return i.amount == nil || i.amount.IsNought() || i.amount.IsBlank()
}

func (i *publicItem) cite(p *perf.Pass) perf.Evidence {
	switch {
	case i.amount != nil && !i.amount.IsBlank():
		return p.CiteFigure(i.amount)
	case i.label != nil:
		return p.CiteFigure(i.label)
	}
	return p.Cite(&i.at.At, lastLabel(i.at))
}

// publicItemOf finds an item in the table of 三公 expenses, by the words of its
// row or of its column; nil where there is no table, or it is empty, or the item
// is not in it.
func publicItemOf(p *perf.Pass, words ...string) *publicItem {
	return p.Shared(publicKey{words[0]}, func() any { return soundItem(p, words) }).(*publicItem)
}

// publicKey finds an item again by the first of its words.
type publicKey struct{ word string }

func soundItem(p *perf.Pass, words []string) *publicItem {
	item := findPublicItem(p.Submission, words)
	if item != nil && item.amount != nil {
		if item.amount = mended(p, item.amount); item.amount == nil {
			return nil // the table's figure is itself wrong
		}
	}
	return item
}

func findPublicItem(s *perf.Submission, words []string) *publicItem {
	for _, t := range tablesOf(s, budget.RoleThreePublic) {
		if !hasFigures(t) {
			continue
		}
		if item := itemByRow(t, words); item != nil {
			return item
		}
		for _, w := range words {
			if c := columnNamed(t, w); c >= 0 {
				if r := firstFigures(t); r != nil {
					return &publicItem{amount: cellAt(r, c), at: &t.Columns[c]}
				}
			}
		}
	}
	return nil
}

func itemByRow(t *budget.Table, words []string) *publicItem {
	for i := range t.Rows {
		r := &t.Rows[i]
		label := labelOf(r)
		if label == nil {
			continue
		}
		for _, w := range words {
			if !strings.Contains(squeeze(label.Text), w) {
				continue
			}
			item := &publicItem{label: label}
			for j := range r.Cells {
				if c := &r.Cells[j]; c.Text != "" && c.IsNumber() {
					item.amount = &r.Cells[j]
					break
				}
			}
			return item
		}
	}
	return nil
}

func hasFigures(t *budget.Table) bool { return firstFigures(t) != nil }

func firstFigures(t *budget.Table) *budget.Row {
	for i := range t.Rows {
		if isOrdinals(&t.Rows[i]) {
			continue
		}
		for j := range t.Rows[i].Cells {
			if t.Rows[i].Cells[j].IsNumber() {
				return &t.Rows[i]
			}
		}
	}
	return nil
}

// noPublicTable is why rules on the 三公 expenses could not tell.
var noPublicTable = perf.Words{ZH: "没有能读懂的“三公”经费表", EN: "no table of 三公 expenses that could be understood"}

// eachMoney runs do over the indicators of all forms that name an amount or a
// price.
func eachMoney(p *perf.Pass, do func(form string, e *entry)) {
	for _, f := range surveyOf(p).forms {
		for _, c := range f.columns {
			for i := range c.entries {
				if e := &c.entries[i]; e.measure == money || e.measure == price {
					do(f.name, e)
				}
			}
		}
	}
}

// moneyOf is the amount that a target names, as a figure that can be compared
// with printed ones.
func moneyOf(e *entry) (budget.Figure, bool) {
	if e.kind != indicator.KindQuantity || e.measure != money {
		return budget.Figure{}, false
	}
	f, err := budget.NewFigure(e.Target.Number().String(), budget.Unit(e.Target.Unit()), placeless)
	return f, err == nil && f.Unit.IsMoney()
}
