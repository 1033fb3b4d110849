package indicator

import "strings"

// operator reads the signs and words before a number, several at once where
// they agree: ">=", "≥=", "=>", "约≥" does not.
func (r *reader) operator() (b bound, set, ok bool) {
	for {
		r.blanks()
		start := r.i
		next, found := r.sign()
		if !found {
			next, found = takeWord(r, prefixWords)
		}
		if !found {
			if r.i != start {
				return b, set, false
			}
			return b, set, true
		}
		r.takeAny(":")
		if !set {
			b, set = next, true
			continue
		}
		if b, ok = join(b, next); !ok {
			r.i = start
			return b, set, r.fail(whyOperatorsDiffer)
		}
	}
}

// sign reads a run of operator signs: ≥ >= => ≥= >> 》= ≈ ~.
func (r *reader) sign() (bound, bool) {
	var more, less, equal, about bool
	start := r.i
	for r.i < len(r.s) {
		switch s := r.s[r.i:]; {
		case s[0] == '>':
			more = true
			r.i++
		case s[0] == '<':
			less = true
			r.i++
		case s[0] == '=':
			equal = true
			r.i++
		case s[0] == '~':
			about = true
			r.i++
		case strings.HasPrefix(s, "≥"):
			more, equal = true, true
			r.i += 3
		case strings.HasPrefix(s, "≤"):
			less, equal = true, true
			r.i += 3
		case strings.HasPrefix(s, "≈"):
			about = true
			r.i += 3
		case strings.HasPrefix(s, "》"):
			more = true
			r.i += 3
		case strings.HasPrefix(s, "《"):
			less = true
			r.i += 3
		case s[0] == ' ' && r.i > start:
			r.i++
		default:
			goto done
		}
	}
done:
	var op Operator
	switch {
	case r.i == start:
		return bound{}, false
	case more && less, about && (more || less):
		r.i = start
		r.fail(whyOperatorsDiffer)
		return bound{}, false
	case about:
		op = OpAbout
	case more && equal:
		op = OpAtLeast
	case less && equal:
		op = OpAtMost
	case more:
		op = OpMoreThan
	case less:
		op = OpLessThan
	}
	return bound{op: op}, true
}

// join gives what two operators on one number mean together.
func join(a, b bound) (bound, bool) {
	switch {
	case a.op == b.op:
		return bound{a.op, a.weak && b.weak}, true
	case a.weak:
		return b, true
	case b.weak:
		return a, true
	case a.op.upward() && b.op.upward(), a.op.downward() && b.op.downward():
		return a, true // 超过90%以上 excludes 90 all the same
	case a.op == OpAbout && b.op == OpEqual:
		return a, true
	}
	return a, false
}

func (o Operator) upward() bool   { return o == OpAtLeast || o == OpMoreThan }
func (o Operator) downward() bool { return o == OpAtMost || o == OpLessThan }

// amount is a number with its unit and operators: the words before, between
// and after.
type amount struct {
	figures
	unit  string
	bound bound
	set   bool
	at    int
}

// amount reads one number with what belongs to it.
func (r *reader) amount() (a amount, ok bool) {
	start := r.i
	a.at = start
	if a.bound, a.set, ok = r.operator(); !ok {
		r.i = start
		return a, false
	}
	r.blanks()
	if !r.measured(&a) {
		r.i = start
		return a, false
	}
	if a.more && !a.and(bound{op: OpMoreThan}) {
		return a, r.fail(whyOperatorsDiffer)
	}
	for {
		r.blanks()
		at := r.i
		w, ok := takeWord(r, suffixWords)
		if !ok {
			break
		}
		if !a.and(w) {
			r.i = at
			return a, r.fail(whyOperatorsDiffer)
		}
		if a.unit == "" {
			r.unit(&a)
		}
	}
	return a, true
}

func (a *amount) and(b bound) bool {
	if !a.set {
		a.bound, a.set = b, true
		return true
	}
	var ok bool
	a.bound, ok = join(a.bound, b)
	return ok
}

// measured reads a number and the unit behind it, or one of the forms in which
// the unit stands first (百分之九十五, 三分之二).
func (r *reader) measured(a *amount) bool {
	if r.ratio(a) {
		return true
	}
	latin := r.peek() < 0x80
	f, ok := r.number()
	if !ok {
		return false
	}
	a.figures = f
	at := r.i
	r.unit(a)
	if a.unit == "成" {
		a.number, a.unit = a.shift(1), "%"
		if d, ok := takeWord(r, chineseDigits); ok { // 九成五
			a.number = number{coef: a.coef*pow10(a.exp) + d}
		}
	}
	if !latin && !r.p.known(a.unit) { // 一次性, 三公: no figures
		r.i = at
		return r.fail(whyUnit)
	}
	return true
}

