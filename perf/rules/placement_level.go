package rules

import (
	"fmt"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

const basisLevels = "财预〔2015〕88号（产出、效益、满意度三级指标框架）；财预〔2021〕101号（成本单列一级）"

func placementLevelUnknown() perf.Rule {
	return perf.Rule{
		ID:    "placement/level-unknown",
		Title: perf.Words{ZH: "二级指标不在指标框架内", EN: "second level that the scheme does not have"},
		Basis: basisLevels,
		Doc: perf.Words{
			ZH: "二级指标的名称不是88号或101号框架中的任何一个（如“计划管理指标”）。中央基建投资等另有框架的表格会这样写，所以只作警告，同一名称合为一条。版面没有确定级别的不作判断。请改用框架内的二级指标。",
			EN: "A second level is none of those of either scheme. Forms of other frameworks (central capital investment) have such levels, so it is a warning, one for each name. Where the layout does not settle the level nothing is told. Use a level of the scheme.",
		},
		Wrong:    "产出指标 | 计划管理指标 | 投资计划分解用时",
		Right:    "产出指标 | 时效指标 | 投资计划分解用时",
		Severity: perf.Warning,
		Run: func(p *perf.Pass) {
			eachTwig(p, func(f *form, b *indicator.Branch, w *indicator.Twig) {
				p.Compared(1)
				if w.Level2.Valid() {
					return
				}
				name := levelText(w)
				p.Report(perf.Finding{
					Form: f.name,
					Message: perf.Words{
						ZH: fmt.Sprintf("二级指标“%s”不在指标框架内。", clip(name)),
						EN: fmt.Sprintf("The second level %s is not one of the scheme.", clip(name)),
					},
					Evidence: levelEvidence(p, w),
				})
			})
		},
	}
}

func placementLevelParent() perf.Rule {
	return perf.Rule{
		ID:    "placement/level-parent",
		Title: perf.Words{ZH: "二级指标放在别的一级指标之下", EN: "second level below a first level not its own"},
		Basis: basisLevels,
		Doc: perf.Words{
			ZH: "二级指标所属的一级指标不对，如数量指标在效益指标之下。满意度在效益之下、成本在产出之下是通行的写法，不报；表格经过版面修复、级别可能移位的，只作警告。请移到所属的一级指标之下。",
			EN: "A second level stands below a first level that is not its own, as 数量 below 效益. Satisfaction below 效益 and cost below 产出 are common and passed over; where the reader had to repair the layout it is a warning only. Move it below its own first level.",
		},
		Wrong:    "效益指标 | 数量指标 | 培训人次",
		Right:    "产出指标 | 数量指标 | 培训人次",
		Severity: perf.Error,
		Run: func(p *perf.Pass) {
			eachTwig(p, func(f *form, b *indicator.Branch, w *indicator.Twig) {
				if !w.Level2.Valid() {
					return
				}
				p.Compared(1)
				if tolerated(b.Level1, w.Level2) {
					return
				}
				finding := perf.Finding{
					Form: f.name,
					Message: perf.Words{
						ZH: fmt.Sprintf("%s放在%s之下，应属%s。", w.Level2.Chinese(), b.Level1.Chinese(), w.Level2.Parent().Chinese()),
						EN: fmt.Sprintf("%s stands below %s; it belongs to %s.", w.Level2.English(), b.Level1.English(), w.Level2.Parent().English()),
					},
					Evidence: levelEvidence(p, w),
				}
				if f.shaken(p.Submission) {
					finding.Severity = perf.Warning
				}
				p.Report(finding)
			})
		},
	}
}

// tolerated reports a pair of levels that a scheme has, or that published
// templates commonly print.
func tolerated(l1 indicator.Level1, l2 indicator.Level2) bool {
	switch {
	case l2.Parent() == l1:
		return true
	case l2 == indicator.Cost, l2.Parent() == indicator.CostLevel:
		return l1 == indicator.Output || l1 == indicator.CostLevel
	case l2 == indicator.ServiceSatisfaction:
		return l1 == indicator.Effect
	}
	return false
}

func placementSchemeMixed() perf.Rule {
	return perf.Rule{
		ID:    "placement/scheme-mixed",
		Title: perf.Words{ZH: "新旧指标框架混用", EN: "two schemes in one form"},
		Basis: "财预〔2021〕101号（成本指标由产出指标之下的二级改为一级）",
		Doc: perf.Words{
			ZH: "同一张表里，成本既是一级指标（101号），又是产出指标之下的二级指标（88号）。只用一种的不报。请统一为一种框架。",
			EN: "In one form cost is both a first level of its own (101) and a second level below output (88). Use one scheme.",
		},
		Wrong:    "成本指标 | 经济成本指标…；产出指标 | 成本指标…",
		Right:    "成本指标 | 经济成本指标…",
		Severity: perf.Warning,
		Run:      runSchemeMixed,
	}
}

func runSchemeMixed(p *perf.Pass) {
	for _, f := range surveyOf(p).forms {
		for _, c := range f.columns {
			var first, second *entry
			for i := range c.entries {
				e := &c.entries[i]
				switch {
				case e.Level1 == indicator.CostLevel && first == nil:
					first = e
				case e.Level1 == indicator.Output && e.Level2 == indicator.Cost && second == nil:
					second = e
				}
			}
			if first == nil && second == nil {
				continue
			}
			p.Compared(1)
			if first == nil || second == nil {
				continue
			}
			p.Report(perf.Finding{
				Form: f.name,
				Message: perf.Words{
					ZH: fmt.Sprintf("成本既是一级指标（“%s”），又在产出指标之下（“%s”），新旧框架混用。", clip(first.Name), clip(second.Name)),
					EN: fmt.Sprintf("Cost is both a first level (%s) and below output (%s): two schemes in one form.", clip(first.Name), clip(second.Name)),
				},
				Evidence: []perf.Evidence{byName(p, first), byName(p, second)},
			})
			break
		}
	}
}

// twigs are the second levels that hold indicators, one that heads both columns
// of a form once, and how many indicators have none.
type twigs struct {
	all       []formTwig
	unsettled int
}

type formTwig struct {
	form   *form
	branch *indicator.Branch
	*indicator.Twig
}

type twigsKey struct{}

// eachTwig visits the second levels of all forms, and says of indicators that
// have none that they cannot be told.
func eachTwig(p *perf.Pass, visit func(*form, *indicator.Branch, *indicator.Twig)) {
	found := p.Shared(twigsKey{}, func() any { return findTwigs(surveyOf(p)) }).(*twigs)
	for range found.unsettled {
		p.Skip(levelUnknown)
	}
	for _, w := range found.all {
		visit(w.form, w.branch, w.Twig)
	}
}

func findTwigs(v *survey) *twigs {
	out := &twigs{}
	for _, f := range v.forms {
		met := map[source.Place]bool{}
		for _, c := range f.columns {
			out.unsettled += len(c.tree.Unplaced)
			for _, b := range c.tree.Levels {
				out.unsettled += len(b.Unplaced)
				for _, w := range b.Levels {
					switch {
					case w.Level2 == "" || b.Level1 == "": // of no scheme
						out.unsettled += len(w.Indicators)
					case len(w.Indicators) > 0 && !met[w.At]:
						met[w.At] = !w.At.IsZero()
						out.all = append(out.all, formTwig{f, b, w})
					}
				}
			}
		}
	}
	return out
}

func levelText(w *indicator.Twig) string {
	for _, s := range []string{w.Text, w.Level2.Chinese(), string(w.Level2)} {
		if s != "" {
			return s
		}
	}
	return ""
}

// levelEvidence quotes a second level, or its indicators where the form does
// not say where the level stands.
func levelEvidence(p *perf.Pass, w *indicator.Twig) []perf.Evidence {
	if !w.At.IsZero() {
		return []perf.Evidence{p.Cite(&w.At, levelText(w))}
	}
	out := make([]perf.Evidence, len(w.Indicators))
	for i, ind := range w.Indicators {
		out[i] = p.Cite(&ind.At, ind.Name)
	}
	return out
}
