package budget

import "strings"

// remark is an amount of the narrative with what it is of.
type remark struct {
	statement, claim int
	key              key
	side             side
	plain            bool // nothing in its subject is unknown
	net              bool // 合计, without what was carried over
	economic         bool // of an economic class or item
	tied             bool // a table prints it
	// roles are the tables that its section speaks of, the nearest first; none
	// where the section names none.
	roles []Role
}

// remarks are the amounts of the narrative in order.
type remarks struct {
	subjects *subjectIndex
	list     []remark
	// of is the remark of a claim, -1 where it is none: of[statement][claim].
	of [][]int32
	// opener is the remark whose parts a paragraph lists, -1 for none.
	opener []int32
	// headed is what the heading of the last paragraph with amounts says.
	heading string
	headed  section
}

// sectionRoles are the tables that a section of the narrative speaks of, by the
// role that its heading would give a table.
var sectionRoles = map[Role][]Role{
	RoleOverview:           {RoleOverview},
	RoleIncome:             {RoleOverview, RoleIncome},
	RoleExpenditure:        {RoleExpenditure, RoleOverview},
	RoleFiscal:             {RoleFiscal},
	RoleGeneral:            {RoleGeneral, RoleFiscalFunction},
	RoleFiscalFunction:     {RoleFiscalFunction, RoleGeneral, RoleFiscal},
	RoleGeneralBasic:       {RoleGeneral, RoleGeneralBasic, RoleFiscalBasic},
	RoleFiscalBasic:        {RoleFiscalBasic, RoleGeneralBasic, RoleGeneral},
	RoleBasic:              {RoleBasic, RoleExpenditure},
	RoleEconomic:           {RoleEconomic},
	RoleFund:               {RoleFund, RoleFundExpenditure, RoleFundIncome},
	RoleFundIncome:         {RoleFundIncome, RoleFund},
	RoleFundExpenditure:    {RoleFundExpenditure, RoleFund},
	RoleCapital:            {RoleCapital, RoleCapitalExpenditure, RoleCapitalIncome},
	RoleCapitalIncome:      {RoleCapitalIncome, RoleCapital},
	RoleCapitalExpenditure: {RoleCapitalExpenditure, RoleCapital},
	RoleThreePublic:        {RoleThreePublic},
	RoleOperatingCost:      {RoleOperatingCost, RoleThreePublic},
	RoleProject:            {RoleProject, RoleExpenditure},
	RoleProcurement:        {RoleProcurement},
	RolePerformance:        {RoleExpenditure, RoleOverview},
}

// anyRoles are looked through for what is said outside any section.
var anyRoles = []Role{RoleExpenditure, RoleGeneral, RoleFiscal, RoleOverview, RoleFiscalFunction, RoleThreePublic, RoleOperatingCost}

// sectionRole is the role that the headings over a paragraph name, parted by ／
// from the outermost in: the innermost that says which money or what for, else
// the outermost that says 收入 or 支出, as the names of subjects do, too
// ("（一）公共安全支出").
func sectionRole(heading string) Role {
	general := Role("")
	for heading != "" {
		inner := ""
		heading, inner = cutHeading(heading)
		r := RoleOf(inner)
		if r == "" && fundHeadings.in(squeeze(inner)) { // 一般公共预算当年拨款情况
			r = RoleOf(inner + "支出")
		}
		switch r {
		case "":
		case RoleExpenditure, RoleIncome, RoleOverview:
			general = r
		default:
			return r
		}
	}
	return general
}

// cutHeading cuts the innermost of the headings over a paragraph off.
func cutHeading(heading string) (above, innermost string) {
	for innermost = heading; ; {
		_, after, ok := strings.Cut(innermost, "／")
		if !ok {
			return strings.TrimSuffix(heading[:len(heading)-len(innermost)], "／"), innermost
		}
		innermost = after
	}
}

// fundHeadings are of what a fund pays for, where a heading does not say more.
var fundHeadings = words{"一般公共预算", "政府性基金", "国有资本经营"}

// readRemarks says of every amount of the narrative what it is of.
func (b *builder) readRemarks() *remarks {
	m := &remarks{subjects: b.subjects()}
	m.of = make([][]int32, len(b.doc.Narrative))
	m.opener = make([]int32, len(b.doc.Narrative))
	claims, amounts := 0, 0
	for i := range b.doc.Narrative {
		list := b.doc.Narrative[i].Claims
		claims += len(list)
		for j := range list {
			if b.isAmount(&list[j]) {
				amounts++
			}
		}
	}
	room := make([]int32, claims)
	m.list = make([]remark, 0, amounts)
	lists := openLists{}
	for i := range b.doc.Narrative {
		s := &b.doc.Narrative[i]
		m.of[i], room = room[:len(s.Claims):len(s.Claims)], room[len(s.Claims):]
		m.opener[i] = lists.over(s)
		b.readStatement(m, i)
		lists.open(s, m.of[i])
	}
	return m
}

