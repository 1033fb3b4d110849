package rules

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// targetYear: the dates set as targets against the year of the form, and those
// of the whole period against the project's term.
func targetYear() perf.Rule {
	return perf.Rule{
		ID:       "form/target-year",
		Title:    perf.Words{ZH: "指标值的时间不在年度或项目期内", EN: "a target's date lies outside the year or the term"},
		Basis:    "财预〔2015〕88号（绩效目标与预算年度相匹配）",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "年度指标值写明了年份，而这一时间与表的年度没有一天相交（2024年度表写“2023年12月底前”）；实施期指标值与以起止日期写明的项目期没有一天相交。截止时间在其后的、与年度相交的、没有写年份的、只有一列且时间在项目期内的不报告；名称说的是上年、基期、开工、上年工程的验收和结算之类，名称或项目名称中写有该年份的，也不报告。",
			EN: "A target of the year names a date of which no day lies in the form's year (by the end of December 2023 in a form of 2024), or one of the whole period a date of which no day lies in a term that names its first and last day. Deadlines that come later, spans that reach into the year, dates without a year, and in a form of one column dates within the term are right; so are names that speak of the year before, of a base, of a start or of the acceptance of earlier works, and dates whose year the name of the indicator or of the project states.",
		},
		Wrong: "2024年度　项目完成时间 | 2023年12月底前",
		Right: "2024年度　项目完成时间 | 2024年12月底前",
		Run: func(p *perf.Pass) {
			for _, f := range surveyOf(p).forms {
				if f.project == nil {
					checkYear(p, f, f.whole, p.Submission.Department.Form.Year, nil)
					continue
				}
				checkYear(p, f, f.year, f.project.Year, f.otherTime())
				checkTerm(p, f)
			}
		},
	}
}

// months is a stretch of time, both ends included: 12 × year + month, counted
// from 0.
type months struct{ from, to int }

func yearMonths(year int) months { return months{12 * year, 12*year + 11} }

func (m months) meets(n months) bool { return m.from <= n.to && n.from <= m.to }

// monthsOf is the stretch that two dates of a target bound; ok is false where
// they name no year.
func monthsOf(from, to string) (m months, ok bool) {
	y1, m1, ok1 := yearMonth(from, 1)
	y2, m2, ok2 := yearMonth(to, 12)
	return months{y1*12 + m1 - 1, y2*12 + m2 - 1}, ok1 && ok2
}

// termMonths is the stretch of a term that names its ends.
func termMonths(t *indicator.Target) (months, bool) {
	if t.Kind() != indicator.KindPeriod {
		return months{}, false
	}
	return monthsOf(t.Period())
}

// datesOf is the stretch of days that meet a target of dates with a year.
func datesOf(t indicator.Target) (months, bool) {
	if t.Kind() == indicator.KindDeadline {
		m, ok := monthsOf(t.By(), t.By())
		m.from = 0
		return m, ok
	}
	return monthsOf(t.Period())
}

// otherTime is when a date of the year's column may lie, too: within the term
// where the form has no column for the whole period.
func (f *form) otherTime() *months {
	if f.whole != nil {
		return nil
	}
	if term, ok := termMonths(f.term()); ok {
		return &term
	}
	return nil
}

// checkYear reports the dates of a column that lie outside its year.
func checkYear(p *perf.Pass, f *form, c *column, year int, or *months) {
	hits := f.misdated(c, func(e *entry, m months) bool {
		if year == 0 {
			p.Skip(perf.Words{ZH: "表上没有年度", EN: "the form names no year"})
			return true
		}
		p.Compared(1)
		return m.meets(yearMonths(year)) || or != nil && m.meets(*or)
	})
	if len(hits) > 0 {
		f.report(p, "", hits, byValue, perf.Words{
			ZH: fmt.Sprintf("“%s”为%d年度表，指标值的时间不在该年度内：{list}。", f.title.Text, year),
			EN: fmt.Sprintf("%s is a form of %d, but these targets are dated outside that year: {list}.", f.title.Text, year),
		})
	}
}

// checkTerm reports the dates of the whole period that lie outside the term. A
// date that prints no year was read within the form's and says nothing.
func checkTerm(p *perf.Pass, f *form) {
	term, ok := termMonths(f.term())
	if !ok {
		return
	}
	hits := f.misdated(f.whole, func(e *entry, m months) bool {
		if !m.named(e.Target.Text()) {
			return true
		}
		p.Compared(1)
		return m.meets(term)
	})
	if len(hits) > 0 {
		said := f.project.Term.Text
		f.report(p, "", hits, byValue, perf.Words{
			ZH: fmt.Sprintf("“%s”项目期为%s，实施期指标值的时间不在其内：{list}。", f.title.Text, said),
			EN: fmt.Sprintf("The term of %s is %s, but these targets are dated outside it: {list}.", f.title.Text, said),
		})
	}
}

// misdated collects the dates of a column that do not fit. Those that speak of
// the past, or of a year that the name of the indicator or of the project
// states, are passed over.
func (f *form) misdated(c *column, fits func(*entry, months) bool) (hits []hit) {
	if c == nil {
		return nil
	}
	for i := range c.entries {
		e := &c.entries[i]
		if e.measure != date {
			continue
		}
		m, ok := datesOf(e.Target)
		if !ok || pastWords.In(e.Name) || pastWords.In(e.Target.Text()) {
			continue
		}
		if !m.named(e.Name) && !m.named(f.title.Text) && !fits(e, m) {
			hits = append(hits, hit{entry: e})
		}
	}
	return hits
}

// named reports whether a text states the first or the last year of the stretch.
func (m months) named(text string) bool {
	return strings.Contains(text, strconv.Itoa(m.to/12)) || m.from > 0 && strings.Contains(text, strconv.Itoa(m.from/12))
}
