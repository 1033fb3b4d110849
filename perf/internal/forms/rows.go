package forms

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// entry is one indicator as printed: its name, and the cells of its columns.
type entry struct {
	name   *cell
	values []printed // none where the value is blank; two for two periods
	cells  map[role][]*cell
	below  map[int]*cell // the remarks by the columns they stand in
	lost   bool          // the layout cut the value off
	rate   bool          // the points for spending the budget, which stand below no level
}

// printed is a value with the period that its column names.
type printed struct {
	span span
	cell *cell
}

// side is one period of a row: the second levels printed there and the
// indicator.
type side struct {
	seconds []label
	entry   *entry
}

// item is a row of indicators taken apart.
type item struct {
	line      *line
	firsts    []label
	sides     []side
	points    []*cell // of the levels, in columns of their own, and serial numbers
	blank     []*cell // what a blank line of the template prints
	strict    bool    // read by its columns, without a repair
	misplaced bool    // a known level stands in the column of another
	// valueless reports that the table has no column of values.
	valueless bool
}

// rowReader takes the rows of one block apart.
type rowReader struct {
	page  *page
	lay   *layout
	costs bool // 成本指标 is a first level here (财预〔2021〕101号)
	kinds bool // the kinds of cost stand in the column of the second level
	shift int  // of the row before
	// strange reports that a row in its place, both of its levels printed, has a
	// level that no table knows: others of the table may have one, too.
	strange bool
}

// items takes the rows of a block apart.
func (r *rowReader) items(lines []*line) []item {
	out := make([]item, 0, len(lines))
	remarks := r.remarks(lines)
	for i, l := range lines {
		cells := r.dropGroup(l)
		if i == 0 && r.headsValues(cells) {
			for _, c := range cells {
				r.page.unplaced(c, "指标表中夹着一行文字")
			}
			continue
		}
		if len(cells) == 0 {
			continue
		}
		if l.width == 1 && len(r.lay.cols) > 2 && !isLevelCell(cells[0]) {
			r.page.unplaced(cells[0], "指标表中夹着一行文字")
			continue
		}
		cells = r.dropBlankKind(r.dropDoubleName(r.splitLevels(cells)))
		if c := r.onlyRemark(cells, remarks); c != nil {
			r.page.unplaced(c, "该行没有三级指标")
			cells = cells[:len(cells)-1]
		}
		if len(cells) > 0 {
			out = append(out, r.item(l, cells))
		}
	}
	return out
}

// headsValues reports whether the first row only says of the columns of values
// what each is for: of which place, when.
func (r *rowReader) headsValues(cells []*cell) bool {
	for _, c := range cells {
		if c.col <= r.lay.groups[0].name || isLevelCell(c) || strings.ContainsAny(c.text, "0123456789≥≤><＞＜%") {
			return false
		}
		if col, ok := r.lay.cols[c.col]; ok && col.role != roleValue && col.role != roleNote {
			return false
		}
	}
	return len(cells) > 1
}

// remarks are the texts that stand in columns of remarks.
func (r *rowReader) remarks(lines []*line) map[string]bool {
	seen := map[string]bool{}
	for _, l := range lines {
		for _, c := range l.cells {
			if col, ok := r.lay.cols[c.col]; ok && col.role == roleNote && weight(c.text) == nil {
				seen[c.text] = true
			}
		}
	}
	return seen
}

// onlyRemark is the last cell of a row that prints nothing but levels and one of
// the remarks, out of its column, as in a row whose blank cells were dropped.
func (r *rowReader) onlyRemark(cells []*cell, remarks map[string]bool) *cell {
	if len(cells) == 0 {
		return nil
	}
	last := cells[len(cells)-1]
	if !remarks[last.text] || r.lay.cols[last.col].role == roleNote {
		return nil
	}
	for _, c := range cells[:len(cells)-1] {
		if !isLevelCell(c) {
			return nil
		}
	}
	return last
}

// dropBlankKind drops a kind of cost that stands among the names with nothing
// behind it, as templates print it.
func (r *rowReader) dropBlankKind(cells []*cell) []*cell {
	c := cells[len(cells)-1]
	if r.costs && !r.kinds && r.lay.cols[c.col].role == roleName && isCostKind(c) {
		r.page.unplaced(c, "成本的分类写在三级指标栏，没有填写")
		return cells[:len(cells)-1]
	}
	return cells
}

// dropGroup takes away the label that stands beside the whole block, or a piece
// of it.
func (r *rowReader) dropGroup(l *line) []*cell {
	cells := l.free()
	for len(cells) > 0 {
		c := cells[0]
		_, isLevel := levelWord(c)
		beside := r.lay.first == 0 || c.col <= r.lay.first
		if isLevel || !c.mean().group || !beside || len(cells) == 2 && r.lay.first == 0 && c.col == r.lay.groups[0].name {
			return cells
		}
		c.used = true
		if full := c.levelBase(); full == "年度绩效" || full == "指标" || full == "标" {
			r.page.repaired(c, "“年度绩效指标”被拆成几行，按一个标签读取")
		}
		cells = cells[1:]
	}
	return cells
}

