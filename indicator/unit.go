package indicator

import (
	"math/big"
	"strings"

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
	tab  *unitTable // nil: the common one
}

// ParseUnit reads a unit: "人次", "万元", "元/人/天", "元每件", "(平方米)". It never
// fails: a unit that is not known is kept as written, has no [Dimension] and
// compares by its text.
func ParseUnit(text string) Unit { return standardUnits.parse(text) }

// ParseUnit is like the function [ParseUnit], with the parser's own units.
func (p *Parser) ParseUnit(text string) Unit { return p.units.parse(text) }

// String gives the unit in one spelling of its separators: 元/件 for 元每件.
func (u Unit) String() string { return u.text }

// IsZero reports whether there is no unit.
func (u Unit) IsZero() bool { return u.text == "" }

// Dimension says what the unit measures, by its first part.
func (u Unit) Dimension() Dimension { return u.table().dimension(u.text) }

// Known reports whether every part of the unit is a known one.
func (u Unit) Known() bool { return u.table().known(u.text) }

// Per gives the parts after the first "/": 人 and 天 of 元/人/天.
func (u Unit) Per() []string { return strings.Split(u.text, "/")[1:] }

// Comparable reports whether figures in both units can be compared exactly:
// 公顷 and 亩, but not 年 and 天, and not 元/人 and 元.
func (u Unit) Comparable(v Unit) bool {
	return u.text == v.text || u.worth().key == v.worth().key
}

// Same reports whether both are one unit in two spellings: 平米 and 平方米.
func (u Unit) Same(v Unit) bool {
	if u.text == v.text {
		return true
	}
	a, b := u.worth(), v.worth()
	return a.key == b.key && a.factor.Cmp(b.factor) == 0
}

// Convert gives a figure in unit u as one in unit v, and whether that can be
// done exactly: 15亩 is 1公顷, but 1平方米 is no finite decimal of 亩.
func (u Unit) Convert(x decimal.Decimal, v Unit) (decimal.Decimal, bool) {
	if u.text == v.text {
		return x, true
	}
	a, b := u.worth(), v.worth()
	if a.key != b.key {
		return decimal.Decimal{}, false
	}
	r := new(big.Rat).Mul(x.Rat(), a.factor)
	return exactDecimal(r.Quo(r, b.factor))
}

func (u Unit) worth() worth { return u.table().worth(u.text) }

func (u Unit) table() *unitTable {
	if u.tab == nil {
		return standardUnits
	}
	return u.tab
}

// unscaled takes a multiplier off a unit of its own cell, where it belongs to
// the number: 万亩 is 亩 and 4, 万元 stays.
func (u Unit) unscaled() (unit string, exp int8) {
	if u.table().lookup(first(u.text)) != nil {
		return u.text, 0
	}
	rest, exp := splitScale(u.text)
	return rest, exp
}

// first gives the part of a unit before "/".
func first(unit string) string {
	name, _, _ := strings.Cut(unit, "/")
	return name
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

func splitScale(s string) (rest string, exp int8) {
	for _, sc := range scales {
		if strings.HasPrefix(s, sc.word) {
			return s[len(sc.word):], sc.exp
		}
	}
	return s, 0
}
