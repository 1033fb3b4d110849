package rules

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// execRate: the rate at which the budget was executed.
func execRate() perf.Rule {
	return perf.Rule{
		ID:       "scoring/exec-rate",
		Title:    perf.Words{ZH: "预算执行率算错或者偏低而没有说明", EN: "the rate of execution is miscalculated, or low without a reason"},
		Basis:    "算术；财预〔2020〕10号",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "自评表资金总额一行的执行率应当等于执行数除以全年预算数或者年初预算数，按所印位数比较；执行率低于设定值（默认90%）而全表没有写偏差原因的，提请说明。没有执行数、预算数为0或者执行率没有百分号的不判断。请更正执行率或者补充原因。",
			EN: "In the line for all money the rate is what was spent as a percentage of the year's budget as it stood at last or at first, compared at the printed precision; a rate below a set one (90% by default) without a reason anywhere on the form is questioned. Without the amount spent, a budget of nought, or a rate without its sign nothing is said. Correct the rate, or give the reason.",
		},
		Wrong: "全年预算数 325.6 | 全年执行数 320.1 | 执行率 89.31%",
		Right: "全年预算数 325.6 | 全年执行数 320.1 | 执行率 98.31%",
		Params: []perf.Param{
			{Name: "explained-below", Doc: perf.Words{ZH: "低于此执行率（百分数）应说明原因", EN: "the rate in per cent below which a reason is due"}, Value: points(90)},
		},
		Run: func(p *perf.Pass) { eachEvaluation(p, func(f *form, e *evaluation) { checkExecution(p, f, e) }) },
	}
}

func checkExecution(p *perf.Pass, f *form, e *evaluation) {
	if e.rate == nil {
		return
	}
	rate, ok := rateIn(e.rate)
	if !ok {
		p.Skip(perf.Words{ZH: "执行率不是百分数", EN: "the rate is no percentage"})
		return
	}
	spent, of, ok := e.spending()
	if !ok {
		p.Skip(perf.Words{ZH: "没有执行数或者预算数", EN: "the amount spent or the budget is not printed"})
		return
	}
	p.Compared(1)
	if !isShare(&rate, &spent, &of) && !isShare(&rate, &spent, &e.filed) {
		right := spent.Value().Mul(hundred).DivRound(of.Value(), max(rate.Places(), 0))
		p.Report(perf.Finding{
			Form: f.name, Difference: rate.Value().Sub(right).String() + "个百分点",
			Evidence: []perf.Evidence{p.CiteText(&e.rate.Field), p.CiteFigure(&spent), p.CiteFigure(&of)},
			Message: perf.Words{
				ZH: fmt.Sprintf("执行率%s，按执行数%s除以预算数%s应为%s%%。", rate.Quote(), spent.Text, of.Text, right),
				EN: fmt.Sprintf("The rate is %s; %s of %s is %s%%.", rate.Quote(), spent.Text, of.Text, right),
			},
		})
		return
	}
	if rate.Value().LessThan(p.Param("explained-below")) && !e.explains(f.main()) {
		p.Report(perf.Finding{
			Form: f.name, Evidence: []perf.Evidence{p.CiteText(&e.rate.Field)},
			Message: perf.Words{
				ZH: fmt.Sprintf("执行率%s，低于%s%%，没有说明原因。", rate.Quote(), p.Param("explained-below")),
				EN: fmt.Sprintf("The rate is %s, below %s%%, and no reason is given.", rate.Quote(), p.Param("explained-below")),
			},
		})
	}
}

// isShare reports whether a rate is one amount as a percentage of another, all as
// printed; off by one in its last digit it was cut off, not miscalculated.
func isShare(rate, spent, of *budget.Figure) bool {
	if of.Value().IsZero() || of.Unit != spent.Unit {
		return false
	}
	r := budget.Evaluate([]budget.Identity{{
		Kind: budget.KindShare, Formula: budget.Quotient,
		Left: []budget.Term{{Figure: rate}}, Right: []budget.Term{{Figure: spent}, {Figure: of}},
	}})[0]
	return r.Verdict != budget.VerdictBroken || r.Cut
}

// rateIn reads a printed percentage; one without its sign may be a part of one.
func rateIn(l *perf.Labelled) (budget.Figure, bool) {
	text := strings.TrimSpace(l.Text)
	if !strings.HasSuffix(text, "%") && !strings.HasSuffix(text, "％") {
		return budget.Figure{}, false
	}
	f, err := budget.NewFigure(text, budget.Percent, l.At)
	return f, err == nil && f.IsNumber()
}

// spending is what was spent, and of what: the year's budget, or else the budget.
func (e *evaluation) spending() (spent, of budget.Figure, ok bool) {
	of = e.filed
	if e.budget != nil {
		of, _ = budget.NewFigure(strings.TrimSpace(e.budget.Text), of.Unit, e.budget.At)
	}
	if e.executed == nil || !of.IsNumber() || of.Value().LessThanOrEqual(decimal.Decimal{}) {
		return spent, of, false
	}
	spent, err := budget.NewFigure(strings.TrimSpace(e.executed.Text), of.Unit, e.executed.At)
	return spent, of, err == nil && spent.IsNumber() && spent.Unit == of.Unit
}

// explains reports whether a form says why something fell short: beside the
// money, beside an indicator, or in a line of its own.
func (e *evaluation) explains(c *column) bool {
	for i := range e.extra {
		l := &e.extra[i]
		if saysSomething(l.Text) && (strings.Contains(l.Label, "原因") || strings.Contains(l.Label, "说明") || strings.Contains(l.Label, "问题") || strings.Contains(l.Label, "偏差")) {
			return true
		}
	}
	for i := range c.entries {
		if saysSomething(c.entries[i].Note) {
			return true
		}
	}
	return false
}

// saysSomething reports whether a field is filled in with more than 无.
func saysSomething(text string) bool {
	switch strings.TrimSpace(text) {
	case "", "无", "/", "-", "—", "－", "不涉及":
		return false
	}
	return true
}
