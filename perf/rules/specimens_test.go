package rules_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
)

// TestSpecimenTable: the page that shows all rules with what they compare, what
// they rest on and by which specimens they are tested is made from both, and is
// fresh.
func TestSpecimenTable(t *testing.T) {
	const file = "SPECIMENS.md"
	page := specimenTable(t)
	if *update {
		require.NoError(t, os.WriteFile(file, page, 0o644))
	}
	have, err := os.ReadFile(file)
	require.NoError(t, err)
	require.True(t, bytes.Equal(have, page), "%s is stale: go test ./perf/rules -run SpecimenTable -update", file)
}

func specimenTable(t *testing.T) []byte {
	var b bytes.Buffer
	b.WriteString("# 规则与样例\n\n本页由规则和测试样例生成：比较什么、依据、级别，以及三类样例——必须报告的、相似而正确的、缺少数据的（*无法判断* 用斜体，其余为不适用）。\n\n")
	b.WriteString("| 规则 | 比较什么 | 级别 | 依据 | 必须报告 | 相似而正确 | 缺少数据 |\n|---|---|---|---|---|---|---|\n")
	for _, f := range families() {
		for _, r := range f.rules {
			fmt.Fprintf(&b, "| [%s](RULES.zh.md#%s) | %s | %s | %s | %s | %s | %s |\n", r.ID, strings.ReplaceAll(r.ID, "/", ""),
				tableCell(firstSentence(r.Doc.ZH)), r.Severity, tableCell(r.Basis),
				names(t, f.specimens, r, fires), names(t, f.specimens, r, quiet), names(t, f.specimens, r, silent, untold))
		}
	}
	return b.Bytes()
}

// names lists the specimens of a rule, those of which nothing can be told in
// italics.
func names(t *testing.T, list []specimen, r perf.Rule, want ...verdict) string {
	var out []string
	for _, s := range list {
		if s.rule != r.ID || !slices.Contains(want, s.want) {
			continue
		}
		report, err := perf.Check(context.Background(), s.submission(t), []perf.Rule{r})
		require.NoError(t, err)
		name := tableCell(s.name)
		if report.Coverage[0].Status == perf.CouldNotTell {
			name = "*" + name + "*"
		}
		out = append(out, name)
	}
	return strings.Join(out, "<br>")
}

func firstSentence(text string) string {
	head, _, _ := strings.Cut(text, "。")
	return head + "。"
}

func tableCell(s string) string {
	return strings.NewReplacer("|", `\|`, "\n", " ", "*", `\*`).Replace(s)
}
