package indicator

// Scheme is an indicator scheme (绩效指标体系): which first levels there are and
// which second levels each may have. The zero value is not set.
type Scheme string

// Scheme2015 is the scheme of 财预〔2015〕88号: 产出, 效益 and 满意度, with 成本 a
// second level under 产出.
const Scheme2015 Scheme = "2015"

// Scheme2021 is the scheme of 财预〔2021〕101号, in which 成本 is a first level of
// its own with 经济成本, 社会成本 and 生态环境成本 below it.
const Scheme2021 Scheme = "2021"

// Level1 is a first-level indicator (一级指标). The zero value means that the
// form does not settle it.
type Level1 string

// First levels. CostLevel (成本指标) is one only in [Scheme2021].
const (
	Output       Level1 = "output"       // 产出指标
	Effect       Level1 = "effect"       // 效益指标
	Satisfaction Level1 = "satisfaction" // 满意度指标
	CostLevel    Level1 = "cost"         // 成本指标
)

// Level2 is a second-level indicator (二级指标). The zero value means that the
// form does not settle it.
type Level2 string

// Second levels of [Scheme2015].
const (
	Quantity            Level2 = "quantity"             // 数量指标
	Quality             Level2 = "quality"              // 质量指标
	Timeliness          Level2 = "timeliness"           // 时效指标
	Cost                Level2 = "cost"                 // 成本指标
	Economic            Level2 = "economic"             // 经济效益指标
	Social              Level2 = "social"               // 社会效益指标
	Ecological          Level2 = "ecological"           // 生态效益指标
	Sustainability      Level2 = "sustainability"       // 可持续影响指标
	ServiceSatisfaction Level2 = "service-satisfaction" // 服务对象满意度指标
)

// Second levels that only [Scheme2021] has, below its first level 成本指标.
const (
	EconomicCost   Level2 = "economic-cost"   // 经济成本指标
	SocialCost     Level2 = "social-cost"     // 社会成本指标
	EcologicalCost Level2 = "ecological-cost" // 生态环境成本指标
)

// levelNames is the printed word of each level and the order in which forms
// print them. The two schemes name the shared levels alike.
var level1Names = []struct {
	level  Level1
	zh, en string
}{
	{CostLevel, "成本指标", "Cost"},
	{Output, "产出指标", "Output"},
	{Effect, "效益指标", "Effect"},
	{Satisfaction, "满意度指标", "Satisfaction"},
}

var level2Names = []struct {
	level  Level2
	parent Level1
	zh, en string
	scheme Scheme // blank: in both
}{
	{EconomicCost, CostLevel, "经济成本指标", "Economic cost", Scheme2021},
	{SocialCost, CostLevel, "社会成本指标", "Social cost", Scheme2021},
	{EcologicalCost, CostLevel, "生态环境成本指标", "Ecological cost", Scheme2021},
	{Quantity, Output, "数量指标", "Quantity", ""},
	{Quality, Output, "质量指标", "Quality", ""},
	{Timeliness, Output, "时效指标", "Timeliness", ""},
	{Cost, Output, "成本指标", "Cost", Scheme2015},
	{Economic, Effect, "经济效益指标", "Economic effect", ""},
	{Social, Effect, "社会效益指标", "Social effect", ""},
	{Ecological, Effect, "生态效益指标", "Ecological effect", ""},
	{Sustainability, Effect, "可持续影响指标", "Sustainability", ""},
	{ServiceSatisfaction, Satisfaction, "服务对象满意度指标", "Service satisfaction", ""},
}

// Valid reports whether s is a known scheme.
func (s Scheme) Valid() bool { return s == Scheme2015 || s == Scheme2021 }

// Level1s returns the first levels of the scheme in the order forms print
// them, as a fresh slice; nil for an unknown scheme.
func (s Scheme) Level1s() []Level1 {
	var out []Level1
	for _, n := range level1Names {
		if s.Valid() && (n.level != CostLevel || s == Scheme2021) {
			out = append(out, n.level)
		}
	}
	return out
}

// Level2s returns the second levels that the scheme allows below l, in the
// order forms print them, as a fresh slice.
func (s Scheme) Level2s(l Level1) []Level2 {
	var out []Level2
	for _, n := range level2Names {
		if s.Valid() && n.parent == l && (n.scheme == "" || n.scheme == s) {
			out = append(out, n.level)
		}
	}
	return out
}

// Parent returns the first level that l stands below, or "" where l is not
// known.
func (l Level2) Parent() Level1 {
	for _, n := range level2Names {
		if n.level == l {
			return n.parent
		}
	}
	return ""
}

// Valid reports whether l is a known first level.
func (l Level1) Valid() bool { return l.Chinese() != "" }

// Valid reports whether l is a known second level.
func (l Level2) Valid() bool { return l.Chinese() != "" }

// Chinese gives the level as forms print it (产出指标), or "" where l is not set.
func (l Level1) Chinese() string {
	for _, n := range level1Names {
		if n.level == l {
			return n.zh
		}
	}
	return ""
}

// English gives the level in English, or "" where l is not set.
func (l Level1) English() string {
	for _, n := range level1Names {
		if n.level == l {
			return n.en
		}
	}
	return ""
}

// Chinese gives the level as forms print it (数量指标), or "" where l is not set.
func (l Level2) Chinese() string {
	for _, n := range level2Names {
		if n.level == l {
			return n.zh
		}
	}
	return ""
}

// English gives the level in English, or "" where l is not set.
func (l Level2) English() string {
	for _, n := range level2Names {
		if n.level == l {
			return n.en
		}
	}
	return ""
}
