package sheet

import (
	"strings"

	"github.com/perftarget/perftarget/perf"
)

// taskTable is the tasks of a department (年度主要任务), in the form of 财预〔2015〕
// 88号 with the money of each.
type taskTable struct {
	tasks   []perf.Labelled
	columns []string
	amounts map[string]map[string]string // by task and column
	total   []string                     // the last row, its label first
}

// newTaskTable takes the amounts of tasks out of what a form has beyond the
// model, where the reader keeps them under "task column", and the row of totals,
// whose first amount the reader keeps as the form's.
func newTaskTable(f *perf.DepartmentForm) (t taskTable, rest []perf.Labelled) {
	t = taskTable{tasks: f.Tasks, amounts: map[string]map[string]string{}}
	for _, e := range f.Extra {
		if !t.take(e) {
			rest = append(rest, e)
		}
	}
	if len(t.columns) < 2 || len(f.Sources.Parts) > 0 || !noMoney(&f.Uses) || f.Sources.Total.IsBlank() {
		return t, rest
	}
	var left []perf.Labelled
	for _, e := range rest {
		switch {
		case t.total == nil && strings.Contains(e.Label, "合计"):
			t.total = []string{e.Label, f.Sources.Total.Text, e.Text}
		case t.total != nil && e.Label == t.total[0]:
			t.total = append(t.total, e.Text)
		default:
			left = append(left, e)
		}
	}
	return t, left
}

// take keeps an amount of a task.
func (t *taskTable) take(e perf.Labelled) bool {
	for _, task := range t.tasks {
		column, ok := strings.CutPrefix(e.Label, task.Label+" ")
		if !ok || task.Label == "" {
			continue
		}
		if t.amounts[task.Label] == nil {
			t.amounts[task.Label] = map[string]string{}
		}
		t.amounts[task.Label][column] = e.Text
		for _, c := range t.columns {
			if c == column {
				return true
			}
		}
		t.columns = append(t.columns, column)
		return true
	}
	return false
}

func (t *taskTable) width() int { return 3 + max(len(t.columns), 1) }

// write writes the table.
func (t *taskTable) write(s *bookSheet, width int) {
	switch {
	case len(t.tasks) == 0:
	case len(t.columns) == 0:
		s.parts(label("核心职能"), part{"重点任务", width - 1, styleLabel})
		for _, task := range t.tasks {
			s.parts(label(""), label(task.Label), long(task.Text, width-2))
		}
	default:
		t.withMoney(s, width)
	}
}

func (t *taskTable) withMoney(s *bookSheet, width int) {
	from := s.next
	last := width - 2 - len(t.columns)
	upper := []part{label("年度主要任务"), label("任务名称"), label("主要内容")}
	lower := []part{label(""), label(""), label("")}
	deep := false
	for _, c := range t.columns {
		over, under, ok := strings.Cut(c, " ")
		if !ok && deep {
			over, under = "", c
		}
		deep = deep || ok
		upper, lower = append(upper, label(over)), append(lower, label(under))
	}
	rows := [][]part{upper}
	if deep {
		rows = append(rows, lower)
	}
	for _, task := range t.tasks {
		row := []part{label(""), label(task.Label), value(task.Text, 1)}
		for _, c := range t.columns {
			row = append(row, value(t.amounts[task.Label][c], 1))
		}
		rows = append(rows, row)
	}
	if t.total != nil {
		row := []part{label(""), label(t.total[0]), value("", 1)}
		for i := range t.columns {
			row = append(row, value(item(t.total[1:], i), 1))
		}
		rows = append(rows, row)
	}
	for _, row := range rows {
		row[len(row)-1].span = max(last, 1)
		s.parts(row...)
	}
	s.mergeArea(1, from, 1, s.next-1)
}
