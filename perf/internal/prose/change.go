package prose

import (
	"slices"
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

// changed makes the claim of a change or a growth.
func (p *parser) changed(c budget.Claim, n number) {
	c.Kind, c.Sign = budget.ClaimChange, p.move.sign
	if n.class == percent || n.class == times {
		c.Kind = budget.ClaimGrowth
	}
	own := p.orSpoken(p.own())
	part := !p.between(p.move.to, n.from) && p.move.kind == kMove
	if part {
		own = p.cleaned(p.move.to, n.from)
	}
	c.Base, c.Year = p.against.base, p.baseYear()
	if !p.reason.active {
		c.Refs = p.changeRefs(&c, own, part)
	}
	if own != "" {
		c.Subject = own
	}
	i := p.add(c, "", n.from, n.end)
	p.speak(i, own)
	p.move = token{}
	if c.Kind == budget.ClaimChange && c.Refs != nil {
		p.scopes.now().change = i
		if c.Refs[0] < 0 && !part {
			p.joinChange(i)
		}
	}
	p.explainLater(i)
}

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

// changeRefs ties a change or growth to the amount it is of, and to its change
// or its base.
func (p *parser) changeRefs(c *budget.Claim, own string, part bool) []int {
	if part {
		return []int{-1}
	}
	dim := p.lastDim()
	if c.Kind == budget.ClaimChange && c.Figure.Unit != "个百分点" && c.Figure.Unit != "百分点" {
		dim = dimOf(c.Figure.Unit)
	}
	ch := p.scopes.lastChange()
	if c.Kind == budget.ClaimGrowth && ch >= 0 && (own == "" || own == p.claims[ch].Subject) {
		if c.Base == "" {
			c.Base, c.Year = p.claims[ch].Base, p.claims[ch].Year
		}
		c.Subject = p.claims[ch].Subject
		return []int{p.claims[ch].Refs[0], ch}
	}
	now := p.subjectOf(own, dim)
	if now >= 0 {
		c.Subject = p.claims[now].Subject
	}
	base := p.baseOf(now, c.Year)
	if c.Kind == budget.ClaimGrowth || base >= 0 {
		return []int{now, base}
	}
	return []int{now}
}

// lastDim is what the last amount or count of the segment is of: a rate without
// more is of that.
func (p *parser) lastDim() string {
	for k := len(p.infos) - 1; k >= max(0, len(p.infos)-lookBack) && p.infos[k].segment == p.segment; k-- {
		if d := p.infos[k].dim; d != "" && !p.claims[k].InReason {
			return d
		}
	}
	return "元"
}

// own is the noun of a change where it has one of its own: 财政拨款支出增加.
func (p *parser) own() string {
	if p.against.noun != "" && p.against.from >= p.clause && !isVague(p.against.noun, vagueWords) {
		return p.against.noun
	}
	from := p.gap
	if p.move.from < from {
		return ""
	}
	comma, colon := p.lastStops(from, p.move.from)
	s := p.cleaned(max(from, comma+1, colon+1), p.move.from)
	for _, w := range []string{"各", "均", "有所", "相应", "总体", "同口径", "略有"} {
		s = strings.TrimSuffix(s, w)
	}
	if isVague(s, vagueWords) || isVague(s, ownVague) {
		return ""
	}
	return s
}

// ownVague are words before a direction that name nothing of their own.
var ownVague = []string{"总额", "总数", "总计", "本年数", "预算", "数", "幅度", "同期", "收支", "收、支", "收入、支出", "收入支出", "收入和支出", "两者", "分别", "各项", "对比", "相比", "比较"}

// baseYear is the year compared with where it is not the one before.
func (p *parser) baseYear() int {
	switch {
	case p.against.plan:
		return p.opt.Year
	case p.against.year == p.past():
		return 0
	}
	return p.against.year
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

// commonNames end the names of many things, and wholeLeads before them say that
// the whole is meant.
var (
	commonNames = []string{"支出", "收入", "收支", "预算", "经费", "资金", "拨款", "支出预算", "收入预算"}
	wholeLeads  = append([]string{"总", "单位", "全部", "全年", "年末", "收", "支", "、"}, vagueWords...)
)

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
