package rules

import (
	"fmt"
	"strconv"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

func formAnnualEmpty() perf.Rule {
	return perf.Rule{
		ID:    "form/annual-empty",
		Title: perf.Words{ZH: "年度指标列全空", EN: "year column without indicators"},
		Basis: "财预〔2015〕88号（项目绩效目标包括实施期目标和年度目标，年度目标随年度预算批复）",
		Doc: perf.Words{
			ZH: "实施期一列填了指标，年度一列一个也没有，年度预算没有对应的绩效目标。只有一列的表、版面切掉的、文件中断的不报；一张表只报一条。请补填年度指标。",
			EN: "The column of the implementation period has indicators, that of the year has none, so that the year's budget has no targets. Forms with one column, values cut off and documents that end in the form are passed over; one finding a form. Fill the year's column in.",
		},
		Wrong:    "实施期：数量指标 | 法律援助案件完成数 | ≥200件；年度：（空）",
		Right:    "两列都填写",
		Severity: perf.Warning,
		Run:      runAnnualEmpty,
	}
}

func runAnnualEmpty(p *perf.Pass) {
	for _, f := range surveyOf(p).forms {
		if f.project == nil {
			continue
		}
		whole, year := &f.project.Implementation, &f.project.Annual
		n := whole.Indicators.Len()
		if n == 0 {
			continue // one column, or no indicators at all
		}
		if year.Indicators.Len() > 0 {
			p.Compared(1)
			continue
		}
		if f.cut {
			p.Skip(formCut)
			continue
		}
		p.Compared(1)
		p.Report(perf.Finding{
			Form: f.name,
			Message: perf.Words{
				ZH: fillIn("{}实施期填了{}个指标，年度指标列全空。", f.callZH(), strconv.Itoa(n)),
				EN: fillIn("{}: {} indicators for the implementation period, none for the year.", f.callEN(), strconv.Itoa(n)),
			},
			Evidence: []perf.Evidence{f.quoteTitle(p)},
		})
	}
}

func formPeriodEqual() perf.Rule {
	return perf.Rule{
		ID:    "form/period-equal",
		Title: perf.Words{ZH: "多年项目的年度目标与实施期目标相同", EN: "year and whole period with the same targets"},
		Basis: "评审口径：不得以长期目标代替年度目标",
		Doc: perf.Words{
			ZH: "项目期超过一年，年度一列的指标和指标值却与实施期完全相同。一年以内的、经常性的项目不报；项目期读不懂的、有指标值被版面切掉的不作判断。请按年度任务分解。",
			EN: "The project runs for more than a year, yet the year's indicators and targets are those of the whole period. Projects of a year or less, and those whose work recurs every year, are passed over; a term that is not understood, or a value cut off, cannot be told. Break the targets down for the year.",
		},
		Wrong:    "项目期3年；实施期：改造学校9所；年度：改造学校9所",
		Right:    "项目期3年；实施期：改造学校9所；年度：改造学校3所",
		Severity: perf.Info,
		Run:      runPeriodEqual,
	}
}

func runPeriodEqual(p *perf.Pass) {
	for _, f := range surveyOf(p).forms {
		if len(f.columns) < 2 || recurs(f.project) {
			continue
		}
		years, ok := longTerm(f.project.Term.Text)
		switch {
		case !ok:
			p.Skip(perf.Words{ZH: "项目期没有填写或者读不懂", EN: "the term is blank or not understood"})
			continue
		case !years:
			continue
		}
		whole, year := f.columns[0], f.columns[1]
		if whole.known() < len(whole.entries) || year.known() < len(year.entries) {
			p.Skip(valueLost)
			continue
		}
		p.Compared(1)
		if !sameTargets(whole, year) {
			continue
		}
		p.Report(perf.Finding{
			Form: f.name,
			Message: perf.Words{
				ZH: fmt.Sprintf("%s项目期%s，年度的%d个指标与实施期完全相同。", f.callZH(), clip(f.project.Term.Text), len(year.entries)),
				EN: fmt.Sprintf("%s: a term of %s, yet the year's %d indicators are those of the whole period.", f.callEN(), clip(f.project.Term.Text), len(year.entries)),
			},
			Evidence: []perf.Evidence{p.CiteText(&f.project.Term), byName(p, &year.entries[0])},
		})
	}
}

// recurs reports a project whose work is the same every year (经常性项目).
func recurs(d *perf.ProjectForm) bool {
	return hasAny(d.Attribute.Text, recurringWords)
}

// longTerm reads a term such as 99年 or 2023-2025年: does it exceed a year?
func longTerm(text string) (long, ok bool) {
	t, err := indicator.ParseTarget(text)
	if err != nil || t.Kind() != indicator.KindQuantity {
		return false, false
	}
	months, ok := t.Measure().Convert(t.Number(), indicator.ParseUnit("个月"))
	return ok && months.GreaterThan(points(12)), ok
}

// sameTargets reports whether both columns hold the same indicators with the
// same targets.
func sameTargets(a, b *column) bool {
	if len(a.entries) != len(b.entries) {
		return false
	}
	have := map[item]int{}
	for i := range a.entries {
		have[a.entries[i].item()]++
	}
	for i := range b.entries {
		k := b.entries[i].item()
		if have[k]--; have[k] < 0 {
			return false
		}
	}
	return true
}
