package indicator

import "math"

// figures is a number as it stands in a text: with 余 or 多 (more) and with
// a multiplier that a range may share (scaled by scale).
type figures struct {
	number
	scale int8 // the power of ten of 万 and its like, already in number
	more  bool // 余, 多 inside the number: 10余万人
}

// number reads a number in digits or in Chinese numerals.
func (r *reader) number() (figures, bool) {
	start := r.i
	negative := false
	if c := r.peek(); c == '-' || c == '+' {
		negative = c == '-'
		r.i++
	}
	var f figures
	var ok bool
	if r.digit() || r.peek() == '.' {
		f.number, ok = r.digits()
	} else {
		f.number, ok = r.chinese()
		if ok && negative {
			ok = false
		}
	}
	if !ok {
		r.i = start
		return f, r.fail(whyNumber)
	}
	r.multiply(&f)
	if negative {
		f.coef = -f.coef
	}
	return f, true
}

// digits reads digits, with separators by thousands and a decimal part.
func (r *reader) digits() (number, bool) {
	var n number
	count, groups := 0, 0
	begin := r.i
	for ; ; r.i++ {
		c := r.peek()
		if c >= '0' && c <= '9' {
			if count > 0 || c != '0' {
				count++
			}
			if count > maxDigits {
				return n, r.fail(whyDigits)
			}
			n.coef = n.coef*10 + int64(c-'0')
			continue
		}
		if (c == ',' || c == ' ') && !r.bare && r.thousands(r.i-begin, groups) {
			groups++
			begin = r.i + 1
			continue
		}
		break
	}
	if r.peek() == '.' && r.i+1 < len(r.s) && r.s[r.i+1] >= '0' && r.s[r.i+1] <= '9' {
		for r.i++; r.digit(); r.i++ {
			if n.coef > (math.MaxInt64-9)/10 || n.exp == -maxDigits {
				return n, r.fail(whyDigits)
			}
			n.coef = n.coef*10 + int64(r.s[r.i]-'0')
			n.exp--
		}
	} else if begin == r.i {
		return n, false
	}
	if c := r.peek(); c|0x20 == 'e' && r.i+1 < len(r.s) && (r.s[r.i+1] >= '0' && r.s[r.i+1] <= '9' || r.s[r.i+1] == '+' || r.s[r.i+1] == '-') {
		return n, r.fail(whyScientific)
	}
	return n, true
}

// thousands reports whether the comma or blank here parts groups of three
// digits: before it stand one to three digits (three after the first group),
// behind it exactly three.
func (r *reader) thousands(before, groups int) bool {
	if before > 3 || before < 1 || groups > 0 && before != 3 {
		return false
	}
	n := 0
	for i := r.i + 1; i < len(r.s) && r.s[i] >= '0' && r.s[i] <= '9'; i++ {
		n++
	}
	return n == 3
}

// multiply reads 万, 亿 and their like behind a number, except where they
// belong to a unit of money (万元) or are part of a unit (千米).
func (r *reader) multiply(f *figures) {
	if c := r.peek(); c < 0x80 && c != ' ' {
		return
	}
	start := r.i
	more := r.takeAny("余", "多", "几")
	n := scaleBefore(r.s[r.i:])
	if n == 0 || r.p.units.prefix(r.s, r.i, min(len(r.s), r.i+24)) > r.i {
		r.i = start
		return
	}
	end := r.i + n
	if u := r.p.units.atom(r.s, end, true); u > end {
		if row := r.p.units.lookup(r.s[end:u]); row != nil && row.dim == Money && !more {
			r.i = start
			return
		}
	}
	_, exp := splitScale(r.s[r.i:end])
	r.i = end
	f.number = f.shift(exp)
	f.scale, f.more = exp, more
}

// chinese reads a numeral in characters: 三, 两, 十二, 二十五, 一百二十, 三千五百万.
func (r *reader) chinese() (number, bool) {
	var section, digit int64
	seen, place := 0, int64(10000)
	haveDigit, zero := false, false
	start := r.i
	for {
		if d, ok := takeWord(r, chineseDigits); ok {
			if haveDigit && digit != 0 {
				r.i = start // 三五 is no numeral
				return number{}, false
			}
			digit, haveDigit, zero = d, true, zero || d == 0
			seen++
			continue
		}
		if p, ok := takeWord(r, chinesePlaces); ok {
			if p >= place || seen == 0 && p > 10 {
				r.i = start
				return number{}, false
			}
			if !haveDigit || digit == 0 {
				digit = 1
			}
			section += digit * p
			digit, haveDigit, zero, place = 0, false, false, p
			seen++
			continue
		}
		break
	}
	if seen == 0 {
		return number{}, false
	}
	if section > 0 && place > 10 && digit > 0 && !zero {
		r.i = start // 一百二 is 120 to most people and 102 to some
		return number{}, false
	}
	return whole(section + digit), true
}
