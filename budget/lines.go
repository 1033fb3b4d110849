package budget

import "strings"

// readLines reads the rows of a block and which is a part of which.
func (s *sheet) readLines(b *block) {
	b.lines = make([]line, 0, len(s.table.Rows))
	for i := range s.table.Rows {
		row := &s.table.Rows[i]
		l := s.readLine(b, row)
		if l.kind == lineVoid {
			continue
		}
		b.coded = b.coded || l.code != ""
		b.lines = append(b.lines, l)
	}
}

func (s *sheet) readLine(b *block, row *Row) line {
	l := line{row: row, parent: -1, kind: lineVoid}
	amounts := false
	for _, c := range b.amounts {
		amounts = amounts || c < len(row.Cells) && row.Cells[c].known
	}
	text := s.labelText(b, row)
	if text == "" && amounts {
		text = s.totalBeside(b, row)
	}
	if code, ok := s.codeAt(b, row); ok {
		l.code = code
	}
	if text == "" && l.code == "" && !amounts || isOrdinalRow(row) {
		return l
	}
	l.label = readLabel(text)
	if l.code == "" && len(b.codes) == 0 {
		l.code, l.bare = cutCode(l.bare)
	}
	l.kind = lineItem
	if l.code != "" {
		return l
	}
	l.bare = plainName(l.bare)
	if b.side != sideIn && s.base.item == itemNone && !s.economic {
		if code, ok := functionClassByName[l.bare]; ok {
			l.class = code
			return l
		}
	}
	switch {
	case s.role() == RoleProcurement:
		l.says.item = purchaseOf(l.bare)
	case s.rowsSpeak():
		l.says = facetsOf(l.bare)
	}
	if isTotalLabel(l.bare) {
		l.kind = lineTotal
	}
	return l
}

// purchases are the three sorts of 政府采购, as the classes of its table begin.
var purchases = []struct {
	word string
	item item
}{{"货物", itemGoods}, {"工程", itemWorks}, {"服务", itemServices}}

func purchaseOf(bare string) item {
	for _, p := range purchases {
		if rest, ok := strings.CutPrefix(bare, p.word); ok && len(rest) <= len("类") {
			return p.item
		}
	}
	return itemNone
}

// rowsSpeak reports whether the labels of the rows say what money it is, and
// not a subject, a project or a unit.
func (s *sheet) rowsSpeak() bool {
	switch s.role() {
	case RoleProject, RoleProjectCarry, RoleGeneralProject:
		return false
	}
	return !s.economic
}

// labelText is the name in a row: of the first name column, or, in a list of
// projects, of the column for projects; where it is blank, the next that is
// not, and at last a code column that holds a word ("合计").
func (s *sheet) labelText(b *block, row *Row) string {
	text := ""
	for _, c := range b.names {
		if c >= len(row.Cells) || row.Cells[c].known || row.Cells[c].IsBlank() {
			continue
		}
		if text == "" || strings.HasSuffix(s.columns[c].leaf, "项目名称") {
			text = row.Cells[c].Text
		}
	}
	for _, c := range b.codes {
		if text == "" && c < len(row.Cells) && !row.Cells[c].known {
			text = row.Cells[c].Text
		}
	}
	return text
}

// totalBeside is the label of a total that stands in another list of the row: a
// table that parts its outlays in two ways prints one total for both.
func (s *sheet) totalBeside(b *block, row *Row) string {
	for i := range s.blocks {
		if o := &s.blocks[i]; o != b && o.side == b.side {
			if text := s.labelText(o, row); isTotalLabel(readLabel(text).bare) {
				return text
			}
		}
	}
	return ""
}

// codeAt is the code of a row, joined where 类, 款 and 项 stand apart.
func (s *sheet) codeAt(b *block, row *Row) (FunctionCode, bool) {
	switch len(b.codes) {
	case 0:
		return "", false
	case 1:
		if b.codes[0] >= len(row.Cells) || row.Cells[b.codes[0]].Text == "" {
			return "", false
		}
		code, err := ParseFunctionCode(row.Cells[b.codes[0]].Text)
		return code, err == nil
	}
	var cells [4]string
	n := 0
	for _, c := range b.codes {
		if n < len(cells) {
			cells[n] = row.Cell(c).Text
			n++
		}
	}
	code, err := JoinFunctionCode(cells[:n]...)
	return code, err == nil
}

// cutCode parts a code from the name that follows it in one cell
// ("20406 司法", "[204]公共安全支出").
func cutCode(s string) (FunctionCode, string) {
	rest := strings.TrimLeft(s, "[【(（")
	n := 0
	for n < len(rest) && '0' <= rest[n] && rest[n] <= '9' {
		n++
	}
	code := FunctionCode(rest[:n])
	name := strings.TrimLeft(rest[n:], "]】)）-—_ ")
	if !code.Valid() || name == "" || yearIn(s) > 0 {
		return "", s
	}
	return code, name
}

// totalWords end the labels of rows that add up others.
const totalWords = "合计|总计|小计|共计"

// isTotalLabel reports whether a row adds up others: 合计, 本年收入合计, 部门合计.
func isTotalLabel(bare string) bool {
	if i := strings.IndexAny(bare, "（("); i > 0 {
		bare = bare[:i]
	}
	return hasSuffix(bare, totalWords)
}

// isOrdinalRow reports the row that numbers the columns (1 2 3, 栏次 1 2).
func isOrdinalRow(row *Row) bool {
	n := int64(0)
	for i := range row.Cells {
		c := &row.Cells[i]
		if c.IsBlank() {
			continue
		}
		if !c.known {
			if n == 0 && (strings.HasPrefix(c.Text, "栏次") || c.Text == "*" || c.Text == "**") {
				continue
			}
			return false
		}
		if n++; c.places != 0 || c.coef != n {
			return false
		}
	}
	return n > 1
}
