package disclosure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/blank"
	"github.com/perftarget/perftarget/source"
)

// A table that was cut at the blanks of a page can be cut in the wrong places: a
// header set high or low, a label over two columns, two cells with one blank
// between. Then its figures contradict one another although the page is right. So
// such a table is only believed if nothing in it speaks against the cut.

// isGuessed reports whether the columns of a table were found at blanks.
func (t *taking) isGuessed() bool {
	for _, l := range t.rowAt {
		if l.guessed {
			return true
		}
	}
	return false
}

// doubt says why the columns of a table that were found at blanks are not
// certain, blank where they are.
func doubt(t *budget.Table) string {
	switch {
	case mixesCells(t):
		return "按空格分列，有的格里是两格的内容"
	case hasHeader(t):
		return "按空格分列，表头与表体没有分开"
	case lacksLabels(t):
		return "按空格分列，有的列没有对应的表头"
	case t.Title == "" && t.Unit == "":
		return "按空格分列，不知道是哪张表"
	case hasLooseSums(t):
		return "按空格分列，小计属于哪一组无法确定"
	case contradictsItself(t):
		return "按空格分列，各列对不上，多半分错了列"
	}
	return ""
}

// unreadable says why a table that was parted at blanks is not read, blank where
// it is.
func (d *document) unreadable(t *budget.Table, notes []perf.Note) string {
	if reason := doubt(t); reason != "" {
		return reason
	}
	if !hasNumbers(t) && (lostFigures(notes) || len(t.Rows) > 2 || d.figuresFollow()) {
		return "按空格分列，表头与表体没有分开"
	}
	return ""
}

// mixesCells reports whether a cell has a figure and then words, or a label two
// texts.
func mixesCells(t *budget.Table) bool {
	for i := range t.Columns {
		for _, label := range t.Columns[i].Labels {
			if strings.Contains(label, "   ") && !isOneHan(word(label)) {
				return true
			}
		}
	}
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			f := &t.Rows[i].Cells[j]
			if f.IsNumber() || f.IsBlank() {
				continue
			}
			first := word(f.Text)
			rest := strings.TrimSpace(f.Text[len(first):])
			if r, _ := utf8.DecodeRuneInString(rest); isAmount(first) && strings.Contains(first, ".") && rest != "" && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
				return true
			}
		}
	}
	return false
}

// lacksLabels reports whether a column of amounts has no label, or none but 小计
// beside a 合计: what it is the sum of is lost.
func lacksLabels(t *budget.Table) bool {
	total, sum := false, false
	for i := range t.Columns {
		if labels := t.Columns[i].Labels; len(labels) == 1 {
			total, sum = total || blank.Drop(labels[0]) == "合计", sum || blank.Drop(labels[0]) == "小计"
		}
	}
	if total && sum {
		return true
	}
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			if f := &t.Rows[i].Cells[j]; f.IsNumber() && f.Places() > 0 && (j >= len(t.Columns) || len(t.Columns[j].Labels) == 0) {
				return true
			}
		}
	}
	return false
}

// hasHeader reports whether a row has the words that head the parts of a code.
func hasHeader(t *budget.Table) bool {
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			if c := t.Rows[i].Cell(j + 1); t.Rows[i].Cells[j].Text == "类" && c.Text == "款" {
				return true
			}
		}
	}
	return false
}

// hasLooseSums reports whether several rows begin with 小计 and the total of the
// table stands no further to the left: what groups they sum is lost.
func hasLooseSums(t *budget.Table) bool {
	n, at, total := 0, 0, len(t.Columns)
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			f := &t.Rows[i].Cells[j]
			if f.IsBlank() {
				continue
			}
			switch label := blank.Drop(f.Text); {
			case label == "小计":
				n, at = n+1, max(at, j)
			case strings.HasSuffix(label, "合计"), strings.HasSuffix(label, "总计"):
				total = min(total, j)
			}
			break
		}
	}
	return n > 1 && total >= at
}

// contradictsItself reports whether the equations within a table fail as those of
// a table cut in the wrong places do: at several figures, and many of them. One
// wrong figure breaks only those that it stands in.
func contradictsItself(t *budget.Table) bool {
	results, broken := tryEquations(t)
	if broken == 0 {
		return false
	}
	if len(budget.Diagnose(results)) > 1 {
		return broken*5 > len(results)
	}
	return broken*2 > len(results)
}

// tryEquations tries the equations within a table.
func tryEquations(t *budget.Table) (results []budget.Result, broken int) {
	results, _ = budget.Survey(budget.Document{Tables: []budget.Table{*t}})
	for i := range results {
		if results[i].Verdict == budget.VerdictBroken {
			broken++
		}
	}
	return results, broken
}

// figuresFollow reports whether the next line, or the one after it, has nothing
// but figures: the row that an empty table above lacks.
func (d *document) figuresFollow() bool {
	for _, l := range d.items[d.i:min(d.i+2, len(d.items))] {
		figures, words := 0, 0
		for _, w := range strings.Fields(l.plain()) {
			if isSpacedFigure(w) {
				figures++
			} else {
				words++
			}
		}
		if figures > 1 && words == 0 {
			return true
		}
	}
	return false
}

// guessedTable is the last table whose columns were found at blanks: the item
// behind it, the count of tables with it, and its lines.
type guessedTable struct {
	end, count int
	lines      []*line
}

// followsLast reports whether what stands between the last table of guessed
// columns and the item at hand is only what a header could be.
func (d *document) followsLast() bool {
	if d.last.count == 0 || len(d.sub.Tables) != d.last.count || d.i > d.last.end+maxHeads {
		return false
	}
	for _, l := range d.items[d.last.end:d.i] {
		if l.title || l.head || l.formTitle || l.has(fullStop|semicolon) {
			return false
		}
	}
	return true
}

// withdraw leaves the rows of the last table out as well: what follows it without
// a head is the rest of it, and cannot be read.
func (d *document) withdraw(reason string) {
	n := len(d.sub.Tables) - 1
	table := d.sub.Tables[n]
	d.sub.Tables = d.sub.Tables[:n]
	d.unread(&table, d.last.lines, reason)
}

// unread keeps what a table prints with the reason why it is not read, and leaves
// its title: the table is there, and nothing is known of what is in it.
func (d *document) unread(table *budget.Table, lines []*line, reason string) {
	d.keep(lines, reason)
	if table.Role == "" {
		return
	}
	table.Rows, table.Columns = nil, nil
	table.Note = source.Text{}
	d.sub.Tables = append(d.sub.Tables, *table)
}