func pow10(n int8) int64 {
	v := int64(1)
	for ; n > 0; n-- {
		v *= 10
	}
	return v
}

// unit reads a unit here, also one in brackets: 300.00(场).
func (r *reader) unit(a *amount) {
	at := r.i
	r.blanks()
	if u, end := r.p.units.scan(r.s, r.i); end > r.i {
		a.unit, r.i = u, end
		return
	}
	if r.peek() == '(' {
		if n := strings.IndexByte(r.s[r.i:], ')'); n > 1 {
			inner := r.s[r.i+1 : r.i+n]
			if u := r.p.units.parse(inner); u.Known() {
				r.i += n + 1
				a.unit = u.text
				if rest, exp := splitScale(u.text); exp > 0 && u.Dimension() != Money {
					a.unit, a.number = rest, a.shift(exp)
				}
				return
			}
		}
	}
	if r.peek() == '/' { // 620万/月: a rate of something without a name
		if end := r.p.units.atom(r.s, r.i+1, true); end > r.i+1 && r.p.known(r.s[r.i+1:end]) {
			a.unit = r.s[r.i:end]
			r.i = end
			return
		}
	}
	r.i = at
}

func (p *Parser) known(unit string) bool {
	return p.units.lookup(unit) != nil || unit != "" && p.units.measure(unit).known
}

// ratio reads 百分之九十五, 千分之五 and 三分之二.
func (r *reader) ratio(a *amount) bool {
	start := r.i
	switch {
	case r.take("百分之"):
		a.unit = "%"
	case r.take("千分之"):
		a.unit = "‰"
	default:
		if r.peek() < 0x80 {
			return false
		}
		den, ok := r.chinese()
		if !ok || !r.take("分之") {
			r.i = start
			return false
		}
		num, ok := r.chinese()
		if !ok || den.coef <= 0 || den.coef > 1000 {
			r.i = start
			return false
		}
		a.number = fraction(num.coef, den.coef)
		return true
	}
	f, ok := r.number()
	if !ok {
		r.i = start
		return false
	}
	a.figures = f
	return true
}

