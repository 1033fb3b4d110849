package prose

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
)

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
	switch {
	case p.reason.active:
	case p.isOwnShare():
		if h, ok := find(p.scopes.now().heads, "元"); ok && c.Base == "" {
			c.Base = p.claims[h.claim].Subject
		}
	default:
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

// isOwnShare reports whether a share is of something without an amount of its own,
// at the head of a list: 基本支出200万元，其中：人员经费占90.5%.
func (p *parser) isOwnShare() bool {
	now := p.scopes.now()
	if now.list == 0 || len(now.items) > 0 || p.parts != nil || p.ends(p.gap, p.share.from, "分别") {
		return false
	}
	own := p.cleaned(p.gap, p.share.from)
	return own != "" && !isVague(own, wholeWords)
}

// wholeName is the whole of a share without the words that lead to its figure:
// 部门项目支出总额的比重.
func wholeName(s string) string {
	for _, w := range []string{"为", "比重", "比例", "百分比", "比", "的"} {
		s = strings.TrimSuffix(s, w)
	}
	return s
}

// inRow is how many percentages stand in a row from the one at hand: 80%和20%.
func (p *parser) inRow() int {
	count := 1
	for k := p.i + 1; k < len(p.toks) && p.toks[k].kind == kNumber && p.toks[k].num.class == percent && p.toks[k].from-p.toks[k-1].to == 1; k++ {
		count++
	}
	return count
}

// inTurn are the last amounts of the sentence, as many as there are percentages
// in a row at hand: 甲80万元、乙20万元，分别占80%、20%.
func (p *parser) inTurn(n number) []int {
	count := p.inRow()
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
	if p.ends(p.gap, p.share.from, "分别") || p.parts == nil && p.inRow() > 1 {
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

// wholeWords are names of a whole that only mean the one at hand.
var wholeWords = append([]string{"总", "支出", "收入", "总额", "全部", "总体", "总量"}, vagueWords...)

// wholeOfShare is the amount that a share is of: the one named, else the whole
// of the list, else the first amount of the sentence.
func (p *parser) wholeOfShare(part int, c *budget.Claim) int {
	if c.Base == "" && p.within != "" && (part < 0 || p.claims[part].Parent < 0) {
		c.Base = p.within
		return -1
	}
	if c.Base != "" && !isVague(c.Base, wholeWords) {
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
