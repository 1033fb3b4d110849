package rules

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// Scoring returns the rules on self-evaluation (绩效自评, 财预〔2020〕10号): what was
// achieved, and the points that a unit gives itself for it. They say nothing of
// forms that are filed with the budget, which print neither.
func Scoring() []perf.Rule {
	return []perf.Rule{scoreCap(), scoreSum(), gradeBand(), fullUnmet(), overFulfil(), execRate()}
}

// evaluation is what a form of self-evaluation says beside its indicators: the
// line for all money, and the last line of the form.
type evaluation struct {
	extra []perf.Labelled
	filed budget.Figure // the money of the year
	// Of the money: the budget as it stood at last, what was spent of it, the
	// rate, the points to be had for it and those given; nil where not printed.
	budget, executed, rate, points, score *perf.Labelled
	// totals are the numbers beside 总分, from left to right: the points to be had
	// and those given, or the latter alone.
	totals []*perf.Labelled
	grade  *perf.Labelled // 优, 良, 中, 差
}

// evaluationOf finds what a form says; false where it is not one of
// self-evaluation: no indicator has points given.
func evaluationOf(p *perf.Pass, f *form) (*evaluation, bool) {
	c := f.main()
	if c == nil || !c.scored() {
		return nil, false
	}
	e := &evaluation{}
	if f.project != nil {
		e.extra, e.filed = f.project.Extra, f.project.Funds.Annual.Total
	} else if d := p.Submission.Department.Form; d != nil {
		e.extra, e.filed = d.Extra, d.Uses.Total
		if !e.filed.IsNumber() {
			e.filed = d.Sources.Total
		}
	}
	for i := range e.extra {
		e.take(&e.extra[i])
	}
	return e, true
}

// scored reports whether an indicator of the column has points given.
func (c *column) scored() bool {
	for i := range c.entries {
		if c.entries[i].Score != nil {
			return true
		}
	}
	return false
}

// take sorts one label of a form. Those of the money are the name of a line and
// the head of a column (年度资金总额 全年执行数).
func (e *evaluation) take(l *perf.Labelled) {
	row, head, ok := strings.Cut(l.Label, " ")
	switch {
	case strings.HasSuffix(l.Label, "等级"):
		e.takeTotal(l)
	case ok && strings.Contains(row, "总额"):
		e.takeMoney(l, strings.ReplaceAll(head, " ", ""))
	case strings.HasPrefix(l.Label, "总分"), l.Label == "合计得分", l.Label == "得分合计", l.Label == "自评总分", l.Label == "自评得分":
		e.takeTotal(l)
	case strings.HasPrefix(l.Label, "执行数"), strings.HasPrefix(l.Label, "执行率"): // of a list
		e.takeMoney(l, l.Label)
	}
}

func (e *evaluation) takeMoney(l *perf.Labelled, head string) {
	var to **perf.Labelled
	switch {
	case strings.HasPrefix(head, "得分计算"):
		return
	case strings.HasPrefix(head, "得分"):
		to = &e.score
	case strings.HasPrefix(head, "执行率"), strings.HasPrefix(head, "预算执行率"):
		to = &e.rate
	case strings.HasPrefix(head, "分值"), strings.HasPrefix(head, "权重"):
		to = &e.points
	case strings.Contains(head, "执行"):
		to = &e.executed
	case strings.Contains(head, "预算") && !strings.Contains(head, "年初"):
		to = &e.budget
	default:
		return
	}
	if *to == nil {
		*to = l
	}
}

func (e *evaluation) takeTotal(l *perf.Labelled) {
	switch {
	case gradeOf(l.Text) >= 0:
		e.grade = l
	default:
		if _, ok := pointsIn(l); ok {
			e.totals = append(e.totals, l)
		}
	}
}

// pointsIn reads printed points: 9.83, 98分.
func pointsIn(l *perf.Labelled) (decimal.Decimal, bool) {
	if l == nil {
		return decimal.Decimal{}, false
	}
	text := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(l.Text), "分"))
	if len(text) > maxPointsText || strings.Trim(text, "0123456789.-") != "" { // an exponent may be any
		return decimal.Decimal{}, false
	}
	d, err := decimal.NewFromString(text)
	return d, err == nil
}

// maxPointsText is the longest text of points, in bytes.
const maxPointsText = 16

// eachEvaluation visits the forms of self-evaluation that were read to their end.
func eachEvaluation(p *perf.Pass, do func(*form, *evaluation)) {
	for _, f := range surveyOf(p).forms {
		e, ok := evaluationOf(p, f)
		switch {
		case !ok:
		case f.cut:
			p.Skip(formCut)
		default:
			do(f, e)
		}
	}
}

// citeScore quotes points given at their indicator: a form gives them no place
// of their own.
func citeScore(p *perf.Pass, e *entry) perf.Evidence { return p.Cite(&e.At, e.Score.String()) }

// shakenWarns makes a finding on a form whose layout was put right a warning.
func (f *form) shakenWarns(p *perf.Pass, finding *perf.Finding) {
	if f.shaken(p.Submission) {
		finding.Severity = perf.Warning
	}
}
