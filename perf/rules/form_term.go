package rules

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/budget"
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
				years, termKnown := termYears(f.Term.Text)
				if !once && !recurring && !termKnown {
					if !f.Attribute.IsZero() || !f.Term.IsZero() {
						p.Skip(perf.Words{ZH: "项目属性或项目期读不懂", EN: "the kind or the term of the project is not understood"})
					}
					return
				}
				p.Compared(1)
				switch {
				case once && !recurring && termKnown && years.GreaterThan(decimal.New(1, 0)):
					p.Report(perf.Finding{
						Form: f.Name.Text,
						Message: perf.Words{
							ZH: fmt.Sprintf("“%s”为%s，项目期却为%s。", f.Name.Text, f.Attribute.Text, f.Term.Text),
							EN: fmt.Sprintf("%s is a one-off project with a term of %s.", f.Name.Text, f.Term.Text),
						},
						Evidence: []perf.Evidence{p.CiteText(&f.Attribute), p.CiteText(&f.Term)},
					})
				case !once && (recurring || years.GreaterThan(decimal.New(10, 0))):
					checkBuiltOnce(p, of)
				}
			})
		},
	}
}

// checkBuiltOnce reports a recurring project that builds something once.
func checkBuiltOnce(p *perf.Pass, of *form) {
	f := of.project
	built, short := false, []perf.Evidence(nil)
	said := ""
	for _, c := range of.columns {
		for i := range c.entries {
			leaf := &c.entries[i]
			built = built || leaf.speaks(traitBuilt)
			if !leaf.Lost && leaf.speaks(traitDuration) && underAYear(leaf.Target) {
				short = append(short, p.CiteTarget(leaf.Indicator))
				if said == "" {
					said = fmt.Sprintf("“%s”只有%s", leaf.Name, leaf.Target.Text())
				}
			}
		}
	}
	if !built || len(short) == 0 {
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
			ZH: fmt.Sprintf("“%s”是一次建成的项目，%s，属性、项目期却写作“%s”。", f.Name.Text, said, strings.Join(what, "、")),
			EN: fmt.Sprintf("%s builds something once, in less than a year, but is called %s.", f.Name.Text, strings.Join(what, ", ")),
		},
		Evidence: append(head, short...),
	})
}

func hasAny(text string, words []string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// termYears is the length of a term in years: "99年", or its two dates.
func termYears(text string) (decimal.Decimal, bool) {
	t, err := indicator.ParseTarget(strings.TrimSpace(text))
	if err != nil {
		return decimal.Decimal{}, false
	}
	switch t.Kind() {
	case indicator.KindQuantity:
		return inYears(t.Number(), t.Unit())
	case indicator.KindPeriod:
		from, to := t.Period()
		n, ok := monthsBetween(from, to)
		return decimal.New(int64(n), 0).Div(decimal.New(12, 0)), ok
	}
	return decimal.Decimal{}, false
}

// yearsOf is how many of a unit of time make a year.
var yearsOf = map[string]int64{"年": 1, "个月": 12, "月": 12, "季度": 4, "周": 52, "天": 365, "日": 365}

func inYears(n decimal.Decimal, unit string) (decimal.Decimal, bool) {
	per, ok := yearsOf[unit]
	if !ok {
		return decimal.Decimal{}, false
	}
	return n.Div(decimal.New(per, 0)), true
}

func underAYear(t indicator.Target) bool {
	if t.Kind() != indicator.KindQuantity {
		return false
	}
	y, ok := inYears(t.Number(), t.Unit())
	return ok && y.LessThan(decimal.New(1, 0)) && y.IsPositive()
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
			ZH: fmt.Sprintf("“%s”为%d年度表，实施计划的时间（%s）全部在该年度%s。", f.Name.Text, f.Year, strings.Join(words, "、"), when),
			EN: fmt.Sprintf("%s is a form of %d, but all dates of its plan (%s) lie outside that year.", f.Name.Text, f.Year, strings.Join(words, ", ")),
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
