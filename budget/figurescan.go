package budget

import (
	"strings"
	"unicode/utf8"
)

// figureScan reads one printed figure from left to right, once.
type figureScan struct {
	text   string
	pos    int
	coef   int64
	places int32
	digits int
	unit   Unit
	reason string
}

// plain reads a text of ASCII digits alone, perhaps with commas between them, a
// point and a minus, as most figures are; false, and nothing read, where there is
// anything else or anything amiss.
func (s *figureScan) plain() bool {
	r := figureScan{text: s.text}
	negative := s.text[0] == '-'
	start := 0
	if negative {
		start = 1
	}
	point, after := false, false // after a digit
	for i := start; i < len(s.text); i++ {
		c := s.text[i]
		switch {
		case '0' <= c && c <= '9':
			if r.coef != 0 || c != '0' || r.places > 0 {
				r.digits++
			}
			if r.digits > MaxDigits || r.places >= MaxDigits {
				return false
			}
			r.coef = r.coef*10 + int64(c-'0')
			if point {
				r.places++
			}
			after = true
		case after && !point && (c == ',' || c == '.'):
			point, after = c == '.', false
		default:
			return false
		}
	}
	if !after {
		return false
	}
	if negative {
		r.coef = -r.coef
	}
	r.pos = len(r.text)
	*s = r
	return true
}

// number reads the whole text and reports whether it is a figure. On failure
// pos and reason say where and why.
func (s *figureScan) number() bool {
	s.spaces()
	bracket := s.take('(', '（')
	s.spaces()
	negative := s.sign()
	s.spaces()
	if !s.whole() || !s.fraction() {
		return false
	}
	s.spaces()
	if bracket {
		if !s.take(')', '）') {
			return s.fail("缺少右括号")
		}
		s.spaces()
	}
	s.suffix()
	if s.pos < len(s.text) {
		return s.fail("数字后有其他文字")
	}
	if negative != bracket {
		s.coef = -s.coef
	}
	return true
}

func (s *figureScan) fail(reason string) bool {
	s.reason = reason
	return false
}

// whole reads the digits before the decimal point with their separators. A
// comma may stand between any two digits, so that a misprinted group is still a
// figure; a space only before a full group of three, because two numbers beside
// each other are not one.
func (s *figureScan) whole() bool {
	if s.digit() < 0 {
		return s.fail("应为数字")
	}
	for {
		if d := s.digit(); d >= 0 {
			if !s.push(d) {
				return false
			}
			continue
		}
		r, n := s.peek()
		if r != ',' && r != '，' && !(isSpace(r) && s.group(s.pos+n)) {
			return true
		}
		s.pos += n
		if s.digit() < 0 {
			return s.fail("千分号后应为数字")
		}
	}
}

// group reports whether exactly three digits stand at i.
func (s *figureScan) group(i int) bool {
	n := 0
	for i < len(s.text) {
		r, w := utf8.DecodeRuneInString(s.text[i:])
		if digitOf(r) < 0 {
			break
		}
		n++
		i += w
		if n > 3 {
			return false
		}
	}
	return n == 3
}

// fraction reads the decimals, where a point stands.
func (s *figureScan) fraction() bool {
	r, n := s.peek()
	if r != '.' && r != '．' {
		return true
	}
	s.pos += n
	if s.digit() < 0 {
		return s.fail("小数点后应为数字")
	}
	for d := s.digit(); d >= 0; d = s.digit() {
		if !s.push(d) {
			return false
		}
		s.places++
	}
	return true
}

// suffix reads a unit behind the number.
func (s *figureScan) suffix() {
	rest := strings.TrimFunc(s.text[s.pos:], isSpace)
	if u := unitOf(rest); u != "" {
		s.unit, s.pos = u, len(s.text)
	}
}

// digit peeks at a digit, ASCII or full-width, -1 where there is none.
func (s *figureScan) digit() int {
	r, _ := s.peek()
	return digitOf(r)
}

// push takes the digit at the reading point.
func (s *figureScan) push(d int) bool {
	if s.coef != 0 || d != 0 || s.places > 0 {
		s.digits++
	}
	if s.digits > MaxDigits || s.places >= MaxDigits {
		return s.fail("数字过长")
	}
	s.coef = s.coef*10 + int64(d)
	_, n := s.peek()
	s.pos += n
	return true
}

func (s *figureScan) sign() bool {
	if s.take('-', '－', '−') {
		return true
	}
	s.take('+', '＋')
	return false
}

// take consumes one of the runes given, if it stands next.
func (s *figureScan) take(rs ...rune) bool {
	r, n := s.peek()
	for _, x := range rs {
		if r == x && n > 0 {
			s.pos += n
			return true
		}
	}
	return false
}

func (s *figureScan) spaces() {
	for {
		r, n := s.peek()
		if n == 0 || !isSpace(r) {
			return
		}
		s.pos += n
	}
}

func (s *figureScan) peek() (rune, int) {
	if s.pos >= len(s.text) {
		return 0, 0
	}
	if c := s.text[s.pos]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s.text[s.pos:])
}
