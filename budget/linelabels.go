package budget

import "strings"

// countLabels end the labels of rows that count things or people, and no money:
// 公务用车保有量（辆）.
var countLabels = words{
	"（个）", "（人）", "（辆）", "（台）", "（批）", "（次）", "（人次）", "（批次）", "（个、人）",
	"(个)", "(人)", "(辆)", "(台)", "(批)", "(次)", "(人次)", "(批次)",
}

// isCount reports whether the label of a row says that it counts things.
func isCount(label string) bool {
	return (strings.HasSuffix(label, "）") || strings.HasSuffix(label, ")")) && countLabels.end(label)
}

// captionLabels end the labels of rows that only head what follows them, or text.
var captionLabels = words{"说明", "统计数", "相关数据"}

// totalWords end the labels of rows that add up others.
var totalWords = words{"合计", "总计", "小计", "共计"}

// isTotalLabel reports whether a row adds up others: 合计, 本年收入合计, 部门合计.
func isTotalLabel(bare string) bool {
	if strings.HasSuffix(bare, "）") || strings.HasSuffix(bare, ")") {
		before, _, _ := strings.Cut(bare, "（")
		if before, _, _ = strings.Cut(before, "("); before != "" {
			bare = before
		}
	}
	return strings.HasSuffix(bare, "计") && totalWords.end(bare)
}

// headsOrdinals reports whether the name in a row can be that of one that numbers
// the columns.
func headsOrdinals(name string) bool {
	return name == "" || name == "*" || name == "**" || strings.HasPrefix(name, "栏次")
}

// isOrdinalRow reports the row that numbers the columns (1 2 3, 栏次 1 2).
func isOrdinalRow(row *Row) bool {
	n := int64(0)
	for i := range row.Cells {
		c := &row.Cells[i]
		if c.blank() {
			continue
		}
		if !c.known {
			if n == 0 && headsOrdinals(c.Text) {
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