// fraction gives num/den in lowest terms, as a decimal where it has an end.
func fraction(num, den int64) number {
	g := gcd(num, den)
	num, den = num/g, den/g
	for exp := int8(0); exp >= -9; exp-- {
		if n := pow10(-exp); n%den == 0 {
			return number{coef: num * (n / den), exp: exp}
		}
	}
	return number{coef: num, den: int32(den)}
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// quantity reads one amount, a range of two, or tiers.
func (r *reader) quantity() (Target, bool) {
	if t, ok := r.interval(); ok {
		return t, true
	}
	between := r.takeAny("介于", "在")
	a, ok := r.amount()
	if !ok {
		return Target{}, false
	}
	r.blanks()
	if r.peek() == '/' {
		return r.tiers(a)
	}
	mark := r.i
	if r.rangeSign() {
		if b, ok := r.amount(); ok {
			r.takeAny("之间", "区间", "不等")
			return r.span(a, b)
		}
		r.i = mark
		return Target{}, false
	}
	if between {
		return Target{}, r.fail(whyNumber)
	}
	if b, ok := r.second(a); ok {
		return r.between(a, b)
	}
	r.i = mark
	r.done()
	return Target{kind: KindQuantity, op: a.bound.op, lo: a.number, unit: a.unit, parser: r.p}, true
}

// done steps over words that say only that the value is to be reached.
func (r *reader) done() bool {
	r.blanks()
	_, ok := takeWord(r, doneWords)
	return ok
}

func (r *reader) rangeSign() bool {
	r.blanks()
	if r.takeAny("到", "至") {
		return true
	}
	n := 0
	for n < 3 && (r.peek() == '-' || r.peek() == '~') {
		r.i++
		n++
	}
	return n > 0
}

// second reads a second bound behind a first: 3人以上5人以下, ≥80%且<90%.
func (r *reader) second(a amount) (amount, bool) {
	if !a.set || r.end() {
		return amount{}, false
	}
	mark := r.i
	r.takeAny(",", ";", "且", "、", "并", "和", "同时")
	b, ok := r.amount()
	if !ok || !b.set {
		r.i = mark
		return b, false
	}
	return b, true
}

// between joins two one-sided bounds to a range.
func (r *reader) between(a, b amount) (Target, bool) {
	if a.bound.op.downward() && b.bound.op.upward() {
		a, b = b, a
	}
	if !a.bound.op.upward() || !b.bound.op.downward() {
		return Target{}, r.fail(whyNoTarget)
	}
	loOpen, hiOpen := a.bound.op == OpMoreThan, b.bound.op == OpLessThan
	a.bound, a.set, b.bound, b.set = bound{}, false, bound{}, false
	t, ok := r.span(a, b)
	t.loOpen, t.hiOpen = loOpen, hiOpen
	return t, ok
}

// span makes a range of two amounts; the unit and the multiplier may stand
// behind the second only.
func (r *reader) span(a, b amount) (Target, bool) {
	if a.set && !(a.bound.weak || a.bound.op == OpEqual) || b.set {
		return Target{}, r.fail(whyOperator)
	}
	switch {
	case a.unit == b.unit:
	case a.unit == "":
		if a.scale > 0 { // 5万-10万元
			rest, exp := splitScale(b.unit)
			if exp == 0 {
				break
			}
			if exp != a.scale {
				b.number, b.unit = b.shift(exp), rest
			} else {
				a.number = a.shift(-exp)
			}
		}
		a.unit = b.unit
	case b.unit == "":
		b.unit = a.unit
	case Unit{a.unit, r.p.units}.Same(Unit{b.unit, r.p.units}):
	default:
		return Target{}, r.fail(whyUnitsDiffer)
	}
	if a.unit == b.unit && a.scale == 0 && b.scale > 0 && a.number.compare(b.shift(-b.scale)) < 0 {
		a.number = a.shift(b.scale) // 1-2万人
	}
	if c := a.number.compare(b.number); c > 0 {
		return Target{}, r.fail(whyOrder)
	}
	r.done()
	unit := b.unit
	if unit == "" {
		unit = a.unit
	}
	return Target{kind: KindRange, lo: a.number, hi: b.number, unit: unit, parser: r.p}, true
}

// interval reads [80%,90%) and its like.
func (r *reader) interval() (Target, bool) {
	start := r.i
	open := r.peek() == '('
	if !open && r.peek() != '[' {
		return Target{}, false
	}
	r.i++
	r.bare = true
	a, ok1 := r.amount()
	r.blanks()
	comma := r.take(",") || r.take("、") || r.rangeSign()
	b, ok2 := r.amount()
	r.bare = false
	r.blanks()
	c := r.peek()
	if !ok1 || !ok2 || !comma || c != ')' && c != ']' {
		r.fail(whyBracket)
		r.i = start
		return Target{}, false
	}
	r.i++
	if b.unit == "" {
		r.unit(&b)
	}
	t, ok := r.span(a, b)
	t.loOpen, t.hiOpen = open, c == ')'
	if ok && (open || c == ')') && t.lo.compare(t.hi) == 0 {
		return Target{}, r.fail(whyOrder)
	}
	return t, ok
}

// maxTiers bounds the values of one cell.
const maxTiers = 16

// tiers reads 600/1000元/件; two numbers without a unit may be a fraction.
func (r *reader) tiers(a amount) (Target, bool) {
	values := []number{a.number}
	unit := a.unit
	for r.take("/") {
		if len(values) == maxTiers {
			return Target{}, r.fail(whyNoTarget)
		}
		b, ok := r.amount()
		if !ok || a.set && b.set {
			return Target{}, r.fail(whyTail)
		}
		if unit != "" && b.unit != unit || b.set && len(values) > 1 {
			return Target{}, r.fail(whyUnitsDiffer)
		}
		values = append(values, b.number)
		if unit = b.unit; unit != "" || b.set {
			if b.set {
				a.bound, a.set = b.bound, true
			}
			break
		}
	}
	if len(values) == 2 && unit == "" {
		if values[1].coef == 0 {
			return Target{}, r.fail(whyZeroDivisor)
		}
		if isFraction(values[0], values[1]) {
			return Target{kind: KindQuantity, op: a.bound.op, lo: fraction(values[0].coef, values[1].coef), parser: r.p}, true
		}
	}
	if a.set {
		return Target{}, r.fail(whyOperator)
	}
	return Target{kind: KindTiers, tiers: values, unit: unit, parser: r.p}, true
}

// isFraction tells 1/3 from 600/1000: a fraction is small and in lowest terms.
func isFraction(a, b number) bool {
	return a.exp == 0 && b.exp == 0 && 0 < a.coef && a.coef < b.coef && b.coef < 100 && gcd(a.coef, b.coef) == 1
}
