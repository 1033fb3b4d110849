package prose

import (
	"strings"
	"unicode/utf8"
)

// number is one printed number with the unit behind it.
type number struct {
	from, to  int // the digits with their sign, separators and point
	unitFrom  int // the unit
	unitTo    int
	end       int // behind the unit and the words that belong to it
	class     class
	op        string
	per       bool // a unit for one of something: 元/人
	scaleOnly bool // 33.8万: a multiplier and no unit
	ranged    bool // one of several that stand for one: 1000-1500元
	follows   bool // not the first of them
}

// digitsAt reads the digits of a number at char i and returns its end: i where
// there is none, or where what stands there are several parts joined by points
// (1.2.3, 2023.12.31), which is no number.
func (t *text) digitsAt(i int) int {
	j := t.run(i)
	if j == i {
		return i
	}
	first := j - i
	for t.at(j) == ',' && isDigit(t.at(j+1)) && t.touches(j-1) && t.touches(j) {
		k := t.run(j + 1)
		// A misprinted group (1,48.09) is still one number; after four digits and
		// more, or with a Chinese comma, only a full group of three is.
		if (first > 3 || t.chars[j].raw != ',') && k-j != 4 {
			break
		}
		j = k
	}
	if t.at(j) == '.' && isDigit(t.at(j+1)) && t.touches(j-1) && t.touches(j) && !t.numbering(i, j) {
		j = t.run(j + 1)
	}
	return j
}

// run is the end of the digits that stand together at char i.
func (t *text) run(i int) int {
	if !isDigit(t.at(i)) {
		return i
	}
	for i++; isDigit(t.at(i)) && t.touches(i-1); i++ {
	}
	return i
}

// numbering reports whether the point at j ends a numbering before a year
// ("1．2018年…") rather than beginning decimals.
func (t *text) numbering(i, j int) bool {
	k := t.run(j + 1)
	return j-i <= 2 && k-j-1 == 4 && t.at(k) == '年' && t.year(j+1) > 0
}

// year is the year of four digits at char i, 0 where there is none.
func (t *text) year(i int) int {
	if t.run(i)-i != 4 {
		return 0
	}
	y := 0
	for k := i; k < i+4; k++ {
		y = y*10 + int(t.at(k)-'0')
	}
	if y < 1949 || y > 2100 {
		return 0
	}
	return y
}

// number reads the number at char i with its unit. ok is false where there are
// no digits.
func (t *text) number(i int) (number, bool) {
	n := number{from: i, to: t.digitsAt(i)}
	if n.to == i {
		return n, false
	}
	if t.negative(i) {
		n.from--
	}
	t.unit(&n)
	return n, true
}

// negative reports whether the dash before char i is a minus and not a joint or
// a range: it follows a stop, the word whose figure this is, or a comparison.
func (t *text) negative(i int) bool {
	if t.at(i-1) != '-' || !t.touches(i-1) || i < 2 {
		return false
	}
	r := t.at(i - 2)
	return r != ')' && isStop(r) || strings.ContainsRune("长降加少为是约率幅升额度", r) ||
		t.ending(0, i-1, signedWords) > 0 || t.compareEnds(i-1)
}

// signedWords stand before a change that prints its own sign.
var signedWords = wordsOf("增减", "增减额", "增减数", "增减变化", "增减变动", "同比", "环比")

// baseWords may stand behind the year that a comparison is with.
var baseWords = wordsOf("年初预算", "年初预算数", "预算", "预算数", "执行数", "决算", "决算数", "同期", "同期数")

// compareEnds reports whether a comparison with an earlier year ends right
// before char end: 较上年, 比2023年预算数, 与上年相比.
func (t *text) compareEnds(end int) bool {
	const most = 16
	for i := end - 1; i >= 0 && i >= end-most && !isStop(t.at(i)); i-- {
		if tok, ok := t.compare(i); ok && tok.sign == 0 {
			j := tok.to + t.longest(tok.to, baseWords)
			return j+t.longest(j, thanWords) == end
		}
	}
	return false
}

// unit reads what stands behind the digits.
func (t *text) unit(n *number) {
	i := n.to
	if t.at(i) == '余' || t.at(i) == '多' {
		n.op = ">="
		i++
	}
	n.unitFrom, n.unitTo = i, i
	switch {
	case t.money(n, i) || t.at(i) == '(' && t.chars[i].pair > 0 && t.money(n, i+1) && n.unitTo == t.chars[i].pair:
		n.class = money
	case t.rate(n, i):
	case t.things(n, i):
		n.class = count
	default:
		n.op = ""
		n.end = n.to
		return
	}
	t.perUnit(n)
	n.end = n.unitTo
	if t.at(n.end) == ')' && t.chars[n.end].pair == n.unitFrom-1 {
		n.end++
	}
	if r := t.at(n.end); n.op == "" && (r == '余' || r == '多' && n.class != times) && isStop(t.at(n.end+1)) {
		n.op = ">="
		n.end++
	}
	if op, w := t.opAfter(n.end); op != "" {
		n.op = op
		n.end += w
	}
}

// money reads a unit of money at char i.
func (t *text) money(n *number, i int) bool {
	w := t.longest(i, moneyUnits)
	if w == 0 || t.longest(i+w-1, notMoney) > 0 {
		return false
	}
	n.unitFrom, n.unitTo = i, i+w
	return true
}

// rate reads a percentage or a multiple at char i.
func (t *text) rate(n *number, i int) bool {
	for _, u := range rateUnits {
		if t.has(i, u.word) {
			n.class, n.unitTo = u.class, i+utf8.RuneCountInString(u.word)
			return true
		}
	}
	return false
}

// things reads a unit of things at char i, perhaps behind a multiplier.
func (t *text) things(n *number, i int) bool {
	j := i + t.longest(i, multipliers)
	if j > i && (t.at(j) == '余' || t.at(j) == '多') {
		n.op = ">="
	}
	if t.longest(j, notCount) > 0 {
		return false
	}
	if w := t.longest(j, countUnits); w > 0 {
		n.unitTo = j + w
		return true
	}
	n.unitTo, n.scaleOnly = j, j > i
	return j > i && n.op == ""
}

// perUnit reads "/人/天" and "每件" behind a unit.
func (t *text) perUnit(n *number) {
	for r := t.at(n.unitTo); r == '/' || r == '每' || r == '·'; r = t.at(n.unitTo) {
		w := t.longest(n.unitTo+1, perUnits)
		if w == 0 || r == '每' && n.class != money {
			return
		}
		n.per = true
		n.unitTo += 1 + w
	}
}
