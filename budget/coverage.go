package budget

import "slices"

// Coverage says what was tried of one kind of identity in one table, and what
// could not be, so that silence can be told from not having looked.
type Coverage struct {
	Kind string `json:"kind"`
	// Table is the title of the table; blank for identities between tables and
	// for those of the narrative and the forms.
	Table   string    `json:"table,omitempty"`
	Tried   int       `json:"tried"`
	Untried []Untried `json:"untried,omitempty"`
}

// Untried counts what could not be tried for one reason, in Chinese and English.
type Untried struct {
	Reason  string `json:"reason"`
	English string `json:"english"`
	Count   int    `json:"count"`
}

// Survey finds the identities of a document as [Identities] does, decides each
// as [Evaluate] does, and says what they cover.
func Survey(doc Document) ([]Result, []Coverage) {
	b := survey(&doc)
	return b.out, b.coverage()
}

// coverage counts what was tried and what was not.
type coverage struct{ skips []skipped }

type skipped struct {
	kind   string
	table  int // 0: not within one table; else its place from 1
	reason reason
	other  Role // of a table that is missing
	count  int
}

// reason says why identities could not be tried.
type reason uint8

const (
	reasonNoParts   reason = iota // the total is printed and none of its parts
	reasonPartial                 // 其中 lists only some of the parts
	reasonHeader                  // the header was not understood
	reasonNoPublic                // no table prints 公用经费
	reasonMayBeLess               // less than what it usually equals, which may be
	reasonNoBridge                // no functional or no economic table
	reasonSubject                 // what the sentence speaks of is not known
	reasonFund                    // which money the sentence speaks of is not said
	reasonNoTable                 // no table prints what the sentence names
	reasonNoBase                  // what a percentage is of is not printed
	reasonNoChange                // the change of a part is not said
	reasonUnit                    // the units are not known or not comparable
	reasonMissing                 // a table is missing
	reasonHabit                   // the document does not follow the usual bridge
	reasonEmpty                   // a table has no figures
	reasonApart                   // the tables print no quantity that is the same
)

// reasonWords are the reasons in Chinese and English.
var reasonWords = [...][2]string{
	reasonNoParts:   {"合计有数，各分项均未填列", "the total is printed and none of its parts"},
	reasonPartial:   {"其中项没有列全", "not all parts are listed"},
	reasonHeader:    {"表头不能确定各栏的关系", "the header was not understood"},
	reasonNoPublic:  {"各表均没有列出公用经费", "no table prints the running costs"},
	reasonMayBeLess: {"金额小于通常相等的一方，属正常情况", "it is less than what it usually equals, which may be"},
	reasonNoBridge:  {"缺少功能分类表或经济分类表", "there is no functional or no economic table"},
	reasonSubject:   {"不能确定文字所说的是哪一项", "what the sentence speaks of is not known"},
	reasonFund:      {"文字没有说明是哪种资金", "which money the sentence speaks of is not said"},
	reasonNoTable:   {"表中没有文字所说的项目", "no table prints what the sentence names"},
	reasonNoBase:    {"没有计算比例的基数", "what the percentage is of is not printed"},
	reasonNoChange:  {"有的分项没有说明增减", "the change of a part is not said"},
	reasonUnit:      {"单位不明或不能换算", "the units are not known or not comparable"},
	reasonMissing:   {"缺少对应的表", "the other table is missing"},
	reasonHabit:     {"功能科目与经济科目的对应不适用于本部门", "the usual bridge between subjects and items does not hold here"},
	reasonEmpty:     {"对应的表没有数据", "the other table is empty"},
	reasonApart:     {"两表口径不同，没有可直接比较的数", "the two tables print no quantity that must be the same"},
}

func (c *coverage) skip(kind string, s *sheet, why reason) {
	table := 0
	if s != nil {
		table = s.index + 1
	}
	c.note(skipped{kind: kind, table: table, reason: why, count: 1})
}

func (c *coverage) note(n skipped) {
	for i := range c.skips {
		if k := &c.skips[i]; k.kind == n.kind && k.table == n.table && k.reason == n.reason && k.other == n.other {
			k.count += n.count
			return
		}
	}
	c.skips = append(c.skips, n)
}

