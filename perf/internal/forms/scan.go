package forms

import "strings"

// pairKind is what a label in a row of fields is.
type pairKind uint8

const (
	pairField pairKind = iota
	pairFund           // a line of the funds
	pairHead           // the label beside the whole block of funds
	pairOther          // a label that only this form has
)

// pair is a label of a row with the values that follow it.
type pair struct {
	kind   pairKind
	id     fieldID
	label  *cell
	inline string // the value within the label's own cell
	values []*cell
	// divided reports that the amount is a 小计 of lines further in.
	divided bool
}

// word is the label without a value that stands in its cell.
func (p *pair) word() string {
	if p.inline == "" {
		return p.label.text
	}
	if p.kind == pairFund {
		w, _, _ := splitFund(p.label.text)
		return w
	}
	w, _, _ := splitLabel(p.label.text)
	return w
}

func (p *pair) isFilled() bool { return p.inline != "" || len(p.values) > 0 }

// scan reads a row as labels with their values. What stands before the first
// label is returned as it is.
func (r *reader) scan(l *line) (pairs []pair, before []*cell) {
	cells := l.free()
	for i, c := range cells {
		var next *cell
		if i+1 < len(cells) {
			next = cells[i+1]
		}
		var cur *pair
		if len(pairs) > 0 {
			cur = &pairs[len(pairs)-1]
		}
		if p, ok := r.asLabel(c, next, cur); ok {
			pairs = append(pairs, p)
		} else if cur != nil {
			cur.values = append(cur.values, c)
		} else {
			before = append(before, c)
		}
	}
	return pairs, before
}

// asLabel reads a cell as a label, given the cell behind it and the label that
// may be waiting for this one as its value.
func (r *reader) asLabel(c, next *cell, cur *pair) (pair, bool) {
	waiting := cur != nil && !cur.isFilled() && (cur.kind == pairField || cur.kind == pairOther)
	colon := strings.HasSuffix(c.text, ":") || strings.HasSuffix(c.text, "：")
	inFunds := r.d.funds.open || cur != nil && (cur.kind == pairHead || cur.kind == pairFund)
	amountNext := next != nil && next.mean().amount
	if inFunds && amountNext && c.base() == "总计" && len(r.d.blocks) == 0 { // which also ends a table of scores
		return pair{kind: pairFund, label: c}, true
	}
	if id, ok := c.fieldID(); ok && !(waiting && !colon && runes(c.text) <= 2) {
		return pair{kind: pairField, id: id, label: c}, true
	}
	if w, v, ok := splitLabel(c.text); ok && v != "" {
		if id, ok := fieldOf(w); ok && runes(key(w)) > 1 {
			return pair{kind: pairField, id: id, label: c, inline: v}, true
		}
	}
	if w, v, ok := splitFund(c.text); ok && (isFundWord(w) || base(w) == "其他") && isAmount(v) {
		return pair{kind: pairFund, label: c, inline: v}, true
	}
	if id, ok := cutField(c.text); ok && next != nil {
		r.page.repaired(c, "标签末尾缺字，按“"+labelWords[id][0]+"”读取")
		return pair{kind: pairField, id: id, label: c}, true
	}
	switch {
	case c.mean().head && !waiting:
		if amountNext {
			return pair{kind: pairFund, label: c}, true
		}
		return pair{kind: pairHead, label: c}, true
	case inFunds && amountNext && levelWords[base(strings.TrimPrefix(strings.TrimPrefix(c.text, "其中："), "其中:"))]:
		return pair{kind: pairFund, label: c}, true
	case c.mean().isFund() && (amountNext || inFunds && !waiting):
		return pair{kind: pairFund, label: c}, true
	case waiting:
		return pair{}, false
	case colon && runes(c.text) <= 20:
		return pair{kind: pairOther, label: c}, true
	}
	if isLikeLabel(c.text) && (next != nil || endsAsLabel(c.text)) && (cur == nil || cur.isFilled()) {
		return pair{kind: pairOther, label: c}, true
	}
	return pair{}, false
}

// isLikeLabel reports whether a text could be a label: short, and no figure or
// sentence.
func isLikeLabel(s string) bool {
	n := runes(s)
	return n >= 2 && n <= 18 && !hasMark(s, "。；;，,！!？?=≥≤%％《》") && !looksValued(s)
}

func endsAsLabel(s string) bool {
	b := base(s)
	for _, e := range labelEndings {
		if strings.HasSuffix(b, e) {
			return true
		}
	}
	return false
}
