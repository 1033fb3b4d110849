package tables

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf/internal/blank"
)

// maxRest is the longest rest of a broken label, in bytes.
const maxRest = 2 * len("字")

// maxHeader is the most rows a header may have.
const maxHeader = 16

// kind is what a column holds.
type kind uint8

const (
	kindNone kind = iota // no label
	kindText
	kindCode
	kindNumber
)

// column is one column of the header, read from top to bottom.
type column struct {
	labels []string
	unit   budget.Unit
	at     cell
	kind   kind
	total  bool // of the columns after it
	part   int  // of a code printed in parts: 1 for 类, 2 for 款 and below, 0 for others
}

// isBody reports whether a row belongs to the body: it prints an amount, or
// begins as no header does. Above are the header rows so far.
func isBody(cells []cell, above [][]cell) bool {
	if isNumbering(cells) {
		return false
	}
	first, filled, years, words, leaves := -1, 0, 0, 0, 0
	amount := false
	for i := range cells {
		c := &cells[i]
		if c.class == cBlank {
			continue
		}
		if first < 0 {
			first = i
		}
		filled++
		switch {
		case isYear(c.text):
			years++
		case c.number():
			amount = true
		default:
			words++
			if leafLabels[blank.Drop(c.text)] {
				leaves++
			}
		}
	}
	switch {
	case filled == 0, leaves > 3 && leaves+1 >= filled:
		return false // a figure beside a row of 预算数 and 决算数 is of a merged cell
	case amount, years > 0 && (words == 0 && len(above) > 0 && years < 2):
		return true
	case len(above) == 0:
		return false
	}
	label := blank.Drop(cells[first].text)
	if numbered(label) {
		return true
	}
	if filled > 1 {
		return false
	}
	// One filled cell: the total of an empty table, or the first item of a column
	// that has its label already. A short one is the rest of a broken label.
	labelled := labelAbove(above, first)
	if kindOf(label) == kindCode {
		return false
	}
	if totals[label] {
		return kindOf(labelOver(above, first)) != kindNumber
	}
	return labelled && first == firstLabel(above) && len(label) > maxRest
}

// labelAbove reports whether a header row has a label in the column.
func labelAbove(above [][]cell, col int) bool {
	for _, r := range above {
		if col < len(r) && r[col].text != "" {
			return true
		}
	}
	return false
}

// labelOver is the lowest label in a column, or in the nearest to the left that
// has one.
func labelOver(above [][]cell, col int) string {
	for c := col; c >= 0; c-- {
		for r := len(above) - 1; r >= 0; r-- {
			if c < len(above[r]) && above[r][c].text != "" {
				return blank.Drop(above[r][c].text)
			}
		}
	}
	return ""
}

// firstLabel is the leftmost column that has a label.
func firstLabel(above [][]cell) int {
	first := -1
	for _, r := range above {
		for i := range r {
			if r[i].text != "" && (first < 0 || i < first) {
				first = i
			}
		}
	}
	return first
}

// partsBeforeTotal is the count of cells of a row that still belong to the
// header, 类 款 项, where the first row of the body, a total, is printed beside
// them; 0 for other rows.
func (rd *reader) partsBeforeTotal(cells []cell) int {
	n := 0
	for n < len(cells) && (codeParts[cells[n].text] > 0 || n > 0 && cells[n].text == "") {
		n++
	}
	if n < 2 || n == len(cells) || len(rd.header) == 0 || !totals[blank.Drop(cells[n].text)] {
		return 0
	}
	figures := false
	for i := n + 1; i < len(cells); i++ {
		if cells[i].class == cWords {
			return 0
		}
		figures = figures || cells[i].number()
	}
	if !figures && !labelAbove(rd.header, n) {
		return 0
	}
	return n
}

// columns reads the header.
func columns(header [][]cell) []column {
	width := 0
	for _, r := range header {
		width = max(width, len(r))
	}
	cols := make([]column, width)
	if width == 0 {
		return cols
	}
	h := headGrid{rows: header, width: width}
	if h.lostSpans() {
		h.rows = h.rows[len(h.rows)-1:]
	}
	if h.isCentred() {
		h.centred(cols)
	} else {
		h.anchored(cols)
	}
	for i := range cols {
		cols[i].finish()
	}
	return cols
}

// finish derives from the labels what the column holds and in which unit.
func (c *column) finish() {
	if len(c.labels) == 0 {
		return
	}
	c.partCode()
	last := blank.Drop(c.labels[len(c.labels)-1])
	c.kind = kindOf(last)
	c.total = totals[last]
	if c.kind == kindCode {
		c.part = codeParts[last]
	}
	if c.kind != kindNumber {
		return
	}
	for i := len(c.labels) - 1; i >= 0 && c.unit == ""; i-- {
		c.unit = labelUnit(blank.Drop(c.labels[i]))
	}
}

// partCode takes the part of a code (类) off the label above it where the two
// were joined (科目编码类).
func (c *column) partCode() {
	last := blank.Drop(c.labels[len(c.labels)-1])
	for _, w := range codeLabels {
		if i := strings.LastIndex(last, w); i >= 0 && codeParts[last[i+len(w):]] > 0 {
			c.labels = append(c.labels[:len(c.labels)-1:len(c.labels)-1], last[:i+len(w)], last[i+len(w):])
			return
		}
	}
}

// kindOf tells what a column holds by its lowest label.
func kindOf(label string) kind {
	plain := label
	if i := strings.IndexAny(plain, "（("); i > 0 {
		plain = plain[:i]
	}
	if codeParts[plain] > 0 {
		return kindCode
	}
	for _, w := range codeLabels {
		if strings.HasSuffix(plain, w) {
			return kindCode
		}
	}
	for _, w := range textLabels {
		if strings.HasSuffix(plain, w) {
			return kindText
		}
	}
	return kindNumber
}

// HeadsFigures reports whether a label heads a column of figures.
func HeadsFigures(label string) bool { return kindOf(label) == kindNumber }

// labelUnit is the unit that a label declares (预算数（万元）, 占比%).
func labelUnit(label string) budget.Unit {
	if strings.Contains(label, "%") || strings.Contains(label, "％") {
		return budget.Percent
	}
	if strings.Contains(label, "（") || strings.Contains(label, "(") || strings.Contains(label, "单位") {
		return budget.ParseUnit(label)
	}
	for _, u := range unitLabels {
		if strings.HasSuffix(label, u.end) {
			return u.unit
		}
	}
	return ""
}
