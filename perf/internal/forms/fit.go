package forms

import (
	"strings"
	"unicode/utf8"

	"github.com/perftarget/perftarget/indicator"
)

// fit reads a row by the columns of the header, every cell moved by shift. It
// fails where a cell does not say what its column wants. It is strange where a
// level stands there that no table knows.
func (r *rowReader) fit(l *line, cells []*cell, shift int) (it item, strange, ok bool) {
	bare := false // a level without 指标, which can be a name, too (项目成本)
	odd := false  // a cell in its place does not say what its column wants
	it = item{line: l, sides: make([]side, len(r.lay.groups)), strict: shift == 0, valueless: r.lay.isValueless()}
	for _, c := range cells {
		col, ok := r.lay.cols[c.col+shift]
		if !ok {
			if shift != 0 || !r.isBeyond(c) {
				return item{}, false, false
			}
			col = column{role: roleNote, side: len(it.sides) - 1}
		}
		switch col.role {
		case roleFirst, roleSecond:
			w, known := columnWord(c, shift == 0)
			bare = bare || known && !isLevelCell(c)
			if !known {
				strange = true
				w = label{cell: c, weight: points(c.text)}
			}
			if !it.addLevel(col, w) {
				if shift != 0 || !it.addLevel(col, label{cell: c, weight: w.weight}) {
					return item{}, false, false
				}
				strange, it.misplaced = true, true
			}
		case roleField:
			return item{}, false, false
		case roleSerial:
			if number(folded(c.text)) == nil {
				return item{}, false, false
			}
			it.points = append(it.points, c)
		case roleLevelWeight:
			it.addWeight(c)
		default:
			if !isPlausible(col.role, c.text) {
				if shift != 0 || strange {
					return item{}, false, false
				}
				odd = true
			}
			it.sides[col.side].add(col, c)
		}
	}
	it.dropFillers()
	strange = strange || odd || bare && it.lacksValue()
	named := shift == 0 && r.lay.groups[0].second == 0 && cells[len(cells)-1].col <= r.lay.last && !odd
	if strange && (shift != 0 || !it.isWhole()) || !it.isSound(shift, named) || !r.namesAreNames(&it, odd) {
		return item{}, false, false
	}
	if named {
		it.levelsByName()
	}
	return it, strange, true
}

// levelsByName gives the indicators of a table without a column of second levels,
// which are named by nothing but one (数量指标 | 375万平方米), that level.
func (it *item) levelsByName() {
	for i := range it.sides {
		s := &it.sides[i]
		if s.entry == nil || len(s.seconds) > 0 {
			continue
		}
		if w, ok := levelWord(s.entry.name); ok && w.second != "" {
			w.first = ""
			s.seconds = append(s.seconds, w)
		}
	}
}

// namesAreNames reports whether no level stands among the names, unless the row
// prints its own level beside it, and nothing else is odd.
func (r *rowReader) namesAreNames(it *item, odd bool) bool {
	for i, s := range it.sides {
		if s.entry == nil || s.entry.name == nil || !isLevelCell(s.entry.name) || isCostKind(s.entry.name) {
			continue
		}
		if odd || r.lay.groups[i].second > 0 && len(s.seconds) == 0 {
			return false
		}
		for _, l := range s.seconds {
			if w, ok := levelWord(l.cell); ok && w.first != "" && len(it.firsts) == 0 {
				return false // 满意度指标 | 服务对象满意度指标, a column too far to the right
			}
		}
	}
	return true
}

// isCostKind reports whether a cell names one of the kinds of cost of 2021, which
// forms of the scheme before print as names below 成本指标, too.
func isCostKind(c *cell) bool {
	w, ok := levelWord(c)
	return ok && w.second.Parent() == indicator.CostLevel
}

// dropFillers empties the sides that hold no name and no value, only what a
// template prints in blank lines, too (定性, 10).
func (it *item) dropFillers() {
	for i := range it.sides {
		e := it.sides[i].entry
		if e == nil || e.name != nil || len(e.values) > 0 {
			continue
		}
		var blank []*cell
		for _, cells := range e.cells {
			for _, c := range cells {
				if weight(c.text) == nil && direction(c.text) == "" && !isOperator(c.text) {
					return
				}
				blank = append(blank, c)
			}
		}
		it.blank, it.sides[i].entry = append(it.blank, blank...), nil
	}
}

