package prose

import "github.com/perftarget/perftarget/budget"

// equals join a product to its result.
var equals = wordsOf("=", "≈", "等于", "合计", "共计", "共需", "共", "计")

// needs join a price to the amount it makes where no sign is printed: 每人1060元,
// 需6.8万元.
var needs = wordsOf("预计需要", "预计需", "共需要", "共需", "需要", "需", "合计", "共计", "共", "计")

// product returns the factors of an amount that is the result of a
// multiplication which the text makes explicit, nil where it is none.
func (p *parser) product(n number) []int {
	if refs := p.signed(n); refs != nil {
		return refs
	}
	return p.priced(n)
}

// signed reads a × b = c backwards from c.
func (p *parser) signed(n number) []int {
	k := len(p.claims) - 1
	if k < 1 || !p.joined2(p.infos[k].end, n.from, equals) {
		return nil
	}
	refs := []int{k}
	for ; k > 0 && len(refs) < 8; k-- {
		if p.infos[k-1].end > len(p.chars) || !p.timesBetween(k) {
			break
		}
		refs = append([]int{k - 1}, refs...)
	}
	if len(refs) < 2 {
		return nil
	}
	return refs
}

// timesBetween reports whether a sign of multiplication joins claim k-1 to k.
func (p *parser) timesBetween(k int) bool {
	i := p.infos[k-1].end
	if p.at(i) == ')' {
		i++
	}
	return isTimes(p.at(i)) || p.has(i, "乘")
}

// priced reads a count and a price for each, in either order, right before an
// amount that is needed.
func (p *parser) priced(n number) []int {
	k := len(p.claims) - 1
	if k < 1 || p.infos[k].segment != p.segment || p.infos[k-1].segment != p.segment {
		return nil
	}
	a, b := p.claims[k-1], p.claims[k]
	if !(a.Kind == budget.ClaimCount && b.Kind == budget.ClaimPrice || a.Kind == budget.ClaimPrice && b.Kind == budget.ClaimCount) {
		return nil
	}
	from := p.infos[k].end
	if b.Kind == budget.ClaimCount && !p.calculated(from, n.from) || b.Kind == budget.ClaimPrice && !p.joined2(from, n.from, needs) {
		return nil
	}
	return []int{k - 1, k}
}

// calculated reports whether chars [from, to) say that the result is computed:
// 按全县40万人口计算,预计需要60万元.
func (p *parser) calculated(from, to int) bool {
	const most = 24
	for i := from; i < to && i < from+most; i++ {
		if p.has(i, "计算") || p.has(i, "测算") || p.has(i, "核算") {
			return true
		}
	}
	return false
}

// joined2 reports whether chars [from, to) are one of the words given, perhaps
// behind a stop.
func (p *parser) joined2(from, to int, words vocabulary) bool {
	for from < to && (p.at(from) == ',' || p.at(from) == ')' || p.at(from) == ':') {
		from++
	}
	n := p.longest(from, words)
	if n == 0 {
		return false
	}
	from += n
	for from < to && (p.at(from) == '约' || p.at(from) == '为' || p.at(from) == ':') {
		from++
	}
	return from == to
}

// hasResult reports whether the factor at hand stands in a product with a
// printed result: an = comes before the clause ends.
func (p *parser) hasResult() bool {
	for i := p.toks[p.i].to; i < len(p.chars) && i < p.toks[p.i].to+60; i++ {
		switch r := p.at(i); {
		case r == '=' || r == '≈':
			return true
		case isStop(r) && r != ')' && r != '(':
			return false
		}
	}
	return false
}
