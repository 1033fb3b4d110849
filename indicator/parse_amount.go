package indicator

// amount is a number with its unit and operators: those before, behind and
// between.
type amount struct {
	figures
	unit   string
	bound  bound
	set    bool // there is an operator
	text   string
	latin  bool   // the number is in digits
	per    string // what it is averaged over: 人 of 人均100元
	change Change
}

// and joins a further operator to those of the amount.
func (a *amount) and(b bound) bool {
	if !a.set {
		a.bound, a.set = b, true
		return true
	}
	var ok bool
	a.bound, ok = join(a.bound, b)
	return ok
}

// amount reads one number with what belongs to it.
func (r *reader) amount() (a amount, ok bool) {
	start := r.i
	if a, ok = r.amountHere(); !ok {
		r.i = start
	}
	return a, ok
}

func (r *reader) amountHere() (a amount, ok bool) {
	a.per = r.averaged()
	a.change = r.changed()
	if a.bound, a.set, ok = r.operator(); !ok {
		return a, false
	}
	r.blanks()
	if a.set && !a.bound.weak { // 至少开展一次
		takeWord(r, workWords)
	}
	start := r.i
	if !r.measured(&a) {
		return a, false
	}
	a.text = r.s[start:r.i]
	if a.more && !a.and(bound{OpMoreThan, true}) {
		return a, r.fail(whyOperatorsDiffer)
	}
	for {
		r.blanks()
		at := r.i
		if r.inclusive(&a) {
			continue
		}
		w, ok := takeWord(r, r.p.after)
		if !ok {
			break
		}
		if !a.and(w) {
			r.i = at
			return a, r.fail(whyOperatorsDiffer)
		}
		r.unitBehind(&a)
	}
	return a, true
}

// wholeUnit gives the unit with what the amount is averaged over.
func (a amount) wholeUnit() string {
	if a.per == "" {
		return a.unit
	}
	return a.unit + "/" + a.per
}

// inclusive reads a note that says whether the number itself will do: (含),
// (不含), (含95%).
func (r *reader) inclusive(a *amount) bool {
	start := r.i
	if !r.take("(") {
		return false
	}
	without := r.take("不")
	if !r.takeAny("含本数", "含") {
		r.i = start
		return false
	}
	var b amount
	if r.peek() != ')' && (!r.measured(&b) || b.unit != a.unit || b.number.compare(a.number) != 0) || !r.take(")") {
		r.i = start
		return false
	}
	if without {
		switch {
		case a.set && a.bound.op == OpAtLeast:
			a.bound.op = OpMoreThan
		case a.set && a.bound.op == OpAtMost:
			a.bound.op = OpLessThan
		default:
			r.i = start
			return false
		}
	}
	return true
}

// averaged reads 人均 and its like, and gives what is averaged over.
func (r *reader) averaged() string {
	if r.peek() < 0x80 {
		return ""
	}
	start := r.i
	per, _ := takeWord(r, averageWords)
	if _, n := changeWords.match(r.rest()); n > 0 && baseWords.has(r.s[start:r.i]) { // 年均增长5% is a rise
		r.i = start
		return ""
	}
	return per
}

// changed reads the words that make the number a change: 同比增长, 较上年下降.
func (r *reader) changed() Change {
	if r.peek() < 0x80 {
		return NoChange
	}
	start := r.i
	if _, ok := takeWord(r, baseWords); !ok && r.otherBase() {
		return NoChange
	}
	c, ok := takeWord(r, changeWords)
	if _, n := r.p.before.match(r.s[start:]); ok && n > r.i-start { // 提高到95% is a level
		ok = false
	}
	if !ok {
		r.i = start
		return NoChange
	}
	r.take("了")
	return c
}

// otherBase looks for a base that is not the year before: 较2020年增长5%.
func (r *reader) otherBase() bool {
	start := r.i
	if r.takeAny("较", "比", "与") {
		if _, ok := r.small(4); ok && r.take("年") {
			r.fail(whyBase)
		}
	}
	r.i = start
	return false
}

