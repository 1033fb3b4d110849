package disclosure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf/internal/prose"
	"github.com/perftarget/perftarget/source"
)

// flushProse makes paragraphs of the lines of prose read so far.
func (d *document) flushProse() {
	lines := d.pending
	d.pending = nil
	full := fullWidth(lines)
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && joins(lines[i:j], lines[j], full) {
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
	s := prose.Parse(p, prose.Options{Year: d.sub.Department.Year, Names: d.names})
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

// wrapSlack is how much less than the longest line may fill a line and leave no
// room: two characters of indent that the text lost, and a half.
const wrapSlack = 5

// fullWidth is the width that no line can pass. It is found from
// the lines that stand close together; a document with a line a paragraph has no
// such lines that go on.
func fullWidth(lines []*line) int {
	const classes = 400
	var count [classes]int
	n := 0
	for i, l := range lines {
		if i+1 < len(lines) && !lines[i+1].gap && !l.isRow() {
			count[min(l.width, classes-1)]++
			n++
		}
	}
	// The longest line may be a freak; the width that a tenth of them reach is not.
	seen := 0
	for w := classes - 1; w >= 0; w-- {
		if seen += count[w]; seen*10 > n {
			return max(w-wrapSlack, 20)
		}
	}
	return classes
}

// joins reports whether line b goes on with a paragraph.
func joins(paragraph []*line, b *line, full int) bool {
	a := paragraph[len(paragraph)-1]
	if b.gap || a.isRow() || b.isRow() {
		return false
	}
	s, t := a.one, b.one
	if closes(t) {
		return true // a full stop pushed to the next line
	}
	if b.ordinal != ordinalNone || strings.Contains(s, "://") {
		return false
	}
	numbered := paragraph[0].ordinal != ordinalNone
	if len(paragraph) == 1 && numbered && a.runes <= maxHeading && endsWithAny(s, headingEnds) {
		return false
	}
	noRoom := a.width+firstWord(t) >= full
	// Only in a list is it plain that what has no number of its own goes on.
	listed := noRoom && numbered && !b.page && !endsWithAny(t, headingEnds)
	last, _ := utf8.DecodeLastRuneInString(s)
	switch {
	case strings.ContainsRune("，、,（(—", last):
		return true
	case strings.ContainsRune("。！？!?", last):
		return startsWithAny(t, carryOn) || listed
	case strings.ContainsRune("；;：:", last):
		return listed
	}
	return noRoom
}

// firstWord is the width of what cannot be broken at the start of a line: a
// number or a Latin word, or one character.
func firstWord(s string) int {
	n := 0
	for _, r := range s {
		if r <= ' ' || r > '~' {
			break
		}
		n++
	}
	return max(n, 2)
}

// closes reports whether a line is only the mark that ends a sentence.
func closes(s string) bool {
	return s != "" && strings.TrimFunc(s, func(r rune) bool {
		return strings.ContainsRune("。；！？”）", r) || unicode.IsSpace(r)
	}) == ""
}

func startsWithAny(s string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

func endsWithAny(s string, words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}