// shifts are the ways in which a row can stand beside its columns, likelier ones
// first.
var shifts = []int{0, 1, -1, 2, -2, 3, -3}

// shifts are those of a row, with the one that brings its first cell to where it
// belongs, in tables that have more columns on the left than a row can slip.
func (r *rowReader) shifts(c *cell) []int {
	to := r.lay.groups[0].name
	if w, ok := levelWord(c); ok && w.second != "" {
		to = r.lay.groups[0].second
	} else if ok {
		to = r.lay.first
	}
	if to-c.col <= shifts[len(shifts)-2] {
		return shifts
	}
	return append(shifts[:len(shifts):len(shifts)], to-c.col)
}

// item reads a row by its columns, shifted if need be, or else by the order of
// its cells. A row with a level that no table knows is read in its place only if
// it makes no sense in another.
func (r *rowReader) item(l *line, cells []*cell) item {
	it, found, at := item{}, false, 0
	for _, shift := range r.shifts(cells[0]) {
		got, strange, ok := r.fit(l, cells, shift)
		if ok && (!found || !strange) {
			it, found, at = got, true, shift
		}
		if ok && strange && (got.isFull() || r.strange && got.readsWell()) {
			r.strange = true
			break
		}
		if ok && !strange {
			break
		}
	}
	switch {
	case !found:
		r.shift = 0
		it = r.sequence(l, cells)
		if e := it.sides[0].entry; e != nil && r.lay.first > 0 && e.name.col == r.lay.first && isRate(e.name.text) {
			e.rate = true
		}
	case it.hasEntry():
		r.noteShift(&it, at)
	}
	for _, c := range it.blank {
		r.page.unplaced(c, "该行没有三级指标")
	}
	r.claim(&it)
	return it
}

// noteShift notes a row that stands beside its columns, once for a run of rows
// that are shifted alike.
func (r *rowReader) noteShift(it *item, shift int) {
	if shift != 0 && shift != r.shift {
		for s := range it.sides {
			if e := it.sides[s].entry; e != nil {
				r.page.repaired(e.name, shiftReason(shift))
				break
			}
		}
	}
	r.shift = shift
}

func shiftReason(n int) string {
	way := "左"
	if n < 0 {
		way, n = "右", -n
	}
	count := strconv.Itoa(n)
	if digits := []string{"", "一", "两", "三"}; n < len(digits) {
		count = digits[n]
	}
	return "自本行起单元格" + way + "移" + count + "格，按表头移回"
}

// addLevel puts a level word where its column says. A word that cannot be meant
// there makes the row unfit.
func (it *item) addLevel(col column, w label) bool {
	if col.role == roleFirst {
		if w.first == "" && !w.isUnknown() {
			return false // a second level in the column of the first
		}
		w.second = ""
		it.firsts = append(it.firsts, w)
		return true
	}
	if w.second == "" && w.first != "" && !w.mixed {
		return false // a first level in the column of the second
	}
	if w.second != "" {
		w.first = ""
	}
	it.sides[col.side].seconds = append(it.sides[col.side].seconds, w)
	return true
}

// addWeight gives points in a column of their own to the level left of them.
func (it *item) addWeight(c *cell) {
	d := weight(c.text)
	last := it.lastLevel()
	if d == nil || last == nil {
		return // kept as a note
	}
	it.points = append(it.points, c)
	last.weight = d
}

// weight reads points: 10, 10分, 10%.
func weight(text string) *decimal.Decimal {
	return number(strings.TrimRight(strings.TrimSuffix(folded(text), "分"), "%"))
}

func (it *item) lastLevel() *label {
	for i := len(it.sides) - 1; i >= 0; i-- {
		if n := len(it.sides[i].seconds); n > 0 {
			return &it.sides[i].seconds[n-1]
		}
	}
	if n := len(it.firsts); n > 0 {
		return &it.firsts[n-1]
	}
	return nil
}

// add puts a cell into its column.
func (s *side) add(col column, c *cell) {
	if s.entry == nil {
		s.entry = &entry{cells: map[role][]*cell{}}
	}
	e := s.entry
	switch col.role {
	case roleName:
		e.name = c
	case roleValue:
		e.values = append(e.values, printed{col.span, c})
	default:
		e.cells[col.role] = append(e.cells[col.role], c)
		if col.role == roleNote && col.col > 0 {
			if e.below == nil {
				e.below = map[int]*cell{}
			}
			e.below[col.col] = c
		}
	}
}

// claim marks the cells of an item as used.
func (r *rowReader) claim(it *item) {
	use(it.points...)
	for _, l := range it.firsts {
		l.cell.used = true
	}
	for _, s := range it.sides {
		for _, l := range s.seconds {
			l.cell.used = true
		}
	}
}

func trimmedStem(text string) string {
	b := levelBase(text)
	if n := len(b) - len("指标"); n > 0 && b[n:] == "指标" {
		return b[:n]
	}
	return b
}
