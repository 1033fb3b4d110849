package rules

import (
	"fmt"
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// hasMoney reports whether a table prints any figure that is not nought.
func hasMoney(t *budget.Table) *budget.Figure {
	for i := range t.Rows {
		r := &t.Rows[i]
		if isOrdinals(r) {
			continue
		}
		for j := range r.Cells {
			if c := &r.Cells[j]; isMoneyCell(t, j, c) {
				return c
			}
		}
	}
	return nil
}

// isMoneyCell reports whether a figure is a number other than 0 and no code.
func isMoneyCell(t *budget.Table, column int, c *budget.Figure) bool {
	return c.Text != "" && c.IsNumber() && !c.IsNought() && !isCodeCell(t, column, c)
}

// countsOnly reports whether all figures of a table count things or people.
func countsOnly(t *budget.Table) bool {
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			if isMoneyCell(t, j, &t.Rows[i].Cells[j]) && (j >= len(t.Columns) || !countColumns.In(lastLabel(&t.Columns[j]))) {
				return false
			}
		}
	}
	return true
}

// isCodeCell reports whether a figure is a code of a subject and no amount.
func isCodeCell(t *budget.Table, column int, c *budget.Figure) bool {
	if column >= len(t.Columns) {
		return false
	}
	switch label := lastLabel(&t.Columns[column]); label {
	case "类", "款", "项", "序号", "行次":
		return true
	default:
		return codeColumns.In(label)
	}
}

// emptyNote: an empty table says that it is empty.
func emptyNote() perf.Rule {
	return perf.Rule{
		ID:       "table/empty-note",
		Title:    perf.Words{ZH: "空表没有说明，或说明写的是别的表", EN: "an empty table without a note, or with another's"},
		Basis:    "财预〔2016〕143号（没有数据的表应列空表并说明）",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "没有数据的预算表应公开空表并在表下注明“本表无数据”“本部门没有……”；说明中只提别的预算（如政府性基金表下写国有资本经营预算）的，多半是复制时没有改。",
			EN: "A table without data is published empty, with a note that says so; a note that names another budget only (state capital under the table of government funds) was most likely copied.",
		},
		Wrong: "政府性基金预算支出表　（空）　注：本部门无国有资本经营预算",
		Right: "政府性基金预算支出表　（空）　注：本部门无政府性基金预算",
		Run: func(p *perf.Pass) {
			for i := range p.Submission.Tables {
				t := &p.Submission.Tables[i]
				if t.Role == budget.RolePerformance || t.Role == "" || hasMoney(t) != nil {
					continue
				}
				if len(t.Rows) == 0 && strings.TrimSpace(t.Note.Text) == "" {
					p.Skip(perf.Words{ZH: "只有标题，没有读到表体", EN: "only a title was read, and no body"})
					continue
				}
				p.Compared(1)
				switch {
				case strings.TrimSpace(t.Note.Text) == "":
					p.Report(perf.Finding{
						Message: perf.Words{
							ZH: fmt.Sprintf("%s没有数据，也没有说明。", titled(t)),
							EN: fmt.Sprintf("%s has no data and no note.", clip(t.Title)),
						},
						Evidence: []perf.Evidence{p.Cite(&t.At, t.Title)},
					})
				case namesAnother(t):
					p.Report(perf.Finding{
						Message: perf.Words{
							ZH: fmt.Sprintf("%s下的说明写的不是本表：“%s”。", titled(t), clip(t.Note.Text)),
							EN: fmt.Sprintf("The note below %s speaks of another table: %s.", clip(t.Title), clip(t.Note.Text)),
						},
						Evidence: []perf.Evidence{p.CiteText(&t.Note), p.Cite(&t.At, t.Title)},
					})
				}
			}
		},
	}
}

// namesAnother reports whether a note names another budget and not the table's
// own.
func namesAnother(t *budget.Table) bool {
	other := false
	for _, words := range budgetNames {
		inTitle, inNote := hasAny(t.Title, words), hasAny(t.Note.Text, words)
		if inTitle && inNote {
			return false
		}
		other = other || inNote
	}
	return other && hasAny(t.Title, []string{"基金", "国有资本", "三公", "“三公”"})
}

