package indicator

import "strings"

// operator reads the signs and words before a number, several at once where
// they agree: ">=", "≥=", "=>", 约100人左右. set reports that there was one; ok is
// false where two disagree.
func (r *reader) operator() (b bound, set, ok bool) {
	for {
		r.blanks()
		if r.digit() {
			return b, set, true
		}
		start := r.i
		next, found := r.sign()
		if !found {
			takeWord(r, modalWords)
			if next, found = takeWord(r, r.p.before); !found {
				r.i = start
				return b, set, true
			}
		}
		r.take(":")
		if !set {
			b, set = next, true
		} else if b, ok = join(b, next); !ok {
			r.i = start
			return b, set, r.fail(whyOperatorsDiffer)
		}
	}
}

// The parts of an operator sign.
const (
	signMore = 1 << iota
	signLess
	signEqual
	signAbout
)

// signs are the characters of an operator in folded text. Title marks stand in
// for signs in some input methods (》=90%).
var signs = []struct {
	text  string
	parts int
}{
	{"≥", signMore | signEqual}, {"≤", signLess | signEqual}, {"=", signEqual}, {">", signMore}, {"<", signLess},
	{"~", signAbout}, {"≈", signAbout}, {"》", signMore}, {"《", signLess},
}

// sign reads a run of operator signs.
func (r *reader) sign() (bound, bool) {
	start, parts := r.i, 0
	for again := true; again; {
		again = false
		for _, s := range signs {
			if r.sees(s.text) && !(s.text[0] == 0xe3 && !r.numberAt(r.i+len(s.text))) {
				r.i += len(s.text)
				parts |= s.parts
				again = true
			}
		}
		if mark := r.i; again {
			if r.blanks(); r.end() || strings.IndexByte("<>=", r.peek()) < 0 && r.peek() < 0x80 {
				r.i = mark
				break
			}
		}
	}
	var op Operator
	switch {
	case parts == 0:
		return bound{}, false
	case parts&signMore != 0 && parts&signLess != 0, parts&signAbout != 0 && parts&(signMore|signLess) != 0:
		r.i = start
		return bound{}, r.fail(whyOperatorsDiffer)
	case parts&signAbout != 0:
		op = OpAbout
	case parts == signMore|signEqual:
		op = OpAtLeast
	case parts == signLess|signEqual:
		op = OpAtMost
	case parts == signMore:
		op = OpMoreThan
	case parts == signLess:
		op = OpLessThan
	}
	return bound{op: op}, true
}

// numberAt reports whether a digit or "=" stands at i: only before one is a title
// mark a sign.
func (r *reader) numberAt(i int) bool {
	return i < len(r.s) && (isDigit(r.s[i]) || r.s[i] == '=')
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
	case a.op == OpEqual && b.op == OpAbout: // =约90%
		return b, true
	}
	return a, false
}

func (o Operator) upward() bool   { return o == OpAtLeast || o == OpMoreThan }
func (o Operator) downward() bool { return o == OpAtMost || o == OpLessThan }

// mirror turns an operator round: 90≤x is x≥90.
func (o Operator) mirror() Operator {
	switch o {
	case OpAtLeast:
		return OpAtMost
	case OpAtMost:
		return OpAtLeast
	case OpMoreThan:
		return OpLessThan
	case OpLessThan:
		return OpMoreThan
	}
	return o
}