// isPlausible reports whether a text can stand in a column.
func isPlausible(r role, text string) bool {
	switch r {
	case roleOperator:
		return isOperator(text) || direction(text) != ""
	case roleWeight, roleScore:
		return weight(text) != nil || strings.Trim(text, "-—/") == ""
	case roleDirection:
		return direction(text) != ""
	}
	return true
}

// isBeyond reports whether a cell stands to the right of all headed columns of a
// table with one period: a remark without a head.
func (r *rowReader) isBeyond(c *cell) bool {
	return len(r.lay.groups) == 1 && c.col > r.lay.last
}

// isWhole reports whether every indicator of the row has a name and a value that
// differ, so that an unknown word beside them can only be a level. No value is
// needed where the words say that they are levels, or the table has no values.
func (it *item) isWhole() bool {
	n := 0
	for _, s := range it.sides {
		if s.entry == nil {
			continue
		}
		if s.entry.name == nil {
			return false
		}
		for _, l := range it.allLabels() {
			if len(s.entry.values) == 0 && l.isUnknown() && !it.valueless && !isLevelLike(l.cell.text) ||
				l.cell.text == s.entry.name.text || runes(l.cell.text) > 20 || looksValued(l.cell.text) {
				return false
			}
		}
		n++
	}
	return n > 0
}

func (it *item) allLabels() []label {
	all := append([]label(nil), it.firsts...)
	for _, s := range it.sides {
		all = append(all, s.seconds...)
	}
	return all
}

// isSound reports whether what was read makes sense: no level word among the
// names, unless named says that they can be, no value without a name, no value in
// the column of names.
func (it *item) isSound(shift int, named bool) bool {
	texts := 0
	for _, s := range it.sides {
		e := s.entry
		if e == nil {
			continue
		}
		texts++
		if e.name == nil {
			return false
		}
		if first, _ := utf8.DecodeRuneInString(e.name.text); isOperatorRune(first) || valueTypes[folded(e.name.text)] {
			return false
		}
		for _, l := range s.seconds {
			if l.guess && looksValued(e.name.text) {
				return false // what reads like a level is the name
			}
		}
		_, isLevel := levelWord(e.name)
		if len(e.values) == 0 && (isLevel || looksValued(e.name.text) || shift != 0) {
			return false
		}
		for _, v := range e.values {
			if isLevelCell(v.cell) || isLevel && !named && !looksValued(v.cell.text) {
				return false
			}
		}
	}
	return shift == 0 || texts > 0
}

// lacksValue reports whether an indicator of the row has no value.
func (it *item) lacksValue() bool {
	for _, s := range it.sides {
		if s.entry != nil && len(s.entry.values) == 0 {
			return true
		}
	}
	return false
}

// isFull reports whether a row prints both levels, a name and a value, so that it
// can only stand in its place.
func (it *item) isFull() bool {
	for _, f := range it.firsts {
		if w, ok := levelWord(f.cell); ok && w.second != "" {
			return false // 成本指标 can be a second level whose row slipped
		}
	}
	return len(it.sides) == 1 && len(it.firsts) > 0 && len(it.sides[0].seconds) > 0 && !it.lacksValue() && it.readsWell()
}

// readsWell reports whether no name reads as a value, and no level stands in the
// column of another.
func (it *item) readsWell() bool {
	for _, s := range it.sides {
		if s.entry == nil || s.entry.name == nil || looksValued(s.entry.name.text) {
			return false
		}
		for _, c := range s.entry.cells[roleNote] {
			if looksValued(c.text) && len(s.entry.values) > 0 && !looksValued(s.entry.values[0].cell.text) {
				return false
			}
		}
	}
	return !it.misplaced
}

// isLevelLike reports whether a text says by its end that it is a level.
func isLevelLike(text string) bool {
	b := levelBase(text)
	return strings.HasSuffix(b, "指标") || strings.HasSuffix(b, "目标") || points(text) != nil
}