// measured reads a number and the unit behind it, or one of the forms in which
// the unit stands first (百分之九十五, 三分之二) or the number is 半.
func (r *reader) measured(a *amount) bool {
	if r.peek() >= 0x80 {
		if r.ratio(a) || r.half(a) {
			return true
		}
		if r.takeAny("人民币", "¥") {
			return r.yuan(a)
		}
	}
	a.latin = r.peek() < 0x80
	start := r.i
	f, ok := r.number()
	if !ok {
		return false
	}
	a.figures = f
	r.unit(a)
	r.afterUnit(a)
	if a.latin || r.p.units.known(a.unit) && !r.p.units.ordinal(a.unit) {
		return true
	}
	if a.unit == "" && (r.sees("到") || r.sees("至") || r.end() && (!r.named || a.set)) { // 三到五年, 十二
		return true
	}
	r.i = start
	return r.fail(whyUnit) // 一次性, 三公, 二级: no figures
}

// yuan reads an amount of money behind its sign: ¥100, 人民币100元.
func (r *reader) yuan(a *amount) bool {
	f, ok := r.number()
	if !ok {
		return false
	}
	a.figures, a.latin = f, true
	if r.unit(a); a.unit == "" {
		a.unit = "元"
	}
	return r.p.units.dimension(a.unit) == Money
}

// afterUnit reads what belongs to the number behind its unit: 九成五, 一年半.
func (r *reader) afterUnit(a *amount) {
	switch {
	case a.unit == "成":
		a.number, a.unit = a.shift(1), "%"
		if d, ok := takeWord(r, chineseDigits); ok && a.exp == 1 {
			a.number = whole(a.coef*10 + d)
		}
	case a.exp == 0 && a.den == 0 && (a.unit == "年" || a.unit == "个月" || a.unit == "天" || a.unit == "小时") && r.take("半"):
		a.number = number{coef: a.coef*10 + 5, exp: -1}
	case a.exp == 0 && a.den == 0 && a.unit == "个" && r.take("半"): // 一个半月
		if u, n := r.p.units.scan(r.rest()); n > 0 && r.p.units.lookup("个"+u) != nil {
			r.i += n
			a.number, a.unit = number{coef: a.coef*10 + 5, exp: -1}, "个"+u
			return
		}
		r.i -= len("半")
	}
}

// half reads 半年, 半个月.
func (r *reader) half(a *amount) bool {
	start := r.i
	if r.take("半") {
		if u, n := r.p.units.scan(r.rest()); n > 0 && r.p.units.dimension(u) == Time {
			r.i += n
			a.number, a.unit = number{coef: 5, exp: -1}, u
			return true
		}
	}
	r.i = start
	return false
}

// ratio reads 百分之九十五, 千分之五 and 三分之二.
func (r *reader) ratio(a *amount) bool {
	start := r.i
	switch {
	case r.takeAny("百分之百", "百分百"):
		a.number, a.unit = whole(100), "%"
		return true
	case r.take("百分之"):
		a.unit = "%"
	case r.take("十万分之"):
		a.unit = "/十万"
	case r.take("千分之"):
		a.unit = "‰"
	case r.take("万分之"):
		f, ok := r.number()
		a.figures, a.unit = f, "‰"
		a.number = a.shift(-1)
		return ok
	default:
		if r.thirds(a) {
			return true
		}
		r.i = start
		return false
	}
	f, ok := r.number()
	if !ok {
		r.i, a.unit = start, ""
		return false
	}
	a.figures = f
	return true
}

// thirds reads 三分之二.
func (r *reader) thirds(a *amount) bool {
	den, ok := r.chinese()
	if !ok || !r.take("分之") {
		return false
	}
	num, ok := r.chinese()
	if !ok || den.coef <= 0 || den.coef > maxDivisor || den.exp != 0 || num.exp != 0 {
		return false
	}
	a.number = fraction(num.coef, den.coef)
	return true
}
