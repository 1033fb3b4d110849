package indicator

// rangeSign reads what stands between the ends of a range.
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
	if a.set && !(a.bound.weak || a.bound.op == OpEqual) || b.set || b.change != NoChange && b.change != a.change {
		return r.fail(whyOperator)
	}
	if b.per != "" && b.per != a.per {
		return r.fail(whyUnitsDiffer)
	}
	if !r.agree(&a, &b) {
		return false
	}
	if r.monthly(b.unit) && !r.bracket {
		return r.fail(whyNumber)
	}
	c := a.number.compare(b.number)
	if c > 0 || c == 0 && (t.loOpen || t.hiOpen) {
		return r.fail(whyOrder)
	}
	if yearLike(a.number) && yearLike(b.number) && b.unit != "" && !r.p.units.known(b.unit) { // 2018-2022监测资料
		return r.fail(whyDateOrNumber)
	}
	if a.unit == "" && !r.bracket && doubtful(a.number, a.text) && doubtful(b.number, b.text) || r.cohort(a) {
		return r.fail(whyDateOrNumber)
	}
	t.kind, t.lo, t.hi, t.unit, t.change = KindRange, a.number, b.number, b.unit, a.change
	if a.per != "" {
		t.unit += "/" + a.per
	}
	return true
}

// agree gives two amounts of a range one unit and scale.
func (r *reader) agree(a, b *amount) bool {
	bare := a.unit == ""
	switch {
	case a.unit == "" && b.unit != "":
		if rest, exp := splitScale(b.unit); exp > 0 {
			return r.agreeMoney(a, b, rest, exp)
		}
		a.unit = b.unit
	case a.unit != "" && b.unit == "":
		b.unit = a.unit
		if _, exp := splitScale(a.unit); exp > 0 && b.scale > 0 { // 5万元-50万
			b.number = b.shift(-exp)
		}
		return true
	case a.unit != b.unit && a.unit == first(b.unit): // 1000元-2000元/户
		a.unit = b.unit
	case a.unit != b.unit && !(Unit{a.unit, r.p.units}).Same(Unit{b.unit, r.p.units}):
		return r.rescale(a, b)
	}
	if bare && a.scale == 0 && b.scale > 0 && a.text != "0" {
		switch c := b.shift(-b.scale); {
		case a.number.compare(c) < 0: // 1-2万人
			a.number = a.shift(b.scale)
		case !outranks(a.number, c):
			return r.fail(whyOrder) // 20-10万人
		}
	}
	return true
}

// agreeMoney gives the first end of a range, without a unit, that of the second:
// 5-10万元 and 5万-10万元 are in 万元, 5000-1万元 in 元.
func (r *reader) agreeMoney(a, b *amount, rest string, exp int8) bool {
	a.unit = b.unit
	switch {
	case a.scale > 0:
		a.number = a.shift(-exp)
	case outranks(a.number, b.number):
		a.unit, b.unit, b.number = rest, rest, b.shift(exp)
	}
	return true
}

// outranks reports a number so much larger than another that the multiplier of
// the other cannot be meant for it: 500 of 500-1万人.
func outranks(n, m number) bool { return n.compare(m.shift(1)) >= 0 }

// rescale gives two amounts of money in different multiples the smaller one:
// 5000元-1万元.
func (r *reader) rescale(a, b *amount) bool {
	x, xExp := splitScale(a.unit)
	y, yExp := splitScale(b.unit)
	if x != y || r.p.units.dimension(x) != Money {
		return r.fail(whyUnitsDiffer)
	}
	if xExp < yExp {
		b.number, b.unit = b.shift(yExp-xExp), a.unit
	} else {
		a.number, a.unit = a.shift(xExp-yExp), b.unit
	}
	return true
}

// around reads what stands behind ±: ±5%, 10±2毫米.
func (r *reader) around(t *Target, a amount) bool {
	b, ok := r.amount()
	if b.bound.op.downward() && a.text == "" { // ±5%以内
		b.set = false
	}
	if !ok || a.set || b.set || b.coef < 0 || b.den > 0 || a.den > 0 {
		return r.fail(whyNumber)
	}
	if !r.agree(&a, &b) {
		return false
	}
	lo, ok1 := a.number.plus(b.number, -1)
	hi, ok2 := a.number.plus(b.number, 1)
	if !ok1 || !ok2 {
		return r.fail(whyDigits)
	}
	a.number, b.number = lo, hi
	return r.span(t, a, b)
}

// interval reads [80%,90%) and its like. (80%-90%) is a range in brackets, which
// holds its ends.
func (r *reader) interval(t *Target) bool {
	open := r.peek() == '('
	r.i++
	r.bare, r.bracket = true, true
	a, ok1 := r.amount()
	r.blanks()
	dash := false
	parted := ok1 && r.takeAny(",", "、")
	if ok1 && !parted {
		dash = r.rangeSign()
	}
	b, ok2 := r.amount()
	r.bare = false
	r.blanks()
	c := r.peek()
	if !parted && !dash || !ok2 || c != ')' && c != ']' {
		return r.fail(whyBracket)
	}
	r.i++
	if b.unit == "" {
		r.unit(&b)
	}
	if t.loOpen, t.hiOpen = open, c == ')'; dash && t.loOpen && t.hiOpen {
		t.loOpen, t.hiOpen = false, false
	}
	return r.span(t, a, b)
}
