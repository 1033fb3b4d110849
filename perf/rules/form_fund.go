package rules

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// fundZero: the year's money is printed as 0 while the budget gives the project
// an amount.
func fundZero() perf.Rule {
	return perf.Rule{
		ID:       "form/fund-zero",
		Title:    perf.Words{ZH: "年度资金为0而预算已安排", EN: "no money for the year, though the budget has some"},
		Basis:    "财预〔2015〕88号（绩效目标与预算资金相匹配）；项目支出预算表",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "项目表“年度资金总额”印为0，而项目支出预算表给同名（或同代码）项目安排了资金。若同一金额写在“实施期资金总额”下，一并指出：多半填错了栏。年度栏空白不算0；没有项目支出预算表或表中没有该项目时不判断。应按预算表填写年度资金及其来源。",
			EN: "The form prints 0 as the total of the year while the table of projects gives the project of that name or code an amount. Where the same amount stands under the implementation period, that is named: most likely the wrong column was filled. A blank is not a 0; without the table, or without the project in it, nothing is said.",
		},
		Wrong:      "年度资金总额：0　（项目支出预算表：司法办案业务费 207.00万元）",
		Right:      "年度资金总额：2,070,000元",
		Supersedes: []string{"form/fund-vs-table", "form/life-as-annual"},
		Run: func(p *perf.Pass) {
			eachBudgeted(p, func(f *perf.ProjectForm, rows []*projectRow, planned *amount, _ *moneySpan) {
				total := &f.Funds.Annual.Total
				if !total.IsNumber() {
					p.Skip(perf.Words{ZH: "项目表没有年度资金总额", EN: "the form has no total for the year"})
					return
				}
				p.Compared(1)
				if total.IsNought() && planned.isPositive() {
					reportFundZero(p, f, rows, wan(planned.decimal()))
				}
			})
		},
	}
}

func reportFundZero(p *perf.Pass, f *perf.ProjectForm, rows []*projectRow, planned string) {
	finding := perf.Finding{
		Form:       f.Name.Text,
		Difference: planned,
		Message: perf.Words{
			ZH: "“" + f.Name.Text + "”年度资金总额为0，项目支出预算表为" + planned + "。",
			EN: f.Name.Text + ": the form's total for the year is 0, the table of projects has " + planned + ".",
		},
		Evidence: citeWithRows(p, rows, &f.Funds.Annual.Total),
	}
	if life := &f.Funds.Implementation.Total; equalsRows(life, rows) {
		said := figureWords(life)
		finding.Message.ZH += "该金额写在了“实施期资金总额”（" + said + "）一栏，请移到年度栏。"
		finding.Message.EN += " That amount stands under the implementation period (" + said + "): move it to the year."
		finding.Related = []perf.Evidence{p.CiteFigure(life)}
	}
	p.Report(finding)
}

// fundVsTable: the year's money of the form against the table of projects.
func fundVsTable() perf.Rule {
	return perf.Rule{
		ID:       "form/fund-vs-table",
		Title:    perf.Words{ZH: "年度资金与项目支出预算表不一致", EN: "the year's money differs from the table of projects"},
		Basis:    "财预〔2015〕88号（绩效目标与预算资金相匹配）；项目支出预算表",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "项目表“年度资金总额”应等于项目支出预算表中同名（或同代码）项目的金额；元与万元按印出的位数换算后比较。同名项目分列多行的，与其中一行或各行之和比较；有上年结转项目表的，含结转的合计也算一致。",
			EN: "The form's total for the year must be the amount of the project of that name or code in the table of projects; 元 and 万元 are compared within what is printed. Where the name stands in several rows, one row or their sum will do, and so will the sum with what is carried over from last year.",
		},
		Wrong:      "年度资金总额：620,000元　（项目支出预算表：60.00万元）",
		Right:      "年度资金总额：600,000元",
		Supersedes: []string{"form/fund-sum"},
		Run: func(p *perf.Pass) {
			eachBudgeted(p, func(f *perf.ProjectForm, rows []*projectRow, planned *amount, whole *moneySpan) {
				total := &f.Funds.Annual.Total
				got, ok := spanOf(total)
				if !ok {
					p.Skip(perf.Words{ZH: "项目表没有年度资金总额", EN: "the form has no total for the year"})
					return
				}
				p.Compared(1)
				if got.meets(whole) || equalsRows(total, rows) || equalsWithCarry(p, f, &got) {
					return
				}
				p.ReportLater(perf.Finding{
					Form:     f.Name.Text,
					Evidence: citeWithRows(p, rows, total),
				}, func(finding *perf.Finding) { tellFundDiffers(p, finding, total, planned.decimal()) })
			})
		},
	}
}

func tellFundDiffers(p *perf.Pass, finding *perf.Finding, total *budget.Figure, budgeted decimal.Decimal) {
	value, _ := yuan(total)
	diff := value.Sub(budgeted)
	said, planned, apart := figureWords(total), wan(budgeted), wan(diff.Abs())
	finding.Difference = wan(diff)
	finding.Message = perf.Words{
		ZH: fmt.Sprintf("“%s”年度资金总额%s，项目支出预算表为%s，相差%s。", finding.Form, said, planned, apart),
		EN: fmt.Sprintf("%s: the form has %s for the year, the table of projects %s, a difference of %s.", finding.Form, said, planned, apart),
	}
	finding.Mend = mendOf(p, total)
}

