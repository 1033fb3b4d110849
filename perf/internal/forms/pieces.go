package forms

import "strings"

// prefixes are all beginnings of the words of levels, 指标 included.
var prefixes = func() map[string]bool {
	out := map[string]bool{}
	add := func(w string) {
		r := []rune(w + "指标")
		for i := 1; i < len(r); i++ {
			out[string(r[:i])] = true
		}
	}
	for w := range firstWords {
		add(w)
	}
	for w := range secondWords {
		add(w)
	}
	return out
}()

// pieceReach is how many filled rows below the next piece of a broken label may
// stand.
const pieceReach = 2

// joinPieces puts the labels of levels together that broke over rows (数量 / 指标,
// or 产 / 出 / 指 / 标): pieces in one column, that together are such a word. The
// label stands where its first piece does.
func (p *page) joinPieces(lines []*line) {
	for i, l := range lines {
		for _, c := range l.free() {
			if text := compact(c.text); len(text) <= maxLabel && prefixes[text] && !isWord(text) {
				p.joinAt(lines, i, c, text)
			}
			if isLevelCell(c) && points(c.text) == nil {
				p.joinPoints(lines[i+1:], c)
			}
		}
	}
}

// joinAt collects the pieces below a cell and joins them if they make a word.
func (p *page) joinAt(lines []*line, row int, c *cell, text string) {
	var pieces []*cell
	for gap, j := 0, row+1; j < len(lines) && gap < pieceReach; j++ {
		if len(lines[j].cells) == 0 {
			continue
		}
		next := lines[j].at(c.col)
		if next == nil || next.used || !prefixes[text+compact(next.text)] && !isWord(text+compact(next.text)) {
			gap++
			continue
		}
		gap = 0
		text += compact(next.text)
		pieces = append(pieces, next)
		if isWord(text) {
			for _, k := range pieces {
				p.repaired(k, "级别标签被拆成几行，合为“"+text+"”")
			}
			c.rename(text)
			return
		}
	}
}

// joinPoints puts the points that stand below a level behind it (产出指标 / (50分)).
func (p *page) joinPoints(below []*line, c *cell) {
	for seen, j := 0, 0; j < len(below) && seen < pieceReach; j++ {
		if len(below[j].cells) == 0 {
			continue
		}
		seen++
		next := below[j].at(c.col)
		if next == nil {
			continue
		}
		if !next.used && next.levelBase() == "" && points(next.text) != nil {
			c.rename(c.text + next.text)
			p.repaired(next, "分值与“"+c.text+"”分成两行，接到其后")
		}
		return
	}
}

// isWord reports whether a text is a level word with its end.
func isWord(text string) bool {
	_, ok := readWord(word(text))
	return ok && strings.Contains(text, "指标")
}
