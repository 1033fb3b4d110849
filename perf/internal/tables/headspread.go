package tables

import (
	"strings"

	"github.com/perftarget/perftarget/perf/internal/blank"
)

// groupsOf are labels that head several columns, by words in them, with words of
// the labels below them.
var groupsOf = []struct {
	group string
	parts []string
}{
	{"公务用车", []string{"公务用车", "购置", "运行"}},
	{"基本支出", []string{"人员", "公用", "工资福利", "商品和服务", "对个人和家庭"}},
	{"财政拨款", []string{"一般公共预算", "政府性基金", "国有资本"}},
	{"采购", []string{"货物", "工程", "服务"}},
}

// spread gives a header of two rows its columns where what its cells spanned is not
// printed and both rows begin at the left: the lower is that of the one group in the
// upper whose parts it names, and together they have a label for each column of the
// body. Another header is returned as it is.
func spread(header [][]cell, body []cell) [][]cell {
	if len(header) != 2 {
		return header
	}
	upper, lower, width := packed(header[0]), packed(header[1]), packed(body)
	if upper == 0 || lower < 2 || width == 0 || upper+lower-1 != width {
		return header
	}
	group := -1
	for i := range upper {
		if dividesInto(blank.Drop(header[0][i].text), header[1][:lower]) {
			if group >= 0 {
				return header
			}
			group = i
		}
	}
	if group < 0 {
		return header
	}
	out := [][]cell{make([]cell, width), make([]cell, width)}
	copy(out[0], header[0][:group+1])
	copy(out[0][group+lower:], header[0][group+1:upper])
	copy(out[1][group:], header[1][:lower])
	return out
}

// packed is how many cells of a row are filled, if they stand side by side from
// the left, else 0.
func packed(row []cell) int {
	n := 0
	for n < len(row) && row[n].text != "" {
		n++
	}
	for i := n; i < len(row); i++ {
		if row[i].text != "" {
			return 0
		}
	}
	return n
}

// dividesInto reports whether labels are, a 小计 left aside, parts of a group.
func dividesInto(group string, labels []cell) bool {
	for _, g := range groupsOf {
		if !strings.Contains(group, g.group) {
			continue
		}
		n := 0
		for i := range labels {
			label := blank.Drop(labels[i].text)
			if totals[label] || label == "小计" {
				continue
			}
			if !containsOne(label, g.parts) {
				return false
			}
			n++
		}
		return n > 1
	}
	return false
}

func containsOne(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
