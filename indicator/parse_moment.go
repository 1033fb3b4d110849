package indicator

// moment is a date as it stands in a text.
type moment struct {
	date
	until    date // the last part of a longer stretch: 上半年, 全年
	bare     int  // a number whose 年, 月 or 日 is still to come (5 of 5到8月), -1 for none
	written  bool // something of the date was read
	end      bool // 底, 末, 旬: the last day of it is meant
	nextYear bool // 次年
	doubtful bool // 2024.05, 20240531: may be a number, too
}

// moment reads one date. The end of a stretch may be a day alone: 6月1日-15日.
func (r *reader) moment(endOfMonth bool) (m moment, ok bool) {
	start := r.i
	m.bare = -1
	r.blanks()
	if r.digit() {
		if r.compact(&m) || r.dotted(&m) || r.monthDay(&m) {
			return m, r.valid(m)
		}
	} else if r.takeAny("次年", "翌年", "第二年") {
		m.nextYear = true
	} else if r.takeAny("当年度", "当年", "本年度", "本年", "今年") {
		m.written = true
		m.month, m.until = 1, date{month: 12}
	} else if r.plan(&m) {
		return m, true
	}
	for r.part(&m, endOfMonth) {
		r.blanks()
	}
	if m.bare < 0 {
		r.word(&m)
	}
	if !m.written && m.bare < 0 {
		r.i = start
		return m, false
	}
	return m, r.valid(m)
}

// part reads the next of year, month, day or quarter.
func (r *reader) part(m *moment, endOfMonth bool) bool {
	start := r.i
	ordinal := r.take("第")
	n, ok := r.count()
	if !ok {
		r.i = start
		return false
	}
	r.blanks()
	v := small8(n)
	named := m.month > 0 && m.until.isZero() // a month, not the January of 当年
	switch {
	case !named && m.qtr == 0 && r.takeAny("季度", "季"):
		m.qtr, m.month, m.until = v, 0, date{}
	case ordinal && !r.sees("-") && !r.sees("至") && !r.sees("到"):
		r.i = start
		return false
	case m.year == 0 && m.month == 0 && n >= minYear && n <= maxYear && (r.takeAny("年度", "年") || r.sees("底") || r.sees("末") || r.sees("全年")): // also 2024底
		m.year = int16(n)
	case !named && m.qtr == 0 && r.takeAny("月份", "月"):
		m.month, m.until = v, date{}
		r.third(m)
	case (named || endOfMonth && m.date == date{}) && m.day == 0 && !m.end && r.takeAny("日", "号"):
		m.day = v
	case m.bare < 0 && m.day == 0 && !m.end && m.qtr == 0:
		m.bare = n
		return false
	default:
		r.i = start
		return false
	}
	m.written = true
	return true
}

// small8 gives a number of a month, day or quarter; one that cannot be, 0 or above
// 99, as 99.
func small8(n int) int8 {
	if n == 0 {
		return 99
	}
	return int8(min(n, 99))
}

// count reads a number of a date, in digits or characters.
func (r *reader) count() (int, bool) {
	if r.peek() < 0x80 {
		return r.small(4)
	}
	if y, ok := r.year(); ok {
		return y, true
	}
	n, ok := r.chinese()
	return int(n.coef), ok
}

// small reads up to so many digits, and fails where there are more.
func (r *reader) small(digits int) (n int, ok bool) {
	start := r.i
	for ; r.digit(); r.i++ {
		if r.i-start == digits {
			r.i = start
			return 0, false
		}
		n = n*10 + int(r.peek()-'0')
	}
	return n, r.i > start
}

// year reads 二〇二四.
func (r *reader) year() (int, bool) {
	start, n := r.i, 0
	for range 4 {
		d, ok := takeWord(r, chineseDigits)
		if !ok {
			r.i = start
			return 0, false
		}
		n = n*10 + int(d)
	}
	return n, true
}

// third reads what may follow a month: its third, or its end.
func (r *reader) third(m *moment) {
	switch {
	case r.take("上旬"):
		m.day, m.end = 10, true
	case r.take("中旬"):
		m.day, m.end = 20, true
	case r.takeAny("下旬", "底", "末", "月底", "月末"):
		m.end = true
	}
}

// word reads a stretch of the year that is named by a word.
func (r *reader) word(m *moment) {
	for _, w := range yearWords {
		if (m.month == 0 && m.qtr == 0 || !m.until.isZero()) && (!w.afterYear || m.year > 0 || m.nextYear || !m.until.isZero()) && r.take(w.word) {
			m.date = date{year: m.year, month: w.from.month, qtr: w.from.qtr}
			m.until, m.end, m.written = w.until, w.end, true
			return
		}
	}
	if m.qtr > 0 && r.takeAny("末", "底") {
		m.end = true
	}
}

// plan reads the years of a five-year plan: 十四五期间, “十四五”末.
func (r *reader) plan(m *moment) bool {
	start := r.i
	quoted := r.takeAny("“", "\"")
	first, ok := takeWord(r, planYears)
	if ok && quoted {
		ok = r.takeAny("”", "\"")
	}
	switch {
	case ok && r.takeAny("期末", "末"):
		m.date, m.end = date{year: first + 4, month: 12}, true
	case ok && r.takeAny("期间", "时期", "规划期"):
		m.date, m.until = date{year: first}, date{year: first + 4}
	default:
		r.i = start
		return false
	}
	m.written = true
	return true
}

// valid reports whether the date exists.
func (r *reader) valid(m moment) bool {
	switch {
	case m.month > 12:
		return r.fail(whyMonth)
	case m.qtr > 4:
		return r.fail(whyQuarter)
	case m.day > 0 && m.day > daysIn(m.year, m.month):
		return r.fail(whyDay)
	}
	return true
}
