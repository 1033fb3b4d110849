package indicator

import "strings"

// plain reads the commonest shape, digits with a sign before and a known unit
// behind, in one pass and without an allocation. Whatever needs a second
// thought it leaves to the grammar, by reporting false.
func (p *Parser) plain(s string, t *Target) bool {
	op, signed, i := plainSign(s)
	n, end, ok := plainDigits(s, i)
	if !ok {
		return false
	}
	if end == len(s) { // a bare number
		if doubtful(n, s[i:]) && !signed {
			return false
		}
		t.kind, t.op, t.lo = KindQuantity, op, n
		return true
	}
	unit := s[end:]
	if unit != "%" {
		happening, ok := p.units.plain(unit)
		if !ok || happening && !signed {
			return false
		}
	}
	t.kind, t.op, t.lo, t.unit = KindQuantity, op, n, unit
	return true
}

// plainSign reads one sign: ≥ ≤ >= <= > < =.
func plainSign(s string) (op Operator, signed bool, end int) {
	if s == "" {
		return OpEqual, false, 0
	}
	switch s[0] {
	case 0xe2:
		if len(s) > 3 && s[1] == 0x89 {
			switch s[2] {
			case 0xa5:
				return OpAtLeast, true, 3
			case 0xa4:
				return OpAtMost, true, 3
			}
		}
	case '>':
		if len(s) > 1 && s[1] == '=' {
			return OpAtLeast, true, 2
		}
		return OpMoreThan, true, 1
	case '<':
		if len(s) > 1 && s[1] == '=' {
			return OpAtMost, true, 2
		}
		return OpLessThan, true, 1
	case '=':
		return OpEqual, true, 1
	}
	return OpEqual, false, 0
}

// plainDigits reads at most maxDigits digits with a decimal part, which may not
// begin with a needless zero.
func plainDigits(s string, i int) (n number, end int, ok bool) {
	start := i
	for ; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
		n.coef = n.coef*10 + int64(s[i]-'0')
	}
	if i == start || i-start > 9 || s[start] == '0' && i > start+1 {
		return n, start, false
	}
	if i < len(s) && s[i] == '.' {
		point := i
		for i++; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
			n.coef = n.coef*10 + int64(s[i]-'0')
			n.exp--
			if i-point > 8 {
				return n, start, false
			}
		}
		if i == point+1 {
			return n, start, false
		}
	}
	return n, i, true
}

// plain reports whether s is a unit of known parts in one spelling that cannot
// be read as a date, and whether it counts happenings in a stretch of time.
func (t *unitTable) plain(s string) (happening, ok bool) {
	if row := t.lookup(s); row != nil {
		return false, !row.calendar && !row.tenths && !row.cohort && row.own == ""
	}
	name, per, compound := strings.Cut(s, "/")
	if row := t.lookup(name); !compound || row == nil || row.own != "" {
		return false, false
	} else {
		happening = row.happening
	}
	for compound {
		name, per, compound = strings.Cut(per, "/")
		if row := t.lookup(name); row == nil || row.own != "" || row.holding {
			return false, false
		}
	}
	return happening, true
}
