package forms

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// sides tells which column each line of a row belongs to: by its own words, by
// its place in a row of two, by what stands nearest above, or as the line before.
// Where nothing tells, it is the year's.
func (f *funds) sides(sums []*pair) []int {
	out := make([]int, len(sums))
	both := f.columns[sideWhole].seen && f.columns[sideYear].seen
	pair := len(sums) == 2 && (both || isTotal(sums[0].label.text) && isTotal(sums[1].label.text))
	for i, p := range sums {
		s := spanOf(p.label.text)
		switch named := splitNamed(p.label.text); {
		case named >= 0:
			f.startSplit()
			out[i] = named
		case s != spanNone && !f.split:
			out[i] = map[span]int{spanWhole: sideWhole, spanYear: sideYear}[s]
		case pair:
			out[i] = i
		case both:
			out[i] = f.nearest(p.label.col)
		case i > 0:
			out[i] = out[i-1]
		case f.columns[sideWhole].seen || f.columns[sideYear].seen:
			out[i] = f.side
		case strings.HasPrefix(p.label.base(), "项目") && isTotal(p.label.text):
			out[i], f.columns[sideWhole].weak = sideWhole, true
		default:
			out[i] = sideYear
		}
	}
	return out
}

// nearest is the column whose labels stand nearest, the last one used where both
// do.
func (f *funds) nearest(col int) int {
	a, b := f.columns[sideWhole], f.columns[sideYear]
	switch {
	case !b.seen:
		return sideWhole
	case !a.seen:
		return sideYear
	}
	da, db := abs(a.col-col), abs(b.col-col)
	switch {
	case da < db:
		return sideWhole
	case db < da:
		return sideYear
	}
	return f.side
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// add puts a line into its column.
func (f *funds) add(side int, label *cell, word string, fig budget.Figure) {
	s := &f.columns[side]
	if year := &f.columns[sideYear]; side == sideWhole && s.total && !year.seen && isTotal(word) && isPlainTotal(word) {
		side, s = sideYear, year // a second total, in a form with one column
	}
	f.side = side
	s.col, s.seen = label.col, true
	label.used = true
	if isTotal(word) && isPlainTotal(word) && !s.total && len(s.Parts) == 0 {
		s.Total, s.total = fig, true
		return
	}
	part := perf.FundPart{Label: word, Source: fundSource(word), Figure: fig}
	part.Depth = s.depth(word, part.Source)
	if s.above > 0 && label.col > s.above {
		part.Depth = 1
	} else {
		s.above = 0
	}
	s.Parts = append(s.Parts, part)
	f.row = append(f.row, fundSpot{label.col, side, len(s.Parts) - 1})
}

// depth is how deep a line stands: numbering says it, else the kinds of fiscal
// money stand below 财政拨款.
func (s *fundSide) depth(word string, kind perf.FundSource) int {
	word = folded(word)
	chinese := strings.TrimLeft(strings.TrimPrefix(word, "("), "一二三四五六七八九十")
	digits := strings.TrimLeft(strings.TrimPrefix(word, "("), "0123456789①②③④⑤⑥⑦⑧⑨")
	switch {
	case strings.HasPrefix(chinese, ")") || strings.HasPrefix(chinese, "、") && chinese != word:
		s.lined, s.fine = true, false
		return 0
	case s.lined && digits != strings.TrimPrefix(word, "("):
		return 1
	}
	if n := len(s.Parts); n > 0 && strings.HasPrefix(word, "其中") && s.Parts[n-1].Depth == 0 && divides(&s.Parts[n-1], kind, word) {
		s.within = true
	}
	if s.within && family(kind, word) > familyFiscal {
		return 1
	}
	s.within = false
	switch kind {
	case perf.FundFiscal:
		s.fine = true
	case perf.FundCentral, perf.FundProvince, perf.FundLocal, perf.FundGeneral, perf.FundGovernment, perf.FundStateCapital:
		if s.fine {
			return 1
		}
	default:
		s.fine = false
	}
	return 0
}

// The families of sources: those of one stand beside each other, and 其中： before
// one of a later family divides the line above it.
const (
	familyOther  = iota // money of the unit's own
	familyFiscal        // 财政拨款
	familyFund          // 一般公共预算, 政府性基金, …
	familyLevel         // 中央, 省级, 上级, 本级, …
	familyYear          // 上年结转
)

// family is that of a source.
func family(kind perf.FundSource, word string) int {
	switch kind {
	case perf.FundFiscal:
		return familyFiscal
	case perf.FundGeneral, perf.FundGovernment, perf.FundStateCapital, perf.FundSocial:
		return familyFund
	case perf.FundCentral, perf.FundProvince, perf.FundLocal:
		return familyLevel
	case perf.FundCarryOver:
		return familyYear
	}
	if strings.Contains(word, "上级") {
		return familyLevel
	}
	return familyOther
}

// divides reports whether 其中： before a source divides the line above, which is of
// another family, and does not stand beside it as 上年结转 does beside 当年拨款.
func divides(above *perf.FundPart, kind perf.FundSource, word string) bool {
	a, k := family(above.Source, ""), family(kind, word)
	if k == familyYear && (strings.Contains(above.Label, "当年") || strings.Contains(above.Label, "本年")) {
		return false
	}
	return (a == familyFiscal || a == familyFund) && k > a
}
