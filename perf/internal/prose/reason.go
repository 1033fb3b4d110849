package prose

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/source"
)

// reason is the clause of a reason that the parser is in.
type reason struct {
	active   bool
	before   bool // 因人员减少，比上年减少…: it ends at the comma
	from     int
	depth    int  // the brackets it stands in
	numbered bool // it lists its points: 1.…；2.…
	claims   []int
	listed   bool // the last reason listed its points, and its next may come
	pending  int  // 1 + the index of a reason that waits for its change
	open     []int
}

// because begins a reason, if the word means one here.
func (p *parser) because(tok token) {
	if p.reason.active {
		return
	}
	if tok.kind == kReason && isHeading(p.text, tok.to) && !p.explains(tok.to) {
		return
	}
	open := p.unexplained()
	if tok.kind == kReason && len(open) == 0 && p.announces(tok.to) {
		return
	}
	if tok.kind == kBecause && len(open) == 0 {
		// 由于… before its change, or 主要是… as a paragraph of its own.
		mainly := p.has(tok.from, "主要")
		said := p.against.set && p.against.sentence == p.sentence // 比上年减少，主要是…
		if mainly && (tok.from == 0 || said) || !mainly && p.clauseBegins(tok.from) {
			p.beginReason(tok, nil)
			p.reason.before = !mainly
		}
		return
	}
	p.beginReason(tok, open)
}

// isHeading reports whether 原因 at char i is a word of a heading
// (增减变动原因说明, 变动情况及原因).
func isHeading(t *text, i int) bool {
	return i >= len(t.chars) || t.has(i, "说明") || t.has(i, "分析") || t.has(i, "及") || t.has(i, "和")
}

// explains reports whether 原因分析： at char i is followed by the reason for a change
// of this sentence.
func (p *parser) explains(i int) bool {
	n := p.longest(i, reasonTails)
	k := len(p.reason.open) - 1
	return n > 0 && p.at(i+n) == ':' && k >= 0 && p.infos[p.reason.open[k]].sentence == p.sentence
}

// announces reports whether 原因是： at char i, before any change, is followed by the
// statement of one: the amount and what it is compared with.
func (p *parser) announces(i int) bool {
	for n := p.longest(i, reasonTails); n > 0; n = p.longest(i, reasonTails) {
		i += n
	}
	return p.at(i-1) == ':' && p.statesItself()
}

// clauseBegins reports whether a clause begins at char i.
func (p *parser) clauseBegins(i int) bool { return i == 0 || isStop(p.at(i-1)) }

// reasonTails stand between 原因 and the reason.
var reasonTails = wordsOf("主要", "是因为", "是由于", "是", "为", "系", "在于", "有", "如下", "因为", "由于", "因", "分析", "说明", ":", ",")

func (p *parser) beginReason(tok token, claims []int) {
	i := tok.to
	for n := p.longest(i, reasonTails); n > 0 && !p.has(i, "因公"); n = p.longest(i, reasonTails) {
		i += n
	}
	p.reason = reason{active: true, from: i, depth: p.depth(), claims: claims, numbered: p.point(i) == 1}
	p.gap = i
}

// point is the number of the point that begins at char i (1., 一是), 0 where
// none does.
func (p *parser) point(i int) int {
	if p.numberingAt(i) > i {
		for p.at(i) == '(' {
			i++
		}
		if n, k := p.small(i, 31); k > i {
			return n
		}
		return 1 + max(0, strings.IndexRune("一二三四五六七八九十", p.at(i)))/len("一")
	}
	for n, w := range []string{"一", "二", "三", "四", "五", "六"} {
		if p.has(i, w+"是") || p.has(i, "第"+w) || p.has(i, w+"方面") {
			return n + 1
		}
	}
	return 0
}

// goOn are words by which a sentence goes on with the reason before it.
var goOn = wordsOf("同时", "其次", "再次", "另一方面", "二是", "三是", "四是", "五是", "六是", "第二", "第三")

// stopReason ends a reason at the end of a sentence or segment, unless what
// follows goes on with it.
func (p *parser) stopReason(tok token) {
	r := &p.reason
	if !r.active || p.depth() > r.depth {
		return
	}
	if p.longest(tok.to, goOn) > 0 || r.numbered && p.point(tok.to) > 1 && !p.statesItself() {
		return
	}
	if tok.kind == kSemi && !r.before && !p.nextOfList(tok) && p.reasonGoesOn() {
		return
	}
	p.endReason(tok.from)
}

