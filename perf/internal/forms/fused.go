package forms

import (
	"strings"
	"unicode/utf8"
)

// splitLevels takes cells apart that hold levels and what stands behind them
// (产出指标数量指标培训人数), where they stand left of the names. Cells behind them
// that are in the way move on.
func (r *rowReader) splitLevels(cells []*cell) []*cell {
	for i, c := range cells {
		if isLevelCell(c) {
			continue
		}
		words, rest := peelLevels(c.text)
		if c.col >= r.lay.groups[0].name || len(words) == 0 || len(words) == 1 && runes(rest) < 2 {
			continue
		}
		col := r.lay.first
		if w, ok := readWord(word(words[0])); ok && w.first == "" || r.lay.first == 0 {
			col = r.lay.groups[0].second
		}
		if col == 0 {
			continue
		}
		r.page.repaired(c, "级别与其后的文字写在一格，分开读取")
		out := append([]*cell(nil), cells[:i]...)
		for _, text := range append(words, rest) {
			if text != "" {
				out = append(out, &cell{col: col, text: text, at: c.at})
				col++
			}
		}
		if behind := cells[i+1:]; len(behind) > 0 && behind[0].col < col {
			n := col - behind[0].col
			for _, k := range behind {
				k.col += n
			}
		}
		return append(out, cells[i+1:]...)
	}
	return cells
}

// peelLevels takes the level words, with their points, off the front of a text.
func peelLevels(text string) (words []string, rest string) {
	if len(text) > maxLabel {
		return nil, text
	}
	rest = compact(text)
	for {
		i := strings.Index(rest, "指标")
		if i <= 0 {
			return words, rest
		}
		end := i + len("指标")
		if open := rest[end:]; strings.HasPrefix(open, "(") || strings.HasPrefix(open, "（") {
			if n := strings.IndexAny(open, ")）"); n > 0 {
				_, size := utf8.DecodeRuneInString(open[n:])
				if points(rest[:end+n+size]) != nil {
					end += n + size
				}
			}
		}
		if _, ok := readWord(word(rest[:end])); !ok {
			return words, rest
		}
		words, rest = append(words, rest[:end]), rest[end:]
	}
}
