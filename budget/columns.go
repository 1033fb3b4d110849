package budget

import "strings"

// columnSense is what one column holds.
type columnSense struct {
	kind columnKind
	// numbers and texts count what stands in it.
	numbers, texts int
	known          bool // its header is understood
	among          bool // 其中：a part of what stands before it
	plan           bool // the budget, in a final account
	leaf           string
	own            facets // what the lowest label says; facets adds those above it
	facets
}

type columnKind uint8

const (
	columnOther columnKind = iota
	columnCode
	columnName
	columnAmount
)

// readColumns says of each column what it holds, by its header and, where that
// leaves it open, by what stands in it.
func (s *sheet) readColumns(d *docSense) {
	t := s.table
	width := len(t.Columns)
	for i := range t.Rows {
		width = max(width, len(t.Rows[i].Cells))
	}
	s.columns = make([]columnSense, width)
	s.census()
	for i := range s.columns {
		c := &s.columns[i]
		var labels []string
		if i < len(t.Columns) {
			labels = t.Columns[i].Labels
		}
		for j := len(labels) - 1; j >= 0; j-- {
			h := d.header(labels[j])
			if h.text == "" {
				continue
			}
			if c.leaf == "" {
				c.leaf, c.own, c.facets = h.text, h.facets, h.facets
			} else {
				c.facets = c.facets.under(h.facets)
			}
			if c.side == sideNone {
				c.side = h.side
			}
			if h.year > 0 && s.year > 0 && h.year < s.year && c.aside == asideNone {
				c.aside = asideEarly
			}
			c.among = c.among || h.among
			c.plan = c.plan || s.final && h.plan
		}
		c.kind, c.known = s.kindOf(i)
	}
	for i := range s.columns {
		if s.namesNext(i) {
			s.columns[i].kind = columnName
		}
	}
}

// headerSense is what one label of a header says; the text without blanks is
// blank where it says nothing.
type headerSense struct {
	text        string
	facets      facets
	side        side
	year        int
	among, plan bool
}

// header reads a label of a header. Most stand over several columns and in
// several tables.
func (d *docSense) header(label string) headerSense {
	if h, ok := d.headers[label]; ok {
		return h
	}
	h := headerSense{}
	if l := squeeze(label); !isOrdinal(l) {
		h = headerSense{
			text: l, facets: facetsOf(l), side: sideOf(l), year: yearIn(l),
			among: strings.HasPrefix(l, "其中"), plan: d.final && planWords.in(l),
		}
	}
	d.headers[label] = h
	return h
}

// planWords call the budget in a final account.
var planWords = words{"预算数", "年初预算", "调整预算", "全年预算"}

// codeWords and nameWords are the ends of headers over codes and over names.
var (
	codeWords = words{"编码", "代码", "编号"}
	nameWords = words{"名称", "项目", "科目", "单位", "功能分类", "部门", "类别"}
)

// isCodeLabel reports whether a header stands over codes.
func isCodeLabel(leaf string) bool {
	return leaf == "类" || leaf == "款" || leaf == "项" || codeWords.end(leaf)
}

func (s *sheet) kindOf(column int) (columnKind, bool) {
	c := &s.columns[column]
	numbers, texts, leaf := c.numbers, c.texts, c.leaf
	if isCodeLabel(leaf) {
		if strings.Contains(leaf, "单位") {
			return columnOther, true
		}
		return columnCode, true
	}
	named := nameWords.end(leaf)
	switch {
	case named && texts > 0:
		return columnName, true
	case named && numbers == 0:
		return columnOther, true
	case c.aside == asideText:
		return columnOther, true
	case numbers > 0 && numbers >= texts:
		return columnAmount, c.says()
	case texts > 0 && leaf == "":
		return columnName, false
	case texts > 0 && !s.amountsBefore(column):
		return columnName, true
	case texts > 0:
		return columnOther, true
	case leaf == "":
		return columnOther, true
	}
	return columnAmount, c.says()
}

// namesNext reports whether a column of texts behind amounts names those of the
// column behind it: a list beside another, its amounts headed alike (项目 | 预算数 |
// 支出用途 | 预算数).
func (s *sheet) namesNext(column int) bool {
	if column+1 >= len(s.columns) || s.columns[column].kind != columnOther || s.columns[column].texts == 0 {
		return false
	}
	next := &s.columns[column+1]
	if next.kind != columnAmount || next.leaf == "" || next.texts > 0 || next.says() || !s.namesEach(column) {
		return false
	}
	for i := column - 1; i >= 0; i-- {
		if s.columns[i].kind == columnAmount {
			return s.columns[i].leaf == next.leaf
		}
	}
	return false
}

// namesEach reports whether a text stands beside each amount of the next column,
// but those of nought.
func (s *sheet) namesEach(column int) bool {
	n := 0
	for i := range s.table.Rows {
		row := &s.table.Rows[i]
		if f := amountAt(row, column+1); f != nil && f.coef != 0 {
			if row.Cells[column].blank() {
				return false
			}
			n++
		}
	}
	return n > 1
}

// says reports whether a header over amounts says what they are of.
func (c *columnSense) says() bool {
	f := &c.own
	return f.total || f.fund != fundAll || f.part != partWhole || f.time != timeUnsaid || f.item != itemNone || f.aside != asideNone ||
		economicClassNames.is(c.leaf) != nil
}

// amountsBefore reports whether a column of amounts stands left of one.
func (s *sheet) amountsBefore(column int) bool {
	for i := range s.columns[:column] {
		if s.columns[i].kind == columnAmount {
			return true
		}
	}
	return false
}

// census counts the numbers and the texts of each column.
func (s *sheet) census() {
	for i := range s.table.Rows {
		cells := s.table.Rows[i].Cells
		for j := range cells {
			switch f := &cells[j]; {
			case f.known:
				s.columns[j].numbers++
			case f.blank():
			default:
				s.columns[j].texts++
			}
		}
	}
}

// numbers counts the numbers in the columns of amounts.
func (s *sheet) numbers() int {
	n := 0
	for i := range s.columns {
		if c := &s.columns[i]; c.kind == columnAmount {
			n += c.numbers
		}
	}
	return n
}

// sideOf is the side of a balance that a header names.
func sideOf(l string) side {
	in, out := strings.Contains(l, "收入"), strings.Contains(l, "支出")
	switch {
	case in && !out:
		return sideIn
	case out && !in:
		return sideOut
	}
	return sideNone
}

// isOrdinal reports a header cell of the row that numbers columns.
func isOrdinal(l string) bool {
	for _, r := range l {
		if digitOf(r) < 0 {
			return false
		}
	}
	return len(l) <= 2
}
