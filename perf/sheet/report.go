package sheet

import (
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/render"
	"github.com/perftarget/perftarget/source"
)

// ReportOptions say how a report is written. The zero value is Chinese, for a
// workbook within the default limits.
type ReportOptions struct {
	// Lang is the language of the report.
	Lang render.Lang
	// Workbook are the limits of the workbook that [Annotate] reads, and its name.
	Workbook Options
}

// WriteReport writes a report as a workbook: the findings, one a row, for those
// who filter and sort, and what each rule compared. Quoted texts that a program
// could take for formulas have an apostrophe in front.
func WriteReport(w io.Writer, r *perf.Report, opt ReportOptions) error {
	f := excelize.NewFile()
	b := newBook(f)
	reportSheets(b, r, opt.Lang, nil)
	if err := f.DeleteSheet("Sheet1"); err != nil {
		b.keep(err)
	}
	return b.writeTo(w)
}

// reportWords are the fixed words of a report, in one language.
type reportWords struct {
	findings, coverage, title      string // names of sheets, and the title above the findings
	summary, counts                string
	findingHeads, coverageHeads    []string
	severity                       map[perf.Severity]string
	status                         map[perf.Status]string
	line, cell, mend, also, noName string
}

func wordsOf(l render.Lang) reportWords {
	if l == render.English {
		return reportWords{
			findings: "Findings", coverage: "Coverage", title: "Review of performance targets",
			summary: "%s, year %d: %d tables, %d project forms, %d department indicators",
			counts:  "%d errors, %d warnings, %d to look at",
			findingHeads: []string{"No.", "Severity", "Rule", "Title", "Form", "Place", "As written", "What is wrong", "Difference", "Should read",
				"See also", "Basis"},
			coverageHeads: []string{"Rule", "Title", "Result", "Compared", "Findings", "Could not tell", "Basis"},
			severity:      map[perf.Severity]string{perf.Error: "error", perf.Warning: "warning", perf.Info: "info"},
			status: map[perf.Status]string{perf.Clean: "clean", perf.HasFindings: "findings", perf.NotApplicable: "not applicable",
				perf.CouldNotTell: "could not tell"},
			line: "line %d", cell: "line %d cell %d", mend: "Should read: ", also: "…and %d more, see the sheet of findings", noName: "(not named)",
		}
	}
	return reportWords{
		findings: "审核结果", coverage: "审核范围", title: "绩效目标审核结果",
		summary:       "%s %d年度：预算表%d张，项目绩效目标表%d份，部门绩效指标%d条",
		counts:        "错误%d处，警告%d处，提示%d处",
		findingHeads:  []string{"序号", "级别", "规则", "规则名称", "所属表单", "位置", "原文", "问题", "相差", "应改为", "另见", "依据"},
		coverageHeads: []string{"规则", "规则名称", "结果", "比较次数", "发现", "无法判断的原因", "依据"},
		severity:      map[perf.Severity]string{perf.Error: "错误", perf.Warning: "警告", perf.Info: "提示"},
		status: map[perf.Status]string{perf.Clean: "无问题", perf.HasFindings: "有发现", perf.NotApplicable: "不适用",
			perf.CouldNotTell: "无法判断"},
		line: "第%d行", cell: "第%d行第%d格", mend: "应改为：", also: "……另有%d条，见审核结果表", noName: "（未写明部门）",
	}
}

// pick is the text in the language, or in the other where it has none.
func pick(l render.Lang, w perf.Words) string {
	if l == render.English && w.EN != "" || w.ZH == "" {
		return w.EN
	}
	return w.ZH
}

