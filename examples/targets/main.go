// Targets reads one target value a line from standard input and prints what
// each means as one line of JSON, in order. A value that is not understood is
// printed as such, with the reason.
//
//	printf '≥3000人次\n600/1000元/件\n' | go run ./examples/targets
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/perftarget/perftarget/indicator"
)

// maxLine bounds one value; the longest real ones have a few hundred bytes.
const maxLine = 1 << 20

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "targets:", err)
		os.Exit(2)
	}
}

func run(r io.Reader, w io.Writer) error {
	out := bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 0, 64<<10), maxLine)
	n := 0
	for lines.Scan() {
		n++
		target, _ := indicator.ParseTarget(strings.TrimSuffix(lines.Text(), "\r")) // an unknown target carries its error
		if err := enc.Encode(target); err != nil {
			return err
		}
	}
	if err := lines.Err(); errors.Is(err, bufio.ErrTooLong) {
		return errors.Join(out.Flush(), fmt.Errorf("line %d is longer than %d bytes", n+1, maxLine))
	} else if err != nil {
		return errors.Join(out.Flush(), err)
	}
	return out.Flush()
}
