package rules

import (
	"slices"
	"strings"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// unitKinds are ends of names that say by themselves what is measured, with the
// dimensions that units of it have.
var unitKinds = []struct {
	ends []string
	dims []indicator.Dimension
}{
	{[]string{"长度", "里程", "公里数"}, []indicator.Dimension{indicator.Length}},
	{[]string{"面积", "亩数"}, []indicator.Dimension{indicator.Area}},
	{[]string{"人数", "人次", "人次数", "户数", "次数", "场次"}, []indicator.Dimension{indicator.Count}},
	{[]string{"天数", "时长", "小时数"}, []indicator.Dimension{indicator.Time}},
	{[]string{"金额", "资金额", "投资额"}, []indicator.Dimension{indicator.Money}},
}

// foreignDims are the dimensions that contradict a name of another; a rate and a
// score may be one of anything.
var foreignDims = []indicator.Dimension{
	indicator.Money, indicator.Time, indicator.Length, indicator.Area, indicator.Volume, indicator.Mass, indicator.Count,
}

func valueUnitName() perf.Rule {
	return perf.Rule{
		ID:    "value/unit-name",
		Title: perf.Words{ZH: "计量单位与指标名称所说的不是一类", EN: "a unit of another kind than the name measures"},
		Basis: "逻辑：率以百分比计，长度、面积、人数、天数、金额各有其单位；财政部门审核口径：计量单位应当正确",
		Doc: perf.Words{
			ZH: "指标名称以率（或比例、满意度）结尾，单位却是个、元、公里一类；或者名称以长度、面积、人数、天数、金额之类结尾，单位却属另一类（面积为“3处”、长度为“32万元”）。百分比、分、倍、每若干人的比率，效率、频率一类不是比例的名称，不认识的单位，以及名称括号内写有单位的，都不报告。请核对单位，或者改指标名称。",
			EN: "A name that ends as a rate has a unit such as 个, 元 or 公里, or one that ends in length, area, persons, days or an amount has a unit of another kind (an area of 3处, a length of 32万元). Per cent, points, multiples and ratios, names that only end like a rate (效率, 频率), units that are not known, and names with a unit in brackets are passed over. Check the unit, or the name.",
		},
		Wrong:    "整治河道长度 | ≥32万元",
		Right:    "整治河道长度 | ≥32公里",
		Severity: perf.Warning,
		Run: judgeEach(judgeUnitName, byValue, perf.Words{
			ZH: "单位与名称不是一类：{list}。",
			EN: "The unit is of another kind than the name: {list}.",
		}),
	}
}

func judgeUnitName(_ *perf.Pass, e *entry) judgement {
	if e.kind != indicator.KindQuantity && e.kind != indicator.KindRange || e.unit.Dimension() != "" {
		return judgement{}
	}
	wanted := dimsOf(e)
	unit := e.Target.Unit()
	if wanted == nil || unit == "" || strings.Contains(unit, "/") {
		return judgement{}
	}
	dim := e.Target.Measure().Dimension()
	if slices.Contains(wanted, dim) || !slices.Contains(foreignDims, dim) {
		return rightIf(dim != "")
	}
	return judgement{verdict: wrong}
}

// dimsOf are the dimensions that the name of an indicator asks for, nil where it
// does not say.
func dimsOf(e *entry) []indicator.Dimension {
	if e.speaks(traitRate) {
		if e.speaks(traitNoShare) {
			return nil
		}
		return []indicator.Dimension{indicator.Rate}
	}
	name := stem(e.Name)
	for _, k := range unitKinds {
		for _, end := range k.ends {
			if strings.HasSuffix(name, end) {
				return k.dims
			}
		}
	}
	return nil
}
