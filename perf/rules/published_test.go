package rules_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/rules"
	"github.com/perftarget/perftarget/source"
)

// publishedLevels are the second levels as published forms print them.
var publishedLevels = map[string]indicator.Level2{
	"数量": indicator.Quantity, "质量": indicator.Quality, "时效": indicator.Timeliness,
	"成本": indicator.Cost, "经济效益": indicator.Economic, "社会效益": indicator.Social,
	"生态效益": indicator.Ecological, "可持续影响": indicator.Sustainability,
	"满意度": indicator.ServiceSatisfaction, "服务对象满意度": indicator.ServiceSatisfaction, "经济成本": indicator.EconomicCost,
}

// published makes one form of each body in the corpus of published values.
func published(t *testing.T) *perf.Submission {
	t.Helper()
	b, err := os.ReadFile("../../../shared/corpus/targets.tsv")
	if err != nil {
		t.Skip("../shared/corpus/targets.tsv is not there")
	}
	sub := &perf.Submission{}
	forms := map[string]*perf.ProjectForm{}
	for i, line := range strings.Split(strings.TrimSpace(string(b)), "\n")[1:] {
		f := strings.Split(line, "\t")
		key := f[0] + f[1]
		if forms[key] == nil {
			forms[key] = &perf.ProjectForm{Name: perf.Field{Text: key, At: source.Place{Line: i + 2}}}
			sub.Projects = append(sub.Projects, forms[key])
		}
		level := publishedLevels[strings.TrimSuffix(strings.TrimSuffix(f[4], "指标"), "目标")]
		forms[key].Annual.Indicators.Add(level, indicator.Indicator{
			Name: f[5], Target: indicator.ParseCells(indicator.Cells{Name: f[5], Value: f[6]}),
			At: source.Place{Line: i + 2, Column: 1}, ValueAt: source.Place{Line: i + 2, Column: 2},
		})
	}
	return sub
}

// TestPublishedValues: values as some sixty bodies published them hold few
// contradictions that nobody could defend. Each is named here, with why it is
// one; and no body's form is drowned in warnings.
func TestPublishedValues(t *testing.T) {
	report, err := perf.Check(context.Background(), published(t), slices.Concat(rules.Value(), rules.Placement()))
	require.NoError(t, err)
	errors := map[string][]string{}
	warnings := map[string]int{}
	for _, f := range report.Findings {
		switch f.Severity {
		case perf.Error:
			for _, e := range f.Evidence {
				errors[f.Rule] = append(errors[f.Rule], e.Text)
			}
		case perf.Warning:
			warnings[f.Form]++
		}
	}
	require.Equal(t, map[string][]string{
		"value/money-unit-missing": {"470人/天", "320人/天"}, // 检查差旅费, 培训费: a fee in persons a day
	}, errors)
	for form, n := range warnings {
		require.LessOrEqual(t, n, 3, form)
	}
}
