package forms

import (
	"strings"

	"github.com/perftarget/perftarget/perf/internal/grid"
)

// Span is where one form stands in a grid: rows Start to End-1. The title is row
// Start where the form has one.
type Span struct {
	Start, End int
	Kind       Kind
}

// Detect reports whether a grid holds a form, by its labels, and of which kind.
// The memo may be nil.
func Detect(g grid.Grid, memo *Memo) (Kind, bool) { return detect(newPage(g, memo).lines) }

func detect(lines []line) (Kind, bool) {
	var marks, tables, body, project int
	for i := range lines {
		l := &lines[i]
		if len(l.cells) == 0 || len(l.cells) > maxRow {
			continue
		}
		if len(l.cells) == 1 && l.cells[0].mean().isTitle() {
			return kindOf(l.cells[0].text), true
		}
		if isHeader(l) || startsBlock(l) {
			tables++
		}
		for _, c := range l.cells {
			switch id, ok := c.labelID(); {
			case !ok:
			case id == fieldName:
				project++
			case id == fieldDuties, id == fieldStrategy, id == fieldOffices, id == fieldPosts, id == fieldTasks:
				body++
			case !isMinor(id):
				marks++
			}
		}
	}
	switch {
	case body > 0 && project == 0 && (tables > 0 || body+marks >= 3):
		return Department, true
	case tables > 0 || project > 0 && marks >= 2:
		return Project, true
	}
	return None, false
}

// Find finds the forms of a grid, which may be a whole document: each begins
// with a title that a form follows, and ends before the next title, after its
// signatures, or where rows stop being those of a form. Titles in a table of
// contents or in a sentence begin nothing. The memo may be nil.
func Find(g grid.Grid, memo *Memo) []Span { return find(newPage(g, memo).lines) }

func find(lines []line) []Span {
	f := finder{lines: lines}
	var out []Span
	for i := 0; i < len(f.lines); {
		if !f.begins(i) {
			i++
			continue
		}
		end := f.end(i)
		out = append(out, Span{Start: i, End: end, Kind: kindOf(f.lines[i].cells[0].text)})
		i = end
	}
	return out
}

type finder struct{ lines []line }

// begins reports whether row i is a title with a form below it: but for the
// year, the unit and such, the first row below is one of a form.
func (f *finder) begins(i int) bool {
	if !f.isTitle(i) {
		return false
	}
	for j, seen := i+1, 0; j < len(f.lines) && seen < 10; j++ {
		l := &f.lines[j]
		if len(l.cells) == 0 {
			continue
		}
		seen++
		if f.isTitle(j) {
			return false
		}
		if isFormRow(l) {
			return true
		}
		if !isPreamble(l) && !isLabelled(l) && !f.headsNext(j) {
			return false
		}
	}
	return false
}

// isLabelled reports a text beside another that can be its label, though no table
// knows it: 区级林业主管部门 | 某区林业局.
func isLabelled(l *line) bool {
	return len(l.cells) == 2 && runes(l.cells[0].text) <= maxMark && !strings.ContainsAny(l.cells[0].text, "0123456789")
}

// headsNext reports whether the row below heads a table of indicators, so that this
// one is the upper row of the header.
func (f *finder) headsNext(i int) bool {
	for i++; i < len(f.lines); i++ {
		if l := &f.lines[i]; len(l.cells) > 0 {
			return len(l.cells) <= maxRow && isHeader(l)
		}
	}
	return false
}

func (f *finder) isTitle(i int) bool {
	l := &f.lines[i]
	return len(l.cells) == 1 && l.cells[0].mean().isTitle()
}

// isPreamble reports whether a row may stand between a title and its form: the
// year, the unit, who files it with a mark beside (公开14表), a heading.
func isPreamble(l *line) bool {
	labelled := 0
	for _, c := range l.cells {
		if c.mean().isYear() {
			labelled++
		} else if id, ok := c.labelID(); ok && id != fieldObjectiveYear {
			labelled++
		} else if runes(c.text) > maxMark {
			return len(l.cells) == 1 && strings.HasPrefix(c.key(), "(")
		}
	}
	return labelled > 0 || len(l.cells) == 1 && strings.HasPrefix(l.cells[0].key(), "(")
}

