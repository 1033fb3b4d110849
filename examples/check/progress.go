package main

import (
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
)

// progress says on a terminal how many of several submissions are done. The zero
// value, for one submission or where nobody looks on, says nothing.
type progress struct{ bar *progressbar.ProgressBar }

// newProgress looks on whether stderr is a terminal, where the bar does not mix
// with what other programs read.
func newProgress(stderr io.Writer, submissions int) progress {
	if submissions < 2 || !isTerminal(stderr) {
		return progress{}
	}
	return progressOn(stderr, submissions)
}

func progressOn(w io.Writer, submissions int) progress {
	p := progress{progressbar.NewOptions(submissions,
		progressbar.OptionSetWriter(w), progressbar.OptionSetWidth(30), progressbar.OptionShowCount(),
		progressbar.OptionThrottle(50*time.Millisecond), progressbar.OptionClearOnFinish())}
	_ = p.bar.RenderBlank()
	return p
}

// done counts one more.
func (p progress) done() {
	if p.bar != nil {
		_ = p.bar.Add(1) // what cannot be shown is no fault of what is checked
	}
}

// over gives a writer that takes the bar off the screen before it writes, so that
// no report stands behind a bar.
func (p progress) over(w io.Writer) io.Writer {
	if p.bar == nil {
		return w
	}
	return clearing{w, p.bar}
}

type clearing struct {
	io.Writer
	bar *progressbar.ProgressBar
}

func (c clearing) Write(b []byte) (int, error) {
	if !c.bar.IsFinished() {
		_ = c.bar.Clear()
	}
	return c.Writer.Write(b)
}
