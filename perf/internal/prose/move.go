package prose

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
)

// moveTails may stand between a word of direction and its figure.
var moveTails = wordsOf("了", "约", "近", "额度", "额", "金额", "为", "数", "率", "幅度", "比例", "资金", "预算", "各", "达到", "达", "共计", "共", "将近", "大约", ":", "是",
	"(减少)", "(下降)", "(降低)", "(增加)", "(增长)")

// moved reports whether a figure is one of change: a word of direction stands
// right before it, or the comparison itself gave the direction.
func (p *parser) moved(n *number) bool {
	if n.class == count && (!p.against.set || p.against.sentence != p.sentence) {
		return false
	}
	if p.move.kind == kMove && p.between(p.move.to, n.from) {
		return !p.listsNames(n)
	}
	if w, ok := p.signedChange(*n); ok {
		p.move = token{kind: kMove, from: n.from - w, to: n.from}
		return true
	}
	if n.class == percent && (p.ofChange(n) || p.shortRate(n)) {
		return true
	}
	if n.class == percent || n.class == times || n.class == points || !p.against.set {
		return false
	}
	if p.against.sign != 0 && n.from == p.against.end {
		p.move = p.against.token
		return true
	}
	if s := shortMove(p.at(n.from - 1)); s != 0 && n.from-1 == p.against.end || s != 0 && p.against.base != "" && p.move.kind == 0 && n.from == p.against.end {
		p.move = token{kind: kMove, from: n.from - 1, to: n.from, sign: s}
		p.against.base = strings.TrimSuffix(p.against.base, string(p.at(n.from-1)))
		return true
	}
	if p.bracketMove(n) {
		return true
	}
	return p.movedPart(n)
}

// bracketMoves are directions that a template left in brackets: 较上年（减少）5万元.
var bracketMoves = map[string]int{"减少": -1, "下降": -1, "减": -1, "增加": +1, "增长": +1, "增": +1}

// bracketMove reports whether a direction in brackets is all that stands between a
// comparison and its figure.
func (p *parser) bracketMove(n *number) bool {
	from, to := p.against.end, n.from-1
	if p.at(from) != '(' || p.chars[from].pair != to {
		return false
	}
	sign := bracketMoves[p.quote(from+1, to)]
	if sign == 0 {
		return false
	}
	p.move = token{kind: kMove, from: n.from, to: n.from, sign: sign}
	return true
}

// ofChange reports whether a percentage alone in a bracket is that of the change
// right before it: 较上年减少18.50万元（65.37%）.
func (p *parser) ofChange(n *number) bool {
	k := len(p.claims) - 1
	if k < 0 || p.claims[k].Kind != budget.ClaimChange || p.claims[k].Sign == 0 || p.at(n.from-1) != '(' || p.chars[n.from-1].pair != n.end || p.infos[k].end != n.from-1 {
		return false
	}
	p.move = token{kind: kMove, from: n.from, to: n.from, sign: p.claims[k].Sign}
	return true
}

// shortRate reports whether a percentage follows a direction of one character that
// is all of its clause, behind a change: 较上年增94万元，增44%.
func (p *parser) shortRate(n *number) bool {
	s := shortMove(p.at(n.from - 1))
	if s == 0 || p.clause != n.from-1 || p.scopes.lastChange() < 0 {
		return false
	}
	p.move = token{kind: kMove, from: n.from - 1, to: n.from, sign: s}
	return true
}

// signedChange reports whether a figure with a minus is a change by what stands
// before it, a comparison or the w chars of a word: 较上年-3.5%, 增减-6.00万元.
func (p *parser) signedChange(n number) (w int, ok bool) {
	if p.at(n.from) != '-' {
		return 0, false
	}
	w = p.ending(p.gap, n.from, signedWords)
	return w, w > 0 || p.against.set && p.against.sentence == p.sentence && p.against.end == n.from
}

// listsNames reports whether a word of direction is the end of a name in a list
// of amounts, where nothing is compared: 其中引进品牌340万元，促消费提质提升800万元.
func (p *parser) listsNames(n *number) bool {
	if n.class != money || p.against.set || p.reason.active || p.move.from-p.clause < 4 {
		return false
	}
	now := p.scopes.now()
	it, ok := find(now.items, "元")
	return now.list > 0 && now.change < 0 && ok && it.n > 0 && len(now.heads) > 0 && !p.comparedBefore()
}

// comparedBefore reports whether anything is compared in the sentence so far.
func (p *parser) comparedBefore() bool {
	for k := p.i; k >= 0 && p.toks[k].kind != kEnd; k-- {
		if p.toks[k].kind == kCompare || p.toks[k].kind == kSame {
			return true
		}
	}
	return false
}

// movedPart reports whether a comparison is of a part named between the word of
// direction and the figure: 比上年增加项目支出20万元.
func (p *parser) movedPart(n *number) bool {
	return p.move.kind == kMove && p.against.set && p.move.from >= p.against.end && n.from-p.move.to <= longestName
}

// shortMove is the direction of a word of one character.
func shortMove(r rune) int {
	switch r {
	case '增', '多', '高', '升':
		return +1
	case '减', '少', '低', '降':
		return -1
	}
	return 0
}

// between reports whether chars [from, to) are only words that join a direction
// to its figure.
func (p *parser) between(from, to int) bool {
	if p.at(to) == '-' && from == to {
		return true
	}
	for from < to {
		n := p.longest(from, moveTails)
		if n == 0 {
			return false
		}
		from += n
	}
	return from == to
}
