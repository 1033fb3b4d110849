package indicator

import "math"

// figures is a number as it stands in a text.
type figures struct {
	number
	scale int8 // the power of ten of 万 and its like, already in number
	more  bool // 余 or 多 before the multiplier: 10余万人
}

// number reads a number in digits or in Chinese numerals.
func (r *reader) number() (figures, bool) {
	start := r.i
	sign := r.peek()
	if sign == '-' || sign == '+' {
		r.i++
	} else if r.sees("负") && r.i+len("负") < len(r.s) && isDigit(r.s[r.i+len("负")]) {
		r.i += len("负")
		sign = '-'
	}
	var f figures
	var ok bool
	if r.digit() || r.peek() == '.' {
		f.number, ok = r.digits()
	} else if sign != '-' && sign != '+' {
		f.number, ok = r.chinese()
	}
	if !ok {
		r.i = start
		return f, r.fail(whyNumber)
	}
	r.multiplier(&f)
	if sign == '-' {
		f.coef = -f.coef
	}
	return f, true
}

// digits reads digits, with separators by thousands and a decimal part.
func (r *reader) digits() (n number, ok bool) {
	start := r.i
	if !r.wholePart(&n) {
		return n, false
	}
	if r.i > start+1 && r.s[start] == '0' { // 0351 is part of a code
		r.i = start
		return n, r.fail(whyLeadingZero)
	}
	if r.peek() == '.' && r.i+1 < len(r.s) && isDigit(r.s[r.i+1]) {
		for r.i++; r.digit(); r.i++ {
			if n.coef > (math.MaxInt64-9)/10 || n.exp == -maxDigits {
				return n, r.fail(whyDigits)
			}
			n.coef = n.coef*10 + int64(r.s[r.i]-'0')
			n.exp--
		}
	} else if r.i == start {
		return n, false
	}
	if c := r.peek(); c|0x20 == 'e' && r.i+1 < len(r.s) && (isDigit(r.s[r.i+1]) || r.s[r.i+1] == '+' || r.s[r.i+1] == '-') {
		return n, r.fail(whyScientific)
	}
	return n, true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// wholePart reads the digits before the point.
func (r *reader) wholePart(n *number) bool {
	count, groups, begin := 0, 0, r.i
	for ; ; r.i++ {
		switch c := r.peek(); {
		case isDigit(c):
			if count++; count > maxDigits {
				return r.fail(whyDigits)
			}
			n.coef = n.coef*10 + int64(c-'0')
		case (c == ',' || c == ' ') && !r.bare && r.thousands(r.i-begin, groups):
			groups++
			begin = r.i + 1
		default:
			return true
		}
	}
}

// thousands reports whether the comma or blank here parts groups of three
// digits: before it stand one to three digits (three after the first group),
// behind it exactly three.
func (r *reader) thousands(before, groups int) bool {
	if before > 3 || before < 1 || groups > 0 && before != 3 {
		return false
	}
	n := 0
	for i := r.i + 1; i < len(r.s) && n < 4 && isDigit(r.s[i]); i++ {
		n++
	}
	return n == 3
}

// multiplier reads 万, 亿 and their like behind a number, except where they are
// part of a unit (万元, 千米).
func (r *reader) multiplier(f *figures) {
	if r.peek() < 0x80 {
		return
	}
	start := r.i
	f.more = r.takeAny("余", "多")
	rest, exp := splitScale(r.rest())
	if exp == 0 || r.p.units.prefix(r.rest()) > 0 {
		r.i, f.more = start, false
		return
	}
	r.i = len(r.s) - len(rest)
	f.number, f.scale = f.shift(exp), exp
	r.smaller(f)
}

// smaller reads the rest of a number behind its 万 or 亿: 1万2千, 一万二千, 1亿500万.
func (r *reader) smaller(f *figures) {
	start := r.i
	if f.more || f.den > 0 || f.scale < 4 {
		return
	}
	zero := r.sees("零")
	g, ok := r.lesser()
	if ok && (zero || g.scale > 0 || g.compare(number{coef: 1, exp: f.scale - 1}) >= 0) && g.compare(number{coef: 1, exp: f.scale}) < 0 {
		if sum, fits := f.plus(g.number, 1); fits {
			f.number = sum
			return
		}
	}
	r.i = start
}

// lesser reads a number with at most one multiplier below that before it.
func (r *reader) lesser() (f figures, ok bool) {
	if r.digit() {
		f.number, ok = r.digits()
	} else {
		f.number, ok = r.chinese()
	}
	rest, exp := splitScale(r.rest())
	n := r.p.units.prefix(r.rest())
	if ok && exp > 0 && (n == 0 || r.p.units.dimension(r.rest()[:n]) == Money) { // 1亿500万元 is so many 元
		r.i = len(r.s) - len(rest)
		f.number, f.scale = f.shift(exp), exp
	}
	return f, ok
}

// chinese reads a numeral in characters: 三, 两, 十二, 二十五, 一百二十, 三千五百.
func (r *reader) chinese() (number, bool) {
	var sum, digit int64
	start, place := r.i, int64(10000)
	pending, zero := false, false
	for {
		if d, ok := takeWord(r, chineseDigits); ok {
			if pending && digit != 0 { // 三五 is no numeral
				break
			}
			digit, pending, zero = d, true, zero || d == 0
			continue
		}
		p, ok := takeWord(r, chinesePlaces)
		if !ok {
			if r.i == start || sum > 0 && place > 10 && digit > 0 && !zero { // 一百二: 120 or 102
				break
			}
			return r.point(whole(sum + digit)), true
		}
		if p >= place || !pending && (p > 10 || r.i > start+3) {
			break
		}
		if digit == 0 {
			digit = 1
		}
		sum += digit * p
		digit, pending, zero, place = 0, false, false, p
	}
	r.i = start
	return number{}, false
}

// point reads the decimal part of a numeral: 三点五.
func (r *reader) point(n number) number {
	start := r.i
	if !r.take("点") {
		return n
	}
	for n.exp > -maxPoint {
		d, ok := takeWord(r, chineseDigits)
		if !ok {
			break
		}
		n.coef, n.exp = n.coef*10+d, n.exp-1
	}
	if n.exp == 0 { // 三点 is an hour
		r.i = start
	}
	return n
}

// maxPoint bounds the decimals of a numeral in characters.
const maxPoint = 6
