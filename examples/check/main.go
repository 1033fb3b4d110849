// Check reads department budgets, forms or submissions, checks them and prints
// what is wrong, both sides quoted with their places.
//
//	go run ./examples/check testdata/zezhou-2024/budget.txt
//	go run ./examples/check -together department.xlsx project1.xlsx project2.xlsx
//
// It ends with 0 when nothing is at or above -fail-on, with 1 when something
// is, and with 2 when an input could not be used.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"

	"golang.org/x/term"

	"github.com/perftarget/perftarget/examples/internal/inorder"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/render"
	"github.com/perftarget/perftarget/source"
)

// Exit codes, a promise to scripts.
const (
	exitClean    = 0
	exitFindings = 1
	exitUnusable = 2
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

type settings struct {
	format, lang, failOn string
	identities, color    bool
	together             bool
	rules                []perf.Rule
	baseline             *perf.Report
}

func run(args []string, stdout, stderr io.Writer) int {
	fail := func(err error) int {
		fmt.Fprintln(stderr, "check:", err)
		return exitUnusable
	}
	var set settings
	var choice choice
	flags := flag.NewFlagSet("check", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&set.format, "format", "text", "`text|json|html|markdown|xlsx`; html and xlsx take one FILE, and xlsx marks the cells of a workbook")
	flags.StringVar(&set.lang, "lang", "zh", "`zh|en`")
	flags.StringVar(&set.failOn, "fail-on", "error", "`error|warning|never`")
	flags.BoolVar(&set.identities, "identities", false, "list every equation tried between figures")
	flags.BoolVar(&set.together, "together", false, "check the files as one submission: a department form and its project forms")
	choice.flags(flags)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: check [flags] FILE…")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return exitClean
		}
		return exitUnusable
	}
	if err := set.validate(flags.NArg(), choice.explain); err != nil {
		defer flags.Usage()
		return fail(err)
	}
	var err error
	if set.rules, err = choice.rules(); err != nil {
		return fail(err)
	}
	if choice.explain != "" {
		return explain(stdout, stderr, set.rules, choice.explain, render.Lang(set.lang))
	}
	if set.baseline, err = choice.earlier(); err != nil {
		return fail(err)
	}
	set.color = isTerminal(stdout) && os.Getenv("NO_COLOR") == ""
	if set.format == "xlsx" && isTerminal(stdout) {
		return fail(errors.New("-format xlsx: 请写入文件 (write it into a file): > report.xlsx"))
	}

	code := exitClean
	submissions := set.submissions(flags.Args())
	progress := newProgress(stderr, len(submissions))
	stdout, stderr = progress.over(stdout), progress.over(stderr)
	type outcome struct {
		code int
		err  error
		out  bytes.Buffer
	}
	inorder.Do(len(submissions), runtime.GOMAXPROCS(0), func(i int) *outcome {
		o := &outcome{}
		o.code, o.err = set.check(submissions[i], &o.out)
		return o
	}, func(o *outcome) {
		if _, err := o.out.WriteTo(stdout); err != nil {
			o.err = errors.Join(o.err, err)
		}
		if o.err != nil {
			o.code = fail(o.err)
		}
		code = max(code, o.code)
		progress.done()
	})
	return code
}

func (s *settings) validate(files int, explain string) error {
	switch {
	case !slices.Contains([]string{"text", "json", "html", "markdown", "xlsx"}, s.format):
		return fmt.Errorf("-format %q, want text, json, html, markdown or xlsx", s.format)
	case (s.format == "html" || s.format == "xlsx") && files > 1 && !s.together:
		return fmt.Errorf("-format %s makes one document, give one file", s.format)
	case s.lang != "zh" && s.lang != "en":
		return fmt.Errorf("-lang %q, want zh or en", s.lang)
	case s.failOn != "error" && s.failOn != "warning" && s.failOn != "never":
		return fmt.Errorf("-fail-on %q, want error, warning or never", s.failOn)
	case files == 0 && explain == "":
		return errors.New("no file given")
	}
	return nil
}

// check prints the report of the files of one submission and returns its exit
// code.
func (s *settings) check(files []string, out *bytes.Buffer) (int, error) {
	submission, err := read(files)
	if err != nil {
		return exitUnusable, err
	}
	report, err := perf.Check(context.Background(), submission, s.rules)
	if err != nil {
		return exitUnusable, err
	}
	if !s.identities && s.format != "html" { // a page shows those of a wrong figure
		report.Identities, report.Survey = nil, nil
	}
	if s.baseline != nil {
		report.Since(s.baseline)
	}
	if err := s.print(out, report, submission, files); err != nil {
		return exitUnusable, err
	}
	if at, cut := cutOff(submission); cut {
		if at.File == "" {
			at.File = files[0]
		}
		return exitUnusable, fmt.Errorf("%s:%d: 文件在此处中断，报告只含已读到的部分 (the document is cut off here; the report covers only what is there)", at.File, at.Line)
	}
	if s.failOn != "never" && report.Has(perf.Severity(s.failOn)) {
		return exitFindings, nil
	}
	return exitClean, nil
}

func (s *settings) print(out *bytes.Buffer, report *perf.Report, submission *perf.Submission, files []string) error {
	if s.format == "xlsx" {
		return s.writeWorkbook(out, report, submission, files)
	}
	opt := render.Options{Lang: render.Lang(s.lang), Color: s.color}
	var err error
	switch s.format {
	case "json":
		err = perf.WriteJSON(out, report)
	case "html":
		err = render.HTML(out, report, submission, opt)
	case "markdown":
		err = render.Markdown(out, report, opt)
	default:
		err = render.Text(out, report, opt)
	}
	return err
}

// cutOff reports whether, and where, a document ended in the middle.
func cutOff(s *perf.Submission) (at source.Place, cut bool) {
	for _, n := range s.Reading {
		if n.Kind == perf.NoteCutOff {
			return n.At, true
		}
	}
	return source.Place{}, false
}

// isTerminal reports whether w is a screen.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
