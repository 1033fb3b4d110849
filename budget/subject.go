package budget

import (
	"strings"
	"unicode/utf8"
)

// subjectIndex finds subjects by the names that the tables of a document print
// for their codes.
type subjectIndex struct {
	topics *topics
	first  map[string]int32 // by normal name: the place of its first code in list, from 1
	list   []namedCode
	alias  []rune // the name of the department
}

// namedCode is a code that bears a name; next is the place of the one after it.
type namedCode struct {
	code FunctionCode
	next int32
}

// subjects is the index, made at its first use.
func (b *builder) subjects() *subjectIndex {
	if b.names == nil {
		x := b.indexSubjects()
		b.names = &x
	}
	return b.names
}

// indexSubjects gathers the functional subjects of all tables.
func (b *builder) indexSubjects() subjectIndex {
	x := subjectIndex{
		topics: &b.facts.topics, first: make(map[string]int32, len(b.facts.topics.coded)),
		alias: []rune(squeeze(b.doc.Department)),
	}
	for i := range b.sheets {
		s := &b.sheets[i]
		if s.economic {
			continue
		}
		for j := range s.blocks {
			for k := range s.blocks[j].lines {
				l := &s.blocks[j].lines[k]
				switch {
				case l.code != "":
					x.add(l.bare, l.code)
				case l.class != "":
					x.add(l.bare, l.class)
				}
			}
		}
	}
	return x
}

func (x *subjectIndex) add(name string, code FunctionCode) {
	t := x.topics.ofCode(code)
	if t.listed && t.called == name {
		return // most tables print it alike
	}
	t.listed, t.called = true, name
	if name = normalName(name); name == "" {
		return
	}
	n := x.first[name]
	if n == 0 {
		x.first[name] = int32(len(x.list) + 1)
	}
	for ; n > 0; n = x.list[n-1].next {
		if c := &x.list[n-1]; c.code == code {
			return
		} else if c.next == 0 {
			c.next = int32(len(x.list) + 1)
			break
		}
	}
	x.list = append(x.list, namedCode{code: code})
}

