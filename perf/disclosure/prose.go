package disclosure

import (
	"strings"
	"unicode/utf8"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf/internal/prose"
	"github.com/perftarget/perftarget/source"
)

// flushProse makes paragraphs of the lines of prose read so far.
func (d *document) flushProse() {
	lines := d.pending
	d.pending = nil
	w := wrapOf(lines)
	for i := 0; i < len(lines); {
		w.begin(lines[i])
		j := i + 1
		for j < len(lines) && w.joins(lines[j-1], lines[j]) {
			w.marks |= lines[j].marks
			j++
		}
		d.paragraph(lines[i:j])
		i = j
	}
}

// paragraph keeps one paragraph, as a heading if it has the form of one.
func (d *document) paragraph(lines []*line) {
	if lines[0].isRow() {
		d.keep(lines, "单独的一行表格，不属于任何表")
		return
	}
	p := make([]prose.Line, len(lines))
	for i, l := range lines {
		l.fate = fateProse
		p[i] = prose.Line{Text: l.text, At: source.Place{Line: l.no}}
	}
	s := prose.Parse(p, prose.Options{Year: d.sub.Department.Year, Names: d.names, Room: d.memo.Room()})
	if isHeading(&s) {
		d.headings.enter(strings.TrimSpace(s.Text.Text))
	} else {
		s.Heading = d.headings.String()
	}
	d.sub.Narrative = append(d.sub.Narrative, s)
}

// isHeading reports whether a paragraph is a heading: short, no sentence, no
// figure claimed, and numbered or ending in the word of one.
func isHeading(s *budget.Statement) bool {
	text := strings.TrimSpace(s.Text.Text)
	if len(s.Claims) > 0 || runes(text) > maxHeading || strings.ContainsAny(text, "。；;") {
		return false
	}
	text = strings.TrimRight(text, "：:")
	switch ordinal(text) {
	case ordinalPart, ordinalChinese, ordinalBracket:
		r, _ := utf8.DecodeLastRuneInString(text)
		return !strings.ContainsRune("，、,", r)
	}
	// Items of a list are numbered, too: only its words make a heading of one.
	return !strings.ContainsAny(text, "，：:") && endsWithAny(text, headingEnds)
}

// maxHeading is the longest heading, in characters.
const maxHeading = 40

// headings are the headings that the next paragraph stands under, one a level.
type headings struct {
	level []ordinalKind
	text  []string
}

// enter takes a heading: it ends those of its own level and below.
func (h *headings) enter(text string) {
	kind := ordinal(text)
	n := len(h.level)
	for i, l := range h.level {
		if l == kind || kind <= ordinalPart {
			n = i
			break
		}
	}
	h.level, h.text = append(h.level[:n], kind), append(h.text[:n], text)
	if kind > ordinalPart && n > 0 && h.level[0] <= ordinalPart {
		// A part is a volume, not a section: 第三部分 says nothing of a figure.
		h.level, h.text = h.level[1:], h.text[1:]
	}
}

// String is the section, the outermost heading first.
func (h *headings) String() string { return strings.Join(h.text, "／") }
