package disclosure

import "strings"

// Furniture is text of the paper (仅供内部审核, a running head): short, and the
// same again and again where something else would be expected. No word is
// known here; repetition alone tells.
const (
	furnitureTimes = 3  // fewer repetitions prove nothing
	furnitureMin   = 4  // characters: shorter texts repeat by nature
	furnitureMax   = 40 // characters
)

// markFurniture finds the furniture and gives it its fate.
func markFurniture(lines []line) {
	places := map[string][]int{}
	cells := map[string]bool{}
	var order []string
	for i := range lines {
		l := &lines[i]
		if l.fate != fateNone {
			continue
		}
		if l.isRow() {
			continue
		}
		if !l.mayBeFurniture() {
			continue
		}
		s := l.one
		if places[s] == nil {
			order = append(order, s)
		}
		places[s] = append(places[s], i)
	}
	repeated := false
	for _, s := range order {
		repeated = repeated || len(places[s]) >= furnitureTimes
	}
	if !repeated {
		return
	}
	for i := range lines {
		for _, c := range lines[i].cells {
			if c != "" && places[c] != nil {
				cells[c] = true
			}
		}
	}
	for _, s := range order {
		if at := places[s]; len(at) >= furnitureTimes && !cells[s] && isFurniture(lines, at) {
			for _, i := range at {
				lines[i].fate = fateFurniture
				if lines[i].page {
					turnPage(lines, i)
				}
			}
		}
	}
}

// mayBeFurniture reports whether a line could be furniture by its form: no
// label, title, heading, sentence or figure.
func (l *line) mayBeFurniture() bool {
	if len(l.one) > 4*furnitureMax || l.figure || l.title || l.formTitle || l.note || l.year || l.ordinal != ordinalNone {
		return false
	}
	return l.runes >= furnitureMin && l.runes <= furnitureMax && !l.has(fullStop|semicolon|colon) && !isSpacedRow(l.one)
}

// isSpacedRow reports whether a line is a row of a table whose cells blanks part:
// words and then an amount, or labels of a header.
func isSpacedRow(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 {
		return false
	}
	if isAmount(words[len(words)-1]) {
		return true
	}
	heads := 0
	for _, w := range words {
		if runes(w) > maxCellRunes/2 {
			return false
		}
		if !isFigureHead(w) {
			heads++
		}
	}
	return heads > 0 && !isFigureHead(words[0])
}

// isFurniture reports whether the text that stands at the lines given is
// furniture: it follows itself, which no content does, or it stands at the edge
// of pages, or what stands around it is different each time.
func isFurniture(lines []line, at []int) bool {
	edges := 0
	before, after := map[string]bool{}, map[string]bool{}
	for _, i := range at {
		p, n := neighbour(lines, i, -1), neighbour(lines, i, +1)
		if n != nil && n.one == lines[i].one {
			return true
		}
		if lines[i].page || n == nil || n.page {
			edges++
		}
		for _, side := range []struct {
			l    *line
			seen map[string]bool
		}{{p, before}, {n, after}} {
			if side.l == nil {
				continue
			}
			if side.l.figure {
				return false
			}
			side.seen[side.l.text] = true
		}
	}
	if edges*5 >= len(at)*4 {
		return true
	}
	return len(before)*3 >= len(at)*2 && len(after)*3 >= len(at)*2
}

// neighbour is the nearest line before or after i that says something.
func neighbour(lines []line, i, step int) *line {
	for j := i + step; j >= 0 && j < len(lines); j += step {
		if lines[j].fate == fateNone || lines[j].fate == fateFurniture {
			return &lines[j]
		}
	}
	return nil
}
