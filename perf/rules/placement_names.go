package rules

import (
	"fmt"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/naming"
)

func placementDupIndicator() perf.Rule {
	return perf.Rule{
		ID:    "placement/dup-indicator",
		Title: perf.Words{ZH: "同一指标重复填写", EN: "the same indicator twice"},
		Basis: "逻辑；财政部门审核口径：指标应当精简、不重复",
		Doc: perf.Words{
			ZH: "同一张表的同一列里，两个指标名称相同（不计括号里的单位和“本年度”一类的词），指标值也相同。两列（实施期、年度）各写一次不算重复；值不同的由另一规则报告；计量的不是一回事（5公里、100%）的不报。请删去一个，或者写明区别。",
			EN: "In one column of a form two indicators have the same name, units in brackets and fillers aside, and the same target. Standing once in either column is no repetition; different targets have a rule of their own; targets that measure different things are passed over. Drop one, or say how they differ.",
		},
		Wrong:    "项目开展时间 | 20天 …… 项目开展时间 | 20天",
		Right:    "项目开展时间 | 20天",
		Severity: perf.Warning,
		Run: eachNamesake(func(p *perf.Pass, f *form, a, b *entry) {
			if relate(a, b) != indicator.Equal {
				return
			}
			p.Report(perf.Finding{
				Form: f.name,
				Message: perf.Words{
					ZH: fillIn("“{}”（{}）在同一表内重复填写{}。", clip(a.Name), clip(a.written), levelsZH(a, b)),
					EN: fillIn("{} ({}) stands twice in one form{}.", clip(a.Name), clip(a.written), levelsEN(a, b)),
				},
				Evidence: []perf.Evidence{byName(p, a), byName(p, b)},
			})
		}),
	}
}

func placementDupConflict() perf.Rule {
	return perf.Rule{
		ID:    "placement/dup-conflict",
		Title: perf.Words{ZH: "同一指标两个指标值", EN: "one indicator with two targets"},
		Basis: "逻辑：同一指标在一张表内只能有一个指标值",
		Doc: perf.Words{
			ZH: "同一张表的同一列里，同名指标的指标值不同。同一二级指标下的率有上下限而互相矛盾、方向相反的是错误；数量、金额和写成等于的率可能是几个部分分写，只作警告；计量的不是一回事的不报。请统一，或者在名称中写明区别。",
			EN: "In one column of a form two indicators of one name have different targets. Rates of one level whose bounds contradict each other or point opposite ways are an error; counts, amounts and exact rates may be parts of a whole and are a warning; targets that measure different things are passed over. Make them agree, or say in the names how they differ.",
		},
		Supersedes: []string{"department/operator", "department/value", "department/unit", "department/lt-project"},
		Wrong:      "群众满意度 | ≥90% …… 群众满意度 | ≤85%",
		Right:      "群众满意度 | ≥90%",
		Severity:   perf.Error,
		Run: eachNamesake(func(p *perf.Pass, f *form, a, b *entry) {
			r := relate(a, b)
			opposite := a.Target.Opposite(b.Target)
			if !opposite && (r == indicator.Equal || r == indicator.Incomparable) {
				return
			}
			finding := perf.Finding{
				Form: f.name,
				Message: perf.Words{
					ZH: fmt.Sprintf("“%s”有两个指标值：%s、%s。", clip(a.Name), clip(a.Target.Text()), clip(b.Target.Text())),
					EN: fmt.Sprintf("%s has two targets: %s and %s.", clip(a.Name), clip(a.Target.Text()), clip(b.Target.Text())),
				},
				Evidence: []perf.Evidence{byValue(p, a), byValue(p, b)},
			}
			exact := a.Target.Op() == indicator.OpEqual && b.Target.Op() == indicator.OpEqual
			clash := opposite || r == indicator.Contradicting && !exact
			if !clash || a.Level2 != b.Level2 || a.measure != share {
				finding.Severity = perf.Warning
			}
			p.Report(finding)
		}),
	}
}

func placementSameNameLevels() perf.Rule {
	return perf.Rule{
		ID:    "placement/same-name-levels",
		Title: perf.Words{ZH: "同名指标在各表归类不同", EN: "one name below different levels in different forms"},
		Basis: "逻辑：同一部门的同一指标应归入同一个二级指标",
		Doc: perf.Words{
			ZH: "同一部门的几张表里，名称相同、计量相同的指标放在不同的二级指标之下。计量的不是一回事的、级别没有确定的不报。请统一归类；多处不同的，先看表格是否移位。",
			EN: "In the forms of one department an indicator of one name and one kind of target stands below different second levels. Targets that measure different things, and levels that the layout does not settle, are passed over. Choose one level; where many differ, look for a shift of the layout first.",
		},
		Wrong:    "部门：可持续影响指标 | 装备使用年限；项目：生态效益指标 | 装备使用年限",
		Right:    "两表都放在可持续影响指标之下",
		Severity: perf.Warning,
		Run:      runSameNameLevels,
	}
}

