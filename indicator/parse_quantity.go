package indicator

import "strings"

// quantity reads one amount, a range of two, or tiers.
func (r *reader) quantity(t *Target) bool {
	if c := r.peek(); c == '[' || c == '(' {
		return r.interval(t)
	}
	if r.tolerance() {
		return r.around(t, amount{})
	}
	between := r.take("介于")
	within := !between && r.take("在")
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
			if b.bound.op == OpAtMost && strings.HasSuffix(r.s[:r.i], "内") { // 3-5个工作日内
				b.set = false
			}
			r.takeAny("之间", "区间", "不等")
			r.done()
			return r.span(t, a, b)
		}
		r.i = mark
	}
	if between || within && !a.set { // 在5个工作日内 is a bound of its own
		return r.fail(whyNumber)
	}
	if b, ok := r.second(&a); ok {
		return r.between(t, a, b)
	}
	r.i = mark
	return r.single(t, a)
}

// tolerance steps over the ± of a deviation, with an upper bound before it or
// not: ±5%, ≤±5%.
func (r *reader) tolerance() bool {
	mark := r.i
	b, set, _ := r.operator()
	if (!set || b.op.downward()) && r.take("±") {
		return true
	}
	r.i = mark
	return false
}

// single makes a quantity of one amount, with what may follow it.
func (r *reader) single(t *Target, a amount) bool {
	if row := r.p.units.lookup(a.unit); row != nil && row.month && !a.set {
		return r.fail(whyNumber) // 13月 is no month, and a duration is 13个月
	}
	if a.unit == "学年" && yearLike(a.number) {
		return r.fail(whyDateOrNumber)
	}
	if a.unit == "" && !a.set && doubtful(a.number, a.text) {
		return r.fail(whyDateOrNumber)
	}
	if r.peek() == ':' && r.i+1 < len(r.s) && isDigit(r.s[r.i+1]) {
		return r.fail(whyProportion)
	}
	if !r.done() && a.latin && r.p.units.dimension(a.unit) == Count && !strings.Contains(a.unit, "/") {
		r.object()
	}
	r.note()
	t.kind, t.op, t.lo, t.unit, t.change = KindQuantity, a.bound.op, a.number, a.wholeUnit(), a.change
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
	for again := true; again; { // 支付完成
		_, again = takeWord(r, doneWords)
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
