package perf_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/rules"
)

// The program of the README.
func Example_readme() {
	form := &perf.ProjectForm{Name: perf.Field{Text: "普法宣传经费"}, Year: 2024}
	form.Annual.Indicators.Add(indicator.Quantity, indicator.Indicator{
		Name: "普法活动举办次数", Target: indicator.MustParseTarget("≥30次"),
	})
	form.Annual.Indicators.Add(indicator.Quality, indicator.Indicator{
		Name: "普法宣传受众普及率", Target: indicator.MustParseTarget("1"),
	})
	submission := &perf.Submission{Projects: []*perf.ProjectForm{form}}

	report, err := perf.Check(context.Background(), submission, rules.All())
	if err != nil {
		panic(err)
	}
	for _, f := range report.Findings {
		fmt.Println(f.Severity, f.Rule, f.Message.ZH, f.Evidence[0].At.Path)
	}
	for leaf := range form.Annual.Indicators.All() { // what a database would hold
		fmt.Println(leaf.Level2, leaf.Name, leaf.Target.Kind(), leaf.Target)
	}
	// Output:
	// warning value/rate-bare-one 率值没有百分号：“普法宣传受众普及率”为“1”，应写明是否为100%。 /projects/0/annual/indicators/children/0/children/1/children/0/target
	// info set/missing-effect “普法宣传经费”没有效益指标。 /projects/0/annual/indicators/children/0/children/0/children/0
	// info set/missing-satisfaction “普法宣传经费”没有满意度指标。 /projects/0/annual/indicators/children/0/children/0/children/0
	// info set/count-bounds “普法宣传经费”只有2个指标，少于3个。 /projects/0/annual/indicators/children/0/children/0/children/0
	// quantity 普法活动举办次数 quantity ≥30次
	// quality 普法宣传受众普及率 quantity 1
}

// Both READMEs show the program above, and nothing that does not run.
func TestReadmeProgram(t *testing.T) {
	own, err := os.ReadFile("readme_test.go")
	require.NoError(t, err)
	_, body, _ := strings.Cut(string(own), "func Example_readme() {\n")
	body, _, _ = strings.Cut(body, "\t// Output:\n")
	body = strings.ReplaceAll(body, "\n\t", "\n")[1:]
	for _, name := range []string{"../README.md", "../README.zh.md"} {
		readme, err := os.ReadFile(name)
		require.NoError(t, err)
		require.Contains(t, string(readme), "```go\n"+body+"```\n", name)
	}
}
