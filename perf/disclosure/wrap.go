package disclosure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wrap tells which lines of prose go on with the one before them.
type wrap struct {
	full   int  // the width that no line can pass
	spaced bool // a blank line stands between all lines
	// of the paragraph at hand
	first *line
	lines int
	marks mark // in any of its lines
}

// wrapSlack is how much less than the longest line may fill a line and leave no
// room: two characters of indent that the text lost, and a half.
const wrapSlack = 5

// wrapOf finds the width that no line can pass from the lines that stand close
// together; a document with a line a paragraph has no such lines that go on.
func wrapOf(lines []*line) *wrap {
	const classes = 400
	w := &wrap{full: classes}
	gaps := 0
	for _, l := range lines[min(1, len(lines)):] {
		if l.gap {
			gaps++
		}
	}
	w.spaced = gaps > 0 && gaps*10 >= (len(lines)-1)*9
	var count [classes]int
	n := 0
	for i, l := range lines {
		if i+1 < len(lines) && (w.spaced || !lines[i+1].gap) && !l.isRow() {
			count[min(l.width, classes-1)]++
			n++
		}
	}
	// The longest line may be a freak; the width that a tenth of them reach is not.
	seen := 0
	for width := classes - 1; width >= 0; width-- {
		if seen += count[width]; seen*10 > n {
			w.full = max(width-wrapSlack, 20)
			break
		}
	}
	return w
}

// begin begins a paragraph.
func (w *wrap) begin(l *line) { w.first, w.lines, w.marks = l, 0, l.marks }

// joins reports whether line b goes on with the paragraph that a ends so far.
func (w *wrap) joins(a, b *line) bool {
	w.lines++
	if b.gap && !w.spaced || a.isRow() || b.isRow() {
		return false
	}
	s, t := a.one, b.one
	if closes(t) || startsWithAny(t, goingOn) {
		return true // a stop pushed to the next line
	}
	if b.ordinal != ordinalNone || strings.Contains(s, "://") {
		return false
	}
	numbered := w.first.ordinal != ordinalNone
	if w.lines == 1 && numbered && a.runes <= maxHeading && endsWithAny(s, headingEnds) {
		return false
	}
	if w.lines == 1 && !numbered && b.width > a.width+wrapSlack && isTextTitle(s) && (!isDigits(t[:min(1, len(t))]) || yearOf(t[:min(4, len(t))]) != "") {
		return false
	}
	noRoom := a.width+firstWord(t) >= w.full
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
	return noRoom || w.unfinished(a, b)
}

// isTextTitle reports whether a line is the title of a text: it names the year and
// says what the text is (某局2024年“三公”经费预算说明).
func isTextTitle(s string) bool {
	return !strings.ContainsAny(s, "，,。；;：:") && yearOf(s) != "" && endsWithAny(s, textEnds)
}

// unfinished reports whether a sentence that has begun is not ended by a line,
// and the next is no heading: wherever the lines are cut.
func (w *wrap) unfinished(a, b *line) bool {
	if strings.Count(a.one, "“") > strings.Count(a.one, "”") || strings.Count(a.one, "（") > strings.Count(a.one, "）") {
		return true
	}
	return w.marks&(comma|fullStop) != 0 && (w.lines > 1 || a.runes >= minWrapped) && !(b.figure && isDigits(b.one)) &&
		!(b.runes <= maxHeading && endsWithAny(b.one, headingEnds) && !b.has(comma|fullStop))
}

// minWrapped is the least length, in characters, of the first line of a
// paragraph that was cut at the width of its page.
const minWrapped = 12

// goingOn are marks that no paragraph begins with.
var goingOn = []string{"，", "、", "。", "；", "：", "）", "”", "》", ",", ";", ")", "（类）", "（款）", "（项）", "(类)", "(款)", "(项)"}

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
