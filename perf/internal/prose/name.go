package prose

import (
	"strings"
	"unicode/utf8"
)

// name is what the words before a figure call it.
type name struct {
	text string
	year int
	from int // where the clause begins
}

// longestName bounds how far back the words of one figure are looked for.
const longestName = 300

// queue holds the names of "A、B分别为1万元、2万元" that wait for their figures.
type queue struct{ names []string }

// name finds what the figure at char to is of: the last clause since the figure
// before it, without numbering, years and words that name nothing.
func (p *parser) name(to int) name {
	from := p.gap
	if to-from > longestName {
		from = to - longestName
	}
	if to < from {
		return name{from: to}
	}
	comma, colon := p.lastStops(from, to)
	clause := max(from, comma+1, colon+1)
	n := name{from: clause}
	n.year = p.yearOf(clause, to)
	if n.year == 0 && comma >= 0 && comma+1 == clause && p.cleaned(from, comma) == "" {
		n.year = p.yearOf(from, comma)
	}
	if n.year == p.opt.Year {
		n.year = 0
	}
	n.text = p.cleaned(clause, to)
	if q, ok := p.distributed(clause, to, n.text); ok {
		n.text = q
		return n
	}
	p.inherit(&n, from, comma, colon, clause, to)
	return n
}

// lastStops finds the last comma and the last colon of chars [from, to) outside
// quotes and brackets, -1 where there is none.
func (p *parser) lastStops(from, to int) (comma, colon int) {
	comma, colon = -1, -1
	for i := from; i < to; i++ {
		if pair := p.chars[i].pair; pair > i && pair < to {
			i = pair
			continue
		}
		switch p.at(i) {
		case ',':
			comma, colon = i, -1
		case ':':
			colon = i
		}
	}
	return comma, colon
}

// inherit completes a name that says nothing by itself ("2024年预算安排") from
// the words before a colon, the things counted before, or the item before.
func (p *parser) inherit(n *name, from, comma, colon, clause, to int) {
	if colon >= 0 && isVague(n.text, colonWords) {
		if left := p.cleaned(max(from, comma+1), colon); left != "" {
			n.text = left
		}
		return
	}
	if !isVague(n.text, vagueWords) {
		return
	}
	dated := p.yearOf(clause, to) != 0 || strings.Contains(n.text, "执行") || strings.Contains(n.text, "决算")
	for k := len(p.claims) - 1; k >= max(0, len(p.claims)-lookBack) && p.infos[k].sentence >= p.sentence-1; k-- {
		c, in := p.claims[k], p.infos[k]
		switch {
		case dated && in.dim == "元" && !c.InReason,
			!dated && n.text != "" && in.segment == p.segment && in.dim != "" && in.dim != "元":
			n.text = c.Subject
			return
		}
	}
}

// lookBack bounds how many claims are looked through for one that fits.
const lookBack = 32

// colonWords behind a colon, and vagueWords alone, name nothing.
var (
	vagueWords = []string{
		"预算", "数", "安排", "当年", "本年", "年初", "年度", "执行", "完成", "决算", "实际", "金额", "资金", "涉及", "合计", "共计", "总计", "共", "计", "为",
		"项目金额", "项目资金", "财政性", "部门", "上年", "去年", "本年度", "经费",
	}
	colonWords = append([]string{"支出", "收入", "总额", "总数"}, vagueWords...)
)

// isVague reports whether a name consists of words of a list only. A single
// word of money (项目资金) is still a name where nothing better is known.
func isVague(s string, words []string) bool {
next:
	for s != "" {
		for _, w := range words {
			if strings.HasPrefix(s, w) {
				s = s[len(w):]
				continue next
			}
		}
		return false
	}
	return true
}

// distributed takes the names of "A、B分别为" in turn.
func (p *parser) distributed(from, to int, text string) (string, bool) {
	queued := false
	for _, w := range []string{"分别为", "分别是", "分别"} {
		if !queued && p.ends(from, to, w) {
			p.queueNames(p.cleaned(from, to-utf8.RuneCountInString(w)))
			queued = true
		}
	}
	if len(p.names.names) == 0 || text != "" && !queued {
		p.names = queue{}
		return "", false
	}
	s := p.names.names[0]
	p.names.names = p.names.names[1:]
	return s, true
}

func (p *parser) queueNames(list string) {
	p.names.names = strings.FieldsFunc(list, func(r rune) bool {
		return r == '、' || r == '和' || r == '及' || r == '与'
	})
}

// yearOf is the last year named in chars [from, to), 0 where none is. A past
// year without a number (上年) counts where the words begin with it.
func (p *parser) yearOf(from, to int) int {
	y := 0
	for i := from; i < to; i++ {
		if isDigit(p.at(i)) && !isDigit(p.at(i-1)) {
			if v := p.year(i); v > 0 && p.at(i+4) == '年' && !isDigit(p.at(i+5)) {
				y = v
			}
		}
	}
	if y == 0 {
		i := p.skipLead(from, to)
		if w := p.longest(i, pastWords); w > 0 && p.longest(i+w, carryWords) == 0 {
			return p.past()
		}
	}
	return y
}

// past is the year before the document's, -1 where that is not known.
func (p *parser) past() int { return p.opt.Year - 1 }

