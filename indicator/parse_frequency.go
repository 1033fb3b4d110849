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
	if !r.sees("每") && r.takeAny("按", "逐", "分") && !r.sees("每") {
		start := r.i
		per, ok := takeWord(r, perUnits)
		return ok && r.within(t, per, r.s[start:r.i])
	}
	return r.sees("每") && r.every(t) // also 按每人每年500元标准
}

// every reads what begins with 每: 每月, 每季度开展1次, 每人每天100元.
func (r *reader) every(t *Target) bool {
	per, unit := Per(""), ""
	for n, more := 0, true; more; n++ {
		r.take("每")
		p, part := r.divisor()
		switch {
		case part == "":
			return r.notPer()
		case n == maxUnitParts:
			return r.fail(whyUnit)
		case n == 0:
			per, unit = p, part
		default:
			per, unit = "", unit+"/"+part
		}
		more = r.takeAny("/", ".", "·") || r.sees("每") // 每人每天, 每人/天
	}
	return r.within(t, per, unit)
}

// within reads what is to be done in each of a unit. per is the unit where it
// is a stretch of time that a frequency may name.
func (r *reader) within(t *Target, per Per, unit string) bool {
	if per != "" && per != Yearly && r.takeAny("月底", "月末", "月初", "季末", "季初", "底", "末", "初") { // 每月底前发放
		r.take("前")
	}
	r.take(",")
	r.work()
	r.blanks()
	switch {
	case r.end() && per != "":
		return r.recurs(t, whole(1), per)
	case r.end() && r.p.units.dimension(unit) == Time: // 每学期
		t.kind, t.lo, t.unit = KindQuantity, whole(1), "次/"+unit
		return true
	case per != "" && r.dayOf():
		return r.fail(whyMonthly)
	}
	start := r.i
	if !r.quantity(t) {
		r.i, *t = start, Target{}
		if strings.Contains(r.rest(), "后") || !r.about(t) { // 每周开放时间不少于42小时
			return false
		}
	}
	if t.unit == "" || !t.numeric() {
		return false
	}
	if per != "" && t.kind == KindQuantity && t.op == OpEqual && t.change == NoChange && r.p.units.happens(t.unit) {
		times := t.lo
		*t = Target{}
		r.matter()
		return r.recurs(t, times, per)
	}
	t.unit += "/" + unit
	return true
}

// dayOf looks for a day of a stretch that recurs: 15日前 of 每月15日前.
func (r *reader) dayOf() bool {
	start := r.i
	defer func() { r.i = start }()
	_, ok := r.small(2)
	return ok && r.takeAny("日", "号")
}

// divisor reads what stands behind 每: a stretch of time, which it also gives as
// such, or another unit; "" where there is none.
func (r *reader) divisor() (per Per, unit string) {
	single := r.take("个")
	start := r.i
	if per, ok := takeWord(r, perUnits); ok {
		return per, r.s[start:r.i]
	}
	if part, n := r.p.units.divisor(r.rest()); n > 0 && r.p.units.known(part) { // 每村, 每万人, 每10万人
		r.i += n
		return "", part
	}
	if single && r.digit() { // 每个5万元
		return "", "个"
	}
	return "", ""
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
		if r.recurs(t, a.number, per) {
			r.matter()
			return true
		}
		return false
	}
	start := r.i
	if r.stretch(t, a) {
		return true
	}
	r.i = start
	return false
}

// stretch reads so many times behind a stretch of time: 一年两次, 半年1次, 3个月1次.
func (r *reader) stretch(t *Target, a amount) bool {
	per, n := perUnits.match(a.text)
	one := n == len(a.text)
	if !one {
		per, n = perUnits.match(a.unit)
		one = a.number.compare(whole(1)) == 0
	}
	if n == 0 || n < len(a.unit) || r.end() {
		return false
	}
	b, ok := r.amount()
	switch {
	case !ok || !r.p.units.happens(b.unit) || b.change != NoChange || b.per != "" || b.bound.op == OpAbout:
		return false
	case !one: // 两年一次
		return r.fail(whyStretch)
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
	r.note()
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
