package sheet

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// fundTable is the money of a project as its form prints it: one column, the two
// of the template, or those of an execution table.
type fundTable struct {
	head    string // 项目资金, or the layout's own with its points
	points  bool   // the head prints points, and no unit
	total   string // the label of the total, in an execution table
	columns []string
	amounts map[string]map[string]string // by label and column, beyond the first
	whole   *perf.FundColumn
	year    *perf.FundColumn
}

// unit is the unit of the first figure that has one.
func unitOf(columns ...*perf.FundColumn) budget.Unit {
	for _, c := range columns {
		if c.Total.Unit != "" {
			return c.Total.Unit
		}
		for _, p := range c.Parts {
			if p.Figure.Unit != "" {
				return p.Figure.Unit
			}
		}
	}
	return ""
}

// width is how many columns the table needs.
func (t *fundTable) width() int { return 3 + max(len(t.columns), 2) }

func (t *fundTable) isZero() bool {
	return noMoney(t.whole) && noMoney(t.year) && len(t.amounts) == 0
}

// write writes the table.
func (t *fundTable) write(s *bookSheet, width int) {
	if t.isZero() {
		return
	}
	head := t.head
	if u := unitOf(t.whole, t.year); u != "" && t.points {
		s.field(width, "金额单位：", string(u))
	} else if u != "" {
		head += "（" + string(u) + "）"
	}
	from := s.next
	switch {
	case len(t.columns) > 0:
		t.execution(s, head, width)
	case noMoney(t.whole):
		t.single(s, head, width)
	default:
		t.double(s, head, width)
	}
	s.mergeArea(1, from, 1, s.next-1)
}

// lines are the total and the parts of a column, with their labels.
func lines(c *perf.FundColumn, total string) (labels, amounts []string) {
	if !c.Total.IsBlank() || c.Total.Text != "" {
		labels, amounts = append(labels, total), append(amounts, c.Total.Text)
	}
	for _, p := range c.Parts {
		labels, amounts = append(labels, p.Label), append(amounts, p.Figure.Text)
	}
	return labels, amounts
}

func (t *fundTable) single(s *bookSheet, head string, width int) {
	labels, amounts := lines(t.year, "年度资金总额：")
	for i := range labels {
		s.parts(label(first(i, head)), label(labels[i]), value(amounts[i], width-2))
	}
}

func (t *fundTable) double(s *bookSheet, head string, width int) {
	l1, a1 := lines(t.whole, "实施期资金总额：")
	l2, a2 := lines(t.year, "年度资金总额：")
	left := (width - 3) / 2
	for i := range max(len(l1), len(l2)) {
		s.parts(label(first(i, head)), label(item(l1, i)), value(item(a1, i), left), label(item(l2, i)), value(item(a2, i), width-3-left))
	}
}

func (t *fundTable) execution(s *bookSheet, head string, width int) {
	row := []part{label(head), label("")}
	for _, c := range append([]string{"年初预算数"}, t.columns...) {
		row = append(row, label(c))
	}
	row[len(row)-1].span = width - len(row) + 1
	s.parts(row...)
	labels, amounts := lines(t.year, t.total)
	if len(labels) == 0 || labels[0] != t.total && t.amounts[t.total] != nil {
		labels, amounts = append([]string{t.total}, labels...), append([]string{""}, amounts...)
	}
	for i, l := range labels {
		row := []part{label(""), label(l), value(amounts[i], 1)}
		for _, c := range t.columns {
			row = append(row, value(t.amounts[l][c], 1))
		}
		row[len(row)-1].span = width - len(row) + 1
		s.parts(row...)
	}
}

// first is s for the first row, and blank for those that it is merged over.
func first(i int, s string) string {
	if i == 0 {
		return s
	}
	return ""
}

func item(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return ""
}

// takeExecution takes the amounts of an execution table out of what a form has
// beyond the model, where the reader keeps them under "label column".
// What stands before them and behind comes back.
func (t *fundTable) takeExecution(extra []perf.Labelled) (before, behind []perf.Labelled) {
	parts := map[string]bool{}
	for _, p := range t.year.Parts {
		parts[p.Label] = true
	}
	for _, e := range extra {
		l, column := e.Label, ""
		for i, r := range e.Label {
			if r == ' ' && (parts[e.Label[:i]] || isTotal(e.Label[:i])) {
				l, column = e.Label[:i], e.Label[i+1:]
				break
			}
		}
		switch {
		case column == "" && t.amounts == nil:
			before = append(before, e)
			continue
		case column == "":
			behind = append(behind, e)
			continue
		}
		if !parts[l] && t.total == "" {
			t.total = l
		}
		if t.amounts == nil {
			t.amounts = map[string]map[string]string{}
		}
		if t.amounts[l] == nil {
			t.amounts[l] = map[string]string{}
		}
		t.amounts[l][column] = e.Text
		known := false
		for _, c := range t.columns {
			known = known || c == column
		}
		if !known {
			t.columns = append(t.columns, column)
		}
	}
	if t.total == "" {
		t.total = "年度资金总额："
	}
	return before, behind
}

// isTotal reports whether a label of funds names a total.
func isTotal(s string) bool {
	return strings.Contains(s, "总额") || strings.Contains(s, "合计") || strings.Contains(s, "总预算")
}

// noMoney reports whether a column prints nothing.
func noMoney(c *perf.FundColumn) bool { return c.Total.IsBlank() && len(c.Parts) == 0 }