// maxMark is how long a text can be that stands beside the unit or who files it: a
// mark of the form, a body.
const maxMark = 30

// isFormRow reports whether a row can only be one of a form: a label of a field
// with a value, a header of indicators, a level.
func isFormRow(l *line) bool {
	if len(l.cells) > maxRow {
		return false
	}
	if isHeader(l) || startsBlock(l) {
		return true
	}
	strong := 0
	for _, c := range l.cells {
		if c.mean().head {
			strong++ // the funds
		}
		id, ok := c.labelID()
		if ok && !isMinor(id) && id != fieldMoneyUnit && id != fieldFiler && id != fieldFiledAt {
			strong++
		}
	}
	return strong > 0 && len(l.cells) > 1 || strong > 0 && hasMark(l.cells[0].text, ":：")
}

// isSignature reports whether a row is the last of a form: who signed, when.
func isSignature(l *line) bool {
	for _, c := range l.cells {
		switch id, ok := c.labelID(); {
		case ok && (id == fieldResponsible || id == fieldHandler || id == fieldFiledAt || id == fieldPhone):
			return true
		}
	}
	return false
}

// lookAhead is how many rows are searched for the rest of a form that stray
// lines interrupt.
const lookAhead = 12

// end is the row behind the form that begins at row i.
func (f *finder) end(i int) int {
	end := i + 1
	inTable := false
	for j := i + 1; j < len(f.lines); j++ {
		l := &f.lines[j]
		if len(l.cells) == 0 {
			continue
		}
		if f.begins(j) {
			break
		}
		switch {
		case isHeader(l) || startsBlock(l) || hasLevel(l):
			inTable = true
		case inTable && isSignature(l):
			return f.afterSignature(j)
		case f.belongs(l, inTable):
		case f.resumes(j):
		default:
			return end
		}
		end = j + 1
	}
	return end
}

// belongs reports whether a row without a level can be part of the form: before
// the indicators any row but a heading, after their beginning a row of cells.
func (f *finder) belongs(l *line, inTable bool) bool {
	if len(l.cells) > 1 {
		return true
	}
	c := l.cells[0]
	switch {
	case c.col > 1: // a row of a table, not a line of text
		return true
	case inTable && isHeading(c.text) && !isSignature(l):
		return false
	}
	if _, ok := c.labelID(); ok || c.mean().group || c.mean().isYear() {
		return true
	}
	if inTable {
		return prefixOfWord(c.text)
	}
	return !isHeading(c.text)
}

// resumes reports whether the form goes on after stray lines: rows of its own
// follow before another title.
func (f *finder) resumes(i int) bool {
	for j, seen := i+1, 0; j < len(f.lines) && seen < lookAhead; j++ {
		l := &f.lines[j]
		if len(l.cells) == 0 {
			continue
		}
		seen++
		if f.isTitle(j) {
			return false
		}
		if hasLevel(l) && len(l.cells) > 1 || isHeader(l) || isSignature(l) && len(l.cells) > 1 {
			return true
		}
	}
	return false
}

// afterSignature is the end of a form whose signatures stand at row i: those
// rows, and remarks right below.
func (f *finder) afterSignature(i int) int {
	end := i + 1
	for j := i + 1; j < len(f.lines); j++ {
		l := &f.lines[j]
		if len(l.cells) == 0 {
			continue
		}
		k := l.cells[0].key()
		if !isSignature(l) && !strings.HasPrefix(k, "注:") && !strings.HasPrefix(k, "填表说明") && !strings.HasPrefix(k, "填报说明") &&
			!strings.HasPrefix(k, "备注") {
			return end
		}
		if f.begins(j) {
			return end
		}
		end = j + 1
	}
	return end
}

func hasLevel(l *line) bool {
	if len(l.cells) > maxRow {
		return false
	}
	for _, c := range l.cells {
		if _, ok := levelWord(c); ok {
			return true
		}
	}
	return false
}

// isHeading reports whether a text is a heading of the document: numbered, short
// and no sentence.
func isHeading(s string) bool {
	k := folded(s)
	if k == "" {
		return false
	}
	return runes(k) <= 30 && (unnumbered(k) != k || strings.HasPrefix(k, "第")) && !hasMark(k, "。;；")
}
