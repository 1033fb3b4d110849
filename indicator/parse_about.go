package indicator

import (
	"strings"
	"unicode/utf8"
)

// maxName bounds, in bytes, the name that may stand before a value.
const maxName = 60

// about reads what stands behind what it is about: the name of a measure
// (居民参与率不低于100%, 能耗下降5%), what is done (培训100人, 开展活动12场), the event a
// time counts from (合同签订后30日内) or what is to be ready by a date
// (完成时间2024年12月底前).
func (r *reader) about(t *Target) bool {
	if r.graded(t) {
		return true
	}
	r.i += nameHead(r.rest())
	from := r.i
	if each := strings.Index(r.rest(), "每"); r.i > 0 && each == 0 || each > 0 && each <= maxName && plainName(r.rest()[:each]) { // 督导每月1次
		r.i += each
		return r.frequency(t)
	}
	if r.figure(t) {
		return true
	}
	r.i, *t = from, Target{}
	return r.numeral(t)
}

// graded reads a grade with the points that it begins at: 优秀(90分以上).
func (r *reader) graded(t *Target) bool {
	start := r.i
	if _, ok := takeWord(r, gradeWords); ok {
		r.takeAny("及以上", "以上", "等次", "等级", "等")
		if r.take("(") && r.quantity(t) && t.kind == KindQuantity && t.op.upward() && (t.unit == "分" || t.unit == "%") && r.take(")") && r.end() {
			return true
		}
	}
	r.i, *t = start, Target{}
	return false
}

// figure reads what begins with a digit or sign behind its name.
func (r *reader) figure(t *Target) bool {
	from, end := r.i, r.nameEnd()
	if end == from || end-from > maxName {
		return false
	}
	start, changed := end, false
	if !r.names(strings.TrimRight(r.s[from:end], " :")) {
		start, changed = r.nameCut(from, end)
	}
	return r.behind(t, strings.TrimRight(r.s[from:start], " :"), start, changed)
}

// behind reads what stands at start, behind the name. changed says that words of
// change stand there.
func (r *reader) behind(t *Target, name string, start int, changed bool) bool {
	r.i, r.named = start, true
	switch {
	case strings.HasSuffix(name, "后"), strings.HasSuffix(name, "起"):
		return r.quantity(t) && t.kind == KindQuantity && t.op.downward() && r.p.units.dimension(t.unit) == Time
	case plainLetters(name) && dateWords.endsWith(name) && r.time(t):
		return true
	}
	r.i, *t = start, Target{}
	switch {
	case changed:
		return plainLetters(name) && !r.bounds(name) && r.quantity(t) && r.averagedBy(t, name)
	case r.names(name):
		return r.quantity(t) && r.changedBy(t, name) && r.averagedBy(t, name)
	case name == "" || name == "数" || !plainName(withoutYear(name)) || r.bounds(name):
		return r.fail(whyNumber)
	}
	return r.quantity(t) && t.numeric() && (r.p.units.known(t.unit) || t.kind == KindQuantity && t.op != OpEqual) // 群众投诉≤3次
}

// numeral reads what is written in characters behind its name: 服务期一年,
// 培训一百人. It must end the text, since words, too, hold numerals.
func (r *reader) numeral(t *Target) bool {
	from := r.i
	for i, c := range r.rest() {
		if i > maxName || !isHan(c) && c != ':' && c != ' ' {
			break
		}
		if name := strings.TrimRight(r.s[from:from+i], " :"); name != "" && hinted(c) && (r.names(name) || dateWords.endsWith(name)) {
			if r.behind(t, name, from+i, false) && r.end() {
				return true
			}
			r.i, *t = from, Target{}
		}
	}
	return false
}

// changedBy makes a change of the number where the name says so: 降低成本2%.
func (r *reader) changedBy(t *Target, name string) bool {
	c, n := changeWords.match(name)
	if c == NoChange || levelWords.has(name[n:]) { // 增长率5% is the level of a rate
		return true
	}
	if !t.numeric() || t.kind == KindTiers || t.change != NoChange {
		return false
	}
	t.change = c
	return true
}

// averagedBy puts what the name averages over into the unit: 人均补助500元 is so
// many 元/人. A rate is not divided.
func (r *reader) averagedBy(t *Target, name string) bool {
	per, n := averageWords.match(name)
	if n > 0 && t.numeric() && t.unit != "" && !strings.Contains(t.unit, "/") && r.p.units.dimension(t.unit) != Rate {
		t.unit += "/" + per
	}
	return true
}

// nameEnd finds the first digit or sign behind letters.
func (r *reader) nameEnd() int {
	for i := r.i; i < len(r.s); {
		n := letter(r.s[i:])
		if c, size := utf8.DecodeRuneInString(r.s[i:]); n == 0 && strings.ContainsRune(" :()〇", c) {
			n = size
		}
		if n == 0 || strings.HasPrefix(r.s[i:], "百分之") {
			return i
		}
		i += n
	}
	return r.i
}

// nameCut finds where the name ends: before the words of change and operator,
// if they lead up to the number.
func (r *reader) nameCut(from, end int) (cut int, changed bool) {
	for j := from; j < end; {
		_, n := utf8.DecodeRuneInString(r.s[j:])
		r.i = j + n
		c := r.changed()
		_, set, ok := r.operator()
		if ok && r.i >= end && (set || c != NoChange) {
			return j + n, c != NoChange
		}
		j += n
	}
	return end, false
}

// names reports whether what stands before a value is only its matter.
func (r *reader) names(s string) bool {
	if stretchNames.endsWith(s) || s == "数" { // 数十人
		return false
	}
	if measureWords.endsWith(s) && plainLetters(s) {
		return !r.bounds(s)
	}
	if yearNames.has(s) {
		return true
	}
	_, n := workWords.match(s)
	if n == 0 {
		if _, per := averageWords.match(s); per > 0 { // 日均接待
			s = s[per:]
		}
		s = withoutYear(s)
		_, n = workWords.match(s)
	}
	if n == 0 {
		if _, n = changeWords.match(s); n == len(s) { // 减少排放
			return false
		}
	}
	return n > 0 && lettersBut(s[n:], noObject) && !r.p.before.endsWith(s[n:])
}

// withoutYear takes the words off a name that say only that all is in the
// form's year: 年开放, 全年培训.
func withoutYear(s string) string {
	_, n := yearNames.match(s)
	return s[n:]
}

// bounds reports a name that holds an operator word: 不低于资金总额5% bounds 5% of
// something else.
func (r *reader) bounds(s string) bool {
	for i := range s {
		if _, n := innocentWords.match(s[i:]); n > 0 {
			continue
		}
		if b, n := r.p.before.match(s[i:]); n > len("约") && !b.weak {
			return true
		}
	}
	return false
}
