package disclosure

import "strings"

// flushWord is a text of a row that blanks part from others. Words that a single
// blank parts may be one, a figure and a code stand alone.
type flushWord struct {
	interval
	text string
	kind wordKind
}

// wordKind is what a word of a row could be by its form.
type wordKind uint8

const (
	wordText   wordKind = iota
	wordCode            // a code, or a part of one
	wordFigure          // an amount, a count, or the sign for none
)

// flushRow is a line with its words.
type flushRow struct {
	line  *line
	words []flushWord
}

// flushRowOf takes a line apart, words that one blank parts together or each for
// itself.
func (m *measure) flushRowOf(l *line, together bool) flushRow {
	single := measure{m.width, 1}
	fields := single.fieldsOf(l)
	row := flushRow{line: l, words: make([]flushWord, 0, len(fields))}
	texts := make([]string, len(fields))
	for i, f := range fields {
		texts[i] = l.text[f.from:f.to]
	}
	kinds := kindsOf(texts)
	from := 0
	for i, f := range fields {
		if n := len(row.words) - 1; n >= 0 && kinds[i] == wordText && row.words[n].kind == wordText && (f.soft || f.blanks == 1 && (together || isOneHan(texts[i-1]) && isOneHan(texts[i])) && !levelPairs[texts[i-1]+texts[i]]) {
			row.words[n].right, row.words[n].text = f.right, l.text[from:f.to]
			continue
		}
		from = f.from
		row.words = append(row.words, flushWord{f.interval, texts[i], kinds[i]})
	}
	return row
}

// kindsOf tells what the words of a line are. Digits alone are codes where words
// follow them, and figures behind words or where the line has none.
func kindsOf(words []string) []wordKind {
	kinds := make([]wordKind, len(words))
	lastText := -1
	for i, w := range words {
		if kinds[i] = formOf(w); kinds[i] == wordText {
			lastText = i
		}
	}
	seen := false
	for i, w := range words {
		switch {
		case kinds[i] == wordText:
			seen = true
		case !isDigits(w):
		case i < lastText && (!seen || isCodeLong(w) && kinds[i+1] == wordText):
			kinds[i] = wordCode
		case lastText < 0 && i == 0 && isCodeLong(w) && len(words) > 1 && isAmount(words[1]):
			kinds[i] = wordCode // its label is printed above or below
		}
	}
	return kinds
}

// formOf tells words from what could be figures.
func formOf(w string) wordKind {
	switch {
	case isDigits(w), isAmount(w), strings.Trim(w, "-—–－") == "":
		return wordFigure
	case isFigureText(w) && (strings.HasSuffix(w, "%") || strings.HasPrefix(w, "-")):
		return wordFigure
	}
	return wordText
}

// isCodeLong reports whether digits are as long as the codes of classifications.
func isCodeLong(w string) bool { return len(w) == 3 || len(w) == 5 || len(w) == 7 }

// texts are the words of a row.
func (r *flushRow) texts() []string {
	out := make([]string, len(r.words))
	for i, w := range r.words {
		out[i] = w.text
	}
	return out
}

// figures counts the figures of a row.
func (r *flushRow) figures() int {
	n := 0
	for i := range r.words {
		if r.words[i].kind == wordFigure {
			n++
		}
	}
	return n
}

// isNumbering reports whether a row only numbers the columns.
func (r *flushRow) isNumbering() bool {
	next := 1
	for i := range r.words {
		w := r.words[i].text
		if w == "栏次" || w == "行次" {
			continue
		}
		if !isDigits(w) || len(w) > 2 || int(w[len(w)-1]-'0') != next%10 {
			return false
		}
		next++
	}
	return next > 2
}

// flushMeasure is how wide characters are in a document: in the way in which most
// figures end below others.
func (d *document) flushMeasure() *measure {
	if d.measure == nil {
		best := -1
		for k := len(runeWidths) - 1; k >= 0; k-- {
			m := &measure{runeWidths[k], 1}
			if n := d.figuresBelow(m); n > best {
				best, d.measure = n, m
			}
		}
	}
	return d.measure
}

// figuresBelow counts the figures that end where one in the row of figures above
// does.
func (d *document) figuresBelow(m *measure) int {
	n := 0
	above, now := map[int]bool{}, map[int]bool{}
	for _, l := range d.items {
		if len(l.text) > flushBytes || l.cells != nil && !l.guessed || !hasFigure(l.text) {
			continue
		}
		clear(now)
		for _, f := range m.fieldsOf(l) {
			if !isAmount(l.text[f.from:f.to]) {
				continue
			}
			if now[f.right] = true; above[f.right] {
				n++
			}
		}
		above, now = now, above
	}
	return n
}
