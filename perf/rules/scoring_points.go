package rules

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/perf"
)

// scoreCap: points given lie between nought and those to be had.
func scoreCap() perf.Rule {
	return perf.Rule{
		ID:       "scoring/score-cap",
		Title:    perf.Words{ZH: "得分为负或者大于分值", EN: "points given below nought or above those to be had"},
		Basis:    "算术；财预〔2020〕10号（得分在分值之内）",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "自评表中每个指标的得分、预算执行率的得分，不得小于0，也不得大于所列分值。没有分值的不判断；版面经过修复的只作警告。请更正得分。",
			EN: "The points that a self-evaluation gives for an indicator, or for the execution of the budget, are not below nought and not above the points it prints for it. Without the latter nothing is said; a form whose layout had to be repaired is a warning. Correct the points given.",
		},
		Wrong: "培训人次 | ≥200人次 | 210人次 | 分值 10 | 得分 12",
		Right: "培训人次 | ≥200人次 | 210人次 | 分值 10 | 得分 10",
		Run:   func(p *perf.Pass) { eachEvaluation(p, func(f *form, e *evaluation) { checkRange(p, f, e) }) },
	}
}

func checkRange(p *perf.Pass, f *form, e *evaluation) {
	c := f.main()
	for i := range c.entries {
		in := &c.entries[i]
		if in.Score == nil {
			continue
		}
		if in.Weight == nil {
			p.Skip(perf.Words{ZH: "指标没有分值", EN: "the indicator has no points to be had"})
			continue
		}
		checkPoints(p, f, clip(in.Name), *in.Score, *in.Weight, func() []perf.Evidence {
			return []perf.Evidence{quoteWeight(p, in), citeScore(p, in)}
		})
	}
	points, ok1 := pointsIn(e.points)
	score, ok2 := pointsIn(e.score)
	if ok1 && ok2 {
		checkPoints(p, f, "预算执行率", score, points, func() []perf.Evidence {
			return []perf.Evidence{p.CiteText(&e.points.Field), p.CiteText(&e.score.Field)}
		})
	}
}

func checkPoints(p *perf.Pass, f *form, name string, score, points decimal.Decimal, cite func() []perf.Evidence) {
	p.Compared(1)
	why := perf.Words{}
	switch {
	case score.IsNegative():
		why = perf.Words{ZH: "小于0", EN: "below nought"}
	case score.GreaterThan(points):
		why = perf.Words{ZH: fmt.Sprintf("大于分值%s分", points), EN: fmt.Sprintf("more than the %s to be had", points)}
	default:
		return
	}
	finding := perf.Finding{
		Form: f.name, Evidence: cite(),
		Message: perf.Words{
			ZH: fmt.Sprintf("“%s”得分%s分，%s。", name, score, why.ZH),
			EN: fmt.Sprintf("%q is given %s points, %s.", name, score, why.EN),
		},
	}
	f.shakenWarns(p, &finding)
	p.Report(finding)
}

// scoreSum: the total is the points given.
func scoreSum() perf.Rule {
	return perf.Rule{
		ID:       "scoring/score-sum",
		Title:    perf.Words{ZH: "总分不等于各项得分之和", EN: "the total is not the sum of the points given"},
		Basis:    "算术",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "自评表的总分应当等于各指标得分之和，或者再加上预算执行率的得分，必须正好相等。有指标没有得分、没有总分、印出的分值合计与各项分值不符（可能没有列全）、中断的表不判断；只印一个总分（可能是分值的总分）的、版面经过修复的只作警告。请核对得分和总分。",
			EN: "The total of a self-evaluation is exactly the points given for its indicators, or those and the points for the execution of the budget. Forms in which an indicator has none, without a total, whose points to be had do not come to their printed total (not all of it may be there), or cut off are not judged; one that prints a single total, which may be that of the points to be had, and one whose layout had to be repaired are a warning. Check the points and the total.",
		},
		Wrong: "得分 10、48、30、10 | 总分 97",
		Right: "得分 10、48、30、10 | 总分 98",
		Run:   func(p *perf.Pass) { eachEvaluation(p, func(f *form, e *evaluation) { checkScoreSum(p, f, e) }) },
	}
}

func checkScoreSum(p *perf.Pass, f *form, e *evaluation) {
	if len(e.totals) == 0 || len(e.totals) > 2 {
		p.Skip(perf.Words{ZH: "没有印出总分", EN: "no total is printed"})
		return
	}
	given, possible, evidence, ok := f.main().givenPoints(p)
	if !ok {
		p.Skip(perf.Words{ZH: "有指标没有得分", EN: "an indicator has no points given"})
		return
	}
	alone := len(e.totals) == 1
	points, hasPoints := pointsIn(e.points)
	if most, _ := pointsIn(e.totals[0]); !alone && !addsUp(most, possible, points, hasPoints) {
		p.Skip(perf.Words{ZH: "分值合计与各项分值不符，指标可能没有列全", EN: "the points to be had do not come to their total: not all indicators may be there"})
		return
	}
	printed := e.totals[len(e.totals)-1]
	total, _ := pointsIn(printed)
	spent, hasSpent := pointsIn(e.score)
	p.Compared(1)
	if addsUp(total, given, spent, true) || alone && addsUp(total, possible, points, true) {
		return
	}
	if !hasSpent && addsUp(total, given, spent, false) {
		p.Skip(perf.Words{ZH: "没有印出预算执行率的得分", EN: "the points for the execution of the budget are not printed"})
		return
	}
	if hasSpent {
		given = given.Add(spent)
		evidence = append(evidence, p.CiteText(&e.score.Field))
	}
	finding := perf.Finding{
		Form: f.name, Difference: total.Sub(given).String() + "分",
		Evidence: append([]perf.Evidence{p.CiteText(&printed.Field)}, evidence...),
		Message: perf.Words{
			ZH: fmt.Sprintf("总分%s分，各项得分之和为%s分。", total, given),
			EN: fmt.Sprintf("The total is %s, the points given come to %s.", total, given),
		},
	}
	if alone {
		finding.Severity = perf.Warning
	}
	f.shakenWarns(p, &finding)
	p.Report(finding)
}

// givenPoints adds up the points given for indicators and those to be had for
// them; false where one has none given.
func (c *column) givenPoints(p *perf.Pass) (given, possible decimal.Decimal, evidence []perf.Evidence, ok bool) {
	for i := range c.entries {
		e := &c.entries[i]
		switch {
		case e.Score != nil:
			given = given.Add(*e.Score)
			evidence = append(evidence, citeScore(p, e))
		case e.measure != nothing:
			return given, possible, nil, false
		}
		if e.Weight != nil {
			possible = possible.Add(*e.Weight)
		}
	}
	return given, possible, evidence, true
}

// addsUp reports whether a total is that of the indicators, or theirs and those for
// the execution of the budget, which may not be printed.
func addsUp(total, indicators, execution decimal.Decimal, printed bool) bool {
	off := total.Sub(indicators)
	if !printed {
		return !off.IsNegative() && off.LessThanOrEqual(maxForExecution)
	}
	return off.IsZero() || off.Equal(execution)
}

// maxForExecution is the most points that forms keep for the execution of the
// budget.
var maxForExecution = decimal.NewFromInt(20)