// nextOfList reports whether the next item of a list begins behind a ；: it names
// what changed before the word of direction (其中：甲增加5万元，主要是…；乙增加3万元).
func (p *parser) nextOfList(tok token) bool {
	now := p.scopes.now()
	if now.list == 0 || !now.colon || p.i+1 >= len(p.toks) {
		return false
	}
	next := p.toks[p.i+1]
	return next.kind == kMove && next.from-tok.to >= 3 && p.cleaned(tok.to, next.from) != ""
}

// resumeReason begins a reason again at its next point: 二是新增项目20万元.
func (p *parser) resumeReason(tok token) {
	r := &p.reason
	if r.active || !r.listed || p.point(tok.to) < 2 {
		return
	}
	if p.numberingAt(tok.to) > tok.to && !p.reasonGoesOn() || p.statesItself() {
		r.listed = false // numbered alike, but a statement of its own
		return
	}
	p.beginReason(token{kind: kReason, from: tok.to, to: tok.to}, r.claims)
	p.reason.numbered = true
}

// statesItself reports whether the segment after the token at hand is no point of
// a reason but a statement: an amount and then its comparison.
func (p *parser) statesItself() bool {
	amount := false
	for k := p.i + 1; k < len(p.toks); k++ {
		switch tok := p.toks[k]; tok.kind {
		case kEnd, kSemi:
			return false
		case kNumber:
			amount = amount || tok.num.class == money
		case kCompare, kReason:
			if amount {
				return true
			}
		}
	}
	return false
}

// depth is how many brackets are open.
func (p *parser) depth() int {
	n := 0
	for i := range p.scopes.stack {
		if p.scopes.stack[i].bracket {
			n++
		}
	}
	return n
}

// reasonGoesOn looks at the segment after the token at hand: a figure after a
// word of direction, and neither a comparison nor a reason of its own, is still
// the reason (；减少了设备购置68.12万元).
func (p *parser) reasonGoesOn() bool {
	moved, goesOn := false, false
	for k := p.i + 1; k < len(p.toks); k++ {
		switch p.toks[k].kind {
		case kEnd, kSemi:
			return goesOn
		case kMove, kTrend:
			moved = true
		case kCompare, kReason, kSame, kList:
			return false
		case kNumber:
			if !goesOn && !moved {
				return false
			}
			goesOn = true
		}
	}
	return goesOn
}

// pauseReason ends at a comma a reason that stands before its change.
func (p *parser) pauseReason(tok token) {
	if p.reason.active && p.reason.before {
		p.endReason(tok.from)
		p.gap = tok.to
	}
}

// closeReason ends a reason with the bracket it stands in.
func (p *parser) closeReason(tok token) {
	if p.reason.active && p.depth() <= p.reason.depth && p.reason.depth > 0 {
		p.endReason(tok.from)
	}
}

// endReason closes the reason at char to and keeps it, if it explains anything
// or was announced as one.
func (p *parser) endReason(to int) {
	r := p.reason
	if !r.active {
		return
	}
	p.reason = reason{open: r.open, listed: r.numbered, claims: r.claims}
	if to <= r.from {
		return
	}
	e := budget.Reason{Claims: r.claims}
	e.Text = p.textOf(r.from, to)
	e.Sign, e.Same = p.direction(r.from, to)
	p.reasons = append(p.reasons, e)
	if r.before {
		p.reason.pending = len(p.reasons)
	}
}

// dropPending forgets a reason before a change (由于…) that no change followed in
// its sentence: it explains something else.
func (p *parser) dropPending() {
	k := p.reason.pending
	p.reason.pending = 0
	if k > 0 && k == len(p.reasons) && len(p.reasons[k-1].Claims) == 0 {
		p.reasons = p.reasons[:k-1]
	}
}

func (p *parser) textOf(from, to int) (t source.Text) {
	t.Text = p.quote(from, to)
	t.At = p.place(p.chars[from].from, &p.hint)
	return t
}

// explainLater notes a change for the reason that may follow, or gives it the
// one that stands before it.
func (p *parser) explainLater(i int) {
	if p.claims[i].InReason {
		return
	}
	if k := p.reason.pending; k > 0 {
		p.reasons[k-1].Claims = append(p.reasons[k-1].Claims, i)
		return
	}
	p.reason.open = append(p.reason.open, i)
}

