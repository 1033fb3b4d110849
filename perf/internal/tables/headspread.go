package tables

import (
	"slices"
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
	{"科目编码", []string{"类", "款", "项"}},
	{"基本支出", []string{"人员", "公用", "工资福利", "商品和服务", "对个人和家庭"}},
	{"财政拨款", []string{"一般公共预算", "政府性基金", "国有资本"}},
	{"采购", []string{"货物", "工程", "服务"}},
	{"预算数", []string{"人员经费", "公用经费", "基本支出", "项目支出", "一般公共预算", "政府性基金", "国有资本"}},
	{"本年支出", []string{"基本支出", "项目支出"}},
}

// spread gives a header of two rows its columns where what its cells spanned is not
// printed and both rows begin at the left: the lower is that of the one group in the
// upper whose parts it names, and together they have a label for each column of the
// body. Another header is returned as it is.
func spread(header [][]cell, body []cell) [][]cell {
	if len(header) != 2 {
		return header
	}
	upper, lower := textsOf(header[0]), textsOf(header[1])
	width := len(textsOf(body))
	group := groupOver(upper, lower)
	if group < 0 || len(upper)+len(lower)-1 != width && len(upper)+len(lower)-1 != len(body) {
		return header
	}
	width = len(upper) + len(lower) - 1
	out := [][]cell{make([]cell, width), make([]cell, width)}
	copy(out[0], header[0][:group+1])
	copy(out[0][group+len(lower):], header[0][group+1:len(upper)])
	copy(out[1][group:], header[1][:len(lower)])
	return out
}

// Spreads reports whether two rows of a header, both set at the left, together name
// so many columns: one label of the upper is over all of the lower.
func Spreads(upper, lower []string, width int) bool {
	return len(upper)+len(lower)-1 == width && groupOver(upper, lower) >= 0
}

// groupOver is the one label of a row whose parts the row below names, -1 where that
// is not certain.
func groupOver(upper, lower []string) int {
	if len(lower) < 2 || slices.Contains(upper, "") || slices.Contains(lower, "") {
		return -1
	}
	group := -1
	for i := range upper {
		if dividesInto(blank.Drop(upper[i]), lower) {
			if group >= 0 {
				return -1
			}
			group = i
		}
	}
	return group
}

// textsOf are the texts of a row up to its last that is not blank.
func textsOf(row []cell) []string {
	n := len(row)
	for n > 0 && row[n-1].text == "" {
		n--
	}
	out := make([]string, n)
	for i := range out {
		out[i] = row[i].text
	}
	return out
}

// dividesInto reports whether labels are, a 小计 left aside, parts of a group.
func dividesInto(group string, labels []string) bool {
	for _, g := range groupsOf {
		if !strings.Contains(group, g.group) {
			continue
		}
		n := 0
		for _, label := range labels {
			label = blank.Drop(label)
			if totals[label] || label == "小计" {
				continue
			}
			if !containsOne(label, g.parts) {
				n = 0
				break
			}
			n++
		}
		if n > 1 {
			return true
		}
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
