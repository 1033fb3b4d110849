package indicator

import "strings"

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

// frequency reads 每月, 每季度1次, 按月安排. With an operator, or with a unit that does
// not count happenings, the same words make a quantity per stretch of time:
// 每月不少于2次, 每月3000元.
func (r *reader) frequency(t *Target) bool {
	switch {
	case r.sees("每"):
		return r.every(t)
	case r.takeAny("按", "逐", "分"):
		if r.sees("每") { // 按每人每年500元标准
			return r.every(t)
		}
		per, ok := takeWord(r, perUnits)
		if !ok {
			return false
		}
		r.work()
		return r.recurs(t, whole(1), per)
	}
	return false
}

// every reads what begins with 每: 每月, 每季度开展1次, 每人每天100元.
func (r *reader) every(t *Target) bool {
	var parts [maxUnitParts]string
	n, per := 0, Per("")
	for ; r.take("每"); n++ {
		if n == maxUnitParts {
			return r.fail(whyUnit)
		}
		at := r.i
		p, ok := r.divisor()
		if !ok {
			return r.notPer()
		}
		if p != "" {
			per = p
		}
		parts[n] = strings.TrimPrefix(r.s[at:r.i], "个")
		if n == 0 && p != "" && r.end() {
			return r.recurs(t, whole(1), per)
		}
		r.takeAny("/", ".")
	}
	r.take(",")
	r.work()
	r.blanks()
	alone := per != "" && n == 1
	if r.end() {
		return alone && r.recurs(t, whole(1), per)
	}
	if !r.quantity(t) || t.unit == "" || !t.numeric() {
		return false
	}
	if row := r.p.units.lookup(t.unit); row != nil && row.calendar && t.op == OpEqual { // 每年12月
		return false
	}
	if alone && t.kind == KindQuantity && t.op == OpEqual && r.p.units.happens(t.unit) {
		times := t.lo
		*t = Target{}
		r.matter()
		return r.recurs(t, times, per)
	}
	t.unit += "/" + strings.Join(parts[:n], "/")
	return true
}

// divisor reads what stands behind 每: a stretch of time, which it gives, or
// another unit.
func (r *reader) divisor() (Per, bool) {
	r.take("个")
	if per, ok := takeWord(r, perUnits); ok {
		return per, true
	}
	n := r.p.units.prefix(r.rest())
	if n == 0 { // 每万人
		run := r.rest()[:runLength(r.rest())]
		if n = r.p.units.part(run, true); n > 0 && !r.p.units.known(run[:n]) {
			n = 0
		}
	}
	r.i += n
	return "", n > 0
}

// notPer tells 每两年, which no frequency of the JSON form can hold, from 每当.
func (r *reader) notPer() bool {
	if _, ok := r.number(); ok {
		if _, ok := takeWord(r, perUnits); ok {
			return r.fail(whyStretch)
		}
	}
	return r.fail(whyUnit)
}

// rate reads the rest of a frequency that begins with its number: 2次/年, 一年两次.
// 一年≥2次 is a quantity per year.
func (r *reader) rate(t *Target, a amount) bool {
	if a.set || a.change != NoChange || a.per != "" {
		return false
	}
	if per, ok := r.p.units.perOf(a.unit); ok {
		mark := r.i
		if r.rangeSign() && !r.end() { // 3次/年~5次/年
			r.i = mark
			return false
		}
		r.i = mark
		r.matter()
		return r.recurs(t, a.number, per)
	}
	per, n := perUnits.match(a.unit)
	if n == 0 || n < len(a.unit) || r.end() || a.number.compare(whole(1)) != 0 {
		return false
	}
	start := r.i
	b, ok := r.amount()
	switch {
	case !ok || !r.p.units.happens(b.unit) || b.change != NoChange || b.per != "" || b.bound.op == OpAbout:
		r.i = start
		return false
	case b.set:
		t.kind, t.op, t.lo, t.unit = KindQuantity, b.bound.op, b.number, b.unit+"/"+string(per)
		return true
	}
	return r.recurs(t, b.number, per)
}

// matter steps over what is done so often.
func (r *reader) matter() {
	if !r.done() {
		r.work()
		r.object()
	}
}

// work steps over words that do not change how often, and over what they are
// done to where a number follows: 每年组织活动2次.
func (r *reader) work() {
	for again := true; again; {
		_, again = takeWord(r, workWords)
	}
	for i, c := range r.rest() {
		if isDigit(byte(min(c, 0x7f))) && i > 0 {
			r.i += i
			return
		}
		if !isHan(c) || strings.ContainsRune(noObject, c) || i > maxName {
			return
		}
	}
}

func (r *reader) recurs(t *Target, times number, per Per) bool {
	if times.coef <= 0 || times.den > 0 {
		return r.fail(whyNumber)
	}
	t.kind, t.op, t.lo, t.per = KindFrequency, OpAtLeast, times.trim(), per
	return true
}

// perOf tells 2次/年 from 800人/年.
func (t *unitTable) perOf(unit string) (Per, bool) {
	name, stretch, ok := strings.Cut(unit, "/")
	if !ok || !t.happens(name) {
		return "", false
	}
	per, n := perUnits.match(stretch)
	return per, n > 0 && n == len(stretch)
}
