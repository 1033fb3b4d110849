package indicator

import "strings"

// codeDigits is from how many digits on a bare number may as well be a code: a
// telephone number has eleven.
const codeDigits = 11

// isMonthDay reports two numbers that may be a month and a day that is no month:
// 12/31, but not 1/3.
func isMonthDay(a, b number) bool {
	return a.exp == 0 && b.exp == 0 && a.coef >= 1 && a.coef <= 12 && b.coef > 12 && b.coef <= 31
}

// yearLike reports a number that may be a year.
func yearLike(n number) bool {
	n = n.normal()
	return n.exp == 0 && n.coef >= minYear && n.coef <= maxYear
}

// doubtful reports a bare number that may as well be a date or a code:
// 20241231, 2024.12, 13800000000.
func doubtful(n number, text string) bool {
	if strings.ContainsAny(text, ", ") {
		return false
	}
	if text == "" { // the canonical form is asked about, which has no needless zeros
		n = n.normal()
	}
	if n.den > 1 {
		a, b := whole(n.coef), whole(int64(n.den))
		return !isFraction(a, b) || isMonthDay(a, b)
	}
	switch {
	case n.exp == 0 && n.coef >= pow10(codeDigits-1):
		return true
	case n.exp == 0 && n.coef >= minYear*100 && n.coef < (maxYear+1)*100:
		return n.coef%100 >= 1 && n.coef%100 <= 12 // 202412
	case n.exp == 0 && n.coef >= minYear*10000 && n.coef < (maxYear+1)*10000:
		d := date{int16(n.coef / 10000), int8(n.coef / 100 % 100), int8(n.coef % 100), 0}
		return d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= daysIn(d.year, d.month)
	case n.exp == -1 || n.exp == -2:
		year, month := n.coef/pow10(-n.exp), n.coef%pow10(-n.exp)
		return year >= minYear && year <= maxYear && month >= 1 && month <= 12
	}
	return false
}
