package budget

import "strings"

// unitNames are the names of the department and its units, by which a list of
// projects tells their rows from those of projects.
type unitNames struct{ names map[string]bool }

// unitEndings end the names of public bodies.
var unitEndings = words{"局", "委员会", "委", "院", "厅", "处", "所", "站", "中心", "学校", "大学", "学院", "办公室", "办", "部", "协会", "联合会", "队", "馆", "公司", "政府", "街道", "中学", "小学", "幼儿园", "医院", "法院", "检察院", "本级", "机关"}

// collectUnits gathers the names from the document, from the table of
// 机关运行经费, and from the lists that print the codes of units.
func collectUnits(d *Document) *unitNames {
	u := &unitNames{names: map[string]bool{}}
	u.add(d.Department)
	for i := range d.Tables {
		t := &d.Tables[i]
		name := unitColumn(t)
		for j := range t.Rows {
			if name >= 0 && name < len(t.Rows[j].Cells) {
				if c := &t.Rows[j].Cells[name]; !c.known && unitEndings.end(squeeze(c.Text)) {
					u.add(c.Text)
				}
			}
		}
	}
	return u
}

// unitColumn is the column of a list of units: there are no subjects in it.
func unitColumn(t *Table) int {
	unit := -1
	for i := range t.Columns {
		labels := t.Columns[i].Labels
		if len(labels) == 0 {
			continue
		}
		leaf := squeeze(labels[len(labels)-1])
		switch {
		case strings.HasPrefix(leaf, "单位名称") && unit < 0:
			unit = i
		case isCodeLabel(leaf) && !strings.Contains(leaf, "单位"):
			return -1
		}
	}
	return unit
}

// has reports whether a row of a list of codes bears the name of a unit.
func (u *unitNames) has(bare string) bool {
	return u.names[bare] || unitEndings.end(bare)
}

func (u *unitNames) add(name string) {
	name = squeeze(name)
	if _, after, ok := strings.Cut(name, "-"); ok {
		name = after
	}
	if name != "" {
		u.names[name] = true
	}
}

// mark finds the rows of units in a list of projects: those that bear the name
// of a unit, and a first row that bears the name of some public body or of the
// row below it.
func (u *unitNames) mark(lines []line) {
	total := false
	for i := range lines {
		total = total || lines[i].kind == lineTotal
	}
	for i := range lines {
		l := &lines[i]
		if l.kind != lineItem {
			continue
		}
		first := i == 0 && !total && len(lines) > 1
		if u.names[l.bare] || first && (unitEndings.end(l.bare) || lines[1].bare == l.bare) ||
			i > 0 && lines[i-1].kind == lineHead && lines[i-1].bare == l.bare {
			l.kind = lineHead
		}
	}
}

// markUnits marks the rows of units known by name.
func (u *unitNames) markUnits(lines []line) {
	for i := range lines {
		lines[i].unit = lines[i].kind == lineItem && u.names[lines[i].bare]
	}
}
