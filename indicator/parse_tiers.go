package indicator

import "strings"

// maxTiers bounds the values of one cell.
const maxTiers = 16

// tiers reads 600/1000元/件 and 500元/800元; two numbers without a unit may be a
// fraction.
func (r *reader) tiers(t *Target, a amount) bool {
	values := append(make([]number, 0, 2), a.number)
	unit := a.unit
	for r.take("/") {
		b, ok := r.amount()
		if !ok || len(values) == maxTiers {
			return r.fail(whyTail)
		}
		if b.change != NoChange || b.per != "" {
			return r.fail(whyTail)
		}
		if _, n := perUnits.match(b.unit); n > 0 && r.p.units.happens(unit) {
			return r.fail(whyStretch) // 1次/2年
		}
		if unit != "" && b.unit != unit {
			return r.fail(whyUnitsDiffer)
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
		if done, ok := r.ratioOf(t, a, values[0].normal(), values[1].normal()); done {
			return ok
		}
	}
	switch {
	case len(values) < 2:
		return r.fail(whyTail)
	case unit == "" && (yearLike(values[0]) || yearLike(values[len(values)-1])): // 31/12/2024
		return r.fail(whyDateOrNumber)
	case r.monthly(unit): // 5/8月
		return r.fail(whyDateOrNumber)
	case a.set || a.change != NoChange || a.per != "":
		return r.fail(whyOperator)
	}
	t.kind, t.more, t.unit = KindTiers, &extra{tiers: values}, unit
	return true
}

// ratioOf decides whether two numbers without a unit are a fraction. done says
// that it was decided.
func (r *reader) ratioOf(t *Target, a amount, x, y number) (done, ok bool) {
	switch {
	case y.coef == 0:
		return true, r.fail(whyZeroDivisor)
	case isMonthDay(x, y) && !a.set:
		return true, r.fail(whyDateOrNumber)
	case a.per == "" && (isFraction(x, y) || a.set && isRatio(x, y)):
		t.kind, t.op, t.lo, t.change = KindQuantity, a.bound.op, fraction(x.coef, y.coef), a.change
		return true, true
	}
	return false, false
}

// labelled reads tiers that carry their names: 一等500元、二等300元, or one price
// that does: 普通高中2000元/生.
func (r *reader) labelled(t *Target) bool {
	var values []amount
	for {
		if !r.label() {
			return false
		}
		a, ok := r.price()
		if !ok || len(values) == maxTiers {
			return r.fail(whyNumber)
		}
		values = append(values, a)
		r.blanks()
		if r.end() {
			break
		}
		r.takeAny("、", ",", ";", "/")
	}
	return r.priceList(t, values)
}

// price reads one price of a list: 500元, 每人每月50元.
func (r *reader) price() (a amount, ok bool) {
	if !r.sees("每") {
		a, ok = r.amount()
		return a, ok && !a.set && a.change == NoChange && a.per == ""
	}
	var t Target
	if !r.every(&t) || t.kind != KindQuantity || t.op != OpEqual || t.change != NoChange {
		return a, false
	}
	a.number, a.unit = t.lo, t.unit
	return a, true
}

// prices reads prices of one kind without names behind a first one: 80元、100元/月.
func (r *reader) prices(t *Target, a amount) bool {
	values := []amount{a}
	for r.take("、") {
		b, ok := r.price()
		if !ok || len(values) == maxTiers {
			return false
		}
		values = append(values, b)
		r.blanks()
	}
	last := values[len(values)-1].unit
	for i, v := range values {
		if v.unit == first(last) {
			values[i].unit = last
		}
	}
	return r.end() && strings.Contains(last, "/") && r.priceList(t, values)
}

// priceList makes tiers of prices, or a quantity of one. They are in one unit or
// in multiples of one, of which the smallest is taken: 1万元 and 5000元 are 10000
// and 5000元. A price without a unit has that of the others.
func (r *reader) priceList(t *Target, values []amount) bool {
	var least amount
	for _, a := range values {
		switch {
		case least.unit == "":
			least = a
		case a.unit != "" && a.unit != least.unit && !r.rescale(&a, &least):
			return false
		}
	}
	if r.p.units.dimension(least.unit) != Money {
		return r.fail(whyNoTarget)
	}
	_, exp := splitScale(least.unit)
	numbers := make([]number, len(values))
	for i, a := range values {
		if a.unit == "" && a.scale > 0 { // 1万、2万元
			a.number = a.shift(-exp)
		} else if a.unit != "" && a.unit != least.unit {
			r.rescale(&a, &least)
		}
		numbers[i] = a.number
	}
	if t.unit = least.unit; len(numbers) == 1 {
		t.kind, t.lo = KindQuantity, numbers[0]
	} else {
		t.kind, t.more = KindTiers, &extra{tiers: numbers}
	}
	return true
}

// label steps over the name of a tier, of one word or several (城市低保), or an age.
func (r *reader) label() bool {
	r.blanks()
	start := r.i
	r.i += ageSpan(r.rest())
	for again := true; again; {
		_, again = takeWord(r, tierLabels)
	}
	if r.i == start {
		return false
	}
	takeWord(r, tierNouns)
	r.takeAny(":", "的")
	return true
}
