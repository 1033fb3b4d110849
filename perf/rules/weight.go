package rules

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// Weight returns the rules on the points given to indicators (权重, 分值).
func Weight() []perf.Rule {
	return []perf.Rule{weightSum(), weightLevel(), weightWhole(), weightNonPositive()}
}

// weight sums the weights below a first level, "" for the whole column; ok is
// false where no indicator there has one.
func (c *column) weight(l indicator.Level1) (sum decimal.Decimal, ok bool) {
	for i := range c.entries {
		e := &c.entries[i]
		if e.Weight != nil && (l == "" || e.Level1 == l) {
			sum, ok = sum.Add(*e.Weight), true
		}
	}
	return sum, ok
}

// unweighted counts the indicators that have a target but no weight.
func (c *column) unweighted() int {
	n := 0
	for i := range c.entries {
		if e := &c.entries[i]; e.Weight == nil && e.measure != nothing {
			n++
		}
	}
	return n
}

// eachWeighted visits the columns that give weights, and says why those that
// are not whole cannot be judged.
func eachWeighted(p *perf.Pass, visit func(*form, *column, decimal.Decimal)) {
	for _, f := range surveyOf(p).forms {
		for _, c := range f.columns {
			sum, ok := c.weight("")
			switch {
			case !ok:
			case f.cut:
				p.Skip(formCut)
			default:
				visit(f, c, sum)
			}
		}
	}
}

// inPoints brings weights given as parts of one (0.9) to points of a hundred.
func inPoints(w, whole decimal.Decimal) decimal.Decimal {
	if whole.IsPositive() && whole.LessThanOrEqual(one) {
		return w.Mul(hundred)
	}
	return w
}

func weightSum() perf.Rule {
	return perf.Rule{
		ID:    "weight/sum",
		Title: perf.Words{ZH: "权重合计不对", EN: "weights do not add up"},
		Basis: "算术；财预〔2020〕10号（预算执行率10分，其余指标合计90分；执行率列入指标的合计100分）",
		Doc: perf.Words{
			ZH: "一列指标的权重合计应当等于90（预算执行率10分另计）或者100，必须正好相等。合计80的（执行率20分的做法）、有指标没有权重的、表尾没有满意度因而可能不完整的、版面经过修复的只作警告；没有权重的表、中断的表不作判断。请调整分值。",
			EN: "The weights of a column must come to exactly 90 (10 points are kept for budget execution) or 100. A sum of 80, as where execution has 20 points, a form in which some indicators have no weight, and one that does not end with satisfaction and so may not be whole or had to be repaired, are a warning; forms without weights and forms cut off are not judged. Adjust the points.",
		},
		Wrong:    "权重10、20、30、35，合计95",
		Right:    "权重10、20、30、30，合计90",
		Severity: perf.Error,
		Params: []perf.Param{
			{Name: "without-execution", Doc: perf.Words{ZH: "预算执行率另计时的合计", EN: "sum where budget execution is kept apart"}, Value: points(90)},
			{Name: "with-execution", Doc: perf.Words{ZH: "预算执行率列入时的合计", EN: "sum where budget execution is one of them"}, Value: points(100)},
			{Name: "tolerated", Doc: perf.Words{ZH: "只作警告的合计", EN: "a sum that is a warning only"}, Value: points(80)},
		},
		Run: func(p *perf.Pass) {
			eachWeighted(p, func(f *form, c *column, sum decimal.Decimal) { checkSum(p, f, c, sum) })
		},
	}
}

func checkSum(p *perf.Pass, f *form, c *column, sum decimal.Decimal) {
	p.Compared(1)
	low, high := p.Param("without-execution"), p.Param("with-execution")
	got := inPoints(sum, sum)
	if got.Equal(low) || got.Equal(high) {
		return
	}
	finding := perf.Finding{
		Form: f.name,
		Message: perf.Words{
			ZH: fmt.Sprintf("权重合计%s，应为%s或者%s", sum, low, high),
			EN: fmt.Sprintf("The weights come to %s, not %s or %s", sum, low, high),
		},
		Difference: nearer(got, low, high).String(),
	}
	for i := range c.entries {
		if e := &c.entries[i]; e.Weight != nil {
			finding.Evidence = append(finding.Evidence, quoteWeight(p, e))
		}
	}
	n := c.unweighted()
	if n > 0 {
		finding.Message.ZH += fmt.Sprintf("；另有%d个指标没有权重", n)
		finding.Message.EN += fmt.Sprintf("; %d indicator(s) have none", n)
	}
	if n > 0 || got.Equal(p.Param("tolerated")) || got.LessThan(high) && !c.whole() || f.shaken(p.Submission) {
		finding.Severity = perf.Warning
	}
	finding.Message.ZH += "。"
	finding.Message.EN += "."
	p.Report(finding)
}

