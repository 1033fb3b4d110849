package prose

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
)

// compared notes a comparison with an earlier year.
func (p *parser) compared(tok token) {
	c := comparison{token: tok, set: true, end: tok.to, sentence: p.sentence}
	if p.reason.active {
		return
	}
	c.noun = p.name(tok.from).text
	from := tok.from + p.longest(tok.from, compareWords)
	if tok.sign != 0 {
		from = tok.from + 2
	}
	c.end = p.baseEnd(tok)
	if from < c.end && !p.has(tok.from, "同比") && !p.has(tok.from, "环比") {
		c.base = p.quote(from, c.end)
	}
	p.against, p.gap = c, c.end
}

// baseEnd is the end of the words that say what is compared with: up to the
// next token or stop.
func (p *parser) baseEnd(tok token) int {
	const most = 24
	end := len(p.chars)
	if p.i+1 < len(p.toks) {
		end = p.toks[p.i+1].from
	}
	i := tok.to
	for i < end && i < tok.to+most && !isStop(p.at(i)) {
		if pair := p.chars[i].pair; pair > i && pair < end {
			i = pair
		}
		i++
	}
	for i > tok.to && (p.ends(tok.to, i, "各") || p.ends(tok.to, i, "有所") || p.ends(tok.to, i, "略有")) {
		i--
	}
	return i
}

// isBase reports whether a figure is the amount compared with: 比2023年预算
// 120万元减少20万元, 与上年预算数3万元持平.
func (p *parser) isBase(n number) bool {
	return (n.class == money || n.class == count) && p.against.set && p.against.sentence == p.sentence && p.against.end == n.from
}

// based makes the claim of the amount compared with.
func (p *parser) based(c budget.Claim, n number) {
	c.Kind = budget.ClaimAmount
	if n.class == count {
		c.Kind = budget.ClaimCount
	}
	dim := dimOf(c.Figure.Unit)
	c.Year = p.against.year
	if c.Year == 0 {
		c.Year = p.past()
	}
	if c.Subject = p.against.base; !p.reason.active {
		if now := p.subjectOf(p.against.noun, dim); now >= 0 {
			c.Subject = p.claims[now].Subject
		}
	}
	against := p.against
	p.add(c, dim, n.from, n.end)
	p.against = against
	p.against.end = n.end
}

// moveTails may stand between a word of direction and its figure.
var moveTails = []string{"了", "约", "近", "额度", "额", "金额", "为", "数", "率", "幅度", "比例", "资金", "预算", "各", "达到", "达", "共计", "共", "将近", "大约", ":", "是"}