// readStatement reads the amounts of a paragraph.
func (b *builder) readStatement(m *remarks, i int) {
	s := &b.doc.Narrative[i]
	var sec *section // read where there is an amount
	for j := range s.Claims {
		m.of[i][j] = -1
		if !b.isAmount(&s.Claims[j]) {
			continue
		}
		if sec == nil {
			sec = b.section(m, i)
		}
		m.of[i][j] = int32(len(m.list))
		m.list = append(m.list, b.readRemark(m, sec, i, j))
	}
	m.settleLists(i, s)
}

// isAmount reports whether a claim is an amount of the document's own year that
// is printed exactly.
func (b *builder) isAmount(c *Claim) bool {
	return c.Kind == ClaimAmount && !c.InReason && c.Op == "" && c.Figure.known && c.Figure.Unit.IsMoney() &&
		(c.Year == 0 || c.Year == b.doc.Year)
}

// section is what the words around a paragraph say of its amounts.
type section struct {
	roles []Role
	base  facets
	code  FunctionCode // that the heading names
	named FunctionCode // that the paragraph is about
	lost  bool         // it is about one that no table names
	above int32        // the remark whose parts the paragraph lists, -1 for none
	item  item         // that the heading names
}

func (b *builder) section(m *remarks, i int) *section {
	s := &b.doc.Narrative[i]
	if s.Heading != m.heading { // most have that of the one before
		m.heading, m.headed = s.Heading, b.headed(s.Heading, m)
	}
	out := m.headed
	out.above = m.opener[i]
	if path := pathOf(s.Text.Text); path != "" {
		out.named = m.subjects.code(path, "")
		out.lost = out.named == ""
	}
	return &out
}

// headed is what a heading says of the paragraphs under it.
func (b *builder) headed(heading string, m *remarks) section {
	role := sectionRole(heading)
	out := section{roles: sectionRoles[role], base: roleFacets[role]}
	if role != "" {
		out.base.time = b.timeOfRole(out.roles)
	}
	if above, last := cutHeading(heading); above != "" {
		last = readLabel(last).bare
		out.code = m.subjects.code(last, "")
		if says, plain := m.subjects.readSubject(last); plain {
			out.item = says.item
		}
	}
	return out
}

// pathOf is the subject that a paragraph begins with as a sentence of its own
// ("1.…（类）…（款）…（项）。"), blank where there is none.
func pathOf(text string) string {
	head, _, ok := strings.Cut(text, "。")
	if !ok || len(head) > 512 || !strings.HasSuffix(head, "）") && !strings.HasSuffix(head, ")") {
		return ""
	}
	i := max(strings.LastIndex(head, "（"), strings.LastIndex(head, "("))
	if i < 0 || levelMark(head[i:]) < len(head)-i {
		return ""
	}
	return readLabel(head).bare
}

// timeOfRole is whose year a table prints as its title says, the first of the
// roles that there is.
func (b *builder) timeOfRole(roles []Role) timing {
	if s := b.sheetOf(roles...); s != nil {
		return s.base.time
	}
	return timeUnsaid
}

