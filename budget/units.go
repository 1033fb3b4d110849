package budget

import "strings"

// unitNames are the names of the department and its units, by which a list of
// projects tells their rows from those of projects.
type unitNames struct{ names map[string]bool }

// unitEndings end the names of public bodies.
const unitEndings = "局|委员会|委|院|厅|处|所|站|中心|学校|大学|学院|办公室|办|部|协会|联合会|队|馆|公司|政府|街道|中学|小学|幼儿园|医院|法院|检察院|本级|机关"

// collectUnits gathers the names from the document and from the table of
// 机关运行经费, which lists units.
func collectUnits(d *Document) *unitNames {
	u := &unitNames{names: map[string]bool{}}
	u.add(d.Department)
	for i := range d.Tables {
		t := &d.Tables[i]
		if t.Role != RoleOperatingCost {
			continue
		}
		for j := range t.Rows {
			if len(t.Rows[j].Cells) > 0 && hasSuffix(squeeze(t.Rows[j].Cells[0].Text), unitEndings) {
				u.add(t.Rows[j].Cells[0].Text)
			}
		}
	}
	return u
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
		if u.names[l.bare] || first && (hasSuffix(l.bare, unitEndings) || lines[1].bare == l.bare) ||
			i > 0 && lines[i-1].kind == lineHead && lines[i-1].bare == l.bare {
			l.kind = lineHead
		}
	}
}
