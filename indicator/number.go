package indicator

import (
	"cmp"
	"math/big"
	"strconv"

	"github.com/shopspring/decimal"
)

// maxDigits is how many significant digits a number may have: all of them fit
// an int64, and no target of any budget needs more.
const maxDigits = 18

// number is an exact number as read: coef × 10^exp ÷ den. Reading builds no
// decimal.Decimal; that is done when a caller asks for one.
type number struct {
	coef int64
	den  int32 // 0 stands for 1: only fractions such as 1/3 have another
	exp  int8
}

func whole(n int64) number { return number{coef: n} }

// decimal gives the number as a decimal; a fraction without an end (1/3) is
// rounded at 16 places.
func (n number) decimal() decimal.Decimal {
	if n.exp > 0 {
		n = n.normal()
	}
	d := decimal.New(n.coef, int32(n.exp))
	if n.den > 1 {
		return d.Div(decimal.New(int64(n.den), 0))
	}
	return d
}

func (n number) rat() *big.Rat {
	r := decimal.New(n.coef, int32(n.exp)).Rat()
	if n.den > 1 {
		r.Quo(r, new(big.Rat).SetInt64(int64(n.den)))
	}
	return r
}

// shift gives n × 10^by.
func (n number) shift(by int8) number {
	if n.den > 1 && by > 0 {
		return fraction(n.coef*pow10(by), int64(n.den)) // small over small: it fits
	}
	n.exp += by
	return n
}

// trim drops the zeros that end a decimal fraction (300.00 is 300).
func (n number) trim() number {
	for n.exp < 0 && n.coef%10 == 0 {
		n.coef /= 10
		n.exp++
	}
	if n.coef == 0 {
		n.exp = 0
	}
	return n
}

// normal gives the number as it is written out: without zeros behind the point,
// and with those before it.
func (n number) normal() number {
	n = n.trim()
	if whole, ok := n.at(0); ok && n.exp > 0 {
		n.coef, n.exp = whole, 0
	}
	return n
}

// append writes the number in plain digits, or as a fraction "1/3".
func (n number) append(b []byte) []byte {
	n = n.trim()
	coef := n.coef
	if coef < 0 {
		b = append(b, '-')
		coef = -coef
	}
	var buf [20]byte
	digits := strconv.AppendInt(buf[:0], coef, 10)
	point := len(digits) + int(n.exp)
	switch {
	case n.exp >= 0:
		b = append(b, digits...)
		for range n.exp {
			b = append(b, '0')
		}
	case point > 0:
		b = append(append(append(b, digits[:point]...), '.'), digits[point:]...)
	default:
		b = append(b, '0', '.')
		for range -point {
			b = append(b, '0')
		}
		b = append(b, digits...)
	}
	if n.den > 1 {
		b = strconv.AppendInt(append(b, '/'), int64(n.den), 10)
	}
	return b
}

// compare orders two numbers.
func (n number) compare(m number) int {
	if n.den == m.den {
		exp := min(n.exp, m.exp)
		a, ok1 := n.at(exp)
		b, ok2 := m.at(exp)
		if ok1 && ok2 {
			return cmp.Compare(a, b)
		}
	}
	return n.rat().Cmp(m.rat())
}

// plus gives n + sign × m, and whether it fits.
func (n number) plus(m number, sign int64) (number, bool) {
	exp := min(n.exp, m.exp)
	a, ok1 := n.at(exp)
	b, ok2 := m.at(exp)
	return number{coef: a + sign*b, exp: exp}, ok1 && ok2
}

// at gives the coefficient at a lower exponent, where it has at most maxDigits
// digits.
func (n number) at(exp int8) (int64, bool) {
	c := n.coef
	for e := n.exp; e > exp; e-- {
		if c > pow10(maxDigits-1) || c < -pow10(maxDigits-1) {
			return 0, false
		}
		c *= 10
	}
	return c, true
}

// fraction gives num/den in lowest terms, as a decimal where it has an end.
func fraction(num, den int64) number {
	g := gcd(num, den)
	num, den = num/g, den/g
	for exp := int8(0); exp >= -9; exp-- {
		if n := pow10(-exp); n%den == 0 {
			return number{coef: num * (n / den), exp: exp}
		}
	}
	return number{coef: num, den: int32(den)}
}

func pow10(n int8) int64 {
	v := int64(1)
	for ; n > 0; n-- {
		v *= 10
	}
	return v
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// maxDivisor bounds the divisor of a fraction.
const maxDivisor = 1000

// isRatio reports two whole numbers in lowest terms.
func isRatio(a, b number) bool {
	return a.exp == 0 && b.exp == 0 && a.coef > 0 && b.coef > 1 && b.coef <= maxDivisor && gcd(a.coef, b.coef) == 1
}

// isFraction tells 1/3 from 600/1000: a fraction is small and in lowest terms.
func isFraction(a, b number) bool { return isRatio(a, b) && a.coef < b.coef && b.coef < 100 }
