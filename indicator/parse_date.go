package indicator

// dotted reads 2024.12.31, 2024-12-31, 2024/12/31 and the same without a day.
func (r *reader) dotted(m *moment) bool {
	start := r.i
	y, ok := r.small(4)
	sep := r.peek()
	if !ok || y < minYear || y > maxYear || sep != '.' && sep != '-' && sep != '/' {
		r.i = start
		return false
	}
	r.i++
	month, ok := r.small(2)
	if !ok || month < 1 || month > 12 || r.sees("年") { // 2023-12年
		r.i = start
		return false
	}
	m.year, m.month, m.written = int16(y), int8(month), true
	mark := r.i
	if r.peek() == sep {
		r.i++
		if day, ok := r.small(2); ok && day > 0 {
			m.day = int8(day)
			r.take("日")
			r.clock()
			return true
		}
		r.i = mark
	}
	m.doubtful = !r.take("月") && sep == '.'
	r.third(m)
	return true
}

// monthDay reads 12.31 before 前: alone it is a number.
func (r *reader) monthDay(m *moment) bool {
	start := r.i
	month, ok1 := r.small(2)
	point := r.take(".")
	day, ok2 := r.small(2)
	if !ok1 || !point || !ok2 || month < 1 || month > 12 || day < 1 || !(r.sees("前") || r.sees("之前") || r.sees("以前")) {
		r.i = start
		return false
	}
	m.month, m.day, m.written = int8(month), int8(day), true
	return true
}

// clock steps over the time of day that a program prints behind a date:
// 2024-12-31 00:00:00.
func (r *reader) clock() {
	start := r.i
	r.blanks()
	for n := range 3 {
		if _, ok := r.small(2); !ok {
			break
		}
		if !r.take(":") {
			if n == 0 {
				break
			}
			return
		}
	}
	r.i = start
}

// compact reads 20241231.
func (r *reader) compact(m *moment) bool {
	start := r.i
	n, ok := r.small(8)
	if !ok || r.i-start != 8 {
		r.i = start
		return false
	}
	d := date{int16(n / 10000), int8(n / 100 % 100), int8(n % 100), 0}
	if d.year < minYear || d.year > maxYear || d.month < 1 || d.month > 12 || d.day < 1 || d.day > daysIn(d.year, d.month) {
		r.i = start
		return false
	}
	m.date, m.written, m.doubtful = d, true, true
	return true
}
