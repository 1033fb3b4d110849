package rules

import (
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// indLtProject: the department promises less than one of its projects.
func indLtProject() perf.Rule {
	return perf.Rule{
		ID:       "department/lt-project",
		Title:    perf.Words{ZH: "部门数量目标低于项目", EN: "the department promises less than its project"},
		Basis:    basisMatch,
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "同一数量指标，部门整体目标小于某一个项目的目标，或小于各项目之和（人、户等可能重复计算的不合计）：部门目标偏低，或项目目标没有汇总进来。相等、部门更高不报告；率值和单价不在此列。",
			EN: "A count of which the department promises less than one of its projects does, or than its projects do together (people and households, who may be counted twice, are not added): the department's target is too low, or was not summed up. Rates and prices are not meant.",
		},
		Wrong: "部门：普法活动举办次数 ≥12次　项目：普法活动举办次数 ≥30次",
		Right: "部门：普法活动举办次数 ≥30次　项目：普法活动举办次数 ≥30次",
		Run:   runLtProject,
	}
}

func runLtProject(p *perf.Pass) {
	told := map[*indicator.Indicator]bool{}
	v := surveyOf(p)
	eachLink(p, func(m *perf.Match) {
		d, t := &m.Department.Target, &m.Project.Target
		if !v.isCounted(d) || !v.isCounted(t) || d.Direction() == indicator.LowerIsBetter || t.Direction() == indicator.LowerIsBetter {
			return
		}
		n, ok := numberIn(t, d)
		if !ok {
			return
		}
		p.Compared(1)
		if own := numberOf(d); n.compare(&own) > 0 {
			told[m.Department.Indicator] = true
			f := linkFinding(p, m, "", perf.Words{
				ZH: pairZH(m) + "，部门低于所属项目。",
				EN: pairEN(m) + ": the department promises less than its project.",
			})
			f.Difference = n.decimal().Sub(d.Number()).String() + d.Unit()
			p.Report(f)
		}
	})
	links, all := p.Links(), sharesOf(p)
	for i := range links {
		m := &links[i]
		s := all[m.Department.Indicator]
		if s == nil || s.parts[len(s.parts)-1] != m || len(s.parts) < 2 || told[m.Department.Indicator] || !additive(m.Department.Target.Unit()) {
			continue
		}
		if own := numberOf(&m.Department.Target); s.total.compare(&own) <= 0 {
			continue
		}
		reportSharesAbove(p, m.Department.Indicator, s)
	}
}

func reportSharesAbove(p *perf.Pass, d *indicator.Indicator, s *shares) {
	total := s.total.decimal()
	f := perf.Finding{
		Difference: total.Sub(d.Target.Number()).String() + d.Target.Unit(),
		Message: perf.Words{
			ZH: "“" + d.Name + "”部门整体目标为" + aim(d) + "，各项目合计" + total.String() + d.Target.Unit() + "，部门低于项目之和。",
			EN: d.Name + ": the department aims at " + aim(d) + ", its projects together at " + total.String() + d.Target.Unit() + ".",
		},
		Evidence: []perf.Evidence{p.CiteTarget(d)},
	}
	links, v := p.Links(), surveyOf(p)
	for i := range links {
		if m := &links[i]; m.Department.Indicator == d && m.SameName && v.isCounted(&m.Project.Target) && !m.Project.Lost {
			f.Evidence = append(f.Evidence, p.CiteTarget(m.Project.Indicator))
		}
	}
	p.Report(f)
}

// additive reports whether counts in the unit add up over projects: events and
// things do, people and households may be the same ones.
func additive(unit string) bool {
	for _, u := range eventUnits {
		if unit == u {
			return true
		}
	}
	return false
}
