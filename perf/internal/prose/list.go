package prose

import (
	"slices"
	"strings"

	"github.com/perftarget/perftarget/budget"
)

// list begins a list at 其中 or 包括.
func (p *parser) list(tok token) {
	if p.reason.active {
		return
	}
	heads := p.nearest()
	if c := p.scopes.now().change; c >= 0 && p.claims[c].Figure.Unit.IsMoney() { // 支出增加5万元，其中：基本支出增加3万元
		if _, ok := find(heads, "Δ元"); !ok {
			heads = append(heads, item{dim: "Δ元", claim: c, n: 1})
		}
	}
	p.scopes.lists++
	colon, among := p.at(tok.to) == ':', p.has(tok.from, "其中")
	l := scope{list: p.scopes.lists, heads: heads, change: -1, bare: !colon}
	l.colon = colon || !among
	if !l.colon && !p.listsAgain() {
		l.colon, l.loose = true, p.at(tok.to) != ','
	}
	if colon {
		l.numbered = p.numberingAt(tok.to+1) > tok.to+1
	}
	if len(p.scopes.now().items) == 0 {
		if l.year = p.pastWhole(); l.year != 0 {
			l.heads = nil // not of what the sentence before speaks of
		}
	}
	if now := p.scopes.now(); now.list > 0 && len(now.items) == 0 {
		l.segments = now.segments
		*now = l // 其中：主要包括
	} else {
		p.scopes.push(l)
	}
	p.gap = tok.to
	p.against = comparison{}
}

// pastWhole is the year of the amount that a list with no other whole divides: the
// last one said, of another year (2021年支出20万元，其中：…).
func (p *parser) pastWhole() int {
	k := len(p.claims) - 1
	if k < 0 || p.claims[k].Kind != budget.ClaimAmount || p.infos[k].segment < p.segment-1 || p.infos[k].sentence < p.sentence-1 {
		return 0
	}
	return p.claims[k].Year
}

// colonList begins a list at the colon right behind an amount (采购预算总额5万元：
// 货物2万元、工程1万元、服务2万元).
func (p *parser) colonList(tok token) {
	k := len(p.claims) - 1
	if k < 0 || p.reason.active || p.infos[k].end != tok.from || p.claims[k].Kind != budget.ClaimAmount || p.infos[k].dim == "" {
		return
	}
	p.scopes.lists++
	heads := []item{{dim: p.infos[k].dim, claim: k, n: 1}}
	p.scopes.push(scope{list: p.scopes.lists, heads: heads, change: -1, colon: true, numbered: p.numberingAt(tok.to) > tok.to})
	p.gap = tok.to
}

// listsAgain reports whether the sentence divides another thing in a later part:
// 甲5万元，其中，A3万元；乙4万元，其中，….
func (p *parser) listsAgain() bool {
	const most = 256 // tokens looked at
	past := false
	for k := p.i + 1; k < min(len(p.toks), p.i+most) && p.toks[k].kind != kEnd; k++ {
		past = past || p.toks[k].kind == kSemi
		if past && p.toks[k].kind == kList {
			return true
		}
	}
	return false
}

// among begins a list at "财政拨款支出预算中，", whose whole is named.
func (p *parser) among(tok token) {
	if p.reason.active || p.at(tok.from-1) != '中' || tok.from-1-p.gap > longestName || tok.from-1 < p.gap {
		return
	}
	whole := p.cleaned(p.gap, tok.from-1)
	if whole == "" {
		return
	}
	k := p.amountNamed(whole, "元")
	if k < 0 {
		p.within = whole
		return
	}
	p.scopes.lists++
	heads := []item{{dim: "元", claim: k, n: 1}}
	p.scopes.push(scope{list: p.scopes.lists, heads: heads, change: -1, colon: true})
	p.gap = tok.to
}

// join makes a claim a part of the list it stands in.
func (p *parser) join(i int) {
	c, in := &p.claims[i], &p.infos[i]
	if c.InReason || c.Year != 0 {
		return
	}
	if now := p.scopes.now(); now.list > 0 && len(now.items) == 0 && now.segments > 0 && isTotal(c.Subject) {
		p.scopes.endSentence(false) // a new total: 支出总计, after the parts of 收入总计
		in.level = p.scopes.level()
	}
	if p.leavesList(c) {
		p.scopes.endSentence(false)
		in.level = p.scopes.level()
	}
	now := p.scopes.now()
	if now.loose && now.first == "" {
		now.first = c.Subject
	}
	if now.list > 0 {
		if h, ok := find(now.heads, in.dim); ok && !apart(p.claims[h.claim].Subject, c.Subject) {
			c.Parent, c.List = h.claim, now.list
		}
	}
	if in.dim == "元" {
		p.joinNamed(i)
	}
	if c.Parent >= 0 {
		p.scopes.named[c.Parent] = c.List
	}
	now.items = p.put(now.items, in.dim, i)
	if len(p.scopes.stack) == 1 && c.Parent < 0 {
		s := &p.scopes
		if s.topSentence != p.sentence {
			s.top, s.topSentence = nil, p.sentence
		}
		s.top = p.put(s.top, in.dim, i)
	}
}

