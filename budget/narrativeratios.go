package budget

import "strings"

// ratioIdentities are the shares and growth rates of the text.
func (b *builder) ratioIdentities(m *remarks) {
	for i := range b.doc.Narrative {
		s := &b.doc.Narrative[i]
		for j := range s.Claims {
			switch c := &s.Claims[j]; {
			case c.InReason || c.Op != "":
			case c.Kind == ClaimShare:
				b.shareIdentity(m, i, c)
			case c.Kind == ClaimGrowth:
				b.growthIdentity(m, i, j)
			case (c.Kind == ClaimChange || c.Kind == ClaimSame) && b.againstPlan(c):
				b.planIdentity(m, i, c)
			case c.Kind == ClaimChange:
				b.differenceIdentity(s, c)
			case c.Kind == ClaimSame:
				b.sameIdentity(s, c)
			case c.Kind == ClaimProduct:
				b.productIdentity(s, c)
			}
		}
	}
}

// refTo is the figure of a claim that another refers to, nil where it is
// missing or not printed exactly.
func (s *Statement) refTo(c *Claim, n int) *Claim {
	if n >= len(c.Refs) || c.Refs[n] < 0 || c.Refs[n] >= len(s.Claims) {
		return nil
	}
	r := &s.Claims[c.Refs[n]]
	if !r.Figure.known || r.Op != "" {
		return nil
	}
	return r
}

// shareIdentity: 占98.66% = part ÷ whole. The whole stands in the paragraph, in
// the one that announces the list, or in a table that the sentence names.
func (b *builder) shareIdentity(m *remarks, i int, c *Claim) {
	s := &b.doc.Narrative[i]
	part := s.refTo(c, 0)
	if part == nil || c.Figure.Unit != Percent {
		return
	}
	var whole *Figure
	own := b.remarkOf(m, i, part)
	switch w := s.refTo(c, 1); {
	case own != nil && (saysPlan(c.Base) || strings.Contains(c.Base, "计划")) && !own.key.plan && b.final:
		whole = b.planOf(m, own, w, i)
	case w != nil:
		whole = &w.Figure
	case c.Base != "":
		whole = b.namedWhole(m, i, c)
	case m.opener[i] >= 0 && part.Kind == ClaimAmount:
		whole = &b.claimOf(&m.list[m.opener[i]]).Figure
	case own != nil && own.plain && own.key.topic != nil:
		whole = b.totalOf(own)
	}
	if whole == nil || whole.coef == 0 && !(b.final && isShareOfNought(c, part)) {
		b.cover.skip(KindShare, nil, reasonNoBase)
		return
	}
	b.add(&Identity{
		Kind: KindShare, tables: "narrative", label: c.Subject + "/占比", Formula: Quotient,
		Left: b.one(&c.Figure), Right: b.two(&part.Figure, 1, whole, 1),
	})
}

// isShareOfNought reports whether an outcome is said to be a percentage of a budget
// that cannot be nought: 完成年初预算的105.81%. 0% and 100% are what documents print
// where there was none.
func isShareOfNought(c, part *Claim) bool {
	none := c.Figure.coef == 0 || c.Figure.Value().Equal(hundred)
	return saysPlan(c.Base) && !none && part.Figure.coef != 0
}

// remarkOf is the remark of a claim, nil where it is none.
func (b *builder) remarkOf(m *remarks, statement int, c *Claim) *remark {
	claims := b.doc.Narrative[statement].Claims
	for j := range claims {
		if n := m.of[statement][j]; n >= 0 && &claims[j] == c {
			return &m.list[n]
		}
	}
	return nil
}

// planOf is the budget that an outcome is a percentage of (完成年初预算的…%): the
// one named where it is of the same thing, else the one in the tables.
func (b *builder) planOf(m *remarks, own *remark, named *Claim, statement int) *Figure {
	q := own.key
	q.plan = true
	if named != nil {
		r := b.remarkOf(m, statement, named)
		if r != nil && (r.key == q || r.key.plan && saysNothing(squeeze(named.Subject))) { // 年初预算为5万元: of what is spoken of
			return &named.Figure
		}
	}
	for _, role := range own.roles {
		if p, ok := b.lookUp(q, role, own.side); ok && len(p.terms) == 1 {
			return p.figure
		}
	}
	if q.item == itemNone {
		return nil
	}
	return b.soleFigure(m, q)
}

