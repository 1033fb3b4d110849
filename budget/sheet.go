package budget

import "strings"

// sheet is a table understood: what its columns hold, in blocks of rows.
type sheet struct {
	table   *Table
	index   int
	base    facets
	columns []columnSense
	blocks  []block
	// economic reports that its codes and names are of the economic
	// classification.
	economic bool
	final    bool // of a final account (决算)
	year     int  // of the table, or else of the document
	set      int  // the set of tables it belongs to, see [builder.partSets]
}

// docSense is what is known of a document before its tables are read.
type docSense struct {
	final bool
	year  int
}

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

// block is a run of columns that belong to one list of rows: names, and the
// amounts beside them. A table of two sides has two and more.
type block struct {
	side                  side
	codes, names, amounts []int
	// offsets are the columns by which the list goes on beside itself; the first
	// is 0.
	offsets []int
	lines   []line
	sums    []columnSum
	coded   bool
}

// line is one row of a block.
type line struct {
	row    *Row
	offset int // from the block's columns to those it stands in
	label
	code  FunctionCode
	kind  lineKind
	says  facets
	class FunctionCode // of a row that names a 类
	unit  bool         // the row of a unit in a list of units
	// parent is the line that this one is a part of, -1 for none; partial says
	// that the parts of this line are not all listed.
	parent  int
	partial bool
}

type lineKind uint8

const (
	lineItem lineKind = iota
	lineTotal
	lineHead   // a unit (预算单位) with its own rows below
	lineDetail // a project or unit below a code
	lineVoid   // nothing to add: a caption, the row that numbers the columns
)

// understand reads the header and the rows of a table.
func understand(t *Table, index int, d *docSense) sheet {
	s := sheet{table: t, index: index, final: d.final, year: t.Year}
	if s.year == 0 {
		s.year = d.year
	}
	role := t.Role
	if role == "" {
		role = RoleOf(t.Title)
	}
	s.base = baseFacets(role, t.Title)
	s.economic = role == RoleGeneralBasic || role == RoleFiscalBasic || role == RoleBasic ||
		role == RoleEconomic || role == RoleFiscalEconomic || role == RoleOperatingCost
	s.readColumns()
	s.formBlocks()
	for i := range s.blocks {
		s.readLines(&s.blocks[i])
	}
	return s
}

func (s *sheet) role() Role {
	if s.table.Role != "" {
		return s.table.Role
	}
	return RoleOf(s.table.Title)
}

// roleFacets are what every figure of a table is of because of its role.
var roleFacets = map[Role]facets{
	RoleFiscal:             {fund: fundFiscal},
	RoleFiscalFunction:     {fund: fundFiscal},
	RoleFiscalEconomic:     {fund: fundFiscal},
	RoleFiscalBasic:        {fund: fundFiscal, part: partBasic},
	RoleGeneral:            {fund: fundGeneral},
	RoleGeneralBasic:       {fund: fundGeneral, part: partBasic},
	RoleGeneralProject:     {fund: fundGeneral, part: partProject},
	RoleBasic:              {part: partBasic},
	RoleFund:               {fund: fundGovernment},
	RoleFundIncome:         {fund: fundGovernment},
	RoleFundExpenditure:    {fund: fundGovernment},
	RoleCapital:            {fund: fundCapital},
	RoleCapitalIncome:      {fund: fundCapital},
	RoleCapitalExpenditure: {fund: fundCapital},
	RoleSpecialExpenditure: {fund: fundSpecial},
	RoleProject:            {part: partProject},
	RoleProjectCarry:       {part: partProject, time: timeCarry},
	RoleThreePublic:        {item: itemThree},
	RoleFundThreePublic:    {item: itemThree, fund: fundGovernment},
	RoleCapitalThreePublic: {item: itemThree, fund: fundCapital},
	RoleOperatingCost:      {item: itemOperating},
	RoleProcurement:        {item: itemPurchase},
}

// baseFacets adds to the role what the title says of the years.
func baseFacets(role Role, title string) facets {
	f := roleFacets[role]
	if f.time == timeUnsaid {
		f.time = facetsOf(squeeze(title)).time
	}
	return f
}

// readColumns says of each column what it holds, by its header and, where that
// leaves it open, by what stands in it.
func (s *sheet) readColumns() {
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
			l := squeeze(labels[j])
			if l == "" || isOrdinal(l) {
				continue
			}
			if c.leaf == "" {
				c.leaf = l
				c.own = facetsOf(l)
				c.facets = c.own
			} else {
				c.facets = c.facets.under(facetsOf(l))
			}
			if c.side == sideNone {
				c.side = sideOf(l)
			}
			if y := yearIn(l); y > 0 && s.year > 0 && y < s.year && c.aside == asideNone {
				c.aside = asideEarly
			}
			c.among = c.among || strings.HasPrefix(l, "其中")
			c.plan = c.plan || s.final && containsAny(l, planWords)
		}
		c.kind, c.known = s.kindOf(i)
	}
}