// readRemark says what one amount is of: its own words first, then those of the
// amount it is a part of, then those of its section.
func (b *builder) readRemark(m *remarks, sec *section, i, j int) remark {
	c := &b.doc.Narrative[i].Claims[j]
	r := remark{statement: i, claim: j, roles: sec.roles}
	subject := squeeze(c.Subject)
	n := sec.above
	if c.Parent >= 0 && c.Parent < j && m.of[i][c.Parent] >= 0 {
		n = m.of[i][c.Parent]
	}
	above := remark{}
	if n >= 0 {
		above = m.list[n]
	}
	code := sec.code
	if c := above.key.topic.subject(); c != "" {
		code = c
	}
	says, plain := m.subjects.readSubject(subject)
	if !plain && sec.item != itemNone && c.Parent < 0 && saysNothing(subject) { // （二）公务接待费: 2025年预算安排4.63万元
		says.item, plain = sec.item, true
	}
	r.key.plan = b.final && (saysPlan(subject) || c.Parent >= 0 && above.key.plan && !outcomeWords.in(subject))
	totals := totalSet.in(subject)
	r.key.grand, r.net = totals&grandBits != 0, totals&netBits != 0
	found := m.subjects.code(subject, code)
	if found == "" && plain {
		found = sec.named
	}
	switch {
	case found != "" && says.part == partWhole && says.item == itemNone && says.time == timeUnsaid:
		says, plain = facets{side: says.side}, true
		r.key.topic = b.facts.topics.of(string(found))
	case above.plain && !above.economic && says.item == itemNone && above.key.topic.subject() != "":
		r.key.topic = above.key.topic // the basic outlays of that subject
	}
	if n >= 0 && !above.plain || sec.lost || says.fund != fundAll && strings.HasPrefix(subject, "涉及") {
		plain = false // a part of something unknown, or money of the fund for what was named before
	}
	own := says.item
	if above.plain {
		says = says.under(facets{
			fund: above.key.fund, part: above.key.part, time: above.key.time, item: above.key.item, side: above.side,
		})
	}
	says = says.under(sec.base)
	if !plain {
		says.item = own // something within the item
	}
	r.key.fund, r.key.part, r.key.time, r.key.item = says.fund, says.part, says.time, says.item
	r.side, r.plain = says.side, plain && subject != ""
	if found == "" && !plain && own == itemNone && !sec.lost && (n < 0 || above.plain) {
		b.readEconomic(&r, &above, subject)
	}
	if r.key.time == timeUnsaid {
		r.key.time = timeBoth
	}
	whole := r.key.topic == nil && r.key.part == partWhole && r.key.item == itemNone && r.key.time == timeBoth
	r.key.grand = r.key.grand && whole
	return r
}

// Words that name the total with what was carried over, and that without.
var (
	totalSet  wordSet
	grandBits = totalSet.add(words{"总计", "总预算", "总决算", "总数", "总额"})
	netBits   = totalSet.add(words{"合计"})
)

// outcomeWords say that an amount is no budget.
var outcomeWords = words{"决算", "执行"}

// saysPlan reports whether a subject of a final account is of its budget
// (年初预算, 支出预算), and not of an outcome of 一般公共预算.
func saysPlan(subject string) bool {
	if outcomeWords.in(subject) {
		return false
	}
	for _, fund := range []string{"一般公共预算", "公共财政预算", "政府性基金预算", "国有资本经营预算", "预算单位", "部门预算"} {
		subject = strings.ReplaceAll(subject, fund, "")
	}
	return strings.Contains(subject, "预算")
}

// settleLists makes the parts of a list that names 上年结转 beside them this
// year's money.
func (m *remarks) settleLists(i int, s *Statement) {
	for j := range s.Claims {
		n := m.of[i][j]
		if n < 0 || m.list[n].key.time != timeCarry || s.Claims[j].Parent < 0 {
			continue
		}
		for k := range s.Claims {
			o := m.of[i][k]
			if o >= 0 && s.Claims[k].Parent == s.Claims[j].Parent && s.Claims[k].List == s.Claims[j].List && m.list[o].key.time == timeBoth {
				m.list[o].key.time = timeCurrent
			}
		}
	}
}

// openLists follows which paragraphs list the parts of which claim.
type openLists struct {
	stack   []openList
	heading string
}

type openList struct {
	remark int32
	style  numbering // of the paragraph that opens it
	items  numbering // of those in it
	filled bool
}

// over is the remark whose parts a paragraph lists, -1 for none.
func (o *openLists) over(s *Statement) int32 {
	if s.Heading != o.heading {
		o.stack, o.heading = o.stack[:0], s.Heading
	}
	if len(o.stack) == 0 {
		return -1
	}
	style := numberStyle(s.Number)
	for n := len(o.stack) - 1; n >= 0; n-- {
		l := &o.stack[n]
		if !l.filled && (style != l.style || style == numberNone) {
			l.items, l.filled = style, true
		}
		if l.filled && l.items == style {
			o.stack = o.stack[:n+1]
			return l.remark
		}
	}
	o.stack = o.stack[:0]
	return -1
}

// open notes the list that a paragraph announces.
func (o *openLists) open(s *Statement, of []int32) {
	for _, c := range s.Opens {
		if c >= 0 && c < len(of) && of[c] >= 0 {
			o.stack = append(o.stack, openList{remark: of[c], style: numberStyle(s.Number)})
			return
		}
	}
}

func numberStyle(number string) numbering {
	style, _, _ := numberAt(number + "、")
	if style == numberNone {
		style, _, _ = numberAt(number)
	}
	return style
}
