package prose

import (
	"strings"
)

// leadWords and tailWords around a name do not belong to it.
var (
	leadWords = wordsOf(
		"*", "×", "=", "≈", "此外", "另外", "同时", "另有", "另", "并且", "并", "以及", "和", "及", "与", "且", "截至", "截止", "共有", "现有",
		"本部门", "本单位", "我部门", "我单位", "我局", "预计", "一是", "二是", "三是", "四是", "五是", "的", "按照", "按", "、", ".", "”", "》", "-",
	)
	tailWords = wordsOf(
		"不得少于", "不能少于", "不得低于", "不能低于", "不低于", "不少于", "不小于", "至少", "不得超过", "不能超过", "不得高于", "不超过", "不高于", "不大于", "不多于", "至多", "控制在",
		"人均", "户均", "预计需要", "预计花费", "共需", "需要", "花费", "预计", "分别为", "约为", "大约", "大致", "共计", "达到", "提高至", "提高到", "增加到", "增加至", "减少到", "减少至", "下降到", "下降至", "降低到", "降低至", "上升到", "上升至", "争取", "力争", "约", "近", "为", "是", "共", "计", "达", "至", "到", "仅", "需", "按照", "按", "由", "从", "各", "均", "低于", "高于", "超过", "小于", "大于", "少于", "多于", "自", "于", "在",
		":", ",", "、", "-", "(", "“", "每",
	)
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
	from = p.skipBody(p.skipLead(from, to), to)
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

// bodyTails end the name of a body.
var bodyTails = wordsOf("政府", "镇", "乡", "街道", "局", "委", "办", "院", "厅", "部", "会", "中心", "站", "所", "校", "馆", "区", "县", "市", "大学", "处", "队")

// skipBody returns where the name proper begins in chars [from, to): behind the name
// of a body that the budget year parts from it (某县某镇人民政府2021年度公务接待费).
func (p *parser) skipBody(from, to int) int {
	const longest, shortest = 36, 3
	for i := from; i < min(to, from+longest); i++ {
		if isStop(p.at(i)) {
			break
		}
		n := p.yearWord(i)
		if n == 0 || p.year(i) != p.opt.Year || i-from < shortest || p.ending(from, i, bodyTails) == 0 || i+n >= to {
			continue
		}
		return p.skipLead(i+n, to)
	}
	return from
}

// tail is the length of the word at the end of chars [from, to) that does not
// belong to the name.
func (p *parser) tail(from, to int) int {
	n := p.ending(from, to, tailWords)
	switch {
	case n != 1:
	case p.at(to-1) == '(' && p.chars[to-1].pair >= 0,
		p.at(to-1) == '计' && strings.ContainsRune("总合统小累", p.at(to-2)): // 总计 is a name
		return 0
	}
	return n
}

// withoutYears quotes chars [from, to) without the years outside quotes.
func (p *parser) withoutYears(from, to int) string {
	if from >= to {
		return ""
	}
	var b strings.Builder
	b.Grow(p.chars[to-1].to - p.chars[from].from)
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
		b.WriteRune(p.chars[i].raw)
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