// leadWords and tailWords around a name do not belong to it; longer ones first.
var (
	leadWords = []string{
		"*", "×", "=", "≈", "此外", "另外", "同时", "另有", "另", "并且", "并", "以及", "和", "及", "与", "且", "截至", "截止", "共有", "现有",
		"本部门", "本单位", "我部门", "我单位", "我局", "预计", "一是", "二是", "三是", "四是", "五是", "的", "按照", "按", "、", ".", "”", "》", "-",
	}
	tailWords = []string{
		"不得少于", "不能少于", "不得低于", "不能低于", "不低于", "不少于", "不小于", "至少", "不得超过", "不能超过", "不得高于", "不超过", "不高于", "不大于", "不多于", "至多", "控制在",
		"预计需要", "预计花费", "共需", "需要", "花费", "预计", "每人", "每件", "每次", "每户", "人均", "户均", "分别为", "约为", "大约", "大致", "共计", "达到", "提高至", "提高到", "增加到", "增加至", "减少到", "减少至", "争取", "力争", "约", "近", "为", "是", "共", "计", "达", "至", "到", "仅", "需", "按照", "按", "由", "从", "各", "均", "低于", "高于", "超过", "小于", "大于", "少于", "多于",
		":", ",", "、", "-", "(", "“", "每",
	}
)

// skipLead returns where the name proper begins in chars [from, to).
func (p *parser) skipLead(from, to int) int {
	for from < to {
		n := p.numberingAt(from) - from
		if n == 0 {
			n = p.longest(from, leadWords)
		}
		if n == 0 {
			n = p.yearWord(from)
		}
		if n == 0 && isStop(p.at(from)) && p.at(from) != '(' {
			n = 1
		}
		if n == 0 && p.at(from) == '“' && p.chars[from].pair < 0 {
			n = 1
		}
		if n == 0 {
			break
		}
		from += n
	}
	return min(from, to)
}

// cleaned is the name in chars [from, to): without what skipLead and tailWords
// leave off, the years in it, and the department's own name in front.
func (p *parser) cleaned(from, to int) string {
	from = p.skipLead(from, to)
	for from < to {
		n := p.tail(from, to)
		if n == 0 {
			break
		}
		to -= n
	}
	if from < to && p.at(from) == '“' && p.chars[from].pair == to-1 {
		return p.quote(from+1, to-1)
	}
	s := p.withoutYears(from, to)
	for _, own := range p.opt.Names {
		if rest, ok := strings.CutPrefix(s, own); ok && own != "" && rest != "" {
			s = rest
		}
	}
	return s
}

// tail is the length of the word at the end of chars [from, to) that does not
// belong to the name.
func (p *parser) tail(from, to int) int {
	for _, w := range tailWords {
		switch {
		case !p.ends(from, to, w):
		case w == "(" && p.chars[to-1].pair >= 0:
		case w == "计" && strings.ContainsRune("总合统小累", p.at(to-2)): // 总计 is a name
		default:
			return utf8.RuneCountInString(w)
		}
	}
	return 0
}

// withoutYears quotes chars [from, to) without the years outside quotes.
func (p *parser) withoutYears(from, to int) string {
	var b strings.Builder
	for i := from; i < to; {
		if pair := p.chars[i].pair; pair > i && pair < to && p.at(i) == '“' {
			b.WriteString(p.quote(i, pair+1))
			i = pair + 1
			continue
		}
		if n := p.yearWord(i); n > 0 {
			i += n
			continue
		}
		b.WriteString(p.quote(i, i+1))
		i++
	}
	return b.String()
}

// yearWord is the length of the year at char i (2024年, 2024年度), 0 where there
// is none.
func (t *text) yearWord(i int) int {
	if isDigit(t.at(i-1)) || t.year(i) == 0 || t.at(i+4) != '年' {
		return 0
	}
	if t.at(i+5) == '度' {
		return 6
	}
	return 5
}

// postStops end the name of the thing that follows its count.
var postStops = []string{
	"开展", "进行", "实行", "实施", "提供", "实现", "编报", "编制", "纳入", "负责", "聘用", "需要", "需", "月", "每", "和", "及", "与", "以及", "并", "为", "在", "参加",
	"计算", "测算", "的", "用于", "由", "以", "占", "至", "到", "中", "内", "左右",
}

// nameAfter is the name of the things counted, where it follows the count:
// 89名法律顾问.
func (p *parser) nameAfter(i int) string {
	const most = 14
	j := i
	for j < len(p.chars) && j-i <= most {
		if pair := p.chars[j].pair; j > i && p.at(j) == '(' && pair > j && pair-j < 8 {
			j = pair + 1
			continue
		}
		if isStop(p.at(j)) || isDigit(p.at(j)) || p.at(j) == '《' || p.at(j) == '“' {
			break
		}
		if _, ok := p.word(j); ok || p.longest(j, postStops) > 0 {
			break
		}
		if _, ok := p.compare(j); ok {
			break
		}
		j++
	}
	if j-i < 2 || j-i > most {
		return ""
	}
	return p.quote(i, j)
}

// numberingAt returns the end of the numbering at char i ("（一）", "1．", "一是"),
// i where there is none.
func (t *text) numberingAt(i int) int {
	if r := t.at(i); r >= '①' && r <= '⑳' || r >= '⑴' && r <= '⒇' {
		return i + 1
	}
	j, bracket := i, t.at(i) == '('
	if bracket {
		j++
	}
	k := t.run(j)
	chinese := k == j
	for chinese && strings.ContainsRune("一二三四五六七八九十", t.at(k)) && k-j < 3 && t.at(k) != 0 {
		k++
	}
	switch {
	case k == j || k-j > 3:
		return i
	case bracket && t.at(k) == ')', !bracket && t.at(k) == ')' && t.chars[k].pair < 0, !bracket && t.at(k) == '、':
		return k + 1
	case !bracket && t.at(k) == '.' && (!isDigit(t.at(k+1)) || t.numbering(j, k)):
		return k + 1
	}
	return i
}
