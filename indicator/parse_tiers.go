package indicator

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
		if b.change != NoChange || b.per != "" {
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
		if done, ok := r.ratioOf(t, a, values[0].normal(), values[1].normal()); done {
			return ok
		}
	}
	switch {
	case len(values) < 2:
		return r.fail(whyTail)
	case unit == "" && yearLike(values[0]): // 2024/5, set apart by a blank
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
		if !ok || a.set || a.change != NoChange || a.per != "" || len(values) == maxTiers {
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
