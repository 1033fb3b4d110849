package main

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The output that the README shows is what the program prints: every line of
// it, in order; a line "…" stands for lines left out.
func TestReadmeShowsRealOutput(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	_, rest, ok := strings.Cut(string(readme), "go run ./examples/check testdata/zezhou-2024/budget.txt\n```\n")
	require.True(t, ok, "the README shows the command")
	_, rest, ok = strings.Cut(rest, "```\n")
	require.True(t, ok)
	shown, _, ok := strings.Cut(rest, "```")
	require.True(t, ok)

	_, out, _ := check(budget)
	out = strings.ReplaceAll(out, budget, "testdata/zezhou-2024/budget.txt")
	lines := strings.Split(out, "\n")
	at := 0
	for _, want := range strings.Split(strings.TrimSpace(shown), "\n") {
		if want == "…" {
			continue
		}
		for at < len(lines) && lines[at] != want {
			at++
		}
		require.Less(t, at, len(lines), "the program does not print %q there", want)
	}
}
