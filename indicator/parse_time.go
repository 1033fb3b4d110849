package indicator

// The years that a text may name.
const (
	minYear = 1949
	maxYear = 2100
)

// moment is a date as it stands in a text: what it names, and whether it names
// the end of it (底), or a number whose unit is still to come (5 of 5到8月).
type moment struct {
	date
	until    date // the last part of a longer stretch: 上半年, 全年
	bare     int  // a number without 年, 月 or 日, -1 where there is none
	end      bool // 底, 末, 旬: the last day of it is meant
	nextYear bool // 次年
	written  bool
	doubtful bool // 2024.05 may be a number, too
}

// time reads a period or a deadline.
func (r *reader) time() (Target, bool) {
	op, _, ok := r.operator()
	if !ok || op.op.upward() || op.op == OpAbout {
		return Target{}, false
	}
	r.takeAny("自", "从", "于", "在", "截至", "截止", "截止到")
	a, ok := r.moment()
	if !ok {
		return Target{}, false
	}
	r.takeAny("起", "开始")
	mark := r.i
	if r.rangeSign() {
		if b, ok := r.moment(); ok {
			return r.period(a, b)
		}
		r.i = mark
	}
	if a.bare >= 0 || !a.written {
		return Target{}, false
	}
	return r.deadline(a, op.op.downward())
}

// moment reads one date.
func (r *reader) moment() (m moment, ok bool) {
	start := r.i
	m.bare = -1
	r.blanks()
	if r.takeAny("次年", "翌年", "第二年") {
		m.nextYear = true
	} else if r.takeAny("当年度", "当年", "本年度", "本年") {
		m.written = true
	}
	if r.dotted(&m) {
		return m, r.valid(m)
	}
	for r.part(&m) {
		r.blanks()
	}
	if m.written && m.bare < 0 {
		r.word(&m)
		r.takeAny("全年", "年度")
	} else if m.bare < 0 {
		r.word(&m)
	}
	if !m.written && m.bare < 0 {
		r.i = start
		return m, false
	}
	return m, r.valid(m)
}

// part reads the next of year, month, day or quarter.
func (r *reader) part(m *moment) bool {
	start := r.i
	r.take("第")
	ordinal := r.i > start
	latin := r.peek() < 0x80
	var n int
	var ok bool
	if latin {
		n, ok = r.small()
	} else if n, ok = r.year(); !ok {
		var num number
		if num, ok = r.chinese(); ok {
			n, ok = num.int()
		}
	}
	if !ok {
		r.i = start
		return false
	}
	r.blanks()
	switch {
	case m.month == 0 && m.qtr == 0 && r.takeAny("季度", "季"):
		m.qtr = int8(min(n, 99))
	case !ordinal && m.year == 0 && m.month == 0 && n >= minYear && n <= maxYear && r.takeAny("年度", "年"):
		m.year = int16(n)
	case !ordinal && m.month == 0 && m.qtr == 0 && r.takeAny("月份", "月"):
		m.month = int8(min(n, 99))
		if n == 0 {
			m.month = 99
		}
		r.month(m)
	case !ordinal && m.day == 0 && (m.month > 0 && !m.end) && r.takeAny("日", "号"):
		m.day = int8(min(n, 99))
		if n == 0 {
			m.day = 99
		}
	default:
		if m.bare >= 0 || m.day > 0 || m.end || m.qtr > 0 || ordinal {
			r.i = start
			return false
		}
		m.bare = n
		return false
	}
	m.written = true
	return true
}