// noteConflict: a note that says empty below a table that is not.
func noteConflict() perf.Rule {
	return perf.Rule{
		ID:       "table/note-conflict",
		Title:    perf.Words{ZH: "表下注明无数据，表中却有数据", EN: "the note says empty, the table is not"},
		Basis:    "财预〔2016〕143号；逻辑",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "表下注明“本表无数据”“本表为空表”，而表中有不为0的金额。只说某一项没有预算的说明不算。",
			EN: "The note says that the table is empty, and it prints amounts. A note that speaks of one item only is not meant.",
		},
		Wrong: "“三公”经费合计 47.91　注：本部门无“三公”经费，故本表为空表",
		Right: "“三公”经费合计 47.91",
		Run: func(p *perf.Pass) {
			for i := range p.Submission.Tables {
				t := &p.Submission.Tables[i]
				if !emptyWords.In(squeeze(t.Note.Text)) {
					continue
				}
				p.Compared(1)
				if f := hasMoney(t); f != nil {
					p.Report(perf.Finding{
						Message: perf.Words{
							ZH: fmt.Sprintf("%s注明没有数据，表中却有%s等金额。", titled(t), figureWords(f)),
							EN: fmt.Sprintf("%s says that it is empty but prints %s.", clip(t.Title), figureWords(f)),
						},
						Evidence: []perf.Evidence{p.CiteText(&t.Note), p.CiteFigure(f)},
					})
				}
			}
		},
	}
}

// unitHeader: every table says in what unit it is.
func unitHeader() perf.Rule {
	return perf.Rule{
		ID:       "table/unit-header",
		Title:    perf.Words{ZH: "预算表没有注明金额单位", EN: "a table does not say its unit"},
		Basis:    "部门预算公开格式（表头注明单位）",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "有金额的预算表应在表头（或列头）注明单位：元与万元相差一万倍，缺了单位读者无从判断。没有金额的表不要求。",
			EN: "A table with amounts must declare their unit in its head or its columns: 元 and 万元 differ by ten thousand. A table without amounts need not.",
		},
		Wrong: "预算支出总表　（没有“单位：万元”）",
		Right: "预算支出总表　单位：万元",
		Run: func(p *perf.Pass) {
			var evidence []perf.Evidence
			for i := range p.Submission.Tables {
				t := &p.Submission.Tables[i]
				f := hasMoney(t)
				if f == nil || t.Role == "" || t.Role == budget.RolePerformance || t.Role == budget.RoleStaff || t.Role == budget.RoleAssets {
					continue
				}
				p.Compared(1)
				if t.Unit == "" && f.Unit == "" && !countsOnly(t) {
					evidence = append(evidence, p.Cite(&t.At, t.Title))
				}
			}
			if len(evidence) > 0 {
				p.Report(perf.Finding{
					Message: perf.Words{
						ZH: fmt.Sprintf("%d张预算表没有注明金额单位。", len(evidence)),
						EN: fmt.Sprintf("%d tables do not say in what unit they are.", len(evidence)),
					},
					Evidence: evidence,
				})
			}
		},
	}
}

// negativeAmount: money cannot be less than nothing.
func negativeAmount() perf.Rule {
	return perf.Rule{
		ID:       "table/negative",
		Title:    perf.Words{ZH: "预算金额为负", EN: "a negative amount"},
		Basis:    "部门预算公开审核要点",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "预算表的金额一般不为负。增减额、增减率列，以及结余、冲减类的行不算。",
			EN: "Amounts of a budget are not negative. Columns of changes and rows of balances are not meant.",
		},
		Wrong: "社区矫正 合计 -15.00",
		Right: "社区矫正 合计 15.00",
		Run: func(p *perf.Pass) {
			for i := range p.Submission.Tables {
				t := &p.Submission.Tables[i]
				if t.Role == "" || t.Role == budget.RolePerformance {
					continue
				}
				for j := range t.Rows {
					r := &t.Rows[j]
					for k := 0; k < len(r.Cells); k++ {
						numbers, n := toNegative(r.Cells[k:])
						p.Compared(numbers)
						if k += n; k == len(r.Cells) || changeColumn(t, k) || balanceRows.In(rowLabel(r, k)) {
							continue
						}
						c := &r.Cells[k]
						p.Report(perf.Finding{
							Message: perf.Words{
								ZH: fmt.Sprintf("%s的“%s”为负数%s。", titled(t), rowLabel(r, k), figureWords(c)),
								EN: fmt.Sprintf("%s: %s is negative (%s).", clip(t.Title), rowLabel(r, k), figureWords(c)),
							},
							Evidence: []perf.Evidence{p.CiteFigure(c)},
						})
					}
				}
			}
		},
	}
}

// toNegative counts the numbers of cells up to the first below nought, and gives
// its place.
func toNegative(cells []budget.Figure) (numbers, at int) {
	for i := range cells {
		if c := &cells[i]; c.Text != "" && c.IsNumber() {
			numbers++
			if isNegative(c) {
				return numbers, i
			}
		}
	}
	return numbers, len(cells)
}

// isNegative reports whether a figure is below nought: one that begins with a
// digit is not.
func isNegative(f *budget.Figure) bool {
	return (f.Text == "" || f.Text[0] < '0' || f.Text[0] > '9') && f.Value().IsNegative()
}

// changeColumn reports whether a column holds changes.
func changeColumn(t *budget.Table, column int) bool {
	if column >= len(t.Columns) {
		return false
	}
	for _, l := range t.Columns[column].Labels {
		if changeColumns.In(squeeze(l)) {
			return true
		}
	}
	return false
}
