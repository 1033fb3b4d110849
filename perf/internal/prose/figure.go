package prose

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
)

// figure makes the claim of a number.
func (p *parser) figure(tok token) {
	n := *tok.num
	if n.scaleOnly && p.isMoney(n) {
		n.class = money
	}
	op := n.op
	if op == "" {
		op = p.opBefore(p.gap, n.from)
	}
	c := budget.Claim{Figure: p.print(n), Op: op}
	switch k := len(p.claims) - 1; {
	case k >= 0 && p.claims[k].Kind == budget.ClaimSame && p.infos[k].end == n.from && c.Figure.IsNought():
		// 与上年一致0万元: the change that there is none of
		same := p.claims[k]
		c.Kind, c.Subject, c.Base, c.Year, c.Refs = budget.ClaimChange, same.Subject, same.Base, same.Year, same.Refs[:1:1]
		p.add(c, "", n.from, n.end)
	case n.class == bare:
		p.factor(c, tok)
	case n.follows && k >= 0:
		c.Kind, c.Subject, c.Year, c.Sign, c.Base = p.claims[k].Kind, p.claims[k].Subject, p.claims[k].Year, p.claims[k].Sign, p.claims[k].Base
		p.add(c, "", n.from, n.end)
	case p.moved(&n):
		p.changed(c, n)
	case p.isBase(n):
		p.based(c, n)
	case n.class == percent && p.shared(&c, n):
		p.add(c, "", n.from, n.end)
	case n.class == percent:
		c.Kind = budget.ClaimRate
		c.Subject = p.name(n.from).text
		p.add(c, "", n.from, n.end)
	case n.class == times || n.class == points:
		p.gap = n.end
	case n.class == money:
		p.amount(c, n)
	default:
		p.counted(c, n)
	}
}

// isMoney decides whether a multiplier without a unit (33.8万) is money: nothing
// follows that could be counted, and the figure or the words before it speak of
// money.
func (p *parser) isMoney(n number) bool {
	if !isStop(p.at(n.end)) {
		return false
	}
	if k := len(p.infos) - 1; k >= 0 && p.infos[k].dim == "元" && p.infos[k].segment == p.segment {
		return true // as the figure before it
	}
	for i := n.from - 1; i >= 0 && i >= n.from-12 && !isStop(p.at(i)); i-- {
		if strings.ContainsRune("费款资金钱额预支补贴需元投排", p.at(i)) {
			return true
		}
	}
	return false
}

// amount makes the claim of an amount of money.
func (p *parser) amount(c budget.Claim, n number) {
	if op := p.limit(n); op != "" {
		c.Op = op
		c.Kind, c.Subject = budget.ClaimLimit, p.name(n.from).text
		gap := p.gap
		p.add(c, "", n.from, n.end)
		p.gap = gap // it is part of the name of what follows
		return
	}
	name := p.name(n.from)
	c.Subject, c.Year = name.text, name.year
	if c.Year == 0 && name.text != "" {
		c.Year = p.scopes.now().year
	}
	if n.per || p.isPrice(n, name) || isTimes(p.at(n.end)) || isTimes(p.at(n.from-1)) {
		c.Kind, c.Subject = budget.ClaimPrice, withoutEach(name.text)
		k := p.add(c, "", n.from, n.end)
		p.infos[k].each = p.eachOf(name.from, n)
		return
	}
	c.Kind = budget.ClaimAmount
	if refs := p.product(n); refs != nil {
		c.Kind, c.Refs = budget.ClaimProduct, refs
		for k := len(refs) - 1; k >= 0 && c.Subject == ""; k-- {
			c.Subject = p.claims[refs[k]].Subject
		}
	}
	if n.ranged {
		p.add(c, "", n.from, n.end)
		return
	}
	i := p.add(c, dimOf(c.Figure.Unit), n.from, n.end)
	if whole := p.sumsUp(n, i); whole >= 0 {
		p.claims[i].Subject = p.claims[whole].Subject
		return
	}
	p.join(i)
}

// sumsUp is the claim whose parts the list before a figure names, where the
// figure only prints their sum once more (其中A1万元，B2万元，合计3万元), else -1.
func (p *parser) sumsUp(n number, i int) int {
	now := p.scopes.now()
	whole, ok := find(now.heads, p.infos[i].dim)
	if !ok || now.list == 0 || len(now.items) == 0 || p.clause >= n.from || p.longest(p.clause, sumWords) == 0 ||
		p.clause+p.longest(p.clause, sumWords) != n.from {
		return -1
	}
	return whole.claim
}

// sumWords alone before a figure say that it is a sum.
var sumWords = wordsOf("合计", "共计", "总计", "合计为", "共计为", "总计为", "共", "合计:", "共计:")

