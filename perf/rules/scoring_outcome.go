package rules

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// fullUnmet: full points for less than the target.
func fullUnmet() perf.Rule {
	return perf.Rule{
		ID:       "scoring/full-unmet",
		Title:    perf.Words{ZH: "没有达到指标值却得满分", EN: "full points for less than the target"},
		Basis:    "财预〔2020〕10号（按完成情况计分）",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "实际完成值没有达到指标值（≥95%完成94%，≤6万元实际6.5万元），得分却等于分值的，提请核对。指标值没有符号的，只看数量、质量、满意度指标的完成值是否小于指标值。不能比较的（单位不同、文字表述、百分数写成1的）不判断。请核对完成值和得分。",
			EN: "An outcome that does not meet its target (94% of ≥95%, 6.5万元 of ≤6万元) and is given all points is questioned. Of targets without a sign only those on quantity, quality and satisfaction count, and only an outcome below them. What cannot be compared (other units, words, a percentage written as 1) is not judged. Check the outcome and the points.",
		},
		Wrong: "案件合格率 | ≥95% | 94% | 分值 10 | 得分 10",
		Right: "案件合格率 | ≥95% | 94% | 分值 10 | 得分 9.8",
		Run:   func(p *perf.Pass) { eachEvaluation(p, func(f *form, _ *evaluation) { checkOutcomes(p, f) }) },
	}
}

func checkOutcomes(p *perf.Pass, f *form) {
	c := f.main()
	for i := range c.entries {
		e := &c.entries[i]
		if e.Score == nil || e.Weight == nil || !e.Weight.IsPositive() {
			continue
		}
		done, ok := outcomeOf(e)
		if !ok {
			p.Skip(perf.Words{ZH: "完成值与指标值不能比较", EN: "the outcome cannot be compared with the target"})
			continue
		}
		p.Compared(1)
		if !e.Score.Equal(*e.Weight) || meets(e, &done) {
			continue
		}
		due := dueWords(e, &done)
		p.Report(perf.Finding{
			Form: f.name, Evidence: []perf.Evidence{p.CiteTarget(e.Indicator), p.Cite(&e.At, e.Outcome), citeScore(p, e)},
			Message: perf.Words{
				ZH: fmt.Sprintf("“%s”指标值%s，完成值%s，没有达到，却得满分%s分%s。", clip(e.Name), e.written, clip(e.Outcome), e.Score, due.ZH),
				EN: fmt.Sprintf("%q: target %s, outcome %s, which does not meet it, and all %s points%s.", clip(e.Name), e.written, clip(e.Outcome), e.Score, due.EN),
			},
		})
	}
}

// dueWords say what the part that was done of a target would give, where it has a
// direction.
func dueWords(e *entry, done *indicator.Target) perf.Words {
	part, ok := e.Target.Completion(*done)
	if !ok {
		return perf.Words{}
	}
	due := part.Mul(*e.Weight).Round(2)
	return perf.Words{ZH: fmt.Sprintf("（按完成比例约%s分）", due), EN: fmt.Sprintf(" (about %s by what was done of it)", due)}
}

// outcomeOf is the outcome of an indicator as a number in the target's unit, which
// it mostly leaves out; false where the two cannot be compared.
func outcomeOf(e *entry) (indicator.Target, bool) {
	if e.Lost || e.Outcome == "" || e.kind != indicator.KindQuantity && e.kind != indicator.KindRange {
		return indicator.Target{}, false
	}
	t := indicator.ParseCells(indicator.Cells{Value: e.Outcome})
	if t.Kind() == indicator.KindQuantity && t.Unit() == "" && e.Target.Unit() != "" {
		if e.Target.Unit() == "%" && t.Number().LessThanOrEqual(one) {
			return t, false // 1 may be all of it
		}
		t = indicator.ParseCells(indicator.Cells{Value: e.Outcome, Unit: e.Target.Unit()})
		if farApart(t.Number(), e.Target.Number()) {
			return t, false // 元 below 万元
		}
	}
	if t.Kind() != indicator.KindQuantity || t.Op() != indicator.OpEqual {
		return t, false
	}
	return t, e.Target.Relate(t) != indicator.Incomparable
}

