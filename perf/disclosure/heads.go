package disclosure

import (
	"strings"
	"unicode"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf/internal/blank"
	"github.com/perftarget/perftarget/source"
)

// maxHeads is the most lines that may stand between a title and its table.
const maxHeads = 8

// heads is what stands above a table.
type heads struct {
	title  source.Text
	unit   budget.Unit
	owner  string
	lines  []*line // all of them
	stray  []*line // what stands between them and belongs to none
	at     int     // the item at which the rows begin
	titled bool
	bare   bool    // no rows were found
	spaced *spaced // the rows, where blanks alone part their cells
}

// tableAt reads the heads of a table that begin at item i; nil if none does.
func (d *document) tableAt(i int) *heads {
	if !d.items[i].isRow() && d.headKind(i) == headNone {
		return nil
	}
	h := &heads{at: i}
	strong := false // a line that only stands above tables
	for h.at < len(d.items) && h.at-i <= maxHeads {
		kind := d.headKind(h.at)
		if kind == headNone {
			break
		}
		strong = strong || kind != headShort
		l := d.items[h.at]
		if kind == headStray {
			h.stray = append(h.stray, l)
			h.at++
			continue
		}
		h.lines = append(h.lines, l)
		switch kind {
		case headUnit:
			h.unit, h.owner = orElse(l.unit, h.unit), orElse(h.owner, l.owner)
		case headTitle, headShort:
			if !h.addTitle(l) {
				return nil // the lower of two titles is the table's
			}
			h.unit, h.owner = orElse(l.unit, h.unit), orElse(h.owner, l.owner)
		}
		h.at++
	}
	if d.hasFormLabels(h.at) {
		return nil
	}
	rows := 0
	for j := h.at; j < len(d.items) && d.items[j].isRow() && rows < 2; j++ {
		rows++
	}
	if rows == 2 || rows == 1 && strong {
		return h
	}
	if strong && (h.unit != "" || h.titled) {
		if d.stackAt(h.at) != nil {
			return h
		}
		if h.spaced = d.spacedAt(h.at); h.spaced != nil {
			return h
		}
	}
	if h.titled && h.unit != "" && budget.RoleOf(h.title.Text) != "" {
		h.bare = true // a table is there, whatever became of its rows
		return h
	}
	return nil
}

// headKind says what a line above a table is.
type headKind uint8

const (
	headNone  headKind = iota
	headTitle          // the title, by its words
	headShort          // a title by its place alone: a unit follows
	headOther          // the number of the table, or （2024年度）
	headUnit           // 部门名称：…  单位：万元
	headStray          // a short line under the unit that is none of these
)

func (d *document) headKind(i int) headKind {
	l := d.items[i]
	switch {
	case l.head:
		return headUnit
	case l.title:
		return headTitle
	case l.single && l.tableNo:
		return headOther
	case !l.single, l.isRow():
		return headNone
	case tableNumberPrefix(l.one) != "":
		return headTitle
	case l.year:
		return headOther
	case d.underUnit(i) && d.items[i-1].owner != "":
		return headOther // goes on with the name of the body
	case d.underUnit(i):
		return headStray
	case i+1 < len(d.items) && d.items[i+1].head && mayHead(l):
		return headShort
	}
	return headNone
}

// underUnit reports whether a short line stands between the line of the unit and
// the first row.
func (d *document) underUnit(i int) bool {
	return i > 0 && i+1 < len(d.items) && d.items[i-1].head && d.items[i+1].isRow() && mayHead(d.items[i])
}

// hasWord reports whether a text has a letter or a digit.
func hasWord(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// mayHead reports whether a line could be a title by its form alone.
func mayHead(l *line) bool {
	return l.runes >= 4 && l.runes <= maxHeading && !l.figure && !l.note && l.ordinal != ordinalPart &&
		!l.has(fullStop|semicolon|colon|comma)
}

// isOwnerLabel reports whether a cell is only the label of the owner.
func isOwnerLabel(s string) bool {
	if len(s) > 40 || !strings.HasSuffix(s, "：") && !strings.HasSuffix(s, ":") {
		return false
	}
	s = blank.Drop(s)
	for _, label := range ownerLabels {
		if s == label+"：" || s == label+":" {
			return true
		}
	}
	return false
}

// addTitle takes a title line, or the second of a title that is broken over two.
// It refuses another title.
func (h *heads) addTitle(l *line) bool {
	s := orElse(l.titleText, l.one)
	if !h.titled {
		h.title, h.titled = source.Text{Text: s, At: source.Place{Line: l.no}}, true
		return true
	}
	above := h.lines[len(h.lines)-2]
	if isTitle(h.title.Text) || above.no != h.title.At.Line || l.gap {
		return false
	}
	h.title.Text += s
	return true
}

// titleAround takes for the title of a table that has none one between its unit
// and its rows, or the short line right above it, which stays a heading of the
// narrative as well, and puts a title together that is broken over two lines.
func (d *document) titleAround(h *heads) {
	if !h.titled && len(h.stray) > 0 {
		h.addTitle(h.stray[0])
		h.lines, h.stray = append(h.lines, h.stray[0]), h.stray[1:]
		return
	}
	n := len(d.pending)
	if !h.titled && n > 0 {
		l := d.pending[n-1]
		if n--; !l.isRow() && mayHead(l) && (l.ordinal != ordinalNone || containsAny(l.one, titleWords)) {
			h.title = source.Text{Text: l.one, At: source.Place{Line: l.no}}
		} else if !l.isRow() && strings.HasSuffix(l.one, "表") {
			h.title = source.Text{Text: l.one}
		}
	}
	if n == 0 || h.title.Text == "" {
		return
	}
	if l := d.pending[n-1]; beginsTitle(l, h.title.Text) {
		h.title = source.Text{Text: l.one + h.title.Text, At: source.Place{Line: l.no}}
	} else if h.title.At.Line == 0 {
		h.title = source.Text{}
	}
}

// beginsTitle reports whether a numbered line above the end of a title begins it.
func beginsTitle(l *line, end string) bool {
	return l.ordinal != ordinalNone && l.ordinal != ordinalPart && !l.isRow() && ordinal(end) == ordinalNone &&
		!l.has(fullStop|semicolon|colon) && !strings.Contains(l.one, "表") && !endsWithAny(l.one, headingEnds) &&
		isTitle(l.one+end) && containsAny(l.one+end, titleWords)
}

// sameTitle reports whether two titles are one, 续 and brackets aside.
func sameTitle(a, b string) bool {
	a, b = blank.Drop(a), blank.Drop(b)
	if a == b {
		return true
	}
	for _, mark := range []string{"（续）", "(续)", "续表", "续"} {
		if strings.ReplaceAll(a, mark, "") == b {
			return true
		}
	}
	return false
}
