package rules

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// fundSum: a total of the form's money against its parts.
func fundSum() perf.Rule {
	return perf.Rule{
		ID:       "form/fund-sum",
		Title:    perf.Words{ZH: "资金总额不等于各来源之和", EN: "total of the money is not the sum of its sources"},
		Basis:    "算术",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "项目资金总额应等于其下各来源之和，空白按0计；以元填写的必须分毫不差，以万元填写的允许四舍五入的差；总额与各来源都没有印单位时同样按数字相加。来源没有列全（没有“其他资金”或“单位自筹”一行）而总额较大时只作提示。“其中”项大于所属项时同样报告。各来源都空白时不判断。",
			EN: "A total must be the sum of the sources below it, a blank counting as 0: exactly in 元, within rounding in 万元. Figures none of which prints a unit are added up as they stand. Where the sources may be incomplete (no line for other or own money) a larger total is only a warning. A part larger than what it is a part of is reported as well. Without any source nothing is said.",
		},
		Supersedes: []string{"form/fund-annual-le-life"},
		Wrong:      "年度资金总额 10,903,043.00　其中：当年财政拨款 11,419,043.00　其他资金 0.00",
		Right:      "年度资金总额 10,903,043.00　其中：当年财政拨款 10,903,043.00　其他资金 0.00",
		Run: func(p *perf.Pass) {
			eachForm(p, func(f *perf.ProjectForm) {
				for _, c := range []struct {
					column *perf.FundColumn
					zh, en string
				}{{&f.Funds.Implementation, "实施期", "implementation period"}, {&f.Funds.Annual, "年度", "year"}} {
					checkFundColumn(p, f, c.column, perf.Words{ZH: c.zh, EN: c.en})
				}
			})
		},
	}
}

func checkFundColumn(p *perf.Pass, f *perf.ProjectForm, c *perf.FundColumn, column perf.Words) {
	if c.IsBlank() {
		return
	}
	if !c.Total.IsNumber() || !anyNumber(c.Parts) {
		p.Skip(perf.Words{ZH: "资金总额或其来源未填", EN: "no total, or no source of it, is filled in"})
		return
	}
	p.Compared(1)
	whole := fundSums{total: &c.Total, label: "资金总额", parts: make([]*perf.FundPart, 0, len(c.Parts))}
	for i := range c.Parts {
		if part := &c.Parts[i]; part.Depth == 0 {
			whole.parts = append(whole.parts, part)
		}
	}
	if reportFundSum(p, f, whole, column) {
		return
	}
	for i := range c.Parts {
		below := fundSums{total: &c.Parts[i].Figure, label: c.Parts[i].Label, some: true}
		for j := i + 1; j < len(c.Parts) && c.Parts[j].Depth > c.Parts[i].Depth; j++ {
			if c.Parts[j].Depth == c.Parts[i].Depth+1 {
				below.parts = append(below.parts, &c.Parts[j])
			}
		}
		if len(below.parts) > 0 && below.total.IsNumber() {
			p.Compared(1)
			reportFundSum(p, f, below, column)
		}
	}
}

// fundSums is a total with the parts that it is made of; some says that the
// parts need not be all (其中).
type fundSums struct {
	total *budget.Figure
	label string
	parts []*perf.FundPart
	some  bool
	bare  bool // no figure prints a unit
}

// isBare reports whether neither the total nor a part has a unit: what one unit
// would be is not known, but it is the same for all.
func (s *fundSums) isBare() bool {
	for _, part := range s.parts {
		if part.Figure.IsNumber() && part.Figure.Unit != "" {
			return false
		}
	}
	return s.total.Unit == ""
}

// reckoned is a figure to be added up. Without a unit it counts as one of 万元,
// so that no more is asked of it than what is printed.
func (s *fundSums) reckoned(f *budget.Figure) *budget.Figure {
	if !s.bare {
		return f
	}
	counted := *f
	counted.Unit = budget.TenThousand
	return &counted
}

// words prints 元 in the unit of the total.
func (s *fundSums) words(d decimal.Decimal) string {
	if s.bare {
		return d.Div(tenThousand).String()
	}
	return moneyWords(d, s.total.Unit)
}

func anyNumber(parts []perf.FundPart) bool {
	for i := range parts {
		if parts[i].Figure.IsNumber() {
			return true
		}
	}
	return false
}