// nearer is the difference to the nearer of two sums.
func nearer(got, a, b decimal.Decimal) decimal.Decimal {
	x, y := got.Sub(a), got.Sub(b)
	if x.Abs().LessThanOrEqual(y.Abs()) {
		return x
	}
	return y
}

// quoteWeight quotes a weight at its indicator: a form gives it no place of its
// own.
func quoteWeight(p *perf.Pass, e *entry) perf.Evidence { return p.Cite(&e.At, e.Weight.String()) }

func weightLevel() perf.Rule {
	return perf.Rule{
		ID:    "weight/level",
		Title: perf.Words{ZH: "一级指标的权重不合惯例或者与所标分值不符", EN: "weight of a first level off the profile or off what is printed"},
		Basis: "算术；财预〔2020〕10号（产出50、效益30、满意度10；成本单列的比例据记忆，不检查）",
		Doc: perf.Words{
			ZH: "一级、二级指标标明分值（产出指标(60分)）的，其下权重合计必须与之相等，不等是错误（表格不完整或者经过修复的是警告）；没有标明的，与惯例比例（产出50、效益30、满意度10）相差超过设定值的是警告。成本单列一级的、没有满意度的、有指标没有权重的和中断的表不与惯例比较。请调整分值。",
			EN: "Where a first or second level prints its points its weights must come to exactly that: an error, or a warning where the form may not be whole or had to be repaired. Otherwise a level that is further from the usual 50 / 30 / 10 than a set number of points is a warning. Forms with cost as a first level, without satisfaction, with indicators that have no weight, or cut off are not held against the profile. Adjust the points.",
		},
		Wrong:    "产出指标(60分)：20、20、10",
		Right:    "产出指标(60分)：20、20、20",
		Severity: perf.Warning,
		Params: []perf.Param{
			{Name: "output", Doc: perf.Words{ZH: "产出指标的惯例权重", EN: "usual weight of output"}, Value: points(50)},
			{Name: "effect", Doc: perf.Words{ZH: "效益指标的惯例权重", EN: "usual weight of effect"}, Value: points(30)},
			{Name: "satisfaction", Doc: perf.Words{ZH: "满意度指标的惯例权重", EN: "usual weight of satisfaction"}, Value: points(10)},
			{Name: "tolerance", Doc: perf.Words{ZH: "允许相差的分值", EN: "points of difference allowed"}, Value: points(10)},
		},
		Run: func(p *perf.Pass) {
			eachWeighted(p, func(f *form, c *column, sum decimal.Decimal) { checkLevels(p, f, c, sum) })
		},
	}
}

func checkLevels(p *perf.Pass, f *form, c *column, whole decimal.Decimal) {
	if c.unsettled() {
		p.Skip(levelUnknown)
		return
	}
	partial := c.unweighted() > 0
	_, hasCost := c.weight(indicator.CostLevel)
	_, hasSatisfaction := c.weight(indicator.Satisfaction)
	usual := !partial && !hasCost && hasSatisfaction
	for _, b := range c.tree.Levels {
		checkTwigs(p, f, c, b)
		sum, ok := c.weight(b.Level1)
		if !ok {
			continue
		}
		switch profile := p.Param(string(b.Level1)); {
		case b.Weight != nil:
			p.Compared(1)
			if !sum.Equal(*b.Weight) {
				unsure := partial || f.shaken(p.Submission) || sum.LessThan(*b.Weight) && !c.whole()
				reportLevelPoints(p, f, b, sum, unsure)
			}
		case usual && profile.IsPositive():
			p.Compared(1)
			off := inPoints(sum, whole).Sub(profile)
			if off.Abs().GreaterThan(p.Param("tolerance")) {
				reportLevelProfile(p, f, c, b, sum, profile)
			}
		}
	}
}

// checkTwigs holds the points that second levels print against the weights below
// them.
func checkTwigs(p *perf.Pass, f *form, c *column, b *indicator.Branch) {
	for _, w := range b.Levels {
		if w.Weight == nil || w.At.IsZero() {
			continue
		}
		sum, weighted := decimal.Decimal{}, true
		evidence := []perf.Evidence{p.Cite(&w.At, w.Weight.String())}
		for _, ind := range w.Indicators {
			if weighted = weighted && ind.Weight != nil; weighted {
				sum = sum.Add(*ind.Weight)
				evidence = append(evidence, p.Cite(&ind.At, ind.Weight.String()))
			}
		}
		if !weighted || len(w.Indicators) == 0 {
			continue
		}
		p.Compared(1)
		if sum.Equal(*w.Weight) {
			continue
		}
		finding := perf.Finding{
			Severity: perf.Error, Form: f.name, Difference: sum.Sub(*w.Weight).String(), Evidence: evidence,
			Message: perf.Words{
				ZH: fmt.Sprintf("%s标明%s分，其下权重合计%s分。", w.Level2.Chinese(), w.Weight, sum),
				EN: fmt.Sprintf("%s prints %s points, but its weights come to %s.", w.Level2.English(), w.Weight, sum),
			},
		}
		if f.shaken(p.Submission) || !c.whole() {
			finding.Severity = perf.Warning
		}
		p.Report(finding)
	}
}

