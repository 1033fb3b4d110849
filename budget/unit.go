package budget

import "strings"

// Unit is the unit a figure is printed in. The zero value is not known. Money
// in one unit converts exactly into another.
type Unit string

// Units of budget figures.
const (
	Yuan        Unit = "元"
	TenThousand Unit = "万元"
	Million100  Unit = "亿元"
	Percent     Unit = "%"
	Times       Unit = "倍" // 增长16倍
)

// countUnits are units of things that are counted, never rounded.
var countUnits = []Unit{
	"人", "人次", "名", "户", "家", "个", "项", "件", "次", "辆", "台", "台（套）", "台(套)",
	"套", "间", "所", "处", "份", "期", "批", "批次", "团组", "个项目", "个单位",
}

// unitSpellings are other ways to print a unit.
var unitSpellings = map[string]Unit{
	"％": Percent, "人民币元": Yuan, "人民币万元": TenThousand, "圆": Yuan, "万圆": TenThousand,
}

// scale is the power of ten of a unit of money in 元, false for other units.
func (u Unit) scale() (int32, bool) {
	switch u {
	case TenThousand:
		return 4, true
	case Yuan:
		return 0, true
	case Million100:
		return 8, true
	case "十元":
		return 1, true
	case "百元":
		return 2, true
	case "千元":
		return 3, true
	case "百万元":
		return 6, true
	case "千万元":
		return 7, true
	}
	return 0, false
}

// is compares units; most are one of two, which are told without a call.
func (u Unit) is(o Unit) bool {
	switch o {
	case TenThousand:
		return u == TenThousand
	case Yuan:
		return u == Yuan
	}
	return u == o
}

// IsMoney reports whether the unit is one of money.
func (u Unit) IsMoney() bool {
	_, ok := u.scale()
	return ok
}

// isCount reports whether things are counted in the unit.
func (u Unit) isCount() bool {
	if u == TenThousand || u == Yuan || u == Percent || u == "" {
		return false
	}
	for _, c := range countUnits {
		if c == u {
			return true
		}
	}
	return false
}

// unitOf gives the unit that a text is, blank where it is none.
func unitOf(text string) Unit {
	if text == "" {
		return ""
	}
	if u, ok := unitSpellings[text]; ok {
		return u
	}
	u := Unit(text)
	if u == Percent || u == Times || u.IsMoney() || u.isCount() {
		return u
	}
	return ""
}

// ParseUnit finds the unit of money that a line declares: "单位：万元",
// "金额单位:元", "（单位：人民币万元）", "金额（万元）". It is blank where the text
// declares none.
func ParseUnit(text string) Unit {
	text = strings.Map(func(r rune) rune {
		if isSpace(r) {
			return -1
		}
		return r
	}, text)
	for _, mark := range []string{"单位：", "单位:", "单位为", "单位", "（", "("} {
		for rest := text; ; {
			_, after, ok := strings.Cut(rest, mark)
			if !ok {
				break
			}
			if u := unitAtStart(after); u != "" {
				return u
			}
			rest = after
		}
	}
	return unitOf(text)
}

// unitAtStart is the longest unit of money that a text begins with, if what
// follows is not the rest of another word.
func unitAtStart(text string) Unit {
	end := strings.IndexAny(text, "）)，,；;。/、|：: ")
	if end >= 0 {
		text = text[:end]
	}
	if u, ok := unitSpellings[text]; ok && u.IsMoney() {
		return u
	}
	if u := Unit(text); u.IsMoney() {
		return u
	}
	if strings.HasPrefix(text, "万元") {
		return "万元" // the beginning of no other word
	}
	return ""
}
