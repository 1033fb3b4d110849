package rules

import (
	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

const basisMatch = "财预〔2015〕88号（绩效目标应相应匹配：部门整体目标与项目目标一致）"

// deptValue: the project's target against the department's, as sets of
// outcomes.
func deptValue() perf.Rule {
	return perf.Rule{
		ID:       "department/value",
		Title:    perf.Words{ZH: "项目指标值与部门整体目标不一致", EN: "a project's target does not fit the department's"},
		Basis:    basisMatch,
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "项目指标与它所支撑的部门指标比较两个目标值的取值范围：项目低于部门（达到项目目标仍可能达不到部门目标）或两者矛盾，同名的报错误，按含义对上的提请核对；只部分重叠的提请核对；单价标准应当相等。满意度由各项目向各自的对象调查，低于部门只提请核对。数量由多个项目合计达到部门目标的不报告；项目更高、相等不报告；定性值不比较。率值写作没有“%”的数字而部门为百分数的，按矛盾报告。",
			EN: "Both targets are sets of outcomes. A project whose set is wider than the department's (its target may be met and the department's missed), or apart from it, is an error where both have one name and a warning where they were matched by meaning; sets that only cross are a warning; prices must be equal. Satisfaction is asked of each project's own people: lower is a warning. Counts of several projects that together reach the department's, stricter and equal targets are right; words are not compared. A bare number against a percentage contradicts it.",
		},
		Wrong:      "部门：矛盾纠纷案件调解成功率 ≥75%　项目：矛盾纠纷案件调解成功率 ≥60%",
		Right:      "部门：矛盾纠纷案件调解成功率 ≥75%　项目：矛盾纠纷案件调解成功率 ≥75%",
		Supersedes: []string{"department/unit"},
		Run: func(p *perf.Pass) {
			v := surveyOf(p)
			eachLink(p, func(m *perf.Match) {
				d, t := &m.Department.Target, &m.Project.Target
				if d.Kind() == indicator.KindQualitative || t.Kind() == indicator.KindQualitative {
					return
				}
				if v.bareAgainstRate(m) {
					p.Compared(1)
					reportBareRate(p, m)
					return
				}
				if m.Relation == indicator.Incomparable {
					p.Skip(perf.Words{ZH: "两个指标值计量的不是一回事", EN: "the two values measure different things"})
					return
				}
				p.Compared(1)
				if d.Opposite(*t) {
					return // department/operator
				}
				reportRelation(p, m)
			})
		},
	}
}

func reportRelation(p *perf.Pass, m *perf.Match) {
	severity := perf.Warning
	var zh, en string
	switch m.Relation {
	case indicator.Weaker:
		zh, en = "项目低于部门，项目目标实现了部门目标也未必实现", "the project may meet its target and the department miss its own"
		severity = disagreement(m)
	case indicator.Contradicting:
		zh, en = "两者矛盾", "both cannot be met"
		severity = disagreement(m)
	case indicator.Overlapping:
		zh, en = "两者只部分重叠", "the two only overlap"
	case indicator.Stricter:
		if v := surveyOf(p); !v.isPrice(&m.Department.Target) || !v.isPrice(&m.Project.Target) {
			return
		}
		zh, en = "同一标准两处不同", "one price is stated in two ways"
	default:
		return
	}
	if v := surveyOf(p); v.isCounted(&m.Department.Target) && addUp(p, m) || v.overfulfils(m) {
		return
	}
	f := linkFinding(p, m, severity, perf.Words{ZH: pairZH(m) + "，" + zh + "。", EN: pairEN(m) + ": " + en + "."})
	f.Difference = targetDifference(m)
	p.Report(f)
}

// disagreement is the severity of two targets that cannot both be right.
func disagreement(m *perf.Match) perf.Severity {
	if isSatisfaction(m) {
		return perf.Warning
	}
	return graded(m, perf.Error)
}

// overfulfils reports whether a count of the project that is named as one
// number lies above a like number of the department: 12 and 30 are no
// contradiction but two plans, which department/lt-project asks about.
func (v *survey) overfulfils(m *perf.Match) bool {
	d, t := &m.Department.Target, &m.Project.Target
	if !v.isCounted(d) || !v.isCounted(t) || d.Op() != indicator.OpEqual && d.Op() != indicator.OpAtLeast && d.Op() != indicator.OpMoreThan {
		return false
	}
	if m.Relation != indicator.Contradicting || t.Op() != indicator.OpAtLeast && t.Op() != indicator.OpMoreThan {
		return false
	}
	n, ok := numberIn(t, d)
	own := numberOf(d)
	return ok && n.compare(&own) > 0
}

// targetDifference is the project's number less the department's, where both
// are numbers of one unit.
func targetDifference(m *perf.Match) string {
	d, t := &m.Department.Target, &m.Project.Target
	if d.Kind() != indicator.KindQuantity || t.Kind() != indicator.KindQuantity {
		return ""
	}
	n, ok := numberIn(t, d)
	if own := numberOf(d); !ok || n.compare(&own) == 0 {
		return ""
	}
	return n.decimal().Sub(d.Number()).String() + differenceUnit(d.Unit())
}

// differenceUnit is the unit of a difference: two rates differ by points.
func differenceUnit(unit string) string {
	if unit == "%" {
		return "个百分点"
	}
	return unit
}

