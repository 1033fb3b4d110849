package indicator

import (
	"strings"
	"unicode/utf8"
)

// maxName bounds, in bytes, the name that may stand before a value.
const maxName = 60

// about reads an amount or a range behind what it is about: the name of a
// measure (居民参与率不低于100%, 能耗下降5%), what is done (培训100人, 开展活动12场), or the
// event a time counts from (合同签订后30日内).
func (r *reader) about(t *Target) bool {
	end := r.nameEnd()
	if end == 0 || end > maxName {
		return false
	}
	start, changed := r.nameCut(end)
	name := strings.TrimRight(r.s[:start], " :")
	r.i = start
	switch {
	case strings.HasSuffix(name, "后"), strings.HasSuffix(name, "起"):
		return r.quantity(t) && t.kind == KindQuantity && t.op.downward() && r.p.units.dimension(t.unit) == Time
	case changed:
		return plainLetters(name) && r.quantity(t)
	case name == "" || !r.names(name):
		return r.fail(whyNumber)
	}
	c, _ := changeWords.match(name)
	if strings.HasSuffix(name, "率") {
		c = NoChange // 增长率5% is the level of a rate
	}
	if !r.quantity(t) || c != NoChange && (!t.numeric() || t.change != NoChange) {
		return false
	}
	if t.numeric() && t.kind != KindTiers {
		t.change = max(t.change, c)
	}
	return true
}

// nameEnd finds the first digit or sign behind letters.
func (r *reader) nameEnd() int {
	for i, c := range r.s {
		if strings.HasPrefix(r.s[i:], "百分之") {
			return i
		}
		if !isHan(c) && !strings.ContainsRune(" :()", c) {
			return i
		}
	}
	return 0
}

// nameCut finds where the name ends: before the words of change and operator,
// if they lead up to the number.
func (r *reader) nameCut(end int) (cut int, changed bool) {
	for j := 0; j < end; {
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
	if measureWords.endsWith(s) && plainLetters(s) {
		return !r.bounds(s)
	}
	_, n := workWords.match(s)
	if n == 0 {
		return yearNames.has(s)
	}
	for _, c := range s[n:] {
		if !isHan(c) || strings.ContainsRune(noObject, c) {
			return false
		}
	}
	return true
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

func plainLetters(s string) bool {
	for _, c := range s {
		if !isHan(c) {
			return false
		}
	}
	return s != ""
}
