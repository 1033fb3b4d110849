package indicator

import (
	"math/big"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// Dimension says what kind of thing a unit measures. The zero value is that of
// a unit that is not known, or of no unit.
type Dimension string

// Dimensions. The dimension of a unit with "/" is that of its first part:
// 元/人/天 is Money, 人/年 is Count.
const (
	Count          Dimension = "count"  // 计数: 人 件 次 …
	Money          Dimension = "money"  // 金额: 元 万元
	Rate           Dimension = "rate"   // 比率: % ‰ 倍
	Time           Dimension = "time"   // 时间: 年 月 天 小时
	Length         Dimension = "length" // 长度: 米 公里
	Area           Dimension = "area"   // 面积: 平方米 亩 公顷
	Volume         Dimension = "volume" // 体积: 立方米 升
	Mass           Dimension = "mass"   // 质量: 吨 公斤
	Energy         Dimension = "energy" // 能量: 千瓦时
	Power          Dimension = "power"  // 功率: 千瓦
	OtherDimension Dimension = "other"  // a known unit of no dimension above: 分 ℃ 分贝
)

// Unit is a unit of measure (计量单位) as written, and what is known of it. The
// zero value is no unit.
type Unit struct {
	text string
	tab  *unitTable
}

// ParseUnit reads a unit: "人次", "万元", "元/人/天", "元每件", "(平方米)". It never
// fails: a unit that is not known is kept as written, has no [Dimension] and
// compares by its text.
func ParseUnit(text string) Unit { return standardUnits.parse(text) }

// UnitDimension gives the dimension of a unit as written: "元/件" is [Money].
func UnitDimension(text string) Dimension { return ParseUnit(text).Dimension() }

func (t *unitTable) parse(text string) Unit {
	s := cut(fold(text))
	for len(s) > 2 && s[0] == '(' && s[len(s)-1] == ')' {
		s = cut(s[1 : len(s)-1])
	}
	if u, end := t.scan(s, 0); end == len(s) && end > 0 {
		return Unit{u, t}
	}
	for _, sc := range scales { // 万亩, 万: in a column of its own the multiplier stands with the unit
		if rest, ok := strings.CutPrefix(s, sc.word); ok {
			if rest == "" {
				return Unit{s, t}
			}
			if u, end := t.scan(rest, 0); end == len(rest) {
				return Unit{sc.word + u, t}
			}
		}
	}
	return Unit{s, t}
}

// String gives the unit in one spelling of its separators: 元/件 for 元每件.
func (u Unit) String() string { return u.text }

// IsZero reports whether there is no unit.
func (u Unit) IsZero() bool { return u.text == "" }

// Dimension says what the unit measures, by its first part.
func (u Unit) Dimension() Dimension { return u.table().measure(u.text).dim }

// Known reports whether every part of the unit is a known one.
func (u Unit) Known() bool { return u.table().measure(u.text).known }

// Per gives the parts after the first "/": 人 and 天 of 元/人/天.
func (u Unit) Per() []string {
	parts := strings.Split(u.text, "/")
	return parts[1:]
}

// Comparable reports whether figures in both units can be compared exactly:
// 公顷 and 亩, but not 年 and 天, and not 元/人 and 元.
func (u Unit) Comparable(v Unit) bool {
	return u.text == v.text || u.table().measure(u.text).key == v.table().measure(v.text).key
}

// Same reports whether both are one unit in two spellings: 平米 and 平方米.
func (u Unit) Same(v Unit) bool {
	a, b := u.table().measure(u.text), v.table().measure(v.text)
	return u.text == v.text || a.key == b.key && a.factor.Cmp(b.factor) == 0
}

// Convert gives a figure in unit u as one in unit v, and whether that can be
// done exactly: 15亩 is 1公顷, but 1亩 is no finite decimal of 公顷.
func (u Unit) Convert(x decimal.Decimal, v Unit) (decimal.Decimal, bool) {
	if u.text == v.text {
		return x, true
	}
	a, b := u.table().measure(u.text), v.table().measure(v.text)
	if a.key != b.key {
		return decimal.Decimal{}, false
	}
	r := new(big.Rat).Mul(x.Rat(), a.factor)
	r.Quo(r, b.factor)
	return exactDecimal(r)
}

func (u Unit) table() *unitTable {
	if u.tab == nil {
		return standardUnits
	}
	return u.tab
}

// exactDecimal gives a rational as a decimal, and whether it has an end.
func exactDecimal(r *big.Rat) (decimal.Decimal, bool) {
	n, exact := r.FloatPrec()
	if !exact {
		return decimal.Decimal{}, false
	}
	d, err := decimal.NewFromString(r.FloatString(n))
	return d, err == nil
}

// unitTable finds units by name. It is built once and then only read.
type unitTable struct {
	rows   []unitRow
	byName map[string]int32
}

var standardUnits = newUnitTable(nil)

func newUnitTable(own []unitRow) *unitTable {
	t := &unitTable{byName: make(map[string]int32, 512)}
	for _, r := range unitRows {
		t.add(r)
	}
	for _, w := range strings.Fields(countWords) {
		t.add(unitRow{w, Count, w, 1, 1})
	}
	for _, r := range own {
		t.add(r)
	}
	return t
}

func (t *unitTable) add(r unitRow) {
	for _, name := range strings.Fields(r.names) {
		t.byName[name] = int32(len(t.rows))
	}
	t.rows = append(t.rows, r)
}

func (t *unitTable) lookup(name string) *unitRow {
	if i, ok := t.byName[name]; ok {
		return &t.rows[i]
	}
	return nil
}

// measure is what a unit is worth: figures in two units with one key compare
// after each is multiplied by its factor.
type measure struct {
	key    string
	factor *big.Rat
	dim    Dimension
	known  bool
}

func (t *unitTable) measure(unit string) measure {
	m := measure{factor: big.NewRat(1, 1), known: unit != ""}
	parts := strings.Split(unit, "/")
	for i, part := range parts {
		name, exp := part, int8(0)
		row := t.lookup(name)
		if row == nil {
			name, exp = splitScale(part)
			row = t.lookup(name)
		}
		f := number{coef: 1, exp: exp}.rat()
		if row != nil {
			f.Mul(f, big.NewRat(row.num, row.den))
			parts[i] = row.base
		} else {
			parts[i] = name
			m.known = m.known && name == ""
		}
		if i == 0 {
			m.factor.Mul(m.factor, f)
			if row != nil {
				m.dim = row.dim
			}
		} else {
			m.factor.Quo(m.factor, f)
		}
	}
	slices.Sort(parts[1:]) // 元/人/天 is 元/天/人
	m.key = strings.Join(parts, "/")
	return m
}

func splitScale(s string) (rest string, exp int8) {
	for _, sc := range scales {
		if r, ok := strings.CutPrefix(s, sc.word); ok {
			return r, sc.exp
		}
	}
	return s, 0
}

// maxUnitRunes bounds a part of a unit that is not known: longer ones are
// sentences.
const maxUnitRunes = 5

// scan reads a unit at s[i:] and gives it in one spelling, with its end; the
// end is i where there is none.
func (t *unitTable) scan(s string, i int) (unit string, end int) {
	start := i
	end = t.atom(s, i, false)
	if end == i {
		return "", i
	}
	if s[i:end] == "百分比" || s[i:end] == "个百分点" || s[i:end] == "百分点" {
		return "%", end
	}
	plainly := true // the text between start and end is already the spelling we want
	for {
		sep, n, slash := separator(s[end:])
		if !sep {
			break
		}
		next := t.atom(s, end+n, true)
		if next == end+n {
			break
		}
		if plainly && !slash {
			plainly = false
			unit = s[start:end]
		}
		if !plainly {
			unit += "/" + s[end+n:next]
		}
		end = next
	}
	if b := t.bracketed(s, end); b > end && plainly { // 件(册)
		end = b
	}
	if plainly {
		unit = s[start:end]
	}
	return unit, end
}

// separator reads what stands between two parts of a unit: "/", 每, or, between
// later parts, a dot or comma. slash reports the spelling kept.
func separator(s string) (ok bool, n int, slash bool) {
	if s == "" {
		return false, 0, false
	}
	switch {
	case s[0] == '/' || s[0] == '*' || s[0] == '.':
		n = 1
	case strings.HasPrefix(s, "·"):
		n = 2
	case strings.HasPrefix(s, "、"):
		n = 3
	case strings.HasPrefix(s, "每"):
		return true, 3, false
	default:
		return false, 0, false
	}
	if strings.HasPrefix(s[n:], "每") {
		return true, n + 3, false
	}
	return true, n, s[0] == '/'
}

// atom finds the end of one part of a unit.
func (t *unitTable) atom(s string, i int, divisor bool) int {
	if i >= len(s) {
		return i
	}
	if s[i] == '%' {
		return i + 1
	}
	run := runEnd(s, i)
	if run == i {
		return i
	}
	if _, ok := t.byName[s[i:run]]; ok {
		return run
	}
	if end := t.prefix(s, i, run); end > i {
		return end
	}
	if n := scaleBefore(s[i:run]); n > 0 {
		if end := t.prefix(s, i+n, run); end > i+n {
			if divisor || t.lookup(s[i+n:end]).dim == Money {
				return end
			}
		}
	}
	for j, c := range s[i:run] {
		if _, n := suffixWords.match(s[i+j : run]); n > 0 || strings.ContainsRune(noUnit, c) {
			run = i + j
			break
		}
	}
	if utf8.RuneCountInString(s[i:run]) > maxUnitRunes {
		return i
	}
	return run
}

func scaleBefore(s string) int {
	for _, sc := range scales {
		if strings.HasPrefix(s, sc.word) {
			return len(sc.word)
		}
	}
	return 0
}

// prefix finds the longest known unit at s[i:end].
func (t *unitTable) prefix(s string, i, end int) int {
	for limit := i + 24; end > limit; end = lastRune(s, end) {
	}
	for ; end > i; end = lastRune(s, end) {
		if _, ok := t.byName[s[i:end]]; ok {
			return end
		}
	}
	return i
}

func lastRune(s string, end int) int {
	_, n := utf8.DecodeLastRuneInString(s[:end])
	return end - n
}

// runEnd finds the end of the letters at s[i:]; 每 and numerals in digits end a
// run, too.
func runEnd(s string, i int) int {
	for i < len(s) {
		c := s[i]
		if c < utf8.RuneSelf {
			if c|0x20 < 'a' || c|0x20 > 'z' {
				break
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == '每' || r < '\u4e00' || r > '\u9fff' {
			if r == '每' || !(unicode.IsLetter(r) || r == '²' || r == '³' || r == '℃' || r == '°' || r == '㎡' || r == '㎥' || r == '‰') {
				break
			}
		}
		i += n
	}
	return i
}

// bracketed reads a second unit in brackets after the first, as in 件(册).
func (t *unitTable) bracketed(s string, i int) int {
	if i >= len(s) || s[i] != '(' {
		return i
	}
	end := strings.IndexByte(s[i:], ')')
	if end < 0 {
		return i
	}
	if _, ok := t.byName[s[i+1:i+end]]; !ok {
		return i
	}
	return i + end + 1
}
