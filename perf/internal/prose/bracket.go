package prose

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/budget"
)

// notParts occur before amounts that a bracket gives of the amount before it and
// not as a part of it: the same of another time or state, or some of it.
var notParts = []string{
	"每", "均", "按", "原", "净", "预算数", "决算", "执行", "完成", "上年", "去年", "年初", "年末", "年底", "调整", "标准", "单价", "累计", "最高", "最低",
	"不超", "不低", "含", "合计", "小计", "总", "即", "折", "部分", "等", "约", "截至", "已", "尚", "剩余", "实际",
}

// bracketList begins a list at a bracket that says no more than what the amount
// right before it is made of: 收入1000万元（本级财力600万元，国有资源收入300万元）.
func (p *parser) bracketList(tok token) {
	k := len(p.claims) - 1
	if k < 0 || p.infos[k].end != tok.from || p.infos[k].dim != "元" {
		return
	}
	whole := &p.claims[k]
	if whole.Kind != budget.ClaimAmount || whole.Year != 0 || whole.InReason || !p.dividesAll(whole, tok) {
		return
	}
	p.scopes.lists++
	heads := []item{{dim: "元", claim: k, n: 1}}
	p.scopes.push(scope{list: p.scopes.lists, heads: heads, change: -1, colon: true})
}

// dividesAll reports whether a bracket holds several names with amounts that are
// each less than the whole and printed in its unit, and nothing else. One of them may
// be more if a wrong digit made it so.
func (p *parser) dividesAll(whole *budget.Claim, tok token) bool {
	end, n, from := p.chars[tok.from].pair, 0, tok.to
	sum, more := decimal.Zero, false
	for i := p.i + 1; i < len(p.toks); i++ {
		switch t := &p.toks[i]; t.kind {
		case kComma, kSemi:
			if from != t.from {
				return false // words without an amount
			}
			from = t.to
		case kNumber:
			f := p.print(*t.num)
			if t.num.per || t.num.ranged || t.num.op != "" || f.Unit != whole.Figure.Unit || !p.namesPart(whole, from, t.num.from) {
				return false
			}
			more = more || f.Value().Cmp(whole.Figure.Value()) >= 0
			sum = sum.Add(f.Value())
			n, from = n+1, t.num.end
			if p.at(from) == '、' || p.at(from) == '和' || p.at(from) == '及' {
				from++
			}
		case kClose:
			return t.from == end && from == end && n > 1 && (!more || oneDigitOff(sum, whole.Figure.Value()))
		default:
			return false
		}
	}
	return false
}

// oneDigitOff reports whether the difference of two amounts is one that a wrong digit
// makes: 500, 0.3.
func oneDigitOff(x, y decimal.Decimal) bool {
	digits := strings.Trim(x.Sub(y).Abs().String(), "0.")
	return len(digits) <= 1
}

// namesPart reports whether chars [from, to) can name a part of the whole.
func (p *parser) namesPart(whole *budget.Claim, from, to int) bool {
	if to-from < 2 || to-from > longestName {
		return false
	}
	name := p.quote(from, to)
	return !containsAny(name, notParts) && !contrary(whole.Subject, name) && !apart(whole.Subject, name)
}
