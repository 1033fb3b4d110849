package sheet

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/indicator"
)

// indicatorTable is the indicators of one or two periods as a form prints them.
type indicatorTable struct {
	group   string // the label beside the table
	trees   []*indicator.Tree
	columns []indicatorColumn
	blanks  bool // rows for the levels that nobody filled in, as the template has
}

// indicatorColumn is a column behind the name.
type indicatorColumn struct {
	head string
	text func(*indicator.Indicator) string
}

// newIndicatorTable lays out trees, one a period: the columns are those that any
// indicator needs. A form that is cut off gets no rows that it may not have had.
func newIndicatorTable(group string, cut bool, trees ...*indicator.Tree) *indicatorTable {
	t := &indicatorTable{group: group, trees: trees, blanks: !cut}
	scored := t.uses(func(i *indicator.Indicator) bool { return i.Score != nil || i.Outcome != "" })
	weight, note := "权重", "备注"
	if scored {
		weight, note = "分值", "偏差原因分析及改进措施"
	}
	for _, c := range []struct {
		indicatorColumn
		always bool
	}{
		{indicatorColumn{"指标性质", func(i *indicator.Indicator) string { return i.Operator }}, false},
		{indicatorColumn{"指标值", valueText}, true},
		{indicatorColumn{"度量单位", func(i *indicator.Indicator) string { return i.Unit }}, false},
		{indicatorColumn{"实际完成值", func(i *indicator.Indicator) string { return i.Outcome }}, scored},
		{indicatorColumn{weight, func(i *indicator.Indicator) string { return number(i.Weight) }}, false},
		{indicatorColumn{"得分", func(i *indicator.Indicator) string { return number(i.Score) }}, false},
		{indicatorColumn{"指标方向", func(i *indicator.Indicator) string { return directions[i.Direction] }}, false},
		{indicatorColumn{note, func(i *indicator.Indicator) string { return i.Note }}, false},
	} {
		if c.always || t.uses(func(i *indicator.Indicator) bool { return c.text(i) != "" }) {
			t.columns = append(t.columns, c.indicatorColumn)
		}
	}
	for _, tree := range trees {
		t.blanks = t.blanks && isRegular(tree)
	}
	return t
}

var directions = map[indicator.Direction]string{indicator.HigherIsBetter: "正向指标", indicator.LowerIsBetter: "反向指标"}

// number prints a decimal with the places it has.
func number(d *decimal.Decimal) string {
	if d == nil {
		return ""
	}
	return d.StringFixed(max(-d.Exponent(), 0))
}

// uses reports whether any indicator does.
func (t *indicatorTable) uses(has func(*indicator.Indicator) bool) bool {
	for _, tree := range t.trees {
		for l := range tree.All() {
			if has(l.Indicator) {
				return true
			}
		}
	}
	return false
}

// width is how many columns the table needs.
func (t *indicatorTable) width() int { return 2 + len(t.trees)*(2+len(t.columns)) }

// isRegular reports whether a tree has its levels as the template prints them:
// each under its own, in order, in the scheme's words.
func isRegular(t *indicator.Tree) bool {
	order := levelsOf(t.Scheme)
	last := -1
	for _, b := range t.Levels {
		if b.Text != "" || len(b.Unplaced) > 0 {
			return false
		}
		for _, w := range b.Levels {
			i := slices.Index(order, w.Level2)
			if w.Text != "" || w.Level2.Parent() != b.Level1 || i <= last {
				return false
			}
			last = i
		}
	}
	return len(t.Unplaced) == 0
}

// levelsOf are the second levels of a scheme in printed order; the scheme of
// 2015 where none is set.
func levelsOf(s indicator.Scheme) []indicator.Level2 {
	if !s.Valid() {
		s = indicator.Scheme2015
	}
	var out []indicator.Level2
	for _, l := range s.Level1s() {
		out = append(out, s.Level2s(l)...)
	}
	return out
}

// noLevel stands where the form does not settle a level: no scheme has the word,
// so that it is read as none again.
const noLevel = "未分类指标"

// bundle is the indicators of one printed level, a list a period.
type bundle struct {
	first, second string
	inds          [][]*indicator.Indicator
}

// bundles are the levels in printed order.
func (t *indicatorTable) bundles() []bundle {
	var out []bundle
	find := func(first, second string) *bundle {
		for i := range out {
			if out[i].first == first && out[i].second == second {
				return &out[i]
			}
		}
		n := len(out) // behind the last of its first level, so that each is printed once
		for i := range out {
			if out[i].first == first {
				n = i + 1
			}
		}
		out = slices.Insert(out, n, bundle{first, second, make([][]*indicator.Indicator, len(t.trees))})
		return &out[n]
	}
	if t.blanks {
		for _, l := range levelsOf(t.scheme()) {
			find(l.Parent().Chinese(), l.Chinese())
		}
	}
	for side, tree := range t.trees {
		add := func(first, second string, inds []*indicator.Indicator) {
			b := find(first, second)
			b.inds[side] = append(b.inds[side], inds...)
		}
		if len(tree.Unplaced) > 0 {
			add(noLevel, noLevel, tree.Unplaced)
		}
		for _, b := range tree.Levels {
			first := orElse(b.Text, b.Level1.Chinese())
			if len(b.Unplaced) > 0 {
				add(first, noLevel, b.Unplaced)
			} else if len(b.Levels) == 0 {
				add(first, "", nil)
			}
			for _, w := range b.Levels {
				add(first, orElse(w.Text, w.Level2.Chinese()), w.Indicators)
			}
		}
	}
	return out
}

// scheme is that of the first tree that has one.
func (t *indicatorTable) scheme() indicator.Scheme {
	for _, tree := range t.trees {
		if tree.Scheme.Valid() {
			return tree.Scheme
		}
	}
	return indicator.Scheme2015
}

// write writes the table; the last column takes what is left of the width.
func (t *indicatorTable) write(s *bookSheet, width int) {
	from := s.next
	row := []part{label(t.group), label("一级指标")}
	for range t.trees {
		row = append(row, label("二级指标"), label("三级指标"))
		for _, c := range t.columns {
			row = append(row, label(c.head))
		}
	}
	for i := range row {
		row[i].style = styleHead
	}
	row[len(row)-1].span += width - t.width()
	s.parts(row...)
	last, begun := "", s.next
	for _, b := range t.bundles() {
		if b.first != last {
			s.mergeArea(2, begun, 2, s.next-1)
			begun = s.next
		}
		t.bundle(s, &b, b.first != last, width)
		last = b.first
	}
	s.mergeArea(2, begun, 2, s.next-1)
	s.mergeArea(1, from, 1, s.next-1)
}

// bundle writes the rows of one level.
func (t *indicatorTable) bundle(s *bookSheet, b *bundle, opens bool, width int) {
	rows := 1
	for _, inds := range b.inds {
		rows = max(rows, len(inds))
	}
	from := s.next
	for i := range rows {
		row := []part{label(""), label("")}
		if i == 0 && opens {
			row[1].value = b.first
		}
		for _, inds := range b.inds {
			row = append(row, label(first(i, b.second)))
			if i >= len(inds) {
				for range len(t.columns) + 1 {
					row = append(row, value("", 1))
				}
				continue
			}
			row = append(row, value(inds[i].Name, 1))
			for _, c := range t.columns {
				row = append(row, value(c.text(inds[i]), 1))
			}
		}
		row[len(row)-1].span += width - t.width()
		s.parts(row...)
	}
	for side := range b.inds {
		col := 3 + side*(2+len(t.columns))
		s.mergeArea(col, from, col, s.next-1)
	}
}
