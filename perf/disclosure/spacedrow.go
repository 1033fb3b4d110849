package disclosure

import "strings"

// headWords are the labels of a line of a header; one that is spaced out (金  额)
// is one.
func headWords(l *line) []string {
	var out []string
	spaced := false
	for _, w := range strings.Fields(l.text) {
		if n := len(out) - 1; n >= 0 && isOneHan(w) && (spaced || isOneHan(out[n])) && !levelPairs[out[n]+w] {
			out[n] += w
			spaced = true
			continue
		}
		out, spaced = append(out, w), false
	}
	return out
}

// wordsOnly takes a line apart that has no figures but codes.
func wordsOnly(l *line) spacedRow {
	words := strings.Fields(l.text)
	side := spacedSide{}
	for i, w := range words {
		if len(side.label) == 0 && isCodeWord(w, words[i+1:], len(side.code)) {
			side.code = append(side.code, i)
		} else {
			side.label = append(side.label, i)
		}
	}
	return spacedRow{line: l, words: words, sides: []spacedSide{side}}
}

// parseSpaced takes a line apart that has figures, nil for others.
func parseSpaced(l *line) *spacedRow {
	words := strings.Fields(l.text)
	row := spacedRow{line: l, words: words}
	side := spacedSide{}
	figures := 0
	for i, w := range words {
		switch {
		case len(side.label) == 0 && len(side.figures) == 0 && isCodeWord(w, words[i+1:], len(side.code)):
			side.code = append(side.code, i)
		case isSpacedFigure(w):
			side.figures = append(side.figures, i)
			figures++
		default:
			if beginsSide(&side, words, w) {
				row.sides = append(row.sides, side)
				side = spacedSide{}
			}
			side.label = append(side.label, i)
		}
	}
	row.sides = append(row.sides, side)
	if figures == 0 || len(row.sides) > 2 {
		return nil
	}
	return &row
}

// beginsSide reports whether a word begins the second side of a row: it follows
// figures, or a numbered label that goes on with none.
func beginsSide(side *spacedSide, words []string, w string) bool {
	if len(side.figures) > 0 {
		return true
	}
	return len(side.label) > 0 && ordinal(words[side.label[0]]) != ordinalNone && ordinal(w) == ordinalChinese
}

// isCodeWord reports whether a word is a code, or a part of one behind others,
// and no figure: a label or another part follows.
func isCodeWord(w string, rest []string, parts int) bool {
	if !isDigits(w) || len(rest) == 0 {
		return false
	}
	if parts > 0 && len(w) != 2 || parts == 0 && len(w) != 3 && len(w) != 5 && len(w) != 7 {
		return false
	}
	return !isSpacedFigure(rest[0]) || isDigits(rest[0]) && len(rest[0]) == 2 || isAmount(rest[0])
}

// isSpacedFigure reports whether a word is a printed figure or the sign for none.
func isSpacedFigure(w string) bool {
	return isFigureText(w) || strings.Trim(w, "-—–－") == ""
}
