package prose

import "fmt"

// date is one printed day, month or span.
type date struct {
	from, to   int // chars
	first, end string
	year       int  // of a year alone; it is then no date but a year
	part       bool // a quarter or half of the year: figures may be of it
}

// day is a date as far as it is printed; zero parts are not.
type day struct{ year, month, day int }

func (d day) String() string {
	switch {
	case d.year > 0 && d.month == 0:
		return fmt.Sprintf("%04d", d.year)
	case d.year > 0 && d.day == 0:
		return fmt.Sprintf("%04d-%02d", d.year, d.month)
	case d.year > 0:
		return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
	case d.day == 0:
		return fmt.Sprintf("%02d", d.month)
	}
	return fmt.Sprintf("%02d-%02d", d.month, d.day)
}

// date reads the date at char i, if one stands there.
func (t *text) date(i int) (date, bool) {
	a, j := t.day(i)
	if j == i {
		return t.shortSpan(i)
	}
	d := date{from: i, to: j, first: a.String(), end: a.String()}
	if k := t.to(j); k > j {
		if b, end := t.dayAfter(k, a); end > k {
			d.end, d.to = b.String(), end
			return d, true
		}
	}
	if a.month == 0 && t.partOfYear(&d, a.year) {
		return d, true
	}
	if a.month == 0 {
		d.year = a.year
		if t.at(d.to) == '度' {
			d.to++
		}
		return d, true
	}
	t.open(&d)
	return d, true
}

// yearParts are the parts of a year that have names, with their months.
var yearParts = []struct {
	words       *vocabulary
	first, last int
}{
	{wordsOf("一季度", "第一季度", "1季度", "第1季度"), 1, 3},
	{wordsOf("二季度", "第二季度", "2季度", "第2季度"), 4, 6},
	{wordsOf("三季度", "第三季度", "3季度", "第3季度"), 7, 9},
	{wordsOf("四季度", "第四季度", "4季度", "第4季度"), 10, 12},
	{wordsOf("上半年"), 1, 6},
	{wordsOf("下半年"), 7, 12},
	{wordsOf("前三季度", "前三个季度", "前3季度", "前3个季度"), 1, 9},
}

// partOfYear reads the part of the year that stands behind it, or a span that
// begins with one: 2022年一季度, 2022年四季度至2023年上半年.
func (t *text) partOfYear(d *date, year int) bool {
	first, last, j := t.yearPart(d.to)
	if j == d.to || t.at(d.to-1) != '年' {
		return false
	}
	from := day{year: year, month: first}
	if k := t.to(j); k > j {
		if y := t.year(k); y > 0 && t.at(k+4) == '年' {
			year, k = y, k+5
		}
		end := k
		if _, last, end = t.yearPart(k); end == k {
			return false
		}
		j = end
	}
	d.first, d.end = from.String(), day{year: year, month: last}.String()
	d.to, d.part = j, true
	t.open(d)
	return true
}

// yearPart reads the part of a year at char i and returns its months and its
// end, i where there is none.
func (t *text) yearPart(i int) (first, last, end int) {
	for _, w := range yearParts {
		if n := t.longest(i, w.words); n > 0 {
			return w.first, w.last, i + n
		}
	}
	return 0, 0, i
}

// day reads 2023年7月1日, 7月1日, 7月 or 2023年, or with points 2023.07.
func (t *text) day(i int) (day, int) {
	var d day
	j := i
	if y := t.year(i); y > 0 {
		d.year, j = y, i+4
		if s := t.at(j); s == '.' || s == '-' || s == '/' {
			return t.pointed(i, d)
		}
		if t.at(j) != '年' {
			return d, i
		}
		j++
	}
	if m, k := t.small(j, 12); k > j && t.at(k) == '月' && t.at(k+1) != '均' {
		d.month, j = m, k+1
		if n, k := t.small(j, 31); k > j && t.at(k) == '日' {
			d.day, j = n, k+1
		}
	}
	if d.year == 0 && d.month == 0 {
		return d, i
	}
	return d, j
}

// pointed reads the rest of 2023.07 and 2023-07-01 behind the year.
func (t *text) pointed(i int, d day) (day, int) {
	sep := t.at(i + 4)
	m, j := t.small(i+5, 12)
	if j == i+5 || isDigit(t.at(j)) {
		return d, i
	}
	d.month = m
	if t.at(j) == sep {
		if n, k := t.small(j+1, 31); k > j+1 && !isDigit(t.at(k)) && t.year(j+1) == 0 {
			return day{d.year, m, n}, k
		}
	}
	if sep == '/' || t.unitAt(j) {
		return d, i
	}
	return d, j
}

// unitAt reports whether a unit stands at char i, so that what stands before it
// is an amount and no date.
func (t *text) unitAt(i int) bool {
	var n number
	return t.money(&n, i) || t.rate(&n, i) || t.things(&n, i)
}

// shortSpan reads the months of "6-12月" and the years of "2023-2025年".
func (t *text) shortSpan(i int) (date, bool) {
	j := t.run(i)
	k := t.to(j)
	if j == i || k == j {
		return date{}, false
	}
	if y := t.year(i); y > 0 {
		if z := t.year(k); z > 0 && t.at(k+4) == '年' {
			return date{from: i, to: k + 5, first: day{year: y}.String(), end: day{year: z}.String()}, true
		}
		return date{}, false
	}
	a, ja := t.small(i, 12)
	b, kb := t.small(k, 12)
	if ja != j || kb == k || t.at(kb) != '月' {
		return date{}, false
	}
	return date{from: i, to: kb + 1, first: day{month: a}.String(), end: day{month: b}.String()}, true
}

// dayAfter reads the second end of a span, which takes its year and month from
// the first where it prints none.
func (t *text) dayAfter(i int, first day) (day, int) {
	d, j := t.day(i)
	if j == i {
		if n, k := t.small(i, 31); k > i && t.at(k) == '日' && first.month > 0 {
			return day{first.year, first.month, n}, k + 1
		}
		return d, i
	}
	if d.year == 0 {
		d.year = first.year
	}
	return d, j
}

// to skips the word between the ends of a span and returns where the second
// begins, i where there is none.
func (t *text) to(i int) int {
	j := i
	if t.at(j) == '份' {
		j++
	}
	switch t.at(j) {
	case '到', '至', '~':
		return j + 1
	case '-':
		for t.at(j) == '-' {
			j++
		}
		return j
	}
	return i
}

// Words behind a month: the part of it, and those that leave an end open.
var (
	partWords   = wordsOf("份", "底", "末", "初", "上旬", "中旬", "下旬")
	beforeWords = wordsOf("之前", "以前", "前")
	sinceWords  = wordsOf("以来", "开始", "起")
)

// open leaves one end of a date open: 12月底前, 2017年7月起. The words that say so
// belong to the date.
func (t *text) open(d *date) {
	for n := t.longest(d.to, partWords); n > 0; n = t.longest(d.to, partWords) {
		d.to += n
	}
	if n := t.longest(d.to, beforeWords); n > 0 {
		d.first = ""
		d.to += n
	} else if n := t.longest(d.to, sinceWords); n > 0 {
		d.end = ""
		d.to += n
	}
}

// small reads a number from 1 to most of one or two digits.
func (t *text) small(i, most int) (int, int) {
	j := t.run(i)
	if j == i || j-i > 2 {
		return 0, i
	}
	n := 0
	for k := i; k < j; k++ {
		n = n*10 + int(t.at(k)-'0')
	}
	if n < 1 || n > most {
		return 0, i
	}
	return n, j
}
