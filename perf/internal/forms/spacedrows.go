package forms

import (
	"strings"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf/internal/grid"
)

// indicator takes a row of the table apart: its levels, the name, which is one word,
// and the columns behind it. nil where it does not say.
func (s *spacer) indicator(words grid.Row) grid.Row {
	out := make(grid.Row, s.width)
	if len(words) > 1 && isGroupWord(levelBase(words[0].Text)) {
		out[0], words = words[0], words[1:]
	}
	levels := s.levels(out, words)
	rest := words[levels:]
	switch {
	case len(rest) == 0:
		return cutBlank(out)
	case levels == 0 && len(rest) == 1:
		return nil // the rest of a name, or of a level
	}
	if s.first > 0 && out[s.first-1].Text != "" && out[s.second-1].Text == "" && len(rest) > 2 && !looksValued(rest[1].Text) && s.values(rest[1:]) != nil {
		out[s.second-1], rest = rest[0], rest[1:] // a first level is printed with a second, which no table knows
		s.strange = true
	}
	if s.strange && levels == 0 && !looksValued(rest[1].Text) && !isOperator(rest[1].Text) {
		return nil // the first word may be another such level
	}
	values := s.values(rest)
	if values == nil || valueTypes[rest[0].Text] || strings.Count(rest[0].Text, "(") != strings.Count(rest[0].Text, ")") {
		return nil
	}
	out[s.name-1] = rest[0]
	copy(out[s.name:], values)
	return cutBlank(out)
}

// isBelowTable reports a word that begins what stands below the table.
func isBelowTable(text string) bool {
	m := look(text)
	if _, numbered := unprefixed(text); numbered != "" {
		return false
	}
	for _, e := range remarkEndings {
		if strings.HasSuffix(m.base, e) {
			return true
		}
	}
	return m.isField || sumWords[m.base] || m.isLabelled && hasMark(text, ":：") || hasMark(text, "。") || strings.HasPrefix(text, "注")
}

// levels puts the level words at the head of a row into their columns, with their
// points, and counts the words.
func (s *spacer) levels(out, words grid.Row) int {
	n := 0
	if s.first > 0 {
		if l, ok := spacedLevel(words); ok && l.first != "" && (l.second == "" || followedBySecond(words[1:]) || trimmedStem(words[0].Text) == "满意度") {
			out[s.first-1], n = words[0], 1
			n += s.point(out, words[n:], 0, s.first)
		}
	}
	if l, ok := spacedLevel(words[n:]); ok && l.second != "" {
		out[s.second-1] = words[n]
		n++
		n += s.point(out, words[n:], 1, s.second)
	}
	return n
}

// point puts points behind a level into their column.
func (s *spacer) point(out, words grid.Row, level, col int) int {
	if !s.points[level] || len(words) == 0 || weight(words[0].Text) == nil {
		return 0
	}
	out[col] = words[0]
	return 1
}

// spacedLevel reads the first of some words as a level. Without 指标 or 目标 behind it
// counts only before a name and its value.
func spacedLevel(words grid.Row) (label, bool) {
	if len(words) == 0 {
		return label{}, false
	}
	b := levelBase(words[0].Text)
	stem := strings.TrimSuffix(strings.TrimSuffix(b, "指标"), "目标")
	l, ok := tableWord(words[0].Text, stem)
	if stem == b && (len(words) < 3 || looksValued(words[1].Text)) {
		return label{}, false
	}
	return l, ok
}

func followedBySecond(words grid.Row) bool {
	l, ok := spacedLevel(words)
	return ok && l.second != ""
}

// values puts what stands behind the name, which is one word, into its columns; nil
// where that is open.
func (s *spacer) values(rest grid.Row) grid.Row {
	if len(rest) == 0 {
		return nil
	}
	cells := s.joined(rest[1:], s.has(roleOperator))
	if s.behind[0] == roleValue && len(cells) > 1 && !looksValued(cells[0].Text) {
		for _, c := range cells[1:] {
			if looksValued(c.Text) && number(folded(c.Text)) == nil {
				return nil // the name is a level that no table knows, or has a blank in it
			}
		}
	}
	return s.inColumns(cells)
}

// joined puts a sign and its number, and a number and its unit, into one cell
// where the table has no columns for them.
func (s *spacer) joined(words grid.Row, signs bool) grid.Row {
	out := append(grid.Row(nil), words...)
	if !signs && len(out) > 1 && isOperator(out[0].Text) {
		out[1].Text, out[1].At = out[0].Text+out[1].Text, out[0].At
		out = out[1:]
	}
	if !s.has(roleUnit) && len(out) > 1 && !valueTypes[out[1].Text] && number(strings.TrimLeft(folded(out[0].Text), "≥≤><=")) != nil && number(folded(out[1].Text)) == nil && indicator.ParseUnit(out[1].Text).Known() {
		out[0].Text += out[1].Text
		out = append(out[:1], out[2:]...)
	}
	return out
}

// inColumns puts cells into the columns behind the name: as many as there are, or
// all but remarks at the end. A state has no unit; points alone are those of a row
// whose value is blank. nil where more are missing.
func (s *spacer) inColumns(cells grid.Row) grid.Row {
	var at []int
	for i, r := range s.behind {
		if r == roleUnit && len(cells) > 0 && valueTypes[cells[0].Text] {
			continue
		}
		at = append(at, i)
	}
	if points := s.pointsAlone(cells); points != nil {
		at = points
	}
	out := make(grid.Row, len(s.behind))
	for n, i := range at {
		r := s.behind[i]
		switch {
		case n >= len(cells):
			if r != roleNote && len(cells) != 1 && len(cells) != 0 || len(cells) == 1 && s.hasPoints() && number(folded(cells[0].Text)) != nil {
				return nil
			}
			continue
		case !isPlausible(r, cells[n].Text), r == roleUnit && (number(folded(cells[n].Text)) != nil || valueTypes[cells[n].Text]),
			r == roleOperator && !isOperator(cells[n].Text) && !valueTypes[cells[n].Text]:
			return nil
		}
		out[i] = cells[n]
	}
	if len(cells) > len(at) {
		return nil
	}
	return out
}

// pointsAlone are the columns of points where a row prints so many numbers and
// nothing else, in a table that has other columns, too.
func (s *spacer) pointsAlone(cells grid.Row) []int {
	var at []int
	for i, r := range s.behind {
		if r == roleWeight || r == roleScore {
			at = append(at, i)
		}
	}
	if len(at) < 2 || len(cells) != len(at) {
		return nil
	}
	for _, c := range cells {
		if number(folded(c.Text)) == nil {
			return nil
		}
	}
	return at
}

func (s *spacer) hasPoints() bool { return s.has(roleWeight) || s.has(roleScore) }

func (s *spacer) has(r role) bool {
	for _, b := range s.behind {
		if b == r {
			return true
		}
	}
	return false
}

// cutBlank takes the blank cells off the end of a row.
func cutBlank(row grid.Row) grid.Row {
	for len(row) > 0 && row[len(row)-1].Text == "" {
		row = row[:len(row)-1]
	}
	return row
}
