package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf/rules"
)

var readmes = []string{"../../README.md", "../../README.zh.md"}

// The output that the READMEs show is what the program prints: every line of
// it, in order; a line "…" stands for lines left out.
func TestReadmeShowsRealOutput(t *testing.T) {
	_, out, _ := check(budget)
	out = strings.ReplaceAll(out, budget, "testdata/zezhou-2024/budget.txt")
	lines := strings.Split(out, "\n")
	for _, name := range readmes {
		readme, err := os.ReadFile(name)
		require.NoError(t, err)
		_, rest, ok := strings.Cut(string(readme), "go run ./examples/check testdata/zezhou-2024/budget.txt\n```\n")
		require.True(t, ok, "%s shows the command", name)
		_, rest, ok = strings.Cut(rest, "```\n")
		require.True(t, ok)
		shown, _, ok := strings.Cut(rest, "```")
		require.True(t, ok)
		require.Contains(t, shown, "\n共用规则", "%s shows the last line, too", name)
		at := 0
		for _, want := range strings.Split(strings.TrimSpace(shown), "\n") {
			if want == "…" {
				continue
			}
			for at < len(lines) && lines[at] != want {
				at++
			}
			require.Less(t, at, len(lines), "%s: the program does not print %q there", name, want)
		}
	}
}

// The READMEs count the rules of each family.
func TestReadmeCountsRules(t *testing.T) {
	count := map[string]int{}
	for _, r := range rules.All() {
		family, _, _ := strings.Cut(r.ID, "/")
		count[family]++
	}
	for _, name := range readmes {
		readme, err := os.ReadFile(name)
		require.NoError(t, err)
		found := 0
		for _, line := range strings.Split(string(readme), "\n") {
			for family, n := range count {
				if strings.HasPrefix(line, "| `"+family+"`") {
					require.Contains(t, line, fmt.Sprintf(" | %d | ", n), "%s: %s", name, family)
					found++
				}
			}
		}
		require.Equal(t, len(count), found, "%s names every family", name)
	}
}