// leavesList reports whether an amount behind a ； does not go on with the list
// there: income is no part of outlays, and a list that 其中 began without more goes
// on only with what its first part is known to stand beside.
func (p *parser) leavesList(c *budget.Claim) bool {
	now := p.scopes.now()
	if now.list == 0 || now.segments == 0 || len(now.items) > 0 {
		return false
	}
	if now.loose && !standBeside(now.first, c.Subject) {
		return true
	}
	h, ok := find(now.heads, p.infos[len(p.infos)-1].dim)
	if !ok {
		return false
	}
	return contrary(p.claims[h.claim].Subject, c.Subject)
}

// contrary reports whether one of two names is of income and the other of outlays.
func contrary(a, b string) bool {
	return isOnly(a, "收入", "支出") && isOnly(b, "支出", "收入") || isOnly(a, "支出", "收入") && isOnly(b, "收入", "支出")
}

// isOnly reports whether a name says one word and not the other.
func isOnly(name, word, not string) bool {
	return strings.Contains(name, word) && !strings.Contains(name, not)
}

// besides are parts that stand beside each other and in no other.
var besides = [][]string{
	{"基本支出", "项目支出"},
	{"人员", "公用"},
	{"货物", "工程", "服务"},
	{"一般公共预算", "政府性基金", "国有资本"},
	{"因公出国", "公务接待", "公务用车"},
}

func standBeside(a, b string) bool {
	for _, parts := range besides {
		if containsAny(a, parts) && containsAny(b, parts) {
			return true
		}
	}
	return false
}

// joinChange makes a change that is of no printed amount a part of one before
// it: 比上年减少3万元，其中：公务接待费减少1万元.
func (p *parser) joinChange(i int) {
	c, dim := &p.claims[i], "Δ"+dimOf(p.claims[i].Figure.Unit)
	now := p.scopes.now()
	if h, ok := find(now.heads, dim); ok && now.list > 0 {
		c.Parent, c.List = h.claim, now.list
	}
	now.items = p.put(now.items, dim, i)
}

// totalWords make a name that of a whole.
var totalWords = []string{"总计", "总额", "总预算", "总收入", "总支出", "收入合计", "支出合计"}

func isTotal(name string) bool {
	for _, w := range totalWords {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

// apart reports whether a part only seems to belong to a whole: what is carried
// over stands beside this year's money, not in it.
func apart(whole, part string) bool {
	return containsAny(whole, []string{"本年收入", "本年支出", "当年收入", "当年支出"}) && containsAny(part, []string{"结转", "结余"})
}

// partsOf are wholes whose parts have fixed names (财预〔2010〕88号 on the 三公
// items), the smaller whole first. Their parts are known wherever they stand.
var partsOf = []struct {
	whole []string
	parts []string
}{
	{carWords, carParts},
	{[]string{"三公"}, slices.Concat([]string{"因公出国", "公务接待"}, carWords, carParts)},
}

// The words for cars, bought and run together and apart.
var (
	carWords = []string{"公务用车购置及运", "公务用车购置和运", "公务用车购置与运", "公务用车购置、运行", "公车购置及运", "公车购置和运", "公务车购置及运", "公务车购置和运"}
	carParts = []string{"公务用车购置费", "公务用车购置经费", "公务用车运行", "公车购置费", "公车购置经费", "公车运行", "公务车购置费", "公务车购置经费", "公务车运行"}
)

// joinNamed makes a claim a part of the whole that its name belongs to, where
// that stands in the same paragraph.
func (p *parser) joinNamed(i int) {
	c := &p.claims[i]
	for _, e := range partsOf {
		if !containsAny(c.Subject, e.parts) {
			continue
		}
		for k := i - 1; k >= max(0, i-lookBack); k-- {
			w := p.claims[k]
			if w.Kind != budget.ClaimAmount || w.Year != 0 || w.InReason || !containsAny(w.Subject, e.whole) || isPart(w.Subject, e.parts, e.whole) {
				continue
			}
			if c.Parent != k {
				c.Parent, c.List = k, p.namedList(k)
			}
			return
		}
	}
}

// isPart reports whether a name is that of a part rather than of the whole.
func isPart(name string, parts, whole []string) bool {
	for _, w := range parts {
		if strings.Contains(name, w) && !containsAny(w, whole) {
			return true
		}
	}
	return false
}

// namedList is the list in which the parts of a claim are found.
func (p *parser) namedList(parent int) int {
	if l, ok := p.scopes.named[parent]; ok {
		return l
	}
	p.scopes.lists++
	return p.scopes.lists
}

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
