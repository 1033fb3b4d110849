package rules

import (
	"fmt"
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// Narrative returns the rules of the family narrative: the figures of the text
// against the tables and against each other. All of them read claims, never the
// prose.
func Narrative() []perf.Rule {
	rules := []perf.Rule{
		yoyZeroBase(), yoyDirection(), yoySameBase(), reasonMissing(), reasonDirection(),
		vehicleSum(), placeholder(), yearDrift(), shareWhole(),
	}
	for _, e := range narrativeEquations() {
		rules = append(rules, identityRule(e))
	}
	return rules
}

// narrativeEquations are the rules of single equations of the text.
func narrativeEquations() []perf.Rule {
	return []perf.Rule{
		equationRule("narrative/text-vs-table", "文字中的金额与预算表不一致", "an amount of the text differs from the table", "部门预算公开审核要点（文字与表格一致）", perf.Error,
			"文字所写的金额应与所指的表内数一致，元与万元换算后比较。", "An amount of the text must be that of the table figure that it names; units are converted.",
			"文字：机关运行经费93.13万元　表：91.33", "文字：机关运行经费91.33万元　表：91.33"),
		equationRule("narrative/share-recalc", "占比算得不对", "a share is miscalculated", "算术", perf.Warning,
			"“占…%”按文中的部分与总额重算，印到几位就按几位比较。", "A share is recomputed from the part and the whole that the sentence names, to the decimals printed.",
			"基本支出988.47万元，占76.33%（支出1468.09万元）", "基本支出988.47万元，占67.33%"),
		equationRule("narrative/yoy-recalc", "增减额或增减幅算得不对", "a change or its rate is miscalculated", "算术", perf.Warning,
			"“比上年增加（减少）…万元，增长（下降）…%”按本年数、上年数与增减额重算，印到几位就按几位比较；截去尾数而没有进位的只提示。", "A change and its rate are recomputed from this year's amount and last year's, to the decimals printed; a figure cut off instead of rounded is only a note.",
			"1895万元，减少134万元，下降0.66%", "1895万元，减少134万元，下降6.60%"),
		equationRule("narrative/procurement-sum", "政府采购合计不等于货物、工程、服务之和", "procurement is not goods, works and services", "财预〔2016〕143号；算术", perf.Error,
			"政府采购预算总额应等于货物、工程、服务之和。", "The procurement total must be its goods, works and services.",
			"总额78.12万元：货物26.42、工程53.00、服务16.70", "总额78.12万元：货物26.42、工程35.00、服务16.70"),
		equationRule("narrative/parts-sum", "分项之和不等于总数", "the parts of a list do not add up", "算术", perf.Error,
			"“其中：”之后列全的各项应与所属总数相符；没有列全的（等）不判断。", "The parts listed behind 其中 must add up to what they are parts of, where the list is whole.",
			"总建筑面积13459平方米，其中地上8013平方米、地下5356平方米", "总建筑面积13459平方米，其中地上8103平方米、地下5356平方米"),
	}
}

// eachStatement runs do over the paragraphs of the narrative that claim
// anything.
func eachStatement(p *perf.Pass, do func(*budget.Statement)) {
	for i := range p.Submission.Narrative {
		if len(p.Submission.Narrative[i].Claims) > 0 {
			do(&p.Submission.Narrative[i])
		}
	}
}

// subjectOf is what a claim is called in a message.
func subjectOf(c *budget.Claim) string {
	if c.Subject == "" {
		return "该项"
	}
	return "“" + quotable(c.Subject) + "”"
}

// isYoY reports whether a claim compares with an earlier year.
func isYoY(c *budget.Claim) bool {
	return c.Kind == budget.ClaimChange || c.Kind == budget.ClaimGrowth || c.Kind == budget.ClaimSame
}

// yoyZeroBase: a rate of growth from nothing.
func yoyZeroBase() perf.Rule {
	return perf.Rule{
		ID:       "narrative/yoy-zero-base",
		Title:    perf.Words{ZH: "上年为0却写了增长幅度", EN: "a rate of growth from nothing"},
		Basis:    "算术（以0为基数不能计算增减幅度）",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "上年数为0（或增加额就是本年数）时，增长百分比无从计算，应写“上年无此项”。写明基数不为0的不在此列。",
			EN: "Where last year's amount is 0, or the increase is the whole amount, there is no percentage to print.",
		},
		Wrong:      "2023年执行数0.00万元，2024年预算34.05万元，增加100.00%",
		Right:      "2024年预算34.05万元，上年无此项",
		Supersedes: []string{"narrative/yoy-recalc"},
		Run: func(p *perf.Pass) {
			eachStatement(p, func(st *budget.Statement) {
				for i := range st.Claims {
					c := &st.Claims[i]
					if c.Kind != budget.ClaimGrowth || !c.Figure.IsNumber() || c.InReason {
						continue
					}
					now, from := claimAt(st, c, 0), claimAt(st, c, 1)
					if now == nil || from == nil || !now.Figure.IsNumber() || !from.Figure.IsNumber() {
						continue
					}
					p.Compared(1)
					zero := from.Kind == budget.ClaimAmount && from.Figure.IsNought() && !now.Figure.IsNought()
					if from.Kind == budget.ClaimChange && from.Sign > 0 && !now.Figure.IsNought() {
						zero = isAllOf(&from.Figure, &now.Figure)
					}
					if !zero || c.Figure.IsNought() {
						continue
					}
					p.Report(perf.Finding{
						Message: perf.Words{
							ZH: fmt.Sprintf("%s上年数为0，不能计算增减幅度，却写作%s。", subjectOf(now), figureWords(&c.Figure)),
							EN: fmt.Sprintf("Last year's amount is 0, so there is no rate of growth; the text has %s.", figureWords(&c.Figure)),
						},
						Evidence: []perf.Evidence{p.CiteFigure(&from.Figure), p.CiteFigure(&c.Figure)},
						Related:  []perf.Evidence{p.CiteFigure(&now.Figure)},
					})
				}
			})
		},
	}
}