// small reads up to four digits.
func (r *reader) small() (n int, ok bool) {
	start := r.i
	for ; r.digit(); r.i++ {
		if n = n*10 + int(r.peek()-'0'); r.i-start == 4 {
			r.i = start
			return 0, false
		}
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

// month reads what may follow a month: its third, or its end.
func (r *reader) month(m *moment) {
	switch {
	case r.take("上旬"):
		m.day, m.end = 10, true
	case r.take("中旬"):
		m.day, m.end = 20, true
	case r.takeAny("下旬", "底", "末", "月底", "月末"):
		m.end = true
	}
}

// word reads a stretch of a year named by a word.
func (r *reader) word(m *moment) {
	if m.month > 0 || m.qtr > 0 {
		if m.qtr > 0 && r.takeAny("末", "底") {
			m.end = true
		}
		return
	}
	switch {
	case r.takeAny("上半年度", "上半年"):
		m.month, m.until = 1, date{month: 6}
	case r.takeAny("下半年度", "下半年"):
		m.month, m.until = 7, date{month: 12}
	case r.takeAny("年底", "年末", "年终"), m.year > 0 && r.takeAny("底", "末"):
		m.month, m.end = 12, true
	case r.takeAny("全年度", "全年"):
		if m.year == 0 {
			m.month, m.until = 1, date{month: 12}
		}
	case r.takeAny("年内", "年度内"):
		m.month, m.end = 12, true
	default:
		if m.written && m.year == 0 && !m.nextYear {
			m.month, m.until = 1, date{month: 12}
		}
		return
	}
	m.written = true
}

// dotted reads 2024.12.31, 2024-12-31, 2024/12/31 and the same without a day.
func (r *reader) dotted(m *moment) bool {
	start := r.i
	y, ok := r.small()
	sep := r.peek()
	if !ok || y < minYear || y > maxYear || sep != '.' && sep != '-' && sep != '/' {
		r.i = start
		return false
	}
	r.i++
	month, ok := r.two()
	if !ok || month < 1 || month > 12 || hasPrefix(r, "年") || sep == '-' && hasPrefix(r, "月") {
		r.i = start // 2023-2025年, 2024-12月
		return false
	}
	m.year, m.month, m.written = int16(y), int8(month), true
	mark := r.i
	if r.peek() == sep {
		r.i++
		if day, ok := r.two(); ok && day > 0 {
			m.day = int8(day)
			r.take("日")
			return true
		}
		r.i = mark
	}
	m.doubtful = sep == '.' && !r.take("月")
	r.month(m)
	return true
}

// two reads one or two digits.
func (r *reader) two() (int, bool) {
	start := r.i
	n, ok := r.small()
	if r.i-start > 2 {
		r.i = start
		return 0, false
	}
	return n, ok
}

// valid reports whether the date exists.
func (r *reader) valid(m moment) bool {
	switch {
	case m.month > 12 || m.month < 0:
		return r.fail(whyMonth)
	case m.qtr > 4 || m.qtr < 0:
		return r.fail(whyQuarter)
	case m.day > 0 && (m.day > daysIn(m.year, m.month)):
		return r.fail(whyDay)
	}
	return true
}

// period makes a stretch of time of its two ends. The first may leave to the
// second what both share (5到8月), the second to the first (2021年1月-12月).
func (r *reader) period(a, b moment) (Target, bool) {
	if b.bare >= 0 { // 2020.1.1-12.31 and the like are not read
		return Target{}, r.fail(whyTail)
	}
	if a.bare >= 0 && !a.fill(b) {
		return Target{}, false
	}
	if a.end && a.day == 0 || !b.until.isZero() && !a.until.isZero() {
		return Target{}, r.fail(whyTail)
	}
	if !r.valid(a) {
		return Target{}, false
	}
	from, to := a.date, b.date
	if !b.until.isZero() {
		to = b.until
	}
	if to.month == 0 && to.day > 0 {
		to.month = from.month
	}
	switch {
	case to.year == 0 && b.nextYear && from.year > 0:
		to.year = from.year + 1
	case to.year == 0:
		to.year = from.year
	case from.year == 0 && from.month|from.qtr != 0 && !b.nextYear:
		return Target{}, r.fail(whyDateOrNumber)
	}
	if b.end {
		to = to.last()
	}
	if !b.nextYear && from.first().key() > to.last().key() {
		return Target{}, r.fail(whyOrder)
	}
	r.takeAny("期间", "之间", "止")
	r.done()
	return Target{kind: KindPeriod, from: from, to: to}, true
}

// fill gives the number of a the part of a date that the end names.
func (m *moment) fill(end moment) bool {
	n := m.bare
	switch {
	case end.day > 0 && m.month > 0 && end.month == 0:
		m.day = int8(min(n, 99))
	case end.qtr > 0 && m.month == 0 && m.qtr == 0:
		m.qtr = int8(min(n, 99))
	case end.month > 0 && end.day == 0 && m.month == 0 && (end.year == 0):
		m.month = int8(min(n, 99))
	case end.month == 0 && end.year > 0 && m.year == 0 && n >= minYear && n <= maxYear:
		m.year = int16(n)
	default:
		return false
	}
	m.bare = -1
	return true
}

// deadline decides what a single date is: a stretch of time, or the last day
// of one where the text names a day, an end, or asks for completion.
func (r *reader) deadline(m moment, atMost bool) (Target, bool) {
	if m.nextYear {
		return Target{}, r.fail(whyTail)
	}
	span := date(m.date)
	last := span.last()
	if !m.until.isZero() {
		until := m.until
		until.year = m.year
		last = until.last()
	}
	r.blanks()
	switch {
	case r.takeAny("之前", "以前", "前"):
		if !m.end && m.day == 0 {
			last = span.before()
		}
		r.takeAny("全部", "全面", "按时", "基本")
		r.done()
		return Target{kind: KindDeadline, to: last}, true
	case r.takeAny("以内", "之内", "内", "止", "为止"):
		r.takeAny("全部", "全面", "按时", "基本")
		r.done()
		return Target{kind: KindDeadline, to: last}, true
	case r.done() || m.end || m.day > 0 || atMost:
		return Target{kind: KindDeadline, to: last}, true
	}
	if m.doubtful {
		return Target{}, r.fail(whyDateOrNumber)
	}
	from, to := span, span
	if !m.until.isZero() {
		to = m.until
		to.year = span.year
	}
	return Target{kind: KindPeriod, from: from, to: to}, true
}
