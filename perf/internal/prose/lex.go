package prose

// token is a piece of a paragraph that says something; the text between tokens
// is names.
type token struct {
	kind     kind
	from, to int
	sign     int
	num      *number
	date     *date
	year     int // of a year, and of a comparison that prints one
	asOf     bool
	plan     bool // of a comparison: with this year's budget
}

// lex splits a paragraph into tokens.
func (t *text) lex(room *Room) []token {
	out := room.tokens[:0]
	for i := 0; i < len(t.chars); {
		if r := t.chars[i].norm; isHan(r) && !starters[r%starterSlots] {
			i++ // as most characters are: no word begins with it
			continue
		}
		n := len(out)
		i = t.next(i, &out)
		if len(out) > n && out[n].kind == kNone {
			out = out[:n]
		}
	}
	room.tokens = out
	return out
}

// next reads what stands at char i, appends what it says, and returns where to
// go on.
func (t *text) next(i int, out *[]token) int {
	r := t.at(i)
	if isDigit(r) {
		return t.digits(i, out)
	}
	if isTimes(r) && isDigit(t.at(i+1)) {
		return i + 1
	}
	if end := t.placeholder(i, out); end > i {
		return end
	}
	if isLetter(r) {
		return t.code(i)
	}
	if k := mark(r); k != kNone {
		*out = append(*out, token{kind: k, from: i, to: i + 1})
		return i + 1
	}
	switch r {
	case '《', '〈':
		if p := t.chars[i].pair; p > i {
			return p + 1 // a title says nothing of this budget
		}
	case '(':
		return t.bracket(i, out)
	case ')':
		if p := t.chars[i].pair; p >= 0 && t.notable[i] > t.notable[p] {
			*out = append(*out, token{kind: kClose, from: i, to: i + 1})
		}
		return i + 1
	}
	if tok, ok := t.compare(i); ok {
		*out = append(*out, tok)
		return tok.to
	}
	if tok, ok := t.word(i); ok {
		*out = append(*out, tok)
		return tok.to
	}
	return i + 1
}

// notFilled are words that stand where a figure should.
var notFilled = wordsOf("待填报", "待填写", "待填", "待补充", "待核定")

// placeholder reads a figure that was never filled in: XX万元, ***人, 待填. It
// returns i where there is none.
func (t *text) placeholder(i int, out *[]token) int {
	r := t.at(i)
	if r == '%' && isStop(t.at(i+1)) && t.lacksNumber(i) {
		n := number{from: i, to: i, class: percent, unitFrom: i, unitTo: i + 1, end: i + 1}
		*out = append(*out, token{kind: kBlank, from: i, to: i + 1, num: &n})
		return i + 1
	}
	if r != '待' && !isFiller(r) {
		return i
	}
	n := number{from: i, to: i + t.longest(i, notFilled), class: bare}
	n.unitFrom, n.unitTo = n.to, n.to
	if n.to == i {
		for isFiller(t.at(n.to)) {
			n.to++
		}
		if n.to == i || isLetter(t.at(i-1)) || isDigit(t.at(i-1)) {
			return i
		}
		blanks := n.to
		n.unitFrom, n.unitTo = n.to, n.to
		if !t.money(&n, n.to) && !t.rate(&n, n.to) && (n.to-i < 2 || !t.things(&n, n.to) || n.scaleOnly) {
			if blanks > i+1 {
				return blanks // a rule, or letters that name something
			}
			return i
		}
	}
	n.end = n.unitTo
	*out = append(*out, token{kind: kBlank, from: i, to: n.end, num: &n})
	return n.end
}

// shareLeads stand right before a percentage of a change.
var shareLeads = wordsOf("增长", "下降", "降低", "增加", "减少", "上升", "提高", "占比", "增长率", "降幅", "增幅", "增长了", "下降了", "的", "比重为", "比例为")

// lacksNumber reports whether a percent sign behind words has lost its number: 增长%,
// 占基本支出预算%.
func (t *text) lacksNumber(i int) bool {
	const most = 20
	if !isHan(t.at(i - 1)) {
		return false
	}
	if t.ending(0, i, shareLeads) > 0 {
		return true
	}
	for j := i - 1; j >= 0 && j > i-most && !isStop(t.at(j)) && !isDigit(t.at(j)); j-- {
		if t.at(j) == '占' && isStop(t.at(j-1)) {
			return true
		}
	}
	return false
}

// isFiller reports whether a character fills the place of a digit.
func isFiller(r rune) bool {
	switch r {
	case 'X', 'x', '×', '*', '_', '＿', '○', '□':
		return true
	}
	return false
}

// mark is the punctuation that separates statements.
func mark(r rune) kind {
	switch r {
	case '。', '!', '?':
		return kEnd
	case ';':
		return kSemi
	case ',':
		return kComma
	case ':':
		return kColon
	}
	return kNone
}

// bracket opens a bracket, or passes over one that holds nothing to read.
func (t *text) bracket(i int, out *[]token) int {
	p := t.chars[i].pair
	switch {
	case p < i:
	case t.notable[p] == t.notable[i], t.isLevel(i+1, p):
		return p + 1
	default:
		*out = append(*out, token{kind: kOpen, from: i, to: i + 1})
	}
	return i + 1
}

// isLevel reports whether chars [i, end) are a level of the classification with
// its digits: 204类, 01项, or a code: 2050101, 01.
func (t *text) isLevel(i, end int) bool {
	j := t.run(i)
	if n := j - i; j == end && (n == 2 || n == 3 || n == 5 || n == 7) {
		return true
	}
	return j > i && j+1 == end && (t.at(j) == '类' || t.at(j) == '款' || t.at(j) == '项')
}

