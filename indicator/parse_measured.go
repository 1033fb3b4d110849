package indicator

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
	if a.figures = f; r.sees("分之") && !r.over(a) {
		return false
	}
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

// over reads the rest of a fraction in digits that has a unit: 3分之10000人.
func (r *reader) over(a *amount) bool {
	r.take("分之")
	num, ok := r.digits()
	if !ok || num.exp != 0 || a.exp != 0 || a.scale > 0 || a.coef < 2 || a.coef > maxDivisor {
		return r.fail(whyNumber)
	}
	a.number = fraction(num.coef, a.coef)
	return true
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
	r.unit(a)
	return true
}