// isAllOf reports whether an increase is the whole amount, nothing being left for
// the year before. Of 1万元 up by 0.5万元 half is left, although 1 may stand for
// 0.5: only the last digits of a larger amount may differ.
func isAllOf(increase, now *budget.Figure) bool {
	same, ok := sameMoney(increase, now)
	if !ok || !same {
		return false
	}
	x, _ := yuan(increase)
	y, _ := yuan(now)
	return y.Sub(x).Abs().Shift(2).LessThanOrEqual(y.Abs())
}

// yoyDirection: up or down against the figures, and parts against the whole.
func yoyDirection() perf.Rule {
	equation := perf.Rule{Title: perf.Words{ZH: "总额与各项的增减对不上", EN: "the change of the whole is not that of its parts"}}
	return perf.Rule{
		ID:       "narrative/yoy-direction",
		Title:    perf.Words{ZH: "增减方向或总额与各项的增减不一致", EN: "a change contradicts its figures or its parts"},
		Basis:    "财预〔2016〕143号（“三公”经费增减变化说明）；算术",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "总额的增减应等于各项增减之和（“与上年相同”即为0）；写明上年数的，增加或减少应与两数大小相符；增加额不能大于本年数，增减额与增减幅方向应一致。各项没有说全的不判断。",
			EN: "The change of a whole must be that of its parts together (与上年相同 is 0); where last year's amount is named, a rise or fall must be that of the two amounts; a rise is no more than the amount that rose, and a rate points where its change does. Where a part does not say, nothing is said.",
		},
		Wrong:      "“三公”经费6.00万元，与上年相同，其中因公出国费减少6.00万元，其余各项与上年相同",
		Right:      "“三公”经费6.00万元，比上年减少6.00万元，其中因公出国费减少6.00万元",
		Supersedes: []string{"narrative/yoy-recalc"},
		Run: func(p *perf.Pass) {
			l := ledgerOf(p)
			l.compared(p, "narrative/yoy-direction")
			for i := range l.faults["narrative/yoy-direction"] {
				if f := &l.faults["narrative/yoy-direction"][i]; !l.reportChanges(p, f) {
					l.report(p, f, &equation)
				}
			}
			eachStatement(p, func(st *budget.Statement) {
				checkSigns(p, st)
				checkChangeLists(p, st)
				checkBareChanges(p, st)
				checkChangesWithin(p, st)
			})
			checkChangesBelow(p)
		},
	}
}

