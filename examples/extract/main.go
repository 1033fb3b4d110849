// Extract reads department budgets, forms or submissions and prints each as a
// structured JSON document. What was not understood is in it, with its place
// and the reason.
//
//	go run ./examples/extract testdata/zezhou-2024/budget.txt
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/open"
)

func main() {
	flag.Usage = func() { fmt.Fprintln(flag.CommandLine.Output(), "usage: extract FILE…") }
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	if !run(flag.Args(), os.Stdout, os.Stderr) {
		os.Exit(2)
	}
}

// run prints every file that can be used and reports whether all could.
func run(files []string, stdout, stderr io.Writer) bool {
	ok := true
	out := bufio.NewWriter(stdout)
	for _, file := range files {
		s, err := open.File(file, open.Options{})
		if err == nil {
			err = perf.WriteJSON(out, s)
		}
		if err != nil {
			fmt.Fprintln(stderr, "extract:", err)
			ok = false
		}
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintln(stderr, "extract:", err)
		return false
	}
	return ok
}
