package indicator

import (
	"strings"
	"unicode/utf8"
)

// maxName bounds, in bytes, the name that may stand before a value.
const maxName = 60

// about reads an amount or a range behind what it is about: the name of a
// measure (居民参与率不低于100%) or what is done (培训100人, 开展活动12场).
func (r *reader) about(t *Target) bool {
	end := r.nameEnd()
	if end == 0 || end > maxName {
		return false
	}
	name, start := strings.TrimRight(r.s[:end], " :"), end
	for j := 0; j < end; { // an operator word may stand between the name and the number
		r.i = j
		if _, set, ok := r.operator(); ok && set && r.i >= end && j > 0 {
			name, start = r.s[:j], j
			break
		}
		_, n := utf8.DecodeRuneInString(r.s[j:])
		j += n
	}
	r.i = start
	if strings.HasSuffix(name, "后") || strings.HasSuffix(name, "起") { // 收到申请后5个工作日内
		return r.quantity(t) && t.kind == KindQuantity && t.op.downward() && r.p.units.dimension(t.unit) == Time
	}
	if name == "" || !r.names(name) {
		return r.fail(whyNumber)
	}
	return r.quantity(t)
}

// nameEnd finds the first digit or sign behind letters.
func (r *reader) nameEnd() int {
	for i, c := range r.s {
		if !isHan(c) {
			if c == ' ' || c == ':' || c == '(' || c == ')' {
				continue
			}
			return i
		}
		if strings.HasPrefix(r.s[i:], "百分之") {
			return i
		}
	}
	return 0
}

// names reports whether what stands before a value is only its matter.
func (r *reader) names(s string) bool {
	if measureWords.endsWith(s) && !strings.ContainsAny(s, "()") {
		return true
	}
	_, n := workWords.match(s)
	if n == 0 {
		return s == "全年" || s == "年度" || s == "全年共"
	}
	for _, c := range s[n:] {
		if !isHan(c) || strings.ContainsRune(noObject, c) {
			return false
		}
	}
	return true
}
