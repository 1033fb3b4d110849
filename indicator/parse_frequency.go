package indicator

// Per is the stretch of time in which a thing recurs, in the spelling of the
// JSON form. The zero value is none.
type Per string

// The stretches of time that a frequency may name.
const (
	Daily      Per = "日"
	Weekly     Per = "周"
	TenDaily   Per = "旬"
	Monthly    Per = "月"
	Quarterly  Per = "季"
	HalfYearly Per = "半年"
	Yearly     Per = "年"
)

// frequency reads 每月, 每季度1次, 2次/年, 按月安排. With an operator, or with a unit
// that does not count happenings, the same words make a quantity per stretch
// of time: ≥12场/年, 每月3000元.
func (r *reader) frequency() (Target, bool) {
	switch {
	case r.takeAny("每", "每一"):
		return r.every()
	case r.takeAny("按", "逐", "分"):
		per, ok := takeWord(r, perUnits)
		if !ok {
			return Target{}, false
		}
		r.regular()
		if !r.end() {
			return Target{}, r.fail(whyTail)
		}
		return frequencyOf(whole(1), per), true
	}
	a, ok := r.amount()
	if !ok {
		return Target{}, false
	}
	if per, ok := perOf(a); ok && !a.set {
		r.regular()
		return frequencyOf(a.number, per), true
	}
	// 一年两次
	if n, ok := a.int(); ok && n == 1 && !a.set {
		if per, w := perUnits.match(a.unit); w == len(a.unit) && w > 0 {
			b, ok := r.amount()
			if ok && !b.set && happens(b.unit) {
				return frequencyOf(b.number, per), true
			}
		}
	}
	return Target{}, false
}

// every reads what stands behind 每.
func (r *reader) every() (Target, bool) {
	unit := ""
	var per Per
	for {
		r.take("每")
		at := r.i
		p, ok := takeWord(r, perUnits)
		if ok {
			if per != "" {
				return Target{}, r.fail(whyTail)
			}
			per = p
			unit += "/" + r.s[at:r.i]
		} else if end := r.p.units.prefix(r.s, r.i, runEnd(r.s, r.i)); end > r.i && r.s[r.i:end] != "次" {
			unit += "/" + r.s[r.i:end]
			r.i = end
		} else {
			break
		}
		if r.peek() == '/' || r.peek() == '.' {
			r.i++
		} else if !hasPrefix(r, "每") {
			break
		}
	}
	if unit == "" {
		return Target{}, false
	}
	r.regular()
	r.blanks()
	if r.end() {
		if per == "" || len(unit) > 1+len("个季度") {
			return Target{}, false
		}
		return frequencyOf(whole(1), per), true
	}
	a, ok := r.amount()
	if !ok || a.unit == "" {
		return Target{}, false
	}
	if per != "" && unit[1:] != "" && !a.set && happens(a.unit) {
		if p, n := perUnits.match(unit[1:]); n == len(unit)-1 {
			return frequencyOf(a.number, p), true
		}
	}
	r.done()
	return Target{kind: KindQuantity, op: a.bound.op, lo: a.number, unit: a.unit + unit, parser: r.p}, true
}

func hasPrefix(r *reader, w string) bool {
	return len(r.s)-r.i >= len(w) && r.s[r.i:r.i+len(w)] == w
}

// regular steps over words that do not change how often.
func (r *reader) regular() {
	for {
		if _, ok := takeWord(r, regularWords); !ok {
			return
		}
	}
}

func frequencyOf(times number, per Per) Target {
	return Target{kind: KindFrequency, op: OpAtLeast, lo: times.trim(), per: per}
}

// perOf tells 2次/年 from 800人/年.
func perOf(a amount) (Per, bool) {
	for i := 0; i < len(a.unit); i++ {
		if a.unit[i] == '/' {
			per, n := perUnits.match(a.unit[i+1:])
			return per, n > 0 && i+1+n == len(a.unit) && happens(a.unit[:i])
		}
	}
	return "", false
}

func happens(unit string) bool {
	_, n := happeningWords.match(unit)
	return n > 0 && n == len(unit)
}
