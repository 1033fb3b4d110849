package rules

import (
	"fmt"
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/naming"
)

// calcInText: a multiplication written out in the prose of a form.
func calcInText() perf.Rule {
	return perf.Rule{
		ID:       "form/calc-in-text",
		Title:    perf.Words{ZH: "文字中的测算算得不对", EN: "a calculation in the prose is wrong"},
		Basis:    "算术",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "项目概况等文字中写出的“数量×单价，需…元”按印出的位数重算；结果恰为乘积的整倍数（按月按年计，十二以内）的视为未写明期数，不报告。没有写出结果的不比较。",
			EN: "A product written out in the form's prose (64 people at 1060元, 6.8万元) is recomputed within what is printed. A result that is a whole multiple of it, up to twelve, is taken for one of several months or years. Without a result nothing is compared.",
		},
		Wrong: "每人1.5元，按40万人计算，需要70万元",
		Right: "每人1.5元，按40万人计算，需要60万元",
		Run: func(p *perf.Pass) {
			eachForm(p, func(f *perf.ProjectForm) {
				for i := range f.Claims {
					checkProducts(p, f.Name.Text, &f.Claims[i])
				}
			})
			if d := p.Submission.Department.Form; d != nil {
				for i := range d.Claims {
					checkProducts(p, departmentName(p), &d.Claims[i])
				}
			}
		},
	}
}

func checkProducts(p *perf.Pass, form string, st *budget.Statement) {
	for i := range st.Claims {
		c := &st.Claims[i]
		if c.Kind != budget.ClaimProduct {
			continue
		}
		product, ok := productOf(st, c)
		result, isMoney := spanOf(&c.Figure)
		if !ok || !isMoney || c.Op != "" && c.Op != "~" {
			p.Skip(perf.Words{ZH: "乘数没有写全", EN: "not all factors are written out"})
			continue
		}
		p.Compared(1)
		if holdsManyTimes(&product, &result) {
			continue
		}
		var factors []string
		evidence := []perf.Evidence{p.CiteFigure(&c.Figure)}
		for n := range c.Refs {
			f := &claimAt(st, c, n).Figure
			factors, evidence = append(factors, figureWords(f)), append(evidence, p.CiteFigure(f))
		}
		v, _ := yuan(&c.Figure)
		right := product.decimal()
		p.Report(perf.Finding{
			Form: form, Difference: wan(v.Sub(right)),
			Message: perf.Words{
				ZH: fmt.Sprintf("“%s”文字中%s = %s，应为%s。", form, strings.Join(factors, " × "), figureWords(&c.Figure), wan(right)),
				EN: fmt.Sprintf("%s: the prose has %s = %s, it is %s.", form, strings.Join(factors, " × "), figureWords(&c.Figure), wan(right)),
			},
			Evidence: evidence,
		})
	}
}

// productOf multiplies the factors of a claim, money in 元; false where they are
// not all written out, or none is money.
func productOf(st *budget.Statement, c *budget.Claim) (product amount, ok bool) {
	product = whole(1)
	for n := range c.Refs {
		f := claimAt(st, c, n)
		if f == nil || !f.Figure.IsNumber() || f.Op != "" && f.Op != "~" {
			return amount{}, false
		}
		v, isMoney := yuanOf(&f.Figure)
		if !isMoney {
			v, _ = amountIn(&f.Figure, f.Figure.Unit)
			v.exp += multiplier(f.Figure.Unit)
		}
		ok = ok || isMoney
		product = product.times(&v)
	}
	return product, ok && len(c.Refs) > 1 && !product.isZero()
}

// multiplier is by how many places a unit counts more than single things: 万人.
func multiplier(u budget.Unit) int32 {
	switch {
	case strings.HasPrefix(string(u), "万"):
		return 4
	case strings.HasPrefix(string(u), "亿"):
		return 8
	}
	return 0
}

// mostPeriods is how many months, quarters or years a product may silently be
// taken for.
const mostPeriods = 12

