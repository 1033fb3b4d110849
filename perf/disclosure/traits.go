package disclosure

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf/internal/blank"
)

// traits are what a line could be by its words. They are found once, before
// anything is decided: what a line is, its neighbours tell.
type traits struct {
	// one is the text of a line that has a single filled cell, or none; single
	// reports that it is such a line.
	one    string
	single bool
	shape  // of one

	ordinal   ordinalKind
	title     bool // of a table
	titleText string
	formTitle bool
	// formHeader reports a row that prints labels which only forms have.
	formHeader bool
	head       bool // declares the unit or the owner of a table
	note       bool // stands under a table
	year       bool // （2024年度）
	tableNo    bool // 公开01表

	unit  budget.Unit // that the line declares
	owner string      // that the line names
}

// look finds the traits of a line.
func (l *line) look() {
	t := &l.traits
	t.one, t.single = l.only()
	if !t.single {
		// Of rows with several cells only few need a closer look.
		t.formHeader = strings.Contains(l.text, "指标") && countLabels(l.cells) >= 2
		if strings.Contains(l.text, "单位") || strings.IndexByte(l.text, ':') >= 0 || strings.Contains(l.text, "：") {
			l.lookHead()
		}
		return
	}
	s := t.one
	t.shape = shapeOf(s)
	t.ordinal, t.note = ordinal(s), isNote(s)
	if title, rest := cutTitle(s); title != "" {
		t.title, t.titleText = true, title
		t.owner, _ = ownerOf(rest)
		t.unit = unitOf(rest)
		return
	}
	if s == "" || t.figure || len(s) > maxTitle || t.has(fullStop|semicolon) {
		return // no title is a sentence
	}
	if strings.Contains(s, "表") {
		if t.title = isTitle(s) && (!l.isRow() || containsAny(s, titleWords)); t.title {
			t.titleText = s
		}
	}
	t.formTitle = !t.has(comma) && isFormTitle(s)
	t.year = t.has(digit) && isYearLine(s)
	t.tableNo = isTableNumber(s)
	if t.has(colon) || strings.Contains(s, "元") {
		l.lookHead()
	}
}

// cutTitle parts a title from the line below it that was printed in the same
// cell ("公开03表收支预算总表部门：某局 单位：万元"), and says nothing of other texts.
func cutTitle(s string) (title, rest string) {
	for from := 0; ; {
		i := strings.Index(s[from:], "表")
		if i < 0 || from+i > maxTitle {
			return "", ""
		}
		from += i + len("表")
		from += closingOf(s[from:])
		title, rest = strings.TrimSpace(s[:from]), strings.TrimSpace(s[from:])
		if !isTableNumber(title) && startsWithOwner(rest) {
			break
		}
	}
	if !isTitle(title) || !containsAny(title, titleWords) {
		return "", ""
	}
	if len(rest) > maxTitle {
		rest = strings.ToValidUTF8(rest[:maxTitle], "")
	}
	return title, rest
}

// startsWithOwner reports whether a text begins with the label of an owner.
func startsWithOwner(s string) bool {
	for _, label := range ownerLabels {
		if after, ok := strings.CutPrefix(s, label); ok && (strings.HasPrefix(after, "：") || strings.HasPrefix(after, ":")) {
			return true
		}
	}
	return false
}

// lookHead finds out whether a line declares the unit or the owner of a table,
// and says nothing else.
func (l *line) lookHead() {
	t := &l.traits
	if !l.isRow() {
		name, owner := ownerOf(t.one)
		unit := unitOf(t.one)
		if before, _, ok := strings.Cut(t.one, "单位"); ok && unit != "" && !owner {
			before = strings.TrimRight(strings.TrimSuffix(before, "金额"), "（( \u3000")
			if isTitle(before) && containsAny(before, titleWords) {
				t.title, t.titleText, t.unit = true, before, unit
				return
			}
		}
		if owner || unit != "" && strings.Contains(t.one, "单位") && t.runes <= maxHeading {
			t.head, t.unit, t.owner = true, unit, name
		}
		return
	}
	var unit budget.Unit
	var name, title string
	known, label := false, false
	for _, c := range l.cells {
		if c == "" {
			continue
		}
		u := unitOf(c)
		if n, ok := ownerOf(c); ok || u != "" && strings.Contains(c, "单位") {
			known, label = true, false
			unit, name = orElse(u, unit), orElse(n, name)
			continue
		}
		switch {
		case c == "元":
			// the end of 单位：万元, broken over two rows
		case isOwnerLabel(c):
			known, label = true, true
		case label:
			name, label = blank.Drop(c), false // what the label announces
		case title == "" && isTitle(c) && containsAny(c, titleWords):
			title = c
		default:
			return
		}
	}
	if known {
		t.unit, t.owner = unit, name
		t.title, t.titleText, t.head = title != "", title, title == ""
	}
}

// countLabels counts the cells that are labels of forms.
func countLabels(cells []string) int {
	n := 0
	for _, c := range cells {
		if formLabels[blank.Drop(c)] {
			n++
		}
	}
	return n
}

// orElse is a, or b where a is blank.
func orElse[S ~string](a, b S) S {
	if a != "" {
		return a
	}
	return b
}

// only is the text of a line that has a single filled cell, or none at all.
func (l *line) only() (string, bool) {
	if l.cells == nil {
		return strings.TrimSpace(l.text), true
	}
	found := ""
	for _, c := range l.cells {
		if c == "" {
			continue
		}
		if found != "" {
			return "", false
		}
		found = c
	}
	return found, true
}