// counted makes the claim of a count.
func (p *parser) counted(c budget.Claim, n number) {
	c.Kind = budget.ClaimCount
	name := p.name(n.from)
	c.Subject, c.Year = name.text, name.year
	if after := p.nameAfter(n.end); after != "" {
		c.Subject = after
	}
	if n.ranged {
		p.add(c, "", n.from, n.end)
		return
	}
	p.join(p.add(c, dimOf(c.Figure.Unit), n.from, n.end))
}

// dimOf is what figures of a unit may be added to: all money, or things of the
// same unit.
func dimOf(u budget.Unit) string {
	if u.IsMoney() {
		return "元"
	}
	return string(u)
}

// factor makes the claim of a number without a unit that stands in a product
// with a printed result.
func (p *parser) factor(c budget.Claim, tok token) {
	if !p.hasResult() {
		p.gap = tok.to
		return
	}
	c.Kind = budget.ClaimCount
	c.Subject = p.name(tok.from).text
	p.add(c, "", tok.from, tok.to)
}

// limit is the bound that an amount sets in a name (价值50万元(原值)以上的通用设备),
// blank where it sets none: words follow it; behind a mere 以上 a stop would.
func (p *parser) limit(n number) string {
	j := n.end
	for p.at(j) == '(' && p.chars[j].pair > j && p.chars[j].pair-j < 6 {
		j = p.chars[j].pair + 1
	}
	op, w := p.opAfter(j)
	if op == "" && j == n.end {
		op, _ = p.opAfter(n.unitTo)
	}
	if isStop(p.at(j+w)) || op != ">=" && op != "<=" {
		return ""
	}
	return op
}

// priceWords before an amount make it one for each of something.
var priceWords = wordsOf(
	"人均", "户均", "件均", "亩均", "车均", "生均", "日均", "月均", "单价", "均价", "月工资", "月薪", "月补贴", "日工资", "日补贴", "月补助", "日补助",
)

// isPrice reports whether the words before an amount make it a price: 每人1060元.
func (p *parser) isPrice(n number, name name) bool {
	from := name.from
	for i := n.from - 1; i >= from; i-- {
		if p.at(i) == '每' && n.from-i <= 6 {
			return true
		}
		if w := p.longest(i, priceWords); w > 0 && n.from-i-w <= 8 {
			return true
		}
	}
	return false
}

// eachWords at the end of the name of a price say what it is for one of.
var eachWords = []string{"每人", "每月", "每年", "每天", "每日", "每件", "每次", "每户", "每车", "人均", "户均"}

func withoutEach(s string) string {
	for i := 0; i < len(eachWords); i++ {
		if rest, ok := strings.CutSuffix(s, eachWords[i]); ok {
			s, i = rest, -1
		}
	}
	return s
}

// dated makes the claim of a date. A day on which things are counted (截至) is
// none.
func (p *parser) dated(tok token) {
	if tok.asOf && !tok.date.part {
		p.gap = tok.to
	}
	if tok.asOf {
		return
	}
	c := budget.Claim{Kind: budget.ClaimDate, From: tok.date.first, To: tok.date.end}
	c.Subject = p.name(tok.from).text
	if c.Subject == "" {
		c.Subject = p.nameAfter(tok.to)
	}
	c.Figure.At = p.place(p.chars[tok.from].from, &p.hint)
	gap := p.gap
	p.add(c, "", tok.from, tok.to)
	if tok.date.part {
		p.gap = gap // a figure of that part of the year goes on with its words
	}
}

// strayYear makes the claim of a year that is neither the document's nor the
// one before.
func (p *parser) strayYear(tok token) {
	if p.opt.Year == 0 || tok.year == p.opt.Year || tok.year == p.opt.Year-1 || tok.asOf {
		return
	}
	c := budget.Claim{Kind: budget.ClaimDate, From: tok.date.first, To: tok.date.end, Subject: p.nameAfter(tok.to)}
	c.Figure.At = p.place(p.chars[tok.from].from, &p.hint)
	gap := p.gap
	i := p.add(c, "", tok.from, tok.to)
	p.infos[i].year = true
	p.gap = gap // the words of the next figure go on
}

// blank makes the claim of a figure that was not filled in.
func (p *parser) blank(tok token) {
	c := budget.Claim{Kind: budget.ClaimPlaceholder, Subject: p.name(tok.from).text}
	from := p.chars[tok.num.from].from
	c.Figure = budget.Figure{
		Text: p.joined[from:p.chars[tok.num.to-1].to], Unit: p.unitOf(*tok.num), At: p.place(from, &p.hint),
	}
	p.add(c, "", tok.from, tok.to)
}
