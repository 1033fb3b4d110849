package indicator

import "strings"

// quantity reads one amount, a range of two, or tiers.
func (r *reader) quantity(t *Target) bool {
	if c := r.peek(); c == '[' || c == '(' {
		return r.interval(t)
	}
	if r.take("±") {
		return r.around(t, amount{})
	}
	within := r.takeAny("介于", "在")
	a, ok := r.amount()
	if !ok {
		if b, set, _ := r.operator(); set && !b.weak && !r.end() && r.peek() >= 0x80 {
			return r.fail(whyOperatorWord)
		}
		return false
	}
	r.blanks()
	if r.rate(t, a) {
		return true
	}
	switch {
	case r.peek() == '/':
		return r.tiers(t, a)
	case r.take("±"):
		return r.around(t, a)
	}
	mark := r.i
	if r.rangeSign() {
		if b, ok := r.amount(); ok {
			r.takeAny("之间", "区间", "不等", "范围内", "内", "以内")
			r.done()
			return r.span(t, a, b)
		}
		r.i = mark
	}
	if within {
		return r.fail(whyNumber)
	}
	if b, ok := r.second(&a); ok {
		return r.between(t, a, b)
	}
	r.i = mark
	return r.single(t, a)
}

// single makes a quantity of one amount, with what may follow it.
func (r *reader) single(t *Target, a amount) bool {
	if row := r.p.units.lookup(a.unit); row != nil && row.month && !a.set {
		return r.fail(whyNumber) // 13月 is no month, and a duration is 13个月
	}
	if !a.latin && a.unit == "" && a.den == 0 || a.unit == "学年" && yearLike(a.number) {
		return r.fail(whyDateOrNumber)
	}
	if a.unit == "" && !a.set && doubtful(a.number, a.text) {
		return r.fail(whyDateOrNumber)
	}
	if !r.done() && a.latin && r.p.units.dimension(a.unit) == Count && !strings.Contains(a.unit, "/") {
		r.object()
	}
	r.note()
	t.kind, t.op, t.lo, t.unit, t.change = KindQuantity, a.bound.op, a.number, a.unit, a.change
	return true
}

// done steps over words that say only that the value is to be reached, and what
// is to be reached: 到位, 完成验收.
func (r *reader) done() bool {
	start := r.i
	r.blanks()
	for {
		if _, ok := takeWord(r, fullyWords); !ok {
			break
		}
	}
	if _, ok := takeWord(r, doneWords); !ok {
		r.i = start
		return false
	}
	r.object()
	return true
}

// maxObject bounds, in characters, the noun that names what is counted.
const maxObject = 12

// note steps over a remark in brackets that ends the text and holds nothing
// that could change the value: 100%(应保尽保).
func (r *reader) note() {
	start := r.i
	if r.take("(") && strings.HasSuffix(r.s, ")") {
		inner := reader{s: r.s[r.i : len(r.s)-1], p: r.p}
		if inner.object(); inner.s != "" && inner.end() {
			r.i = len(r.s)
			return
		}
	}
	r.i = start
}

// object steps over a noun that ends the text: 2部宣传片.
func (r *reader) object() {
	n := 0
	for _, c := range r.rest() {
		if n++; n > maxObject || !isHan(c) || strings.ContainsRune(noObject, c) {
			return
		}
	}
	r.i = len(r.s)
}

func (r *reader) rangeSign() bool {
	r.blanks()
	if r.takeAny("到", "至") {
		return true
	}
	c, start := r.peek(), r.i
	if c != '-' && c != '~' {
		return false
	}
	for r.i < start+3 && r.peek() == c { // one, or a longer dash of several; "~-5" is to -5
		r.i++
	}
	return true
}

// second reads a second bound behind a first: 3人以上5人以下, ≥80%且<90%,
// 80%≤满意度<90%.
func (r *reader) second(a *amount) (amount, bool) {
	if r.end() {
		return amount{}, false
	}
	mark := r.i
	first := bound{}
	if !a.set {
		b, ok := r.sign()
		if !ok || !b.op.upward() && !b.op.downward() {
			r.i = mark
			return amount{}, false
		}
		first = bound{op: b.op.mirror()}
		r.letters()
	} else {
		first = a.bound
		r.takeAny(",", ";", "且", "、", "并", "和", "同时")
	}
	b, ok := r.amount()
	if !ok || !b.set {
		r.i = mark
		return b, false
	}
	a.bound, a.set = first, true
	return b, true
}

// letters steps over a name between two bounds: x, 满意度.
func (r *reader) letters() {
	for i, c := range r.rest() {
		if !(c|0x20 >= 'a' && c|0x20 <= 'z' || isHan(c)) {
			r.i += i
			return
		}
	}
}

// between joins two one-sided bounds to a range.
func (r *reader) between(t *Target, a, b amount) bool {
	if a.bound.op.downward() && b.bound.op.upward() {
		a, b = b, a
	}
	if !a.bound.op.upward() || !b.bound.op.downward() {
		return r.fail(whyNoTarget)
	}
	t.loOpen, t.hiOpen = a.bound.op == OpMoreThan, b.bound.op == OpLessThan
	a.set, b.set = false, false
	return r.span(t, a, b)
}

