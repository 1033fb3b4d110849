package tables

import (
	"strings"
	"unicode/utf8"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf/internal/blank"
	"github.com/perftarget/perftarget/source"
)

// Words of headers and first cells. They are data.

// codeLabels head columns of codes and running numbers.
var codeLabels = []string{"编码", "代码", "编号", "序号", "行次", "栏次"}

// unitLabels end the header of a column of things that are no money.
var unitLabels = []struct {
	end  string
	unit budget.Unit
}{
	{"人数", "人"}, {"编制数", "人"}, {"人员编制", "人"}, {"数量", "个"}, {"个数", "个"}, {"车辆数", "辆"}, {"辆数", "辆"}, {"台数", "台"},
	{"率", budget.Percent}, {"比例", budget.Percent}, {"占比", budget.Percent}, {"比重", budget.Percent}, {"增幅", budget.Percent},
}

// codeParts are the columns of a code printed in parts: the first and the others.
var codeParts = map[string]int{"类": 1, "款": 2, "项": 2, "目": 2}

// textLabels end the header of a column of words.
var textLabels = []string{
	"名称", "项目", "科目", "功能分类", "经济分类", "内容", "备注", "说明", "类别", "形式", "方式", "目录",
	"品目", "大类", "小类", "依据", "用途", "部门", "类型", "分类", "性质", "属性", "期限", "项",
}

// wholeLabels are headers as short as the rest of a broken one.
var wholeLabels = map[string]bool{
	"项目": true, "金额": true, "合计": true, "小计": true, "总计": true, "类": true, "款": true, "项": true,
	"预算数": true, "决算数": true,
}

// leafLabels head columns again and again below the groups of a header.
var leafLabels = map[string]bool{"预算数": true, "决算数": true, "金额": true, "执行数": true, "本年数": true, "上年数": true, "年初预算数": true}

// totals begin a row that adds up others, and stand alone in it when a table is
// empty.
var totals = map[string]bool{
	"合计": true, "总计": true, "小计": true, "收入合计": true, "支出合计": true, "收入总计": true,
	"支出总计": true, "部门合计": true, "本年收入合计": true, "本年支出合计": true,
}

// isTotal reports whether a label is that of a sum (合计, 当年支出小计).
func isTotal(s string) bool { return strings.HasSuffix(blank.Drop(s), "计") }

// columnNumbers are a row that numbers the columns, besides digits.
var columnNumbers = map[string]bool{"栏次": true, "行次": true, "**": true, "甲": true, "乙": true, "丙": true, "A": true, "B": true}

// isNumber reports whether a cell is a printed figure.
func isNumber(s string) bool {
	if s == "" || len(s) > 64 {
		return false
	}
	c := s[0]
	if c >= utf8.RuneSelf {
		// Full-width digits and brackets begin with these bytes; words do not.
		if c != 0xEF {
			return false
		}
	} else if !digit(c) && c != '-' && c != '+' && c != '(' {
		return false
	}
	_, ok := scan(s)
	return ok
}

// scan reads a figure.
func scan(s string) (budget.Figure, bool) {
	f, err := budget.NewFigure(s, "", source.Place{})
	return f, err == nil && f.IsNumber()
}

// isCode reports whether a cell has the form of a classification code, or of a
// part of one.
func isCode(s string) bool {
	s = narrow(s)
	for i := range len(s) {
		if !digit(s[i]) {
			return false
		}
	}
	return 0 < len(s) && len(s) <= 9
}

// isYear reports whether a cell is a bare year, as headers print it.
func isYear(s string) bool { return len(s) == 4 && isCode(s) && s[:2] == "20" }

// isDash reports whether a cell prints the sign for nothing.
func isDash(s string) bool { return s != "" && strings.Trim(s, "-—–－/") == "" }

// numbered reports whether a label begins with a number of its own (一、 （一） 1.
// ①), or as a part of the one above (其中：).
func numbered(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case strings.HasPrefix(s, "其中"):
		return true
	case '①' <= r && r <= '⑳':
		return true
	case r == '（' || r == '(':
		rest := strings.TrimLeft(s[n:], chinese+"0123456789")
		return len(rest) < len(s)-n && (strings.HasPrefix(rest, "）") || strings.HasPrefix(rest, ")"))
	}
	rest := strings.TrimLeft(s, chinese)
	if len(rest) == len(s) {
		rest = strings.TrimLeft(s, "0123456789")
	}
	if len(rest) == len(s) || rest == "" {
		return false
	}
	mark, w := utf8.DecodeRuneInString(rest)
	if mark == '、' || mark == '．' {
		return true
	}
	return mark == '.' && (len(rest) == w || !digit(rest[w]))
}

// narrow makes full-width digits and the signs of formulas plain ones.
func narrow(s string) string {
	if !strings.Contains(s, "\xEF\xBC") {
		return s
	}
	return strings.Map(func(r rune) rune {
		if '！' <= r && r <= '～' {
			return r - '！' + '!'
		}
		return r
	}, s)
}

const chinese = "一二三四五六七八九十百"

// isNumbering reports whether a row only numbers the columns (1 2 3 …, 栏次).
func isNumbering(cells []cell) bool {
	next, count := 1, 0
	for i := range cells {
		s := cells[i].text
		switch {
		case s == "" || columnNumbers[s]:
		case columnNumber(s) == next:
			next++
			count++
		default:
			return false
		}
	}
	return count >= 2
}

// columnNumber is the number a column is given, formulas included ("3=1+2"), 0
// where the text is none.
func columnNumber(s string) int {
	s = narrow(strings.Trim(s, "()（）栏 "))
	head, formula, ok := strings.Cut(s, "=")
	if ok && strings.Trim(formula, "0123456789+-*/() ") != "" {
		return 0
	}
	if len(head) == 0 || len(head) > 2 || !isCode(head) {
		return 0
	}
	n := 0
	for i := range len(head) {
		n = n*10 + int(head[i]-'0')
	}
	return n
}
