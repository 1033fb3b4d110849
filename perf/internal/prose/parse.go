package prose

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
)

// parser goes over the tokens of a paragraph once and keeps what the words so
// far mean for the next figure.
type parser struct {
	*text
	opt  Options
	toks []token
	i    int // the token at hand

	claims  []budget.Claim
	infos   []info // beside claims
	reasons []budget.Reason
	hint    int // for place

	gap      int // where the words of the next figure begin
	sentence int // the count of sentences so far
	segment  int // the count of parts of sentences, divided by ；
	begin    int // where the sentence begins
	clause   int // where the clause begins

	move    token // the last word of direction in this clause
	share   token // the last 占 in this clause
	against comparison
	within  string // the whole that the sentence speaks of the parts of, where no amount of it is printed

	scopes scopes
	names  queue
	spoken spoken
	topic  string // that the paragraph begins with as a sentence of its own (公务接待费。)
	parts  []int  // of the percentages in a row to come, nil where none are
	reason reason
}

// info is what the parser knows of a claim beyond what it says.
type info struct {
	dim      string // what it may be added to: 元, or its unit of things
	sentence int
	segment  int
	level    int // how many lists it stands in
	end      int // behind it in the text
	year     bool
	each     []string // of a price: what it is for each of
}

// comparison is a 比上年 that has not found its figure yet.
type comparison struct {
	token
	set      bool
	base     string // what is compared with, as written
	noun     string // what is compared, if it stands before
	end      int    // behind the words of the base
	sentence int
}

func (p *parser) run() {
	p.scopes.reset()
	most := 0
	for _, tok := range p.toks {
		switch tok.kind {
		case kNumber, kDate, kSame, kBlank:
			most++
		}
	}
	p.claims, p.infos = make([]budget.Claim, 0, most), make([]info, 0, most)
	for p.i = range p.toks {
		p.step(p.toks[p.i])
	}
	p.endReason(len(p.chars))
	p.dropPending()
	if p.onlyYears() {
		p.claims = nil // a heading says nothing of figures
	}
}

// onlyYears reports whether nothing but years is claimed.
func (p *parser) onlyYears() bool {
	for i := range p.infos {
		if !p.infos[i].year {
			return false
		}
	}
	return true
}

// step takes one token.
func (p *parser) step(tok token) {
	switch tok.kind {
	case kEnd:
		p.endSentence(tok)
	case kSemi:
		p.endSegment(tok)
	case kComma:
		p.endClause(tok)
	case kColon:
		p.colonList(tok)
	case kOpen:
		p.scopes.open(p)
		p.bracketList(tok)
		p.forget()
		p.gap = tok.to
	case kClose:
		p.closeReason(tok)
		p.scopes.close()
		p.forget()
		p.gap = tok.to
	case kList:
		p.list(tok)
	case kReason, kBecause:
		p.because(tok)
	case kMove:
		p.move = tok
	case kShare, kDone:
		p.share = tok
	case kCompare:
		p.compared(tok)
	case kThan:
		if p.against.set && p.against.end == tok.from {
			p.against.end, p.gap = tok.to, tok.to
		}
	case kSame:
		p.same(tok)
	case kDate:
		p.dated(tok)
	case kYear:
		p.strayYear(tok)
	case kBlank:
		p.blank(tok)
	case kNumber:
		p.figure(tok)
	}
}

// endSentence forgets all but what the next sentence may go on with.
func (p *parser) endSentence(tok token) {
	if n := tok.from - p.begin; p.sentence == 0 && len(p.claims) == 0 && (n <= longestTopic || n <= longestPath && p.at(tok.from-1) == ')') {
		p.topic = p.cleaned(p.begin, tok.from)
	}
	p.stopReason(tok)
	p.dropPending()
	p.forget()
	p.against = comparison{}
	p.names = queue{}
	p.within = ""
	p.scopes.endSentence(p.numberingAt(tok.to) > tok.to)
	if tok.from > p.begin { // not the second of two full stops
		p.sentence++
	}
	p.segment++
	p.gap, p.begin = tok.to, tok.to
	p.resumeReason(tok)
}

// longestTopic bounds, in chars, a sentence that only says of what the next is,
// longestPath one that names a subject with those above it (…（类）…（款）…（项）。).
const (
	longestTopic = 24
	longestPath  = 90
)

func (p *parser) endSegment(tok token) {
	p.stopReason(tok)
	p.forget()
	p.against = comparison{}
	p.scopes.endSegment()
	p.segment++
	p.gap = tok.to
}

func (p *parser) endClause(tok token) {
	p.pauseReason(tok)
	p.among(tok)
	p.forget()
}

// forget drops the words that belong to the clause.
func (p *parser) forget() { p.move, p.share, p.parts, p.clause = token{}, token{}, nil, p.toks[p.i].to }

// add appends a claim for a printed figure.
func (p *parser) add(c budget.Claim, dim string, from, end int) int {
	c.Parent = -1
	c.InReason = p.reason.active
	p.claims = append(p.claims, c)
	p.infos = append(p.infos, info{dim: dim, sentence: p.sentence, segment: p.segment, level: p.scopes.level(), end: end})
	p.gap = end
	return len(p.claims) - 1
}

// print is the printed figure of a number.
func (p *parser) print(n number) budget.Figure {
	from := p.chars[n.from].from
	f, _ := budget.NewFigure(p.joined[from:p.chars[n.to-1].to], p.unitOf(n), p.place(from, &p.hint))
	return f
}

// unitOf is the unit of a number as printed, without blanks.
func (p *parser) unitOf(n number) budget.Unit {
	switch {
	case n.class == percent && p.at(n.unitFrom) == '%':
		return budget.Percent
	case n.scaleOnly && n.class == money:
		return budget.Unit(p.quote(n.unitFrom, n.unitTo) + "元")
	}
	return budget.Unit(strings.ReplaceAll(p.quote(n.unitFrom, n.unitTo), "圆", "元"))
}

// opens are the claims whose parts the next paragraphs list: what the list at
// the very end divides.
func (p *parser) opens() []int {
	last := len(p.toks) - 1
	if last >= 0 && (p.toks[last].kind == kColon || p.toks[last].kind == kComma) {
		last--
	}
	if last < 0 || p.toks[last].kind != kList || p.toks[last].to < len(p.chars)-1 {
		return nil
	}
	var out []int
	for _, h := range p.scopes.now().heads {
		if h.n == 1 || isTotal(p.claims[h.claim].Subject) {
			out = append(out, h.claim)
		}
	}
	return out
}
