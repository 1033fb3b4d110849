package rules

import (
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// Department returns the rules of the family department: the department's form
// by itself, against the tables, and against the forms of its projects. Left
// out of the catalogue: none.
func Department() []perf.Rule {
	return []perf.Rule{
		staffSum(), sourceEqUse(), deptVsTable(),
		indLtProject(), indOperator(), deptValue(), indUnit(), projectOnlyCore(),
		sangongCap(), unitCapTimesStock(), zeroBudgetStandard(),
		targetAmountSum(), targetShare(),
	}
}

// Reasons why department and projects could not be compared.
var (
	noDepartmentForm = perf.Words{ZH: "没有部门整体支出绩效目标表", EN: "no form of the department"}
	notLinked        = perf.Words{ZH: "项目指标与部门指标没有能对上的", EN: "no indicator of a project serves one of the department"}
	valueMissing     = perf.Words{ZH: "指标值空白、被版面切掉或读不懂", EN: "a value is blank, cut off by the layout or not understood"}
)

// eachLink runs do over the indicators of projects that serve one of the
// department, both values known.
func eachLink(p *perf.Pass, do func(m *perf.Match)) {
	links := p.Links()
	if len(links) == 0 {
		switch {
		case len(p.Submission.Projects) == 0:
		case p.Submission.Department.Form == nil:
			p.Skip(noDepartmentForm)
		default:
			p.Skip(notLinked)
		}
		return
	}
	for i := range links {
		m := &links[i]
		if !known(m.Department.Indicator) || !known(m.Project.Indicator) {
			p.Skip(valueMissing)
			continue
		}
		do(m)
	}
}

// known reports whether an indicator has a target that can be compared.
func known(i *indicator.Indicator) bool {
	k := i.Target.Kind()
	return !i.Lost && k != indicator.KindNone && k != indicator.KindUnknown
}

// linkFinding is a finding on a pair of indicators: both values quoted. Their
// names stand in the message.
func linkFinding(p *perf.Pass, m *perf.Match, severity perf.Severity, message perf.Words) perf.Finding {
	return perf.Finding{
		Form: m.Form.Name.Text, Severity: severity, Message: message,
		Evidence: []perf.Evidence{p.CiteTarget(m.Department.Indicator), p.CiteTarget(m.Project.Indicator)},
	}
}

// pairZH and pairEN say of a pair what each side is called and aims at.
func pairZH(m *perf.Match) string {
	department, project := aim(m.Department.Indicator), aim(m.Project.Indicator)
	if m.SameName {
		return "“" + m.Department.Name + "”部门整体目标为" + department + "，项目“" + m.Form.Name.Text + "”为" + project
	}
	return "部门整体目标“" + m.Department.Name + "”为" + department + "，项目“" + m.Form.Name.Text + "”的“" + m.Project.Name + "”为" + project
}

func pairEN(m *perf.Match) string {
	department, project := aim(m.Department.Indicator), aim(m.Project.Indicator)
	return m.Department.Name + ": the department aims at " + department + ", project " + m.Form.Name.Text + " (" + m.Project.Name + ") at " + project
}

// aim is the target as a reader would say it, with the unit that stands in
// another cell.
func aim(i *indicator.Indicator) string {
	t := &i.Target
	if t.UnitJoined() && t.Kind() != indicator.KindQualitative {
		return t.String()
	}
	return t.Text()
}

// graded is the severity of a pair: that of equal names, a step lower for names
// that were matched by meaning.
func graded(m *perf.Match, s perf.Severity) perf.Severity {
	if s == perf.Error && !m.SameName {
		return perf.Warning
	}
	return s
}

// isSatisfaction reports whether the pair asks people how content they are:
// each project asks its own, so a lower target is a question and no
// contradiction.
func isSatisfaction(m *perf.Match) bool {
	return m.Project.Level1 == indicator.Satisfaction || traitsOf(m.Project.Name)&traitSatisfaction != 0
}

// isCounted reports whether the target counts things or work: such targets of
// several projects add up.
func (v *survey) isCounted(t *indicator.Target) bool {
	if t.Kind() != indicator.KindQuantity {
		return false
	}
	switch v.measureOf(t) {
	case count, size:
		return true
	}
	return false
}

// isPrice reports whether the target is money for one of something.
func (v *survey) isPrice(t *indicator.Target) bool {
	switch t.Kind() {
	case indicator.KindQuantity, indicator.KindTiers, indicator.KindRange:
		return v.measureOf(t) == price
	}
	return false
}

// shares gathers the projects' parts of each counted indicator of the
// department: what the projects of one name promise together.
type shares struct {
	total amount
	parts []*perf.Match // one a form
}

type sharesKey struct{}

func sharesOf(p *perf.Pass) map[*indicator.Indicator]*shares {
	return p.Shared(sharesKey{}, func() any {
		out := map[*indicator.Indicator]*shares{}
		links, v := p.Links(), surveyOf(p)
		for i := range links {
			m := &links[i]
			d, t := &m.Department.Target, &m.Project.Target
			if !m.SameName || m.Project.Lost || !v.isCounted(d) || !v.isCounted(t) {
				continue
			}
			n, ok := numberIn(t, d)
			if !ok {
				continue
			}
			s := out[m.Department.Indicator]
			if s == nil {
				s = &shares{}
				out[m.Department.Indicator] = s
			}
			if k := len(s.parts); k == 0 || s.parts[k-1].Form != m.Form { // links follow the forms
				s.total.add(&n)
				s.parts = append(s.parts, m)
			}
		}
		return out
	}).(map[*indicator.Indicator]*shares)
}

// addUp reports whether the counts of several projects together reach the
// department's.
func addUp(p *perf.Pass, m *perf.Match) bool {
	s := sharesOf(p)[m.Department.Indicator]
	if s == nil || len(s.parts) < 2 {
		return false
	}
	own := numberOf(&m.Department.Target)
	return s.total.compare(&own) >= 0
}
