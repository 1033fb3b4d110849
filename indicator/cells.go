package indicator

import "strings"

// Cells is a value as a form prints it, over up to four cells.
type Cells struct {
	Name     string // 三级指标, may carry a unit in brackets
	Operator string // 指标性质 / 计算符号 column
	Value    string // 指标值
	Unit     string // 度量单位 column
	Year     int    // the form's year, 0 unknown
}

// ParseCells reads a value written over several cells. It never fails: what is
// not understood is a target of kind [KindUnknown], whose Err says why.
func ParseCells(c Cells) Target { return standard.ParseCells(c) }

// ParseCells is like the function [ParseCells], with the parser's own words.
func (p *Parser) ParseCells(c Cells) Target {
	t, _ := p.ParseTarget(c.Value)
	op, opSet := p.column(c.Operator)
	slot := p.slot(c.Name)
	switch t.kind {
	case KindQuantity, KindRange, KindTiers:
		if t.unit == "" {
			t.join(p.units.parse(c.Unit), UnitFromColumn)
		}
		if t.unit == "" {
			t.join(slot.unit, UnitFromName)
		}
		if t.kind == KindQuantity && t.op == OpEqual {
			switch {
			case opSet:
				t.op = op
			case slot.set && !hasOperator(c.Value):
				t.op = slot.op
			}
		}
	}
	return t.In(c.Year)
}

func hasOperator(s string) bool {
	r := reader{s: cut(fold(s)), p: standard}
	_, set, _ := r.operator()
	return set
}

// column reads the operator column; 定性, 定量 and blank are no operator.
func (p *Parser) column(s string) (Operator, bool) {
	r := reader{s: cut(fold(s)), p: p}
	b, set, ok := r.operator()
	return b.op, ok && set && r.end()
}

// slot is what the name says of the value: 满意度(%), (≥**万元).
type slot struct {
	op   Operator
	set  bool
	unit Unit
}

func (p *Parser) slot(name string) slot {
	s := cut(fold(name))
	if i := strings.LastIndexByte(s, '('); i >= 0 && strings.HasSuffix(s, ")") {
		s = s[i+1 : len(s)-1]
	} else {
		return slot{}
	}
	r := reader{s: s, p: p}
	b, set, ok := r.operator()
	if !ok {
		return slot{}
	}
	out := slot{op: b.op, set: set}
	stars := r.i
	for r.peek() == '*' {
		r.i++
	}
	if set && r.i == stars {
		return slot{}
	}
	if u := p.units.parse(s[r.i:]); u.Known() {
		out.unit = u
		return out
	}
	return slot{}
}

// join gives a bare value a unit that stands elsewhere. A multiplier before a
// unit that is not money belongs to the number.
func (t *Target) join(u Unit, from UnitSource) {
	if u.IsZero() {
		return
	}
	t.unit, t.unitFrom = u.text, from
	rest, exp := splitScale(u.text)
	if exp == 0 || u.Dimension() == Money || u.table().lookup(u.text) != nil {
		return
	}
	t.unit = rest
	t.lo, t.hi = t.lo.shift(exp), t.hi.shift(exp)
	tiers := make([]number, len(t.tiers))
	for i, n := range t.tiers {
		tiers[i] = n.shift(exp)
	}
	t.tiers = tiers
}