// placeholder: a figure that was never filled in.
func placeholder() perf.Rule {
	return perf.Rule{
		ID:       "narrative/placeholder",
		Title:    perf.Words{ZH: "文字中有没有填写的数字", EN: "a figure was never filled in"},
		Basis:    "部门预算公开审核要点（模板占位符应替换）",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "文字中留有模板的占位（XX万元、＊＊%、待填），没有换成数字。",
			EN: "The text still has the placeholder of its template (XX万元) where a figure should stand.",
		},
		Wrong: "政府采购预算XX万元",
		Right: "政府采购预算78.12万元",
		Run: func(p *perf.Pass) {
			eachStatement(p, func(st *budget.Statement) {
				for i := range st.Claims {
					c := &st.Claims[i]
					p.Compared(1)
					if c.Kind != budget.ClaimPlaceholder {
						continue
					}
					p.Report(perf.Finding{
						Message: perf.Words{
							ZH: fmt.Sprintf("%s写作“%s”，没有填写数字。", subjectOf(c), quoteClaim(st, c)),
							EN: fmt.Sprintf("A figure was never filled in: %s.", quoteClaim(st, c)),
						},
						Evidence: []perf.Evidence{citeClaim(p, st, c)},
					})
				}
			})
		},
	}
}

// yearDrift: a year of another document.
func yearDrift() perf.Rule {
	return perf.Rule{
		ID:       "narrative/year-drift",
		Title:    perf.Words{ZH: "文字中的年份不是本年度或上年度", EN: "the text names a year of another document"},
		Basis:    "部门预算公开审核要点（年份与预算年度一致）",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "预算情况说明中与金额相连的年份一般只有本年度和上年度；出现别的年份，多半沿用了往年的文稿。文件名、文号、“截至”日期和书名号内的年份不算；整份文件不知年度时不判断。",
			EN: "The years named beside amounts in the narrative are the budget's own and the one before; another was most likely left from an older text. Titles of documents, document numbers and 截至 dates are not meant; without a year of the document nothing is said.",
		},
		Wrong: "2022年部门预算收入总计1,468.09万元（2024年度预算）",
		Right: "2024年部门预算收入总计1,468.09万元",
		Run:   runYearDrift,
	}
}

func runYearDrift(p *perf.Pass) {
	year := p.Submission.Department.Year
	if year == 0 {
		if len(p.Submission.Narrative) > 0 {
			p.Skip(perf.Words{ZH: "不知文件的年度", EN: "the year of the document is not known"})
		}
		return
	}
	eachStatement(p, func(st *budget.Statement) {
		amounts := false
		for i := range st.Claims {
			amounts = amounts || st.Claims[i].Kind == budget.ClaimAmount || isYoY(&st.Claims[i])
		}
		if !amounts || strings.Contains(st.Heading, "绩效") {
			return
		}
		p.Compared(1)
		for i := range st.Claims {
			c := &st.Claims[i]
			if c.Kind != budget.ClaimDate || c.From != c.To || c.InReason {
				continue
			}
			y, _, ok := yearMonth(c.From, 1)
			drift := ok && len(c.From) == 4 && y != year && y != year-1 && y > year-maxDrift && y <= year+1
			if !drift {
				continue
			}
			p.Report(perf.Finding{
				Message: perf.Words{
					ZH: fmt.Sprintf("%d年度预算的说明中出现“%s”，请核对年份。", year, quoteClaim(st, c)),
					EN: fmt.Sprintf("The narrative of the %d budget names %s: is that year meant?", year, quoteClaim(st, c)),
				},
				Evidence: []perf.Evidence{citeClaim(p, st, c)},
			})
		}
	})
}

// maxDrift is how many years back a year is taken for one left from an older
// text, and not for one of history.
const maxDrift = 4
