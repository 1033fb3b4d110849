package prose

import (
	"slices"
	"strings"

	"github.com/perftarget/perftarget/budget"
)

// spoken is a subject that a comparison named and of which no amount is printed.
type spoken struct {
	name            string
	segment, claims int
}

// speak notes that a claim compares something without a printed amount: what
// follows it in the segment is of that, too (公车运行费比预算无增减，比上年增加1万元).
func (p *parser) speak(claim int, own string) {
	if c := &p.claims[claim]; own != "" && len(c.Refs) > 0 && c.Refs[0] < 0 {
		p.spoken = spoken{own, p.segment, len(p.claims)}
	}
}

// orSpoken is the name of a comparison, or where it has none, the one noted.
func (p *parser) orSpoken(own string) string {
	if own != "" || p.spoken.name == "" || p.spoken.segment != p.segment {
		return own
	}
	for k := p.spoken.claims; k < len(p.infos); k++ {
		if p.infos[k].dim != "" {
			return own
		}
	}
	return p.spoken.name
}

// subjectOf finds the amount that a change is of: the one of that name, else
// the item at hand, else the whole of the list at hand. With a name of its own
// that is like none of these it is of nothing printed here.
func (p *parser) subjectOf(own, dim string) int {
	if own == "" {
		return p.atHand(own, dim)
	}
	if k := p.amountNamed(own, dim); k >= 0 {
		return k
	}
	if k := p.atHand(own, dim); k >= 0 && alike(own, p.claims[k].Subject) {
		return k
	}
	return -1
}

// alike reports whether most characters of a name stand in another: 财政拨款收、
// 支总计 and 财政拨款收支总预算.
func alike(a, b string) bool {
	n, in := 0, 0
	for _, r := range a {
		n++
		switch {
		case strings.ContainsRune(b, r):
			in++
		case !strings.ContainsRune(commonRunes, r):
			return false // 公务接待费 beside “三公”经费
		}
	}
	return in*10 >= n*7
}

// commonRunes are the characters that say nothing of what an amount is of.
const commonRunes = "、总计合共数额量金预决算收支出入年度当本初全各项安排规模经费用资款财政拨情况，()（）“”\""

// atHand is the amount that a comparison without a name is of.
func (p *parser) atHand(own, dim string) int {
	s := &p.scopes
	if own == "" {
		if k := p.twoYears(dim); k >= 0 {
			return k
		}
	}
	for l := len(s.stack) - 1; l >= 0; l-- {
		sc := &s.stack[l]
		if it, ok := find(sc.items, dim); ok && (sc.list == 0 || it.n == 1) {
			return it.claim
		}
		if sc.list > 0 {
			if h, ok := find(sc.heads, dim); ok {
				return h.claim
			}
		}
		if sc.bracket {
			if h, ok := find(sc.heads, dim); ok {
				return h.claim
			}
			return -1
		}
	}
	// The sentence has no amount of its own: 。与上年相比增加…
	const near = 12 // chars: the comparison opens the sentence
	if p.against.set && (own == "" || p.against.from-p.begin <= near) {
		// Sentences without figures may stand between: 。主要用于…。与上年相比增加….
		last := len(p.infos) - 1
		if it, ok := find(s.top, dim); ok && (s.topSentence >= p.sentence-1 || own == "" && s.topSentence >= p.sentence-3 && p.infos[last].sentence == s.topSentence) {
			return it.claim
		}
		// Those that list its parts may stand between, too: 。其中，…。与上年相比增加….
		if it, ok := find(s.top, dim); ok && it.n == 1 && last >= 0 && p.claims[last].Parent == it.claim && p.infos[last].sentence >= p.sentence-1 {
			return it.claim
		}
	}
	return -1
}

// twoYears is the amount of this year where the words before say what it was the
// year before, and no other amount stands between: 2024年预算8万元，2023年预算
// 12万元；对比减少4万元.
func (p *parser) twoYears(dim string) int {
	k := len(p.claims) - 1
	for k > 0 && p.infos[k].dim == "" && p.infos[k].sentence == p.sentence && len(p.claims[k].Refs) > 0 && p.claims[k].Kind != budget.ClaimShare {
		k-- // a change or growth of it
	}
	if k < 1 || p.infos[k].sentence != p.sentence || p.infos[k].dim != dim || p.infos[k-1].dim != dim || p.infos[k-1].sentence != p.sentence {
		return -1
	}
	now, then := &p.claims[k-1], &p.claims[k]
	if now.Kind != budget.ClaimAmount || then.Kind != budget.ClaimAmount || now.Year != 0 || then.Year == 0 || now.Subject != then.Subject {
		return -1
	}
	return k - 1
}

// amountNamed is the last amount of a name, or of one that ends with it.
func (p *parser) amountNamed(own, dim string) int {
	last := true
	for k := len(p.claims) - 1; k >= max(0, len(p.claims)-lookBack); k-- {
		c := p.claims[k]
		if p.infos[k].dim != dim || c.InReason || c.Year != 0 || c.Subject == "" {
			continue
		}
		if sameName(c.Subject, own) || own != "" && withoutStage(c.Subject, last) == own && !slices.Contains(commonNames, own) {
			return k
		}
		if last && slices.ContainsFunc(planWords, func(w string) bool {
			bare, ok := strings.CutSuffix(own, w)
			return ok && bare != "" && sameName(c.Subject, bare)
		}) {
			return k
		}
		last = false
	}
	return -1
}

// withoutStage is the name of an outcome, or if plans are meant of a budget, without
// the word for it: 公务接待费 of 公务接待费支出决算.
func withoutStage(name string, plans bool) string {
	for _, w := range outcomeWords {
		if s, ok := strings.CutSuffix(name, w); ok {
			return s
		}
	}
	for _, w := range planWords {
		if s, ok := strings.CutSuffix(name, w); ok && plans {
			return s
		}
	}
	return name
}

// sameName reports whether one of two names ends with the other. What is called
// only 支出 or 收入 is that of the whole, not the last subject that ends so.
func sameName(a, b string) bool {
	a, b = strings.TrimSuffix(a, "数"), strings.TrimSuffix(b, "数")
	if len(a) < len(b) {
		a, b = b, a
	}
	lead, ok := strings.CutSuffix(a, b)
	return ok && (!slices.Contains(commonNames, b) || isVague(lead, wholeLeads))
}

// baseOf is the amount of the year compared with that has the name of now.
func (p *parser) baseOf(now, year int) int {
	if now < 0 {
		return -1
	}
	if year == 0 {
		year = p.past()
	}
	for k := len(p.claims) - 1; k >= max(0, len(p.claims)-lookBack); k-- {
		c := p.claims[k]
		if p.infos[k].dim != p.infos[now].dim || c.InReason || c.Year != year || p.infos[k].sentence < p.infos[now].sentence-1 {
			continue
		}
		if c.Subject == p.claims[now].Subject && p.infos[k].level == p.infos[now].level {
			return k
		}
	}
	return -1
}