// planWords call the budget in a final account.
const planWords = "预算数|年初预算|调整预算|全年预算"

// codeWords and nameWords are the ends of headers over codes and over names.
const (
	codeWords = "编码|代码|编号"
	nameWords = "名称|项目|科目|单位|功能分类|部门|类别"
)

// isCodeLabel reports whether a header stands over codes.
func isCodeLabel(leaf string) bool {
	return leaf == "类" || leaf == "款" || leaf == "项" || hasSuffix(leaf, codeWords)
}

func (s *sheet) kindOf(column int) (columnKind, bool) {
	c := &s.columns[column]
	numbers, texts, leaf := c.numbers, c.texts, c.leaf
	switch {
	case isCodeLabel(leaf) && strings.Contains(leaf, "单位"):
		return columnOther, true
	case isCodeLabel(leaf):
		return columnCode, true
	case hasSuffix(leaf, nameWords) && texts > 0:
		return columnName, true
	case hasSuffix(leaf, nameWords) && numbers == 0:
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

// says reports whether a header over amounts says what they are of.
func (c *columnSense) says() bool {
	f := &c.own
	_, class := economicClassByName[c.leaf]
	return class || f.total || f.fund != fundAll || f.part != partWhole || f.time != timeUnsaid || f.item != itemNone || f.aside != asideNone
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
			case f.Text == "" || f.IsBlank():
			default:
				s.columns[j].texts++
			}
		}
	}
}

// formBlocks parts the columns: a name or code behind an amount opens a block.
func (s *sheet) formBlocks() {
	var b *block
	for i := range s.columns {
		c := &s.columns[i]
		switch c.kind {
		case columnCode, columnName:
			if b == nil || len(b.amounts) > 0 {
				s.blocks = append(s.blocks, block{side: c.side})
				b = &s.blocks[len(s.blocks)-1]
			}
			if c.kind == columnCode {
				b.codes = append(b.codes, i)
			} else {
				b.names = append(b.names, i)
			}
		case columnAmount:
			if b == nil {
				s.blocks = append(s.blocks, block{side: c.side})
				b = &s.blocks[len(s.blocks)-1]
			}
			b.amounts = append(b.amounts, i)
			if b.side == sideNone {
				b.side = c.side
			}
		}
	}
	s.joinBlocks()
	for i := range s.blocks {
		s.blocks[i].sums = s.columnSums(s.blocks[i].amounts)
	}
}

// joinBlocks makes one list of blocks under the same headers: a long list goes
// on beside itself.
func (s *sheet) joinBlocks() {
	kept := s.blocks[:0]
	for _, b := range s.blocks {
		if len(b.amounts) == 0 {
			continue
		}
		b.offsets = []int{0}
		if n := len(kept) - 1; n >= 0 {
			if by := s.goesOn(&kept[n], &b); by > 0 {
				kept[n].offsets = append(kept[n].offsets, by)
				continue
			}
		}
		kept = append(kept, b)
	}
	s.blocks = kept
}

// goesOn is the offset by which b repeats the columns of a, 0 where it does not.
func (s *sheet) goesOn(a, b *block) int {
	if len(a.codes) != len(b.codes) || len(a.names) != len(b.names) || len(a.amounts) != len(b.amounts) ||
		len(a.names)+len(a.codes) == 0 {
		return 0
	}
	by := b.amounts[0] - a.amounts[0]
	for _, pair := range [3][2][]int{{a.codes, b.codes}, {a.names, b.names}, {a.amounts, b.amounts}} {
		for i, c := range pair[0] {
			if pair[1][i]-c != by || !s.sameLabels(c, pair[1][i]) {
				return 0
			}
		}
	}
	return by
}

func (s *sheet) sameLabels(a, b int) bool {
	if a >= len(s.table.Columns) || b >= len(s.table.Columns) {
		return false
	}
	x, y := s.table.Columns[a].Labels, s.table.Columns[b].Labels
	if len(x) != len(y) || len(x) == 0 {
		return false
	}
	for i := range x {
		if x[i] != y[i] {
			return false
		}
	}
	return true
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

func hasSuffix(s, words string) bool {
	for words != "" {
		word, rest, _ := strings.Cut(words, "|")
		if strings.HasSuffix(s, word) {
			return true
		}
		words = rest
	}
	return false
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

// yearIn is the first year named in a label, 0 for none.
func yearIn(l string) int {
	for i := 0; i+4 <= len(l); i++ {
		if (l[i] != '1' || l[i+1] != '9') && (l[i] != '2' || l[i+1] != '0') {
			continue
		}
		y, j := 0, i
		for j < len(l) && '0' <= l[j] && l[j] <= '9' {
			y = y*10 + int(l[j]-'0')
			j++
		}
		if j-i == 4 && strings.HasPrefix(l[j:], "年") {
			return y
		}
		i = j
	}
	return 0
}
