package disclosure

import (
	"fmt"
	"strings"
)

// Text aligned by spaces, as pdftotext -layout prints tables: a column is where
// all rows of a region leave room on both sides. A region is found by several
// rows whose cells stand under one another, so that a sentence with two blanks
// in it stays a sentence. Lines with tabs or bars take no part.

// splitAligned cuts the rows of regions aligned by spaces into cells.
func splitAligned(lines []line, opt *Options) error {
	if !mayAlign(lines) {
		return nil
	}
	best, paper := &aligner{}, true
	for i, width := range runeWidths {
		if a := align(lines, measure{width, 2}); a.aligned > best.aligned {
			best, paper = a, i == oneEach
		}
	}
	if paper {
		best = align(lines, measure{runeWidths[oneEach], 1})
	}
	budget := opt.Limits.Cells
	for i := range lines {
		budget -= len(lines[i].cells)
	}
	for _, r := range best.tables {
		for _, row := range r.rows {
			l := &lines[row.line]
			if budget -= len(r.columns); budget < 0 {
				return opt.fail(l.no, ErrTooLarge, fmt.Sprintf("表格单元超过%d个", opt.Limits.Cells))
			}
			l.cells, l.guessed = r.cut(l.text, row), true
		}
	}
	return nil
}

// mayAlign reports whether any line has blanks that could part cells.
func mayAlign(lines []line) bool {
	for i := range lines {
		if l := &lines[i]; l.cells == nil && l.fate == fateNone && mayPart(l.text) {
			return true
		}
	}
	return false
}

// mayPart reports whether a line has blanks that could part cells, or set one in.
func mayPart(s string) bool {
	return strings.Contains(s, "  ") || strings.Contains(s, "\u3000") || strings.Contains(s, "\u00a0")
}

// aligner looks for tables, with one notion of how wide characters are.
type aligner struct {
	lines []line
	measure
	margin  int // where the leftmost line begins
	tables  []*region
	aligned int // fields that stand under others
}

// align finds the tables of a document.
func align(lines []line, m measure) *aligner {
	a := &aligner{lines: lines, measure: m}
	a.margin = a.findMargin()
	var now *region
	for _, r := range a.segments() {
		if now != nil && a.join(now, r) || r.several == 0 {
			continue
		}
		a.take(now)
		now = r
	}
	a.take(now)
	a.nextTo()
	return a
}

// findMargin finds where the leftmost line begins.
func (a *aligner) findMargin() int {
	least := -1
	for i := range a.lines {
		l := &a.lines[i]
		if l.cells != nil || l.page {
			continue
		}
		left := 0
		for _, r := range l.text {
			if !isBlankRune(r) {
				if least < 0 || left < least {
					least = left
				}
				if left == 0 {
					return 0
				}
				break
			}
			left += a.width(r)
		}
	}
	return max(least, 0)
}

// maxAligned is the most columns that a table has.
const maxAligned = 256

// setIn is how far a line is set in that stands under another column than the
// first.
const setIn = 2

// segments finds the runs of lines, one under the other, that have several
// fields or are set in.
func (a *aligner) segments() []*region {
	var out []*region
	var now *region
	end := func() {
		if now != nil {
			now.dropWords()
			if a.findColumns(now); len(now.columns) <= maxAligned {
				out = append(out, now)
			}
		}
		now = nil
	}
	for i := range a.lines {
		l := &a.lines[i]
		if l.cells != nil || l.fate != fateNone || !mayPart(l.text) && (now == nil || !isHeadWord(l.text)) {
			end()
			continue
		}
		row := a.row(i)
		goesOn := now != nil && !l.page && (len(row.fields) > 1 || isHeadWord(l.text))
		if row.parts == 0 || row.parts == 1 && !goesOn && (row.fields[0].left < a.margin+setIn || isAbove(strings.TrimSpace(l.text))) {
			end()
			continue
		}
		if l.page {
			end() // each page is laid out by itself
		}
		if now == nil {
			now = &region{first: i}
		}
		now.add(row)
	}
	end()
	return out
}

// isHeadWord reports whether a line is nothing but the header of a column of
// codes or names (功能分类科目编码), which may stand alone in its row.
func isHeadWord(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) <= maxCellRunes && (strings.HasSuffix(s, "编码") || strings.HasSuffix(s, "科目") || strings.HasSuffix(s, "名称"))
}

// take keeps a region if it is a table.
func (a *aligner) take(r *region) {
	if r == nil {
		return
	}
	a.findColumns(r) // of all that joined
	under, all := r.under()
	proven := under >= 2 && (r.wide() && under*5 >= all*3 ||
		under*4 >= all*3 && (r.hasFigures(a.lines) || under >= 3 && !r.isList(a.lines)))
	if !proven && !a.underHead(r) {
		return
	}
	a.aligned += under
	a.extend(r)
	a.tables = append(a.tables, r)
}

// underHead reports whether what stands above a region stands only above tables,
// and the region could be the header of one.
func (a *aligner) underHead(r *region) bool {
	for _, row := range r.rows {
		for _, f := range row.fields {
			if s := a.text(row, f); runes(s) > maxCellRunes || strings.Contains(s, "。") {
				return false
			}
		}
	}
	for i := r.first - 1; i >= 0; i-- {
		l := &a.lines[i]
		s := strings.TrimSpace(l.text)
		switch {
		case s == "":
			continue
		case l.cells != nil || len(s) > maxTitle:
			return false
		case unitOf(s) != "" && strings.Contains(s, "单位"), isTitle(s) && containsAny(s, titleWords), isFormTitle(s):
			return true
		}
		if _, owner := ownerOf(s); owner || isYearLine(s) || isTableNumber(s) {
			continue // says nothing alone
		}
		return false
	}
	return false
}

// nearTable is how many lines may stand between a table and a row that is one
// only by standing near it.
const nearTable = 2

// nextTo finds the rows beside tables that are proven by nothing but that: the
// last row of a form, a row alone between two labels. They have at least three
// fields.
func (a *aligner) nextTo() {
	taken := map[int]bool{}
	for _, t := range a.tables {
		for _, row := range t.rows {
			taken[row.line] = true
		}
	}
	var more []*region
	for _, t := range a.tables {
		for _, step := range []int{1, -1} {
			at := t.last
			if step < 0 {
				at = t.first
			}
			for i, left := at+step, nearTable; i >= 0 && i < len(a.lines) && left >= 0; i += step {
				l := &a.lines[i]
				if l.cells != nil || taken[i] || strings.TrimSpace(l.text) == "" {
					break
				}
				row := a.row(i)
				if row.parts < 3 || strings.Contains(l.text, "。") {
					left--
					continue
				}
				taken[i], left = true, nearTable
				r := &region{first: i}
				r.add(row)
				if a.findColumns(r); len(r.columns) <= maxAligned {
					more = append(more, r)
				}
			}
		}
	}
	a.tables = append(a.tables, more...)
}

// text is the text of a field.
func (a *aligner) text(row alignedRow, f field) string { return a.lines[row.line].text[f.from:f.to] }
