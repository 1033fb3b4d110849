package prose

import (
	"slices"
	"strings"

	"github.com/perftarget/perftarget/budget"
)

// equals join a product to its result.
var equals = wordsOf("=", "≈", "等于", "合计", "共计", "共需", "共", "计")

// Words between a price and the amount it makes where no sign is printed:
// 每人1060元，需6.8万元; 每公里每年6000元，全年需资金196.2万元. Those of needs must stand
// there, the others may.
var (
	needs    = wordsOf("预计需要", "预计需", "共需要", "共需", "需要", "需", "合计", "共计", "共", "计")
	needSpan = wordsOf("全年", "年度", "每年", "本年", "本年度", "一年", "年")
	needWhat = wordsOf("资金", "经费", "费用", "补贴", "补助", "预算资金", "财政资金", "支出")
)

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

// priced reads a price and what it is counted by, in either order, right before
// an amount that is needed.
func (p *parser) priced(n number) []int {
	run := p.priceRun()
	if len(run) < 2 {
		return nil
	}
	k := run[len(run)-1]
	from := p.infos[k].end
	needed := p.needed(from, n.from)
	if len(run) == 2 && needed && p.claims[k].Kind == budget.ClaimPrice ||
		len(run) == 2 && p.claims[k].Kind == budget.ClaimCount && p.calculated(from, n.from) {
		return run
	}
	if !needed {
		return nil
	}
	return p.counts(run)
}

// priceRun are the last claims of the segment if they are one price and counts.
func (p *parser) priceRun() []int {
	const most = 5
	k, prices := len(p.claims), 0
	for ; k > 0 && len(p.claims)-k < most && p.infos[k-1].segment == p.segment; k-- {
		kind := p.claims[k-1].Kind
		if kind == budget.ClaimPrice {
			prices++
		}
		if kind != budget.ClaimCount && kind != budget.ClaimPrice || prices > 1 {
			break
		}
	}
	if prices == 0 {
		return nil
	}
	var run []int
	for ; k < len(p.claims); k++ {
		run = append(run, k)
	}
	return run
}

// counts are the factors of a run: its price and the counts of what that is for
// each of. It is nil where none is, or where something else is counted behind
// the first of them, for it may be a factor, too.
func (p *parser) counts(run []int) []int {
	var each []string
	for _, k := range run {
		if p.claims[k].Kind == budget.ClaimPrice {
			each = p.infos[k].each
		}
	}
	var refs []int
	for _, k := range run {
		switch {
		case p.claims[k].Kind == budget.ClaimPrice, countedBy(string(p.claims[k].Figure.Unit), each):
			refs = append(refs, k)
		case len(refs) > 0:
			return nil
		}
	}
	if len(refs) < 2 {
		return nil
	}
	return refs
}

// countedBy reports whether a unit counts one of the things that a price is for
// each of: 万人 and 名 count 每人.
func countedBy(unit string, each []string) bool {
	unit = strings.TrimLeft(unit, "十百千万亿")
	return slices.ContainsFunc(each, func(e string) bool {
		return unit == e || slices.ContainsFunc(sameUnits, func(list []string) bool {
			return slices.Contains(list, unit) && slices.Contains(list, e)
		})
	})
}

// eachOf is what the price n is for each of: behind 每 in chars [from, n.from),
// and behind the strokes of its unit.
func (p *parser) eachOf(from int, n number) (each []string) {
	for i := from; i < n.unitTo; i++ {
		if r := p.at(i); r == '每' || i >= n.to && r == '/' {
			if w := p.longest(i+1, perUnits); w > 0 {
				each = append(each, p.quote(i+1, i+1+w))
			}
		}
	}
	return each
}

// needed reports whether chars [from, to) say that an amount is needed.
func (p *parser) needed(from, to int) bool {
	from = p.skipStops(from, to)
	if p.joined2(from, to, needs) {
		return true
	}
	from += p.longest(from, needSpan)
	n := p.longest(from, needs)
	if from += n; n == 0 {
		return false
	}
	from += p.longest(from, needWhat)
	return p.skipEquals(from, to) == to
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
func (p *parser) joined2(from, to int, words *vocabulary) bool {
	from = p.skipStops(from, to)
	n := p.longest(from, words)
	return n > 0 && p.skipEquals(from+n, to) == to
}

func (p *parser) skipStops(from, to int) int {
	for from < to && (p.at(from) == ',' || p.at(from) == ')' || p.at(from) == ':') {
		from++
	}
	return from
}

func (p *parser) skipEquals(from, to int) int {
	for from < to && (p.at(from) == '约' || p.at(from) == '为' || p.at(from) == ':') {
		from++
	}
	return from
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
