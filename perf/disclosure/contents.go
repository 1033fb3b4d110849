package disclosure

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf/internal/blank"
	"github.com/perftarget/perftarget/source"
)

// contents takes a table of contents (目录) and keeps it as a statement that
// claims nothing.
func (d *document) contents() bool {
	head := d.items[d.i].one
	if len(head) > 20 || !contentsWords[blank.Drop(head)] {
		return false
	}
	first, n := "", 1
	for d.i+n < len(d.items) {
		l := d.items[d.i+n]
		entry, led := entryOf(l)
		if entry == "" {
			break
		}
		if first == "" {
			first = entry
		} else if !led {
			if label := ordinalLabel(entry); entry == first || l.page || label != "" && label == ordinalLabel(first) {
				break // the contents end where their first heading comes back
			}
			if ordinal(entry) == ordinalNone && runes(entry) > 8 {
				break
			}
		}
		n++
	}
	// What looks like the last entry may be the title of the table that follows.
	for n > 1 && d.tableAt(d.i+n-1) != nil {
		n--
	}
	d.flushProse()
	var b strings.Builder
	for i, l := range d.items[d.i : d.i+n] {
		l.fate = fateContents
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(l.plain())
	}
	d.sub.Narrative = append(d.sub.Narrative, budget.Statement{
		Text:    source.Text{Text: b.String(), At: source.Place{Line: d.items[d.i].no}},
		Heading: blank.Drop(head),
	})
	d.i += n
	return true
}

// ordinalLabel is the number that a heading begins with (第一部分, 一、), blank
// where it has none.
func ordinalLabel(s string) string {
	switch ordinal(s) {
	case ordinalPart:
		for _, end := range []string{"部分", "章", "编"} {
			if i := strings.Index(s, end); i > 0 {
				return s[:i+len(end)]
			}
		}
	case ordinalChinese, ordinalDigit:
		if i := strings.IndexAny(s, "、．."); i > 0 {
			return s[:i]
		}
	}
	return ""
}

// entryOf is the heading that a line of a table of contents names, blank if the
// line is none, and whether dots or a page number lead on from it.
func entryOf(l *line) (string, bool) {
	s := l.text
	led := false
	if l.isRow() {
		filled := 0
		for i, c := range l.cells {
			if c == "" {
				continue
			}
			filled++
			if filled > 1 && (i != len(l.cells)-1 || !isDigits(c)) {
				return "", false
			}
			if filled == 1 {
				s = c
			}
		}
		led = filled > 1
	}
	s = strings.TrimSpace(s)
	t := strings.TrimRight(s, "0123456789 \u3000")
	u := strings.TrimRight(t, ".…·．。 \u3000-—_")
	if len(t)-len(u) >= 4 {
		s, led = u, true
	}
	if runes(s) > 60 || l.has(fullStop|semicolon) || l.head {
		return "", false
	}
	return blank.Drop(s), led
}
