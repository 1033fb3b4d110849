package prose

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
)

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

// commonNames end the names of many things, and wholeLeads before them say that
// the whole is meant.
var (
	commonNames = []string{"支出", "收入", "收支", "预算", "经费", "资金", "拨款", "支出预算", "收入预算"}
	wholeLeads  = append([]string{"总", "单位", "全部", "全年", "年末", "收", "支", "、"}, vagueWords...)
)