// moved reports whether a figure is one of change: a word of direction stands
// right before it, or the comparison itself gave the direction.
func (p *parser) moved(n *number) bool {
	if n.class == count && (!p.against.set || p.against.sentence != p.sentence) {
		return false
	}
	if p.move.kind == kMove && p.between(p.move.to, n.from) {
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
	return p.movedPart(n)
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
func (p *parser) changed(c budget.Claim, n number, tok token) {
	c.Kind, c.Sign = budget.ClaimChange, p.move.sign
	if n.class == percent || n.class == times {
		c.Kind = budget.ClaimGrowth
	}
	own := p.own()
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
	p.move = token{}
	if c.Kind == budget.ClaimChange && !c.InReason {
		p.scopes.now().change = i
	}
	p.explainLater(i)
}

// changeRefs ties a change or growth to the amount it is of, and to its change
// or its base.
func (p *parser) changeRefs(c *budget.Claim, own string, part bool) []int {
	if part {
		return []int{-1}
	}
	dim := "元"
	if c.Kind == budget.ClaimChange {
		dim = dimOf(c.Figure.Unit)
	}
	ch := p.scopes.lastChange()
	now := -1
	if c.Kind == budget.ClaimGrowth && ch >= 0 && (own == "" || own == p.claims[ch].Subject) {
		now = p.claims[ch].Refs[0]
		if c.Base == "" {
			c.Base, c.Year = p.claims[ch].Base, p.claims[ch].Year
		}
		c.Subject = p.claims[ch].Subject
		if now >= 0 || p.claims[ch].Figure.IsNumber() {
			return []int{now, ch}
		}
	}
	now = p.subjectOf(own, dim)
	if now >= 0 {
		c.Subject = p.claims[now].Subject
	}
	base := p.baseOf(now, c.Year)
	switch {
	case c.Kind == budget.ClaimGrowth || base >= 0:
		return []int{now, base}
	}
	return []int{now}
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
var ownVague = []string{"总额", "总数", "总计", "本年数", "预算", "数", "幅度", "同期", "收支", "收、支", "收入、支出", "收入支出", "收入和支出", "两者", "分别", "各项"}

// baseYear is the year compared with where it is not the one before.
func (p *parser) baseYear() int {
	if p.against.year == p.past() {
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
		if strings.ContainsRune(b, r) {
			in++
		}
	}
	return in*10 >= n*7
}

// atHand is the amount that a comparison without a name is of.
func (p *parser) atHand(own, dim string) int {
	s := &p.scopes
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
	if p.against.set && p.against.from-p.begin <= len("与上年相比") || own == "" && p.against.set {
		if it, ok := find(s.top, dim); ok && s.topSentence >= p.sentence-1 {
			return it.claim
		}
	}
	return -1
}

// amountNamed is the last amount of a name, or of one that ends with it.
func (p *parser) amountNamed(own, dim string) int {
	for k := len(p.claims) - 1; k >= max(0, len(p.claims)-lookBack); k-- {
		c := p.claims[k]
		if p.infos[k].dim != dim || c.InReason || c.Year != 0 || c.Subject == "" {
			continue
		}
		if strings.HasSuffix(c.Subject, own) || strings.HasSuffix(own, c.Subject) {
			return k
		}
	}
	return -1
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

// same makes the claim that nothing changed.
func (p *parser) same(tok token) {
	if p.reason.active {
		return
	}
	own := ""
	if p.against.set && !isVague(p.against.noun, vagueWords) {
		own = p.against.noun
	}
	now := p.subjectOf(own, "元")
	bare := !p.against.set
	if bare && (now < 0 || p.infos[now].segment != p.segment || !p.has(tok.from, "持平") && !p.has(tok.from, "基本持平") && !strings.Contains(p.quote(tok.from, tok.to), "变")) {
		return
	}
	if now < 0 && own == "" && p.against.base == "" {
		return
	}
	from := tok.from
	if p.against.set && p.against.sentence == p.sentence {
		from = p.against.from
	}
	c := budget.Claim{Kind: budget.ClaimSame, Base: p.against.base, Year: p.baseYear(), Subject: own}
	c.Figure.At = p.place(p.chars[from].from, &p.hint)
	if w := p.quote(tok.from, tok.to); w == "基本持平" || w == "相当" {
		c.Op = "~"
	}
	c.Refs = []int{now}
	if now >= 0 {
		c.Subject = p.claims[now].Subject
		if b := p.baseOf(now, c.Year); b >= 0 {
			c.Refs = append(c.Refs, b)
		}
	}
	i := p.add(c, "", from, tok.to)
	p.explainLater(i)
}

// shared makes a percentage a share, if a 占 before it says of what.
func (p *parser) shared(c *budget.Claim, n number) bool {
	from := p.share.to
	switch {
	case p.share.kind == kNone || n.from-from > longestName:
		return false
	case p.share.kind == kDone:
		from = p.share.from + len([]rune("完成"))
	}
	c.Kind = budget.ClaimShare
	if from = max(from, p.gap); from < n.from {
		c.Base = wholeName(p.cleaned(from, n.from))
	}
	part, whole := -1, -1
	if !p.reason.active {
		part = p.partOfShare(n)
		whole = p.wholeOfShare(part, c)
	}
	if part >= 0 {
		c.Subject = p.claims[part].Subject
	}
	if own := p.cleaned(p.gap, p.share.from); part < 0 && own != "" {
		c.Subject = own
	}
	c.Refs = []int{part, whole}
	return true
}

// wholeName is the whole of a share without the words that lead to its figure:
// 部门项目支出总额的比重.
func wholeName(s string) string {
	for _, w := range []string{"为", "比重", "比例", "百分比", "比", "的"} {
		s = strings.TrimSuffix(s, w)
	}
	return s
}

// inTurn are the last amounts of the sentence, as many as there are percentages
// in a row at hand: 甲80万元、乙20万元，分别占80%、20%.
func (p *parser) inTurn(n number) []int {
	count := 1
	for k := p.i + 1; k < len(p.toks) && p.toks[k].kind == kNumber && p.toks[k].num.class == percent && p.toks[k].from-p.toks[k-1].to == 1; k++ {
		count++
	}
	var parts []int
	for k := len(p.claims) - 1; k >= max(0, len(p.claims)-lookBack) && len(parts) < count; k-- {
		if p.infos[k].dim == "元" && p.infos[k].sentence == p.sentence {
			parts = append([]int{k}, parts...)
		}
	}
	if len(parts) < count {
		return make([]int, 0)
	}
	return parts
}

// partOfShare is the amount just before a share in its segment.
func (p *parser) partOfShare(n number) int {
	if p.ends(p.gap, p.share.from, "分别") {
		p.parts = p.inTurn(n)
		p.share.from = p.share.to
	}
	if p.parts != nil {
		if len(p.parts) == 0 {
			return -1
		}
		part := p.parts[0]
		p.parts = p.parts[1:]
		return part
	}
	for k := len(p.claims) - 1; k >= max(0, len(p.claims)-lookBack) && p.infos[k].sentence >= p.sentence-1; k-- {
		if p.infos[k].segment != p.segment && p.begin < p.share.from-1 {
			break
		}
		if p.infos[k].dim == "元" && !p.claims[k].InReason {
			return k
		}
	}
	return -1
}

// wholeOfShare is the amount that a share is of: the one named, else the whole
// of the list, else the first amount of the sentence.
func (p *parser) wholeOfShare(part int, c *budget.Claim) int {
	if c.Base != "" && !isVague(c.Base, append([]string{"总", "支出", "收入", "总额", "全部", "总体", "总量"}, vagueWords...)) {
		k := p.amountNamed(c.Base, "元")
		if k == part {
			return -1
		}
		return k
	}
	if part < 0 {
		return -1
	}
	if w := p.claims[part].Parent; w >= 0 {
		return w
	}
	return p.firstOf(part, c)
}

// firstOf is the amount with which the sentence of a part began, if that is the
// whole: where it has a share itself, the parts are shares of what that is of.
func (p *parser) firstOf(part int, c *budget.Claim) int {
	first := -1
	for k := max(0, part-lookBack); k < part; k++ {
		switch e := p.claims[k]; {
		case p.infos[k].sentence != p.infos[part].sentence || e.InReason:
		case e.Kind == budget.ClaimShare && len(e.Refs) == 2 && e.Refs[0] == first:
			c.Base = e.Base
			return e.Refs[1]
		case first < 0 && p.infos[k].dim == "元" && e.Year == 0:
			first = k
		}
	}
	return first
}