// normalName is a subject's name without what is left out or added in running
// text: “未归口管理的行政单位离退休” is also “未归口管理行政单位离退休费（项）支出”.
func normalName(name string) string {
	if isHan(name) && !strings.Contains(name, "的") {
		return cutEndings(name)
	}
	var b strings.Builder
	b.Grow(len(name))
	for i := 0; i < len(name); {
		if n := levelMark(name[i:]); n > 0 {
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(name[i:])
		switch r {
		case '“', '”', '"', '的', '：', ':':
		default:
			if !isSpace(r) {
				b.WriteRune(r)
			}
		}
		i += n
	}
	return cutEndings(b.String())
}

func cutEndings(name string) string {
	name = strings.TrimSuffix(name, "科目") // “住房保障支出”科目
	if t := strings.TrimSuffix(strings.TrimSuffix(name, "支出"), "费"); t != "" {
		return t
	}
	return name
}

// hanLead reports whether a byte begins a Chinese character, and no mark.
func hanLead(c byte) bool { return 0xE4 <= c && c <= 0xE9 }

// isHan reports whether a text is Chinese characters only, without marks,
// letters or blanks.
func isHan(s string) bool {
	for i := 0; i < len(s); i += 3 {
		if !hanLead(s[i]) {
			return false
		}
	}
	return true
}

// levelMark is the length of a （类）, （款） or （项） that a text begins with; the
// digits of the level may stand in it (（204类）).
func levelMark(s string) int {
	n := 0
	switch {
	case s == "" || hanLead(s[0]):
		return 0
	case strings.HasPrefix(s, "（"):
		n = len("（")
	case s[0] == '(':
		n = len("(")
	default:
		return 0
	}
	for n < len(s) {
		r, w := utf8.DecodeRuneInString(s[n:])
		if digitOf(r) < 0 {
			break
		}
		n += w
	}
	level, w := utf8.DecodeRuneInString(s[n:])
	shut, v := utf8.DecodeRuneInString(s[n+w:])
	if level != '类' && level != '款' && level != '项' || shut != '）' && shut != ')' {
		return 0
	}
	return n + w + v
}

// levelOf is the level that a mark names.
func levelOf(mark string) int {
	switch {
	case strings.Contains(mark, "类"):
		return 1
	case strings.Contains(mark, "款"):
		return 2
	}
	return 3
}

// code resolves a subject by its name, below a subject known from the words
// around it: "城乡社区支出（类）城乡社区管理事务（款）行政运行（项）", "行政运行（项）支出".
// It is blank where no subject or more than one bears the name.
func (x *subjectIndex) code(subject string, above FunctionCode) FunctionCode {
	found, start := FunctionCode(""), 0
	digits, dashes := false, false
	for i := 0; i < len(subject); {
		if hanLead(subject[i]) {
			i += 3
			continue
		}
		n := levelMark(subject[i:])
		if n == 0 {
			r, w := utf8.DecodeRuneInString(subject[i:])
			digits, dashes = digits || '0' <= r && r <= '9', dashes || isNameDash(r)
			i += w
			continue
		}
		c := x.pick(subject[start:i], levelOf(subject[i:i+n]), above)
		if c == "" {
			return ""
		}
		found, above = c, c
		i += n
		start = i
	}
	if found != "" {
		return found
	}
	if digits {
		if c := x.printed(subject); c != "" {
			return c
		}
	}
	if dashes {
		if c := x.dashed(subject); c != "" {
			return c
		}
	}
	return x.pick(subject, 0, above)
}

// isNameDash reports a dash that parts the names of subjects from each other.
func isNameDash(r rune) bool { return r == '-' || r == '－' || r == '—' }

// dashed is the code of a subject that stands behind those above it, from the 类 on,
// parted by dashes: 住房保障支出-住房改革支出-住房公积金. It is blank where one of them is
// not known.
func (x *subjectIndex) dashed(subject string) FunctionCode {
	names := strings.FieldsFunc(subject, isNameDash)
	if len(names) < 2 || len(names) > 3 {
		return ""
	}
	code := FunctionCode("")
	for i, name := range names {
		if code = x.pick(name, i+1, code); code == "" {
			return ""
		}
	}
	return code
}

// longestCode is more digits than any code of a subject has.
const longestCode = 16

// printed is the only code of the tables that a subject prints beside its name
// (2050101（行政运行）, 住房公积金（2210201）), or beside its name and those above it
// (住房保障支出（221）住房改革支出（02）住房公积金（01）).
func (x *subjectIndex) printed(subject string) FunctionCode {
	found, several, all := FunctionCode(""), false, ""
	for i := 0; i < len(subject); i++ {
		n := i
		for n < len(subject) && subject[n] >= '0' && subject[n] <= '9' {
			n++
		}
		if n == i {
			continue
		}
		c := FunctionCode(subject[i:n])
		if len(all) < longestCode {
			all += string(c)
		}
		if x.topics.prints(c) {
			several = found != ""
			found = c
		}
		i = n // no digit stands there
	}
	switch {
	case x.topics.prints(FunctionCode(all)):
		return FunctionCode(all)
	case several:
		return ""
	}
	return found
}

// pick is the only code of a name, at a level where one is given, and below
// another where that leaves several.
func (x *subjectIndex) pick(name string, level int, above FunctionCode) FunctionCode {
	found, several := FunctionCode(""), false
	for n := x.first[normalName(name)]; n > 0; n = x.list[n-1].next {
		c := x.list[n-1].code
		if level > 0 && c.Level() != level || above != "" && c != above && !strings.HasPrefix(string(c), string(above)) {
			continue
		}
		// Of a name that several levels share (其他公共安全支出) the highest is meant
		// unless the level is said: their amounts are one.
		if found == "" || strings.HasPrefix(string(found), string(c)) {
			found = c
		} else if !strings.HasPrefix(string(c), string(found)) {
			several = true
		}
	}
	if several {
		return ""
	}
	return found
}

// fillers are words of a subject that say nothing of which figure it is.
var fillers = indexFillers(words{
	"预算", "决算", "收入", "支出", "收支", "拨款", "资金", "总额", "总量", "总数", "总", "合计", "总计", "小计", "共计",
	"数额", "金额", "数", "额", "安排", "的", "年度", "年", "本部门", "本单位", "部门（单位）", "部门(单位)", "部门", "全部", "涉及",
	"财政拨款", "财政", "执行", "年初", "当年", "本年", "今年", "全年", "预计", "情况", "管理", "经费", "费用", "费", "维护", "（境）", "(境)",
	"、", "，", "：", "“", "”", "和", "与", "及", "为", "共", "批复", "其中",
	"收、支", "收", "支", "类", "公开", "等",
	"使用", "动用", "用于", "用", "通过", "由", "从", "在", "中", "按", "列支", "开支", "发生", "实现", "完成", "达到", "纳入", "编制",
	"我部门", "我单位", "我局", "我院", "我委", "我厅", "我办", "我校", "我所", "我中心", "本局", "本院", "本委", "本厅", "本办", "本校", "本所", "本中心",
	"整体", "规模", "计划", "各项", "统筹", "口径", "部分", "方面", "需要", "主要", "实际", "经", "以", "并", "其", "拟", "应", "均", "各",
})

func indexFillers(list words) *wordIndex[struct{}] {
	ix := &wordIndex[struct{}]{}
	for _, w := range list {
		ix.add(w, struct{}{})
	}
	return ix
}

// readSubject reads what a subject says by the words of tables. It is plain
// where nothing is left over that might narrow it ("面向中小企业预留…"); the
// department's own name, short or full, narrows nothing.
func (x *subjectIndex) readSubject(subject string) (f facets, plain bool) {
	f, rest := readFacets(subject)
	f.side = sideOf(subject)
	return f, !f.silent(rest, subject) && x.isDepartment(rest)
}

// saysNothing reports whether a subject does not say of what it is: 2024年预算安排.
func saysNothing(subject string) bool {
	f, rest := readFacets(subject)
	return f.silent(rest, subject)
}

// silent reports whether what is read in a subject leaves open of what it is:
// 当年预算执行数.
func (f facets) silent(rest []rune, subject string) bool {
	return len(rest) == 0 && f == (facets{time: f.time}) && f.time != timeCarry && !wholeWords.in(subject)
}

// isWithin reports whether a subject names something within an item: words that no
// table has follow it (公务用车加油).
func isWithin(subject string) bool {
	item := ""
	for i := range subject {
		if w := facetIndex.at(subject[i:]); w != nil && w.says.item != itemNone {
			item = subject[i+len(w.word):]
		}
	}
	_, rest := readFacets(item)
	return len(rest) > 0
}

// readFacets is what a subject says by the words of tables, and what is left.
func readFacets(subject string) (f facets, rest []rune) {
	for i := 0; i < len(subject); {
		if w := facetIndex.at(subject[i:]); w != nil {
			f.read(w.says)
			i += len(w.word)
			continue
		}
		if n := levelMark(subject[i:]) + fillerAt(subject[i:]); n > 0 {
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(subject[i:])
		if digitOf(r) < 0 && !isSpace(r) {
			rest = append(rest, r)
		}
		i += n
	}
	return f, rest
}

// wholeWords make a subject without any other word that of all money.
var wholeWords = words{"总", "合计", "共计", "全部", "整体", "部门", "单位", "收、支", "收支", "我", "本级"}

// fillerAt is the length of the filler that a text begins with, 0 for none.
func fillerAt(s string) int {
	if w := fillers.at(s); w != nil {
		return len(w.word)
	}
	return 0
}

// isDepartment reports whether what is left of a subject is nothing, or the
// department's name or a shorter form of it: its characters in order, to the
// end ("省检察院" of "江苏省人民检察院").
func (x *subjectIndex) isDepartment(rest []rune) bool {
	if len(rest) == 0 {
		return true
	}
	k := len(x.alias) - 1
	for i := len(rest) - 1; i >= 0; i-- {
		if i == len(rest)-1 && (k < 0 || x.alias[k] != rest[i]) {
			return false
		}
		for k >= 0 && x.alias[k] != rest[i] {
			k--
		}
		if k < 0 {
			return false
		}
		k--
	}
	return true
}