// totalOf is the total that a subject is a share of, in the table its section
// speaks of.
func (b *builder) totalOf(r *remark) *Figure {
	q := r.key
	q.topic = nil
	for _, role := range r.roles {
		if p, ok := b.lookUp(q, role, sideOut); ok && len(p.terms) == 1 {
			return p.figure
		}
	}
	return nil
}

// namedWhole is the total that a share names, in the tables or else in the text
// before it: 占部门项目支出总额的…%.
func (b *builder) namedWhole(m *remarks, statement int, c *Claim) *Figure {
	says, plain := m.subjects.readSubject(squeeze(c.Base))
	if !plain {
		return nil
	}
	q := key{fund: says.fund, part: says.part, time: says.time, item: says.item}
	if q.time == timeUnsaid {
		q.time = timeBoth
	}
	if q.fund == fundGeneral || q.fund == fundFiscal {
		if p, ok := b.lookUp(q, RoleFiscal, sideOut); ok {
			return p.figure
		}
	}
	for _, role := range anyRoles {
		if p, ok := b.lookUp(q, role, sideOut); ok && len(p.terms) == 1 {
			return p.figure
		}
	}
	says = says.under(b.section(m, statement).base)
	q.fund, q.part, q.item = says.fund, says.part, says.item
	return b.wholeBefore(m, statement, c.Refs[0], q, says.side)
}

// wholeBefore is the amount of a quantity that the text last printed before a claim,
// nil where it is none of its section; an item is the same in all.
func (b *builder) wholeBefore(m *remarks, statement, claim int, q key, at side) *Figure {
	for n := len(m.list) - 1; n >= 0; n-- {
		r := &m.list[n]
		if r.statement > statement || r.statement == statement && r.claim >= claim || !r.plain || r.side != at && r.side != sideNone && at != sideNone {
			continue
		}
		if !sameBut(r.key, q, func(*key) {}) {
			continue
		}
		if q.item == itemNone && topHeading(b.doc.Narrative[r.statement].Heading) != topHeading(b.doc.Narrative[statement].Heading) {
			return nil
		}
		return &b.claimOf(r).Figure
	}
	return nil
}

// growthIdentity: 下降5.93% = change ÷ last year, or this year over last year.
func (b *builder) growthIdentity(m *remarks, i, j int) {
	s := &b.doc.Narrative[i]
	c := &s.Claims[j]
	var now *Figure
	other := s.refTo(c, 1)
	if r := s.refTo(c, 0); r != nil {
		now = &r.Figure
		if other == nil {
			other = s.changeOf(c.Refs[0])
		}
	} else if other != nil && other.Kind == ClaimChange {
		now, _ = b.nowOf(m, i, c)
	}
	if now == nil || other == nil || c.Figure.Unit != Percent && c.Figure.Unit != Times {
		b.cover.skip(KindYearOnYear, nil, reasonNoBase)
		return
	}
	id := &Identity{Kind: KindYearOnYear, tables: "narrative", label: c.Subject + "/增减率"}
	start := b.begin()
	b.term(&c.Figure, c.Sign)
	id.Left = b.take(start)
	if other.Kind == ClaimChange {
		id.Formula, id.Right = Growth, b.two(&other.Figure, other.Sign, now, 1)
	} else {
		id.Formula, id.Right = Ratio, b.two(now, 1, &other.Figure, 1)
	}
	b.add(id)
}

// changeOf is the change claimed of an amount, nil for none.
func (s *Statement) changeOf(claim int) *Claim {
	for i := range s.Claims {
		if c := &s.Claims[i]; c.Kind == ClaimChange && len(c.Refs) > 0 && c.Refs[0] == claim && c.Figure.known && c.Op == "" {
			return c
		}
	}
	return nil
}

