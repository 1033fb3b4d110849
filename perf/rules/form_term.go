package rules

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// attrTerm: what a project is said to be against how long it takes.
func attrTerm() perf.Rule {
	return perf.Rule{
		ID:       "form/attr-term",
		Title:    perf.Words{ZH: "项目属性与期限、内容不符", EN: "the kind of project does not fit its term or its work"},
		Basis:    "项目申报表填报说明（项目属性、项目期）",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "一次性项目的项目期不应超过一年；经常性（长期、持续）项目不应是一次建成的工程：指标有完工、竣工、工程验收之类，又定了不足一年的工期或建设时间，则属性、项目期多半填错。没有属性和项目期、看不出工期的不判断。",
			EN: "A one-off project should not run for more than a year; a recurring one should not be something built once: where its indicators speak of completion or acceptance of works and of less than a year to build, its kind or its term is most likely wrong. Without kind and term, or without a time to build, nothing is said.",
		},
		Wrong: "项目属性：经常性项目（长期开展）　项目期：99年　项目开展时间：20天　公园建设完工率：100%",
		Right: "项目属性：一次性项目　项目期：1年　项目开展时间：20天　公园建设完工率：100%",
		Run: func(p *perf.Pass) {
			eachProject(p, func(of *form) {
				f := of.project
				once, recurring := hasAny(f.Attribute.Text, onceWords), hasAny(f.Attribute.Text, recurringWords)
				years, termKnown := termYears(of.term())
				if !once && !recurring && !termKnown {
					if !f.Attribute.IsZero() || !f.Term.IsZero() {
						p.Skip(perf.Words{ZH: "项目属性或项目期读不懂", EN: "the kind or the term of the project is not understood"})
					}
					return
				}
				p.Compared(1)
				switch {
				case once && !recurring && termKnown && years.compare(1) > 0:
					p.Report(perf.Finding{
						Form: f.Name.Text,
						Message: perf.Words{
							ZH: fmt.Sprintf("“%s”为%s，项目期却为%s。", f.Name.Text, f.Attribute.Text, f.Term.Text),
							EN: fmt.Sprintf("%s is a one-off project with a term of %s.", f.Name.Text, f.Term.Text),
						},
						Evidence: []perf.Evidence{p.CiteText(&f.Attribute), p.CiteText(&f.Term)},
					})
				case !once && (recurring || termKnown && years.compare(10) > 0):
					checkBuiltOnce(p, of)
				}
			})
		},
	}
}

// checkBuiltOnce reports a recurring project that builds something once.
func checkBuiltOnce(p *perf.Pass, of *form) {
	f := of.project
	if !of.speaks(traitBuilt) || !of.speaks(traitDuration) {
		return
	}
	var short []perf.Evidence
	said := ""
	for _, c := range of.columns {
		for i := range c.entries {
			leaf := &c.entries[i]
			if !leaf.Lost && leaf.speaks(traitDuration) && leaf.underAYear() {
				short = append(short, p.CiteTarget(leaf.Indicator))
				if said == "" {
					said = fillIn("“{}”只有{}", leaf.Name, leaf.Target.Text())
				}
			}
		}
	}
	if len(short) == 0 {
		return
	}
	var head []perf.Evidence
	var what []string
	for _, h := range []*perf.Field{&f.Attribute, &f.Term} {
		if !h.IsZero() {
			head, what = append(head, p.CiteText(h)), append(what, h.Text)
		}
	}
	p.Report(perf.Finding{
		Form: f.Name.Text,
		Message: perf.Words{
			ZH: fillIn("“{}”是一次建成的项目，{}，属性、项目期却写作“{}”。", f.Name.Text, said, strings.Join(what, "、")),
			EN: fillIn("{} builds something once, in less than a year, but is called {}.", f.Name.Text, strings.Join(what, ", ")),
		},
		Evidence: append(head, short...),
	})
}

// speaks reports whether any indicator of a form has any of the traits.
func (f *form) speaks(t trait) bool {
	for _, c := range f.columns {
		for i := range c.entries {
			if c.entries[i].speaks(t) {
				return true
			}
		}
	}
	return false
}

func hasAny(text string, words []string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// stretch is a length of time: so many of what per make a year.
type stretch struct {
	number amount
	per    int64
}

// compare orders a stretch and a number of years.
func (s *stretch) compare(years int64) int { return s.number.compare(&amount{coef: years * s.per}) }

// termYears is the length of a term: "99年", or its two dates.
func termYears(t *indicator.Target) (stretch, bool) {
	switch t.Kind() {
	case indicator.KindQuantity:
		per, ok := yearsOf[t.Unit()]
		return stretch{numberOf(t), per}, ok
	case indicator.KindPeriod:
		from, to := t.Period()
		n, ok := monthsBetween(from, to)
		return stretch{amount{coef: int64(n)}, monthsOfYear}, ok
	}
	return stretch{}, false
}

const monthsOfYear = 12

// yearsOf is how many of a unit of time make a year.
var yearsOf = map[string]int64{"年": 1, "个月": monthsOfYear, "月": monthsOfYear, "季度": 4, "周": 52, "天": 365, "日": 365}

func (e *entry) underAYear() bool {
	if e.kind != indicator.KindQuantity {
		return false
	}
	s, ok := termYears(&e.Target)
	return ok && s.number.isPositive() && s.compare(1) < 0
}

// monthsBetween counts the months from one to the other, both included.
func monthsBetween(from, to string) (int, bool) {
	y1, m1, ok1 := yearMonth(from, 1)
	y2, m2, ok2 := yearMonth(to, 12)
	n := (y2-y1)*12 + m2 - m1 + 1
	return n, ok1 && ok2 && n > 0
}

// yearMonth reads YYYY, YYYY-MM and YYYY-MM-DD; month stands for one not said.
func yearMonth(s string, month int) (y, m int, ok bool) {
	if len(s) < 4 {
		return 0, 0, false
	}
	y, err := strconv.Atoi(s[:4])
	if err != nil || len(s) > 4 && s[4] != '-' {
		return 0, 0, false
	}
	if len(s) >= 7 {
		if m, err = strconv.Atoi(s[5:7]); err != nil {
			return y, month, true // a quarter
		}
		return y, m, true
	}
	return y, month, true
}
