package rules

import (
	"strings"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// upward and downward report a quantity that is open to one side.
func (e *entry) upward() bool {
	return e.kind == indicator.KindQuantity && (e.op == indicator.OpAtLeast || e.op == indicator.OpMoreThan)
}

func (e *entry) downward() bool {
	return e.kind == indicator.KindQuantity && (e.op == indicator.OpAtMost || e.op == indicator.OpLessThan)
}

func valueOpDirection() perf.Rule {
	return perf.Rule{
		ID:    "value/op-direction",
		Title: perf.Words{ZH: "指标方向与符号相反", EN: "operator against the stated direction"},
		Basis: "财政部门审核口径：指标性质、指标方向、目标值应当正确；逻辑",
		Doc: perf.Words{
			ZH: "指标方向栏写“正向”，指标值却用≤、<；或者写“反向”，却用≥、>。用等号的、没有方向栏的不报。请统一方向与符号。",
			EN: "The direction column says that more is better, but the operator is ≤ or <; or less, but ≥ or >. An equals sign, and a form without such a column, is passed over. Make both agree.",
		},
		Wrong:    "群众投诉率 | ≤1% | 正向",
		Right:    "群众投诉率 | ≤1% | 反向",
		Severity: perf.Error,
		Run: judgeEach(judgeOpDirection, byValue, perf.Words{
			ZH: "指标值的符号与指标方向相反：{list}。",
			EN: "The operator is against the stated direction: {list}.",
		}),
	}
}

func judgeOpDirection(_ *perf.Pass, e *entry) judgement {
	if e.Direction == "" {
		return judgement{}
	}
	if j, ok := readable(e); !ok {
		return j
	}
	switch {
	case e.Direction == indicator.HigherIsBetter && e.downward():
		return judgement{verdict: wrong, why: &perf.Words{ZH: "方向为正向", EN: "stated: higher is better"}}
	case e.Direction == indicator.LowerIsBetter && e.upward():
		return judgement{verdict: wrong, why: &perf.Words{ZH: "方向为反向", EN: "stated: lower is better"}}
	case e.kind != indicator.KindQuantity:
		return judgement{}
	}
	return judgement{verdict: right}
}

func valueOpSemantic() perf.Rule {
	return perf.Rule{
		ID:    "value/op-semantic",
		Title: perf.Words{ZH: "符号与指标的含义相反", EN: "operator against the meaning of the name"},
		Basis: "财预〔2020〕10号自评计分口径（正向指标用≥，反向指标用≤）；财政部门审核口径：指标方向应当正确",
		Doc: perf.Words{
			ZH: "满意度、合格率、成功率、节约率等越高越好的指标用了≤、<；投诉率、重新犯罪率、差错率、控制数等越低越好的用了≥、>。名称含下降、减少的，用等号的，含义不明的不报。请核对符号方向。",
			EN: "Something that should be high (satisfaction, pass rate, saving) is bounded from above, or something that should be low (complaints, errors, a ceiling) from below. Names that speak of a fall, equals signs and names of no clear sense are passed over. Check the operator.",
		},
		Wrong:    "刑释人员重新犯罪率 | ≥1%",
		Right:    "刑释人员重新犯罪率 | ≤1%",
		Severity: perf.Warning,
		Run: judgeEach(judgeOpSemantic, byValue, perf.Words{
			ZH: "符号与指标含义相反：{list}。",
			EN: "The operator is against what the name means: {list}.",
		}),
	}
}

func judgeOpSemantic(_ *perf.Pass, e *entry) judgement {
	higher, lower := e.speaks(traitHigher), e.speaks(traitLower)
	if higher == lower || e.speaks(traitFall) {
		return judgement{}
	}
	if j, ok := readable(e); !ok {
		return j
	}
	if e.kind != indicator.KindQuantity || higher && e.measure != share && e.measure != bare {
		return judgement{}
	}
	switch {
	case higher && e.downward():
		return judgement{verdict: wrong, why: &perf.Words{ZH: "越高越好", EN: "higher is better"}}
	case lower && e.upward():
		return judgement{verdict: wrong, why: &perf.Words{ZH: "越低越好", EN: "lower is better"}}
	}
	return judgement{verdict: right}
}

func valueOpMissing() perf.Rule {
	return perf.Rule{
		ID:    "value/op-missing",
		Title: perf.Words{ZH: "率值没有比较符号", EN: "rate without an operator"},
		Basis: "指标性质栏的口径（≥、≤、=、定性），见各地预算管理一体化系统的指标表",
		Doc: perf.Words{
			ZH: "率、满意度的指标值小于100%，又没有写≥、≤，按字面是正好等于这个数，少有这个意思。100%、写明等号的、数量和金额不报。请补上符号。",
			EN: "A rate or satisfaction below 100 % has no operator, which read to the letter means exactly that figure. 100 %, a written equals sign, counts and amounts are passed over. Add the operator.",
		},
		Wrong:    "服务对象满意度 | 90%",
		Right:    "服务对象满意度 | ≥90%",
		Severity: perf.Info,
		Run: judgeEach(judgeOpMissing, byValue, perf.Words{
			ZH: "率值没有写明是“不低于”还是“等于”：{list}。",
			EN: "It is not said whether at least or exactly is meant: {list}.",
		}),
	}
}

func judgeOpMissing(_ *perf.Pass, e *entry) judgement {
	if !e.speaks(traitRate|traitSatisfaction) || e.speaks(traitNoShare) {
		return judgement{}
	}
	if j, ok := readable(e); !ok {
		return j
	}
	if e.kind != indicator.KindQuantity || e.measure != share {
		return judgement{}
	}
	if e.op != indicator.OpEqual || strings.ContainsAny(e.Target.Text()+e.Operator, equalSigns) {
		return judgement{verdict: right}
	}
	n := numberOf(&e.Target)
	return rightIf(n.isZero() || n.compare(&amount{coef: 1}) == 0 || n.compare(&wholePercent) >= 0)
}

func valueOpTrivial() perf.Rule {
	return perf.Rule{
		ID:    "value/op-trivial",
		Title: perf.Words{ZH: "指标值总能满足", EN: "value that is always met"},
		Basis: "逻辑；财预〔2015〕88号（绩效目标应当合理可行，不得过低）",
		Doc: perf.Words{
			ZH: "指标值要求不小于0，或者满意度、合格率这类率不大于100%，任何结果都满足，等于没有目标。增长、利润等可以为负的，成本控制率等可以超过100%的不报。请写出真正的目标值。",
			EN: "The value asks for no less than nought, or for a share of no more than 100 %, so that any outcome meets it. What may be negative (growth, profit) or exceed 100 % (cost against budget) is passed over. Set a real goal.",
		},
		Wrong:    "普法活动次数 | ≥0次",
		Right:    "普法活动次数 | ≥12次",
		Severity: perf.Warning,
		Run: judgeEach(judgeOpTrivial, byValue, perf.Words{
			ZH: "任何结果都能满足，等于没有目标：{list}。",
			EN: "Any outcome would meet it: {list}.",
		}),
	}
}

func judgeOpTrivial(_ *perf.Pass, e *entry) judgement {
	if e.measure == lost {
		return skipped(&valueLost)
	}
	if e.kind != indicator.KindQuantity || e.speaks(traitOpen|traitFall|traitIncome) {
		return judgement{}
	}
	switch {
	case e.op == indicator.OpAtLeast:
		n := numberOf(&e.Target)
		return rightIf(!n.isZero())
	case e.op == indicator.OpAtMost && e.measure == share && e.speaks(traitBounded):
		n := numberOf(&e.Target)
		return rightIf(n.compare(&wholePercent) < 0)
	case e.op == indicator.OpEqual:
		return judgement{}
	}
	return judgement{verdict: right}
}
