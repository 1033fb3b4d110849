package main

import (
	"io"
	"os"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/render"
	"github.com/perftarget/perftarget/perf/sheet"
)

// writeWorkbook writes what was found as a workbook. Where a workbook was checked
// it is that one, with each cell concerned marked, for its unit to put right;
// else it holds the findings alone.
func (s *settings) writeWorkbook(out io.Writer, report *perf.Report, submission *perf.Submission, files []string) error {
	opt := sheet.ReportOptions{Lang: render.Lang(s.lang)}
	if submission.Source.Kind != "sheet" || len(files) > 1 {
		return sheet.WriteReport(out, report, opt)
	}
	f, err := os.Open(files[0])
	if err != nil {
		return err
	}
	defer f.Close()
	opt.Workbook.File = files[0]
	return sheet.Annotate(out, f, report, opt)
}
