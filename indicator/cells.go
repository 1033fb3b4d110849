package indicator

import "strings"

// Cells is a value as a form prints it, over up to four cells. Only Value is
// needed.
type Cells struct {
	Name     string // 三级指标, may carry a unit in brackets: 满意度(%), (≥**万元)
	Operator string // 指标性质 / 计算符号 column: ≥, =, 定性
	Value    string // 指标值
	Unit     string // 度量单位 column
	Year     int    // the form's year, 0 unknown
}

// ParseCells reads a value written over several cells, as it would read them
// written in one. It never fails: what is not understood is a target of kind
// [KindUnknown], whose Err says why. [Target.Text] is the value cell alone;
// [Target.UnitFrom] says that a unit came from another.
func ParseCells(c Cells) Target { return standard.ParseCells(c) }

// ParseCells is like the function [ParseCells], with the parser's own words.
func (p *Parser) ParseCells(c Cells) Target {
	t, _ := p.ParseTarget(c.Value)
	if t.kind == KindNone {
		return t
	}
	unit, named := p.unitColumn(c.Unit), p.slot(c.Name)
	if t.kind == KindUnknown {
		t = p.retry(c, t, unit, named)
	}
	op, set := p.operatorColumn(c.Operator)
	if t.bare() {
		switch {
		case !unit.IsZero():
			t = p.joinColumn(t, unit, set, op)
		case !named.unit.IsZero():
			t = t.join(named.unit, UnitFromName)
		}
	}
	switch {
	case set:
		t = t.withOperator(op)
	case named.set && t.kind == KindQuantity && !p.hasOperator(c.Value):
		t.op = named.op
	}
	return t.In(c.Year)
}

// bare reports numbers without a unit.
func (t Target) bare() bool { return t.numeric() && t.unit == "" }

// retry reads again a value that alone is not understood: with the unit of its
// column (a long number may be a code without one), or less the name of the
// indicator that it repeats.
func (p *Parser) retry(c Cells, t Target, unit Unit, named slot) Target {
	from := UnitFromColumn
	if unit.IsZero() {
		unit, from = named.unit, UnitFromName
	}
	if !unit.IsZero() {
		if u, err := p.ParseTarget(c.Value + unit.text); err == nil && u.numeric() {
			u.text, u.unitFrom = c.Value, from
			return u
		}
	}
	if rest, ok := strings.CutPrefix(c.Value, c.Name); ok && c.Name != "" {
		if u, err := p.ParseTarget(rest); err == nil && u.kind != KindQualitative && u.kind != KindNone {
			u.text = c.Value
			return u
		}
	}
	return t
}

// unitColumn reads the unit column; a dash or 其他 is no unit.
func (p *Parser) unitColumn(s string) Unit {
	plain := cut(fold(s))
	if p.isNone(plain) || unitlessWords.has(plain) {
		return Unit{}
	}
	return p.units.parse(s)
}

// operatorColumn reads the operator column; 定性, 定量 and blank are none.
func (p *Parser) operatorColumn(s string) (Operator, bool) {
	r := reader{s: cut(fold(s + "1")), p: p} // 》 alone would be a bracket
	b, set, ok := r.operator()
	return b.op, ok && set && r.rest() == "1"
}

func (p *Parser) hasOperator(value string) bool {
	r := reader{s: cut(fold(value)), p: p}
	_, set, _ := r.operator()
	return set
}

// slot is what a name says of its value: 满意度(%), (≥**万元).
type slot struct {
	op   Operator
	set  bool
	unit Unit
}

// slot reads the end of a name: a known unit in brackets, or a place left for
// the number.
func (p *Parser) slot(name string) slot {
	s := cut(fold(name))
	if i := strings.LastIndexByte(s, '('); i >= 0 && strings.HasSuffix(s, ")") {
		return p.slotIn(s[i+1:len(s)-1], true)
	}
	if i := strings.IndexByte(s, '*'); i > 0 { // 贫困人口数≥**人
		for _, sign := range signs {
			if start := strings.LastIndex(s[:i], sign.text); start >= 0 {
				return p.slotIn(s[start:], false)
			}
		}
	}
	return slot{}
}

func (p *Parser) slotIn(s string, bracket bool) slot {
	r := reader{s: s, p: p}
	b, set, ok := r.operator()
	if !ok {
		return slot{}
	}
	starred := false
	for r.peek() == '*' || r.peek() == ' ' {
		r.i++
		starred = true
	}
	if !starred && (set || !bracket) { // (≥95%) is a value, no place for one
		return slot{}
	}
	if u := p.units.parse(r.rest()); u.Known() {
		return slot{b.op, set, u}
	}
	return slot{}
}

// joinColumn gives a bare number the unit of its column. 12 in a column 月底前, 5
// in a column 个工作日内, or 1 in a column 次/月 where no operator is asked for, is
// read as the text it makes with its unit.
func (p *Parser) joinColumn(t Target, unit Unit, set bool, op Operator) Target {
	if u, err := p.ParseTarget(t.text + unit.text); err == nil {
		if u.dated() && (!set || op == OpEqual && u.to.year > 0) || u.kind == KindDeadline || u.kind == KindFrequency && !set ||
			u.numeric() && !unit.Known() && p.units.known(u.unit) {
			u.text, u.unitFrom = t.text, UnitFromColumn
			return u
		}
	}
	return t.join(unit, UnitFromColumn)
}

// join gives a bare value a unit that stands elsewhere. A multiplier before a
// unit that is not money belongs to the number; one in both is doubtful.
func (t Target) join(u Unit, from UnitSource) Target {
	unit, exp := u.unscaled()
	if _, scaled := splitScale(u.text); scaled > 0 && strings.ContainsAny(t.text, "万亿") {
		return t.unknown(whyScaleTwice)
	}
	t.unit, t.unitFrom = unit, from
	if exp == 0 {
		return t
	}
	t.lo, t.hi = t.lo.shift(exp), t.hi.shift(exp)
	if t.more != nil {
		var tiers []number
		for _, n := range t.tiers() {
			tiers = append(tiers, n.shift(exp))
		}
		t.more = &extra{tiers: tiers}
	}
	return t
}

// withOperator gives a target the operator of a column of its own. One that
// already stands in the value must agree.
func (t Target) withOperator(op Operator) Target {
	switch t.kind {
	case KindQuantity:
		if t.op == OpEqual {
			t.op = op
		} else if _, ok := join(bound{op: t.op}, bound{op: op}); !ok && op != OpEqual {
			return t.unknown(whyOperatorsDiffer)
		}
		return t
	case KindFrequency:
		if op == OpEqual || op == OpAtLeast {
			return t
		}
		return Target{text: t.text, kind: KindQuantity, op: op, lo: t.lo, unit: "次/" + string(t.per), unitFrom: t.unitFrom, parser: t.parser}
	case KindPeriod:
		if op == OpAtMost {
			return Target{text: t.text, kind: KindDeadline, to: t.to.last(), parser: t.parser}
		}
	case KindDeadline:
		if op.downward() {
			return t
		}
	case KindQualitative:
		if op != OpEqual && !(op == OpAtLeast && t.words().graded(t.text)) {
			return t.unknown(whyOperatorWord)
		}
	}
	if op != OpEqual && t.kind != KindQualitative && t.kind != KindUnknown {
		return t.unknown(whyOperator)
	}
	return t
}

func (t Target) unknown(why reason) Target {
	return Target{text: t.text, kind: KindUnknown, more: &extra{err: why.at(t.text, 0)}, parser: t.parser}
}