// bareAgainstRate reports whether the names are equal and one value is a bare
// number that is not the other's percentage.
func (v *survey) bareAgainstRate(m *perf.Match) bool {
	d, t := &m.Department.Target, &m.Project.Target
	if !m.SameName || d.Kind() != indicator.KindQuantity || t.Kind() != indicator.KindQuantity {
		return false
	}
	oneBare := v.measureOf(t) == share && v.isBareNumber(d) || v.measureOf(d) == share && v.isBareNumber(t)
	x, y := numberOf(d), numberOf(t)
	return oneBare && x.compare(&y) != 0
}

// isBareNumber reports a value without a unit, and a rate of at most 1 whose name
// alone has one: 1 below 受理率(%) may mean 100%. A column of units settles it.
func (v *survey) isBareNumber(t *indicator.Target) bool {
	if v.measureOf(t) == bare {
		return true
	}
	n, unity := numberOf(t), whole(1)
	return t.UnitFrom() == indicator.UnitFromName && !hasPercent(t.Text()) && n.compare(&unity) <= 0
}

func hasPercent(text string) bool {
	for _, r := range text {
		if r == '%' || r == '％' || r == '‰' {
			return true
		}
	}
	return false
}

func reportBareRate(p *perf.Pass, m *perf.Match) {
	zh, en := "率值应写明“%”，按字面两者矛盾", "a rate needs its %; as written both cannot be met"
	one := decimal.New(1, 0)
	if m.Project.Target.Number().Equal(one) || m.Department.Target.Number().Equal(one) {
		zh += "；若“1”意为100%，请改写"
	}
	p.Report(linkFinding(p, m, perf.Error, perf.Words{
		ZH: fillIn("“{}”部门整体目标写作“{}”，项目“{}”写作“{}”，{}。", m.Department.Name, m.Department.Target.Text(), m.Form.Name.Text, m.Project.Target.Text(), zh),
		EN: fillIn("{}: the department's form has {}, project {} has {}: {}.", m.Department.Name, m.Department.Target.Text(), m.Form.Name.Text, m.Project.Target.Text(), en),
	}))
}

// indOperator: both ends open to opposite sides.
func indOperator() perf.Rule {
	return perf.Rule{
		ID:       "department/operator",
		Title:    perf.Words{ZH: "项目与部门指标方向相反", EN: "project and department pull in opposite directions"},
		Basis:    basisMatch,
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "同一指标在部门表为“≤”（越低越好）、在项目表为“≥”（越高越好），或反过来：无论数值如何，两处必有一处写错。按含义对上的提请核对。没有大小方向的值不比较。",
			EN: "One indicator with ≤ (the lower the better) in the department's form and ≥ in the project's, or the other way round: whatever the numbers, one of the two is wrong. Matched by meaning only, it is a warning.",
		},
		Wrong: "部门：成本节约率 ≤2%　项目：成本节约率 ≥2%",
		Right: "部门：成本节约率 ≥1%　项目：成本节约率 ≥2%",
		Run: func(p *perf.Pass) {
			eachLink(p, func(m *perf.Match) {
				d, t := m.Department.Target, m.Project.Target
				if d.Direction() == "" || t.Direction() == "" {
					return
				}
				p.Compared(1)
				if !d.Opposite(t) {
					return
				}
				p.Report(linkFinding(p, m, graded(m, perf.Error), perf.Words{
					ZH: pairZH(m) + "，方向相反。",
					EN: pairEN(m) + ": the directions are opposite.",
				}))
			})
		},
	}
}

// indUnit: one name, two units.
func indUnit() perf.Rule {
	return perf.Rule{
		ID:       "department/unit",
		Title:    perf.Words{ZH: "同名指标计量单位不同类", EN: "one name, units of two kinds"},
		Basis:    "地方绩效目标审核要点（指标性质、方向、目标值、计量单位应正确）",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "部门与项目的同名指标都是数值，但计量单位不属一类（人与件、元与%），无法相互支撑。单位没有写的不判断，由单位规则报告；人与人次等可比单位不报告。",
			EN: "Department and project give numbers under one name in units of different kinds (人 and 件, 元 and %), so neither can serve the other. A number without a unit says nothing here.",
		},
		Wrong: "部门：法律援助案件数 ≥200件　项目：法律援助案件数 ≥200人",
		Right: "部门：法律援助案件数 ≥200件　项目：法律援助案件数 ≥200件",
		Run: func(p *perf.Pass) {
			eachLink(p, func(m *perf.Match) {
				d, t := m.Department.Target, m.Project.Target
				if !m.SameName || !isNumeric(d) || !isNumeric(t) || d.Unit() == "" || t.Unit() == "" {
					return
				}
				p.Compared(1)
				a, b := d.Measure(), t.Measure()
				if a.Comparable(b) || m.Relation != indicator.Incomparable || akin(a, b) {
					return
				}
				p.Report(linkFinding(p, m, "", perf.Words{
					ZH: pairZH(m) + "，计量单位不同类。",
					EN: pairEN(m) + ": the units are of different kinds.",
				}))
			})
		},
	}
}

// akin are units that forms use for one thing, though no number converts.
func akin(a, b indicator.Unit) bool { return akinGroups[a.String()]&akinGroups[b.String()] != 0 }

// akinGroups gives of each unit the groups of akinUnits that it stands in, a bit
// a group.
var akinGroups = indexAkin()

func indexAkin() map[string]uint32 {
	groups := map[string]uint32{}
	for i, units := range akinUnits {
		for _, u := range units {
			groups[u] |= 1 << i
		}
	}
	return groups
}

func isNumeric(t indicator.Target) bool {
	switch t.Kind() {
	case indicator.KindQuantity, indicator.KindRange, indicator.KindTiers:
		return true
	}
	return false
}
