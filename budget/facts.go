package budget

// fact is a figure with what it is of.
type fact struct {
	figure *Figure
	key    key
	// sheet and block say where it stands: two figures of one block are tied by
	// the block's own structure, not as copies.
	sheet, block, column int32
}

// key is a quantity: what subject, whose money, which part, which year's. Two
// figures with one key are one quantity printed twice.
type key struct {
	topic *topic // nil is the total
	fund  fund
	part  part
	time  timing
	item  item
	// plan: the budget, in a final account.
	plan bool
	// grand: 收入总计 with what was carried in, 支出总计 with what is carried out.
	grand bool
}

// collectFacts says of every amount in the tables what it is of.
func (b *builder) collectFacts() {
	n := 0
	for i := range b.sheets {
		n += b.sheets[i].numbers()
	}
	b.facts.all = make([]fact, 0, n)
	for i := range b.sheets {
		s := &b.sheets[i]
		for j := range s.blocks {
			b.blockFacts(s, &s.blocks[j], int32(i), int32(j))
		}
	}
	b.facts.unread = b.lacksSources()
	b.facts.settle()
}

func (b *builder) blockFacts(s *sheet, k *block, sheetNo, blockNo int32) {
	if !s.speaks() {
		return
	}
	columns, carryRow := b.columnKeys(s, k)
	last, totals := k.totals()
	for i := range k.lines {
		l := &k.lines[i]
		subject, ok := s.subject(l)
		if !ok && !k.single() {
			continue
		}
		topic := b.facts.topics.of(subject)
		row := l.says
		if l.parent >= 0 && k.lines[l.parent].kind == lineItem {
			row = row.under(k.lines[l.parent].says) // 一、一般公共预算 below 上年财政拨款结转
		}
		for n := range columns {
			c := &columns[n]
			f := l.amount(int(c.column))
			if f == nil {
				continue
			}
			says := c.says
			if row != (facets{}) { // most rows are of a subject and say nothing else
				says = row.under(c.says)
			}
			q := key{topic: topic, fund: says.fund, part: says.part, time: says.time, item: says.item, plan: c.plan}
			if q.item == itemNone && s.base.item != itemNone {
				continue
			}
			if i == last && (totals > 1 || carryRow) { // what is carried over is in it
				q.grand = true
				if says.time == timeUnsaid || k.side == sideIn {
					q.time = timeBoth
				}
			} else if q.time == timeUnsaid {
				q.time = c.time
			}
			if topic != nil && q.item == itemNone && f.coef != 0 {
				topic.spent = true
			}
			b.facts.all = append(b.facts.all, fact{f, q, sheetNo, blockNo, c.column})
		}
	}
}

// columnKey is what a column of amounts says of all of them.
type columnKey struct {
	column int32
	says   facets
	time   timing // where neither row nor header says so
	plan   bool
}

// columnKeys are the columns of a block that hold amounts of the year, and
// whether one of its rows is of 上年结转.
func (b *builder) columnKeys(s *sheet, k *block) (keys []columnKey, carryRow bool) {
	base := s.base
	if s.namesItem(k, base.item) { // 合计 is not of 三公 where 三公 has a column of its own
		base.item = itemNone
	}
	for i := range k.lines {
		carryRow = carryRow || k.lines[i].says.time == timeCarry
	}
	keys = b.columns[:0]
	for _, c := range k.amounts {
		if col := &s.columns[c]; col.aside == asideNone {
			keys = append(keys, columnKey{int32(c), col.facets.under(base), s.timeOf(k, c, carryRow), col.plan})
		}
	}
	b.columns = keys
	return keys, carryRow
}

// namesItem reports whether a column or row is called by the item that the whole
// table is about.
func (s *sheet) namesItem(k *block, it item) bool {
	if it == itemNone {
		return false
	}
	for _, c := range k.amounts {
		if s.columns[c].item == it {
			return true
		}
	}
	for i := range k.lines {
		if k.lines[i].says.item == it {
			return true
		}
	}
	return false
}

// unitSubject begins the subject of a unit's row, so that no unit is taken for
// an economic item.
const unitSubject = "单位："

// subject is what a line is of; false where that is not known.
func (s *sheet) subject(l *line) (string, bool) {
	switch {
	case s.role == RoleProcurement:
		return "", l.kind == lineTotal || l.says.item != itemNone
	case l.code != "":
		return string(l.code), true
	case l.class != "":
		return string(l.class), true
	case l.kind == lineTotal || l.kind == linePart:
		return "", true
	case l.kind == lineHead && s.isProjectList() && l.parent < 0:
		return "", true // the department, above its units and projects
	case l.kind == lineHead || l.unit:
		return unitSubject + l.bare, l.bare != ""
	case l.kind == lineDetail:
		return "", false
	case s.economic:
		return l.bare, l.bare != ""
	}
	f := l.says
	return "", isSection(l) || f.fund != fundAll || f.part != partWhole || f.time != timeUnsaid || f.item != itemNone
}

// timeOf is whose year the money of a column is, where neither row nor header
// says so: beside a column of 上年结转 it is this year's, unless it adds that
// column up; in a list that names 上年结转 as a row, this year's, too.
func (s *sheet) timeOf(k *block, column int, carryRow bool) timing {
	if carryRow && k.side == sideIn {
		return timeCurrent
	}
	carry := -1
	for _, c := range k.amounts {
		if s.columns[c].time == timeCarry {
			carry = c
		}
	}
	if carry >= 0 {
		for _, sum := range k.sums {
			if sum.total == column && sum.has(carry) {
				return timeBoth
			}
		}
		return timeCurrent
	}
	switch s.role {
	case RoleOverview, RoleFiscal, RoleExpenditure:
		return timeBoth
	}
	return timeUnsaid
}

// lacksSources reports whether a table that lists all money by source is there
// without its rows: it was not read.
func (b *builder) lacksSources() bool {
	for i := range b.sheets {
		switch b.sheets[i].role {
		case RoleOverview, RoleIncome, RoleFiscal:
			if len(b.sheets[i].table.Rows) == 0 {
				return true
			}
		}
	}
	return false
}
