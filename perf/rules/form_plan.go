package rules

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// planYear: the dates of the plan against the year of the form.
func planYear() perf.Rule {
	return perf.Rule{
		ID:       "form/plan-year",
		Title:    perf.Words{ZH: "实施计划的时间不在年度内", EN: "the plan lies outside the form's year"},
		Basis:    "财预〔2015〕88号（绩效目标与预算年度相匹配）",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "项目实施计划中写明年份的时间全部在表的年度之前（或之后），而年度安排了资金：计划没有更新，或资金不该列入本年度。计划中有一处在年度内，或没有写年份的，不报告；项目期以起止日期写明且包含该时间的也不报告。",
			EN: "All dates of the plan that name a year lie before (or after) the form's year: the plan is out of date, or the money belongs to another year. One date within the year, dates without a year, and dates within a term that names its own first and last day are right.",
		},
		Wrong: "2024年度　项目实施计划：建设时间为2023年7月到9月",
		Right: "2024年度　项目实施计划：建设时间为2024年7月到9月",
		Run: func(p *perf.Pass) {
			eachForm(p, func(f *perf.ProjectForm) {
				if f.Year == 0 {
					p.Skip(perf.Words{ZH: "表上没有年度", EN: "the form names no year"})
					return
				}
				checkPlan(p, f)
			})
		},
	}
}

func checkPlan(p *perf.Pass, f *perf.ProjectForm) {
	var outside []perf.Evidence
	dated, before := 0, false
	var words []string
	for i := range f.Claims {
		st := &f.Claims[i]
		if st.Heading != "plan" {
			continue
		}
		for j := range st.Claims {
			c := &st.Claims[j]
			if c.Kind != budget.ClaimDate {
				continue
			}
			from, _, ok1 := yearMonth(c.From, 1)
			to, _, ok2 := yearMonth(c.To, 12)
			if !ok1 && !ok2 {
				if dated > 0 {
					continue // of the year that was named before it
				}
				return // a date of any year: the plan is of this one
			}
			if !ok1 {
				from = to
			}
			if !ok2 {
				to = from
			}
			dated++
			if from <= f.Year && f.Year <= to || withinTerm(f, c) {
				continue
			}
			before = before || to < f.Year
			text := quoteClaim(st, c)
			words = append(words, text)
			outside = append(outside, citeClaim(p, st, c))
		}
	}
	if dated == 0 {
		return
	}
	p.Compared(1)
	if len(outside) < dated {
		return
	}
	when := "之后"
	if before {
		when = "之前"
	}
	p.Report(perf.Finding{
		Form: f.Name.Text,
		Message: perf.Words{
			ZH: fillIn("“{}”为{}年度表，实施计划的时间（{}）全部在该年度{}。", f.Name.Text, strconv.Itoa(f.Year), strings.Join(words, "、"), when),
			EN: fillIn("{} is a form of {}, but all dates of its plan ({}) lie outside that year.", f.Name.Text, strconv.Itoa(f.Year), strings.Join(words, ", ")),
		},
		Evidence: append(outside, citeYear(p, f)...),
	})
}

// withinTerm reports whether a term that names its days holds the date.
func withinTerm(f *perf.ProjectForm, c *budget.Claim) bool {
	t, err := indicator.ParseTarget(strings.TrimSpace(f.Term.Text))
	if err != nil || t.Kind() != indicator.KindPeriod {
		return false
	}
	from, to := t.Period()
	a, ok1 := monthsBetween(from, orElse(c.From, c.To))
	b, ok2 := monthsBetween(orElse(c.To, c.From), to)
	return ok1 && ok2 && a > 0 && b > 0
}

func orElse(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// citeYear quotes what of a form stands for its year: the money asked for, or
// its title.
func citeYear(p *perf.Pass, f *perf.ProjectForm) []perf.Evidence {
	var out []perf.Evidence
	if total := &f.Funds.Annual.Total; total.IsNumber() && !total.IsNought() {
		out = append(out, p.CiteFigure(total))
	}
	if !f.Term.IsZero() {
		out = append(out, p.CiteText(&f.Term))
	}
	if len(out) == 0 {
		out = append(out, p.Cite(&f.At, fmt.Sprintf("%d年度", f.Year)))
	}
	return out
}

// quoteClaim gives the words of a claim as printed: its figure, or what stands
// at its place up to the next stop.
func quoteClaim(st *budget.Statement, c *budget.Claim) string {
	if c.Figure.Text != "" {
		return figureWords(&c.Figure)
	}
	i := c.Figure.At.Offset - st.At.Offset
	if c.Figure.At.Line != st.At.Line || i < 0 || i >= len(st.Text.Text) || !startsRune(st.Text.Text[i]) {
		return strings.Trim(c.From+"—"+c.To, "—")
	}
	rest := st.Text.Text[i:]
	end := strings.IndexAny(rest, "，,。；;、（(）)")
	if c.Kind == budget.ClaimDate {
		end = strings.IndexFunc(rest, func(r rune) bool { return !strings.ContainsRune(dateRunes, r) })
	}
	if end > 0 {
		rest = rest[:end]
	}
	return clip(rest)
}

// dateRunes are the characters that dates are written with.
const dateRunes = "0123456789年月日号度至到—-－~～./前底末旬上中下初起止"

// citeClaim quotes a claim: its figure, or its words where it has none.
func citeClaim(p *perf.Pass, st *budget.Statement, c *budget.Claim) perf.Evidence {
	if c.Figure.Text != "" {
		return p.CiteFigure(&c.Figure)
	}
	return p.Cite(&c.Figure.At, quoteClaim(st, c))
}

// startsRune reports whether a byte can begin a character.
func startsRune(b byte) bool { return b&0xC0 != 0x80 }
