package disclosure

import "slices"

// edgeGap is the least room between the ends of two columns of figures, or the
// beginnings of two of labels.
const edgeGap = 3

// byRights parts figures into columns by where they end, where some begin left of
// where others of the column before end.
func byRights(figures []interval) []interval {
	slices.SortFunc(figures, func(a, b interval) int { return a.right - b.right })
	var out []interval
	for i, f := range figures {
		if n := len(out) - 1; n >= 0 && f.right < figures[i-1].right+edgeGap {
			out[n].left, out[n].right = min(out[n].left, f.left), f.right
			continue
		}
		out = append(out, f)
	}
	for i := 1; i < len(out); i++ {
		out[i].left = max(out[i].left, out[i-1].right)
	}
	return out
}

// columnsByLefts parts labels into columns by where they begin, where some reach into
// the next. The label of a total, in the middle of all, tells nothing.
func columnsByLefts(rows []flushWords) []flushColumn {
	var words []flushWord
	right := 0
	for _, r := range rows {
		for _, w := range r {
			if right = max(right, w.right); len(r) > 1 || !isTotalWord(w.text) {
				words = append(words, w)
			}
		}
	}
	if len(words) == 0 {
		return labelColumns(rows)
	}
	slices.SortFunc(words, func(a, b flushWord) int { return a.left - b.left })
	var out []flushColumn
	for i, w := range words {
		n := len(out) - 1
		if n < 0 || w.left >= words[i-1].left+edgeGap {
			if n >= 0 {
				out[n].right = w.left
			}
			out = append(out, flushColumn{interval: interval{w.left, right}})
			n++
		}
		out[n].codes = out[n].codes || w.kind == wordCode
	}
	return out
}

// resplit parts labels at a single blank where a column of labels begins behind it.
func (p *flushPage) resplit(m *measure) {
	for i := range p.body {
		r := m.flushRowOf(p.body[i].line, false)
		words := r.words[:0]
		for _, w := range r.words {
			n := len(words) - 1
			if n >= 0 && w.kind == wordText && words[n].kind == wordText && w.left == words[n].right+1 && !p.beginsLabel(w, words[n]) {
				words[n].text += " " + w.text
				words[n].right = w.right
				continue
			}
			words = append(words, w)
		}
		p.body[i].words = words
	}
}

// beginsLabel reports whether a column of labels, further right than where another
// word begins, begins where a word does.
func (p *flushPage) beginsLabel(w, before flushWord) bool {
	return slices.ContainsFunc(p.columns, func(c flushColumn) bool {
		return !c.figures && c.left > before.left+edgeGap && absInt(w.left-c.left) < edgeGap
	})
}
