package indicator

import (
	"strings"
	"unicode/utf8"
)

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
	if !a.set && a.change == NoChange && a.per == "" && r.sees("、") {
		if r.prices(t, a) {
			return true
		}
		r.i = mark
	}
	if r.rangeSign() || between && r.takeAny("和", "与") {
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
	if r.monthly(a.unit) && !a.set {
		return r.fail(whyNumber) // 13月 is no month, and a duration is 13个月
	}
	if !a.set && r.cohort(a) || a.unit == "年" && yearLike(a.number) { // ≥2024年
		return r.fail(whyDateOrNumber)
	}
	if a.unit == "" && !a.set && doubtful(a.number, a.text) {
		return r.fail(whyDateOrNumber)
	}
	if r.peek() == ':' && r.i+1 < len(r.s) && isDigit(r.s[r.i+1]) {
		return r.fail(whyProportion)
	}
	if !r.done() && a.latin && !strings.Contains(a.unit, "/") {
		switch r.p.units.dimension(a.unit) {
		case Count, Length, Area, Volume, Mass, Energy, Power:
			r.object()
		}
	}
	r.note()
	t.kind, t.op, t.lo, t.unit, t.change = KindQuantity, a.bound.op, a.number, a.wholeUnit(), a.change
	return true
}

// monthly reports a unit that behind a bare number is part of a date: 月, 季度.
func (r *reader) monthly(unit string) bool {
	row := r.p.units.lookup(unit)
	return row != nil && row.month
}

// cohort reports a year with a unit that names what is of it: 2024级, 2024版.
func (r *reader) cohort(a amount) bool {
	row := r.p.units.lookup(a.unit)
	return row != nil && row.cohort && yearLike(a.number)
}

// done steps over words that say only that the value is to be reached, and what
// is to be reached: 到位, 完成验收.
func (r *reader) done() bool {
	start, end := r.i, 0
	r.blanks()
	for again := true; again; { // 全部支付完成, 及时
		if _, again = takeWord(r, doneWords); again {
			end = r.i
		} else {
			_, again = takeWord(r, fullyWords)
		}
	}
	if end == 0 {
		r.i = start
		return false
	}
	if r.i = end; !r.take("100%") { // 12月底前完成100%
		r.object()
	}
	return true
}

// maxObject bounds, in characters, the noun that names what is counted.
const maxObject = 12

// note steps over a remark in brackets that ends the text and holds no word that
// could change the value: 100%(应保尽保).
func (r *reader) note() {
	if inner, ok := strings.CutSuffix(r.rest(), ")"); ok && strings.HasPrefix(inner, "(") && r.remark(inner[1:]) {
		r.i = len(r.s)
	}
}

// remark reports letters among which is no operator, change or denial. 已 and 计划
// say no more than =.
func (r *reader) remark(s string) bool {
	for i, c := range s {
		b, before := r.p.before.match(s[i:])
		if b.weak && b.op == OpEqual {
			before = 0
		}
		_, after := r.p.after.match(s[i:])
		_, change := changeWords.match(s[i:])
		if !isHan(c) && c != '、' || before+after+change > 0 || strings.ContainsRune("不无未非除", c) {
			return false
		}
	}
	return s != ""
}

// object steps over a noun that ends the text or stands before a remark that
// does: 2部宣传片, 31个省(区、市).
func (r *reader) object() {
	noun, _, _ := strings.Cut(r.rest(), "(")
	if utf8.RuneCountInString(noun) <= maxObject && lettersBut(noun, noObject) {
		r.i += len(noun)
	}
}