// reportSheets adds the sheets of a report. Places on the sheets that exist are
// links.
func reportSheets(b *book, r *perf.Report, lang render.Lang, exists func(sheet string) bool) {
	words := wordsOf(lang)
	coverage := make(map[string]*perf.Coverage, len(r.Coverage))
	for i := range r.Coverage {
		coverage[r.Coverage[i].Rule] = &r.Coverage[i]
	}
	s := b.sheet(words.findings)
	s.widths(6, 8, 24, 24, 24, 18, 36, 60, 12, 16, 36, 24)
	heads := len(words.findingHeads)
	s.row(styleTitle, words.title)
	s.merge(1, heads)
	s.row(stylePlain, fmt.Sprintf(words.summary, orElse(r.Submission.Department, words.noName), r.Submission.Year,
		r.Submission.Tables, len(r.Submission.Projects), r.Submission.DepartmentIndicators))
	s.merge(2, heads)
	n := map[perf.Severity]int{}
	for i := range r.Findings {
		n[r.Findings[i].Severity]++
	}
	s.row(stylePlain, fmt.Sprintf(words.counts, n[perf.Error], n[perf.Warning], n[perf.Info]))
	s.merge(3, heads)
	s.header(words.findingHeads)
	for i := range r.Findings {
		f := &r.Findings[i]
		title, basis := "", ""
		if c := coverage[f.Rule]; c != nil {
			title, basis = pick(lang, c.Title), c.Basis
		}
		mend := ""
		if f.Mend != nil {
			mend = words.place(f.Mend.At) + " " + f.Mend.Text
		}
		at := source.Place{}
		if len(f.Evidence) > 0 {
			at = f.Evidence[0].At
		}
		s.numbered(i+1, styleOf(f.Severity), words.severity[f.Severity], f.Rule, title, f.Form, words.place(at), words.quotes(f.Evidence),
			pick(lang, f.Message), f.Difference, strings.TrimSpace(mend), words.quotes(f.Related), basis)
		if exists != nil && at.Cell != "" && exists(at.Sheet) {
			s.link(6, at)
		}
	}
	coverageSheet(b, r, lang)
}

// coverageSheet says what each rule compared.
func coverageSheet(b *book, r *perf.Report, lang render.Lang) {
	words := wordsOf(lang)
	s := b.sheet(words.coverage)
	s.widths(28, 36, 12, 10, 8, 60, 30)
	s.row(styleTitle, words.title)
	s.merge(1, len(words.coverageHeads))
	s.header(words.coverageHeads)
	for i := range r.Coverage {
		c := &r.Coverage[i]
		var why []string
		for _, k := range c.Skipped {
			why = append(why, fmt.Sprintf("%s (%d)", pick(lang, k.Reason), k.Count))
		}
		s.row(styleText, c.Rule, pick(lang, c.Title), words.status[c.Status], c.Compared, c.Findings, strings.Join(why, "\n"), c.Basis)
	}
}

// place is a place as a person looks it up.
func (w *reportWords) place(p source.Place) string {
	switch {
	case p.Cell != "":
		return p.Sheet + "!" + p.Cell
	case p.Sheet != "":
		return p.Sheet
	case p.Line > 0 && p.Column > 0:
		return fmt.Sprintf(w.cell, p.Line, p.Column)
	case p.Line > 0:
		return fmt.Sprintf(w.line, p.Line)
	}
	return p.Path
}

// quotes lists quotations with their places, one a line.
func (w *reportWords) quotes(all []perf.Evidence) string {
	lines := make([]string, len(all))
	for i, e := range all {
		lines[i] = strings.TrimSpace(w.place(e.At) + " “" + strings.Join(strings.Fields(e.Text), " ") + "”")
	}
	return strings.Join(lines, "\n")
}

func orElse(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// isReport reports whether a page is one that [Annotate] added: it is no part of
// the submission when the workbook is read again.
func isReport(p *page) bool {
	if len(p.rows) == 0 || p.rows[0].row != 1 || p.rows[0].cells[0].col != 1 {
		return false
	}
	for _, l := range []render.Lang{render.Chinese, render.English} {
		if w := wordsOf(l); (strings.HasPrefix(p.name, w.findings) || strings.HasPrefix(p.name, w.coverage)) && p.rows[0].cells[0].text == w.title {
			return true
		}
	}
	return false
}
