package rules

import (
	"errors"
	"fmt"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// yearOverLife: how much the year counts against the whole period.
func yearOverLife() perf.Rule {
	return perf.Rule{
		ID:       "form/year-over-life",
		Title:    perf.Words{ZH: "年度的数量大于实施期", EN: "more in the year than in the whole period"},
		Basis:    "算术：年度是实施期的一部分",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "同一名称的指标在年度一列和实施期一列都定了件数、人次、面积一类可以累加的数量，年度的却大于实施期的：多半是两列填反，或者只改了一列。每年、每月的数量，率、单价、期限，反向指标，以及两列单位不能换算的不比较；一列里同名的有几个的不比较。",
			EN: "An indicator of one name counts what adds up (pieces, visits, an area) in both columns, and the year's is more than the whole period's: the columns were swapped, or only one was changed. Amounts per year or month, rates, prices and times, what should be low, units that do not convert, and names that stand twice in a column are not compared.",
		},
		Wrong: "实施期：检验农机 ≥9000台　年度：检验农机 ≥13000台",
		Right: "实施期：检验农机 ≥9000台　年度：检验农机 ≥3000台",
		Run: func(p *perf.Pass) {
			eachProject(p, func(f *form) {
				if f.whole != nil && f.year != nil {
					checkYearOverLife(p, f)
				}
			})
		},
	}
}

func checkYearOverLife(p *perf.Pass, f *form) {
	life := map[int32]*entry{}
	for i := range f.whole.entries {
		e := &f.whole.entries[i]
		if _, twice := life[e.name.ID]; twice {
			e = nil
		}
		life[f.whole.entries[i].name.ID] = e
	}
	for i := range f.year.entries {
		e := &f.year.entries[i]
		all := life[e.name.ID]
		if all == nil || !cumulates(e) || !cumulates(all) || f.year.names(e) > 1 {
			continue
		}
		n, ok := numberIn(&e.Target, &all.Target)
		if !ok {
			continue
		}
		p.Compared(1)
		if most := numberOf(&all.Target); n.compare(&most) <= 0 {
			continue
		}
		p.Report(perf.Finding{
			Form: f.name,
			Message: perf.Words{
				ZH: fmt.Sprintf("“%s”中“%s”年度为%s，大于实施期的%s。", f.name, clip(e.Name), aim(e.Indicator), aim(all.Indicator)),
				EN: fmt.Sprintf("%s: %s is %s for the year, more than %s for the whole period.", f.name, clip(e.Name), aim(e.Indicator), aim(all.Indicator)),
			},
			Evidence: []perf.Evidence{p.CiteTarget(e.Indicator), p.CiteTarget(all.Indicator)},
		})
	}
}

// cumulates reports a quantity whose years add up to the whole period.
func cumulates(e *entry) bool {
	return e.kind == indicator.KindQuantity && (e.measure == count || e.measure == size) && !e.Lost &&
		(e.op == indicator.OpAtLeast || e.op == indicator.OpEqual || e.op == indicator.OpMoreThan) &&
		e.Target.Change() == indicator.NoChange && !e.speaks(traitLower|traitHarm|traitRate)
}

// names counts the indicators of a column that bear the name of one.
func (c *column) names(e *entry) int {
	n := 0
	for i := range c.entries {
		if c.entries[i].name == e.name {
			n++
		}
	}
	return n
}

// termOrder: a term whose end comes before its start.
func termOrder() perf.Rule {
	return perf.Rule{
		ID:       "form/term-order",
		Title:    perf.Words{ZH: "项目期的结束早于开始", EN: "the term ends before it begins"},
		Basis:    "算术",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "项目期以起止日期写明，而结束的日期早于开始的日期。没有写明起止日期的、读不懂的不判断。请核对两个日期。",
			EN: "A term that names its first and last day ends before it begins. A term without dates, or one that is not understood, is not judged. Check both dates.",
		},
		Wrong: "项目期 2025-01-01至2024-12-31",
		Right: "项目期 2024-01-01至2024-12-31",
		Run: func(p *perf.Pass) {
			eachProject(p, func(f *form) {
				term := &f.project.Term
				if term.IsZero() {
					return
				}
				t, err := indicator.ParseTarget(trimmed(term.Text))
				if reversed := errors.Is(err, indicator.ErrOrder); !reversed && t.Kind() != indicator.KindPeriod {
					if err != nil {
						p.Skip(perf.Words{ZH: "项目期读不懂", EN: "the term is not understood"})
					}
					return
				} else if p.Compared(1); !reversed {
					return
				}
				p.Report(perf.Finding{
					Form: f.name,
					Message: perf.Words{
						ZH: fmt.Sprintf("“%s”的项目期“%s”，结束早于开始。", f.name, clip(term.Text)),
						EN: fmt.Sprintf("The term of %s, %s, ends before it begins.", f.name, clip(term.Text)),
					},
					Evidence: []perf.Evidence{p.CiteText(term)},
				})
			})
		},
	}
}
