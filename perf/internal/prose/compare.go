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
	c.noun = withoutScope(p.name(tok.from).text)
	from := tok.from + p.longest(tok.from, compareWords)
	if tok.sign != 0 {
		from = tok.from + 2
	}
	c.end = p.baseEnd(tok)
	if from < c.end && !p.has(tok.from, "同比") && !p.has(tok.from, "环比") {
		c.base = strings.TrimSuffix(p.quote(from, c.end), "的")
	}
	p.against, p.gap = c, c.end
}

// scopeWords before a comparison say how it is made, and not of what.
var scopeWords = []string{"按可比口径", "可比口径", "按同口径", "同口径"}

func withoutScope(noun string) string {
	for _, w := range scopeWords {
		noun = strings.TrimSuffix(noun, w)
	}
	return noun
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
	for i > tok.to && p.at(i-1) == '-' {
		i-- // a dash before the figure, which then is not the base
	}
	for n := p.ending(tok.to, i, moveLeads); n > 0; n = p.ending(tok.to, i, moveLeads) {
		i -= n
	}
	return i
}

// moveLeads may stand before a word of direction, or for one.
var moveLeads = wordsOf("各", "有所", "略有", "均", "相应", "总体", "增减", "增减额", "增减数", "增减变化", "增减变动", "变动", "变化")

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

// same makes the claim that nothing changed.
func (p *parser) same(tok token) {
	if p.reason.active {
		return
	}
	own := ""
	if p.against.set && !isVague(p.against.noun, vagueWords) {
		own = p.against.noun
	}
	own = p.orSpoken(own)
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
	p.speak(i, own)
	p.explainLater(i)
}
