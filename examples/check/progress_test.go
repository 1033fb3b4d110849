package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// screen is what a terminal of one line shows of what was written to it.
func screen(written string) string {
	last := written[strings.LastIndexAny(written, "\r\n")+1:]
	return strings.TrimSpace(strings.ReplaceAll(last, "\x1b[J", ""))
}

func TestProgress(t *testing.T) {
	var terminal bytes.Buffer
	p := progressOn(&terminal, 3)
	require.Contains(t, screen(terminal.String()), "(0/3)")
	p.done()

	// A report begins on a line of its own.
	out := p.over(&terminal)
	fmt.Fprint(out, "report")
	require.Equal(t, "report", screen(terminal.String()))
	p.done()
	p.done()
	require.Empty(t, screen(terminal.String()), "nothing is left at the end")
	fmt.Fprint(out, "more")
	require.Equal(t, "more", screen(terminal.String()))
}

// Where nobody looks on, or there is nothing to wait for, there is no bar.
func TestNoProgress(t *testing.T) {
	var out bytes.Buffer
	p := newProgress(&out, 100)
	require.Nil(t, p.bar)
	p.done()
	require.Equal(t, io.Writer(&out), p.over(&out))
	_, _, stderr := check("-only", "value", budget, budget, budget)
	require.Empty(t, stderr)
}
