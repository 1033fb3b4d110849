package indicator

import "strconv"

// date is a year, month, day or quarter, as far as a text says. The zero value
// is no date.
type date struct {
	year            int16
	month, day, qtr int8
}

func (d date) isZero() bool { return d == date{} }

// append writes the date as YYYY, YYYY-MM, YYYY-MM-DD, MM, MM-DD, YYYY-Qn or Qn.
func (d date) append(b []byte) []byte {
	if d.year > 0 {
		b = strconv.AppendInt(b, int64(d.year), 10)
		if d.month > 0 || d.qtr > 0 {
			b = append(b, '-')
		}
	}
	if d.qtr > 0 {
		return append(b, 'Q', byte('0'+d.qtr))
	}
	if d.month > 0 {
		b = append(b, byte('0'+d.month/10), byte('0'+d.month%10))
	}
	if d.day > 0 {
		b = append(b, '-', byte('0'+d.day/10), byte('0'+d.day%10))
	}
	return b
}

func (d date) String() string { return string(d.append(nil)) }

// first and last give the first and last day of what the date names.
func (d date) first() date {
	switch {
	case d.qtr > 0:
		return date{year: d.year, month: d.qtr*3 - 2, day: 1}
	case d.month == 0:
		return date{year: d.year, month: 1, day: 1}
	case d.day == 0:
		return date{year: d.year, month: d.month, day: 1}
	}
	return d
}

func (d date) last() date {
	switch {
	case d.qtr > 0:
		d = date{year: d.year, month: d.qtr * 3}
	case d.month == 0:
		d = date{year: d.year, month: 12}
	case d.day > 0:
		return d
	}
	d.day = daysIn(d.year, d.month)
	return d
}

// daysIn gives the days of a month; February of an unknown year has 29.
func daysIn(year int16, month int8) int8 {
	switch month {
	case 2:
		if year > 0 && (year%4 != 0 || year%100 == 0 && year%400 != 0) {
			return 28
		}
		return 29
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// in puts a date without a year into one.
func (d date) in(year int16) date {
	if d.year == 0 {
		d.year = year
		if d.day > 0 && d.month == 2 && d.day > daysIn(year, 2) {
			d.day = 28
		}
	}
	return d
}

// key orders days.
func (d date) key() int { return int(d.year)*400 + int(d.month)*32 + int(d.day) }

// before gives the day before the first day of what d names.
func (d date) before() date {
	d = d.first()
	if d.day--; d.day > 0 {
		return d
	}
	if d.month--; d.month > 0 {
		d.day = daysIn(d.year, d.month)
		return d
	}
	return date{d.year - 1, 12, 31, 0} // year -1: the year was not known
}

// parseDate reads what append writes.
func parseDate(s string) (date, bool) {
	var d date
	if len(s) >= 4 && s[0] != 'Q' && (len(s) == 4 || s[4] == '-') {
		y, err := strconv.Atoi(s[:4])
		if err != nil || y < minYear || y > maxYear {
			return d, false
		}
		d.year = int16(y)
		if s = s[4:]; s == "" {
			return d, true
		}
		s = s[1:]
	}
	if len(s) == 2 && s[0] == 'Q' {
		d.qtr = int8(s[1]) - '0'
		return d, d.qtr >= 1 && d.qtr <= 4
	}
	if len(s) != 2 && len(s) != 5 {
		return d, false
	}
	m, err := strconv.Atoi(s[:2])
	if err != nil || m < 1 || m > 12 {
		return d, false
	}
	d.month = int8(m)
	if len(s) == 5 {
		n, err := strconv.Atoi(s[3:])
		if err != nil || s[2] != '-' || n < 1 || n > int(daysIn(d.year, d.month)) {
			return d, false
		}
		d.day = int8(n)
	}
	return d, true
}
