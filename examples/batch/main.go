// Batch checks many files, a whole province overnight, and writes one report a
// line: {"file":…,"report":{…}}, or {"file":…,"error":…} of a file that could not
// be used. Each file is a submission of its own; of a folder all files are taken.
//
//	go run ./examples/batch -o reports.jsonl testdata
//	go run ./examples/batch -o reports.jsonl -resume testdata
//
// Lines are in the order of the files, each written as soon as it is there, so
// that -resume goes on where an earlier run was stopped. It ends with 0 when no
// report has an error, with 1 when one has, and with 2 when a file could not be
// used or the run was stopped.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"time"

	"github.com/perftarget/perftarget/examples/internal/inorder"
	"github.com/perftarget/perftarget/examples/internal/standard"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/open"
)

// Exit codes, as those of check.
const (
	exitClean    = 0
	exitFindings = 1
	exitUnusable = 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

type settings struct {
	workers int
	output  string
	resume  bool
	profile string
	rules   []perf.Rule
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	fail := func(err error) int {
		fmt.Fprintln(stderr, "batch:", err)
		return exitUnusable
	}
	var set settings
	flags := flag.NewFlagSet("batch", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.IntVar(&set.workers, "workers", runtime.GOMAXPROCS(0), "how `many` files are checked at once")
	flags.StringVar(&set.output, "o", "", "write to this `file`, not to standard output")
	flags.BoolVar(&set.resume, "resume", false, "go on with the file of -o: what it has is not checked again")
	flags.StringVar(&set.profile, "profile", "", "a bureau's own standard, a JSON `file`")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: batch [flags] PATH…")
		flags.PrintDefaults()
	}
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return exitClean
	case err != nil:
		return exitUnusable
	case flags.NArg() == 0:
		flags.Usage()
		return fail(errors.New("no path given"))
	case set.resume && set.output == "":
		return fail(errors.New("-resume goes with -o"))
	}
	var err error
	if set.rules, err = standard.Rules(set.profile); err != nil {
		return fail(err)
	}
	files, err := filesBelow(flags.Args())
	if err != nil {
		return fail(err)
	}
	out, done, err := set.open(stdout)
	if err != nil {
		return fail(err)
	}
	files = without(files, done, set.output)
	t, err := set.checkAll(ctx, files, out)
	fmt.Fprintln(stderr, t.summary(len(done)))
	if err = errors.Join(err, out.Close()); err != nil {
		return fail(err)
	}
	return t.code()
}

// entry is one line.
type entry struct {
	File   string       `json:"file"`
	Report *perf.Report `json:"report,omitempty"`
	Error  string       `json:"error,omitempty"`
}

// line is an entry as written, and what it counts as.
type line struct {
	text    []byte
	errors  int
	unread  bool
	stopped bool
	err     error
}

// checkAll writes a line for each file until the context ends.
func (s *settings) checkAll(ctx context.Context, files []string, out io.Writer) (tally, error) {
	t := tally{start: time.Now()}
	w := bufio.NewWriter(out)
	var failed error
	inorder.Do(len(files), s.workers, func(i int) line {
		if ctx.Err() != nil {
			return line{stopped: true}
		}
		return s.check(ctx, files[i])
	}, func(l line) {
		if l.stopped || failed != nil {
			t.left++
			return
		}
		_, err := w.Write(l.text)
		if failed = errors.Join(l.err, err, w.Flush()); failed == nil {
			t.count(l)
		}
	})
	if failed == nil && t.left > 0 {
		failed = fmt.Errorf("stopped, %d files are left: %w", t.left, ctx.Err())
	}
	return t, failed
}

// check reads and checks one file.
func (s *settings) check(ctx context.Context, file string) line {
	e := entry{File: file}
	submission, err := open.File(file, open.Options{Limits: perf.Limits{Context: ctx}})
	if err == nil {
		e.Report, err = perf.Check(ctx, submission, s.rules)
	}
	if ctx.Err() != nil {
		return line{stopped: true}
	}
	l := line{unread: err != nil}
	if err != nil {
		e.Error = err.Error()
	} else {
		e.Report.Identities, e.Report.Survey = nil, nil
		for i := range e.Report.Findings {
			if e.Report.Findings[i].Severity == perf.Error {
				l.errors++
			}
		}
	}
	var b bytes.Buffer
	j := json.NewEncoder(&b)
	j.SetEscapeHTML(false)
	l.err = j.Encode(e)
	l.text = b.Bytes()
	return l
}

// tally counts what came of the files.
type tally struct {
	start                                   time.Time
	files, withErrors, errors, unread, left int
}

func (t *tally) count(l line) {
	t.files++
	t.errors += l.errors
	if l.errors > 0 {
		t.withErrors++
	}
	if l.unread {
		t.unread++
	}
}

// summary says how many files there were, and how long they took.
func (t *tally) summary(before int) string {
	took := time.Since(t.start)
	return fmt.Sprintf("%d files, %d of them with %d errors, %d unusable, %d done before, in %s",
		t.files, t.withErrors, t.errors, t.unread, before, took.Round(time.Millisecond))
}

func (t *tally) code() int {
	switch {
	case t.unread > 0:
		return exitUnusable
	case t.errors > 0:
		return exitFindings
	}
	return exitClean
}
