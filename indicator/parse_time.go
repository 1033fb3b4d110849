package indicator

// The years that a text may name.
const (
	minYear = 1949
	maxYear = 2100
)

// time reads a period or a deadline.
func (r *reader) time(t *Target) bool {
	until := !r.digit() && r.takeAny("不晚于", "不迟于", "不得晚于", "不得迟于", "最迟", "最晚")
	op, set, ok := r.operator()
	if !ok || op.op.upward() && !op.weak || op.op == OpAbout {
		return false
	}
	if !r.digit() {
		if r.takeAny("截止到", "截至", "截止", "至", "到") {
			until = true
		} else if r.sees("每年底") || r.sees("每年末") {
			r.take("每")
		} else {
			r.preposition()
		}
	}
	a, ok := r.moment(false)
	if !ok {
		return false
	}
	started := r.takeAny("开始", "起始", "起", "启动", "开工", "动工")
	mark := r.i
	if !until && r.rangeSign() {
		if b, ok := r.moment(a.month > 0); ok {
			return r.period(t, a, b)
		}
		r.i = mark
	}
	if r.bareDay(&a); !r.valid(a) || a.bare >= 0 || !a.written {
		return false
	}
	if started {
		return r.fail(whyStart)
	}
	if set && !op.weak && a.day == 0 && !a.end && a.until.isZero() && (a.year == 0 || a.doubtful && !until && !r.byThen()) {
		return false // ≤3月 is a duration, ≤2024.6 and ≤2024.6公里 are numbers
	}
	return r.oneDate(t, a, until || set && op.op.downward())
}

// byThen reports whether what follows makes a date of what may be a number: 前, 止,
// 完成.
func (r *reader) byThen() bool {
	start := r.i
	defer func() { r.i = start }()
	return r.takeAny("之前", "以前", "前", "以内", "之内", "内", "为止", "止", "截止", "到期") || r.done()
}

// preposition steps over what may lead to a date: 自, 应于.
func (r *reader) preposition() {
	start := r.i
	takeWord(r, modalWords)
	if !r.takeAny("自", "从", "于", "在", "每年") {
		r.i = start
	}
}

// bareDay takes the number that ends a date for its day: 12月31, 12月31前.
func (r *reader) bareDay(m *moment) {
	if m.month > 0 && m.day == 0 && m.bare > 0 && m.until.isZero() && (r.end() || r.sees("前") || r.sees("之前")) {
		m.day, m.bare = small8(m.bare), -1
	}
}

// oneDate decides what one date is: a stretch of time, or the last day of one
// where the text names a day or an end, bounds it, or asks for completion.
func (r *reader) oneDate(t *Target, m moment, bounded bool) bool {
	if m.nextYear {
		return r.fail(whyNextYear)
	}
	last := m.last()
	if !m.until.isZero() {
		last = m.until.in(m.year).last()
	}
	r.blanks()
	switch {
	case r.takeAny("之前", "以前", "前"):
		if !m.end && m.day == 0 && m.until.isZero() {
			if last = m.date.before(); last.year < 0 { // 一季度前 of a year not known
				return r.fail(whyStart)
			}
			// 12月前 is up to 30 November
		}
		bounded = true
		r.task()
	case r.takeAny("以内", "之内", "内", "为止", "止", "截止", "到期"):
		bounded = true
		r.task()
	case m.day == 0 && !m.end && r.going():
	default:
		bounded = r.done() || bounded || m.end || m.day > 0
		if m.doubtful && !bounded || m.doubtful && m.day > 0 {
			return r.fail(whyDateOrNumber)
		}
		if bounded {
			r.task()
		}
	}
	if bounded {
		t.kind, t.to = KindDeadline, last
		return true
	}
	t.kind, t.from, t.to = KindPeriod, m.date, m.date
	if !m.until.isZero() {
		t.to = m.until.in(m.year)
	}
	return true
}

// task steps over what is to be done by then: 前完成验收, 前资金支付完成, 前100%.
func (r *reader) task() {
	if r.done() {
		return
	}
	if mark := r.i; r.take("100%") && !r.end() {
		r.i = mark
	}
	r.blanks()
	for i := range r.rest() { // 资金支付完成
		if _, n := doneWords.match(r.rest()[i:]); n > 0 && i <= maxName && lettersBut(r.rest()[:i], noObject) {
			r.i += i
			r.done()
			return
		}
	}
	r.object()
}

// going steps over words that say only that a thing goes on.
func (r *reader) going() bool {
	r.blanks()
	_, ok := takeWord(r, goingWords)
	return ok && r.end()
}

// period makes a stretch of time of its two ends. The first may leave to the
// second what both share (5到8月), the second to the first (2021年1月-12月).
func (r *reader) period(t *Target, a, b moment) bool {
	if b.bare >= 1 && b.bare <= 12 && !b.written && a.doubtful && a.day == 0 {
		b.month, b.bare, b.written = int8(b.bare), -1, true // 2022.1-12
	}
	if b.bare >= 0 {
		if a.bare < minYear || a.bare > maxYear || b.bare < minYear || b.bare > maxYear || b.written || a.written {
			return r.fail(whyTail)
		}
		b.year, b.bare = int16(b.bare), -1 // 2023-2025
	}
	if a.bare >= 0 && !a.fill(b) {
		return false
	}
	if a.nextYear {
		return r.fail(whyNextYear)
	}
	if !r.valid(a) || a.end && a.day == 0 {
		return r.fail(whyTail)
	}
	if a.end { // 6月中旬 begins on the 11th
		a.day -= 9
	}
	from, to := a.date, b.date
	if !b.until.isZero() {
		to = b.until.in(b.year)
	}
	if to.day > 0 && to.month == 0 { // 6月1日-15日
		to.month = from.month
	}
	switch {
	case to.day > 0 && to.day > daysIn(from.year, to.month):
		return r.fail(whyDay)
	case to.year == 0 && b.nextYear && from.year > 0:
		to.year = from.year + 1
	case to.year == 0:
		to.year = from.year
	case from.year == 0:
		return r.fail(whyDateOrNumber)
	}
	if b.end {
		to = to.last()
	}
	if !b.nextYear && from.first().key() > to.last().key() {
		return r.fail(whyOrder)
	}
	r.takeAny("期间", "之间", "止", "内")
	if !r.going() {
		r.done()
	}
	t.kind, t.from, t.to = KindPeriod, from, to
	return true
}

// fill gives the number of m the part of a date that the end names.
func (m *moment) fill(end moment) bool {
	n := small8(m.bare)
	switch {
	case end.day > 0 && m.month > 0 && end.month == 0:
		m.day = n
	case end.qtr > 0 && m.month == 0 && m.qtr == 0:
		m.qtr = n
	case end.month > 0 && end.until.isZero() && end.day == 0 && m.month == 0 && end.year == 0:
		m.month = n
	case end.month == 0 && end.year > 0 && m.year == 0 && m.bare >= minYear && m.bare <= maxYear:
		m.year = int16(m.bare)
	default:
		return false
	}
	m.bare = -1
	return true
}