// differenceIdentity: 比上年减少92.55 = now - last year, where both are printed.
func (b *builder) differenceIdentity(s *Statement, c *Claim) {
	now, base := s.refTo(c, 0), s.refTo(c, 1)
	if now == nil || base == nil || base.Kind != ClaimAmount {
		return
	}
	start := b.begin()
	b.term(&c.Figure, c.Sign)
	left := b.take(start)
	b.add(&Identity{
		Kind: KindYearOnYear, tables: "narrative", label: c.Subject + "/增减额",
		Left: left, Right: b.two(&now.Figure, 1, &base.Figure, -1),
	})
}

// sameIdentity: 与上年持平 where both years' amounts are printed.
func (b *builder) sameIdentity(s *Statement, c *Claim) {
	if now, base := s.refTo(c, 0), s.refTo(c, 1); now != nil && base != nil && base.Kind == ClaimAmount {
		b.copies(&Identity{Kind: KindYearOnYear, tables: "narrative", label: c.Subject + "/持平"}, &now.Figure, &base.Figure)
	}
}

// productIdentity: 64人 × 1060元 = 6.8万元. Whether a month or a year is meant is
// not always said, so it is soft.
func (b *builder) productIdentity(s *Statement, c *Claim) {
	start := b.begin()
	for n := range c.Refs {
		f := s.refTo(c, n)
		if f == nil {
			return
		}
		b.term(&f.Figure, 1)
	}
	if factors := b.take(start); len(factors) > 1 {
		b.add(&Identity{
			Kind: KindSum, tables: "narrative", label: c.Subject + "/乘积", Formula: Product, Soft: true,
			Left: b.one(&c.Figure), Right: factors,
		})
	}
}

// two is a list of two terms.
func (b *builder) two(x *Figure, xs int, y *Figure, ys int) []Term {
	start := b.begin()
	b.term(x, xs)
	b.term(y, ys)
	return b.take(start)
}

// countIdentities say that the counts a paragraph lists add up: 实有4辆，其中….
func (b *builder) countIdentities() {
	for i := range b.doc.Narrative {
		s := &b.doc.Narrative[i]
		type listKey struct{ parent, list int }
		var seen map[listKey]bool
		for j := range s.Claims {
			c := &s.Claims[j]
			if c.Kind != ClaimCount || c.Parent < 0 || c.Parent >= len(s.Claims) {
				continue
			}
			if k := (listKey{c.Parent, c.List}); !seen[k] {
				if seen == nil {
					seen = map[listKey]bool{}
				}
				seen[k] = true
				b.countIdentity(s, c.Parent, c.List)
			}
		}
	}
}

// quotaWords say that a count is of what may be, and not of what there is.
var quotaWords = words{"编制", "核定", "定编"}

// leftWords call people who serve no more.
var leftWords = words{"退休", "离休", "遗属"}

func (b *builder) countIdentity(s *Statement, parent, list int) {
	whole := &s.Claims[parent]
	if whole.Kind != ClaimCount || !whole.Figure.known {
		return
	}
	cars := true
	start := b.begin()
	serving := int64(0) // without those who have left
	for j := range s.Claims {
		c := &s.Claims[j]
		if c.Kind == ClaimCount && c.Parent == parent && c.List == list && c.Figure.known && c.Figure.Unit == whole.Figure.Unit {
			b.term(&c.Figure, 1)
			cars = cars && strings.Contains(c.Subject, "车")
			if !leftWords.in(c.Subject) {
				serving += c.Figure.coef
			}
		}
	}
	parts := b.take(start)
	if len(parts) < 2 || !cars && serving == whole.Figure.coef && whole.Figure.places == 0 && !holds([]Term{{&whole.Figure, 1}}, parts) {
		return // 人员22人，其中在职22人，退休9人（由社保发放）; but 离退休干部用车 are cars
	}
	name := whole.Subject
	if cars && !strings.Contains(name, "车") {
		name += "车辆"
	}
	b.add(&Identity{
		Kind: KindCount, tables: "narrative", label: name, Soft: !cars || whole.Op != "" || quotaWords.in(whole.Subject),
		Left: b.one(&whole.Figure), Right: parts,
	})
}
