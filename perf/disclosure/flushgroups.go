package disclosure

import "github.com/perftarget/perftarget/perf/internal/blank"

// anchorGroups moves the labels of groups, which are printed in the middle of their
// rows, to the first of them: where two columns of labels stand side by side and
// every group begins with its 小计, if each has one label.
func (f *flushTable) anchorGroups() {
	c := f.groupColumn()
	if c < 0 {
		return
	}
	type group struct{ first, label int }
	var groups []group
	for i := range f.rows {
		cells := f.rows[i].Cells
		if blank.Drop(cells[c+1]) == "小计" {
			groups = append(groups, group{i, -1})
		}
		if n := len(groups) - 1; n >= 0 && cells[c] != "" {
			if groups[n].label >= 0 {
				return
			}
			groups[n].label = i
		}
	}
	for _, g := range groups {
		if g.label < 0 {
			return
		}
	}
	for _, g := range groups {
		if g.label != g.first {
			f.rows[g.first].Cells[c], f.rows[g.label].Cells[c] = f.rows[g.label].Cells[c], ""
			f.moved[[2]int{g.first, c}] = f.at[g.label]
		}
	}
}

// groupColumn is the first of two columns of labels before the figures, -1 where
// there are others.
func (f *flushTable) groupColumn() int {
	n := 0
	for n < len(f.heads) && f.headKind(n) != headFigures {
		if f.headKind(n) == headCodes {
			return -1
		}
		n++
	}
	if n != 2 {
		return -1
	}
	return 0
}