func reportLevelPoints(p *perf.Pass, f *form, b *indicator.Branch, sum decimal.Decimal, unsure bool) {
	finding := perf.Finding{
		Severity: perf.Error, Form: f.name,
		Message: perf.Words{
			ZH: fmt.Sprintf("%s标明%s分，其下权重合计%s分。", b.Level1.Chinese(), b.Weight, sum),
			EN: fmt.Sprintf("%s prints %s points, but its weights come to %s.", b.Level1.English(), b.Weight, sum),
		},
		Difference: sum.Sub(*b.Weight).String(),
		Evidence:   weightsBelow(p, b),
	}
	if unsure {
		finding.Severity = perf.Warning
	}
	p.Report(finding)
}

func reportLevelProfile(p *perf.Pass, f *form, c *column, b *indicator.Branch, sum, profile decimal.Decimal) {
	p.Report(perf.Finding{
		Form: f.name,
		Message: perf.Words{
			ZH: fmt.Sprintf("%s权重合计%s分，惯例为%s分。", b.Level1.Chinese(), sum, profile),
			EN: fmt.Sprintf("%s has %s points; %s is usual.", b.Level1.English(), sum, profile),
		},
		Difference: sum.Sub(profile).String(),
		Evidence:   weightsBelow(p, b),
	})
}

// weightsBelow quotes the points of a first level and of its indicators.
func weightsBelow(p *perf.Pass, b *indicator.Branch) []perf.Evidence {
	var out []perf.Evidence
	if b.Weight != nil && !b.At.IsZero() {
		out = append(out, p.Cite(&b.At, b.Weight.String()))
	}
	quote := func(ind *indicator.Indicator) {
		if ind.Weight != nil {
			out = append(out, p.Cite(&ind.At, ind.Weight.String()))
		}
	}
	for _, w := range b.Levels {
		for _, ind := range w.Indicators {
			quote(ind)
		}
	}
	for _, ind := range b.Unplaced {
		quote(ind)
	}
	return out
}

func weightNonPositive() perf.Rule {
	return perf.Rule{
		ID:    "weight/nonpos",
		Title: perf.Words{ZH: "权重为负、为零或者过大", EN: "weight negative, nought or too large"},
		Basis: "算术：权重大于0，不大于所属一级指标的分值和总分",
		Doc: perf.Words{
			ZH: "权重小于0，大于100或者大于所属一级指标标明的分值，是错误；有指标值的指标权重为0，得分与完成情况无关，是警告。不涉及的指标权重为0是对的。请调整分值。",
			EN: "A weight below nought, above 100 or above the points of its first level is an error; one of nought on an indicator that has a target is a warning. Nought on an indicator that does not apply is right. Adjust the points.",
		},
		Wrong:    "培训人次 | ≥200人次 | 权重 -5",
		Right:    "培训人次 | ≥200人次 | 权重 10",
		Severity: perf.Error,
		Run:      runNonPositive,
	}
}

func runNonPositive(p *perf.Pass) {
	for _, f := range surveyOf(p).forms {
		for _, c := range f.columns {
			for i := range c.entries {
				e := &c.entries[i]
				if e.Weight == nil {
					continue
				}
				p.Compared(1)
				why, severity, bad := badWeight(c, e)
				if !bad {
					continue
				}
				p.Report(perf.Finding{
					Severity: severity, Form: f.name,
					Message: perf.Words{
						ZH: fmt.Sprintf("“%s”的权重为%s，%s。", clip(e.Name), e.Weight, why.ZH),
						EN: fmt.Sprintf("%s has the weight %s, %s.", clip(e.Name), e.Weight, why.EN),
					},
					Evidence: []perf.Evidence{quoteWeight(p, e)},
				})
			}
		}
	}
}

func badWeight(c *column, e *entry) (why perf.Words, severity perf.Severity, bad bool) {
	w := *e.Weight
	switch {
	case w.IsNegative():
		return perf.Words{ZH: "小于0", EN: "below nought"}, "", true
	case w.GreaterThan(hundred):
		return perf.Words{ZH: "大于100", EN: "above 100"}, "", true
	case w.IsZero() && e.measure != nothing:
		return perf.Words{ZH: "得分与完成情况无关", EN: "so that its outcome scores nothing"}, perf.Warning, true
	}
	for _, b := range c.tree.Levels {
		if b.Level1 == e.Level1 && b.Weight != nil && w.GreaterThan(*b.Weight) {
			return perf.Words{
				ZH: fmt.Sprintf("大于%s的%s分", b.Level1.Chinese(), b.Weight),
				EN: fmt.Sprintf("above the %s points of %s", b.Weight, b.Level1.English()),
			}, "", true
		}
	}
	return perf.Words{}, "", false
}
