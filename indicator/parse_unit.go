package indicator

import "strings"

// unit reads a unit here, also one in brackets, 300.00(场), or one without a
// name before the first "/": 620万/月.
func (r *reader) unit(a *amount) bool {
	at := r.i
	r.blanks()
	if u, n := r.p.units.scan(r.rest()); n > 0 && !r.boundary() {
		a.unit = u
		r.i += n
		if u == "%" { // 95%%, of a value and a unit put together
			r.take("%")
		}
		return true
	}
	if r.peek() == '(' {
		if n := strings.IndexByte(r.rest(), ')'); n > 1 {
			if u := r.p.units.parse(r.s[r.i+1 : r.i+n]); u.Known() {
				r.i += n + 1
				var exp int8
				a.unit, exp = u.unscaled()
				a.number = a.shift(exp)
				return true
			}
		}
	}
	if r.peek() == '/' {
		if part, n := r.p.units.divisor(r.s[r.i+1:]); n > 0 && r.p.units.known(part) {
			a.unit, n = r.p.units.divisors(r.rest(), "/"+part, 1+n)
			r.i += n
			return true
		}
	}
	r.i = at
	return false
}

// boundary reports an operator word where a unit that is not known would stand:
// 小于 of 大于5小于8.
func (r *reader) boundary() bool {
	_, n := r.p.before.match(r.rest())
	return n > 0 && r.p.units.prefix(r.rest()) == 0
}

// unitBehind reads a unit, or the rest of one, behind an operator word:
// 100余人, 2次以上/年.
func (r *reader) unitBehind(a *amount) {
	if a.unit == "" {
		r.unit(a)
		return
	}
	var b amount
	if r.peek() == '/' && r.unit(&b) {
		a.unit += b.unit
	}
}