// code passes over a word of letters and the digits that belong to it (X101),
// but not over a figure of money or a percentage.
func (t *text) code(i int) int {
	for isLetter(t.at(i)) || t.at(i) == '-' && isLetter(t.at(i+1)) {
		i++
	}
	if n, ok := t.number(i); ok && n.class != money && n.class != percent {
		return n.to
	}
	return i
}

// digits reads the numbers or the date at char i.
func (t *text) digits(i int, out *[]token) int {
	if d, ok := t.date(i); ok {
		k := kDate
		if d.year > 0 {
			k = kYear
		}
		asOf := t.ends(0, i, "截至") || t.ends(0, i, "截止") || t.ends(0, i, "截止到")
		*out = append(*out, token{kind: k, from: i, to: d.to, date: &d, year: d.year, asOf: asOf})
		return d.to
	}
	n, ok := t.number(i)
	if !ok {
		return t.run(i) // parts joined by points: a section or a day
	}
	if n.class == bare {
		return t.series(n, out)
	}
	if t.at(i-1) == '第' && n.class == count {
		return n.end // 第5期: an order, not a count
	}
	t.emit(n, out)
	return n.end
}

// emit appends a figure; where it is the second end of a range (80%~90%), both
// are bounds.
func (t *text) emit(n number, out *[]token) {
	if k := len(*out) - 1; k >= 0 && (*out)[k].kind == kNumber {
		p := (*out)[k].num
		if t.to(p.end) == n.from && n.from > p.end && p.class == n.class {
			p.op, n.op = ">=", "<="
			p.ranged, n.ranged, n.follows = true, true, true
		}
	}
	*out = append(*out, token{kind: kNumber, from: n.from, to: n.end, num: &n})
}

// series reads a number without a unit: the first of several that share one
// (1000-1500元, 600/1000元/件), a factor (13000*47人), or nothing that says
// anything.
func (t *text) series(n number, out *[]token) int {
	const most = 8
	list := []number{n}
	for len(list) < most {
		last := list[len(list)-1]
		j, sep := t.to(last.to), t.at(last.to)
		if sep == '/' {
			j = last.to + 1
		}
		if j == last.to || t.digitsAt(j) == j {
			break
		}
		m := number{from: j, to: t.digitsAt(j)}
		t.unit(&m)
		list = append(list, m)
		if m.class != bare {
			return t.share(list, sep != '/', out)
		}
	}
	if isTimes(t.at(n.to)) || isTimes(t.at(n.from-1)) || t.has(n.to, "乘") {
		n.end = n.to
		*out = append(*out, token{kind: kNumber, from: n.from, to: n.to, num: &n})
	}
	return n.to
}

// share gives the numbers of a series the unit of the last.
func (t *text) share(list []number, isRange bool, out *[]token) int {
	last := list[len(list)-1]
	for i, n := range list {
		end := n.to
		if i == len(list)-1 {
			end = last.end
		}
		n.class, n.unitFrom, n.unitTo, n.end, n.per, n.op = last.class, last.unitFrom, last.unitTo, end, last.per, last.op
		n.ranged, n.follows = true, i > 0
		if isRange && len(list) == 2 {
			n.op = []string{">=", "<="}[i]
		}
		*out = append(*out, token{kind: kNumber, from: n.from, to: n.end, num: &n})
	}
	return last.end
}

// isTimes reports whether a character is a sign of multiplication.
func isTimes(r rune) bool {
	switch r {
	case '*', '×', 'x', 'X', '✕', '✖', '╳', '∗':
		return true
	}
	return false
}

// compare reads the beginning of a comparison with an earlier year: 比上年,
// 与2023年, 同比, 小于上年.
func (t *text) compare(i int) (token, bool) {
	tok := token{kind: kCompare, from: i}
	if n := t.longest(i, yearOnYear); n > 0 {
		tok.to = i + n
		return tok, true
	}
	j := i
	if n := t.longest(i, moreWords); n > 0 {
		j, tok.sign = i+n, +1
	} else if n := t.longest(i, lessWords); n > 0 {
		j, tok.sign = i+n, -1
	} else if n := t.longest(i, compareWords); n > 0 {
		j = i + n
	} else {
		return tok, false
	}
	j += t.longest(j, toWords)
	j += t.longest(j, ownWords)
	if y := t.year(j); y > 0 && t.at(j+4) == '年' {
		tok.year, tok.to = y, j+5
		return tok, true
	}
	if end := t.planned(i, j); end > 0 {
		tok.plan, tok.to = true, end
		return tok, true
	}
	w := t.longest(j, pastWords)
	if w == 0 || t.at(i) != '比' && t.at(i) != '较' && t.longest(j+w, carryWords) > 0 {
		return tok, false
	}
	tok.to = j + w
	return tok, true
}

// planned is the end of the name of this year's budget at char j, if the words of a
// comparison that begin at char i stand before it, 0 where they do not: 较年初预算数,
// 与预算相比.
func (t *text) planned(i, j int) int {
	w := t.longest(j, planBases)
	if w == 0 {
		return 0
	}
	direct := t.at(i) == '比' || t.at(i) == '较'
	if direct && t.longest(j+w, moneyTails) == 0 || t.longest(j+w, thanWords) > 0 || t.longest(j+w, planSame) > 0 {
		return j + w
	}
	return 0
}

// word reads the word of the lexicon at char i.
func (t *text) word(i int) (token, bool) {
	for _, w := range lexicon[t.at(i)] {
		if t.stands(i, w.text) {
			return token{kind: w.kind, from: i, to: i + len(w.text), sign: w.sign}, true
		}
	}
	return token{}, false
}