// reportFundSum reports a total that its parts do not add up to.
func reportFundSum(p *perf.Pass, f *perf.ProjectForm, s fundSums, column perf.Words) bool {
	s.bare = s.isBare()
	want, ok := spanOf(s.reckoned(s.total))
	if !ok {
		return false
	}
	total, _ := yuanOf(s.reckoned(s.total))
	got, added, complete := moneySpan{}, amount{}, false
	for _, part := range s.parts {
		if part.Source == perf.FundOther || part.Source == perf.FundSelf {
			complete = true
		}
		if d, ok := spanOf(s.reckoned(&part.Figure)); ok {
			v, _ := yuanOf(s.reckoned(&part.Figure))
			got.add(&d)
			added.add(&v)
		}
	}
	if len(s.parts) == 0 || !anyPart(s.parts) || s.agrees(&total, &added, &got, &want) {
		return false
	}
	if s.some && want.above(&got) {
		return false
	}
	severity := perf.Error
	if want.above(&got) && !complete {
		severity = perf.Warning
	}
	figures, cited := s.quoted(p)
	sum := added.decimal()
	diff := total.decimal().Sub(sum)
	p.Report(perf.Finding{
		Form: f.Name.Text, Severity: severity, Difference: s.words(diff),
		Message: perf.Words{
			ZH: fmt.Sprintf("“%s”%s%s%s，其下各项之和为%s，相差%s。", f.Name.Text, column.ZH, trimLabel(s.label), figureWords(s.total), s.words(sum), s.words(diff.Abs())),
			EN: fmt.Sprintf("%s, %s: the total is %s, its parts add up to %s, a difference of %s.", f.Name.Text, column.EN, figureWords(s.total), s.words(sum), s.words(diff.Abs())),
		},
		Evidence: append([]perf.Evidence{p.CiteFigure(s.total)}, cited...),
		Mend:     mendOf(p, figures...),
	})
	return true
}

// quoted gives the total and the parts that are amounts, and quotes those parts
// that are not nought.
func (s *fundSums) quoted(p *perf.Pass) (figures []*budget.Figure, cited []perf.Evidence) {
	figures = append(figures, s.total)
	for _, part := range s.parts {
		if _, ok := yuan(s.reckoned(&part.Figure)); !ok {
			continue
		}
		figures = append(figures, &part.Figure)
		if !part.Figure.IsNought() {
			cited = append(cited, p.CiteFigure(&part.Figure))
		}
	}
	return figures, cited
}

func anyPart(parts []*perf.FundPart) bool {
	for _, part := range parts {
		if part.Figure.IsNumber() {
			return true
		}
	}
	return false
}

// agrees: amounts in 元 are not rounded and must agree exactly, others within
// what is printed.
func (s *fundSums) agrees(total, added *amount, got, want *moneySpan) bool {
	if s.total.Unit == budget.Yuan {
		return total.compare(added) == 0
	}
	return got.meets(want)
}

// moneyWords prints 元 in the unit that the form uses.
func moneyWords(d decimal.Decimal, u budget.Unit) string {
	scale, ok := scaleOf(u, budget.Yuan)
	if !ok || scale.IsZero() {
		return d.String() + "元"
	}
	if u == "" {
		u = budget.Yuan
	}
	return d.Div(scale).String() + string(u)
}

// fundAnnualLeLife: the year's money cannot exceed that of the whole period.
func fundAnnualLeLife() perf.Rule {
	return perf.Rule{
		ID:       "form/fund-annual-le-life",
		Title:    perf.Words{ZH: "年度资金大于实施期资金", EN: "more money for the year than for the whole period"},
		Basis:    "算术",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "年度是实施期的一部分，年度资金总额不能大于实施期资金总额。实施期印为0而年度有金额时提请核对；任一栏空白时不判断。",
			EN: "The year is a part of the implementation period, so its money cannot be more. Where the period prints 0 and the year an amount, that is a warning; a blank column says nothing.",
		},
		Wrong: "实施期资金总额：600,000元　年度资金总额：1,392,000元",
		Right: "实施期资金总额：1,392,000元　年度资金总额：600,000元",
		Run: func(p *perf.Pass) {
			eachForm(p, func(f *perf.ProjectForm) {
				life, year := &f.Funds.Implementation.Total, &f.Funds.Annual.Total
				l, ok1 := spanOf(life)
				y, ok2 := spanOf(year)
				if !ok1 || !ok2 {
					p.Skip(perf.Words{ZH: "实施期或年度资金总额未填", EN: "no total for the period, or for the year"})
					return
				}
				p.Compared(1)
				if !y.above(&l) {
					return
				}
				severity, ask := perf.Error, "实施期应包含年度。"
				if life.IsNought() {
					severity, ask = perf.Warning, "实施期资金是否漏填？"
				}
				a, _ := yuan(life)
				b, _ := yuan(year)
				p.Report(perf.Finding{
					Form: f.Name.Text, Severity: severity, Difference: moneyWords(b.Sub(a), year.Unit),
					Message: perf.Words{
						ZH: fmt.Sprintf("“%s”年度资金总额%s大于实施期资金总额%s，%s", f.Name.Text, figureWords(year), figureWords(life), ask),
						EN: fmt.Sprintf("%s: %s for the year is more than %s for the whole period, which includes the year.", f.Name.Text, figureWords(year), figureWords(life)),
					},
					Evidence: []perf.Evidence{p.CiteFigure(year), p.CiteFigure(life)},
				})
			})
		},
	}
}

// trimLabel drops what leads a label as printed (其中：, 1、, （一）).
func trimLabel(label string) string {
	return afterCode(trimPrefixes(squeeze(label), "其中：", "其中:", "（一）", "（二）", "（三）", "(一)", "(二)", "(三)", "、"))
}

func trimPrefixes(s string, prefixes ...string) string {
	for again := true; again; {
		again = false
		for _, x := range prefixes {
			if len(s) > len(x) && s[:len(x)] == x {
				s, again = s[len(x):], true
			}
		}
	}
	return s
}