// related are the roles whose tables print some quantity twice.
var related = [][2]Role{
	{RoleOverview, RoleIncome}, {RoleOverview, RoleExpenditure}, {RoleOverview, RoleFiscal},
	{RoleIncome, RoleExpenditure}, {RoleFiscal, RoleGeneral}, {RoleExpenditure, RoleGeneral},
	{RoleGeneral, RoleGeneralBasic}, {RoleFiscal, RoleFundExpenditure}, {RoleExpenditure, RoleProject},
}

// coverPairs notes the pairs of tables that could not be compared, and why.
func (b *builder) coverPairs() {
	for _, p := range related {
		x, y := b.tableOf(p[0]), b.tableOf(p[1])
		switch {
		case x == 0 && y == 0:
		case x == 0:
			b.cover.note(skipped{kind: KindCross, table: y, reason: reasonMissing, other: p[0], count: 1})
		case y == 0:
			b.cover.note(skipped{kind: KindCross, table: x, reason: reasonMissing, other: p[1], count: 1})
		case !b.linked(int32(x-1), int32(y-1)):
			why, at, other := reasonApart, x, p[1]
			if b.sheets[y-1].empty() {
				why = reasonEmpty
			} else if b.sheets[x-1].empty() {
				why, at, other = reasonEmpty, y, p[0]
			}
			b.cover.note(skipped{kind: KindCross, table: at, reason: why, other: other, count: 1})
		}
	}
}

// tableOf is the place of the first table of a role from 1, 0 where there is none.
func (b *builder) tableOf(role Role) int {
	for i := range b.sheets {
		if b.sheets[i].role == role {
			return i + 1
		}
	}
	return 0
}

// linked reports whether two tables are tied.
func (b *builder) linked(x, y int32) bool {
	return slices.Contains(b.links, [2]int32{x, y}) || slices.Contains(b.links, [2]int32{y, x})
}

// empty reports whether a table prints no amount.
func (s *sheet) empty() bool {
	for i := range s.blocks {
		k := &s.blocks[i]
		for j := range k.lines {
			for _, c := range k.amounts {
				if k.lines[j].amount(c) != nil {
					return false
				}
			}
		}
	}
	return true
}

// coverage sums up by kind and table, in the order of the tables.
func (b *builder) coverage() []Coverage {
	b.coverPairs()
	tables := make([][]Coverage, len(b.doc.Tables)+1)
	get := func(kind string, table int) *Coverage {
		list := tables[table]
		for i := range list {
			if list[i].Kind == kind {
				return &list[i]
			}
		}
		c := Coverage{Kind: kind}
		if table > 0 {
			c.Table = b.doc.Tables[table-1].Title
		}
		tables[table] = append(list, c)
		return &tables[table][len(list)]
	}
	for i := 0; i < len(b.out); { // those of one kind and table come in runs
		first := &b.out[i]
		from := i
		for i < len(b.out) && b.out[i].table == first.table && b.out[i].Kind == first.Kind {
			i++
		}
		get(first.Kind, int(first.table)).Tried += i - from
	}
	for _, s := range b.cover.skips {
		c := get(s.kind, s.table)
		zh, en := reasonWords[s.reason][0], reasonWords[s.reason][1]
		if s.other != "" {
			zh, en = zh+"（"+roleNames[s.other]+"）", en+" ("+string(s.other)+")"
		}
		c.Untried = append(c.Untried, Untried{Reason: zh, English: en, Count: s.count})
	}
	return slices.Concat(tables...)
}

// roleNames are the tables in Chinese.
var roleNames = map[Role]string{
	RoleOverview: "收支总表", RoleIncome: "收入总表", RoleExpenditure: "支出总表", RoleFiscal: "财政拨款收支总表",
	RoleGeneral: "一般公共预算支出表", RoleGeneralBasic: "一般公共预算基本支出表",
	RoleFundExpenditure: "政府性基金支出表", RoleProject: "项目支出表",
}