// equalsRows reports whether the figure is the amount of one of the rows, or of
// all of them.
func equalsRows(f *budget.Figure, rows []*projectRow) bool {
	for _, r := range rows {
		if same, ok := sameMoney(f, r.amount); ok && same {
			return true
		}
	}
	got, ok := spanOf(f)
	_, whole, summed := sumRows(rows)
	return ok && summed && got.meets(&whole)
}

func equalsWithCarry(p *perf.Pass, f *perf.ProjectForm, got *moneySpan) bool {
	_, all, ok := sumRows(book(p).byForm[f])
	return ok && got.meets(&all)
}

// lifeAsAnnual: the year's column is blank and the implementation period holds
// just the year's amount.
func lifeAsAnnual() perf.Rule {
	return perf.Rule{
		ID:       "form/life-as-annual",
		Title:    perf.Words{ZH: "当年资金填在实施期栏", EN: "the year's money stands under the implementation period"},
		Basis:    "财预〔2015〕88号（绩效目标与预算资金相匹配）；项目支出预算表",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "“年度资金总额”空白或为0，而“实施期资金总额”恰为项目支出预算表的当年金额：多半填错了栏。年度印为0时由 form/fund-zero 报告。",
			EN: "The year's total is blank or 0 while the implementation period holds exactly the year's amount of the table of projects: most likely the wrong column. A printed 0 is reported by form/fund-zero.",
		},
		Wrong: "实施期资金总额：200,000元　年度资金总额：（空）　（项目支出预算表：20.00万元）",
		Right: "实施期资金总额：600,000元　年度资金总额：200,000元",
		Run: func(p *perf.Pass) {
			eachBudgeted(p, func(f *perf.ProjectForm, rows []*projectRow, planned *amount, _ *moneySpan) {
				life, year := &f.Funds.Implementation.Total, &f.Funds.Annual.Total
				if !life.IsNumber() {
					p.Skip(perf.Words{ZH: "项目表没有实施期资金总额", EN: "the form has no total for the implementation period"})
					return
				}
				p.Compared(1)
				if !year.IsBlank() && !year.IsNought() || planned.isZero() || !equalsRows(life, rows) {
					return
				}
				figures := []*budget.Figure{year, life}
				if year.IsBlank() {
					figures = figures[1:]
				}
				p.ReportLater(perf.Finding{
					Form:     f.Name.Text,
					Evidence: citeWithRows(p, rows, figures...),
				}, func(finding *perf.Finding) {
					said, budgeted := figureWords(life), wan(planned.decimal())
					finding.Message = perf.Words{
						ZH: fmt.Sprintf("“%s”年度资金总额未填，实施期资金总额%s恰为项目支出预算表当年的%s，请核对是否填错栏。", f.Name.Text, said, budgeted),
						EN: fmt.Sprintf("%s: no total for the year, while the implementation period holds %s, just what the table of projects has for the year (%s). Wrong column?", f.Name.Text, said, budgeted),
					}
				})
			})
		},
	}
}

// budgeted is what the table of projects has for a form: its rows of the year,
// put right where a fault of the table is known, and their sum.
type budgeted struct {
	rows   []*projectRow
	amount amount
	whole  moneySpan
	why    *perf.Words // why it is not known, nil where it is
}

type budgetedKey struct{}

// budgetedOf gives what is budgeted for each form, made once a check.
func budgetedOf(p *perf.Pass) map[*perf.ProjectForm]*budgeted {
	return p.Shared(budgetedKey{}, func() any {
		out := map[*perf.ProjectForm]*budgeted{}
		eachForm(p, func(f *perf.ProjectForm) { out[f] = budgetOf(p, f) })
		return out
	}).(map[*perf.ProjectForm]*budgeted)
}

func budgetOf(p *perf.Pass, f *perf.ProjectForm) *budgeted {
	b := book(p)
	if b.tables == 0 {
		return &budgeted{why: &noProjectTable}
	}
	rows, sound := mendRows(p, b.thisYear(f))
	if !sound {
		return &budgeted{why: &wrongTable}
	}
	amount, whole, ok := sumRows(rows)
	if !ok {
		return &budgeted{why: &noProjectAmount}
	}
	return &budgeted{rows: rows, amount: amount, whole: whole}
}

// eachBudgeted runs do over the forms that a row of the table of projects is
// bound to, with the rows' sum, and counts why the others could not be compared.
func eachBudgeted(p *perf.Pass, do func(f *perf.ProjectForm, rows []*projectRow, planned *amount, whole *moneySpan)) {
	all := budgetedOf(p)
	eachForm(p, func(f *perf.ProjectForm) {
		b := all[f]
		if b.why != nil {
			p.Skip(*b.why)
			return
		}
		do(f, b.rows, &b.amount, &b.whole)
	})
}

// mendRows puts the amounts of rows right where a fault of the table is known;
// false where it is not known what should stand there.
func mendRows(p *perf.Pass, rows []*projectRow) ([]*projectRow, bool) {
	for i, r := range rows {
		m := mended(p, r.amount)
		if m == nil {
			return nil, false
		}
		if m != r.amount {
			c := *r
			c.amount = m
			rows[i] = &c
		}
	}
	return rows, true
}

// citeWithRows quotes figures and the amounts of rows.
func citeWithRows(p *perf.Pass, rows []*projectRow, figures ...*budget.Figure) []perf.Evidence {
	out := make([]perf.Evidence, 0, len(figures)+len(rows))
	for _, f := range figures {
		out = append(out, p.CiteFigure(f))
	}
	for _, r := range rows {
		out = append(out, p.CiteFigure(r.amount))
	}
	return out
}