func holdsManyTimes(product *amount, result *moneySpan) bool {
	sum := amount{}
	for range mostPeriods {
		sum.add(product)
		if sum.compare(&result.low) >= 0 && sum.compare(&result.high) <= 0 {
			return true
		}
	}
	return false
}

// proseVsFunds: what the prose says a project costs.
func proseVsFunds() perf.Rule {
	return perf.Rule{
		ID:       "form/prose-vs-funds",
		Title:    perf.Words{ZH: "文字中的总花费与项目资金不符", EN: "the cost named in the prose is not the form's money"},
		Basis:    "填报一致性（项目概况与项目资金）",
		Severity: perf.Info,
		Doc: perf.Words{
			ZH: "项目概况、必要性、制度措施、计划中写明的总花费（预计花费、总投资、共需之类），与实施期资金、年度资金、项目支出预算表金额都对不上的，提示核对。写的是部分花费的不比较；表内没有资金时不判断。",
			EN: "The whole cost that the prose of a form names (预计花费, 总投资) is neither the money of the period nor of the year nor that of the table of projects. Costs of a part are not compared; without money nothing is said.",
		},
		Wrong: "项目概况：总投资139.2万元　实施期资金总额 1,932,000元　年度 600,000元",
		Right: "项目概况：总投资139.2万元　实施期资金总额 1,392,000元　年度 600,000元",
		Run: func(p *perf.Pass) {
			eachForm(p, func(f *perf.ProjectForm) { checkProseCost(p, f) })
		},
	}
}

// isWholeCost reports whether a claim names the whole cost of the project: by
// its own words, by the project's name, or as the only amount of a field that
// does not say of what.
func isWholeCost(names *naming.Book, f *perf.ProjectForm, st *budget.Statement, c *budget.Claim) bool {
	if c.Kind != budget.ClaimAmount || c.Parent >= 0 || c.InReason || c.Year != 0 && c.Year != f.Year || c.Op != "" && c.Op != "~" || partProse.In(c.Subject) {
		return false
	}
	if totalProse.In(c.Subject) || c.Subject != "" && names.Name(c.Subject).Serves(names.Name(f.Name.Text), "") > 0 {
		return true
	}
	amounts := 0
	for i := range st.Claims {
		switch st.Claims[i].Kind {
		case budget.ClaimAmount, budget.ClaimPrice, budget.ClaimProduct:
			amounts++
		}
	}
	return amounts == 1 && c.Subject == ""
}

func checkProseCost(p *perf.Pass, f *perf.ProjectForm) {
	for i := range f.Claims {
		st := &f.Claims[i]
		if strings.Contains(st.Heading, "objective") {
			continue
		}
		for j := range st.Claims {
			c := &st.Claims[j]
			if !isWholeCost(namesOf(p), f, st, c) {
				continue
			}
			if _, cited := largestMoney(p, f); cited == nil {
				p.Skip(perf.Words{ZH: "项目资金未填", EN: "the form names no money"})
				continue
			}
			p.Compared(1)
			if isWhole(p, f, &c.Figure) {
				continue
			}
			finding := perf.Finding{
				Form: f.Name.Text,
				Message: perf.Words{
					ZH: fmt.Sprintf("“%s”文字中写“%s”%s，与表内项目资金不符。", f.Name.Text, c.Subject, figureWords(&c.Figure)),
					EN: fmt.Sprintf("%s: the prose says that it costs %s, which is not the form's money.", f.Name.Text, figureWords(&c.Figure)),
				},
				Evidence: []perf.Evidence{p.CiteFigure(&c.Figure)},
			}
			for _, fig := range []*budget.Figure{&f.Funds.Annual.Total, &f.Funds.Implementation.Total} {
				if fig.IsNumber() {
					finding.Evidence = append(finding.Evidence, p.CiteFigure(fig))
				}
			}
			for _, r := range book(p).thisYear(f) {
				finding.Related = append(finding.Related, p.CiteFigure(r.amount))
			}
			p.Report(finding)
		}
	}
}