// relate asks how two targets of one form stand to each other.
func relate(a, b *entry) indicator.Relation { return a.Target.Relate(b.Target) }

// namesakes are the pairs of indicators of one name in one column, each later one
// with the first; a pair that stands in both columns of a form is there once.
type namesakes struct {
	pairs          []namesake
	compared, lost int
}

type namesake struct {
	form         *form
	first, later *entry
}

type namesakesKey struct{}

func namesakesOf(p *perf.Pass) *namesakes {
	return p.Shared(namesakesKey{}, func() any { return findNamesakes(surveyOf(p)) }).(*namesakes)
}

// eachNamesake compares every pair of namesakes.
func eachNamesake(compare func(p *perf.Pass, f *form, first, later *entry)) func(*perf.Pass) {
	return func(p *perf.Pass) {
		all := namesakesOf(p)
		p.Compared(all.compared)
		for range all.lost {
			p.Skip(valueLost)
		}
		for _, n := range all.pairs {
			compare(p, n.form, n.first, n.later)
		}
	}
}

func findNamesakes(v *survey) *namesakes {
	type pair struct{ name, first, later string }
	out := &namesakes{}
	var firsts naming.Table[*entry] // by name, of the last column that has it
	for _, f := range v.forms {
		told := map[pair]bool{}
		for _, c := range f.mainFirst() {
			for i := range c.entries {
				e := &c.entries[i]
				switch {
				case e.measure == nothing || e.slot:
					continue
				case e.measure == lost:
					out.lost++
					continue
				}
				out.compared++
				first := firsts.At(e.name.PlainID)
				if *first == nil || (*first).in != c {
					*first = e
				} else if k := (pair{e.name.Plain, (*first).written, e.written}); !told[k] {
					told[k] = true
					out.pairs = append(out.pairs, namesake{f, *first, e})
				}
			}
		}
	}
	return out
}

// sighting is where an indicator's name was first met below a level, and the one
// before it below another.
type sighting struct {
	form   *form
	entry  *entry
	before *sighting
}

func runSameNameLevels(p *perf.Pass) {
	var met naming.Table[*sighting] // the last of each name: one a level, so few
	var done naming.Table[*form]    // where each name was last told of
	var slab []sighting             // to come, made many at a time
	for _, f := range surveyOf(p).forms {
		for _, c := range f.columns {
			for i := range c.entries {
				e := &c.entries[i]
				switch {
				case e.measure == nothing || e.slot:
					continue
				case e.measure == lost:
					p.Skip(valueLost)
					continue
				case !e.leveled:
					p.Skip(levelUnknown)
					continue
				}
				last, told := met.At(e.name.KeyID), done.At(e.name.KeyID)
				if s := otherLevel(*last, f, e); s != nil && *told != f {
					*told = f
					reportLevels(p, s, f, e)
				}
				if *last != nil {
					p.Compared(1)
				}
				if !(*last).has(e.Level2) {
					if len(slab) == 0 {
						slab = make([]sighting, 64)
					}
					slab[0] = sighting{f, e, *last}
					*last, slab = &slab[0], slab[1:]
				}
			}
		}
	}
}

// has reports whether the name was met below a level.
func (s *sighting) has(level indicator.Level2) bool {
	for ; s != nil; s = s.before {
		if s.entry.Level2 == level {
			return true
		}
	}
	return false
}

// otherLevel finds the first indicator of the same name and kind of target below
// another level of another form, nil for none. A form with the same level agrees.
func otherLevel(last *sighting, f *form, e *entry) (found *sighting) {
	for s := last; s != nil; s = s.before {
		switch {
		case s.form == f || s.entry.measure != e.measure:
		case s.entry.Level2 == e.Level2:
			return nil
		case e.measure == state || relate(s.entry, e) != indicator.Incomparable:
			found = s
		}
	}
	return found
}

func reportLevels(p *perf.Pass, a *sighting, form *form, e *entry) {
	p.ReportLater(perf.Finding{
		Form: form.name, Evidence: []perf.Evidence{byName(p, a.entry), byName(p, e)},
	}, func(f *perf.Finding) {
		f.Message = perf.Words{
			ZH: fillIn("“{}”在本表属{}，在{}属{}。", clip(e.Name), e.Level2.Chinese(), a.form.elsewhereZH(), a.entry.Level2.Chinese()),
			EN: fillIn("{} stands below {} here and below {} in {}.", clip(e.Name), e.Level2.English(), a.entry.Level2.English(), a.form.elsewhereEN()),
		}
	})
}

// levelsZH and levelsEN name the levels of two indicators where they differ.
func levelsZH(a, b *entry) string {
	if a.Level2 == b.Level2 || !a.leveled || !b.leveled {
		return ""
	}
	return fillIn("（{}、{}）", a.Level2.Chinese(), b.Level2.Chinese())
}

func levelsEN(a, b *entry) string {
	if a.Level2 == b.Level2 || !a.leveled || !b.leveled {
		return ""
	}
	return fillIn(" ({}, {})", a.Level2.English(), b.Level2.English())
}
