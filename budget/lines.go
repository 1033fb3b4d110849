package budget

import "strings"

// line is one row of a block.
type line struct {
	row    *Row
	offset int // from the block's columns to those it stands in
	label
	code  FunctionCode
	class FunctionCode // of a row that names a 类
	// parent is the line that this one is a part of, -1 for none.
	parent  int
	says    facets
	kind    lineKind
	unit    bool // the row of a unit in a list of units
	partial bool // its parts are not all listed
}

type lineKind uint8

const (
	lineItem lineKind = iota
	lineTotal
	linePart   // the total of a part of the basic outlays
	lineHead   // a unit (预算单位) with its own rows below
	lineDetail // a project or unit below a code
	lineVoid   // nothing to add: a caption, the row that numbers the columns
)

// readLines reads the rows of a block, list beside list, and which is a part of
// which.
func (s *sheet) readLines(b *block) {
	b.lines = make([]line, len(s.table.Rows)*len(b.offsets))
	used := 0
	for n, offset := range b.offsets {
		for i := range s.table.Rows {
			l := &b.lines[used]
			*l = line{row: &s.table.Rows[i], offset: offset, parent: -1}
			s.readLine(b, l, n)
			if l.kind == lineVoid {
				continue
			}
			b.coded = b.coded || l.code != ""
			used++
		}
	}
	b.lines = b.lines[:used]
}

// readLine says what a row is of, in one list of a block.
func (s *sheet) readLine(b *block, l *line, list int) {
	row, offset := l.row, l.offset
	amounts := b.prints(row, offset)
	text := s.labelText(b, row, offset)
	if code, ok := s.codeAt(b, row, offset); ok {
		l.code = code
	}
	l.kind = lineVoid
	switch {
	case headsOrdinals(text) && isOrdinalRow(row), isCount(text), !amounts && captionLabels.end(text):
		return
	case text == "" && l.code == "":
		if !amounts {
			return
		}
		// The amount of a total may stand in another list than its name.
		if text = s.totalBeside(b, row, list); text == "" && len(b.offsets) > 1 {
			return
		}
	}
	l.label = readLabel(text)
	if l.code == "" && len(b.codes) == 0 {
		l.code, l.bare = cutCode(l.bare)
	}
	l.kind = lineItem
	if l.code != "" {
		return
	}
	l.bare = plainName(l.bare)
	if b.side != sideIn && s.base.item == itemNone && !s.economic {
		if class := functionClassNames.is(l.bare); class != nil {
			l.class = class.says
			return
		}
	}
	switch {
	case s.role == RoleProcurement:
		l.says.item = purchaseOf(l.bare)
	case s.rowsSpeak():
		l.says = facetsOf(l.bare)
	}
	if isTotalLabel(l.bare) {
		l.kind = lineTotal
		if !amounts && list+1 < len(b.offsets) {
			l.kind = lineVoid // its amount follows in the next list
		}
	}
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
	return !s.economic && !s.isProjectList()
}

// labelText is the name in a row: of the first name column, or, in a list of
// projects, of the column for projects; where it is blank, the next that is
// not, and at last a code column that holds a word ("合计").
func (s *sheet) labelText(b *block, row *Row, offset int) string {
	text := ""
	for _, c := range b.names {
		if c += offset; c >= len(row.Cells) || row.Cells[c].known || row.Cells[c].blank() {
			continue
		}
		if text == "" || strings.HasSuffix(s.columns[c].leaf, "项目名称") {
			text = row.Cells[c].Text
		}
	}
	for _, c := range b.codes {
		if c += offset; text == "" && c < len(row.Cells) && !row.Cells[c].known {
			text = row.Cells[c].Text
		}
	}
	return text
}

// totalBeside is the name of a total whose amount stands further right: in the
// next part of the list, or in another list that parts the same money in
// another way.
func (s *sheet) totalBeside(b *block, row *Row, list int) string {
	for n := list - 1; n >= 0; n-- {
		if text := s.labelText(b, row, b.offsets[n]); text != "" {
			if isTotalLabel(readLabel(text).bare) && !b.prints(row, b.offsets[n]) {
				return text
			}
			return ""
		}
	}
	for i := len(s.blocks) - 1; i >= 0; i-- {
		o := &s.blocks[i]
		if o == b || o.side != b.side || o.amounts[0] > b.amounts[0] || o.prints(row, 0) {
			continue
		}
		if text := s.labelText(o, row, 0); isTotalLabel(readLabel(text).bare) {
			return text
		}
	}
	return ""
}

// codeAt is the code of a row, joined where 类, 款 and 项 stand apart.
func (s *sheet) codeAt(b *block, row *Row, offset int) (FunctionCode, bool) {
	switch len(b.codes) {
	case 0:
		return "", false
	case 1:
		c := b.codes[0] + offset
		if c >= len(row.Cells) || row.Cells[c].Text == "" {
			return "", false
		}
		code, err := ParseFunctionCode(row.Cells[c].Text)
		return code, err == nil
	}
	var cells [4]string
	n := 0
	for _, c := range b.codes {
		if n < len(cells) {
			cells[n] = row.Cell(c + offset).Text
			n++
		}
	}
	code, err := JoinFunctionCode(cells[:n]...)
	return code, err == nil
}

// cutCode parts a code from the name that follows it in one cell
// ("20406 司法", "[204]公共安全支出").
func cutCode(s string) (FunctionCode, string) {
	if s == "" || hanLead(s[0]) {
		return "", s
	}
	rest := s
	for _, open := range [...]string{"[", "【", "(", "（"} {
		rest = strings.TrimPrefix(rest, open)
	}
	n := 0
	for n < len(rest) && '0' <= rest[n] && rest[n] <= '9' {
		n++
	}
	if n == 0 {
		return "", s
	}
	code := FunctionCode(rest[:n])
	name := strings.TrimLeft(rest[n:], "]】)）-—_ ")
	if !code.Valid() || name == "" || yearIn(s) > 0 {
		return "", s
	}
	return code, name
}
