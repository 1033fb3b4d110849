package rules

import (
	"slices"
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/naming"
	"github.com/perftarget/perftarget/source"
)

// placeless is the place of a figure that is only computed with.
var placeless source.Place

// tablesOf gives the tables of a role, in printed order.
func tablesOf(s *perf.Submission, roles ...budget.Role) []*budget.Table {
	var out []*budget.Table
	for i := range s.Tables {
		for _, r := range roles {
			if s.Tables[i].Role == r {
				out = append(out, &s.Tables[i])
			}
		}
	}
	return out
}

// columnNamed is [labels.named] of a table that is asked once.
func columnNamed(t *budget.Table, words ...string) int { return labelsOf(t).named(words...) }

// labels are the last words of the headers of a table's columns.
type labels []string

func labelsOf(t *budget.Table) labels {
	out := make(labels, len(t.Columns))
	for i := range t.Columns {
		out[i] = lastLabel(&t.Columns[i])
	}
	return out
}

// named gives the first column whose header's last words are one of those given,
// or hold one where none is equal; -1 for none.
func (labels labels) named(words ...string) int {
	for _, w := range words {
		if i := slices.Index(labels, w); i >= 0 {
			return i
		}
	}
	for _, w := range words {
		if i := slices.IndexFunc(labels, func(l string) bool { return strings.Contains(l, w) }); i >= 0 {
			return i
		}
	}
	return -1
}

// lastLabel is the lowest header of a column, without spaces.
func lastLabel(c *budget.Column) string {
	for i := len(c.Labels) - 1; i >= 0; i-- {
		if l := squeeze(c.Labels[i]); l != "" {
			return l
		}
	}
	return ""
}

// squeeze drops blanks, as headers are printed with blanks between characters.
func squeeze(s string) string {
	if !hasBlank(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\t' || r == '\u3000' || r == '\u00a0' {
			return -1
		}
		return r
	}, s)
}

// hasBlank reports whether squeeze has anything to drop.
func hasBlank(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case ' ', '\t':
			return true
		case 0xC2, 0xE3: // the first bytes of the wide ones
			if strings.HasPrefix(s[i:], "\u00a0") || strings.HasPrefix(s[i:], "\u3000") {
				return true
			}
		}
	}
	return false
}

// labelOf is the first cell of a row that is text: what the row is called.
func labelOf(r *budget.Row) *budget.Figure {
	for i := range r.Cells {
		if c := &r.Cells[i]; c.Text != "" && !c.IsNumber() && !c.IsBlank() {
			return c
		}
	}
	return nil
}

// isOrdinals knows the row that numbers a table's columns: 1 2 3 4 5.
func isOrdinals(r *budget.Row) bool {
	n := 0
	for i := range r.Cells {
		c := &r.Cells[i]
		if c.Text == "" || c.IsBlank() {
			continue
		}
		n++
		if !c.IsNumber() || c.Places() != 0 || c.Value().IntPart() != int64(n) {
			return false
		}
	}
	return n >= 2
}

// isSumWord knows the labels of total rows.
func isSumWord(label string) bool {
	if !strings.ContainsRune(label, '计') {
		return false
	}
	switch naming.Plain(label) {
	case "合计", "总计", "小计", "共计", "总合计", "合计金额", "部门合计", "单位合计", "本年支出合计", "支出合计", "项目合计", "项目支出合计":
		return true
	}
	return false
}

// titled is a table's title as a message names it.
func titled(t *budget.Table) string { return "《" + clip(squeeze(t.Title)) + "》" }
