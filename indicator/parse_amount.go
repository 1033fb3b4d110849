package indicator

// amount is a number with its unit and operators: those before, behind and
// between.
type amount struct {
	figures
	unit   string
	bound  bound
	set    bool // there is an operator
	text   string
	latin  bool   // the number is in digits
	per    string // what it is averaged over: 人 of 人均100元
	change Change
}

// and joins a further operator to those of the amount.
func (a *amount) and(b bound) bool {
	if !a.set {
		a.bound, a.set = b, true
		return true
	}
	var ok bool
	a.bound, ok = join(a.bound, b)
	return ok
}

// amount reads one number with what belongs to it.
func (r *reader) amount() (a amount, ok bool) {
	start := r.i
	if a, ok = r.amountHere(); !ok {
		r.i = start
	}
	return a, ok
}

func (r *reader) amountHere() (a amount, ok bool) {
	a.per = r.averaged()
	a.change = r.changed()
	if a.bound, a.set, ok = r.operator(); !ok {
		return a, false
	}
	r.blanks()
	if a.set && !a.bound.weak { // 至少开展一次, 至少全年完成2次
		mark := r.i
		_, year := takeWord(r, yearNames)
		if takeWord(r, workWords); year && !r.digit() {
			r.i = mark
		}
	}
	start := r.i
	if !r.measured(&a) {
		return a, false
	}
	a.text = r.s[start:r.i]
	if a.more && !a.and(bound{OpMoreThan, true}) {
		return a, r.fail(whyOperatorsDiffer)
	}
	for {
		r.blanks()
		at := r.i
		if r.inclusive(&a) {
			continue
		}
		w, ok := takeWord(r, r.p.after)
		if !ok && r.rest() == "起" && r.p.units.dimension(a.unit) == Money { // 1000元起; 3起 counts, 5月起 begins
			r.i += len("起")
			w, ok = bound{op: OpAtLeast}, true
		}
		if !ok {
			break
		}
		if !a.and(w) {
			r.i = at
			return a, r.fail(whyOperatorsDiffer)
		}
		r.unitBehind(&a)
	}
	return a, true
}

// wholeUnit gives the unit with what the amount is averaged over.
func (a amount) wholeUnit() string {
	if a.per == "" {
		return a.unit
	}
	return a.unit + "/" + a.per
}

// inclusive reads a note that says whether the number itself will do: (含),
// (不含), (含95%).
func (r *reader) inclusive(a *amount) bool {
	start := r.i
	if !r.take("(") {
		return false
	}
	without := r.take("不")
	if !r.takeAny("含本数", "含") {
		r.i = start
		return false
	}
	var b amount
	if r.peek() != ')' && (!r.measured(&b) || b.unit != a.unit || b.number.compare(a.number) != 0) || !r.take(")") {
		r.i = start
		return false
	}
	switch {
	case !without && a.set && a.bound.op == OpMoreThan: // 超过3人(含3人)
		a.bound.op = OpAtLeast
	case !without && a.set && a.bound.op == OpLessThan:
		a.bound.op = OpAtMost
	case !without:
	case a.set && a.bound.op == OpAtLeast:
		a.bound.op = OpMoreThan
	case a.set && a.bound.op == OpAtMost:
		a.bound.op = OpLessThan
	default:
		r.i = start
		return false
	}
	return true
}

// averaged reads 人均 and its like, and gives what is averaged over.
func (r *reader) averaged() string {
	if r.peek() < 0x80 {
		return ""
	}
	start := r.i
	per, _ := takeWord(r, averageWords)
	if _, n := changeWords.match(r.rest()); n > 0 && baseWords.has(r.s[start:r.i]) { // 年均增长5% is a rise
		r.i = start
		return ""
	}
	return per
}

// changed reads the words that make the number a change: 同比增长, 较上年下降.
func (r *reader) changed() Change {
	if r.peek() < 0x80 {
		return NoChange
	}
	start := r.i
	if _, ok := takeWord(r, baseWords); !ok && r.otherBase() {
		return NoChange
	}
	c, ok := takeWord(r, changeWords)
	if _, n := r.p.before.match(r.s[start:]); ok && n > r.i-start { // 提高到95% is a level
		ok = false
	}
	if !ok {
		r.i = start
		return NoChange
	}
	r.take("了")
	return c
}

// otherBase looks for a base that is not the year before: 较2020年增长5%.
func (r *reader) otherBase() bool {
	start := r.i
	if r.takeAny("较", "比", "与") {
		if _, ok := r.small(4); ok && r.take("年") {
			r.fail(whyBase)
		}
	}
	r.i = start
	return false
}
