package prose

import (
	"slices"
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
	p.outcomeOf(&n)
	return n
}

// outcomeOf completes the name of an outcome that follows its budget
// (“三公”经费年初预算为4万元，支出决算为3万元): both are of one thing.
func (p *parser) outcomeOf(n *name) {
	k := len(p.claims) - 1
	if k < 0 || !slices.Contains(outcomeWords, n.text) || p.infos[k].sentence != p.sentence || p.infos[k].dim != "元" {
		return
	}
	for _, w := range planWords {
		if what, ok := strings.CutSuffix(p.claims[k].Subject, w); ok {
			n.text = orElse(what, n.text)
			return
		}
	}
}

func orElse(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// planWords end the name of a budget, and outcomeWords alone name its outcome.
var (
	planWords    = []string{"支出年初预算数", "支出年初预算", "年初预算数", "年初预算", "支出全年预算", "全年预算", "支出预算", "预算数", "预算"}
	outcomeWords = []string{"支出决算", "支出决算数", "决算支出", "决算数", "决算"}
)

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
	for k := len(p.claims) - 1; k >= max(0, len(p.claims)-lookBack) && p.infos[k].sentence >= p.sentence-2; k-- {
		c, in := p.claims[k], p.infos[k]
		switch {
		case dated && in.dim == "元" && !c.InReason,
			!dated && n.text != "" && in.segment == p.segment && in.dim != "" && in.dim != "元":
			n.text = c.Subject
			return
		}
	}
	if p.topic != "" && dated {
		n.text = p.topic
	}
}

// lookBack bounds how many claims are looked through for one that fits.
const lookBack = 32

// colonWords behind a colon, and vagueWords alone, name nothing.
var (
	vagueWords = []string{
		"预算", "数", "安排", "当年", "本年", "年初", "年度", "执行", "完成", "决算", "实际", "金额", "资金", "涉及", "合计", "共计", "总计", "共", "计", "为",
		"项目预算资金", "项目金额", "项目资金", "财政性", "部门", "上年", "去年", "本年度", "经费", "按", "同口径", "可比口径",
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

// postStops end the name of the thing that follows its count.
var postStops = wordsOf(
	"开展", "进行", "实行", "实施", "提供", "实现", "编报", "编制", "纳入", "负责", "聘用", "需要", "需", "月", "每", "和", "及", "与", "以及", "并", "为", "在", "参加",
	"计算", "测算", "的", "用于", "由", "以", "占", "至", "到", "左右",
)

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
		if r := p.at(j); (r == '中' || r == '内') && isStop(p.at(j+1)) {
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
