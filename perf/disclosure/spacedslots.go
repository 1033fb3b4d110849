package disclosure

import (
	"strings"

	"github.com/shopspring/decimal"
)

// slots tells for each figure of each row in which of n columns it stands. A row
// with all n says so itself. In a row that prints only a total and one more, equal
// to it, the second stands in one of the columns that the total sums, and the
// sums of the rows above tell in which; ok is false where they do not.
func (s *spaced) slots(n int, totalFirst bool) (out [][]int, ok bool) {
	out = make([][]int, len(s.body))
	var open []int
	for i := range s.body {
		f := s.body[i].sides[0].figures
		switch {
		case len(f) == n || len(f) == 0:
			for k := range f {
				out[i] = append(out[i], k)
			}
		case len(f) == 2 && totalFirst && s.word(i, f[0]) == s.word(i, f[1]):
			open = append(open, i)
		default:
			return nil, false
		}
	}
	if len(open) == 0 {
		return out, true
	}
	t := tree{spaced: s, n: n, slots: out, codes: make([]string, len(s.body))}
	for i := range s.body {
		for _, k := range s.body[i].sides[0].code {
			t.codes[i] += s.word(i, k)
		}
	}
	if !t.settle() {
		return nil, false
	}
	for _, i := range open {
		if out[i] == nil {
			return nil, false // below no row that is settled
		}
	}
	return out, true
}

// word is word k of body row i.
func (s *spaced) word(i, k int) string { return s.body[i].words[k] }

// tree settles open rows from the total downward, by their codes.
type tree struct {
	*spaced
	n     int
	slots [][]int
	codes []string // of the rows
}

// maxTries is how many ways to put the rows below one sum are tried.
const maxTries = 1 << 14

func (t *tree) settle() bool {
	total := -1
	for i := range t.body {
		if side := &t.body[i].sides[0]; len(side.code) == 0 && len(side.figures) == t.n && len(side.label) > 0 && totalWords[t.label(i)] {
			if total >= 0 {
				return false
			}
			total = i
		}
	}
	return total >= 0 && t.below(total, "")
}

func (t *tree) label(i int) string {
	out := ""
	for _, k := range t.body[i].sides[0].label {
		out += t.word(i, k)
	}
	return out
}

// below settles the rows right below one that is settled.
func (t *tree) below(parent int, code string) bool {
	children := t.children(code)
	if len(children) == 0 {
		return true
	}
	left := t.amounts(parent)
	var open []int
	for _, c := range children {
		if t.slots[c] == nil && len(t.body[c].sides[0].figures) > 0 {
			open = append(open, c)
			continue
		}
		for k, a := range t.amounts(c) {
			left[k] = left[k].Sub(a)
		}
	}
	if !t.assign(open, left) {
		return false
	}
	for _, c := range children {
		if !t.below(c, t.codes[c]) {
			return false
		}
	}
	return true
}

// children are the rows with the shortest codes that begin with a code.
func (t *tree) children(code string) []int {
	var out []int
	length := 0
	for i, c := range t.codes {
		if len(c) <= len(code) || !strings.HasPrefix(c, code) {
			continue
		}
		switch {
		case length == 0 || len(c) < length:
			length, out = len(c), []int{i}
		case len(c) == length:
			out = append(out, i)
		}
	}
	return out
}

// amounts are what a settled row has in each column.
func (t *tree) amounts(i int) []decimal.Decimal {
	out := make([]decimal.Decimal, t.n)
	for k, f := range t.body[i].sides[0].figures {
		if k < len(t.slots[i]) {
			out[t.slots[i][k]] = amountOf(t.word(i, f))
		}
	}
	return out
}

// assign finds the one way to put open rows into columns that leaves nothing.
func (t *tree) assign(open []int, left []decimal.Decimal) bool {
	amounts := make([]decimal.Decimal, len(open))
	for k, i := range open {
		amounts[k] = amountOf(t.word(i, t.body[i].sides[0].figures[0]))
	}
	found, tries := 0, 0
	var kept, now []int
	var try func(k int)
	try = func(k int) {
		if tries++; found > 1 || tries > maxTries {
			return
		}
		if k == len(open) {
			for _, l := range left[1:] {
				if !l.IsZero() {
					return
				}
			}
			found++
			kept = append([]int(nil), now...)
			return
		}
		a := amounts[k]
		for slot := 1; slot < t.n; slot++ {
			if left[slot].LessThan(a) {
				continue
			}
			left[slot] = left[slot].Sub(a)
			now = append(now, slot)
			try(k + 1)
			now = now[:len(now)-1]
			left[slot] = left[slot].Add(a)
			if a.IsZero() {
				break // the same in every column
			}
		}
	}
	try(0)
	if found != 1 || tries > maxTries {
		return false
	}
	for k, i := range open {
		t.slots[i] = []int{0, kept[k]}
	}
	return true
}

func amountOf(s string) decimal.Decimal {
	d, err := decimal.NewFromString(strings.ReplaceAll(narrow(s), ",", ""))
	if err != nil {
		return decimal.Decimal{}
	}
	return d
}
