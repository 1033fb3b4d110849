package budget

import "github.com/shopspring/decimal"

// tally finds the amount that most figures print.
type tally struct{ votes []vote }

type vote struct {
	coef  int64
	exp   int32
	count int
}

// voteOf is the amount of a figure in its shortest form, the count left out.
func voteOf(f *Figure) vote {
	v := vote{coef: f.coef, exp: f.exponent()}
	for v.coef != 0 && v.coef%10 == 0 {
		v.coef /= 10
		v.exp++
	}
	return v
}

func (v vote) value() decimal.Decimal { return decimal.New(v.coef, v.exp) }

func (t *tally) count(f *Figure) {
	v := voteOf(f)
	v.count = 1
	for i := range t.votes {
		if t.votes[i].coef == v.coef && t.votes[i].exp == v.exp {
			t.votes[i].count++
			return
		}
	}
	t.votes = append(t.votes, v)
}

// most is the amount with the most votes, the count left out.
func (t *tally) most() (vote, bool) {
	best := vote{}
	for _, v := range t.votes {
		if v.count > best.count {
			best = v
		}
	}
	ok := best.count > 0
	best.count = 0
	return best, ok
}

// agrees reports whether most figures of both print one amount.
func (t *tally) agrees(o *tally) bool {
	x, ok1 := t.most()
	y, ok2 := o.most()
	return ok1 && ok2 && x == y
}