var thousand = decimal.NewFromInt(1000)

// farApart reports whether one number is a thousand times another, as in another
// unit.
func farApart(a, b decimal.Decimal) bool {
	a, b = a.Abs(), b.Abs()
	return a.IsPositive() && b.IsPositive() && (a.GreaterThan(b.Mul(thousand)) || b.GreaterThan(a.Mul(thousand)))
}

// meets reports whether an outcome meets the target, or may: 20000 is met by more,
// 20 days by less, for what a number without a sign asks is not said.
func meets(e *entry, done *indicator.Target) bool {
	if e.Target.Met(*done) {
		return true
	}
	if e.op != indicator.OpEqual || e.kind == indicator.KindRange {
		return e.op == indicator.OpAbout
	}
	switch e.Level2 {
	case indicator.Quantity, indicator.Quality, indicator.ServiceSatisfaction:
		got, ok := done.Measure().Convert(done.Number(), e.Target.Measure())
		return e.cost || !ok || got.GreaterThan(e.Target.Number())
	}
	return true
}

// overFulfil: far more than the target.
func overFulfil() perf.Rule {
	return perf.Rule{
		ID:       "scoring/over-fulfil",
		Title:    perf.Words{ZH: "完成值远高于指标值", EN: "the outcome is far above the target"},
		Basis:    "财预〔2020〕10号（偏离较大的分析原因）；超出多少各地规定不一",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "“≥”的指标值，实际完成值超过设定倍数（默认150%）的，提请说明指标值是否定低了。指标值为0的、不能比较的不判断。请说明原因，下年度调整指标值。",
			EN: "An outcome above a set multiple (150% by default) of a target with ≥ raises the question whether the target was set too low. Targets of nought and what cannot be compared are not judged. Say why, and set next year's target higher.",
		},
		Wrong: "培训人次 | ≥200人次 | 450人次",
		Right: "培训人次 | ≥200人次 | 210人次",
		Params: []perf.Param{
			{Name: "percent", Doc: perf.Words{ZH: "完成值与指标值之比的上限（百分数）", EN: "the most that an outcome is of its target, in per cent"}, Value: points(150)},
		},
		Run: func(p *perf.Pass) { eachEvaluation(p, func(f *form, _ *evaluation) { checkOver(p, f) }) },
	}
}

func checkOver(p *perf.Pass, f *form) {
	c := f.main()
	most := p.Param("percent")
	for i := range c.entries {
		e := &c.entries[i]
		if e.kind != indicator.KindQuantity || e.op != indicator.OpAtLeast && e.op != indicator.OpMoreThan {
			continue
		}
		done, ok := outcomeOf(e)
		if !ok {
			continue
		}
		asked := e.Target.Number()
		got, ok := done.Measure().Convert(done.Number(), e.Target.Measure())
		if !ok || !asked.IsPositive() {
			continue
		}
		p.Compared(1)
		if got.Mul(hundred).LessThanOrEqual(asked.Mul(most)) {
			continue
		}
		percent := got.Mul(hundred).DivRound(asked, 0)
		p.Report(perf.Finding{
			Form: f.name, Evidence: []perf.Evidence{p.CiteTarget(e.Indicator), p.Cite(&e.At, e.Outcome)},
			Message: perf.Words{
				ZH: fmt.Sprintf("“%s”指标值%s，完成值%s，是指标值的%s%%，指标值可能定低了。", clip(e.Name), e.written, clip(e.Outcome), percent),
				EN: fmt.Sprintf("%q: target %s, outcome %s, %s%% of it: the target may have been set too low.", clip(e.Name), e.written, clip(e.Outcome), percent),
			},
		})
	}
}