// unexplained are the changes that a reason beginning here explains: those of
// the last amount, and in the same sentence those that go the same way.
func (p *parser) unexplained() []int {
	open := p.reason.open
	p.reason.open = nil
	if len(open) == 0 {
		return nil
	}
	last := open[len(open)-1]
	if p.infos[last].sentence < p.sentence-1 || p.infos[last].sentence < p.sentence && p.i > 0 && !p.firstInSentence() {
		return nil
	}
	var out []int
	for _, k := range open {
		sameWay := p.claims[k].Sign == p.claims[last].Sign && p.infos[k].sentence == p.infos[last].sentence
		if sameWay || p.nowOf(k) >= 0 && p.nowOf(k) == p.nowOf(last) {
			out = append(out, k)
		}
	}
	return out
}

// firstInSentence reports whether the sentence has no figure yet.
func (p *parser) firstInSentence() bool {
	k := len(p.infos) - 1
	return k < 0 || p.infos[k].sentence < p.sentence
}

func (p *parser) nowOf(k int) int {
	if len(p.claims[k].Refs) == 0 {
		return -1
	}
	return p.claims[k].Refs[0]
}

// moneyNouns are the things whose rise or fall is one of money.
var moneyNouns = wordsOf("经费", "支出", "预算", "费用", "资金", "拨款", "收入", "投入", "开支", "费")

// direction is the way a reason says that money went, where all it says agree.
func (p *parser) direction(from, to int) (sign int, same bool) {
	mixed := false
	for i := from; i < to; {
		w, ok := p.word(i)
		if !ok {
			i++
			continue
		}
		switch {
		case w.kind == kSame && p.moneyBefore(from, i):
			same = true
		case w.kind != kMove && w.kind != kTrend && w.kind != kSame:
		case p.fromElsewhere(from, i): // 从会议费中调减: how this money went is not said
		case p.longest(i-1, notWords) == 1, p.isCondition(i): // 不增加, 标准提高的情况下
		case (w.kind == kMove || w.kind == kTrend) && w.sign != 0 && (p.moneyBefore(from, i) || p.moneyAfter(w.to, to)):
			mixed = mixed || sign != 0 && sign != w.sign
			sign = w.sign
		}
		i = w.to
	}
	if mixed || sign != 0 && same {
		return 0, false
	}
	return sign, same
}

// fromElsewhere reports whether the clause before char i begins with 从: its
// direction is that of the money it came from.
func (p *parser) fromElsewhere(from, i int) bool {
	for from = max(from, i-longestClause); i > from && !isStop(p.at(i-1)); i-- {
		if p.at(i-1) == '从' {
			return true
		}
	}
	return false
}

// longestClause bounds how far a clause is looked through.
const longestClause = 40

// notWords turn a direction into none.
var notWords = wordsOf("不", "未", "没", "无")

// conditionWords end a clause that says under what a change came about.
var conditionWords = wordsOf("情况下", "前提下", "基础上", "条件下")

// isCondition reports whether the clause of char i only says under what
// condition something came about.
func (p *parser) isCondition(i int) bool {
	for to := i + longestClause; i < to && !isStop(p.at(i)); i++ {
		if p.longest(i, conditionWords) > 0 {
			return true
		}
	}
	return false
}

// directionLeads may stand between a noun and its direction.
var directionLeads = wordsOf("有所", "相应", "大幅度", "大幅", "也", "均", "都", "将", "略有", "总额", "规模", "标准", "数", "额", "需求")

// moneyBefore reports whether a noun of money stands right before char i.
func (p *parser) moneyBefore(from, i int) bool {
	for n := p.ending(from, i, directionLeads); n > 0; n = p.ending(from, i, directionLeads) {
		i -= n
	}
	return p.ending(from, i, moneyNouns) > 0
}

// moneyAfter reports whether what a direction is of is money: 减少了设备购置费.
// What a subject or a table is called is none: 增加“其他支出”科目.
func (p *parser) moneyAfter(i, to int) bool {
	const most = 24
	quoted := 0
	for j := i; j < to && j < i+most && (quoted > 0 || !isStop(p.at(j))); j++ {
		switch p.at(j) {
		case '“', '《':
			quoted++
		case '”', '》':
			quoted--
		}
		if quoted > 0 {
			continue
		}
		if p.longest(j, moneyNouns) > 0 {
			return true
		}
		if w, ok := p.word(j); ok && (w.kind == kMove || w.kind == kTrend) {
			return false
		}
	}
	return false
}
