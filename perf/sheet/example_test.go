package sheet_test

import (
	"bytes"
	"context"
	"fmt"
	"log"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/rules"
	"github.com/perftarget/perftarget/perf/sheet"
	"github.com/perftarget/perftarget/source"
)

// form is a project form made by hand.
func form() *perf.Submission {
	f := &perf.ProjectForm{Name: source.Text{Text: "法律援助业务经费"}, Year: 2024}
	f.Unit.Text = "某县司法局"
	f.Annual.Objective.Text = "全年办结法律援助案件200件以上。"
	for _, i := range []struct {
		level        indicator.Level2
		name, target string
	}{
		{indicator.Quantity, "法律援助案件完成数", "≥200件"},
		{indicator.Quality, "案件受理准确率(%)", "1"},
		{indicator.ServiceSatisfaction, "受援人满意度", "≥90%"},
	} {
		f.Annual.Indicators.Add(i.level, indicator.Indicator{Name: i.name, Target: indicator.ParseCells(indicator.Cells{Name: i.name, Value: i.target, Year: 2024})})
	}
	return &perf.Submission{Version: perf.Version, Projects: []*perf.ProjectForm{f}}
}

// A workbook is written, read, checked, and given back with what was found
// beside its cells.
func Example() {
	var workbook bytes.Buffer
	if err := sheet.Write(&workbook, form()); err != nil {
		log.Fatal(err)
	}

	submission, err := sheet.Read(bytes.NewReader(workbook.Bytes()), sheet.Options{File: "法律援助.xlsx"})
	if err != nil {
		log.Fatal(err)
	}
	report, err := perf.Check(context.Background(), submission, rules.All())
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range report.Findings {
		if f.Severity == perf.Error {
			fmt.Printf("%s %s：%s\n", f.Evidence[0].At, f.Evidence[0].Text, f.Rule)
		}
	}

	var corrected bytes.Buffer
	if err := sheet.Annotate(&corrected, &workbook, report, sheet.ReportOptions{}); err != nil {
		log.Fatal(err)
	}
	// Output:
	// 法律援助.xlsx:法律援助业务经费!E9 1：value/rate-bare-one
}

// A file that is no workbook says what it is.
func ExampleRead_error() {
	_, err := sheet.Read(bytes.NewReader([]byte("%PDF-1.4")), sheet.Options{File: "预算.xlsx"})
	fmt.Println(err)
	// Output: 预算.xlsx: 不是.xlsx工作簿 (not an .xlsx workbook)：这是PDF文件
}