// span makes a range of two amounts; the unit and the multiplier may stand
// behind the second only.
func (r *reader) span(t *Target, a, b amount) bool {
	if a.set && !(a.bound.weak || a.bound.op == OpEqual) || b.set {
		return r.fail(whyOperator)
	}
	if !r.agree(&a, &b) {
		return r.fail(whyUnitsDiffer)
	}
	if row := r.p.units.lookup(b.unit); row != nil && row.month && !r.bracket {
		return r.fail(whyNumber)
	}
	c := a.number.compare(b.number)
	if c > 0 || c == 0 && (t.loOpen || t.hiOpen) {
		return r.fail(whyOrder)
	}
	if a.unit == "" && !r.bracket && doubtful(a.number, a.text) && doubtful(b.number, b.text) || a.unit == "学年" && yearLike(a.number) {
		return r.fail(whyDateOrNumber)
	}
	t.kind, t.lo, t.hi, t.unit, t.change = KindRange, a.number, b.number, b.unit, a.change
	return true
}

// agree gives two amounts of a range one unit and scale.
func (r *reader) agree(a, b *amount) bool {
	number := a.number
	switch {
	case a.unit == "" && b.unit != "":
		a.unit = b.unit
		if _, exp := splitScale(b.unit); a.scale > 0 && exp > 0 {
			a.number = a.shift(-exp) // 5万-10万元 are 5 and 10 of 万元
			return true
		}
	case b.unit == "":
		b.unit = a.unit
	case a.unit != b.unit && a.unit == first(b.unit): // 1000元-2000元/户
		a.unit = b.unit
	case a.unit != b.unit && !(Unit{a.unit, r.p.units}).Same(Unit{b.unit, r.p.units}):
		return false
	}
	if a.scale == 0 && b.scale > 0 && number.compare(b.shift(-b.scale)) < 0 && a.text != "0" {
		a.number = a.shift(b.scale) // 1-2万人
	}
	return true
}

// around reads what stands behind ±: ±5%, 10±2毫米.
func (r *reader) around(t *Target, a amount) bool {
	b, ok := r.amount()
	if !ok || a.set || b.set || b.coef < 0 || b.den > 0 || a.den > 0 {
		return r.fail(whyNumber)
	}
	if !r.agree(&a, &b) {
		return r.fail(whyUnitsDiffer)
	}
	lo, ok1 := a.number.plus(b.number, -1)
	hi, ok2 := a.number.plus(b.number, 1)
	if !ok1 || !ok2 {
		return r.fail(whyDigits)
	}
	t.kind, t.lo, t.hi, t.unit = KindRange, lo, hi, b.unit
	return true
}

// interval reads [80%,90%) and its like.
func (r *reader) interval(t *Target) bool {
	open := r.peek() == '('
	r.i++
	r.bare, r.bracket = true, true
	a, ok1 := r.amount()
	r.blanks()
	parted := ok1 && (r.takeAny(",", "、") || r.rangeSign())
	b, ok2 := r.amount()
	r.bare = false
	r.blanks()
	c := r.peek()
	if !parted || !ok2 || c != ')' && c != ']' {
		return r.fail(whyBracket)
	}
	r.i++
	if b.unit == "" {
		r.unit(&b)
	}
	t.loOpen, t.hiOpen = open, c == ')'
	return r.span(t, a, b)
}

// maxTiers bounds the values of one cell.
const maxTiers = 16

// tiers reads 600/1000元/件; two numbers without a unit may be a fraction.
func (r *reader) tiers(t *Target, a amount) bool {
	values := append(make([]number, 0, 2), a.number)
	unit := a.unit
	for unit == "" && r.take("/") {
		b, ok := r.amount()
		if !ok || len(values) == maxTiers {
			return r.fail(whyTail)
		}
		if b.set {
			if a.set || len(values) > 1 {
				return r.fail(whyOperator)
			}
			a.bound, a.set = b.bound, true
		}
		values = append(values, b.number)
		unit = b.unit
	}
	if len(values) == 2 && unit == "" {
		if values[1].coef == 0 {
			return r.fail(whyZeroDivisor)
		}
		if values[0].coef <= 12 && values[1].coef > 12 && values[1].coef <= 31 && !a.set {
			return r.fail(whyDateOrNumber) // 12/31
		}
		if isFraction(values[0], values[1]) {
			t.kind, t.op, t.lo, t.change = KindQuantity, a.bound.op, fraction(values[0].coef, values[1].coef), a.change
			return true
		}
	}
	if len(values) < 2 {
		return r.fail(whyTail)
	}
	if a.set {
		return r.fail(whyOperator)
	}
	t.kind, t.more, t.unit = KindTiers, &extra{tiers: values}, unit
	return true
}

// labelled reads tiers that carry their names: 一等500元、二等300元.
func (r *reader) labelled(t *Target) bool {
	var values []number
	unit := ""
	for {
		r.blanks()
		if _, ok := takeWord(r, tierLabels); !ok {
			return false
		}
		r.takeAny(":", "的")
		a, ok := r.amount()
		if !ok || a.set || len(values) == maxTiers {
			return r.fail(whyNumber)
		}
		if unit != "" && a.unit != "" && a.unit != unit {
			return r.fail(whyUnitsDiffer)
		}
		if a.unit != "" {
			unit = a.unit
		}
		values = append(values, a.number)
		r.blanks()
		if r.end() {
			break
		}
		r.takeAny("、", ",", ";", "/")
	}
	if len(values) < 2 || r.p.units.dimension(unit) != Money {
		return r.fail(whyNoTarget)
	}
	t.kind, t.more, t.unit = KindTiers, &extra{tiers: values}, unit
	return true
}
